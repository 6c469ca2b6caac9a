//! People who must not be found: protection of a dossier, and emergency access to what is closed otherwise.
//!
//! A protected dossier is reached by its case handler, by a second reader while anything waits for its second reading
//! that somebody else wrote, by a team lead while it has no case handler, and through emergency access: a reason, a few hours,
//! and an entry that the person can read.

mod emergency;
mod lasting;

pub(crate) use lasting::check_lasting;

pub use emergency::{
    EMERGENCY_HOURS_MAX, EmergencyAccessOpened, OpenEmergencyAccess, open as open_emergency_access,
};

use crate::{
    Context, Dossier, Event,
    access::acting,
    messages::{MessageKind, RecordedNews, tell},
    registration::TEXT_LENGTH_MAX,
};
use herstel_kernel::{Date, Refusal, RefusalCode, StaffId};
use serde::{Deserialize, Serialize};

/// The dossier was closed to all but a few.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProtectionSet {
    /// Why.
    pub reason: String,
    /// When.
    pub set_on: Date,
}

/// The dossier was opened again to who handles dossiers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProtectionLifted {
    /// Why.
    pub reason: String,
    /// When.
    pub lifted_on: Date,
    /// What was held back stays so until somebody lets it leave. In older entries it left at once.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub keeps_held: bool,
}

/// Closes a dossier to all but a few.
pub fn set(dossier: &Dossier, reason: &str, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    acting::by_staff(context)?;
    let reason = acting::text(reason, "reason", TEXT_LENGTH_MAX)?;
    if dossier.protection.is_some() {
        return Ok(Vec::new());
    }
    Ok(vec![Event::ProtectionSet(ProtectionSet { reason, set_on: context.today })])
}

/// Whether somebody may open a protected dossier again.
pub fn may_lift(dossier: &Dossier, staff: StaffId) -> bool {
    dossier.handler_id() == Some(staff)
}

/// Opens it again, and tells the person. Only the fixed handler does, who knows the person: whoever is in for a few hours
/// by emergency access makes nothing of it permanent. What was held back stays so until somebody lets it leave.
pub fn lift(dossier: &Dossier, reason: &str, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let staff = acting::by_staff(context)?;
    let reason = acting::text(reason, "reason", TEXT_LENGTH_MAX)?;
    if dossier.protection.is_none() {
        return Ok(Vec::new());
    }
    if !may_lift(dossier, staff) {
        return Err(Refusal::new(RefusalCode::NotAllowed));
    }
    let kind = MessageKind::Recorded { news: RecordedNews::Unprotected, words: String::new() };
    Ok(vec![
        Event::ProtectionLifted(ProtectionLifted { reason, lifted_on: context.today, keeps_held: true }),
        tell(kind, dossier, context),
    ])
}
