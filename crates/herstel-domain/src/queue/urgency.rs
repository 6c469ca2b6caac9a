//! How urgent a dossier is, as a professional says.

use crate::{Context, Dossier, Event, access::acting, macros::words, registration::TEXT_LENGTH_MAX};
use herstel_kernel::{Date, Refusal, StaffId};
use serde::{Deserialize, Serialize};

/// How urgent a dossier is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    /// Waiting longer does great harm now: a family loses its home or its safety.
    Critical,
    /// Waiting longer does harm.
    Urgent,
    /// As everybody.
    #[default]
    Ordinary,
}

words! {
    /// The stable text; also the end of the key of its name in the texts of the pages.
    Urgency { Critical = "critical", Urgent = "urgent", Ordinary = "ordinary" }
}

/// A professional said how urgent a dossier is.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UrgencySet {
    /// How urgent.
    pub urgency: Urgency,
    /// Why.
    pub reason: String,
    /// Who.
    pub set_by: StaffId,
    /// When.
    pub set_on: Date,
}

/// Words about a person never reach a log.
impl std::fmt::Debug for UrgencySet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "UrgencySet({:?}, …)", self.urgency)
    }
}

/// A professional wants to say how urgent a dossier is.
#[derive(Clone)]
pub struct SetUrgency {
    /// How urgent.
    pub urgency: Urgency,
    /// Why.
    pub reason: String,
}

/// Words about a person never reach a log.
impl std::fmt::Debug for SetUrgency {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SetUrgency({:?}, …)", self.urgency)
    }
}

/// Sets how urgent a dossier is; a reason is always needed, also to say that it no longer is.
pub fn set_urgency(
    dossier: &Dossier,
    command: &SetUrgency,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let staff = acting::by_staff(context)?;
    let reason = acting::text(&command.reason, "urgency-reason", TEXT_LENGTH_MAX)?;
    if dossier.urgency() == command.urgency {
        return Ok(Vec::new());
    }
    Ok(vec![Event::UrgencySet(UrgencySet {
        urgency: command.urgency,
        reason,
        set_by: staff,
        set_on: context.today,
    })])
}

impl Dossier {
    /// How urgent it is.
    pub fn urgency(&self) -> Urgency {
        self.urgency_set.as_ref().map_or(Urgency::Ordinary, |set| set.urgency)
    }
}
