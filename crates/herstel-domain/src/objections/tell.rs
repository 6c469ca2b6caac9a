//! What the person hears of an objection or a court case: every step, at once, in words that ask nothing of them.

use super::ObjectionEvent;
use crate::{
    Context, Dossier, Event,
    deadlines::{TermSubject, deadlines, step_of},
    messages::{MessageKind, tell},
};
use herstel_kernel::{Date, ObjectionId};
use serde::{Deserialize, Serialize};

/// What there is to tell about an objection or a court case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ObjectionNews {
    /// We have it.
    Received,
    /// We confirm it and answer it ourselves.
    Confirmed,
    /// We confirm it, and a committee advises.
    Committee,
    /// We need more from you.
    MendAsked,
    /// We have what you added.
    Completed,
    /// It came late and counts as in time.
    InTime,
    /// There is a day to talk about it.
    Hearing,
    /// We talked about it.
    Heard,
    /// You said that you need not talk about it.
    HearingWaived,
    /// The committee advised.
    Advice,
    /// There is an answer.
    Answered,
    /// You took it back.
    Withdrawn,
    /// There is a case before a court.
    CourtFiled,
    /// A court ruled.
    CourtRuled,
}

impl ObjectionNews {
    /// All of it, in the order in which it usually comes.
    pub const ALL: [Self; 14] = [
        Self::Received,
        Self::Confirmed,
        Self::Committee,
        Self::MendAsked,
        Self::Completed,
        Self::InTime,
        Self::Hearing,
        Self::Heard,
        Self::HearingWaived,
        Self::Advice,
        Self::Answered,
        Self::Withdrawn,
        Self::CourtFiled,
        Self::CourtRuled,
    ];

    /// The stable name of a message about it; also the end of the keys of its texts.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Received => "objection-received",
            Self::Confirmed => "objection-confirmed",
            Self::Committee => "objection-committee",
            Self::MendAsked => "objection-mend-asked",
            Self::Completed => "objection-completed",
            Self::InTime => "objection-in-time",
            Self::Hearing => "objection-hearing",
            Self::Heard => "objection-heard",
            Self::HearingWaived => "objection-hearing-waived",
            Self::Advice => "objection-advice",
            Self::Answered => "objection-answered",
            Self::Withdrawn => "objection-withdrawn",
            Self::CourtFiled => "court-filed",
            Self::CourtRuled => "court-ruled",
        }
    }
}

/// What the person is told of an event, with the day that goes with it: the legal date of the answer, the last day to
/// add something or to go to court, the day of the talk. Drafts are told to nobody, and neither is a judgement against
/// the person: that is read by a second person in the answer.
pub(super) fn message_of(dossier: &Dossier, event: &ObjectionEvent, context: &Context<'_>) -> Option<Event> {
    let mut after = dossier.clone();
    after.apply(&Event::Objection(event.clone()));
    let due = |objection: ObjectionId| -> Option<Date> {
        let subject = TermSubject::Objection(objection);
        let now = deadlines(&after, context.schemes, context.today);
        now.iter().find(|deadline| deadline.subject == subject)?.last_day
    };
    let of = TermSubject::Objection;
    let none = String::new;
    let (news, subject, on, words) = match event {
        ObjectionEvent::Filed(filed) => {
            (ObjectionNews::Received, of(filed.objection), due(filed.objection), none())
        }
        ObjectionEvent::Acknowledged(done) => {
            let news = if done.committee { ObjectionNews::Committee } else { ObjectionNews::Confirmed };
            (news, of(done.objection), due(done.objection), none())
        }
        ObjectionEvent::MendAsked(asked) => {
            (ObjectionNews::MendAsked, of(asked.objection), Some(asked.last_day), asked.words.clone())
        }
        ObjectionEvent::Mended(mended) => {
            (ObjectionNews::Completed, of(mended.objection), due(mended.objection), none())
        }
        ObjectionEvent::LatenessJudged(judged) if judged.excused => {
            (ObjectionNews::InTime, of(judged.objection), due(judged.objection), none())
        }
        ObjectionEvent::HearingPlanned(planned) => {
            let words = planned.words.clone();
            (ObjectionNews::Hearing, of(planned.objection), Some(planned.hearing_on), words)
        }
        ObjectionEvent::Heard(heard) => {
            let news = match heard.held_on {
                Some(_) => ObjectionNews::Heard,
                None => ObjectionNews::HearingWaived,
            };
            (news, of(heard.objection), due(heard.objection), none())
        }
        ObjectionEvent::AdviceReceived(advice) => {
            (ObjectionNews::Advice, of(advice.objection), due(advice.objection), none())
        }
        ObjectionEvent::Answered(answered) => {
            (ObjectionNews::Answered, of(answered.objection), answered.appeal_until, none())
        }
        ObjectionEvent::Withdrawn(withdrawn) => {
            (ObjectionNews::Withdrawn, of(withdrawn.objection), None, none())
        }
        ObjectionEvent::AppealFiled(filed) => (ObjectionNews::CourtFiled, filed.about.clone(), None, none()),
        ObjectionEvent::AppealRuled(ruled) => {
            let about = dossier.objections.appeal(ruled.appeal)?.filed.about.clone();
            (ObjectionNews::CourtRuled, about, ruled.order.and_then(|order| order.decide_by), none())
        }
        ObjectionEvent::LatenessJudged(_)
        | ObjectionEvent::HearingWished(_)
        | ObjectionEvent::AnswerProposed(_)
        | ObjectionEvent::AnswerReturned(_) => return None,
    };
    let step = step_of(&after, &subject);
    Some(tell(MessageKind::Objection { news, step, on, words }, dossier, context))
}
