//! Who may act in a dossier, for commands: the person, who acts for them, or staff on the person's word.

use super::{Grant, Holder, grants};
use crate::{Context, Dossier};
use herstel_kernel::{Actor, Refusal, RefusalCode, StaffRole, is_seen, without_hidden};

/// Refuses everybody but the person once they are sixteen, who holds `grant` for them, and staff who handle dossiers.
pub(crate) fn for_the_person(dossier: &Dossier, grant: Grant, context: &Context<'_>) -> Result<(), Refusal> {
    let allowed = match context.actor {
        Actor::Person { person } if person == dossier.registration.person => {
            dossier.own_say_from() <= context.today
        }
        Actor::Staff { role, .. } => role.handles_dossiers(),
        Actor::Person { .. } | Actor::Representative { .. } => Holder::of(context.actor)
            .is_some_and(|holder| grants(dossier, holder, context.today).contains(&grant)),
        Actor::Municipal { .. } | Actor::System => false,
    };
    if allowed { Ok(()) } else { Err(Refusal::new(RefusalCode::NotAllowed)) }
}

/// Refuses everybody but the person and a next of kin who took over, and staff who write down what they say: who
/// acts by a mandate gives no mandates and no consent.
pub(crate) fn in_person(dossier: &Dossier, context: &Context<'_>) -> Result<(), Refusal> {
    for_the_person(dossier, Grant::InPlace, context)
}

/// Refuses everybody but the person once they are sixteen, and staff who handle dossiers: nobody in their place.
pub(crate) fn themself(dossier: &Dossier, context: &Context<'_>) -> Result<(), Refusal> {
    let allowed = match context.actor {
        Actor::Person { person } => {
            person == dossier.registration.person && dossier.own_say_from() <= context.today
        }
        Actor::Staff { role, .. } => role.handles_dossiers(),
        Actor::Representative { .. } | Actor::Municipal { .. } | Actor::System => false,
    };
    if allowed { Ok(()) } else { Err(Refusal::new(RefusalCode::NotAllowed)) }
}

/// Refuses everybody but staff who handle dossiers.
pub(crate) fn by_staff(context: &Context<'_>) -> Result<herstel_kernel::StaffId, Refusal> {
    match context.actor {
        Actor::Staff { id, role } if role.handles_dossiers() => Ok(id),
        Actor::Staff { .. }
        | Actor::Person { .. }
        | Actor::Representative { .. }
        | Actor::Municipal { .. }
        | Actor::System => Err(Refusal::new(RefusalCode::NotAllowed)),
    }
}

/// Refuses everybody but staff who read dossiers: who handles them, and who divides the work.
pub(crate) fn by_reader(context: &Context<'_>) -> Result<herstel_kernel::StaffId, Refusal> {
    match context.actor {
        Actor::Staff { id, role } if role.reads_dossiers() => Ok(id),
        Actor::Staff { .. }
        | Actor::Person { .. }
        | Actor::Representative { .. }
        | Actor::Municipal { .. }
        | Actor::System => Err(Refusal::new(RefusalCode::NotAllowed)),
    }
}

/// Refuses everybody but staff who decide or read a second time; who divides the work decides nothing.
pub(crate) fn by_decider(context: &Context<'_>) -> Result<herstel_kernel::StaffId, Refusal> {
    match context.actor {
        Actor::Staff { id, role: StaffRole::CaseHandler | StaffRole::Reviewer } => Ok(id),
        Actor::Staff {
            role:
                StaffRole::TeamLead
                | StaffRole::Steering
                | StaffRole::PrivacyOfficer
                | StaffRole::LegalAdviser
                | StaffRole::ObjectionCommittee,
            ..
        }
        | Actor::Person { .. }
        | Actor::Representative { .. }
        | Actor::Municipal { .. }
        | Actor::System => Err(Refusal::new(RefusalCode::NotAllowed)),
    }
}

/// A text in which there must be something to see and which is not too long, without blanks around it and without signs
/// that hide or turn what it says.
pub(crate) fn text(given: &str, field: &'static str, limit: usize) -> Result<String, Refusal> {
    let plain = without_hidden(given);
    let trimmed = plain.trim();
    if !is_seen(trimmed) {
        return Err(Refusal::at(RefusalCode::Required, field));
    }
    if trimmed.chars().count() > limit {
        return Err(Refusal::at(RefusalCode::TooLong, field).with("limit", limit));
    }
    Ok(trimmed.to_owned())
}

/// A date in the words of a refusal.
pub(crate) fn shown(day: herstel_kernel::Date) -> String {
    day.strftime("%d-%m-%Y").to_string()
}
