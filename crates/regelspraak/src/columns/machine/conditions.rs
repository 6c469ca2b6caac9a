//! Conditions over columns: one byte per row, 1 where it holds.

use crate::source::large;
use crate::syntax::tree::{CompareOp, Quantity};

use super::super::code::{Arg, Lane as Kind, Mask};
use super::Machine;
use super::view::{Cell, View, zip};

impl Machine<'_> {
    pub(super) fn compare(&mut self, lane: Kind, left: Arg, op: CompareOp, right: Arg, out: usize) {
        match lane {
            Kind::Number => self.compare_as::<i64>(left, op, right, false, out),
            Kind::Day => self.compare_as::<i32>(left, op, right, true, out),
            Kind::Code => self.compare_as::<u16>(left, op, right, true, out),
        }
    }

    /// Two empty values that are not numbers may not be compared.
    fn compare_as<T: Cell>(
        &mut self,
        left: Arg,
        op: CompareOp,
        right: Arg,
        both_empty_is_wrong: bool,
        out: usize,
    ) {
        let mut made = std::mem::take(&mut self.registers.masks[out]);
        let (a, b) = (self.view::<T>(left), self.view::<T>(right));
        let (x, y, rows) = (a.values, b.values, self.rows);
        match op {
            CompareOp::Equal => zip(rows, x, y, &mut made, |a, b| u8::from(a == b)),
            CompareOp::Unequal => zip(rows, x, y, &mut made, |a, b| u8::from(a != b)),
            CompareOp::Greater | CompareOp::Later => zip(rows, x, y, &mut made, |a, b| u8::from(a > b)),
            CompareOp::GreaterOrEqual | CompareOp::LaterOrEqual => {
                zip(rows, x, y, &mut made, |a, b| u8::from(a >= b));
            }
            CompareOp::Less | CompareOp::Earlier => zip(rows, x, y, &mut made, |a, b| u8::from(a < b)),
            CompareOp::LessOrEqual | CompareOp::EarlierOrEqual => {
                zip(rows, x, y, &mut made, |a, b| u8::from(a <= b));
            }
        }
        let mut wrong = Vec::new();
        if !matches!((a.filled, b.filled), (View::One(1), View::One(1))) {
            let unequal = u8::from(op == CompareOp::Unequal);
            for (row, held) in made.iter_mut().enumerate() {
                let (f, g) = (a.filled.at(row), b.filled.at(row));
                *held = (*held & f & g) | ((f ^ g) & unequal);
            }
            if both_empty_is_wrong {
                zip(rows, a.filled, b.filled, &mut wrong, |f, g| (f | g) ^ 1);
            }
        }
        self.registers.masks[out] = made;
        self.flag_all(&wrong);
    }

    pub(super) fn filled(&mut self, lane: Kind, value: Arg, negated: bool, out: usize) {
        let mut made = std::mem::take(&mut self.registers.masks[out]);
        let filled = match lane {
            Kind::Number => self.view::<i64>(value).filled,
            Kind::Day => self.view::<i32>(value).filled,
            Kind::Code => self.view::<u16>(value).filled,
        };
        let flip = u8::from(negated);
        super::view::map(self.rows, filled, &mut made, move |f| f ^ flip);
        self.registers.masks[out] = made;
    }

    pub(super) fn combine(&mut self, quantity: Quantity, items: &[Mask], out: usize) {
        let mut made = std::mem::take(&mut self.registers.masks[out]);
        let all = matches!(quantity, Quantity::All);
        made.clear();
        made.resize(self.rows, u8::from(all));
        for item in items {
            let view = self.mask(*item);
            match (view, quantity) {
                (View::Many(marks), Quantity::All) => made.iter_mut().zip(marks).for_each(|(m, i)| *m &= i),
                (View::Many(marks), Quantity::None | Quantity::AtLeast(1)) => {
                    made.iter_mut().zip(marks).for_each(|(m, i)| *m |= i);
                }
                (View::Many(marks), Quantity::AtLeast(_) | Quantity::AtMost(_) | Quantity::Exactly(_)) => {
                    made.iter_mut().zip(marks).for_each(|(m, i)| *m = m.wrapping_add(*i));
                }
                (View::One(i), Quantity::All) => made.iter_mut().for_each(|m| *m &= i),
                (View::One(i), Quantity::None | Quantity::AtLeast(1)) => {
                    made.iter_mut().for_each(|m| *m |= i)
                }
                (View::One(i), Quantity::AtLeast(_) | Quantity::AtMost(_) | Quantity::Exactly(_)) => {
                    made.iter_mut().for_each(|m| *m = m.wrapping_add(i));
                }
            }
        }
        match quantity {
            Quantity::All | Quantity::AtLeast(1) => {}
            Quantity::None => made.iter_mut().for_each(|m| *m ^= 1),
            Quantity::AtLeast(n) => made.iter_mut().for_each(|m| *m = u8::from(u32::from(*m) >= n)),
            Quantity::AtMost(n) => made.iter_mut().for_each(|m| *m = u8::from(u32::from(*m) <= n)),
            Quantity::Exactly(n) => made.iter_mut().for_each(|m| *m = u8::from(u32::from(*m) == n)),
        }
        self.registers.masks[out] = made;
    }

    pub(super) fn without(&mut self, one: Mask, other: Mask, out: usize) {
        let mut made = std::mem::take(&mut self.registers.masks[out]);
        zip(self.rows, self.mask(one), self.mask(other), &mut made, |a, b| a & (b ^ 1));
        self.registers.masks[out] = made;
    }

    pub(super) fn quantify(&mut self, quantity: Quantity, chosen: Mask, held: Mask, out: usize) {
        let mut made = std::mem::take(&mut self.registers.masks[out]);
        made.clear();
        let (chosen, held) = (self.mask(chosen), self.mask(held));
        for bounds in self.registers.frames[self.frame].offsets.windows(2) {
            let (mut total, mut count) = (0, 0);
            for row in large(bounds[0])..large(bounds[1]) {
                let one = chosen.at(row);
                total += u32::from(one);
                count += u32::from(one & held.at(row));
            }
            let holds = match quantity {
                Quantity::All => count == total,
                Quantity::None => count == 0,
                Quantity::AtLeast(n) => count >= n,
                Quantity::AtMost(n) => count <= n,
                Quantity::Exactly(n) => count == n,
            };
            made.push(u8::from(holds));
        }
        self.registers.masks[out] = made;
    }
}
