//! Recording while the engine runs: nodes as they are first met, and the steps of the sentence at hand.

use std::collections::HashMap;

use crate::evaluate::{ObjectRef, StepKind, Tape, World};
use crate::model::{AttributeId, ParameterId, RoleId, TraitId};
use crate::program::Program;
use crate::program::compiled::{Condition, Site, Test};
use crate::source::large;
use crate::syntax::tree::Quantity;
use crate::value::Value;

use super::labels::{Dense, ProgramLabels};
use super::tables::{Range, StepRow, StepValue, Tables};
use super::{Datum, Derivation, NodeId, NodeKind};

/// What a node is about.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Key {
    Attribute(ObjectRef, AttributeId),
    Trait(ObjectRef, TraitId),
    Parameter(ParameterId),
    CalculationDate,
    Check(ObjectRef, u32),
    Role(ObjectRef, RoleId),
}

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
    /// Per node what it is about.
    pub(super) keys: Vec<Key>,
    /// Per object type, per object and attribute or kenmerk, its node.
    members: Vec<Dense>,
    /// By place in the list of names, the nodes of parameters and the Rekendatum.
    single: Dense,
    /// Nodes of roles and checks, which are fewer.
    others: HashMap<Key, NodeId>,
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
            keys: Vec::with_capacity(nodes),
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

    /// Where the node of an attribute or kenmerk stands among those of its object type, and how many places its object has
    /// up to there.
    fn member(&self, key: Key) -> Option<(u16, usize, usize)> {
        let (object, place) = match key {
            Key::Attribute(object, id) => (object, usize::from(id.slot)),
            Key::Trait(object, id) => {
                let attributes = self.program.model.object_type(object.object_type()).attributes.len();
                (object, attributes + usize::from(id.slot))
            }
            Key::Parameter(_) | Key::CalculationDate | Key::Check(..) | Key::Role(..) => return None,
        };
        let declared = self.program.model.object_type(object.object_type());
        let width = declared.attributes.len() + declared.traits.len();
        let first = large(object.index) * width;
        Some((object.object_type, first + place, first + width))
    }

    fn known(&self, key: Key) -> Option<NodeId> {
        match key {
            Key::Attribute(..) | Key::Trait(..) => {
                let (object_type, place, _) = self.member(key)?;
                self.members[usize::from(object_type)].get(place)
            }
            Key::Parameter(_) | Key::CalculationDate => self.single.get(large(self.labels.place(key))),
            Key::Check(..) | Key::Role(..) => self.others.get(&key).copied(),
        }
    }

    fn node(&mut self, key: Key) -> NodeId {
        if let Some(known) = self.known(key) {
            return known;
        }
        let (object, kind) = match key {
            Key::Attribute(object, _) | Key::Trait(object, _) => (Some(object), NodeKind::Input),
            Key::Role(object, _) => (Some(object), NodeKind::NotDerived),
            Key::Check(object, _) => (Some(object), NodeKind::Check),
            Key::Parameter(_) => (None, NodeKind::Parameter),
            Key::CalculationDate => (None, NodeKind::CalculationDate),
        };
        let node = self.tables.add_node(kind, self.labels.place(key), object);
        self.keys.push(key);
        match key {
            Key::Attribute(..) | Key::Trait(..) => {
                if let Some((object_type, place, size)) = self.member(key) {
                    self.members[usize::from(object_type)].put(place, size, node);
                }
            }
            Key::Parameter(_) | Key::CalculationDate => {
                self.single.put(large(self.labels.place(key)), self.labels.sizes().0, node);
            }
            Key::Check(..) | Key::Role(..) => {
                self.others.insert(key, node);
            }
        }
        node
    }

    pub(super) fn read(&mut self, site: Site, key: Key) {
        let node = self.node(key);
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
        let (value, style) = match value {
            Value::Empty => (StepValue::Empty, 0),
            Value::Bool(value) => (StepValue::Truth(*value), 0),
            Value::Number(number) => (self.tables.keep(Datum::Number(*number)), site.style),
            Value::Date(_) | Value::DateTime(_) | Value::Enum(_) | Value::Text(_) => {
                (self.tables.keep(self.labels.datum(value)), 0)
            }
        };
        self.add_step(site, kind, value, style, nodes);
    }

    fn add_step(&mut self, site: Site, kind: StepKind, value: StepValue, style: u16, nodes: Range) {
        self.steps.push(StepRow { start: site.start, end: site.end, kind, style, value, nodes });
    }

    /// Adds how a node got its value, or why it did not: all steps of the sentence at hand.
    pub(super) fn apply(&mut self, key: Key, fired: bool) {
        let version = &self.program.versions[large(self.version)];
        let stopped = match &version.condition {
            Some(condition) if !fired && failed(condition, &self.steps) => {
                Some(stopping(condition, &self.steps))
            }
            Some(_) | None => None,
        };
        let node = self.node(key);
        self.tables.apply(node, self.version, fired, &self.steps, stopped);
    }

    /// As [`Recorder::apply`], after which other parts of the result follow.
    pub(super) fn part(&mut self, key: Key, fired: bool) {
        self.apply(key, fired);
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
        let shows = |node, key: &Key| {
            let mut applications = self.tables.applications_of(node);
            let wanted = match key {
                Key::Check(..) => false,
                Key::Attribute(..) | Key::Trait(..) | Key::Role(..) => true,
                Key::Parameter(_) | Key::CalculationDate => return false,
            };
            applications.any(|a| versions[large(a.sentence)].rule == rule && a.fired == wanted)
        };
        let nodes = (0u32..).zip(self.tables.nodes.iter().zip(&self.keys));
        nodes.filter(|(_, (node, key))| shows(node, key)).map(|(id, _)| id).collect()
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
