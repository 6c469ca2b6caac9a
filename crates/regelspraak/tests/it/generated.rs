//! Models of any size: each file declares two object types with their facts and parameters, and holds twenty rules of
//! many kinds about them.

use regelspraak::SourceFile;

/// Rules per file.
pub const RULES: usize = 20;

/// A model of so many files, with [`RULES`] rules in each.
pub fn files(count: usize) -> Vec<SourceFile> {
    (0..count).map(|n| SourceFile::new(format!("regeling-{n:04}.rgs"), file(n))).collect()
}

/// The file of one scheme. Some names are its own, others stand in every file.
pub fn file(n: usize) -> String {
    let declarations = DECLARATIONS.replace('#', &n.to_string());
    let rules = SENTENCES.replace('#', &n.to_string());
    format!("{declarations}{rules}{}", TABLE.replace('#', &n.to_string()))
}

const DECLARATIONS: &str = "\
// Bron: regeling #, artikel 1
Objecttype de Zaak# (mv: Zaken#) (bezield)
	is tijdig                          kenmerk (bijvoeglijk);
	is toegekend                       kenmerk (bijvoeglijk);
	het recht op toeslag               kenmerk (bezittelijk);
	de ingangsdatum                    Datum in dagen;
	de einddatum                       Datum in dagen;
	de geboortedatum                   Datum in dagen;
	de soort                           Soort#;
	het inkomen                        Bedrag#;
	het vermogen                       Bedrag#;
	de leeftijd                        Numeriek (geheel getal) met eenheid jr;
	de looptijd                        Numeriek (geheel getal) met eenheid mnd;
	het percentage                     Percentage (geheel getal);
	het totaal van de posten           Bedrag#;
	de hoogste post                    Bedrag#;
	het aantal posten                  Numeriek (niet-negatief geheel getal);
	de grondslag                       Bedrag#;
	de korting                         Bedrag#;
	de toeslag zaak#                   Bedrag#;
	het recht                          Bedrag#;
	de rente                           Bedrag#;
	de uitkering                       Bedrag#;
	de omschrijving                    Tekst;
// Bron: regeling #, artikel 2
Objecttype de Post# (mv: Posten#)
	is vervallen                       kenmerk (bijvoeglijk);
	de datum                           Datum in dagen;
	het bedrag (mv: bedragen)          Bedrag#;
	het telt bedrag                    Bedrag#;

Domein Bedrag# is van het type Numeriek (getal met 2 decimalen) met eenheid €
Domein Soort# is van het type Enumeratie
	'nieuw'
	'lopend'
	'oud'

// Bron: regeling #, artikel 3
Parameter het tarief# : Percentage (geheel getal)
Parameter de inkomensgrens# : Numeriek (getal met 2 decimalen) met eenheid €
Parameter de minimumleeftijd# : Numeriek (geheel getal) met eenheid jr

// Bron: regeling #, artikel 4
Feittype posten van zaak#
	de zaak#                           Zaak#
	de post# (mv: posten#)             Post#
	Eén zaak# heeft meerdere posten#

";

const SENTENCES: &str = "\
// Bron: regeling #, artikel 5
Regel # telt bedrag
	geldig altijd
		Het telt bedrag van een Post# moet gesteld worden op het bedrag van de Post#
		indien de Post# niet vervallen is.

// Bron: regeling #, artikel 6
Regel # vervallen
	geldig altijd
		Een Post# is vervallen
		indien de datum van de Post# eerder is dan de ingangsdatum van de zaak# van de Post#.

// Bron: regeling #, artikel 7
Regel # leeftijd
	geldig altijd
		De leeftijd van een Zaak# moet berekend worden als de tijdsduur van zijn geboortedatum tot de Rekendatum in hele jaren.

// Bron: regeling #, artikel 8
Regel # looptijd
	geldig altijd
		De looptijd van een Zaak# moet berekend worden als de tijdsduur van zijn ingangsdatum tot zijn einddatum in hele maanden, met een minimum van 0 mnd.

// Bron: regeling #, artikel 9
Regel # tijdig
	geldig altijd
		Een Zaak# is tijdig
		indien hij aan alle volgende voorwaarden voldoet:
			- zijn ingangsdatum is gevuld
			- zijn einddatum is later dan zijn ingangsdatum
			- hij voldoet aan ten minste één van de volgende voorwaarden:
				.. zijn soort is gelijk aan 'nieuw'
				.. zijn soort is gelijk aan 'lopend'.

// Bron: regeling #, artikel 10
Regel # totaal
	geldig altijd
		Het totaal van de posten van een Zaak# moet berekend worden als de som van het telt bedrag van alle posten# van de Zaak# die niet vervallen zijn of 0 als die er niet zijn.

// Bron: regeling #, artikel 11
Regel # hoogste
	geldig altijd
		De hoogste post van een Zaak# moet berekend worden als de maximale waarde van de bedragen van al zijn posten#.

// Bron: regeling #, artikel 12
Regel # aantal
	geldig altijd
		Het aantal posten van een Zaak# moet berekend worden als het aantal posten# van de Zaak# die aan de volgende voorwaarde voldoen: het bedrag van de post# is groter dan 10 €.

// Bron: regeling #, artikel 13
Regel # grondslag hoog
	geldig altijd
		De grondslag van een Zaak# moet berekend worden als zijn inkomen min de inkomensgrens#, met een minimum van 0 €
		indien zijn inkomen groter is dan 30.000 €.

Regel # grondslag laag
	geldig altijd
		De grondslag van een Zaak# moet gesteld worden op 0 €
		indien zijn inkomen kleiner of gelijk is aan 30.000 €.

// Bron: regeling #, artikel 14
Regel # korting
	geldig t/m 2025
		De korting van een Zaak# moet berekend worden als 10% van zijn grondslag, naar beneden afgerond op 2 decimalen.
	geldig vanaf 2026
		De korting van een Zaak# moet berekend worden als X min Y
		indien hij tijdig is.
		Daarbij geldt:
			X is 10% van zijn grondslag, naar beneden afgerond op 2 decimalen
			Y is 25% van zijn vermogen, naar beneden afgerond op 2 decimalen.

// Bron: regeling #, artikel 15
Regel # toegekend
	geldig altijd
		Een Zaak# is toegekend
		indien hij aan alle volgende voorwaarden voldoet:
			- hij is tijdig
			- zijn leeftijd is groter of gelijk aan de minimumleeftijd#
			- het aantal posten van de Zaak# is groter dan 0.

// Bron: regeling #, artikel 16
Regel # recht op toeslag
	geldig altijd
		Een Zaak# heeft recht op toeslag
		indien hij toegekend is.

// Bron: regeling #, artikel 17
Regel # toeslag
	geldig altijd
		De toeslag zaak# van een Zaak# moet berekend worden als zijn percentage van zijn grondslag, rekenkundig afgerond op 2 decimalen
		indien hij recht op toeslag heeft.

// Bron: regeling #, artikel 18
Regel # recht
	geldig altijd
		Het recht van een Zaak# moet berekend worden als de som van zijn toeslag zaak#, zijn hoogste post en zijn totaal van de posten.

// Bron: regeling #, artikel 19
Regel # rente
	geldig altijd
		De rente van een Zaak# moet berekend worden als het tarief# van zijn recht, naar boven afgerond op 2 decimalen
		indien zijn looptijd groter is dan 12 mnd.

// Bron: regeling #, artikel 20
Regel # uitkering
	geldig altijd
		De uitkering van een Zaak# moet berekend worden als zijn recht plus zijn rente min zijn korting, met een maximum van 90.000 €, met een minimum van 0 €.

// Bron: regeling #, artikel 21
Regel # omschrijving
	geldig altijd
		De omschrijving van een Zaak# moet geïnitialiseerd worden op \"geen\".

// Bron: regeling #, artikel 22
Regel # controle
	geldig altijd
		De geboortedatum van een Zaak# moet gevuld zijn.

";

const TABLE: &str = "\
// Bron: regeling #, artikel 23
Beslistabel # percentage
	geldig altijd
	|   | het percentage van een Zaak# moet gesteld worden op | indien hij tijdig is | indien zijn leeftijd groter is dan | indien zijn leeftijd kleiner of gelijk is aan |
	|---|---|---|---|---|
	| 1 | 50% | waar | n.v.t. | 17 jr |
	| 2 | 40% | waar | 17 jr | 30 jr |
	| 3 | 30% | waar | 30 jr | n.v.t. |
	| 4 | 5% | onwaar | n.v.t. | n.v.t. |
";
