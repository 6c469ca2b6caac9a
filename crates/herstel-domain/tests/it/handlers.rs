//! The fixed case handler, given, when, then.

use crate::given::{Given, HANDLER, IN_2021, OTHER_PARENT, PARENT, REVIEWER, given_registration, refused};
use herstel_domain::{
    Command, Event,
    handlers::{ChangeHandler, ChangeReason, absence::Absence},
};
use herstel_kernel::{Actor, Date, RefusalCode, StaffId, StaffRole};
use jiff::ToSpan;
use proptest::prelude::*;

const SAMIRA: StaffId = StaffId::from_bytes([3; 16]);
const TIM: StaffId = StaffId::from_bytes([5; 16]);
const COLLEAGUE: Actor = Actor::Staff { id: TIM, role: StaffRole::CaseHandler };
const LEAD: Actor = Actor::Staff { id: StaffId::from_bytes([6; 16]), role: StaffRole::TeamLead };

fn to(handler: StaffId) -> ChangeHandler {
    ChangeHandler {
        handler,
        reason: ChangeReason::Caseload,
        words: "Samira heeft te veel zaken.".to_owned(),
        agreed: "Elke maand bellen.".to_owned(),
        matters: "Niet op maandag.".to_owned(),
        open: "De brief van 2014.".to_owned(),
    }
}

fn hand_over(handler: StaffId) -> Command {
    Command::ChangeHandler(to(handler))
}

/// Given a dossier that Samira handles.
fn given_handler() -> Given {
    let mut given = given_registration(IN_2021);
    given.act(HANDLER, &Command::AssignHandler(SAMIRA)).unwrap();
    given
}

#[test]
fn a_dossier_without_anybody_goes_to_who_takes_it_or_whom_a_team_lead_gives_it() {
    let assign = |actor, handler| {
        given_registration(IN_2021).act(actor, &Command::AssignHandler(handler)).map(|events| events.len())
    };
    assert_eq!(assign(HANDLER, SAMIRA), Ok(1));
    assert_eq!(assign(LEAD, SAMIRA), Ok(1));
    assert_eq!(assign(Actor::System, SAMIRA), Ok(1));
    for (actor, handler) in [(COLLEAGUE, SAMIRA), (REVIEWER, SAMIRA), (PARENT, SAMIRA)] {
        assert_eq!(refused(assign(actor, handler)), RefusalCode::NotAllowed, "{actor:?}");
    }
}

#[test]
fn nobody_takes_over_without_a_handover() {
    let mut given = given_handler();
    assert_eq!(given.act(HANDLER, &Command::AssignHandler(SAMIRA)).unwrap(), []);
    for actor in [COLLEAGUE, LEAD, Actor::System] {
        let code = refused(given.act(actor, &Command::AssignHandler(TIM)));
        assert_eq!(code, RefusalCode::HandoverNeeded, "{actor:?}");
    }
    for actor in [COLLEAGUE, REVIEWER, PARENT, OTHER_PARENT, Actor::System] {
        assert_eq!(refused(given.act(actor, &hand_over(TIM))), RefusalCode::NotAllowed, "{actor:?}");
    }
}

#[test]
fn a_handover_has_a_reason_in_plain_words_and_a_whole_note() {
    type Empty = fn(&mut ChangeHandler) -> &mut String;
    let parts: [(&str, Empty); 4] = [
        ("words", |change| &mut change.words),
        ("agreed", |change| &mut change.agreed),
        ("matters", |change| &mut change.matters),
        ("open", |change| &mut change.open),
    ];
    for (field, part) in parts {
        let mut change = to(TIM);
        *part(&mut change) = "  ".to_owned();
        let refusal = given_handler().act(HANDLER, &Command::ChangeHandler(change)).unwrap_err();
        assert_eq!((refusal.code, refusal.field.as_deref()), (RefusalCode::Required, Some(field)));
    }
    assert_eq!(refused(given_handler().act(LEAD, &hand_over(SAMIRA))), RefusalCode::SameHandler);
}

#[test]
fn the_new_handler_has_the_note_before_them_until_they_have_read_it() {
    for actor in [HANDLER, LEAD] {
        let mut given = given_handler();
        given.act(actor, &hand_over(TIM)).unwrap();
        assert_eq!(given.dossier.handler_id(), Some(TIM));
        let note = &given.dossier.handover_to_read().unwrap().note;
        assert_eq!((note.matters.as_str(), note.written_by), ("Niet op maandag.", actor.staff().unwrap()));
        assert_eq!(refused(given.act(HANDLER, &Command::TakeHandover)), RefusalCode::NotAllowed);
        assert_eq!(given.act(COLLEAGUE, &Command::TakeHandover).unwrap().len(), 1);
        assert_eq!(given.dossier.handover_to_read(), None);
        assert_eq!(given.act(COLLEAGUE, &Command::TakeHandover).unwrap(), [], "once is enough");
        let terms: Vec<_> =
            given.dossier.handlers.iter().map(|term| (term.handler, term.until_on.is_some())).collect();
        assert_eq!(terms, [(SAMIRA, true), (TIM, false)]);
    }
}

#[test]
fn who_has_a_conflict_of_interest_lets_go_at_once_and_there_is_a_day_for_the_next_one() {
    let mut given = given_handler();
    let release = Command::ReleaseHandler(ChangeReason::Conflict);
    for actor in [COLLEAGUE, REVIEWER, PARENT] {
        assert_eq!(refused(given.act(actor, &release)), RefusalCode::NotAllowed, "{actor:?}");
    }
    given.act(HANDLER, &release).unwrap();
    assert_eq!(given.dossier.handler_id(), None);
    assert_eq!(given.dossier.assign_by(), Some(IN_2021.saturating_add(3.days())));
    assert_eq!(given.act(HANDLER, &release).unwrap(), [], "there is nobody to let go");
    // Not even the one before takes it back by themselves: it goes through a team lead, with a note.
    assert_eq!(refused(given.act(HANDLER, &Command::AssignHandler(SAMIRA))), RefusalCode::HandoverNeeded);
    assert_eq!(refused(given.act(HANDLER, &hand_over(TIM))), RefusalCode::NotAllowed);
    let events = given.act(LEAD, &hand_over(TIM)).unwrap();
    assert!(matches!(&events[0], Event::HandlerChanged(changed) if changed.from.is_none()));
    assert!(matches!(&events[1], Event::MessageSent(_)), "the parent is told in the same step");
    assert_eq!(given.dossier.assign_by(), None);
}

#[derive(Clone, Debug)]
enum Action {
    Assign(Actor, StaffId),
    Change(Actor, StaffId),
    Release(Actor),
    Take(Actor),
    Days(i8),
}

fn action() -> impl Strategy<Value = Action> {
    let actor = || prop::sample::select(vec![HANDLER, COLLEAGUE, LEAD, REVIEWER, PARENT, Actor::System]);
    let handler = || prop::sample::select(vec![SAMIRA, TIM]);
    prop_oneof![
        (actor(), handler()).prop_map(|(actor, handler)| Action::Assign(actor, handler)),
        (actor(), handler()).prop_map(|(actor, handler)| Action::Change(actor, handler)),
        actor().prop_map(Action::Release),
        actor().prop_map(Action::Take),
        (0_i8..5).prop_map(Action::Days),
    ]
}

proptest! {
    #[test]
    fn a_dossier_always_has_a_handler_or_a_day_by_which_it_has_one(
        actions in prop::collection::vec(action(), 0..20)
    ) {
        let mut given = given_registration(IN_2021);
        for action in &actions {
            let before = given.dossier.clone();
            let done = match action {
                Action::Assign(actor, handler) => given.act(*actor, &Command::AssignHandler(*handler)),
                Action::Change(actor, handler) => given.act(*actor, &hand_over(*handler)),
                Action::Release(actor) => given.act(*actor, &Command::ReleaseHandler(ChangeReason::Left)),
                Action::Take(actor) => given.act(*actor, &Command::TakeHandover),
                Action::Days(days) => {
                    given.today = given.today.saturating_add(i64::from(*days).days());
                    Ok(Vec::new())
                }
            };
            let dossier = &given.dossier;
            prop_assert!(dossier.handler.is_some() != dossier.assign_by().is_some(), "{:?}", action);
            prop_assert!(done.is_ok() || *dossier == before, "a refusal leaves no trace");
            // From one to another only with a note and words, and the terms follow each other.
            for two in dossier.handlers.windows(2) {
                prop_assert!(two[1].change.is_some());
                prop_assert!(two[0].until_on.is_some_and(|until| until <= two[1].from_on));
            }
            let open = dossier.handlers.iter().filter(|term| term.until_on.is_none());
            prop_assert_eq!(open.map(|term| term.handler).next_back(), dossier.handler_id());
        }
    }
}

const JAN: StaffId = StaffId::from_bytes([7; 16]);

/// One is away from a day until the day on which they are back, and another stands in.
fn away(staff: StaffId, from_on: &str, until_on: &str, substitute: StaffId) -> Absence {
    Absence { staff, from_on: from_on.parse().unwrap(), until_on: until_on.parse().unwrap(), substitute }
}

#[test]
fn nobody_stands_in_who_is_away_and_nobody_goes_away_who_stands_in() {
    let today = Date::constant(2024, 3, 1);
    let known = [away(TIM, "2024-03-02", "2024-03-09", JAN), away(SAMIRA, "2024-05-01", "2024-06-01", TIM)];
    let table = [
        ("Jan is there all the time", away(SAMIRA, "2024-03-01", "2024-04-01", JAN), None),
        (
            "Tim is away on some of the days",
            away(SAMIRA, "2024-03-01", "2024-04-01", TIM),
            Some("substitute"),
        ),
        ("Tim is away on the last day", away(SAMIRA, "2024-02-20", "2024-03-03", TIM), Some("substitute")),
        ("Tim goes on the day Samira is back", away(SAMIRA, "2024-02-20", "2024-03-02", TIM), None),
        ("Tim is back on the day Samira goes", away(SAMIRA, "2024-03-09", "2024-03-20", TIM), None),
        ("Jan stands in for Tim", away(JAN, "2024-03-08", "2024-03-20", SAMIRA), Some("handler")),
        ("the two stand in for each other", away(JAN, "2024-03-02", "2024-03-09", TIM), Some("substitute")),
        ("Tim is back before Jan goes", away(JAN, "2024-03-09", "2024-03-20", SAMIRA), None),
        ("Tim stands in for Samira", away(TIM, "2024-05-31", "2024-06-10", JAN), Some("handler")),
        ("somebody stands in for themselves", away(JAN, "2024-07-01", "2024-07-08", JAN), Some("substitute")),
        ("what is recorded is made longer", away(TIM, "2024-03-02", "2024-03-20", JAN), None),
        ("what is recorded is taken back", away(TIM, "2024-03-02", "2024-03-02", JAN), None),
    ];
    for (what, absence, field) in table {
        let refused = absence.check(&known, today).err().and_then(|refusal| refusal.field);
        assert_eq!(refused.as_deref(), field, "{what}");
    }
    assert_eq!(away(JAN, "2024-03-08", "2024-03-20", SAMIRA).stood_in_for(&known), Some(TIM));
    let refused = away(SAMIRA, "2024-03-01", "2024-04-01", TIM).check(&known, today).unwrap_err();
    assert_eq!(refused.code, RefusalCode::SubstituteAway);
    assert_eq!((&*refused.arguments["from"], &*refused.arguments["until"]), ("02-03-2024", "09-03-2024"));
}

#[test]
fn somebody_is_away_for_two_years_at_most_and_not_in_another_century() {
    let today = Date::constant(2024, 3, 1);
    let recorded = [away(SAMIRA, "2021-01-01", "2024-06-01", TIM)];
    let table = [
        ("1900-01-01", "2900-01-01", Some((RefusalCode::DateTooEarly, "from_on"))),
        ("2022-02-28", "2022-03-05", Some((RefusalCode::DateTooEarly, "from_on"))),
        ("2022-03-01", "2022-03-05", None),
        ("2026-03-02", "2026-03-05", Some((RefusalCode::DateTooLate, "from_on"))),
        ("2026-03-01", "2026-03-05", None),
        ("2024-03-01", "2026-03-02", None),
        ("2024-03-01", "2026-03-03", Some((RefusalCode::DateTooLate, "until_on"))),
        ("2024-03-05", "2024-03-01", Some((RefusalCode::PeriodReversed, "until_on"))),
        ("2024-03-05", "2024-03-05", Some((RefusalCode::PeriodReversed, "until_on"))),
        // Who is ill for long stays away for longer: what was recorded counts from today.
        ("2021-01-01", "2026-03-02", None),
        ("2021-01-01", "2026-03-03", Some((RefusalCode::DateTooLate, "until_on"))),
    ];
    for (from_on, until_on, expected) in table {
        let refused = away(SAMIRA, from_on, until_on, TIM).check(&recorded, today).err();
        let refused = refused.map(|refusal| (refusal.code, refusal.field.unwrap()));
        let expected = expected.map(|(code, field)| (code, field.to_owned()));
        assert_eq!(refused, expected, "{from_on} {until_on}");
    }
}
