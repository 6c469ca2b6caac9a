//! What happened in a dossier, in words.

mod objections;
mod terms;

use crate::{
    clock::Clock,
    messages::words as message_words,
    staff::{chain::party_in_words, people::Colleagues, words::Words},
};
use herstel_domain::{
    Dossier, Event,
    calls::CallEvent,
    chain::ChainEvent,
    decisions::{DecisionProposed, Outcome},
    disputes::{DisputeResult, DisputeTarget},
    documents::PaperEvent,
    facts::FactChange,
    messages::MessageKind,
    recognition::RecognitionEvent,
    reconstruction::ReconstructionEvent,
    settlement::SettlementAnswer,
    story::StoryEvent,
};
use herstel_kernel::DecisionId;
use herstel_store::HistoryEntry;

/// One entry of the journal.
pub(crate) struct HistoryLine {
    pub version: u64,
    pub when: String,
    pub who: String,
    pub what: String,
    /// What came with it: changed facts, a remark, an answer.
    pub details: Vec<String>,
}

/// Entries in words, the latest first.
pub(crate) fn history_lines(
    words: Words<'_>,
    colleagues: &Colleagues,
    clock: &Clock,
    dossier: &Dossier,
    entries: &[HistoryEntry],
) -> Vec<HistoryLine> {
    entries
        .iter()
        .rev()
        .map(|entry| {
            let (what, details) = in_words(words, colleagues, dossier, &entry.event);
            HistoryLine {
                version: entry.version,
                when: words.texts.date(clock.day_of(entry.recorded_at)),
                who: colleagues.actor(words.texts, entry.actor),
                what,
                details,
            }
        })
        .collect()
}

fn in_words(
    words: Words<'_>,
    colleagues: &Colleagues,
    dossier: &Dossier,
    event: &Event,
) -> (String, Vec<String>) {
    let texts = words.texts;
    let step_of = |decision: DecisionId| {
        dossier.decision(decision).map_or_else(String::new, |found| words.step(&found.proposed.step))
    };
    match event {
        Event::DossierRegistered(registered) => {
            (texts.t1("history-registered", "channel", words.channel(registered.channel)), Vec::new())
        }
        Event::HandlerAssigned(assigned) => {
            (texts.t1("history-handler", "name", colleagues.name(texts, assigned.handler)), Vec::new())
        }
        Event::HandlerChanged(changed) => {
            let name = colleagues.name(texts, changed.handler);
            (texts.t1("history-handler-changed", "name", name), vec![changed.words.clone()])
        }
        Event::HandlerReleased(released) => {
            let name = colleagues.name(texts, released.handler);
            (texts.t1("history-handler-released", "name", name), Vec::new())
        }
        Event::HandoverTaken(taken) => {
            (texts.t1("history-handover-taken", "name", colleagues.name(texts, taken.handler)), Vec::new())
        }
        Event::PlanChanged(event) => (texts.t(&format!("history-plan-{}", event.as_str())), Vec::new()),
        Event::FactsRecorded(recorded) => {
            let count = u64::try_from(recorded.changes.len()).unwrap_or(u64::MAX);
            let changes = recorded.changes.iter().map(|change| change_in_words(words, change));
            (texts.tn("history-facts", count), changes.collect())
        }
        Event::DecisionProposed(proposed) => {
            let step = words.step(&proposed.step);
            let outcome = outcome_in_words(words, proposed);
            let what = texts.t2("history-proposed", "step", step, "outcome", outcome);
            (what, proposed.remark.iter().cloned().collect())
        }
        Event::DecisionApproved(approved) => {
            (texts.t1("history-approved", "step", step_of(approved.decision)), Vec::new())
        }
        Event::DecisionReturned(returned) => {
            let what = texts.t1("history-returned", "step", step_of(returned.decision));
            (what, vec![returned.remarks.clone()])
        }
        Event::ChoiceMade(choice) => {
            let option = words.choice(&choice.step, &choice.option);
            (texts.t2("history-choice", "step", words.step(&choice.step), "option", option), Vec::new())
        }
        Event::SettlementDrafted(drafted) => {
            (texts.t("history-settlement-drafted"), drafted.words.iter().cloned().collect())
        }
        Event::SettlementOffered(_) => (texts.t("history-settlement-offered"), Vec::new()),
        Event::SettlementReturned(returned) => {
            (texts.t("history-settlement-returned"), vec![returned.remarks.clone()])
        }
        Event::SettlementWithdrawn(withdrawn) => {
            (texts.t("history-settlement-withdrawn"), vec![withdrawn.reason.clone()])
        }
        Event::SettlementLapsed(_) => (texts.t("history-settlement-lapsed"), Vec::new()),
        Event::SettlementAnswered(answered) => {
            let what = match answered.answer {
                SettlementAnswer::Signed => texts.t("history-settlement-parent-signed"),
                SettlementAnswer::Declined => texts.t("history-settlement-declined"),
                SettlementAnswer::TakenBack => texts.t("history-settlement-taken-back"),
            };
            (what, Vec::new())
        }
        Event::SettlementSigned(_) => (texts.t("history-settlement-signed"), Vec::new()),
        Event::ReopeningRequested(requested) => {
            (texts.t("history-reopening-requested"), vec![requested.words.clone()])
        }
        Event::ReopeningTested(tested) => {
            let reasons = tested.findings.iter().map(|finding| finding.reason.clone());
            (texts.t("history-reopening-tested"), reasons.collect())
        }
        Event::ReopeningRefusalRead(read) => {
            let key =
                if read.objection.is_some() { "history-reopening-upheld" } else { "history-reopening-read" };
            (texts.t(key), vec![read.reason.clone()])
        }
        Event::PartDone(done) => {
            (texts.t1("history-part-done", "step", words.step(&done.step)), vec![done.words.clone()])
        }
        Event::ChoiceDenied(_) => (texts.t("history-choice-denied"), Vec::new()),
        Event::ApplicationMade(made) => {
            (texts.t1("history-application", "scheme", words.family(&made.family)), Vec::new())
        }
        Event::ApplicationWithdrawn(withdrawn) => {
            (texts.t1("history-application-withdrawn", "scheme", words.family(&withdrawn.family)), Vec::new())
        }
        Event::DisputeRaised(raised) => {
            let about = target_in_words(words, dossier, &raised.target);
            let lines = Some(raised.words.clone()).filter(|words| !words.is_empty());
            let document = raised.document.map(|_| texts.t("remark-with-document"));
            (texts.t1("history-remark", "about", about), lines.into_iter().chain(document).collect())
        }
        Event::DocumentReceived(received) => {
            let name =
                if received.name.is_empty() { texts.t("documents-unnamed") } else { received.name.clone() };
            (texts.t1("history-document", "name", name), Vec::new())
        }
        Event::DisputeAnswered(answered) => {
            let what = match answered.result {
                DisputeResult::Corrected => texts.t("history-remark-corrected"),
                DisputeResult::Kept => texts.t("history-remark-kept"),
            };
            (what, vec![answered.answer.clone()])
        }
        Event::RelationRecorded(recorded) => (texts.t("history-relation"), vec![recorded.told.name.clone()]),
        Event::RelationCorrected(corrected) => {
            (texts.t("history-relation-corrected"), vec![corrected.told.name.clone()])
        }
        Event::RelationEnded(_) => (texts.t("history-relation-ended"), Vec::new()),
        Event::MandateGiven(given) => (texts.t("history-mandate"), vec![given.name.clone()]),
        Event::MandateWithdrawn(_) => (texts.t("history-mandate-withdrawn"), Vec::new()),
        Event::BasisRecorded(_) => (texts.t("history-basis"), Vec::new()),
        Event::BasisEnded(_) => (texts.t("history-basis-ended"), Vec::new()),
        Event::ConsentGiven(_) => (texts.t("history-consent"), Vec::new()),
        Event::ConsentWithdrawn(_) => (texts.t("history-consent-withdrawn"), Vec::new()),
        Event::ContactDeclined(_) => (texts.t("history-contact-declined"), Vec::new()),
        Event::SupportNoted(_) => (texts.t("history-support-note"), Vec::new()),
        Event::ProtectionSet(set) => (texts.t("history-protection"), vec![set.reason.clone()]),
        Event::ProtectionLifted(lifted) => {
            (texts.t("history-protection-lifted"), vec![lifted.reason.clone()])
        }
        Event::RegisteredAgain(again) => {
            let details = &again.details;
            let told = [
                Some(&details.name),
                details.phone.as_ref(),
                details.email.as_ref(),
                details.address.as_ref(),
                again.story.as_ref(),
            ];
            (
                texts.t1("history-registered-again", "channel", words.channel(again.channel)),
                told.into_iter().flatten().cloned().collect(),
            )
        }
        Event::MessageSent(sent) => {
            let what = texts.t1("history-message", "subject", message_words::subject(texts, &sent.kind));
            (what, told_in_words(&sent.kind))
        }
        Event::WayChanged(changed) => {
            let (way, standing) = (changed.way, changed.standing);
            let way = message_words::way(texts, way);
            let standing = message_words::standing(texts, standing);
            let what = texts.t2("history-message-way", "way", way, "standing", standing);
            (what, changed.reason.iter().cloned().collect())
        }
        Event::MessageSeen(_) => (texts.t("history-message-seen"), Vec::new()),
        Event::MessageWaysSet(_) => (texts.t("history-message-ways"), Vec::new()),
        Event::DetailsChanged(_) => (texts.t("history-details-changed"), Vec::new()),
        Event::AgainSettled(settled) => (texts.t("history-again-settled"), vec![settled.words.clone()]),
        Event::PreferencesSet(set) => {
            let said = crate::preferences::lines(texts, Some(set)).into_iter();
            (texts.t("history-preferences"), said.map(|(what, answer)| format!("{what} {answer}")).collect())
        }
        Event::ReplyWritten(written) => (texts.t("history-reply"), vec![written.text.clone()]),
        Event::ReplyClosed(closed) => (texts.t("history-reply-closed"), vec![closed.how.clone()]),
        Event::RegisteredBy(by) => {
            (texts.t("history-registered-by"), by.by.name().into_iter().map(str::to_owned).collect())
        }
        Event::RepresentationRecorded(recorded) => {
            (texts.t("history-representation"), vec![recorded.name.clone()])
        }
        Event::RepresentationConfirmed(confirmed) => {
            (texts.t("history-representation-confirmed"), vec![confirmed.ground.clone()])
        }
        Event::RepresentationEnded(_) => (texts.t("history-representation-ended"), Vec::new()),
        Event::Story(event) => {
            let details = match event {
                StoryEvent::Told { words, .. } => vec![words.clone()],
                StoryEvent::Approved { .. } => Vec::new(),
            };
            (texts.t(&format!("history-{}", event.as_str())), details)
        }
        Event::Reconstruction(event) => {
            let details = match event {
                ReconstructionEvent::Written { entry, .. } => vec![entry.words.clone()],
                ReconstructionEvent::Dropped { reason, .. } => vec![reason.clone()],
                ReconstructionEvent::Proposed { why, .. } => vec![why.clone()],
                ReconstructionEvent::Returned { remarks, .. } => vec![remarks.clone()],
                ReconstructionEvent::Asked { .. } | ReconstructionEvent::Shared { .. } => Vec::new(),
            };
            (texts.t(&format!("history-{}", event.as_str())), details)
        }
        Event::Chain(event) => {
            let details = match event {
                ChainEvent::DutyRecorded { party, name, words, .. } => {
                    vec![party_in_words(texts, *party, name), words.clone()]
                }
                ChainEvent::DutyDone { .. } | ChainEvent::Paid { .. } => Vec::new(),
                ChainEvent::PenaltyPaid { amount, .. } => vec![texts.amount(*amount)],
                ChainEvent::ReferralMoved { party, name, state, .. } => vec![
                    party_in_words(texts, *party, name),
                    texts.t(&format!("referral-{}", state.as_str())),
                ],
                ChainEvent::HandedOver { party, name, told, .. } => {
                    vec![party_in_words(texts, *party, name), told.clone()]
                }
                ChainEvent::HandoverAccepted { accepted_by, .. } => vec![accepted_by.clone()],
            };
            (texts.t(&format!("history-{}", event.as_str())), details)
        }
        Event::Paper(event) => {
            let details = match event {
                PaperEvent::Asked { name, words, .. } => vec![name.clone(), words.clone()],
                PaperEvent::Withdrawn { reason, .. }
                | PaperEvent::NotIt { reason, .. }
                | PaperEvent::Trusted { reason, .. } => vec![reason.clone()],
                PaperEvent::NotHeld { words, .. } => vec![words.clone()],
                PaperEvent::Filed { .. } | PaperEvent::Replaced { .. } => Vec::new(),
            };
            (texts.t(&format!("history-paper-{}", event.as_str())), details)
        }
        Event::Recognition(event) => {
            let details = match event {
                RecognitionEvent::Chosen { choice, words, .. } => {
                    vec![texts.t(&format!("recognition-choice-{}", choice.as_str())), words.clone()]
                }
                RecognitionEvent::Planned { plan, .. } => {
                    vec![texts.date(plan.on), plan.time.clone(), plan.place.clone(), plan.by.clone()]
                }
                RecognitionEvent::Held { held_on, by, words, .. } => {
                    vec![texts.date(*held_on), by.clone(), words.clone()]
                }
            };
            let details = details.into_iter().filter(|line| !line.is_empty()).collect();
            let name = crate::recognition::name(texts, event.kind());
            (texts.t1(&format!("history-{}", event.as_str()), "name", name), details)
        }
        // What was answered is for nobody here.
        Event::Experience(event) => (texts.t(&format!("history-{}", event.as_str())), Vec::new()),
        Event::AdviceGiven(given) => (texts.t("history-advice"), vec![given.words.clone()]),
        Event::ColleagueNoted(noted) => (texts.t("history-note"), vec![noted.words.clone()]),
        Event::NotePinned(pinned) => {
            let key = if pinned.pinned { "history-note-pinned" } else { "history-note-unpinned" };
            (texts.t(key), Vec::new())
        }
        Event::UrgencySet(set) => {
            (texts.t1("history-urgency", "urgency", words.urgency(set.urgency)), vec![set.reason.clone()])
        }
        Event::HandedOut(handed) => {
            (texts.t1("history-handed-out", "name", colleagues.name(texts, handed.to)), Vec::new())
        }
        Event::DeviationReasoned(reasoned) => {
            let from = texts.t(&format!("deviation-{}", reasoned.from.as_str()));
            (texts.t1("history-deviation", "from", from), vec![reasoned.reason.clone()])
        }
        Event::EmergencyAccessOpened(opened) => (texts.t("history-emergency"), vec![opened.reason.clone()]),
        Event::Term(event) => terms::in_words(words, dossier, event),
        Event::Objection(event) => objections::in_words(words, dossier, event),
        // What a complaint says is read on its own page, by who may.
        Event::Complaint(event) => (texts.t(&format!("history-{}", event.kind())), Vec::new()),
        Event::Call(event) => call_in_words(words, event),
    }
}

/// What happened to a call.
fn call_in_words(words: Words<'_>, event: &CallEvent) -> (String, Vec<String>) {
    let said = words.texts.t(&format!("history-{}", event.kind()));
    let told = match event {
        CallEvent::Asked(asked) => asked.words.clone(),
        CallEvent::Made(made) => made.words.clone(),
        CallEvent::Tried(_) | CallEvent::Dropped(_) => String::new(),
    };
    (said, Some(told).filter(|told| !told.is_empty()).into_iter().collect())
}

/// What somebody wrote in a message.
fn told_in_words(kind: &MessageKind) -> Vec<String> {
    match kind {
        MessageKind::Words { text, .. } => vec![text.clone()],
        MessageKind::PaperAsked { paper, words, .. } => vec![paper.clone(), words.clone()],
        MessageKind::Invitation { time, place, words, .. } => {
            vec![time.clone(), place.clone(), words.clone()]
        }
        MessageKind::HandlerChanged { words, .. }
        | MessageKind::DeadlineMoved { words, .. }
        | MessageKind::ResponseAsked { words, .. }
        | MessageKind::ReopeningRefused { words, .. }
        | MessageKind::Objection { words, .. }
        | MessageKind::Complaint { words, .. }
        | MessageKind::Recorded { words, .. } => {
            vec![words.clone()].into_iter().filter(|words| !words.is_empty()).collect()
        }
        MessageKind::Registered
        | MessageKind::DocumentReceived { .. }
        | MessageKind::Decision { .. }
        | MessageKind::AgreementOffered { .. }
        | MessageKind::DeadlineWillPass { .. }
        | MessageKind::NothingChanged { .. }
        | MessageKind::WhereYouAre { .. }
        | MessageKind::Apology
        | MessageKind::NotAFraudster
        | MessageKind::StoryToRead
        | MessageKind::TimelineShared
        | MessageKind::NoticeReceived { .. }
        | MessageKind::PenaltyEstablished { .. }
        | MessageKind::Call { .. } => Vec::new(),
    }
}

/// How a proposal comes out, with its amount when it awards one.
fn outcome_in_words(words: Words<'_>, proposed: &DecisionProposed) -> String {
    let outcome = words.outcome(proposed.outcome);
    match proposed.outcome {
        Outcome::Award => format!("{outcome}, {}", words.texts.amount(proposed.amount)),
        Outcome::Rejection => outcome,
    }
}

/// A changed fact: what it is now, and where that comes from.
pub(crate) fn change_in_words(words: Words<'_>, change: &FactChange) -> String {
    let value = match &change.value {
        Some(value) => words.value(&change.path, value),
        None => words.texts.t("fact-unknown"),
    };
    format!("{}: {value} ({})", words.fact(&change.path), change.source)
}

/// What a remark is about.
pub(crate) fn target_in_words(words: Words<'_>, dossier: &Dossier, target: &DisputeTarget) -> String {
    match target {
        DisputeTarget::Fact { path } => words.fact(path),
        DisputeTarget::DecisionRow { decision, attribute } => {
            let row = words.attribute(&herstel_scheme::FactPath::of_case(attribute.as_str()));
            match dossier.decision(*decision) {
                Some(decision) => words.texts.t2(
                    "remark-about-row",
                    "row",
                    row,
                    "step",
                    words.step(&decision.proposed.step),
                ),
                None => row,
            }
        }
        DisputeTarget::Timeline { .. } => words.texts.t("remark-about-timeline"),
        DisputeTarget::Other => words.texts.t("remark-about-other"),
    }
}
