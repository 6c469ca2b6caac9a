//! The steps of an explanation: a rule, what it gave, and the numbers it used.

use super::{items::Items, view::Links};
use crate::i18n::Texts;
use herstel_scheme::{ExplainedStep, Operand, OperandKind};
use std::collections::BTreeSet;

/// A rule with what it gave: once, or for each of several related objects. The words of the scheme in it stand together in
/// an element that says in which language they are.
pub(super) struct StepView {
    pub label: String,
    /// The related objects it is about: benefit years.
    pub item: Option<String>,
    /// What it gave; nothing when that differs by object.
    pub value: String,
    pub applied: Vec<AppliedView>,
    pub rule_name: String,
    /// With its numbers where it was applied once; the numbers of several stand at each of them.
    pub rule_sentence: String,
    pub source: String,
    pub version: String,
}

/// What a rule gave.
pub(super) struct AppliedView {
    pub anchor: String,
    /// The related object and its value, where the rule stands over several.
    pub heading: Option<(String, String)>,
    pub plain: String,
    pub stopped_by: Option<String>,
    pub operands: Vec<OperandView>,
}

/// A number that a rule used.
pub(super) struct OperandView {
    /// What it is, and which related object it is about when that is another than the step's.
    pub label: String,
    /// Whether the label is Dutch on every page: words of the rule itself.
    pub is_of_rule: bool,
    pub value: String,
    pub link: Option<String>,
    /// Where it comes from; nothing when the link leads there.
    pub origin: String,
}

/// Steps that one rule gave for several related objects together, each where the first of them stands.
pub(super) fn grouped<'a>(steps: impl Iterator<Item = &'a ExplainedStep>) -> Vec<Vec<&'a ExplainedStep>> {
    let mut groups: Vec<Vec<&ExplainedStep>> = Vec::new();
    for step in steps {
        let is_like = |first: &ExplainedStep| {
            let of = |step: &ExplainedStep| step.item.as_ref().map(|(role, _)| role.clone());
            step.item.is_some()
                && of(first) == of(step)
                && (&first.label, &first.rule_name) == (&step.label, &step.rule_name)
                && (&first.rule_sentence, &first.version_in_force)
                    == (&step.rule_sentence, &step.version_in_force)
        };
        match groups.iter_mut().find(|group| group.first().is_some_and(|first| is_like(first))) {
            Some(group) => group.push(step),
            None => groups.push(vec![step]),
        }
    }
    groups
}

impl StepView {
    /// What one rule gave, for all the objects it gave it for. `at` says the place of a step on its page, `to` what a link leads
    /// to it by, also from another page.
    pub fn new(
        steps: &[&ExplainedStep],
        texts: Texts,
        links: &impl Links,
        (at, to): (&impl Fn(&str) -> String, &impl Fn(&str) -> String),
        items: &Items,
    ) -> Self {
        let said = |words: fn(&ExplainedStep) -> &str| {
            steps.first().map(|step| words(step).to_owned()).unwrap_or_default()
        };
        let is_one = steps.len() == 1;
        let sentence = |step: &&ExplainedStep| {
            if is_one { step.filled_sentence.clone() } else { step.rule_sentence.clone() }
        };
        Self {
            label: said(|step| step.label.as_str()),
            item: all_items(steps),
            value: if is_one { said(|step| step.value.as_str()) } else { String::new() },
            applied: steps
                .iter()
                .map(|step| AppliedView::new(step, is_one, texts, links, (at, to), items))
                .collect(),
            rule_name: steps.first().map(|step| step.rule_name.clone()).unwrap_or_default(),
            rule_sentence: steps.first().map(sentence).unwrap_or_default(),
            source: said(|step| step.source.as_str()),
            version: said(|step| step.version_in_force.as_str()),
        }
    }
}

/// The related objects of steps in words: `Toeslagjaar 2013, 2014`.
fn all_items(steps: &[&ExplainedStep]) -> Option<String> {
    let (first, others) = steps.split_first()?;
    let mut words = first.item_label.clone()?;
    for (_, key) in others.iter().filter_map(|step| step.item.as_ref()) {
        words = format!("{words}, {key}");
    }
    Some(words)
}

/// Operands with those together that are one step about several related objects: their values stand at that step. So are
/// facts about related objects that are not unfolded: their values stand on the page of facts.
fn together(operands: &[Operand], items: &Items) -> Vec<Operand> {
    let is_step = |operand: &Operand| matches!(operand.kind, OperandKind::Step { .. });
    let is_short = |operand: &Operand| is_step(operand) || items.is_folded(operand.item_label.as_deref());
    let mut found: Vec<Operand> = Vec::new();
    // The places of those that stand for several.
    let mut short: BTreeSet<usize> = BTreeSet::new();
    for operand in operands {
        // `Toeslagjaar 2013` ends with its key.
        let key = operand
            .item_label
            .as_deref()
            .filter(|_| is_short(operand))
            .and_then(|item| item.rsplit(' ').next());
        let is_like = |place: &usize| {
            found.get(*place).is_some_and(|known| {
                known.item_label.is_some()
                    && known.label == operand.label
                    && is_step(known) == is_step(operand)
            })
        };
        let place = short.iter().copied().find(is_like);
        let known = place.filter(|_| key.is_some()).and_then(|place| found.get_mut(place));
        if let Some(known) = known {
            known.item_label =
                known.item_label.take().map(|items| format!("{items}, {}", key.unwrap_or_default()));
            known.value.clear();
        } else {
            if is_short(operand) {
                short.insert(found.len());
            }
            found.push(operand.clone());
        }
    }
    found
}

impl AppliedView {
    fn new(
        step: &ExplainedStep,
        is_one: bool,
        texts: Texts,
        links: &impl Links,
        (at, to): (&impl Fn(&str) -> String, &impl Fn(&str) -> String),
        items: &Items,
    ) -> Self {
        let item = step.item_label.as_ref().filter(|_| !is_one);
        let between = step.intermediate.iter().map(|(label, value)| OperandView {
            label: label.clone(),
            is_of_rule: true,
            value: value.clone(),
            link: None,
            origin: texts.t("operand-between"),
        });
        let operands = together(&step.operands, items);
        let given = operands
            .iter()
            .map(|operand| OperandView::new(operand, step.item_label.as_deref(), texts, links, to));
        Self {
            anchor: at(&step.anchor),
            heading: item.map(|item| (item.clone(), step.value.clone())),
            plain: step.plain.clone(),
            stopped_by: step.stopped_by.clone(),
            operands: given.chain(between).collect(),
        }
    }
}

impl OperandView {
    /// A number of a step; `of_step` is the related object that the step is about.
    pub fn new(
        operand: &Operand,
        of_step: Option<&str>,
        texts: Texts,
        links: &impl Links,
        to: &impl Fn(&str) -> String,
    ) -> Self {
        let (link, origin) = match &operand.kind {
            OperandKind::Fact { path } if links.has_fact(path) => {
                (Some(links.fact(path)), links.fact_origin().map(|key| texts.t(key)).unwrap_or_default())
            }
            OperandKind::Fact { .. } if operand.value.is_empty() => (None, texts.t("operand-empty")),
            OperandKind::Fact { .. } => (None, texts.t(links.other_origin())),
            OperandKind::Parameter { source, verified: true } => {
                (None, texts.t1("operand-parameter", "source", texts.from_scheme(source)))
            }
            OperandKind::Parameter { source, verified: false } => {
                (None, texts.t1("operand-parameter-unverified", "source", texts.from_scheme(source)))
            }
            OperandKind::Step { anchor } => (Some(to(anchor)), String::new()),
        };
        let label = &operand.label;
        let item = operand.item_label.as_deref().filter(|item| of_step != Some(*item));
        Self {
            label: item.map_or_else(|| label.clone(), |item| format!("{label}, {item}")),
            is_of_rule: false,
            value: operand.value.clone(),
            link,
            origin,
        }
    }
}
