//! Recording and correcting facts.

use super::{CompleteStep, FactChange, FactsRecorded, RecordedFact};
use crate::{Context, Dossier, Event, documents::WORD_OF_PARENT, road, situation};
use herstel_kernel::{Actor, Date, DateError, Refusal, RefusalCode, parse_date};
use herstel_scheme::{
    FactCatalogue, FactOrigin, FactPath, FactProblem, FactProblemCode, FactValue, Package, TextArgument,
};
use std::sync::Arc;

/// Longest description of a source, in characters.
const SOURCE_LENGTH_MAX: usize = 300;

/// Facts to record; all or none.
#[derive(Clone, Debug)]
pub struct RecordFacts {
    /// The changes. What equals the fact as it stands is left out of the journal, unless it now rests on the word of the
    /// person.
    pub changes: Vec<FactChange>,
}

/// One line of a form or JSON body: a fact as typed. Empty text says that it is not known.
#[derive(Clone, Debug)]
pub struct FactInput {
    /// Which fact.
    pub path: FactPath,
    /// As typed.
    pub text: String,
    /// Where it comes from.
    pub source: String,
}

impl FactInput {
    /// Reads every line by the catalogues of these packages ([`road::packages_for`] a dossier), or names everything that is wrong, each at its own field (the path).
    pub fn read_all(
        inputs: &[FactInput],
        packages: &[&Arc<Package>],
        today: Date,
    ) -> Result<Vec<FactChange>, Vec<Refusal>> {
        let mut changes = Vec::new();
        let mut problems = Vec::new();
        for input in inputs {
            match input.read(packages, today) {
                Ok(change) => changes.push(change),
                Err(refusal) => problems.push(refusal),
            }
        }
        if problems.is_empty() { Ok(changes) } else { Err(problems) }
    }

    fn read(&self, packages: &[&Arc<Package>], today: Date) -> Result<FactChange, Refusal> {
        let catalogue = catalogue_for(&self.path, packages)?;
        let value = if self.text.trim().is_empty() {
            None
        } else {
            let value = catalogue.parse(&self.path, &self.text).map_err(|p| self.unreadable(p))?;
            catalogue.check(&self.path, &value, today).map_err(|p| at_field(&self.path, p))?;
            Some(value)
        };
        Ok(FactChange { path: self.path.clone(), value, source: self.source.clone() })
    }

    /// A date of the right form whose day does not exist gets a sentence of its own.
    fn unreadable(&self, problem: FactProblem) -> Refusal {
        let is_date = problem.code == FactProblemCode::NotADate;
        let mut refusal = at_field(&self.path, problem);
        if is_date && parse_date(&self.text) == Err(DateError::NoSuchDay) {
            refusal.code = RefusalCode::NoSuchDay;
        }
        refusal
    }
}

/// Records facts after checking each against the schemes.
pub fn record(
    dossier: &Dossier,
    command: &RecordFacts,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    match context.actor {
        Actor::Staff { .. } | Actor::System => {}
        Actor::Person { .. } | Actor::Representative { .. } | Actor::Municipal { .. } => {
            return Err(Refusal::new(RefusalCode::NotAllowed));
        }
    }
    let mut changes = Vec::new();
    let packages = road::packages_for(dossier, context.schemes, context.today);
    for change in &command.changes {
        let catalogue = catalogue_for(&change.path, &packages)?;
        if let Some(value) = &change.value {
            catalogue.check(&change.path, value, context.today).map_err(|p| at_field(&change.path, p))?;
        }
        if change.source.chars().count() > SOURCE_LENGTH_MAX {
            let refusal = Refusal::at(RefusalCode::TooLong, change.path.to_string());
            return Err(refusal.with("limit", SOURCE_LENGTH_MAX));
        }
        if current(dossier, &change.path) != change.value.as_ref() || is_now_on_word(dossier, change) {
            changes.push(change.clone());
        }
    }
    if changes.is_empty() {
        return Ok(Vec::new());
    }
    let recorded =
        FactsRecorded { changes, recorded_on: context.today, groups: Vec::new(), complete_for: Vec::new() };
    Ok(vec![Event::FactsRecorded(with_what_follows(dossier, recorded, context))])
}

/// Adds what lists and the queue need to know of the facts as they then stand. A step counts as complete only with those
/// before it: its own facts may be none.
fn with_what_follows(dossier: &Dossier, mut recorded: FactsRecorded, context: &Context<'_>) -> FactsRecorded {
    let mut after = dossier.clone();
    after.apply(&Event::FactsRecorded(recorded.clone()));
    let situations = situation::situations(&after, context.schemes, context.today);
    recorded.groups = situations.into_iter().map(|situation| situation.group.id).collect();
    let facts = after.fact_values();
    for application in dossier.standing_applications() {
        let family = &application.family;
        let versions = road::packages_of(context.schemes, family, context.today);
        let Some(package) = versions.into_iter().next() else { continue };
        for step in package.process().decisions() {
            let is_complete = |before: &String| {
                recorded.complete_for.iter().any(|found| found.family == *family && found.step == *before)
            };
            let done = |before: &String| {
                !road::is_decision(package, before) || after.approved(before).is_some() || is_complete(before)
            };
            if step.after.iter().all(done) && package.facts().missing(&step.id, &facts).is_empty() {
                let complete = CompleteStep { family: family.clone(), step: step.id.clone() };
                recorded.complete_for.push(complete);
            }
        }
    }
    recorded
}

/// Whether a fact comes to rest on the word of the person: that is a change also when its value stays.
fn is_now_on_word(dossier: &Dossier, change: &FactChange) -> bool {
    let other = |fact: &RecordedFact| fact.source != WORD_OF_PARENT;
    change.source == WORD_OF_PARENT && dossier.facts.get(&change.path).is_some_and(other)
}

fn current<'a>(dossier: &'a Dossier, path: &FactPath) -> Option<&'a FactValue> {
    dossier.facts.get(path).map(|fact| &fact.value)
}

/// The catalogue that knows a fact, of the schemes applied for. A handler's fact only: what the dossier itself supplies is
/// never typed.
fn catalogue_for<'a>(path: &FactPath, packages: &[&'a Arc<Package>]) -> Result<&'a FactCatalogue, Refusal> {
    packages
        .iter()
        .map(|package| package.facts())
        .find(|catalogue| {
            catalogue.find(path).is_some_and(|definition| definition.origin == FactOrigin::Handler)
        })
        .ok_or_else(|| Refusal::at(unknown(path, packages), path.to_string()))
}

/// Whether the year is unknown or the whole fact.
fn unknown(path: &FactPath, packages: &[&Arc<Package>]) -> RefusalCode {
    let role = path.item.as_ref().map(|(role, _)| role);
    let known_in_other_years =
        packages.iter().flat_map(|package| package.facts().definitions()).any(|fact| {
            fact.attribute == path.attribute && fact.of.as_ref() == role && fact.origin == FactOrigin::Handler
        });
    if known_in_other_years { RefusalCode::UnknownYear } else { RefusalCode::UnknownFact }
}

fn at_field(path: &FactPath, problem: FactProblem) -> Refusal {
    let mut refusal = Refusal::at(refusal_code(problem.code), path.to_string());
    for (name, argument) in problem.arguments {
        refusal = refusal.with(name, shown(&argument));
    }
    refusal
}

/// Values of a sentence in a form that reads the same in every language.
fn shown(argument: &TextArgument) -> String {
    match argument {
        TextArgument::Amount(cents) => cents.to_string(),
        TextArgument::Date(date) => date.strftime("%d-%m-%Y").to_string(),
        TextArgument::Number(number) | TextArgument::Key(number) => number.to_string(),
        TextArgument::Text(text) => text.clone(),
    }
}

fn refusal_code(code: FactProblemCode) -> RefusalCode {
    match code {
        FactProblemCode::UnknownFact | FactProblemCode::NotForHandler => RefusalCode::UnknownFact,
        FactProblemCode::UnknownKey => RefusalCode::UnknownYear,
        FactProblemCode::Empty => RefusalCode::Required,
        FactProblemCode::NotAnAmount => RefusalCode::NotAnAmount,
        FactProblemCode::NotADate => RefusalCode::NotADate,
        FactProblemCode::NotANumber => RefusalCode::NotANumber,
        FactProblemCode::NotAChoice | FactProblemCode::NotABoolean | FactProblemCode::WrongType => {
            RefusalCode::NotAChoice
        }
        FactProblemCode::TooSmall => RefusalCode::TooLow,
        FactProblemCode::TooLarge => RefusalCode::TooHigh,
        FactProblemCode::TooEarly => RefusalCode::DateTooEarly,
        FactProblemCode::TooLate => RefusalCode::DateTooLate,
        FactProblemCode::TooLong => RefusalCode::TooLong,
    }
}
