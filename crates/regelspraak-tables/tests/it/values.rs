//! What cells of every type read and write.

use std::fmt::Write as _;

use crate::support::tables;

const PARENTS: &str = "id,inschrijfdatum,soort,haast
a,2020-01-31,thuis,waar
b,,winkel,false
c,31-01-2020,,
";
const YEARS: &str = "koper,bedrag
a,40.10
a,0.02
b,8
";

#[test]
fn derived_values_come_back_per_case_and_per_related_object() {
    let (texts, summary) =
        tables(&[("Klant", PARENTS), ("Bestelling", YEARS)], &["Klant", "Bestelling"], None).unwrap();
    assert_eq!(
        texts[0],
        "id,totaal,gemiddelde,trouw,fout,tegenspraak
a,10.04,0.5,true,,
b,2,1,false,,
c,,,,model.rgs:32:3: RS702: regel `gemiddelde`: delen door nul of leeg kan niet bij `het aantal bestellingen van de Klant`,
"
    );
    assert_eq!(texts[1], "id,verhoging\n1,10.03\n2,0.01\n3,2\n");
    assert_eq!((summary.cases, summary.failed), (3, 1));
    assert_eq!(summary.first_failure.unwrap().0, 4, "the line of the case");
}

#[test]
fn a_case_that_contradicts_itself_is_named_with_the_rule() {
    let (texts, summary) =
        tables(&[("Klant", "id,soort\na,\n"), ("Bestelling", "koper,bedrag\na,1\n")], &["Klant"], None)
            .unwrap();
    assert_eq!(texts[0].lines().nth(1), Some("a,0.25,1,false,,soort bekend"));
    assert_eq!(summary.inconsistent, 1);
}

#[test]
fn many_cases_keep_their_order_and_their_rows() {
    let (mut parents, mut years) = ("id,soort\n".to_owned(), "id,koper,bedrag\n".to_owned());
    for n in 1..=5_000 {
        writeln!(parents, "o{n},thuis").unwrap();
        writeln!(years, "j,o{n},{n}.00").unwrap();
        if n % 3 == 0 {
            writeln!(years, "k,o{n},4").unwrap();
        }
    }
    let (texts, summary) = tables(&[("Klant", &parents), ("Bestelling", &years)], &["Klant"], None).unwrap();
    assert_eq!((summary.cases, summary.failed), (5_000, 0));
    for (line, n) in texts[0].lines().skip(1).zip(1..) {
        let quarters = n + if n % 3 == 0 { 4 } else { 0 };
        let cents = quarters * 25;
        let mut cells = line.split(',');
        assert_eq!(cells.next(), Some(format!("o{n}").as_str()));
        let total: String = cells.next().unwrap().to_owned();
        let (whole, part) = total.split_once('.').unwrap_or((&total, "0"));
        let found = whole.parse::<u32>().unwrap() * 100 + format!("{part:0<2}").parse::<u32>().unwrap();
        assert_eq!(found, cents, "{line}");
    }
}

#[test]
fn one_table_needs_no_id_and_numbers_its_rows() {
    let rows = "bedrag\n".to_owned() + &"4\n".repeat(3_000);
    let (texts, _) = tables(&[("Bestelling", &rows)], &["Bestelling"], None).unwrap();
    assert_eq!(texts[0].lines().last(), Some("3000,1,,"));
    let (texts, _) = tables(&[("Bestelling", "bedrag\n4\n\"8.40\"\n")], &["Bestelling"], None).unwrap();
    assert_eq!(texts[0], "id,verhoging,fout,tegenspraak\n1,1,,\n2,2.1,,\n");
}
