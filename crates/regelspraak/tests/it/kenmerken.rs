//! Kenmerktoekenning, initialisatie, consistentieregels and the subjects of rules.

use crate::support::{check, eval, one_rule, outcome};

fn with(rules: &str) -> String {
    one_rule("Bedrag", rules)
}

#[test]
fn a_kenmerk_is_given_by_a_rule_or_from_outside() {
    let model = with(
        "Regel lener
	geldig altijd
		Een Lid is een trouwe lener
		indien zijn getal groter is dan 10.
Regel korting
	geldig altijd
		Een trouwe lener heeft het recht op korting.
Regel r
	geldig altijd
		Het resultaat van een Lid moet gesteld worden op 5 EUR
		indien hij recht op korting heeft.",
    );
    assert_eq!(outcome(&model, "getal  11"), "€ 5,00");
    assert_eq!(outcome(&model, "getal  10"), "leeg");
    assert_eq!(outcome(&model, "getal  1\nis trouwe lener"), "€ 5,00");
    assert_eq!(outcome(&model, "heeft recht op korting"), "€ 5,00");
}

#[test]
fn a_kenmerk_cannot_be_taken_away() {
    let model = with("Regel lener\n\tgeldig altijd\n\t\tEen Lid is geen trouwe lener.");
    assert!(check(&model).contains("RS119: een kenmerk kan niet ontkennend worden toegekend"));
}

#[test]
fn an_initial_value_stands_when_nothing_else_gave_one() {
    let model = with(
        "Regel begin
	geldig altijd
		Het resultaat van een Lid moet geïnitialiseerd worden op 7 EUR.
Regel r
	geldig altijd
		Het resultaat van een Lid moet gesteld worden op 5 EUR
		indien hij verlengd is.",
    );
    assert_eq!(outcome(&model, "is verlengd"), "€ 5,00");
    assert_eq!(outcome(&model, ""), "€ 7,00");
    let only = with(
        "Regel begin\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet geïnitialiseerd worden op 7 EUR.",
    );
    assert_eq!(outcome(&only, "resultaat  3 EUR"), "€ 3,00");
}

#[test]
fn a_given_value_that_a_rule_derives_is_refused() {
    let model = with("Regel r\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet gesteld worden op 5 EUR.");
    assert_eq!(outcome(&model, "resultaat  3 EUR"), "RS706 resultaat");
}

#[test]
fn rules_can_start_from_a_role_or_go_along_one() {
    let model = with(
        "Regel r
	geldig altijd
		Het resultaat van een eigenaar moet gesteld worden op 5 EUR.
Regel p
	geldig altijd
		De prijs van een boek van een Lid moet gesteld worden op het basisbedrag
		indien het boek duur is.",
    );
    assert_eq!(outcome(&model, "boek:"), "€ 5,00");
    assert_eq!(outcome(&model, ""), "leeg");
    let tests = "Testset t
Rekendatum 01-01-2027
Parameters
	het basisbedrag  4 EUR
Testgeval a
	Gegeven een Lid (Noor)
	Gegeven een Boek (Atlas) met
		is duur
	Gegeven een Boek (Los) met
		is duur
	Gegeven Noor heeft Atlas als boek
	Verwacht Atlas met
		prijs  4 EUR
	Verwacht Los met
		prijs  leeg
";
    assert_eq!(eval(&model, tests), "");
}

#[test]
fn a_role_that_can_be_reached_twice_cannot_be_written_along() {
    let model = with(
        "Regel r\n\tgeldig altijd\n\t\tDe korting van de uitgever van een Boek moet gesteld worden op 5%.",
    );
    assert!(check(&model).contains("RS402"));
}

fn consistency(criterion: &str, given: &str) -> String {
    let model = with(&format!("Regel c\n\tgeldig altijd\n\t\t{criterion}"));
    let tests = format!(
        "Testset t\nRekendatum 01-01-2027\nTestgeval a\n\tGegeven een Lid (Noor) met\n{}\n\tVerwacht regelversie c is inconsistent\n",
        given.lines().map(|l| format!("\t\t{l}")).collect::<Vec<_>>().join("\n")
    );
    match eval(&model, &tests).as_str() {
        "" => "inconsistent".to_owned(),
        other => other.rsplit(' ').next().unwrap_or("").trim().to_owned(),
    }
}

#[test]
fn a_consistency_rule_judges_and_changes_nothing() {
    assert_eq!(consistency("De naam van een Lid moet gevuld zijn.", "getal  1"), "inconsistent");
    assert_eq!(consistency("De naam van een Lid moet gevuld zijn.", "naam  \"x\""), "gevuurd");
    assert_eq!(
        consistency("Het getal van een Lid moet kleiner of gelijk zijn aan 5.", "getal  6"),
        "inconsistent"
    );
    assert_eq!(
        consistency(
            "De begindatum van een Lid moet eerder of gelijk zijn aan de einddatum van het Lid.",
            "begindatum  01-01-2020\neinddatum  01-01-2021"
        ),
        "gevuurd"
    );
    assert_eq!(
        consistency(
            "Het genre van een Lid moet ongelijk zijn aan het ander genre van het Lid.",
            "genre  'roman'\nander genre  'roman'"
        ),
        "inconsistent"
    );
    assert_eq!(
        consistency("Het pasnummer van een Lid moet aan de elfproef voldoen.", "pasnummer  \"123456782\""),
        "gevuurd"
    );
    assert_eq!(
        consistency("Het pasnummer van een Lid moet numeriek zijn met exact 9 cijfers.", "pasnummer  \"12\""),
        "inconsistent"
    );
    assert_eq!(consistency("Een Lid moet een trouwe lener zijn.", "getal  1"), "inconsistent");
    assert_eq!(consistency("Een Lid moet geen trouwe lener zijn.", "getal  1"), "gevuurd");
    let listed = "Een Lid moet voldoen aan ten minste één van de volgende criteria:\n\t\t\t• hij is verlengd\n\t\t\t• zijn getal is groter dan 3.";
    assert_eq!(consistency(listed, "getal  4"), "gevuurd");
    assert_eq!(consistency(listed, "getal  3"), "inconsistent");
    let general =
        "Er moet worden voldaan aan het volgende criterium:\n\t\t\t• de naam van een Lid is gevuld.";
    assert_eq!(consistency(general, "getal  3"), "inconsistent");
    let conditional = "De naam van een Lid moet gevuld zijn\n\t\tindien hij verlengd is.";
    assert_eq!(consistency(conditional, "getal  3"), "gevuurd");
    assert_eq!(consistency(conditional, "is verlengd"), "inconsistent");
}

#[test]
fn unsupported_parts_of_the_language_are_refused_by_name() {
    let refused = |rule: &str| check(&with(&format!("Regel c\n\tgeldig altijd\n\t\t{rule}")));
    for rule in [
        "Een dag is een feestdag.",
        "Het resultaat van een Lid moet gesteld worden op 5 EUR gedurende de tijd dat hij verlengd is.",
        "Het resultaat van een Lid moet gesteld worden op 5 EUR vanaf dd. 01-01-2027.",
    ] {
        let found = refused(rule);
        assert!(found.contains("RS501") || found.contains("RS201 "), "{rule}: {found}");
    }
    for declaration in ["Dagsoort de feestdag\n", "Tijdlijn de periode\n", "Dimensie de jaren\n"] {
        assert!(check(declaration).contains("RS501"), "{declaration}");
    }
    assert!(check("Objecttype het Lid\n\tde boete  Numeriek (getal) voor elke dag;\n").contains("RS501"));
}
