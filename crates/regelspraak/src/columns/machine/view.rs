//! Columns as they are read: one value for all rows, or one per row.

use crate::model::AttributeId;

use super::super::lane::{Cells, Lane};
use super::Registers;

/// One value for all rows, or one per row.
#[derive(Clone, Copy, Debug)]
pub(in super::super) enum View<'a, T> {
    One(T),
    Many(&'a [T]),
}

impl<T: Copy + Default> View<'_, T> {
    #[inline]
    pub(in super::super) fn at(&self, row: usize) -> T {
        match self {
            Self::One(value) => *value,
            Self::Many(values) => values.get(row).copied().unwrap_or_default(),
        }
    }
}

/// Values with where they are filled.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Known<'a, T> {
    pub(in super::super) values: View<'a, T>,
    pub(in super::super) filled: View<'a, u8>,
}

/// What a column can hold.
pub(in super::super) trait Cell: Copy + Default + Ord {
    fn registers(all: &Registers) -> &[Lane<Self>];
    fn registers_mut(all: &mut Registers) -> &mut [Lane<Self>];
    fn cells(cells: &Cells) -> Option<&Lane<Self>>;
    /// The input that is read instead of a register.
    fn lent(_all: &Registers, _register: usize) -> Option<AttributeId> {
        None
    }
    fn constant(value: i64) -> Self;
}

impl Cell for i64 {
    fn registers(all: &Registers) -> &[Lane<Self>] {
        &all.numbers
    }
    fn registers_mut(all: &mut Registers) -> &mut [Lane<Self>] {
        &mut all.numbers
    }
    fn cells(cells: &Cells) -> Option<&Lane<Self>> {
        if let Cells::Numbers { lane, .. } = cells { Some(lane) } else { None }
    }
    fn constant(value: i64) -> Self {
        value
    }
    fn lent(all: &Registers, register: usize) -> Option<AttributeId> {
        all.lent[register]
    }
}

impl Cell for i32 {
    fn registers(all: &Registers) -> &[Lane<Self>] {
        &all.days
    }
    fn registers_mut(all: &mut Registers) -> &mut [Lane<Self>] {
        &mut all.days
    }
    fn cells(cells: &Cells) -> Option<&Lane<Self>> {
        if let Cells::Days(lane) = cells { Some(lane) } else { None }
    }
    fn constant(value: i64) -> Self {
        Self::try_from(value).unwrap_or_default()
    }
}

impl Cell for u16 {
    fn registers(all: &Registers) -> &[Lane<Self>] {
        &all.codes
    }
    fn registers_mut(all: &mut Registers) -> &mut [Lane<Self>] {
        &mut all.codes
    }
    fn cells(cells: &Cells) -> Option<&Lane<Self>> {
        if let Cells::Codes(lane, _) = cells { Some(lane) } else { None }
    }
    fn constant(value: i64) -> Self {
        Self::try_from(value).unwrap_or_default()
    }
}

/// One result per row from one column. Closures own what they use here and where they are given: what is only lent would
/// be read again for every row.
#[inline]
pub(super) fn map<A: Copy, R: Copy>(rows: usize, a: View<'_, A>, out: &mut Vec<R>, f: impl Fn(A) -> R) {
    out.clear();
    match a {
        View::One(a) => out.resize(rows, f(a)),
        View::Many(a) => out.extend(a[..rows].iter().map(move |a| f(*a))),
    }
}

/// One result per row from two columns.
#[inline]
pub(super) fn zip<A: Copy, B: Copy, R: Copy>(
    rows: usize,
    a: View<'_, A>,
    b: View<'_, B>,
    out: &mut Vec<R>,
    f: impl Fn(A, B) -> R,
) {
    out.clear();
    match (a, b) {
        (View::One(a), View::One(b)) => out.resize(rows, f(a, b)),
        (View::Many(a), View::One(b)) => out.extend(a[..rows].iter().map(move |a| f(*a, b))),
        (View::One(a), View::Many(b)) => out.extend(b[..rows].iter().map(move |b| f(a, *b))),
        (View::Many(a), View::Many(b)) => {
            out.extend(a[..rows].iter().zip(&b[..rows]).map(move |(a, b)| f(*a, *b)));
        }
    }
}

/// The first where the mask is set, else the second.
#[inline]
pub(super) fn select<T: Copy>(
    rows: usize,
    mask: View<'_, u8>,
    a: View<'_, T>,
    b: View<'_, T>,
    out: &mut Vec<T>,
) {
    // Which one it is cannot be foreseen, so no jump may depend on it.
    let pick = |m: u8, a: T, b: T| std::hint::select_unpredictable(m != 0, a, b);
    out.clear();
    match (mask, a, b) {
        (View::One(m), a, b) => map(rows, if m != 0 { a } else { b }, out, |v| v),
        (View::Many(m), View::Many(a), View::Many(b)) => {
            let both = a[..rows].iter().zip(&b[..rows]);
            out.extend(m[..rows].iter().zip(both).map(|(m, (a, b))| pick(*m, *a, *b)));
        }
        (View::Many(m), View::Many(a), View::One(b)) => {
            out.extend(m[..rows].iter().zip(&a[..rows]).map(move |(m, a)| pick(*m, *a, b)));
        }
        (View::Many(m), View::One(a), View::Many(b)) => {
            out.extend(m[..rows].iter().zip(&b[..rows]).map(move |(m, b)| pick(*m, a, *b)));
        }
        (View::Many(m), View::One(a), View::One(b)) => {
            out.extend(m[..rows].iter().map(move |m| pick(*m, a, b)));
        }
    }
}

/// Puts values in the places where the mask is set.
pub(super) fn overlay<T: Copy>(mask: View<'_, u8>, from: View<'_, T>, into: &mut [T]) {
    let pick = |m: u8, new: T, old: T| std::hint::select_unpredictable(m != 0, new, old);
    match (mask, from) {
        (View::One(0), _) => {}
        (View::One(_), View::One(value)) => into.fill(value),
        (View::One(_), View::Many(values)) => into.copy_from_slice(&values[..into.len()]),
        (View::Many(m), View::One(value)) => {
            into.iter_mut().zip(m).for_each(|(old, m)| *old = pick(*m, value, *old));
        }
        (View::Many(m), View::Many(values)) => {
            into.iter_mut().zip(m.iter().zip(values)).for_each(|(old, (m, new))| *old = pick(*m, *new, *old));
        }
    }
}

/// Notes the rows that are in both.
pub(super) fn note_both(one: View<'_, u8>, other: &[u8], noted: &mut [u8]) {
    match one {
        View::One(mark) => noted.iter_mut().zip(other).for_each(|(noted, other)| *noted |= mark & other),
        View::Many(marks) => {
            let both = marks.iter().zip(other);
            noted.iter_mut().zip(both).for_each(|(noted, (one, other))| *noted |= one & other);
        }
    }
}

/// Marks which places of a lane are filled; its values must be there.
pub(super) fn fill<T: Copy + Default>(lane: &mut Lane<T>, rows: usize, filled: View<'_, u8>) {
    match filled {
        View::One(0) => {
            lane.gaps = rows > 0;
            lane.filled.clear();
            lane.filled.resize(rows, 0);
            lane.values.fill(T::default());
        }
        View::One(_) => lane.gaps = false,
        View::Many(filled) => {
            lane.gaps = true;
            lane.filled.clear();
            lane.filled.extend_from_slice(&filled[..rows]);
            lane.settle();
        }
    }
}

/// Puts zero where nothing is filled.
pub(super) fn blank<T: Copy + Default>(lane: &mut Lane<T>) {
    if lane.gaps {
        for (value, filled) in lane.values.iter_mut().zip(&lane.filled) {
            if *filled == 0 {
                *value = T::default();
            }
        }
    }
}
