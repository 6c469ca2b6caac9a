//! Drawn rules of the kinds that touch more than one object or value: new objects, facts, divisions, uniqueness, whether
//! a rule fired, moments, roots, powers and texts.

use crate::drawn::{About, Draw, date, number, whether};

/// What these rules are about, beside [`DECLARATIONS`](crate::drawn::DECLARATIONS).
pub const WIDE: &str = "Extensie van objecttype het Lid
	is dubbel                       kenmerk (bijvoeglijk);
	de naam                         Tekst;
	de groet                        Tekst;
	het pasnummer (mv: pasnummers)  Tekst;
	het moment                      Datum en tijd in millisecondes;
	het tweede moment               Datum en tijd in millisecondes;
	de spreiding                    Numeriek (getal met 2 decimalen);
	de pot                          Numeriek (niet-negatief getal met 2 decimalen);
	het restant                     Numeriek (niet-negatief getal met 2 decimalen);
Extensie van objecttype het Boek
	het aandeel (mv: aandelen)      Numeriek (niet-negatief getal met 2 decimalen);
Objecttype de Brief (mv: Brieven)
	is dringend                     kenmerk (bijvoeglijk);
	is bijzonder                    kenmerk (bijvoeglijk);
	de omvang                       Numeriek (getal met 2 decimalen);
	de inhoud (mv: inhouden)        Tekst;
	het gevolg                      Numeriek (getal met 2 decimalen);
Feittype brief van een lid
	de afzender                     Lid
	de brief                        Brief
	Eén afzender heeft één brief
Feittype berichten over een boek
	het onderwerp                   Boek
	het bericht (mv: berichten)     Brief
	Eén onderwerp heeft meerdere berichten
Feittype lezers van een boek
	het gelezen boek (mv: gelezen boeken)  Boek
	de lezer (mv: lezers)           Lid
	meerdere gelezen boeken hebben meerdere lezers
";

/// How a value was drawn, to see that every kind was accepted somewhere.
pub const KINDS: [&str; 12] = [
    "object",
    "objecten",
    "feit",
    "verdeling",
    "uniek",
    "regelversie",
    "moment",
    "tijdsduur",
    "wortel",
    "macht",
    "tekst",
    "gevolg",
];

fn text(draw: &mut Draw) -> String {
    draw.pick(&[
        "\"vast\"",
        "zijn naam",
        "\"«zijn naam» van «zijn begindatum»\"",
        "\"«zijn uitkomst»/«zijn genre»\"",
        "\"pas «zijn pasnummer», «zijn aantal punten»\"",
        "\"op «zijn moment» en «zijn keuze»\"",
    ])
    .to_owned()
}

fn rounded(draw: &mut Draw, about: About) -> String {
    format!("(({}), rekenkundig afgerond op 2 decimalen)", number(draw, about, 1))
}

fn maybe(draw: &mut Draw, about: About) -> String {
    if draw.one_in(3) { String::new() } else { whether(draw, about) }
}

/// A rule of one of these kinds, with its kind; some are refused by the checker and left out.
pub fn wide_rule(draw: &mut Draw, n: u32) -> (&'static str, String) {
    use About::{Book, Member};
    let at = usize::try_from(draw.below(u64::try_from(KINDS.len()).unwrap())).unwrap();
    let kind = KINDS[at];
    let body = match kind {
        "object" => {
            let (size, words) = (rounded(draw, Member), text(draw));
            let urgent = draw.pick(&["waar", "onwaar"]);
            let with = draw.pick(&["alles", "omvang", "niets"]);
            let with = match with {
                "alles" => format!(" met omvang gelijk aan {size}, inhoud gelijk aan {words} en dringend gelijk aan {urgent}"),
                "omvang" => format!(" met omvang gelijk aan {size}"),
                _ => String::new(),
            };
            format!("Een Lid heeft de brief{with}{}", maybe(draw, Member))
        }
        "objecten" => {
            format!("Een Boek heeft een bericht met omvang gelijk aan {}{}", rounded(draw, Book), maybe(draw, Book))
        }
        "feit" => draw
            .pick(&[
                "Een lezer van een Boek is de eigenaar van het Boek",
                "Een lezer van een Boek is een leespartner van de eigenaar van het Boek",
                "Een gelezen boek van een Lid is een boek van het Lid dat duur is",
                "Een gelezen boek van een Lid is een boek van de leespartner van het Lid",
            ])
            .to_owned(),
        "verdeling" => {
            let how = draw.pick(&[
                " in gelijke delen, afgerond op 2 decimalen naar beneden",
                "\n\t\t\t- in gelijke delen,\n\t\t\t- afgerond op 2 decimalen naar beneden",
                "\n\t\t\t- naar rato van het gewicht,\n\t\t\t- met een maximum van de prijs,\n\t\t\t- afgerond op 2 decimalen naar beneden",
                "\n\t\t\t- op volgorde van toenemende gewicht,\n\t\t\t- bij een even groot criterium in gelijke delen,\n\t\t\t- afgerond op 1 decimaal naar beneden",
            ]);
            let colon = if how.starts_with('\n') { ":" } else { "" };
            let who = draw.pick(&["boeken", "gelezen boeken"]);
            format!(
                "De pot van een Lid wordt verdeeld over het aandeel van alle {who} van het Lid, waarbij wordt verdeeld{colon}{how}.\n\t\tAls onverdeelde rest blijft het restant van het Lid over"
            )
        }
        "uniek" => draw
            .pick(&[
                "De pasnummers van alle Leden moeten uniek zijn",
                "De inhouden van alle Brieven moeten uniek zijn",
                "De prijzen van alle Boeken moeten uniek zijn",
                "De aandelen van alle boeken van een Lid moeten uniek zijn",
            ])
            .to_owned(),
        "regelversie" => format!(
            "Een Lid is dubbel\n\t\tindien regelversie {}{} is {}",
            draw.pick(&["r", "w"]),
            draw.below(u64::from(n.max(1))),
            draw.pick(&["gevuurd", "inconsistent"])
        ),
        "moment" => format!(
            "Het tweede moment van een Lid moet berekend worden als zijn moment {} {}{}",
            draw.pick(&["plus", "min"]),
            draw.pick(&["36 uur", "90 minuten", "1 maand", "zijn aantal punten maal 1 dg"]),
            maybe(draw, Member)
        ),
        "tijdsduur" => format!(
            "De spreiding van een Lid moet berekend worden als (de tijdsduur van zijn moment tot zijn tweede moment in hele {}",
            draw.pick(&["uren) gedeeld door 1 uur", "dagen) gedeeld door 1 dg", "maanden) gedeeld door 1 mnd"])
        ),
        "wortel" => format!(
            "De spreiding van een Lid moet berekend worden als de wortel van ({}) {} afgerond op 2 decimalen{}",
            draw.pick(&["zijn pot", "zijn schuld", "zijn bedrag", "de absolute waarde van (zijn bedrag min 3)"]),
            draw.pick(&["naar beneden", "rekenkundig"]),
            maybe(draw, Member)
        ),
        "macht" => format!(
            "De vierde uitkomst van een Lid moet berekend worden als {} tot de macht {} rekenkundig afgerond op 2 decimalen{}",
            draw.pick(&["zijn korting", "zijn bedrag", "zijn aantal punten", "1,05"]),
            draw.pick(&["2", "3", "zijn aantal punten", "-1"]),
            maybe(draw, Member)
        )
        .replace("zijn korting", "zijn getal"),
        "tekst" => format!("De groet van een Lid moet gesteld worden op {}{}", text(draw), maybe(draw, Member)),
        _ => {
            let choice = draw.pick(&["gevolg", "aantal", "som", "bijzonder", "datum"]);
            match choice {
                "gevolg" => "Het gevolg van een Brief moet berekend worden als de omvang van de Brief plus het bedrag van de afzender van de Brief".to_owned(),
                "aantal" => format!("Het overzicht van een Lid moet berekend worden als het aantal {}", draw.pick(&["Brieven", "gelezen boeken van het Lid"])),
                "som" => "De waarde van een Boek moet berekend worden als de som van de omvang van alle berichten van het Boek of 0 als die er niet zijn".to_owned(),
                "bijzonder" => "Een Brief is bijzonder\n\t\tindien de Brief dringend is".to_owned(),
                _ => format!("De tweede termijn van een Lid moet berekend worden als {}", date(draw, Member, 2)),
            }
        }
    };
    (kind, format!("Regel w{n}\n\tgeldig altijd\n\t\t{body}.\n"))
}
