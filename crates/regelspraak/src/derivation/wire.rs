//! Derivations as compact JSON: tables first, then nodes as short lists.

use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::source::{large, small};

use super::{
    Application, Datum, Derivation, NameInfo, Node, NodeKind, ObjectInfo, SentenceInfo, Step, StepKind,
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
        let mut rules = Vec::new();
        let mut sources = Vec::new();
        let sentences = self.sentences.iter().map(|s| sentence_out(s, &mut rules, &mut sources)).collect();
        let wire = Wire {
            d: self.calculation_date,
            t: self.object_types.clone(),
            o: self.objects.iter().map(object_out).collect(),
            n: self
                .names
                .iter()
                .map(|n| (code(&SUBJECT_KINDS, &n.kind), Arc::clone(&n.name), n.style))
                .collect(),
            y: self.styles.clone(),
            s: sentences,
            r: rules,
            b: sources,
            x: self.nodes.iter().map(node_out).collect(),
        };
        wire.serialize(serializer)
    }
}

fn object_out(object: &ObjectInfo) -> WireObject {
    match &object.label {
        None => WireObject::Plain(object.object_type, object.index),
        Some(label) => WireObject::Labelled(object.object_type, object.index, Arc::clone(label)),
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

fn node_out(node: &Node) -> WireNode {
    let kind = code(&NODE_KINDS, &node.kind);
    let (name, object, value) = (node.name, node.object, node.value.clone());
    if node.applications.is_empty() {
        return WireNode::Leaf(kind, name, object, value);
    }
    WireNode::Derived(kind, name, object, value, node.applications.iter().map(application_out).collect())
}

fn application_out(application: &Application) -> WireApplication {
    let steps = application.steps.iter().map(step_out).collect();
    match (application.fired, application.stopped) {
        (true, _) => WireApplication::Fired(application.sentence, steps),
        (false, place) => {
            let (start, end) = place.unwrap_or((0, 0));
            WireApplication::Stopped(application.sentence, steps, start, end)
        }
    }
}

fn step_out(step: &Step) -> WireStep {
    let number = code(&STEP_KINDS, &step.kind);
    match (step.kind, step.nodes.as_slice(), &step.value) {
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
        let objects = wire.o.into_iter().map(|o| match o {
            WireObject::Plain(object_type, index) => ObjectInfo { object_type, index, label: None },
            WireObject::Labelled(object_type, index, label) => {
                ObjectInfo { object_type, index, label: Some(label) }
            }
        });
        let names = wire
            .n
            .into_iter()
            .map(|(code, name, style)| Ok(NameInfo { kind: kind(&SUBJECT_KINDS, code)?, name, style }));
        let sentences: Result<Vec<Arc<SentenceInfo>>, D::Error> =
            wire.s.into_iter().map(|s| sentence_in(s, &wire.r, &wire.b).map(Arc::new)).collect();
        let nodes: Result<Vec<Node>, D::Error> = wire.x.into_iter().map(node_in).collect();
        Ok(Self {
            calculation_date: wire.d,
            object_types: wire.t,
            objects: objects.collect(),
            names: names.collect::<Result<_, D::Error>>()?,
            styles: wire.y,
            sentences: sentences?,
            nodes: nodes?,
        })
    }
}

fn node_in<E: serde::de::Error>(node: WireNode) -> Result<Node, E> {
    let (number, name, object, value, applications) = match node {
        WireNode::Leaf(number, name, object, value) => (number, name, object, value, Vec::new()),
        WireNode::Derived(number, name, object, value, applications) => {
            (number, name, object, value, applications)
        }
    };
    let applications: Result<Vec<Application>, E> = applications.into_iter().map(application_in).collect();
    Ok(Node { kind: kind(&NODE_KINDS, number)?, name, object, value, applications: applications? })
}

fn application_in<E: serde::de::Error>(application: WireApplication) -> Result<Application, E> {
    let (sentence, steps, fired, stopped) = match application {
        WireApplication::Fired(sentence, steps) => (sentence, steps, true, None),
        WireApplication::Stopped(sentence, steps, start, end) => {
            (sentence, steps, false, (end > 0).then_some((start, end)))
        }
    };
    let steps: Result<Vec<Step>, E> = steps.into_iter().map(step_in).collect();
    Ok(Application { sentence, fired, steps: steps?, stopped })
}

fn step_in<E: serde::de::Error>(step: WireStep) -> Result<Step, E> {
    let made = |start, end, kind, value, style, nodes| Step { start, end, kind, value, style, nodes };
    Ok(match step {
        WireStep::Reference(start, end, node) => {
            made(start, end, StepKind::Reference, Datum::Empty, 0, vec![node])
        }
        WireStep::Condition(start, end, value) => {
            made(start, end, StepKind::Condition, Datum::Bool(value), 0, Vec::new())
        }
        WireStep::Value(start, end, number, value, style) => {
            made(start, end, kind(&STEP_KINDS, number)?, value, style, Vec::new())
        }
        WireStep::Terms(start, end, number, value, style, nodes) => {
            made(start, end, kind(&STEP_KINDS, number)?, value, style, nodes)
        }
    })
}
