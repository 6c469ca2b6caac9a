//! Groups of comparable situations steer what is offered first and what a handler goes through, and nothing else.

use crate::given::{FIRST_REVIEW, IN_2021, IN_2023, SCHEMES, given_facts, given_registration};
use herstel_domain::{road, situation::situations};

const ALONE: [(&str, &str); 2] = [("alleenstaand", "ja"), ("jonge kinderen", "ja")];

#[test]
fn the_facts_put_a_family_in_its_groups() {
    for today in [IN_2021, IN_2023] {
        let mut given = given_facts(today);
        assert!(situations(&given.dossier, &SCHEMES, today).is_empty());
        given.facts(&ALONE[..1]).unwrap();
        assert!(situations(&given.dossier, &SCHEMES, today).is_empty(), "alone, but nobody young");
        given.facts(&ALONE).unwrap();
        let found = situations(&given.dossier, &SCHEMES, today);
        let ids: Vec<&str> = found.iter().map(|situation| situation.group.id.as_str()).collect();
        assert_eq!(ids, ["alone-with-young-children"]);
    }
}

#[test]
fn a_group_changes_which_choice_is_offered_first_and_takes_none_away() {
    let mut given = given_registration(IN_2021);
    let offered = |given: &crate::given::Given| -> Vec<String> {
        let points = road::open_choices(&given.dossier, &SCHEMES, IN_2021);
        points[0].options.iter().map(|choice| choice.id.clone()).collect()
    };
    let before = offered(&given);
    assert_eq!(before, ["continue", "help", "wait", "stop"]);
    given.facts(&ALONE).unwrap();
    assert_eq!(offered(&given), ["help", "continue", "wait", "stop"]);
}

#[test]
fn a_group_never_changes_what_is_decided() {
    for today in [IN_2021, IN_2023] {
        let (mut without, mut with) = (given_facts(today), given_facts(today));
        with.facts(&ALONE).unwrap();
        with.facts(&[("acute nood", "ja")]).unwrap();
        let decided = |given: &mut crate::given::Given| {
            let id = given.propose(FIRST_REVIEW).unwrap();
            let proposed = &given.dossier.decision(id).unwrap().proposed;
            (proposed.outcome, proposed.amount)
        };
        assert_eq!(decided(&mut without), decided(&mut with));
    }
}
