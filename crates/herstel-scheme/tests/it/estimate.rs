//! Working out beforehand: the real rules, the published amounts, and an assumption for everything that is not asked.

use crate::packages::package;
use herstel_scheme::{Estimated, EstimatedRange, FactProblemCode, Inconsistency, NoEstimate, Package};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;

fn estimated(package: &Package, answers: &[(&str, &str)], today: Date) -> Result<Estimated, NoEstimate> {
    let answers: BTreeMap<String, String> =
        answers.iter().map(|(id, text)| ((*id).to_owned(), (*text).to_owned())).collect();
    let form = package.estimate().unwrap();
    package.estimated(form, &answers, package.estimate_day(today).unwrap())
}

#[test]
fn every_estimate_gives_what_its_law_or_policy_says() {
    // Article 2.12 of the act: 2.000, 4.000, 6.000, 8.000 and 10.000 by the age on 1 July 2023.
    let children = package("wht-kinderen");
    for (born_on, amount) in [
        ("02-07-2017", 200_000),
        ("01-07-2017", 400_000),
        ("10-05-2010", 600_000),
        ("01-07-2008", 800_000),
        ("01-07-2005", 1_000_000),
    ] {
        let found = estimated(&children, &[("birth-date", born_on)], date(2024, 1, 1)).unwrap();
        assert_eq!((found.ruling.award, found.ruling.amount.get()), (true, amount), "{born_on}");
    }
    for (id, today) in [("kot-2021", date(2021, 12, 1)), ("wht-compensatie", date(2026, 3, 1))] {
        let package = package(id);
        // Article 2.7, paragraph 5: from 1.500 in a year, and without that limit for bias.
        for (ground, reclaimed, award) in [
            ("vooringenomenheid", "8000", true),
            ("vooringenomenheid", "0,01", true),
            ("vooringenomenheid", "0", false),
            ("hardheid", "1500", true),
            ("hardheid", "1499,99", false),
            ("opzet of grove schuld", "1500", true),
            ("opzet of grove schuld", "1499,99", false),
            ("geen", "8000", false),
        ] {
            let found = estimated(&package, &[("ground", ground), ("reclaimed", reclaimed)], today).unwrap();
            let amount = if award { 3_000_000 } else { 0 };
            assert_eq!(
                (found.ruling.award, found.ruling.amount.get()),
                (award, amount),
                "{id}, {ground}, {reclaimed}"
            );
        }
    }
    // 45.000 of damage above 38.000 of compensation, and one percent on top of the difference.
    let desk = package("schade");
    let answers =
        [("compensation", "38000"), ("by-decisions", "30000"), ("income", "24"), ("grief-children", "1")];
    let found = estimated(&desk, &answers, date(2026, 3, 1)).unwrap();
    assert_eq!((found.ruling.award, found.ruling.amount.get()), (true, 707_000));
}

/// The same with everything that each answer can be.
fn between(
    package: &Package,
    answers: &[(&str, &[&str])],
    today: Date,
) -> Result<EstimatedRange, NoEstimate> {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let answers: BTreeMap<String, Vec<String>> =
        answers.iter().map(|(id, possible)| ((*id).to_owned(), texts(possible))).collect();
    let form = package.estimate().unwrap();
    package.estimated_between(form, &answers, package.estimate_day(today).unwrap())
}

#[test]
fn what_is_not_known_precisely_gives_the_least_and_the_most_by_the_rules() {
    let desk = package("schade");
    let with = |compensation: &[&str], months: &[&str]| {
        let answers: [(&str, &[&str]); 4] = [
            ("compensation", compensation),
            ("by-decisions", &["30000"]),
            ("income", months),
            ("grief-children", &["1"]),
        ];
        between(&desk, &answers, date(2026, 3, 1))
    };
    let amounts = |range: &EstimatedRange| {
        [&range.lowest, &range.highest].map(|one| (one.ruling.award, one.ruling.amount.get()))
    };
    // 45.000 of damage: above 40.000 and above 38.000 of compensation, each with one percent on top. The highest answer
    // gives the least.
    let range = with(&["38000", "40000"], &["24"]).unwrap();
    assert_eq!(amounts(&range), [(true, 505_000), (true, 707_000)]);
    assert!(!range.is_one());
    // What contradicts itself cannot be so: no compensation is less than what the decisions cost.
    let range = with(&["1000", "38000"], &["24"]).unwrap();
    assert_eq!(amounts(&range), [(true, 707_000), (true, 707_000)]);
    assert!(range.is_one());
    assert!(
        matches!(with(&["1000", "2000"], &["24"]), Err(NoEstimate::Clash(clashes)) if !clashes.is_empty())
    );
    let Err(NoEstimate::Answers(problems)) = with(&["38000", "veel"], &["24"]) else {
        panic!("the highest is wrong");
    };
    assert_eq!((problems[0].0.as_str(), problems[0].1.code), ("compensation", FactProblemCode::NotAnAmount));
    // Nothing was reclaimed, or something: no amount, or the whole lump sum of article 2.7.
    for (id, today) in [("kot-2021", date(2021, 12, 1)), ("wht-compensatie", date(2026, 3, 1))] {
        let package = package(id);
        let asked = &package.estimate().unwrap().questions;
        let unknown: Vec<&str> =
            asked.iter().flat_map(|question| question.unknown.iter().map(String::as_str)).collect();
        let with = |reclaimed: &[&str]| {
            between(&package, &[("ground", unknown.as_slice()), ("reclaimed", reclaimed)], today).unwrap()
        };
        assert_eq!(amounts(&with(&["0", "8000"])), [(false, 0), (true, 3_000_000)], "{id}");
        // Who does not know what went wrong gets both outcomes, and one above the limit.
        assert_eq!(amounts(&with(&["0,01"])), [(false, 0), (true, 3_000_000)], "{id}");
        assert!(with(&["1500"]).is_one(), "{id}");
    }
}

#[test]
fn no_more_than_five_answers_can_be_open() {
    let desk = package("schade");
    let open: [(&str, &[&str]); 6] = [
        ("income", &["1", "2"]),
        ("pension", &["1", "2"]),
        ("travel", &["1", "2"]),
        ("care", &["1", "2"]),
        ("child-care", &["1", "2"]),
        ("family-help", &["1", "2"]),
    ];
    let known: [(&str, &[&str]); 2] = [("compensation", &["38000"]), ("by-decisions", &["30000"])];
    let five: Vec<(&str, &[&str])> = known.into_iter().chain(open.into_iter().take(5)).collect();
    assert!(between(&desk, &five, date(2026, 3, 1)).is_ok());
    let six: Vec<(&str, &[&str])> = known.into_iter().chain(open).collect();
    assert_eq!(between(&desk, &six, date(2026, 3, 1)), Err(NoEstimate::TooOpen));
}

#[test]
fn wrong_answers_are_told_each_at_its_own_question() {
    let desk = package("schade");
    let answers = [("compensation", "veel"), ("income", "-1"), ("home", "anderhalf")];
    let Err(NoEstimate::Answers(problems)) = estimated(&desk, &answers, date(2026, 3, 1)) else {
        panic!("the answers are wrong");
    };
    let codes: Vec<(&str, FactProblemCode)> =
        problems.iter().map(|(id, problem)| (id.as_str(), problem.code)).collect();
    let expected = [
        ("compensation", FactProblemCode::NotAnAmount),
        ("by-decisions", FactProblemCode::Empty),
        ("income", FactProblemCode::TooSmall),
        ("home", FactProblemCode::NotANumber),
    ];
    assert_eq!(codes, expected);
    let clash = [("compensation", "1000"), ("by-decisions", "30000")];
    let Err(NoEstimate::Clash(clashes)) = estimated(&desk, &clash, date(2026, 3, 1)) else {
        panic!("the answers contradict each other");
    };
    let form = desk.estimate().unwrap();
    let named: Vec<&str> =
        clashes.iter().flat_map(|clash| form.named_by(clash)).map(|question| question.id.as_str()).collect();
    assert_eq!(named, ["compensation", "by-decisions"]);
    let elsewhere =
        Inconsistency { rule: String::new(), message: "De dag moet gevuld zijn.".to_owned(), item: None };
    assert_eq!(form.named_by(&elsewhere).count(), 0);
}

#[test]
fn a_scheme_that_decides_no_more_is_not_estimated_and_one_to_come_is_by_its_first_day() {
    assert_eq!(package("kot-2021").estimate_day(date(2024, 1, 1)), None);
    assert_eq!(package("wht-kinderen").estimate_day(date(2021, 1, 1)), Some(date(2022, 11, 5)));
    assert_eq!(package("awb-dwangsom").estimate(), None);
}
