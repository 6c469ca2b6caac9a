//! What holds for every case: no outcome below zero, and more taken never gives less back.

use crate::packages::package;
use herstel_scheme::{CaseInput, Package};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use std::sync::LazyLock;

static POLICY: LazyLock<Package> = LazyLock::new(|| package("kot-2021"));
static ACT: LazyLock<Package> = LazyLock::new(|| package("wht-compensatie"));

/// Amounts in cents of one year.
#[derive(Clone, Debug)]
struct Year {
    ground: &'static str,
    reclaimed: i64,
    interest: i64,
    unpaid: i64,
}

fn years() -> impl Strategy<Value = Vec<Year>> {
    let ground = prop::sample::select(vec!["vooringenomenheid", "hardheid", "opzet of grove schuld", "geen"]);
    let year = (ground, 0..4_000_000_i64, 0..200_000_i64, 0..100_i64).prop_map(
        |(ground, reclaimed, interest, part)| Year {
            ground,
            reclaimed,
            interest,
            unpaid: (reclaimed + interest) * part / 100,
        },
    );
    prop::collection::vec(year, 0..8)
}

fn euros(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

fn input(years: &[Year], days: (i64, i64), received: i64) -> CaseInput {
    let day = |base: Date, days: i64| base.checked_add(days.days()).unwrap().to_string();
    let items: Vec<Value> = years
        .iter()
        .zip(2005..)
        .map(|(year, key)| {
            json!({
                "jaar": key, "grond": year.ground, "teruggevorderd bedrag": euros(year.reclaimed),
                "rente in de beschikking": euros(year.interest), "nog niet betaald deel": euros(year.unpaid),
            })
        })
        .collect();
    let case = json!({
        "dagtekening eerste nadelige beschikking": day(date(2006, 1, 1), days.0),
        "dagtekening eerste toekennende beschikking": day(date(2019, 11, 1), days.1),
        "eerder ontvangen herstelbedrag": euros(received),
        "toeslagjaar": items,
    });
    CaseInput::parse(&case.to_string()).unwrap()
}

fn cents(outputs: &Map<String, Value>, name: &str) -> i64 {
    let text = outputs[name].as_str().unwrap();
    let (whole, fraction) = text.split_once('.').unwrap();
    whole.parse::<i64>().unwrap() * 100 + fraction.parse::<i64>().unwrap()
}

fn check_not_negative(value: &Value) {
    match value {
        Value::String(text) => assert!(!text.starts_with('-'), "{text}"),
        Value::Number(number) => assert!(number.as_i64().unwrap() >= 0),
        Value::Array(items) => items.iter().for_each(check_not_negative),
        Value::Object(fields) => fields.values().for_each(check_not_negative),
        Value::Null | Value::Bool(_) => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_outcome_is_below_zero(years in years(), days in (0..4_900_i64, 0..1_100_i64), received in 0..9_000_000_i64) {
        let input = input(&years, days, received);
        for (package, on) in [(&*POLICY, date(2021, 12, 1)), (&*ACT, date(2023, 3, 1))] {
            check_not_negative(&Value::Object(package.calculate_plain(&input, on).unwrap()));
        }
    }

    #[test]
    fn more_reclaimed_never_gives_less(
        years in years(), which in any::<prop::sample::Index>(), more in 1..1_000_000_i64, days in (0..4_900_i64, 0..1_100_i64),
    ) {
        prop_assume!(!years.is_empty());
        let mut higher = years.clone();
        which.get_mut(&mut higher).reclaimed += more;
        for (package, on) in [(&*POLICY, date(2021, 12, 1)), (&*ACT, date(2023, 3, 1))] {
            for name in ["uit te betalen bedrag", "uit te betalen forfaitaire bedrag"] {
                let before = cents(&package.calculate_plain(&input(&years, days, 0), on).unwrap(), name);
                let after = cents(&package.calculate_plain(&input(&higher, days, 0), on).unwrap(), name);
                prop_assert!(after >= before, "{name}: {before} became {after}");
            }
        }
    }

    #[test]
    fn the_policy_of_2021_agrees_with_its_integer_form(
        years in years(), days in (0..4_900_i64, 0..1_100_i64), received in prop::sample::select(vec![0, 3_000_000_i64]),
    ) {
        let paid: Vec<Year> = years.into_iter().map(|year| Year { ground: "vooringenomenheid", unpaid: 0, ..year }).collect();
        let outputs = POLICY.calculate_plain(&input(&paid, days, received), date(2021, 12, 1)).unwrap();
        let counted: i64 = paid.iter().filter(|year| year.reclaimed > 0).map(|year| year.reclaimed + year.interest).sum();
        let half_years = outputs["aantal halve jaren"].as_i64().unwrap();
        let total = if counted == 0 { 0 } else { (counted * 130 + 100 * half_years * 50_000 + 9_999) / 10_000 };
        prop_assert_eq!(cents(&outputs, "totaalbedrag"), total * 100);
        prop_assert_eq!(cents(&outputs, "uit te betalen bedrag"), (total * 100).max(received) - received);
    }
}
