//! Empty values, operator by operator as the definition lays down.

use crate::support::{compute, holds};

const NUMBER: &str = "Numeriek (getal)";

fn number(expression: &str) -> String {
    compute(NUMBER, expression, "getal  6")
}

#[test]
fn plus_min_and_times_take_empty_for_zero() {
    assert_eq!(number("zijn niets plus zijn niets"), "0");
    assert_eq!(number("zijn niets plus 3"), "3");
    assert_eq!(number("zijn getal plus zijn niets"), "6");
    assert_eq!(number("zijn niets min zijn niets"), "0");
    assert_eq!(number("zijn niets min 4"), "-4");
    assert_eq!(number("zijn getal min zijn niets"), "6");
    assert_eq!(number("zijn niets maal 4"), "0");
    assert_eq!(number("zijn getal maal zijn niets"), "0");
}

#[test]
fn less_stays_empty_when_its_left_side_is() {
    assert_eq!(number("zijn niets verminderd met 4"), "leeg");
    assert_eq!(number("zijn niets verminderd met zijn niets"), "leeg");
    assert_eq!(number("zijn getal verminderd met zijn niets"), "6");
}

#[test]
fn dividing_by_empty_is_an_error_and_empty_divided_is_zero() {
    assert_eq!(number("zijn niets gedeeld door zijn niets"), "0");
    assert_eq!(number("zijn niets gedeeld door 4"), "0");
    assert_eq!(number("12 gedeeld door zijn niets"), "RS702 zijn niets");
}

#[test]
fn a_percentage_of_empty_is_zero() {
    assert_eq!(number("zijn percentage van zijn niets"), "0");
    assert_eq!(number("zijn percentage van 50"), "0");
    assert_eq!(number("10% van zijn niets"), "0");
}

#[test]
fn rounding_limits_and_absolute_values_of_empty_stay_empty() {
    assert_eq!(number("zijn niets naar boven afgerond op 0 decimalen"), "leeg");
    assert_eq!(number("zijn niets, met een minimum van 3"), "leeg");
    assert_eq!(number("zijn getal, met een maximum van zijn niets"), "6");
    assert_eq!(number("de absolute waarde van (zijn niets)"), "leeg");
}

#[test]
fn sums_and_extremes_skip_empty_values() {
    assert_eq!(number("de som van zijn niets, zijn getal en 1"), "7");
    assert_eq!(number("de som van zijn niets en zijn tweede getal"), "leeg");
    assert_eq!(number("de maximale waarde van zijn niets en zijn getal"), "6");
    assert_eq!(number("de minimale waarde van zijn niets en zijn tweede getal"), "leeg");
    let books = "boek: \nboek: prijs  3 EUR";
    assert_eq!(compute("Bedrag", "de som van de prijs van alle boeken van het Lid", books), "€ 3,00");
    assert_eq!(compute("Bedrag", "de som van de prijs van alle boeken van het Lid", "boek:"), "leeg");
    assert_eq!(
        compute("Bedrag", "de som van de prijs van alle boeken van het Lid of 0 als die er niet zijn", ""),
        "€ 0,00"
    );
    assert_eq!(number("het aantal boeken van het Lid"), "0");
}

#[test]
fn durations_and_dates_stay_empty() {
    let days = "Numeriek (geheel getal) met eenheid dg";
    assert_eq!(
        compute(
            days,
            "de tijdsduur van zijn begindatum tot zijn einddatum in hele dagen",
            "begindatum  01-01-2020"
        ),
        "leeg"
    );
    assert_eq!(compute("Datum in dagen", "zijn begindatum plus 3 dg", ""), "leeg");
    assert_eq!(
        compute("Datum in dagen", "zijn begindatum plus zijn aantal dagen", "begindatum  01-01-2020"),
        "1 januari 2020"
    );
    assert_eq!(
        compute(
            "Datum in dagen",
            "de laatste van zijn begindatum en zijn einddatum",
            "begindatum  01-01-2020"
        ),
        "1 januari 2020"
    );
    assert_eq!(number("het jaar uit zijn begindatum"), "leeg");
}

#[test]
fn comparisons_with_an_empty_number_are_false_except_unequal() {
    assert_eq!(holds("zijn niets groter is dan 0", ""), "nee");
    assert_eq!(holds("zijn niets kleiner of gelijk is aan 0", ""), "nee");
    assert_eq!(holds("zijn niets gelijk is aan 0", ""), "nee");
    assert_eq!(holds("zijn niets ongelijk is aan 0", ""), "ja");
    assert_eq!(holds("zijn niets ongelijk is aan zijn tweede getal", ""), "nee");
    assert_eq!(holds("zijn niets gelijk is aan zijn tweede getal", ""), "nee");
}

#[test]
fn comparing_two_empty_values_of_another_kind_is_an_error() {
    assert_eq!(holds("zijn begindatum eerder is dan zijn einddatum", ""), "RS703 zijn begindatum");
    assert_eq!(holds("zijn begindatum eerder is dan dd. 01-01-2020", ""), "nee");
    assert_eq!(holds("zijn genre gelijk is aan zijn ander genre", ""), "RS703 zijn genre");
    assert_eq!(holds("zijn genre ongelijk is aan 'roman'", ""), "ja");
    assert_eq!(holds("zijn genre gelijk is aan 'roman'", ""), "nee");
}

#[test]
fn filled_and_empty_can_be_asked() {
    assert_eq!(holds("zijn naam leeg is", ""), "ja");
    assert_eq!(holds("zijn naam gevuld is", ""), "nee");
    assert_eq!(holds("zijn naam gevuld is", "naam  \"Noor\""), "ja");
}
