//! What events about people around the person change in a dossier: relations, mandates, bases, consents.

use super::{Dossier, Event};
use crate::{bases::Basis, consents::Consent, mandates::Mandate, relations::Relation};

impl Dossier {
    /// Takes in an event about who may see what; leaves the dossier as it was for any other.
    pub(super) fn apply_access(&mut self, event: &Event) {
        match event {
            Event::RelationRecorded(recorded) => {
                let (id, told) = (recorded.relation, recorded.told.clone());
                self.relations.push(Relation { id, told, corrections: 0 });
            }
            Event::RelationCorrected(corrected) => {
                let found = self.relations.iter_mut().find(|relation| relation.id == corrected.relation);
                if let Some(relation) = found {
                    relation.told = corrected.told.clone();
                    relation.corrections += 1;
                }
            }
            Event::RelationEnded(ended) => {
                let found = self.relations.iter_mut().find(|relation| relation.id == ended.relation);
                if let Some(relation) = found {
                    relation.told.period = relation.told.period.ended(ended.until_on);
                }
            }
            Event::MandateGiven(given) => {
                self.mandates.push(Mandate { given: given.clone(), withdrawn_on: None });
            }
            Event::MandateWithdrawn(withdrawn) => {
                let found = self.mandates.iter_mut().find(|held| held.given.mandate == withdrawn.mandate);
                if let Some(mandate) = found {
                    mandate.withdrawn_on = Some(withdrawn.withdrawn_on);
                }
            }
            Event::BasisRecorded(recorded) => self.bases.push(Basis {
                id: recorded.basis,
                kind: recorded.kind.clone(),
                audience: recorded.audience,
                period: recorded.period,
            }),
            Event::BasisEnded(ended) => {
                if let Some(basis) = self.bases.iter_mut().find(|basis| basis.id == ended.basis) {
                    basis.period = basis.period.ended(ended.until_on);
                }
            }
            Event::ConsentGiven(given) => {
                self.consents.push(Consent { given: given.clone(), withdrawn_on: None });
            }
            Event::ConsentWithdrawn(withdrawn) => {
                let found = self.consents.iter_mut().find(|held| held.given.consent == withdrawn.consent);
                if let Some(consent) = found {
                    consent.withdrawn_on = Some(withdrawn.withdrawn_on);
                }
            }
            Event::ContactDeclined(declined) => {
                self.contact_declined_on.get_or_insert(declined.declined_on);
            }
            Event::SupportNoted(noted) => self.notes.push(noted.clone()),
            Event::ProtectionSet(set) => {
                self.protection = Some(set.clone());
                self.settle_ways(set.set_on);
            }
            Event::ProtectionLifted(lifted) => {
                self.protection = None;
                self.settle_ways(lifted.lifted_on);
            }
            Event::EmergencyAccessOpened(opened) => self.emergencies.push(opened.clone()),
            Event::DossierRegistered(_)
            | Event::HandlerAssigned(_)
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
            | Event::DocumentReceived(_)
            | Event::RegisteredAgain(_)
            | Event::MessageSent(_)
            | Event::WayChanged(_)
            | Event::MessageSeen(_)
            | Event::MessageWaysSet(_)
            | Event::ReplyWritten(_)
            | Event::ReplyClosed(_)
            | Event::ApplicationMade(_)
            | Event::ApplicationWithdrawn(_)
            | Event::ChoiceDenied(_)
            | Event::Term(_)
            | Event::Objection(_) => {}
        }
    }
}
