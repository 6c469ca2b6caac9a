//! Arithmetic, percentages, rounding and limits.

use crate::support::compute;

const NUMBER: &str = "Numeriek (getal)";
const AMOUNT: &str = "Bedrag";

#[test]
fn operators_keep_the_usual_order() {
    assert_eq!(compute(NUMBER, "2 maal 4 min 2", ""), "6");
    assert_eq!(compute(NUMBER, "2 maal (4 min 2)", ""), "4");
    assert_eq!(compute(NUMBER, "10 min 4 min 3", ""), "3");
    assert_eq!(compute(NUMBER, "12 gedeeld door 3 gedeeld door 2", ""), "2");
    assert_eq!(compute(NUMBER, "1 plus 2 maal 3", ""), "7");
    assert_eq!(compute(NUMBER, "7 verminderd met 2", ""), "5");
    assert_eq!(compute(NUMBER, "-3 plus 1", ""), "-2");
}

#[test]
fn division_is_exact() {
    assert_eq!(compute(NUMBER, "1 gedeeld door 3", ""), "1/3");
    assert_eq!(compute(NUMBER, "(1 gedeeld door 3) maal 3", ""), "1");
    assert_eq!(compute(NUMBER, "2,3 gedeeld door 1,1", ""), "2 1/11");
    assert_eq!(compute(NUMBER, "zijn getal gedeeld door 0", "getal  1"), "RS311 delen door nul kan niet");
    assert_eq!(compute(NUMBER, "1 gedeeld door zijn getal", "getal  0"), "RS702 zijn getal");
}

#[test]
fn literals_may_have_thousands_separators_and_fractions() {
    assert_eq!(compute(AMOUNT, "30.000 €", ""), "€ 30.000,00");
    assert_eq!(compute(AMOUNT, "8.400,50 EUR plus 0,50 EUR", ""), "€ 8.401,00");
    assert_eq!(compute(NUMBER, "4_1/3 maal 3", ""), "13");
    assert_eq!(
        compute(AMOUNT, "30.00 €", ""),
        "RS105 `30.00` is geen getal: een punt scheidt duizendtallen; decimalen staan achter een komma"
    );
}

#[test]
fn a_percentage_is_taken_of_an_amount() {
    assert_eq!(compute(NUMBER, "25% van 80", ""), "20");
    assert_eq!(
        compute("Numeriek (getal) met eenheid EUR", "30% van zijn bedrag", "bedrag  10,01 EUR"),
        "€ 3,003"
    );
    assert_eq!(
        compute(
            "Numeriek (getal) met eenheid EUR",
            "het tarief van zijn bedrag",
            "bedrag  200 EUR\nparameter tarief  2,5%"
        ),
        "€ 5,00"
    );
    assert_eq!(
        compute(
            "Numeriek (getal) met eenheid EUR",
            "zijn percentage van zijn bedrag",
            "bedrag  200 EUR\npercentage  50%"
        ),
        "€ 100,00"
    );
    assert_eq!(
        compute("Percentage (getal met 2 decimalen)", "100% min zijn percentage", "percentage  12,5%"),
        "87,5%"
    );
    assert_eq!(compute(NUMBER, "10 plus 25% van 80", ""), "30");
    assert_eq!(
        compute(NUMBER, "10 plus 25% van 80 plus 2", ""),
        "RS202 het is niet duidelijk waarvan het percentage wordt genomen"
    );
    assert_eq!(compute(NUMBER, "10 plus (25% van 80) plus 2", ""), "32");
    assert_eq!(compute(NUMBER, "80 maal 25%", ""), "RS309 `maal` gaat niet met een percentage");
    assert_eq!(
        compute(NUMBER, "zijn getal van 80", ""),
        "RS309 voor `van` hoort hier een percentage, gevonden een getal zonder eenheid"
    );
}

#[test]
fn all_five_ways_of_rounding_follow_the_table_of_the_definition() {
    let rounded = |value: &str, mode: &str, decimals: u8| {
        let text = compute(
            NUMBER,
            &format!("zijn getal {mode} afgerond op {decimals} decimalen"),
            &format!("getal  {value}"),
        );
        text.to_owned()
    };
    let row = |value: &str, decimals: u8| {
        ["naar beneden", "naar boven", "rekenkundig", "richting nul", "weg van nul"]
            .map(|mode| rounded(value, mode, decimals))
            .join(" ")
    };
    assert_eq!(row("12,3336", 2), "12,33 12,34 12,33 12,33 12,34");
    assert_eq!(row("12,3360", 2), "12,33 12,34 12,34 12,33 12,34");
    assert_eq!(row("-12,3336", 2), "-12,34 -12,33 -12,33 -12,33 -12,34");
    assert_eq!(row("-12,3366", 2), "-12,34 -12,33 -12,34 -12,33 -12,34");
    assert_eq!(row("12,034", 1), "12 12,1 12 12 12,1");
    assert_eq!(row("-12,65", 0), "-13 -12 -13 -12 -13");
    assert_eq!(row("1/3", 2), "0,33 0,34 0,33 0,33 0,34");
    assert_eq!(row("-1/3", 2), "-0,34 -0,33 -0,33 -0,33 -0,34");
    assert_eq!(row("2,5", 0), "2 3 3 2 3");
    assert_eq!(row("-2,5", 0), "-3 -2 -3 -2 -3");
    assert_eq!(row("7", 0), "7 7 7 7 7");
}

#[test]
fn rounding_after_a_calculation_needs_a_comma_or_parentheses() {
    let refused = "RS202 het is niet duidelijk wat hier wordt afgerond";
    assert_eq!(compute(NUMBER, "1,4 plus 1,4 naar boven afgerond op 0 decimalen", ""), refused);
    assert_eq!(compute(NUMBER, "1,4 maal 2 naar boven afgerond op 0 decimalen", ""), refused);
    assert_eq!(compute(NUMBER, "10% van 14 naar boven afgerond op 0 decimalen", ""), refused);
    assert_eq!(
        compute(NUMBER, "de maximale waarde van 1 en 1,4 naar boven afgerond op 0 decimalen", ""),
        refused
    );
    assert_eq!(compute(NUMBER, "1,4 plus 1,4, naar boven afgerond op 0 decimalen", ""), "3");
    assert_eq!(compute(NUMBER, "1,4 plus (1,4 naar boven afgerond op 0 decimalen)", ""), "3,4");
    assert_eq!(compute(NUMBER, "1,4 naar boven afgerond op 0 decimalen plus 1,4", ""), "3,4");
    assert_eq!(compute(NUMBER, "(1,4 plus 1,4) naar beneden afgerond op 0 decimalen", ""), "2");
}

#[test]
fn limits_apply_to_the_whole_calculation() {
    let expression = "zijn bedrag min zijn opslag, met een minimum van 0 EUR en een maximum van 25 EUR";
    assert_eq!(compute(AMOUNT, expression, "bedrag  10 EUR\nopslag  20 EUR"), "€ 0,00");
    assert_eq!(compute(AMOUNT, expression, "bedrag  100 EUR\nopslag  20 EUR"), "€ 25,00");
    assert_eq!(compute(AMOUNT, expression, "bedrag  40 EUR\nopslag  20 EUR"), "€ 20,00");
    assert_eq!(
        compute(
            AMOUNT,
            "zijn bedrag, met een maximum van het basisbedrag",
            "bedrag  40 EUR\nparameter basisbedrag  30 EUR"
        ),
        "€ 30,00"
    );
    assert_eq!(compute(AMOUNT, "0 EUR min zijn bedrag, met een minimum van 0", "bedrag  40 EUR"), "€ 0,00");
}

#[test]
fn rounding_after_a_limit_is_about_the_whole_when_the_limit_is_a_plain_number() {
    let whole = "zijn bedrag, met een minimum van 0 EUR en een maximum van 25 EUR naar beneden afgerond op 0 decimalen";
    assert_eq!(compute(AMOUNT, whole, "bedrag  10,90 EUR"), "€ 10,00");
    let unclear = "zijn bedrag, met een minimum van zijn opslag naar beneden afgerond op 0 decimalen";
    assert_eq!(
        compute(AMOUNT, unclear, "bedrag  10,90 EUR"),
        "RS202 het is niet duidelijk wat hier wordt afgerond"
    );
    let clear = "zijn bedrag, met een minimum van zijn opslag, naar beneden afgerond op 0 decimalen";
    assert_eq!(compute(AMOUNT, clear, "bedrag  10,90 EUR"), "€ 10,00");
}

#[test]
fn too_many_decimals_are_refused_before_anything_runs() {
    assert_eq!(
        compute(AMOUNT, "25% van zijn bedrag", "bedrag  1 EUR"),
        "RS313 het resultaat kan 4 decimalen hebben, `resultaat` heeft er hoogstens 2"
    );
    assert_eq!(
        compute(AMOUNT, "zijn bedrag gedeeld door 3", "bedrag  1 EUR"),
        "RS313 het resultaat kan onbeperkt veel decimalen hebben, `resultaat` heeft er hoogstens 2"
    );
    assert_eq!(
        compute(AMOUNT, "zijn bedrag gedeeld door 3, rekenkundig afgerond op 2 decimalen", "bedrag  1 EUR"),
        "€ 0,33"
    );
    assert_eq!(
        compute(
            "Numeriek (getal met 3 decimalen) met eenheid EUR",
            "zijn bedrag gedeeld door 2",
            "bedrag  0,01 EUR"
        ),
        "€ 0,005"
    );
}

#[test]
fn absolute_values_lose_their_sign() {
    assert_eq!(compute(NUMBER, "de absolute waarde van (3 min 5)", ""), "2");
    assert_eq!(compute(NUMBER, "de absolute waarde van (zijn getal)", "getal  5"), "5");
}

#[test]
fn a_result_outside_its_range_is_an_error() {
    assert_eq!(compute("Numeriek (niet-negatief geheel getal)", "3 min 5", ""), "RS704 3 min 5");
    assert_eq!(compute("Numeriek (positief geheel getal)", "5 min 5", ""), "RS704 5 min 5");
}

#[test]
fn overflow_is_an_error_and_never_a_wrong_number() {
    let huge = "99.999.999.999.999.999.999.999.999.999.999.999.999";
    assert_eq!(
        compute(NUMBER, &format!("zijn getal maal {huge}"), &format!("getal  {huge}")),
        format!("RS701 zijn getal maal {huge}")
    );
}
