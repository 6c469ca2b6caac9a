//! How a demonstration opens its gates: by the same steps as everybody, with a test that says of itself that it is invented.

use super::{
    Affected, Alternative, AnswerWay, BodyAnswer, COHORT_YEARS, Cohort, FeasibilityTest, GateCommand, Point,
    PointState, Signature, Simulated, TargetGroup, signs_in,
};
use herstel_kernel::{Actor, Date, Desk, DossierId, MunicipalityCode, StaffId, StaffRole};
use herstel_scheme::{Package, SchemeFamily};

const INVENTED: &str = "Verzonnen voor de demonstratie.";

/// Who stands at the gates of a demonstration.
#[derive(Clone, Copy, Debug)]
pub struct GatePeople {
    /// Who steers and records.
    pub recorder: StaffId,
    /// Another who steers, and opens.
    pub opener: StaffId,
    /// Who leads a team, and answers for the operation.
    pub lead: StaffId,
    /// Who works on dossiers, and says that it can be explained.
    pub handler: StaffId,
    /// Who knows the law, and says that it is sound.
    pub adviser: StaffId,
    /// Who answers for the municipalities: a support desk.
    pub desk: (StaffId, MunicipalityCode),
}

/// The steps by which a version opens to everybody in a demonstration, in order: one person records the test, the bodies
/// answer, front desk and law sign, another announces it, opens a pilot, takes in who registered of late, writes down
/// what each of them taught, and opens it to all.
pub fn invented_opening(
    package: &Package,
    people: GatePeople,
    pilot: DossierId,
    on: Date,
) -> Vec<(Actor, GateCommand)> {
    let [recorder_acts, opener_acts] =
        [people.recorder, people.opener].map(|id| Actor::Staff { id, role: StaffRole::Steering });
    let cohort = Cohort {
        name: "eerste groep".to_owned(),
        registered_from: on.checked_sub(jiff::Span::new().years(COHORT_YEARS)).ok(),
        registered_until: Some(on),
    };
    let mut steps = vec![(recorder_acts, GateCommand::RecordTest(Box::new(invented_test(package, on))))];
    steps.extend(invented_words(package, people, on));
    steps.extend([
        (opener_acts, GateCommand::Announce),
        (opener_acts, GateCommand::OpenPilot(vec![pilot])),
        (opener_acts, GateCommand::Learn(format!("Bel eerst en schrijf dan. {INVENTED}"))),
        (opener_acts, GateCommand::OpenCohort(cohort)),
        (opener_acts, GateCommand::Learn(format!("Laat iemand meelezen. {INVENTED}"))),
        (opener_acts, GateCommand::OpenToAll),
    ]);
    steps
}

/// What others than those who record it say of a version in a demonstration: every body that it can, the operation and the
/// municipalities themselves, the front desk that it can be explained, and who knows the law that it is sound.
pub fn invented_words(package: &Package, people: GatePeople, on: Date) -> Vec<(Actor, GateCommand)> {
    let (id, municipality) = people.desk;
    let desk = Actor::Municipal { id, municipality, desk: Desk::Support };
    let staff = |id, role| Actor::Staff { id, role };
    let sign = |what| GateCommand::Sign { what, on, remarks: format!("Gelezen en besproken. {INVENTED}") };
    let says = |body: &str, way| GateCommand::Answer(answer(body.to_owned(), way, on));
    let steers = staff(people.recorder, StaffRole::Steering);
    let told = package.bodies().into_iter().filter(|body| !signs_in(body));
    let mut words: Vec<(Actor, GateCommand)> =
        told.map(|body| (steers, says(&body, AnswerWay::Paper))).collect();
    words.extend([
        (staff(people.lead, StaffRole::TeamLead), says("Uht", AnswerWay::SignedIn)),
        (desk, says("gemeenten", AnswerWay::SignedIn)),
        (staff(people.handler, StaffRole::CaseHandler), sign(Signature::Explainable)),
        (staff(people.adviser, StaffRole::LegalAdviser), sign(Signature::LegallySound)),
    ]);
    words
}

fn answer(body: String, way: AnswerWay, on: Date) -> BodyAnswer {
    BodyAnswer {
        answered_by: format!("{body}. {INVENTED}"),
        body,
        can_deliver: true,
        conditions: String::new(),
        answered_on: on,
        way: Some(way),
    }
}

/// What who steers records of a version, with everything in it invented. Names under it and the answers of bodies come from
/// others.
pub fn invented_test(package: &Package, on: Date) -> FeasibilityTest {
    let people: u64 = if package.family() == SchemeFamily::main() { 40_000 } else { 8_000 };
    FeasibilityTest {
        target_group: TargetGroup {
            bounds: format!("Wie om deze regeling kan vragen. {INVENTED}"),
            low: people / 2,
            likely: people,
            high: people * 2,
        },
        simulated: Some(Simulated {
            report: package.substance(),
            substance: package.substance(),
            can_be_delivered: true,
            ran_on: on,
            moments: Vec::new(),
            size: None,
        }),
        answers: Vec::new(),
        effect_on_waiting: format!("Wie nu wacht, wacht twee weken langer. {INVENTED}"),
        explainable: None,
        legally_sound: None,
        transitional_rule: format!("Wat besloten is, blijft zo. {INVENTED}"),
        affected: vec![Affected {
            who: "Ouders die nu wachten".to_owned(),
            people: people / 2,
            answer: format!("U houdt uw plek. {INVENTED}"),
        }],
        preconditions: vec![Point {
            text: "De balie is geschoold".to_owned(),
            owner: "gemeenten".to_owned(),
            state: PointState::Settled,
        }],
        questions: vec![Point {
            text: "Hoe lang bewaren wij de stukken?".to_owned(),
            owner: "Uht".to_owned(),
            state: PointState::Settled,
        }],
        alternatives: vec![Alternative {
            text: "Niets doen".to_owned(),
            why_not: format!("Dan wachten ouders nog langer. {INVENTED}"),
        }],
    }
}
