//! Given a dossier, when somebody applies for another scheme, then this.

use crate::given::{
    FIRST_REVIEW, FULL_ASSESSMENT, Given, HANDLER, IN_2021, IN_2023, OTHER_PARENT, PARENT, REVIEWER, SCHEMES,
    given_facts, given_first_review, given_registration, refused, registered, registration,
};
use herstel_domain::{
    Command, Dossier, Event,
    applications::{Apply, families_to_apply_for},
    choices::{ByWord, ChoiceEffect, DenyChoice, Heard, MakeChoice},
    registration::RegisterParent,
    road::{self, RoadStepState, WorkStatus},
    work_list::{Facet, Requested, facets},
};
use herstel_kernel::{Actor, ChoiceId, Date, RefusalCode};
use herstel_scheme::SchemeFamily;

const SCHADE: &str = "schade";
const DAMAGE_DESK: &str = "damage-desk";
const ACTUAL_DAMAGE: &str = "actual-damage";

fn family(name: &str) -> SchemeFamily {
    name.parse().unwrap()
}

fn apply(given: &mut Given, actor: Actor, name: &str) -> Result<Vec<Event>, herstel_kernel::Refusal> {
    given.act(actor, &Command::Apply(Apply { family: family(name), heard: Heard::usual(actor) }))
}

/// Given a full assessment that was awarded under the enacted scheme.
fn given_full_assessment() -> Given {
    let mut given = given_first_review(IN_2023);
    let decision = given.propose(FULL_ASSESSMENT).unwrap();
    given.approve(REVIEWER, decision).unwrap();
    given
}

/// Given somebody who applied for the damage scheme, with the facts of one kind of damage.
fn given_damage() -> Given {
    let mut given = given_full_assessment();
    given.choose(PARENT, FULL_ASSESSMENT, "more-damage").unwrap();
    given
}

fn state_of(given: &Given, step: &str) -> Option<RoadStepState> {
    let steps = road::road(&given.dossier, &SCHEMES, given.today);
    steps.into_iter().find(|found| found.id == step).map(|found| found.state)
}

#[test]
fn a_choice_for_another_scheme_begins_a_road_beside_the_first() {
    let mut given = given_full_assessment();
    assert_eq!(state_of(&given, DAMAGE_DESK), None);
    let events = given.choose(PARENT, FULL_ASSESSMENT, "more-damage").unwrap();
    let kinds: Vec<&str> = events.iter().map(Event::kind).collect();
    assert_eq!(kinds, ["choice-made", "application-made", "terms-reckoned"]);
    let schade = given.dossier.application(&family(SCHADE)).unwrap();
    assert_eq!((schade.applied_on, schade.due_on), (IN_2023, Some(Date::constant(2023, 9, 6))));
    assert_eq!(road::work_status(&given.dossier), WorkStatus::Preparing);
    assert_eq!(road::due_on(&given.dossier), schade.due_on, "the damage scheme has a date of its own");
    let steps = road::road(&given.dossier, &SCHEMES, given.today);
    let aftercare: Vec<&str> =
        steps.iter().filter(|step| step.id == "aftercare").map(|step| step.family.as_str()).collect();
    assert_eq!(aftercare, ["main", SCHADE], "steps of the same name stay apart");
}

#[test]
fn where_a_road_forks_nobody_but_the_parent_says_which_way() {
    let table = [
        (None, RoadStepState::Next, RoadStepState::Next),
        (Some("help"), RoadStepState::Next, RoadStepState::Next),
        (Some("continue"), RoadStepState::Now, RoadStepState::Next),
        (Some("tailored"), RoadStepState::Next, RoadStepState::Next),
        (Some("wait"), RoadStepState::Held, RoadStepState::Next),
        (Some("stop"), RoadStepState::Held, RoadStepState::Next),
    ];
    for (option, desk, actual) in table {
        let mut given = given_damage();
        if let Some(option) = option {
            given.choose_at(PARENT, &family(SCHADE), "request", option).unwrap();
        }
        assert_eq!(state_of(&given, DAMAGE_DESK), Some(desk.clone()), "{option:?}");
        let survey = state_of(&given, "damage-survey") == Some(RoadStepState::Now);
        assert_eq!(survey, option == Some("tailored"), "the way made to measure begins with a survey");
        assert_eq!(state_of(&given, ACTUAL_DAMAGE), Some(actual.clone()), "{option:?}");
        for (step, state) in [(DAMAGE_DESK, desk), (ACTUAL_DAMAGE, actual)] {
            let code = refused(given.propose(step));
            let closed = code == RefusalCode::StepNotOpen;
            assert_eq!(closed, state != RoadStepState::Now, "{option:?} {step}: {code:?}");
        }
    }
}

#[test]
fn a_choice_on_one_road_holds_up_nothing_on_another() {
    let mut given = given_damage();
    given.choose_at(PARENT, &family(SCHADE), "aftercare", "stop").unwrap_err();
    given.choose_at(PARENT, &family(SCHADE), "request", "continue").unwrap();
    assert_eq!(state_of(&given, DAMAGE_DESK), Some(RoadStepState::Now));
    given.choose(PARENT, FULL_ASSESSMENT, "wait").unwrap();
    assert_eq!(state_of(&given, DAMAGE_DESK), None, "choosing otherwise takes the application back");
    assert_eq!(given.dossier.applications.len(), 2, "and nothing is forgotten");
    given.choose(PARENT, FULL_ASSESSMENT, "more-damage").unwrap();
    assert_eq!(state_of(&given, DAMAGE_DESK), Some(RoadStepState::Now), "what was chosen there stands again");
}

/// Registered and assessed; a month later they ask for another scheme, and ten days after that they go on there.
#[test]
fn an_application_waits_from_its_own_request_and_then_from_when_the_parent_went_on() {
    let mut given = given_full_assessment();
    let registered_on = given.dossier.registration.registered_on;
    let later = |given: &mut Given, days: i64| {
        given.today = given.today.checked_add(jiff::Span::new().days(days)).unwrap();
        given.today
    };
    let asked = later(&mut given, 30);
    given.choose(PARENT, FULL_ASSESSMENT, "more-damage").unwrap();
    let of = |given: &Given, name: &str| {
        let found = given.dossier.requested().find(|requested| requested.family == family(name)).unwrap();
        (found.requested_on, found.since)
    };
    assert_eq!(of(&given, SCHADE), (asked, asked));
    assert_eq!(of(&given, "main").0, registered_on, "the first application keeps its own day");
    let went_on = later(&mut given, 10);
    given.choose_at(PARENT, &family(SCHADE), "request", "continue").unwrap();
    assert_eq!(of(&given, SCHADE), (asked, went_on));
    for requested in given.dossier.requested() {
        assert_eq!(requested.to_string().parse(), Ok(requested.clone()));
        assert!(facets(&given.dossier).contains(&Facet::Requested(requested)));
    }
    for wrong in
        ["", "2023-03-06", "2023-03-06:2023-03-06", "2023-03-06:2023-02-30:main", "x:2023-03-06:main"]
    {
        assert!(wrong.parse::<Requested>().is_err(), "{wrong}");
    }
}

#[test]
fn who_may_apply_for_what_and_when() {
    let (first, full) = (given_first_review(IN_2023), given_full_assessment());
    let registered = given_registration(IN_2023);
    let table = [
        (&registered, PARENT, SCHADE, Some(RefusalCode::StepNotOpen)),
        (&first, PARENT, SCHADE, Some(RefusalCode::StepNotOpen)),
        (&full, PARENT, SCHADE, None),
        (&full, HANDLER, SCHADE, None),
        (&full, OTHER_PARENT, SCHADE, Some(RefusalCode::NotAllowed)),
        (&full, Actor::System, SCHADE, Some(RefusalCode::NotAllowed)),
        (&full, PARENT, "weg", Some(RefusalCode::NotFound)),
        (&full, PARENT, "main", None),
        (&first, PARENT, "private-schulden", None),
        (&first, PARENT, "moratorium", Some(RefusalCode::NotFound)),
        (&first, HANDLER, "moratorium", None),
        (&first, PARENT, "wht-nabestaanden", Some(RefusalCode::SchemeNotInForce)),
    ];
    for (given, actor, name, expected) in table {
        let mut given = given.clone();
        let before = given.dossier.clone();
        let code = apply(&mut given, actor, name).err().map(|refusal| refusal.code);
        assert_eq!(code, expected, "{actor:?} {name}");
        if expected.is_some() {
            assert_eq!(given.dossier, before, "a refusal leaves no trace");
        }
    }
}

#[test]
fn applying_twice_is_applying_once() {
    let mut given = given_full_assessment();
    assert_eq!(apply(&mut given, PARENT, SCHADE).unwrap().len(), 2, "the application and its terms");
    assert_eq!(apply(&mut given, HANDLER, SCHADE).unwrap(), []);
    let open = families_to_apply_for(&given.dossier, &SCHEMES, given.today);
    assert!(!open.contains(&family(SCHADE)) && open.contains(&family("private-schulden")), "{open:?}");
}

#[test]
fn before_its_scheme_is_in_force_a_choice_is_announced_and_cannot_be_chosen() {
    let mut given = given_first_review(IN_2021);
    let decision = given.propose(FULL_ASSESSMENT).unwrap();
    given.approve(REVIEWER, decision).unwrap();
    let points = road::open_choices(&given.dossier, &SCHEMES, IN_2021);
    let point = points.iter().find(|point| point.step == FULL_ASSESSMENT).unwrap();
    assert_eq!(point.announced.iter().map(|choice| choice.id.as_str()).collect::<Vec<_>>(), ["more-damage"]);
    assert_eq!(refused(given.choose(PARENT, FULL_ASSESSMENT, "more-damage")), RefusalCode::NotAChoice);
}

#[test]
fn a_dossier_of_another_scheme_begins_at_that_scheme() {
    let table = [
        ("kinderen", IN_2023, Ok("child-award")),
        ("wht-ex-partners", Date::constant(2024, 3, 6), Ok("ex-partner-award")),
        ("wht-ex-partners", IN_2023, Err(RefusalCode::SchemeNotInForce)),
        ("weg", IN_2023, Err(RefusalCode::NotAChoice)),
    ];
    for (name, today, expected) in table {
        let command = RegisterParent { family: family(name), ..registration() };
        let events = registered(&command, PARENT, today);
        match (events, expected) {
            (Ok(events), Ok(first)) => {
                let dossier = Dossier::replay(&events).unwrap();
                let steps = road::road(&dossier, &SCHEMES, today);
                assert!(steps.iter().all(|step| step.family == family(name)), "{name}");
                let now = steps.iter().find(|step| step.state == RoadStepState::Now).unwrap();
                assert_eq!(now.id, first);
                let choices = road::open_choices(&dossier, &SCHEMES, today);
                assert!(choices.iter().all(|point| point.family == family(name)) && !choices.is_empty());
            }
            (Err(refusals), Err(code)) => assert_eq!(refusals[0].code, code, "{name}"),
            (found, expected) => panic!("{name}: {found:?} instead of {expected:?}"),
        }
    }
}

#[test]
fn facts_are_those_of_the_schemes_applied_for() {
    let damage = [("schadepost/1/aantal keren", "3")];
    assert_eq!(refused(given_full_assessment().facts(&damage)), RefusalCode::UnknownFact);
    given_damage().facts(&damage).unwrap();
}

#[test]
fn every_way_of_saying_it_has_the_same_effect_and_only_who_can_say_it_so_does() {
    let heard = |by| Heard { by, document: None };
    let table = [
        (PARENT, heard(ByWord::Portal), None),
        (PARENT, heard(ByWord::Phone), Some(RefusalCode::NotAChoice)),
        (HANDLER, heard(ByWord::Portal), Some(RefusalCode::NotAChoice)),
        (HANDLER, heard(ByWord::Phone), None),
        (HANDLER, heard(ByWord::Table), None),
        (HANDLER, heard(ByWord::Paper), Some(RefusalCode::Required)),
    ];
    let mut roads = Vec::new();
    for (actor, heard, expected) in table {
        let mut given = given_first_review(IN_2021);
        let choice = ChoiceId::from_bytes([7; 16]);
        let chosen =
            MakeChoice { heard, ..MakeChoice::on_the_main_road(choice, FIRST_REVIEW, "wait", actor) };
        let code = given.act(actor, &Command::MakeChoice(chosen)).err().map(|refusal| refusal.code);
        assert_eq!(code, expected, "{actor:?} {heard:?}");
        if expected.is_none() {
            roads.push(road::road(&given.dossier, &SCHEMES, IN_2021));
        }
    }
    assert!(roads.windows(2).all(|pair| pair[0] == pair[1]));
}

#[test]
fn what_the_parent_did_not_say_has_no_effect() {
    let mut given = given_full_assessment();
    given.choose(PARENT, FULL_ASSESSMENT, "wait").unwrap();
    given.choose(HANDLER, FULL_ASSESSMENT, "more-damage").unwrap();
    let recorded = given.dossier.choices.last().unwrap().choice;
    for actor in [HANDLER, REVIEWER, OTHER_PARENT] {
        let deny = Command::DenyChoice(DenyChoice { choice: recorded });
        assert_eq!(refused(given.act(actor, &deny)), RefusalCode::NotAllowed, "{actor:?}");
    }
    let own = given.dossier.choices[0].choice;
    let deny_own = Command::DenyChoice(DenyChoice { choice: own });
    assert_eq!(refused(given.act(PARENT, &deny_own)), RefusalCode::NotFound, "one's own choice is replaced");
    given.act(PARENT, &Command::DenyChoice(DenyChoice { choice: recorded })).unwrap();
    assert!(given.dossier.application(&family(SCHADE)).is_none());
    let stands = given.dossier.choice_at(&SchemeFamily::main(), FULL_ASSESSMENT).unwrap();
    assert_eq!(stands.effect, ChoiceEffect::Wait, "what the parent chose before stands again");
    let again = given.act(PARENT, &Command::DenyChoice(DenyChoice { choice: recorded })).unwrap();
    assert_eq!(again, [], "saying it twice is saying it once");
}

#[test]
fn thinking_time_decides_nothing() {
    let mut given = given_first_review(IN_2021);
    let until = |given: &Given| {
        let points = road::open_choices(&given.dossier, &SCHEMES, given.today);
        points.iter().find(|point| point.step == FIRST_REVIEW).unwrap().think_until
    };
    assert_eq!(until(&given), Some(Date::constant(2021, 11, 1)));
    let before = given.dossier.clone();
    given.today = Date::constant(2022, 10, 31);
    assert_eq!(until(&given), Some(Date::constant(2021, 11, 1)));
    assert_eq!(given.dossier, before);
    given.choose(PARENT, FIRST_REVIEW, "stop").unwrap();
    assert!(given_facts(IN_2021).dossier.choices.is_empty(), "nothing is chosen by registering");
}
