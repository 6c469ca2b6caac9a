//! What a letter says, in short and in the language of the page, beside the letter itself. Nothing is translated: the lines
//! follow from what is known of the letter, its kind, its days and its amount, and what one can do with it.

use super::words;
use crate::i18n::{Language, Texts};
use askama::{Template, filters::HtmlSafe};
use herstel_domain::{
    Dossier,
    calls::CallNews,
    complaints::ComplaintNews,
    decisions::{Decision, Outcome},
    messages::{Message, MessageKind},
    objections::ObjectionNews,
    registration::PreferredLanguage,
};
use herstel_kernel::{Cents, Date};

/// The lines, with their heading.
#[derive(Template)]
#[template(path = "messages/summary.html")]
pub(crate) struct Summary {
    title: String,
    lines: Vec<String>,
}

impl HtmlSafe for Summary {}

impl Summary {
    /// `language` is that of the letter.
    fn new(texts: Texts, mut lines: Vec<String>, language: Language) -> Self {
        if language == Language::Nl {
            lines.push(texts.t("letter-says-dutch"));
        }
        Self { title: texts.t("letter-says-title"), lines }
    }
}

/// What the letter of a decision says, for who reads no Dutch. `title` is the step that was decided, `object_until` until when one can object.
pub(crate) fn of_decision(
    texts: Texts,
    title: &str,
    decided_on: Date,
    decision: &Decision,
    object_until: Option<String>,
) -> Option<Summary> {
    if texts.language() == PreferredLanguage::Nl {
        return None;
    }
    let decided = texts.t2("letter-says-decision", "step", title, "date", texts.date(decided_on));
    let mut lines = vec![decided, outcome(texts, decision)];
    lines.extend(object_until);
    lines.push(texts.t("letter-says-wrong"));
    Some(Summary::new(texts, lines, Language::Nl))
}

/// What a decision comes down to, in one sentence.
pub(crate) fn outcome(texts: Texts, decision: &Decision) -> String {
    match decision.proposed.outcome {
        Outcome::Award if decision.proposed.amount == Cents::ZERO => texts.t("case-awarded-before"),
        Outcome::Award => texts.t1("case-awarded", "amount", texts.amount(decision.proposed.amount)),
        Outcome::Rejection => texts.t("case-rejected"),
    }
}

/// What a message says that is read in another language than its words have.
pub(super) fn of_message(texts: Texts, dossier: &Dossier, message: &Message) -> Option<Summary> {
    if texts.is_whole() {
        return None;
    }
    let sent = &message.sent;
    let sent_on = texts.t1("letter-says-sent", "date", texts.date(sent.sent_on));
    let mut lines = vec![words::subject(texts, &sent.kind), sent_on];
    lines.extend(more(texts, dossier, &sent.kind));
    lines.push(texts.t("letter-says-can"));
    Some(Summary::new(texts, lines, sent.language.of_letters()))
}

/// The day or the amount that a message is about, where its subject does not have it.
fn more(texts: Texts, dossier: &Dossier, kind: &MessageKind) -> Option<String> {
    let until = |day: &Date| texts.t1("letter-says-until", "date", texts.date(*day));
    match kind {
        MessageKind::Decision { decision, .. } => {
            dossier.decision(*decision).map(|decision| outcome(texts, decision))
        }
        MessageKind::Invitation { time, place, .. } => {
            Some(texts.t2("letter-says-talk", "time", time, "place", texts.from_scheme(place)))
        }
        MessageKind::AgreementOffered { until_on, .. } | MessageKind::ReopeningRefused { until_on, .. } => {
            until_on.as_ref().map(until)
        }
        MessageKind::DeadlineMoved { due_on, .. }
        | MessageKind::NothingChanged { due_on, .. }
        | MessageKind::WhereYouAre { due_on, .. } => {
            due_on.as_ref().map(|day| texts.t1("letter-says-due", "date", texts.date(*day)))
        }
        MessageKind::ResponseAsked { until_on, .. } => Some(until(until_on)),
        MessageKind::PaperAsked { until_on, .. } => {
            Some(texts.t1("letter-says-paper", "date", texts.date(*until_on)))
        }
        MessageKind::PenaltyEstablished { amount, before, .. } if *before == Some(*amount) => {
            Some(texts.t("term-penalty-anew-kept"))
        }
        MessageKind::PenaltyEstablished { amount, .. } => {
            Some(texts.t1("letter-says-amount", "amount", texts.amount(*amount)))
        }
        MessageKind::Objection { news, on, .. } => on.as_ref().map(|day| match news {
            ObjectionNews::MendAsked => until(day),
            ObjectionNews::Answered => texts.t1("own-court-until", "date", texts.date(*day)),
            ObjectionNews::Hearing => texts.t1("own-line-hearing", "date", texts.date(*day)),
            ObjectionNews::Received
            | ObjectionNews::Confirmed
            | ObjectionNews::Committee
            | ObjectionNews::Completed
            | ObjectionNews::InTime
            | ObjectionNews::Heard
            | ObjectionNews::HearingWaived
            | ObjectionNews::Advice
            | ObjectionNews::Withdrawn
            | ObjectionNews::CourtFiled
            | ObjectionNews::CourtRuled => texts.t1("letter-says-due", "date", texts.date(*day)),
        }),
        MessageKind::Complaint { news, on, .. } => on.as_ref().map(|day| match news {
            ComplaintNews::Hearing => texts.t1("own-line-hearing", "date", texts.date(*day)),
            ComplaintNews::Received
            | ComplaintNews::Taken
            | ComplaintNews::Heard
            | ComplaintNews::Extended
            | ComplaintNews::Settled
            | ComplaintNews::Answered
            | ComplaintNews::Withdrawn => texts.t1("letter-says-answer", "date", texts.date(*day)),
        }),
        MessageKind::Call { news, on } => Some(match news {
            CallNews::Promised => texts.t1("letter-says-call", "date", texts.date(*on)),
            CallNews::Missed => texts.t1("letter-says-called", "date", texts.date(*on)),
        }),
        MessageKind::Registered
        | MessageKind::DocumentReceived { .. }
        | MessageKind::HandlerChanged { .. }
        | MessageKind::DeadlineWillPass { .. }
        | MessageKind::Apology
        | MessageKind::NotAFraudster
        | MessageKind::StoryToRead
        | MessageKind::TimelineShared
        | MessageKind::NoticeReceived { .. }
        | MessageKind::Recorded { .. }
        | MessageKind::Words { .. } => None,
    }
}
