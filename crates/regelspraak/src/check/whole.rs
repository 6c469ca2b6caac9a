//! All sentences of a model together, for the checks that look further than one rule.

use std::cell::{OnceCell, RefCell};
use std::sync::Arc;

use super::atoms::Atoms;
use super::facts::Facts;
use super::keys::Keys;
use super::knowledge::Knowledge;
use super::solve::Example;
use super::text::Places;
use crate::message::Message;
use crate::model::Model;
use crate::program::compiled::{Site, Version};
use crate::source::Span;
use crate::syntax::declarations::RuleDecl;

/// A model with all its sentences.
pub(super) struct Whole<'a> {
    pub(super) model: &'a Model,
    pub(super) rules: &'a [RuleDecl],
    pub(super) versions: &'a [Arc<Version>],
    pub(super) knowledge: Knowledge<'a>,
    places: &'a [Places],
    styles: &'a [Arc<str>],
    atoms: RefCell<Atoms>,
    fires: Vec<OnceCell<Option<Vec<Facts>>>>,
}

impl<'a> Whole<'a> {
    pub(super) fn new(
        rules: &'a [RuleDecl],
        versions: &'a [Arc<Version>],
        places: &'a [Places],
        styles: &'a [Arc<str>],
        knowledge: Knowledge<'a>,
    ) -> Self {
        let fires = versions.iter().map(|_| OnceCell::new()).collect();
        let (model, atoms) = (knowledge.model, RefCell::default());
        Self { model, rules, versions, knowledge, places, styles, atoms, fires }
    }

    /// Reads the conditions of a sentence.
    pub(super) fn keys(&self, index: usize) -> Keys<'_> {
        Keys::new(&self.versions[index], &self.knowledge, &self.atoms, self.styles)
    }

    /// When a sentence fires, as alternatives of facts; none when there are too many to tell.
    pub(super) fn fires(&self, index: usize) -> Option<&[Facts]> {
        self.fires.get(index)?.get_or_init(|| self.keys(index).fires()).as_deref()
    }

    /// A part of a sentence in its file.
    pub(super) fn span(&self, index: usize, site: Site) -> Span {
        let version = &self.versions[index];
        self.places.get(index).and_then(|places| places.span(version.span.file, site)).unwrap_or(version.span)
    }

    /// An example in words.
    pub(super) fn describe(&self, facts: &Facts, example: &Example) -> Message {
        self.atoms.borrow().describe(self.model, facts, example)
    }

    /// Whether every value an example speaks of is read as it stands, or it speaks of one value only.
    pub(super) fn independent(&self, facts: &Facts, example: &Example) -> bool {
        let atoms = self.atoms.borrow();
        let mut all = example.keys().chain(facts.truths.keys());
        example.len() + facts.truths.len() < 2 || all.all(|atom| atoms.get(*atom).is_some_and(|a| a.plain))
    }

    /// The name of the rule of a sentence.
    pub(super) fn rule_name(&self, index: usize) -> &str {
        let rule = crate::source::large(self.versions[index].rule);
        self.rules.get(rule).map_or("", |rule| rule.name.as_str())
    }

    /// A sentence by name, in Dutch and in English.
    pub(super) fn name(&self, index: usize) -> (String, String) {
        let rule = self.rule_name(index);
        match &self.versions[index].row {
            None => (format!("`{rule}`"), format!("`{rule}`")),
            Some(row) => (format!("rij {row} van `{rule}`"), format!("row {row} of `{rule}`")),
        }
    }
}
