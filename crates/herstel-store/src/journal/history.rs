//! The entries of a dossier, as a scope may see them.

use super::visible::{is_hidden_message, reads_complaint, without_contact_data, without_hidden_kinds};
use crate::{HistoryEntry, Store, StoreError, scope};
use herstel_domain::{
    Dossier, Event, Scope,
    access::{Grant, Reach, grants},
    deadlines::TermEvent,
    objections::ObjectionEvent,
    reconstruction::ReconstructionEvent,
    story::StoryEvent,
};
use herstel_kernel::DossierId;
use std::collections::BTreeSet;

impl Store {
    /// The entries of a dossier in reach, in order; empty when it is not. A person does not see proposals and what
    /// became of them, only what was approved.
    pub async fn history(&self, scope: &Scope, dossier: DossierId) -> Result<Vec<HistoryEntry>, StoreError> {
        let loaded = self.loaded_by_id(scope, dossier).await?;
        let Some(loaded) = loaded else { return Ok(Vec::new()) };
        let has_complaint = loaded.entries.iter().any(|(_, event)| matches!(event, Event::Complaint(_)));
        let as_seen: Box<dyn Fn(Event) -> Option<Event> + Send + '_> = match scope.reach() {
            Reach::Grounds(holder) => {
                let whole = loaded.dossier(usize::MAX)?;
                let held = grants(&whole, holder, scope.occasion().on);
                let in_confidence = whole.registered_by.is_some_and(|by| by.in_confidence);
                Box::new(move |event| event_for_holder(&held, in_confidence, event))
            }
            Reach::Operation { .. } if has_complaint => {
                let whole = loaded.dossier(usize::MAX)?;
                Box::new(move |event| Some(event_for_operation(scope, &whole, event)))
            }
            Reach::OwnDossier(_) | Reach::Operation { .. } | Reach::Everything => Box::new(Some),
        };
        loaded
            .entries
            .into_iter()
            .filter(|(_, event)| is_shown(scope, event))
            .filter_map(|(entry, event)| Some((entry, as_seen(event)?)))
            .map(|(entry, mut event)| {
                // That something is held back says why.
                if let (Event::MessageSent(sent), Reach::Grounds(_)) = (&mut event, scope.reach()) {
                    sent.leaves.clear();
                }
                if let Event::Experience(told) = event {
                    event = Event::Experience(match scope.reach() {
                        Reach::OwnDossier(_) => told,
                        Reach::Grounds(_) | Reach::Operation { .. } | Reach::Everything => {
                            told.without_answer()
                        }
                    });
                }
                Ok(HistoryEntry {
                    version: entry.version,
                    recorded_at: entry.timestamp()?,
                    actor: entry.actor()?,
                    event,
                })
            })
            .collect()
    }
}

/// Whether an entry is shown at all.
fn is_shown(scope: &Scope, event: &Event) -> bool {
    match event {
        Event::DecisionProposed(_)
        | Event::DecisionReturned(_)
        | Event::Objection(ObjectionEvent::AnswerProposed(_) | ObjectionEvent::AnswerReturned(_))
        | Event::Term(TermEvent::PenaltyProposed(_) | TermEvent::PenaltyReturned(_))
        | Event::ColleagueNoted(_)
        | Event::NotePinned(_)
        | Event::UrgencySet(_)
        | Event::HandedOut(_)
        | Event::DeviationReasoned(_)
        | Event::AgainSettled(_)
        | Event::SettlementDrafted(_)
        | Event::SettlementReturned(_)
        | Event::SettlementWithdrawn(_)
        | Event::SettlementLapsed(_)
        | Event::ReopeningTested(_)
        | Event::Reconstruction(
            ReconstructionEvent::Written { .. }
            | ReconstructionEvent::Dropped { .. }
            | ReconstructionEvent::Proposed { .. }
            | ReconstructionEvent::Returned { .. },
        ) => scope::sees_the_work(scope),
        Event::SupportNoted(_) => match scope.reach() {
            Reach::OwnDossier(_) => true,
            Reach::Grounds(_) | Reach::Operation { .. } | Reach::Everything => false,
        },
        Event::BasisRecorded(_)
        | Event::BasisEnded(_)
        | Event::ConsentGiven(_)
        | Event::ConsentWithdrawn(_)
        | Event::ContactDeclined(_)
        | Event::ProtectionSet(_)
        | Event::ProtectionLifted(_)
        | Event::EmergencyAccessOpened(_)
        | Event::RegisteredAgain(_)
        | Event::MessageWaysSet(_)
        | Event::DetailsChanged(_)
        | Event::PreferencesSet(_)
        | Event::WayChanged(_)
        | Event::RepresentationRecorded(_)
        | Event::RepresentationConfirmed(_)
        | Event::RepresentationEnded(_) => match scope.reach() {
            Reach::Grounds(_) => false,
            Reach::OwnDossier(_) | Reach::Operation { .. } | Reach::Everything => true,
        },
        Event::DossierRegistered(_)
        | Event::HandlerAssigned(_)
        | Event::HandlerChanged(_)
        | Event::HandlerReleased(_)
        | Event::HandoverTaken(_)
        | Event::PlanChanged(_)
        | Event::FactsRecorded(_)
        | Event::DecisionApproved(_)
        | Event::ChoiceMade(_)
        | Event::ChoiceDenied(_)
        | Event::SettlementOffered(_)
        | Event::SettlementAnswered(_)
        | Event::SettlementSigned(_)
        | Event::ReopeningRequested(_)
        | Event::ReopeningRefusalRead(_)
        | Event::PartDone(_)
        | Event::ApplicationMade(_)
        | Event::ApplicationWithdrawn(_)
        | Event::DisputeRaised(_)
        | Event::DisputeAnswered(_)
        | Event::RelationRecorded(_)
        | Event::RelationCorrected(_)
        | Event::RelationEnded(_)
        | Event::MandateGiven(_)
        | Event::MandateWithdrawn(_)
        | Event::DocumentReceived(_)
        | Event::MessageSent(_)
        | Event::MessageSeen(_)
        | Event::ReplyWritten(_)
        | Event::ReplyClosed(_)
        | Event::Term(_)
        | Event::Objection(_)
        | Event::Complaint(_)
        | Event::Call(_)
        | Event::RegisteredBy(_)
        | Event::Story(_)
        | Event::Reconstruction(ReconstructionEvent::Asked { .. } | ReconstructionEvent::Shared { .. })
        | Event::Chain(_)
        | Event::Paper(_)
        | Event::Recognition(_)
        | Event::AdviceGiven(_) => true,
        // How it was for the person is theirs; whoever else looks learns that they were asked, and no more.
        Event::Experience(_) => match scope.reach() {
            Reach::Grounds(_) => false,
            Reach::OwnDossier(_) | Reach::Operation { .. } | Reach::Everything => true,
        },
    }
}

/// An event as the operation may see it: of a complaint that somebody may not read the words stay behind.
fn event_for_operation(scope: &Scope, now: &Dossier, mut event: Event) -> Event {
    if let Event::Complaint(told) = &mut event
        && !now.complaint(told.complaint()).is_some_and(|complaint| reads_complaint(scope, complaint, now))
    {
        told.close_words();
    }
    event
}

/// An event as who acts for the person may see it; none for what they may not.
fn event_for_holder(held: &BTreeSet<Grant>, in_confidence: bool, event: Event) -> Option<Event> {
    let reads_all = held.contains(&Grant::Read);
    match event {
        Event::DossierRegistered(mut registered) => {
            if !reads_all {
                without_contact_data(&mut registered);
            }
            if in_confidence && !held.contains(&Grant::InPlace) {
                registered.story = None;
            }
            Some(Event::DossierRegistered(registered))
        }
        Event::RelationRecorded(_)
        | Event::RelationCorrected(_)
        | Event::RelationEnded(_)
        | Event::MandateGiven(_)
        | Event::MandateWithdrawn(_)
        | Event::DocumentReceived(_)
        | Event::DisputeRaised(_)
        | Event::DisputeAnswered(_)
        | Event::AdviceGiven(_)
        | Event::Story(_)
        | Event::Reconstruction(_)
        | Event::Chain(_)
        | Event::Paper(_)
        | Event::Recognition(_)
        | Event::RegisteredBy(_)
        | Event::MessageSent(_)
        | Event::MessageSeen(_)
        | Event::ReplyWritten(_)
        | Event::ReplyClosed(_)
        | Event::PlanChanged(_)
        | Event::Objection(_)
        | Event::Complaint(_)
        | Event::Call(_)
        | Event::ReopeningRequested(_)
        | Event::ReopeningTested(_)
        | Event::ReopeningRefusalRead(_)
        | Event::PartDone(_)
        | Event::SettlementDrafted(_)
        | Event::SettlementWithdrawn(_)
        | Event::DetailsChanged(_)
        | Event::Term(_)
            if !reads_all =>
        {
            None
        }
        Event::Story(StoryEvent::Told { in_confidence, is_approved, .. })
            if (in_confidence || !is_approved) && !held.contains(&Grant::InPlace) =>
        {
            None
        }
        Event::MessageSent(mut sent) if !held.contains(&Grant::InPlace) => {
            without_hidden_kinds(&mut sent.kind);
            (!is_hidden_message(&sent.kind)).then_some(Event::MessageSent(sent))
        }
        event @ (Event::HandlerAssigned(_)
        | Event::HandlerChanged(_)
        | Event::HandlerReleased(_)
        | Event::HandoverTaken(_)
        | Event::PlanChanged(_)
        | Event::FactsRecorded(_)
        | Event::DecisionProposed(_)
        | Event::DecisionApproved(_)
        | Event::DecisionReturned(_)
        | Event::ChoiceMade(_)
        | Event::DisputeRaised(_)
        | Event::DisputeAnswered(_)
        | Event::RelationRecorded(_)
        | Event::RelationCorrected(_)
        | Event::RelationEnded(_)
        | Event::MandateGiven(_)
        | Event::MandateWithdrawn(_)
        | Event::BasisRecorded(_)
        | Event::BasisEnded(_)
        | Event::ConsentGiven(_)
        | Event::ConsentWithdrawn(_)
        | Event::ContactDeclined(_)
        | Event::SupportNoted(_)
        | Event::ProtectionSet(_)
        | Event::ProtectionLifted(_)
        | Event::EmergencyAccessOpened(_)
        | Event::DocumentReceived(_)
        | Event::RegisteredAgain(_)
        | Event::MessageSent(_)
        | Event::WayChanged(_)
        | Event::MessageSeen(_)
        | Event::MessageWaysSet(_)
        | Event::DetailsChanged(_)
        | Event::AgainSettled(_)
        | Event::PreferencesSet(_)
        | Event::ReplyWritten(_)
        | Event::ReplyClosed(_)
        | Event::ApplicationMade(_)
        | Event::ApplicationWithdrawn(_)
        | Event::ChoiceDenied(_)
        | Event::Term(_)
        | Event::Objection(_)
        | Event::Complaint(_)
        | Event::Call(_)
        | Event::RegisteredBy(_)
        | Event::RepresentationRecorded(_)
        | Event::RepresentationConfirmed(_)
        | Event::RepresentationEnded(_)
        | Event::AdviceGiven(_)
        | Event::ColleagueNoted(_)
        | Event::NotePinned(_)
        | Event::UrgencySet(_)
        | Event::HandedOut(_)
        | Event::DeviationReasoned(_)
        | Event::SettlementDrafted(_)
        | Event::SettlementOffered(_)
        | Event::SettlementReturned(_)
        | Event::SettlementWithdrawn(_)
        | Event::SettlementLapsed(_)
        | Event::SettlementAnswered(_)
        | Event::SettlementSigned(_)
        | Event::ReopeningRequested(_)
        | Event::ReopeningTested(_)
        | Event::ReopeningRefusalRead(_)
        | Event::PartDone(_)
        | Event::Story(_)
        | Event::Reconstruction(_)
        | Event::Chain(_)
        | Event::Paper(_)
        | Event::Recognition(_)
        | Event::Experience(_)) => Some(event),
    }
}
