//! After an objection or an appeal that the parent won: decided anew, by others, for the better only.

use crate::{
    deadlines::of,
    given::{
        FIRST_REVIEW, FULL_ASSESSMENT, Given, HANDLER, PARENT, REVIEWER, given_facts, given_first_review,
        refused,
    },
};
use herstel_domain::{
    Command,
    chain::{Owes, owed},
    deadlines::{Sender, TermSubject, Way},
    decisions::Outcome,
    objections::{
        AppealReason, ApproveAnswer, CourtLevel, FileAppeal, FileObjection, ObjectionCommand,
        ObjectionOutcome, Party, ProposeAnswer, RecordHearing, RecordRuling, RulingOutcome,
    },
    work_list::{Mark, marks},
};
use herstel_kernel::{
    Actor, AppealId, Cents, Date, DecisionId, ObjectionId, RefusalCode, StaffId, StaffRole,
};
use jiff::civil::date;
use proptest::prelude::*;

const OBJECTION: ObjectionId = ObjectionId::from_bytes([0x51; 16]);
const APPEAL: AppealId = AppealId::from_bytes([0x52; 16]);
/// The case before the higher court.
const HIGHER: AppealId = AppealId::from_bytes([0x53; 16]);
/// A case handler who had no share in the first decision.
const OTHER_HANDLER: Actor = Actor::Staff { id: StaffId::from_bytes([5; 16]), role: StaffRole::CaseHandler };
const DECIDED: Date = Date::constant(2023, 9, 1);
const LUMP_SUM: Cents = Cents::new(3_000_000);

fn act(given: &mut Given, actor: Actor, command: ObjectionCommand) {
    given.act(actor, &Command::Objection(command)).unwrap();
}

/// Given that the parent objected to a decision and got this answer.
fn answered(given: &mut Given, decision: DecisionId, outcome: ObjectionOutcome) {
    let file = FileObjection {
        objection: OBJECTION,
        decision: decision.into(),
        received_on: given.today,
        way: Way::Portal,
        sender: Sender::Parent,
        words: "Het klopt niet.".to_owned(),
        late_reason: String::new(),
        documents: Vec::new(),
    };
    act(given, PARENT, ObjectionCommand::File(file));
    let words = "Niet nodig.".to_owned();
    let heard = RecordHearing { objection: OBJECTION, held_on: None, words };
    act(given, PARENT, ObjectionCommand::RecordHearing(heard));
    let reasons = "Wij keken opnieuw.".to_owned();
    let propose = ProposeAnswer { objection: OBJECTION, outcome, reasons };
    act(given, HANDLER, ObjectionCommand::ProposeAnswer(propose));
    act(given, REVIEWER, ObjectionCommand::ApproveAnswer(ApproveAnswer { objection: OBJECTION }));
}

fn decision_of(given: &Given, step: &str) -> DecisionId {
    given.dossier.approved(step).unwrap().proposed.decision
}

/// Given a first review that rejected, because the ground was recorded wrongly.
fn rejected() -> Given {
    let mut given = given_facts(DECIDED);
    given.facts(&[("toeslagjaar/2013/grond", "geen")]).unwrap();
    let decision = given.propose(FIRST_REVIEW).unwrap();
    given.approve(REVIEWER, decision).unwrap();
    assert_eq!(given.dossier.approved(FIRST_REVIEW).unwrap().proposed.outcome, Outcome::Rejection);
    given
}

/// Somebody goes to court about the first review today.
fn went_to_court(given: &mut Given, appeal: AppealId, party: Party) {
    let filed = FileAppeal {
        appeal,
        about: TermSubject::Step(FIRST_REVIEW.to_owned()),
        reason: AppealReason::Decision,
        level: CourtLevel::Court,
        party,
        filed_on: given.today,
    };
    act(given, HANDLER, ObjectionCommand::FileAppeal(filed));
}

/// The court rules today.
fn ruled(given: &mut Given, appeal: AppealId, outcome: RulingOutcome) {
    let (ruled_on, words) = (given.today, "De rechter legt het uit.".to_owned());
    let ruling = RecordRuling { appeal, ruled_on, outcome, order: None, words };
    act(given, HANDLER, ObjectionCommand::RecordRuling(ruling));
}

/// Works a step out anew and lets it be approved.
fn decide_anew(given: &mut Given, step: &str) -> DecisionId {
    let decision = given.propose_by(OTHER_HANDLER, step).unwrap();
    given.approve(REVIEWER, decision).unwrap();
    decision
}

#[test]
fn only_an_answer_that_upholds_lets_a_decision_be_worked_out_anew() {
    for (outcome, anew) in [
        (ObjectionOutcome::Upheld, true),
        (ObjectionOutcome::Partly, true),
        (ObjectionOutcome::Unfounded, false),
    ] {
        let mut given = given_first_review(DECIDED);
        assert_eq!(refused(given.propose_by(OTHER_HANDLER, FIRST_REVIEW)), RefusalCode::AlreadyDecided);
        let decision = decision_of(&given, FIRST_REVIEW);
        answered(&mut given, decision, outcome);
        assert_eq!(given.dossier.anew(FIRST_REVIEW).is_some(), anew, "{outcome:?}");
        assert_eq!(marks(&given.dossier).contains(&Mark::Anew), anew, "{outcome:?}");
        let proposed = given.propose_by(OTHER_HANDLER, FIRST_REVIEW);
        assert_eq!(proposed.is_ok(), anew, "{outcome:?}");
    }
}

#[test]
fn who_decided_first_does_not_decide_anew_and_neither_does_a_machine() {
    let mut given = given_first_review(DECIDED);
    let decision = decision_of(&given, FIRST_REVIEW);
    answered(&mut given, decision, ObjectionOutcome::Upheld);
    for (actor, code) in [
        (HANDLER, RefusalCode::DecidedFirst),
        (REVIEWER, RefusalCode::DecidedFirst),
        (Actor::System, RefusalCode::NotForMachine),
        (PARENT, RefusalCode::NotAllowed),
    ] {
        assert_eq!(refused(given.propose_by(actor, FIRST_REVIEW)), code, "{actor:?}");
    }
    let proposed = given.propose_by(OTHER_HANDLER, FIRST_REVIEW).unwrap();
    assert_eq!(refused(given.approve(OTHER_HANDLER, proposed)), RefusalCode::SamePerson, "four eyes");
}

#[test]
fn a_rejection_becomes_an_award_and_the_work_is_done() {
    let mut given = rejected();
    let first = decision_of(&given, FIRST_REVIEW);
    answered(&mut given, first, ObjectionOutcome::Upheld);
    given.facts(&[("toeslagjaar/2013/grond", "vooringenomenheid")]).unwrap();
    let open = |given: &Given| {
        let waits = |owes: &Owes| *owes == Owes::Decision(Some(FIRST_REVIEW.to_owned()));
        owed(&given.dossier).iter().any(|owed| owed.done_on.is_none() && waits(&owed.owes))
    };
    assert!(open(&given), "the operation owes a decision again");
    let new = decide_anew(&mut given, FIRST_REVIEW);
    let standing = given.dossier.approved(FIRST_REVIEW).unwrap();
    assert_eq!((standing.proposed.decision, standing.proposed.amount), (new, LUMP_SUM));
    assert_eq!(standing.proposed.anew.unwrap().replaces, first);
    assert_eq!(given.dossier.awarded(), Some(LUMP_SUM));
    assert!(given.dossier.to_work_out_anew().is_empty() && !marks(&given.dossier).contains(&Mark::Anew));
    assert!(!open(&given));
    assert!(given.dossier.decision(first).is_some(), "nothing is erased");
    assert_eq!(refused(given.propose_by(OTHER_HANDLER, FIRST_REVIEW)), RefusalCode::AlreadyDecided);
}

#[test]
fn an_award_stays_when_less_is_found() {
    let mut given = given_first_review(DECIDED);
    let first = decision_of(&given, FIRST_REVIEW);
    answered(&mut given, first, ObjectionOutcome::Partly);
    given.facts(&[("toeslagjaar/2013/grond", "geen")]).unwrap();
    decide_anew(&mut given, FIRST_REVIEW);
    let proposed = &given.dossier.approved(FIRST_REVIEW).unwrap().proposed;
    assert_eq!((proposed.outcome, proposed.amount), (Outcome::Award, Cents::ZERO));
    let anew = proposed.anew.unwrap();
    assert_eq!((anew.awarded_before, anew.found), (LUMP_SUM, Cents::ZERO));
    assert_eq!(given.dossier.awarded(), Some(LUMP_SUM));
}

#[test]
fn a_ruling_for_the_parent_asks_for_the_same() {
    for (outcome, party, anew) in [
        (RulingOutcome::Founded, Party::Parent, true),
        (RulingOutcome::Unfounded, Party::Parent, false),
        (RulingOutcome::Founded, Party::Operation, false),
    ] {
        let mut given = rejected();
        went_to_court(&mut given, APPEAL, party);
        ruled(&mut given, APPEAL, outcome);
        assert_eq!(given.dossier.anew(FIRST_REVIEW).is_some(), anew, "{outcome:?} {party:?}");
    }
}

#[test]
fn only_a_higher_court_to_which_the_operation_went_after_a_ruling_takes_that_away() {
    for (went_on, outcome, anew) in [
        (date(2023, 10, 20), RulingOutcome::Founded, false),
        (date(2023, 10, 20), RulingOutcome::Unfounded, true),
        // It went there about something else: there was no ruling yet.
        (date(2023, 9, 10), RulingOutcome::Founded, true),
    ] {
        let mut given = rejected();
        let ruled_on = date(2023, 10, 10);
        if went_on < ruled_on {
            given.today = went_on;
            went_to_court(&mut given, HIGHER, Party::Operation);
        }
        went_to_court(&mut given, APPEAL, Party::Parent);
        given.today = ruled_on;
        ruled(&mut given, APPEAL, RulingOutcome::Founded);
        assert!(given.dossier.anew(FIRST_REVIEW).is_some());
        if ruled_on < went_on {
            given.today = went_on;
            went_to_court(&mut given, HIGHER, Party::Operation);
        }
        given.today = date(2023, 12, 1);
        ruled(&mut given, HIGHER, outcome);
        assert_eq!(given.dossier.anew(FIRST_REVIEW).is_some(), anew, "{outcome:?} {went_on}");
        assert_eq!(marks(&given.dossier).contains(&Mark::Anew), anew, "{outcome:?} {went_on}");
    }
}

#[test]
fn what_follows_a_step_keeps_its_legal_date() {
    let mut given = given_first_review(DECIDED);
    let next = TermSubject::Step(FULL_ASSESSMENT.to_owned());
    let before = of(&given, &next).last_day;
    let first = decision_of(&given, FIRST_REVIEW);
    answered(&mut given, first, ObjectionOutcome::Upheld);
    given.today = date(2023, 11, 1);
    decide_anew(&mut given, FIRST_REVIEW);
    assert_eq!(of(&given, &next).last_day, before);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Whatever the facts were and became: no awarded euro is lost by it, and
    /// no euro is awarded twice.
    #[test]
    fn no_awarded_euro_is_lost_or_given_twice_by_working_out_anew(
        before in 0i64..90_000,
        after in 0i64..90_000,
        upheld in any::<bool>(),
    ) {
        let mut given = given_facts(DECIDED);
        let reclaimed = |given: &mut Given, amount: i64| {
            given.facts(&[("toeslagjaar/2013/teruggevorderd bedrag", amount.to_string().as_str())]).unwrap();
        };
        reclaimed(&mut given, before);
        let decision = given.propose(FIRST_REVIEW).unwrap();
        given.approve(REVIEWER, decision).unwrap();
        let Ok(decision) = given.propose(FULL_ASSESSMENT) else { return Ok(()) };
        given.approve(REVIEWER, decision).unwrap();
        let (awarded, standing) = (given.dossier.awarded().unwrap(), decision_of(&given, FULL_ASSESSMENT));
        let outcome = if upheld { ObjectionOutcome::Upheld } else { ObjectionOutcome::Partly };
        answered(&mut given, standing, outcome);
        reclaimed(&mut given, after);
        let Ok(proposed) = given.propose_by(OTHER_HANDLER, FULL_ASSESSMENT) else { return Ok(()) };
        let anew = given.dossier.decision(proposed).unwrap().proposed.anew.unwrap();
        given.approve(REVIEWER, proposed).unwrap();
        let at_step = given.dossier.awarded_at(FULL_ASSESSMENT).unwrap();
        prop_assert!(given.dossier.awarded().unwrap() >= awarded);
        prop_assert_eq!(at_step, anew.found.max(anew.awarded_before));
    }
}
