//! The fixed phrases of the language with what they do.

use regelspraak::Language;

/// A phrase with what it does, in Dutch and in English.
type Phrase = (&'static str, &'static str, &'static str);

/// The phrases, for hover and completion.
pub(crate) const PHRASES: &[Phrase] = &[
    (
        "geldig altijd",
        "deze versie van de regel geldt op elke rekendatum",
        "this version of the rule holds on every calculation date",
    ),
    (
        "geldig vanaf",
        "deze versie geldt vanaf deze dag (of 1 januari van dit jaar), die dag meegerekend",
        "this version holds from this day (or 1 January of this year), that day included",
    ),
    (
        "t/m",
        "tot en met deze dag (of 31 december van dit jaar)",
        "up to and including this day (or 31 December of this year)",
    ),
    (
        "moet berekend worden als",
        "geeft het attribuut de waarde van de berekening",
        "gives the attribute the value of the calculation",
    ),
    ("moet gesteld worden op", "geeft het attribuut deze waarde", "gives the attribute this value"),
    (
        "moet geïnitialiseerd worden op",
        "geeft het attribuut deze waarde als er nog geen is",
        "gives the attribute this value if it has none yet",
    ),
    (
        "indien",
        "de regel geldt alleen als de voorwaarde waar is; anders gebeurt er niets",
        "the rule holds only when the condition is true; otherwise nothing happens",
    ),
    (
        "aan alle volgende voorwaarden",
        "elke voorwaarde van de opsomming moet waar zijn",
        "every condition of the list must be true",
    ),
    ("ten minste één van de", "een of meer van wat volgt", "one or more of what follows"),
    ("geen van de", "niets van wat volgt", "nothing of what follows"),
    ("Daarbij geldt:", "hieronder staan de variabelen van deze regel", "the variables of this rule follow"),
    ("plus", "telt op; leeg telt als 0", "adds; empty counts as 0"),
    ("min", "trekt af; leeg telt als 0", "subtracts; empty counts as 0"),
    (
        "verminderd met",
        "trekt af; is het linkerdeel leeg, dan is het resultaat leeg",
        "subtracts; when the left part is empty, so is the result",
    ),
    ("maal", "vermenigvuldigt; gaat voor plus en min", "multiplies; goes before plus and minus"),
    (
        "gedeeld door",
        "deelt; delen door nul of leeg is een fout",
        "divides; dividing by zero or empty is an error",
    ),
    (
        "met een minimum van",
        "het resultaat is nooit lager dan deze waarde",
        "the result is never lower than this value",
    ),
    (
        "met een maximum van",
        "het resultaat is nooit hoger dan deze waarde",
        "the result is never higher than this value",
    ),
    (
        "naar boven afgerond op",
        "rondt af naar het hogere getal met zoveel decimalen",
        "rounds to the higher number with so many decimals",
    ),
    (
        "naar beneden afgerond op",
        "rondt af naar het lagere getal met zoveel decimalen",
        "rounds to the lower number with so many decimals",
    ),
    (
        "rekenkundig afgerond op",
        "rondt af naar het dichtstbijzijnde getal; een half gaat omhoog",
        "rounds to the nearest number; a half goes up",
    ),
    ("richting nul afgerond op", "rondt af in de richting van nul", "rounds towards zero"),
    ("weg van nul afgerond op", "rondt af van nul af", "rounds away from zero"),
    (
        "de som van",
        "telt de waarden op; lege waarden tellen niet mee",
        "adds the values; empty values do not count",
    ),
    ("het aantal", "telt de objecten", "counts the objects"),
    ("de maximale waarde van", "de hoogste van de waarden", "the highest of the values"),
    ("de minimale waarde van", "de laagste van de waarden", "the lowest of the values"),
    ("de eerste van", "de vroegste van de datums", "the earliest of the dates"),
    ("de laatste van", "de laatste van de datums", "the latest of the dates"),
    (
        "of 0 als die er niet zijn",
        "zonder objecten is het resultaat 0 in plaats van leeg",
        "without objects the result is 0 instead of empty",
    ),
    (
        "de tijdsduur van",
        "de tijd tussen twee datums, in hele eenheden",
        "the time between two dates, in whole units",
    ),
    ("de absolute waarde van", "het getal zonder minteken", "the number without its minus sign"),
    ("gelijk is aan", "waar als beide waarden dezelfde zijn", "true when both values are the same"),
    ("ongelijk is aan", "waar als de waarden verschillen", "true when the values differ"),
    (
        "groter is dan",
        "waar als de linkerwaarde hoger is; een lege waarde maakt de vergelijking onwaar",
        "true when the left value is higher; an empty value makes the comparison false",
    ),
    (
        "groter of gelijk is aan",
        "waar als de linkerwaarde niet lager is",
        "true when the left value is not lower",
    ),
    (
        "kleiner is dan",
        "waar als de linkerwaarde lager is; een lege waarde maakt de vergelijking onwaar",
        "true when the left value is lower; an empty value makes the comparison false",
    ),
    (
        "kleiner of gelijk is aan",
        "waar als de linkerwaarde niet hoger is",
        "true when the left value is not higher",
    ),
    (
        "eerder is dan",
        "waar als de linkerdatum voor de andere ligt",
        "true when the left date lies before the other",
    ),
    (
        "later is dan",
        "waar als de linkerdatum na de andere ligt",
        "true when the left date lies after the other",
    ),
    ("is gelijk aan", "waar als beide waarden dezelfde zijn", "true when both values are the same"),
    ("is ongelijk aan", "waar als de waarden verschillen", "true when the values differ"),
    (
        "is groter dan",
        "waar als de linkerwaarde hoger is; een lege waarde maakt de vergelijking onwaar",
        "true when the left value is higher; an empty value makes the comparison false",
    ),
    (
        "is groter of gelijk aan",
        "waar als de linkerwaarde niet lager is",
        "true when the left value is not lower",
    ),
    (
        "is kleiner dan",
        "waar als de linkerwaarde lager is; een lege waarde maakt de vergelijking onwaar",
        "true when the left value is lower; an empty value makes the comparison false",
    ),
    (
        "is kleiner of gelijk aan",
        "waar als de linkerwaarde niet hoger is",
        "true when the left value is not higher",
    ),
    (
        "is eerder dan",
        "waar als de linkerdatum voor de andere ligt",
        "true when the left date lies before the other",
    ),
    (
        "is later dan",
        "waar als de linkerdatum na de andere ligt",
        "true when the left date lies after the other",
    ),
    ("gevuld is", "waar als er een waarde is", "true when there is a value"),
    ("leeg is", "waar als er geen waarde is", "true when there is no value"),
    ("is gevuld", "waar als er een waarde is", "true when there is a value"),
    ("is leeg", "waar als er geen waarde is", "true when there is no value"),
    (
        "Rekendatum",
        "de dag waarop wordt gerekend; die kiest ook de versie van elke regel",
        "the day of the calculation; it also selects the version of every rule",
    ),
    ("n.v.t.", "deze kolom telt in deze rij niet mee", "this column does not count in this row"),
    (
        "Gegeven",
        "een object of feit waarmee het testgeval begint",
        "an object or fact that the test case starts with",
    ),
    ("Verwacht", "wat er na het rekenen moet uitkomen", "what must come out of the calculation"),
    (
        "kenmerk (bijvoeglijk)",
        "wat een object is of niet is: `is NAAM`",
        "what an object is or is not: `is NAAM`",
    ),
    (
        "kenmerk (bezittelijk)",
        "wat een object heeft of niet heeft: `heeft NAAM`",
        "what an object has or has not: `heeft NAAM`",
    ),
    ("kenmerk", "wat een object is of niet is: `is een NAAM`", "what an object is or is not: `is een NAAM`"),
    (
        "(bezield)",
        "een persoon: naar dit object verwijzen ook `hij` en `zijn`",
        "a person: `hij` and `zijn` refer to this object too",
    ),
    ("€", "euro", "euro"),
    ("EUR", "euro", "euro"),
    ("jr", "jaar; 12 maanden", "year; 12 months"),
    ("kw", "kwartaal; 3 maanden", "quarter; 3 months"),
    ("mnd", "maand", "month"),
    ("wk", "week; 7 dagen", "week; 7 days"),
    ("dg", "dag", "day"),
    ("hij", "het bezielde onderwerp van de regel", "the animate subject of the rule"),
    (
        "zijn",
        "van het bezielde onderwerp van de regel; tussen voorwaarden ook het werkwoord",
        "of the animate subject of the rule; between conditions also the verb",
    ),
];

/// The longest phrase on a line that covers a character (from 0), with its meaning.
pub(crate) fn at(line: &str, column: usize) -> Option<Phrase> {
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
    PHRASES.iter().filter(|(phrase, ..)| covers(phrase)).max_by_key(|(phrase, ..)| phrase.len()).copied()
}

/// What a phrase does.
pub(crate) fn meaning(phrase: &Phrase, language: Language) -> &'static str {
    match language {
        Language::Dutch => phrase.1,
        Language::English => phrase.2,
    }
}
