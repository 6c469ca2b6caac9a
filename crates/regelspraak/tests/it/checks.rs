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
