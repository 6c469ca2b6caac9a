//! The column program: instructions that each work on all rows of a batch.
//!
//! Every instruction writes a register of its own, so the order of the instructions is the only order there is.
//! Rows are those of a *frame*: all objects of a type, or all objects that a walk over roles visits.

use std::collections::BTreeSet;

use crate::model::{AttributeId, NumberSign, ObjectTypeId, RoleId, TimeUnit, TraitId};
use crate::number::RoundingMode;
use crate::syntax::tree::{CompareOp, DatePart, Quantity, SpanUnit};

/// Where values come from: numbers, days and codes have registers each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Arg {
    Input(AttributeId),
    Register(usize),
    Constant { value: i64, filled: bool },
}

impl Arg {
    pub(super) const EMPTY: Self = Self::Constant { value: 0, filled: false };
}

/// Which rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Mask {
    All,
    Nothing,
    Given(TraitId),
    Register(usize),
}

/// Which object each row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Index {
    /// The row itself.
    Rows,
    /// The objects that a frame visits.
    Objects(usize),
    /// The rows that a frame started from.
    Roots(usize),
    Register(usize),
}

/// Which register a value lives in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Lane {
    Number,
    Day,
    Code,
}

/// Where a calculation is empty.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Filling {
    Always,
    /// Where this is.
    Like(Arg),
    /// Where all of these are.
    Any(Box<[Arg]>),
}

/// How a frame gets its rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Visit {
    Role(RoleId),
    /// All objects of a type in the case.
    Everyone(ObjectTypeId),
}

/// What comes of the terms of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Reduction {
    Sum,
    Largest,
    Smallest,
}

#[derive(Clone, Debug)]
pub(super) enum Do {
    /// Visits objects from every row of `parent`; the terms of a row of `root` lie beside each other.
    Expand {
        parent: usize,
        root: usize,
        index: Index,
        visit: Visit,
    },
    /// The first object in a role.
    Follow {
        index: Index,
        role: RoleId,
        out: usize,
    },
    /// The index of the row that a visit started from.
    LiftIndex {
        from: Index,
        out: usize,
    },
    /// Values of another frame by index. With `lend` the register is only read by other instructions, so that it need
    /// not hold values which stand in the wanted order already.
    Gather {
        lane: Lane,
        from: Arg,
        index: Index,
        lend: bool,
        out: usize,
    },
    /// Products with whole numbers, added up.
    Weigh {
        terms: Box<[(Arg, i64)]>,
        constant: i64,
        filling: Filling,
        out: usize,
    },
    Multiply {
        left: Arg,
        right: Arg,
        out: usize,
    },
    /// Divides by a fixed number and rounds to a whole number; with `solid` empty counts as zero.
    Round {
        value: Arg,
        divisor: i64,
        mode: RoundingMode,
        solid: bool,
        out: usize,
    },
    /// The same by a number per row; empty counts as zero.
    Divide {
        value: Arg,
        divisor: Arg,
        mode: RoundingMode,
        out: usize,
    },
    Clip {
        value: Arg,
        bound: Arg,
        minimum: bool,
        out: usize,
    },
    Absolute {
        value: Arg,
        out: usize,
    },
    /// The largest or smallest of several.
    Extreme {
        lane: Lane,
        items: Box<[Arg]>,
        largest: bool,
        out: usize,
    },
    /// Brings the terms of every row together; the rows are those of the root of the frame.
    Reduce {
        lane: Lane,
        by: Reduction,
        value: Arg,
        chosen: Mask,
        or_zero: bool,
        out: usize,
    },
    Count {
        chosen: Mask,
        out: usize,
    },
    Duration {
        from: Arg,
        to: Arg,
        unit: SpanUnit,
        absolute: bool,
        out: usize,
    },
    Part {
        part: DatePart,
        of: Arg,
        out: usize,
    },
    DayOf {
        year: Arg,
        month: Arg,
        day: Arg,
        out: usize,
    },
    Shift {
        date: Arg,
        amount: Arg,
        unit: TimeUnit,
        back: bool,
        out: usize,
    },
    Compare {
        lane: Lane,
        left: Arg,
        op: CompareOp,
        right: Arg,
        out: usize,
    },
    Filled {
        lane: Lane,
        value: Arg,
        negated: bool,
        out: usize,
    },
    /// The mask of another frame by index; no object counts as no.
    TakeMask {
        from: Mask,
        index: Index,
        negated: bool,
        out: usize,
    },
    Linked {
        role: RoleId,
        index: Index,
        negated: bool,
        out: usize,
    },
    Combine {
        quantity: Quantity,
        items: Box<[Mask]>,
        out: usize,
    },
    /// The first but not the second.
    Without {
        one: Mask,
        other: Mask,
        out: usize,
    },
    /// How many of the chosen terms of every row hold.
    Quantify {
        quantity: Quantity,
        chosen: Mask,
        held: Mask,
        out: usize,
    },
    /// The value of the last arm whose mask is set, else what was there. With `once` a row that would get a value twice
    /// is left to the one-case engine.
    Choose {
        lane: Lane,
        arms: Box<[(Mask, Arg)]>,
        old: Arg,
        once: bool,
        out: usize,
    },
    /// The value to the objects that the active rows are about, else what was there.
    Scatter {
        lane: Lane,
        value: Arg,
        old: Arg,
        index: Index,
        out: usize,
    },
    ScatterMask {
        old: Mask,
        index: Index,
        out: usize,
    },
    /// A value outside its range is left to the one-case engine.
    Sign {
        value: Arg,
        sign: NumberSign,
    },
    /// As is a second value.
    Fresh {
        lane: Lane,
        old: Arg,
    },
    Inconsistent {
        rule: u32,
        held: Mask,
        index: Index,
    },
}

/// An instruction with the rows it is about. What goes wrong in a row that is not active does not count.
#[derive(Clone, Debug)]
pub(super) struct Instruction {
    pub(super) what: Do,
    pub(super) frame: usize,
    pub(super) active: Mask,
}

/// Where an attribute's values stand after all rules.
#[derive(Clone, Copy, Debug)]
pub(super) struct Result {
    pub(super) attribute: AttributeId,
    pub(super) lane: Lane,
    pub(super) at: Arg,
    pub(super) decimals: u8,
    /// The attribute before it whose register this is too.
    pub(super) owner: Option<AttributeId>,
}

/// What a frame is used for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Use {
    /// It is asked which row of the root each row came from.
    pub(super) rooted: bool,
    /// How often sentences go through its rows.
    pub(super) visits: u64,
}

/// A whole plan as instructions.
#[derive(Clone, Debug, Default)]
pub(super) struct Code {
    pub(super) instructions: Vec<Instruction>,
    pub(super) frames: Vec<Use>,
    pub(super) numbers: usize,
    pub(super) days: usize,
    pub(super) codes: usize,
    pub(super) masks: usize,
    pub(super) indexes: usize,
    pub(super) results: Vec<Result>,
    pub(super) traits: Vec<(TraitId, Mask)>,
    /// Attributes whose given values are read.
    pub(super) inputs: BTreeSet<AttributeId>,
    /// Attributes that may not be given, because rules derive them.
    pub(super) derived: Vec<AttributeId>,
}
