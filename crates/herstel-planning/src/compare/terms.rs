//! The terms and the people of a scenario beside those of the first: a term that is longer, or counts from another moment, is
//! missed less often by that alone, and a part of all parents is done sooner by others who are quickly helped. Such figures
//! stand by themselves and are not held against each other.

use super::report::ScenarioReport;
use crate::measure::{Figure, What};
use crate::model::{DeadlineFrom, Model, StepWork};
use serde::{Deserialize, Serialize};

/// A term as a scenario counts it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CountedTerm {
    /// The name under which it is told.
    pub term: String,
    /// Of which step.
    pub step: String,
    /// Its length.
    pub weeks: f64,
    /// From when it counts: `ready`, `registered_on` or `decided_on:STEP`.
    pub from: String,
}

impl CountedTerm {
    /// Every term that a scenario counts, step by step.
    pub(super) fn all(model: &Model) -> Vec<Self> {
        let counted = model.steps.iter().filter_map(|step| {
            let (weeks, from) = term_of(model, step)?;
            let term = model.terms.get(step.term?)?.name.clone();
            Some(Self { term, step: step.id.clone(), weeks, from })
        });
        counted.collect()
    }
}

impl ScenarioReport {
    /// The terms that are others than in the first scenario, each with what it is there.
    pub fn terms_apart<'r>(&'r self, first: &'r Self) -> Vec<(&'r CountedTerm, &'r CountedTerm)> {
        let pair =
            |own: &'r CountedTerm| Some((own, first.terms.iter().find(|known| known.step == own.step)?));
        let is_other = |(own, known): &(&CountedTerm, &CountedTerm)| {
            (own.weeks, own.from.as_str()) != (known.weeks, known.from.as_str())
        };
        self.terms.iter().filter_map(pair).filter(is_other).collect()
    }
}

/// Which figures of a scenario cannot be held against those of the first.
pub(super) struct Apart<'m> {
    model: &'m Model,
    /// Whether other people come there.
    people: bool,
    /// The places of the steps whose term is another one there.
    steps: Vec<usize>,
}

impl<'m> Apart<'m> {
    pub(super) fn of(model: &'m Model, base: &Model) -> Self {
        let is_other = |step: &StepWork| {
            let known = base.steps.iter().find(|known| known.id == step.id);
            let terms = term_of(model, step).zip(known.and_then(|known| term_of(base, known)));
            terms.is_some_and(|(own, known)| own != known)
        };
        let places = model.steps.iter().enumerate().filter(|(_, step)| is_other(step));
        let people = are_others(model, base);
        Self { model, people, steps: places.map(|(place, _)| place).collect() }
    }

    /// Whether a figure would differ by the other term or the other people alone.
    pub(super) fn holds(&self, figure: &Figure) -> bool {
        let is_named = |term: Option<usize>| {
            term.and_then(|term| self.model.terms.get(term)).is_some_and(|term| term.name == figure.of)
        };
        match figure.what {
            What::Late | What::NotKnown => {
                self.steps.iter().any(|place| is_named(self.model.steps[*place].term))
            }
            What::Reactions => self.model.reactions.iter().any(|reaction| {
                self.model.reaction_names[reaction.named] == figure.of
                    && self.steps.contains(&self.model.watches[reaction.watch].step)
            }),
            What::Done => self.people && figure.cohort.is_none(),
            What::Backlog
            | What::Open
            | What::Wait
            | What::Total
            | What::Use
            | What::Load
            | What::Withdrew
            | What::Unfinished
            | What::StillWaiting
            | What::NotCome
            | What::WithoutWork => false,
        }
    }
}

/// Whether other people come in a scenario than in the first: other cohorts, or more in one of them, also after an announcement.
pub(super) fn are_others(model: &Model, base: &Model) -> bool {
    let people = |model: &Model| {
        let mut cohorts: Vec<(String, u32)> =
            model.cohorts.iter().map(|cohort| (cohort.name.clone(), cohort.parents)).collect();
        cohorts.sort_unstable();
        cohorts
    };
    people(model) != people(base)
}

/// The term of a step: how long, and from when.
fn term_of(model: &Model, step: &StepWork) -> Option<(f64, String)> {
    let (weeks, from) = step.deadline?;
    let from = match from {
        DeadlineFrom::Registered => "registered_on".to_owned(),
        DeadlineFrom::Ready => "ready".to_owned(),
        DeadlineFrom::Mark(mark) => {
            let before = model.steps.iter().find(|known| known.mark == Some(mark))?;
            format!("decided_on:{}", before.id)
        }
    };
    Some((weeks, from))
}
