//! A name or an answer of somebody of whom nobody knows what they read: records of before that was asked.

use super::*;
use herstel_kernel::RefusalCode;

/// The same as it was recorded before anybody was asked what they read.
fn unread(event: GateEvent) -> GateEntry {
    GateEntry { read: None, ..entry(1, event) }
}

fn of(entries: &[GateEntry]) -> Gate {
    Gate::of(&scheme(), SUBSTANCE, entries)
}

/// Given a gate that nobody was told of, when names and answers stand there of whom nobody knows what they read, then they open
/// nothing, however they came there.
#[test]
fn names_and_answers_given_unread_announce_nothing() {
    let bodies = bodies();
    let one_by_one: Vec<GateEntry> = given_one_by_one(recorded()).into_iter().map(unread).collect();
    let within = vec![unread(recorded())];
    for (given, entries) in [("one by one", one_by_one), ("within the test", within)] {
        let gate = of(&entries);
        let lacks = gate.counting().unwrap().shortcomings(SUBSTANCE, &bodies);
        let lacks: Vec<&str> = lacks.iter().map(Shortcoming::code).collect();
        assert_eq!(lacks, ["no-answer", "no-answer", "not-explainable", "not-legally-sound"], "{given}");
        let refused = advance(&gate, version(&bodies), &GateCommand::Announce, steering(2)).unwrap_err();
        assert_eq!(refused.code, RefusalCode::GateIncomplete, "{given}");
        // Who reads it and says it again opens it.
        let again = given_one_by_one(recorded()).into_iter().skip(1).map(|event| entry(1, event));
        let gate = of(&entries.into_iter().chain(again).collect::<Vec<_>>());
        let done = advance(&gate, version(&bodies), &GateCommand::Announce, steering(2));
        assert_eq!(done, Ok(GateEvent::Announced), "{given}");
    }
}

#[test]
fn what_people_were_told_on_such_names_stays_open() {
    let told = [unread(recorded()), unread(GateEvent::Announced), unread(pilot())];
    assert_eq!(for_dossier(&of(&told), 1, "2021-01-01"), Passage::Open);
}

#[test]
fn a_no_counts_whatever_was_read() {
    let answer = BodyAnswer { can_deliver: false, ..whole().answers.remove(0) };
    let given =
        [unread(GateEvent::TestRecorded(Box::new(drafted()))), unread(GateEvent::Answered { answer })];
    let lacks = of(&given).counting().unwrap().shortcomings(SUBSTANCE, &bodies());
    assert!(lacks.contains(&Shortcoming::BodyCannot("Uht".to_owned())), "{lacks:?}");
}

/// Given names and answers that were read, when an older program recorded another text with them in it, then they do not count
/// for that text.
#[test]
fn what_an_older_program_carried_over_to_another_text_opens_nothing() {
    let another = FeasibilityTest { questions: Vec::new(), ..whole() };
    let mut entries: Vec<GateEntry> =
        given_one_by_one(recorded()).into_iter().map(|event| entry(1, event)).collect();
    entries.push(unread(GateEvent::TestRecorded(Box::new(another))));
    let gate = of(&entries);
    let test = gate.counting().unwrap();
    assert_eq!((&test.explainable, &test.legally_sound, test.answers.len()), (&None, &None, 0));
}
