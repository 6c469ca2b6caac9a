//! Decision tables.

use crate::support::{check, one_rule, outcome};

fn table(rows: &str) -> String {
    one_rule("Bedrag", &format!("Beslistabel tarief\n\tgeldig altijd\n{rows}"))
}

#[test]
fn heading_and_cell_make_one_sentence() {
    let model = table(
        "	|   | het resultaat van een Lid moet gesteld worden op | indien zijn genre gelijk is aan | indien zijn getal groter is dan |
	|---|--------------------------------------------------|---------------------------------|---------------------------------|
	| 1 | 10 EUR                                           | 'roman' of 'strip'              | 5                               |
	| 2 | zijn bedrag min 1 EUR                            | 'atlas'                         | n.v.t.                          |",
    );
    assert_eq!(outcome(&model, "genre  'strip'\ngetal  6"), "€ 10,00");
    assert_eq!(outcome(&model, "genre  'strip'\ngetal  5"), "leeg");
    assert_eq!(outcome(&model, "genre  'atlas'\nbedrag  7 EUR"), "€ 6,00");
}

#[test]
fn several_conclusions_and_kenmerken_fit_in_one_table() {
    let model = table(
        "	|   | indien hij verlengd is | het resultaat van een Lid moet gesteld worden op | een Lid is een trouwe lener | een Lid heeft het recht op korting |
	| a | waar                   | 1 EUR                                            | waar                        | n.v.t.                             |
	| b | onwaar                 | 2 EUR                                            | n.v.t.                      | waar                               |
Regel stand
	geldig altijd
		De stand van een Lid moet gesteld worden op 1
		indien hij een trouwe lener is.",
    );
    assert_eq!(outcome(&model, "is verlengd"), "€ 1,00");
    assert_eq!(outcome(&model, ""), "€ 2,00");
}

#[test]
fn rows_may_not_overlap() {
    let rows = "	|   | het resultaat van een Lid moet gesteld worden op | indien zijn getal kleiner is dan |
	| 1 | 10 EUR                                           | 5                                |
	| 2 | 20 EUR                                           | n.v.t.                           |";
    assert!(check(&table(rows)).contains(
        "RS403: rij 1 van `tarief` en rij 2 van `tarief` kunnen `resultaat` tegelijk een waarde geven"
    ));
    let bounded = "	|   | het resultaat van een Lid moet gesteld worden op | indien zijn getal groter of gelijk is aan | indien zijn getal kleiner is dan |
	| 1 | 10 EUR                                           | n.v.t.                                    | 5                                |
	| 2 | 20 EUR                                           | 5                                         | 10                               |
	| 3 | 30 EUR                                           | 10                                        | n.v.t.                           |";
    assert_eq!(check(&table(bounded)), "");
}

#[test]
fn a_table_must_be_regular() {
    let header =
        "	|   | het resultaat van een Lid moet gesteld worden op | indien zijn getal kleiner is dan |\n";
    let with = |row: &str| check(&table(&format!("{header}{row}")));
    assert!(with("	| 1 | 10 EUR |").contains("RS131: deze rij heeft 2 cellen, de kop 3"));
    assert!(with("	| 1 | 10 EUR |  |").contains("RS131: een cel is leeg"));
    // A row that was left open is not a dashed line, which nobody would miss.
    for open in ["	|   |   |   |", "	|   | - |   |", "	| - |   | - |", "	|---|---|"] {
        let found = with(&format!("	| 1 | 10 EUR | 5 |\n{open}"));
        assert!(!found.is_empty(), "{open:?} passed in silence");
    }
    assert!(with("	| 1 | 10 | 5 |").contains("RS307"));
    assert!(with("	| 1 | 10 EUR | vijf |").contains("RS201: `vijf` is niet gedeclareerd"));
    assert!(with("	1 | 10 EUR | 5 |").contains("RS132"));
    assert!(check(&table(header)).contains("RS130: deze beslistabel heeft geen rijen"));
    assert!(check(&table("	|  | indien zijn getal kleiner is dan |\n	| 1 | 5 |")).contains("RS130"));
}

#[test]
fn a_whole_comparison_in_the_heading_is_answered_in_the_cell() {
    let model = table(
        "	|   | het resultaat van een Lid moet gesteld worden op | indien zijn getal groter is dan 5 | indien zijn keuze gelijk is aan |
	| 1 | 10 EUR                                           | waar                              | waar                            |
	| 2 | 20 EUR                                           | onwaar                            | onwaar                          |",
    );
    assert_eq!(outcome(&model, "getal  6\nkeuze  waar"), "€ 10,00");
    assert_eq!(outcome(&model, "getal  5\nkeuze  onwaar"), "€ 20,00");
    assert_eq!(outcome(&model, "keuze  onwaar"), "€ 20,00");
    assert_eq!(outcome(&model, "getal  6\nkeuze  onwaar"), "leeg");
}
