//! Nothing is destroyed before its time, on a ground, by two people.

use herstel_domain::retention::{
    Category, CountedFrom, ListStatus, Rule, Rules, RulesError, Standing, approver, officer,
};
use herstel_kernel::{Actor, Date, RefusalCode, StaffId, StaffRole};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn rule(from_on: &str, years: u16, counted_from: CountedFrom) -> Rule {
    let ground = "een bepaling".to_owned();
    Rule { category: Category::Awarded, from_on: date(from_on), years, counted_from, ground, settled: true }
}

fn standing() -> Standing {
    Standing {
        category: Category::Awarded,
        last_decision_on: Some(date("2024-02-29")),
        last_entry_on: date("2025-01-10"),
        is_open: false,
    }
}

#[test]
fn the_period_counts_from_the_day_the_rule_names() {
    for (counted_from, until) in
        [(CountedFrom::LastDecision, "2031-02-28"), (CountedFrom::LastEntry, "2032-01-10")]
    {
        let rules = Rules::new(vec![rule("2021-01-01", 7, counted_from)]).unwrap();
        let period = rules.period(&standing(), date("2026-01-01")).unwrap();
        assert_eq!(period.until_on, date(until));
    }
    let rules = Rules::new(vec![rule("2021-01-01", 7, CountedFrom::LastDecision)]).unwrap();
    let undecided = Standing { last_decision_on: None, ..standing() };
    assert_eq!(rules.period(&undecided, date("2026-01-01")).unwrap().until_on, date("2032-01-10"));
}

#[test]
fn what_is_open_or_without_a_rule_has_no_end() {
    let rules = Rules::new(vec![rule("2021-01-01", 7, CountedFrom::LastEntry)]).unwrap();
    assert_eq!(rules.period(&Standing { is_open: true, ..standing() }, date("2090-01-01")), None);
    let other = Standing { category: Category::Undecided, ..standing() };
    assert_eq!(rules.period(&other, date("2090-01-01")), None);
    assert_eq!(rules.period(&standing(), date("2020-12-31")), None, "before the rule holds");
}

#[test]
fn the_latest_rule_that_holds_counts() {
    let later = rule("2026-01-01", 20, CountedFrom::LastEntry);
    let rules = Rules::new(vec![later, rule("2021-01-01", 7, CountedFrom::LastEntry)]).unwrap();
    assert_eq!(rules.period(&standing(), date("2025-12-31")).unwrap().until_on, date("2032-01-10"));
    assert_eq!(rules.period(&standing(), date("2026-01-01")).unwrap().until_on, date("2045-01-10"));
}

#[test]
fn rules_that_contradict_each_other_or_give_no_ground_are_refused() {
    let fine = rule("2021-01-01", 7, CountedFrom::LastEntry);
    let twice = Rules::new(vec![fine.clone(), Rule { years: 8, ..fine.clone() }]);
    assert_eq!(twice, Err(RulesError::TwoOnOneDay(Category::Awarded, date("2021-01-01"))));
    let none = Rules::new(vec![Rule { years: 0, ..fine.clone() }]);
    assert_eq!(none, Err(RulesError::NoYears(Category::Awarded)));
    let groundless = Rules::new(vec![Rule { ground: " ".into(), ..fine }]);
    assert_eq!(groundless, Err(RulesError::NoGround(Category::Awarded)));
}

#[test]
fn only_a_second_privacy_officer_approves_a_list_that_waits() {
    let staff = |number: u8, role| Actor::Staff { id: StaffId::from_bytes([number; 16]), role };
    let maker = StaffId::from_bytes([1; 16]);
    let code = |actor, status| approver(actor, maker, status).map_err(|refusal| refusal.code);
    let other = staff(2, StaffRole::PrivacyOfficer);
    assert_eq!(code(other, ListStatus::Proposed), Ok(StaffId::from_bytes([2; 16])));
    assert_eq!(code(staff(1, StaffRole::PrivacyOfficer), ListStatus::Proposed), Err(RefusalCode::SamePerson));
    for status in [ListStatus::Approved, ListStatus::Executed] {
        assert_eq!(code(other, status), Err(RefusalCode::NotProposed));
    }
    for role in [
        StaffRole::CaseHandler,
        StaffRole::Reviewer,
        StaffRole::Steering,
        StaffRole::LegalAdviser,
        StaffRole::ObjectionCommittee,
    ] {
        assert_eq!(code(staff(2, role), ListStatus::Proposed), Err(RefusalCode::NotAllowed));
        assert!(officer(staff(2, role)).is_err());
    }
    assert!(officer(Actor::System).is_err());
}
