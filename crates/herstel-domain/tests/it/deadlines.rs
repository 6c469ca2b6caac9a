//! Legal terms under any commands; the worked days and what a late decision costs stand in `tables/termijnen.md`.

use crate::given::{
    FIRST_REVIEW, FULL_ASSESSMENT, Given, HANDLER, IN_2023, PARENT, REVIEWER, SCHEMES, context, given_facts,
};
use herstel_domain::{
    Command, Event,
    deadlines::{
        Deadline, ExtendTerm, Keeping, RecordNotice, ResumeTerm, Sender, SuspendTerm, SuspensionGround,
        TermCommand, TermSubject, Way, deadlines, keep, standing_terms,
    },
};
use herstel_kernel::{Actor, Cents, Date, NoticeId, Refusal, SuspensionId};
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
