//! Asking a derivation: nodes by object and name, operands, steps in words.

use crate::evaluate::ObjectRef;
use crate::lexicon::{lower_first, without_article};
use crate::source::{large, small};

use super::labels::NameInfo;
use super::tables::NodeRow;
use super::{
    Application, Datum, Derivation, Node, NodeId, NodeKind, SentenceInfo, Step, StepKind, SubjectKind,
};

impl Derivation {
    /// All nodes; the id of a node is its place.
    pub fn nodes(&self) -> impl ExactSizeIterator<Item = Node<'_>> {
        self.tables.nodes.iter().enumerate().map(|(id, row)| Node::new(self, small(id), row))
    }

    /// The node with this id.
    #[must_use]
    pub fn node(&self, id: NodeId) -> Option<Node<'_>> {
        self.row(id).map(|row| Node::new(self, id, row))
    }

    fn row(&self, id: NodeId) -> Option<&NodeRow> {
        self.tables.nodes.get(large(id))
    }

    /// The node of an attribute, kenmerk or check of an object, by name.
    #[must_use]
    pub fn find(&self, object: ObjectRef, name: &str) -> Option<NodeId> {
        let wanted = lower_first(without_article(name));
        self.position(|row| row.object == Some(object) && self.named(row, &wanted))
    }

    /// The node of a parameter, by name.
    #[must_use]
    pub fn find_parameter(&self, name: &str) -> Option<NodeId> {
        let wanted = lower_first(without_article(name));
        self.position(|row| row.kind == NodeKind::Parameter && self.named(row, &wanted))
    }

    /// The node of an attribute of the object of a type with this place (in order of creation, from 0).
    #[must_use]
    pub fn find_by_type(&self, object_type: &str, index: u32, name: &str) -> Option<NodeId> {
        let wanted = lower_first(without_article(object_type));
        let at = self.labels.object_types.iter().position(|t| lower_first(t) == wanted)?;
        self.find(ObjectRef { object_type: u16::try_from(at).ok()?, index }, name)
    }

    fn position(&self, wanted: impl Fn(&NodeRow) -> bool) -> Option<NodeId> {
        self.tables.nodes.iter().position(wanted).map(small)
    }

    fn named(&self, row: &NodeRow, wanted: &str) -> bool {
        self.name_of(row).is_some_and(|found| lower_first(&found.name) == wanted)
    }

    pub(super) fn name_of(&self, row: &NodeRow) -> Option<&NameInfo> {
        self.labels.names.get(large(row.name))
    }

    /// The object a node is about; none for parameters and the Rekendatum.
    #[must_use]
    pub fn object(&self, id: NodeId) -> Option<ObjectRef> {
        self.row(id)?.object
    }

    /// Name of the attribute, kenmerk, parameter or rule of a node.
    #[must_use]
    pub fn name(&self, id: NodeId) -> &str {
        self.row(id).and_then(|row| self.name_of(row)).map_or("", |found| &found.name)
    }

    /// What the name of a node stands for.
    #[must_use]
    pub fn subject_kind(&self, id: NodeId) -> Option<SubjectKind> {
        self.row(id).and_then(|row| self.name_of(row)).map(|found| found.kind)
    }

    pub(super) fn label(&self, object: ObjectRef) -> Option<&str> {
        self.object_labels.get(&object).map(|label| &**label)
    }

    /// The object in words: its label, or its type with a number.
    #[must_use]
    pub fn object_text(&self, object: ObjectRef) -> String {
        let object_type = self.labels.object_types.get(usize::from(object.object_type)).map_or("", |t| &**t);
        match self.label(object) {
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
        let Some(row) = self.row(id) else { return String::new() };
        let style = self.name_of(row).map_or(0, |found| found.style);
        self.tables.result(id).format(self.style(style))
    }

    pub(super) fn style(&self, index: u16) -> &str {
        self.labels.styles.get(usize::from(index)).map_or("", |s| s)
    }

    /// The value of a step as people read it.
    #[must_use]
    pub fn step_text(&self, step: &Step<'_>) -> String {
        match (step.kind, step.nodes.first()) {
            (StepKind::Reference, Some(node)) => self.value_text(*node),
            _value => step.value.format(self.style(step.style)),
        }
    }

    /// The nodes a node rests on, each once, in order of reading.
    #[must_use]
    pub fn operands(&self, id: NodeId) -> Vec<NodeId> {
        let mut found = Vec::new();
        for step in self.node(id).into_iter().flat_map(Node::applications).flat_map(Application::steps) {
            for node in step.nodes {
                if !found.contains(node) {
                    found.push(*node);
                }
            }
        }
        found
    }

    /// The application that gave a node its value.
    #[must_use]
    pub fn fired(&self, id: NodeId) -> Option<Application<'_>> {
        self.node(id)?.applications().find(|a| a.fired)
    }

    /// Name, validity, source and text of an applied sentence.
    #[must_use]
    pub fn sentence_info(&self, application: &Application<'_>) -> Option<&SentenceInfo> {
        self.labels.sentences.get(large(application.row.sentence)).map(AsRef::as_ref)
    }

    /// The sentences that were applied, node by node.
    pub(super) fn sentences(&self) -> impl Iterator<Item = Option<&SentenceInfo>> {
        self.nodes().flat_map(Node::applications).map(|application| self.sentence_info(&application))
    }

    /// The words of a step.
    #[must_use]
    pub fn phrase(&self, application: &Application<'_>, step: &Step<'_>) -> &str {
        self.words(application, (step.start, step.end))
    }

    fn words(&self, application: &Application<'_>, (start, end): (u32, u32)) -> &str {
        let text = self.sentence_info(application).and_then(|s| s.text.as_deref());
        text.and_then(|t| t.get(large(start)..large(end))).unwrap_or("")
    }

    /// The words of the condition that stopped a sentence.
    #[must_use]
    pub fn stopped_by(&self, application: &Application<'_>) -> Option<&str> {
        application.stopped.map(|place| self.words(application, place))
    }

    /// What the condition that stopped a sentence read.
    pub fn stopped_reads<'d>(
        &self,
        application: &Application<'d>,
    ) -> impl Iterator<Item = Step<'d>> + use<'d> {
        let place = application.stopped.unwrap_or((1, 0));
        application.steps().filter(move |s| {
            s.start >= place.0 && s.end <= place.1 && s.kind != StepKind::Condition
                || s.kind == StepKind::Condition && !s.nodes.is_empty() && (s.start, s.end) == place
        })
    }

    /// The checks that failed: the rule's name and the node.
    pub fn inconsistencies(&self) -> impl Iterator<Item = (&str, NodeId)> {
        let failed = |n: &Node<'_>| n.kind == NodeKind::Check && *n.value == Datum::Bool(false);
        (0u32..).zip(self.nodes()).filter(move |(_, n)| failed(n)).map(|(id, _)| (self.name(id), id))
    }
}
