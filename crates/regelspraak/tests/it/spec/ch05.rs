//! Chapter 5: expressions.

use crate::support::compute;

const NUMBER: &str = "Numeriek (getal)";
const AMOUNT: &str = "Bedrag";

#[test]
fn a_text_takes_in_values_of_every_kind() {
    let given = "naam  Noor\ngetal  1234567,50\nbegindatum  03-04-2027\nkeuze  waar\ngenre  strip\n\
                 tijdstip  14-02-2027 09:30:00.000\nbedrag  1250,00 EUR";
    let text = |template: &str| compute("Tekst", template, given);
    assert_eq!(text("\"pas van «zijn naam»\""), "\"pas van Noor\"");
    assert_eq!(text("\"«zijn getal»\""), "\"1234567,5\"");
    assert_eq!(text("\"«zijn getal gedeeld door 3»\""), "\"411522,5\"");
    assert_eq!(
        text("\"van «zijn begindatum» tot «zijn tijdstip».\""),
        "\"van 03-04-2027 tot 14-02-2027 09:30:00.000.\""
    );
    assert_eq!(text("\"«zijn keuze», «zijn genre»: € «zijn bedrag plus 1 EUR»\""), "\"waar, strip: € 1251\"");
    assert_eq!(text("\"a «\"b «zijn naam»\"» c\""), "\"a b Noor c\"");
}

#[test]
fn an_empty_value_adds_nothing_to_a_text() {
    assert_eq!(compute("Tekst", "\"pas «zijn pasnummer»!\"", ""), "\"pas !\"");
}

#[test]
fn an_unfinished_value_in_a_text_is_refused() {
    let open = compute("Tekst", "\"pas «zijn naam\"", "");
    assert!(open.contains("RS100 verwacht `»`") && open.contains("RS102"), "{open}");
    assert_eq!(compute("Tekst", "\"pas «»\"", ""), "RS100 verwacht een waarde, gevonden `»\"`");
    assert!(compute("Tekst", "«zijn naam»", "").contains("RS101 onbekend teken `«`"));
}

#[test]
fn counts_of_several_collections_are_added() {
    let given = "boek: is duur; prijs  5 EUR\nboek: is duur\nboek: prijs  1 EUR";
    let counted = "het aantal boeken van het Lid die duur zijn en boeken van het Lid die niet duur zijn";
    assert_eq!(compute(NUMBER, counted, given), "3");
    let three = "het aantal boeken van het Lid die duur zijn, boeken van het Lid die niet duur zijn en boeken van het Lid";
    assert_eq!(compute(NUMBER, three, given), "6");
    assert_eq!(compute(NUMBER, "de maximale waarde van het aantal boeken van het Lid en 2", given), "3");
}

#[test]
fn a_list_can_hold_values_of_several_objects() {
    let given = "boek: prijs  5 EUR; uitgiftedatum  01-02-2020\nboek: prijs  7 EUR\nbedrag  3 EUR\nbegindatum  01-01-2021";
    let sum = "de som van zijn bedrag, 1 EUR en de prijs van alle boeken van het Lid";
    assert_eq!(compute(AMOUNT, sum, given), "€ 16,00");
    let most = "de maximale waarde van zijn bedrag en de prijs van alle boeken van het Lid";
    assert_eq!(compute(AMOUNT, most, given), "€ 7,00");
    let first = "de eerste van zijn begindatum en de uitgiftedatum van alle boeken van het Lid";
    assert_eq!(compute("Datum in dagen", first, given), "1 februari 2020");
}

#[test]
fn fixed_amounts_alone_make_no_sum() {
    let sum = "de som van zijn bedrag, zijn opslag, het basisbedrag en 2 EUR";
    assert_eq!(compute(AMOUNT, sum, "parameter basisbedrag  3 EUR"), "leeg");
    assert_eq!(compute(AMOUNT, sum, "opslag  1 EUR\nparameter basisbedrag  3 EUR"), "€ 6,00");
    assert_eq!(compute(AMOUNT, "de som van 1 EUR en 2 EUR", ""), "€ 3,00");
}

#[test]
fn dates_of_one_precision_are_compared_in_a_list() {
    assert_eq!(
        compute("Datum in dagen", "de eerste van zijn begindatum en zijn tijdstip", ""),
        "RS308 een datum in dagen en een datum met tijd gaan hier niet samen"
    );
    let moments = "de laatste van zijn tijdstip en dd. 01-01-2027 10:00:00.000";
    let given = "tijdstip  01-01-2027 09:00:00.000";
    assert_eq!(compute("Datum en tijd in millisecondes", moments, given), "1 januari 2027 10:00:00.000");
}
