//! What events about choices, settlement agreements, coming back and parts change in a dossier.

use super::Dossier;
use crate::{
    choices::{ChoiceDenied, ChoiceEffect, ChoiceMade},
    reopening::{Reopening, ReopeningRefusalRead, ReopeningRequested, ReopeningStage, ReopeningTested},
    settlement::{
        Settlement, SettlementAnswer, SettlementAnswered, SettlementDrafted, SettlementLapsed,
        SettlementOffered, SettlementReturned, SettlementSigned, SettlementStatus, SettlementWithdrawn,
    },
};
use herstel_kernel::{ChoiceId, Date, ReopeningId, SettlementId};
use herstel_scheme::SchemeFamily;

impl Dossier {
    /// The day on which a way out was opened again.
    pub fn lifted_on(&self, choice: ChoiceId) -> Option<Date> {
        self.lifted.get(&choice).copied()
    }

    /// The agreement that the person signed and by which a step was left, when it was not opened again.
    pub fn settled(&self, family: &SchemeFamily, step: &str) -> Option<&Settlement> {
        let here = |held: &&Settlement| held.drafted.family == *family && held.drafted.step == step;
        self.settlements.iter().filter(here).find(|held| held.holds_the_choice())
    }

    /// The choice that the person's signature under an agreement is: the last by which they left there. Nothing is chosen at
    /// that step while the signature stands.
    pub(crate) fn choice_of_signature(&self, held: &Settlement) -> Option<&ChoiceMade> {
        let (family, step) = (&held.drafted.family, &held.drafted.step);
        let left = |made: &&ChoiceMade| {
            made.effect == ChoiceEffect::Stop && made.family == *family && made.step == *step
        };
        self.choices.iter().rev().find(left).filter(|_| held.holds_the_choice())
    }

    pub(super) fn choice_made(&mut self, made: &ChoiceMade) {
        self.choices.push(made.clone());
        self.overtake_requests(made.chosen_on);
    }

    pub(super) fn choice_denied(&mut self, denied: &ChoiceDenied) {
        self.denied.push(denied.clone());
        self.overtake_requests(denied.denied_on);
    }

    pub(super) fn settlement_drafted(&mut self, drafted: &SettlementDrafted) {
        self.settlements.push(Settlement::new(drafted.clone()));
    }

    pub(super) fn settlement_offered(&mut self, offered: &SettlementOffered) {
        self.change_settlement(offered.settlement, |held| {
            held.status = SettlementStatus::Offered(offered.clone());
            held.offered_on = Some(offered.offered_on);
        });
    }

    pub(super) fn settlement_returned(&mut self, returned: &SettlementReturned) {
        self.change_settlement(returned.settlement, |held| {
            held.status = SettlementStatus::Returned(returned.clone());
        });
    }

    pub(super) fn settlement_withdrawn(&mut self, withdrawn: &SettlementWithdrawn) {
        self.change_settlement(withdrawn.settlement, |held| {
            held.status = SettlementStatus::Withdrawn(withdrawn.clone());
        });
    }

    pub(super) fn settlement_lapsed(&mut self, lapsed: &SettlementLapsed) {
        self.change_settlement(lapsed.settlement, |held| {
            held.status = SettlementStatus::Lapsed(lapsed.clone());
        });
    }

    pub(super) fn settlement_answered(&mut self, answered: &SettlementAnswered) {
        if answered.answer == SettlementAnswer::TakenBack {
            self.lift_signature(answered.settlement, answered.answered_on);
        }
        self.change_settlement(answered.settlement, |held| match answered.answer {
            SettlementAnswer::Signed => held.person_signed = Some(answered.clone()),
            SettlementAnswer::Declined => held.status = SettlementStatus::Declined(answered.clone()),
            SettlementAnswer::TakenBack => {
                held.person_signed = None;
                held.operation_signed = None;
            }
        });
        self.overtake_requests(answered.answered_on);
    }

    pub(super) fn settlement_signed(&mut self, signed: &SettlementSigned) {
        self.change_settlement(signed.settlement, |held| {
            held.operation_signed = Some(signed.clone());
        });
    }

    pub(super) fn reopening_requested(&mut self, requested: &ReopeningRequested) {
        let left_by = self.choice_at(&requested.family, &requested.step).map(|made| made.choice);
        self.reopenings.push(Reopening {
            requested: requested.clone(),
            tested: None,
            read: None,
            upheld: None,
            left_by,
            overtaken_on: None,
        });
    }

    pub(super) fn reopening_tested(&mut self, tested: &ReopeningTested) {
        let found = self.reopening_mut(tested.reopening);
        found.into_iter().for_each(|held| held.tested = Some(tested.clone()));
        self.reopen(tested.reopening, tested.tested_on);
        self.overtake_requests(tested.tested_on);
    }

    pub(super) fn reopening_refusal_read(&mut self, read: &ReopeningRefusalRead) {
        if let Some(held) = self.reopening_mut(read.reopening) {
            // What an objection changes stands beside the refusal that was read, also in a journal that does not name it.
            let place = if held.read.is_some() { &mut held.upheld } else { &mut held.read };
            *place = Some(read.clone());
        }
        self.reopen(read.reopening, read.read_on);
        self.overtake_requests(read.read_on);
    }

    /// Ends the requests that wait about a way out that no longer stands: nobody has to let the person go on any more.
    fn overtake_requests(&mut self, on: Date) {
        let stands = |held: &Reopening| {
            let standing = self.choice_at(&held.requested.family, &held.requested.step);
            standing.map(|made| made.choice) == held.left_by
        };
        let over: Vec<ReopeningId> = self
            .reopenings
            .iter()
            .filter(|held| held.is_pending() && !stands(held))
            .map(|held| held.requested.reopening)
            .collect();
        for id in over {
            self.reopening_mut(id).into_iter().for_each(|held| held.overtaken_on = Some(on));
        }
    }

    fn change_settlement(&mut self, id: SettlementId, change: impl FnOnce(&mut Settlement)) {
        if let Some(held) = self.settlements.iter_mut().find(|held| held.drafted.settlement == id) {
            change(held);
        }
    }

    fn reopening_mut(&mut self, id: ReopeningId) -> Option<&mut Reopening> {
        self.reopenings.iter_mut().find(|held| held.requested.reopening == id)
    }

    /// Opens the road of a request that was granted: its ways out hold up nothing any more.
    fn reopen(&mut self, id: ReopeningId, on: Date) {
        let found = self.reopenings.iter().find(|held| held.requested.reopening == id);
        let Some(requested) =
            found.filter(|held| held.stage() == ReopeningStage::Granted).map(|held| held.requested.clone())
        else {
            return;
        };
        self.lift_exits(&requested.family, &requested.step, on);
        for held in &mut self.settlements {
            let drafted = &held.drafted;
            if drafted.family == requested.family
                && drafted.step == requested.step
                && held.person_signed.is_some()
            {
                held.reopened_on.get_or_insert(on);
            }
        }
    }

    /// Takes the effect from the choice that a signature was, and from no other: what was chosen before it stands again.
    fn lift_signature(&mut self, id: SettlementId, on: Date) {
        let found = self.settlements.iter().find(|held| held.drafted.settlement == id);
        let choice = found.and_then(|held| self.choice_of_signature(held)).map(|made| made.choice);
        if let Some(choice) = choice {
            self.lifted.entry(choice).or_insert(on);
        }
    }

    fn lift_exits(&mut self, family: &SchemeFamily, step: &str, on: Date) {
        let exits = self
            .choices
            .iter()
            .filter(|made| made.effect == ChoiceEffect::Stop && made.family == *family && made.step == step);
        for made in exits {
            self.lifted.entry(made.choice).or_insert(on);
        }
    }
}
