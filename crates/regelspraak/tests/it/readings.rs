//! One reading or none: sentences that could mean something else are refused with both readings shown, or have one
//! obvious reading; names that would make a sentence unclear are refused where they are declared.

use std::collections::BTreeSet;
use std::path::Path;

use crate::support::check;

const LID: &str = "Objecttype het Lid (mv: Leden) (bezield)
	is verlengd    kenmerk (bijvoeglijk);
	de boete       Numeriek (getal);
	de uitkomst    Numeriek (getal);
";
const BOEK: &str = "Objecttype het Boek (mv: Boeken)
	is verlengd    kenmerk (bijvoeglijk);
	de prijs       Numeriek (getal);
";
const BEZIT: &str = "Feittype bezit
	de eigenaar               Lid
	het boek (mv: boeken)     Boek
	Eén eigenaar heeft meerdere boeken
";

/// What is said of a sentence about members and their books.
fn sentence(text: &str) -> String {
    check(&format!("{LID}{BOEK}{BEZIT}// Bron: art. 1\nRegel r\n\tgeldig altijd\n\t\t{text}\n"))
}

fn value(text: &str) -> String {
    sentence(&format!("De uitkomst van een Lid moet berekend worden als {text}."))
}

fn condition(text: &str) -> String {
    sentence(&format!("De uitkomst van een Lid moet gesteld worden op 1\n\t\tindien {text}."))
}

#[test]
fn a_sentence_that_can_be_read_in_two_ways_is_refused_with_both() {
    for found in [
        // Is every book not renewed, or is not every book renewed?
        condition("alle boeken van het Lid zijn niet verlengd"),
        condition("al zijn boeken niet verlengd zijn"),
        // Which are renewed, or who is?
        value("het aantal boeken van het Lid die verlengd is"),
        value("het aantal boeken van het Lid dat verlengd is"),
        value(
            "de som van de prijs van alle boeken van het Lid die aan de volgende voorwaarde voldoet: de prijs van het boek is groter dan 1",
        ),
        // Less 1, and then 2 more; or less 3?
        value("zijn boete verminderd met 1 plus 2"),
        value("zijn boete verminderd met 1 min 2"),
        value("zijn boete plus 2 naar boven afgerond op 0 decimalen"),
        value("de maximale waarde van zijn boete en 3 plus 1"),
    ] {
        assert!(
            found.contains("fout RS202") && found.contains("lezing 1") && found.contains("lezing 2"),
            "{found}"
        );
    }
    for found in [
        condition("geen van de boeken van het Lid is verlengd"),
        condition("ten minste één van de boeken van het Lid is niet verlengd"),
        condition("alle boeken van het Lid zijn verlengd"),
        condition("hij niet verlengd is"),
        value("het aantal boeken van het Lid die verlengd zijn"),
        value("het aantal boeken van het Lid die niet verlengd zijn"),
        value("het aantal Leden dat verlengd is"),
        value("(zijn boete verminderd met 1) plus 2"),
        value("zijn boete verminderd met (1 plus 2)"),
        value("zijn boete min 1 plus 2"),
        value("zijn boete plus 2, naar boven afgerond op 0 decimalen"),
        value("de som van de prijs van alle boeken van het Lid plus 1"),
    ] {
        assert_eq!(found, "");
    }
}

#[test]
fn names_that_would_make_a_sentence_unclear_are_refused_where_they_are_declared() {
    let boek = |role: &str, name: &str| {
        format!(
            "{LID}{BOEK}Feittype bezit\n\tde eigenaar  Lid\n\tde {role}  Boek\n\tEén eigenaar heeft één {name}\n"
        )
    };
    for (model, words) in [
        // `hij is niet betaald`: the kenmerk `niet betaald`, or not the kenmerk `betaald`?
        (
            format!("{LID}\tis niet betaald  kenmerk (bijvoeglijk);\n"),
            "RS204: de naam `niet betaald` begint met `niet`",
        ),
        // `zijn boetes`: several fines, or the one attribute `boetes`?
        (
            format!("{LID}\tde last (mv: boetes)  Numeriek (getal);\n\tde boetes  Numeriek (getal);\n"),
            "RS203: `boetes` staat voor `boetes` en ook voor `last`",
        ),
        (
            format!("{LID}\tde Totale Boete  Numeriek (getal);\n\tde totale boete  Numeriek (getal);\n"),
            "verschillen alleen in een hoofdletter",
        ),
        (
            format!("{LID}\tis Te Laat  kenmerk;\n\tis te laat  kenmerk;\n"),
            "verschillen alleen in een hoofdletter",
        ),
        (
            "Parameter de Vaste Boete : Numeriek (getal)\nParameter de vaste boete : Numeriek (getal)\n"
                .to_owned(),
            "verschillen alleen in een hoofdletter",
        ),
        // A role and an attribute of the same member.
        (boek("boete", "boete"), "RS203"),
        (boek("Boete", "Boete"), "RS203"),
        (boek("boek (mv: boete)", "boek"), "RS203: `boete` staat voor"),
        (
            format!(
                "{LID}{BOEK}{BEZIT}Feittype kast\n\tde houder  Lid\n\tde boeken  Boek\n\tEén houder heeft één boeken\n"
            ),
            "RS203: `boeken` staat voor `boeken` en ook voor `boek`",
        ),
    ] {
        let found = check(&model);
        assert!(found.contains(words), "{words}: {found}");
    }
    for model in [
        format!("{LID}\tis niet-betaald  kenmerk (bijvoeglijk);\n"),
        format!("{LID}\thet niet betaald deel  Numeriek (getal);\n"),
        format!("{LID}\tde totale boete (mv: totale boetes)  Numeriek (getal);\n"),
        boek("boek (mv: boeken)", "boek"),
        format!("{LID}{BOEK}{BEZIT}"),
    ] {
        assert_eq!(check(&model), "");
    }
}

/// What an attribute with this name gives.
fn declared(name: &str) -> String {
    check(&format!("Objecttype het Lid\n\tde {name}  Numeriek (getal);\n"))
}

fn source(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[test]
fn every_reserved_phrase_is_refused_inside_a_name() {
    let lexicon = source("src/lexicon.rs");
    let list = lexicon.split("const RESERVED: &[&str] = &[").nth(1).unwrap().split("];").next().unwrap();
    let phrases: Vec<&str> = list.split('"').skip(1).step_by(2).collect();
    assert!(phrases.len() > 90, "{phrases:?}");
    for phrase in phrases {
        let found = declared(&format!("post {phrase} rest"));
        assert!(found.contains("RS204") && found.contains("kies "), "{phrase}: {found}");
    }
}

/// Phrases of the grammar that stand at a fixed place of a declaration, or that a name can hold without changing what a
/// sentence means, because what follows decides.
const HARMLESS: &[&str] = &[
    "dd.",
    "de",
    "en",
    "en dag",
    "geheel getal",
    "getal met",
    "het aantal",
    "het aantal dagen in",
    "met een",
    "met eenheid",
    "over alle",
    "over de",
    "vanaf dd.",
    "voor elk",
    "voor elke",
];

#[test]
fn every_phrase_of_the_grammar_is_refused_inside_a_name_or_known_to_be_harmless() {
    let mut phrases = BTreeSet::new();
    for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/syntax")).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            continue; // declarations: their words are at fixed places of their own lines
        }
        let text = std::fs::read_to_string(&path).unwrap();
        for marker in ["take_phrase(\"", "at_phrase(\""] {
            phrases.extend(text.split(marker).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()));
        }
    }
    let several = phrases.iter().filter(|p| p.contains(' ') && !p.contains(['(', '%']));
    let accepted: Vec<&String> = several
        .filter(|phrase| !HARMLESS.contains(&phrase.as_str()))
        .filter(|phrase| !declared(&format!("post {phrase} rest")).contains("RS204"))
        .collect();
    assert_eq!(
        accepted,
        Vec::<&String>::new(),
        "reserve them in lexicon.rs, or say here why they are harmless"
    );
}
