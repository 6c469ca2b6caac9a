//! Chapter 7, 8.2, 8.4, 10.3 and the other parts about time: each refused by name.

use crate::support::{check, compute, one_rule};

fn rule(sentence: &str) -> String {
    check(&one_rule("Bedrag", &format!("Regel c\n\tgeldig altijd\n\t\t{sentence}")))
}

fn refused(sentence: &str, wanted: &str) {
    let found = rule(sentence);
    assert!(found.contains("RS501") && found.contains(wanted), "{wanted}: {found}");
}

#[test]
fn totals_over_time_are_refused_by_name() {
    assert_eq!(
        compute("Bedrag", "het totaal van zijn bedrag", ""),
        "RS501 `het totaal van` wordt nog niet ondersteund"
    );
}

#[test]
fn counting_days_is_refused_by_name() {
    assert_eq!(
        compute("Numeriek (geheel getal)", "het aantal dagen in de maand dat hij verlengd is", ""),
        "RS501 `het aantal dagen in de maand dat` wordt nog niet ondersteund"
    );
}

#[test]
fn parts_in_proportion_to_time_are_refused_by_name() {
    assert_eq!(
        compute("Bedrag", "het tijdsevenredig deel per maand van zijn bedrag", ""),
        "RS501 `het tijdsevenredig deel` wordt nog niet ondersteund"
    );
}

#[test]
fn conditions_over_a_whole_period_are_refused_by_name() {
    let wanted = "een voorwaarde over een hele periode";
    let result = "Het resultaat van een Lid moet gesteld worden op 5 EUR indien";
    refused(&format!("{result} zijn bedrag gedurende het gehele jaar gevuld is."), wanted);
    refused(&format!("{result} zijn bedrag niet gedurende de gehele maand groter is dan 0."), wanted);
    let listed = format!(
        "{result} hij aan alle volgende voorwaarden voldoet:\n\t\t\t- zijn bedrag is gedurende de gehele maand gevuld\n\
         \t\t\t- zijn bedrag is niet gedurende het gehele jaar gelijk aan 0."
    );
    refused(&listed, wanted);
}

#[test]
fn conditions_on_periods_are_refused_by_name() {
    let result = "Het resultaat van een Lid moet gesteld worden op 5 EUR";
    refused(&format!("{result} gedurende de tijd dat hij verlengd is."), "gedurende de tijd dat");
    for period in [
        "vanaf dd. 01-01-2027",
        "van dd. 01-01-2027 tot dd. 01-07-2027",
        "tot dd. 01-07-2027",
        "tot en met dd. 01-07-2027",
    ] {
        refused(&format!("{result} {period}."), "een periode als voorwaarde");
    }
    refused(
        &format!(
            "{result} indien hij aan alle volgende voorwaarden voldoet:\n\t\t\t- hij is verlengd\n\t\t\t- het is de periode vanaf dd. 01-01-2027."
        ),
        "het is de periode",
    );
}

#[test]
fn kinds_of_days_and_starting_points_are_refused_by_name() {
    refused("Een dag is een kerstdag.", "een dagsoortdefinitie");
    refused(
        "Het startpunt van spaarperiode voor een Lid wordt bepaald door zijn begindatum.",
        "een startpuntbepaling",
    );
}

#[test]
fn recursion_is_refused_by_name() {
    for group in ["Regelgroep herhaling (recursief)\n", "Regelgroep herhaling is recursief\n"] {
        let found = check(group);
        assert!(found.contains("RS501") && found.contains("recursieve regelgroepen"), "{found}");
    }
}
