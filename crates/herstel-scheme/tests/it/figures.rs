//! Worked figures through the way of every decision: case input as JSON in, outputs out.

use crate::packages::{outputs, package};
use herstel_scheme::{CaseInput, Package};
use jiff::civil::{Date, date};
use serde_json::{Value, json};

const ACT: Date = date(2023, 3, 1);
const POLICY: Date = date(2021, 12, 1);

#[track_caller]
fn expect(package: &Package, on: Date, input: &Value, expected: &[(&str, Value)]) {
    let found = outputs(package, &input.to_string(), on);
    for (name, value) in expected {
        assert_eq!(found.get(*name), Some(value), "{name}");
    }
}

fn one_year() -> Value {
    json!({
        "dagtekening eerste nadelige beschikking": "2014-03-10",
        "dagtekening eerste toekennende beschikking": "2021-09-20",
        "betaalde invorderingskosten": 150,
        "rente over kinderopvangtoeslag": "900.00",
        "toeslagjaar": [
            { "jaar": 2013, "grond": "vooringenomenheid", "teruggevorderd bedrag": "8000", "rente in de beschikking": 400 },
        ],
    })
}

#[test]
fn v1_one_year_all_paid() {
    let act = package("wht-compensatie");
    let mut input = one_year();
    expect(
        &act,
        ACT,
        &input,
        &[
            ("vergoeding van het nadeel", json!("8400.00")),
            ("materiële schade", json!("2100.00")),
            ("aantal halve jaren", json!(16)),
            ("immateriële schade", json!("8000.00")),
            ("subtotaal", json!("19550.00")),
            ("totaalbedrag", json!("19745.50")),
            ("uit te betalen bedrag", json!("19745.50")),
        ],
    );
    input["eerder ontvangen herstelbedrag"] = json!(30_000);
    expect(
        &act,
        ACT,
        &input,
        &[("totaalbedrag", json!("19745.50")), ("uit te betalen bedrag", json!("0.00"))],
    );
}

#[test]
fn v3_partly_unpaid() {
    let input = json!({
        "dagtekening eerste nadelige beschikking": "2013-11-20",
        "dagtekening eerste toekennende beschikking": "2022-02-01",
        "rente over kinderopvangtoeslag": "310.25",
        "toeslagjaar": [{
            "jaar": 2012, "grond": "vooringenomenheid", "teruggevorderd bedrag": 10_000,
            "rente in de beschikking": 500, "nog niet betaald deel": 4_500,
        }],
    });
    let expected = [
        ("vergoeding van het nadeel", json!("6000.00")),
        ("materiële schade", json!("2625.00")),
        ("immateriële schade", json!("8500.00")),
        ("totaalbedrag", json!("17609.60")),
    ];
    expect(&package("wht-compensatie"), ACT, &input, &expected);
}

#[test]
fn v5_three_years_with_thirty_thousand_paid() {
    let year = |year: i32, amount: i32, unpaid: i32| json!({ "jaar": year, "grond": "hardheid", "teruggevorderd bedrag": amount, "nog niet betaald deel": unpaid });
    let input = json!({
        "dagtekening eerste nadelige beschikking": "2011-07-04",
        "dagtekening eerste toekennende beschikking": "2021-08-09",
        "betaalde invorderingskosten": "287.40",
        "rente over kinderopvangtoeslag": "1845.60",
        "eerder ontvangen herstelbedrag": 30_000,
        "toeslagjaar": [year(2009, 6_510, 0), year(2010, 9_570, 0), year(2011, 4_700, 4_700)],
    });
    let expected = [
        ("aantal halve jaren", json!(21)),
        ("subtotaal", json!("33908.00")),
        ("totaalbedrag", json!("34247.08")),
        ("uit te betalen bedrag", json!("4247.08")),
    ];
    expect(&package("wht-compensatie"), ACT, &input, &expected);
}

#[test]
fn v9_earlier_sums_reduce_the_thirty_thousand_in_both_schemes() {
    for (id, on) in [("kot-2021", POLICY), ("wht-compensatie", ACT)] {
        let package = package(id);
        for (earlier, award, pays) in [(12_500, true, "17500.00"), (31_000, false, "0.00")] {
            let input = json!({
                "eerder ontvangen herstelbedrag": earlier,
                "toeslagjaar": [{ "jaar": 2013, "grond": "vooringenomenheid", "teruggevorderd bedrag": 8_000 }],
            });
            let expected = [
                ("recht op het forfaitaire bedrag", json!(award)),
                ("uit te betalen forfaitaire bedrag", json!(pays)),
            ];
            expect(&package, on, &input, &expected);
        }
    }
}

#[test]
fn v27_the_formula_of_the_advisory_board() {
    let input = json!({
        "dagtekening eerste nadelige beschikking": "2015-03-15",
        "dagtekening eerste toekennende beschikking": "2021-07-01",
        "kosten van rechtsbijstand": 1_250,
        "toeslagjaar": [{ "jaar": 2013, "grond": "vooringenomenheid", "teruggevorderd bedrag": 14_000 }],
    });
    let expected = [("aantal halve jaren", json!(13)), ("uit te betalen bedrag", json!("25950.00"))];
    expect(&package("kot-2021"), POLICY, &input, &expected);
}

#[test]
fn amounts_inside_are_exact_and_only_the_total_is_rounded() {
    let input = json!({
        "toeslagjaar": [{ "jaar": 2013, "grond": "vooringenomenheid", "teruggevorderd bedrag": "0.01" }],
    });
    let policy = [
        ("compensatie", json!("0.003")),
        ("onafgeronde totaal", json!("0.013")),
        ("totaalbedrag", json!("1.00")),
    ];
    expect(&package("kot-2021"), POLICY, &input, &policy);
    expect(&package("wht-compensatie"), ACT, &input, &[("materiële schade", json!("0.0025"))]);
}

#[test]
fn plain_and_derived_calculation_give_the_same_outputs() {
    let act = package("wht-compensatie");
    let input = CaseInput::parse(&one_year().to_string()).unwrap();
    assert_eq!(act.calculate_plain(&input, ACT).unwrap(), act.calculate(&input, ACT).unwrap().outputs);
}

#[test]
fn facts_that_contradict_each_other_are_told_with_their_year() {
    let act = package("wht-compensatie");
    let mut input = one_year();
    input["toeslagjaar"][0]["nog niet betaald deel"] = json!("8400.01");
    let calculation = act.calculate(&CaseInput::parse(&input.to_string()).unwrap(), ACT).unwrap();
    let [only] = calculation.inconsistent.as_slice() else { panic!("{:?}", calculation.inconsistent) };
    assert_eq!(only.rule, "Onbetaald deel past in het brutobedrag");
    assert_eq!(only.item, Some(("toeslagjaar".to_owned(), 2013)));
    assert!(
        only.message.starts_with("Het nog niet betaald deel van een Toeslagjaar moet"),
        "{}",
        only.message
    );
}
