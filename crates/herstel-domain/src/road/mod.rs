//! The road: where a dossier is, what comes next, what the parent can choose, and which dates the law sets.
//!
//! Computed from the dossier and the process of the scheme that decides today; nothing of it is stored except
//! what events carry (the due date, the effect of a choice), so that lists need no scheme to be right.

mod due;
mod position;

pub use due::{first_due_on, next_due_on};
pub(crate) use position::is_decision;
pub use position::{ChoicePoint, RoadStep, RoadStepState, known_years, open_choices, road};

use crate::{Dossier, choices::ChoiceEffect, decisions::DecisionStatus};
use herstel_kernel::Date;
use herstel_scheme::{Package, Registry};
use std::sync::Arc;

/// What a dossier waits for, as lists show it. Follows from the dossier alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WorkStatus {
    /// Registered; nobody has recorded facts yet.
    New,
    /// A case handler is completing facts or may work out the next step.
    Preparing,
    /// A proposal waits for its second reading.
    SecondReading,
    /// A proposal came back with remarks.
    Returned,
    /// Decided; the parent may choose how to go on.
    Decided,
    /// The parent takes time.
    Waiting,
    /// The parent left the road here.
    Stopped,
}

impl WorkStatus {
    /// Every status, in the order of the work.
    pub const ALL: [WorkStatus; 7] = [
        Self::New,
        Self::Preparing,
        Self::SecondReading,
        Self::Returned,
        Self::Decided,
        Self::Waiting,
        Self::Stopped,
    ];

    /// The stable text, for tables, URLs and text keys (`status-…`).
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Preparing => "preparing",
            Self::SecondReading => "second-reading",
            Self::Returned => "returned",
            Self::Decided => "decided",
            Self::Waiting => "waiting",
            Self::Stopped => "stopped",
        }
    }

    /// Reads the stable text.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == text)
    }
}

/// What a dossier waits for.
pub fn work_status(dossier: &Dossier) -> WorkStatus {
    if dossier.decisions.iter().any(|d| d.status == DecisionStatus::Proposed) {
        return WorkStatus::SecondReading;
    }
    if let Some(last) = dossier.decisions.last() {
        match &last.status {
            DecisionStatus::Returned(_) => return WorkStatus::Returned,
            DecisionStatus::Proposed | DecisionStatus::Approved(_) => {}
        }
        let choice = dossier.choice_at(&last.proposed.step);
        return match choice.map(|choice| &choice.effect) {
            None | Some(ChoiceEffect::Support { .. }) => WorkStatus::Decided,
            Some(ChoiceEffect::Continue { .. }) => WorkStatus::Preparing,
            Some(ChoiceEffect::Wait) => WorkStatus::Waiting,
            Some(ChoiceEffect::Stop) => WorkStatus::Stopped,
        };
    }
    if dossier.facts.is_empty() { WorkStatus::New } else { WorkStatus::Preparing }
}

/// The legal date that stands now: of the next decision, or none when nothing is due or the parent chose to wait or
/// stop.
pub fn due_on(dossier: &Dossier) -> Option<Date> {
    match work_status(dossier) {
        WorkStatus::Waiting | WorkStatus::Stopped => return None,
        WorkStatus::New
        | WorkStatus::Preparing
        | WorkStatus::SecondReading
        | WorkStatus::Returned
        | WorkStatus::Decided => {}
    }
    let decided: Vec<_> = dossier.decisions.iter().filter_map(|d| d.approval()).collect();
    match decided.last() {
        Some(approval) => approval.next_due_on,
        None => dossier.registration.due_on,
    }
}

/// The step of the last binding decision.
pub fn last_decided_step(dossier: &Dossier) -> Option<&str> {
    dossier.decisions.iter().rev().find(|d| d.approval().is_some()).map(|d| d.proposed.step.as_str())
}

/// The packages of the main road that decide anything on a day, newest first; when none does, all of them, so that
/// facts can be completed while a new scheme is on its way.
pub fn packages_on(schemes: &Registry, today: Date) -> impl Iterator<Item = &Arc<Package>> {
    let main = || schemes.all().iter().filter(|package| package.is_main_road());
    let any = main().any(|package| package.manifest().decides_on(today));
    let mut found: Vec<_> =
        main().filter(move |package| !any || package.manifest().decides_on(today)).collect();
    found.sort_by_key(|package| std::cmp::Reverse(package.manifest().decides_from));
    found.into_iter()
}

/// Of several packages, the one in force since the latest day.
pub fn newest(packages: Vec<Arc<Package>>) -> Option<Arc<Package>> {
    packages.into_iter().max_by_key(|package| package.manifest().decides_from)
}
