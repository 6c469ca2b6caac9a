//! Chapter 6: calculations.

use crate::support::compute;

const NUMBER: &str = "Numeriek (getal)";
const MOMENT: &str = "Datum en tijd in millisecondes";

#[test]
fn division_in_the_old_way_keeps_five_decimals() {
    let divided = |a: &str, b: &str| compute(NUMBER, &format!("{a} gedeeld door (ABS) {b}"), "");
    assert_eq!(divided("2,3", "1,1"), "2,0909");
    assert_eq!(divided("2,3", "1,12"), "2,05357");
    assert_eq!(divided("2,3", "1,134"), "2,02821");
    assert_eq!(divided("2,3", "1,15"), "2");
    assert_eq!(divided("2", "3"), "0,66666");
    assert_eq!(divided("2", "-3"), "-0,66666");
    assert_eq!(compute(NUMBER, "zijn getal gedeeld door (ABS) zijn tweede getal", ""), "0");
    assert_eq!(compute(NUMBER, "1 gedeeld door (ABS) zijn getal", ""), "RS702 zijn getal");
    assert_eq!(compute(NUMBER, "1 plus 2 gedeeld door (ABS) 3 maal 3", ""), "2,99998");
    assert_eq!(
        compute("Numeriek (getal met 4 decimalen)", "1 gedeeld door (ABS) 3", ""),
        "RS313 het resultaat kan 5 decimalen hebben, `resultaat` heeft er hoogstens 4"
    );
}

#[test]
fn a_root_is_rounded_exactly() {
    let root = |value: &str, rounding: &str| {
        compute(NUMBER, &format!("de wortel van {value} {rounding}"), "getal  2")
    };
    let modes = ["naar beneden", "naar boven", "rekenkundig", "richting nul", "weg van nul"];
    let row = |value: &str, decimals: u8| {
        modes.map(|m| root(value, &format!("{m} afgerond op {decimals} decimalen"))).join(" ")
    };
    assert_eq!(row("zijn getal", 4), "1,4142 1,4143 1,4142 1,4142 1,4143");
    assert_eq!(row("3", 0), "1 2 2 1 2");
    assert_eq!(row("2,25", 1), "1,5 1,5 1,5 1,5 1,5");
    assert_eq!(row("2,25", 0), "1 2 2 1 2");
    assert_eq!(row("(1 gedeeld door 3)", 3), "0,577 0,578 0,577 0,577 0,578");
    assert_eq!(row("0", 2), "0 0 0 0 0");
    assert_eq!(
        row("2", 18),
        "1,414213562373095048 1,414213562373095049 1,414213562373095049 1,414213562373095048 1,414213562373095049"
    );
    let large = "99.980.001";
    assert_eq!(row(large, 0), "9.999 9.999 9.999 9.999 9.999");
}

#[test]
fn a_root_keeps_its_unit_and_empty_stays_empty() {
    let root = "de wortel van zijn bedrag naar beneden afgerond op 2 decimalen";
    assert_eq!(compute("Bedrag", root, "bedrag  2 EUR"), "€ 1,41");
    assert_eq!(compute("Bedrag", root, ""), "leeg");
    assert_eq!(compute("Bedrag", root, "bedrag  -2 EUR"), format!("RS711 {root}"));
    assert_eq!(
        compute("Bedrag", "de wortel van zijn bedrag naar beneden afgerond op 3 decimalen", ""),
        "RS313 het resultaat kan 3 decimalen hebben, `resultaat` heeft er hoogstens 2"
    );
}

#[test]
fn a_root_without_rounding_or_with_an_open_end_is_refused() {
    assert_eq!(
        compute(NUMBER, "de wortel van zijn getal", ""),
        "RS124 achter `de wortel van` hoort een afronding, gevonden `.`"
    );
    assert_eq!(
        compute(NUMBER, "de wortel van zijn getal plus 1 naar boven afgerond op 0 decimalen", ""),
        "RS202 het is niet duidelijk of `plus` nog bij `de wortel van` hoort"
    );
    assert_eq!(
        compute(NUMBER, "10 maal de wortel van (3 plus 1) naar boven afgerond op 0 decimalen plus 1", ""),
        "21"
    );
}

#[test]
fn a_power_is_rounded_exactly() {
    let power = |base: &str, exponent: &str, decimals: u8| {
        let text = format!("{base} tot de macht {exponent} rekenkundig afgerond op {decimals} decimalen");
        compute(NUMBER, &text, "getal  2")
    };
    assert_eq!(power("zijn getal", "10", 0), "1.024");
    assert_eq!(power("1,05", "30", 4), "4,3219");
    assert_eq!(power("1,0125", "360", 2), "87,54");
    assert_eq!(power("-2", "3", 0), "-8");
    assert_eq!(power("-2", "2", 0), "4");
    assert_eq!(power("2", "-2", 2), "0,25");
    assert_eq!(power("2", "0,5", 3), "1,414");
    assert_eq!(power("8", "(2 gedeeld door 3)", 5), "4");
    assert_eq!(power("0", "0", 0), "1");
    assert_eq!(power("1", "99999999999", 0), "1");
    assert_eq!(power("zijn tweede getal", "2", 0), "leeg");
    assert!(power("0", "-1", 0).starts_with("RS702"));
    assert!(power("-2", "0,5", 0).starts_with("RS711"));
    assert!(power("10", "40", 0).starts_with("RS701"));
    assert!(power("2", "999999999", 0).starts_with("RS701"));
}

#[test]
fn a_power_takes_numbers_without_unit_and_has_no_place_in_the_order() {
    let squared = "tot de macht 2 rekenkundig afgerond op 0 decimalen";
    assert_eq!(
        compute(NUMBER, &format!("zijn bedrag {squared}"), ""),
        "RS310 bij `tot de macht` hoort een getal zonder eenheid, gevonden een getal in `€`"
    );
    assert_eq!(
        compute(NUMBER, &format!("2 maal 3 {squared}"), ""),
        "RS202 het is niet duidelijk wat hier tot een macht wordt verheven"
    );
    assert_eq!(compute(NUMBER, &format!("2 maal (3 {squared})"), ""), "18");
    assert_eq!(compute(NUMBER, &format!("3 {squared} maal 2"), ""), "18");
    assert_eq!(
        compute(NUMBER, "3 tot de macht 2", ""),
        "RS124 achter `tot de macht` hoort een afronding, gevonden `.`"
    );
}

#[test]
fn durations_between_moments_are_whole() {
    let given = "tijdstip  31-01-2026 10:00:00.500";
    let length = |to: &str, unit: &str, kind: &str| {
        compute(
            &format!("Numeriek (geheel getal) met eenheid {kind}"),
            &format!("de tijdsduur van zijn tijdstip tot dd. {to} in {unit}"),
            given,
        )
    };
    assert_eq!(length("31-01-2027 10:00:00.500", "hele jaren", "jr"), "1 jaar");
    assert_eq!(length("31-01-2027 10:00:00.499", "hele jaren", "jr"), "0 jaar");
    assert_eq!(length("31-01-2029 10:00:00.500", "hele jaren", "jr"), "3 jaar");
    assert_eq!(length("31-10-2026 10:00:00.500", "hele kwartalen", "kw"), "3 kwartalen");
    assert_eq!(length("31-10-2026 10:00:00.499", "hele kwartalen", "kw"), "2 kwartalen");
    assert_eq!(length("21-02-2026 10:00:00.500", "hele weken", "wk"), "3 weken");
    assert_eq!(length("21-02-2026 10:00:00.499", "hele weken", "wk"), "2 weken");
    assert_eq!(length("28-02-2026 10:00:00.499", "hele maanden", "mnd"), "0 maanden");
    assert_eq!(length("28-02-2026 10:00:00.500", "hele maanden", "mnd"), "1 maand");
    assert_eq!(length("01-02-2026 09:00:00.000", "hele dagen", "dg"), "0 dagen");
    assert_eq!(length("01-02-2026 09:00:00.000", "hele uren", "u"), "22 uur");
    assert_eq!(length("31-01-2026 10:01:00.499", "hele minuten", "minuut"), "0 minuten");
    assert_eq!(length("31-01-2026 10:01:00.499", "hele seconden", "s"), "59 seconden");
    assert_eq!(length("31-01-2026 10:00:00.000", "millisecondes", "ms"), "-500 milliseconden");
    assert_eq!(length("31-01-2026 10:00:00.000", "uren", "u"), "RS100 schrijf `in hele` voor deze eenheid");
    assert_eq!(
        compute(
            "Numeriek (geheel getal) met eenheid u",
            "de absolute tijdsduur van zijn einddatum tot zijn begindatum in hele uren",
            "begindatum  01-01-2027\neinddatum  03-01-2027"
        ),
        "48 uur"
    );
    assert_eq!(
        compute(
            "Numeriek (geheel getal) met eenheid u",
            "de tijdsduur van zijn tijdstip tot zijn begindatum in hele uren",
            ""
        ),
        "RS308 een tijdsduur gaat tussen twee datums in dagen of tussen twee datums met tijd"
    );
}

#[test]
fn moments_move_by_every_unit_of_time() {
    let given = "tijdstip  31-01-2026 23:59:59.999";
    let moved = |amount: &str| compute(MOMENT, &format!("zijn tijdstip {amount}"), given);
    assert_eq!(moved("plus 1 ms"), "1 februari 2026 00:00:00.000");
    assert_eq!(moved("min 2 uur"), "31 januari 2026 21:59:59.999");
    assert_eq!(moved("plus 90 minuten"), "1 februari 2026 01:29:59.999");
    assert_eq!(moved("plus 1 maand"), "28 februari 2026 23:59:59.999");
    assert_eq!(moved("plus 2 weken"), "14 februari 2026 23:59:59.999");
    assert_eq!(compute(MOMENT, "zijn tijdstip plus 2 uur", ""), "leeg");
    assert_eq!(
        compute("Datum in dagen", "zijn begindatum plus 2 uur", ""),
        "RS312 een datum in dagen verschuift over hele dagen, gevonden een getal in `uur`"
    );
    assert!(compute(MOMENT, "zijn tijdstip plus 99999999999999999999 ms", given).starts_with("RS705"));
}

#[test]
fn every_part_of_a_moment_can_be_asked() {
    let given = "tijdstip  14-02-2027 09:30:05.007";
    let part = |name: &str| compute("Numeriek (geheel getal)", &format!("{name} uit zijn tijdstip"), given);
    let all = ["het jaar", "de maand", "de dag", "het uur", "de minuut", "de seconde", "de milliseconde"];
    assert_eq!(all.map(part).join(" "), "2.027 2 14 9 30 5 7");
    assert_eq!(
        compute("Numeriek (geheel getal)", "het uur uit zijn begindatum", ""),
        "RS310 een datum in dagen heeft geen tijd"
    );
}

#[test]
fn a_moment_is_made_of_its_parts() {
    let made = |minute: &str| {
        let text = format!(
            "de datumtijd met jaar: 2027, maand: 2, dag: 14, uur: 9, minuut: {minute}, seconde: 5 en milliseconde: 7"
        );
        compute(MOMENT, &text, "")
    };
    assert_eq!(made("30"), "14 februari 2027 09:30:05.007");
    assert!(made("60").starts_with("RS705"));
    assert_eq!(made("het jaar uit zijn begindatum"), "leeg");
}

#[test]
fn dates_in_days_have_durations_in_every_unit() {
    let given = "begindatum  01-01-2027\neinddatum  03-01-2027";
    let length = |unit: &str, kind: &str| {
        compute(
            &format!("Numeriek (geheel getal) met eenheid {kind}"),
            &format!("de tijdsduur van zijn begindatum tot zijn einddatum in {unit}"),
            given,
        )
    };
    assert_eq!(length("hele uren", "u"), "48 uur");
    assert_eq!(length("hele minuten", "minuut"), "2.880 minuten");
    assert_eq!(length("hele seconden", "s"), "172.800 seconden");
    assert_eq!(length("millisecondes", "ms"), "172.800.000 milliseconden");
}

#[test]
fn the_day_of_easter_goes_with_the_year_of_a_date() {
    let easter = "de eerste paasdag van (het jaar uit (zijn begindatum))";
    assert_eq!(compute("Datum in dagen", easter, "begindatum  01-07-2027"), "28 maart 2027");
    assert_eq!(compute("Datum in dagen", easter, ""), "leeg");
}
