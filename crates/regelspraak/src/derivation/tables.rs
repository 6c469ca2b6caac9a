//! The rows of a derivation: few long lists, so that making one takes few allocations.

use crate::evaluate::{ObjectRef, StepKind};
use crate::source::{large, small};

use super::{Datum, NodeId, NodeKind};

/// The list of a node ends here.
const END: u32 = u32::MAX;

#[derive(Clone, Copy, Debug)]
pub(super) struct NodeRow {
    pub(super) kind: NodeKind,
    /// Place in the list of names.
    pub(super) name: u32,
    pub(super) object: Option<ObjectRef>,
    /// Its applications stand among those of other nodes, each with the place of the next.
    first: u32,
    last: u32,
}

#[derive(Clone, Debug)]
pub(super) struct ApplicationRow {
    /// Place in the list of sentences.
    pub(super) sentence: u32,
    pub(super) fired: bool,
    pub(super) steps: Range,
    pub(super) stopped: Option<(u32, u32)>,
    next: u32,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct StepRow {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) kind: StepKind,
    pub(super) style: u16,
    pub(super) value: StepValue,
    pub(super) nodes: Range,
}

/// Most steps have no value, or a truth value.
#[derive(Clone, Copy, Debug)]
pub(super) enum StepValue {
    Empty,
    Truth(bool),
    /// In the list of values.
    At(u32),
}

/// A stretch of a list.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Range {
    pub(super) start: u32,
    pub(super) end: u32,
}

impl Range {
    pub(super) fn of<T>(self, list: &[T]) -> &[T] {
        list.get(large(self.start)..large(self.end)).unwrap_or(&[])
    }
}

#[derive(Clone, Debug, Default)]
pub(super) struct Tables {
    pub(super) nodes: Vec<NodeRow>,
    /// Per node its value; rows without it are copied as they are.
    pub(super) results: Vec<Datum>,
    /// In the order in which the sentences were applied.
    pub(super) applications: Vec<ApplicationRow>,
    pub(super) steps: Vec<StepRow>,
    /// The nodes that steps rest on.
    pub(super) operands: Vec<NodeId>,
    /// The values of steps.
    values: Vec<Datum>,
}

impl Tables {
    /// Empty tables with room for so many nodes and applications, and for the usual number of steps.
    pub(super) fn with_room(nodes: usize, applications: usize) -> Self {
        Self {
            nodes: Vec::with_capacity(nodes),
            results: Vec::new(),
            applications: Vec::with_capacity(applications),
            steps: Vec::with_capacity(applications.saturating_mul(4)),
            operands: Vec::with_capacity(applications.saturating_mul(4)),
            values: Vec::with_capacity(applications),
        }
    }

    /// Adds a node without applications, of which kind and value are still to be filled in.
    pub(super) fn add_node(&mut self, name: usize, object: Option<ObjectRef>) -> NodeId {
        self.nodes.push(NodeRow { kind: NodeKind::Input, name: small(name), object, first: END, last: END });
        small(self.nodes.len() - 1)
    }

    /// Adds an application to a node, behind those it has.
    pub(super) fn apply(
        &mut self,
        node: NodeId,
        sentence: u32,
        fired: bool,
        steps: &[StepRow],
        stopped: Option<(u32, u32)>,
    ) {
        let Some(row) = self.nodes.get_mut(large(node)) else { return };
        let place = small(self.applications.len());
        let start = small(self.steps.len());
        self.steps.extend_from_slice(steps);
        let steps = Range { start, end: small(self.steps.len()) };
        match self.applications.get_mut(large(row.last)) {
            Some(before) => before.next = place,
            None => row.first = place,
        }
        row.last = place;
        self.applications.push(ApplicationRow { sentence, fired, steps, stopped, next: END });
    }

    /// Keeps the nodes that a step rests on.
    pub(super) fn rest_on(&mut self, nodes: &[NodeId]) -> Range {
        let start = small(self.operands.len());
        self.operands.extend_from_slice(nodes);
        Range { start, end: small(self.operands.len()) }
    }

    /// Keeps the value of a step.
    pub(super) fn keep(&mut self, value: Datum) -> StepValue {
        match value {
            Datum::Empty => StepValue::Empty,
            Datum::Bool(value) => StepValue::Truth(value),
            Datum::Number(_) | Datum::Date(_) | Datum::DateTime(_) | Datum::Enum(_) | Datum::Text(_) => {
                self.values.push(value);
                StepValue::At(small(self.values.len() - 1))
            }
        }
    }

    /// The value of a step.
    pub(super) fn value(&self, value: StepValue) -> &Datum {
        match value {
            StepValue::Empty => &Datum::Empty,
            StepValue::Truth(true) => &Datum::Bool(true),
            StepValue::Truth(false) => &Datum::Bool(false),
            StepValue::At(place) => self.values.get(large(place)).unwrap_or(&Datum::Empty),
        }
    }

    /// The value of a node.
    pub(super) fn result(&self, node: NodeId) -> &Datum {
        self.results.get(large(node)).unwrap_or(&Datum::Empty)
    }

    /// The applications of a node, in the order in which they were added.
    pub(super) fn applications_of(&self, node: &NodeRow) -> impl Iterator<Item = &ApplicationRow> + use<'_> {
        let at = |place: u32| self.applications.get(large(place));
        std::iter::successors(at(node.first), move |found| at(found.next))
    }
}
