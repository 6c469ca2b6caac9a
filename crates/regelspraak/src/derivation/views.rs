//! What a derivation shows of a node, of the sentences applied to it and of their steps.

use std::fmt;

use crate::evaluate::StepKind;

use super::tables::{ApplicationRow, NodeRow, StepRow};
use super::{Datum, Derivation, NodeId, NodeKind, SubjectKind};

/// One value.
#[derive(Clone, Copy)]
pub struct Node<'d> {
    /// Where it comes from.
    pub kind: NodeKind,
    /// The value.
    pub value: &'d Datum,
    pub(super) row: &'d NodeRow,
    derivation: &'d Derivation,
}

/// A sentence applied to an object.
#[derive(Clone, Copy)]
pub struct Application<'d> {
    /// Whether it fired.
    pub fired: bool,
    /// The place in the sentence of the condition that stopped it.
    pub stopped: Option<(u32, u32)>,
    pub(super) row: &'d ApplicationRow,
    derivation: &'d Derivation,
}

/// One step of an application, with its place in the sentence.
#[derive(Clone, Copy)]
pub struct Step<'d> {
    /// First byte in the sentence.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// What it is.
    pub kind: StepKind,
    /// The value; for a reference see the node.
    pub value: &'d Datum,
    /// The nodes it rests on.
    pub nodes: &'d [NodeId],
    pub(super) style: u16,
    derivation: &'d Derivation,
}

impl<'d> Node<'d> {
    pub(super) fn new(derivation: &'d Derivation, id: NodeId, row: &'d NodeRow) -> Self {
        Self { kind: row.kind, value: derivation.tables.result(id), row, derivation }
    }

    /// The name of what it is about, and how its values are written.
    fn named(&self) -> Option<(SubjectKind, &'d str, &'d str)> {
        let found = self.derivation.name_of(self.row)?;
        Some((found.kind, &found.name, self.derivation.style(found.style)))
    }

    fn label(&self) -> Option<&'d str> {
        self.derivation.label(self.row.object?)
    }

    /// The sentences that were applied, fired or not.
    pub fn applications(self) -> impl Iterator<Item = Application<'d>> {
        let Self { derivation, row, .. } = self;
        let rows = derivation.tables.applications_of(row);
        rows.map(|row| Application { fired: row.fired, stopped: row.stopped, row, derivation })
    }
}

impl<'d> Application<'d> {
    /// In the order of working.
    #[must_use]
    pub fn steps(self) -> impl ExactSizeIterator<Item = Step<'d>> + DoubleEndedIterator {
        let Self { derivation, row, .. } = self;
        row.steps.of(&derivation.tables.steps).iter().map(|row| Step::new(derivation, row))
    }
}

impl<'d> Step<'d> {
    fn new(derivation: &'d Derivation, row: &'d StepRow) -> Self {
        let StepRow { start, end, kind, style, value, nodes } = *row;
        let (value, nodes) = (derivation.tables.value(value), nodes.of(&derivation.tables.operands));
        Self { start, end, kind, value, nodes, style, derivation }
    }
}

/// Equal when everything that can be seen of them is: numbers of names, objects and ways of writing may differ.
impl PartialEq for Node<'_> {
    fn eq(&self, other: &Self) -> bool {
        (self.kind, self.value) == (other.kind, other.value)
            && (self.named(), self.row.object, self.label())
                == (other.named(), other.row.object, other.label())
            && self.applications().eq(other.applications())
    }
}

/// Sentences are the same one by name; what they say is compared for whole derivations.
impl PartialEq for Application<'_> {
    fn eq(&self, other: &Self) -> bool {
        let sentence = |application: &Self| {
            application.derivation.sentence_info(application).map(|found| (&found.rule, &found.row))
        };
        (self.fired, self.stopped) == (other.fired, other.stopped)
            && sentence(self) == sentence(other)
            && self.steps().eq(other.steps())
    }
}

impl PartialEq for Step<'_> {
    fn eq(&self, other: &Self) -> bool {
        let own = |step: &Self| (step.start, step.end, step.kind, step.nodes);
        own(self) == own(other)
            && self.value == other.value
            && self.derivation.style(self.style) == other.derivation.style(other.style)
    }
}

impl fmt::Debug for Node<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let applications: Vec<Application<'_>> = self.applications().collect();
        f.debug_struct("Node")
            .field("kind", &self.kind)
            .field("name", &self.named())
            .field("object", &self.row.object)
            .field("value", self.value)
            .field("applications", &applications)
            .finish()
    }
}

impl fmt::Debug for Application<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let steps: Vec<Step<'_>> = self.steps().collect();
        f.debug_struct("Application")
            .field("sentence", &self.derivation.sentence_info(self))
            .field("fired", &self.fired)
            .field("stopped", &self.stopped)
            .field("steps", &steps)
            .finish()
    }
}

impl fmt::Debug for Step<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Step")
            .field("place", &(self.start..self.end))
            .field("kind", &self.kind)
            .field("value", self.value)
            .field("nodes", &self.nodes)
            .finish()
    }
}
