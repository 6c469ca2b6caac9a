//! Where a dossier stands on its road, step by step, one application after the other.

use super::{own_package, packages_of, passage::Passage, passage::forks, passage::passage};
use crate::{
    Dossier, applications, applications::Application, choices::asks_help, decisions::Outcome, parts,
    situation,
};
use herstel_kernel::{Date, DecisionId};
use herstel_scheme::{Choice, ChoiceWhen, Package, Registry, SchemeFamily, SchemeId, Step, StepKind};
use jiff::ToSpan;
use std::{collections::BTreeSet, sync::Arc};

/// One step of the road as the parent sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoadStep {
    /// The application on whose road it stands.
    pub family: SchemeFamily,
    /// The scheme whose texts describe it.
    pub scheme: SchemeId,
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
    /// The application on whose road.
    pub family: SchemeFamily,
    /// The step after which.
    pub step: String,
    /// The package whose texts describe the options.
    pub package: Arc<Package>,
    /// The options; at least two.
    pub options: Vec<Choice>,
    /// Options that exist and cannot be chosen yet.
    pub announced: Vec<Choice>,
    /// What was chosen so far, if anything.
    pub chosen: Option<String>,
    /// The last day of the thinking time. It decides nothing: after it the parent is asked again.
    pub think_until: Option<Date>,
}

impl ChoicePoint {
    /// Whether the person can still say which way the road goes: nothing was chosen, or only help beside a road that forks
    /// here.
    pub fn is_unanswered(&self) -> bool {
        let Some(chosen) = &self.chosen else { return true };
        let mut options = self.options.iter();
        let chosen = options.find(|option| option.id == *chosen);
        chosen.is_some_and(|option| asks_help(option, &self.package)) && forks(&self.package, &self.step)
    }
}

/// The road of a dossier, from registration on; the roads of several applications one after the other. Steps of a scheme
/// for other people are nobody's road.
pub fn road(dossier: &Dossier, schemes: &Registry, today: Date) -> Vec<RoadStep> {
    let mut steps = Vec::new();
    for application in dossier.standing_applications() {
        let Some(package) = own_package(dossier, application, schemes, today) else { continue };
        let mut now_taken = false;
        for step in package.process().steps.iter().filter(|step| is_there(dossier, step)) {
            let state = step_state(dossier, application, step, package, now_taken);
            now_taken |=
                matches!(state, RoadStepState::Now | RoadStepState::Held) && step.kind != StepKind::Talk;
            steps.push(RoadStep {
                family: application.family.clone(),
                scheme: package.id().clone(),
                id: step.id.clone(),
                kind: step.kind,
                state,
            });
        }
    }
    steps
}

/// Whether a step belongs to this road: a talk may be for one outcome only.
fn is_there(dossier: &Dossier, step: &Step) -> bool {
    let outcomes = || step.after.iter().filter_map(|before| dossier.approved(before));
    let wanted = match step.when {
        ChoiceWhen::Always => return true,
        ChoiceWhen::Award => Outcome::Award,
        ChoiceWhen::Rejection => Outcome::Rejection,
    };
    outcomes().next().is_none() || outcomes().any(|decision| decision.proposed.outcome == wanted)
}

/// How far a talk is: held, or open to be held once what it is about was decided.
fn talk_state(dossier: &Dossier, step: &Step, package: &Package) -> RoadStepState {
    let decided = |before: &String| {
        let approval = dossier.approved(before).and_then(|decision| decision.approval());
        approval.map(|approval| approval.decided_on)
    };
    let since = step.after.iter().filter_map(decided).min();
    let of_kind = dossier
        .plan
        .talks
        .iter()
        .filter(|talk| step.talk.is_some_and(|kind| kind.as_str() == talk.planned.kind.as_str()));
    let held = of_kind.filter_map(|talk| talk.held.as_ref().map(|held| held.held_on));
    let held = held.into_iter().find(|on| since.is_none_or(|since| since <= *on));
    let waits = step.after.iter().any(|before| is_decision(package, before)) && since.is_none();
    match held {
        Some(on) if !waits => RoadStepState::Done { on, decision: None },
        Some(_) | None if waits => RoadStepState::Next,
        Some(_) | None => RoadStepState::Now,
    }
}

fn step_state(
    dossier: &Dossier,
    application: &Application,
    step: &Step,
    package: &Package,
    now_taken: bool,
) -> RoadStepState {
    match step.kind {
        StepKind::Registration | StepKind::Application | StepKind::ExOfficio => {
            RoadStepState::Done { on: application.applied_on, decision: None }
        }
        StepKind::Aftercare | StepKind::Support => RoadStepState::Always,
        StepKind::Talk => talk_state(dossier, step, package),
        StepKind::Part => match dossier.part_done(&application.family, &step.id) {
            Some(done) => RoadStepState::Done { on: done.done_on, decision: None },
            None if parts::not_yet(dossier, &application.family, step, package).is_none() => {
                RoadStepState::Now
            }
            None => RoadStepState::Next,
        },
        StepKind::Decision => {
            if let Some(decision) = dossier.approved(&step.id)
                && let Some(approval) = decision.approval()
            {
                let outcome = (decision.proposed.decision, decision.proposed.outcome);
                return RoadStepState::Done { on: approval.decided_on, decision: Some(outcome) };
            }
            match (passage(dossier, &application.family, step, package), now_taken) {
                (Passage::Open, false) => RoadStepState::Now,
                (Passage::Held, false) => RoadStepState::Held,
                (Passage::Open | Passage::Held, true) | (Passage::Closed, _) => RoadStepState::Next,
            }
        }
    }
}

/// The points at which the parent can choose now: after each binding decision whose next step is neither decided
/// nor being read.
pub fn open_choices(dossier: &Dossier, schemes: &Registry, today: Date) -> Vec<ChoicePoint> {
    let first: BTreeSet<String> = situation::situations(dossier, schemes, today)
        .into_iter()
        .filter_map(|situation| situation.group.first)
        .collect();
    let mut points = Vec::new();
    for application in dossier.standing_applications() {
        let family = &application.family;
        let Some(package) = own_package(dossier, application, schemes, today) else { continue };
        for step in package.process().steps.iter().filter(|step| is_open(dossier, family, step)) {
            let can_apply =
                |family: &SchemeFamily| applications::is_open_for(dossier, family, schemes, today);
            let (options, announced) = offered(dossier, step, &first, can_apply);
            points.push(ChoicePoint {
                family: family.clone(),
                step: step.id.clone(),
                package: Arc::clone(package),
                options,
                announced,
                chosen: dossier.choice_at(family, &step.id).map(|made| made.option.clone()),
                think_until: think_until(dossier, application, step),
            });
        }
    }
    points
}

/// Whether a step is reached, nobody moved on from it, and the person did not sign an agreement to leave it.
fn is_open(dossier: &Dossier, family: &SchemeFamily, step: &Step) -> bool {
    let worked_on = |to: &String| dossier.approved(to).is_some() || dossier.pending(to).is_some();
    let applied =
        |family: &SchemeFamily| dossier.decisions.iter().any(|decision| decision.proposed.family == *family);
    let moved_on = step.choices.iter().any(|choice| {
        choice.to.as_ref().is_some_and(worked_on) || choice.to_scheme.as_ref().is_some_and(applied)
    });
    let reached = match step.kind {
        // Contact after the last decision begins with the first that it may follow, and ends by choice.
        StepKind::Aftercare => step.after.iter().any(|before| dossier.approved(before).is_some()),
        StepKind::Registration
        | StepKind::Application
        | StepKind::ExOfficio
        | StepKind::Decision
        | StepKind::Support
        | StepKind::Part
        | StepKind::Talk => dossier.approved(&step.id).is_some() || step.kind.starts(),
    };
    let signed = dossier.settled(family, &step.id).is_some();
    reached && !step.choices.is_empty() && !moved_on && !signed
}

/// Whether a decision was made that follows a step: what could be agreed on there is behind the person.
pub(crate) fn is_passed(dossier: &Dossier, step: &Step) -> bool {
    let is_decided = |to: &String| dossier.approved(to).is_some();
    let is_begun = |family: &SchemeFamily| {
        let mut own = dossier.decisions.iter().filter(|decision| decision.proposed.family == *family);
        own.any(|decision| decision.approval().is_some())
    };
    step.choices.iter().any(|choice| {
        choice.to.as_ref().is_some_and(is_decided) || choice.to_scheme.as_ref().is_some_and(is_begun)
    })
}

/// The last day of the thinking time, from the day on which the choice opened.
fn think_until(dossier: &Dossier, application: &Application, step: &Step) -> Option<Date> {
    let decided_on = |step: &str| Some(dossier.approved(step)?.approval()?.decided_on);
    let after = || match step.kind {
        StepKind::Aftercare => step.after.iter().filter_map(|before| decided_on(before)).min(),
        StepKind::Registration
        | StepKind::Application
        | StepKind::ExOfficio
        | StepKind::Decision
        | StepKind::Support
        | StepKind::Part
        | StepKind::Talk => None,
    };
    let opened = decided_on(&step.id).or_else(after).unwrap_or(application.applied_on);
    opened.checked_add(i64::from(step.thinking_days?).days()).ok()
}

/// The options that go with how the step was decided, those that can be chosen apart from those that cannot yet. Those
/// that lead to a step of `first` stand before the others.
fn offered(
    dossier: &Dossier,
    step: &Step,
    first: &BTreeSet<String>,
    can_apply: impl Fn(&SchemeFamily) -> bool,
) -> (Vec<Choice>, Vec<Choice>) {
    let outcome = dossier.approved(&step.id).map(|decision| decision.proposed.outcome);
    let fits = |choice: &&Choice| match choice.when {
        ChoiceWhen::Always => true,
        ChoiceWhen::Award => outcome == Some(Outcome::Award),
        ChoiceWhen::Rejection => outcome == Some(Outcome::Rejection),
    };
    let open = |choice: &Choice| !choice.announced && choice.to_scheme.as_ref().is_none_or(&can_apply);
    let (mut options, announced): (Vec<Choice>, Vec<Choice>) =
        step.choices.iter().filter(fits).cloned().partition(open);
    options.sort_by_key(|choice| !choice.to.as_ref().is_some_and(|to| first.contains(to)));
    (options, announced)
}

pub(crate) fn is_decision(package: &Package, step: &str) -> bool {
    package.process().step(step).is_some_and(|step| step.kind == StepKind::Decision)
}

/// The calendar years the schemes of the main road know as benefit years.
pub fn known_years(schemes: &Registry, today: Date) -> BTreeSet<i16> {
    packages_of(schemes, &SchemeFamily::main(), today)
        .iter()
        .flat_map(|package| &package.manifest().case.collections)
        .flat_map(|collection| collection.key_minimum..=collection.key_maximum)
        .filter_map(|year| i16::try_from(year).ok())
        .collect()
}
