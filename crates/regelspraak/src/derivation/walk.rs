//! Asking a derivation: nodes by object and name, operands, steps in words.

use std::sync::Arc;

use crate::evaluate::ObjectRef;
use crate::lexicon::{lower_first, without_article};
use crate::source::{large, small};

use super::{
    Application, Datum, Derivation, Node, NodeId, NodeKind, SentenceInfo, Step, StepKind, SubjectKind,
};

impl Derivation {
    /// All nodes; the id of a node is its place.
    #[must_use]
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// The node with this id.
    #[must_use]
    pub fn node(&self, id: NodeId) -> Option<&Node> {
        self.nodes.get(large(id))
    }

    /// The node of an attribute, kenmerk or check of an object, by name.
    #[must_use]
    pub fn find(&self, object: ObjectRef, name: &str) -> Option<NodeId> {
        let wanted = lower_first(without_article(name));
        self.position(|n| self.object_of(n) == Some(object) && self.named(n, &wanted))
    }

    /// The node of a parameter, by name.
    #[must_use]
    pub fn find_parameter(&self, name: &str) -> Option<NodeId> {
        let wanted = lower_first(without_article(name));
        self.position(|n| n.kind == NodeKind::Parameter && self.named(n, &wanted))
    }

    /// The node of an attribute of the object of a type with this place (in order of creation, from 0).
    #[must_use]
    pub fn find_by_type(&self, object_type: &str, index: u32, name: &str) -> Option<NodeId> {
        let wanted = lower_first(without_article(object_type));
        let at = self.object_types.iter().position(|t| lower_first(t) == wanted)?;
        self.find(ObjectRef { object_type: u16::try_from(at).ok()?, index }, name)
    }

    fn position(&self, wanted: impl Fn(&Node) -> bool) -> Option<NodeId> {
        self.nodes.iter().position(wanted).map(small)
    }

    fn named(&self, node: &Node, wanted: &str) -> bool {
        self.names.get(large(node.name)).is_some_and(|n| lower_first(&n.name) == wanted)
    }

    fn object_of(&self, node: &Node) -> Option<ObjectRef> {
        let info = self.objects.get(large(node.object?))?;
        Some(ObjectRef { object_type: info.object_type, index: info.index })
    }

    /// The object a node is about; none for parameters and the Rekendatum.
    #[must_use]
    pub fn object(&self, id: NodeId) -> Option<ObjectRef> {
        self.object_of(self.node(id)?)
    }

    /// Name of the attribute, kenmerk, parameter or rule of a node.
    #[must_use]
    pub fn name(&self, id: NodeId) -> &str {
        self.node(id).and_then(|n| self.names.get(large(n.name))).map_or("", |n| &n.name)
    }

    /// What the name of a node stands for.
    #[must_use]
    pub fn subject_kind(&self, id: NodeId) -> Option<SubjectKind> {
        self.node(id).and_then(|n| self.names.get(large(n.name))).map(|n| n.kind)
    }

    /// The object in words: its label, or its type with a number.
    #[must_use]
    pub fn object_text(&self, object: ObjectRef) -> String {
        let found =
            self.objects.iter().find(|o| o.object_type == object.object_type && o.index == object.index);
        let object_type = self.object_types.get(usize::from(object.object_type)).map_or("", |t| &**t);
        match found.and_then(|o| o.label.as_deref()) {
            Some(label) => label.to_owned(),
            None => format!("{object_type} {}", object.index.saturating_add(1)),
        }
    }

    /// What a node is about: `boete van Lening`.
    #[must_use]
    pub fn title(&self, id: NodeId) -> String {
        match self.object(id) {
            Some(object) => format!("{} van {}", self.name(id), self.object_text(object)),
            None => self.name(id).to_owned(),
        }
    }

    /// The value of a node as people read it.
    #[must_use]
    pub fn value_text(&self, id: NodeId) -> String {
        let Some(node) = self.node(id) else { return String::new() };
        let style = self.names.get(large(node.name)).map_or(0, |n| n.style);
        node.value.format(self.style(style))
    }

    pub(crate) fn style(&self, index: u16) -> &str {
        self.styles.get(usize::from(index)).map_or("", |s| s)
    }

    /// The value of a step as people read it.
    #[must_use]
    pub fn step_text(&self, step: &Step) -> String {
        match (step.kind, step.nodes.first()) {
            (StepKind::Reference, Some(node)) => self.value_text(*node),
            _value => step.value.format(self.style(step.style)),
        }
    }

    /// The nodes a node rests on, each once, in order of reading.
    #[must_use]
    pub fn operands(&self, id: NodeId) -> Vec<NodeId> {
        let mut found = Vec::new();
        for step in self.node(id).iter().flat_map(|n| &n.applications).flat_map(|a| &a.steps) {
            for node in &step.nodes {
                if !found.contains(node) {
                    found.push(*node);
                }
            }
        }
        found
    }

    /// The application that gave a node its value.
    #[must_use]
    pub fn fired(&self, id: NodeId) -> Option<&Application> {
        self.node(id)?.applications.iter().find(|a| a.fired)
    }

    /// Name, validity, source and text of an applied sentence.
    #[must_use]
    pub fn sentence_info(&self, application: &Application) -> Option<&SentenceInfo> {
        self.sentences.get(large(application.sentence)).map(AsRef::as_ref)
    }

    /// The words of a step.
    #[must_use]
    pub fn phrase(&self, application: &Application, step: &Step) -> &str {
        self.words(application, (step.start, step.end))
    }

    fn words(&self, application: &Application, (start, end): (u32, u32)) -> &str {
        let text = self.sentence_info(application).and_then(|s| s.text.as_deref());
        text.and_then(|t| t.get(large(start)..large(end))).unwrap_or("")
    }

    /// The words of the condition that stopped a sentence.
    #[must_use]
    pub fn stopped_by(&self, application: &Application) -> Option<&str> {
        application.stopped.map(|place| self.words(application, place))
    }

    /// What the condition that stopped a sentence read.
    pub fn stopped_reads<'a>(&'a self, application: &'a Application) -> impl Iterator<Item = &'a Step> {
        let place = application.stopped.unwrap_or((1, 0));
        application.steps.iter().filter(move |s| {
            s.start >= place.0 && s.end <= place.1 && s.kind != StepKind::Condition
                || s.kind == StepKind::Condition && !s.nodes.is_empty() && (s.start, s.end) == place
        })
    }

    /// The checks that failed: the rule's name and the node.
    pub fn inconsistencies(&self) -> impl Iterator<Item = (&str, NodeId)> {
        let failed = |n: &Node| n.kind == NodeKind::Check && n.value == Datum::Bool(false);
        (0u32..).zip(&self.nodes).filter(move |(_, n)| failed(n)).map(|(id, _)| (self.name(id), id))
    }

    /// The same derivation without the sentences; names, sources and values stay.
    #[must_use]
    pub fn without_texts(mut self) -> Self {
        for sentence in &mut self.sentences {
            Arc::make_mut(sentence).text = None;
        }
        self
    }

    /// Puts the sentences back from the program that made this derivation.
    #[must_use]
    pub fn with_texts(mut self, program: &crate::Program) -> Self {
        for sentence in &mut self.sentences {
            let rule = program.rule(&sentence.rule);
            let version = rule.and_then(|r| {
                let same = |v: &&crate::RuleVersion| {
                    v.from == sentence.from && v.to == sentence.to && v.row == sentence.row
                };
                r.versions.iter().find(same)
            });
            if let Some(version) = version {
                Arc::make_mut(sentence).text = Some(version.text.as_str().into());
            }
        }
        self
    }
}
