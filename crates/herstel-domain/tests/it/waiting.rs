//! Since when somebody waits, for an application and for an objection: what the forecast reckons from.

use crate::given::{
    FIRST_REVIEW, FULL_ASSESSMENT, Given, HANDLER, IN_2023, PARENT, REVIEWER, given_first_review,
};
use herstel_domain::{
    Command,
    choices::Heard,
    deadlines::{Sender, TermSubject, Way},
    objections::{
        AppealReason, ApproveAnswer, Awaited, AwaitedEnd, AwaitedSubject, CourtLevel, CourtOrder, FileAppeal,
        FileObjection, Objected, ObjectionCommand, ObjectionEnd, ObjectionOutcome, Party, ProposeAnswer,
        RecordHearing, RecordRuling, RulingOutcome, WithdrawObjection,
    },
    queue::Urgency,
    reopening::{ConditionFinding, RequestReopening, TestReopening},
    road::WorkStatus,
    settlement::{
        AnswerSettlement, DraftSettlement, OfferSettlement, ReturnSettlement, SettlementAnswer,
        SignSettlement,
    },
    work_list::{
        AwaitedReading, Facet, Mark, QueueStanding, ReadingKind, Requested, SecondReader, facets, marks,
    },
};
use herstel_kernel::{
    Actor, AppealId, ChoiceId, Date, DecisionId, ObjectionId, ReopeningId, SettlementId, StaffId, StaffRole,
};
use herstel_scheme::SchemeFamily;
use jiff::{ToSpan, civil::date};

const OBJECTION: ObjectionId = ObjectionId::from_bytes([0x51; 16]);
const APPEAL: AppealId = AppealId::from_bytes([0x52; 16]);
/// A case handler who had no share in the first decision.
const OTHER_HANDLER: Actor = Actor::Staff { id: StaffId::from_bytes([5; 16]), role: StaffRole::CaseHandler };
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
        decision: decision.into(),
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

fn marked(given: &Given) -> Vec<Mark> {
    let of_others =
        [Mark::SecondReading, Mark::ToSign, Mark::AgreementToDraft, Mark::Reopening, Mark::TalkAsked];
    let marks = marks(&given.dossier);
    of_others.into_iter().filter(|mark| marks.contains(mark)).collect()
}

/// Everything but decisions that waits for a second reading: its text reads back, and it stands among the facets.
fn readings(given: &Given) -> Vec<ReadingKind> {
    let found: Vec<AwaitedReading> = given.dossier.awaited_readings().collect();
    for reading in &found {
        assert_eq!(reading.to_string().parse(), Ok(*reading));
        assert_eq!(Actor::staff(&HANDLER), Some(reading.by), "somebody else reads it");
        assert!(facets(&given.dossier).contains(&Facet::Reading(*reading)));
    }
    found.into_iter().map(|reading| reading.kind).collect()
}

#[test]
fn a_signature_that_one_of_us_wrote_down_waits_for_another_to_sign_for_us() {
    let mut given = given_first_review(IN_2023);
    let family = SchemeFamily::main();
    let draft = DraftSettlement { settlement: AGREEMENT, family, step: FIRST_REVIEW.to_owned(), words: None };
    given.act(HANDLER, &Command::DraftSettlement(draft)).unwrap();
    given.act(REVIEWER, &Command::OfferSettlement(OfferSettlement { settlement: AGREEMENT })).unwrap();
    let signed = AnswerSettlement {
        settlement: AGREEMENT,
        answer: SettlementAnswer::Signed,
        heard: Heard::PHONE,
        choice: ChoiceId::from_bytes([0x64; 16]),
    };
    given.act(HANDLER, &Command::AnswerSettlement(signed)).unwrap();
    assert_eq!(marked(&given), [Mark::SecondReading, Mark::ToSign]);
    assert_eq!(readings(&given), [ReadingKind::Agreement], "a reader of a protected dossier is let in");
    given.act(REVIEWER, &Command::SignSettlement(SignSettlement { settlement: AGREEMENT })).unwrap();
    assert_eq!((marked(&given), readings(&given)), (vec![], vec![]));
}

#[test]
fn an_agreement_and_a_reopening_are_marked_while_they_wait_for_somebody_of_us() {
    let mut given = given_first_review(IN_2023);
    assert_eq!(marked(&given), []);
    let family = SchemeFamily::main();
    let draft = DraftSettlement { settlement: AGREEMENT, family, step: FIRST_REVIEW.to_owned(), words: None };
    given.act(HANDLER, &Command::DraftSettlement(draft)).unwrap();
    assert_eq!((marked(&given), readings(&given)), (vec![Mark::SecondReading], vec![ReadingKind::Agreement]));
    given.act(REVIEWER, &Command::OfferSettlement(OfferSettlement { settlement: AGREEMENT })).unwrap();
    assert_eq!((marked(&given), readings(&given)), (vec![], vec![]), "the parent is to answer");
    let signed = AnswerSettlement {
        settlement: AGREEMENT,
        answer: SettlementAnswer::Signed,
        heard: Heard::usual(PARENT),
        choice: ChoiceId::from_bytes([0x64; 16]),
    };
    given.act(PARENT, &Command::AnswerSettlement(signed)).unwrap();
    assert_eq!(marked(&given), [Mark::ToSign]);
    given.act(REVIEWER, &Command::SignSettlement(SignSettlement { settlement: AGREEMENT })).unwrap();
    assert_eq!(marked(&given), []);
    later(&mut given, 15);
    let ask = RequestReopening {
        reopening: AGAIN,
        family: SchemeFamily::main(),
        step: FIRST_REVIEW.to_owned(),
        words: "Ik vond een brief.".to_owned(),
        heard: Heard::usual(PARENT),
    };
    given.act(PARENT, &Command::RequestReopening(ask)).unwrap();
    assert_eq!(marked(&given), [Mark::Reopening]);
    let findings = ["new-facts", "new-scheme"].map(|condition| ConditionFinding {
        condition: condition.to_owned(),
        is_met: false,
        reason: "Dat bleek niet.".to_owned(),
    });
    let test = TestReopening { reopening: AGAIN, findings: findings.to_vec() };
    given.act(HANDLER, &Command::TestReopening(test)).unwrap();
    assert_eq!((marked(&given), readings(&given)), (vec![Mark::SecondReading], vec![ReadingKind::Reopening]));
    for wrong in ["", "agreement", "agreement:x", "decision:stf-1"] {
        assert!(wrong.parse::<AwaitedReading>().is_err(), "{wrong}");
    }
}

#[test]
fn what_waits_is_read_by_anybody_but_who_wrote_all_of_it_and_by_nobody_once_it_was_read() {
    let mut given = given_first_review(IN_2023);
    let but = |actor: Actor| actor.staff().map(SecondReader::AnybodyBut);
    assert_eq!(given.dossier.second_reader(), None);
    let family = SchemeFamily::main();
    let draft = DraftSettlement { settlement: AGREEMENT, family, step: FIRST_REVIEW.to_owned(), words: None };
    given.act(HANDLER, &Command::DraftSettlement(draft)).unwrap();
    assert_eq!(given.dossier.second_reader(), but(HANDLER));
    let decision = given.propose_by(OTHER_HANDLER, FULL_ASSESSMENT).unwrap();
    assert_eq!(given.dossier.second_reader(), Some(SecondReader::Anybody), "each reads that of the other");
    let remarks = "Noem de brief van maart.".to_owned();
    let back = ReturnSettlement { settlement: AGREEMENT, remarks };
    given.act(REVIEWER, &Command::ReturnSettlement(back)).unwrap();
    assert_eq!(given.dossier.second_reader(), but(OTHER_HANDLER));
    given.send_back(REVIEWER, decision, "Kijk nog eens naar 2013.").unwrap();
    assert_eq!(given.dossier.second_reader(), None);
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
    assert_eq!(readings(&given), [ReadingKind::Objection]);
    assert_eq!(marked(&given), [Mark::SecondReading]);
    approve(&mut given);
    assert_eq!((marked(&given), readings(&given)), (vec![], vec![]));
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

/// What is awaited: each text reads back, and each stands among the facets.
fn awaited(given: &Given) -> Vec<Awaited> {
    let found: Vec<Awaited> = given.dossier.awaited().collect();
    for one in &found {
        assert_eq!(one.to_string().parse(), Ok(*one));
        assert_eq!(one.subject.to_string().parse(), Ok(one.subject));
        assert!(facets(&given.dossier).contains(&Facet::Awaited(*one)));
    }
    found
}

fn first_decision(given: &Given) -> DecisionId {
    given.dossier.approved(FIRST_REVIEW).unwrap().proposed.decision
}

#[test]
fn who_was_right_waits_for_a_decision_anew_from_the_answer_until_a_second_person_read_it() {
    let mut given = given_objection();
    let decision = first_decision(&given);
    hear(&mut given);
    propose(&mut given);
    assert_eq!(awaited(&given), []);
    approve(&mut given);
    let since = given.today;
    let anew = |end| Awaited { subject: AwaitedSubject::Anew(decision), since, end };
    assert_eq!(awaited(&given), [anew(AwaitedEnd::Waits)]);
    later(&mut given, 3);
    let new = given.propose_by(OTHER_HANDLER, FIRST_REVIEW).unwrap();
    assert_eq!(awaited(&given), [anew(AwaitedEnd::Begun)], "somebody is at work on it");
    later(&mut given, 3);
    given.approve(REVIEWER, new).unwrap();
    assert_eq!(awaited(&given), [anew(AwaitedEnd::Done(given.today))]);
}

#[test]
fn a_court_case_waits_from_the_day_the_court_got_it_and_a_decision_anew_from_the_ruling() {
    let mut given = given_first_review(date(2023, 9, 1));
    let decision = first_decision(&given);
    let filed_on = later(&mut given, 10);
    let filed = FileAppeal {
        appeal: APPEAL,
        about: TermSubject::Step(FIRST_REVIEW.to_owned()),
        reason: AppealReason::Decision,
        level: CourtLevel::Court,
        party: Party::Parent,
        filed_on,
    };
    act(&mut given, HANDLER, ObjectionCommand::FileAppeal(filed));
    let court = |end| Awaited { subject: AwaitedSubject::Court(APPEAL), since: filed_on, end };
    assert_eq!(awaited(&given), [court(AwaitedEnd::Waits)]);
    let ruled_on = later(&mut given, 90);
    let ruled = RecordRuling {
        appeal: APPEAL,
        ruled_on,
        outcome: RulingOutcome::Founded,
        order: None,
        words: "De rechter volgt de ouder.".to_owned(),
    };
    act(&mut given, HANDLER, ObjectionCommand::RecordRuling(ruled));
    let anew = Awaited { subject: AwaitedSubject::Anew(decision), since: ruled_on, end: AwaitedEnd::Waits };
    assert_eq!(awaited(&given), [anew, court(AwaitedEnd::Done(ruled_on))]);
}

#[test]
fn a_new_decision_is_not_awaited_while_a_court_asks_for_another_answer_first() {
    let mut given = given_objection();
    hear(&mut given);
    propose(&mut given);
    approve(&mut given);
    assert_eq!(awaited(&given).len(), 1);
    later(&mut given, 20);
    ordered(&mut given, 0x71, AppealReason::Decision);
    let is_anew = |one: &Awaited| matches!(one.subject, AwaitedSubject::Anew(_));
    assert!(!awaited(&given).iter().any(is_anew), "the objection is open again");
}

#[test]
fn a_text_that_says_of_nothing_that_it_is_awaited_is_refused() {
    let decision = DecisionId::from_bytes([1; 16]);
    for wrong in [
        String::new(),
        "anew".to_owned(),
        format!("anew:{decision}"),
        format!("anew:{decision}:2023-10-10"),
        format!("anew:{decision}:2023-10-10:x"),
        format!("court:{decision}:2023-10-10:waits"),
        format!("other:{decision}:2023-10-10:waits"),
    ] {
        assert!(wrong.parse::<Awaited>().is_err(), "{wrong}");
    }
}

#[test]
fn where_a_dossier_stands_in_a_queue_follows_from_the_facets_that_say_so_and_from_no_others() {
    let mut standing = QueueStanding::default();
    for facet in ["mark:anew", "status:new", "helped", "nonsense", "objection-open:x", "urgency:x"] {
        standing.note(facet);
    }
    assert_eq!(standing, QueueStanding::default());
    for facet in ["urgency:critical", "group:acute-need", "step:first-review", "scheme:main", "group:abroad"]
    {
        standing.note(facet);
    }
    let expected = QueueStanding {
        urgency: Urgency::Critical,
        groups: vec!["acute-need".to_owned(), "abroad".to_owned()],
        steps: vec!["first-review".to_owned()],
        schemes: vec!["main".to_owned()],
    };
    assert_eq!(standing, expected);
}
