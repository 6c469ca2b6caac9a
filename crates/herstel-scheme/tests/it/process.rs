//! The process: steps, deadlines, choices.

use crate::packages::package;
use herstel_scheme::{DeadlineStart, StepKind};
use jiff::civil::{Date, date};

#[test]
fn both_schemes_lead_from_registration_to_aftercare() {
    for id in ["kot-2021", "wht-compensatie"] {
        let package = package(id);
        let process = package.process();
        let decisions: Vec<&str> = process.decisions().map(|step| step.id.as_str()).collect();
        assert_eq!(decisions, ["first-review", "full-assessment"]);
        let after_registration: Vec<&str> =
            process.following("registration").map(|step| step.id.as_str()).collect();
        assert_eq!(after_registration, ["first-contact", "three-way-talk", "municipal-help", "first-review"]);
        assert_eq!(process.step("aftercare").unwrap().kind, StepKind::Aftercare);
    }
}

#[test]
fn terms_count_in_whole_months_and_extend_from_the_start() {
    let package = package("wht-compensatie");
    let deadline = package.process().step("full-assessment").unwrap().deadline.clone().unwrap();
    assert_eq!(deadline.from, DeadlineStart::RegisteredOn);
    assert_eq!(deadline.due(date(2021, 1, 15)), Some(date(2021, 7, 15)));
    assert_eq!(deadline.extended(date(2021, 1, 15)), Some(date(2022, 1, 15)));
    assert_eq!(deadline.due(date(2022, 8, 31)), Some(date(2023, 2, 28)));
    assert_eq!(deadline.extended(date(2022, 8, 31)), Some(date(2023, 8, 31)));
    assert_eq!(deadline.due(Date::MAX), None);
}

#[test]
fn an_objection_has_six_weeks_and_never_ends_on_a_free_day() {
    let objection = package("kot-2021").process().objection.clone();
    let until = |day| objection.until(day).unwrap();
    assert_eq!(until(date(2023, 9, 1)), date(2023, 10, 13));
    assert_eq!(until(date(2023, 9, 2)), date(2023, 10, 16), "a Saturday moves to Monday");
    assert_eq!(until(date(2023, 11, 13)), date(2023, 12, 27), "both Christmas days");
    assert_eq!(until(date(2023, 2, 24)), date(2023, 4, 11), "Good Friday to the Tuesday after Easter");
    assert_eq!(until(date(2023, 4, 6)), date(2023, 5, 19), "Ascension Day");
    assert_eq!(until(date(2023, 4, 17)), date(2023, 5, 30), "Whit Monday");
    assert_eq!(until(date(2024, 3, 15)), date(2024, 4, 26), "an ordinary Friday");
    assert_eq!(until(date(2024, 3, 16)), date(2024, 4, 29), "the King's birthday on a Saturday");
    assert_eq!(until(date(2025, 3, 15)), date(2025, 4, 28), "the King's birthday is on the 26th in 2025");
}

#[test]
fn after_every_decision_a_parent_can_wait_stop_or_go_on() {
    for id in ["kot-2021", "wht-compensatie"] {
        let package = package(id);
        for step in package.process().decisions() {
            let choices: Vec<&str> = step.choices.iter().map(|choice| choice.id.as_str()).collect();
            assert!(choices.contains(&"wait") && choices.contains(&"stop"), "{choices:?}");
            assert!(
                step.choices.iter().filter(|choice| choice.exit).all(|choice| choice.conditions.is_some())
            );
        }
    }
}
