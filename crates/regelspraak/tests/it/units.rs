//! Units: checked everywhere, converted where they convert.

use crate::support::{check, compute, holds};

#[test]
fn adding_euros_to_days_is_an_error() {
    assert_eq!(
        compute("Bedrag", "zijn bedrag plus zijn aantal dagen", ""),
        "RS308 `plus` gaat niet tussen een getal in `€` en een getal in `dag`"
    );
    assert_eq!(compute("Bedrag", "zijn bedrag plus 5", ""), "RS307 hier ontbreekt de eenheid `€`");
    assert_eq!(holds("zijn bedrag groter is dan 5", ""), "RS307 hier ontbreekt de eenheid `€`");
    assert_eq!(
        holds("zijn bedrag groter is dan 5 dg", ""),
        "RS308 verwacht een getal in `€`, gevonden een getal in `dag`"
    );
}

#[test]
fn a_bare_zero_fits_every_unit() {
    assert_eq!(holds("zijn bedrag groter is dan 0", "bedrag  1 EUR"), "ja");
    assert_eq!(compute("Bedrag", "de maximale waarde van 0 en zijn bedrag", "bedrag  -5 EUR"), "€ 0,00");
    assert_eq!(compute("Bedrag", "0", ""), "€ 0,00");
    assert_eq!(holds("zijn percentage groter is dan 0", "percentage  1%"), "ja");
}

#[test]
fn units_convert_within_a_system() {
    assert_eq!(
        compute(
            "Numeriek (geheel getal) met eenheid mnd",
            "zijn aantal maanden plus zijn aantal jaren",
            "aantal maanden  3 mnd\naantal jaren  2 jaar"
        ),
        "27 maanden"
    );
    assert_eq!(holds("zijn aantal jaren gelijk is aan 24 maanden", "aantal jaren  2 jr"), "ja");
    assert_eq!(compute("Numeriek (geheel getal) met eenheid dg", "2 weken plus 1 dg", ""), "15 dagen");
    assert_eq!(
        compute("Numeriek (geheel getal) met eenheid dg", "2 maanden", ""),
        "RS308 verwacht een getal in `dag`, gevonden een getal in `maand`"
    );
    assert_eq!(
        compute("Numeriek (geheel getal) met eenheid jr", "zijn aantal maanden", ""),
        "RS313 het resultaat kan onbeperkt veel decimalen hebben, `resultaat` heeft er hoogstens 0"
    );
}

#[test]
fn products_and_quotients_have_units_too() {
    assert_eq!(
        compute(
            "Bedrag",
            "zijn aantal dagen maal zijn dagtarief",
            "aantal dagen  4 dg\ndagtarief  0,25 EUR/dag"
        ),
        "€ 1,00"
    );
    assert_eq!(
        compute("Numeriek (getal) met eenheid EUR", "2 weken maal zijn dagtarief", "dagtarief  0,25 EUR/dag"),
        "€ 3,50"
    );
    assert_eq!(compute("Numeriek (getal)", "zijn bedrag gedeeld door 2 EUR", "bedrag  9 EUR"), "4,5");
    assert_eq!(compute("Numeriek (getal)", "24 mnd gedeeld door 1 jr", ""), "2");
    assert_eq!(
        compute("Bedrag", "zijn bedrag maal zijn opslag", ""),
        "RS308 verwacht een getal in `€`, gevonden een getal in `€^2`"
    );
    assert_eq!(
        compute(
            "Numeriek (getal) met eenheid EUR/dag",
            "zijn bedrag gedeeld door zijn aantal dagen",
            "bedrag  9 EUR\naantal dagen  2 dg"
        ),
        "4,5 €/dag"
    );
}

#[test]
fn an_unknown_unit_is_refused_with_the_nearest() {
    let model = "Objecttype het Lid\n\tde boete  Numeriek (geheel getal) met eenheid maandd;\n";
    assert_eq!(
        check(model),
        "model.rgs:2:48: fout RS302: de eenheid `maandd` is niet gedeclareerd (bedoelt u `maand`?)\n"
    );
}

#[test]
fn declared_units_convert_with_their_factor() {
    let model = "Eenheidsysteem gewicht
	de gram (mv: grammen)      g
	de kilogram (mv: kilogrammen)  kg  = 1000 g
Objecttype het Pak
	het gewicht   Numeriek (geheel getal) met eenheid g;
	de inhoud     Numeriek (geheel getal) met eenheid kg;
Regel r
	geldig altijd
		Het gewicht van een Pak moet berekend worden als de inhoud van het Pak plus 5 g.
";
    let test = "Testset t\nRekendatum 01-01-2020\nTestgeval a\n\tGegeven een Pak (P) met\n\t\tinhoud  2 kg\n\tVerwacht P met\n\t\tgewicht  2005 g\n";
    assert_eq!(check(model), "");
    assert_eq!(crate::support::eval(model, test), "");
}
