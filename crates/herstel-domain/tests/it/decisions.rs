use crate::given::{
    FIRST_REVIEW, FULL_ASSESSMENT, Given, HANDLER, IN_2021, IN_2023, PARENT, REVIEWER, SCHEMES, context,
    given_facts, given_first_review, given_registration, refused,
};
use herstel_domain::{
    Command, decide,
    decisions::{Outcome, ProposeDecision, work_out},
};
use herstel_kernel::{Cents, DecisionId, ReceiptId, RefusalCode};
use herstel_scheme::SchemeId;

fn awarded(given: &Given, step: &str) -> (Outcome, Cents) {
    let decision = given.dossier.approved(step).unwrap();
    (decision.proposed.outcome, decision.proposed.amount)
}

#[test]
fn a_wronged_parent_gets_30_000_after_the_first_review() {
    for day in [IN_2021, IN_2023] {
        let given = given_first_review(day);
        assert_eq!(awarded(&given, FIRST_REVIEW), (Outcome::Award, Cents::new(3_000_000)), "{day}");
    }
}

#[test]
fn worked_example_v1_gives_nothing_on_top_of_the_30_000() {
    let mut given = given_first_review(IN_2023);
    given
        .facts(&[("betaalde invorderingskosten", "150"), ("rente over kinderopvangtoeslag", "900")])
        .unwrap();
    let decision = given.propose(FULL_ASSESSMENT).unwrap();
    given.approve(REVIEWER, decision).unwrap();
    assert_eq!(awarded(&given, FULL_ASSESSMENT), (Outcome::Award, Cents::ZERO));
    assert_eq!(given.dossier.awarded(), Some(Cents::new(3_000_000)), "what was awarded stays awarded");
}

#[test]
fn a_decision_needs_a_second_person_award_and_rejection_alike() {
    for (ground, outcome) in [("vooringenomenheid", Outcome::Award), ("geen", Outcome::Rejection)] {
        let mut given = given_facts(IN_2021);
        given.facts(&[("toeslagjaar/2013/grond", ground)]).unwrap();
        let decision = given.propose(FIRST_REVIEW).unwrap();
        assert!(given.dossier.approved(FIRST_REVIEW).is_none(), "a proposal binds nobody");
        assert_eq!(refused(given.approve(HANDLER, decision)), RefusalCode::SamePerson, "{ground}");
        assert_eq!(refused(given.send_back(HANDLER, decision, "nee")), RefusalCode::SamePerson, "{ground}");
        assert_eq!(refused(given.approve(PARENT, decision)), RefusalCode::NotAllowed, "{ground}");
        given.approve(REVIEWER, decision).unwrap();
        assert_eq!(awarded(&given, FIRST_REVIEW).0, outcome);
    }
}

#[test]
fn a_step_is_decided_once() {
    let mut given = given_facts(IN_2021);
    let decision = given.propose(FIRST_REVIEW).unwrap();
    assert_eq!(refused(given.propose(FIRST_REVIEW)), RefusalCode::AlreadyProposed);
    given.approve(REVIEWER, decision).unwrap();
    assert_eq!(refused(given.propose(FIRST_REVIEW)), RefusalCode::AlreadyDecided);
    assert_eq!(refused(given.approve(REVIEWER, decision)), RefusalCode::AlreadyDecided);
}

#[test]
fn a_returned_proposal_can_be_worked_out_again_and_not_approved_any_more() {
    let mut given = given_facts(IN_2021);
    let decision = given.propose(FIRST_REVIEW).unwrap();
    assert_eq!(refused(given.send_back(REVIEWER, decision, "  ")), RefusalCode::Required);
    given.send_back(REVIEWER, decision, "Het jaar 2014 ontbreekt.").unwrap();
    assert_eq!(refused(given.approve(REVIEWER, decision)), RefusalCode::NotProposed);
    let again = given.propose(FIRST_REVIEW).unwrap();
    given.approve(REVIEWER, again).unwrap();
}

#[test]
fn facts_that_changed_after_the_proposal_send_it_back_to_be_worked_out_again() {
    let mut given = given_facts(IN_2021);
    let decision = given.propose(FIRST_REVIEW).unwrap();
    given.facts(&[("toeslagjaar/2013/teruggevorderd bedrag", "9000")]).unwrap();
    assert_eq!(refused(given.approve(REVIEWER, decision)), RefusalCode::FactsChanged);
}

#[test]
fn without_the_facts_it_needs_a_step_cannot_be_decided() {
    let mut given = given_registration(IN_2021);
    let refusal = given.propose(FIRST_REVIEW).unwrap_err();
    assert_eq!(refusal.code, RefusalCode::FactsMissing);
    assert!(refusal.arguments["facts"].contains("grond"), "{refusal:?}");
}

#[test]
fn facts_that_contradict_each_other_decide_nothing() {
    let mut given = given_facts(IN_2021);
    given.facts(&[("toeslagjaar/2013/nog niet betaald deel", "9000")]).unwrap();
    assert_eq!(refused(given.propose(FIRST_REVIEW)), RefusalCode::FactsInconsistent);
}

#[test]
fn the_full_assessment_waits_for_the_first_review() {
    let mut given = given_facts(IN_2021);
    assert_eq!(refused(given.propose(FULL_ASSESSMENT)), RefusalCode::StepNotOpen);
}

#[test]
fn a_parent_who_waits_or_stops_is_left_alone_and_one_who_goes_on_is_not() {
    for (option, open) in [("wait", false), ("stop", false), ("continue", true)] {
        let mut given = given_first_review(IN_2021);
        given.choose(PARENT, FIRST_REVIEW, option).unwrap();
        assert_eq!(given.propose(FULL_ASSESSMENT).is_ok(), open, "{option}");
    }
}

#[test]
fn a_scheme_that_is_not_in_force_decides_nothing() {
    let mut given = given_facts(IN_2021);
    let command = ProposeDecision {
        decision: DecisionId::from_bytes([8; 16]),
        receipt: ReceiptId::from_bytes([8; 16]),
        step: FIRST_REVIEW.to_owned(),
        scheme: Some(SchemeId::new("wht-compensatie").unwrap()),
        remark: None,
        relied_on: Vec::new(),
    };
    assert_eq!(
        refused(given.act(HANDLER, &Command::ProposeDecision(command))),
        RefusalCode::SchemeNotInForce
    );
}

#[test]
fn working_out_has_no_effect_and_gives_the_same_as_deciding() {
    let mut given = given_facts(IN_2021);
    let package = SCHEMES.get(&SchemeId::new("kot-2021").unwrap()).unwrap();
    let worked_out = work_out(&given.dossier, FIRST_REVIEW, package, &context(HANDLER, IN_2021)).unwrap();
    given.propose(FIRST_REVIEW).unwrap();
    let proposed = &given.dossier.pending(FIRST_REVIEW).unwrap().proposed;
    assert_eq!((proposed.outcome, proposed.amount), (worked_out.outcome, worked_out.amount));
    assert_eq!(proposed.receipt_hash, worked_out.receipt.content_hash());
}

#[test]
fn a_command_on_a_dossier_that_moved_on_is_stale() {
    let given = given_facts(IN_2021);
    let command = Command::ProposeDecision(ProposeDecision {
        decision: DecisionId::from_bytes([8; 16]),
        receipt: ReceiptId::from_bytes([8; 16]),
        step: FIRST_REVIEW.to_owned(),
        scheme: None,
        remark: None,
        relied_on: Vec::new(),
    });
    let context = context(HANDLER, IN_2021);
    let version = given.dossier.version;
    assert_eq!(refused(decide(&given.dossier, Some(version - 1), &command, &context)), RefusalCode::Stale);
    assert!(decide(&given.dossier, Some(version), &command, &context).is_ok());
}
