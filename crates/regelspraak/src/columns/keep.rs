//! The steps of a batch in narrow columns: which values are kept is known beforehand, how narrow they are per batch.

use std::collections::HashMap;

use crate::number::Number;
use crate::program::compiled::{Collection, Condition, Expr};
use crate::source::large;
use crate::value::Value;

use super::code::{Arg, Index, Lane as Kind, Mask, Result as Place};
use super::day;
use super::lane::Lane;
use super::machine::{Registers, bound_of};

/// The address of a part of the compiled program, which does not move while the program is borrowed.
fn key<T>(part: &T) -> usize {
    std::ptr::from_ref(part).addr()
}

/// Where the value of a part of a sentence stands.
#[derive(Clone, Copy, Debug)]
pub(super) enum KeptValue {
    One {
        lane: Kind,
        at: Arg,
        decimals: u8,
    },
    /// A fraction; empty above the line counts as zero.
    Ratio {
        above: Arg,
        below: Arg,
        decimals: (u8, u8),
    },
}

/// Which values are kept, by part of the program.
#[derive(Clone, Debug, Default)]
pub(super) struct KeepPlan {
    values: HashMap<usize, (usize, KeptValue)>,
    masks: HashMap<usize, (usize, Mask)>,
    frames: HashMap<usize, usize>,
    /// Per sentence: its frame, the frames of its subjects, and the rows it was applied to.
    sentences: HashMap<u32, (usize, Vec<usize>, Mask)>,
    /// Per register that is kept, its column.
    numbers: HashMap<usize, usize>,
    days: HashMap<usize, usize>,
    mask_columns: HashMap<usize, usize>,
    /// Per frame that is visited, where its offsets are kept.
    offsets: HashMap<usize, usize>,
}

impl KeepPlan {
    pub(super) fn value(&mut self, expr: &Expr, frame: usize, value: KeptValue) {
        self.values.insert(key(expr), (frame, value));
        match value {
            KeptValue::One { lane, at, .. } => self.column(lane, at),
            KeptValue::Ratio { above, below, .. } => {
                self.column(Kind::Number, above);
                self.column(Kind::Number, below);
            }
        }
    }

    fn column(&mut self, lane: Kind, at: Arg) {
        let Arg::Register(register) = at else { return };
        match lane {
            Kind::Number => number_it(&mut self.numbers, register),
            Kind::Day => number_it(&mut self.days, register),
            // Codes are never worked out: they are read where they stand.
            Kind::Code => {}
        }
    }

    fn mask_column(&mut self, mask: Mask) {
        if let Mask::Register(register) = mask {
            number_it(&mut self.mask_columns, register);
        }
    }

    pub(super) fn mask(&mut self, condition: &Condition, frame: usize, mask: Mask) {
        self.masks.insert(key(condition), (frame, mask));
        self.mask_column(mask);
    }

    /// One of several right sides of a comparison.
    pub(super) fn side(&mut self, side: &Expr, frame: usize, mask: Mask) {
        self.masks.insert(key(side), (frame, mask));
        self.mask_column(mask);
    }

    pub(super) fn visited(&mut self, collection: &Collection, frame: usize) {
        self.frames.insert(key(collection), frame);
        self.offsets_of(frame);
    }

    fn offsets_of(&mut self, frame: usize) {
        number_it(&mut self.offsets, frame);
    }

    pub(super) fn sentence(&mut self, index: u32, frame: usize, subjects: &[(Index, usize)], active: Mask) {
        let frames: Vec<usize> = subjects.iter().map(|(_, frame)| *frame).collect();
        for inner in frames.iter().skip(1) {
            self.offsets_of(*inner);
        }
        self.sentences.insert(index, (frame, frames, active));
        self.mask_column(active);
    }

    /// The frame of a collection.
    pub(super) fn frame(&self, collection: &Collection) -> Option<usize> {
        self.frames.get(&key(collection)).copied()
    }

    /// The frames of the subjects of a sentence, and the rows it was applied to.
    pub(super) fn subjects(&self, version: u32) -> Option<(&[usize], Mask)> {
        self.sentences.get(&version).map(|(_, frames, active)| (frames.as_slice(), *active))
    }

    pub(super) fn value_of(&self, expr: &Expr) -> Option<(usize, KeptValue)> {
        self.values.get(&key(expr)).copied()
    }

    pub(super) fn mask_of(&self, condition: &Condition) -> Option<(usize, Mask)> {
        self.masks.get(&key(condition)).copied()
    }

    pub(super) fn side_of(&self, side: &Expr) -> Option<(usize, Mask)> {
        self.masks.get(&key(side)).copied()
    }

    /// Whether the numbers of a register are kept.
    pub(super) fn holds_number(&self, register: usize) -> bool {
        self.numbers.contains_key(&register)
    }

    /// Leaves out the registers that are results: those stay as derived values.
    pub(super) fn without_results(&mut self, results: &[Place]) {
        for place in results {
            let Arg::Register(register) = place.at else { continue };
            let columns = match place.lane {
                Kind::Number => &mut self.numbers,
                Kind::Day => &mut self.days,
                Kind::Code => continue,
            };
            columns.remove(&register);
            let order = in_order(columns);
            *columns = order.into_iter().enumerate().map(|(at, register)| (register, at)).collect();
        }
    }

    /// Copies what is kept out of the registers.
    pub(super) fn collect(&self, registers: &Registers) -> Kept {
        let mut kept = Kept::default();
        for register in in_order(&self.numbers) {
            kept.numbers.push(Narrow::of(&registers.numbers[register], registers.bounds[register]));
        }
        for register in in_order(&self.days) {
            kept.days.push((registers.days[register].values.clone(), gaps(&registers.days[register])));
        }
        for register in in_order(&self.mask_columns) {
            kept.masks.push(Bits::of(&registers.masks[register]));
        }
        for frame in in_order(&self.offsets) {
            kept.offsets.push(registers.frames[frame].offsets.clone());
        }
        kept
    }
}

/// Gives a register the next place.
fn number_it(columns: &mut HashMap<usize, usize>, register: usize) {
    let next = columns.len();
    columns.entry(register).or_insert(next);
}

/// Registers by place.
fn in_order(columns: &HashMap<usize, usize>) -> Vec<usize> {
    let mut order: Vec<(usize, usize)> = columns.iter().map(|(register, at)| (*at, *register)).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, register)| register).collect()
}

/// One bit per row.
#[derive(Clone, Debug, Default)]
pub(super) struct Bits(Vec<u8>);

impl Bits {
    fn of(marks: &[u8]) -> Self {
        let pack = |eight: &[u8]| eight.iter().enumerate().fold(0, |byte, (at, m)| byte | ((m & 1) << at));
        Self(marks.chunks(8).map(pack).collect())
    }

    fn at(&self, row: u32) -> bool {
        self.0.get(large(row / 8)).is_some_and(|byte| byte >> (row % 8) & 1 != 0)
    }
}

fn gaps<T>(lane: &Lane<T>) -> Option<Bits> {
    lane.gaps.then(|| Bits::of(&lane.filled))
}

/// Numbers in as few bytes as the largest of them takes.
#[derive(Clone, Debug)]
enum Width {
    One(Vec<i8>),
    Two(Vec<i16>),
    Four(Vec<i32>),
    Eight(Vec<i64>),
}

#[derive(Clone, Debug)]
struct Narrow {
    width: Width,
    filled: Option<Bits>,
}

impl Narrow {
    fn of(lane: &Lane<i64>, bound: u64) -> Self {
        let bits = lane.values.iter().fold(0, |all, v| all | super::lane::bits_of(*v));
        let bound = bound.min(bound_of(bits));
        let width = if bound <= 1 << 7 {
            Width::One(lane.values.iter().map(|v| i8::try_from(*v).unwrap_or(0)).collect())
        } else if bound <= 1 << 15 {
            Width::Two(lane.values.iter().map(|v| i16::try_from(*v).unwrap_or(0)).collect())
        } else if bound <= 1 << 31 {
            Width::Four(lane.values.iter().map(|v| i32::try_from(*v).unwrap_or(0)).collect())
        } else {
            Width::Eight(lane.values.clone())
        };
        Self { width, filled: gaps(lane) }
    }

    fn at(&self, row: u32) -> Option<i64> {
        if self.filled.as_ref().is_some_and(|f| !f.at(row)) {
            return None;
        }
        let row = large(row);
        match &self.width {
            Width::One(values) => values.get(row).map(|v| i64::from(*v)),
            Width::Two(values) => values.get(row).map(|v| i64::from(*v)),
            Width::Four(values) => values.get(row).map(|v| i64::from(*v)),
            Width::Eight(values) => values.get(row).copied(),
        }
    }

    fn bytes(&self) -> usize {
        let values = match &self.width {
            Width::One(values) => values.capacity(),
            Width::Two(values) => values.capacity() * 2,
            Width::Four(values) => values.capacity() * 4,
            Width::Eight(values) => values.capacity() * 8,
        };
        values + self.filled.as_ref().map_or(0, |f| f.0.capacity())
    }
}

/// The kept values of one batch.
#[derive(Clone, Debug, Default)]
pub(super) struct Kept {
    numbers: Vec<Narrow>,
    days: Vec<(Vec<i32>, Option<Bits>)>,
    masks: Vec<Bits>,
    offsets: Vec<Vec<u32>>,
}

impl Kept {
    pub(super) fn bytes(&self) -> usize {
        let filled = |bits: &Option<Bits>| bits.as_ref().map_or(0, |b| b.0.capacity());
        self.numbers.iter().map(Narrow::bytes).sum::<usize>()
            + self.days.iter().map(|(v, f)| v.capacity() * 4 + filled(f)).sum::<usize>()
            + self.masks.iter().map(|m| m.0.capacity()).sum::<usize>()
            + self.offsets.iter().map(|o| o.capacity() * 4).sum::<usize>()
    }

    /// The first row of a frame that belongs to a row of its root.
    pub(super) fn offset(&self, plan: &KeepPlan, frame: usize, root: u32) -> Option<u32> {
        self.offsets.get(*plan.offsets.get(&frame)?)?.get(large(root)).copied()
    }

    /// A kept mask; none when it is not kept in a column.
    pub(super) fn mask(&self, plan: &KeepPlan, register: usize, row: u32) -> Option<bool> {
        Some(self.masks.get(*plan.mask_columns.get(&register)?)?.at(row))
    }

    /// The units of a kept number; none when the register is not kept, else empty or a value.
    pub(super) fn number(&self, plan: &KeepPlan, register: usize, row: u32) -> Option<Option<i64>> {
        Some(self.numbers.get(*plan.numbers.get(&register)?)?.at(row))
    }

    pub(super) fn day(&self, plan: &KeepPlan, register: usize, row: u32) -> Option<Value> {
        let (values, filled) = self.days.get(*plan.days.get(&register)?)?;
        if filled.as_ref().is_some_and(|f| !f.at(row)) {
            return Some(Value::Empty);
        }
        Some(values.get(large(row)).and_then(|v| day::unpack(*v)).map_or(Value::Empty, Value::Date))
    }
}

/// A number of units as a value.
pub(super) fn number_value(units: Option<i64>, decimals: u8) -> Value {
    units.map_or(Value::Empty, |units| Value::Number(Number::from_fixed(units, decimals)))
}
