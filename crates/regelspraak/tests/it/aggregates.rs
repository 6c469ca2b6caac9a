//! Sums, counts, extremes, subselections and chains.

use crate::support::{compute, holds};

const AMOUNT: &str = "Bedrag";
const COUNT: &str = "Numeriek (geheel getal)";
const BOOKS: &str = "boek: is duur; prijs  30 EUR; soort  'roman'
boek: prijs  10 EUR; soort  'strip'
boek: prijs  12,50 EUR; soort  'roman'
uitgever: korting  10%";

#[test]
fn sums_counts_and_extremes_over_related_objects() {
    assert_eq!(compute(AMOUNT, "de som van de prijs van alle boeken van het Lid", BOOKS), "€ 52,50");
    assert_eq!(compute(AMOUNT, "de som van de prijzen van alle boeken van het Lid", BOOKS), "€ 52,50");
    assert_eq!(compute(AMOUNT, "de som van de prijs van al zijn boeken", BOOKS), "€ 52,50");
    assert_eq!(compute(COUNT, "het aantal boeken van het Lid", BOOKS), "3");
    assert_eq!(compute(COUNT, "het aantal Boeken", BOOKS), "3");
    assert_eq!(
        compute(AMOUNT, "de maximale waarde van de prijs van alle boeken van het Lid", BOOKS),
        "€ 30,00"
    );
    assert_eq!(
        compute(AMOUNT, "de minimale waarde van de prijs van alle boeken van het Lid", BOOKS),
        "€ 10,00"
    );
    assert_eq!(
        compute(AMOUNT, "de som van de prijs van alle boeken van het Lid plus 1 EUR", BOOKS),
        "€ 53,50"
    );
    assert_eq!(compute(AMOUNT, "de som van de prijs van alle Boeken", BOOKS), "€ 52,50");
}

#[test]
fn lists_need_and_before_their_last_value() {
    assert_eq!(compute(COUNT, "de som van 1, 2 en 3", ""), "6");
    assert_eq!(compute(COUNT, "de maximale waarde van 1, 7 en 3", ""), "7");
    assert_eq!(compute(COUNT, "de minimale waarde van 4 en (1 plus 1)", ""), "2");
    assert_eq!(
        compute(COUNT, "de maximale waarde van 1 en 2 plus 3", ""),
        "RS202 het is niet duidelijk waar de reeks ophoudt"
    );
    assert_eq!(
        compute(COUNT, "de maximale waarde van 1, 2", ""),
        "RS100 verwacht `en` en de laatste waarde van de reeks, gevonden `.`"
    );
    assert_eq!(
        compute(COUNT, "de som van zijn getal", ""),
        "RS228 `de som van` heeft meerdere waarden nodig"
    );
    assert_eq!(compute(COUNT, "(de maximale waarde van 1 en 2) plus 3", ""), "5");
    assert_eq!(compute(COUNT, "de maximale waarde van 1 en 2, met een maximum van 1", ""), "1");
}

#[test]
fn a_subselection_keeps_the_objects_that_meet_its_condition() {
    assert_eq!(compute(COUNT, "het aantal boeken van het Lid die duur zijn", BOOKS), "1");
    assert_eq!(compute(COUNT, "het aantal boeken van het Lid die niet duur zijn", BOOKS), "2");
    assert_eq!(
        compute(AMOUNT, "de som van de prijs van alle boeken van het Lid die duur zijn", BOOKS),
        "€ 30,00"
    );
    let one = "het aantal boeken van het Lid die aan de volgende voorwaarde voldoen: het soort van het boek is gelijk aan 'roman'";
    assert_eq!(compute(COUNT, one, BOOKS), "2");
    let two = "de som van de prijs van alle boeken van het Lid die voldoen aan alle volgende voorwaarden:
			- het soort van het boek is gelijk aan 'roman'
			- de prijs van het boek is kleiner dan zijn bedrag";
    assert_eq!(compute(AMOUNT, two, &format!("bedrag  20 EUR\n{BOOKS}")), "€ 12,50");
    assert_eq!(holds("het aantal boeken van het Lid die duur zijn groter is dan 0", BOOKS), "ja");
}

#[test]
fn chains_go_through_roles_of_any_length() {
    let discount = "de som van de prijs van alle boeken van het Lid";
    assert_eq!(compute(AMOUNT, discount, BOOKS), "€ 52,50");
    assert_eq!(holds("een van zijn boeken heeft een uitgever", BOOKS), "ja");
    let chained = "de korting van de uitgever van alle boeken van het Lid is groter dan 5%";
    assert_eq!(holds(chained, BOOKS), "RS235 één `uitgever` kan hier meer dan één keer voorkomen");
    let one = "ten minste één van de boeken van het Lid voldoet aan alle volgende voorwaarden:
			- de korting van de uitgever van het boek is gelijk aan 10%
			- de prijs van het boek is groter dan 20 EUR";
    assert_eq!(holds(one, BOOKS), "ja");
}

#[test]
fn a_plural_needs_a_summary_and_a_summary_a_plural() {
    assert_eq!(
        compute(AMOUNT, "de prijs van alle boeken van het Lid", ""),
        "RS228 verwacht één waarde, gevonden meerdere waarden"
    );
    assert_eq!(
        compute(COUNT, "het aantal prijzen van alle boeken van het Lid", ""),
        "RS228 `het aantal` telt objecten, gevonden meerdere waarden"
    );
    assert_eq!(
        compute(AMOUNT, "de som van alle boeken van het Lid", ""),
        "RS228 verwacht een attribuut van deze objecten"
    );
    assert_eq!(
        compute(AMOUNT, "de som van de prijs van het boek van het Lid", ""),
        "RS223 de rol `boek` kan meerdere objecten hebben"
    );
    assert_eq!(
        compute(AMOUNT, "de som van de prijs van alle uitgaves van het Lid", ""),
        "RS201 `uitgaves` is niet gedeclareerd; verwacht een attribuut, rol, objecttype, parameter of variabele"
    );
    assert_eq!(
        compute(AMOUNT, "zijn bedrag die verlengd zijn", ""),
        "RS221 `die …` kiest uit meerdere objecten, maar dit is een waarde"
    );
}
