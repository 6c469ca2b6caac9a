//! What is refused, and with which place and reason.

use std::io::Read;

use regelspraak::{Context, Language, ParameterValues};
use regelspraak_tables::{Input, Options, Source, run};

use crate::support::{MODEL, program, refused, tables};

const PARENTS: &str = "id,soort\na,thuis\nb,winkel\n";

fn parents(text: &str) -> String {
    refused(&[("Klant", text)])
}

fn years(text: &str) -> String {
    refused(&[("Klant", PARENTS), ("Bestelling", text)])
}

#[test]
fn a_column_that_means_nothing_is_refused() {
    assert_eq!(
        parents("id,soortt\na,thuis\n"),
        "klant.csv:1:2: `soortt` is not an attribute, kenmerk or role of `Klant`"
    );
    assert_eq!(parents("id,soort,soort\n"), "klant.csv:1:3: the column `soort` is there twice");
    assert_eq!(
        parents("id,bestelling\n"),
        "klant.csv:1:2: the role `bestelling` can hold several objects; put a column in the other table"
    );
    assert_eq!(parents(""), "klant.csv:1: this table has no header");
}

#[test]
fn a_value_that_cannot_be_read_is_named_with_its_place() {
    for (cell, found) in [
        ("id,soort\na,tuis\n", "2:2: `tuis` is not a value of Soort; possible: thuis, winkel"),
        (
            "id,inschrijfdatum\na,2020-01-01\nb,2020-02-30\n",
            "3:2: `2020-02-30` is not an existing date (dd-mm-yyyy)",
        ),
        ("id,haast\na,ja\n", "2:2: `ja` is not `true` or `false` (or `waar`, `onwaar`, `1`, `0`)"),
        ("id,soort\na\n", "2: this line has 1 cells, the header 2"),
    ] {
        assert_eq!(parents(cell), format!("klant.csv:{found}"));
    }
    for (cell, found) in [
        ("\"1,50\"", "`1,50` is not a number such as `8400` or `8400.50`"),
        ("1e3", "`1e3` is not a number such as `8400` or `8400.50`"),
        ("1.005", "1,005 has more than 2 decimals"),
        ("-1", "-1 is not not negative"),
        (".5", "`.5` is not a number such as `8400` or `8400.50`"),
    ] {
        assert_eq!(years(&format!("koper,bedrag\na,{cell}\n")), format!("bestelling.csv:2:2: {found}"));
    }
}

#[test]
fn a_row_that_belongs_to_no_case_is_refused() {
    assert_eq!(
        years("bedrag\n1\n"),
        "bestelling.csv:1: a column named after a single role is missing; it says what a row belongs to"
    );
    let order = "(rows stand in the order of the first table)";
    assert_eq!(
        years("koper,bedrag\nb,1\na,2\n"),
        format!("bestelling.csv:3:1: there is no `Klant` with id `a` in this case {order}")
    );
    assert_eq!(
        years("koper,bedrag\na,1\nx,2\n"),
        format!("bestelling.csv:3:1: there is no `Klant` with id `x` in this case {order}")
    );
    assert_eq!(years("koper,bedrag\n,1\n"), "bestelling.csv:2: this row belongs to nothing");
}

#[test]
fn ids_are_there_and_occur_once() {
    assert_eq!(parents("id,soort\n,thuis\n"), "klant.csv:2:1: the id is missing");
    assert_eq!(parents("id,soort\na,thuis\na,winkel\n"), "klant.csv:3:1: the id `a` occurs twice");
    assert_eq!(years("id,koper\nj,a\nj,a\n"), "bestelling.csv:3:1: the id `j` occurs twice");
    assert_eq!(
        refused(&[("Klant", "soort\nthuis\n"), ("Bestelling", "koper\n")]),
        "klant.csv:1: the column `id` is missing"
    );
}

#[test]
fn the_first_row_with_an_error_is_told_whatever_the_error() {
    let wrong = "`tuis` is not a value of Soort; possible: thuis, winkel";
    assert_eq!(parents("id,soort\na,thuis\nb,tuis\na,winkel\n"), format!("klant.csv:3:2: {wrong}"));
    assert_eq!(parents("id,soort\na,thuis\na,winkel\nb,tuis\n"), "klant.csv:3:1: the id `a` occurs twice");
    // Beyond what is read at once.
    let rows: String = (0..2_000).map(|n| format!("o{n},thuis\n")).collect();
    assert_eq!(
        parents(&format!("id,soort\n{rows}b,tuis\n{}b,thuis\n", rows.replace('o', "p"))),
        format!("klant.csv:2002:2: {wrong}")
    );
}

#[test]
fn an_object_type_nobody_declared_is_refused() {
    assert_eq!(refused(&[("Kind", "id\n")]), "kind.csv: the object type `Kind` is not declared");
}

#[test]
fn an_id_of_a_case_that_comes_back_much_later_is_refused() {
    let rows: String = (0..40_000).map(|n| format!("o{n},thuis\n")).collect();
    assert_eq!(
        parents(&format!("id,soort\n{rows}o7,winkel\n")),
        "klant.csv:40002:1: the id `o7` occurs twice"
    );
}

#[test]
fn a_row_without_end_is_refused_before_it_fills_the_memory() {
    let long = "is a quotation mark missing?";
    let endless = |before: &str| {
        let text = std::io::Cursor::new(before.as_bytes().to_vec()).chain(std::io::repeat(b'x'));
        let input = Input {
            object_type: "Klant".to_owned(),
            path: "klant.csv".to_owned(),
            from: Source::Csv(Box::new(text)),
        };
        let context = Context::new(jiff::civil::date(2027, 6, 15), ParameterValues::new());
        let options = Options { threads: 1, language: Language::English, explain: None };
        let found = run(&program(MODEL), &context, vec![input], Vec::new(), &options);
        found.unwrap_err().line(Language::English)
    };
    assert_eq!(
        endless("id,soort\na,thuis\nb,\"th"),
        format!("klant.csv:3: this row is longer than 1048576 bytes; {long}")
    );
    assert_eq!(endless("id,"), format!("klant.csv:1: this row is longer than 1048576 bytes; {long}"));
    // The longest row that may be there.
    let name = "n".repeat(1024 * 1024 - 7);
    let (texts, _) = tables(&[("Klant", &format!("id,soort\n{name},thuis\n"))], &["Klant"], None).unwrap();
    assert!(texts[0].contains(&name));
    let text = format!("id,soort\na,thuis\n{name}nnn,thuis\n");
    assert_eq!(parents(&text), format!("klant.csv:3: this row is longer than 1048576 bytes; {long}"));
}
