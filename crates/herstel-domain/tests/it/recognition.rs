//! Recognition, given, when, then: chosen by the person, planned and held by the operation, undone by nobody.

use crate::given::{
    FIRST_REVIEW, Given, HANDLER, IN_2021, OTHER_PARENT, PARENT, REVIEWER, given_facts, given_first_review,
    given_registration, refused, registered, registration,
};
use herstel_domain::{
    Command, Dossier, Event,
    access::Period,
    choices::{ByWord, Heard},
    messages::{MessageKind, SendMessage, StaffMessage},
    recognition::{
        HoldRecognition, PlanRecognition, RecognitionChoice, RecognitionCommand, RecognitionKind,
        RecognitionPlan, RecognitionState,
    },
    reconstruction::ReconstructionCommand,
    registration::{Channel, Intake, PersonKind, Registrant},
    representations::ConfirmRepresentation,
    road,
};
use herstel_kernel::{Actor, Date, Desk, OrganisationId, PersonId, Refusal, RefusalCode, StaffId, StaffRole};
use jiff::ToSpan as _;
use proptest::prelude::*;

const LEAD: Actor = Actor::Staff { id: StaffId::from_bytes([6; 16]), role: StaffRole::TeamLead };

pub type Done = Result<Vec<Event>, Refusal>;

pub fn choose(given: &mut Given, actor: Actor, kind: RecognitionKind, choice: RecognitionChoice) -> Done {
    let heard = Heard::usual(actor);
    let words = String::new();
    given.act(actor, &Command::Recognition(RecognitionCommand::Choose { kind, choice, words, heard }))
}

pub fn want(given: &mut Given, kind: RecognitionKind) -> Done {
    choose(given, PARENT, kind, RecognitionChoice::Wanted)
}

pub fn plan_on(given: &mut Given, actor: Actor, kind: RecognitionKind, on: Date) -> Done {
    let plan = RecognitionPlan {
        on,
        time: "10.00 uur".to_owned(),
        place: "Bij u thuis".to_owned(),
        by: "Staatssecretaris Verzonnen".to_owned(),
        words: "Wij luisteren eerst.".to_owned(),
    };
    given.act(actor, &Command::Recognition(RecognitionCommand::Plan(PlanRecognition { kind, plan })))
}

fn plan(given: &mut Given, actor: Actor, kind: RecognitionKind) -> Done {
    let on = given.today;
    plan_on(given, actor, kind, on)
}

pub fn hold(given: &mut Given, actor: Actor, kind: RecognitionKind) -> Done {
    let (held_on, by) = (given.today, "Staatssecretaris Verzonnen".to_owned());
    let held = HoldRecognition { kind, held_on, by, words: String::new() };
    given.act(actor, &Command::Recognition(RecognitionCommand::Hold(held)))
}

fn state(given: &Given, kind: RecognitionKind) -> RecognitionState {
    given.dossier.recognition(kind).state()
}

fn told(events: &[Event], wanted: &MessageKind) -> bool {
    let is = |event: &Event| if let Event::MessageSent(sent) = event { sent.kind == *wanted } else { false };
    events.iter().any(is)
}

#[test]
fn nothing_is_chosen_by_default() {
    let given = given_first_review(IN_2021);
    for kind in RecognitionKind::ALL {
        assert_eq!(state(&given, kind), RecognitionState::Open, "{kind:?}");
        assert_eq!(given.dossier.recognition(kind).due_on(), None);
    }
}

/// Given a state, when a handler or the person does this, then that state or this refusal.
#[test]
fn from_each_state_only_what_belongs_to_it_can_be_done() {
    use RecognitionChoice::{NotNow, NotThis, Wanted};
    use RecognitionKind::{Apology, Gathering};
    use RecognitionState as State;
    type Step = fn(&mut Given, RecognitionKind) -> Done;
    let wanted: Step = |given, kind| choose(given, PARENT, kind, Wanted);
    let not_now: Step = |given, kind| choose(given, PARENT, kind, NotNow);
    let not_this: Step = |given, kind| choose(given, PARENT, kind, NotThis);
    let planned: Step = |given, kind| plan(given, HANDLER, kind);
    let held: Step = |given, kind| hold(given, HANDLER, kind);
    let not_wanted = Err(RefusalCode::RecognitionNotWanted);
    let is_held = Err(RefusalCode::RecognitionHeld);
    type Row = (&'static str, RecognitionKind, Vec<Step>, Step, Result<State, RefusalCode>);
    let table: Vec<Row> = vec![
        ("a plan without a wish", Apology, vec![], planned, not_wanted),
        ("an apology nobody asked for", Apology, vec![], held, not_wanted),
        ("a wish", Apology, vec![], wanted, Ok(State::Wanted)),
        ("a plan after a wish", Apology, vec![wanted], planned, Ok(State::Planned)),
        ("a plan anew", Apology, vec![wanted, planned], planned, Ok(State::Planned)),
        ("held without a plan", Apology, vec![wanted], held, Ok(State::Held)),
        ("held as planned", Apology, vec![wanted, planned], held, Ok(State::Held)),
        ("later, after a plan", Apology, vec![wanted, planned], not_now, Ok(State::NotNow)),
        ("planned although not now", Apology, vec![not_now], planned, not_wanted),
        ("wanted after not now", Apology, vec![not_now], wanted, Ok(State::Wanted)),
        ("wanted after not this", Apology, vec![not_this], wanted, Ok(State::Wanted)),
        ("the plan does not come back", Apology, vec![wanted, planned, not_now], wanted, Ok(State::Wanted)),
        ("an invitation", Gathering, vec![], planned, Ok(State::Invited)),
        ("coming to what one was invited to", Gathering, vec![planned], wanted, Ok(State::Planned)),
        ("having been there", Gathering, vec![planned], held, Ok(State::Held)),
        ("no invitation after not now", Gathering, vec![not_now], planned, not_wanted),
        ("no invitation after not this", Gathering, vec![not_this], planned, not_wanted),
        ("not there after saying no", Gathering, vec![planned, not_this], held, not_wanted),
        ("chosen after it was held", Apology, vec![wanted, held], not_this, is_held),
        ("planned after it was held", Apology, vec![wanted, held], planned, is_held),
        ("held after it was held", Apology, vec![wanted, held], held, is_held),
    ];
    for (what, kind, before, when, then) in table {
        let mut given = given_registration(IN_2021);
        for step in before {
            step(&mut given, kind).unwrap();
        }
        let result = when(&mut given, kind).map(|_| state(&given, kind)).map_err(|refusal| refusal.code);
        assert_eq!(result, then, "{what}");
    }
}

#[test]
fn only_the_person_who_acts_for_them_or_staff_on_their_word_chooses() {
    let desk = Actor::Municipal {
        id: StaffId::from_bytes([7; 16]),
        municipality: "0363".parse().unwrap(),
        desk: Desk::Support,
    };
    let office =
        Actor::Representative { organisation: OrganisationId::from_bytes([0x53; 16]), colleague: None };
    for actor in [OTHER_PARENT, desk, office, LEAD] {
        let mut given = given_registration(IN_2021);
        let code = refused(choose(&mut given, actor, RecognitionKind::Apology, RecognitionChoice::Wanted));
        assert_eq!(code, RefusalCode::NotAllowed, "{actor:?}");
    }
    for (actor, by, allowed) in [
        (PARENT, ByWord::Portal, true),
        (PARENT, ByWord::Table, false),
        (HANDLER, ByWord::Phone, true),
        (HANDLER, ByWord::Table, true),
        (HANDLER, ByWord::Portal, false),
        (HANDLER, ByWord::Paper, false),
    ] {
        let mut given = given_registration(IN_2021);
        let (kind, choice) = (RecognitionKind::GroupTalk, RecognitionChoice::Wanted);
        let (heard, words) = (Heard { by, document: None }, "Samen is lichter.".to_owned());
        let command = RecognitionCommand::Choose { kind, choice, words, heard };
        let done = given.act(actor, &Command::Recognition(command));
        assert_eq!(done.is_ok(), allowed, "{actor:?} {by:?}");
        let chosen = given.dossier.recognition(kind).chosen;
        assert_eq!(chosen.map(|chosen| (chosen.heard.by, chosen.words)).is_some(), allowed);
    }
}

#[test]
fn a_child_chooses_from_sixteen_and_before_that_who_has_custody() {
    for (born_on, own) in [(Date::constant(2004, 5, 17), true), (Date::constant(2010, 5, 17), false)] {
        let mut command = registration();
        command.details.born_on = born_on;
        command.channel = Channel::Phone;
        let mother = PersonId::from_bytes([2; 16]);
        let by = if own {
            Registrant::Themself
        } else {
            let name = "Moeder Verzonnen".to_owned();
            Registrant::Parent { name, person: Some(mother), lives_with_them: true }
        };
        command.intake = Intake { kind: PersonKind::Child, by, abroad: None };
        let events = registered(&command, HANDLER, IN_2021).unwrap();
        let mut given = Given { dossier: Dossier::replay(&events).unwrap(), ..given_registration(IN_2021) };
        assert_eq!(want(&mut given, RecognitionKind::Apology).is_ok(), own, "the child itself");
        let by_mother = |given: &mut Given| {
            choose(given, OTHER_PARENT, RecognitionKind::Monument, RecognitionChoice::Wanted)
        };
        assert_eq!(refused(by_mother(&mut given)), RefusalCode::NotAllowed, "nobody looked at her custody");
        if let Some(told) = given.dossier.representations.first() {
            let confirmed = ConfirmRepresentation {
                representation: told.told.representation,
                by: told.told.by.unwrap(),
                ground: "gezagsregister".to_owned(),
                lives_with_them: true,
                period: Period { from_on: None, until_on: None },
            };
            given.act(HANDLER, &Command::ConfirmRepresentation(confirmed)).unwrap();
        }
        assert_eq!(by_mother(&mut given).is_ok(), !own, "who has custody");
    }
}

#[test]
fn a_plan_needs_everything_and_no_day_that_has_passed() {
    let mut given = given_registration(IN_2021);
    want(&mut given, RecognitionKind::Apology).unwrap();
    let yesterday = IN_2021.yesterday().unwrap();
    let early = plan_on(&mut given, HANDLER, RecognitionKind::Apology, yesterday).unwrap_err();
    assert_eq!((early.code, early.field.as_deref()), (RefusalCode::DateTooEarly, Some("on")));
    for empty in ["time", "place", "by", "words"] {
        let text = |field: &str| if field == empty { " ".to_owned() } else { "iets".to_owned() };
        let plan = RecognitionPlan {
            on: IN_2021,
            time: text("time"),
            place: text("place"),
            by: text("by"),
            words: text("words"),
        };
        let command = PlanRecognition { kind: RecognitionKind::Apology, plan };
        let refusal =
            given.act(HANDLER, &Command::Recognition(RecognitionCommand::Plan(command))).unwrap_err();
        assert_eq!((refusal.code, refusal.field.as_deref()), (RefusalCode::Required, Some(empty)));
    }
    for actor in [PARENT, LEAD] {
        assert_eq!(refused(plan(&mut given, actor, RecognitionKind::Apology)), RefusalCode::NotAllowed);
        assert_eq!(refused(hold(&mut given, actor, RecognitionKind::Apology)), RefusalCode::NotAllowed);
    }
    for kind in [RecognitionKind::WhyMe, RecognitionKind::Declaration] {
        want(&mut given, kind).unwrap();
        assert_eq!(refused(plan(&mut given, HANDLER, kind)), RefusalCode::NotAChoice, "{kind:?}");
    }
    let events = plan(&mut given, HANDLER, RecognitionKind::Apology).unwrap();
    let is_invited = events.iter().any(|event| {
        if let Event::MessageSent(sent) = event { sent.kind.as_str() == "invitation" } else { false }
    });
    assert!(is_invited, "the person is told");
    assert_eq!(plan(&mut given, HANDLER, RecognitionKind::Apology).unwrap(), [], "the same again");
}

#[test]
fn what_is_held_has_a_day_that_has_come() {
    let mut given = given_registration(IN_2021);
    want(&mut given, RecognitionKind::Apology).unwrap();
    let held_on = IN_2021.tomorrow().unwrap();
    let held = HoldRecognition {
        kind: RecognitionKind::Apology,
        held_on,
        by: "Iemand".to_owned(),
        words: String::new(),
    };
    let late = given.act(HANDLER, &Command::Recognition(RecognitionCommand::Hold(held))).unwrap_err();
    assert_eq!((late.code, late.field.as_deref()), (RefusalCode::DateTooLate, Some("held_on")));
}

#[test]
fn what_is_wanted_is_due_within_the_days_of_the_operation_and_then_on_its_own_day() {
    let mut given = given_registration(IN_2021);
    want(&mut given, RecognitionKind::Apology).unwrap();
    let due = |given: &Given| given.dossier.recognition(RecognitionKind::Apology).due_on();
    assert_eq!(due(&given), Some(Date::constant(2021, 11, 1)), "28 days after 4 October");
    plan_on(&mut given, HANDLER, RecognitionKind::Apology, Date::constant(2021, 10, 20)).unwrap();
    assert_eq!(due(&given), Some(Date::constant(2021, 10, 20)));
    choose(&mut given, PARENT, RecognitionKind::Apology, RecognitionChoice::NotNow).unwrap();
    assert_eq!(due(&given), None, "nobody is reminded");
}

#[test]
fn why_me_grows_out_of_the_reconstruction_and_is_held_when_that_is_shared() {
    let mut given = given_registration(IN_2021);
    want(&mut given, RecognitionKind::WhyMe).unwrap();
    assert_eq!(given.dossier.reconstruction.asked_on, Some(IN_2021), "it is asked for as well");
    assert_eq!(refused(hold(&mut given, HANDLER, RecognitionKind::WhyMe)), RefusalCode::NotAChoice);

    let mut given = given_registration(IN_2021);
    let ask = Command::Reconstruction(ReconstructionCommand::Ask { heard: Heard::PORTAL });
    given.act(PARENT, &ask).unwrap();
    assert_eq!(state(&given, RecognitionKind::WhyMe), RecognitionState::Wanted, "asked on the other page");
    crate::reconstruction::share(&mut given);
    assert_eq!(state(&given, RecognitionKind::WhyMe), RecognitionState::Held);
}

#[test]
fn who_does_not_want_to_know_why_is_owed_no_reconstruction_until_they_ask_again() {
    let mut given = given_registration(IN_2021);
    want(&mut given, RecognitionKind::WhyMe).unwrap();
    choose(&mut given, PARENT, RecognitionKind::Apology, RecognitionChoice::NotThis).unwrap();
    assert_eq!(given.dossier.reconstruction.asked_on, Some(IN_2021), "another one ends nothing");
    for choice in [RecognitionChoice::NotThis, RecognitionChoice::NotNow] {
        choose(&mut given, PARENT, RecognitionKind::WhyMe, choice).unwrap();
        assert_eq!(given.dossier.reconstruction.asked_on, None, "{choice:?}");
        let ask = Command::Reconstruction(ReconstructionCommand::Ask { heard: Heard::PORTAL });
        given.act(PARENT, &ask).unwrap();
        assert_eq!(given.dossier.reconstruction.asked_on, Some(IN_2021));
        assert_eq!(state(&given, RecognitionKind::WhyMe), RecognitionState::Wanted);
    }
}

#[test]
fn the_declaration_comes_when_it_is_chosen_after_an_award_or_with_the_award() {
    let mut given = given_first_review(IN_2021);
    let events = want(&mut given, RecognitionKind::Declaration).unwrap();
    assert!(told(&events, &MessageKind::NotAFraudster));
    assert_eq!(state(&given, RecognitionKind::Declaration), RecognitionState::Held);

    let mut given = given_facts(IN_2021);
    let events = want(&mut given, RecognitionKind::Declaration).unwrap();
    assert!(!told(&events, &MessageKind::NotAFraudster), "nothing was decided yet");
    let decision = given.propose(FIRST_REVIEW).unwrap();
    let events = given.approve(REVIEWER, decision).unwrap();
    assert!(told(&events, &MessageKind::NotAFraudster), "with the first award");
    assert_eq!(state(&given, RecognitionKind::Declaration), RecognitionState::Held);

    let mut given = given_facts(IN_2021);
    let decision = given.propose(FIRST_REVIEW).unwrap();
    let events = given.approve(REVIEWER, decision).unwrap();
    assert!(!told(&events, &MessageKind::NotAFraudster), "nobody chose it");

    let mut given = given_registration(IN_2021);
    want(&mut given, RecognitionKind::Declaration).unwrap();
    let events = hold(&mut given, HANDLER, RecognitionKind::Declaration).unwrap();
    assert!(told(&events, &MessageKind::NotAFraudster), "a handler need not wait for a decision");
    let again = SendMessage { message: StaffMessage::NotAFraudster, answers: None };
    assert_eq!(refused(given.act(HANDLER, &Command::SendMessage(again))), RefusalCode::AlreadySent, "once");

    let mut given = given_registration(IN_2021);
    let sent = SendMessage { message: StaffMessage::NotAFraudster, answers: None };
    given.act(HANDLER, &Command::SendMessage(sent)).unwrap();
    assert_eq!(state(&given, RecognitionKind::Declaration), RecognitionState::Held, "sent by itself");
}

#[test]
fn no_way_out_costs_any_of_it() {
    let mut given = given_first_review(IN_2021);
    want(&mut given, RecognitionKind::Apology).unwrap();
    given.choose(PARENT, FIRST_REVIEW, "stop").unwrap();
    assert_eq!(state(&given, RecognitionKind::Apology), RecognitionState::Wanted);
    want(&mut given, RecognitionKind::GroupTalk).unwrap();
    plan(&mut given, HANDLER, RecognitionKind::Apology).unwrap();
    hold(&mut given, HANDLER, RecognitionKind::Apology).unwrap();
}

#[test]
fn who_acts_without_contact_data_learns_no_place_and_no_words() {
    let mut given = given_registration(IN_2021);
    want(&mut given, RecognitionKind::Apology).unwrap();
    plan(&mut given, HANDLER, RecognitionKind::Apology).unwrap();
    given.dossier.recognitions.without_places();
    let plan = given.dossier.recognition(RecognitionKind::Apology).plan.unwrap();
    assert_eq!((plan.on, plan.place.as_str(), plan.by.as_str()), (IN_2021, "", ""));
}

#[derive(Clone, Debug)]
enum Action {
    Choose(Actor, RecognitionKind, RecognitionChoice),
    Plan(Actor, RecognitionKind),
    Hold(Actor, RecognitionKind),
    Later(i64),
}

fn actions() -> impl Strategy<Value = Vec<Action>> {
    let actor = || prop::sample::select(vec![PARENT, OTHER_PARENT, HANDLER, REVIEWER, LEAD]);
    let kind = || prop::sample::select(RecognitionKind::ALL.to_vec());
    let choice = prop::sample::select(RecognitionChoice::ALL.to_vec());
    prop::collection::vec(
        prop_oneof![
            (actor(), kind(), choice).prop_map(|(actor, kind, choice)| Action::Choose(actor, kind, choice)),
            (actor(), kind()).prop_map(|(actor, kind)| Action::Plan(actor, kind)),
            (actor(), kind()).prop_map(|(actor, kind)| Action::Hold(actor, kind)),
            (0..40_i64).prop_map(Action::Later),
        ],
        0..24,
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// What was held stays as it was, and nothing about recognition changes an amount or a step of the road.
    #[test]
    fn a_held_recognition_stays_held_and_none_changes_an_amount_or_the_road(
        actions in actions(),
        is_decided: bool,
    ) {
        let mut given = if is_decided { given_first_review(IN_2021) } else { given_facts(IN_2021) };
        for action in actions {
            let before = given.clone();
            let _ = match action {
                Action::Choose(actor, kind, choice) => choose(&mut given, actor, kind, choice),
                Action::Plan(actor, kind) => plan(&mut given, actor, kind),
                Action::Hold(actor, kind) => hold(&mut given, actor, kind),
                Action::Later(days) => {
                    given.today = given.today.checked_add(days.days()).unwrap();
                    continue;
                }
            };
            for kind in RecognitionKind::ALL {
                let held = before.dossier.recognition(kind).held;
                prop_assert!(held.is_none() || held == given.dossier.recognition(kind).held);
            }
            prop_assert_eq!(before.dossier.awarded(), given.dossier.awarded());
            let road = |of: &Given| {
                let steps = road::road(&of.dossier, of.schemes, given.today);
                steps.into_iter().map(|step| (step.id, format!("{:?}", step.state))).collect::<Vec<_>>()
            };
            prop_assert_eq!(road(&before), road(&given));
            prop_assert_eq!(&before.dossier.choices, &given.dossier.choices);
            prop_assert_eq!(&before.dossier.decisions, &given.dossier.decisions);
        }
    }
}
