//! Checks of all rules together, before anything runs. Every check has a case that it points out and one that only
//! looks like it.

use crate::support::{advice, check, one_rule};

/// Two rules that give `het resultaat` a value under these conditions.
fn two(first: &str, second: &str) -> String {
    check(&one_rule(
        "Bedrag",
        &format!(
            "Regel a\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet gesteld worden op 1 EUR\n\t\tindien {first}.\nRegel b\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet gesteld worden op 2 EUR\n\t\tindien {second}."
        ),
    ))
}

/// One rule under a condition.
fn one(condition: &str) -> String {
    check(&one_rule(
        "Bedrag",
        &format!(
            "Regel a\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet gesteld worden op 1 EUR\n\t\tindien {condition}."
        ),
    ))
}

const ALL: &str = "er aan alle volgende voorwaarden wordt voldaan:";

#[test]
fn rules_that_exclude_each_other_by_grid_type_or_order_are_accepted() {
    for (first, second) in [
        // Whole years: nothing lies between 17 and 18.
        ("zijn aantal jaren groter is dan 17 jr", "zijn aantal jaren kleiner is dan 18 jr"),
        // A constant on the left, and in another unit.
        ("18 jr kleiner of gelijk is aan zijn aantal jaren", "zijn aantal jaren kleiner is dan 216 mnd"),
        // Three values, none left.
        ("zijn genre ongelijk is aan 'roman' of 'strip'", "zijn genre gelijk is aan 'roman'"),
        // Larger than one that is larger.
        (
            &format!(
                "{ALL}\n\t\t\t- zijn getal is groter dan zijn tweede getal\n\t\t\t- zijn tweede getal is groter dan zijn stand"
            ),
            "zijn getal kleiner is dan zijn stand",
        ),
        // Through a bound: getal > tweede getal >= 10 against getal < 5.
        (
            &format!(
                "{ALL}\n\t\t\t- zijn getal is groter dan zijn tweede getal\n\t\t\t- zijn tweede getal is groter of gelijk aan 10"
            ),
            "zijn getal kleiner is dan 5",
        ),
        ("zijn begindatum gelijk is aan zijn einddatum", "zijn begindatum eerder is dan zijn einddatum"),
        ("zijn genre gelijk is aan zijn ander genre", "zijn genre ongelijk is aan zijn ander genre"),
        ("de Rekendatum eerder is dan dd. 01-07-2026", "de Rekendatum later of gelijk is aan dd. 01-07-2026"),
        (
            "zijn bedrag gelijk is aan het basisbedrag of zijn opslag",
            "er aan alle volgende voorwaarden wordt voldaan:\n\t\t\t- zijn bedrag is ongelijk aan het basisbedrag\n\t\t\t- zijn bedrag is ongelijk aan zijn opslag",
        ),
    ] {
        let found = two(first, second);
        assert!(!found.contains("RS403"), "{first} / {second}: {found}");
        let found = two(second, first);
        assert!(!found.contains("RS403"), "{second} / {first}: {found}");
    }
}

#[test]
fn rules_that_could_both_fire_are_refused_with_an_example() {
    for (first, second, example) in [
        ("hij verlengd is", "zijn getal groter is dan 5", "bijvoorbeeld als `getal` is 6 en `verlengd`: ja"),
        (
            "zijn aantal jaren groter is dan 16 jr",
            "zijn aantal jaren kleiner is dan 18 jr",
            "`aantal jaren` is 17\u{a0}jaar",
        ),
        ("zijn getal groter is dan 17", "zijn getal kleiner is dan 18", "`getal` is 17,5"),
        ("zijn genre ongelijk is aan 'roman'", "zijn genre ongelijk is aan 'strip'", "`genre` is 'atlas'"),
        (
            "zijn begindatum later is dan dd. 01-01-2020",
            "zijn begindatum eerder is dan dd. 03-01-2020",
            "`begindatum` is 2 januari 2020",
        ),
        (
            "zijn getal groter of gelijk is aan zijn stand",
            "zijn getal kleiner of gelijk is aan zijn stand",
            "`getal` is 0 en `stand` is 0",
        ),
        ("zijn bedrag leeg is", "zijn opslag leeg is", "`bedrag` is leeg en `opslag` is leeg"),
    ] {
        let found = two(first, second);
        assert!(found.contains("RS403") && found.contains(example), "{first} / {second}: {found}");
    }
}

#[test]
fn a_rule_that_can_never_apply_is_pointed_out() {
    for condition in [
        "zijn aantal jaren gelijk is aan 2,5 jr",
        "het aantal boeken van het Lid kleiner is dan 0",
        "zijn getal groter is dan zijn getal",
        "de maand uit zijn begindatum groter is dan 12",
        &format!("{ALL}\n\t\t\t- zijn getal is groter dan 5\n\t\t\t- zijn getal is kleiner dan 5"),
        &format!("{ALL}\n\t\t\t- zijn genre is gelijk aan 'roman'\n\t\t\t- zijn genre is leeg"),
        &format!(
            "{ALL}\n\t\t\t- hij is verlengd\n\t\t\t- er wordt voldaan aan geen van de volgende voorwaarden:\n\t\t\t\t.. hij is verlengd"
        ),
        &format!(
            "{ALL}\n\t\t\t- zijn genre is ongelijk aan 'roman'\n\t\t\t- zijn genre is ongelijk aan 'strip'\n\t\t\t- zijn genre is ongelijk aan 'atlas'\n\t\t\t- zijn genre is gevuld"
        ),
    ] {
        let found = one(condition);
        assert!(
            found.contains("waarschuwing RS420: `a` kan nooit van toepassing zijn"),
            "{condition}: {found}"
        );
    }
    for condition in [
        "zijn getal gelijk is aan 2,5",
        "het aantal boeken van het Lid kleiner is dan 1",
        "zijn getal groter of gelijk is aan zijn getal",
        "de maand uit zijn begindatum groter is dan 11",
        &format!("{ALL}\n\t\t\t- zijn getal is groter dan 5\n\t\t\t- zijn stand is kleiner dan 5"),
        &format!(
            "{ALL}\n\t\t\t- zijn genre is ongelijk aan 'roman'\n\t\t\t- zijn genre is ongelijk aan 'strip'\n\t\t\t- zijn genre is gevuld"
        ),
    ] {
        assert_eq!(one(condition), "", "{condition}");
    }
}

#[test]
fn a_rule_outside_its_own_validity_never_applies() {
    let with = |condition: &str| {
        check(&one_rule(
            "Bedrag",
            &format!(
                "Regel a\n\tgeldig t/m 2020\n\t\tHet resultaat van een Lid moet gesteld worden op 1 EUR\n\t\tindien {condition}."
            ),
        ))
    };
    assert!(with("de Rekendatum later is dan dd. 31-12-2020").contains("RS420"));
    assert!(with("het Rekenjaar groter is dan 2020").contains("RS420"));
    assert_eq!(with("de Rekendatum later is dan dd. 30-12-2020"), "");
    assert_eq!(with("het Rekenjaar groter is dan 2019"), "");
}

#[test]
fn what_the_rules_say_of_a_value_counts_too() {
    let model = |condition: &str| {
        check(&one_rule(
            "Bedrag",
            &format!(
                "Regel a\n\tgeldig altijd\n\t\tHet bedrag van een Lid moet berekend worden als zijn opslag min zijn lege opslag, met een minimum van 0 EUR.\nRegel b\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet gesteld worden op 1 EUR\n\t\tindien {condition}."
            ),
        ))
    };
    assert!(model("zijn bedrag kleiner is dan 0 EUR").contains("RS420"));
    assert!(model("zijn bedrag leeg is").contains("RS420"));
    assert_eq!(model("zijn bedrag gelijk is aan 0 EUR"), "");
    assert_eq!(model("zijn opslag leeg is"), "");
}

#[test]
fn a_condition_that_is_never_true_inside_a_list_is_pointed_out_where_it_stands() {
    let found = one(
        "er aan ten minste één van de volgende voorwaarden wordt voldaan:\n\t\t\t- hij is verlengd\n\t\t\t- zijn aantal jaren is gelijk aan 2,5 jr",
    );
    assert!(
        found.starts_with("model.rgs:55:6: waarschuwing RS421: deze voorwaarde is nooit waar"),
        "{found}"
    );
}

#[test]
fn a_check_that_can_never_succeed_is_pointed_out() {
    let with = |criterion: &str| {
        check(&one_rule(
            "Bedrag",
            &format!("Regel a\n\tgeldig altijd\n\t\tHet aantal jaren van een Lid moet {criterion}."),
        ))
    };
    assert!(with("gelijk zijn aan 2,5 jr").contains("RS420: de controle `a` kan nooit slagen"));
    assert_eq!(with("gelijk zijn aan 2 jr"), "");
}

#[test]
fn days_between_versions_are_pointed_out_with_their_dates() {
    let with = |second: &str| {
        check(&one_rule(
            "Bedrag",
            &format!(
                "Regel r\n\tgeldig {second}\n\t\tHet resultaat van een Lid moet gesteld worden op 2 EUR.\n\tgeldig t/m 2019\n\t\tHet resultaat van een Lid moet gesteld worden op 1 EUR."
            ),
        ))
    };
    let found = with("vanaf 01-03-2020");
    assert!(
        found.contains(
            "waarschuwing RS422: van 1 januari 2020 tot en met 29 februari 2020 geldt geen versie van `r`"
        ),
        "{found}"
    );
    assert_eq!(with("vanaf 2020"), "");
    assert!(with("vanaf 31-12-2019").contains("fout RS401"));
}

fn table(rows: &str) -> String {
    check(&one_rule("Bedrag", &format!("Beslistabel tarief\n\tgeldig altijd\n{rows}")))
}

#[test]
fn a_table_that_leaves_a_case_open_is_pointed_out_with_that_case() {
    let heading = "	|   | het resultaat van een Lid moet gesteld worden op | indien zijn genre gelijk is aan | indien hij verlengd is | indien zijn aantal jaren kleiner is dan | indien zijn aantal jaren groter of gelijk is aan |\n";
    let found = table(&format!(
        "{heading}	| 1 | 1 EUR | 'roman'             | waar   | n.v.t. | n.v.t. |
	| 2 | 2 EUR | 'roman'             | onwaar | 18 jr  | n.v.t. |
	| 3 | 3 EUR | 'strip' of 'atlas'  | n.v.t. | n.v.t. | n.v.t. |"
    ));
    assert!(
        found.contains("RS423: de beslistabel `tarief` laat een geval open: `genre` is 'roman', `aantal jaren` is 18\u{a0}jaar en `verlengd`: nee"),
        "{found}"
    );
    let complete = table(&format!(
        "{heading}	| 1 | 1 EUR | 'roman'             | waar   | n.v.t. | n.v.t. |
	| 2 | 2 EUR | 'roman'             | onwaar | 18 jr  | n.v.t. |
	| 3 | 3 EUR | 'strip' of 'atlas'  | n.v.t. | n.v.t. | n.v.t. |
	| 4 | 4 EUR | 'roman'             | onwaar | n.v.t. | 18 jr  |"
    ));
    assert_eq!(complete, "");
}

#[test]
fn a_table_over_whole_numbers_dates_and_texts_is_examined_on_their_own_terms() {
    let rows = |condition: &str, one: &str, other: &str| {
        table(&format!(
            "	|   | het resultaat van een Lid moet gesteld worden op | indien {condition} is dan | indien {condition} is dan |\n	| 1 | 1 EUR | {one} | n.v.t. |\n	| 2 | 2 EUR | n.v.t. | {other} |"
        ).replacen("X", "kleiner", 1).replacen("X", "groter", 1))
    };
    // Whole years: below 18 and above 17 is everything.
    assert_eq!(rows("zijn aantal jaren X", "18 jr", "17 jr"), "");
    assert!(rows("zijn aantal jaren X", "18 jr", "18 jr").contains("`aantal jaren` is 18\u{a0}jaar"));
    // Any number: between 17 and 18 lies more.
    assert!(rows("zijn getal X", "17", "18").contains("RS423"));
    let dates = |other: &str| {
        table(&format!(
            "	|   | het resultaat van een Lid moet gesteld worden op | indien zijn begindatum eerder is dan | indien zijn begindatum later is dan |\n	| 1 | 1 EUR | dd. 01-01-2026 | n.v.t. |\n	| 2 | 2 EUR | n.v.t. | {other} |"
        ))
    };
    assert_eq!(dates("dd. 31-12-2025"), "");
    assert!(dates("dd. 01-01-2026").contains("`begindatum` is 1 januari 2026"));
    let texts = table(
        "	|   | het resultaat van een Lid moet gesteld worden op | indien zijn naam gelijk is aan |\n	| 1 | 1 EUR | \"a\" |\n	| 2 | 2 EUR | \"b\" |",
    );
    assert!(texts.contains("`naam` is \"c\""), "{texts}");
}

#[test]
fn a_table_with_compound_values_says_that_it_cannot_tell() {
    let found = table(
        "	|   | het resultaat van een Lid moet gesteld worden op | indien zijn getal plus zijn stand groter is dan | indien zijn getal plus zijn stand kleiner of gelijk is aan | indien zijn getal kleiner is dan |\n	| 1 | 1 EUR | 10 | n.v.t. | n.v.t. |\n	| 2 | 2 EUR | n.v.t. | 10 | 5 |",
    );
    assert!(found.contains("waarschuwing RS424"), "{found}");
}

#[test]
fn a_table_with_a_default_or_only_kenmerken_need_not_be_complete() {
    let rows = "	|   | het resultaat van een Lid moet gesteld worden op | indien hij verlengd is |\n	| 1 | 1 EUR | waar |";
    assert!(table(rows).contains("RS423"));
    let initial = format!(
        "{rows}\nRegel begin\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet geïnitialiseerd worden op 0 EUR."
    );
    assert_eq!(table(&initial), "");
    assert_eq!(
        table("	|   | een Lid is een trouwe lener | indien hij verlengd is |\n	| 1 | waar | waar |"),
        ""
    );
}

#[test]
fn a_rule_that_says_the_same_as_another_is_pointed_out() {
    let with = |first: &str, second: &str| {
        check(&one_rule(
            "Bedrag",
            &format!(
                "Regel a\n\tgeldig t/m 2026\n\t\tEen Lid is een trouwe lener\n\t\tindien {first}.\nRegel b\n\t{second}."
            ),
        ))
    };
    let same = "geldig vanaf 2026\n\t\tEen Lid is een trouwe lener\n\t\tindien het Lid is verlengd";
    assert!(with("hij verlengd is", same).contains("RS426: `b` zegt hetzelfde als `a`"));
    assert_eq!(with("hij niet verlengd is", same), "");
    assert_eq!(with("hij verlengd is", &same.replace("2026", "2027")), "");
    assert_eq!(
        with(
            "hij verlengd is",
            &same.replace("een trouwe lener", "verlengd").replace(
                "is verlengd\n\t\tindien het Lid is verlengd",
                "heeft het recht op korting\n\t\tindien hij verlengd is"
            )
        ),
        ""
    );
}

#[test]
fn every_kind_of_circle_is_named() {
    let circle = |rules: &str| check(&one_rule("Numeriek (getal)", rules));
    let named = |rules: &str, names: &str| {
        let found = circle(rules);
        assert!(found.contains(&format!("RS404: de afleiding loopt rond: {names}")), "{rules}: {found}");
    };
    named(
        "Regel a\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet gesteld worden op 1\n\t\tindien hij een trouwe lener is.\nRegel b\n\tgeldig altijd\n\t\tEen Lid is een trouwe lener\n\t\tindien zijn resultaat groter is dan 0.",
        "`resultaat` van `Lid` ← `trouwe lener` van `Lid` ← `resultaat` van `Lid`",
    );
    named(
        "Regel a\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet geïnitialiseerd worden op zijn stand.\nRegel b\n\tgeldig altijd\n\t\tDe stand van een Lid moet berekend worden als zijn resultaat plus 1.",
        "`resultaat` van `Lid` ← `stand` van `Lid` ← `resultaat` van `Lid`",
    );
    named(
        "Regel a\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet berekend worden als X plus 1.\n\t\tDaarbij geldt:\n\t\t\tX is zijn resultaat.",
        "`resultaat` van `Lid` ← `resultaat` van `Lid`",
    );
    named(
        "Regel a\n\tgeldig altijd\n\t\tHet resultaat van een trouwe lener moet gesteld worden op 1.\nRegel b\n\tgeldig altijd\n\t\tEen Lid is een trouwe lener\n\t\tindien zijn resultaat gevuld is.",
        "`resultaat` van `Lid` ← `trouwe lener` van `Lid`",
    );
    named(
        "Beslistabel t\n\tgeldig altijd\n\t|  | het resultaat van een Lid moet gesteld worden op | indien zijn stand groter is dan |\n\t| 1 | 1 | 0 |\nRegel b\n\tgeldig altijd\n\t\tDe stand van een Lid moet gesteld worden op zijn resultaat.",
        "`resultaat` van `Lid` ← `stand` van `Lid`",
    );
    // One way only is no circle.
    let line = "Regel a\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet gesteld worden op 1\n\t\tindien hij een trouwe lener is.\nRegel b\n\tgeldig altijd\n\t\tEen Lid is een trouwe lener\n\t\tindien zijn getal groter is dan 0.";
    assert_eq!(circle(line), "");
}

#[test]
fn rules_without_a_source_are_pointed_out() {
    let model = |first: &str, second: &str| {
        one_rule(
            "Bedrag",
            &format!(
                "{first}Regel a\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet gesteld worden op 1 EUR.\n{second}Regel b\n\tgeldig altijd\n\t\tDe stand van een Lid moet gesteld worden op 1."
            ),
        )
    };
    let source = "// Bron: art. 1\n";
    assert_eq!(advice(&model(source, source), "RS425"), "");
    assert!(advice(&model(source, ""), "RS425").contains("RS425: de regel `b` heeft geen bron"));
    assert!(advice(&model("", ""), "RS425").contains("geen van de 2 regels heeft een bron"));
    let required = regelspraak::LoadOptions { require_sources: true, ..Default::default() };
    let load = |text: &str| {
        regelspraak::Program::load_with(&[regelspraak::SourceFile::new("m.rgs", text)], &required).map(|_| ())
    };
    assert!(load(&model(source, source)).is_ok());
    assert!(
        load(&model(source, ""))
            .unwrap_err()
            .to_string()
            .contains("fout RS425: de regel `b` heeft geen bron")
    );
}

/// Everything about empty values in a model with these rules.
fn empties(rules: &str) -> String {
    let model = one_rule("Bedrag", rules);
    ["RS430", "RS431", "RS432"].map(|code| advice(&model, code)).concat()
}

fn sentence(value: &str) -> String {
    empties(&format!(
        "Regel r\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet berekend worden als {value}."
    ))
}

#[test]
fn an_empty_value_that_counts_as_zero_is_pointed_out() {
    let found = sentence("zijn bedrag plus zijn opslag");
    assert!(
        found.starts_with("model.rgs:52:54: waarschuwing RS430: `bedrag` van `Lid` en `opslag` van `Lid` kunnen leeg zijn en tellen hier dan als 0"),
        "{found}"
    );
    for value in [
        "zijn bedrag min 1 EUR",
        "2 maal zijn bedrag",
        "het tarief van zijn bedrag, rekenkundig afgerond op 2 decimalen",
        "de som van zijn bedrag en 1 EUR",
        "de som van de prijs van alle boeken van het Lid of 0 als die er niet zijn",
        "(zijn bedrag naar boven afgerond op 0 decimalen) plus 1 EUR",
    ] {
        let found = sentence(value);
        assert!(found.contains("RS430") && found.contains("als 0"), "{value}: {found}");
    }
    for value in [
        "zijn bedrag",
        "zijn bedrag verminderd met 1 EUR",
        "het basisbedrag plus 1 EUR",
        "0 EUR plus zijn bedrag",
        "0 EUR plus zijn bedrag min zijn opslag",
        "(het aantal boeken van het Lid) maal 1 EUR",
        "de maximale waarde van zijn bedrag en 1 EUR",
        "(de maximale waarde van zijn bedrag en 1 EUR) plus 1 EUR",
    ] {
        assert_eq!(sentence(value), "", "{value}");
    }
}

#[test]
fn an_empty_value_in_a_comparison_is_pointed_out() {
    let when = |condition: &str| {
        empties(&format!(
            "Regel r\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet gesteld worden op 1 EUR\n\t\tindien {condition}."
        ))
    };
    for condition in [
        "zijn genre gelijk is aan 'roman'",
        "zijn bedrag groter is dan het basisbedrag",
        "zijn begindatum later is dan de peildatum",
        "zijn pasnummer aan de elfproef voldoet",
        "een van zijn boeken voldoet aan de volgende voorwaarde:\n\t\t\t- de prijs van het boek is groter dan 1 EUR",
        // Asking comes too late: conditions are checked from top to bottom.
        &format!("{ALL}\n\t\t\t- zijn getal is groter dan 1\n\t\t\t- zijn getal is gevuld"),
    ] {
        assert!(when(condition).contains("waarschuwing RS431"), "{condition}: {}", when(condition));
    }
    for condition in [
        "zijn genre gevuld is",
        "hij verlengd is",
        "het aantal boeken van het Lid groter is dan 1",
        "de Rekendatum later is dan de peildatum",
        &format!("{ALL}\n\t\t\t- zijn getal is gevuld\n\t\t\t- zijn getal is groter dan 1"),
        "er aan ten minste één van de volgende voorwaarden wordt voldaan:\n\t\t\t- zijn getal is leeg\n\t\t\t- zijn getal is groter dan 1",
        "er aan geen van de volgende voorwaarden wordt voldaan:\n\t\t\t- zijn getal is leeg\n\t\t\t- zijn getal is groter dan 1",
    ] {
        assert_eq!(when(condition), "", "{condition}");
    }
}

#[test]
fn a_condition_that_asks_guards_the_value_of_its_rule() {
    let guarded = |condition: &str| {
        empties(&format!(
            "Regel r\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet berekend worden als zijn bedrag plus 1 EUR\n\t\tindien {condition}."
        ))
    };
    assert_eq!(guarded("zijn bedrag gevuld is"), "");
    assert_eq!(guarded(&format!("{ALL}\n\t\t\t- hij is verlengd\n\t\t\t- zijn bedrag is gevuld")), "");
    assert!(guarded("zijn opslag gevuld is").contains("RS430"));
    assert!(guarded("er aan ten minste één van de volgende voorwaarden wordt voldaan:\n\t\t\t- hij is verlengd\n\t\t\t- zijn bedrag is gevuld").contains("RS430"));
}

#[test]
fn a_value_that_is_surely_there_needs_no_question() {
    let with = |validity: &str, rule: &str| {
        empties(&format!(
            "Regel r\n\tgeldig vanaf 2026\n\t\tHet resultaat van een Lid moet berekend worden als zijn bedrag plus 1 EUR.\nRegel a\n\tgeldig {validity}\n\t\t{rule}"
        ))
    };
    for rule in [
        "Het bedrag van een Lid moet gesteld worden op het basisbedrag.",
        "Het bedrag van een Lid moet geïnitialiseerd worden op 0 EUR.",
        "Het bedrag van een Lid moet gevuld zijn.",
    ] {
        assert_eq!(with("altijd", rule), "", "{rule}");
        assert_eq!(with("vanaf 2025", rule), "", "{rule}");
        assert!(with("vanaf 2027", rule).contains("RS430"), "{rule}");
        assert!(with("t/m 2026", rule).contains("RS430"), "{rule}");
    }
    for rule in [
        "Het bedrag van een Lid moet gesteld worden op zijn opslag.",
        "Het bedrag van een trouwe lener moet gesteld worden op 1 EUR.",
        "Het bedrag van een Lid moet gesteld worden op 1 EUR\n\t\tindien hij verlengd is.",
        "Het bedrag van een Lid moet gevuld zijn\n\t\tindien hij verlengd is.",
    ] {
        assert!(with("altijd", rule).contains("RS430"), "{rule}");
    }
    // What is derived from a promised value is promised too.
    let promised = "Het bedrag van een Lid moet gesteld worden op zijn opslag.\nRegel p\n\tgeldig altijd\n\t\tDe opslag van een Lid moet gevuld zijn.";
    assert_eq!(with("altijd", promised), "");
    // Two rules that together cover every case, and two versions that follow each other.
    let both = "Het bedrag van een Lid moet gesteld worden op 1 EUR\n\t\tindien hij verlengd is.\nRegel b\n\tgeldig altijd\n\t\tHet bedrag van een Lid moet gesteld worden op 2 EUR\n\t\tindien hij niet verlengd is.";
    assert_eq!(with("altijd", both), "");
    let versions = "Het bedrag van een Lid moet gesteld worden op 1 EUR.\n\tgeldig vanaf 2027\n\t\tHet bedrag van een Lid moet gesteld worden op 2 EUR.";
    assert_eq!(with("t/m 2026", versions), "");
    let table = "Het tweede getal van een Lid moet gesteld worden op 1.\nBeslistabel t\n\tgeldig altijd\n\t|  | het bedrag van een Lid moet gesteld worden op | indien hij verlengd is |\n\t| 1 | 1 EUR | waar |\n\t| 2 | 2 EUR | onwaar |";
    assert_eq!(with("altijd", table), "");
}

#[test]
fn a_role_that_can_be_missing_is_pointed_out() {
    let when = |condition: &str| {
        empties(&format!(
            "Regel r\n\tgeldig altijd\n\t\tDe prijs van een Boek moet gesteld worden op 1 EUR\n\t\tindien {condition}.\nRegel k\n\tgeldig altijd\n\t\tDe korting van een Uitgever moet gevuld zijn."
        ))
    };
    let found = when("de eigenaar van het Boek verlengd is");
    assert!(found.contains("waarschuwing RS432: `eigenaar` van `Boek` kan ontbreken; wat ervan wordt gevraagd, telt hier dan als onwaar"), "{found}");
    assert!(
        when("de korting van de uitgever van het Boek groter is dan 5%")
            .contains("RS432: `uitgever` van `Boek`")
    );
    for condition in [
        &format!("{ALL}\n\t\t\t- het Boek heeft een eigenaar\n\t\t\t- de eigenaar van het Boek is verlengd"),
        &format!(
            "{ALL}\n\t\t\t- het Boek is een uitgave\n\t\t\t- de korting van de uitgever van het Boek is groter dan 5%"
        ),
        "het Boek duur is",
    ] {
        assert_eq!(when(condition), "", "{condition}");
    }
}

#[test]
fn the_derivation_says_that_an_empty_value_counted() {
    let model = one_rule(
        "Bedrag",
        "Regel r\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet berekend worden als zijn bedrag plus zijn opslag.",
    );
    let program = crate::support::load(&model);
    let member = program.object_type("Lid").unwrap();
    let mut world = regelspraak::World::new(&program);
    let one = world.create(member);
    let context =
        regelspraak::Context::new(jiff::civil::date(2027, 1, 1), regelspraak::ParameterValues::new());
    let derivation = program.derive(&mut world, &context).unwrap();
    let text = derivation.render_text(derivation.find(one, "resultaat").unwrap());
    assert!(text.contains("leeg"), "{text}");
}

#[test]
fn what_nobody_reads_or_supplies_is_pointed_out() {
    use regelspraak::{LoadOptions, Program, SourceFile, Supplied};
    let model = "Objecttype het Lid (mv: Leden)
	de ene         Numeriek (getal);
	de andere      Numeriek (getal);
	de oude        Numeriek (getal);
	de uitkomst    Numeriek (getal);
	is verlengd    kenmerk (bijvoeglijk);
Regel r
	geldig altijd
		De uitkomst van een Lid moet berekend worden als de ene van het Lid plus 1
		indien het Lid verlengd is.
";
    let found = advice(model, "RS433");
    assert_eq!(
        found,
        "model.rgs:3:5: waarschuwing RS433: `andere` van `Lid` wordt door geen regel gelezen of afgeleid\nmodel.rgs:4:5: waarschuwing RS433: `oude` van `Lid` wordt door geen regel gelezen of afgeleid\n"
    );
    let supplied = |name: &str, always: bool, used_elsewhere: bool| Supplied {
        object_type: "lid".to_owned(),
        name: name.to_owned(),
        always,
        used_elsewhere,
    };
    let load = |supplied: Vec<Supplied>| {
        let options = LoadOptions { supplied: Some(supplied), ..LoadOptions::default() };
        let (_, warnings) = Program::load_with(&[SourceFile::new("model.rgs", model)], &options).unwrap();
        let lines = warnings.iter().filter(|w| w.code != "RS425").map(|w| format!("{w}\n"));
        lines.collect::<String>()
    };
    let found = load(vec![
        supplied("ene", true, false),
        supplied("andere", false, false),
        supplied("oude", false, true),
    ]);
    assert_eq!(
        found,
        "model.rgs:3:5: waarschuwing RS435: `andere` van `Lid` wordt geleverd, maar geen regel leest het\nmodel.rgs:10:10: waarschuwing RS434: `verlengd` van `Lid` wordt hier gelezen, maar niemand levert het en geen regel leidt het af\n"
    );
    assert!(load(vec![supplied("ene", false, false)]).contains("RS430"));
    assert!(
        load(vec![supplied("leeftijd", false, false)])
            .contains("RS436: `leeftijd` van `lid` wordt geleverd, maar is niet gedeclareerd")
    );
}
