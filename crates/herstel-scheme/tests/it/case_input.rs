//! Case input: amounts never pass through a float, and mistakes are told at their place.

use crate::packages::package;
use herstel_scheme::{CalculationError, CaseInput};
use jiff::civil::date;

#[test]
fn a_decimal_number_is_kept_as_the_text_it_was() {
    let input = CaseInput::parse(r#"{"a": 8400.10, "b": [{"c": 0.30000000000000004, "d": 12}]}"#).unwrap();
    assert_eq!(
        serde_json::to_string(&input).unwrap(),
        r#"{"a":"8400.10","b":[{"c":"0.30000000000000004","d":12}]}"#
    );
}

#[test]
fn what_is_no_input_is_refused_with_its_place() {
    let reason = |json: &str| {
        let error = CaseInput::parse(json).unwrap_err();
        (error.path, error.reason)
    };
    assert_eq!(reason("[]").1, "een object met namen en waarden verwacht");
    assert_eq!(reason("{").1, "geen geldige JSON (regel 1, kolom 1)");
    assert_eq!(
        reason(r#"{"a": [{"b": 1e3}]}"#),
        ("a/1/b".to_owned(), "schrijf het getal zonder exponent".to_owned())
    );
    assert!(CaseInput::parse(r#"{"a": 1, "a": 2}"#).is_err(), "a name that occurs twice");
    assert!(serde_json::from_str::<CaseInput>(r#"{"a": 0.1}"#).is_err(), "a float in a stored input");
}

#[test]
fn a_wrong_value_is_told_with_its_name() {
    let act = package("wht-compensatie");
    let refused = |json: &str| match act.calculate(&CaseInput::parse(json).unwrap(), date(2023, 3, 1)) {
        Err(CalculationError::Input { path, reason }) => format!("{path}: {reason}"),
        other => panic!("{other:?}"),
    };
    insta::assert_snapshot!(
        [
            refused(r#"{"onbekend": 1}"#),
            refused(r#"{"totaalbedrag": 1}"#),
            refused(r#"{"betaalde invorderingskosten": "1,50"}"#),
            refused(r#"{"betaalde invorderingskosten": 0.001}"#),
            refused(r#"{"betaalde invorderingskosten": -1}"#),
            refused(r#"{"betaalde invorderingskosten": true}"#),
            refused(r#"{"betaalde invorderingskosten": [1]}"#),
            refused(r#"{"procespunten": "1.5"}"#),
            refused(r#"{"ernstige onregelmatigheden": "ja"}"#),
            refused(r#"{"dagtekening eerste nadelige beschikking": "2014-02-30"}"#),
            refused(r#"{"dagtekening eerste nadelige beschikking": "10-03-2014"}"#),
            refused(r#"{"toeslagjaar": {}}"#),
            refused(r#"{"toeslagjaar": [1]}"#),
            refused(r#"{"toeslagjaar": [{"grond": "geen"}]}"#),
            refused(r#"{"toeslagjaar": [{"jaar": 2004}]}"#),
            refused(r#"{"toeslagjaar": [{"jaar": 2013}, {"jaar": 2013}]}"#),
            refused(r#"{"toeslagjaar": [{"jaar": 2013, "grond": "pech"}]}"#),
        ]
        .join("\n"),
        @r"
    onbekend: deze naam is in de regeling niet gedeclareerd
    totaalbedrag: deze waarde wordt berekend en kan niet worden ingevuld
    betaalde invorderingskosten: een bedrag met ten hoogste twee decimalen verwacht, zoals 8400.50
    betaalde invorderingskosten: een bedrag met ten hoogste twee decimalen verwacht, zoals 8400.50
    betaalde invorderingskosten: 0 of meer verwacht
    betaalde invorderingskosten: geen true of false verwacht
    betaalde invorderingskosten: één waarde verwacht
    procespunten: een heel getal verwacht
    ernstige onregelmatigheden: true of false verwacht
    dagtekening eerste nadelige beschikking: een bestaande datum verwacht, zoals 2014-03-10
    dagtekening eerste nadelige beschikking: een bestaande datum verwacht, zoals 2014-03-10
    toeslagjaar: een lijst verwacht
    toeslagjaar/1: een object met namen en waarden verwacht
    toeslagjaar/1/jaar: de sleutel ontbreekt
    toeslagjaar/1/jaar: 2005 tot en met 2020 verwacht
    toeslagjaar/2/jaar: 2013 staat er twee keer in
    toeslagjaar/1/grond: één van «vooringenomenheid», «hardheid», «opzet of grove schuld», «geen» verwacht
    "
    );
}

#[test]
fn null_and_absent_mean_the_same() {
    let act = package("wht-compensatie");
    let on = date(2023, 3, 1);
    let with = CaseInput::parse(r#"{"betaalde boete": null, "toeslagjaar": null}"#).unwrap();
    let without = CaseInput::parse("{}").unwrap();
    assert_eq!(act.calculate(&with, on).unwrap().outputs, act.calculate(&without, on).unwrap().outputs);
}
