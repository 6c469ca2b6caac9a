//! The fixed phrases of the language with what they do.

/// Phrases and their meaning, for hover and completion.
pub(crate) const PHRASES: &[(&str, &str)] = &[
    ("geldig altijd", "deze versie van de regel geldt op elke rekendatum"),
    ("geldig vanaf", "deze versie geldt vanaf deze dag (of 1 januari van dit jaar), die dag meegerekend"),
    ("t/m", "tot en met deze dag (of 31 december van dit jaar)"),
    ("moet berekend worden als", "geeft het attribuut de waarde van de berekening"),
    ("moet gesteld worden op", "geeft het attribuut deze waarde"),
    ("moet geïnitialiseerd worden op", "geeft het attribuut deze waarde als er nog geen is"),
    ("indien", "de regel geldt alleen als de voorwaarde waar is; anders gebeurt er niets"),
    ("aan alle volgende voorwaarden", "elke voorwaarde van de opsomming moet waar zijn"),
    ("ten minste één van de", "een of meer van wat volgt"),
    ("geen van de", "niets van wat volgt"),
    ("Daarbij geldt:", "hieronder staan de variabelen van deze regel"),
    ("plus", "telt op; leeg telt als 0"),
    ("min", "trekt af; leeg telt als 0"),
    ("verminderd met", "trekt af; is het linkerdeel leeg, dan is het resultaat leeg"),
    ("maal", "vermenigvuldigt; gaat voor plus en min"),
    ("gedeeld door", "deelt; delen door nul of leeg is een fout"),
    ("met een minimum van", "het resultaat is nooit lager dan deze waarde"),
    ("met een maximum van", "het resultaat is nooit hoger dan deze waarde"),
    ("naar boven afgerond op", "rondt af naar het hogere getal met zoveel decimalen"),
    ("naar beneden afgerond op", "rondt af naar het lagere getal met zoveel decimalen"),
    ("rekenkundig afgerond op", "rondt af naar het dichtstbijzijnde getal; een half gaat omhoog"),
    ("richting nul afgerond op", "rondt af in de richting van nul"),
    ("weg van nul afgerond op", "rondt af van nul af"),
    ("de som van", "telt de waarden op; lege waarden tellen niet mee"),
    ("het aantal", "telt de objecten"),
    ("de maximale waarde van", "de hoogste van de waarden"),
    ("de minimale waarde van", "de laagste van de waarden"),
    ("de eerste van", "de vroegste van de datums"),
    ("de laatste van", "de laatste van de datums"),
    ("of 0 als die er niet zijn", "zonder objecten is het resultaat 0 in plaats van leeg"),
    ("de tijdsduur van", "de tijd tussen twee datums, in hele eenheden"),
    ("de absolute waarde van", "het getal zonder minteken"),
    ("gelijk is aan", "waar als beide waarden dezelfde zijn"),
    ("ongelijk is aan", "waar als de waarden verschillen"),
    ("groter is dan", "waar als de linkerwaarde hoger is; een lege waarde maakt de vergelijking onwaar"),
    ("groter of gelijk is aan", "waar als de linkerwaarde niet lager is"),
    ("kleiner is dan", "waar als de linkerwaarde lager is; een lege waarde maakt de vergelijking onwaar"),
    ("kleiner of gelijk is aan", "waar als de linkerwaarde niet hoger is"),
    ("eerder is dan", "waar als de linkerdatum voor de andere ligt"),
    ("later is dan", "waar als de linkerdatum na de andere ligt"),
    ("is gelijk aan", "waar als beide waarden dezelfde zijn"),
    ("is ongelijk aan", "waar als de waarden verschillen"),
    ("is groter dan", "waar als de linkerwaarde hoger is; een lege waarde maakt de vergelijking onwaar"),
    ("is groter of gelijk aan", "waar als de linkerwaarde niet lager is"),
    ("is kleiner dan", "waar als de linkerwaarde lager is; een lege waarde maakt de vergelijking onwaar"),
    ("is kleiner of gelijk aan", "waar als de linkerwaarde niet hoger is"),
    ("is eerder dan", "waar als de linkerdatum voor de andere ligt"),
    ("is later dan", "waar als de linkerdatum na de andere ligt"),
    ("gevuld is", "waar als er een waarde is"),
    ("leeg is", "waar als er geen waarde is"),
    ("is gevuld", "waar als er een waarde is"),
    ("is leeg", "waar als er geen waarde is"),
    ("Rekendatum", "de dag waarop wordt gerekend; die kiest ook de versie van elke regel"),
    ("n.v.t.", "deze kolom telt in deze rij niet mee"),
    ("Gegeven", "een object of feit waarmee het testgeval begint"),
    ("Verwacht", "wat er na het rekenen moet uitkomen"),
    ("kenmerk (bijvoeglijk)", "wat een object is of niet is: `is NAAM`"),
    ("kenmerk (bezittelijk)", "wat een object heeft of niet heeft: `heeft NAAM`"),
    ("kenmerk", "wat een object is of niet is: `is een NAAM`"),
    ("(bezield)", "een persoon: naar dit object verwijzen ook `hij` en `zijn`"),
    ("€", "euro"),
    ("EUR", "euro"),
    ("jr", "jaar; 12 maanden"),
    ("kw", "kwartaal; 3 maanden"),
    ("mnd", "maand"),
    ("wk", "week; 7 dagen"),
    ("dg", "dag"),
    ("hij", "het bezielde onderwerp van de regel"),
    ("zijn", "van het bezielde onderwerp van de regel; tussen voorwaarden ook het werkwoord"),
];

/// The longest phrase on a line that covers a character (from 0), with its meaning.
pub(crate) fn at(line: &str, column: usize) -> Option<(&'static str, &'static str)> {
    let covers = |phrase: &str| {
        line.match_indices(phrase).any(|(at, _)| {
            let start = line[..at].chars().count();
            let end = start + phrase.chars().count();
            let bounded = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
            (start..end).contains(&column)
                && bounded(line[..at].chars().next_back())
                && bounded(line[at + phrase.len()..].chars().next())
        })
    };
    PHRASES.iter().filter(|(phrase, _)| covers(phrase)).max_by_key(|(phrase, _)| phrase.len()).copied()
}
