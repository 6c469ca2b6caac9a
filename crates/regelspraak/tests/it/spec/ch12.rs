//! Chapter 12: decision tables.

use crate::support::{check, one_rule, outcome};

fn table(body: &str) -> String {
    one_rule("Numeriek (getal)", &format!("Beslistabel t\n\tgeldig altijd\n{body}"))
}

#[test]
fn conclusions_may_stand_before_or_after_conditions() {
    let before = table(
        "\t\t|   | het resultaat van een Lid moet gesteld worden op | indien zijn getal groter is dan |\n\t\t| 1 | 5 | 3 |\n",
    );
    let after = table(
        "\t\t|   | indien zijn getal groter is dan | het resultaat van een Lid moet gesteld worden op |\n\t\t|---|---|---|\n\t\t| 1 | 3 | 5 |\n",
    );
    for model in [before, after] {
        assert_eq!(outcome(&model, "getal  4"), "5");
        assert_eq!(outcome(&model, "getal  3"), "leeg");
    }
}

#[test]
fn cells_hold_lists_calculations_and_no_answer() {
    let model = table(
        "\t\t|   | het resultaat van een Lid moet gesteld worden op | indien zijn genre gelijk is aan | indien zijn genre ongelijk is aan | indien zijn getal groter is dan | indien zijn getal kleiner of gelijk is aan |\n\
         \t\t| 1 | 1 plus zijn getal | 'roman' of 'strip' | n.v.t. | n.v.t. | 10 |\n\
         \t\t| 2 | zijn getal gedeeld door 4 naar beneden afgerond op 0 decimalen | 'roman' of 'strip' | n.v.t. | 10 | n.v.t. |\n\
         \t\t| 3 | 0 | n.v.t. | 'roman' en 'strip' | n.v.t. | n.v.t. |\n",
    );
    assert_eq!(
        check(&table("\t\t|   | het resultaat van een Lid moet gesteld worden op |\n\t\t| 1 | 0 |\n")),
        ""
    );
    let model = model.replace("zijn getal gedeeld door 4 naar", "(zijn getal gedeeld door 4) naar");
    assert_eq!(outcome(&model, "genre  strip\ngetal  3"), "4");
    assert_eq!(outcome(&model, "genre  roman\ngetal  15"), "3");
    assert_eq!(outcome(&model, "genre  atlas\ngetal  15"), "0");
}

#[test]
fn a_table_has_versions() {
    let model = one_rule(
        "Numeriek (getal)",
        "Beslistabel t\n\tgeldig t/m 2026\n\t\t|   | het resultaat van een Lid moet gesteld worden op |\n\t\t| 1 | 1 |\n\
         \tgeldig vanaf 2027\n\t\t|   | het resultaat van een Lid moet gesteld worden op |\n\t\t| 1 | 2 |\n",
    );
    assert_eq!(outcome(&model, ""), "2");
}

#[test]
fn kenmerken_are_asked_and_given_in_a_table() {
    let model = table(
        "\t\t|   | het resultaat van een Lid moet gesteld worden op | een Lid is een trouwe lener | indien hij een recht op korting heeft | indien zijn getal groter is dan |\n\
         \t\t| 1 | 1 | waar | waar | 3 |\n\t\t| 2 | 2 | n.v.t. | onwaar | n.v.t. |\n",
    );
    assert_eq!(outcome(&model, "heeft recht op korting\ngetal  4"), "1");
    assert_eq!(outcome(&model, "heeft recht op korting\ngetal  3"), "leeg");
    assert_eq!(outcome(&model, ""), "2");
}
