//! The two questions after a step, given, when, then; and which figures of the answers are told.

use crate::given::{
    FIRST_REVIEW, Given, HANDLER, IN_2021, OTHER_PARENT, PARENT, given_first_review, given_registration,
    refused,
};
use herstel_domain::{
    Command, Event,
    choices::Heard,
    experience::{
        ASKED_DAYS, Answers, Cell, EndKind, ExperienceCommand, ExperienceEvent, FEWEST, Feeling,
        GroupedWords, open_steps, shown, words_shown,
    },
    recognition::{HoldRecognition, RecognitionChoice, RecognitionCommand, RecognitionKind},
    registration::TEXT_LENGTH_MAX,
};
use herstel_kernel::{Actor, Refusal, RefusalCode, StaffId, StaffRole};
use jiff::ToSpan as _;
use proptest::prelude::*;
use std::collections::BTreeSet;

type Done = Result<Vec<Event>, Refusal>;

fn open(given: &Given) -> Vec<String> {
    open_steps(&given.dossier, given.today).into_iter().map(|step| step.about()).collect()
}

fn tell(given: &mut Given, actor: Actor, ended: &str, justice: Option<Feeling>, words: &str) -> Done {
    let command = ExperienceCommand::Tell {
        ended: ended.to_owned(),
        justice,
        new_start: None,
        words: words.to_owned(),
        to_steering: true,
        heard: Heard::usual(actor),
    };
    given.act(actor, &Command::Experience(command))
}

fn first(given: &Given) -> String {
    open_steps(&given.dossier, given.today)[0].key.clone()
}

#[test]
fn nobody_is_asked_before_a_step_ended() {
    let given = given_registration(IN_2021);
    assert_eq!(open(&given), Vec::<String>::new());
}

#[test]
fn the_questions_stand_open_after_a_decision_and_after_a_recognition() {
    let mut given = given_first_review(IN_2021);
    assert_eq!(open(&given), [format!("decision:{FIRST_REVIEW}")]);
    let (kind, choice) = (RecognitionKind::Apology, RecognitionChoice::Wanted);
    let words = String::new();
    let heard = Heard::PORTAL;
    let want = RecognitionCommand::Choose { kind, choice, words, heard };
    given.act(PARENT, &Command::Recognition(want)).unwrap();
    assert_eq!(open(&given).len(), 1, "it was not held yet");
    let held_on = given.today;
    let held = HoldRecognition { kind, held_on, by: "Iemand Verzonnen".to_owned(), words: String::new() };
    given.act(HANDLER, &Command::Recognition(RecognitionCommand::Hold(held))).unwrap();
    assert!(open(&given).contains(&"recognition:apology".to_owned()));
    let kinds: Vec<EndKind> = open_steps(&given.dossier, given.today).iter().map(|step| step.kind).collect();
    assert_eq!(kinds.len(), 2);
}

#[test]
fn each_step_is_asked_about_once_and_an_answer_changes_nothing_else() {
    for actor in [PARENT, HANDLER] {
        let mut given = given_first_review(IN_2021);
        let (ended, before) = (first(&given), given.dossier.clone());
        let events = tell(&mut given, actor, &ended, Some(Feeling::ALittle), "").unwrap();
        assert_eq!(events.len(), 1, "nobody is sent a message about it");
        assert_eq!(open(&given), Vec::<String>::new());
        let again = tell(&mut given, actor, &ended, Some(Feeling::No), "");
        assert_eq!(refused(again), RefusalCode::ExperienceTold);
        assert_eq!(
            (before.awarded(), before.choices),
            (given.dossier.awarded(), given.dossier.choices.clone())
        );
        assert_eq!(given.dossier.changed_version, before.changed_version, "no form of anybody becomes stale");
    }
}

#[test]
fn whoever_would_rather_not_is_not_asked_again() {
    let mut given = given_first_review(IN_2021);
    let ended = first(&given);
    let skip = ExperienceCommand::Skip { ended, heard: Heard::PORTAL };
    given.act(PARENT, &Command::Experience(skip)).unwrap();
    assert_eq!(open(&given), Vec::<String>::new());
}

#[test]
fn long_after_a_step_nobody_asks_any_more() {
    let mut given = given_first_review(IN_2021);
    let ended = first(&given);
    given.today = given.today.checked_add(ASKED_DAYS.days()).unwrap();
    assert_eq!(open(&given).len(), 1);
    given.today = given.today.tomorrow().unwrap();
    assert_eq!(open(&given), Vec::<String>::new());
    let late = tell(&mut given, PARENT, &ended, Some(Feeling::Yes), "");
    assert_eq!(refused(late), RefusalCode::NotFound);
}

#[test]
fn nobody_else_answers_and_an_empty_form_is_no_answer() {
    let lead = Actor::Staff { id: StaffId::from_bytes([6; 16]), role: StaffRole::TeamLead };
    let mut given = given_first_review(IN_2021);
    let ended = first(&given);
    for actor in [OTHER_PARENT, lead, Actor::System] {
        let code = refused(tell(&mut given, actor, &ended, Some(Feeling::Yes), ""));
        assert_eq!(code, RefusalCode::NotAllowed, "{actor:?}");
    }
    assert_eq!(refused(tell(&mut given, PARENT, &ended, None, "  ")), RefusalCode::Required);
    let unknown = tell(&mut given, PARENT, "decision-van-een-ander", Some(Feeling::Yes), "");
    assert_eq!(refused(unknown), RefusalCode::NotFound);
    let long = tell(&mut given, PARENT, &ended, None, &"x".repeat(TEXT_LENGTH_MAX + 1));
    assert_eq!(refused(long), RefusalCode::TooLong);
}

#[test]
fn a_dossier_keeps_that_somebody_answered_and_never_what() {
    let mut given = given_first_review(IN_2021);
    let ended = first(&given);
    let words = "Ik voel mij niet gehoord.";
    let events = tell(&mut given, PARENT, &ended, Some(Feeling::No), words).unwrap();
    assert_eq!(given.dossier.asked.count(), 1);
    let Event::Experience(told) = events[0].clone() else { panic!("{events:?}") };
    assert!(!format!("{told:?} {:?}", given.dossier).contains(words));
    let ExperienceEvent::Told { justice, words, to_steering, .. } = told.without_answer() else {
        panic!("another event")
    };
    assert_eq!((justice, words.as_str(), to_steering), (None, "", false));
}

fn cell(month: &str, about: &str, group: &str, people: u64) -> Cell {
    let answers = Answers { yes: people, ..Answers::default() };
    Cell {
        month: month.to_owned(),
        about: about.to_owned(),
        group: Some(group.to_owned()),
        people,
        justice: answers,
        new_start: Answers { not_told: people, ..Answers::default() },
    }
}

/// Given answers by month, step and group, when it is December, then these rows are told.
#[test]
fn figures_about_few_people_are_told_together_or_not_at_all() {
    let step = "decision:first-review";
    let table = [
        ("enough people", vec![("2021-10", "child", 10)], vec![("2021-10", Some("child"), 10)]),
        ("one too few", vec![("2021-10", "child", 9)], vec![]),
        ("a month that is not over", vec![("2021-12", "child", 50)], vec![]),
        (
            "small groups together",
            vec![("2021-10", "applicant", 30), ("2021-10", "child", 6), ("2021-10", "ex-partner", 5)],
            vec![("2021-10", Some("applicant"), 30), ("2021-10", None, 11)],
        ),
        (
            "no sum from which the rest could be found",
            vec![("2021-10", "applicant", 30), ("2021-10", "child", 3)],
            vec![("2021-10", Some("applicant"), 30)],
        ),
        ("months are not added together", vec![("2021-09", "child", 6), ("2021-10", "child", 6)], vec![]),
    ];
    for (what, given, then) in table {
        let cells = given.into_iter().map(|(month, group, people)| cell(month, step, group, people));
        let told = shown(cells.collect(), "2021-12");
        let told: Vec<_> =
            told.iter().map(|cell| (cell.month.as_str(), cell.group.as_deref(), cell.people)).collect();
        assert_eq!(told, then, "{what}");
    }
}

#[test]
fn words_are_read_only_beside_figures_that_are_told() {
    let told = shown(vec![cell("2021-10", "decision:first-review", "applicant", 12)], "2021-12");
    let said = |month: &str, about: &str, words: &str| GroupedWords {
        month: month.to_owned(),
        about: about.to_owned(),
        words: words.to_owned(),
    };
    let words = words_shown(
        vec![
            said("2021-10", "decision:first-review", "Te laat."),
            said("2021-10", "recognition:apology", "Dit hielp."),
            said("2021-10", "decision:first-review", "Eindelijk."),
            said("2021-11", "decision:first-review", "Nu nog."),
        ],
        &told,
    );
    let words: Vec<&str> = words.iter().map(|said| said.words.as_str()).collect();
    assert_eq!(words, ["Eindelijk.", "Te laat."], "not in the order in which they came");
}

proptest! {
    /// Nothing that is told is about fewer than the fewest people, nobody is told twice, and nothing is made up.
    #[test]
    fn whatever_is_told_is_about_enough_people(
        counts in prop::collection::vec((0..3_u8, 0..3_u8, 0..4_u8, 1..30_u64), 0..30),
    ) {
        let mut seen = BTreeSet::new();
        let cells: Vec<Cell> = counts
            .into_iter()
            .filter(|(month, about, group, _)| seen.insert((*month, *about, *group)))
            .map(|(month, about, group, people)| {
                cell(&format!("2021-1{month}"), &format!("decision:{about}"), &format!("g{group}"), people)
            })
            .collect();
        let told = shown(cells.clone(), "2021-12");
        for row in &told {
            prop_assert!(row.people >= FEWEST);
            prop_assert!(row.month.as_str() < "2021-12");
            let of: u64 = cells
                .iter()
                .filter(|cell| cell.month == row.month && cell.about == row.about)
                .filter(|cell| match &row.group {
                    Some(group) => cell.group.as_ref() == Some(group),
                    None => cell.people < FEWEST,
                })
                .map(|cell| cell.people)
                .sum();
            prop_assert_eq!(row.people, of);
            prop_assert_eq!(row.justice.yes, of);
        }
    }
}
