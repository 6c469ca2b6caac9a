//! Recognition is listed for who handles a dossier, and how a step was reaches who steers as figures about enough people.

use crate::support::*;
use herstel_domain::{
    Event,
    choices::Heard,
    experience::{ExperienceEvent, FEWEST, Feeling},
    recognition::{RecognitionChoice, RecognitionEvent, RecognitionKind, RecognitionState},
};
use herstel_kernel::{Actor, Date};

/// Somebody wants an apology in person, by 1 April 2021.
pub fn wanted(person: u32) -> Event {
    chosen_on(person, RecognitionChoice::Wanted, Some(date("2021-04-01")))
}

fn chosen_on(person: u32, choice: RecognitionChoice, due_on: Option<Date>) -> Event {
    Event::Recognition(RecognitionEvent::Chosen {
        kind: RecognitionKind::Apology,
        choice,
        words: "Door iemand die tekent.".to_owned(),
        heard: Heard::PORTAL,
        recorded_by: Actor::Person { person: person_id(person) },
        chosen_on: date("2021-03-04"),
        due_on,
    })
}

/// Somebody answers after their first review that they were not done justice, with words for who steers.
pub fn told(person: u32, words: &str) -> Event {
    answered(person, "applicant", Some(Feeling::No), words, true)
}

fn answered(person: u32, group: &str, justice: Option<Feeling>, words: &str, to_steering: bool) -> Event {
    Event::Experience(ExperienceEvent::Told {
        ended: format!("decision-{person}"),
        about: "decision:first-review".to_owned(),
        group: group.to_owned(),
        justice,
        new_start: None,
        words: words.to_owned(),
        to_steering,
        heard: Heard::PORTAL,
        told_on: date("2021-03-04"),
    })
}

on_both_engines! {
    async fn what_is_owed_is_listed_in_the_order_of_its_days_and_nothing_else(db) {
        let store = &db.store;
        for person in 1..=3 {
            register_and_walk(store, person).await;
        }
        record(store, 1, wanted(1)).await;
        record(store, 2, chosen_on(2, RecognitionChoice::Wanted, Some(date("2021-03-20")))).await;
        record(store, 3, chosen_on(3, RecognitionChoice::NotNow, None)).await;
        let due = store.recognitions_due(&staff_scope(), date("2022-01-01"), None).await.unwrap();
        let days: Vec<Date> = due.iter().map(|due| due.due_on).collect();
        assert_eq!(days, [date("2021-03-20"), date("2021-04-01")], "{due:?}");
        assert_eq!((due[0].kind, due[0].state), (RecognitionKind::Apology, RecognitionState::Wanted));
        let near = store.recognitions_due(&staff_scope(), date("2021-03-21"), None).await.unwrap();
        assert_eq!(near.len(), 1);
        let own = store.recognitions_due(&parent_scope(1), date("2022-01-01"), None).await.unwrap();
        assert_eq!(own.len(), 1, "a person reaches their own and nobody else's: {own:?}");
        record(store, 1, chosen_on(1, RecognitionChoice::NotThis, None)).await;
        let after = store.recognitions_due(&staff_scope(), date("2022-01-01"), None).await.unwrap();
        assert_eq!(after.len(), 1, "who changes their mind is on no list");
        let report = store.verify_journal(&mut |_, _| {}).await.unwrap();
        assert_eq!(report.problems, vec![], "the tables follow from the journal");
    }

    async fn figures_are_about_enough_people_of_months_that_are_over(db) {
        let store = &db.store;
        let fewest = u32::try_from(FEWEST).unwrap();
        for person in 1..=fewest {
            register(store, person).await;
            let feeling = if person == 1 { Feeling::Yes } else { Feeling::ALittle };
            let shares = person <= 2;
            let words = format!("Woorden van {person}.");
            record(store, person, answered(person, "applicant", Some(feeling), &words, shares)).await;
            assert_eq!(store.experience(date("2021-04-01")).await.unwrap().figures, [], "as it was last counted");
            store.count_experience().await.unwrap();
            let told = store.experience(date("2021-04-01")).await.unwrap();
            assert_eq!(told.figures.len(), usize::from(person == fewest), "after {person}");
            assert_eq!(told.words.len(), if person == fewest { 2 } else { 0 }, "words only beside figures");
        }
        register(store, fewest + 1).await;
        record(store, fewest + 1, answered(fewest + 1, "child", None, "Van een kind.", true)).await;
        store.count_experience().await.unwrap();
        let told = store.experience(date("2021-04-01")).await.unwrap();
        assert_eq!(told.figures.len(), 1, "one child is nobody's figure");
        let cell = &told.figures[0];
        assert_eq!((cell.people, cell.justice.yes, cell.justice.a_little), (FEWEST, 1, FEWEST - 1));
        assert_eq!((cell.new_start.not_told, cell.group.as_deref()), (FEWEST, Some("applicant")));
        assert_eq!(store.experience(date("2021-03-31")).await.unwrap().figures, [], "the month runs still");
        assert!(!told.words.iter().any(|said| said.words.contains("van 3")), "not for who steers");
    }

    async fn staff_read_that_somebody_was_asked_and_only_the_person_reads_what_they_said(db) {
        let store = &db.store;
        let known = register_and_walk(store, 1).await;
        record(store, 1, told(1, "Ik voel mij niet gehoord.")).await;
        for (scope, sees) in [(staff_scope(), false), (parent_scope(1), true)] {
            let history = store.history(&scope, known.dossier).await.unwrap();
            let answer = history.into_iter().find_map(|entry| if let Event::Experience(event) = entry.event { Some(event) } else { None });
            let Some(ExperienceEvent::Told { justice, words, .. }) = answer else { panic!("no entry") };
            assert_eq!((justice.is_some(), !words.is_empty()), (sees, sees));
        }
        let dossier = store.dossier(&staff_scope(), known.dossier).await.unwrap().unwrap();
        assert!(dossier.asked.has("decision-1") && !format!("{dossier:?}").contains("niet gehoord"));
    }
}
