use crate::given::{
    FIRST_REVIEW, FULL_ASSESSMENT, HANDLER, IN_2021, OTHER_PARENT, PARENT, SCHEMES, given_facts,
    given_first_review, given_registration, refused,
};
use herstel_domain::road;
use herstel_kernel::RefusalCode;

#[test]
fn every_point_of_choice_has_two_real_options_and_none_is_chosen_by_default() {
    for given in [given_registration(IN_2021), given_first_review(IN_2021)] {
        let points = road::open_choices(&given.dossier, &SCHEMES, IN_2021);
        assert!(!points.is_empty());
        for point in points {
            assert!(point.options.len() >= 2, "{}", point.step);
            assert_eq!(point.chosen, None, "{}", point.step);
        }
    }
}

#[test]
fn a_choice_can_be_changed_until_the_next_step_is_being_read() {
    let mut given = given_first_review(IN_2021);
    given.choose(PARENT, FIRST_REVIEW, "wait").unwrap();
    given.choose(PARENT, FIRST_REVIEW, "continue").unwrap();
    assert_eq!(
        given.choose(PARENT, FIRST_REVIEW, "continue").unwrap(),
        [],
        "the same choice twice is one choice"
    );
    given.propose(FULL_ASSESSMENT).unwrap();
    assert_eq!(refused(given.choose(PARENT, FIRST_REVIEW, "stop")), RefusalCode::ChoiceNotOpen);
}

#[test]
fn a_choice_by_phone_has_the_same_effect() {
    let mut by_parent = given_first_review(IN_2021);
    let mut by_phone = by_parent.clone();
    by_parent.choose(PARENT, FIRST_REVIEW, "wait").unwrap();
    by_phone.choose(HANDLER, FIRST_REVIEW, "wait").unwrap();
    assert_eq!(
        road::road(&by_parent.dossier, &SCHEMES, IN_2021),
        road::road(&by_phone.dossier, &SCHEMES, IN_2021)
    );
}

#[test]
fn what_cannot_be_chosen_is_refused() {
    let mut given = given_facts(IN_2021);
    assert_eq!(refused(given.choose(PARENT, FIRST_REVIEW, "continue")), RefusalCode::ChoiceNotOpen);
    let mut given = given_first_review(IN_2021);
    assert_eq!(refused(given.choose(PARENT, FIRST_REVIEW, "verdwijnen")), RefusalCode::NotAChoice);
    assert_eq!(refused(given.choose(OTHER_PARENT, FIRST_REVIEW, "wait")), RefusalCode::NotAllowed);
}

#[test]
fn asking_for_help_of_the_municipality_holds_up_nothing() {
    let mut given = given_facts(IN_2021);
    given.choose(PARENT, "registration", "help").unwrap();
    assert!(given.propose(FIRST_REVIEW).is_ok());
}
