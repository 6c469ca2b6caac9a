//! What is open in a dossier holds its erasure back until it ends, each by itself, and no longer.

use super::{
    close, close_unpaid, complained, execute, in_court, is_readable, later, list, officer, paid, propose,
};
use crate::support::*;
use herstel_domain::{
    Event,
    calls::{CallAsked, CallDropped, CallEvent, DayPart},
    chain::ChainEvent,
    choices::Heard,
    deadlines::{
        FixedBecause, PenaltyEstablished, PenaltyFixed, PenaltyProposed, Sender, TermEvent, TermSubject, Way,
    },
    decisions::{Anew, DecisionApproved},
    objections::{AppealRuled, ObjectionEvent, ObjectionFiled, ObjectionWithdrawn, RulingOutcome},
    plan::{AgreementDone, AgreementMade, Owner, PlanEvent},
    reopening::ReopeningRequested,
};
use herstel_kernel::{Actor, AgreementId, AppealId, CallId, Cents, ObjectionId, ReopeningId};
use herstel_scheme::SchemeFamily;
use herstel_store::ErasureRegister;

/// What can be open, what opens it and what ends it; each in the dossier of somebody else.
type Open = (&'static str, fn(u32) -> Vec<Event>, fn(u32) -> Vec<Event>);

const HOLDS: [Open; 8] = [
    ("a remark", |person| vec![disputed(person, 5)], |person| vec![answered(person, 5)]),
    ("a complaint", |person| vec![complained(person, false)], |person| vec![complained(person, true)]),
    ("a call", |person| vec![call(person, false)], |person| vec![call(person, true)]),
    ("an objection", |person| vec![objected(person)], |_| vec![taken_back()]),
    ("a court case", |_| vec![in_court()], |_| vec![ruled(RulingOutcome::Unfounded)]),
    ("a decision anew", |_| vec![in_court(), ruled(RulingOutcome::Founded)], decided_anew),
    ("a penalty", |_| vec![late()], |_| established()),
    ("an agreement of the plan", |_| vec![agreed()], |_| vec![done()]),
];

fn call(person: u32, is_dropped: bool) -> Event {
    let (call, recorded_by) = (CallId::from_bytes([79; 16]), Actor::Person { person: person_id(person) });
    Event::Call(match is_dropped {
        false => CallEvent::Asked(CallAsked {
            call,
            part: DayPart::Any,
            phone: Some("0612345678".to_owned()),
            words: String::new(),
            late_for: None,
            asks_reach: false,
            promised_on: date("2021-03-03"),
            recorded_by,
            asked_on: date("2021-03-01"),
        }),
        true => CallEvent::Dropped(CallDropped { call, recorded_by, on: date("2021-03-02") }),
    })
}

fn objected(person: u32) -> Event {
    Event::Objection(ObjectionEvent::Filed(ObjectionFiled {
        objection: ObjectionId::from_bytes([80; 16]),
        decision: decision_id(person, 1).into(),
        received_on: date("2021-03-01"),
        last_day: date("2021-03-19"),
        way: Way::Letter,
        sender: Sender::Parent,
        words: Some("het bedrag klopt niet".to_owned()),
        late_reason: None,
        documents: Vec::new(),
        recorded_by: handler(),
        recorded_on: date("2021-03-01"),
    }))
}

fn taken_back() -> Event {
    Event::Objection(ObjectionEvent::Withdrawn(ObjectionWithdrawn {
        objection: ObjectionId::from_bytes([80; 16]),
        recorded_by: handler(),
        withdrawn_on: date("2021-03-02"),
    }))
}

fn ruled(outcome: RulingOutcome) -> Event {
    Event::Objection(ObjectionEvent::AppealRuled(AppealRuled {
        appeal: AppealId::from_bytes([78; 16]),
        ruled_on: date("2021-03-02"),
        outcome,
        order: None,
        words: "de uitspraak".to_owned(),
        recorded_by: HANDLER,
    }))
}

/// The decision that a court found wrong, worked out once more.
fn decided_anew(person: u32) -> Vec<Event> {
    let Event::DecisionProposed(mut again) = proposed(person, 2, "first-review") else {
        unreachable!("a proposal")
    };
    let awarded_before = again.amount;
    again.anew = Some(Anew { replaces: decision_id(person, 1), awarded_before, found: awarded_before });
    let approved = DecisionApproved {
        decision: decision_id(person, 2),
        approved_by: REVIEWER,
        decided_on: date("2021-03-03"),
        letter: letter_id(person, 2),
        next_due_on: None,
    };
    vec![Event::DecisionProposed(again), Event::DecisionApproved(approved)]
}

fn subject() -> TermSubject {
    TermSubject::Step("first-review".to_owned())
}

/// What a late decision cost, which two people have yet to establish.
fn late() -> Event {
    Event::Term(TermEvent::PenaltyFixed(PenaltyFixed {
        subject: subject(),
        last_day: date("2021-01-01"),
        noticed_on: Some(date("2021-01-08")),
        decided_on: Some(date("2021-02-05")),
        days: 14,
        amount: Cents::new(32_200),
        beside: Cents::ZERO,
        fixed_on: date("2021-02-05"),
        because: FixedBecause::Decided,
    }))
}

fn established() -> Vec<Event> {
    let (amount, proposed_on) = (Cents::new(32_200), date("2021-03-01"));
    let proposed = PenaltyProposed {
        subject: subject(),
        days: 14,
        amount,
        remark: None,
        anew: None,
        proposed_by: HANDLER,
        proposed_on,
    };
    let established =
        PenaltyEstablished { subject: subject(), amount, approved_by: REVIEWER, established_on: proposed_on };
    vec![
        Event::Term(TermEvent::PenaltyProposed(proposed)),
        Event::Term(TermEvent::PenaltyEstablished(established)),
        Event::Chain(ChainEvent::PenaltyPaid {
            subject: subject(),
            amount,
            paid_on: date("2021-03-05"),
            recorded_by: HANDLER,
        }),
    ]
}

fn agreed() -> Event {
    Event::PlanChanged(PlanEvent::AgreementMade(AgreementMade {
        agreement: AgreementId::from_bytes([81; 16]),
        talk: None,
        what: "Een ander huis zoeken.".to_owned(),
        owner: Owner::Operation,
        due_on: date("2028-06-01"),
        by_word: None,
        made_on: date("2021-03-01"),
    }))
}

/// Somebody who left asks to go on.
fn reopening(person: u32) -> Event {
    Event::ReopeningRequested(ReopeningRequested {
        reopening: ReopeningId::from_bytes([82; 16]),
        family: SchemeFamily::main(),
        step: "first-review".to_owned(),
        conditions: Vec::new(),
        words: "Er is iets nieuws.".to_owned(),
        requested_on: date("2021-03-01"),
        heard: Heard::PORTAL,
        recorded_by: Actor::Person { person: person_id(person) },
    })
}

fn done() -> Event {
    Event::PlanChanged(PlanEvent::AgreementDone(AgreementDone {
        agreement: AgreementId::from_bytes([81; 16]),
        done_on: date("2021-04-01"),
        words: None,
    }))
}

on_both_engines! {
    async fn each_thing_that_is_open_holds_erasure_back_until_it_ends_and_no_longer(db) {
        let mut file = ErasureRegister::open(&db.folder.path().join("erasures")).unwrap();
        for (number, (what, opens, ends)) in (1_u8..).zip(HOLDS) {
            let person = u32::from(number);
            close(&db.store, person).await;
            for event in opens(person) {
                record(&db.store, person, event).await;
                assert_eq!(propose(&db.store, number).await, 0, "{what} is open");
            }
            for event in ends(person) {
                assert_eq!(propose(&db.store, number).await, 0, "{what} has not ended");
                record(&db.store, person, event).await;
            }
            assert_eq!(propose(&db.store, number).await, 1, "{what} has ended");
            let done = &administered();
            db.store.approve_destruction(officer(2), list(number), later(), done).await.unwrap();
            assert_eq!(execute(&db.store, number, &mut file).await.unwrap().erased, 1, "{what}");
            assert!(!is_readable(&db.store, person).await, "{what}");
        }
    }
}

on_both_engines! {
    async fn who_was_never_paid_what_was_awarded_is_on_no_list(db) {
        close_unpaid(&db.store, 1).await;
        assert_eq!(propose(&db.store, 1).await, 0, "the award is due");
        record(&db.store, 1, paid(1, 1)).await;
        assert_eq!(propose(&db.store, 2).await, 1, "it was paid");
    }

    async fn what_becomes_open_after_the_approval_is_not_erased(db) {
        let mut file = ErasureRegister::open(&db.folder.path().join("erasures")).unwrap();
        let opened: [fn(u32) -> Event; 2] = [|_| agreed(), reopening];
        for (number, opens) in (1_u8..).zip(opened) {
            let person = u32::from(number);
            close(&db.store, person).await;
            assert_eq!(propose(&db.store, number).await, 1);
            let done = &administered();
            db.store.approve_destruction(officer(2), list(number), later(), done).await.unwrap();
            record(&db.store, person, opens(person)).await;
            let executed = execute(&db.store, number, &mut file).await.unwrap();
            assert_eq!((executed.erased, executed.changed), (0, 1), "{person}");
            assert!(is_readable(&db.store, person).await, "{person}");
        }
    }
}
