//! Legal terms under any commands, held against days that are counted one by one on a calendar and against dates and
//! amounts that were worked out by hand; more of those stand in `tables/termijnen.md`.

use crate::given::{
    FIRST_REVIEW, FULL_ASSESSMENT, Given, HANDLER, IN_2023, PARENT, REVIEWER, SCHEMES, context, given_facts,
    given_first_review, given_registration,
};
use herstel_domain::{
    Command, Event,
    deadlines::{
        Deadline, ExtendTerm, Keeping, RecordNotice, ResumeTerm, Sender, SuspendTerm, SuspensionGround,
        TermCommand, TermEvent, TermExtended, TermSubject, TermSuspended, Way, deadlines, keep,
        standing_terms,
    },
    messages::MessageKind,
    objections::{
        AppealReason, CourtLevel, CourtOrder, FileAppeal, ObjectionCommand, Party, RecordRuling,
        RulingOutcome,
    },
};
use herstel_kernel::{Actor, AppealId, Cents, Date, NoticeId, Refusal, SuspensionId};
use herstel_scheme::CourtPenalty;
use jiff::ToSpan;
use proptest::prelude::*;

/// A week before.
pub const KEEPING: Keeping = Keeping { tell_days_before: 7 };

fn full() -> TermSubject {
    TermSubject::Step(FULL_ASSESSMENT.to_owned())
}

/// The term of a subject, as it is today.
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

fn notice(
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

fn kept(given: &mut Given) -> Vec<&'static str> {
    let events = keep(&given.dossier, KEEPING, &context(Actor::System, given.today));
    given.take(&events);
    events.iter().map(Event::kind).collect()
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

/// The days from one day on until another, which does not belong to them.
type Pause = (Date, Date);

/// The last day of a term of six months, or of twelve, counted on a calendar: one day after the other, without those on
/// which it stands still.
fn counted(applied: Date, extended: bool, pauses: &[Pause]) -> Date {
    let end = applied.checked_add(if extended { 12.months() } else { 6.months() }).unwrap();
    let (mut left, mut day) = (applied.until(end).unwrap().get_days(), applied);
    while left > 0 {
        day = day.tomorrow().unwrap();
        if !pauses.iter().any(|(from, until)| *from <= day && day < *until) {
            left -= 1;
        }
    }
    day
}

/// What a decision that is late for so many days costs: 23 euro a day for fourteen days, 35 for as many more, 45 for the
/// fourteen after those, and no more.
fn cost(days: i64) -> Cents {
    let of_step = |before: i64| (days - before).clamp(0, 14);
    Cents::new((of_step(0) * 23 + of_step(14) * 35 + of_step(28) * 45) * 100)
}

/// What is known of the term of the full assessment, kept beside the dossier.
#[derive(Default)]
struct Known {
    is_extended: bool,
    is_decided: bool,
    suspensions: Vec<(Pause, bool)>,
    /// Days on which the parent held it up, and since when they do.
    held: Vec<Pause>,
    held_since: Option<Date>,
    notices: Vec<Date>,
}

impl Known {
    /// Takes in what was done on a day.
    fn take(&mut self, action: &Action, today: Date) {
        match action {
            Action::Days(_) | Action::Keep | Action::Decide(FIRST_REVIEW) => {}
            Action::Decide(_) => self.is_decided = true,
            Action::Extend => self.is_extended = true,
            Action::Suspend(ground, days) => {
                let from = match ground {
                    SuspensionGround::MissingPapers | SuspensionGround::InformationFromAbroad => {
                        today.tomorrow().unwrap()
                    }
                    SuspensionGround::Agreed | SuspensionGround::ForceMajeure => today,
                };
                let until = today.checked_add((days + 1).days()).unwrap();
                self.suspensions.push(((from, until), false));
            }
            Action::Resume => {
                let stands = |held: &&mut (Pause, bool)| !held.1 && held.0.0 <= today && today <= held.0.1;
                let held = self.suspensions.iter_mut().rev().find(stands).unwrap();
                (held.0.1, held.1) = (today, true);
            }
            Action::Notice => self.notices.push(today),
            Action::Choose("continue") => {
                self.held.extend(self.held_since.take().map(|since| (since, today)));
            }
            Action::Choose(_) => self.held_since = self.held_since.or(Some(today)),
        }
    }

    /// The last day as it stands; none while the parent holds it up.
    fn last_day(&self) -> Option<Date> {
        let suspended = self.suspensions.iter().map(|(pause, _)| *pause);
        let pauses: Vec<Pause> = suspended.chain(self.held.iter().copied()).collect();
        self.held_since.is_none().then(|| counted(IN_2023, self.is_extended, &pauses))
    }

    /// What is owed on a day; none without a notice that came after the last day.
    fn owed(&self, today: Date) -> Option<Cents> {
        let last_day = self.last_day()?;
        let noticed = self.notices.iter().find(|noticed| last_day < **noticed)?;
        let first = noticed.checked_add(14.days()).unwrap();
        let days = first.until(today).unwrap().get_days() + 1;
        Some(cost(i64::from(days)))
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    /// After any commands the function says what counting says; lists read the same; nothing that is done moves a last
    /// day forward but a parent who goes on sooner or papers that come sooner; and a penalty never shrinks.
    #[test]
    fn what_is_reckoned_is_what_counting_gives_and_moves_only_as_it_may(actions in prop::collection::vec(action(), 1..25)) {
        let (mut given, mut known) = (given_facts(IN_2023), Known::default());
        let mut owed = Cents::ZERO;
        for action in &actions {
            let (before, today) = (of_full(&given), given.today);
            let was_done = perform(&mut given, action);
            if was_done {
                known.take(action, today);
            }
            let after = of_full(&given);
            let counted = (!known.is_decided).then(|| known.last_day());
            prop_assert_eq!(after, counted, "{:?}", action);
            let in_list = standing_terms(&given.dossier).iter().find(|term| term.subject == full());
            prop_assert_eq!(in_list.map(|term| term.last_day), counted, "what lists read");
            if let (Some(Some(before)), Some(Some(after))) = (before, after) {
                match action {
                    Action::Extend | Action::Suspend(..) | Action::Choose(_) => prop_assert!(before <= after),
                    Action::Resume => prop_assert!(after <= before || !was_done),
                    Action::Days(_) | Action::Notice | Action::Decide(_) | Action::Keep => {
                        prop_assert_eq!(before, after);
                    }
                }
            }
            if counted.is_some() {
                let penalty = of(&given, &full()).penalty.map(|penalty| penalty.amount);
                prop_assert_eq!(penalty, known.owed(given.today));
                if let Some(penalty) = penalty {
                    prop_assert!(owed <= penalty, "a penalty shrank");
                    prop_assert!(penalty <= Cents::new(144_200), "a penalty has a most");
                    owed = penalty;
                }
            }
        }
        prop_assert_eq!(given.read_back(), given.dossier);
    }

    /// The order in which facts were written down does not matter; one more day on which it stands still never makes it
    /// earlier.
    #[test]
    fn in_whatever_order_facts_came_the_last_day_is_the_same_and_never_earlier_for_one_more(
        (pauses, mixed) in some_pauses().prop_flat_map(|pauses| (Just(pauses.clone()), Just(pauses).prop_shuffle())),
        is_extended in any::<bool>(),
    ) {
        let begun = given_facts(IN_2023);
        let last_day = |pauses: &[Pause]| last_day_with(begun.clone(), pauses, is_extended);
        prop_assert_eq!(last_day(&pauses), counted(IN_2023, is_extended, &pauses));
        prop_assert_eq!(last_day(&mixed), last_day(&pauses));
        for many in 1..=pauses.len() {
            prop_assert!(last_day(&pauses[..many - 1]) <= last_day(&pauses[..many]));
        }
        prop_assert!(last_day_with(begun.clone(), &pauses, false) <= last_day_with(begun, &pauses, true));
    }
}

/// What somebody does about a decision that is late, or the days that pass.
#[derive(Clone, Debug)]
enum Late {
    Act(Action),
    /// A court rules that it is late: by when to decide, and from how many days later each day costs something.
    Ruling(i32, Option<i32>),
}

fn late() -> impl Strategy<Value = Late> {
    prop_oneof![
        4 => (1..40_i32).prop_map(Action::Days).prop_map(Late::Act),
        2 => Just(Late::Act(Action::Notice)),
        2 => prop::sample::select(vec!["wait", "continue", "stop"]).prop_map(Action::Choose).prop_map(Late::Act),
        1 => Just(Late::Act(Action::Decide(FULL_ASSESSMENT))),
        1 => Just(Late::Act(Action::Keep)),
        2 => (1..60_i32, prop::option::of(1..10_i32)).prop_map(|(by, from)| Late::Ruling(by, from)),
    ]
}

/// The most that a court lays here.
const COURT_MOST: i64 = 300_000;

fn rule(given: &mut Given, decide_in: i32, from: Option<i32>) -> bool {
    given.next_id += 1;
    let (appeal, today) = (AppealId::from_bytes([given.next_id; 16]), given.today);
    let decide_by = today.checked_add(decide_in.days()).unwrap();
    let penalty = from.map(|from| CourtPenalty {
        from: decide_by.checked_add(from.days()).unwrap(),
        daily: Cents::new(10_000),
        maximum: Cents::new(COURT_MOST),
    });
    let filed = ObjectionCommand::FileAppeal(FileAppeal {
        appeal,
        about: full(),
        reason: AppealReason::Late,
        level: CourtLevel::Court,
        party: Party::Parent,
        filed_on: today,
    });
    let ruled = ObjectionCommand::RecordRuling(RecordRuling {
        appeal,
        ruled_on: today,
        outcome: RulingOutcome::Founded,
        order: Some(CourtOrder { decide_by: Some(decide_by), penalty }),
        words: "De rechtbank legt het uit.".to_owned(),
    });
    given.act(HANDLER, &Command::Objection(filed)).is_ok()
        && given.act(HANDLER, &Command::Objection(ruled)).is_ok()
}

/// What the parent gets for the late decision: what was fixed, or what runs when that is more.
fn in_all(given: &Given) -> Cents {
    let fixed = given.dossier.terms.fixed(&full()).map_or(Cents::ZERO, |fixed| fixed.amount);
    let all = deadlines(&given.dossier, given.schemes, given.today);
    let running = all.into_iter().find(|deadline| deadline.subject == full());
    let running = running.and_then(|deadline| deadline.penalty).map_or(Cents::ZERO, |owed| owed.amount);
    fixed.max(running)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    /// Whatever a court, the parent or the operation does after the last day: no euro that ran or was fixed is lost, the law
    /// gives its most once, and each ruling its own most once.
    #[test]
    fn no_euro_of_a_penalty_is_ever_lost_and_none_counts_twice(happenings in prop::collection::vec(late(), 1..25)) {
        let mut given = given_first_review(IN_2023);
        given.today = Date::constant(2023, 9, 7);
        let (mut before, mut rulings) = (Cents::ZERO, 0_i64);
        for happening in &happenings {
            match happening {
                Late::Act(action) => {
                    perform(&mut given, action);
                }
                Late::Ruling(by, from) => {
                    rulings += i64::from(rule(&mut given, *by, *from));
                }
            }
            let now = in_all(&given);
            prop_assert!(before <= now, "{happening:?}: {before} became {now}");
            prop_assert!(now <= Cents::new(144_200 + rulings * COURT_MOST), "{happening:?}: {now}");
            before = now;
        }
        prop_assert_eq!(given.read_back(), given.dossier);
    }
}

fn of_full(given: &Given) -> Option<Option<Date>> {
    let all = deadlines(&given.dossier, &SCHEMES, given.today);
    all.into_iter().find(|deadline| deadline.subject == full()).map(|deadline| deadline.last_day)
}

fn some_pauses() -> impl Strategy<Value = Vec<Pause>> {
    let pause = (0..500_i32, 0..70_i32).prop_map(|(from, long)| {
        let from = IN_2023.checked_add(from.days()).unwrap();
        (from, from.checked_add(long.days()).unwrap())
    });
    prop::collection::vec(pause, 0..7)
}

/// The last day with these written down in this order.
fn last_day_with(mut given: Given, pauses: &[Pause], is_extended: bool) -> Date {
    for (number, (from, until)) in (0_u8..).zip(pauses) {
        let suspended = TermSuspended {
            suspension: SuspensionId::from_bytes([number; 16]),
            subject: full(),
            ground: SuspensionGround::ForceMajeure,
            from: *from,
            until: *until,
            words: "Het archief was dicht.".to_owned(),
            recorded_by: HANDLER,
            recorded_on: *from,
        };
        given.take(&[Event::Term(TermEvent::Suspended(suspended))]);
    }
    if is_extended {
        let (reason, extended_by) = ("Wij wachten.".to_owned(), HANDLER.staff().unwrap());
        let extended = TermExtended { subject: full(), reason, extended_by, extended_on: IN_2023 };
        given.take(&[Event::Term(TermEvent::Extended(extended))]);
    }
    of(&given, &full()).last_day.unwrap()
}

#[test]
fn a_term_ends_on_the_days_that_were_worked_out_by_hand() {
    let day = Date::constant;
    for (applied, last_day, extended) in [
        (day(2021, 1, 15), day(2021, 7, 15), day(2022, 1, 15)),
        (day(2022, 8, 31), day(2023, 2, 28), day(2023, 8, 31)),
        (day(2023, 3, 6), day(2023, 9, 6), day(2024, 3, 6)),
    ] {
        let mut given = given_registration(applied);
        let before = of(&given, &full());
        assert_eq!((before.last_day, before.if_extended), (Some(last_day), Some(extended)));
        extend(&mut given, full()).unwrap();
        let after = of(&given, &full());
        assert_eq!((after.last_day, after.first_end, after.if_extended), (Some(extended), last_day, None));
        // The count of the properties above gives the same.
        assert_eq!((counted(applied, false, &[]), counted(applied, true, &[])), (last_day, extended));
    }
}

#[test]
fn a_penalty_costs_day_by_day_what_was_worked_out_by_hand_and_a_notice_before_the_term_costs_nothing() {
    const WORKED_OUT: [(i32, i64); 10] = [
        (1, 23),
        (10, 230),
        (14, 322),
        (15, 357),
        (20, 532),
        (28, 812),
        (29, 857),
        (30, 902),
        (42, 1_442),
        (50, 1_442),
    ];
    let mut given = given_facts(IN_2023);
    let early = Date::constant(2023, 9, 6);
    given.today = early;
    notice(&mut given, HANDLER, full(), early).unwrap();
    let told = |given: &Given| {
        let kind = &given.dossier.messages.last().unwrap().sent.kind;
        let MessageKind::NoticeReceived { too_early, counts_from, .. } = kind else { panic!("{kind:?}") };
        (*too_early, *counts_from)
    };
    assert_eq!(told(&given), (true, early.tomorrow().ok()), "the parent hears from which day it does count");
    given.today = Date::constant(2024, 1, 1);
    let term = of(&given, &full());
    assert_eq!((term.valid_notice(), term.penalty), (None, None), "it came on the last day");
    given.today = Date::constant(2023, 9, 7);
    let noticed = given.today;
    notice(&mut given, HANDLER, full(), noticed).unwrap();
    assert_eq!(told(&given), (false, None));
    let waited = noticed.checked_add(13.days()).unwrap();
    given.today = waited;
    assert_eq!(of(&given, &full()).penalty.map(|penalty| penalty.amount), Some(Cents::ZERO));
    for (days, euros) in WORKED_OUT {
        given.today = waited.checked_add(days.days()).unwrap();
        let penalty = of(&given, &full()).penalty.unwrap();
        assert_eq!(penalty.amount, Cents::new(euros * 100), "{days} days");
        assert_eq!(cost(i64::from(days)), penalty.amount, "the count of the property above");
    }
}
