//! Recording while the engine runs: nodes as they are first met, and the steps of the sentence at hand.

use std::collections::HashMap;

use crate::evaluate::{ObjectRef, StepKind, Tape, World};
use crate::model::{AttributeId, RoleId, TraitId};
use crate::program::Program;
use crate::program::compiled::{Condition, Site, Test};
use crate::source::large;
use crate::syntax::tree::Quantity;
use crate::value::Value;

use super::labels::{Dense, Members, ProgramLabels, Subject};
use super::tables::{NodeRow, Range, StepRow, StepValue, Tables};
use super::{Derivation, NodeId};

impl Tape {
    /// How the values of the case on this tape came about, as tables that stand on their own. The program is the one
    /// that recorded it.
    #[must_use]
    pub fn derivation(&self, program: &Program) -> Derivation {
        let mut recorder = Recorder::new(program, &self.world);
        self.replay(&mut recorder);
        recorder.finish(&self.world, &self.context)
    }
}

pub(crate) struct Recorder<'a> {
    pub(super) program: &'a Program,
    pub(super) labels: &'a ProgramLabels,
    pub(super) tables: Tables,
    /// Per object type, per object and attribute or kenmerk, its node.
    members: Vec<Dense>,
    /// By place in the list of names, the nodes of parameters and the Rekendatum.
    single: Dense,
    /// Nodes of roles and checks, which are fewer, by the place of their name.
    others: HashMap<(usize, ObjectRef), NodeId>,
    pub(super) version: u32,
    pub(super) object: Option<ObjectRef>,
    /// Of the sentence at hand.
    pub(super) steps: Vec<StepRow>,
    /// So many of the steps hold for every part of the result.
    pub(super) common: usize,
    /// Where among the operands the terms begin of the sums and counts being worked out.
    pub(super) open: Vec<usize>,
    /// Objects that rules made, in order: in which role of which object.
    pub(super) created: Vec<(ObjectRef, RoleId, ObjectRef)>,
    /// Whether roles that rules fill hold anything.
    pub(super) filled: HashMap<(ObjectRef, RoleId), bool>,
    /// The nodes that show how a rule ended, for rules that were asked about.
    ended: HashMap<u32, Vec<NodeId>>,
}

impl<'a> Recorder<'a> {
    pub(crate) fn new(program: &'a Program, world: &World) -> Self {
        let labels = program.labels();
        // Most cases are about one object and use most names and sentences.
        let (names, sentences) = labels.sizes();
        let objects = large(world.object_count());
        let nodes = names.min(64).max(objects.saturating_mul(4));
        Self {
            program,
            labels,
            tables: Tables::with_room(nodes, sentences.min(64).max(objects)),
            members: std::iter::repeat_with(Dense::default).take(program.model.object_types.len()).collect(),
            single: Dense::default(),
            others: HashMap::new(),
            version: 0,
            object: None,
            steps: Vec::with_capacity(16),
            common: 0,
            open: Vec::new(),
            created: Vec::new(),
            filled: HashMap::new(),
            ended: HashMap::new(),
        }
    }

    /// The node of an attribute, made when it is first met.
    #[inline]
    pub(super) fn attribute_node(&mut self, object: ObjectRef, id: AttributeId) -> NodeId {
        self.member(object, self.labels.members(object.object_type), usize::from(id.slot))
    }

    #[inline]
    pub(super) fn trait_node(&mut self, object: ObjectRef, id: TraitId) -> NodeId {
        let members = self.labels.members(object.object_type);
        self.member(object, members, members.attributes + usize::from(id.slot))
    }

    #[inline]
    fn member(&mut self, object: ObjectRef, members: Members, slot: usize) -> NodeId {
        let first = large(object.index) * members.count;
        let nodes = &mut self.members[usize::from(object.object_type)];
        if let Some(known) = nodes.get(first + slot) {
            return known;
        }
        let node = self.tables.add_node(members.first + slot, Some(object));
        nodes.put(first + slot, first + members.count, node);
        node
    }

    /// The node of a parameter or the Rekendatum, by the place of its name.
    pub(super) fn single_node(&mut self, place: usize) -> NodeId {
        if let Some(known) = self.single.get(place) {
            return known;
        }
        let node = self.tables.add_node(place, None);
        self.single.put(place, self.labels.subjects.len(), node);
        node
    }

    /// The node of a role or a check, by the place of its name.
    pub(super) fn other_node(&mut self, object: ObjectRef, place: usize) -> NodeId {
        let tables = &mut self.tables;
        *self.others.entry((place, object)).or_insert_with(|| tables.add_node(place, Some(object)))
    }

    pub(super) fn read(&mut self, site: Site, node: NodeId) {
        let operands = &mut self.tables.operands;
        if let Some(first) = self.open.last() {
            if !operands[*first..].contains(&node) {
                operands.push(node);
            }
            return;
        }
        let known = |s: &StepRow| s.start == site.start && s.end == site.end && s.kind == StepKind::Reference;
        if !self.steps.iter().any(known) {
            let nodes = self.tables.rest_on(&[node]);
            self.add_step(site, StepKind::Reference, StepValue::Empty, 0, nodes);
        }
    }

    pub(super) fn push(&mut self, site: Site, kind: StepKind, value: &Value, nodes: Range) {
        let repeated = kind == StepKind::Variable
            && self.steps.iter().any(|s| s.start == site.start && s.end == site.end && s.kind == kind);
        if repeated {
            return;
        }
        let style = if matches!(value, Value::Number(_)) { site.style } else { 0 };
        let value = match value {
            Value::Empty => StepValue::Empty,
            Value::Bool(value) => StepValue::Truth(*value),
            Value::Number(_) | Value::Date(_) | Value::DateTime(_) | Value::Enum(_) | Value::Text(_) => {
                self.tables.keep(self.labels.datum(value))
            }
        };
        self.add_step(site, kind, value, style, nodes);
    }

    fn add_step(&mut self, site: Site, kind: StepKind, value: StepValue, style: u16, nodes: Range) {
        self.steps.push(StepRow { start: site.start, end: site.end, kind, style, value, nodes });
    }

    /// Adds how a node got its value, or why it did not: all steps of the sentence at hand.
    pub(super) fn apply(&mut self, node: NodeId, fired: bool) {
        let version = &self.program.versions[large(self.version)];
        let stopped = match &version.condition {
            Some(condition) if !fired && failed(condition, &self.steps) => {
                Some(stopping(condition, &self.steps))
            }
            Some(_) | None => None,
        };
        self.tables.apply(node, self.version, fired, &self.steps, stopped);
    }

    /// As [`Recorder::apply`], after which other parts of the result follow.
    pub(super) fn part(&mut self, node: NodeId, fired: bool) {
        self.apply(node, fired);
        self.steps.truncate(self.common);
    }

    /// Takes up the nodes that a rule wrote, or the checks of it that failed, as terms.
    pub(super) fn read_rule(&mut self, rule: u32) {
        if !self.ended.contains_key(&rule) {
            let found = self.ends(rule);
            self.ended.insert(rule, found);
        }
        if let (Some(nodes), false) = (self.ended.get(&rule), self.open.is_empty()) {
            self.tables.operands.extend(nodes);
        }
    }

    fn ends(&self, rule: u32) -> Vec<NodeId> {
        let versions = &self.program.versions;
        let shows = |node: &NodeRow| {
            let wanted = match self.labels.subjects.get(large(node.name)) {
                Some(Subject::Check) => false,
                Some(Subject::Attribute(_) | Subject::Trait(_) | Subject::Role(_)) => true,
                Some(Subject::Parameter(_) | Subject::CalculationDate) | None => return false,
            };
            let mut applications = self.tables.applications_of(node);
            applications.any(|a| versions[large(a.sentence)].rule == rule && a.fired == wanted)
        };
        let nodes = (0u32..).zip(&self.tables.nodes);
        nodes.filter(|(_, node)| shows(node)).map(|(id, _)| id).collect()
    }
}

/// Whether a condition was checked and did not hold.
fn failed(condition: &Condition, steps: &[StepRow]) -> bool {
    let here = |s: &&StepRow| {
        s.kind == StepKind::Condition && s.start == condition.site.start && s.end == condition.site.end
    };
    steps.iter().rev().find(here).is_some_and(|s| matches!(s.value, StepValue::Truth(false)))
}

/// The innermost condition that stopped a sentence: through lists of which all must hold, the first that does not.
fn stopping(condition: &Condition, steps: &[StepRow]) -> (u32, u32) {
    if let Test::Count { quantity: Quantity::All, items } = &condition.op
        && let Some(item) = items.iter().find(|item| failed(item, steps))
    {
        return stopping(item, steps);
    }
    (condition.site.start, condition.site.end)
}
