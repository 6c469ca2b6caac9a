//! Objects and links that rules make, as rows.

use crate::support::{refused, tables_of};
use regelspraak::Language;

pub const MODEL: &str = "Objecttype de Klant (mv: Klanten)
	de punten            Numeriek (geheel getal);
Objecttype de Bestelling (mv: Bestellingen)
	het bedrag           Numeriek (getal met 2 decimalen);
Objecttype de Bon (mv: Bonnen)
	is geldig            kenmerk (bijvoeglijk);
	de waarde            Numeriek (getal met 2 decimalen);
	de dubbele waarde    Numeriek (getal met 2 decimalen);
	de opmerking         Tekst;
Feittype bestellingen van een klant
	de koper                 Klant
	de bestelling (mv: bestellingen)  Bestelling
	Eén koper heeft meerdere bestellingen
Feittype bon van een klant
	de houder                Klant
	de spaarbon              Bon
	Eén houder heeft één spaarbon
Feittype bon bij een bestelling
	de aanleiding            Bestelling
	de kortingsbon           Bon
	Eén aanleiding heeft één kortingsbon
Regel spaarbon
	geldig altijd
		Een Klant heeft de spaarbon met waarde gelijk aan de punten van de Klant en geldig gelijk aan waar
		indien de punten van de Klant groter is dan 10.
Regel kortingsbon
	geldig altijd
		Een Bestelling heeft de kortingsbon met waarde gelijk aan het bedrag van de Bestelling.
Regel dubbel
	geldig altijd
		De dubbele waarde van een Bon moet berekend worden als de waarde van de Bon maal 2.
";

pub const CUSTOMERS: &str = "id,punten\na,20\nb,3\nc,30\n";
pub const ORDERS: &str = "id,koper,bedrag\nx,a,1.50\ny,b,2.25\n";
pub const VOUCHERS: &str = "id,waarde,dubbele waarde,geldig,houder,aanleiding
a/1,20,40,true,a,
a/2,1.5,3,false,,x
b/1,2.25,4.5,false,,y
c/1,30,60,true,c,
";

#[test]
fn objects_that_rules_make_are_rows_with_an_id_of_their_case() {
    let inputs = [("Klant", CUSTOMERS), ("Bestelling", ORDERS)];
    let (texts, summary) = tables_of(MODEL, &inputs, &["Klant", "Bestelling", "Bon"], None).unwrap();
    assert_eq!((summary.cases, summary.failed), (3, 0));
    assert_eq!(texts[0], "id,spaarbon,fout,tegenspraak\na,a/1,,\nb,,,\nc,c/1,,\n");
    assert_eq!(texts[1], "id,kortingsbon\nx,a/2\ny,b/1\n");
    assert_eq!(texts[2], VOUCHERS);
}

#[test]
fn given_objects_come_before_those_that_rules_make_of_the_same_type() {
    let inputs = [
        ("Klant", CUSTOMERS),
        ("Bon", "id,houder,waarde\nbon,b,7\n"),
        ("Bestelling", "id,koper,bedrag\ny,b,1\n"),
    ];
    let (texts, _) = tables_of(MODEL, &inputs, &["Bon"], None).unwrap();
    let rows: Vec<&str> = texts[0].lines().skip(1).collect();
    assert_eq!(rows, ["a/1,20,40,true,a,", "bon,7,14,false,b,", "b/1,1,2,false,,y", "c/1,30,60,true,c,"]);
}

#[test]
fn an_id_that_a_made_object_would_share_is_refused() {
    let inputs = [
        ("Klant", CUSTOMERS),
        ("Bon", "id,houder,waarde\nb/1,b,7\n"),
        ("Bestelling", "id,koper,bedrag\ny,b,1\n"),
    ];
    let error = tables_of(MODEL, &inputs, &["Bon"], None).unwrap_err();
    assert_eq!(
        error.line(Language::English),
        "uit.csv: the id `b/1` is that of a given object and would be that of a made object too"
    );
}

#[test]
fn a_table_of_objects_that_nothing_makes_is_refused() {
    let error = tables_of(MODEL, &[("Klant", CUSTOMERS)], &["Bestelling"], None).unwrap_err();
    assert_eq!(
        error.line(Language::English),
        "uit.csv: there is no table of `Bestelling` to write results for, and no rule makes them"
    );
    assert_eq!(
        refused(&[("Klant", "id\na\n"), ("Klant", "id\nb\n")]),
        "klant.csv: there is already a table of this object type"
    );
}
