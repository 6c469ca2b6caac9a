//! Where a dossier stands on its road, step by step.

use super::packages_on;
use crate::{Dossier, choices::holds_up, decisions::Outcome, situation};
use herstel_kernel::{Date, DecisionId};
use herstel_scheme::{Choice, ChoiceWhen, Package, Registry, Step, StepKind};
use std::{collections::BTreeSet, sync::Arc};

/// One step of the road as the parent sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoadStep {
    /// The step's id; its label is the text `step-{id}` of the package.
    pub id: String,
    /// What kind of step.
    pub kind: StepKind,
    /// How far.
    pub state: RoadStepState,
}

/// How far a step is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoadStepState {
    /// Done.
    Done {
        /// On which day.
        on: Date,
        /// By which decision, when it was decided.
        decision: Option<(DecisionId, Outcome)>,
    },
    /// Being worked on.
    Now,
    /// The parent took time here or left the road; it opens again when they choose so.
    Held,
    /// May follow.
    Next,
    /// Open at any time, whatever the rest of the road.
    Always,
}

/// A point at which the parent can choose.
#[derive(Clone, Debug)]
pub struct ChoicePoint {
    /// The step after which.
    pub step: String,
    /// The package whose texts describe the options.
    pub package: Arc<Package>,
    /// The options; at least two.
    pub options: Vec<Choice>,
    /// What was chosen so far, if anything.
    pub chosen: Option<String>,
}

/// The road of a dossier, from registration on.
pub fn road(dossier: &Dossier, schemes: &Registry, today: Date) -> Vec<RoadStep> {
    let Some(package) = packages_on(schemes, today).next() else {
        return Vec::new();
    };
    let mut now_taken = false;
    let mut steps = Vec::new();
    for step in &package.process().steps {
        let state = step_state(dossier, step, package, now_taken);
        now_taken |= matches!(state, RoadStepState::Now | RoadStepState::Held);
        steps.push(RoadStep { id: step.id.clone(), kind: step.kind, state });
    }
    steps
}

fn step_state(dossier: &Dossier, step: &Step, package: &Package, now_taken: bool) -> RoadStepState {
    match step.kind {
        StepKind::Registration | StepKind::Application | StepKind::ExOfficio => {
            RoadStepState::Done { on: dossier.registration.registered_on, decision: None }
        }
        StepKind::Aftercare | StepKind::Support => RoadStepState::Always,
        StepKind::Decision => {
            if let Some(decision) = dossier.approved(&step.id)
                && let Some(approval) = decision.approval()
            {
                let outcome = (decision.proposed.decision, decision.proposed.outcome);
                return RoadStepState::Done { on: approval.decided_on, decision: Some(outcome) };
            }
            let ready = step
                .after
                .iter()
                .all(|before| dossier.approved(before).is_some() || !is_decision(package, before));
            let held = step.after.iter().any(|before| {
                dossier.choice_at(before).is_some_and(|choice| holds_up(&choice.effect, &step.id))
            });
            match (ready && !now_taken, held) {
                (true, true) => RoadStepState::Held,
                (true, false) => RoadStepState::Now,
                (false, _) => RoadStepState::Next,
            }
        }
    }
}

/// The points at which the parent can choose now: after each binding decision whose next step is neither decided
/// nor being read.
pub fn open_choices(dossier: &Dossier, schemes: &Registry, today: Date) -> Vec<ChoicePoint> {
    let Some(package) = packages_on(schemes, today).next() else {
        return Vec::new();
    };
    let is_open = |step: &&Step| {
        let moved_on = step
            .choices
            .iter()
            .filter_map(|choice| choice.to.as_ref())
            .any(|to| dossier.approved(to).is_some() || dossier.pending(to).is_some());
        let reached = dossier.approved(&step.id).is_some() || step.kind.starts();
        reached && !step.choices.is_empty() && !moved_on
    };
    let first: BTreeSet<String> = situation::situations(dossier, schemes, today)
        .into_iter()
        .filter_map(|situation| situation.group.first)
        .collect();
    package
        .process()
        .steps
        .iter()
        .filter(is_open)
        .map(|step| ChoicePoint {
            step: step.id.clone(),
            package: Arc::clone(package),
            options: offered(dossier, step, &first),
            chosen: dossier.choice_at(&step.id).map(|made| made.option.clone()),
        })
        .collect()
}

/// The options that go with how the step was decided and that can really be chosen; those that lead to a step of
/// `first` before the others.
fn offered(dossier: &Dossier, step: &Step, first: &BTreeSet<String>) -> Vec<Choice> {
    let outcome = dossier.approved(&step.id).map(|decision| decision.proposed.outcome);
    let fits = |choice: &&Choice| {
        let fits_outcome = match choice.when {
            ChoiceWhen::Always => true,
            ChoiceWhen::Award => outcome == Some(Outcome::Award),
            ChoiceWhen::Rejection => outcome == Some(Outcome::Rejection),
        };
        fits_outcome && !choice.announced
    };
    let mut options: Vec<Choice> = step.choices.iter().filter(fits).cloned().collect();
    options.sort_by_key(|choice| !choice.to.as_ref().is_some_and(|to| first.contains(to)));
    options
}

pub(crate) fn is_decision(package: &Package, step: &str) -> bool {
    package.process().step(step).is_some_and(|step| step.kind == StepKind::Decision)
}

/// The calendar years the schemes know as benefit years.
pub fn known_years(schemes: &Registry, today: Date) -> BTreeSet<i16> {
    packages_on(schemes, today)
        .flat_map(|package| &package.manifest().case.collections)
        .flat_map(|collection| collection.key_minimum..=collection.key_maximum)
        .filter_map(|year| i16::try_from(year).ok())
        .collect()
}
