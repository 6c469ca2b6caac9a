//! The hand-out queue (uitdeelrij): which dossier somebody takes up next. Only those that are ready are handed out, in an
//! order that is data: every setting of it is recorded with who set it and why.
//!
//! A flag about conduct in another field cannot lower a priority or hold a dossier back: the order knows legal date,
//! urgency and class, and nothing else can be said to it (R197).

mod order;
mod take;
mod urgency;

pub use order::{Candidate, QueueKey, QueueRule, first};
pub use take::{HandedOut, TakeFromQueue, take};
pub use urgency::{SetUrgency, Urgency, UrgencySet, set_urgency};

use crate::{
    Dossier,
    applications::Application,
    choices::ChoiceEffect,
    road::{WorkStatus, work_status},
};
use herstel_kernel::StaffRole;

/// Whether somebody can take a dossier up: the facts of the step that follows are complete, and nothing waits for the
/// parent or a second reader.
pub fn is_ready(dossier: &Dossier) -> bool {
    match work_status(dossier) {
        WorkStatus::Preparing => {
            dossier.standing_applications().any(|application| is_complete(dossier, application))
        }
        WorkStatus::Returned => true,
        WorkStatus::New
        | WorkStatus::SecondReading
        | WorkStatus::Decided
        | WorkStatus::Waiting
        | WorkStatus::Stopped => false,
    }
}

/// Whether the queue offers a dossier to somebody: it is ready, and who takes it may have it. One without a handler gets who
/// takes it as its first; a protected one is given to somebody by who leads the team, and one whose handler left is handed over.
pub fn is_offered(dossier: &Dossier) -> bool {
    let has_taker =
        dossier.handler.is_some() || (dossier.handlers.is_empty() && dossier.protection.is_none());
    has_taker && is_ready(dossier)
}

/// Whether who has this role becomes the handler of a dossier of nobody by taking it out of the queue.
pub const fn takes_of_nobody(role: StaffRole) -> bool {
    match role {
        StaffRole::CaseHandler => true,
        StaffRole::Reviewer
        | StaffRole::TeamLead
        | StaffRole::Steering
        | StaffRole::PrivacyOfficer
        | StaffRole::LegalAdviser
        | StaffRole::ObjectionCommittee => false,
    }
}

/// Whether the facts of the step that follows on an application are complete, as the scheme had it when facts were last
/// recorded.
fn is_complete(dossier: &Dossier, application: &Application) -> bool {
    let family = &application.family;
    let mut own = dossier.decisions.iter().filter(|made| made.proposed.family == *family);
    let chosen = match own.next_back() {
        Some(last) => match dossier.choice_at(family, &last.proposed.step) {
            Some(choice) => Some(&choice.effect),
            // The parent chooses first.
            None => return false,
        },
        None => dossier.choice_before_decisions(family).map(|choice| &choice.effect),
    };
    let mut complete = dossier.complete_for.iter().filter(|found| found.family == *family);
    match chosen {
        Some(ChoiceEffect::Continue { to }) => complete.any(|found| found.step == *to),
        Some(ChoiceEffect::Wait | ChoiceEffect::Stop | ChoiceEffect::Apply { .. }) => false,
        Some(ChoiceEffect::Support { .. }) | None => {
            complete.any(|found| dossier.approved(&found.step).is_none())
        }
    }
}

/// The classes of a dossier: its groups of people in comparable situations, or none.
pub fn classes(dossier: &Dossier) -> impl Iterator<Item = &str> {
    dossier.groups.iter().map(String::as_str)
}
