//! The steps by which a version opens, each after the one before it and by a second person.

use super::*;
use herstel_domain::gate::OpeningPart;
use herstel_kernel::{PersonId, RefusalCode};

fn of_period(from: Option<&str>, until: Option<&str>) -> Cohort {
    let (registered_from, registered_until) = (from.map(date), until.map(date));
    Cohort { name: "najaar".to_owned(), registered_from, registered_until }
}

/// Given a pilot that taught something, when who registered in this period is taken in, then they are, or it leaves out nobody.
#[test]
fn a_cohort_has_both_ends_and_leaves_people_out() {
    let (first, last) = (Some("2020-01-01"), Some("2022-01-01"));
    for (from, until, then) in [
        (first, last, None),
        (first, first, None),
        (first, Some("2022-01-02"), Some(RefusalCode::GateCohortTooWide)),
        (Some("1900-01-01"), Some("2999-12-31"), Some(RefusalCode::GateCohortTooWide)),
        (last, first, Some(RefusalCode::PeriodReversed)),
        (first, None, Some(RefusalCode::Required)),
        (None, last, Some(RefusalCode::Required)),
        (None, None, Some(RefusalCode::Required)),
    ] {
        let held = gate([recorded(), GateEvent::Announced, pilot(), learned()]);
        let command = GateCommand::OpenCohort(of_period(from, until));
        let done = advance(&held, version(&bodies()), &command, steering(2));
        assert_eq!(done.err().map(|refusal| refusal.code), then, "{from:?} to {until:?}");
    }
}

/// Given what happened, when the second officer does this, then it happens, or this is why not.
#[test]
fn each_step_of_opening_comes_after_the_one_before_it() {
    let unbounded = || Cohort { name: "najaar".to_owned(), registered_from: None, registered_until: None };
    let cohort = || of_period(Some("2021-01-01"), Some("2021-06-30"));
    let reversed = Cohort {
        registered_from: Some(date("2021-02-01")),
        registered_until: Some(date("2021-01-31")),
        ..cohort()
    };
    let announced = || vec![recorded(), GateEvent::Announced];
    let with = |more: Vec<GateEvent>| announced().into_iter().chain(more).collect::<Vec<_>>();
    let stop = || GateEvent::Stopped { reason: "even niet".to_owned() };
    let stop_pilot = || GateEvent::PartStopped { part: OpeningPart::Pilot, reason: "even niet".to_owned() };
    let say = |text: &str| text.to_owned();
    let incomplete = || {
        let mut test = whole();
        test.alternatives.clear();
        test
    };
    use GateCommand as Do;
    use RefusalCode as No;
    for (given, when, then) in [
        (vec![], Do::Announce, Some(No::GateNoTest)),
        (vec![GateEvent::TestRecorded(Box::new(incomplete()))], Do::Announce, Some(No::GateIncomplete)),
        (vec![recorded()], Do::Announce, None),
        (announced(), Do::Announce, Some(No::AlreadyDecided)),
        (vec![recorded()], Do::OpenPilot(vec![dossier(1)]), Some(No::GateNotAnnounced)),
        (announced(), Do::OpenPilot(vec![]), Some(No::Required)),
        (announced(), Do::OpenPilot(vec![dossier(1)]), None),
        (announced(), Do::OpenCohort(cohort()), Some(No::GateNoPilot)),
        (with(vec![pilot()]), Do::OpenCohort(cohort()), Some(No::GateNothingLearned)),
        (with(vec![pilot(), learned()]), Do::OpenCohort(cohort()), None),
        (with(vec![pilot(), learned()]), Do::OpenCohort(reversed), Some(No::PeriodReversed)),
        (with(vec![pilot(), learned()]), Do::OpenCohort(unbounded()), Some(No::Required)),
        (with(vec![pilot()]), Do::Learn(" . ".to_owned()), Some(No::Required)),
        (with(vec![pilot(), learned(), stop()]), Do::OpenCohort(cohort()), Some(No::GateStopped)),
        (
            with(vec![pilot(), learned(), GateEvent::CohortOpened { cohort: cohort() }]),
            Do::OpenToAll,
            Some(No::GateNothingLearned),
        ),
        (with(vec![pilot()]), Do::OpenToAll, Some(No::GateNothingLearned)),
        (with(vec![pilot(), learned()]), Do::OpenToAll, Some(No::GateNoCohort)),
        (
            with(vec![pilot(), learned(), GateEvent::CohortOpened { cohort: cohort() }, learned()]),
            Do::OpenToAll,
            None,
        ),
        // After the cohort came another pilot, and that one taught something: the cohort did not.
        (
            with(vec![pilot(), learned(), GateEvent::CohortOpened { cohort: cohort() }, pilot(), learned()]),
            Do::OpenToAll,
            Some(No::GateNoCohort),
        ),
        (with(vec![GateEvent::OpenedToAll]), Do::OpenToAll, Some(No::AlreadyDecided)),
        (announced(), Do::Learn(say("iets")), Some(No::GateNoPilot)),
        (with(vec![pilot()]), Do::Learn(say(" ")), Some(No::Required)),
        (with(vec![pilot()]), Do::Learn(say("iets")), None),
        (vec![], Do::Stop(say("nu niet")), None),
        (with(vec![stop()]), Do::Stop(say("nu niet")), Some(No::AlreadyEnded)),
        (announced(), Do::Resume(say("weer")), Some(No::GateNotStopped)),
        (with(vec![stop()]), Do::Resume(say("weer")), None),
        (vec![], Do::HelpUrgently { dossiers: vec![dossier(1)], reason: say("uitzetting") }, None),
        (vec![], Do::HelpUrgently { dossiers: vec![], reason: say("uitzetting") }, Some(No::Required)),
        (vec![], Do::HelpUrgently { dossiers: vec![dossier(1)], reason: say("") }, Some(No::Required)),
        (announced(), Do::RecordTest(Box::new(incomplete())), Some(No::GateIncomplete)),
        (announced(), Do::RecordTest(Box::new(whole())), None),
        (announced(), Do::RecordTest(Box::new(drafted())), None),
        (with(vec![pilot()]), Do::StopPart(OpeningPart::Pilot, say("even niet")), None),
        (announced(), Do::StopPart(OpeningPart::Pilot, say("even niet")), Some(No::NotFound)),
        (
            with(vec![pilot()]),
            Do::StopPart(OpeningPart::Cohort(say("najaar")), say("even niet")),
            Some(No::NotFound),
        ),
        (
            with(vec![pilot(), stop_pilot()]),
            Do::StopPart(OpeningPart::Pilot, say("nu")),
            Some(No::AlreadyEnded),
        ),
        (with(vec![pilot()]), Do::ResumePart(OpeningPart::Pilot, say("weer")), Some(No::GateNotStopped)),
        (with(vec![pilot(), stop_pilot()]), Do::ResumePart(OpeningPart::Pilot, say("weer")), None),
        (with(vec![pilot()]), Do::LearnOf(OpeningPart::Pilot, say("bel eerst")), None),
        (
            with(vec![pilot(), learned(), GateEvent::CohortOpened { cohort: cohort() }, learned()]),
            Do::OpenCohort(cohort()),
            Some(No::NotAChoice),
        ),
    ] {
        let done = advance(&gate(given.clone()), version(&bodies()), &when, steering(2));
        assert_eq!(done.err().map(|refusal| refusal.code), then, "{given:?} {when:?}");
    }
}

#[test]
fn whoever_recorded_the_test_opens_nothing_on_it_and_may_stop_it() {
    let announced = gate([recorded(), GateEvent::Announced]);
    let bodies = bodies();
    let of = version(&bodies);
    for (gate, command) in [
        (gate([recorded()]), GateCommand::Announce),
        (announced.clone(), GateCommand::OpenPilot(vec![dossier(1)])),
        (gate([recorded(), GateEvent::Announced, pilot(), learned()]), GateCommand::OpenToAll),
    ] {
        let refused = advance(&gate, of, &command, steering(1)).unwrap_err();
        assert_eq!(refused.code, RefusalCode::GateSamePerson, "{command:?}");
    }
    assert!(advance(&announced, of, &GateCommand::Stop("nu niet".to_owned()), steering(1)).is_ok());
}

#[test]
fn what_is_said_of_a_simulation_stands_in_a_report_that_was_kept_of_this_version() {
    let said_of = |report: u8, substance: ContentHash, ran_on: Date| {
        let report = ContentHash::from_bytes([report; 32]);
        let simulated = Simulated {
            report,
            substance,
            can_be_delivered: true,
            ran_on,
            moments: Vec::new(),
            size: Some(SIZE),
        };
        FeasibilityTest { simulated: Some(simulated), ..drafted() }
    };
    let said = |report, substance| said_of(report, substance, TODAY);
    let another = ContentHash::from_bytes([9; 32]);
    let bodies = bodies();
    for (given, when, then) in [
        ("a report that was kept", said(1, SUBSTANCE), None),
        ("a report that nobody kept", said(2, SUBSTANCE), Some(RefusalCode::GateNotSimulated)),
        ("a report that was kept, of another version", said(1, another), Some(RefusalCode::GateNotSimulated)),
        (
            "a report that was kept, of another day",
            said_of(1, SUBSTANCE, TODAY.tomorrow().unwrap()),
            Some(RefusalCode::GateNotSimulated),
        ),
        ("a report in which the work is never done", said(4, SUBSTANCE), Some(RefusalCode::GateOverload)),
        ("a report in which the terms are not kept", said(6, SUBSTANCE), Some(RefusalCode::GateTermsNotKept)),
        (
            "a report in which the work is never done, and that it cannot be delivered",
            {
                let mut test = said(4, SUBSTANCE);
                test.simulated.as_mut().unwrap().can_be_delivered = false;
                test
            },
            None,
        ),
        ("nothing", FeasibilityTest { simulated: None, ..drafted() }, None),
    ] {
        let command = GateCommand::RecordTest(Box::new(when));
        let done = advance(&gate([]), version(&bodies), &command, steering(1));
        assert_eq!(done.err().map(|refusal| refusal.code), then, "{given}");
    }
    // Whether it can be delivered is not for who records it to say.
    let mut modest = said(1, SUBSTANCE);
    modest.simulated.as_mut().unwrap().can_be_delivered = false;
    let command = GateCommand::RecordTest(Box::new(modest));
    let done = advance(&gate([]), version(&bodies), &command, steering(1));
    assert_eq!(done, Ok(GateEvent::TestRecorded(Box::new(said(1, SUBSTANCE)))), "the report decides");
    // Neither is when the facts are from which its terms count: whoever signs reads what was simulated.
    for claimed in [Vec::new(), vec![SimulatedMoment { is: "registered_on".to_owned(), ..moment() }]] {
        let mut test = said(8, SUBSTANCE);
        test.simulated.as_mut().unwrap().moments = claimed;
        let command = GateCommand::RecordTest(Box::new(test));
        let done = advance(&gate([]), version(&bodies), &command, steering(1)).unwrap();
        let GateEvent::TestRecorded(recorded) = done else { panic!("{done:?}") };
        assert_eq!(recorded.simulated.unwrap().moments, [moment()]);
    }
    let mut before = said(1, SUBSTANCE);
    before.simulated.as_mut().unwrap().size = None;
    let written = serde_json::to_string(&before).unwrap();
    assert!(
        !written.contains("moments") && !written.contains("size"),
        "a record of before reads the same: {written}"
    );
    // What stands there already is not asked for again: other parts are written down one by one.
    let recorded = gate([GateEvent::TestRecorded(Box::new(said(2, SUBSTANCE)))]);
    let more = FeasibilityTest { questions: Vec::new(), ..said(2, SUBSTANCE) };
    let done = advance(&recorded, version(&bodies), &GateCommand::RecordTest(Box::new(more)), steering(1));
    assert!(done.is_ok(), "{done:?}");
}

#[test]
fn who_is_helped_urgently_is_named_by_their_dossier_and_not_in_the_reason() {
    let command = GateCommand::HelpUrgently {
        dossiers: vec![dossier(1)],
        reason: "Mevrouw met nummer 999990019 staat op straat".to_owned(),
    };
    let refused = advance(&gate([recorded()]), version(&bodies()), &command, steering(1)).unwrap_err();
    assert_eq!(refused.code, RefusalCode::CitizenNumberInText);
}

#[test]
fn only_who_steers_stands_at_the_gate() {
    let roles = [
        StaffRole::CaseHandler,
        StaffRole::Reviewer,
        StaffRole::TeamLead,
        StaffRole::PrivacyOfficer,
        StaffRole::LegalAdviser,
        StaffRole::ObjectionCommittee,
    ];
    let staff = roles.map(|role| Actor::Staff { id: staff(2), role });
    let others = [Actor::System, Actor::Person { person: PersonId::from_bytes([1; 16]) }];
    for actor in staff.into_iter().chain(others) {
        for command in [
            GateCommand::Announce,
            GateCommand::Stop("nu niet".to_owned()),
            GateCommand::HelpUrgently { dossiers: vec![dossier(1)], reason: "nood".to_owned() },
        ] {
            let refused = advance(&gate([recorded()]), version(&bodies()), &command, actor).unwrap_err();
            assert_eq!(refused.code, RefusalCode::NotAllowed, "{actor:?}");
        }
    }
}

#[test]
fn a_simulation_of_few_people_or_few_runs_opens_nothing_and_what_was_recorded_before_that_was_asked_stands() {
    let of = |report: u8| {
        let mut test = drafted();
        let simulated = test.simulated.as_mut().unwrap();
        // Whoever records it says that it was large: the report decides.
        (simulated.report, simulated.size) = (ContentHash::from_bytes([report; 32]), Some(SIZE));
        test
    };
    let bodies = bodies();
    let command = GateCommand::RecordTest(Box::new(of(10)));
    let done = advance(&gate([]), version(&bodies), &command, steering(1)).unwrap();
    let GateEvent::TestRecorded(recorded) = done else { panic!("{done:?}") };
    let lacks = recorded.shortcomings(SUBSTANCE, &bodies);
    assert!(lacks.contains(&Shortcoming::TooFewRuns) && lacks.contains(&Shortcoming::SmallerThanGroup));
    let smaller = || vec![Shortcoming::SmallerThanGroup];
    for (runs, parents, reached, then) in [
        (20, 90_000, Some(90_000), vec![]),
        (19, 90_000, Some(90_000), vec![Shortcoming::TooFewRuns]),
        (20, 89_999, Some(89_999), smaller()),
        // So many registered, and this many came to a decision.
        (20, 90_000, Some(89_999), smaller()),
        (20, 90_000, Some(15), smaller()),
        // Nobody counted who came to one.
        (20, 90_000, None, smaller()),
    ] {
        let mut test = whole();
        test.simulated.as_mut().unwrap().size = Some(SimulatedSize { runs, parents, reached });
        assert_eq!(test.shortcomings(SUBSTANCE, &bodies), then, "{runs}, {parents} and {reached:?}");
    }
    let mut before = whole();
    before.simulated.as_mut().unwrap().size = None;
    assert_eq!(before.shortcomings(SUBSTANCE, &bodies), [], "of a record of before this nobody knows");
}

#[test]
fn a_size_of_before_it_was_counted_who_comes_to_a_decision_reads_back_as_it_was_and_opens_nothing() {
    let written = r#"{"runs":20,"parents":90000}"#;
    let size: SimulatedSize = serde_json::from_str(written).unwrap();
    assert_eq!(size, SimulatedSize { runs: 20, parents: 90_000, reached: None });
    assert_eq!(serde_json::to_string(&size).unwrap(), written, "what was read there keeps its digest");
    let mut test = whole();
    test.simulated.as_mut().unwrap().size = Some(size);
    assert_eq!(test.shortcomings(SUBSTANCE, &bodies()), [Shortcoming::SmallerThanGroup]);
}
