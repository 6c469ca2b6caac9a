//! What waits for its second reading in the dossiers of a world: decisions and agreements.

use crate::{
    stored::{FIRST_DAY, decision, id, letter, receipt_id, staff},
    world::{REVIEWER, TEAM_LEAD},
};
use herstel_domain::{
    Event,
    decisions::{DecisionApproved, DecisionProposed, Outcome, PreparedBy},
    settlement::{SettlementDrafted, SettlementReturned},
};
use herstel_kernel::{Cents, SettlementId};
use herstel_scheme::{CaseInput, ContentHash, Derivation, Receipt, SchemeFamily, SchemeId};

/// What waits in one dossier, by the happenings that sent it.
#[derive(Default)]
pub struct Waiting {
    decision: Option<u8>,
    agreements: Vec<u8>,
}

impl Waiting {
    /// A decision is proposed, unless one waits.
    pub fn propose(&mut self, place: u8, by: Option<u8>) -> Vec<Event> {
        if self.decision.is_some() {
            return Vec::new();
        }
        self.decision = Some(place);
        vec![proposed(place, by)]
    }

    /// The decision that waits is approved, if there is one.
    pub fn approve(&mut self) -> Vec<Event> {
        let approved = self.decision.take().map(|place| DecisionApproved {
            decision: decision(place),
            approved_by: staff(REVIEWER),
            decided_on: FIRST_DAY,
            letter: letter(place),
            next_due_on: None,
        });
        approved.map(Event::DecisionApproved).into_iter().collect()
    }

    /// An agreement is drawn up.
    pub fn draft(&mut self, place: u8, by: u8) -> Vec<Event> {
        self.agreements.push(place);
        vec![drafted(place, by)]
    }

    /// Every agreement that waits is read.
    pub fn read(&mut self) -> Vec<Event> {
        self.agreements.drain(..).map(returned).collect()
    }
}

fn proposed(place: u8, by: Option<u8>) -> Event {
    let receipt = Receipt {
        scheme: SchemeId::new("kot-2021").unwrap(),
        hash: ContentHash::from_bytes([7; 32]),
        engine: "test".into(),
        calculated_on: FIRST_DAY,
        input: CaseInput::from_map(serde_json::Map::new()),
        outputs: serde_json::Map::new(),
        derivation: Derivation::default(),
    };
    Event::DecisionProposed(DecisionProposed {
        family: SchemeFamily::main(),
        decision: decision(place),
        step: "first-review".into(),
        scheme: receipt.scheme.clone(),
        scheme_hash: receipt.hash,
        outcome: Outcome::Award,
        amount: Cents::new(100),
        receipt: receipt_id(place),
        receipt_hash: receipt.content_hash(),
        proposed_by: by.map_or(PreparedBy::Machine, |by| PreparedBy::Person(staff(by))),
        proposed_on: FIRST_DAY,
        remark: None,
        relied_on: Vec::new(),
        on_word: Vec::new(),
        anew: None,
        receipt_content: Some(Box::new(receipt)),
    })
}

fn drafted(place: u8, by: u8) -> Event {
    Event::SettlementDrafted(SettlementDrafted {
        settlement: SettlementId::from_bytes(id(27, place)),
        family: SchemeFamily::main(),
        step: "first-review".into(),
        option: "settle".into(),
        scheme: SchemeId::new("kot-2021").unwrap(),
        scheme_hash: ContentHash::from_bytes([7; 32]),
        conditions: Vec::new(),
        cooling_off_days: 14,
        words: None,
        drafted_by: staff(by),
        drafted_on: FIRST_DAY,
    })
}

fn returned(place: u8) -> Event {
    Event::SettlementReturned(SettlementReturned {
        settlement: SettlementId::from_bytes(id(27, place)),
        returned_by: staff(TEAM_LEAD),
        returned_on: FIRST_DAY,
        remarks: "Kijk nog eens.".into(),
    })
}
