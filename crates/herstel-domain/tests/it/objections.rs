//! Objection and appeal: in time or late, what must happen before an answer, four eyes, and what a court lays down.

use crate::{
    deadlines::{notice, of},
    given::{
        FIRST_REVIEW, FULL_ASSESSMENT, Given, HANDLER, IN_2023, OTHER_PARENT, PARENT, REVIEWER,
        given_first_review, refused,
    },
};
use herstel_domain::{
    Command, Event,
    deadlines::{ExtendTerm, Sender, Standing, TermCommand, TermSubject, Way, due_on},
    objections::{
        AcknowledgeObjection, AppealReason, ApproveAnswer, AskToMend, CourtLevel, CourtOrder, FileAppeal,
        FileObjection, JudgeLateness, MendObjection, Objected, ObjectionCommand, ObjectionEnd,
        ObjectionOutcome, ObjectionState, OpenObjection, OpenSubject, Party, PlanHearing, ProposeAnswer,
        RecordAdvice, RecordHearing, RecordRuling, ReturnAnswer, RulingOutcome, WithdrawObjection,
    },
    work_list::{Facet, OBJECTION_OPEN, facets},
};
use herstel_kernel::{Actor, AppealId, Cents, Date, DecisionId, ObjectionId, Refusal, RefusalCode};
use herstel_scheme::CourtPenalty;
use jiff::civil::date;

const OBJECTION: ObjectionId = ObjectionId::from_bytes([0x51; 16]);
const APPEAL: AppealId = AppealId::from_bytes([0x52; 16]);

fn act(given: &mut Given, actor: Actor, command: ObjectionCommand) -> Result<Vec<Event>, Refusal> {
    given.act(actor, &Command::Objection(command))
}

fn filed(decision: DecisionId, received_on: Date) -> FileObjection {
    FileObjection {
        objection: OBJECTION,
        decision,
        received_on,
        way: Way::Letter,
        sender: Sender::Parent,
        words: "Het bedrag is te laag.".to_owned(),
        late_reason: String::new(),
        documents: Vec::new(),
    }
}

/// Given a first review of 1 September 2023, whose last day for an objection is 13 October, and a day.
fn decided_then(today: Date) -> (Given, DecisionId) {
    let mut given = given_first_review(date(2023, 9, 1));
    let decision = given.dossier.approved(FIRST_REVIEW).unwrap().proposed.decision;
    given.today = today;
    (given, decision)
}

/// Given an objection that came in time on 10 October.
fn objected() -> Given {
    let (mut given, decision) = decided_then(date(2023, 10, 10));
    act(&mut given, HANDLER, ObjectionCommand::File(filed(decision, date(2023, 10, 10)))).unwrap();
    given
}

fn subject() -> TermSubject {
    TermSubject::Objection(OBJECTION)
}

fn propose(outcome: ObjectionOutcome) -> ObjectionCommand {
    let reasons = "Wij hebben opnieuw gekeken.".to_owned();
    ObjectionCommand::ProposeAnswer(ProposeAnswer { objection: OBJECTION, outcome, reasons })
}

fn heard(held_on: Option<Date>) -> ObjectionCommand {
    let words = "Zij vertelde haar verhaal.".to_owned();
    ObjectionCommand::RecordHearing(RecordHearing { objection: OBJECTION, held_on, words })
}

fn approve() -> ObjectionCommand {
    ObjectionCommand::ApproveAnswer(ApproveAnswer { objection: OBJECTION })
}

fn judge(excused: bool) -> ObjectionCommand {
    let reason = "Zij lag in het ziekenhuis.".to_owned();
    ObjectionCommand::JudgeLateness(JudgeLateness { objection: OBJECTION, excused, reason })
}

#[test]
fn an_objection_is_in_time_up_to_the_worked_last_day() {
    for (day, is_late) in [(date(2023, 9, 1), false), (date(2023, 10, 13), false), (date(2023, 10, 14), true)]
    {
        let (mut given, decision) = decided_then(day);
        act(&mut given, PARENT, ObjectionCommand::File(filed(decision, day))).unwrap();
        let objection = given.dossier.objection(OBJECTION).unwrap();
        assert_eq!(objection.filed.last_day, date(2023, 10, 13));
        assert_eq!(objection.is_late(), is_late, "on {day}");
        assert_eq!(objection.filed.way, Way::Portal);
    }
}

#[test]
fn the_answer_is_due_by_the_worked_dates() {
    // In time: from the day after the last day for objections; late: from its own day.
    let given = objected();
    assert_eq!(of(&given, &subject()).last_day, Some(date(2023, 11, 24)));
    assert_eq!(due_on(&given.dossier), Some(date(2023, 11, 24)), "before the full assessment");
    let mut with_committee = given.clone();
    let acknowledge = AcknowledgeObjection { objection: OBJECTION, committee: true };
    act(&mut with_committee, HANDLER, ObjectionCommand::Acknowledge(acknowledge)).unwrap();
    assert_eq!(of(&with_committee, &subject()).last_day, Some(date(2024, 1, 5)));
    let mut extended = given.clone();
    let extend = ExtendTerm { subject: subject(), reason: "De zitting is later.".to_owned() };
    extended.act(HANDLER, &Command::Term(TermCommand::Extend(extend))).unwrap();
    assert_eq!(of(&extended, &subject()).last_day, Some(date(2024, 1, 5)));
    let (mut late, decision) = decided_then(date(2023, 12, 1));
    act(&mut late, PARENT, ObjectionCommand::File(filed(decision, date(2023, 12, 1)))).unwrap();
    assert_eq!(of(&late, &subject()).last_day, Some(date(2024, 1, 12)));
}

#[test]
fn while_it_is_completed_the_term_stands_still_for_the_actual_days() {
    let mut given = objected();
    given.today = date(2023, 10, 16);
    let words = "Wilt u schrijven waarom u het niet eens bent?".to_owned();
    let ask = ObjectionCommand::AskToMend(AskToMend { objection: OBJECTION, words });
    act(&mut given, HANDLER, ask).unwrap();
    assert_eq!(
        given.dossier.objection(OBJECTION).unwrap().mend_asked.as_ref().unwrap().last_day,
        date(2023, 11, 13)
    );
    given.today = date(2023, 10, 31);
    let mend = MendObjection {
        objection: OBJECTION,
        words: "Daarom.".to_owned(),
        received_on: given.today,
        documents: Vec::new(),
    };
    act(&mut given, HANDLER, ObjectionCommand::Mend(mend)).unwrap();
    // From 17 up to 31 October: fourteen days.
    assert_eq!(of(&given, &subject()).last_day, Some(date(2023, 12, 8)));
}

#[test]
fn who_objects_and_to_what() {
    let (mut given, decision) = decided_then(date(2023, 10, 10));
    let file = |decision| ObjectionCommand::File(filed(decision, date(2023, 10, 10)));
    assert_eq!(refused(act(&mut given, OTHER_PARENT, file(decision))), RefusalCode::NotAllowed);
    let unknown = DecisionId::from_bytes([0x77; 16]);
    assert_eq!(refused(act(&mut given, PARENT, file(unknown))), RefusalCode::NotFound);
    act(&mut given, PARENT, file(decision)).unwrap();
    let again =
        FileObjection { objection: ObjectionId::from_bytes([0x53; 16]), ..filed(decision, given.today) };
    let again = act(&mut given, PARENT, ObjectionCommand::File(again));
    assert_eq!(refused(again), RefusalCode::ObjectionOpen);
    let withdraw = ObjectionCommand::Withdraw(WithdrawObjection { objection: OBJECTION });
    act(&mut given, PARENT, withdraw.clone()).unwrap();
    assert_eq!(refused(act(&mut given, PARENT, withdraw)), RefusalCode::AlreadyEnded);
    act(&mut given, PARENT, file(decision)).unwrap();
}

#[test]
fn nobody_sees_a_proposal_as_a_decision_to_object_to() {
    let mut given = given_first_review(IN_2023);
    let proposed = given.propose(FULL_ASSESSMENT).unwrap();
    let file = ObjectionCommand::File(filed(proposed, given.today));
    assert_eq!(refused(act(&mut given, PARENT, file)), RefusalCode::NotFound);
}

#[test]
fn the_road_goes_on_beside_an_objection() {
    let mut given = objected();
    let decision = given.propose(FULL_ASSESSMENT).unwrap();
    given.approve(REVIEWER, decision).unwrap();
    assert_eq!(due_on(&given.dossier), Some(date(2023, 11, 24)), "the answer is still due");
}

#[test]
fn a_decision_stays_only_for_who_was_heard_and_after_the_advice() {
    let mut given = objected();
    for outcome in [ObjectionOutcome::Unfounded, ObjectionOutcome::Partly] {
        assert_eq!(refused(act(&mut given, HANDLER, propose(outcome))), RefusalCode::NotHeard);
    }
    let acknowledge = AcknowledgeObjection { objection: OBJECTION, committee: true };
    act(&mut given, HANDLER, ObjectionCommand::Acknowledge(acknowledge)).unwrap();
    let today = given.today;
    act(&mut given, HANDLER, heard(Some(today))).unwrap();
    assert_eq!(
        refused(act(&mut given, HANDLER, propose(ObjectionOutcome::Unfounded))),
        RefusalCode::NoAdvice
    );
    let advice = RecordAdvice {
        objection: OBJECTION,
        outcome: ObjectionOutcome::Unfounded,
        words: "De commissie volgt het besluit.".to_owned(),
        received_on: given.today,
    };
    act(&mut given, HANDLER, ObjectionCommand::RecordAdvice(advice)).unwrap();
    act(&mut given, HANDLER, propose(ObjectionOutcome::Unfounded)).unwrap();
    // Who gets everything need not wait for a hearing.
    act(&mut objected(), HANDLER, propose(ObjectionOutcome::Upheld)).unwrap();
    // And only the person says that they need not be heard.
    let mut waived = objected();
    assert_eq!(refused(act(&mut waived, OTHER_PARENT, heard(None))), RefusalCode::NotAllowed);
    act(&mut waived, PARENT, heard(None)).unwrap();
    act(&mut waived, HANDLER, propose(ObjectionOutcome::Unfounded)).unwrap();
}

#[test]
fn a_late_objection_is_left_aside_only_after_a_person_judged_and_a_second_one_agreed() {
    let (mut given, decision) = decided_then(date(2023, 12, 1));
    let today = given.today;
    act(&mut given, PARENT, ObjectionCommand::File(filed(decision, today))).unwrap();
    for outcome in [ObjectionOutcome::Inadmissible, ObjectionOutcome::Upheld] {
        assert_eq!(refused(act(&mut given, HANDLER, propose(outcome))), RefusalCode::LatenessNotJudged);
    }
    let mut excused = given.clone();
    act(&mut excused, HANDLER, judge(true)).unwrap();
    let aside = act(&mut excused, HANDLER, propose(ObjectionOutcome::Inadmissible));
    assert_eq!(refused(aside), RefusalCode::MustBeJudged);
    assert_eq!(refused(act(&mut excused, HANDLER, judge(false))), RefusalCode::MustBeJudged, "stays excused");
    act(&mut excused, HANDLER, propose(ObjectionOutcome::Upheld)).unwrap();

    act(&mut given, HANDLER, judge(false)).unwrap();
    act(&mut given, HANDLER, propose(ObjectionOutcome::Inadmissible)).unwrap();
    assert_eq!(refused(act(&mut given, HANDLER, approve())), RefusalCode::SamePerson);
    act(&mut given, REVIEWER, approve()).unwrap();
    assert!(!given.dossier.is_objection_open(given.dossier.objection(OBJECTION).unwrap()));
}

#[test]
fn one_in_time_and_complete_is_never_left_aside() {
    let mut given = objected();
    assert_eq!(refused(act(&mut given, HANDLER, judge(false))), RefusalCode::MustBeJudged);
    let aside = act(&mut given, HANDLER, propose(ObjectionOutcome::Inadmissible));
    assert_eq!(refused(aside), RefusalCode::MustBeJudged);
}

#[test]
fn one_without_reasons_is_left_aside_only_after_the_time_to_complete_it() {
    let (mut given, decision) = decided_then(date(2023, 10, 10));
    let pro_forma = FileObjection { words: String::new(), ..filed(decision, given.today) };
    act(&mut given, PARENT, ObjectionCommand::File(pro_forma)).unwrap();
    let aside = |given: &mut Given| act(given, HANDLER, propose(ObjectionOutcome::Inadmissible));
    assert_eq!(refused(aside(&mut given)), RefusalCode::MustBeJudged, "nobody asked");
    let ask = AskToMend { objection: OBJECTION, words: "Waarom?".to_owned() };
    act(&mut given, HANDLER, ObjectionCommand::AskToMend(ask)).unwrap();
    given.today = date(2023, 11, 7);
    assert_eq!(refused(aside(&mut given)), RefusalCode::MustBeJudged, "the last day");
    given.today = date(2023, 11, 8);
    aside(&mut given).unwrap();
}

#[test]
fn an_answer_binds_after_a_second_reading_and_tells_until_when_the_court_is_open() {
    let mut given = objected();
    let today = given.today;
    act(&mut given, HANDLER, heard(Some(today))).unwrap();
    act(&mut given, HANDLER, propose(ObjectionOutcome::Unfounded)).unwrap();
    let back = ReturnAnswer { objection: OBJECTION, remarks: "Leg het beter uit.".to_owned() };
    act(&mut given, REVIEWER, ObjectionCommand::ReturnAnswer(back)).unwrap();
    assert!(given.dossier.objection(OBJECTION).unwrap().answered().is_none());
    assert_eq!(refused(act(&mut given, REVIEWER, approve())), RefusalCode::NotProposed);
    given.today = date(2023, 11, 24);
    act(&mut given, HANDLER, propose(ObjectionOutcome::Unfounded)).unwrap();
    act(&mut given, REVIEWER, approve()).unwrap();
    let objection = given.dossier.objection(OBJECTION).unwrap();
    let (answer, answered) = objection.answered().unwrap();
    assert_eq!(
        (answer.outcome, answered.appeal_until),
        (ObjectionOutcome::Unfounded, Some(date(2024, 1, 5)))
    );
    assert!(
        given.dossier.terms.reckoned.as_ref().unwrap().terms.iter().all(|term| term.subject != subject())
    );
}

#[test]
fn a_late_answer_costs_a_penalty_like_any_decision() {
    let mut given = objected();
    given.today = date(2023, 11, 25);
    notice(&mut given, PARENT, subject(), date(2023, 11, 25)).unwrap();
    given.today = date(2023, 12, 10);
    assert_eq!(of(&given, &subject()).penalty.unwrap().amount, Cents::new(4_600));
    act(&mut given, HANDLER, propose(ObjectionOutcome::Upheld)).unwrap();
    act(&mut given, REVIEWER, approve()).unwrap();
    assert_eq!(given.dossier.terms.fixed(&subject()).unwrap().amount, Cents::new(4_600));
}

#[test]
fn what_a_court_lays_down_takes_the_place_of_the_term_and_costs_what_it_says() {
    let mut given = objected();
    given.today = date(2024, 1, 10);
    let appeal = FileAppeal {
        appeal: APPEAL,
        about: subject(),
        reason: AppealReason::Late,
        level: CourtLevel::Court,
        party: Party::Parent,
        filed_on: given.today,
    };
    act(&mut given, HANDLER, ObjectionCommand::FileAppeal(appeal)).unwrap();
    given.today = date(2024, 2, 1);
    let laid =
        CourtPenalty { from: date(2024, 3, 1), daily: Cents::new(10_000), maximum: Cents::new(1_500_000) };
    let ruling = RecordRuling {
        appeal: APPEAL,
        ruled_on: given.today,
        outcome: RulingOutcome::Founded,
        order: Some(CourtOrder { decide_by: Some(date(2024, 2, 29)), penalty: Some(laid) }),
        words: "Besluit binnen vier weken.".to_owned(),
    };
    let early = RecordRuling {
        order: Some(CourtOrder { decide_by: Some(date(2024, 1, 31)), penalty: None }),
        ..ruling.clone()
    };
    let early = act(&mut given, HANDLER, ObjectionCommand::RecordRuling(early));
    assert_eq!(refused(early), RefusalCode::DateTooEarly);
    act(&mut given, HANDLER, ObjectionCommand::RecordRuling(ruling.clone())).unwrap();
    assert_eq!(
        refused(act(&mut given, HANDLER, ObjectionCommand::RecordRuling(ruling))),
        RefusalCode::AlreadyEnded
    );
    let deadline = of(&given, &subject());
    assert_eq!((deadline.last_day, deadline.standing), (Some(date(2024, 2, 29)), Standing::Running));
    given.today = date(2024, 3, 10);
    assert_eq!(of(&given, &subject()).penalty.unwrap().amount, Cents::new(10 * 10_000));
}

/// Of a dossier with one of them.
fn open(given: &Given) -> OpenObjection {
    let mut found: Vec<OpenObjection> = given.dossier.open_objections().collect();
    assert_eq!(found.len(), 1, "{found:?}");
    let one = found.remove(0);
    assert_eq!(one.to_string().parse(), Ok(one.clone()), "its text says the same");
    let facet = Facet::OpenObjection(one.clone());
    assert!(facet.to_string().starts_with(OBJECTION_OPEN) && facets(&given.dossier).contains(&facet));
    one
}

#[test]
fn what_is_open_says_how_far_it_is_until_the_answer_binds() {
    let mut given = objected();
    let filed = OpenObjection {
        // Six weeks from the day after the last day for objecting: Awb 7:10.
        last_day: Some(date(2023, 11, 24)),
        subject: OpenSubject::Objection(OBJECTION),
        state: ObjectionState::Filed,
        committee: None,
        hearing_on: None,
    };
    assert_eq!(open(&given), filed);
    let confirm = AcknowledgeObjection { objection: OBJECTION, committee: true };
    act(&mut given, HANDLER, ObjectionCommand::Acknowledge(confirm)).unwrap();
    let confirmed = OpenObjection {
        // Twelve weeks with a committee.
        last_day: Some(date(2024, 1, 5)),
        state: ObjectionState::Acknowledged,
        committee: Some(true),
        ..filed
    };
    assert_eq!(open(&given), confirmed);
    let hearing_on = date(2023, 11, 1);
    let plan = PlanHearing { objection: OBJECTION, hearing_on, words: "In Almere.".to_owned() };
    act(&mut given, HANDLER, ObjectionCommand::PlanHearing(plan)).unwrap();
    let planned =
        OpenObjection { state: ObjectionState::HearingPlanned, hearing_on: Some(hearing_on), ..confirmed };
    assert_eq!(open(&given), planned);
    act(&mut given, PARENT, heard(None)).unwrap();
    assert_eq!(open(&given).state, ObjectionState::Heard);
    let advice = RecordAdvice {
        objection: OBJECTION,
        outcome: ObjectionOutcome::Upheld,
        words: "Wij vinden het te laag.".to_owned(),
        received_on: given.today,
    };
    act(&mut given, HANDLER, ObjectionCommand::RecordAdvice(advice)).unwrap();
    assert_eq!(open(&given).state, ObjectionState::Advised);
    act(&mut given, HANDLER, propose(ObjectionOutcome::Upheld)).unwrap();
    assert_eq!(open(&given).state, ObjectionState::SecondReading);
    assert_eq!(objected_text(&given), Objected { end: ObjectionEnd::Waits, ..waits(date(2023, 10, 10)) });
    act(&mut given, REVIEWER, approve()).unwrap();
    assert_eq!(given.dossier.open_objections().count(), 0);
    let answered = ObjectionEnd::Answered(given.today);
    assert_eq!(objected_text(&given), Objected { end: answered, ..waits(date(2023, 10, 10)) });
}

fn waits(since: Date) -> Objected {
    Objected { objection: OBJECTION, since, end: ObjectionEnd::Waits }
}

/// Of a dossier with one objection: the same in its text and among its facets.
fn objected_text(given: &Given) -> Objected {
    let found: Vec<Objected> = given.dossier.objected().collect();
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].to_string().parse(), Ok(found[0].clone()));
    assert!(facets(&given.dossier).contains(&Facet::Objected(found[0].clone())));
    found[0].clone()
}

#[test]
fn an_objection_waits_from_the_day_it_came_until_it_is_taken_back() {
    let mut given = objected();
    assert_eq!(objected_text(&given), waits(date(2023, 10, 10)));
    let withdraw = ObjectionCommand::Withdraw(WithdrawObjection { objection: OBJECTION });
    act(&mut given, PARENT, withdraw).unwrap();
    let withdrawn = Objected { end: ObjectionEnd::Withdrawn, ..waits(date(2023, 10, 10)) };
    assert_eq!(objected_text(&given), withdrawn);
    for wrong in
        ["", "x:2023-10-10:waits", &format!("{OBJECTION}:2023-10-10"), &format!("{OBJECTION}:2023-10-10:x")]
    {
        assert!(wrong.parse::<Objected>().is_err(), "{wrong}");
    }
}

#[test]
fn a_court_case_is_open_until_the_court_rules() {
    let (mut given, _) = decided_then(date(2023, 10, 10));
    let appeal = FileAppeal {
        appeal: APPEAL,
        about: TermSubject::Step(FIRST_REVIEW.to_owned()),
        reason: AppealReason::Decision,
        level: CourtLevel::Court,
        party: Party::Parent,
        filed_on: date(2023, 10, 10),
    };
    act(&mut given, HANDLER, ObjectionCommand::FileAppeal(appeal)).unwrap();
    let in_court = open(&given);
    assert_eq!((in_court.subject, in_court.state), (OpenSubject::Appeal(APPEAL), ObjectionState::InCourt));
    assert_eq!(in_court.last_day, None, "the court decides when");
    let ruling = RecordRuling {
        appeal: APPEAL,
        ruled_on: date(2023, 10, 10),
        outcome: RulingOutcome::Unfounded,
        order: None,
        words: "Het besluit blijft.".to_owned(),
    };
    act(&mut given, HANDLER, ObjectionCommand::RecordRuling(ruling)).unwrap();
    assert_eq!(given.dossier.open_objections().count(), 0);
}

#[test]
fn as_text_the_first_last_day_comes_first_and_what_has_none_last() {
    let of = |last_day: Option<Date>| {
        let subject = OpenSubject::Objection(OBJECTION);
        OpenObjection { last_day, subject, state: ObjectionState::Filed, committee: None, hearing_on: None }
    };
    let mut texts: Vec<String> =
        [None, Some(date(2024, 1, 5)), Some(date(2023, 11, 24))].map(|day| of(day).to_string()).into();
    texts.sort();
    let days: Vec<_> = texts.iter().map(|text| text.parse::<OpenObjection>().unwrap().last_day).collect();
    assert_eq!(days, [Some(date(2023, 11, 24)), Some(date(2024, 1, 5)), None]);
    for wrong in ["", "none", "2023-11-24:x:filed:none:none", "2023-02-31:none:filed:none:none"] {
        assert!(wrong.parse::<OpenObjection>().is_err(), "{wrong}");
    }
}

#[test]
fn a_court_that_wants_another_answer_opens_the_objection_again() {
    let mut given = objected();
    let today = given.today;
    act(&mut given, HANDLER, heard(Some(today))).unwrap();
    act(&mut given, HANDLER, propose(ObjectionOutcome::Unfounded)).unwrap();
    act(&mut given, REVIEWER, approve()).unwrap();
    given.today = date(2024, 5, 1);
    let appeal = FileAppeal {
        appeal: APPEAL,
        about: subject(),
        reason: AppealReason::Decision,
        level: CourtLevel::Court,
        party: Party::Parent,
        filed_on: date(2023, 11, 1),
    };
    act(&mut given, HANDLER, ObjectionCommand::FileAppeal(appeal)).unwrap();
    let ruling = RecordRuling {
        appeal: APPEAL,
        ruled_on: given.today,
        outcome: RulingOutcome::Founded,
        order: Some(CourtOrder { decide_by: Some(date(2024, 6, 12)), penalty: None }),
        words: "Opnieuw beslissen.".to_owned(),
    };
    act(&mut given, HANDLER, ObjectionCommand::RecordRuling(ruling)).unwrap();
    assert_eq!(due_on(&given.dossier), Some(date(2024, 6, 12)).min(due_on(&given.dossier)));
    assert_eq!(of(&given, &subject()).last_day, Some(date(2024, 6, 12)));
    act(&mut given, HANDLER, propose(ObjectionOutcome::Upheld)).unwrap();
    act(&mut given, REVIEWER, approve()).unwrap();
    assert!(given.dossier.objection(OBJECTION).unwrap().is_upheld());
}
