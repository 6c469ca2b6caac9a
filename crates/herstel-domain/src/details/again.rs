//! Dealing with a second registration of somebody who has a dossier: what was told is looked at with the person.

use crate::{Context, Dossier, Event, access::acting, registration::TEXT_LENGTH_MAX};
use herstel_kernel::{Date, Refusal, RefusalCode, StaffId};
use serde::{Deserialize, Serialize};

/// A second registration was dealt with.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgainSettled {
    /// Which, counted from nought in the order in which they came.
    pub again: u32,
    /// What was done about it: whom one called, what was taken over and what not.
    pub words: String,
    /// Who.
    pub settled_by: StaffId,
    /// When.
    pub settled_on: Date,
}

/// Words about a person never reach a log.
impl std::fmt::Debug for AgainSettled {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "AgainSettled({}, …)", self.again)
    }
}

/// Staff say what they did about a second registration. What the person wants to change of their details, they change
/// first, by the command for it.
#[derive(Clone)]
pub struct SettleAgain {
    /// Which, counted from nought in the order in which they came.
    pub again: u32,
    /// What was done about it.
    pub words: String,
}

/// Words about a person never reach a log.
impl std::fmt::Debug for SettleAgain {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SettleAgain({}, …)", self.again)
    }
}

/// Writes down what was done about a second registration; its mark goes.
pub fn settle_again(
    dossier: &Dossier,
    command: &SettleAgain,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let settled_by = acting::by_staff(context)?;
    let place = usize::try_from(command.again).unwrap_or(usize::MAX);
    if dossier.registered_again.get(place).is_none() {
        return Err(Refusal::at(RefusalCode::NotAChoice, "again"));
    }
    if dossier.is_again_settled(command.again) {
        return Ok(Vec::new());
    }
    let words = acting::text(&command.words, "words", TEXT_LENGTH_MAX)?;
    let (again, settled_on) = (command.again, context.today);
    Ok(vec![Event::AgainSettled(AgainSettled { again, words, settled_by, settled_on })])
}

impl Dossier {
    fn is_again_settled(&self, again: u32) -> bool {
        self.again_settled.iter().any(|settled| settled.again == again)
    }

    /// The second registrations with which nobody has dealt yet, with their places.
    pub fn open_again(&self) -> impl Iterator<Item = (u32, &crate::registration::RegisteredAgain)> {
        (0_u32..).zip(&self.registered_again).filter(|(again, _)| !self.is_again_settled(*again))
    }
}
