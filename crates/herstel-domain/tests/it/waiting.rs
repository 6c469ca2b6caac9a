//! Since when somebody waits, for an application and for an objection: what the forecast reckons from.

use crate::given::{
    FIRST_REVIEW, FULL_ASSESSMENT, Given, HANDLER, IN_2023, PARENT, REVIEWER, given_first_review,
};
use herstel_domain::{
    Command,
    choices::Heard,
    deadlines::{Sender, TermSubject, Way},
    objections::{
        AppealReason, ApproveAnswer, CourtLevel, CourtOrder, FileAppeal, FileObjection, Objected,
        ObjectionCommand, ObjectionEnd, ObjectionOutcome, Party, ProposeAnswer, RecordHearing, RecordRuling,
        RulingOutcome, WithdrawObjection,
    },
    reopening::{ConditionFinding, RequestReopening, TestReopening},
    road::WorkStatus,
    settlement::{AnswerSettlement, DraftSettlement, OfferSettlement, SettlementAnswer, SignSettlement},
    work_list::{Facet, Requested, facets},
};
use herstel_kernel::{Actor, AppealId, ChoiceId, Date, ObjectionId, ReopeningId, SettlementId};
use herstel_scheme::SchemeFamily;
use jiff::{ToSpan, civil::date};

const OBJECTION: ObjectionId = ObjectionId::from_bytes([0x51; 16]);
const AGREEMENT: SettlementId = SettlementId::from_bytes([0x61; 16]);
const AGAIN: ReopeningId = ReopeningId::from_bytes([0x62; 16]);

fn later(given: &mut Given, days: i64) -> Date {
    given.today = given.today.checked_add(days.days()).unwrap();
    given.today
}

/// Of the application for the scheme with this name: its text reads back, and it stands among the facets.
fn requested(given: &Given, name: &str) -> Requested {
    let family: SchemeFamily = name.parse().unwrap();
    let found = given.dossier.requested().find(|requested| requested.family == family).unwrap();
    assert_eq!(found.to_string().parse(), Ok(found.clone()));
    assert!(facets(&given.dossier).contains(&Facet::Requested(found.clone())));
    found
}

/// Of a dossier with one objection: its text reads back, and it stands among the facets.
fn objected(given: &Given) -> Objected {
    let found: Vec<Objected> = given.dossier.objected().collect();
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].to_string().parse(), Ok(found[0].clone()));
    assert!(facets(&given.dossier).contains(&Facet::Objected(found[0].clone())));
    found[0].clone()
}

fn act(given: &mut Given, actor: Actor, command: ObjectionCommand) {
    given.act(actor, &Command::Objection(command)).unwrap();
}

/// Given an objection that came on 10 October 2023 against a first review of 1 September.
fn given_objection() -> Given {
    let mut given = given_first_review(date(2023, 9, 1));
    let decision = given.dossier.approved(FIRST_REVIEW).unwrap().proposed.decision;
    given.today = date(2023, 10, 10);
    let filed = FileObjection {
        objection: OBJECTION,
        decision,
        received_on: given.today,
        way: Way::Letter,
        sender: Sender::Parent,
        words: "Het bedrag is te laag.".to_owned(),
        late_reason: String::new(),
        documents: Vec::new(),
    };
    act(&mut given, HANDLER, ObjectionCommand::File(filed));
    given
}

fn since_october(end: ObjectionEnd) -> Objected {
    Objected { objection: OBJECTION, since: date(2023, 10, 10), end }
}

/// Each application by itself: who takes time on one road can go on on another.
#[test]
fn an_application_says_that_the_parent_takes_time_or_left_and_that_they_go_on() {
    let mut given = given_first_review(IN_2023);
    assert_eq!(requested(&given, "main").rests, None, "decided: there is a choice to make");
    let chosen =
        [("wait", Some(WorkStatus::Waiting)), ("stop", Some(WorkStatus::Stopped)), ("continue", None)];
    for (option, rests) in chosen {
        let mut given = given.clone();
        given.choose(PARENT, FIRST_REVIEW, option).unwrap();
        assert_eq!(requested(&given, "main").rests, rests, "{option}");
    }
    let decision = given.propose(FULL_ASSESSMENT).unwrap();
    given.approve(REVIEWER, decision).unwrap();
    later(&mut given, 30);
    given.choose(PARENT, FULL_ASSESSMENT, "more-damage").unwrap();
    assert_eq!(requested(&given, "schade").rests, None);
    assert_eq!(requested(&given, "main").rests, Some(WorkStatus::Stopped), "what follows is the other road");
    assert!("2023-01-01:2023-01-01:main:new".parse::<Requested>().is_err());
}

/// Assessed; a month later they ask for another scheme, and ten days after that they go on there.
#[test]
fn an_application_waits_from_its_own_request_and_then_from_when_the_parent_went_on() {
    let mut given = given_first_review(IN_2023);
    let decision = given.propose(FULL_ASSESSMENT).unwrap();
    given.approve(REVIEWER, decision).unwrap();
    let registered_on = given.dossier.registration.registered_on;
    let asked = later(&mut given, 30);
    given.choose(PARENT, FULL_ASSESSMENT, "more-damage").unwrap();
    let days = |given: &Given| {
        let found = requested(given, "schade");
        (found.requested_on, found.since)
    };
    assert_eq!(days(&given), (asked, asked));
    assert_eq!(requested(&given, "main").requested_on, registered_on, "the first keeps its own day");
    let went_on = later(&mut given, 10);
    given.choose_at(PARENT, &"schade".parse().unwrap(), "request", "continue").unwrap();
    assert_eq!(days(&given), (asked, went_on));
    for wrong in
        ["", "2023-03-06", "2023-03-06:2023-03-06", "2023-03-06:2023-02-30:main", "x:2023-03-06:main"]
    {
        assert!(wrong.parse::<Requested>().is_err(), "{wrong}");
    }
}

/// Given somebody who left the road by an agreement after the first review, two weeks ago.
fn given_agreement() -> Given {
    let mut given = given_first_review(IN_2023);
    let family = SchemeFamily::main();
    let draft = DraftSettlement { settlement: AGREEMENT, family, step: FIRST_REVIEW.to_owned(), words: None };
    given.act(HANDLER, &Command::DraftSettlement(draft)).unwrap();
    given.act(REVIEWER, &Command::OfferSettlement(OfferSettlement { settlement: AGREEMENT })).unwrap();
    let signed = AnswerSettlement {
        settlement: AGREEMENT,
        answer: SettlementAnswer::Signed,
        heard: Heard::usual(PARENT),
        choice: ChoiceId::from_bytes([0x64; 16]),
    };
    given.act(PARENT, &Command::AnswerSettlement(signed)).unwrap();
    given.act(REVIEWER, &Command::SignSettlement(SignSettlement { settlement: AGREEMENT })).unwrap();
    later(&mut given, 15);
    given
}

#[test]
fn who_is_let_in_again_waits_from_when_they_asked_and_who_is_not_keeps_the_first_day() {
    for is_met in [true, false] {
        let mut given = given_agreement();
        let ask = RequestReopening {
            reopening: AGAIN,
            family: SchemeFamily::main(),
            step: FIRST_REVIEW.to_owned(),
            words: "Ik vond een brief.".to_owned(),
            heard: Heard::usual(PARENT),
        };
        given.act(PARENT, &Command::RequestReopening(ask)).unwrap();
        let findings = ["new-facts", "new-scheme"].map(|condition| ConditionFinding {
            condition: condition.to_owned(),
            is_met,
            reason: "Dat bleek uit de brief.".to_owned(),
        });
        let test = TestReopening { reopening: AGAIN, findings: findings.to_vec() };
        given.act(HANDLER, &Command::TestReopening(test)).unwrap();
        let since = if is_met { given.today } else { given.dossier.registration.registered_on };
        assert_eq!(requested(&given, "main").requested_on, since, "{is_met}");
    }
}

#[test]
fn an_objection_waits_from_the_day_it_came_until_it_is_taken_back() {
    let mut given = given_objection();
    assert_eq!(objected(&given), since_october(ObjectionEnd::Waits));
    let withdraw = ObjectionCommand::Withdraw(WithdrawObjection { objection: OBJECTION });
    act(&mut given, PARENT, withdraw);
    assert_eq!(objected(&given), since_october(ObjectionEnd::Withdrawn));
    for wrong in
        ["", "x:2023-10-10:waits", &format!("{OBJECTION}:2023-10-10"), &format!("{OBJECTION}:2023-10-10:x")]
    {
        assert!(wrong.parse::<Objected>().is_err(), "{wrong}");
    }
}

fn hear(given: &mut Given) {
    let words = "Zij vertelde haar verhaal.".to_owned();
    let heard = RecordHearing { objection: OBJECTION, held_on: None, words };
    act(given, PARENT, ObjectionCommand::RecordHearing(heard));
}

fn propose(given: &mut Given) {
    let reasons = "Wij hebben opnieuw gekeken.".to_owned();
    let propose = ProposeAnswer { objection: OBJECTION, outcome: ObjectionOutcome::Upheld, reasons };
    act(given, HANDLER, ObjectionCommand::ProposeAnswer(propose));
}

fn approve(given: &mut Given) {
    act(given, REVIEWER, ObjectionCommand::ApproveAnswer(ApproveAnswer { objection: OBJECTION }));
}

#[test]
fn a_proposed_answer_still_waits_until_a_second_person_read_it() {
    let mut given = given_objection();
    hear(&mut given);
    propose(&mut given);
    assert_eq!(objected(&given), since_october(ObjectionEnd::Waits));
    approve(&mut given);
    assert_eq!(objected(&given), since_october(ObjectionEnd::Answered(given.today)));
}

/// Somebody goes to court about the objection, and two weeks later the court says by when there must be an answer. The day of
/// the ruling.
fn ordered(given: &mut Given, nth: u8, reason: AppealReason) -> Date {
    let appeal = AppealId::from_bytes([nth; 16]);
    let filed = FileAppeal {
        appeal,
        about: TermSubject::Objection(OBJECTION),
        reason,
        level: CourtLevel::Court,
        party: Party::Parent,
        filed_on: given.today,
    };
    act(given, HANDLER, ObjectionCommand::FileAppeal(filed));
    let ruled_on = later(given, 14);
    let order = CourtOrder { decide_by: Some(ruled_on.checked_add(14.days()).unwrap()), penalty: None };
    let ruled = RecordRuling {
        appeal,
        ruled_on,
        outcome: RulingOutcome::Founded,
        order: Some(order),
        words: "De rechter volgt de ouder.".to_owned(),
    };
    act(given, HANDLER, ObjectionCommand::RecordRuling(ruled));
    ruled_on
}

#[test]
fn who_goes_to_court_because_no_answer_came_keeps_the_time_that_they_waited() {
    let mut given = given_objection();
    hear(&mut given);
    later(&mut given, 200);
    ordered(&mut given, 0x71, AppealReason::Late);
    assert_eq!(objected(&given), since_october(ObjectionEnd::Waits));
    later(&mut given, 7);
    propose(&mut given);
    approve(&mut given);
    assert_eq!(objected(&given), since_october(ObjectionEnd::Answered(given.today)));
}

#[test]
fn another_answer_is_waited_for_from_the_ruling_that_asked_for_it_and_not_from_one_about_its_lateness() {
    let mut given = given_objection();
    hear(&mut given);
    propose(&mut given);
    approve(&mut given);
    let first = given.today;
    later(&mut given, 20);
    let asked_on = ordered(&mut given, 0x71, AppealReason::Decision);
    let anew = |end| Objected { objection: OBJECTION, since: asked_on, end };
    assert!(first < asked_on);
    assert_eq!(objected(&given), anew(ObjectionEnd::Waits));
    later(&mut given, 60);
    ordered(&mut given, 0x72, AppealReason::Late);
    assert_eq!(objected(&given), anew(ObjectionEnd::Waits), "the second ruling asks for the same answer");
    later(&mut given, 7);
    propose(&mut given);
    approve(&mut given);
    assert_eq!(objected(&given), anew(ObjectionEnd::Answered(given.today)));
    later(&mut given, 20);
    let again_on = ordered(&mut given, 0x73, AppealReason::Decision);
    let again = Objected { objection: OBJECTION, since: again_on, end: ObjectionEnd::Waits };
    assert_eq!(objected(&given), again);
}
