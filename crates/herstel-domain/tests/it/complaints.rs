//! Complaints: given who complained about what, when somebody does this, then that, or this refusal; and the worked days.

use crate::given::{Given, HANDLER, OTHER_PARENT, PARENT, REVIEWER, given_first_review};
use herstel_domain::{
    Command, Event,
    complaints::{
        AnswerComplaint, ComplaintAbout, ComplaintCommand, ComplaintEnd, ComplaintNews, ComplaintOutcome,
        ExtendComplaint, FileComplaint, PlanComplaintHearing, RecordComplaintHearing, SettleComplaint,
        TakeComplaint, WithdrawComplaint,
    },
    deadlines::{Sender, Way},
    messages::MessageKind,
    work_list::{Facet, Mark, facets},
};
use herstel_kernel::{Actor, ComplaintId, Date, Refusal, RefusalCode, StaffId, StaffRole};
use jiff::{ToSpan as _, civil::date};
use proptest::prelude::*;

const COMPLAINT: ComplaintId = ComplaintId::from_bytes([0x63; 16]);
/// Somebody who had no part in the dossier.
const OUTSIDER: Actor = Actor::Staff { id: StaffId::from_bytes([0x70; 16]), role: StaffRole::CaseHandler };
const SECOND_OUTSIDER: Actor =
    Actor::Staff { id: StaffId::from_bytes([0x71; 16]), role: StaffRole::Reviewer };
const LEAD: Actor = Actor::Staff { id: StaffId::from_bytes([6; 16]), role: StaffRole::TeamLead };

fn act(given: &mut Given, actor: Actor, command: ComplaintCommand) -> Result<Vec<Event>, Refusal> {
    given.act(actor, &Command::Complaint(command))
}

fn file(received_on: Date) -> ComplaintCommand {
    ComplaintCommand::File(FileComplaint {
        complaint: COMPLAINT,
        about: ComplaintAbout::FixedPerson,
        received_on,
        way: Way::Phone,
        sender: Sender::Parent,
        words: "Niemand belde mij terug.".to_owned(),
    })
}

fn take() -> ComplaintCommand {
    ComplaintCommand::Take(TakeComplaint { complaint: COMPLAINT })
}

fn heard(held_on: Option<Date>) -> ComplaintCommand {
    let words = "Zij vertelde hoe het ging.".to_owned();
    ComplaintCommand::RecordHearing(RecordComplaintHearing { complaint: COMPLAINT, held_on, words })
}

fn answer(outcome: ComplaintOutcome) -> ComplaintCommand {
    let findings = "Wij hadden u moeten bellen. Dat spijt ons.".to_owned();
    ComplaintCommand::Answer(AnswerComplaint { complaint: COMPLAINT, outcome, findings })
}

fn extend() -> ComplaintCommand {
    let reason = "Wij wachten op de telefoonlijst.".to_owned();
    ComplaintCommand::Extend(ExtendComplaint { complaint: COMPLAINT, reason })
}

fn plan(hearing_on: Date) -> ComplaintCommand {
    let words = "Om tien uur aan de telefoon.".to_owned();
    ComplaintCommand::PlanHearing(PlanComplaintHearing { complaint: COMPLAINT, hearing_on, words })
}

fn settle() -> ComplaintCommand {
    ComplaintCommand::Settle(SettleComplaint { complaint: COMPLAINT, words: String::new() })
}

fn withdraw() -> ComplaintCommand {
    ComplaintCommand::Withdraw(WithdrawComplaint { complaint: COMPLAINT })
}

/// It is refused with this code.
#[track_caller]
fn refused(done: Result<Vec<Event>, Refusal>, code: RefusalCode) {
    assert_eq!(done.unwrap_err().code, code);
}

/// Given a parent with a first review of July 2023, on a day.
fn given_on(today: Date) -> Given {
    let mut given = given_first_review(date(2023, 7, 3));
    given.today = today;
    given
}

/// Given a complaint that the parent filed on 1 September 2023.
fn complained() -> Given {
    let mut given = given_on(date(2023, 9, 1));
    let today = given.today;
    act(&mut given, PARENT, file(today)).unwrap();
    given
}

/// Given that somebody who was not involved took it.
fn taken() -> Given {
    let mut given = complained();
    act(&mut given, OUTSIDER, take()).unwrap();
    given
}

fn told(events: &[Event]) -> Vec<(ComplaintNews, Option<Date>)> {
    let news = |event: &Event| {
        if let Event::MessageSent(sent) = event
            && let MessageKind::Complaint { news, on, .. } = &sent.kind
        {
            return Some((*news, *on));
        }
        None
    };
    events.iter().filter_map(news).collect()
}

#[test]
fn a_complaint_is_confirmed_at_once_with_the_worked_last_day() {
    // Six weeks from the day after it came; a free day moves on (schemes/awb-dwangsom/tests).
    for (came, last_day) in [
        (date(2023, 9, 1), date(2023, 10, 13)),
        (date(2023, 11, 10), date(2023, 12, 22)),
        (date(2023, 11, 13), date(2023, 12, 27)),
    ] {
        let mut given = given_on(came);
        let events = act(&mut given, PARENT, file(came)).unwrap();
        assert_eq!(told(&events), [(ComplaintNews::Received, Some(last_day))], "{came}");
        let complaint = given.dossier.complaint(COMPLAINT).unwrap();
        assert_eq!(complaint.last_day(), last_day);
        assert!(!complaint.is_late(last_day) && complaint.is_late(last_day.tomorrow().unwrap()));
    }
}

#[test]
fn by_any_way_it_has_the_same_effect_and_the_day_it_came_counts() {
    let mut given = given_on(date(2023, 9, 5));
    act(&mut given, HANDLER, file(date(2023, 9, 1))).unwrap();
    let filed = given.dossier.complaint(COMPLAINT).unwrap().filed.clone();
    assert_eq!(
        (filed.received_on, filed.last_day, filed.way),
        (date(2023, 9, 1), date(2023, 10, 13), Way::Phone)
    );
    for (day, code) in
        [(date(2023, 9, 6), RefusalCode::DateTooLate), (date(2020, 1, 1), RefusalCode::DateTooEarly)]
    {
        let mut given = given_on(date(2023, 9, 5));
        refused(act(&mut given, HANDLER, file(day)), code);
    }
    // Who sends it in the portal sends it today, whatever the form says.
    let mut given = given_on(date(2023, 9, 5));
    act(&mut given, PARENT, file(date(2020, 1, 1))).unwrap();
    let filed = &given.dossier.complaint(COMPLAINT).unwrap().filed;
    assert_eq!((filed.received_on, filed.way), (date(2023, 9, 5), Way::Portal));
}

#[test]
fn nobody_complains_for_another_without_a_word_and_nobody_without_words() {
    let mut given = given_on(date(2023, 9, 1));
    let today = given.today;
    refused(act(&mut given, OTHER_PARENT, file(today)), RefusalCode::NotAllowed);
    let ComplaintCommand::File(mut empty) = file(today) else { unreachable!() };
    empty.words = "  ".to_owned();
    refused(act(&mut given, PARENT, ComplaintCommand::File(empty)), RefusalCode::Required);
}

#[test]
fn whoever_was_involved_does_not_handle_it() {
    for (who, expected) in [
        (HANDLER, Err(RefusalCode::Involved)),
        (REVIEWER, Err(RefusalCode::Involved)),
        (LEAD, Err(RefusalCode::NotAllowed)),
        (PARENT, Err(RefusalCode::NotAllowed)),
        (OUTSIDER, Ok(())),
        (SECOND_OUTSIDER, Ok(())),
    ] {
        let mut given = complained();
        let done = act(&mut given, who, take()).map(drop).map_err(|refusal| refusal.code);
        assert_eq!(done, expected, "{who:?}");
    }
    // The one who took it handles it, until another who was not involved takes it over.
    let mut given = taken();
    refused(act(&mut given, SECOND_OUTSIDER, answer(ComplaintOutcome::Justified)), RefusalCode::NotTaken);
    act(&mut given, SECOND_OUTSIDER, take()).unwrap();
    refused(act(&mut given, OUTSIDER, answer(ComplaintOutcome::Justified)), RefusalCode::NotTaken);
    act(&mut given, SECOND_OUTSIDER, answer(ComplaintOutcome::Justified)).unwrap();
}

#[test]
fn who_was_involved_reads_it_only_as_the_one_it_is_about_and_after_it_was_taken() {
    let id = |actor| if let Actor::Staff { id, .. } = actor { id } else { unreachable!() };
    let reads = |given: &Given, actor| {
        let complaint = given.dossier.complaint(COMPLAINT).unwrap();
        given.dossier.may_read_complaint(complaint, id(actor))
    };
    let mut given = complained();
    given.dossier.complaints[0].filed.staff = Some(id(HANDLER));
    assert!(!reads(&given, HANDLER) && !reads(&given, REVIEWER));
    assert!(reads(&given, OUTSIDER) && reads(&given, SECOND_OUTSIDER));
    act(&mut given, OUTSIDER, take()).unwrap();
    assert!(reads(&given, OUTSIDER) && reads(&given, HANDLER), "whom it is about gets a copy by law");
    assert!(!reads(&given, SECOND_OUTSIDER) && !reads(&given, REVIEWER));
}

#[test]
fn findings_that_are_not_all_right_come_after_hearing_the_person() {
    for (outcome, is_heard, expected) in [
        (ComplaintOutcome::Justified, false, Ok(())),
        (ComplaintOutcome::Partly, false, Err(RefusalCode::NotHeard)),
        (ComplaintOutcome::NotJustified, false, Err(RefusalCode::NotHeard)),
        (ComplaintOutcome::Partly, true, Ok(())),
        (ComplaintOutcome::NotJustified, true, Ok(())),
    ] {
        let mut given = taken();
        if is_heard {
            let today = given.today;
            act(&mut given, OUTSIDER, heard(Some(today))).unwrap();
        }
        let done = act(&mut given, OUTSIDER, answer(outcome)).map(|events| told(&events));
        let expected = expected.map(|()| vec![(ComplaintNews::Answered, None)]);
        assert_eq!(done.map_err(|refusal| refusal.code), expected, "{outcome:?}, heard {is_heard}");
    }
}

#[test]
fn only_the_person_says_that_no_talk_is_needed() {
    let mut given = taken();
    refused(act(&mut given, OTHER_PARENT, heard(None)), RefusalCode::NotAllowed);
    act(&mut given, PARENT, heard(None)).unwrap();
    act(&mut given, OUTSIDER, answer(ComplaintOutcome::NotJustified)).unwrap();
}

#[test]
fn a_talk_is_planned_for_a_day_to_come_and_was_held_on_one_that_is_not() {
    let mut given = taken();
    let (yesterday, today, tomorrow) =
        (given.today.yesterday().unwrap(), given.today, given.today.tomorrow().unwrap());
    refused(act(&mut given, OUTSIDER, plan(yesterday)), RefusalCode::DateTooEarly);
    let events = act(&mut given, OUTSIDER, plan(tomorrow)).unwrap();
    assert_eq!(told(&events), [(ComplaintNews::Hearing, Some(tomorrow))]);
    refused(act(&mut given, OUTSIDER, heard(Some(tomorrow))), RefusalCode::DateTooLate);
    act(&mut given, OUTSIDER, heard(Some(today))).unwrap();
}

#[test]
fn the_longer_term_is_taken_once_in_time_and_told_with_its_reason() {
    let mut given = taken();
    let events = act(&mut given, OUTSIDER, extend()).unwrap();
    assert_eq!(told(&events), [(ComplaintNews::Extended, Some(date(2023, 11, 10)))]);
    assert_eq!(given.dossier.complaint(COMPLAINT).unwrap().last_day(), date(2023, 11, 10));
    refused(act(&mut given, OUTSIDER, extend()), RefusalCode::AlreadyExtended);
    for (day, expected) in [(date(2023, 10, 13), None), (date(2023, 10, 14), Some(RefusalCode::TermPassed))] {
        let mut given = taken();
        given.today = day;
        let done = act(&mut given, OUTSIDER, extend()).err().map(|refusal| refusal.code);
        assert_eq!(done, expected, "on {day}");
    }
    let mut given = taken();
    let nothing = ExtendComplaint { complaint: COMPLAINT, reason: " ".to_owned() };
    refused(act(&mut given, OUTSIDER, ComplaintCommand::Extend(nothing)), RefusalCode::Required);
}

#[test]
fn what_ended_has_ended() {
    for end in [settle(), withdraw()] {
        let mut given = taken();
        act(&mut given, PARENT, end).unwrap();
        assert!(!given.dossier.complaint(COMPLAINT).unwrap().is_open());
        for (who, command) in [
            (OUTSIDER, answer(ComplaintOutcome::Justified)),
            (OUTSIDER, extend()),
            (SECOND_OUTSIDER, take()),
            (PARENT, settle()),
            (PARENT, withdraw()),
        ] {
            refused(act(&mut given, who, command), RefusalCode::AlreadyEnded);
        }
    }
    let mut given = taken();
    act(&mut given, OUTSIDER, answer(ComplaintOutcome::Justified)).unwrap();
    refused(act(&mut given, PARENT, withdraw()), RefusalCode::AlreadyEnded);
    let complaint = given.dossier.complaint(COMPLAINT).unwrap();
    assert!(matches!(complaint.end, Some(ComplaintEnd::Answered(_))));
}

#[test]
fn a_list_shows_it_with_its_day_and_who_handles_it_until_it_ends() {
    let day = date(2023, 10, 13);
    let mut given = complained();
    assert!(facets(&given.dossier).contains(&Facet::ComplaintDue(day, None)));
    act(&mut given, OUTSIDER, take()).unwrap();
    let now = facets(&given.dossier);
    assert!(now.contains(&Facet::ComplaintDue(day, Some(StaffId::from_bytes([0x70; 16])))));
    assert!(now.contains(&Facet::Mark(Mark::OpenComplaint)));
    act(&mut given, PARENT, withdraw()).unwrap();
    assert!(!facets(&given.dossier).contains(&Facet::Mark(Mark::OpenComplaint)));
}

fn any_command() -> impl Strategy<Value = (u8, ComplaintCommand)> {
    let commands = prop_oneof![
        Just(take()),
        Just(extend()),
        Just(settle()),
        Just(withdraw()),
        Just(heard(None)),
        Just(answer(ComplaintOutcome::Partly)),
        Just(answer(ComplaintOutcome::Justified)),
    ];
    (0..4_u8, commands)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Whatever happens on whatever day: a complaint was confirmed with an end date, never ends later than that date
    /// says without being told, and nobody who was involved ever handled it.
    #[test]
    fn no_complaint_is_without_acknowledgement_and_end_date(
        days in 0..200_i64, steps in prop::collection::vec((any_command(), 0..30_i64), 0..8)
    ) {
        let mut given = given_on(date(2023, 9, 1).checked_add(days.days()).unwrap());
        let came = given.today;
        let mut news = told(&act(&mut given, PARENT, file(came)).unwrap());
        for ((who, command), after) in steps {
            given.today = given.today.checked_add(after.days()).unwrap();
            let actor = [PARENT, HANDLER, OUTSIDER, REVIEWER][usize::from(who)];
            if let Ok(events) = act(&mut given, actor, command) {
                news.extend(told(&events));
            }
        }
        let complaint = given.dossier.complaint(COMPLAINT).unwrap();
        prop_assert_eq!(news[0], (ComplaintNews::Received, Some(complaint.filed.last_day)));
        let told_until = |(news, _): &&(ComplaintNews, Option<Date>)| {
            matches!(news, ComplaintNews::Received | ComplaintNews::Extended)
        };
        let last_told = news.iter().rev().find(told_until).and_then(|(_, on)| *on);
        prop_assert_eq!(last_told, Some(complaint.last_day()));
        prop_assert!(complaint.last_day() > came);
        if let Some(by) = complaint.handled_by() {
            prop_assert!(!given.dossier.is_involved(complaint, by));
        }
        if let Some(ComplaintEnd::Answered(answered)) = &complaint.end {
            prop_assert_eq!(Some(answered.by), complaint.handled_by());
        }
    }
}
