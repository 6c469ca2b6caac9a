//! Nobody is told of a version before it was found out that it can be delivered, and it opens in steps that can be stopped.

mod changes;
mod opening;
mod parts;
mod schemes;
mod sequences;
mod signing;
mod unread;

use herstel_domain::gate::{
    Affected, Alternative, AnswerWay, BodyAnswer, Cohort, FeasibilityTest, Gate, GateCommand, GateEntry,
    GateEvent, KeptSimulation, Passage, Point, PointState, Shortcoming, SignOff, Signature, Signer,
    Simulated, SimulatedMoment, SimulatedSize, TargetGroup, Version, Why, passage,
};
use herstel_kernel::{Actor, Date, Desk, DossierId, Refusal, StaffId, StaffRole};
use herstel_scheme::{ContentHash, SchemeId};
use std::sync::LazyLock;

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

/// Enough of it: as many people as there may be.
const SIZE: SimulatedSize = SimulatedSize { runs: 20, parents: 90_000, reached: Some(90_000) };

fn kept(report: ContentHash) -> KeptSimulation {
    KeptSimulation { report, ran_on: TODAY, ends: true, keeps_terms: true, moments: Vec::new(), size: SIZE }
}

/// A term of it counts from a fact.
fn moment() -> SimulatedMoment {
    let [step, fact, is] = ["child-award", "dag van het besluit", "ready"].map(str::to_owned);
    SimulatedMoment { step, fact, is }
}

static REPORTS: LazyLock<[KeptSimulation; 5]> = LazyLock::new(|| {
    let of = |number: u8| kept(ContentHash::from_bytes([number; 32]));
    [
        kept(REPORT),
        // One in which the work is never done.
        KeptSimulation { ends: false, keeps_terms: false, ..of(4) },
        // One in which the work is done once, and too often too late.
        KeptSimulation { keeps_terms: false, ..of(6) },
        KeptSimulation { moments: vec![moment()], ..of(8) },
        // One of ten people and one lucky draw.
        KeptSimulation { size: SimulatedSize { runs: 1, parents: 10, reached: Some(10) }, ..of(10) },
    ]
});

/// The version behind the gate, of which five reports were kept.
fn version(bodies: &[String]) -> Version<'_> {
    Version { substance: SUBSTANCE, bodies, reports: REPORTS.as_slice() }
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
            moments: Vec::new(),
            size: Some(SIZE),
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

const ADVISER: Actor = Actor::Staff { id: StaffId::from_bytes([9; 16]), role: StaffRole::LegalAdviser };

fn desk(desk: Desk) -> Actor {
    Actor::Municipal { id: staff(12), municipality: "0034".parse().unwrap(), desk }
}

fn sign(what: Signature) -> GateCommand {
    GateCommand::Sign { what, on: TODAY, remarks: "gezien en besproken".to_owned() }
}

/// Something that happened, by somebody who named what they read.
fn entry(done_by: u8, event: GateEvent) -> GateEntry {
    let (scheme, done_by) = (scheme(), staff(done_by));
    GateEntry { scheme, substance: SUBSTANCE, done_by, done_on: TODAY, read: Some(SUBSTANCE), event }
}

/// A test that is recorded, with the names and answers in it given one by one by people who had read it.
fn given_one_by_one(event: GateEvent) -> Vec<GateEvent> {
    let GateEvent::TestRecorded(test) = event else { return vec![event] };
    let unsigned =
        FeasibilityTest { answers: Vec::new(), explainable: None, legally_sound: None, ..(*test).clone() };
    let mut events = vec![GateEvent::TestRecorded(Box::new(unsigned))];
    events.extend(test.answers.iter().cloned().map(|answer| GateEvent::Answered { answer }));
    let names = [(Signature::Explainable, &test.explainable), (Signature::LegallySound, &test.legally_sound)];
    events.extend(names.into_iter().filter_map(|(what, signed)| {
        let signed = signed.clone()?;
        Some(GateEvent::Signed { what, signed })
    }));
    events
}

fn gate(events: impl IntoIterator<Item = GateEvent>) -> Gate {
    let events = events.into_iter().flat_map(given_one_by_one);
    let entries: Vec<GateEntry> = events.map(|event| entry(1, event)).collect();
    Gate::of(&scheme(), SUBSTANCE, &entries)
}

/// What happens when somebody asks for this who has read what stands there.
fn advance(
    gate: &Gate,
    version: Version<'_>,
    command: &GateCommand,
    actor: Actor,
) -> Result<GateEvent, Refusal> {
    let read = gate.to_sign(version.substance).map(|read| read.reading);
    herstel_domain::gate::advance(gate, version, command, Signer { actor, read })
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

/// A cohort of a few, and what it taught: without it nothing opens to everybody.
fn cohort_that_taught() -> [GateEvent; 2] {
    let registered_until = Some(date("2020-03-31"));
    let cohort = Cohort { name: "eerste groep".to_owned(), registered_from: None, registered_until };
    [GateEvent::CohortOpened { cohort }, learned()]
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

/// What somebody records who fills in something everywhere and says nothing.
#[test]
fn a_record_without_words_and_people_lacks_all_of_it() {
    let mut test = whole();
    let group = &mut test.target_group;
    (group.low, group.likely, group.high) = (5, 5, 5);
    test.affected = vec![Affected { who: String::new(), people: 0, answer: " ".to_owned() }];
    let empty = |state| Point { text: " ".to_owned(), owner: String::new(), state };
    (test.preconditions, test.questions) =
        (vec![empty(PointState::Accepted)], vec![empty(PointState::Accepted)]);
    test.alternatives = vec![Alternative { text: " ".to_owned(), why_not: String::new() }];
    let found = test.shortcomings(SUBSTANCE, &bodies());
    let codes: Vec<&str> = found.iter().map(Shortcoming::code).collect();
    let of_points = ["no-point-text", "no-owner", "no-point-text", "no-owner"];
    let of_groups = ["no-band", "no-group-name", "no-people", "no-prepared-answer"];
    assert_eq!(codes, [&of_groups[..], &of_points, &["no-alternative"]].concat());
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
        ("no-band", |test| {
            let group = &mut test.target_group;
            (group.low, group.likely, group.high) = (5, 5, 5);
        }),
        ("not-simulated", |test| test.simulated = None),
        ("simulated-something-else", |test| {
            test.simulated.as_mut().unwrap().substance = ContentHash::from_bytes([9; 32]);
        }),
        ("cannot-be-delivered", |test| test.simulated.as_mut().unwrap().can_be_delivered = false),
        ("too-few-runs", |test| {
            test.simulated.as_mut().unwrap().size = Some(SimulatedSize { runs: 19, ..SIZE });
        }),
        ("smaller-than-group", |test| test.target_group.high = 90_001),
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
        ("no-group-name", |test| test.affected[0].who = " ".to_owned()),
        ("no-people", |test| test.affected[0].people = 0),
        ("no-prepared-answer", |test| test.affected[0].answer.clear()),
        ("no-precondition", |test| test.preconditions.clear()),
        ("no-question", |test| test.questions.clear()),
        ("precondition-open", |test| test.preconditions[0].state = PointState::Open),
        ("question-open", |test| {
            let point = Point { state: PointState::Open, ..test.preconditions[0].clone() };
            test.questions.push(point);
        }),
        ("no-point-text", |test| test.preconditions[0].text = " ".to_owned()),
        ("no-point-text", |test| test.questions[0].text.clear()),
        ("no-owner", |test| test.preconditions[0].owner.clear()),
        ("no-owner", |test| test.questions[0].owner = "-".to_owned()),
        ("no-alternative", |test| test.alternatives.clear()),
        ("no-alternative", |test| test.alternatives[0].text = " ".to_owned()),
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
        // A body may also say no after announcing: that holds up what follows and takes back nothing.
        let expected = match code {
            "body-cannot" => Passage::Announced,
            _ => Passage::Closed(Why::Incomplete(found)),
        };
        assert_eq!(passage, expected, "{code}");
    }
}
