//! Derivations as compact JSON: tables first, then nodes as short lists.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::evaluate::ObjectRef;
use crate::source::{large, small};

use super::tables::{StepRow, Tables};
use super::{
    Application, Datum, Derivation, Labels, NameInfo, Node, NodeKind, SentenceInfo, Step, StepKind,
    SubjectKind,
};

#[derive(Serialize, Deserialize)]
struct Wire {
    /// Calculation date.
    d: Date,
    /// Object types.
    t: Vec<Arc<str>>,
    /// Objects: type, place, label.
    o: Vec<WireObject>,
    /// Names: kind, name, style.
    n: Vec<(u8, Arc<str>, u16)>,
    /// Styles.
    y: Vec<Arc<str>>,
    /// Names of rules, and sources; sentences refer to them.
    r: Vec<String>,
    b: Vec<String>,
    /// Sentences: rule, source, row, first and last day, text.
    s: Vec<WireSentence>,
    /// Nodes: kind, name, object, value, applications.
    x: Vec<WireNode>,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum WireObject {
    Plain(u16, u32),
    Labelled(u16, u32, Arc<str>),
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum WireSentence {
    Short(u32, Option<u32>),
    Row(u32, Option<u32>, Option<String>),
    Dated(u32, Option<u32>, Option<String>, Option<Date>, Option<Date>),
    Full(u32, Option<u32>, Option<String>, Option<Date>, Option<Date>, Option<Arc<str>>),
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum WireNode {
    Leaf(u8, u32, Option<u32>, Datum),
    Derived(u8, u32, Option<u32>, Datum, Vec<WireApplication>),
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum WireApplication {
    Fired(u32, Vec<WireStep>),
    Stopped(u32, Vec<WireStep>, u32, u32),
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum WireStep {
    Reference(u32, u32, u32),
    Condition(u32, u32, bool),
    Value(u32, u32, u8, Datum, u16),
    Terms(u32, u32, u8, Datum, u16, Vec<u32>),
}

const NODE_KINDS: [NodeKind; 6] = [
    NodeKind::Input,
    NodeKind::Parameter,
    NodeKind::CalculationDate,
    NodeKind::Rule,
    NodeKind::NotDerived,
    NodeKind::Check,
];

const SUBJECT_KINDS: [SubjectKind; 6] = [
    SubjectKind::Attribute,
    SubjectKind::Trait,
    SubjectKind::Parameter,
    SubjectKind::CalculationDate,
    SubjectKind::Check,
    SubjectKind::Role,
];

const STEP_KINDS: [StepKind; 17] = [
    StepKind::Reference,
    StepKind::Aggregate,
    StepKind::Duration,
    StepKind::BeforeRounding,
    StepKind::Rounded,
    StepKind::Minimum,
    StepKind::Maximum,
    StepKind::Variable,
    StepKind::PercentOf,
    StepKind::DateShift,
    StepKind::Condition,
    StepKind::CountedAsEmpty,
    StepKind::Missing,
    StepKind::Text,
    StepKind::Available,
    StepKind::Together,
    StepKind::Divided,
];

fn code<K: PartialEq>(list: &[K], kind: &K) -> u8 {
    list.iter().position(|k| k == kind).and_then(|i| u8::try_from(i).ok()).unwrap_or(0)
}

fn kind<K: Copy, E: serde::de::Error>(list: &[K], code: u8) -> Result<K, E> {
    list.get(usize::from(code)).copied().ok_or_else(|| E::custom("unknown kind in a derivation"))
}

impl Serialize for Derivation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let own = self.clone().own();
        let labels = &own.labels;
        let mut rules = Vec::new();
        let mut sources = Vec::new();
        let mut objects = Objects::default();
        let sentences = labels.sentences.iter().map(|s| sentence_out(s, &mut rules, &mut sources)).collect();
        let names =
            labels.names.iter().map(|n| (code(&SUBJECT_KINDS, &n.kind), Arc::clone(&n.name), n.style));
        let wire = Wire {
            d: own.calculation_date,
            t: labels.object_types.clone(),
            n: names.collect(),
            y: labels.styles.clone(),
            s: sentences,
            r: rules,
            b: sources,
            x: own.nodes().map(|node| node_out(node, &mut objects)).collect(),
            o: objects.order.iter().map(|object| own.object_out(*object)).collect(),
        };
        wire.serialize(serializer)
    }
}

/// The objects that nodes are about, in order, with their places.
#[derive(Default)]
struct Objects {
    places: BTreeMap<ObjectRef, u32>,
    order: Vec<ObjectRef>,
}

impl Objects {
    fn place(&mut self, object: ObjectRef) -> u32 {
        *self.places.entry(object).or_insert_with(|| {
            self.order.push(object);
            small(self.order.len() - 1)
        })
    }
}

impl Derivation {
    fn object_out(&self, object: ObjectRef) -> WireObject {
        match self.object_labels.get(&object) {
            None => WireObject::Plain(object.object_type, object.index),
            Some(label) => WireObject::Labelled(object.object_type, object.index, Arc::clone(label)),
        }
    }
}

fn sentence_out(sentence: &SentenceInfo, rules: &mut Vec<String>, sources: &mut Vec<String>) -> WireSentence {
    let rule = indexed(rules, &sentence.rule);
    let source = sentence.source.as_ref().map(|s| indexed(sources, s));
    let row = sentence.row.clone();
    match (&sentence.text, sentence.from, sentence.to, &row) {
        (Some(text), from, to, _) => WireSentence::Full(rule, source, row, from, to, Some(Arc::clone(text))),
        (None, None, None, None) => WireSentence::Short(rule, source),
        (None, None, None, Some(_)) => WireSentence::Row(rule, source, row),
        (None, from, to, _) => WireSentence::Dated(rule, source, row, from, to),
    }
}

/// The place of a text in a table, added when it is new.
fn indexed(table: &mut Vec<String>, text: &str) -> u32 {
    let at = table.iter().position(|t| t == text).unwrap_or_else(|| {
        table.push(text.to_owned());
        table.len() - 1
    });
    small(at)
}

fn sentence_in<E: serde::de::Error>(
    sentence: WireSentence,
    rules: &[String],
    sources: &[String],
) -> Result<SentenceInfo, E> {
    let (rule, source, row, from, to, text) = match sentence {
        WireSentence::Short(rule, source) => (rule, source, None, None, None, None),
        WireSentence::Row(rule, source, row) => (rule, source, row, None, None, None),
        WireSentence::Dated(rule, source, row, from, to) => (rule, source, row, from, to, None),
        WireSentence::Full(rule, source, row, from, to, text) => (rule, source, row, from, to, text),
    };
    let find = |table: &[String], at: u32| {
        table
            .get(large(at))
            .cloned()
            .ok_or_else(|| E::custom("a derivation refers to a name that is not there"))
    };
    let source = source.map(|at| find(sources, at)).transpose()?;
    Ok(SentenceInfo { rule: find(rules, rule)?, row, from, to, source, text })
}

fn node_out(node: Node<'_>, objects: &mut Objects) -> WireNode {
    let kind = code(&NODE_KINDS, &node.kind);
    let object = node.row.object.map(|object| objects.place(object));
    let (name, value) = (node.row.name, node.value.clone());
    let applications: Vec<WireApplication> = node.applications().map(application_out).collect();
    if applications.is_empty() {
        return WireNode::Leaf(kind, name, object, value);
    }
    WireNode::Derived(kind, name, object, value, applications)
}

fn application_out(application: Application<'_>) -> WireApplication {
    let steps = application.steps().map(step_out).collect();
    match (application.fired, application.stopped) {
        (true, _) => WireApplication::Fired(application.row.sentence, steps),
        (false, place) => {
            let (start, end) = place.unwrap_or((0, 0));
            WireApplication::Stopped(application.row.sentence, steps, start, end)
        }
    }
}

fn step_out(step: Step<'_>) -> WireStep {
    let number = code(&STEP_KINDS, &step.kind);
    match (step.kind, step.nodes, step.value) {
        (StepKind::Reference, [node], Datum::Empty) => WireStep::Reference(step.start, step.end, *node),
        (StepKind::Condition, [], Datum::Bool(value)) => WireStep::Condition(step.start, step.end, *value),
        (_, [], value) => WireStep::Value(step.start, step.end, number, value.clone(), step.style),
        (_, nodes, value) => {
            WireStep::Terms(step.start, step.end, number, value.clone(), step.style, nodes.to_vec())
        }
    }
}

impl<'de> Deserialize<'de> for Derivation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wire = Wire::deserialize(deserializer)?;
        let mut objects = Vec::with_capacity(wire.o.len());
        let mut object_labels = BTreeMap::new();
        for object in wire.o {
            let (object_type, index, label) = match object {
                WireObject::Plain(object_type, index) => (object_type, index, None),
                WireObject::Labelled(object_type, index, label) => (object_type, index, Some(label)),
            };
            let object = ObjectRef { object_type, index };
            objects.push(object);
            object_labels.extend(label.map(|label| (object, label)));
        }
        let names = wire
            .n
            .into_iter()
            .map(|(code, name, style)| Ok(NameInfo { kind: kind(&SUBJECT_KINDS, code)?, name, style }));
        let sentences: Result<Vec<Arc<SentenceInfo>>, D::Error> =
            wire.s.into_iter().map(|s| sentence_in(s, &wire.r, &wire.b).map(Arc::new)).collect();
        let labels = Labels {
            object_types: wire.t,
            names: names.collect::<Result<_, D::Error>>()?,
            styles: wire.y,
            sentences: sentences?,
            whole: false,
        };
        let mut tables = Tables::default();
        for node in wire.x {
            node_in(&mut tables, node, &objects)?;
        }
        Ok(Self { calculation_date: wire.d, labels: Arc::new(labels), object_labels, tables })
    }
}

fn node_in<E: serde::de::Error>(tables: &mut Tables, node: WireNode, objects: &[ObjectRef]) -> Result<(), E> {
    let (number, name, object, value, applications) = match node {
        WireNode::Leaf(number, name, object, value) => (number, name, object, value, Vec::new()),
        WireNode::Derived(number, name, object, value, applications) => {
            (number, name, object, value, applications)
        }
    };
    let object = object.and_then(|place| objects.get(large(place)).copied());
    let id = tables.add_node(large(name), object);
    if let Some(row) = tables.nodes.get_mut(large(id)) {
        row.kind = kind(&NODE_KINDS, number)?;
    }
    tables.results.push(value);
    for application in applications {
        let (sentence, steps, fired, stopped) = match application {
            WireApplication::Fired(sentence, steps) => (sentence, steps, true, None),
            WireApplication::Stopped(sentence, steps, start, end) => {
                (sentence, steps, false, (end > 0).then_some((start, end)))
            }
        };
        let steps: Result<Vec<StepRow>, E> = steps.into_iter().map(|step| step_in(tables, step)).collect();
        tables.apply(id, sentence, fired, &steps?, stopped);
    }
    Ok(())
}

fn step_in<E: serde::de::Error>(tables: &mut Tables, step: WireStep) -> Result<StepRow, E> {
    let (start, end, kind, value, style, nodes) = match step {
        WireStep::Reference(start, end, node) => {
            (start, end, StepKind::Reference, Datum::Empty, 0, vec![node])
        }
        WireStep::Condition(start, end, value) => {
            (start, end, StepKind::Condition, Datum::Bool(value), 0, Vec::new())
        }
        WireStep::Value(start, end, number, value, style) => {
            (start, end, kind(&STEP_KINDS, number)?, value, style, Vec::new())
        }
        WireStep::Terms(start, end, number, value, style, nodes) => {
            (start, end, kind(&STEP_KINDS, number)?, value, style, nodes)
        }
    };
    Ok(StepRow { start, end, kind, style, value: tables.keep(value), nodes: tables.rest_on(&nodes) })
}
