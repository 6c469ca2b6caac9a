//! Dates, durations and the calculation date.

use crate::support::{compute, holds};

fn span(from: &str, to: &str, unit: &str) -> String {
    let eenheid = match unit {
        "jaren" => "jr",
        "kwartalen" => "kw",
        "maanden" => "mnd",
        "weken" => "wk",
        _ => "dg",
    };
    compute(
        &format!("Numeriek (geheel getal) met eenheid {eenheid}"),
        &format!("de tijdsduur van zijn begindatum tot zijn einddatum in hele {unit}"),
        &format!("begindatum  {from}\neinddatum  {to}"),
    )
}

#[test]
fn durations_count_whole_units() {
    assert_eq!(span("23-09-1970", "01-01-2023", "jaren"), "52 jaar");
    assert_eq!(span("01-01-2023", "23-09-1970", "jaren"), "-52 jaar");
    assert_eq!(span("31-01-2024", "29-02-2024", "maanden"), "1 maand");
    assert_eq!(span("31-01-2023", "27-02-2023", "maanden"), "0 maanden");
    assert_eq!(span("29-02-2020", "28-02-2021", "jaren"), "1 jaar");
    assert_eq!(span("15-01-2024", "15-07-2024", "kwartalen"), "2 kwartalen");
    assert_eq!(span("01-03-2024", "28-02-2024", "dagen"), "-2 dagen");
    assert_eq!(span("28-02-1900", "01-03-1900", "dagen"), "1 dag");
    assert_eq!(span("01-01-2024", "15-01-2024", "weken"), "2 weken");
}

#[test]
fn the_absolute_duration_has_no_sign() {
    let expression = "de absolute tijdsduur van zijn einddatum tot zijn begindatum in hele jaren";
    let given = "begindatum  23-09-1970\neinddatum  01-01-2023";
    assert_eq!(compute("Numeriek (geheel getal) met eenheid jr", expression, given), "52 jaar");
}

#[test]
fn started_half_years_can_be_expressed() {
    let expression = "(de tijdsduur van zijn begindatum tot (zijn einddatum min 1 dg) in hele maanden gedeeld door 6 mnd) naar beneden afgerond op 0 \
                      decimalen plus 1";
    let half_years = |from: &str, to: &str| {
        compute("Numeriek (geheel getal)", expression, &format!("begindatum  {from}\neinddatum  {to}"))
    };
    assert_eq!(half_years("01-01-2015", "01-07-2015"), "1");
    assert_eq!(half_years("01-01-2015", "02-07-2015"), "2");
    assert_eq!(half_years("31-08-2014", "28-02-2015"), "1");
    assert_eq!(half_years("31-08-2014", "01-03-2015"), "2");
    assert_eq!(half_years("15-01-2013", "15-03-2021"), "17");
}

#[test]
fn months_clamp_to_the_month_end() {
    let date = |e: &str, d: &str| compute("Datum in dagen", e, &format!("begindatum  {d}"));
    assert_eq!(date("zijn begindatum plus 6 mnd", "31-08-2014"), "28 februari 2015");
    assert_eq!(date("zijn begindatum plus 1 maand", "31-01-2024"), "29 februari 2024");
    assert_eq!(date("zijn begindatum min 1 jaar", "29-02-2024"), "28 februari 2023");
    assert_eq!(date("zijn begindatum plus 2 weken", "20-12-2024"), "3 januari 2025");
    assert_eq!(date("zijn begindatum plus 10 dagen min 1 kw", "01-01-2024"), "11 oktober 2023");
}

#[test]
fn a_date_goes_only_with_a_whole_duration() {
    assert_eq!(
        compute("Datum in dagen", "zijn begindatum plus 3", "begindatum  01-01-2024"),
        "RS312 bij een datum hoort een tijdsduur, gevonden een getal zonder eenheid"
    );
    assert_eq!(
        compute("Datum in dagen", "zijn begindatum plus 3 EUR", "begindatum  01-01-2024"),
        "RS312 bij een datum hoort een tijdsduur, gevonden een getal in `€`"
    );
    assert_eq!(
        compute("Datum in dagen", "zijn begindatum plus 1,5 mnd", ""),
        "RS312 bij een datum hoort een geheel aantal"
    );
    assert_eq!(
        compute("Datum in dagen", "zijn begindatum min zijn einddatum", ""),
        "RS312 bij een datum hoort een tijdsduur, gevonden een datum"
    );
}

#[test]
fn dates_have_parts_and_can_be_put_together() {
    let number = |e: &str| compute("Numeriek (geheel getal)", e, "begindatum  05-11-2019");
    assert_eq!(number("het jaar uit zijn begindatum"), "2.019");
    assert_eq!(number("de maand uit zijn begindatum"), "11");
    assert_eq!(number("de dag uit (zijn begindatum)"), "5");
    assert_eq!(compute("Datum in dagen", "de datum met jaar: 2020, maand: 7 en dag: 1", ""), "1 juli 2020");
    assert_eq!(
        compute(
            "Datum in dagen",
            "de datum met jaar: het jaar uit zijn begindatum, maand: 2 en dag: 30",
            "begindatum  01-01-2020"
        ),
        "RS705 de datum met jaar: het jaar uit zijn begindatum, maand: 2 en dag: 30"
    );
    assert_eq!(compute("Datum in dagen", "de eerste paasdag van 2024", ""), "31 maart 2024");
    assert_eq!(compute("Datum in dagen", "de eerste paasdag van 2025", ""), "20 april 2025");
}

#[test]
fn the_calculation_date_can_be_read() {
    assert_eq!(compute("Datum in dagen", "de Rekendatum", ""), "15 juni 2027");
    assert_eq!(compute("Datum in dagen", "Rekendatum plus 1 dg", ""), "16 juni 2027");
    assert_eq!(compute("Numeriek (geheel getal)", "Rekenjaar", ""), "2.027");
}

#[test]
fn dates_compare_with_earlier_and_later() {
    let given = "begindatum  01-03-2027";
    assert_eq!(holds("zijn begindatum eerder is dan dd. 02-03-2027", given), "ja");
    assert_eq!(holds("zijn begindatum eerder is dan 01-03-2027", given), "nee");
    assert_eq!(holds("zijn begindatum eerder of gelijk is aan dd. 01-03-2027", given), "ja");
    assert_eq!(holds("zijn begindatum later is dan dd. 28-02-2027", given), "ja");
    assert_eq!(holds("zijn begindatum later of gelijk is aan dd. 02-03-2027", given), "nee");
    assert_eq!(holds("zijn begindatum gelijk is aan dd. 01-03-2027", given), "ja");
    assert_eq!(
        holds("zijn begindatum groter is dan dd. 01-03-2027", given),
        "RS310 `groter dan` vergelijkt getallen, gevonden een datum"
    );
    assert_eq!(
        holds("zijn getal later is dan 3", given),
        "RS310 `later dan` vergelijkt datums, gevonden een getal zonder eenheid"
    );
    assert_eq!(
        holds("zijn begindatum gelijk is aan dd. 31-02-2027", given),
        "RS117 `31-02-2027` is geen bestaande datum"
    );
}

#[test]
fn first_and_last_choose_among_dates() {
    let given = "begindatum  01-03-2027\neinddatum  01-01-2027\nparameter peildatum  01-02-2027";
    assert_eq!(
        compute("Datum in dagen", "de eerste van zijn begindatum, zijn einddatum en de peildatum", given),
        "1 januari 2027"
    );
    assert_eq!(
        compute("Datum in dagen", "de laatste van zijn einddatum en de peildatum", given),
        "1 februari 2027"
    );
    let books = "boek: uitgiftedatum  01-05-2020\nboek: uitgiftedatum  01-04-2020";
    assert_eq!(
        compute("Datum in dagen", "de eerste van de uitgiftedatum van alle boeken van het Lid", books),
        "1 april 2020"
    );
    assert_eq!(
        compute("Datum in dagen", "de eerste van zijn getal en zijn tweede getal", ""),
        "RS310 `de eerste van` gaat over datums, gevonden een getal zonder eenheid"
    );
}
