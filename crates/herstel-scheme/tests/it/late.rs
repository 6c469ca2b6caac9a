//! What a late decision costs, as the package has it: the worked figures of the law from the day of the notice on.

use herstel_kernel::Cents;
use herstel_scheme::{CourtPenalty, LateCase, Package, Registry};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use std::sync::{Arc, LazyLock};

static RULES: LazyLock<Arc<Package>> =
    LazyLock::new(|| Arc::clone(Registry::embedded().unwrap().about_late().unwrap()));

const LATE: LateCase = LateCase {
    last_day: Date::constant(2023, 2, 28),
    noticed_on: Some(Date::constant(2023, 3, 1)),
    decided_on: None,
    ordered: None,
};

#[test]
fn the_penalty_grows_by_the_worked_figures_up_to_its_maximum() {
    // Two weeks after the notice of 1 March; the first day is 15 March.
    let first = date(2023, 3, 15);
    for (day, euros) in [
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
    ] {
        let on = first.checked_add((day - 1).days()).unwrap();
        let penalty = RULES.penalty(&LATE, on).unwrap().unwrap();
        assert_eq!(penalty.first_day, Some(first));
        assert_eq!(penalty.amount, Cents::new(euros * 100), "after {day} days");
    }
    let before = RULES.penalty(&LATE, date(2023, 3, 14)).unwrap().unwrap();
    assert_eq!((before.days, before.amount), (0, Cents::ZERO));
}

#[test]
fn a_decision_stops_it_and_a_notice_that_came_too_early_starts_nothing() {
    let decided = LateCase { decided_on: Some(date(2023, 3, 20)), ..LATE };
    let penalty = RULES.penalty(&decided, date(2023, 9, 1)).unwrap().unwrap();
    assert_eq!((penalty.days, penalty.amount), (6, Cents::new(13_800)));
    let early = LateCase { noticed_on: Some(date(2023, 2, 28)), ..LATE };
    let penalty = RULES.penalty(&early, date(2023, 9, 1)).unwrap().unwrap();
    assert_eq!((penalty.first_day, penalty.amount), (None, Cents::ZERO));
}

#[test]
fn what_a_court_laid_comes_on_top() {
    let ordered =
        CourtPenalty { from: date(2023, 6, 1), daily: Cents::new(10_000), maximum: Cents::new(1_500_000) };
    let penalty =
        RULES.penalty(&LateCase { ordered: Some(ordered), ..LATE }, date(2023, 6, 10)).unwrap().unwrap();
    assert_eq!(penalty.amount, Cents::new(144_200 + 10 * 10_000));
}

#[test]
fn other_packages_know_nothing_of_late_decisions() {
    let schemes = Registry::embedded().unwrap();
    let others = schemes.all().iter().filter(|package| package.id() != RULES.id());
    assert!(others.into_iter().all(|package| package.penalty(&LATE, date(2023, 3, 20)) == Ok(None)));
}
