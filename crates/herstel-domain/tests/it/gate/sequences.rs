//! Whatever people try in whatever order.

use super::*;
use herstel_domain::gate::OpeningPart;
use proptest::prelude::*;

fn commands() -> impl Strategy<Value = (u8, GateCommand)> {
    let lacking = prop::bool::weighted(0.3).prop_map(|lacks| {
        let mut test = drafted();
        if lacks {
            test.alternatives.clear();
        }
        GateCommand::RecordTest(Box::new(test))
    });
    let another = FeasibilityTest { effect_on_waiting: "Een jaar langer.".to_owned(), ..drafted() };
    let refuse = |what, of_standing| GateCommand::Refuse {
        what,
        on: TODAY,
        remarks: "omdat het moet".to_owned(),
        of_standing,
    };
    let answer = |place: usize| GateCommand::Answer(whole().answers.remove(place));
    let cohort = Cohort {
        name: "iedereen tot juli".to_owned(),
        registered_from: Some(date("2020-07-01")),
        registered_until: Some(date("2021-06-30")),
    };
    let text = || "omdat het moet".to_owned();
    let no = || GateCommand::Answer(BodyAnswer { can_deliver: false, ..whole().answers.remove(0) });
    let command = prop_oneof![
        2 => lacking,
        2 => Just(sign(Signature::Explainable)),
        2 => Just(sign(Signature::LegallySound)),
        2 => Just(answer(0)),
        2 => Just(answer(1)),
        1 => Just(no()),
        1 => Just(GateCommand::RecordTest(Box::new(another))),
        1 => Just(refuse(Signature::Explainable, false)),
        1 => any::<bool>().prop_map(move |of_standing| refuse(Signature::LegallySound, of_standing)),
        1 => Just(GateCommand::WithdrawChange(text())),
        2 => Just(GateCommand::Announce),
        2 => Just(GateCommand::OpenPilot(vec![dossier(1)])),
        2 => Just(GateCommand::OpenCohort(cohort)),
        1 => Just(GateCommand::OpenToAll),
        2 => Just(GateCommand::Learn(text())),
        1 => Just(GateCommand::Stop(text())),
        1 => Just(GateCommand::Resume(text())),
    ];
    (1_u8..4, command)
}

/// Who may do it; of those who steer, the one of this number.
fn actor_of(who: u8, command: &GateCommand) -> Actor {
    match command {
        GateCommand::Sign { what, .. } | GateCommand::Refuse { what, .. } => match what {
            Signature::Explainable => HANDLER,
            Signature::LegallySound => ADVISER,
        },
        GateCommand::Answer(answer) => match answer.body.as_str() {
            "Uht" => LEAD,
            _ => desk(Desk::Support),
        },
        GateCommand::RecordTest(_)
        | GateCommand::WithdrawChange(_)
        | GateCommand::Announce
        | GateCommand::OpenPilot(_)
        | GateCommand::OpenCohort(_)
        | GateCommand::OpenToAll
        | GateCommand::Learn(_)
        | GateCommand::LearnOf(..)
        | GateCommand::Stop(_)
        | GateCommand::Resume(_)
        | GateCommand::StopPart(..)
        | GateCommand::ResumePart(..)
        | GateCommand::HelpUrgently { .. } => steering(who),
    }
}

/// A no that somebody said, of what stands there or of the change that waits.
#[derive(Clone, Debug, PartialEq)]
struct No {
    by: String,
    of_change: bool,
}

/// What somebody said, among the noes that stand: told from what happened alone, and from whether a change waited before it and
/// waits after it.
fn hear(noes: &mut Vec<No>, event: &GateEvent, [before, after]: [bool; 2]) {
    if let GateEvent::SignatureRefused { what, of_standing, .. } = event {
        noes.push(No { by: format!("{what:?}"), of_change: before && !of_standing });
    }
    if let GateEvent::Signed { what, .. } = event {
        let given = No { by: format!("{what:?}"), of_change: before };
        noes.retain(|no| *no != given);
    }
    if let GateEvent::Answered { answer } = event {
        match answer.can_deliver {
            false => noes.push(No { by: answer.body.clone(), of_change: false }),
            // A yes while a change waits is a yes to the change.
            true if before => {}
            true => noes.retain(|no| no.by != answer.body),
        }
    }
    if matches!(event, GateEvent::ChangeWithdrawn { .. }) {
        noes.retain(|no| !no.of_change);
    } else if before && !after {
        // What stood there was replaced, by a text to which all said yes.
        noes.clear();
    }
}

/// What comes seldom by chance: a whole test that people were told of, and a pilot and a cohort that taught something.
fn begun() -> Vec<GateEntry> {
    let events = [recorded(), GateEvent::Announced, pilot(), learned()];
    events
        .into_iter()
        .chain(cohort_that_taught())
        .flat_map(given_one_by_one)
        .map(|event| entry(1, event))
        .collect()
}

proptest! {
    /// Whatever people try in whatever order at a gate that people were told of, nothing goes on while somebody's no stands.
    #[test]
    fn no_step_is_taken_over_a_no(tried in prop::collection::vec(commands(), 0..30)) {
        let (mut entries, mut noes) = (begun(), Vec::new());
        let mut gate = Gate::of(&scheme(), SUBSTANCE, &entries);
        for (who, command) in tried {
            let done = advance(&gate, version(&bodies()), &command, actor_of(who, &command));
            let Ok(event) = done else { continue };
            let goes_on = matches!(
                event,
                GateEvent::PilotOpened { .. }
                    | GateEvent::CohortOpened { .. }
                    | GateEvent::OpenedToAll
                    | GateEvent::Resumed { .. }
            );
            prop_assert!(!goes_on || noes.is_empty(), "{:?} over {:?}", event, noes);
            entries.push(entry(who, event.clone()));
            let after = Gate::of(&scheme(), SUBSTANCE, &entries);
            hear(&mut noes, &event, [gate.proposed.is_some(), after.proposed.is_some()]);
            gate = after;
            prop_assert_eq!(gate.closed(SUBSTANCE, &bodies()), None, "nothing is taken from anybody");
            prop_assert_eq!(gate.is_held_up(SUBSTANCE, &bodies()), !noes.is_empty(), "{:?}", noes);
        }
    }

    /// Whatever people try in whatever order, nothing is open without a whole test that one person recorded and another
    /// announced, and nobody but those of a pilot is decided upon before a lesson was written down.
    #[test]
    fn nothing_opens_without_a_whole_test_and_a_second_person(tried in prop::collection::vec(commands(), 0..40)) {
        let mut entries: Vec<GateEntry> = Vec::new();
        for (who, command) in tried {
            let gate = Gate::of(&scheme(), SUBSTANCE, &entries);
            let actor = actor_of(who, &command);
            if let Ok(event) = advance(&gate, version(&bodies()), &command, actor) {
                entries.push(entry(who, event));
            }
        }
        let gate = Gate::of(&scheme(), SUBSTANCE, &entries);
        let announced_by = entries.iter().rev().find(|entry| entry.event == GateEvent::Announced);
        for (number, registered_on) in [(1, "2021-01-01"), (2, "2021-01-01"), (2, "2021-12-01")] {
            let passage = for_dossier(&gate, number, registered_on);
            if !matches!(passage, Passage::Closed(_)) {
                let (_, test) = gate.test.as_ref().unwrap();
                let lacks = test.shortcomings(SUBSTANCE, &bodies());
                prop_assert!(lacks.iter().all(|lacks| matches!(lacks, Shortcoming::BodyCannot(_))));
                prop_assert!(announced_by.is_some());
            }
            if passage == Passage::Open && number == 2 {
                prop_assert!(!gate.lessons.is_empty());
            }
        }
        for (place, found) in entries.iter().enumerate() {
            let records = |entry: &&GateEntry| matches!(entry.event, GateEvent::TestRecorded(_));
            let recorded_by = entries[..place].iter().rfind(records).map(|entry| entry.done_by);
            if matches!(found.event, GateEvent::Announced | GateEvent::PilotOpened { .. } | GateEvent::OpenedToAll) {
                prop_assert!(recorded_by.is_some_and(|by| by != found.done_by));
            }
            let goes_on = matches!(
                found.event,
                GateEvent::PilotOpened { .. }
                    | GateEvent::CohortOpened { .. }
                    | GateEvent::OpenedToAll
                    | GateEvent::Resumed { .. }
            );
            let taught = |event: &GateEvent| {
                matches!(event, GateEvent::LessonLearned { of: Some(OpeningPart::Cohort(_)), .. })
            };
            if found.event == GateEvent::OpenedToAll {
                prop_assert!(entries[..place].iter().any(|entry| taught(&entry.event)), "no cohort taught anything");
            }
            if goes_on {
                let before = Gate::of(&scheme(), SUBSTANCE, &entries[..place]);
                prop_assert!(!before.is_held_up(SUBSTANCE, &bodies()), "somebody says no");
            }
        }
    }
}
