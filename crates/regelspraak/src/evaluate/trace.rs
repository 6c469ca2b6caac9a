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
