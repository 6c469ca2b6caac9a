//! From syntax to checked program: names resolved, types and units checked, readings counted, overlaps refused.

mod arithmetic;
mod atoms;
mod collections;
mod conditions;
mod cover;
mod criteria;
mod duplicates;
mod effects;
mod empty;
mod exclusive;
mod facts;
mod forms;
mod gaps;
mod guards;
mod keys;
mod knowledge;
mod never;
mod order;
mod origins;
mod ranges;
mod readings;
mod references;
mod scope;
mod solve;
mod sources;
mod subjects;
mod summaries;
mod targets;
mod text;
mod types;
mod values;
mod versions;
mod whole;

use std::sync::Arc;

use crate::diagnostic::{Finding, Findings};
use crate::message::both;
use crate::model::Model;
use crate::program::LoadOptions;
use crate::program::compiled::{Target, Version};
use crate::source::{Sources, Span};
use crate::syntax::RuleNames;
use crate::syntax::declarations::{Declarations, RuleDecl};

pub(crate) use order::{Plan, build_plans};

/// What the checks of rules produce.
#[derive(Clone, Debug, Default)]
pub(crate) struct Checked {
    /// Shared with what is kept for the next load.
    pub(crate) versions: Vec<Arc<Version>>,
    /// What the names in the sentences mean.
    pub(crate) names: Vec<(crate::source::Span, crate::lexicon::Meaning)>,
    /// Where the parts of each sentence stand.
    pub(crate) places: Vec<text::Places>,
    /// Words looked at while parsing sentences.
    pub(crate) steps: u64,
    /// The rules whose outcome is asked: whether for being inconsistent, and where.
    asked: Vec<(u32, bool, Span)>,
    /// Words of all sentences that the rows of tables stand for.
    pub(crate) table_words: usize,
}

impl Checked {
    /// Adds what came of the rules that follow.
    pub(crate) fn append(&mut self, mut next: Self) {
        self.versions.append(&mut next.versions);
        self.names.append(&mut next.names);
        self.places.append(&mut next.places);
        self.asked.append(&mut next.asked);
        self.steps += next.steps;
        self.table_words += next.table_words;
    }
}

/// Reads and checks some of all rules, each by itself.
pub(crate) fn check_rules(
    model: &Model,
    sources: &Sources,
    rules: &[RuleDecl],
    which: std::ops::Range<usize>,
    names: &RuleNames,
    styles: &mut Styles,
    findings: &mut Findings,
) -> Checked {
    let mut checked = Checked::default();
    for (index, rule) in rules.iter().enumerate().take(which.end).skip(which.start) {
        if findings.full() {
            break;
        }
        versions::check(rule, findings);
        for version in &rule.versions {
            readings::check_version(
                model,
                sources,
                crate::source::small(index),
                rule,
                version,
                names,
                styles,
                &mut checked,
                findings,
            );
        }
    }
    checked
}

/// Only a consistency rule can be inconsistent.
fn asked_rules(checked: &Checked, rules: &[RuleDecl], findings: &mut Findings) {
    for (rule, inconsistent, span) in &checked.asked {
        let other = checked.versions.iter().any(|v| v.rule == *rule && v.target != Target::Consistency);
        if let (true, true, Some(declared)) = (inconsistent, other, rules.get(crate::source::large(*rule))) {
            let name = &declared.name;
            let message = both!(
                "`{name}` is geen consistentieregel en kan niet inconsistent zijn",
                "`{name}` is no consistency rule and cannot be inconsistent"
            );
            findings.push(Finding::error("RS236", *span, message).help(both!(
                "schrijf `regelversie {name} is gevuurd`",
                "write `regelversie {name} is gevuurd`"
            )));
        }
    }
}

/// Checks all rules together. What is only advice is left out when there are errors, since it is not shown then.
pub(crate) fn check_together(
    model: &Model,
    declared: &Declarations,
    checked: &Checked,
    styles: &Styles,
    options: &LoadOptions,
    findings: &mut Findings,
) {
    let (rules, supplied) = (declared.rules.as_slice(), options.supplied.as_deref());
    let always = origins::always(model, supplied);
    let knowledge = knowledge::Knowledge::learn(model, &checked.versions, &styles.list, always);
    let whole = whole::Whole::new(rules, &checked.versions, &checked.places, &styles.list, knowledge);
    exclusive::check(&whole, findings);
    asked_rules(checked, rules, findings);
    sources::check(rules, options.require_sources, findings);
    if findings.any_error() {
        return;
    }
    never::check(&whole, findings);
    duplicates::check(&whole, findings);
    gaps::check(&whole, findings);
    let reads = empty::read(&whole);
    empty::check(&whole, &reads, findings);
    origins::check(&whole, &declared.object_types, &reads, supplied, findings);
}

/// How values are written, each way once: `€`, `%`, `jaar|jaar`, or nothing.
#[derive(Debug)]
pub(crate) struct Styles {
    pub(crate) list: Vec<Arc<str>>,
}

impl Default for Styles {
    fn default() -> Self {
        Self { list: vec![Arc::from("")] }
    }
}

impl Styles {
    pub(crate) fn index(&mut self, style: &str) -> u16 {
        let at = self.list.iter().position(|s| &**s == style).unwrap_or_else(|| {
            self.list.push(style.into());
            self.list.len() - 1
        });
        u16::try_from(at).unwrap_or(0)
    }
}
