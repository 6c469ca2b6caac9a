//! Running a column program over a batch.
//!
//! Every instruction reads whole columns and writes one. Sums and products need no check per row: with every number
//! column goes a bound on the distance to zero, and only where the bound of a result does not fit 64 bits each row
//! is checked by itself. A row where something goes wrong flags its case, which is then left to the one-case engine.

mod conditions;
mod days;
mod frames;
mod numbers;
mod view;

use std::ops::Range;

use crate::evaluate::{Inconsistency, MAX_VISITS};
use crate::model::AttributeId;
use crate::source::{large, small};

use super::batch::{Batch, case_of};
use super::code::{Arg, Code, Do, Index, Instruction, Mask, Use};
use super::lane::{Cells, Column, Lane};
use super::links::NOBODY;
pub(super) use view::{Cell, Known, View};

/// The rows of a frame that was visited.
#[derive(Clone, Debug, Default)]
pub(super) struct Frame {
    pub(super) rows: usize,
    /// Per row of the root the first row here.
    pub(super) offsets: Vec<u32>,
    /// Per row its row of the root, where anything asks for it.
    pub(super) roots: Vec<u32>,
    /// The object that each row is about.
    objects: Vec<u32>,
    /// Instead of `objects`: each row is about the object of that number.
    numbered_on: bool,
    /// The frame of the root; none for the objects of a type.
    pub(super) root: Option<usize>,
    /// The type of the objects, and how many there are of it.
    object_type: u16,
    targets: usize,
}

impl Frame {
    fn clear(&mut self) {
        self.offsets.clear();
        self.roots.clear();
        self.objects.clear();
        self.numbered_on = false;
    }

    /// Whether the rows are about all objects of their type, in order.
    fn is_everyone(&self) -> bool {
        self.numbered_on && self.rows == self.targets
    }

    fn object(&self, row: usize) -> u32 {
        if self.numbered_on { small(row) } else { self.objects[row] }
    }

    /// Per row the place among the offsets.
    fn find_roots(&mut self) {
        self.roots.resize(self.rows, 0);
        // Counts where rows of a next place start; the sums of these counts are the places. How many rows a place has
        // cannot be foreseen, so no jump may depend on it.
        let starts = self.offsets.get(1..).unwrap_or(&[]);
        for start in starts {
            if let Some(mark) = self.roots.get_mut(large(*start)) {
                *mark += 1;
            }
        }
        let mut place = 0;
        for mark in &mut self.roots {
            place += *mark;
            *mark = place;
        }
    }
}

/// The memory of a runner, used again for every batch.
#[derive(Clone, Debug, Default)]
pub(super) struct Registers {
    pub(super) numbers: Vec<Lane<i64>>,
    pub(super) bounds: Vec<u64>,
    /// Instead of the numbers of a register: the input it would be a copy of.
    pub(super) lent: Vec<Option<AttributeId>>,
    pub(super) days: Vec<Lane<i32>>,
    pub(super) codes: Vec<Lane<u16>>,
    pub(super) masks: Vec<Vec<u8>>,
    pub(super) indexes: Vec<Vec<u32>>,
    pub(super) frames: Vec<Frame>,
    /// While adding up: the sum so far, per row.
    sums: Vec<i64>,
    /// Cases that are left to the one-case engine.
    pub(super) flagged: Vec<u8>,
    pub(super) inconsistencies: Vec<(usize, Inconsistency)>,
}

impl Registers {
    fn prepare(&mut self, code: &Code, batch: &Batch) {
        self.numbers.resize_with(code.numbers, Lane::default);
        self.bounds.resize(code.numbers, 0);
        self.lent.clear();
        self.lent.resize(code.numbers, None);
        self.days.resize_with(code.days, Lane::default);
        self.codes.resize_with(code.codes, Lane::default);
        self.masks.resize_with(code.masks, Vec::new);
        self.indexes.resize_with(code.indexes, Vec::new);
        self.frames.resize_with(code.frames.len(), Frame::default);
        for (frame, rows) in self.frames.iter_mut().zip(&batch.rows) {
            frame.rows = large(rows.count);
        }
        self.flagged.clear();
        self.flagged.resize(batch.cases(), 0);
        self.inconsistencies.clear();
    }
}

/// One run over one batch.
pub(super) struct Machine<'a> {
    batch: &'a Batch,
    frames: &'a [Use],
    registers: &'a mut Registers,
    /// Of the instruction at hand.
    frame: usize,
    rows: usize,
    active: Mask,
    /// Rows that sentences went through.
    visited: u64,
}

/// So many rows may stand in one visited frame.
const MAX_ROWS: usize = 1 << 24;

/// Runs the program; the results stand in the registers.
pub(super) fn run(code: &Code, batch: &Batch, registers: &mut Registers) {
    registers.prepare(code, batch);
    let frames = &code.frames;
    let mut machine = Machine { batch, frames, registers, frame: 0, rows: 0, active: Mask::All, visited: 0 };
    machine.flag_unusual(code);
    for instruction in &code.instructions {
        machine.step(instruction);
    }
    if machine.visited > MAX_VISITS {
        machine.flag_long();
    }
}

impl Machine<'_> {
    /// Flags the cases with a value that does not fit its column, or given where a rule derives.
    fn flag_unusual(&mut self, code: &Code) {
        for attribute in &code.inputs {
            let rows = &self.batch.rows[usize::from(attribute.object_type)];
            let odd = self.input(*attribute).map_or_else(Vec::new, |c| c.odd.keys().copied().collect());
            for row in odd {
                self.registers.flagged[case_of(&rows.starts, row)] = 1;
            }
        }
        for attribute in &code.derived {
            let rows = &self.batch.rows[usize::from(attribute.object_type)];
            let Some(column) = self.input(*attribute) else { continue };
            let given: Vec<u32> = (0..rows.count).filter(|row| !column.value(*row).is_empty()).collect();
            for row in given {
                self.registers.flagged[case_of(&rows.starts, row)] = 1;
            }
        }
    }

    /// Flags the cases in which the one-case engine may find that there is too much to go through.
    fn flag_long(&mut self) {
        for case in 0..self.batch.cases() {
            let visited = self.frames.iter().enumerate().map(|(frame, used)| {
                let rows = self.rows_of(frame, case);
                used.visits.saturating_mul(u64::from(rows.end - rows.start))
            });
            if visited.fold(0, u64::saturating_add) > MAX_VISITS {
                self.registers.flagged[case] = 1;
            }
        }
    }

    /// The rows of a case in a frame.
    fn rows_of(&self, frame: usize, case: usize) -> Range<u32> {
        let Frame { root, offsets, .. } = &self.registers.frames[frame];
        let Some(root) = root else {
            return u16::try_from(frame).map_or(0..0, |object_type| self.batch.range(object_type, case));
        };
        let rows = self.rows_of(*root, case);
        offsets[large(rows.start)]..offsets[large(rows.end)]
    }

    fn step(&mut self, instruction: &Instruction) {
        self.frame = instruction.frame;
        self.rows = self.registers.frames[instruction.frame].rows;
        self.active = instruction.active;
        match &instruction.what {
            Do::Expand { parent, root, index, visit } => {
                self.expand(*parent, *root, *index, *visit);
            }
            Do::Follow { index, role, out } => self.follow(*index, *role, *out),
            Do::LiftIndex { from, out } => self.lift_index(*from, *out),
            Do::Gather { lane, from, index, lend, out } => self.gather(*lane, *from, *index, *lend, *out),
            Do::Weigh { terms, constant, filling, out } => self.weigh(terms, *constant, filling, *out),
            Do::Multiply { left, right, out } => self.multiply(*left, *right, *out),
            Do::Round { value, divisor, mode, solid, out } => {
                self.round(*value, *divisor, *mode, *solid, *out);
            }
            Do::Divide { value, divisor, mode, out } => self.divide(*value, *divisor, *mode, *out),
            Do::Clip { value, bound, minimum, out } => self.clip(*value, *bound, *minimum, *out),
            Do::Absolute { value, out } => self.absolute(*value, *out),
            Do::Extreme { lane, items, largest, out } => self.extreme(*lane, items, *largest, *out),
            Do::Reduce { lane, by, value, chosen, or_zero, out } => {
                self.reduce(*lane, *by, *value, *chosen, *or_zero, *out);
            }
            Do::Count { chosen, out } => self.count(*chosen, *out),
            Do::Duration { from, to, unit, absolute, out } => {
                self.duration(*from, *to, *unit, *absolute, *out);
            }
            Do::Part { part, of, out } => self.part(*part, *of, *out),
            Do::DayOf { year, month, day, out } => self.day_of(*year, *month, *day, *out),
            Do::Shift { date, amount, unit, back, out } => self.shift(*date, *amount, *unit, *back, *out),
            Do::Compare { lane, left, op, right, out } => self.compare(*lane, *left, *op, *right, *out),
            Do::Filled { lane, value, negated, out } => self.filled(*lane, *value, *negated, *out),
            Do::TakeMask { from, index, negated, out } => self.take_mask(*from, *index, *negated, *out),
            Do::Linked { role, index, negated, out } => self.linked(*role, *index, *negated, *out),
            Do::Combine { quantity, items, out } => self.combine(*quantity, items, *out),
            Do::Without { one, other, out } => self.without(*one, *other, *out),
            Do::Quantify { quantity, chosen, held, out } => self.quantify(*quantity, *chosen, *held, *out),
            Do::Choose { lane, arms, old, once, out } => self.choose(*lane, arms, *old, *once, *out),
            Do::Scatter { lane, value, old, index, out } => self.scatter(*lane, *value, *old, *index, *out),
            Do::ScatterMask { old, index, out } => self.scatter_mask(*old, *index, *out),
            Do::Sign { value, sign } => self.sign(*value, *sign),
            Do::Fresh { lane, old } => self.fresh(*lane, *old),
            Do::Inconsistent { rule, held, index } => self.inconsistent(*rule, *held, *index),
        }
    }

    /// Leaves the case of a row to the one-case engine, if the row is active.
    fn flag(&mut self, row: usize) {
        if self.mask(self.active).at(row) == 0 {
            return;
        }
        let case = self.case(self.frame, row);
        self.registers.flagged[case] = 1;
    }

    /// The same for every row where `wrong` is not zero.
    fn flag_all(&mut self, wrong: &[u8]) {
        if wrong.iter().fold(0, |any, w| any | w) == 0 {
            return;
        }
        for (row, found) in wrong.iter().enumerate() {
            if *found != 0 {
                self.flag(row);
            }
        }
    }

    fn case(&self, frame: usize, row: usize) -> usize {
        let (mut frame, mut row) = (frame, row);
        while let Some(root) = self.registers.frames[frame].root {
            row = case_of(&self.registers.frames[frame].offsets, small(row));
            frame = root;
        }
        let starts = self.batch.rows.get(frame).map_or(&[] as &[u32], |r| r.starts.as_slice());
        case_of(starts, small(row))
    }

    fn input(&self, attribute: AttributeId) -> Option<&Column> {
        let rows = self.batch.rows.get(usize::from(attribute.object_type))?;
        rows.columns.get(usize::from(attribute.slot))?.as_ref()
    }

    /// A column with where it is filled.
    fn view<T: Cell>(&self, arg: Arg) -> Known<'_, T> {
        let lane = match arg {
            Arg::Constant { value, filled } => {
                let value = if filled { T::constant(value) } else { T::default() };
                return Known { values: View::One(value), filled: View::One(u8::from(filled)) };
            }
            Arg::Register(n) => match T::lent(self.registers, n) {
                Some(attribute) => self.input(attribute).and_then(|c| T::cells(&c.cells)),
                None => Some(&T::registers(self.registers)[n]),
            },
            Arg::Input(attribute) => self.input(attribute).and_then(|c| T::cells(&c.cells)),
        };
        match lane {
            Some(lane) => Known {
                values: View::Many(&lane.values),
                filled: if lane.gaps { View::Many(&lane.filled) } else { View::One(1) },
            },
            None => Known { values: View::One(T::default()), filled: View::One(0) },
        }
    }

    /// How far from zero the numbers of a column can be.
    fn bound(&self, arg: Arg) -> u64 {
        match arg {
            Arg::Constant { value, .. } => value.unsigned_abs(),
            Arg::Register(n) => self.registers.bounds[n],
            Arg::Input(attribute) => match self.input(attribute).map(|c| &c.cells) {
                Some(Cells::Numbers { bits, .. }) => bound_of(*bits),
                Some(Cells::Days(_) | Cells::Codes(..) | Cells::Texts(_)) | None => 0,
            },
        }
    }

    fn mask(&self, mask: Mask) -> View<'_, u8> {
        match mask {
            Mask::All => View::One(1),
            Mask::Nothing => View::One(0),
            Mask::Register(n) => View::Many(&self.registers.masks[n]),
            Mask::Given(id) => {
                let rows = &self.batch.rows[usize::from(id.object_type)];
                View::Many(&rows.traits[usize::from(id.slot)])
            }
        }
    }

    /// The object of a row of the frame at hand; [`NOBODY`] when a role on the way is empty.
    fn about(&self, index: Index, row: usize) -> u32 {
        match index {
            Index::Rows => small(row),
            Index::Objects(frame) => self.registers.frames[frame].object(row),
            Index::Roots(frame) => self.registers.frames[frame].roots[row],
            Index::Register(n) => self.registers.indexes[n].get(row).copied().unwrap_or(NOBODY),
        }
    }
}

/// The largest distance to zero of numbers with these bits.
pub(super) fn bound_of(bits: u64) -> u64 {
    let width = u64::BITS - bits.leading_zeros();
    if width >= 63 { u64::MAX >> 1 } else { 1 << width }
}
