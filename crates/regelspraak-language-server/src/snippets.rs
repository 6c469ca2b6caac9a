//! What can start at the beginning of a line.

/// A declaration, rule or test to fill in: its keyword, what it is, and the text with places to fill in.
pub(crate) struct Snippet {
    pub(crate) keyword: &'static str,
    pub(crate) detail: &'static str,
    pub(crate) text: &'static str,
}

/// In a rule file.
pub(crate) const RULES: &[Snippet] = &[
    Snippet {
        keyword: "Regel",
        detail: "een regel met zijn bron",
        text: "// Bron: ${1:artikel}\nRegel ${2:naam}\n\tgeldig altijd\n\t\t${3:Het bedrag} van een ${4:Objecttype} moet berekend worden als $5\n\t\tindien $0.\n",
    },
    Snippet {
        keyword: "Beslistabel",
        detail: "een beslistabel met zijn bron",
        text: "// Bron: ${1:artikel}\nBeslistabel ${2:naam}\n\tgeldig altijd\n\t|   | ${3:het bedrag van een Objecttype moet gesteld worden op} | indien ${4:zijn leeftijd groter is dan} |\n\t| 1 | $5 | $0 |\n",
    },
    Snippet {
        keyword: "Objecttype",
        detail: "iets waarover de regels gaan",
        text: "// Bron: ${1:artikel}\nObjecttype de ${2:Naam} (mv: ${3:Namen})\n\t// Bron: ${4:artikel}\n\tde ${5:eigenschap}  ${6:Tekst};$0\n",
    },
    Snippet {
        keyword: "Parameter",
        detail: "een waarde uit de wet",
        text: "// Bron: ${1:artikel}\nParameter de ${2:naam} : ${3:Numeriek (getal met 2 decimalen) met eenheid €}$0\n",
    },
    Snippet {
        keyword: "Domein",
        detail: "een soort waarde met een naam",
        text: "// Bron: ${1:artikel}\nDomein ${2:Bedrag} is van het type ${3:Numeriek (getal met 2 decimalen) met eenheid €}$0\n",
    },
    Snippet {
        keyword: "Feittype",
        detail: "een verband tussen twee objecttypen",
        text: "Feittype ${1:naam}\n\tde ${2:eigenaar}  ${3:Objecttype}\n\thet ${4:bezit} (mv: ${5:bezittingen})  ${6:Objecttype}\n\tEén ${2:eigenaar} heeft meerdere ${5:bezittingen}$0\n",
    },
    Snippet {
        keyword: "Parameterset",
        detail: "waarden voor parameters",
        text: "Parameterset ${1:naam}\n\t${2:de parameter}  ${3:waarde}$0\n",
    },
];

/// In a testset.
pub(crate) const TESTS: &[Snippet] = &[
    Snippet {
        keyword: "Testset",
        detail: "een bestand met testgevallen",
        text: "Testset ${1:naam}\nRekendatum ${2:01-01-2027}\n\n$0",
    },
    Snippet {
        keyword: "Testgeval",
        detail: "gegevens en wat eruit moet komen",
        text: "Testgeval ${1:naam}\n\tGegeven een ${2:Objecttype} (${3:Naam}) met\n\t\t${4:attribuut}  ${5:waarde}\n\tVerwacht ${3:Naam} met\n\t\t${6:attribuut}  ${7:waarde}$0\n",
    },
    Snippet {
        keyword: "Parameters",
        detail: "waarden voor parameters",
        text: "Parameters\n\t${1:de parameter}  ${2:waarde}$0\n",
    },
];
