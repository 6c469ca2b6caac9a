//! Running the cases of a testset.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::derivation::Derivation;
use crate::diagnostic::{Diagnostic, Finding, Findings, finish};
use crate::evaluate::{Context, EvaluationError, ObjectRef, Tally, World};
use crate::message::{Language, Message, both};
use crate::model::{Location, locate};
use crate::program::{Program, RuleKind};
use crate::source::{MAX_FILE_BYTES, SourceFile, Sources, Span, large};
use crate::token::lex;

use super::reached::{InRole, Reached};
use super::read::{Case, Expectation, Expected, Reader, RuleOutcome, Testset};
use super::{CaseFailure, CaseReport, NoDerivation, ParameterSource, Seen, TestReport};

/// A testset file that was read, with what is wrong with it.
struct Opened {
    sources: Sources,
    testset: Testset,
    diagnostics: Vec<Diagnostic>,
}

fn open(program: &Program, file: &SourceFile) -> Opened {
    let mut findings = Findings::default();
    let empty = SourceFile::new(file.path.clone(), "");
    let file = if file.text.len() <= MAX_FILE_BYTES {
        file
    } else {
        let text = both!("dit bestand is groter dan 4 MiB", "this file is larger than 4 MiB");
        findings.push(Finding::error("RS106", Span::default(), text));
        &empty
    };
    let sources = Sources::new(std::slice::from_ref(file));
    let tokens = lex(0, &file.text, &mut findings);
    let mut reader = Reader::new(program, &file.text);
    let testset = reader.read(&tokens);
    findings.extend(std::mem::take(&mut reader.findings).list);
    if testset.name.is_empty() && !testset.cases.is_empty() {
        findings.push(Finding::error(
            "RS602",
            Span::default(),
            both!(
                "dit bestand begint niet met `Testset NAAM`",
                "this file does not start with `Testset NAAM`"
            ),
        ));
    }
    for case in &testset.cases {
        if case.date.or(testset.date).is_none() {
            findings.push(Finding::error(
                "RS613",
                case.span,
                both!("dit testgeval heeft geen `Rekendatum`", "this test case has no `Rekendatum`"),
            ));
        }
    }
    let (diagnostics, _) = finish(findings, &sources);
    Opened { sources, testset, diagnostics }
}

pub(super) fn run(program: &Program, file: &SourceFile, parameters: &dyn ParameterSource) -> TestReport {
    let Opened { sources, testset, diagnostics } = open(program, file);
    let mut report = TestReport {
        name: testset.name.clone(),
        diagnostics,
        cases: Vec::new(),
        tally: vec![Tally::default(); program.versions.len()],
        seen: Seen::default(),
    };
    if !report.diagnostics.is_empty() {
        return report;
    }
    let runner = Runner {
        program,
        sources: &sources,
        path: Arc::from(file.path.as_str()),
        testset: &testset,
        parameters,
    };
    for case in &testset.cases {
        report.cases.push(runner.case(case, &mut report.tally, &mut report.seen));
    }
    report
}

pub(super) fn derive(
    program: &Program,
    file: &SourceFile,
    parameters: &dyn ParameterSource,
    name: &str,
) -> Result<Derivation, NoDerivation> {
    let Opened { sources, testset, diagnostics } = open(program, file);
    if !diagnostics.is_empty() {
        return Err(NoDerivation::Testset(diagnostics));
    }
    let runner = Runner {
        program,
        sources: &sources,
        path: Arc::from(file.path.as_str()),
        testset: &testset,
        parameters,
    };
    let Some(case) = testset.cases.iter().find(|c| c.name == name) else {
        return Err(NoDerivation::Unknown(testset.cases.iter().map(|c| c.name.clone()).collect()));
    };
    let mut world = World::new(program);
    let mut failures = Vec::new();
    runner.build(case, &mut world, &mut failures);
    if !failures.is_empty() {
        return Err(NoDerivation::Failed(failures));
    }
    let context = runner.context(case).map_err(|failure| NoDerivation::Failed(vec![*failure]))?;
    let derived = program.derive(&mut world, &context);
    derived.map_err(|error| NoDerivation::Failed(vec![runner.no_result(case, &error)]))
}

/// Words of the model or the testset itself, the same in both languages.
fn name_of(words: &str) -> Message {
    Message::new(words.to_owned(), words.to_owned())
}

struct Runner<'a> {
    program: &'a Program,
    sources: &'a Sources,
    path: Arc<str>,
    testset: &'a Testset,
    parameters: &'a dyn ParameterSource,
}

impl Runner<'_> {
    fn location(&self, span: Span) -> Location {
        locate(std::slice::from_ref(&self.path), self.sources, span)
    }

    fn failure(&self, span: Span, subject: Message, expected: Message, found: Message) -> CaseFailure {
        CaseFailure { location: self.location(span), subject, expected, found, explanation: String::new() }
    }

    fn no_result(&self, case: &Case, error: &EvaluationError) -> CaseFailure {
        self.failure(
            case.span,
            both!("uitvoeren", "running"),
            both!("een uitkomst", "a result"),
            Message::new(error.line(Language::Dutch), error.line(Language::English)),
        )
    }

    /// The day of the case and the values of the parameters on it.
    fn context(&self, case: &Case) -> Result<Context, Box<CaseFailure>> {
        let day = case.date.or(self.testset.date);
        let none = |reason: String| {
            let expected = both!("een waarde op de rekendatum", "a value on the calculation date");
            Box::new(self.failure(case.span, both!("parameters", "parameters"), expected, name_of(&reason)))
        };
        let mut parameters = self.parameters.on(day).map_err(none)?;
        for (id, value) in self.testset.parameters.iter().chain(&case.parameters) {
            parameters.put(*id, value.clone());
        }
        Ok(Context::new(day.unwrap_or_default(), parameters))
    }

    fn case(&self, case: &Case, tally: &mut [Tally], seen: &mut Seen) -> CaseReport {
        let context = match self.context(case) {
            Ok(context) => context,
            Err(failure) => {
                return CaseReport { name: case.name.clone(), passed: false, failures: vec![*failure] };
            }
        };
        let mut failures = Vec::new();
        let mut world = World::new(self.program);
        let objects = self.build(case, &mut world, &mut failures);
        if failures.is_empty()
            && let Err(error) = self.program.follow(&mut world, &context, seen)
        {
            failures.push(self.no_result(case, &error));
        }
        if failures.is_empty() {
            for (sum, one) in tally.iter_mut().zip(world.tally()) {
                sum.applied = sum.applied.saturating_add(one.applied);
                sum.fired = sum.fired.saturating_add(one.fired);
            }
            for expectation in &case.expectations {
                failures.extend(self.check(case, expectation, &objects, &world, &context));
            }
            self.explain(&mut failures, &mut world, &context);
        }
        CaseReport { name: case.name.clone(), passed: failures.is_empty(), failures }
    }

    fn build(&self, case: &Case, world: &mut World, failures: &mut Vec<CaseFailure>) -> Vec<ObjectRef> {
        let mut objects = Vec::new();
        for object in &case.objects {
            let made = world.create(object.object_type);
            world.set_label(made, &object.name);
            objects.push(made);
            for (attribute, value) in &object.values {
                if let Err(error) = world.set(made, *attribute, value.clone()) {
                    failures.push(self.failure(
                        case.span,
                        name_of(&object.name),
                        both!("een passende waarde", "a fitting value"),
                        error.message(),
                    ));
                }
            }
            for kenmerk in &object.traits {
                if let Err(error) = world.set_trait(made, *kenmerk, true) {
                    failures.push(self.failure(
                        case.span,
                        name_of(&object.name),
                        both!("een kenmerk", "a kenmerk"),
                        error.message(),
                    ));
                }
            }
        }
        for link in &case.links {
            if let (Some(from), Some(to)) = (objects.get(link.from), objects.get(link.to))
                && let Err(error) = world.link(link.role, *from, *to)
            {
                let name = name_of(&case.objects[link.from].name);
                failures.push(self.failure(
                    link.span,
                    name,
                    both!("een passende rol", "a fitting role"),
                    error.message(),
                ));
            }
        }
        objects
    }

    fn check(
        &self,
        case: &Case,
        expectation: &Expectation,
        objects: &[ObjectRef],
        world: &World,
        context: &Context,
    ) -> Option<CaseFailure> {
        let model = &self.program.model;
        let missing = |object: &Reached| {
            let text = object.text(case, model);
            let (wanted, found) =
                (both!("één object", "one object"), both!("geen, of meer dan één", "none, or more than one"));
            Some(self.failure(expectation.span, name_of(&text), wanted, found))
        };
        match &expectation.kind {
            Expected::Value { object, attribute, value } => {
                let Some(at) = object.find(objects, world) else { return missing(object) };
                let found = world.get(at, *attribute);
                let declared = model.attribute(*attribute);
                let text = |v| name_of(&self.program.format_value(&declared.data_type, v));
                let subject = both!("{} van {}", "{} of {}", declared.name, object.text(case, model));
                (found != value).then(|| self.failure(expectation.span, subject, text(value), text(found)))
            }
            Expected::Trait { object, kenmerk, value } => {
                let Some(at) = object.find(objects, world) else { return missing(object) };
                let found = world.has_trait(at, *kenmerk);
                let subject =
                    both!("{} van {}", "{} of {}", model.kenmerk(*kenmerk).name, object.text(case, model));
                let text = |v: bool| if v { both!("ja", "yes") } else { both!("nee", "no") };
                (found != *value).then(|| self.failure(expectation.span, subject, text(*value), text(found)))
            }
            Expected::Role { object, role, wanted } => {
                let Some(at) = object.find(objects, world) else { return missing(object) };
                let subject =
                    both!("{} van {}", "{} of {}", model.role(*role).name, object.text(case, model));
                let found: Vec<ObjectRef> = world.related(at, *role).collect();
                let name = |o: &ObjectRef| {
                    let label = world.label(*o).map(str::to_owned);
                    label.unwrap_or_else(|| {
                        format!("{} {}", model.object_type(o.object_type()).name, o.index() + 1)
                    })
                };
                let shown = match found.len() {
                    0 => both!("geen", "none"),
                    _ => name_of(&found.iter().map(name).collect::<Vec<_>>().join(", ")),
                };
                let failed = |expected| Some(self.failure(expectation.span, subject, expected, shown));
                match wanted {
                    InRole::Count(count) if found.len() == *count => None,
                    InRole::Count(count) => failed(name_of(&count.to_string())),
                    InRole::These(these) => {
                        let expected: Option<BTreeSet<ObjectRef>> =
                            these.iter().map(|r| r.find(objects, world)).collect();
                        if expected.is_some_and(|e| e == found.iter().copied().collect()) {
                            return None;
                        }
                        let names: Vec<String> = these.iter().map(|r| r.text(case, model)).collect();
                        failed(name_of(&names.join(", ")))
                    }
                }
            }
            Expected::Rule { rule, outcome } => {
                let found = self.outcome(*rule, world, context);
                let subject = both!("regelversie {}", "rule version {}", self.program.rules()[*rule].name);
                let text = |o: RuleOutcome| match o {
                    RuleOutcome::Fired => both!("gevuurd", "fired"),
                    RuleOutcome::NotFired => both!("niet gevuurd", "not fired"),
                    RuleOutcome::Inconsistent => both!("inconsistent", "inconsistent"),
                };
                (found != *outcome)
                    .then(|| self.failure(expectation.span, subject, text(*outcome), text(found)))
            }
        }
    }

    fn outcome(&self, rule: usize, world: &World, context: &Context) -> RuleOutcome {
        let found = &self.program.rules()[rule];
        let valid = found.versions.iter().filter(|v| {
            self.program.versions.get(large(v.index)).is_some_and(|v| v.valid_on(context.calculation_date))
        });
        let fired = valid.filter_map(|v| world.tally().get(large(v.index))).any(|t| t.fired > 0);
        let broken = world.inconsistencies().iter().any(|i| large(i.rule) == rule);
        match (found.kind, broken, fired) {
            (RuleKind::Consistency, true, _) => RuleOutcome::Inconsistent,
            (_, _, true) => RuleOutcome::Fired,
            (_, _, false) => RuleOutcome::NotFired,
        }
    }

    /// Tells for every failure how the value came about.
    fn explain(&self, failures: &mut [CaseFailure], world: &mut World, context: &Context) {
        if failures.is_empty() {
            return;
        }
        let Ok(derivation) = self.program.derive(world, context) else { return };
        for failure in failures {
            let node = (0u32..)
                .zip(derivation.nodes())
                .map(|(id, _)| id)
                .find(|id| derivation.title(*id) == failure.subject.text(Language::Dutch));
            if let Some(node) = node {
                failure.explanation = derivation.render_text(node);
            }
        }
    }
}
