//! The steps by which a version opened, each of which stands still and teaches by itself.

use super::*;
use herstel_domain::gate::OpeningPart;
use herstel_kernel::RefusalCode;

/// Given a pilot and two cohorts, when one of them is stopped, then the others go on.
#[test]
fn one_cohort_stands_still_while_the_others_go_on() {
    let until = |name: &str, until: &str| GateEvent::CohortOpened {
        cohort: Cohort { name: name.to_owned(), registered_from: None, registered_until: Some(date(until)) },
    };
    let stop = |part: OpeningPart| GateEvent::PartStopped { part, reason: "even niet".to_owned() };
    let resume = |part: OpeningPart| GateEvent::PartResumed { part, reason: "het kan weer".to_owned() };
    let cohort = |name: &str| OpeningPart::Cohort(name.to_owned());
    let given = || {
        vec![
            recorded(),
            GateEvent::Announced,
            pilot(),
            until("een", "2021-01-31"),
            until("twee", "2021-06-30"),
        ]
    };
    let (open, told) = (Passage::Open, Passage::Announced);
    // The pilot; who is in both cohorts; who is in the second only; who is in none.
    for (more, then) in [
        (vec![], [&open, &open, &open, &told]),
        (vec![stop(cohort("twee"))], [&open, &open, &told, &told]),
        (vec![stop(cohort("een"))], [&open, &open, &open, &told]),
        (vec![stop(cohort("een")), stop(cohort("twee"))], [&open, &told, &told, &told]),
        (vec![stop(OpeningPart::Pilot)], [&told, &open, &open, &told]),
        (vec![stop(cohort("twee")), resume(cohort("twee"))], [&open, &open, &open, &told]),
        (vec![GateEvent::OpenedToAll, stop(cohort("twee"))], [&open, &open, &told, &open]),
        (vec![GateEvent::Stopped { reason: "nu niet".to_owned() }], [&told, &told, &told, &told]),
    ] {
        let gate = gate(given().into_iter().chain(more.clone()));
        let people = [(1, "2021-12-01"), (2, "2021-01-01"), (2, "2021-05-01"), (2, "2021-12-01")];
        let found = people.map(|(number, registered_on)| for_dossier(&gate, number, registered_on));
        assert_eq!(found.each_ref(), then, "{more:?}");
    }
}

/// Given the steps that were taken, when something was learned from one of them, then only the last one's lesson opens the
/// next.
#[test]
fn a_lesson_about_an_older_step_does_not_let_the_next_one_begin() {
    let bodies = bodies();
    let until = |name: &str| {
        let (registered_from, registered_until) = (Some(date("2021-01-01")), Some(date("2021-06-30")));
        Cohort { name: name.to_owned(), registered_from, registered_until }
    };
    let opened = |name: &str| GateEvent::CohortOpened { cohort: until(name) };
    let lesson = |of: OpeningPart| GateEvent::LessonLearned { lesson: "bel eerst".to_owned(), of: Some(of) };
    let cohort = |name: &str| OpeningPart::Cohort(name.to_owned());
    let nothing = [Some(RefusalCode::GateNothingLearned); 2];
    let no_cohort = [Some(RefusalCode::GateNoCohort), None];
    // Then: to everybody, and to a cohort more.
    for (more, then) in [
        (vec![pilot(), lesson(OpeningPart::Pilot)], no_cohort),
        (vec![pilot(), learned(), opened("een")], nothing),
        (vec![pilot(), learned(), opened("een"), lesson(OpeningPart::Pilot)], nothing),
        (vec![pilot(), learned(), opened("een"), lesson(cohort("een"))], [None; 2]),
        (
            vec![pilot(), learned(), opened("een"), lesson(cohort("een")), lesson(OpeningPart::Pilot)],
            [None; 2],
        ),
        (vec![pilot(), learned(), opened("een"), learned(), opened("twee"), lesson(cohort("een"))], nothing),
        (
            vec![pilot(), learned(), opened("een"), learned(), opened("twee"), lesson(cohort("twee"))],
            [None; 2],
        ),
        // A pilot of more dossiers is the last step again.
        (vec![pilot(), lesson(OpeningPart::Pilot), pilot()], nothing),
    ] {
        let held = gate([recorded(), GateEvent::Announced].into_iter().chain(more.clone()));
        for (next, then) in
            [GateCommand::OpenToAll, GateCommand::OpenCohort(until("drie"))].into_iter().zip(then)
        {
            let done = advance(&held, version(&bodies), &next, steering(2));
            assert_eq!(done.err().map(|refusal| refusal.code), then, "{more:?} {next:?}");
        }
    }
}

#[test]
fn a_lesson_says_of_which_step_it_is_also_when_nobody_named_one() {
    let held = gate([recorded(), GateEvent::Announced, pilot()]);
    let command = GateCommand::Learn("bel eerst".to_owned());
    let done = advance(&held, version(&bodies()), &command, steering(2)).unwrap();
    let of = Some(OpeningPart::Pilot);
    assert_eq!(done, GateEvent::LessonLearned { lesson: "bel eerst".to_owned(), of });
}
