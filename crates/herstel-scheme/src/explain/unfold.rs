//! From the outcome down to the facts: rows, steps, operands.

use super::parts::parts;
use super::reading::Reading;
use super::{ExplainedStep, Explanation, Operand, OperandKind, Row};
use crate::check::rules::source_code;
use crate::engine::NodeId;
use crate::ids::Language;
use crate::model::ValueKind;
use crate::process::Outcome;
use crate::texts::{TextArgument, slug};
use herstel_kernel::Cents;
use regelspraak::{Application, Datum, NodeKind, SentenceInfo, StepKind, SubjectKind};
use std::collections::HashSet;

/// Explains an outcome.
pub(super) fn explanation(reading: &Reading<'_>, outcome: &Outcome) -> Explanation {
    let last = outcome.rows.len().saturating_sub(1);
    let rows = outcome.rows.iter().enumerate().filter_map(|(index, name)| {
        let is_subtotal = outcome.subtotals.contains(name);
        row(reading, name).map(|row| Row { is_total: index == last, is_subtotal, ..row })
    });
    let rows: Vec<Row> = rows.collect();
    let roots = std::iter::once(&outcome.award_when).chain(&outcome.reason).chain(&outcome.rows);
    let mut steps = Vec::new();
    let mut seen = HashSet::new();
    for root in roots {
        if let Some(node) = reading.case_node(root) {
            unfold(reading, node, &mut seen, &mut steps);
        }
    }
    let parts = parts(reading, outcome, &rows);
    Explanation { rows, parts, steps }
}

/// Adds the step of a node and of everything below it, each once, conclusions before their grounds.
fn unfold(reading: &Reading<'_>, root: NodeId, seen: &mut HashSet<NodeId>, steps: &mut Vec<ExplainedStep>) {
    let mut stack = vec![root];
    while let Some(node) = stack.pop() {
        if !is_step(reading, node) || !seen.insert(node) {
            continue;
        }
        steps.extend(step(reading, node));
        let operands = reading.derivation().operands(node);
        stack.extend(operands.into_iter().rev());
    }
}

/// Whether a rule stands behind a node, fired or not.
fn is_step(reading: &Reading<'_>, node: NodeId) -> bool {
    let kind = reading.derivation().node(node).map(|node| node.kind);
    match kind {
        Some(NodeKind::Rule | NodeKind::NotDerived) => true,
        Some(NodeKind::Input | NodeKind::Parameter | NodeKind::CalculationDate | NodeKind::Check) | None => {
            false
        }
    }
}

fn row(reading: &Reading<'_>, name: &str) -> Option<Row> {
    let node = reading.case_node(name)?;
    let member = reading.member(node)?;
    let value = reading.shown(node);
    if value.is_empty() && !member.input {
        return None;
    }
    let how = if member.input {
        reading.package.text(
            reading.language,
            &format!("given-{}", member.slug),
            &given_arguments(reading, node),
        )
    } else {
        plain(reading, node)
    };
    let amount = reading.amount(node).or((member.kind == ValueKind::Amount).then_some(Cents::ZERO));
    let shown = match amount {
        Some(amount) if value.is_empty() => TextArgument::Amount(amount).printed(reading.language),
        Some(_) | None => value,
    };
    Some(Row {
        attribute: name.to_owned(),
        label: reading.package.attribute_label(reading.language, name),
        how,
        value: shown,
        amount,
        node,
        is_total: false,
        is_subtotal: false,
        anchor: if member.input { String::new() } else { anchor(reading, node) },
    })
}

fn given_arguments(reading: &Reading<'_>, node: NodeId) -> Vec<(&'static str, TextArgument)> {
    let cents = reading.amount(node).unwrap_or_default();
    let some = if cents == Cents::ZERO { "no" } else { "yes" };
    vec![("result", TextArgument::Amount(cents)), ("result-some", TextArgument::Text(some.to_owned()))]
}

/// The sentence in plain words about how a derived value came about.
fn plain(reading: &Reading<'_>, node: NodeId) -> String {
    let derivation = reading.derivation();
    let Some(found) = derivation.node(node) else { return String::new() };
    let (application, kind) = match derivation.fired(node) {
        Some(application) => (Some(application), "why"),
        None => (found.applications().next(), "not"),
    };
    let Some(info) = application.and_then(|application| derivation.sentence_info(&application)) else {
        return String::new();
    };
    let key = format!("{kind}-{}", slug(&info.rule));
    if !reading.package.has_text(reading.language, &key) {
        return reading.package.text(reading.language, "explain-no-value", &[]);
    }
    reading.say(&key, Some(node), &[])
}

fn step(reading: &Reading<'_>, node: NodeId) -> Option<ExplainedStep> {
    let derivation = reading.derivation();
    let application = derivation.fired(node).or_else(|| derivation.node(node)?.applications().next())?;
    let info = derivation.sentence_info(&application)?;
    let item = reading.item_of(node);
    Some(ExplainedStep {
        anchor: anchor(reading, node),
        label: reading.package.attribute_label(reading.language, derivation.name(node)),
        item_label: reading.item_label(item.as_ref()),
        item,
        value: reading.shown(node),
        amount: reading.amount(node),
        rule_name: info.rule.clone(),
        rule_sentence: info.text.as_deref().unwrap_or_default().to_owned(),
        filled_sentence: derivation.sentence_with_values(&application),
        plain: plain(reading, node),
        source: source(reading, info.source.as_deref().unwrap_or_default()),
        version_in_force: validity(reading, info),
        operands: derivation.operands(node).into_iter().filter_map(|node| operand(reading, node)).collect(),
        intermediate: intermediate(reading, &application),
        // A compound condition as a whole says less than the sentence with its values filled in.
        stopped_by: derivation
            .stopped_by(&application)
            .map(one_line)
            .filter(|words| !words.is_empty() && !words.contains(": - ")),
    })
}

fn operand(reading: &Reading<'_>, node: NodeId) -> Option<Operand> {
    let derivation = reading.derivation();
    let name = derivation.name(node);
    let item = reading.item_of(node);
    let (label, kind, amount) = match derivation.subject_kind(node)? {
        SubjectKind::Parameter => {
            let parameter = reading.package.parameters().find(name);
            let written = parameter.map_or("", |parameter| parameter.source.as_str());
            let kind = OperandKind::Parameter {
                source: source(reading, written),
                verified: parameter.is_some_and(|parameter| parameter.verified),
            };
            let label = reading.package.text(reading.language, &format!("parameter-{}", slug(name)), &[]);
            (label, kind, reading.parameter_amount(node))
        }
        SubjectKind::Attribute | SubjectKind::Trait => {
            let kind = if is_step(reading, node) {
                OperandKind::Step { anchor: anchor(reading, node) }
            } else {
                OperandKind::Fact { path: reading.path(node) }
            };
            (reading.package.attribute_label(reading.language, name), kind, reading.amount(node))
        }
        SubjectKind::CalculationDate => {
            let label = reading.package.text(reading.language, "word-calculation-date", &[]);
            (label, OperandKind::Parameter { source: String::new(), verified: true }, None)
        }
        SubjectKind::Check | SubjectKind::Role => return None,
    };
    Some(Operand {
        label,
        item_label: reading.item_label(item.as_ref()),
        value: reading.shown(node),
        amount,
        kind,
    })
}

/// `stap-totaalbedrag`, `stap-toeslagjaar-2013-getroffen`.
fn anchor(reading: &Reading<'_>, node: NodeId) -> String {
    let name = slug(reading.derivation().name(node));
    match reading.item_of(node) {
        Some((role, key)) => format!("stap-{}-{key}-{name}", slug(&role)),
        None => format!("stap-{name}"),
    }
}

/// A source in words: `Wet hersteloperatie toeslagen, art. 2.3 lid 4`.
fn source(reading: &Reading<'_>, written: &str) -> String {
    let code = source_code(written);
    if code.is_empty() {
        return String::new();
    }
    let title = reading.package.text(reading.language, &format!("source-{code}"), &[]);
    match written.split_once(',') {
        Some((_, place)) => format!("{title}, {}", place.trim()),
        None => title,
    }
}

fn validity(reading: &Reading<'_>, info: &SentenceInfo) -> String {
    let say = |key: &str, arguments: &[(&str, TextArgument)]| {
        reading.package.text(reading.language, key, arguments)
    };
    match (info.from, info.to) {
        (None, None) => say("word-always", &[]),
        (Some(from), None) => say("word-from", &[("first", TextArgument::Date(from))]),
        (None, Some(to)) => say("word-until", &[("last", TextArgument::Date(to))]),
        (Some(from), Some(to)) => {
            say("word-between", &[("first", TextArgument::Date(from)), ("last", TextArgument::Date(to))])
        }
    }
}

/// Results inside a rule: sums, durations, what rounding and limits did.
fn intermediate(reading: &Reading<'_>, application: &Application<'_>) -> Vec<(String, String)> {
    let derivation = reading.derivation();
    let word = |key: &str| reading.package.text(reading.language, key, &[]);
    let mut found = Vec::new();
    for step in application.steps() {
        let label = match step.kind {
            StepKind::BeforeRounding => word("step-before-rounding"),
            StepKind::Rounded => word("step-rounded"),
            StepKind::Minimum => word("step-below-minimum"),
            StepKind::Maximum => word("step-above-maximum"),
            StepKind::Aggregate
            | StepKind::Available
            | StepKind::Together
            | StepKind::Divided
            | StepKind::Duration
            | StepKind::Variable
            | StepKind::PercentOf
            | StepKind::Text
            | StepKind::DateShift => one_line(derivation.phrase(application, &step)),
            StepKind::Reference | StepKind::Condition | StepKind::CountedAsEmpty | StepKind::Missing => {
                continue;
            }
        };
        let dutch = derivation.step_text(&step);
        let shown = match &step.value {
            Datum::Date(date) => TextArgument::Date(*date).printed(reading.language),
            Datum::Number(number) if dutch.contains('€') && reading.language == Language::En => {
                crate::values::shown_cents(*number).map_or(dutch, Cents::to_english)
            }
            Datum::Number(_)
            | Datum::Empty
            | Datum::Bool(_)
            | Datum::DateTime(_)
            | Datum::Enum(_)
            | Datum::Text(_) => dutch,
        };
        found.push((label, shown));
    }
    found
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
