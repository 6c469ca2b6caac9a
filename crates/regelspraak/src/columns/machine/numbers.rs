//! Arithmetic on columns.

use crate::model::{NumberSign, sign_fits};
use crate::number::{Number, RoundingMode};
use crate::source::large;

use super::super::code::{Arg, Filling, Lane as Kind, Mask, Reduction};
use super::super::lane::{Lane, bits_in, bits_of};
use super::view::{Cell, Known, View, blank, fill, map, select, zip};
use super::{Machine, bound_of};

const LARGEST: u64 = u64::MAX >> 1;

/// Division of numbers from 0 to 2^63 by a fixed number of at least 2, as a product and a shift.
#[derive(Clone, Copy)]
struct Reciprocal {
    divisor: u64,
    factor: u64,
    shift: u32,
}

impl Reciprocal {
    fn new(divisor: u64) -> Self {
        // With 2^(s-1) < divisor <= 2^s the factor 2^(63+s) / divisor, rounded up, is exact enough for 63 bits.
        let shift = u64::BITS - (divisor - 1).leading_zeros();
        let factor = (1u128 << (63 + shift)).div_ceil(u128::from(divisor));
        Self { divisor, factor: u64::try_from(factor).unwrap_or(u64::MAX), shift: shift - 1 }
    }

    /// Quotient and remainder.
    #[inline]
    fn divide(self, value: u64) -> (u64, u64) {
        let product = u128::from(value) * u128::from(self.factor);
        let quotient = u64::try_from(product >> 64).unwrap_or(0) >> self.shift;
        (quotient, value.wrapping_sub(quotient.wrapping_mul(self.divisor)))
    }
}

/// The step from the quotient towards zero to the rounded one.
#[inline]
fn step(mode: RoundingMode, negative: bool, rest: u64, divisor: u64) -> i64 {
    let sign = if negative { -1 } else { 1 };
    let away = match mode {
        RoundingMode::Down => negative && rest != 0,
        RoundingMode::Up => !negative && rest != 0,
        RoundingMode::TowardsZero => false,
        RoundingMode::AwayFromZero => rest != 0,
        RoundingMode::Arithmetic => rest >= divisor.div_ceil(2),
    };
    if away { sign } else { 0 }
}

#[inline]
fn signed(quotient: u64, negative: bool) -> i64 {
    let value = quotient.cast_signed();
    if negative { value.wrapping_neg() } else { value }
}

impl Machine<'_> {
    fn take(&mut self, out: usize) -> Lane<i64> {
        let mut lane = std::mem::take(&mut self.registers.numbers[out]);
        lane.gaps = false;
        lane
    }

    fn put(&mut self, out: usize, lane: Lane<i64>, bound: u64) {
        self.registers.bounds[out] = bound;
        self.registers.numbers[out] = lane;
    }

    pub(super) fn weigh(&mut self, terms: &[(Arg, i64)], constant: i64, filling: &Filling, out: usize) {
        let mut made = self.take(out);
        let mut bound = u128::from(constant.unsigned_abs());
        for (arg, weight) in terms {
            bound += u128::from(self.bound(*arg)) * u128::from(weight.unsigned_abs());
        }
        let mut wrong = Vec::new();
        let bound = match u64::try_from(bound) {
            Ok(bound) if bound <= LARGEST => {
                self.add_up(terms, constant, &mut made.values);
                bound
            }
            Ok(_) | Err(_) => self.add_up_checked(terms, constant, &mut made.values, &mut wrong),
        };
        match filling {
            Filling::Always => {}
            Filling::Like(arg) => {
                fill(&mut made, self.rows, self.view::<i64>(*arg).filled);
                blank(&mut made);
            }
            Filling::Any(args) => {
                let views: Vec<_> = args.iter().map(|a| self.view::<i64>(*a).filled).collect();
                if !views.iter().any(|v| matches!(v, View::One(1))) {
                    let any = |row| views.iter().fold(0, |all, v| all | v.at(row));
                    let marks: Vec<u8> = (0..self.rows).map(any).collect();
                    fill(&mut made, self.rows, View::Many(&marks));
                    blank(&mut made);
                }
            }
        }
        self.put(out, made, bound);
        self.flag_all(&wrong);
    }

    /// The sum of the terms where no result can leave 64 bits. Terms of one weight are added before they are weighed.
    fn add_up(&self, terms: &[(Arg, i64)], constant: i64, out: &mut Vec<i64>) {
        let mut constant = constant;
        let mut columns: Vec<(i64, &[i64])> = Vec::with_capacity(terms.len());
        for (arg, weight) in terms {
            match self.view::<i64>(*arg).values {
                View::One(value) => constant += value * weight,
                View::Many(values) => columns.push((*weight, &values[..self.rows])),
            }
        }
        columns.sort_by_key(|(weight, _)| *weight);
        out.clear();
        let mut rest = columns.as_slice();
        while let Some((weight, first)) = rest.first() {
            let alike = rest.iter().take_while(|(w, _)| w == weight).count();
            let alike = if alike >= 8 { 8 } else { alike.min(4) };
            let (group, after) = rest.split_at(alike);
            match group {
                [(_, a), (_, b), (_, c), (_, d), (_, e), (_, f), (_, g), (_, h)] => {
                    let sums = four(a, b, c, d).zip(four(e, f, g, h));
                    add(out, sums.map(|(s, t)| s.wrapping_add(t)), *weight, constant);
                }
                [(_, a), (_, b), (_, c), (_, d)] => {
                    add(out, four(a, b, c, d), *weight, constant);
                }
                [(_, a), (_, b), (_, c)] => {
                    let sums = a.iter().zip(*b).zip(*c);
                    let sums = sums.map(|((a, b), c)| a.wrapping_add(*b).wrapping_add(*c));
                    add(out, sums, *weight, constant);
                }
                [(_, a), (_, b)] => {
                    add(out, a.iter().zip(*b).map(|(a, b)| a.wrapping_add(*b)), *weight, constant);
                }
                _one => add(out, first.iter().copied(), *weight, constant),
            }
            rest = after;
        }
        if columns.is_empty() {
            out.resize(self.rows, constant);
        }
    }

    fn add_up_checked(
        &self,
        terms: &[(Arg, i64)],
        constant: i64,
        out: &mut Vec<i64>,
        wrong: &mut Vec<u8>,
    ) -> u64 {
        let views: Vec<_> = terms.iter().map(|(a, w)| (self.view::<i64>(*a).values, *w)).collect();
        out.clear();
        let mut bits = 0;
        for row in 0..self.rows {
            let mut sum = Some(i128::from(constant));
            for (view, weight) in &views {
                let term = i128::from(view.at(row)).checked_mul(i128::from(*weight));
                sum = sum.zip(term).and_then(|(s, t)| s.checked_add(t));
            }
            let found = sum.and_then(|s| i64::try_from(s).ok()).filter(|s| *s != i64::MIN);
            wrong.push(u8::from(found.is_none()));
            bits |= bits_of(found.unwrap_or(0));
            out.push(found.unwrap_or(0));
        }
        bound_of(bits)
    }

    pub(super) fn multiply(&mut self, left: Arg, right: Arg, out: usize) {
        let mut made = self.take(out);
        let bound = u128::from(self.bound(left)) * u128::from(self.bound(right));
        let (a, b) = (self.view::<i64>(left).values, self.view::<i64>(right).values);
        let mut wrong = Vec::new();
        let bound = match u64::try_from(bound) {
            Ok(bound) if bound <= LARGEST => {
                zip(self.rows, a, b, &mut made.values, i64::wrapping_mul);
                bound
            }
            Ok(_) | Err(_) => {
                let product = |row| a.at(row).checked_mul(b.at(row)).filter(|p| *p != i64::MIN);
                made.values.clear();
                let mut bits = 0;
                for row in 0..self.rows {
                    let found = product(row);
                    wrong.push(u8::from(found.is_none()));
                    bits |= bits_of(found.unwrap_or(0));
                    made.values.push(found.unwrap_or(0));
                }
                bound_of(bits)
            }
        };
        self.put(out, made, bound);
        self.flag_all(&wrong);
    }

    pub(super) fn round(&mut self, value: Arg, divisor: i64, mode: RoundingMode, solid: bool, out: usize) {
        let mut made = self.take(out);
        let known = self.view::<i64>(value);
        let divisor = divisor.unsigned_abs();
        let bound = self.bound(value);
        if divisor < 2 {
            map(self.rows, known.values, &mut made.values, |v| v);
        } else {
            round_into(self.rows, known.values, divisor, mode, &mut made.values);
        }
        if !solid {
            fill(&mut made, self.rows, known.filled);
        }
        self.put(out, made, bound / divisor.max(1) + 1);
    }

    pub(super) fn divide(&mut self, value: Arg, divisor: Arg, mode: RoundingMode, out: usize) {
        let mut made = self.take(out);
        let (a, b) = (self.view::<i64>(value).values, self.view::<i64>(divisor).values);
        let mut wrong = vec![0; self.rows];
        made.values.clear();
        for (row, mark) in wrong.iter_mut().enumerate() {
            let (above, below) = (a.at(row), b.at(row));
            if below == 0 {
                *mark = 1;
                made.values.push(0);
                continue;
            }
            let negative = (above < 0) != (below < 0);
            let (n, d) = (above.unsigned_abs(), below.unsigned_abs());
            made.values.push(signed(n / d, negative).wrapping_add(step(mode, negative, n % d, d)));
        }
        let bound = self.bound(value).saturating_add(1).min(LARGEST);
        self.put(out, made, bound);
        self.flag_all(&wrong);
    }

    pub(super) fn clip(&mut self, value: Arg, bound: Arg, minimum: bool, out: usize) {
        let mut made = self.take(out);
        let (a, b) = (self.view::<i64>(value), self.view::<i64>(bound));
        match b.filled {
            View::One(0) => map(self.rows, a.values, &mut made.values, |v| v),
            View::One(_) if minimum => zip(self.rows, a.values, b.values, &mut made.values, i64::max),
            View::One(_) => zip(self.rows, a.values, b.values, &mut made.values, i64::min),
            View::Many(_) => {
                made.values.clear();
                for row in 0..self.rows {
                    let (v, limit) = (a.values.at(row), b.values.at(row));
                    let clipped = if minimum { v.max(limit) } else { v.min(limit) };
                    made.values.push(if b.filled.at(row) == 0 { v } else { clipped });
                }
            }
        }
        fill(&mut made, self.rows, a.filled);
        blank(&mut made);
        let bound = self.bound(value).max(self.bound(bound));
        self.put(out, made, bound);
    }

    pub(super) fn absolute(&mut self, value: Arg, out: usize) {
        let mut made = self.take(out);
        let known = self.view::<i64>(value);
        map(self.rows, known.values, &mut made.values, i64::wrapping_abs);
        fill(&mut made, self.rows, known.filled);
        let bound = self.bound(value);
        self.put(out, made, bound);
    }

    pub(super) fn extreme(&mut self, lane: Kind, items: &[Arg], largest: bool, out: usize) {
        match lane {
            Kind::Number => {
                self.registers.bounds[out] = items.iter().map(|i| self.bound(*i)).max().unwrap_or(0);
                self.extreme_as::<i64>(items, largest, out);
            }
            Kind::Day => self.extreme_as::<i32>(items, largest, out),
            Kind::Code => self.extreme_as::<u16>(items, largest, out),
        }
    }

    fn extreme_as<T: Cell>(&mut self, items: &[Arg], largest: bool, out: usize) {
        let mut made: Lane<T> = std::mem::take(&mut T::registers_mut(self.registers)[out]);
        made.clear();
        let views: Vec<Known<'_, T>> = items.iter().map(|i| self.view(*i)).collect();
        for row in 0..self.rows {
            let mut best: Option<T> = None;
            for view in &views {
                if view.filled.at(row) != 0 {
                    best = better(best, view.values.at(row), largest);
                }
            }
            made.filled.push(u8::from(best.is_some()));
            made.values.push(best.unwrap_or_default());
        }
        made.gaps = true;
        made.settle();
        T::registers_mut(self.registers)[out] = made;
    }

    pub(super) fn reduce(
        &mut self,
        lane: Kind,
        by: Reduction,
        value: Arg,
        chosen: Mask,
        or_zero: bool,
        out: usize,
    ) {
        let largest = by == Reduction::Largest;
        match (lane, by) {
            (Kind::Number, Reduction::Sum) => self.sum(value, chosen, or_zero, out),
            (Kind::Number, Reduction::Largest | Reduction::Smallest) => {
                self.registers.bounds[out] = self.bound(value);
                self.reduce_as::<i64>(value, chosen, or_zero, largest, out);
            }
            (Kind::Day, _) => self.reduce_as::<i32>(value, chosen, false, largest, out),
            (Kind::Code, _) => self.reduce_as::<u16>(value, chosen, false, largest, out),
        }
    }

    fn reduce_as<T: Cell>(&mut self, value: Arg, chosen: Mask, or_zero: bool, largest: bool, out: usize) {
        let mut made: Lane<T> = std::mem::take(&mut T::registers_mut(self.registers)[out]);
        made.clear();
        let (known, chosen) = (self.view::<T>(value), self.mask(chosen));
        for bounds in self.registers.frames[self.frame].offsets.windows(2) {
            let mut best = None;
            for row in large(bounds[0])..large(bounds[1]) {
                if chosen.at(row) != 0 && known.filled.at(row) != 0 {
                    best = better(best, known.values.at(row), largest);
                }
            }
            made.filled.push(u8::from(best.is_some() || or_zero));
            made.values.push(best.unwrap_or_default());
        }
        made.gaps = true;
        made.settle();
        T::registers_mut(self.registers)[out] = made;
    }

    fn sum(&mut self, value: Arg, chosen: Mask, or_zero: bool, out: usize) {
        let mut made = self.take(out);
        made.clear();
        let mut sums = std::mem::take(&mut self.registers.sums);
        let known = self.view::<i64>(value);
        let chosen = self.mask(chosen);
        let offsets = &self.registers.frames[self.frame].offsets;
        let bound = u128::from(self.bound(value)) * self.rows.try_into().unwrap_or(u128::MAX);
        let mut wrong = Vec::new();
        if u64::try_from(bound).is_ok_and(|b| b <= LARGEST) {
            // How many terms a row has cannot be foreseen, so no jump may depend on it: what was added up to the end of
            // the terms, less what was added before the first.
            running(self.rows, known.values, chosen, &mut sums);
            let mut before = 0i64;
            let ends = offsets.get(1..).unwrap_or(&[]);
            made.values.resize(ends.len(), 0);
            for (sum, end) in made.values.iter_mut().zip(ends) {
                let after = sums[large(*end)];
                *sum = after.wrapping_sub(before);
                before = after;
            }
        } else {
            wrong.resize(self.rows, 0);
            for bounds in offsets.windows(2) {
                let rows = large(bounds[0])..large(bounds[1]);
                let terms = rows.clone().filter(|row| chosen.at(*row) != 0).map(|row| known.values.at(row));
                let sum: i128 = terms.map(i128::from).sum();
                let sum = i64::try_from(sum).ok().filter(|s| *s != i64::MIN);
                if sum.is_none() {
                    wrong[rows].fill(1);
                }
                made.values.push(sum.unwrap_or(0));
            }
        }
        if !or_zero {
            // Without terms there is no sum.
            match (chosen, known.filled) {
                (View::One(1), View::One(1)) => {
                    made.filled.extend(offsets.windows(2).map(|w| u8::from(w[0] != w[1])));
                }
                (chosen, filled) => made.filled.extend(offsets.windows(2).map(|w| {
                    let mut rows = large(w[0])..large(w[1]);
                    u8::from(rows.any(|row| chosen.at(row) & filled.at(row) != 0))
                })),
            }
        }
        made.gaps = !or_zero;
        made.settle();
        let bits = bits_in(&made.values);
        self.registers.sums = sums;
        self.put(out, made, bound_of(bits));
        self.flag_terms(&wrong);
    }

    /// Flags the cases of marked terms; the mask in force is that of the rows they belong to.
    fn flag_terms(&mut self, wrong: &[u8]) {
        self.active = Mask::All;
        self.flag_all(wrong);
    }

    pub(super) fn count(&mut self, chosen: Mask, out: usize) {
        let mut made = self.take(out);
        made.values.clear();
        let chosen = self.mask(chosen);
        let mut most = 0;
        for bounds in self.registers.frames[self.frame].offsets.windows(2) {
            let count = match chosen {
                View::One(m) => i64::from(m) * i64::from(bounds[1] - bounds[0]),
                View::Many(marks) => {
                    marks[large(bounds[0])..large(bounds[1])].iter().map(|m| i64::from(*m)).sum()
                }
            };
            most = most.max(count.unsigned_abs());
            made.values.push(count);
        }
        self.put(out, made, most);
    }

    pub(super) fn sign(&mut self, value: Arg, sign: NumberSign) {
        let known = self.view::<i64>(value);
        let outside = |v: i64, f: u8| f != 0 && !sign_fits(sign, Number::from(v));
        let mut wrong = Vec::new();
        zip(self.rows, known.values, known.filled, &mut wrong, |v, f| u8::from(outside(v, f)));
        self.flag_all(&wrong);
    }

    pub(super) fn fresh(&mut self, lane: Kind, old: Arg) {
        let filled = match lane {
            Kind::Number => self.view::<i64>(old).filled,
            Kind::Day => self.view::<i32>(old).filled,
            Kind::Code => self.view::<u16>(old).filled,
        };
        let mut wrong = Vec::new();
        select(self.rows, self.mask(self.active), filled, View::One(0), &mut wrong);
        self.flag_all(&wrong);
    }
}

fn better<T: Ord>(best: Option<T>, value: T, largest: bool) -> Option<T> {
    Some(match best {
        None => value,
        Some(best) if largest => best.max(value),
        Some(best) => best.min(value),
    })
}

/// The sums of the chosen values before every row, and of all.
fn running(rows: usize, values: View<'_, i64>, chosen: View<'_, u8>, sums: &mut Vec<i64>) {
    sums.clear();
    sums.resize(rows + 1, 0);
    let sums = sums[1..].iter_mut();
    let mut all = 0i64;
    match (values, chosen) {
        (View::Many(values), View::One(1)) => {
            for (sum, value) in sums.zip(values) {
                all = all.wrapping_add(*value);
                *sum = all;
            }
        }
        (View::Many(values), View::Many(chosen)) => {
            for (sum, (value, chosen)) in sums.zip(values.iter().zip(chosen)) {
                // 1 becomes a number of which all bits are set.
                all = all.wrapping_add(value & i64::from(*chosen).wrapping_neg());
                *sum = all;
            }
        }
        (values, chosen) => {
            for (row, sum) in sums.enumerate() {
                all = all.wrapping_add(if chosen.at(row) == 0 { 0 } else { values.at(row) });
                *sum = all;
            }
        }
    }
}

/// The sums of four columns.
#[inline]
fn four(a: &[i64], b: &[i64], c: &[i64], d: &[i64]) -> impl Iterator<Item = i64> {
    let both = a.iter().zip(b).zip(c.iter().zip(d));
    both.map(|((a, b), (c, d))| a.wrapping_add(*b).wrapping_add(c.wrapping_add(*d)))
}

/// Adds weighed sums to a column; the first ones start from the constant.
#[inline]
fn add(out: &mut Vec<i64>, sums: impl Iterator<Item = i64>, weight: i64, constant: i64) {
    match (out.is_empty(), weight) {
        (true, 1) => out.extend(sums.map(move |s| constant.wrapping_add(s))),
        (true, _) => out.extend(sums.map(move |s| constant.wrapping_add(s.wrapping_mul(weight)))),
        (false, 1) => out.iter_mut().zip(sums).for_each(|(o, s)| *o = o.wrapping_add(s)),
        (false, _) => {
            out.iter_mut().zip(sums).for_each(|(o, s)| *o = o.wrapping_add(s.wrapping_mul(weight)));
        }
    }
}

fn round_into(rows: usize, values: View<'_, i64>, divisor: u64, mode: RoundingMode, out: &mut Vec<i64>) {
    let by = Reciprocal::new(divisor);
    let rounded = move |value: i64, mode: RoundingMode| {
        let negative = value < 0;
        let (quotient, rest) = by.divide(value.unsigned_abs());
        signed(quotient, negative).wrapping_add(step(mode, negative, rest, divisor))
    };
    // One loop per mode, so that the mode is not asked per row.
    match mode {
        RoundingMode::Down => map(rows, values, out, move |v| rounded(v, RoundingMode::Down)),
        RoundingMode::Up => map(rows, values, out, move |v| rounded(v, RoundingMode::Up)),
        RoundingMode::Arithmetic => map(rows, values, out, move |v| rounded(v, RoundingMode::Arithmetic)),
        RoundingMode::TowardsZero => map(rows, values, out, move |v| rounded(v, RoundingMode::TowardsZero)),
        RoundingMode::AwayFromZero => map(rows, values, out, move |v| rounded(v, RoundingMode::AwayFromZero)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn division_by_a_product_is_exact() {
        for divisor in [2u64, 3, 5, 6, 7, 10, 100, 127, 10_000, 1 << 40, (1 << 62) + 1, LARGEST] {
            let by = Reciprocal::new(divisor);
            for value in [0, 1, divisor - 1, divisor, divisor + 1, 12_345_678_901, LARGEST - 1, LARGEST] {
                for near in [value.saturating_sub(1), value, (value + 1).min(LARGEST)] {
                    assert_eq!(by.divide(near), (near / divisor, near % divisor), "{near} / {divisor}");
                }
                let multiple = value - value % divisor;
                assert_eq!(by.divide(multiple), (multiple / divisor, 0));
            }
        }
    }

    #[test]
    fn columns_round_as_numbers_do() {
        let values: Vec<i64> = (-250..250).collect();
        for mode in [
            RoundingMode::Down,
            RoundingMode::Up,
            RoundingMode::Arithmetic,
            RoundingMode::TowardsZero,
            RoundingMode::AwayFromZero,
        ] {
            for (divisor, decimals) in [(10, 1), (100, 2)] {
                let mut out = Vec::new();
                round_into(values.len(), View::Many(&values), divisor, mode, &mut out);
                for (value, rounded) in values.iter().zip(&out) {
                    let exact = Number::from_fixed(*value, decimals).round(mode, 0).unwrap();
                    assert_eq!(Number::from(*rounded), exact, "{value} {mode:?}");
                }
            }
        }
    }
}
