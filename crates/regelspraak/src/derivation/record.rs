//! Recording while the engine runs.

use std::collections::HashMap;
use std::sync::Arc;

use crate::evaluate::{Context, ObjectRef, StepKind as Told, Tape, Trace, World};
use crate::model::{AttributeId, ParameterId, RoleId, TraitId};
use crate::program::Program;
use crate::program::compiled::{Condition, Effect, Site, Target, Test};
use crate::source::{large, small};
use crate::syntax::tree::Quantity;
use crate::value::Value;

use super::labels::{Dense, Labels};
use super::{Application, Datum, Derivation, Node, NodeId, NodeKind, ObjectInfo, Step, StepKind};

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
    program: &'a Program,
    labels: &'a Labels,
    out: Derivation,
    keys: Vec<Key>,
    /// Per object type, per object and attribute, its node.
    attributes: Vec<Dense>,
    /// By place in the list of names: parameters and the Rekendatum.
    single: Dense,
    /// Nodes of kenmerken, roles and checks, which are fewer.
    others: HashMap<Key, NodeId>,
    names: Dense,
    /// Per object type.
    objects: Vec<Dense>,
    sentences: Dense,
    version: u32,
    object: Option<ObjectRef>,
    steps: Vec<Step>,
    /// So many of the steps hold for every part of the result.
    common: usize,
    /// Terms of the sums and counts being worked out.
    open: Vec<Vec<NodeId>>,
    /// Objects that rules made, in order: in which role of which object.
    created: Vec<(ObjectRef, RoleId, ObjectRef)>,
    /// Whether roles that rules fill hold anything.
    filled: HashMap<(ObjectRef, RoleId), bool>,
    /// The nodes that show how a rule ended, for rules that were asked about.
    ended: HashMap<u32, Vec<NodeId>>,
}

impl<'a> Recorder<'a> {
    pub(crate) fn new(program: &'a Program, world: &World) -> Self {
        let labels = program.labels();
        let types = program.model.object_types.len();
        // Most cases are about one object and use most names.
        let nodes = labels.names.len().min(64).max(large(world.object_count()).saturating_mul(4));
        let out = Derivation {
            calculation_date: jiff::civil::Date::default(),
            object_types: labels.object_types.clone(),
            objects: Vec::new(),
            names: Vec::with_capacity(labels.names.len().min(64)),
            styles: Vec::new(),
            sentences: Vec::with_capacity(labels.sentences.len().min(64)),
            nodes: Vec::with_capacity(nodes),
        };
        let dense = || std::iter::repeat_with(Dense::default).take(types).collect();
        Self {
            program,
            labels,
            out,
            keys: Vec::with_capacity(nodes),
            attributes: dense(),
            single: Dense::default(),
            others: HashMap::new(),
            names: Dense::default(),
            objects: dense(),
            sentences: Dense::default(),
            version: 0,
            object: None,
            steps: Vec::new(),
            common: 0,
            open: Vec::new(),
            created: Vec::new(),
            filled: HashMap::new(),
            ended: HashMap::new(),
        }
    }

    /// Fills in the final values and says where each comes from.
    pub(crate) fn finish(mut self, world: &World, context: &Context) -> Derivation {
        self.out.calculation_date = context.calculation_date;
        let program = self.program;
        let datum = |value: &Value| Datum::of(value, |id| program.model.enum_name(id).into());
        for (node, key) in self.out.nodes.iter_mut().zip(&self.keys) {
            let fired = node.applications.iter().any(|a| a.fired);
            let derived = if fired { NodeKind::Rule } else { NodeKind::NotDerived };
            match key {
                Key::Attribute(object, id) => {
                    node.value = datum(world.get(*object, *id));
                    let ruled = world.is_created(*object)
                        || program.derived_attributes.contains(id) && !world.was_given(*object, *id);
                    node.kind = if ruled { derived } else { NodeKind::Input };
                }
                Key::Trait(object, id) => {
                    node.value = Datum::Bool(world.has_trait(*object, *id));
                    let ruled = world.is_created(*object)
                        || program.derived_traits.contains(id) && !world.trait_given(*object, *id);
                    node.kind = if ruled { derived } else { NodeKind::Input };
                }
                Key::Parameter(id) => node.value = datum(context.parameters.get(*id)),
                Key::CalculationDate => node.value = Datum::Date(context.calculation_date),
                Key::Check(..) => node.value = Datum::Bool(fired),
                Key::Role(object, role) => {
                    let filled = self.filled.get(&(*object, *role)).copied();
                    node.value = Datum::Bool(filled.unwrap_or(false));
                    node.kind = derived;
                }
            }
        }
        let made = self.created_labels(world);
        for info in &mut self.out.objects {
            let object = ObjectRef { object_type: info.object_type, index: info.index };
            let own = world.label(object).map(Arc::from);
            info.label = own.or_else(|| made.get(&object).cloned());
        }
        self.keep_used_styles();
        self.out
    }

    /// Objects that rules made are named after their role: `het uitje van Noor`.
    fn created_labels(&self, world: &World) -> HashMap<ObjectRef, Arc<str>> {
        let mut labels: HashMap<ObjectRef, Arc<str>> = HashMap::new();
        let mut counts: HashMap<(RoleId, ObjectRef), u32> = HashMap::new();
        for (object, role, subject) in &self.created {
            let declared = self.program.model.role(*role);
            let own = world.label(*subject).map(Arc::from).or_else(|| labels.get(subject).cloned());
            let subject_text = own.unwrap_or_else(|| {
                let name = &self.program.model.object_type(subject.object_type()).name;
                format!("{name} {}", subject.index.saturating_add(1)).into()
            });
            let count = counts.entry((*role, *subject)).or_default();
            *count += 1;
            let label = if declared.many {
                format!("{} {count} van {subject_text}", declared.name)
            } else {
                format!("{} van {subject_text}", declared.name)
            };
            labels.insert(*object, label.into());
        }
        labels
    }

    /// Leaves out the ways of writing that nothing uses.
    fn keep_used_styles(&mut self) {
        let mut kept: Vec<Arc<str>> = vec![Arc::from("")];
        let old = &self.program.styles;
        let mut moved = vec![None; old.len()];
        let mut place = |style: &mut u16| {
            let from = usize::from(*style);
            *style = match (*style, moved.get_mut(from), old.get(from)) {
                (0, _, _) | (_, None, _) | (_, _, None) => 0,
                (_, Some(known), Some(text)) => *known.get_or_insert_with(|| {
                    kept.push(Arc::clone(text));
                    u16::try_from(kept.len() - 1).unwrap_or(0)
                }),
            };
        };
        for name in &mut self.out.names {
            place(&mut name.style);
        }
        for node in &mut self.out.nodes {
            for step in node.applications.iter_mut().flat_map(|a| &mut a.steps) {
                place(&mut step.style);
            }
        }
        self.out.styles = kept;
    }

    fn name(&mut self, key: Key) -> u32 {
        let place = self.labels.place(key);
        if let Some(known) = self.names.get(place) {
            return known;
        }
        let index = small(self.out.names.len());
        self.out.names.extend(self.labels.names.get(place).cloned());
        self.names.put(place, self.labels.names.len(), index);
        index
    }

    fn object(&mut self, object: ObjectRef) -> u32 {
        let known = &mut self.objects[usize::from(object.object_type)];
        if let Some(known) = known.get(large(object.index)) {
            return known;
        }
        let index = small(self.out.objects.len());
        known.put(large(object.index), 0, index);
        self.out.objects.push(ObjectInfo {
            object_type: object.object_type,
            index: object.index,
            label: None,
        });
        index
    }

    /// The place of an attribute of an object among those of its type.
    fn slot(&self, object: ObjectRef, id: AttributeId) -> (usize, usize) {
        let width = self.program.model.object_type(object.object_type()).attributes.len();
        let first = large(object.index) * width;
        (first + usize::from(id.slot), first + width)
    }

    fn known(&self, key: Key) -> Option<NodeId> {
        match key {
            Key::Attribute(object, id) => {
                self.attributes[usize::from(object.object_type)].get(self.slot(object, id).0)
            }
            Key::Parameter(_) | Key::CalculationDate => self.single.get(self.labels.place(key)),
            Key::Trait(..) | Key::Check(..) | Key::Role(..) => self.others.get(&key).copied(),
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
        let object = object.map(|o| self.object(o));
        let name = self.name(key);
        let node = small(self.out.nodes.len());
        self.out.nodes.push(Node { kind, name, object, value: Datum::Empty, applications: Vec::new() });
        self.keys.push(key);
        match key {
            Key::Attribute(object, id) => {
                let (place, size) = self.slot(object, id);
                self.attributes[usize::from(object.object_type)].put(place, size, node);
            }
            Key::Parameter(_) | Key::CalculationDate => {
                self.single.put(self.labels.place(key), self.labels.names.len(), node);
            }
            Key::Trait(..) | Key::Check(..) | Key::Role(..) => {
                self.others.insert(key, node);
            }
        }
        node
    }

    fn read(&mut self, site: Site, key: Key) {
        let node = self.node(key);
        if let Some(terms) = self.open.last_mut() {
            if !terms.contains(&node) {
                terms.push(node);
            }
            return;
        }
        let known = |s: &Step| s.start == site.start && s.end == site.end && s.kind == StepKind::Reference;
        if !self.steps.iter().any(known) {
            let step = Step {
                start: site.start,
                end: site.end,
                kind: StepKind::Reference,
                value: Datum::Empty,
                style: 0,
                nodes: vec![node],
            };
            self.steps.push(step);
        }
    }

    fn push(&mut self, site: Site, kind: StepKind, value: &Value, nodes: Vec<NodeId>) {
        let program = self.program;
        let value = Datum::of(value, |id| program.model.enum_name(id).into());
        let style = if matches!(value, Datum::Number(_)) { site.style } else { 0 };
        let repeated = self.steps.iter().any(|s| {
            s.start == site.start && s.end == site.end && s.kind == kind && kind == StepKind::Variable
        });
        if !repeated {
            self.steps.push(Step { start: site.start, end: site.end, kind, value, style, nodes });
        }
    }

    /// Adds how a node got its value, or why it did not.
    fn apply(&mut self, key: Key, fired: bool, steps: Vec<Step>) {
        let version = &self.program.versions[large(self.version)];
        let stopped = match &version.condition {
            Some(condition) if !fired && failed(condition, &steps) => Some(stopping(condition, &steps)),
            Some(_) | None => None,
        };
        let sentence = self.sentence(self.version);
        let node = self.node(key);
        if let Some(node) = self.out.nodes.get_mut(large(node)) {
            node.applications.push(Application { sentence, fired, steps, stopped });
        }
    }

    /// The nodes that a rule wrote, or the checks of it that failed.
    fn ends(&self, rule: u32) -> Vec<NodeId> {
        let Some(name) = self.program.rules.get(large(rule)).map(|r| r.name.as_str()) else {
            return Vec::new();
        };
        let of_rule =
            |a: &Application| self.out.sentences.get(large(a.sentence)).is_some_and(|s| s.rule == name);
        let shows = |node: &Node, key: &Key| match key {
            Key::Check(..) => node.applications.iter().any(|a| of_rule(a) && !a.fired),
            Key::Attribute(..) | Key::Trait(..) | Key::Role(..) => {
                node.applications.iter().any(|a| of_rule(a) && a.fired)
            }
            Key::Parameter(_) | Key::CalculationDate => false,
        };
        let nodes = (0u32..).zip(self.out.nodes.iter().zip(&self.keys));
        nodes.filter(|(_, (node, key))| shows(node, key)).map(|(id, _)| id).collect()
    }

    fn part(&mut self, key: Key, fired: bool) {
        let own = self.steps.split_off(self.common.min(self.steps.len()));
        let mut steps = self.steps.clone();
        steps.extend(own);
        self.apply(key, fired, steps);
    }

    fn sentence(&mut self, version: u32) -> u32 {
        if let Some(known) = self.sentences.get(large(version)) {
            return known;
        }
        let index = small(self.out.sentences.len());
        self.out.sentences.extend(self.labels.sentences.get(large(version)).cloned());
        self.sentences.put(large(version), self.labels.sentences.len(), index);
        index
    }
}

/// Whether a condition was checked and did not hold.
fn failed(condition: &Condition, steps: &[Step]) -> bool {
    let here = |s: &&Step| {
        s.kind == StepKind::Condition && s.start == condition.site.start && s.end == condition.site.end
    };
    steps.iter().rev().find(here).is_some_and(|s| s.value == Datum::Bool(false))
}

/// The innermost condition that stopped a sentence: through lists of which all must hold, the first that does not.
fn stopping(condition: &Condition, steps: &[Step]) -> (u32, u32) {
    if let Test::Count { quantity: Quantity::All, items } = &condition.op
        && let Some(item) = items.iter().find(|item| failed(item, steps))
    {
        return stopping(item, steps);
    }
    (condition.site.start, condition.site.end)
}

impl Trace for Recorder<'_> {
    const ON: bool = true;

    fn start(&mut self, version: u32, object: ObjectRef) {
        self.version = version;
        self.object = Some(object);
        self.steps.clear();
        self.open.clear();
    }

    fn finish(&mut self, fired: bool) {
        let Some(object) = self.object.take() else { return };
        let version = &self.program.versions[large(self.version)];
        let key = match version.target {
            Target::Attribute(id) => Key::Attribute(object, id),
            Target::Trait(id) => Key::Trait(object, id),
            Target::Object(id) | Target::Facts(id) => Key::Role(object, id),
            Target::Share(_) => match version.effect.as_deref() {
                Some(Effect::Divide(division)) => match division.rest {
                    Some(rest) => Key::Attribute(object, rest),
                    // Every share has been told.
                    None => return,
                },
                Some(Effect::Create { .. } | Effect::Connect(_)) | None => return,
            },
            Target::Consistency => Key::Check(object, version.rule),
        };
        let steps = self.steps.drain(..).collect();
        self.apply(key, fired, steps);
    }

    fn attribute(&mut self, site: Site, object: ObjectRef, attribute: AttributeId, _: &Value) {
        self.read(site, Key::Attribute(object, attribute));
    }

    fn kenmerk(&mut self, site: Site, object: ObjectRef, kenmerk: TraitId, _: bool) {
        self.read(site, Key::Trait(object, kenmerk));
    }

    fn linked(&mut self, site: Site, object: ObjectRef, role: RoleId, value: bool) {
        if self.program.derived_roles.contains(&role) {
            self.filled.insert((object, role), value);
            self.read(site, Key::Role(object, role));
        }
    }

    fn parameter(&mut self, site: Site, parameter: ParameterId, _: &Value) {
        self.read(site, Key::Parameter(parameter));
    }

    fn calculation_date(&mut self, site: Site) {
        self.read(site, Key::CalculationDate);
    }

    fn missing(&mut self, site: Site) {
        if self.open.is_empty() {
            self.push(site, StepKind::Missing, &Value::Empty, Vec::new());
        }
    }

    fn step(&mut self, site: Site, kind: Told, value: &Value) {
        if self.open.is_empty() {
            self.push(site, step_kind(kind), value, Vec::new());
        }
    }

    fn open(&mut self) {
        self.open.push(Vec::new());
    }

    fn close(&mut self, site: Site, kind: Told, value: &Value) {
        let terms = self.open.pop().unwrap_or_default();
        match self.open.last_mut() {
            Some(outer) => {
                for term in terms {
                    if !outer.contains(&term) {
                        outer.push(term);
                    }
                }
            }
            None => self.push(site, step_kind(kind), value, terms),
        }
    }

    fn forget(&mut self) {
        self.open.pop();
    }

    fn created(&mut self, role: RoleId, subject: ObjectRef, object: ObjectRef) {
        self.created.push((object, role, subject));
    }

    fn filled(&mut self, object: ObjectRef, role: RoleId, value: bool) {
        self.filled.insert((object, role), value);
    }

    fn result(&mut self) {
        self.common = self.steps.len();
    }

    fn assigned(&mut self, object: ObjectRef, attribute: AttributeId, fired: bool) {
        self.part(Key::Attribute(object, attribute), fired);
    }

    fn assigned_trait(&mut self, object: ObjectRef, kenmerk: TraitId) {
        self.part(Key::Trait(object, kenmerk), true);
    }

    fn rule(&mut self, rule: u32) {
        let nodes = match self.ended.get(&rule) {
            Some(known) => known.clone(),
            None => {
                let found = self.ends(rule);
                self.ended.insert(rule, found.clone());
                found
            }
        };
        if let Some(terms) = self.open.last_mut() {
            terms.extend(nodes);
        }
    }
}

const fn step_kind(told: Told) -> StepKind {
    match told {
        Told::Aggregate => StepKind::Aggregate,
        Told::Duration => StepKind::Duration,
        Told::BeforeRounding => StepKind::BeforeRounding,
        Told::Rounded => StepKind::Rounded,
        Told::Minimum => StepKind::Minimum,
        Told::Maximum => StepKind::Maximum,
        Told::Variable => StepKind::Variable,
        Told::PercentOf => StepKind::PercentOf,
        Told::DateShift => StepKind::DateShift,
        Told::Text => StepKind::Text,
        Told::Condition => StepKind::Condition,
        Told::CountedAsEmpty => StepKind::CountedAsEmpty,
        Told::Available => StepKind::Available,
        Told::Together => StepKind::Together,
        Told::Divided => StepKind::Divided,
    }
}
