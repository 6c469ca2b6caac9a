//! Legal terms: until when, what moves them and what does not, and what a late decision costs.

use crate::given::{
    FIRST_REVIEW, FULL_ASSESSMENT, Given, HANDLER, IN_2023, OTHER_PARENT, PARENT, REVIEWER, SCHEMES, context,
    given_facts, given_first_review, given_registration, refused,
};
use herstel_domain::{
    Command, Event,
    deadlines::{
        ApprovePenalty, Deadline, ExtendTerm, FixedBecause, Keeping, PauseReason, ProposePenalty,
        RecordNotice, ResumeTerm, ReturnPenalty, Sender, Standing, SuspendTerm, SuspensionGround,
        TermCommand, TermEvent, TermSubject, Way, deadlines, due_on, fixed_penalty_by_day, keep,
        standing_terms,
    },
    messages::MessageKind,
    work_list::{Mark, marks},
};
use herstel_kernel::{Actor, Cents, Date, NoticeId, Refusal, RefusalCode, SuspensionId};
use jiff::{ToSpan, civil::date};
use proptest::prelude::*;

fn step(id: &str) -> TermSubject {
    TermSubject::Step(id.to_owned())
}

fn full() -> TermSubject {
    step(FULL_ASSESSMENT)
}

pub fn of(given: &Given, subject: &TermSubject) -> Deadline {
    let all = deadlines(&given.dossier, given.schemes, given.today);
    all.into_iter().find(|deadline| deadline.subject == *subject).unwrap()
}

fn extend(given: &mut Given, subject: TermSubject) -> Result<Vec<Event>, Refusal> {
    let reason = "Wij wachten op stukken van een ander.".to_owned();
    given.act(HANDLER, &Command::Term(TermCommand::Extend(ExtendTerm { subject, reason })))
}

fn suspend(
    given: &mut Given,
    actor: Actor,
    ground: SuspensionGround,
    last_on: Date,
) -> Result<Vec<Event>, Refusal> {
    given.next_id += 1;
    let command = SuspendTerm {
        suspension: SuspensionId::from_bytes([given.next_id; 16]),
        subject: full(),
        ground,
        last_on,
        words: "De jaaropgave van 2013.".to_owned(),
    };
    given.act(actor, &Command::Term(TermCommand::Suspend(command)))
}

fn resume(given: &mut Given, counts_on: Date) -> Result<Vec<Event>, Refusal> {
    given.act(HANDLER, &Command::Term(TermCommand::Resume(ResumeTerm { subject: full(), counts_on })))
}

pub fn notice(
    given: &mut Given,
    actor: Actor,
    subject: TermSubject,
    received_on: Date,
) -> Result<Vec<Event>, Refusal> {
    given.next_id += 1;
    let notice = NoticeId::from_bytes([given.next_id; 16]);
    let command = RecordNotice { notice, subject, received_on, way: Way::Letter, sender: Sender::Lawyer };
    given.act(actor, &Command::Term(TermCommand::Notice(command)))
}

/// Given a parent who registered on a day, with the day on which the next thing happens.
fn registered_then(registered: Date, today: Date) -> Given {
    Given { today, ..given_registration(registered) }
}

/// Given a first review that was decided, and a full assessment that ends on 6 September 2023.
fn reviewed() -> Given {
    let given = given_first_review(IN_2023);
    assert_eq!(of(&given, &full()).last_day, Some(date(2023, 9, 6)));
    given
}

#[test]
fn a_term_ends_on_the_worked_dates_with_and_without_extension() {
    for (registered, last_day, extended) in [
        (date(2021, 1, 15), date(2021, 7, 15), date(2022, 1, 15)),
        (date(2022, 8, 31), date(2023, 2, 28), date(2023, 8, 31)),
        (date(2023, 3, 6), date(2023, 9, 6), date(2024, 3, 6)),
    ] {
        let mut given = given_registration(registered);
        assert_eq!(of(&given, &full()).last_day, Some(last_day), "asked on {registered}");
        assert_eq!(of(&given, &full()).if_extended, Some(extended));
        extend(&mut given, full()).unwrap();
        assert_eq!(of(&given, &full()).last_day, Some(extended), "asked on {registered}, extended");
        assert_eq!(of(&given, &full()).first_end, last_day, "what it was stays to be read");
    }
}

#[test]
fn a_term_is_extended_once_where_the_law_allows_it_and_before_it_ends() {
    let mut given = given_registration(IN_2023);
    assert_eq!(refused(extend(&mut given, step(FIRST_REVIEW))), RefusalCode::NoExtension);
    assert_eq!(refused(extend(&mut given, step("nothing"))), RefusalCode::NoTerm);
    given.today = date(2023, 9, 6);
    let mut late = given.clone();
    late.today = date(2023, 9, 7);
    assert_eq!(refused(extend(&mut late, full())), RefusalCode::TermPassed);
    extend(&mut given, full()).unwrap();
    assert_eq!(refused(extend(&mut given, full())), RefusalCode::AlreadyExtended);
    let command = TermCommand::Extend(ExtendTerm { subject: full(), reason: "Tijd.".to_owned() });
    for actor in [PARENT, Actor::System] {
        assert_eq!(refused(given.act(actor, &Command::Term(command.clone()))), RefusalCode::NotAllowed);
    }
}

#[test]
fn the_days_that_a_term_stood_still_are_counted_as_they_were() {
    // (ground, asked on, last day to hand in, came on, days that do not count)
    for (ground, asked, last_on, came, days) in [
        (SuspensionGround::MissingPapers, date(2023, 5, 1), date(2023, 5, 29), None, 28),
        (SuspensionGround::MissingPapers, date(2023, 5, 1), date(2023, 5, 29), Some(date(2023, 5, 12)), 10),
        (SuspensionGround::MissingPapers, date(2023, 5, 1), date(2023, 5, 29), Some(date(2023, 5, 2)), 0),
        (SuspensionGround::Agreed, date(2023, 5, 1), date(2023, 5, 31), None, 31),
        (SuspensionGround::ForceMajeure, date(2023, 5, 1), date(2023, 5, 31), Some(date(2023, 5, 8)), 7),
    ] {
        let mut given = reviewed();
        given.today = asked;
        suspend(&mut given, HANDLER, ground, last_on).unwrap();
        let until = match of(&given, &full()).standing {
            Standing::Suspended { until } => Some(until),
            Standing::Running | Standing::Held | Standing::Late => None,
        };
        let from_next_day = ground == SuspensionGround::MissingPapers;
        assert_eq!(until, (!from_next_day).then(|| last_on.tomorrow().unwrap()));
        given.today = came.unwrap_or(date(2023, 7, 1));
        if let Some(came) = came {
            resume(&mut given, came).unwrap();
        }
        let expected = date(2023, 9, 6).checked_add(days.days()).unwrap();
        assert_eq!(of(&given, &full()).last_day, Some(expected), "{ground:?} {last_on} {came:?}");
        assert_eq!(due_on(&given.dossier), Some(expected), "and so says the list");
    }
}

#[test]
fn a_suspension_reaches_back_to_no_day_and_forward_to_none_without_end() {
    let mut given = reviewed();
    given.today = date(2023, 5, 1);
    let papers = SuspensionGround::MissingPapers;
    assert_eq!(refused(suspend(&mut given, HANDLER, papers, date(2023, 5, 1))), RefusalCode::DateTooEarly);
    assert_eq!(refused(suspend(&mut given, HANDLER, papers, date(2025, 5, 1))), RefusalCode::DateTooLate);
    assert_eq!(refused(resume(&mut given, date(2023, 5, 1))), RefusalCode::NotSuspended);
    suspend(&mut given, HANDLER, papers, date(2023, 5, 29)).unwrap();
    given.today = date(2023, 5, 10);
    assert_eq!(
        refused(suspend(&mut given, HANDLER, papers, date(2023, 6, 29))),
        RefusalCode::AlreadySuspended
    );
    assert_eq!(refused(resume(&mut given, date(2023, 5, 11))), RefusalCode::DateTooLate);
    assert_eq!(refused(resume(&mut given, date(2023, 5, 1))), RefusalCode::DateTooEarly);
    given.today = date(2023, 5, 30);
    assert_eq!(refused(resume(&mut given, date(2023, 5, 30))), RefusalCode::NotSuspended, "it ran out");
    given.today = date(2023, 11, 1);
    assert_eq!(refused(suspend(&mut given, HANDLER, papers, date(2023, 12, 1))), RefusalCode::TermPassed);
}

#[test]
fn only_the_parent_or_staff_on_their_word_agrees_to_wait() {
    let mut given = reviewed();
    let agreed = SuspensionGround::Agreed;
    let other = suspend(&mut given, OTHER_PARENT, agreed, date(2023, 4, 6));
    assert_eq!(refused(other), RefusalCode::NotAllowed);
    let papers = suspend(&mut given, PARENT, SuspensionGround::MissingPapers, date(2023, 4, 6));
    assert_eq!(refused(papers), RefusalCode::NotAllowed);
    suspend(&mut given, PARENT, agreed, date(2023, 4, 6)).unwrap();
}

#[test]
fn the_days_that_a_parent_chose_to_wait_do_not_count_and_others_do() {
    let mut given = reviewed();
    given.today = date(2023, 4, 1);
    given.choose(PARENT, FIRST_REVIEW, "wait").unwrap();
    assert_eq!(of(&given, &full()).standing, Standing::Held);
    assert_eq!(due_on(&given.dossier), None);
    given.today = date(2023, 4, 21);
    given.choose(PARENT, FIRST_REVIEW, "continue").unwrap();
    let deadline = of(&given, &full());
    assert_eq!(deadline.last_day, Some(date(2023, 9, 26)), "twenty days");
    assert_eq!(deadline.pauses[0].reason, PauseReason::ParentsChoice);
    assert_eq!(due_on(&given.dossier), Some(date(2023, 9, 26)));
}

#[test]
fn a_notice_counts_from_the_day_after_the_term_and_an_early_one_starts_nothing() {
    // (day of the notice, whether it counts)
    for (day, counts) in [
        (date(2023, 8, 1), false),
        (date(2023, 9, 6), false),
        (date(2023, 9, 7), true),
        (date(2023, 10, 1), true),
    ] {
        let mut given = registered_then(IN_2023, date(2023, 12, 31));
        notice(&mut given, HANDLER, full(), day).unwrap();
        assert_eq!(of(&given, &full()).notices[0].counts, counts, "on {day}");
        assert_eq!(of(&given, &full()).penalty.is_some(), counts, "on {day}");
        let again = notice(&mut given, PARENT, full(), day);
        assert_eq!(again.is_ok(), !counts, "one that counts is enough");
    }
    let mut given = registered_then(IN_2023, date(2023, 9, 10));
    assert_eq!(refused(notice(&mut given, HANDLER, full(), date(2023, 9, 11))), RefusalCode::DateTooLate);
    assert_eq!(refused(notice(&mut given, OTHER_PARENT, full(), date(2023, 9, 10))), RefusalCode::NotAllowed);
    notice(&mut given, PARENT, full(), date(2023, 1, 1)).unwrap();
    let counted = of(&given, &full()).valid_notice().cloned().unwrap();
    assert_eq!(
        (counted.received_on, counted.way),
        (given.today, Way::Portal),
        "what comes in the portal comes today"
    );
}

#[test]
fn a_penalty_grows_by_itself_day_by_day_to_its_maximum() {
    // The term ended on 6 September, the notice came on 7 September, and two weeks later it begins.
    let mut given = registered_then(IN_2023, date(2023, 9, 7));
    notice(&mut given, PARENT, full(), date(2023, 9, 7)).unwrap();
    let first = date(2023, 9, 21);
    for (day, euros) in
        [(0, 0), (1, 23), (14, 322), (15, 357), (28, 812), (29, 857), (42, 1_442), (90, 1_442)]
    {
        given.today = first.checked_add((day - 1).days()).unwrap();
        let penalty = of(&given, &full()).penalty.unwrap();
        assert_eq!(penalty.amount, Cents::new(euros * 100), "after {day} days");
        assert_eq!(penalty.first_day, Some(first));
    }
}

#[test]
fn a_penalty_is_settled_when_the_decision_comes() {
    let mut given = given_first_review(IN_2023);
    given.today = date(2023, 9, 7);
    notice(&mut given, PARENT, full(), date(2023, 9, 7)).unwrap();
    given.today = date(2023, 9, 25);
    let decision = given.propose(FULL_ASSESSMENT).unwrap();
    given.approve(REVIEWER, decision).unwrap();
    let fixed = given.dossier.terms.fixed(&full()).unwrap();
    assert_eq!((fixed.days, fixed.amount, fixed.because), (5, Cents::new(11_500), FixedBecause::Decided));
    assert_eq!(fixed.decided_on, Some(given.today));
    assert_eq!(due_on(&given.dossier), None);
}

#[test]
fn a_decision_within_two_weeks_of_the_notice_costs_nothing() {
    let mut given = given_first_review(IN_2023);
    given.today = date(2023, 9, 7);
    notice(&mut given, PARENT, full(), date(2023, 9, 7)).unwrap();
    given.today = date(2023, 9, 18);
    let decision = given.propose(FULL_ASSESSMENT).unwrap();
    given.approve(REVIEWER, decision).unwrap();
    assert_eq!(given.dossier.terms.fixed(&full()), None);
}

const KEEPING: Keeping = Keeping { tell_days_before: 7 };

fn kept(given: &mut Given) -> Vec<&'static str> {
    let events = keep(&given.dossier, KEEPING, &context(Actor::System, given.today));
    given.take(&events);
    events.iter().map(Event::kind).collect()
}

#[test]
fn the_parent_hears_once_that_a_date_will_pass_and_before_it_does() {
    let mut given = reviewed();
    given.today = date(2023, 8, 29);
    assert!(kept(&mut given).is_empty(), "eight days before");
    given.today = date(2023, 8, 30);
    assert_eq!(kept(&mut given), ["message-sent", "delay-told"]);
    assert!(kept(&mut given).is_empty(), "once");
    given.today = date(2023, 9, 30);
    assert!(kept(&mut given).is_empty(), "also when it passed");
}

#[test]
fn a_missed_week_of_looking_is_made_up_for_and_a_moved_date_is_told_of_anew() {
    let mut given = reviewed();
    given.today = date(2023, 10, 1);
    assert_eq!(kept(&mut given), ["message-sent", "delay-told"], "late, but told");
    let mut given = reviewed();
    given.today = date(2023, 8, 30);
    assert_eq!(kept(&mut given), ["message-sent", "delay-told"]);
    extend(&mut given, full()).unwrap();
    assert!(kept(&mut given).is_empty());
    given.today = date(2024, 3, 1);
    assert_eq!(kept(&mut given), ["message-sent", "delay-told"]);
}

#[test]
fn who_has_a_decision_in_its_second_reading_is_told_on_the_day_before() {
    let mut given = reviewed();
    given.today = date(2023, 9, 4);
    given.propose(FULL_ASSESSMENT).unwrap();
    assert!(kept(&mut given).is_empty());
    given.today = date(2023, 9, 5);
    assert_eq!(kept(&mut given), ["message-sent", "delay-told"]);
}

#[test]
fn a_penalty_at_its_maximum_is_settled_by_the_day_once() {
    let mut given = reviewed();
    given.today = date(2023, 9, 7);
    notice(&mut given, PARENT, full(), date(2023, 9, 7)).unwrap();
    given.today = date(2023, 10, 31);
    assert!(!kept(&mut given).contains(&"penalty-fixed"), "the forty-first day");
    given.today = date(2023, 11, 1);
    assert_eq!(kept(&mut given), ["penalty-fixed"]);
    let fixed = given.dossier.terms.fixed(&full()).unwrap();
    assert_eq!((fixed.amount, fixed.because), (Cents::new(144_200), FixedBecause::Maximum));
    given.today = date(2024, 1, 1);
    assert!(kept(&mut given).is_empty());
}

/// What somebody does, or the days that pass.
#[derive(Clone, Debug)]
enum Action {
    Days(i32),
    Extend,
    Suspend(SuspensionGround, i32),
    Resume,
    Notice,
    Choose(&'static str),
    Decide(&'static str),
    Keep,
}

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        4 => (1..60_i32).prop_map(Action::Days),
        1 => Just(Action::Extend),
        2 => (prop::sample::select(SuspensionGround::ALL.as_slice()), 1..60_i32)
            .prop_map(|(ground, days)| Action::Suspend(ground, days)),
        1 => Just(Action::Resume),
        1 => Just(Action::Notice),
        2 => prop::sample::select(vec!["wait", "continue", "stop"]).prop_map(Action::Choose),
        1 => prop::sample::select(vec![FIRST_REVIEW, FULL_ASSESSMENT]).prop_map(Action::Decide),
        1 => Just(Action::Keep),
    ]
}

fn perform(given: &mut Given, action: &Action) -> bool {
    let today = given.today;
    match action {
        Action::Days(days) => {
            given.today = today.checked_add(days.days()).unwrap();
            true
        }
        Action::Extend => extend(given, full()).is_ok(),
        Action::Suspend(ground, days) => {
            suspend(given, HANDLER, *ground, today.checked_add(days.days()).unwrap()).is_ok()
        }
        Action::Resume => resume(given, today).is_ok(),
        Action::Notice => notice(given, PARENT, full(), today).is_ok(),
        Action::Choose(option) => given.choose(PARENT, FIRST_REVIEW, option).is_ok(),
        Action::Decide(step) => {
            let proposed = given.propose(step);
            proposed.is_ok_and(|decision| given.approve(REVIEWER, decision).is_ok())
        }
        Action::Keep => !kept(given).is_empty(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    /// What lists read is what the function says, after any commands; nothing that is done moves a last day forward but
    /// a parent who goes on sooner or papers that come sooner; and a penalty never shrinks.
    #[test]
    fn what_stands_is_what_is_reckoned_and_moves_only_as_it_may(actions in prop::collection::vec(action(), 1..25)) {
        let mut given = given_facts(IN_2023);
        let mut owed = Cents::ZERO;
        for action in &actions {
            let before = of_full(&given);
            let was_done = perform(&mut given, action);
            let after = of_full(&given);
            let fresh: Vec<_> = deadlines(&given.dossier, &SCHEMES, given.today)
                .into_iter()
                .map(|deadline| (deadline.subject, deadline.last_day))
                .collect();
            let standing: Vec<_> = standing_terms(&given.dossier)
                .iter()
                .map(|term| (term.subject.clone(), term.last_day))
                .collect();
            prop_assert_eq!(standing, fresh);
            if let (Some(Some(before)), Some(Some(after))) = (before, after) {
                match action {
                    Action::Extend | Action::Suspend(..) | Action::Choose(_) => prop_assert!(before <= after),
                    Action::Resume => prop_assert!(after <= before || !was_done),
                    Action::Days(_) | Action::Notice | Action::Decide(_) | Action::Keep => {
                        prop_assert_eq!(before, after);
                    }
                }
            }
            let open = deadlines(&given.dossier, &SCHEMES, given.today);
            let grows = open.iter().find(|deadline| deadline.subject == full()).and_then(|found| found.penalty);
            if let Some(penalty) = grows {
                prop_assert!(owed <= penalty.amount);
                owed = penalty.amount;
            }
        }
        prop_assert_eq!(given.read_back(), given.dossier);
    }
}

fn of_full(given: &Given) -> Option<Option<Date>> {
    let all = deadlines(&given.dossier, &SCHEMES, given.today);
    all.into_iter().find(|deadline| deadline.subject == full()).map(|deadline| deadline.last_day)
}

#[test]
fn every_command_leaves_the_terms_written_down() {
    let mut given = reviewed();
    let events = extend(&mut given, full()).unwrap();
    assert!(matches!(events.last(), Some(Event::Term(TermEvent::Reckoned(_)))));
    let told: Vec<_> = events.iter().map(Event::kind).collect();
    assert_eq!(
        told,
        ["term-extended", "message-sent", "terms-reckoned"],
        "and the parent hears of it at once"
    );
    let last_days: Vec<_> = standing_terms(&given.dossier).iter().map(|term| term.last_day).collect();
    assert_eq!(last_days, [Some(date(2024, 3, 6))]);
}

/// Given a decision that came ten days late after a notice, so that its penalty grows no further.
fn settled() -> Given {
    let mut given = given_first_review(IN_2023);
    given.today = date(2023, 9, 7);
    notice(&mut given, PARENT, full(), date(2023, 9, 7)).unwrap();
    given.today = date(2023, 9, 30);
    let decision = given.propose(FULL_ASSESSMENT).unwrap();
    given.approve(REVIEWER, decision).unwrap();
    assert!(given.dossier.terms.fixed(&full()).is_some());
    given
}

fn propose_penalty(given: &mut Given, actor: Actor) -> Result<Vec<Event>, Refusal> {
    let command = ProposePenalty { subject: full(), remark: "Dagen nageteld.".to_owned() };
    given.act(actor, &Command::Term(TermCommand::ProposePenalty(command)))
}

fn approve_penalty(given: &mut Given, actor: Actor) -> Result<Vec<Event>, Refusal> {
    given.act(actor, &Command::Term(TermCommand::ApprovePenalty(ApprovePenalty { subject: full() })))
}

#[test]
fn a_penalty_is_established_by_two_people_and_the_parent_is_told() {
    let mut given = settled();
    assert!(marks(&given.dossier).contains(&Mark::PenaltyDue));
    assert_eq!(refused(approve_penalty(&mut given, REVIEWER)), RefusalCode::NotProposed);
    assert_eq!(refused(propose_penalty(&mut given, PARENT)), RefusalCode::NotAllowed);
    propose_penalty(&mut given, HANDLER).unwrap();
    assert_eq!(refused(propose_penalty(&mut given, REVIEWER)), RefusalCode::AlreadyProposed);
    assert_eq!(refused(approve_penalty(&mut given, HANDLER)), RefusalCode::SamePerson, "four eyes");
    let back = ReturnPenalty { subject: full(), remarks: "Welke dag?".to_owned() };
    given.act(REVIEWER, &Command::Term(TermCommand::ReturnPenalty(back))).unwrap();
    assert!(!given.dossier.is_established(&full()));
    propose_penalty(&mut given, HANDLER).unwrap();
    let events = approve_penalty(&mut given, REVIEWER).unwrap();
    let amount = given.dossier.terms.fixed(&full()).unwrap().amount;
    let kind = MessageKind::PenaltyEstablished { step: FULL_ASSESSMENT.to_owned(), amount };
    let told = events.iter().any(|event| matches!(event, Event::MessageSent(sent) if sent.kind == kind));
    assert!(told && given.dossier.is_established(&full()));
    assert!(!marks(&given.dossier).contains(&Mark::PenaltyDue));
    assert_eq!(refused(propose_penalty(&mut given, HANDLER)), RefusalCode::AlreadyDecided);
}

#[test]
fn every_day_of_a_penalty_is_told_up_to_what_it_came_to() {
    let given = settled();
    let fixed = given.dossier.terms.fixed(&full()).unwrap();
    let days = fixed_penalty_by_day(given.schemes.about_late().unwrap(), &given.dossier, fixed);
    assert_eq!(days.len(), usize::try_from(fixed.days).unwrap());
    // The first days count 23 euro each; from the first to the last nothing is skipped.
    assert_eq!(days[0].1, Cents::new(2_300));
    assert_eq!(days.last().unwrap().1, fixed.amount);
    assert!(days.windows(2).all(|pair| pair[0].0.tomorrow().unwrap() == pair[1].0 && pair[0].1 < pair[1].1));
}
