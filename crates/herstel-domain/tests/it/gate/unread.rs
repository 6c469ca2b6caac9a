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

/// A change of what people were told, with the words of everybody who was asked.
fn change_agreed() -> Vec<GateEvent> {
    let words = given_one_by_one(recorded()).into_iter().skip(1);
    [changed()].into_iter().chain(words).collect()
}

fn changed() -> GateEvent {
    let test = FeasibilityTest { effect_on_waiting: "Een jaar langer.".to_owned(), ..drafted() };
    GateEvent::ChangeProposed(Box::new(test))
}

fn counts(entries: &[GateEntry]) -> (String, bool) {
    let gate = of(entries);
    (gate.counting().unwrap().effect_on_waiting.clone(), gate.proposed.is_some())
}

/// Given a change that waits under which one word is missing, when the others were given unread and that one is given by who had
/// read it, then it waits until the others read it too.
#[test]
fn a_change_never_comes_to_count_on_names_and_answers_given_unread() {
    let told = [entry(1, recorded()), entry(2, GateEvent::Announced), entry(1, changed())];
    let words: Vec<GateEvent> = change_agreed().into_iter().skip(1).collect();
    assert_eq!(words.len(), 4, "two bodies and two names");
    for last in 0..words.len() {
        let before = words.iter().enumerate().filter(|(place, _)| *place != last);
        let mut entries = told.to_vec();
        entries.extend(before.clone().map(|(_, word)| unread(word.clone())));
        entries.push(entry(1, words[last].clone()));
        assert_eq!(counts(&entries), (whole().effect_on_waiting, true), "word {last}");
        let gate = of(&entries);
        let (_, change) = gate.proposed.as_ref().unwrap();
        let left = change.answers.len()
            + usize::from(change.explainable.is_some())
            + usize::from(change.legally_sound.is_some());
        assert_eq!(left, 1, "the page shows the one word that counts");
        assert_eq!(for_dossier(&gate, 1, "2021-01-01"), Passage::Announced, "what was told stands");
        entries.extend(before.map(|(_, word)| entry(1, word.clone())));
        assert_eq!(
            counts(&entries),
            ("Een jaar langer.".to_owned(), false),
            "read and said again, word {last}"
        );
    }
}

#[test]
fn a_change_that_came_to_count_before_anybody_was_asked_what_they_read_is_not_taken_back() {
    let mut entries = vec![unread(recorded()), unread(GateEvent::Announced)];
    entries.extend(change_agreed().into_iter().map(unread));
    assert_eq!(counts(&entries), ("Een jaar langer.".to_owned(), false));
}

/// A name that was read under what stands there says nothing of the change.
#[test]
fn a_name_read_under_the_standing_text_does_not_count_under_a_change() {
    let mut entries: Vec<GateEntry> =
        given_one_by_one(recorded()).into_iter().map(|event| entry(1, event)).collect();
    entries.push(entry(2, GateEvent::Announced));
    // An older program carried the names over to the change.
    let carried = FeasibilityTest { effect_on_waiting: "Een jaar langer.".to_owned(), ..whole() };
    entries.push(unread(GateEvent::ChangeProposed(Box::new(carried))));
    entries.push(entry(1, GateEvent::Answered { answer: whole().answers.remove(0) }));
    assert_eq!(counts(&entries), (whole().effect_on_waiting, true));
    let gate = of(&entries);
    let (_, change) = gate.proposed.as_ref().unwrap();
    assert_eq!((&change.explainable, &change.legally_sound, change.answers.len()), (&None, &None, 2));
}
