//! What a message is about and how far it is, in words of the pages.

use crate::i18n::Texts;
use herstel_domain::messages::{MessageKind, Standing, Way};

/// What a message is about, in a few words.
pub(crate) fn subject(texts: Texts, kind: &MessageKind) -> String {
    match kind {
        MessageKind::Registered => texts.t("message-registered"),
        MessageKind::DocumentReceived { .. } => texts.t("message-document-received"),
        MessageKind::Decision { .. } => texts.t("message-decision"),
        MessageKind::Invitation { talk_on, .. } => {
            texts.t1("message-invitation", "date", texts.date(*talk_on))
        }
        MessageKind::AgreementOffered { .. } => texts.t("message-agreement-offered"),
        MessageKind::HandlerChanged { .. } => texts.t("message-handler-changed"),
        MessageKind::DeadlineWillPass { due_on, .. } => {
            texts.t1("message-deadline-will-pass", "date", texts.date(*due_on))
        }
        MessageKind::DeadlineMoved { .. } => texts.t("message-deadline-moved"),
        MessageKind::NothingChanged { .. } => texts.t("message-nothing-changed"),
        MessageKind::WhereYouAre { .. } => texts.t("message-where-you-are"),
        MessageKind::Apology => texts.t("message-apology"),
        MessageKind::ResponseAsked { .. } => texts.t("message-response-asked"),
        MessageKind::StoryToRead => texts.t("message-story-to-read"),
        MessageKind::TimelineShared => texts.t("message-timeline-shared"),
        MessageKind::NotAFraudster => texts.t("message-not-a-fraudster"),
        MessageKind::PaperAsked { paper, .. } => texts.t1("message-paper-asked", "paper", paper),
        MessageKind::NoticeReceived { .. } => texts.t("message-notice-received"),
        MessageKind::PenaltyEstablished { amount, before, .. } if *before == Some(*amount) => {
            texts.t("message-penalty-kept")
        }
        MessageKind::PenaltyEstablished { .. } => texts.t("message-penalty-established"),
        MessageKind::ReopeningRefused { .. } => texts.t("message-reopening-refused"),
        MessageKind::Objection { news, .. } => texts.t(&format!("message-{}", news.as_str())),
        MessageKind::Complaint { news, .. } => texts.t(&format!("message-{}", news.as_str())),
        MessageKind::Call { news, .. } => texts.t(&format!("message-{}", news.as_str())),
        MessageKind::Recorded { news, .. } => texts.t(&format!("message-{}", news.as_str())),
        MessageKind::Words { subject, .. } => subject.clone(),
    }
}

/// A way by which a message leaves.
pub(crate) fn way(texts: Texts, way: Way) -> String {
    match way {
        Way::Email => texts.t("message-way-email"),
        Way::Paper => texts.t("message-way-paper"),
    }
}

/// How far a message is on a way.
pub(crate) fn standing(texts: Texts, standing: Standing) -> String {
    match standing {
        Standing::Queued => texts.t("message-standing-queued"),
        Standing::Held => texts.t("message-standing-held"),
        Standing::Sent => texts.t("message-standing-sent"),
        Standing::Printed => texts.t("message-standing-printed"),
        Standing::Posted => texts.t("message-standing-posted"),
        Standing::Failed => texts.t("message-standing-failed"),
        Standing::Returned => texts.t("message-standing-returned"),
    }
}
