//! Promises: given what was said and by when, on a day, then each is kept, broken, or not yet due.

use crate::{
    calls::{ask, call},
    given::{FIRST_REVIEW, FULL_ASSESSMENT, Given, HANDLER, PARENT, given_first_review, given_registration},
    recognition::{choose, hold, plan_on, want},
};
use herstel_domain::{
    Command,
    calls::{CallCommand, NoteCall},
    choices::ByWord,
    deadlines::TermSubject,
    plan::{AddAgreement, FinishAgreement, Owner},
    promises::{PromiseStanding, Promised, promises},
    recognition::{RecognitionChoice, RecognitionKind},
};
use herstel_kernel::{AgreementId, CallId, Date};
use jiff::civil::date;

fn standing(given: &Given, what: &str) -> Vec<(Date, PromiseStanding)> {
    let all = promises(&given.dossier, given.schemes, given.today);
    all.iter().filter(|one| one.what.as_str() == what).map(|one| (one.due_on, one.standing)).collect()
}

#[test]
fn how_a_promise_stands_follows_from_its_day_alone() {
    let due = date(2023, 9, 6);
    for (done_on, today, expected) in [
        (None, date(2023, 9, 6), PromiseStanding::NotYet),
        (None, date(2023, 9, 7), PromiseStanding::Broken { done_on: None }),
        (Some(date(2023, 9, 6)), date(2023, 9, 20), PromiseStanding::Kept { on: date(2023, 9, 6) }),
        (
            Some(date(2023, 9, 7)),
            date(2023, 9, 20),
            PromiseStanding::Broken { done_on: Some(date(2023, 9, 7)) },
        ),
    ] {
        assert_eq!(PromiseStanding::of(due, done_on, today), expected, "{done_on:?} on {today}");
    }
}

#[test]
fn the_term_of_a_decision_is_a_promise_before_and_after_it_was_made() {
    let given = given_registration(date(2023, 3, 6));
    let open = promises(&given.dossier, given.schemes, given.today);
    let first = TermSubject::Step(FIRST_REVIEW.to_owned());
    let before = open.iter().find(|one| one.what == Promised::Decision(first.clone())).unwrap().due_on;
    let mut given = given_first_review(date(2023, 3, 6));
    let decided = promises(&given.dossier, given.schemes, given.today);
    let kept = decided.iter().find(|one| one.what == Promised::Decision(first.clone())).unwrap();
    assert_eq!((kept.due_on, kept.standing), (before, PromiseStanding::Kept { on: given.today }));
    // The next decision is promised from now on, and broken when its day has passed.
    let next = TermSubject::Step(FULL_ASSESSMENT.to_owned());
    let due = |given: &Given| {
        let all = promises(&given.dossier, given.schemes, given.today);
        let found = all.into_iter().find(|one| one.what == Promised::Decision(next.clone())).unwrap();
        (found.due_on, found.standing)
    };
    let (due_on, now) = due(&given);
    assert_eq!(now, PromiseStanding::NotYet);
    given.today = due_on.tomorrow().unwrap();
    assert_eq!(due(&given), (due_on, PromiseStanding::Broken { done_on: None }));
}

#[test]
fn what_others_agreed_is_a_promise_and_what_the_parent_agreed_is_none() {
    let mut given = given_first_review(date(2023, 7, 3));
    given.today = date(2023, 9, 4);
    let agree = |number: u8, owner: Owner| {
        Command::AddAgreement(AddAgreement {
            agreement: AgreementId::from_bytes([number; 16]),
            talk: None,
            what: "De brief sturen.".to_owned(),
            owner,
            due_on: date(2023, 9, 8),
            by_word: Some(ByWord::Phone),
        })
    };
    given.act(HANDLER, &agree(1, Owner::Operation)).unwrap();
    given.act(HANDLER, &agree(2, Owner::Parent)).unwrap();
    assert_eq!(standing(&given, "agreement"), [(date(2023, 9, 8), PromiseStanding::NotYet)]);
    given.today = date(2023, 9, 9);
    assert_eq!(
        standing(&given, "agreement"),
        [(date(2023, 9, 8), PromiseStanding::Broken { done_on: None })]
    );
    let done = FinishAgreement { agreement: AgreementId::from_bytes([1; 16]), words: None };
    given.act(HANDLER, &Command::FinishAgreement(done)).unwrap();
    let late = PromiseStanding::Broken { done_on: Some(date(2023, 9, 9)) };
    assert_eq!(standing(&given, "agreement"), [(date(2023, 9, 8), late)]);
}

#[test]
fn a_call_in_time_keeps_the_promise_and_what_is_called_off_stays_to_be_read() {
    const CALL: CallId = CallId::from_bytes([0x64; 16]);
    let mut given = given_first_review(date(2023, 7, 3));
    given.today = date(2023, 9, 4);
    call(&mut given, PARENT, ask(CALL)).unwrap();
    given.today = date(2023, 9, 6);
    let mut called = given.clone();
    let note = NoteCall { call: CALL, words: Some("Gesproken.".to_owned()) };
    call(&mut called, HANDLER, CallCommand::Note(note)).unwrap();
    assert_eq!(
        standing(&called, "call"),
        [(date(2023, 9, 6), PromiseStanding::Kept { on: date(2023, 9, 6) })]
    );
    let mut dropped = given.clone();
    call(&mut dropped, PARENT, CallCommand::Drop(CALL)).unwrap();
    let off = PromiseStanding::Cancelled { on: date(2023, 9, 6) };
    assert_eq!(standing(&dropped, "call"), [(date(2023, 9, 6), off)], "it stays to be read");
    given.today = date(2023, 9, 7);
    assert_eq!(standing(&given, "call"), [(date(2023, 9, 6), PromiseStanding::Broken { done_on: None })]);
    // Who calls it off afterwards does not make us have kept our word.
    call(&mut given, PARENT, CallCommand::Drop(CALL)).unwrap();
    assert_eq!(standing(&given, "call"), [(date(2023, 9, 6), PromiseStanding::Broken { done_on: None })]);
}

#[test]
fn what_recognises_somebody_is_promised_for_a_day_and_breaks_when_that_passes() {
    let (asked_on, due_on) = (date(2023, 7, 3), date(2023, 7, 31));
    let mut given = given_registration(asked_on);
    want(&mut given, RecognitionKind::WhyMe).unwrap();
    assert_eq!(standing(&given, "recognition"), [(due_on, PromiseStanding::NotYet)], "28 days later");
    given.today = due_on.tomorrow().unwrap();
    let broken = PromiseStanding::Broken { done_on: None };
    assert_eq!(standing(&given, "recognition"), [(due_on, broken)]);
    // That it need not be any more makes good nothing; what is let go in time is promised no more.
    choose(&mut given, PARENT, RecognitionKind::WhyMe, RecognitionChoice::NotThis).unwrap();
    assert_eq!(standing(&given, "recognition"), [(due_on, broken)]);
    want(&mut given, RecognitionKind::Declaration).unwrap();
    choose(&mut given, PARENT, RecognitionKind::Declaration, RecognitionChoice::NotNow).unwrap();
    assert_eq!(standing(&given, "recognition"), [(due_on, broken)]);
}

#[test]
fn a_day_for_an_apology_is_one_promise_and_that_day_the_next() {
    let mut given = given_registration(date(2023, 7, 3));
    want(&mut given, RecognitionKind::Apology).unwrap();
    let due_on = date(2023, 7, 31);
    assert_eq!(standing(&given, "recognition-day"), [(due_on, PromiseStanding::NotYet)]);
    given.today = date(2023, 7, 10);
    plan_on(&mut given, HANDLER, RecognitionKind::Apology, date(2023, 8, 7)).unwrap();
    let set = PromiseStanding::Kept { on: date(2023, 7, 10) };
    assert_eq!(standing(&given, "recognition-day"), [(due_on, set)]);
    // Who moves it did not keep the first day.
    plan_on(&mut given, HANDLER, RecognitionKind::Apology, date(2023, 8, 14)).unwrap();
    assert_eq!(standing(&given, "recognition"), [(date(2023, 8, 7), PromiseStanding::NotYet)]);
    given.today = date(2023, 8, 14);
    hold(&mut given, HANDLER, RecognitionKind::Apology).unwrap();
    let late = PromiseStanding::Broken { done_on: Some(date(2023, 8, 14)) };
    assert_eq!(standing(&given, "recognition"), [(date(2023, 8, 7), late)]);
}
