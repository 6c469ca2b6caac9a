//! What the person is told of what happened in their dossier when nothing else tells of it: above all of what staff wrote
//! down as theirs, so that a choice or a signature that was never given is found.

use super::{MessageKind, RecordedNews, tell};
use crate::{Context, Dossier, Event, bases::Audience, plan::PlanEvent, reopening::ReopeningStage};
use herstel_kernel::Actor;

/// The messages that go with these events; none when one of them is a message already. `after` is the dossier once they have
/// happened.
pub(crate) fn confirmations(events: &[Event], after: &Dossier, context: &Context<'_>) -> Vec<Event> {
    if events.iter().any(|event| matches!(event, Event::MessageSent(_))) {
        return Vec::new();
    }
    let mut told: Vec<(RecordedNews, String)> = Vec::new();
    for event in events {
        let found = news(event, after, context.actor);
        told.extend(found.filter(|(news, _)| told.iter().all(|(known, _)| known != news)));
    }
    let message = |(news, words)| tell(MessageKind::Recorded { news, words }, after, context);
    told.into_iter().map(message).collect()
}

/// What an event tells the person, with the words that somebody wrote to them.
fn news(event: &Event, after: &Dossier, actor: Actor) -> Option<(RecordedNews, String)> {
    let is_heard = match actor {
        Actor::Staff { .. } => true,
        Actor::Person { .. } | Actor::Representative { .. } | Actor::Municipal { .. } | Actor::System => {
            false
        }
    };
    let heard = |news: RecordedNews| is_heard.then(|| (news, String::new()));
    match event {
        Event::ChoiceMade(_) => heard(RecordedNews::Choice),
        Event::SettlementAnswered(_) => heard(RecordedNews::Signature),
        Event::MessageWaysSet(_) => heard(RecordedNews::Ways),
        Event::MandateGiven(_) | Event::MandateWithdrawn(_) | Event::ConsentGiven(_) => {
            heard(RecordedNews::Access)
        }
        // Who says that they may act sees nothing before staff looked at it.
        Event::RepresentationRecorded(recorded) => {
            recorded.is_confirmed.then(|| (RecordedNews::AccessByLaw, String::new()))
        }
        Event::RepresentationConfirmed(_) => Some((RecordedNews::AccessByLaw, String::new())),
        Event::BasisRecorded(recorded) => match recorded.audience {
            Audience::Operation | Audience::Municipality { .. } => {
                Some((RecordedNews::AccessByLaw, String::new()))
            }
            // Who takes over says first where messages go.
            Audience::NextOfKin { .. } => None,
        },
        Event::DetailsChanged(_) => Some((RecordedNews::Details, String::new())),
        Event::ApplicationMade(_) => Some((RecordedNews::Applied, String::new())),
        Event::PlanChanged(event) => match event {
            PlanEvent::TalkNotHeld(not_held) => {
                Some((RecordedNews::TalkCalledOff, not_held.reason.clone()))
            }
            PlanEvent::AgreementMade(made) => is_heard.then(|| (RecordedNews::Agreement, made.what.clone())),
            // The first goes with an invitation; of the others the page tells, where the person can say that it is not so.
            PlanEvent::TalkPlanned(_)
            | PlanEvent::TalkAsked(_)
            | PlanEvent::TalkHeld(_)
            | PlanEvent::AgreementAgreed(_)
            | PlanEvent::AgreementDone(_)
            | PlanEvent::AgreementBreached(_) => None,
        },
        Event::SettlementSigned(_) => Some((RecordedNews::Countersigned, String::new())),
        // Of what was never offered the person hears nothing.
        Event::SettlementWithdrawn(withdrawn) => {
            let mut held = after.settlements.iter();
            let found = held.find(|held| held.drafted.settlement == withdrawn.settlement)?;
            found.offered_on.map(|_| (RecordedNews::OfferWithdrawn, withdrawn.reason.clone()))
        }
        Event::DisputeAnswered(answered) => Some((RecordedNews::RemarkAnswered, answered.answer.clone())),
        Event::ReopeningTested(tested) => {
            tested.is_met().then(|| (RecordedNews::Reopened, String::new()))
        }
        Event::ReopeningRefusalRead(read) => {
            let held = after.reopenings.iter().find(|held| held.requested.reopening == read.reopening)?;
            match held.stage() {
                ReopeningStage::Granted => Some((RecordedNews::Reopened, read.reason.clone())),
                ReopeningStage::Refused => Some((RecordedNews::NotReopened, read.reason.clone())),
                ReopeningStage::Requested
                | ReopeningStage::RefusalProposed
                | ReopeningStage::Overtaken => None,
            }
        }
        // These tell of themselves, in a message of their own.
        Event::DossierRegistered(_)
        | Event::HandlerChanged(_)
        | Event::HandlerReleased(_)
        | Event::DecisionApproved(_)
        | Event::SettlementOffered(_)
        | Event::SettlementLapsed(_)
        | Event::DocumentReceived(_)
        | Event::Term(_)
        | Event::Objection(_)
        | Event::Complaint(_)
        | Event::Call(_)
        | Event::Paper(_)
        | Event::Story(_)
        | Event::Reconstruction(_)
        | Event::Recognition(_)
        | Event::MessageSent(_)
        // Work on the way to something of which is told, and what is only for colleagues.
        | Event::HandlerAssigned(_)
        | Event::HandoverTaken(_)
        | Event::FactsRecorded(_)
        | Event::DecisionProposed(_)
        | Event::DecisionReturned(_)
        | Event::SettlementDrafted(_)
        | Event::SettlementReturned(_)
        | Event::SupportNoted(_)
        | Event::ColleagueNoted(_)
        | Event::NotePinned(_)
        | Event::UrgencySet(_)
        | Event::HandedOut(_)
        | Event::DeviationReasoned(_)
        | Event::PartDone(_)
        | Event::Chain(_)
        | Event::WayChanged(_)
        | Event::RegisteredBy(_)
        | Event::RepresentationEnded(_)
        | Event::AgainSettled(_)
        | Event::RelationRecorded(_)
        | Event::RelationCorrected(_)
        | Event::RelationEnded(_)
        | Event::BasisEnded(_)
        | Event::AdviceGiven(_)
        // A message about these could betray somebody who must not be found, or who registered somebody again.
        | Event::ProtectionSet(_)
        | Event::ProtectionLifted(_)
        | Event::EmergencyAccessOpened(_)
        | Event::RegisteredAgain(_)
        // What the person did themselves, or takes back with a word, stands on their page.
        | Event::ConsentWithdrawn(_)
        | Event::ContactDeclined(_)
        | Event::PreferencesSet(_)
        | Event::DisputeRaised(_)
        | Event::ChoiceDenied(_)
        | Event::ApplicationWithdrawn(_)
        | Event::ReopeningRequested(_)
        | Event::MessageSeen(_)
        | Event::ReplyWritten(_)
        | Event::ReplyClosed(_)
        | Event::Experience(_) => None,
    }
}
