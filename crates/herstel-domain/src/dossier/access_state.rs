//! What events about people around the person change in a dossier: relations, mandates, bases, consents.

use super::Dossier;
use crate::{
    access::in_place_until,
    advice::AdviceGiven,
    bases::{Basis, BasisEnded, BasisRecorded},
    consents::{Consent, ConsentGiven, ConsentWithdrawn, ContactDeclined},
    mandates::{Mandate, MandateGiven, MandateWithdrawn},
    protection::{EmergencyAccessOpened, ProtectionLifted, ProtectionSet},
    registration::RegisteredBy,
    relations::{Relation, RelationCorrected, RelationEnded, RelationRecorded},
    representations::{Representation, RepresentationConfirmed, RepresentationEnded, RepresentationRecorded},
    support::SupportNoted,
};
use herstel_kernel::Date;

impl Dossier {
    pub(super) fn relation_recorded(&mut self, recorded: &RelationRecorded) {
        let (id, told) = (recorded.relation, recorded.told.clone());
        self.relations.push(Relation { id, told, corrections: 0 });
        self.end_with_givers(recorded.recorded_on);
    }

    pub(super) fn relation_corrected(&mut self, corrected: &RelationCorrected) {
        let found = self.relations.iter_mut().find(|relation| relation.id == corrected.relation);
        if let Some(relation) = found {
            relation.told = corrected.told.clone();
            relation.corrections += 1;
        }
        self.end_with_givers(corrected.corrected_on);
    }

    pub(super) fn relation_ended(&mut self, ended: &RelationEnded) {
        let found = self.relations.iter_mut().find(|relation| relation.id == ended.relation);
        if let Some(relation) = found {
            relation.told.period = relation.told.period.ended(ended.until_on);
        }
        self.end_with_givers(ended.recorded_on);
    }

    pub(super) fn mandate_given(&mut self, given: &MandateGiven) {
        self.mandates.push(Mandate { given: given.clone(), withdrawn_on: None, ends_with: None });
        self.end_with_givers(given.given_on);
    }

    pub(super) fn mandate_withdrawn(&mut self, withdrawn: &MandateWithdrawn) {
        let found = self.mandates.iter_mut().find(|held| held.given.mandate == withdrawn.mandate);
        if let Some(mandate) = found {
            mandate.withdrawn_on = Some(withdrawn.withdrawn_on);
        }
    }

    /// What somebody in the place of the person gave lasts as long as they are there: nobody else is left to end it. What
    /// ended by that stays so, also when they come back.
    fn end_with_givers(&mut self, on: Date) {
        let of_giver = |mandate: &Mandate| in_place_until(self, mandate.given.given_by?.holder(), on);
        let ends: Vec<Option<Date>> = self.mandates.iter().map(of_giver).collect();
        for (mandate, end) in self.mandates.iter_mut().zip(ends) {
            mandate.ends_with = match (mandate.ends_with, end) {
                (Some(known), Some(end)) => Some(known.min(end)),
                (known, end) => known.or(end),
            };
        }
    }

    pub(super) fn basis_recorded(&mut self, recorded: &BasisRecorded) {
        self.bases.push(Basis {
            id: recorded.basis,
            kind: recorded.kind.clone(),
            audience: recorded.audience,
            period: recorded.period,
        });
        self.end_with_givers(recorded.recorded_on);
    }

    pub(super) fn basis_ended(&mut self, ended: &BasisEnded) {
        if let Some(basis) = self.bases.iter_mut().find(|basis| basis.id == ended.basis) {
            basis.period = basis.period.ended(ended.until_on);
        }
        self.end_with_givers(ended.until_on);
    }

    pub(super) fn consent_given(&mut self, given: &ConsentGiven) {
        self.consents.push(Consent { given: given.clone(), withdrawn_on: None });
    }

    pub(super) fn consent_withdrawn(&mut self, withdrawn: &ConsentWithdrawn) {
        let found = self.consents.iter_mut().find(|held| held.given.consent == withdrawn.consent);
        if let Some(consent) = found {
            consent.withdrawn_on = Some(withdrawn.withdrawn_on);
        }
    }

    pub(super) fn contact_declined(&mut self, declined: &ContactDeclined) {
        self.contact_declined_on.get_or_insert(declined.declined_on);
    }

    pub(super) fn support_noted(&mut self, noted: &SupportNoted) {
        self.notes.push(noted.clone());
    }

    pub(super) fn protection_set(&mut self, set: &ProtectionSet) {
        self.protection = Some(set.clone());
        self.settle_ways(set.set_on);
    }

    /// What was held back stays so: that the dossier is open says nothing about who reads at an address.
    pub(super) fn protection_lifted(&mut self, lifted: &ProtectionLifted) {
        self.protection = None;
        if !lifted.keeps_held {
            self.settle_ways(lifted.lifted_on);
        }
    }

    pub(super) fn registered_by(&mut self, by: &RegisteredBy) {
        self.registered_by = Some(by.clone());
    }

    pub(super) fn representation_recorded(&mut self, recorded: &RepresentationRecorded) {
        self.representations.push(Representation { told: recorded.clone(), ended_on: None });
    }

    pub(super) fn representation_confirmed(&mut self, confirmed: &RepresentationConfirmed) {
        let mut held = self.representations.iter_mut();
        if let Some(held) = held.find(|held| held.told.representation == confirmed.representation) {
            held.told.by = Some(confirmed.by);
            held.told.ground.clone_from(&confirmed.ground);
            held.told.lives_with_them = confirmed.lives_with_them;
            held.told.period = confirmed.period;
            held.told.is_confirmed = true;
        }
        self.end_with_givers(confirmed.confirmed_on);
    }

    pub(super) fn representation_ended(&mut self, ended: &RepresentationEnded) {
        let mut held = self.representations.iter_mut();
        if let Some(held) = held.find(|held| held.told.representation == ended.representation) {
            held.ended_on.get_or_insert(ended.until_on);
        }
        self.end_with_givers(ended.recorded_on);
    }

    pub(super) fn advice_given(&mut self, given: &AdviceGiven) {
        self.advice.push(given.clone());
    }

    pub(super) fn emergency_access_opened(&mut self, opened: &EmergencyAccessOpened) {
        self.emergencies.push(opened.clone());
    }
}
