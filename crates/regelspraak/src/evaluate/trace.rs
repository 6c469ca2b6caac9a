//! What the engine tells while it runs. Without a derivation nothing is told and nothing is spent on it.

use crate::model::{AttributeId, ParameterId, RoleId, TraitId};
use crate::program::compiled::Site;
use crate::value::Value;

use super::world::ObjectRef;

/// What an intermediate result is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// A value that was read; see the node.
    Reference,
    /// A sum, count or extreme; the nodes are its terms.
    Aggregate,
    /// A duration between dates.
    Duration,
    /// The value before rounding.
    BeforeRounding,
    /// The value after rounding.
    Rounded,
    /// A minimum applied; this is the value before it.
    Minimum,
    /// A maximum applied; this is the value before it.
    Maximum,
    /// A variable of the rule.
    Variable,
    /// A percentage taken of something.
    PercentOf,
    /// A date moved by a duration.
    DateShift,
    /// A text put together from pieces and values.
    Text,
    /// A condition: true or false.
    Condition,
    /// An empty value counted as zero or false here.
    CountedAsEmpty,
    /// A chain ended at a role without an object.
    Missing,
    /// What there was to divide, for this object and those with the same place in the order.
    Available,
    /// The weights of the objects it was divided over.
    Together,
    /// What was given out in shares; the nodes are the shares.
    Divided,
}

impl StepKind {
    /// The word for it in machine-readable explanations.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Reference => "reference",
            Self::Aggregate => "aggregate",
            Self::Duration => "duration",
            Self::BeforeRounding => "before rounding",
            Self::Rounded => "rounded",
            Self::Minimum => "below minimum",
            Self::Maximum => "above maximum",
            Self::Variable => "variable",
            Self::PercentOf => "percentage",
            Self::DateShift => "date shift",
            Self::Text => "text",
            Self::Available => "available",
            Self::Together => "together",
            Self::Divided => "divided",
            Self::Condition => "condition",
            Self::CountedAsEmpty => "counted as empty",
            Self::Missing => "missing",
        }
    }
}

pub(crate) trait Trace {
    /// Whether anything is recorded.
    const ON: bool;

    fn start(&mut self, version: u32, object: ObjectRef);
    fn finish(&mut self, fired: bool);
    fn attribute(&mut self, site: Site, object: ObjectRef, attribute: AttributeId, value: &Value);
    fn kenmerk(&mut self, site: Site, object: ObjectRef, kenmerk: TraitId, value: bool);
    fn linked(&mut self, site: Site, object: ObjectRef, role: RoleId, value: bool);
    fn parameter(&mut self, site: Site, parameter: ParameterId, value: &Value);
    fn calculation_date(&mut self, site: Site);
    /// A chain ended at a role without an object.
    fn missing(&mut self, site: Site);
    fn step(&mut self, site: Site, kind: StepKind, value: &Value);
    /// What is told until `close` are the terms of one step.
    fn open(&mut self);
    fn close(&mut self, site: Site, kind: StepKind, value: &Value);
    /// Nothing is made of what was told since `open`.
    fn forget(&mut self) {}
    /// The sentence made an object: its role, of which object, and the object.
    fn created(&mut self, _: RoleId, _: ObjectRef, _: ObjectRef) {}
    /// Whether a role that rules fill holds anything now.
    fn filled(&mut self, _: ObjectRef, _: RoleId, _: bool) {}
    /// The result of the sentence starts; what was told before holds for every part of it.
    fn result(&mut self) {}
    /// What was told since the last of `result` and this is how the attribute got its value, or why it did not.
    fn assigned(&mut self, _: ObjectRef, _: AttributeId, _: bool) {}
    fn assigned_trait(&mut self, _: ObjectRef, _: TraitId) {}
    /// Whether a rule fired or was inconsistent was read.
    fn rule(&mut self, _: u32) {}
}

/// Records nothing.
pub(crate) struct NoTrace;

impl Trace for NoTrace {
    const ON: bool = false;

    #[inline]
    fn start(&mut self, _: u32, _: ObjectRef) {}
    #[inline]
    fn finish(&mut self, _: bool) {}
    #[inline]
    fn attribute(&mut self, _: Site, _: ObjectRef, _: AttributeId, _: &Value) {}
    #[inline]
    fn kenmerk(&mut self, _: Site, _: ObjectRef, _: TraitId, _: bool) {}
    #[inline]
    fn linked(&mut self, _: Site, _: ObjectRef, _: RoleId, _: bool) {}
    #[inline]
    fn parameter(&mut self, _: Site, _: ParameterId, _: &Value) {}
    #[inline]
    fn calculation_date(&mut self, _: Site) {}
    #[inline]
    fn missing(&mut self, _: Site) {}
    #[inline]
    fn step(&mut self, _: Site, _: StepKind, _: &Value) {}
    #[inline]
    fn open(&mut self) {}
    #[inline]
    fn close(&mut self, _: Site, _: StepKind, _: &Value) {}
}
