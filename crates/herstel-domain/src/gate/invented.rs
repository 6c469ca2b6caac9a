//! How a demonstration opens its gates: by the same steps as everybody, with a test that says of itself that it is invented.

use super::{
    Affected, Alternative, BodyAnswer, FeasibilityTest, GateCommand, Point, PointState, SignOff, Simulated,
    TargetGroup,
};
use herstel_kernel::{Actor, Date, DossierId, StaffId, StaffRole};
use herstel_scheme::{Package, SchemeFamily};

const INVENTED: &str = "Verzonnen voor de demonstratie.";

/// The steps by which a version opens to everybody in a demonstration, in order: one person records the test, another
/// announces it, opens a pilot, writes down what was learned and opens it to all.
pub fn invented_opening(
    package: &Package,
    (recorder, opener): (StaffId, StaffId),
    pilot: DossierId,
    on: Date,
) -> Vec<(Actor, GateCommand)> {
    let [recorder_acts, opener_acts] =
        [recorder, opener].map(|id| Actor::Staff { id, role: StaffRole::Steering });
    let steps = [
        (recorder_acts, GateCommand::RecordTest(Box::new(invented_test(package, (recorder, opener), on)))),
        (opener_acts, GateCommand::Announce),
        (opener_acts, GateCommand::OpenPilot(vec![pilot])),
        (opener_acts, GateCommand::Learn(format!("Bel eerst en schrijf dan. {INVENTED}"))),
        (opener_acts, GateCommand::OpenToAll),
    ];
    steps.into()
}

/// A whole test of a version, in which everything is invented.
pub fn invented_test(package: &Package, (one, other): (StaffId, StaffId), on: Date) -> FeasibilityTest {
    let signed = |by| Some(SignOff { by, on, remarks: format!("Gelezen en besproken. {INVENTED}") });
    let answer = |body: String| BodyAnswer {
        answered_by: format!("{body}. {INVENTED}"),
        body,
        can_deliver: true,
        conditions: String::new(),
        answered_on: on,
    };
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
        }),
        answers: package.bodies().into_iter().map(answer).collect(),
        effect_on_waiting: format!("Wie nu wacht, wacht twee weken langer. {INVENTED}"),
        explainable: signed(one),
        legally_sound: signed(other),
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
