//! Reasons for deviation (redenen van afwijking): where a case handler departs from what the rules, the queue or the group
//! of comparable situations proposed, and why. A deviation changes no outcome by itself.

use crate::{Context, Dossier, Event, access::acting, macros::words, registration::TEXT_LENGTH_MAX};
use herstel_kernel::{Date, Refusal, StaffId};
use serde::{Deserialize, Serialize};

/// From what somebody departs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DeviationFrom {
    /// From what the calculation brings: the facts say less than the case.
    Calculation,
    /// From the order in which the queue hands out dossiers.
    Queue,
    /// From what is offered first to people in a comparable situation.
    Situation,
    /// From an advice or a guide.
    Guide,
}

words! {
    /// The stable text; also the end of the key of its name in the texts of the pages.
    DeviationFrom { Calculation = "calculation", Queue = "queue", Situation = "situation", Guide = "guide" }
}

/// Somebody departed from what was proposed, for a reason.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviationReasoned {
    /// From what.
    pub from: DeviationFrom,
    /// The step it is about, when it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
    /// Why.
    pub reason: String,
    /// Who.
    pub deviated_by: StaffId,
    /// When.
    pub deviated_on: Date,
}

/// Words about a person never reach a log.
impl std::fmt::Debug for DeviationReasoned {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DeviationReasoned({:?}, …)", self.from)
    }
}

/// Somebody says from what they depart, and why.
#[derive(Clone)]
pub struct ReasonDeviation {
    /// From what.
    pub from: DeviationFrom,
    /// The step it is about, when it is about one.
    pub step: Option<String>,
    /// Why.
    pub reason: String,
}

/// Words about a person never reach a log.
impl std::fmt::Debug for ReasonDeviation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ReasonDeviation({:?}, …)", self.from)
    }
}

/// Records a reason for deviation.
pub fn reason(
    _dossier: &Dossier,
    command: &ReasonDeviation,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let staff = acting::by_staff(context)?;
    let reason = acting::text(&command.reason, "deviation-reason", TEXT_LENGTH_MAX)?;
    Ok(vec![Event::DeviationReasoned(DeviationReasoned {
        from: command.from,
        step: command.step.clone(),
        reason,
        deviated_by: staff,
        deviated_on: context.today,
    })])
}
