//! Emergency access (break-glass): with a reason, for a few hours, never hidden.

use crate::{Context, Dossier, Event, access::acting, registration::TEXT_LENGTH_MAX};
use herstel_kernel::{EmergencyAccessId, Refusal, RefusalCode, StaffId, Timestamp};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

/// Longest time of one emergency access, in hours.
pub const EMERGENCY_HOURS_MAX: u8 = 4;

/// Somebody opened a dossier that is closed to them. Ends by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmergencyAccessOpened {
    /// The access.
    pub access: EmergencyAccessId,
    /// Who.
    pub staff: StaffId,
    /// Why.
    pub reason: String,
    /// From when.
    pub opened_at: Timestamp,
    /// Until when.
    pub until_at: Timestamp,
}

/// Somebody who reads dossiers must look now.
#[derive(Clone, Debug)]
pub struct OpenEmergencyAccess {
    /// This access.
    pub access: EmergencyAccessId,
    /// Why.
    pub reason: String,
    /// For how many hours.
    pub hours: u8,
    /// Now.
    pub at: Timestamp,
}

/// Opens emergency access. That there is no conflict of interest is for the store to say, which knows the list.
pub fn open(
    _: &Dossier,
    command: &OpenEmergencyAccess,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    command.check(context).map(|opened| vec![Event::EmergencyAccessOpened(opened)])
}

impl OpenEmergencyAccess {
    /// What would be opened, or what is wrong with the wish. No dossier has a say in it: checked before one is looked
    /// for, a wish that is refused says nothing about whether there is one.
    pub fn check(&self, context: &Context<'_>) -> Result<EmergencyAccessOpened, Refusal> {
        let staff = acting::by_reader(context)?;
        let reason = acting::text(&self.reason, "reason", TEXT_LENGTH_MAX)?;
        match self.hours {
            0 => return Err(Refusal::at(RefusalCode::TooLow, "hours").with("minimum", 1)),
            1..=EMERGENCY_HOURS_MAX => {}
            _ => return Err(Refusal::at(RefusalCode::TooHigh, "hours").with("maximum", EMERGENCY_HOURS_MAX)),
        }
        let until_at = self
            .at
            .checked_add(SignedDuration::from_hours(self.hours.into()))
            .map_err(|_| Refusal::at(RefusalCode::TooHigh, "hours").with("maximum", EMERGENCY_HOURS_MAX))?;
        Ok(EmergencyAccessOpened { access: self.access, staff, reason, opened_at: self.at, until_at })
    }
}
