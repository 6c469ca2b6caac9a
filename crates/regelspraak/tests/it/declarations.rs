//! Declarations: what they mean, and precise complaints about wrong ones.

use regelspraak::{DataType, NumberSign, RuleKind, TraitForm, Written};

use crate::support::{check, load, one_rule};

#[test]
fn a_model_tells_everything_it_declares() {
    let program = load(include_str!("models/bibliotheek.rgs"));
    let (id, member) = program.object_types().next().unwrap();
    assert_eq!(
        (member.name.as_str(), member.plural.as_deref(), member.article.as_deref(), member.animate),
        ("Lid", Some("Leden"), Some("het"), true)
    );
    assert_eq!(program.object_type("een lid"), Some(id));
    assert_eq!(program.object_type("Leden"), Some(id));
    let age = program.attribute(id, "de leeftijd").unwrap();
    let DataType::Number { sign, decimals, unit } = &program.attribute_info(age).data_type else {
        panic!("a number")
    };
    assert_eq!((*sign, *decimals, unit.text()), (NumberSign::Any, Some(0), "jaar"));
    let form = |name: &str| program.trait_info(program.trait_(id, name).unwrap()).form;
    assert_eq!(
        [form("jeugdlid"), form("recht op korting"), form("trouwe lener")],
        [TraitForm::Adjective, TraitForm::Possessive, TraitForm::Plain]
    );
    let loans = program.role_info(program.role(id, "uitleningen").unwrap());
    assert_eq!(
        (loans.many, program.role_info(loans.inverse).many, loans.fact_type.as_str()),
        (true, false, "uitleningen van een lid")
    );
    assert_eq!(program.enumerations().map(|e| e.values.join(" ")).collect::<Vec<_>>(), ["roman strip atlas"]);
    assert_eq!(
        program.parameters().map(|p| p.name.as_str()).collect::<Vec<_>>(),
        ["boetetarief", "uitleentermijn", "jeugdgrens"]
    );
    assert_eq!(program.parameter_sets().next().unwrap().values.len(), 3);
    assert_eq!(program.attribute(id, "onbekend"), None);
}

#[test]
fn rules_tell_what_they_write_and_attributes_who_writes_them() {
    let program = load(include_str!("models/bibliotheek.rgs"));
    let fine = program.rule("bepaal boete").unwrap();
    assert_eq!(
        (fine.kind, fine.table, fine.versions.len(), fine.source.as_deref()),
        (RuleKind::Assignment, false, 2, Some("reglement art. 6"))
    );
    assert!(
        fine.versions[0].text.starts_with("De boete van een Uitlening moet gesteld worden op 1 EUR\nindien")
    );
    let loan = program.object_type("Uitlening").unwrap();
    let writers = |name: &str| {
        let id = program.attribute(loan, name).unwrap();
        program.writers(Written::Attribute(id)).map(|r| r.name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(writers("boete"), ["bepaal boete"]);
    assert!(writers("uitleendatum").is_empty());
    let table = program.rule("kortingspercentage").unwrap();
    assert_eq!((table.table, table.versions.len(), table.versions[1].row.as_deref()), (true, 2, Some("2")));
    assert_eq!(program.rule("te laat").unwrap().kind, RuleKind::Trait);
    assert_eq!(program.rule("controleer inschrijving").unwrap().kind, RuleKind::Consistency);
    let without: Vec<&str> =
        program.rules().iter().filter(|r| r.source.is_none()).map(|r| r.name.as_str()).collect();
    assert!(without.contains(&"jeugdlid") && !without.contains(&"bepaal boete"));
}

#[test]
fn values_are_read_and_checked_by_their_type() {
    let program = load(&one_rule("Numeriek (niet-negatief geheel getal) met eenheid jr", ""));
    let member = program.object_type("Lid").unwrap();
    let read = |name: &str, text: &str| {
        let data_type = &program.attribute_info(program.attribute(member, name).unwrap()).data_type;
        match program.parse_value(data_type, text) {
            Ok(value) => program.format_value(data_type, &value).replace('\u{a0}', " "),
            Err(error) => error.to_string(),
        }
    };
    for (name, text, shown) in [
        ("bedrag", "8.400,00", "€ 8.400,00"),
        ("bedrag", "30000 EUR", "€ 30.000,00"),
        ("bedrag", "€ 12,5", "€ 12,50"),
        ("bedrag", "-3 €", "-€ 3,00"),
        ("bedrag", "1,234", "1,234 heeft meer dan 2 decimalen"),
        ("bedrag", "3 dagen", "verwacht de eenheid `€`, gevonden `dagen`"),
        ("bedrag", "veel", "`veel` is geen getal"),
        ("bedrag", "8400.50", "`8400.50` is geen getal"),
        ("resultaat", "-1 jr", "-1 is niet niet-negatief"),
        ("resultaat", "24 maanden", "2 jaar"),
        ("resultaat", "1 jaar", "1 jaar"),
        ("percentage", "25%", "25%"),
        ("percentage", "2,5", "2,5%"),
        ("begindatum", "10-03-2014", "10 maart 2014"),
        ("begindatum", "2014-03-10", "10 maart 2014"),
        ("begindatum", "31-02-2014", "`31-02-2014` is geen bestaande datum (dd-mm-jjjj)"),
        ("begindatum", "0000-01-01", "`0000-01-01` is geen bestaande datum (dd-mm-jjjj)"),
        ("keuze", "waar", "ja"),
        ("keuze", "ja", "`ja` is geen Boolean (`waar` of `onwaar`)"),
        ("genre", "'roman'", "roman"),
        ("genre", "strip", "strip"),
        ("genre", "gedicht", "`gedicht` is geen waarde van Genre; mogelijk: roman, strip, atlas"),
        ("naam", "\"Noor\"", "\"Noor\""),
        ("naam", "Noor", "\"Noor\""),
        ("getal", "1/3", "1/3"),
        ("naam", "leeg", "leeg"),
    ] {
        assert_eq!(read(name, text), shown, "{name} {text}");
    }
}

#[test]
fn wrong_declarations_are_told_precisely() {
    let mut wrong = String::new();
    for (text, expected) in [
        ("Objecttype\n", "model.rgs:1:11: fout RS100: verwacht een naam, gevonden het einde"),
        ("Objecttype het Lid (bezielt)\n", "1:21: fout RS100: verwacht `(bezield)`, gevonden `bezielt`"),
        ("Objecttype het Lid\n\tde boete Numeriek (getal);\n", "2:20: fout RS111: hier ontbreekt het type"),
        (
            "Objecttype het Lid\n\tde boete  Numeriek (getal)\n",
            "2:28: fout RS112: verwacht `;`, gevonden het einde",
        ),
        (
            "Objecttype het Lid\n\tde boete  Numeriek (heel getal);\n",
            "2:22: fout RS100: verwacht `geheel getal`, `getal met N decimalen` of `getal`, gevonden `heel`",
        ),
        (
            "Objecttype het Lid\n\tde boete  Bedragg;\nDomein Bedrag is van het type Tekst\n",
            "2:12: fout RS301: `Bedragg` is geen type of gedeclareerd domein (bedoelt u `Bedrag`?)",
        ),
        (
            "Objecttype het Lid\n\tde boete  Tekst met eenheid EUR;\n",
            "2:30: fout RS304: alleen een Numeriek type heeft een eenheid",
        ),
        (
            "Objecttype het Lid\n\tde boete  Numeriek (getal) met eenheid %;\n",
            "2:41: fout RS304: `%` hoort bij het type Percentage",
        ),
        (
            "Objecttype het Lid\n\tde boete  Tekst;\n\thet boete  Tekst;\n",
            "3:6: fout RS203: `boete` is bij dit objecttype al gedeclareerd",
        ),
        (
            "Objecttype het Lid\nObjecttype het lid\n",
            "2:16: fout RS203: het objecttype `lid` is al gedeclareerd",
        ),
        (
            "Extensie van objecttype het Lidd\n\tde a  Tekst;\n",
            "1:29: fout RS205: het objecttype `Lidd` is niet gedeclareerd",
        ),
        (
            "Domein G is van het type Enumeratie\n\t'a'\n\t'a'\n",
            "3:2: fout RS203: de waarde 'a' staat er twee keer",
        ),
        ("Domein G is van het type Enumeratie\n", "RS100: verwacht waarden tussen enkele aanhalingstekens"),
        ("Domein G van het type Tekst\n", "RS100: verwacht `is van het type`"),
        ("Parameter de x Tekst\n", "1:21: fout RS100: verwacht `:` en het type"),
        (
            "Parameter de x : Tekst\nParameter X : Tekst\n",
            "2:11: fout RS203: de parameter `X` is al gedeclareerd",
        ),
        (
            "Objecttype het Lid\n\tde naam  Enumeratie 'a';\n",
            "2:11: fout RS305: een enumeratie hoort in een domein",
        ),
        ("Feittype bezit\n\tde a  Lid\n\tde b  Lid\n\tEén a heeft één b\n", "2:8: fout RS205"),
        (
            "Objecttype het Lid\nFeittype bezit\n\tde een kant  Lid\n\tde ander  Lid\n\tEén een kant heeft één anderen\n",
            "RS100: verwacht een van de rolnamen van dit feittype",
        ),
        (
            "Objecttype het Lid\nFeittype bezit\n\tde kant  Lid\n\tde ander  Lid\n",
            "RS114: de zin met `Eén …` of `meerdere …` ontbreekt",
        ),
        (
            "Objecttype het Lid\nFeittype bezit\n\tde kant  Lid\n",
            "RS114: dit feittype heeft 2 rol(len) nodig",
        ),
        ("Regel\n\tgeldig altijd\n\t\tx.\n", "RS111: een regel heeft een naam"),
        ("Regel x\n", "RS115: `x` heeft geen `geldig …`"),
        ("Regel x\n\tgeldig altijd\n", "RS115: na `geldig …` ontbreekt de regel zelf"),
        ("Testset x\n", "RS601: `Testset` hoort in een testset"),
        ("\tObjecttype het Lid\n", "1:2: fout RS110: `Objecttype` begint geen declaratie of regel"),
        ("Objecttype het Lid\n\tde naam  Tekst; \"open\n", "RS102: deze tekst is niet afgesloten"),
        ("Objecttype het Lid\n\tde naam  Tekst;\u{1}\n", "2:17: fout RS101: onbekend teken `U+0001`"),
        ("Eenheidsysteem x\n\tde el  el  = 2 voet\n", "RS302: de eenheid `voet` is niet gedeclareerd"),
        ("Parameterset X\n\tde y  3\n", "2:2: fout RS206: de parameter `de y` is niet gedeclareerd"),
        (
            "Parameter de y : Numeriek (geheel getal) met eenheid EUR\nParameterset X\n\tde y  3\n",
            "3:8: fout RS307: hier ontbreekt de eenheid `€` (bedoelt u `3 EUR`?)",
        ),
        (
            "Parameter de y : Numeriek (geheel getal) met eenheid EUR\nParameterset X\n\tde y  3 kg\n",
            "3:8: fout RS306: verwacht de eenheid `€`, gevonden `kg`",
        ),
    ] {
        let found = check(text);
        if !found.contains(expected) {
            wrong.push_str(&format!("{text}expected {expected}\nfound {found}\n"));
        }
    }
    assert_eq!(wrong, "");
}

#[test]
fn rules_of_the_same_name_are_refused() {
    let rule = "Regel r\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet gesteld worden op 1 EUR.\n";
    let table = "Beslistabel R\n\tgeldig altijd\n\t| | een Lid is verlengd |\n\t| 1 | waar |\n";
    assert!(check(&one_rule("Bedrag", &format!("{rule}{table}"))).contains("RS203: er is al een regel `R`"));
}

#[test]
fn columns_count_characters_and_not_bytes() {
    let found = check("// één\nObjecttype het Café\n\tde é  Tekst; ü\n");
    assert!(
        found.contains("model.rgs:3:15: fout RS100: verwacht het einde van de regel na `;`, gevonden `ü`"),
        "{found}"
    );
}

#[test]
fn reciprocal_and_same_type_roles_work() {
    let model = "Objecttype het Lid (mv: Leden) (bezield)
	de naam          Tekst;
	de naam van de maat  Tekst;
	het aantal volgers   Numeriek (geheel getal);
Wederkerig feittype duo
	de maat          Lid
	Eén maat heeft één maat
Feittype leiding
	de leider                    Lid
	de volger (mv: volgers)      Lid
	Eén leider heeft meerdere volgers
Regel m
	geldig altijd
		De naam van de maat van een Lid moet gesteld worden op de naam van zijn maat
		indien hij een maat heeft.
Regel v
	geldig altijd
		Het aantal volgers van een Lid moet berekend worden als het aantal volgers van het Lid.
";
    // `de naam van de maat` is an attribute and a chain: the sentence has two readings.
    assert!(check(model).contains("RS202"), "{}", check(model));
    let clear = model
        .replace("de naam van de maat  Tekst", "de maatnaam  Tekst")
        .replace("De naam van de maat van een Lid", "De maatnaam van een Lid")
        .replace("het aantal volgers   Numeriek", "de omvang   Numeriek")
        .replace("Het aantal volgers van een Lid moet", "De omvang van een Lid moet");
    let tests = "Testset t
Rekendatum 01-01-2027
Testgeval a
	Gegeven een Lid (Noor) met
		naam  \"Noor\"
	Gegeven een Lid (Sam) met
		naam  \"Sam\"
	Gegeven een Lid (Kim)
	Gegeven Noor heeft Sam als maat
	Gegeven Noor heeft Sam en Kim als volger
	Verwacht Sam met
		maatnaam  \"Noor\"
		omvang    0
	Verwacht Noor met
		maatnaam  \"Sam\"
		omvang    2
";
    assert_eq!(check(&clear), "");
    assert_eq!(crate::support::eval(&clear, tests), "");
}
