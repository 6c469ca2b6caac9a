//! Call me back: given who asked on which day, when somebody calls or does not, then the promise stands, is kept or broken.

use crate::{
    deadlines::KEEPING,
    given::{Given, HANDLER, OTHER_PARENT, PARENT, context, given_first_review},
};
use herstel_domain::{
    Command, Event,
    access::Period,
    calls::{AskCall, CallCommand, DayPart, NoteCall},
    deadlines::keep,
    mandates::{GiveMandate, MandateHolder, MandateKind, Power},
    messages::MessageKind,
    work_list::{Facet, Mark, facets},
};
use herstel_kernel::{Actor, CallId, Date, MandateId, Refusal, RefusalCode};
use jiff::civil::date;

const CALL: CallId = CallId::from_bytes([0x64; 16]);

pub fn call(given: &mut Given, actor: Actor, command: CallCommand) -> Result<Vec<Event>, Refusal> {
    given.act(actor, &Command::Call(command))
}

pub fn ask(id: CallId) -> CallCommand {
    let (phone, words) = ("06 12345678".to_owned(), "Over mijn brief.".to_owned());
    CallCommand::Ask(AskCall { call: id, part: DayPart::Evening, phone, words })
}

fn note(words: Option<&str>) -> CallCommand {
    CallCommand::Note(NoteCall { call: CALL, words: words.map(str::to_owned) })
}

/// It is refused with this code.
#[track_caller]
fn refused(done: Result<Vec<Event>, Refusal>, code: RefusalCode) {
    assert_eq!(done.unwrap_err().code, code);
}

fn given_on(today: Date) -> Given {
    let mut given = given_first_review(date(2023, 7, 3));
    given.today = today;
    given
}

fn asked() -> Given {
    let mut given = given_on(date(2023, 9, 4));
    call(&mut given, PARENT, ask(CALL)).unwrap();
    given
}

#[test]
fn we_say_by_when_we_call_and_a_weekend_moves_it() {
    // Two days; who asks on a Friday hears on Monday (schemes/awb-dwangsom/tests).
    for (asked_on, promised_on) in
        [(date(2023, 9, 4), date(2023, 9, 6)), (date(2023, 9, 8), date(2023, 9, 11))]
    {
        let mut given = given_on(asked_on);
        let events = call(&mut given, PARENT, ask(CALL)).unwrap();
        let message =
            |event: &Event| if let Event::MessageSent(sent) = event { Some(sent.kind.clone()) } else { None };
        let told = events.iter().find_map(message);
        let expected = MessageKind::Call { news: herstel_domain::calls::CallNews::Promised, on: promised_on };
        assert_eq!(told, Some(expected));
        assert_eq!(given.dossier.open_call().unwrap().asked.promised_on, promised_on);
        assert!(facets(&given.dossier).contains(&Facet::CallDue(promised_on)));
    }
}

#[test]
fn it_stays_until_somebody_spoke_to_the_person() {
    let mut given = asked();
    given.today = date(2023, 9, 5);
    call(&mut given, HANDLER, note(None)).unwrap();
    assert!(facets(&given.dossier).contains(&Facet::Mark(Mark::CallAsked)), "nobody was reached");
    call(&mut given, HANDLER, note(Some("Wij spraken over de brief."))).unwrap();
    assert!(!facets(&given.dossier).contains(&Facet::Mark(Mark::CallAsked)));
    refused(call(&mut given, HANDLER, note(None)), RefusalCode::AlreadyEnded);
}

#[test]
fn a_promise_is_broken_from_the_day_after_when_nobody_called() {
    for (today, called, is_late) in
        [(date(2023, 9, 6), false, false), (date(2023, 9, 7), false, true), (date(2023, 9, 7), true, false)]
    {
        let mut given = asked();
        if called {
            given.today = date(2023, 9, 6);
            call(&mut given, HANDLER, note(None)).unwrap();
        }
        assert_eq!(given.dossier.open_call().unwrap().is_late(today), is_late, "{today}, called {called}");
    }
}

#[test]
fn one_call_at_a_time_and_nobody_asks_for_another() {
    let mut given = asked();
    refused(call(&mut given, PARENT, ask(CallId::from_bytes([0x65; 16]))), RefusalCode::CallOpen);
    refused(call(&mut given, OTHER_PARENT, CallCommand::Drop(CALL)), RefusalCode::NotAllowed);
    refused(call(&mut given, PARENT, note(None)), RefusalCode::NotAllowed);
    call(&mut given, PARENT, CallCommand::Drop(CALL)).unwrap();
    assert!(given.dossier.open_call().is_none());
    call(&mut given, HANDLER, ask(CallId::from_bytes([0x65; 16]))).unwrap();
}

#[test]
fn without_a_number_that_we_know_one_is_asked_for() {
    let mut given = given_on(date(2023, 9, 4));
    let CallCommand::Ask(mut without) = ask(CALL) else { unreachable!() };
    without.phone = String::new();
    refused(call(&mut given, PARENT, CallCommand::Ask(without.clone())), RefusalCode::Required);
    given.dossier.registration.details.phone = Some("020 1234567".to_owned());
    call(&mut given, PARENT, CallCommand::Ask(without)).unwrap();
}

/// Given somebody who may read and tell for the parent.
fn given_helper(today: Date) -> Given {
    let mut given = given_first_review(date(2023, 3, 6));
    let Actor::Person { person } = OTHER_PARENT else { unreachable!() };
    let mandate = GiveMandate {
        mandate: MandateId::from_bytes([0x66; 16]),
        holder: MandateHolder::Person { person },
        name: "Hulp Verzonnen".to_owned(),
        kind: MandateKind::Helper,
        step: None,
        powers: [Power::Read, Power::Tell].into(),
        period: Period { from_on: None, until_on: None },
    };
    given.act(PARENT, &Command::GiveMandate(mandate)).unwrap();
    given.today = today;
    given
}

#[test]
fn a_helper_calls_off_what_was_asked_for_and_never_what_a_letter_about_a_delay_promised() {
    // Whether the parent asked for the call, whether the letter went out, and whether the helper may call it off. The
    // letter goes a week before 6 September and names a call by 1 September, also when the parent had asked for that one.
    for (asked, told, may) in [(true, false, true), (true, true, false), (false, true, false)] {
        let mut given = given_helper(date(2023, 8, 30));
        if asked {
            call(&mut given, PARENT, ask(CALL)).unwrap();
        }
        if told {
            let events = keep(&given.dossier, KEEPING, &context(Actor::System, given.today));
            given.take(&events);
        }
        let open = given.dossier.open_call().unwrap().asked.clone();
        assert_eq!((open.promised_on, open.late_for.is_some()), (date(2023, 9, 1), !asked));
        let mut by_helper = given.clone();
        let done = call(&mut by_helper, OTHER_PARENT, CallCommand::Drop(open.call));
        assert_eq!(done.is_ok(), may, "asked {asked}, told {told}");
        if !may {
            refused(done, RefusalCode::NotAllowed);
        }
        // The parent says it, or staff on the word of the parent.
        for actor in [PARENT, HANDLER] {
            call(&mut given.clone(), actor, CallCommand::Drop(open.call)).unwrap();
        }
    }
}
