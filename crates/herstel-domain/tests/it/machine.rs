//! A machine may prepare an award; only a person rejects, and a person reads every award.

use crate::given::{
    FIRST_REVIEW, FULL_ASSESSMENT, Given, HANDLER, IN_2021, IN_2023, PARENT, REVIEWER, changed, context,
    given_facts, given_first_review, given_registration, refused,
};
use herstel_domain::decisions::{Outcome, PreparedBy, step_for_machine};
use herstel_kernel::{Actor, RefusalCode};

const MACHINE: Actor = Actor::System;

fn step(given: &Given) -> Option<String> {
    let context = herstel_domain::Context { schemes: given.schemes, ..context(MACHINE, given.today) };
    step_for_machine(&given.dossier, &context)
}

fn with(today: herstel_kernel::Date, facts: &[(&str, &str)]) -> Given {
    let mut given = given_facts(today);
    given.facts(facts).unwrap();
    given
}

#[test]
fn a_machine_prepares_exactly_the_awards_that_a_scheme_leaves_to_it() {
    let never = changed("kot-2021", |files| {
        let process = std::str::from_utf8(files.get("process.toml").unwrap()).unwrap();
        files.insert("process.toml", process.replace("machine = \"award\"", "machine = \"never\""));
    });
    let sent_back = || {
        let mut given = given_facts(IN_2021);
        let decision = given.propose_by(MACHINE, FIRST_REVIEW).unwrap();
        given.send_back(REVIEWER, decision, "Kijk ook naar 2014.").unwrap();
        given
    };
    let rejected = [("toeslagjaar/2013/grond", "geen")];
    let contradicting = [("toeslagjaar/2013/nog niet betaald deel", "9000")];
    let table: Vec<(&str, Given, &str, Result<(), RefusalCode>)> = vec![
        ("an award in 2021", given_facts(IN_2021), FIRST_REVIEW, Ok(())),
        ("an award under the act", given_facts(IN_2023), FIRST_REVIEW, Ok(())),
        ("a rejection", with(IN_2021, &rejected), FIRST_REVIEW, Err(RefusalCode::MachineNeverRejects)),
        (
            "a rejection under the act",
            with(IN_2023, &rejected),
            FIRST_REVIEW,
            Err(RefusalCode::MachineNeverRejects),
        ),
        ("facts missing", given_registration(IN_2021), FIRST_REVIEW, Err(RefusalCode::FactsMissing)),
        (
            "facts that contradict each other",
            with(IN_2021, &contradicting),
            FIRST_REVIEW,
            Err(RefusalCode::FactsInconsistent),
        ),
        ("a step of people", given_first_review(IN_2021), FULL_ASSESSMENT, Err(RefusalCode::NotForMachine)),
        (
            "the same under the act",
            given_first_review(IN_2023),
            FULL_ASSESSMENT,
            Err(RefusalCode::NotForMachine),
        ),
        (
            "a scheme that says never",
            Given { schemes: never, ..given_facts(IN_2021) },
            FIRST_REVIEW,
            Err(RefusalCode::NotForMachine),
        ),
        ("sent back by a person", sent_back(), FIRST_REVIEW, Err(RefusalCode::NotForMachine)),
        ("decided before", given_first_review(IN_2021), FIRST_REVIEW, Err(RefusalCode::AlreadyDecided)),
    ];
    for (name, mut given, step, expected) in table {
        let result = given.propose_by(MACHINE, step);
        assert_eq!(result.clone().map(|_| ()).map_err(|refusal| refusal.code), expected, "{name}");
        if let Ok(decision) = result {
            let proposed = &given.dossier.decision(decision).unwrap().proposed;
            assert_eq!((proposed.outcome, proposed.proposed_by), (Outcome::Award, PreparedBy::Machine));
        }
    }
}

#[test]
fn what_a_machine_prepared_binds_only_once_a_person_read_it_and_any_member_of_staff_may() {
    for reader in [HANDLER, REVIEWER] {
        let mut given = given_facts(IN_2021);
        let decision = given.propose_by(MACHINE, FIRST_REVIEW).unwrap();
        assert!(given.dossier.approved(FIRST_REVIEW).is_none(), "a machine alone decides nothing");
        assert_eq!(refused(given.approve(MACHINE, decision)), RefusalCode::NotAllowed);
        assert_eq!(refused(given.approve(PARENT, decision)), RefusalCode::NotAllowed);
        assert_eq!(refused(given.send_back(MACHINE, decision, "Nee.")), RefusalCode::NotAllowed);
        given.approve(reader, decision).unwrap();
        assert!(given.dossier.approved(FIRST_REVIEW).is_some(), "{reader:?}");
    }
}

#[test]
fn a_person_may_still_propose_what_a_machine_may_not() {
    let mut given = given_facts(IN_2021);
    let decision = given.propose_by(MACHINE, FIRST_REVIEW).unwrap();
    given.send_back(REVIEWER, decision, "Kijk ook naar 2014.").unwrap();
    let again = given.propose(FIRST_REVIEW).unwrap();
    assert_eq!(given.dossier.pending(FIRST_REVIEW).unwrap().proposed.decision, again);
}

#[test]
fn a_machine_finds_the_step_that_is_its_turn_and_leaves_the_rest_alone() {
    let proposed = || {
        let mut given = given_facts(IN_2021);
        given.propose(FIRST_REVIEW).unwrap();
        given
    };
    let first = Some(FIRST_REVIEW.to_owned());
    let table: [(&str, Given, Option<String>); 4] = [
        ("registered", given_registration(IN_2021), first.clone()),
        ("with facts", given_facts(IN_2021), first),
        ("proposed", proposed(), None),
        ("after the first review", given_first_review(IN_2021), None),
    ];
    for (name, given, expected) in table {
        assert_eq!(step(&given), expected, "{name}");
    }
}
