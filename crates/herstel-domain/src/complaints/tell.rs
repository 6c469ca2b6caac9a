//! What the person hears of a complaint: every step, at once.

use super::ComplaintEvent;
use crate::{
    Context, Dossier, Event,
    messages::{MessageKind, tell},
};
use herstel_kernel::{ComplaintId, Date, StaffId};
use serde::{Deserialize, Serialize};

/// What there is to tell about a complaint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ComplaintNews {
    /// We have it.
    Received,
    /// This is who looks into it.
    Taken,
    /// There is a day to talk about it.
    Hearing,
    /// We talked about it, or you need not.
    Heard,
    /// It takes longer.
    Extended,
    /// You said that it is solved.
    Settled,
    /// These are the findings.
    Answered,
    /// You took it back.
    Withdrawn,
}

impl ComplaintNews {
    /// All of it, in the order in which it usually comes.
    pub const ALL: [Self; 8] = [
        Self::Received,
        Self::Taken,
        Self::Hearing,
        Self::Heard,
        Self::Extended,
        Self::Settled,
        Self::Answered,
        Self::Withdrawn,
    ];

    /// The stable name of a message about it; also the end of the keys of its texts.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Received => "complaint-received",
            Self::Taken => "complaint-taken",
            Self::Hearing => "complaint-hearing",
            Self::Heard => "complaint-heard",
            Self::Extended => "complaint-extended",
            Self::Settled => "complaint-settled",
            Self::Answered => "complaint-answered",
            Self::Withdrawn => "complaint-withdrawn",
        }
    }
}

/// The message that goes with an event: with the day of the talk or the last day of the answer, and with who handles it.
pub(super) fn message_of(dossier: &Dossier, event: &ComplaintEvent, context: &Context<'_>) -> Event {
    let due = |id: ComplaintId| dossier.complaint(id).map(super::Complaint::last_day);
    let handles = |id: ComplaintId| dossier.complaint(id).and_then(super::Complaint::handled_by);
    let none = String::new;
    let (news, on, words, handler): (ComplaintNews, Option<Date>, String, Option<StaffId>) = match event {
        ComplaintEvent::Filed(filed) => (ComplaintNews::Received, Some(filed.last_day), none(), None),
        ComplaintEvent::Taken(taken) => (ComplaintNews::Taken, due(taken.complaint), none(), Some(taken.by)),
        ComplaintEvent::HearingPlanned(planned) => {
            (ComplaintNews::Hearing, Some(planned.hearing_on), planned.words.clone(), Some(planned.by))
        }
        ComplaintEvent::Heard(heard) => {
            (ComplaintNews::Heard, due(heard.complaint), none(), handles(heard.complaint))
        }
        ComplaintEvent::Extended(extended) => {
            (ComplaintNews::Extended, Some(extended.last_day), extended.reason.clone(), Some(extended.by))
        }
        ComplaintEvent::Settled(_) => (ComplaintNews::Settled, None, none(), None),
        ComplaintEvent::Answered(answered) => {
            (ComplaintNews::Answered, None, answered.findings.clone(), Some(answered.by))
        }
        ComplaintEvent::Withdrawn(_) => (ComplaintNews::Withdrawn, None, none(), None),
    };
    tell(MessageKind::Complaint { news, on, words, handler }, dossier, context)
}
