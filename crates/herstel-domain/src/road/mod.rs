//! The road: where a dossier is, what comes next, what the parent can choose, and which dates the law sets.
//!
//! A dossier has a road per application. Computed from the dossier and the process of the scheme that decides today; nothing of it is stored except
//! what events carry (the due date, the effect of a choice), so that lists need no scheme to be right.

mod passage;
mod position;

pub use crate::deadlines::due_on;
pub(crate) use passage::{Passage, passage, passage_apart_from_parts};
pub use position::{ChoicePoint, RoadStep, RoadStepState, known_years, open_choices, road};
pub(crate) use position::{is_decision, is_passed};

use crate::{
    Dossier,
    applications::Application,
    choices::ChoiceEffect,
    decisions::DecisionStatus,
    registration::{HelpedBy, PersonKind},
};
use herstel_kernel::Date;
use herstel_scheme::{Audience, Package, Registry, SchemeFamily};
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

/// What a dossier waits for: of its applications the one for which there is most to do.
pub fn work_status(dossier: &Dossier) -> WorkStatus {
    let first_to_do = [
        WorkStatus::SecondReading,
        WorkStatus::Returned,
        WorkStatus::New,
        WorkStatus::Preparing,
        WorkStatus::Decided,
        WorkStatus::Waiting,
        WorkStatus::Stopped,
    ];
    let found: Vec<WorkStatus> =
        dossier.standing_applications().map(|application| application_status(dossier, application)).collect();
    first_to_do.into_iter().find(|status| found.contains(status)).unwrap_or(WorkStatus::New)
}

/// What one application waits for.
pub(crate) fn application_status(dossier: &Dossier, application: &Application) -> WorkStatus {
    let own = || dossier.decisions.iter().filter(|d| d.proposed.family == application.family);
    if own().any(|d| d.status == DecisionStatus::Proposed) {
        return WorkStatus::SecondReading;
    }
    if let Some(last) = own().next_back() {
        match &last.status {
            DecisionStatus::Returned(_) => return WorkStatus::Returned,
            DecisionStatus::Proposed | DecisionStatus::Approved(_) => {}
        }
        let choice = dossier.choice_at(&application.family, &last.proposed.step);
        return match choice.map(|choice| &choice.effect) {
            None | Some(ChoiceEffect::Support { .. }) => WorkStatus::Decided,
            Some(ChoiceEffect::Continue { .. }) => WorkStatus::Preparing,
            Some(ChoiceEffect::Wait) => WorkStatus::Waiting,
            // What follows is the work of the other application.
            Some(ChoiceEffect::Stop | ChoiceEffect::Apply { .. }) => WorkStatus::Stopped,
        };
    }
    match dossier.choice_before_decisions(&application.family).map(|choice| &choice.effect) {
        Some(ChoiceEffect::Wait) => return WorkStatus::Waiting,
        Some(ChoiceEffect::Stop) => return WorkStatus::Stopped,
        Some(ChoiceEffect::Continue { .. } | ChoiceEffect::Apply { .. } | ChoiceEffect::Support { .. })
        | None => {}
    }
    if dossier.facts.is_empty() { WorkStatus::New } else { WorkStatus::Preparing }
}

/// The step of the last binding decision.
pub fn last_decided_step(dossier: &Dossier) -> Option<&str> {
    dossier.decisions.iter().rev().find(|d| d.approval().is_some()).map(|d| d.proposed.step.as_str())
}

/// The versions of a family that decide anything on a day, newest first; when none does, all of them, so that facts can
/// be completed while a new version is on its way.
pub fn packages_of<'a>(schemes: &'a Registry, family: &SchemeFamily, today: Date) -> Vec<&'a Arc<Package>> {
    let mut versions = schemes.versions(family);
    if versions.iter().any(|package| schemes.decides(package, today)) {
        versions.retain(|package| schemes.decides(package, today));
    }
    versions
}

/// The packages of every application of a dossier, in the order of the applications.
pub fn packages_for<'a>(dossier: &Dossier, schemes: &'a Registry, today: Date) -> Vec<&'a Arc<Package>> {
    let applications = dossier.standing_applications();
    applications.flat_map(|application| packages_of(schemes, &application.family, today)).collect()
}

/// Whether the road of a scheme is this person's. Who registered as somebody else than an applicant has no part in a scheme
/// for other people, until something was worked out for them under it.
pub fn is_road_of(dossier: &Dossier, package: &Package) -> bool {
    let kind = dossier.person_kind();
    let is_abroad = dossier.helped_by() == HelpedBy::TeamAbroad;
    let audience = &package.manifest().audience;
    // Who is left behind by somebody who died can be of any kind.
    let is_told = audience.contains(&kind.audience())
        || audience.iter().all(|of| *of == Audience::NextOfKin)
        || is_abroad && audience.contains(&Audience::Abroad);
    let family = package.family();
    let is_worked_out = || dossier.decisions.iter().any(|decision| decision.proposed.family == family);
    kind == PersonKind::Applicant || is_told || is_worked_out()
}

/// The package of whose road an application is, when that road is this person's.
pub(crate) fn own_package<'a>(
    dossier: &Dossier,
    application: &Application,
    schemes: &'a Registry,
    today: Date,
) -> Option<&'a Arc<Package>> {
    let package = packages_of(schemes, &application.family, today).into_iter().next();
    package.filter(|package| is_road_of(dossier, package))
}

/// Whether nothing that somebody applied for is for people of their kind: they have no road, and the dossier stays open.
pub fn has_no_road(dossier: &Dossier, schemes: &Registry, today: Date) -> bool {
    let mut applications = dossier.standing_applications();
    dossier.person_kind() != PersonKind::Applicant
        && applications.all(|application| own_package(dossier, application, schemes, today).is_none())
}

/// Every package, for names that a page needs whatever a dossier applied for: those that decide on a day before the others
/// and the main road before what stands beside it.
pub fn packages_by_turn(schemes: &Registry, today: Date) -> Vec<&Arc<Package>> {
    let mut packages: Vec<_> = schemes.all().iter().collect();
    packages.sort_by_key(|package| {
        let manifest = package.manifest();
        (!package.is_main_road(), !schemes.decides(package, today), std::cmp::Reverse(manifest.decides_from))
    });
    packages
}

/// Of several packages, the one in force since the latest day.
pub fn newest(packages: Vec<Arc<Package>>) -> Option<Arc<Package>> {
    packages.into_iter().max_by_key(|package| package.manifest().decides_from)
}
