use crate::given::{
    FIRST_REVIEW, FULL_ASSESSMENT, IN_2021, PARENT, REVIEWER, SCHEMES, given_facts, given_first_review,
    given_registration,
};
use herstel_domain::{
    Dossier,
    road::{self, RoadStepState, WorkStatus},
};
use herstel_kernel::Date;

fn states(dossier: &Dossier) -> Vec<(String, &'static str)> {
    road::road(dossier, &SCHEMES, IN_2021)
        .into_iter()
        .map(|step| {
            let state = match step.state {
                RoadStepState::Done { .. } => "done",
                RoadStepState::Now => "now",
                RoadStepState::Held => "held",
                RoadStepState::Next => "next",
                RoadStepState::Always => "always",
            };
            (step.id, state)
        })
        .collect()
}

fn state_of(dossier: &Dossier, step: &str) -> &'static str {
    states(dossier).into_iter().find(|(id, _)| id == step).unwrap().1
}

#[test]
fn the_road_shows_what_is_done_what_happens_now_and_what_comes_next() {
    let registered = given_registration(IN_2021).dossier;
    assert_eq!(state_of(&registered, "registration"), "done");
    assert_eq!(state_of(&registered, FIRST_REVIEW), "now");
    assert_eq!(state_of(&registered, FULL_ASSESSMENT), "next");
    let mut reviewed = given_first_review(IN_2021);
    assert_eq!(state_of(&reviewed.dossier, FIRST_REVIEW), "done");
    assert_eq!(state_of(&reviewed.dossier, FULL_ASSESSMENT), "now");
    reviewed.choose(PARENT, FIRST_REVIEW, "wait").unwrap();
    assert_eq!(state_of(&reviewed.dossier, FULL_ASSESSMENT), "held");
}

#[test]
fn the_list_of_the_case_handler_says_what_a_dossier_waits_for() {
    let mut given = given_registration(IN_2021);
    assert_eq!(road::work_status(&given.dossier), WorkStatus::New);
    given = given_facts(IN_2021);
    assert_eq!(road::work_status(&given.dossier), WorkStatus::Preparing);
    let decision = given.propose(FIRST_REVIEW).unwrap();
    assert_eq!(road::work_status(&given.dossier), WorkStatus::SecondReading);
    let mut returned = given.clone();
    returned.send_back(REVIEWER, decision, "Kijk nog eens.").unwrap();
    assert_eq!(road::work_status(&returned.dossier), WorkStatus::Returned);
    given.approve(REVIEWER, decision).unwrap();
    assert_eq!(road::work_status(&given.dossier), WorkStatus::Decided);
    for (option, status) in
        [("wait", WorkStatus::Waiting), ("stop", WorkStatus::Stopped), ("continue", WorkStatus::Preparing)]
    {
        given.choose(PARENT, FIRST_REVIEW, option).unwrap();
        assert_eq!(road::work_status(&given.dossier), status, "{option}");
    }
}

#[test]
fn after_the_first_review_the_date_of_the_full_assessment_counts() {
    let registered = given_registration(Date::constant(2021, 8, 31));
    assert_eq!(road::due_on(&registered.dossier), Some(Date::constant(2022, 2, 28)));
    let mut given = given_first_review(IN_2021);
    assert_eq!(road::due_on(&given.dossier), Some(Date::constant(2022, 4, 4)));
    for (option, due) in [("wait", None), ("stop", None), ("continue", Some(Date::constant(2022, 4, 4)))] {
        given.choose(PARENT, FIRST_REVIEW, option).unwrap();
        assert_eq!(road::due_on(&given.dossier), due, "a parent who chose to {option}");
    }
    let decision = given.propose(FULL_ASSESSMENT).unwrap();
    given.approve(REVIEWER, decision).unwrap();
    assert_eq!(road::due_on(&given.dossier), None, "nothing is due when everything is decided");
}

#[test]
fn status_texts_read_back() {
    for status in WorkStatus::ALL {
        assert_eq!(WorkStatus::parse(status.as_str()), Some(status));
    }
}
