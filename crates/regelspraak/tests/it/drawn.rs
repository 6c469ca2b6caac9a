//! Models and cases drawn at random, for tests that compare ways of running.

/// Draws; the same seed gives the same.
pub struct Draw(u64);

impl Draw {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5bd1_e995)
    }

    pub fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % most
    }

    pub fn one_in(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }

    pub fn pick<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[usize::try_from(self.below(u64::try_from(all.len()).unwrap())).unwrap()]
    }
}

/// Everything that a rule can be about.
pub const DECLARATIONS: &str = "Objecttype het Lid (mv: Leden) (bezield)
	is oud                          kenmerk (bijvoeglijk);
	is rijk                         kenmerk (bijvoeglijk);
	de trouwe lener                 kenmerk;
	het getal                       Numeriek (getal);
	het bedrag                      Numeriek (getal met 2 decimalen);
	het aantal punten               Numeriek (geheel getal);
	de schuld                       Numeriek (niet-negatief getal met 1 decimaal);
	de korting                      Percentage (getal met 1 decimaal);
	de begindatum                   Datum in dagen;
	de einddatum                    Datum in dagen;
	de keuze                        Boolean;
	het genre                       Genre;
	de uitkomst                     Numeriek (getal met 2 decimalen);
	de tweede uitkomst              Numeriek (getal met 2 decimalen);
	de derde uitkomst               Numeriek (niet-negatief getal met 2 decimalen);
	de vierde uitkomst              Numeriek (getal met 2 decimalen);
	het overzicht                   Numeriek (geheel getal);
	de termijn                      Datum in dagen;
	de tweede termijn               Datum in dagen;
	het oordeel                     Boolean;
	de soort                        Genre;
Objecttype het Boek (mv: Boeken)
	is duur                         kenmerk (bijvoeglijk);
	is zwaar                        kenmerk (bijvoeglijk);
	de prijs (mv: prijzen)          Numeriek (getal met 2 decimalen);
	het gewicht (mv: gewichten)     Numeriek (geheel getal);
	de uitgiftedatum (mv: uitgiftedatums)  Datum in dagen;
	het type                        Genre;
	de waarde (mv: waarden)         Numeriek (getal met 2 decimalen);
	de boekdatum (mv: boekdatums)   Datum in dagen;
Objecttype de Uitgever (mv: Uitgevers)
	de opslag                       Numeriek (getal met 3 decimalen);
Domein Genre is van het type Enumeratie
	'roman'
	'strip'
	'atlas'
Parameter het tarief : Percentage (getal met 2 decimalen)
Parameter het basisbedrag : Numeriek (getal met 2 decimalen)
Parameter het lege bedrag : Numeriek (getal met 2 decimalen)
Parameter de peildatum : Datum in dagen
Feittype boeken van een lid
	de eigenaar                     Lid
	het boek (mv: boeken)           Boek
	Eén eigenaar heeft meerdere boeken
Feittype uitgave
	de uitgever                     Uitgever
	de uitgave (mv: uitgaven)       Boek
	Eén uitgever heeft meerdere uitgaven
Wederkerig feittype leesduo
	de leespartner                  Lid
	Eén leespartner heeft één leespartner
";

/// The object a sentence is about, in the words to speak of it.
#[derive(Clone, Copy, PartialEq)]
pub enum About {
    Member,
    Book,
}

const MODES: [&str; 5] = ["naar boven", "naar beneden", "rekenkundig", "richting nul", "weg van nul"];

pub fn number(draw: &mut Draw, about: About, depth: u32) -> String {
    if depth == 0 || draw.one_in(4) {
        let literals = ["3,25", "0", "100", "1/3", "-7,5", "het basisbedrag", "het lege bedrag"];
        let own = match about {
            About::Member => [
                "zijn getal",
                "zijn bedrag",
                "zijn aantal punten",
                "zijn schuld",
                "zijn uitkomst",
                "zijn tweede uitkomst",
                "het bedrag van zijn leespartner",
            ],
            About::Book => [
                "de prijs van het boek",
                "het gewicht van het boek",
                "de waarde van het boek",
                "het bedrag van de eigenaar van het boek",
                "de opslag van de uitgever van het boek",
                "de uitkomst van de eigenaar van het boek",
                "de prijs van het boek",
            ],
        };
        return if draw.one_in(4) { draw.pick(&literals) } else { draw.pick(&own) }.to_owned();
    }
    let choices = if about == About::Member { 15 } else { 10 };
    let (a, b) = (number(draw, about, depth - 1), number(draw, about, depth - 1));
    let c = number(draw, about, depth - 1);
    match draw.below(choices) {
        0 => format!("({a} plus {b})"),
        1 => format!("({a} min {b})"),
        2 => format!("({a} maal {b})"),
        3 => format!("({a} verminderd met {b})"),
        4 => format!("(({a} gedeeld door {b}) {} afgerond op 2 decimalen)", draw.pick(&MODES)),
        5 => format!("(({a}) {} afgerond op {} decimalen)", draw.pick(&MODES), draw.below(3)),
        6 => format!("({}% van {a})", draw.pick(&["25", "12,5", "-3"])),
        7 => format!("({a}, met een minimum van {b} en een maximum van {c})"),
        8 => format!(
            "({} van {a}, {b} en {c})",
            draw.pick(&["de maximale waarde", "de minimale waarde", "de som"])
        ),
        9 => format!("de absolute waarde van ({a} min {b})"),
        10 => {
            let what = draw.pick(&["de prijs", "het gewicht", "de waarde"]);
            let how = draw.pick(&["de som", "de maximale waarde", "de minimale waarde"]);
            let zero = draw.pick(&["", " of 0 als die er niet zijn"]);
            format!("({how} van {what} van alle boeken van het Lid{}{zero})", filter(draw))
        }
        11 => format!("het aantal boeken van het Lid{}", filter(draw)),
        12 => "het aantal Leden".to_owned(),
        13 => {
            let unit = draw.pick(&["jaren;jr", "maanden;mnd", "dagen;dg", "weken;wk", "kwartalen;kw"]);
            let (long, short) = unit.split_once(';').unwrap();
            let absolute = draw.pick(&["", "absolute "]);
            let (from, to) = (date(draw, about, 1), date(draw, about, 1));
            format!("((de {absolute}tijdsduur van {from} tot {to} in hele {long}) gedeeld door 1 {short})")
        }
        _ => format!("({} van {a})", draw.pick(&["het tarief", "zijn korting"])),
    }
}

fn filter(draw: &mut Draw) -> &'static str {
    draw.pick(&[
        "",
        "",
        " die duur zijn",
        " die zwaar zijn",
        " die aan alle volgende voorwaarden voldoen:\n\t\t\t- de prijs van het boek is groter dan 3\n\t\t\t- het type van het boek is gelijk aan 'roman' of 'atlas'\n\t\t",
    ])
}

pub fn date(draw: &mut Draw, about: About, depth: u32) -> String {
    if depth == 0 || draw.one_in(2) {
        let own = match about {
            About::Member => {
                ["zijn begindatum", "zijn einddatum", "de peildatum", "zijn termijn", "Rekendatum"]
            }
            About::Book => [
                "de uitgiftedatum van het boek",
                "de boekdatum van het boek",
                "de begindatum van de eigenaar van het boek",
                "de peildatum",
                "Rekendatum",
            ],
        };
        return draw.pick(&own).to_owned();
    }
    let (a, b) = (date(draw, about, depth - 1), date(draw, about, depth - 1));
    match draw.below(if about == About::Member { 5 } else { 4 }) {
        0 => format!(
            "({a} {} {})",
            draw.pick(&["plus", "min"]),
            draw.pick(&["3 maanden", "40 dg", "1 dg", "2 jr", "9000 jr"])
        ),
        1 => format!("(de eerste van {a} en {b})"),
        2 => format!("(de laatste van {a} en {b})"),
        3 => format!(
            "(de datum met jaar: het jaar uit {a}, maand: {} en dag: {})",
            1 + draw.below(12),
            1 + draw.below(31)
        ),
        _ => format!(
            "(de {} van de uitgiftedatum van alle boeken van het Lid)",
            draw.pick(&["eerste", "laatste"])
        ),
    }
}

/// A condition in statement order.
pub fn condition(draw: &mut Draw, about: About) -> String {
    let (a, b) = (number(draw, about, 1), number(draw, about, 1));
    let (d, e) = (date(draw, about, 1), date(draw, about, 1));
    let order =
        draw.pick(&["groter dan", "groter of gelijk aan", "kleiner dan", "gelijk aan", "ongelijk aan"]);
    let when = draw.pick(&["eerder dan", "later dan", "eerder of gelijk aan", "gelijk aan", "ongelijk aan"]);
    match (draw.below(9), about) {
        (0 | 1, _) => format!("{a} is {order} {b}"),
        (2, _) => format!("{d} is {when} {e}"),
        (3, About::Member) => draw
            .pick(&["hij is oud", "hij is geen trouwe lener", "hij is rijk", "hij heeft een leespartner"])
            .to_owned(),
        (3, About::Book) => draw
            .pick(&["het boek is duur", "het boek is niet zwaar", "het boek heeft een uitgever"])
            .to_owned(),
        (4, About::Member) => format!(
            "zijn genre is {} 'strip'",
            draw.pick(&["gelijk aan 'roman',", "ongelijk aan 'atlas',"]).replace(',', " of")
        ),
        (4, About::Book) => "het type van het boek is gelijk aan 'roman'".to_owned(),
        (5, About::Member) => format!(
            "{} is {}",
            draw.pick(&["zijn bedrag", "zijn einddatum", "zijn keuze", "zijn genre"]),
            draw.pick(&["leeg", "gevuld"])
        ),
        (5, About::Book) => "de prijs van het boek is gevuld".to_owned(),
        (6, About::Member) => format!(
            "{} boeken van het Lid {}",
            draw.pick(&[
                "ten minste één van de",
                "alle",
                "geen van de",
                "ten hoogste twee van de",
                "precies één van de"
            ]),
            draw.pick(&["is duur", "is zwaar"])
        ),
        (7, About::Member) => "zijn keuze is gelijk aan waar".to_owned(),
        (8, About::Member) => format!("{a} is {order} {b}"),
        (_, About::Book) => format!("{a} is {order} {b}"),
        (_, About::Member) => format!("{d} is {when} {e}"),
    }
}

/// `indien` with one condition or a list of them.
pub fn whether(draw: &mut Draw, about: About) -> String {
    let quantity = draw.pick(&[
        "alle",
        "geen van de",
        "ten minste één van de",
        "ten minste twee van de",
        "precies één van de",
    ]);
    let mut text = format!("\n\t\tindien er aan {quantity} volgende voorwaarden wordt voldaan:");
    for _ in 0..1 + draw.below(3) {
        text.push_str(&format!("\n\t\t\t- {}", condition(draw, about)));
    }
    if draw.one_in(3) {
        text.push_str("\n\t\t\t- er wordt voldaan aan ten minste één van de volgende voorwaarden:");
        for _ in 0..2 {
            text.push_str(&format!("\n\t\t\t\t.. {}", condition(draw, about)));
        }
    }
    text
}
