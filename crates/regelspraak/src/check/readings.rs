//! One version of a rule: read it, resolve it, and see whether another reading would also do.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostic::{Finding, Findings};
use crate::lexicon::{Lexicon, Meaning, NameUse, reserved_in};
use crate::message::{Message, both};
use crate::model::{Model, NumberSign};
use crate::program::compiled::{Condition, Effect, Expr, Source, Subject, Target, Version};
use crate::source::{Sources, Span};
use crate::syntax::declarations::{RuleDecl, VersionDecl};
use crate::syntax::tree::{Outcome, Sentence};
use crate::syntax::{
    Names, Parsed, RowSentence, RuleNames, parse_row, parse_sentence, parse_table, variables,
};

use super::effects::Given;
use super::references::Resolver;
use super::scope::Scope;
use super::targets::span_of;
use super::text::SentenceText;
use super::{Checked, Styles};

/// A sentence with more places where another name fits is refused: each costs a reading of its own.
const MAX_CHOICES: usize = 200;

/// So deep may variables build on one another, counting the calculations in them: that is how deep the evaluation goes.
const MAX_HEIGHT: u16 = 150;

/// The result of resolving one sentence.
struct Resolved {
    /// One, or several for a check over several object types.
    subjects: Vec<Subject>,
    target: Target,
    initial: bool,
    condition: Option<Condition>,
    value: Option<Expr>,
    effect: Option<Box<Effect>>,
    variables: Box<[(Arc<str>, Expr)]>,
    reads: Vec<Source>,
    asked: Vec<(u32, bool, Span)>,
    unused: Vec<Span>,
    seen: Vec<(Span, Meaning)>,
}

#[expect(clippy::too_many_arguments, reason = "everything a rule version is checked against")]
pub(super) fn check_version(
    model: &Model,
    sources: &Sources,
    rule: u32,
    declared: &RuleDecl,
    version: &VersionDecl,
    rules: &RuleNames,
    styles: &mut Styles,
    checked: &mut Checked,
    findings: &mut Findings,
) {
    let file = Span { file: version.validity_span.file, start: 0, end: u32::MAX };
    let text = sources.whole(file.file);
    let source: Option<Arc<str>> = version.source.as_deref().or(declared.source.as_deref()).map(Arc::from);
    let add = |checked: &mut Checked,
               row: Option<Arc<str>>,
               sentence: &SentenceText,
               span: Span,
               found: Resolved| {
        checked.asked.extend(found.asked);
        let mut subjects = found.subjects.into_iter();
        let Some(subject) = subjects.next() else { return };
        let first = Arc::new(Version {
            rule,
            row,
            from: version.validity.from,
            to: version.validity.to,
            source: source.clone(),
            text: sentence.text.as_str().into(),
            span,
            subject,
            target: found.target,
            any_number: any_number(model, found.target),
            initial: found.initial,
            condition: found.condition,
            value: found.value,
            effect: found.effect,
            variables: found.variables,
            reads: found.reads,
        });
        let places = sentence.places();
        checked.places.push(places.clone());
        checked.versions.push(Arc::clone(&first));
        for subject in subjects {
            checked.places.push(places.clone());
            checked.versions.push(Arc::new(Version { subject, ..Version::clone(&first) }));
        }
    };
    if version.table {
        for row in parse_table(text, &version.tokens, &mut checked.table_words, findings) {
            for sentence in &row.sentences {
                let names = Names { declared: &model.lexicon, variables: Lexicon::default(), rules };
                let shown = row_text(text, sentence);
                let read = |forced| parse_row(text, sentence, &names, forced);
                let place = |at: usize| sentence.token(at).map(|t| t.span);
                if let Some(mut found) =
                    examine(model, &names, &shown, text, styles, &mut checked.steps, findings, read, place)
                {
                    checked.names.append(&mut found.seen);
                    add(checked, Some(row.label.as_str().into()), &shown, row.span, found);
                }
            }
        }
        return;
    }
    let shown = SentenceText::of_rule(text, &version.tokens);
    let names = match local_names(model, text, version) {
        Ok(variables) => Names { declared: &model.lexicon, variables, rules },
        Err(finding) => {
            findings.push(finding);
            return;
        }
    };
    let read = |forced| parse_sentence(text, &version.tokens, &names, forced);
    let place = |at: usize| version.tokens.get(at).map(|t| t.span);
    if let Some(mut found) =
        examine(model, &names, &shown, text, styles, &mut checked.steps, findings, read, place)
    {
        checked.names.append(&mut found.seen);
        for span in &found.unused {
            findings.push(Finding::warning(
                "RS411",
                *span,
                both!("deze variabele wordt niet gebruikt", "this variable is not used"),
            ));
        }
        let span = version.tokens.first().map_or(declared.span, |t| t.span);
        add(checked, None, &shown, span, found);
    }
}

fn sources_text(source: &str, span: Span) -> &str {
    source.get(crate::source::large(span.start)..crate::source::large(span.end)).unwrap_or("")
}

fn row_text(source: &str, row: &RowSentence) -> SentenceText {
    let mut shown = SentenceText::default();
    shown.tokens(source, &row.conclusion);
    for (i, condition) in row.conditions.iter().enumerate() {
        shown.words(if i == 0 { "\nindien " } else { "\nen " });
        // `indien hij verlengd is` with the cell `waar` reads as a statement and its answer.
        let answer = condition.last().map_or("", |t| sources_text(source, t.span));
        if condition.len() > 1 && matches!(answer, "waar" | "onwaar") {
            let (statement, answer) = condition.split_at(condition.len() - 1);
            shown.tokens(source, statement);
            shown.words(": ");
            shown.tokens(source, answer);
        } else {
            shown.tokens(source, condition);
        }
    }
    shown
}

/// Whether a sentence gives an attribute that holds any number a value.
fn any_number(model: &Model, target: Target) -> bool {
    match target {
        Target::Attribute(id) => {
            let limits = model.attribute(id).data_type.number_limits();
            limits.is_some_and(|(sign, _)| sign == NumberSign::Any)
        }
        Target::Trait(_) | Target::Object(_) | Target::Facts(_) | Target::Share(_) | Target::Consistency => {
            false
        }
    }
}

/// The variables of a sentence, checked as names.
fn local_names(model: &Model, text: &str, version: &VersionDecl) -> Result<Lexicon, Finding> {
    let mut lexicon = Lexicon::default();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for (index, (words, span, _)) in variables(text, &version.tokens)?.into_iter().enumerate() {
        let Ok(index) = u8::try_from(index) else {
            return Err(Finding::error(
                "RS104",
                span,
                both!("een regel heeft hoogstens 255 variabelen", "a rule has at most 255 variables"),
            ));
        };
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let name = words.join(" ");
        if let Some(phrase) = reserved_in(&words) {
            return Err(Finding::error(
                "RS204",
                span,
                both!("de naam `{name}` bevat `{phrase}`", "the name `{name}` contains `{phrase}`"),
            )
            .help(both!("kies een andere naam", "choose another name")));
        }
        if !seen.insert(crate::lexicon::lower_first(&name)) {
            return Err(Finding::error(
                "RS203",
                span,
                both!("de variabele `{name}` is al gedefinieerd", "the variable `{name}` is already defined"),
            ));
        }
        let clash = model.lexicon.find(&name).iter().any(|u| matches!(u.meaning, Meaning::Parameter(_)));
        if clash {
            return Err(Finding::error(
                "RS203",
                span,
                both!("`{name}` is ook een parameter", "`{name}` is also a parameter"),
            )
            .help(both!("geef de variabele een andere naam", "give the variable another name")));
        }
        lexicon.add(&words, NameUse { meaning: Meaning::Variable(index), plural: false });
    }
    Ok(lexicon)
}

/// Reads and resolves a sentence with the longest names; then every other choice of names one by one. Exactly one
/// reading must remain.
#[expect(clippy::too_many_arguments, reason = "the sentence, how to read it, and where findings go")]
fn examine(
    model: &Model,
    names: &Names<'_>,
    shown: &SentenceText,
    source: &str,
    styles: &mut Styles,
    steps: &mut u64,
    findings: &mut Findings,
    read: impl Fn(Option<(usize, usize)>) -> Parsed,
    place: impl Fn(usize) -> Option<Span>,
) -> Option<Resolved> {
    let base = read(None);
    *steps += base.steps;
    let choices = base.choices.clone();
    let mut attempt = |parsed: Parsed| {
        parsed.result.map_err(|f| vec![f]).and_then(|s| resolve(model, names, shown, source, styles, &s))
    };
    let first = attempt(base);
    let mut places: BTreeMap<usize, usize> = BTreeMap::new();
    for choice in &choices {
        let options = places.entry(choice.at).or_default();
        *options = choice.options.max(*options);
    }
    let mut good: Vec<(Option<(usize, usize)>, Resolved)> = Vec::new();
    let mut bad = Vec::new();
    match first {
        Ok(resolved) => good.push((None, resolved)),
        Err(found) => bad = found,
    }
    if let Some(span) = places.keys().nth(MAX_CHOICES).map(|at| place(*at).unwrap_or_default()) {
        findings.push(
            Finding::error(
                "RS104",
                span,
                both!(
                    "in deze zin passen op meer dan {MAX_CHOICES} plaatsen verschillende namen",
                    "in this sentence different names fit in more than {MAX_CHOICES} places"
                ),
            )
            .help(both!("splits de regel", "split the rule")),
        );
        return None;
    }
    for (at, options) in places {
        for option in 1..options {
            let parsed = read(Some((at, option)));
            *steps += parsed.steps;
            if let Ok(resolved) = attempt(parsed) {
                good.push((Some((at, option)), resolved));
            }
        }
    }
    match good.len() {
        0 => {
            findings.extend(bad);
            None
        }
        1 => good.pop().map(|(_, resolved)| resolved),
        _ => {
            let span = good.iter().find_map(|(forced, _)| *forced).and_then(|(at, _)| place(at));
            let describe = |forced: &Option<(usize, usize)>| match forced {
                None => both!("met de langste naam", "with the longest name"),
                Some(_) => both!("met een kortere naam", "with a shorter name"),
            };
            let readings = Message::readings(good.iter().map(|(forced, resolved)| {
                let with = describe(forced);
                match &resolved.value {
                    Some(value) => {
                        let outline = super::keys::outline(model, value);
                        both!("{with} ({outline})", "{with} ({outline})"; with, outline)
                    }
                    None => with,
                }
            }));
            let span = span.unwrap_or_default();
            findings.push(
                Finding::error(
                    "RS202",
                    span,
                    both!(
                        "deze zin kan op meer dan één manier worden gelezen",
                        "this sentence can be read in more than one way"
                    ),
                )
                .help(both!(
                    "{readings}; geef een van de namen een andere naam",
                    "{readings}; rename one of these";
                    readings
                )),
            );
            None
        }
    }
}

fn resolve(
    model: &Model,
    names: &Names<'_>,
    shown: &SentenceText,
    source: &str,
    styles: &mut Styles,
    sentence: &Sentence,
) -> Result<Resolved, Vec<Finding>> {
    let mut resolver = Resolver {
        model,
        names,
        text: shown,
        source,
        styles,
        scope: Scope::default(),
        variables: Vec::new(),
        used: BTreeSet::new(),
        reads: BTreeSet::new(),
        asked: Vec::new(),
        may_bind: true,
        bound: None,
        seen: Vec::new(),
    };
    let one = |f: Finding| vec![f];
    let mut problems = Vec::new();
    let mut given = Given { target: Target::Consistency, value: None, effect: None };
    let mut initial = false;
    let mut created = None;
    // A criterion binds its subject where it is first named; variables can refer to it after that.
    let mut criterion = None;
    let mut subjects = None;
    match &sentence.outcome {
        Outcome::Assign { target, initial: first, .. } => {
            given.target = resolver.assign_target(target).map_err(one)?;
            initial = *first;
        }
        Outcome::AssignTrait { subject, verb, name } => {
            given.target = resolver.trait_target(subject, *verb, *name).map_err(one)?;
        }
        Outcome::Create { subject, role, .. } => {
            let (target, role) = resolver.creation_target(subject, *role).map_err(one)?;
            given.target = target;
            created = Some(role);
        }
        Outcome::Connect { subject, role, found } => {
            given = resolver.fact(subject, *role, found).map_err(one)?;
        }
        Outcome::Divide(division) => given = resolver.division(division).map_err(one)?,
        Outcome::Consistency(condition) => {
            if let Some(subject) =
                super::criteria::subject(condition).filter(|_| !sentence.variables.is_empty())
            {
                resolver.thing(subject).map_err(one)?;
            }
        }
        Outcome::Unique(groups) => {
            let (condition, found) = resolver.uniqueness(groups).map_err(one)?;
            criterion = Some(condition);
            subjects = Some(found);
        }
    }
    resolver.may_bind = false;
    let mut heights: Vec<u16> = Vec::new();
    for variable in &sentence.variables {
        let name: Arc<str> = shown_name(names, resolver.variables.len()).into();
        let used_before = std::mem::take(&mut resolver.used);
        match resolver.value(&variable.value, None) {
            Ok(typed) => resolver.variables.push((name, typed)),
            Err(finding) => {
                problems.push(finding);
                return Err(problems);
            }
        }
        let below = resolver.used.iter().filter_map(|v| heights.get(usize::from(*v))).max();
        let height = variable.value.depth + below.copied().unwrap_or(0) + 1;
        if height > MAX_HEIGHT {
            problems.push(
                Finding::error(
                    "RS104",
                    variable.span,
                    both!(
                        "deze variabelen bouwen te diep op elkaar voort",
                        "these variables build on one another too deeply"
                    ),
                )
                .help(both!("splits de regel", "split the rule")),
            );
            return Err(problems);
        }
        heights.push(height);
        resolver.used.extend(used_before);
    }
    if let Outcome::Consistency(found) = &sentence.outcome {
        // The criterion names the subject itself.
        resolver.may_bind = true;
        resolver.bound = None;
        resolver.scope.subjects.clear();
        criterion = Some(resolver.condition(found).map_err(one)?);
        resolver.may_bind = false;
    }
    let mut condition = None;
    if let Some(found) = &sentence.condition {
        match resolver.condition(found) {
            Ok(resolved) => condition = Some(resolved),
            Err(finding) => problems.push(finding),
        }
    }
    if let (Outcome::Assign { value: expr, .. }, Target::Attribute(id)) = (&sentence.outcome, given.target) {
        let attribute = model.attribute(id);
        match resolver.assignable(expr, &attribute.data_type, &attribute.name) {
            Ok(resolved) => given.value = Some(resolved),
            Err(finding) => problems.push(finding),
        }
    }
    if let (Outcome::Create { values, .. }, Some(role)) = (&sentence.outcome, created) {
        match resolver.creation(role, values) {
            Ok(effect) => given.effect = Some(effect),
            Err(finding) => problems.push(finding),
        }
    }
    let subjects = match subjects.or_else(|| resolver.subject().map(|s| vec![s])) {
        Some(subjects) => subjects,
        None => {
            problems.push(
                Finding::error(
                    "RS234",
                    span_of(&sentence.outcome),
                    both!("deze regel heeft geen onderwerp", "this rule has no subject"),
                )
                .help(both!(
                    "noem één keer `een …`, zoals in `de boete van een Uitlening`",
                    "name it once with `een …`, as in `de boete van een Uitlening`"
                )),
            );
            return Err(problems);
        }
    };
    if let Err(finding) = resolver.single_writer(&sentence.outcome) {
        problems.push(finding);
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let unused = (0u8..)
        .zip(&sentence.variables)
        .filter(|(i, _)| !resolver.used.contains(i))
        .map(|(_, v)| v.span)
        .collect();
    let variables = resolver.variables.into_iter().map(|(n, t)| (n, t.expr)).collect();
    let reads = resolver.reads.into_iter().collect();
    let condition = match criterion {
        Some(criterion) => Some(super::criteria::required(criterion, condition)),
        None => condition,
    };
    Ok(Resolved {
        subjects,
        target: given.target,
        initial,
        condition,
        value: given.value,
        effect: given.effect.map(Box::new),
        variables,
        reads,
        asked: resolver.asked,
        unused,
        seen: resolver.seen,
    })
}

fn shown_name(names: &Names<'_>, index: usize) -> String {
    names.variables.all().nth(index).unwrap_or("").to_owned()
}
