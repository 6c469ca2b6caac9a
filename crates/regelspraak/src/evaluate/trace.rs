//! What the engine tells while it runs. Without a derivation nothing is told and nothing is spent on it.

use crate::model::{AttributeId, ParameterId, RoleId, TraitId};
use crate::program::compiled::Site;
use crate::value::Value;

use super::world::ObjectRef;

/// What an intermediate result is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StepKind {
    /// Sum, count or extreme over objects; its operands are the terms.
    Aggregate,
    /// A duration between dates.
    Duration,
    /// Value before rounding.
    BeforeRounding,
    /// Value after rounding.
    Rounded,
    /// A limit that changed the value; the step holds the value before it.
    Minimum,
    Maximum,
    Variable,
    PercentOf,
    DateShift,
    /// A text put together.
    Text,
    /// A truth value.
    Condition,
    /// An empty value counted as zero or false here.
    CountedAsEmpty,
    /// What there is to divide over a group.
    Available,
    /// The weights of a group together.
    Together,
    /// The shares together.
    Divided,
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
