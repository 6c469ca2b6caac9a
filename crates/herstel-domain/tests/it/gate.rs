//! Nobody is told of a version before it was found out that it can be delivered, and it opens in steps that can be stopped.

use crate::given::{changed, given_registration};
use herstel_domain::gate::{
    Affected, Alternative, AnswerWay, BodyAnswer, Cohort, FeasibilityTest, Gate, GateCommand, GateEntry,
    GateEvent, GatePeople, Gated, KeptSimulation, OpeningPart, Passage, Point, PointState, Shortcoming,
    SignOff, Signature, Simulated, TargetGroup, Version, Why, advance, invented_opening, passage,
};
use herstel_kernel::{Actor, Date, Desk, DossierId, PersonId, RefusalCode, StaffId, StaffRole};
use herstel_scheme::{ContentHash, PackageFiles, Registry, SchemeId};
use proptest::prelude::*;
use std::sync::Arc;

const SUBSTANCE: ContentHash = ContentHash::from_bytes([7; 32]);
const TODAY: Date = Date::constant(2022, 3, 1);

fn scheme() -> SchemeId {
    SchemeId::new("kind-2021-voorstel").unwrap()
}

fn bodies() -> Vec<String> {
    vec!["Uht".to_owned(), "gemeenten".to_owned()]
}

/// The report in which it stands.
const REPORT: ContentHash = ContentHash::from_bytes([1; 32]);

const KEPT: KeptSimulation = KeptSimulation { report: REPORT, ran_on: TODAY, ends: true, keeps_terms: true };
/// One in which the work is never done.
const OVERLOADED: KeptSimulation =
    KeptSimulation { report: ContentHash::from_bytes([4; 32]), ends: false, keeps_terms: false, ..KEPT };
/// One in which the work is done once, and too often too late.
const LATE: KeptSimulation =
    KeptSimulation { report: ContentHash::from_bytes([6; 32]), keeps_terms: false, ..KEPT };

/// The version behind the gate, of which three reports were kept.
fn version(bodies: &[String]) -> Version<'_> {
    Version { substance: SUBSTANCE, bodies, reports: &[KEPT, OVERLOADED, LATE] }
}

fn staff(number: u8) -> StaffId {
    StaffId::from_bytes([number; 16])
}

fn steering(number: u8) -> Actor {
    Actor::Staff { id: staff(number), role: StaffRole::Steering }
}

fn dossier(number: u8) -> DossierId {
    DossierId::from_bytes([number; 16])
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// A test in which nothing is missing.
fn whole() -> FeasibilityTest {
    let signed = |by| Some(SignOff { by: staff(by), on: TODAY, remarks: "gezien en besproken".to_owned() });
    let answer = |body: &str| BodyAnswer {
        body: body.to_owned(),
        can_deliver: true,
        conditions: String::new(),
        answered_by: "de directeur".to_owned(),
        answered_on: TODAY,
        way: Some(AnswerWay::SignedIn),
    };
    FeasibilityTest {
        target_group: TargetGroup {
            bounds: "kinderen van wie het recht heeft".to_owned(),
            low: 60_000,
            likely: 70_000,
            high: 90_000,
        },
        simulated: Some(Simulated {
            report: REPORT,
            substance: SUBSTANCE,
            can_be_delivered: true,
            ran_on: TODAY,
        }),
        answers: vec![answer("Uht"), answer("gemeenten")],
        effect_on_waiting: "Wie nu wacht, wacht twee weken langer.".to_owned(),
        explainable: signed(8),
        legally_sound: signed(9),
        transitional_rule: "Wat besloten is, blijft zo.".to_owned(),
        affected: vec![Affected {
            who: "ouders die wachten".to_owned(),
            people: 20_000,
            answer: "Uw plek blijft uw plek.".to_owned(),
        }],
        preconditions: vec![Point {
            text: "De balie is geschoold.".to_owned(),
            owner: "gemeenten".to_owned(),
            state: PointState::Settled,
        }],
        questions: vec![Point {
            text: "Hoe lang bewaren wij de stukken?".to_owned(),
            owner: "Uht".to_owned(),
            state: PointState::Accepted,
        }],
        alternatives: vec![Alternative {
            text: "Eerst de ouders".to_owned(),
            why_not: "Kinderen wachten al lang.".to_owned(),
        }],
    }
}

/// The same as who steers may record it: without the names and the answers of others.
fn drafted() -> FeasibilityTest {
    FeasibilityTest { answers: Vec::new(), explainable: None, legally_sound: None, ..whole() }
}

const HANDLER: Actor = Actor::Staff { id: StaffId::from_bytes([8; 16]), role: StaffRole::CaseHandler };
const LEAD: Actor = Actor::Staff { id: StaffId::from_bytes([11; 16]), role: StaffRole::TeamLead };

fn desk(desk: Desk) -> Actor {
    Actor::Municipal { id: staff(12), municipality: "0034".parse().unwrap(), desk }
}

fn sign(what: Signature) -> GateCommand {
    GateCommand::Sign { what, on: TODAY, remarks: "gezien en besproken".to_owned() }
}

fn entry(done_by: u8, event: GateEvent) -> GateEntry {
    GateEntry { scheme: scheme(), substance: SUBSTANCE, done_by: staff(done_by), done_on: TODAY, event }
}

fn gate(events: impl IntoIterator<Item = GateEvent>) -> Gate {
    let entries: Vec<GateEntry> = events.into_iter().map(|event| entry(1, event)).collect();
    Gate::of(&scheme(), SUBSTANCE, &entries)
}

fn recorded() -> GateEvent {
    GateEvent::TestRecorded(Box::new(whole()))
}

fn pilot() -> GateEvent {
    GateEvent::PilotOpened { dossiers: vec![dossier(1)] }
}

fn learned() -> GateEvent {
    GateEvent::LessonLearned { lesson: "Bel eerst, schrijf dan.".to_owned(), of: None }
}

fn for_dossier(gate: &Gate, number: u8, registered_on: &str) -> Passage {
    passage(gate, SUBSTANCE, &bodies(), (dossier(number), date(registered_on)))
}

/// Given what happened at the gate, when somebody looks, then this much is open for dossier 1, and for dossier 2.
#[test]
fn a_version_is_open_as_far_as_its_gate_and_to_nobody_else() {
    let announced = || vec![recorded(), GateEvent::Announced];
    let with = |more: Vec<GateEvent>| announced().into_iter().chain(more).collect::<Vec<_>>();
    let spring = Cohort {
        name: "voorjaar 2021".to_owned(),
        registered_from: Some(date("2021-01-01")),
        registered_until: Some(date("2021-06-30")),
    };
    let stop = GateEvent::Stopped { reason: "de balie kan het niet aan".to_owned() };
    let urgent =
        GateEvent::UrgentHelp { dossiers: vec![dossier(1)], reason: "dreigende uitzetting".to_owned() };
    let cohort = || GateEvent::CohortOpened { cohort: spring.clone() };
    let resume = GateEvent::Resumed { reason: "de balie is geschoold".to_owned() };
    let closed = Passage::Closed;
    for (given, one, two) in [
        (vec![], closed(Why::NoTest), closed(Why::NoTest)),
        (vec![recorded()], closed(Why::NotAnnounced), closed(Why::NotAnnounced)),
        (announced(), Passage::Announced, Passage::Announced),
        (with(vec![pilot()]), Passage::Open, Passage::Announced),
        (with(vec![pilot(), learned(), cohort()]), Passage::Open, Passage::Open),
        (with(vec![pilot(), learned(), cohort(), stop.clone()]), Passage::Announced, Passage::Announced),
        (with(vec![pilot(), stop.clone(), resume]), Passage::Open, Passage::Announced),
        (with(vec![GateEvent::OpenedToAll]), Passage::Open, Passage::Open),
        (vec![urgent.clone()], Passage::Open, closed(Why::NoTest)),
        (with(vec![stop, urgent]), Passage::Open, Passage::Announced),
    ] {
        let gate = gate(given.clone());
        assert_eq!(for_dossier(&gate, 1, "2020-12-31"), one, "{given:?}");
        assert_eq!(for_dossier(&gate, 2, "2021-06-30"), two, "{given:?}");
    }
    let gate = gate(with(vec![pilot(), learned(), cohort()]));
    assert_eq!(for_dossier(&gate, 2, "2021-07-01"), Passage::Announced, "a day after the cohort");
}

#[test]
fn a_test_of_other_rules_opens_nothing() {
    let entries = [entry(1, recorded()), entry(2, GateEvent::Announced)];
    let changed = ContentHash::from_bytes([8; 32]);
    assert_eq!(Gate::of(&scheme(), changed, &entries), Gate::default());
    let another = SchemeId::new("kot-2021").unwrap();
    assert_eq!(Gate::of(&another, SUBSTANCE, &entries), Gate::default());
}

/// Takes something out of a test.
type LeaveOut = fn(&mut FeasibilityTest);

/// Given a whole test, when one thing is left out, then exactly that is named.
#[test]
fn everything_that_must_be_found_out_is_asked_for() {
    let cases: Vec<(&str, LeaveOut)> = vec![
        ("no-bounds", |test| test.target_group.bounds = " ".to_owned()),
        ("no-band", |test| test.target_group.low = 70_001),
        ("no-band", |test| test.target_group.high = 69_999),
        ("no-band", |test| (test.target_group.low, test.target_group.likely) = (0, 0)),
        ("not-simulated", |test| test.simulated = None),
        ("simulated-something-else", |test| {
            test.simulated.as_mut().unwrap().substance = ContentHash::from_bytes([9; 32]);
        }),
        ("cannot-be-delivered", |test| test.simulated.as_mut().unwrap().can_be_delivered = false),
        ("no-answer", |test| {
            test.answers.remove(1);
        }),
        ("no-answer", |test| test.answers[1].answered_by = " ".to_owned()),
        ("body-cannot", |test| {
            let answer = BodyAnswer { can_deliver: false, ..test.answers[1].clone() };
            test.answers.push(answer);
        }),
        ("no-effect-on-waiting", |test| test.effect_on_waiting.clear()),
        ("not-explainable", |test| test.explainable = None),
        ("not-explainable", |test| test.explainable.as_mut().unwrap().remarks.clear()),
        ("not-legally-sound", |test| test.legally_sound = None),
        ("no-transitional-rule", |test| test.transitional_rule = "-".to_owned()),
        ("nobody-listed", |test| test.affected.clear()),
        ("no-prepared-answer", |test| test.affected[0].answer.clear()),
        ("no-precondition", |test| test.preconditions.clear()),
        ("no-question", |test| test.questions.clear()),
        ("precondition-open", |test| test.preconditions[0].state = PointState::Open),
        ("question-open", |test| {
            let point = Point { state: PointState::Open, ..test.preconditions[0].clone() };
            test.questions.push(point);
        }),
        ("no-owner", |test| test.preconditions[0].owner.clear()),
        ("no-alternative", |test| test.alternatives.clear()),
        ("no-alternative", |test| test.alternatives[0].why_not.clear()),
    ];
    assert_eq!(whole().shortcomings(SUBSTANCE, &bodies()), []);
    for (code, leave_out) in cases {
        let mut test = whole();
        leave_out(&mut test);
        let found = test.shortcomings(SUBSTANCE, &bodies());
        assert_eq!(found.iter().map(Shortcoming::code).collect::<Vec<_>>(), [code], "{found:?}");
        let gate = gate([GateEvent::TestRecorded(Box::new(test)), GateEvent::Announced]);
        let passage = for_dossier(&gate, 1, "2021-03-01");
        assert_eq!(passage, Passage::Closed(Why::Incomplete(found)), "announced before it was whole");
    }
}

/// Given what happened, when the second officer does this, then it happens, or this is why not.
#[test]
fn each_step_of_opening_comes_after_the_one_before_it() {
    let unbounded = || Cohort { name: "najaar".to_owned(), registered_from: None, registered_until: None };
    let cohort = || Cohort { registered_until: Some(date("2021-06-30")), ..unbounded() };
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
        (with(vec![pilot(), learned()]), Do::OpenToAll, None),
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
        let simulated = Simulated { report, substance, can_be_delivered: true, ran_on };
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
    // What stands there already is not asked for again: other parts are written down one by one.
    let recorded = gate([GateEvent::TestRecorded(Box::new(said(2, SUBSTANCE)))]);
    let more = FeasibilityTest { questions: Vec::new(), ..said(2, SUBSTANCE) };
    let done = advance(&recorded, version(&bodies), &GateCommand::RecordTest(Box::new(more)), steering(1));
    assert!(done.is_ok(), "{done:?}");
}

#[test]
fn a_name_stands_under_the_text_that_was_signed_and_under_no_other() {
    let bodies = bodies();
    let held = gate([GateEvent::TestRecorded(Box::new(whole()))]);
    let recorded = |test: FeasibilityTest| {
        let command = GateCommand::RecordTest(Box::new(test));
        let GateEvent::TestRecorded(test) = advance(&held, version(&bodies), &command, steering(1)).unwrap()
        else {
            panic!("a test is recorded")
        };
        (test.explainable.is_some(), test.legally_sound.is_some(), test.answers.len())
    };
    let another = "Wie wacht, wacht een jaar langer.".to_owned();
    for (given, when, then) in [
        ("nothing changed", drafted(), (true, true, 2)),
        ("the names as they stand", whole(), (true, true, 2)),
        ("a question more", FeasibilityTest { questions: Vec::new(), ..drafted() }, (true, true, 2)),
        (
            "another effect on who waits",
            FeasibilityTest { effect_on_waiting: another, ..drafted() },
            (false, false, 2),
        ),
        (
            "another rule for who was decided about",
            FeasibilityTest { transitional_rule: "Alles opnieuw.".to_owned(), ..drafted() },
            (false, false, 2),
        ),
    ] {
        assert_eq!(recorded(when), then, "{given}");
    }
}

#[test]
fn nobody_signs_or_answers_for_somebody_else() {
    use RefusalCode as No;
    let bodies = [bodies(), vec!["Cws".to_owned()]].concat();
    let held = gate([GateEvent::TestRecorded(Box::new(drafted()))]);
    let answer = |body: &str, way| {
        let (answered_by, conditions) = ("de directeur".to_owned(), String::new());
        let body = body.to_owned();
        let answered_on = TODAY;
        GateCommand::Answer(BodyAnswer { body, can_deliver: true, conditions, answered_by, answered_on, way })
    };
    let explainable = || sign(Signature::Explainable);
    let phone = Some(AnswerWay::Phone);
    for (actor, command, then) in [
        (HANDLER, explainable(), None),
        (desk(Desk::Support), explainable(), None),
        (desk(Desk::Collection), explainable(), Some(No::NotAllowed)),
        (LEAD, explainable(), Some(No::NotAllowed)),
        (steering(2), explainable(), Some(No::GateFrontDesk)),
        (steering(2), sign(Signature::LegallySound), None),
        (HANDLER, sign(Signature::LegallySound), Some(No::NotAllowed)),
        (LEAD, answer("Uht", None), None),
        (LEAD, answer("gemeenten", None), Some(No::NotAllowed)),
        (desk(Desk::Support), answer("gemeenten", None), None),
        (desk(Desk::Support), answer("Uht", None), Some(No::NotAllowed)),
        (desk(Desk::Collection), answer("gemeenten", None), Some(No::NotAllowed)),
        (HANDLER, answer("Uht", None), Some(No::NotAllowed)),
        (steering(2), answer("Uht", phone), Some(No::GateOwnAnswer)),
        (steering(2), answer("gemeenten", phone), Some(No::GateOwnAnswer)),
        (steering(2), answer("Cws", phone), None),
        (steering(2), answer("Cws", None), Some(No::NotAChoice)),
        (steering(2), answer("Cws", Some(AnswerWay::SignedIn)), Some(No::NotAChoice)),
        (steering(2), answer("Sbn", phone), Some(No::NotAChoice)),
    ] {
        let done = advance(&held, version(&bodies), &command, actor);
        assert_eq!(done.err().map(|refusal| refusal.code), then, "{actor:?} {command:?}");
        let none = advance(&gate([]), version(&bodies), &command, actor);
        assert!(none.is_err(), "nothing was recorded yet: {command:?}");
    }
    // Nor by writing it into the test.
    let written = |test: FeasibilityTest| {
        let command = GateCommand::RecordTest(Box::new(test));
        advance(&held, version(&bodies), &command, steering(1)).err().map(|refusal| refusal.code)
    };
    let explained = FeasibilityTest { explainable: whole().explainable, ..drafted() };
    assert_eq!(written(explained), Some(No::GateFrontDesk));
    let sound = FeasibilityTest { legally_sound: whole().legally_sound, ..drafted() };
    assert_eq!(written(sound), Some(No::GateNotSignedSo));
    let answered = FeasibilityTest { answers: whole().answers, ..drafted() };
    assert_eq!(written(answered), Some(No::GateOwnAnswer));
    let mut told = whole().answers.remove(0);
    told.body = "Cws".to_owned();
    let by_itself = FeasibilityTest { answers: vec![told.clone()], ..drafted() };
    assert_eq!(written(by_itself), Some(No::NotAChoice), "nobody signs in for it");
    told.way = phone;
    assert_eq!(written(FeasibilityTest { answers: vec![told], ..drafted() }), None);
}

#[test]
fn two_names_of_one_person_are_one() {
    let sound = GateEvent::Signed {
        what: Signature::Explainable,
        signed: SignOff { by: staff(2), on: TODAY, remarks: "gezien".to_owned() },
    };
    let gate = gate([GateEvent::TestRecorded(Box::new(drafted())), sound]);
    let command = sign(Signature::LegallySound);
    let refused = advance(&gate, version(&bodies()), &command, steering(2)).unwrap_err();
    assert_eq!(refused.code, RefusalCode::GateSamePerson);
}

#[test]
fn a_body_that_thinks_better_of_it_after_people_were_told_has_it_stopped_first() {
    let mut answer = whole().answers.remove(0);
    answer.can_deliver = false;
    let command = GateCommand::Answer(answer);
    let bodies = bodies();
    assert!(advance(&gate([recorded()]), version(&bodies), &command, LEAD).is_ok());
    let announced = gate([recorded(), GateEvent::Announced]);
    let refused = advance(&announced, version(&bodies), &command, LEAD).unwrap_err();
    assert_eq!(refused.code, RefusalCode::GateIncomplete);
}

#[test]
fn a_test_changed_after_announcing_is_refused_until_both_sign() {
    let bodies = bodies();
    let mut entries = vec![entry(1, recorded()), entry(2, GateEvent::Announced)];
    let now = |entries: &[GateEntry]| Gate::of(&scheme(), SUBSTANCE, entries);
    let counts = |gate: &Gate| gate.test.as_ref().unwrap().1.effect_on_waiting.clone();
    let another = "Wie wacht, wacht een jaar langer.";
    let changed = FeasibilityTest { effect_on_waiting: another.to_owned(), ..drafted() };
    // What lacks more than names is refused at once.
    let lacking = FeasibilityTest { alternatives: Vec::new(), ..changed.clone() };
    let command = GateCommand::RecordTest(Box::new(lacking));
    let refused = advance(&now(&entries), version(&bodies), &command, steering(1)).unwrap_err();
    assert_eq!(refused.code, RefusalCode::GateIncomplete);
    let command = GateCommand::RecordTest(Box::new(changed));
    for (done_by, actor, command) in [
        (1, steering(1), command),
        (8, HANDLER, sign(Signature::Explainable)),
        (3, steering(3), sign(Signature::LegallySound)),
    ] {
        let gate = now(&entries);
        assert_eq!(counts(&gate), whole().effect_on_waiting, "what people were told counts until then");
        assert_eq!(gate.closed(SUBSTANCE, &bodies), None, "and stays open");
        let event = advance(&gate, version(&bodies), &command, actor).unwrap();
        entries.push(entry(done_by, event));
    }
    let gate = now(&entries);
    assert_eq!((counts(&gate).as_str(), gate.proposed.is_none()), (another, true));
    assert_eq!(gate.closed(SUBSTANCE, &bodies), None);
    assert_eq!(gate.test.unwrap().1.answers, whole().answers, "the bodies said the same");
}

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
    let roles = [StaffRole::CaseHandler, StaffRole::Reviewer, StaffRole::TeamLead, StaffRole::PrivacyOfficer];
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

fn gatekeepers() -> GatePeople {
    let desk = (staff(12), "0034".parse().unwrap());
    GatePeople { recorder: staff(1), opener: staff(2), lead: staff(11), handler: staff(8), desk }
}

/// What happened when the gate of the policy of 2021 was opened, as it is built in.
fn opened() -> Vec<GateEntry> {
    let schemes = changed("kot-2021", |_| {});
    let package = &schemes.all()[0];
    let mut entries: Vec<GateEntry> = Vec::new();
    for (actor, command) in invented_opening(package, gatekeepers(), dossier(99), TODAY) {
        let gate = Gate::of(package.id(), package.substance(), &entries);
        let (substance, bodies) = (package.substance(), package.bodies());
        // The invented test names the version itself as its report.
        let version =
            Version { substance, bodies: &bodies, reports: &[KeptSimulation { report: substance, ..KEPT }] };
        let event = advance(&gate, version, &command, actor).unwrap();
        let done_by = if let Actor::Municipal { id, .. } = actor { id } else { actor.staff().unwrap() };
        let (scheme, substance) = (package.id().clone(), package.substance());
        entries.push(GateEntry { scheme, substance, done_by, done_on: TODAY, event });
    }
    entries
}

#[test]
fn a_typo_in_a_text_leaves_a_gate_open_and_another_parameter_rule_or_step_closes_it() {
    let replace = |path: &'static str, from: &'static str, to: &'static str| {
        move |files: &mut PackageFiles| {
            let text = std::str::from_utf8(files.get(path).unwrap()).unwrap();
            assert!(text.contains(from), "{path} has no {from}");
            let text = text.replacen(from, to, 1);
            files.insert(path, text);
        }
    };
    let entries = opened();
    let told = |schemes: &Registry| Gated::new(Arc::new(schemes.clone()), &entries).told().all().len();
    assert_eq!(told(changed("kot-2021", |_| {})), 1);
    assert_eq!(
        told(changed("kot-2021", replace("texts/nl.ftl", "Herstel kinderopvang", "Herstell kinderopvang"))),
        1
    );
    assert_eq!(told(changed("kot-2021", replace("parameters.toml", "30.000 €", "30.001 €"))), 0);
    assert_eq!(told(changed("kot-2021", replace("process.toml", "[[step]]", "# anders\n[[step]]"))), 0);
}

/// Given a dossier under the policy of 2021, when its gate is closed, open, or stopped, then this much of it is there.
#[test]
fn what_a_dossier_gets_of_the_schemes_follows_the_gate() {
    let given = given_registration(date("2021-03-01"));
    let id = given.dossier.registration.dossier;
    let installed = Arc::new(changed("kot-2021", |_| {}).clone());
    let package = installed.all()[0].clone();
    let today = date("2021-03-02");
    let entry = |event| GateEntry {
        scheme: package.id().clone(),
        substance: package.substance(),
        done_by: staff(2),
        done_on: TODAY,
        event,
    };
    let of = |more: Vec<GateEvent>, upto: usize| {
        let entries = opened().into_iter().take(upto).chain(more.into_iter().map(entry));
        let gated = Gated::new(Arc::clone(&installed), &entries.collect::<Vec<_>>());
        let mine = gated.for_dossier(&given.dossier);
        (
            gated.told().all().len(),
            mine.all().len(),
            mine.deciding("first-review", today).len(),
            gated.for_newcomer(today).deciding("first-review", today).len(),
        )
    };
    let stop = || GateEvent::Stopped { reason: "even niet".to_owned() };
    let pilot = || GateEvent::PilotOpened { dossiers: vec![id] };
    let help = || GateEvent::UrgentHelp { dossiers: vec![id], reason: "uitzetting".to_owned() };
    let cohort = |until: &str| GateEvent::CohortOpened {
        cohort: Cohort {
            name: "eerst".to_owned(),
            registered_from: None,
            registered_until: Some(date(until)),
        },
    };
    // Told to anybody, shown in the dossier, decides in it, decides for somebody new.
    assert_eq!(of(vec![], 0), (0, 0, 0, 0));
    assert_eq!(of(vec![], 5), (0, 0, 0, 0), "tested and signed");
    assert_eq!(of(vec![], 6), (1, 0, 0, 0), "announced");
    assert_eq!(of(vec![], 7), (1, 0, 0, 0), "the pilot of others");
    assert_eq!(of(vec![pilot()], 6), (1, 1, 1, 0));
    assert_eq!(of(vec![pilot(), stop()], 6), (1, 1, 0, 0));
    assert_eq!(of(vec![cohort("2021-03-01")], 8), (1, 1, 1, 0));
    assert_eq!(of(vec![cohort("2021-02-28")], 8), (1, 0, 0, 0));
    assert_eq!(of(vec![], 9), (1, 1, 1, 1), "open to all");
    assert_eq!(of(vec![stop()], 9), (1, 1, 0, 0));
    assert_eq!(of(vec![help()], 0), (0, 1, 1, 0));
    assert_eq!(of(vec![stop(), help()], 9), (1, 1, 1, 0));
}

fn commands() -> impl Strategy<Value = (u8, GateCommand)> {
    let lacking = prop::bool::weighted(0.3).prop_map(|lacks| {
        let mut test = drafted();
        if lacks {
            test.alternatives.clear();
        }
        GateCommand::RecordTest(Box::new(test))
    });
    let answer = |place: usize| GateCommand::Answer(whole().answers.remove(place));
    let cohort = Cohort {
        name: "iedereen tot juli".to_owned(),
        registered_from: None,
        registered_until: Some(date("2021-06-30")),
    };
    let text = || "omdat het moet".to_owned();
    let command = prop_oneof![
        2 => lacking,
        2 => Just(sign(Signature::Explainable)),
        2 => Just(sign(Signature::LegallySound)),
        2 => Just(answer(0)),
        2 => Just(answer(1)),
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

proptest! {
    /// Whatever people try in whatever order, nothing is open without a whole test that one person recorded and another
    /// announced, and nobody but those of a pilot is decided upon before a lesson was written down.
    #[test]
    fn nothing_opens_without_a_whole_test_and_a_second_person(tried in prop::collection::vec(commands(), 0..40)) {
        let mut entries: Vec<GateEntry> = Vec::new();
        for (who, command) in tried {
            let gate = Gate::of(&scheme(), SUBSTANCE, &entries);
            let actor = match &command {
                GateCommand::Sign { what: Signature::Explainable, .. } => HANDLER,
                GateCommand::Answer(answer) => match answer.body.as_str() {
                    "Uht" => LEAD,
                    _ => desk(Desk::Support),
                },
                GateCommand::Sign { what: Signature::LegallySound, .. }
                | GateCommand::RecordTest(_)
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
            };
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
                prop_assert!(test.shortcomings(SUBSTANCE, &bodies()).is_empty());
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
        }
    }
}
