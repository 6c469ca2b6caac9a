//! The strict profile: one reading or none, no two writers, no circles, names that cannot be misread.

use crate::support::{check, compute, one_rule};

fn overlap(first: &str, second: &str) -> bool {
    let found = check(&one_rule(
        "Bedrag",
        &format!(
            "Regel a\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet gesteld worden op 1 EUR\n\t\tindien {first}.\nRegel b\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet gesteld worden op 2 EUR\n\t\tindien {second}."
        ),
    ));
    assert!(found.is_empty() || found.contains("RS403"), "{found}");
    !found.is_empty()
}

#[test]
fn two_rules_for_one_attribute_must_exclude_each_other() {
    for (first, second) in [
        ("zijn genre gelijk is aan 'roman'", "zijn genre gelijk is aan 'strip' of 'atlas'"),
        ("zijn genre gelijk is aan 'roman'", "zijn genre ongelijk is aan 'roman'"),
        ("zijn keuze gelijk is aan waar", "zijn keuze gelijk is aan onwaar"),
        ("hij verlengd is", "hij niet verlengd is"),
        ("hij een trouwe lener is", "hij geen trouwe lener is"),
        ("zijn naam leeg is", "zijn naam gevuld is"),
        ("zijn naam leeg is", "zijn naam gelijk is aan \"x\""),
        ("zijn getal kleiner is dan 5", "zijn getal groter of gelijk is aan 5"),
        ("zijn getal kleiner is dan 5", "zijn getal groter is dan 7"),
        ("zijn bedrag kleiner is dan het basisbedrag", "zijn bedrag groter of gelijk is aan het basisbedrag"),
        ("zijn bedrag kleiner is dan het basisbedrag", "het basisbedrag kleiner is dan zijn bedrag"),
        ("zijn begindatum eerder is dan dd. 01-01-2020", "zijn begindatum later is dan dd. 01-06-2020"),
        ("zijn begindatum eerder is dan de peildatum", "zijn begindatum gelijk is aan de peildatum"),
        ("hij een eigenaar is", "hij geen eigenaar is"),
        ("een van zijn boeken is duur", "geen van zijn boeken is duur"),
        ("het aantal boeken van het Lid gelijk is aan 0", "het aantal boeken van het Lid groter is dan 0"),
        (
            "er aan alle volgende voorwaarden wordt voldaan:\n\t\t\t- hij is verlengd\n\t\t\t- zijn getal is kleiner dan 5",
            "zijn getal groter is dan 5",
        ),
        (
            "er aan geen van de volgende voorwaarden wordt voldaan:\n\t\t\t- hij is verlengd\n\t\t\t- zijn naam is leeg",
            "hij verlengd is",
        ),
        (
            "er aan ten minste één van de volgende voorwaarden wordt voldaan:\n\t\t\t- zijn getal is kleiner dan 5\n\t\t\t- zijn getal is groter dan 10",
            "er aan alle volgende voorwaarden wordt voldaan:\n\t\t\t- zijn getal is groter of gelijk aan 5\n\t\t\t- zijn getal is kleiner of gelijk aan 10",
        ),
    ] {
        assert!(!overlap(first, second), "{first} / {second}");
        assert!(!overlap(second, first), "{second} / {first}");
    }
}

#[test]
fn rules_that_could_both_fire_are_refused() {
    for (first, second) in [
        ("hij verlengd is", "hij een trouwe lener is"),
        ("zijn getal kleiner of gelijk is aan 5", "zijn getal groter of gelijk is aan 5"),
        ("zijn getal kleiner is dan 5", "zijn tweede getal groter is dan 5"),
        (
            "zijn bedrag kleiner of gelijk is aan het basisbedrag",
            "zijn bedrag groter of gelijk is aan het basisbedrag",
        ),
        ("zijn genre ongelijk is aan 'roman'", "zijn genre ongelijk is aan 'strip'"),
        (
            "er aan geen van de volgende voorwaarden wordt voldaan:\n\t\t\t- zijn getal is kleiner dan 5",
            "zijn getal leeg is",
        ),
        (
            "er aan ten minste één van de volgende voorwaarden wordt voldaan:\n\t\t\t- hij is verlengd\n\t\t\t- zijn naam is leeg",
            "zijn naam leeg is",
        ),
    ] {
        assert!(overlap(first, second), "{first} / {second}");
    }
}

#[test]
fn an_unconditional_rule_leaves_no_room_for_another() {
    let model = one_rule(
        "Bedrag",
        "Regel a\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet gesteld worden op 1 EUR.\nRegel b\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet gesteld worden op 2 EUR\n\t\tindien hij verlengd is.",
    );
    let found = check(&model);
    assert!(found.contains("RS403: `a` en `b` kunnen `resultaat` tegelijk een waarde geven"), "{found}");
}

#[test]
fn a_subject_with_a_kenmerk_excludes_one_without() {
    let model = one_rule(
        "Bedrag",
        "Regel a\n\tgeldig altijd\n\t\tHet resultaat van een trouwe lener moet gesteld worden op 1 EUR.\nRegel b\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet gesteld worden op 2 EUR\n\t\tindien hij geen trouwe lener is.",
    );
    assert_eq!(check(&model), "");
}

#[test]
fn a_circle_is_reported_with_its_names() {
    let model = one_rule(
        "Numeriek (getal)",
        "Regel a\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet berekend worden als zijn stand plus 1.\nRegel b\n\tgeldig altijd\n\t\tDe stand van een Lid moet berekend worden als zijn resultaat plus 1.",
    );
    let found = check(&model);
    assert!(found.contains("RS404: de afleiding loopt rond: `resultaat` van `Lid` ← `stand` van `Lid` ← `resultaat` van `Lid`"), "{found}");
    let itself = one_rule(
        "Numeriek (getal)",
        "Regel a\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet berekend worden als zijn resultaat plus 1.",
    );
    assert!(check(&itself).contains("RS404"));
}

#[test]
fn a_circle_that_never_holds_on_one_day_is_no_circle() {
    let model = one_rule(
        "Numeriek (getal)",
        "Regel a\n\tgeldig t/m 2019\n\t\tHet resultaat van een Lid moet berekend worden als zijn stand plus 1.\nRegel b\n\tgeldig vanaf 2020\n\t\tDe stand van een Lid moet berekend worden als zijn resultaat plus 1.",
    );
    assert_eq!(check(&model), "");
}

#[test]
fn names_with_reserved_phrases_are_refused_with_a_suggestion() {
    let declared = |name: &str| check(&format!("Objecttype het Lid\n\tde {name}  Numeriek (getal);\n"));
    let found = declared("boete plus rente");
    assert_eq!(
        found,
        "model.rgs:2:5: fout RS204: de naam `boete plus rente` bevat `plus`, dat in een regel iets anders betekent (kies bijvoorbeeld `boete rente`)\n"
    );
    for name in [
        "boete min korting",
        "boete van alle leden",
        "leeftijd groter dan 18",
        "boete indien te laat",
        "datum die leeg is",
        "maal",
    ] {
        assert!(declared(name).contains("RS204"), "{name}");
    }
    for name in [
        "datum van vertrek van de reis",
        "boete op basis van het tarief",
        "aantal dagen te laat",
        "lid van 18 tot en met 24 jaar",
        "korting minder dan 50%",
    ] {
        assert_eq!(declared(name), "", "{name}");
    }
}

const AMBIGUOUS: &str = "Objecttype het Lid (mv: Leden)
	het resultaat          Numeriek (getal);
	de stand               Numeriek (getal);
	de stand van het boek  Numeriek (getal);
Objecttype het Boek (mv: Boeken)
	de stand               Numeriek (getal);
Feittype bezit
	de bezitter  Lid
	het boek     Boek
	Eén bezitter heeft één boek
Regel r
	geldig altijd
		Het resultaat van een Lid moet berekend worden als de stand van het boek van het Lid.
";

#[test]
fn a_sentence_with_two_readings_is_refused_and_both_are_shown() {
    let found = check(AMBIGUOUS);
    assert_eq!(
        found,
        "model.rgs:13:57: fout RS202: deze zin kan op meer dan één manier worden gelezen (lezing 1: met de langste naam (`Lid`.`stand van het boek`); lezing 2: met een kortere naam (`Boek`.`stand van boek`); geef een van de namen een andere naam)\n"
    );
}

#[test]
fn when_only_the_shorter_name_makes_sense_it_is_taken() {
    let model = AMBIGUOUS.replace("	de stand van het boek  Numeriek (getal);\n", "").replace(
        "Objecttype het Boek (mv: Boeken)\n",
        "Objecttype de Kast\n	de stand van het boek  Numeriek (getal);\nObjecttype het Boek (mv: Boeken)\n",
    );
    assert_eq!(check(&model), "");
}

#[test]
fn a_count_that_is_also_an_attribute_has_two_readings() {
    let model = "Objecttype het Lid (mv: Leden)
	het aantal boeken      Numeriek (geheel getal);
	het resultaat          Numeriek (geheel getal);
Objecttype het Boek (mv: Boeken)
	de stand               Numeriek (getal);
Feittype bezit
	de bezitter               Lid
	het boek (mv: boeken)     Boek
	Eén bezitter heeft meerdere boeken
Regel r
	geldig altijd
		Het resultaat van een Lid moet berekend worden als het aantal boeken van het Lid.
";
    assert!(
        check(model).contains("RS202: deze zin kan op meer dan één manier worden gelezen"),
        "{}",
        check(model)
    );
}

#[test]
fn nearest_names_are_suggested() {
    let rule =
        |sentence: &str| check(&one_rule("Bedrag", &format!("Regel r\n\tgeldig altijd\n\t\t{sentence}")));
    assert!(rule("Het resultat van een Lid moet gesteld worden op 1 EUR.").contains("model.rgs:52:7: fout RS201: `resultat` is niet gedeclareerd; verwacht een attribuut, rol, objecttype, parameter of variabele (bedoelt u `resultaat`?)"));
    assert!(rule("Het resultaat van een Lied moet gesteld worden op 1 EUR.").contains("bedoelt u `Lid`?"));
    assert!(
        rule("Het resultaat van een Lid moet gesteld worden op het basisbedarg.")
            .contains("bedoelt u `basisbedrag`?")
    );
    assert!(
        rule("Het resultaat van een Lid moet gesteld worden op zijn prijs.")
            .contains("RS207: `prijs` is geen attribuut of rol van `Lid`")
    );
    assert!(
        rule("Het resultaat van een Lid moet gesteld worden op haar bedrag.")
            .contains("de taal kent alleen `hij` en `zijn`")
    );
}

#[test]
fn references_must_be_to_something_bound() {
    let rule =
        |sentence: &str| check(&one_rule("Bedrag", &format!("Regel r\n\tgeldig altijd\n\t\t{sentence}")));
    assert!(
        rule("Het resultaat van een Lid moet gesteld worden op de prijs van het Boek.")
            .contains("RS208: `Boek` is niet het onderwerp van deze regel")
    );
    assert!(
        rule("Het resultaat van een Lid moet gesteld worden op het bedrag.")
            .contains("RS208: `bedrag` waarvan? Hier ontbreekt `van …` (bedoelt u `bedrag van het Lid`?)")
    );
    assert!(
        rule("Het resultaat van een Lid moet gesteld worden op het bedrag van een Lid.").contains("RS224")
    );
    assert!(
        rule("De prijs van een Boek moet gesteld worden op zijn prijs.")
            .contains("RS222: er is geen bezield onderwerp")
    );
    assert!(rule("Het resultaat van het Lid moet gesteld worden op 1 EUR.").contains("RS208"));
}

#[test]
fn variables_are_defined_before_they_are_used_and_once() {
    let rule = |sentence: &str| {
        check(&one_rule(
            "Bedrag",
            &format!(
                "Regel r\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet berekend worden als {sentence}"
            ),
        ))
    };
    assert_eq!(
        rule(
            "X plus Y.\n\t\tDaarbij geldt:\n\t\t\tX is zijn bedrag\n\t\t\tde Y is X plus\n\t\t\t\tzijn opslag."
        ),
        ""
    );
    assert!(rule("X.\n\t\tDaarbij geldt:\n\t\t\tX is Y\n\t\t\tY is zijn bedrag.").contains("RS227"));
    assert!(
        rule("X.\n\t\tDaarbij geldt:\n\t\t\tX is zijn bedrag\n\t\t\tX is zijn opslag.")
            .contains("RS203: de variabele `X` is al gedefinieerd")
    );
    assert!(
        rule("zijn bedrag.\n\t\tDaarbij geldt:\n\t\t\tX is zijn opslag.")
            .contains("waarschuwing RS411: deze variabele wordt niet gebruikt")
    );
    assert!(
        rule("X.\n\t\tDaarbij geldt:\n\t\t\tX is zijn bedrag")
            .contains("RS100: verwacht `.` na de laatste variabele")
    );
    assert!(
        rule("basisbedrag.\n\t\tDaarbij geldt:\n\t\t\thet basisbedrag is zijn bedrag.")
            .contains("RS203: `basisbedrag` is ook een parameter")
    );
}

#[test]
fn a_variable_is_worked_out_only_when_it_is_needed() {
    let model = one_rule(
        "Numeriek (getal)",
        "Regel r\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet berekend worden als B\n\t\tindien er aan alle volgende voorwaarden wordt voldaan:\n\t\t\t- A is ongelijk aan 0\n\t\t\t- B is groter dan 1.\n\t\tDaarbij geldt:\n\t\t\tA is zijn getal\n\t\t\tB is zijn tweede getal gedeeld door A.",
    );
    assert_eq!(crate::support::outcome(&model, "getal  0\ntweede getal  4"), "leeg");
    assert_eq!(crate::support::outcome(&model, "getal  2\ntweede getal  4"), "2");
}

#[test]
fn a_capital_tells_a_type_from_a_role_with_the_same_name() {
    assert_eq!(compute("Numeriek (geheel getal)", "het aantal boeken van het Lid", "boek:"), "1");
    let model = one_rule(
        "Bedrag",
        "Regel p\n\tgeldig altijd\n\t\tDe prijs van een Boek moet gesteld worden op 1 EUR\n\t\tindien het Boek duur is.",
    );
    assert_eq!(check(&model), "");
    let role = one_rule(
        "Bedrag",
        "Regel p\n\tgeldig altijd\n\t\tDe prijs van een boek moet gesteld worden op 1 EUR\n\t\tindien het boek duur is.",
    );
    assert_eq!(check(&role), "");
}

#[test]
fn all_errors_of_all_files_come_at_once_and_in_order() {
    use regelspraak::{Program, SourceFile};
    let files = [
        SourceFile::new("b.rgs", "Objecttype het Lid\n\tde boete  Numeriek;\n\tde naam  Tekstt;\n"),
        SourceFile::new(
            "a.rgs",
            "Parametr de x : Tekst\nRegel r\n\tgeldig altijd\n\t\tDe boet van een Lid moet gesteld worden op 1.\n",
        ),
    ];
    let text = Program::load(&files).unwrap_err().to_string();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 4, "{text}");
    assert!(lines[0].starts_with("b.rgs:2:20: fout RS100: verwacht `(`"), "{text}");
    assert!(
        lines[1].starts_with(
            "b.rgs:3:11: fout RS301: `Tekstt` is geen type of gedeclareerd domein (bedoelt u `Tekst`?)"
        ),
        "{text}"
    );
    assert!(
        lines[2].starts_with(
            "a.rgs:1:1: fout RS110: `Parametr` begint geen declaratie of regel (bedoelt u `Parameter`?)"
        ),
        "{text}"
    );
    assert!(lines[3].starts_with("a.rgs:4:6: fout RS201: `boet` is niet gedeclareerd"), "{text}");
    assert_eq!(text, Program::load(&files).unwrap_err().to_string());
}

#[test]
fn a_name_that_is_both_kenmerk_and_role_has_two_readings() {
    let model = "Objecttype het Lid (mv: Leden) (bezield)
	de lezer     kenmerk;
	de stand     Numeriek (getal);
Objecttype het Boek (mv: Boeken)
	de stand     Numeriek (getal);
Feittype bezit
	de lezer                  Lid
	het boek (mv: boeken)     Boek
	Eén lezer heeft meerdere boeken
Regel r
	geldig altijd
		De stand van een Lid moet gesteld worden op 1
		indien hij een lezer is.
";
    let found = check(model);
    assert!(found.contains("RS202: `lezer` kan op meer dan één manier worden gelezen (lezing 1: het kenmerk; lezing 2: de rol in `bezit`)"), "{found}");
}

#[test]
fn a_name_of_another_kind_is_called_what_it_is() {
    let rule =
        |sentence: &str| check(&one_rule("Bedrag", &format!("Regel r\n\tgeldig altijd\n\t\t{sentence}")));
    assert!(rule("Een Lid is een getal.").contains("RS211: `getal` is een attribuut; verwacht een kenmerk"));
    assert!(
        rule("Een Lid is een eigenaar van een Boek.")
            .contains("RS120: een feit begint met `Een … van een …`")
    );
    let joined = rule(
        "Het resultaat van een Lid moet gesteld worden op 1 EUR indien hij verlengd is en zijn getal groter is dan 3.",
    );
    assert!(
        joined.contains("verwacht `.`, gevonden `en` (zet meerdere voorwaarden in een opsomming"),
        "{joined}"
    );
}
