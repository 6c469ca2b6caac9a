//! What stands where: declarations, uses and references, also in files with mistakes and in testsets.

use regelspraak::symbols::{SymbolKind, Symbols};
use regelspraak::{Position, SourceFile};

const MODEL: &str = "Objecttype het Lid (mv: Leden) (bezield)
	de trouwe lener  kenmerk;
	// Bron: art. 3
	de naam  Tekst;
	de boete  Bedrag;
Objecttype de Vestiging
	de naam  Tekst;
	het genre  Genre;
Domein Bedrag is van het type Numeriek (getal met 2 decimalen) met eenheid €
Domein Genre is van het type Enumeratie
	'roman'
	'strip'
Eenheidsysteem lezen
	het leespunt (mv: leespunten)  pt
Parameter het tarief : Bedrag
Feittype inschrijving
	de vestiging  Vestiging
	het ingeschreven lid (mv: ingeschreven leden)  Lid
	Eén vestiging telt meerdere ingeschreven leden
Parameterset Tarieven
	het tarief  2,00 €
// Bron: art. 4
Regel boete
	geldig altijd
		De boete van een Lid moet berekend worden als X
		indien hij aan alle volgende voorwaarden voldoet:
			- hij is een trouwe lener
			- de naam van zijn vestiging is gelijk aan \"Noord\"
			- het genre van zijn vestiging is gelijk aan 'roman'.
		Daarbij geldt:
			X is het tarief maal 2.
";

const TESTS: &str = "Testset Boetes
Parameterset Tarieven
Testgeval Een
	Gegeven een Lid (Noor) met
		naam  \"Noor\"
		is een trouwe lener
	Gegeven een Vestiging (Noord) met
		naam  \"Noord\"
		genre  'roman'
	Gegeven Noord heeft Noor als ingeschreven lid
	Verwacht Noor met
		boete  4,00 €
	Verwacht regelversie boete is gevuurd
";

fn symbols(model: &str) -> Symbols {
    Symbols::read(&[SourceFile::new("m.rgs", model)], &[SourceFile::new("m.test.rgs", TESTS)])
}

/// The name at the first place where `context` stands, from its `^`: what it is, and where it was declared.
fn at(symbols: &Symbols, path: &str, text: &str, context: &str) -> String {
    let plain = context.replace('^', "");
    let offset = text.find(&plain).unwrap() + context.find('^').unwrap();
    let before = &text[..offset];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
    let position = Position { line: line.try_into().unwrap(), column: column.try_into().unwrap() };
    let Some((_, ids)) = symbols.at(path, position) else { return "niets".to_owned() };
    let shown = |id: &_| {
        let symbol = symbols.get(*id);
        let owner = symbol.owner.as_deref().map(|o| format!(" van {o}")).unwrap_or_default();
        format!("{:?} {}{owner} op regel {}", symbol.kind, symbol.name, symbol.place.start.line)
    };
    ids.iter().map(shown).collect::<Vec<_>>().join("; ")
}

#[test]
fn names_in_sentences_are_what_the_checker_made_of_them() {
    let found = symbols(MODEL);
    let at = |context| at(&found, "m.rgs", MODEL, context);
    assert_eq!(at("De bo^ete van een"), "Attribute boete van Lid op regel 5");
    assert_eq!(at("De boete van een ^Lid"), "ObjectType Lid op regel 1");
    assert_eq!(at("hij is een trouwe l^ener"), "Trait trouwe lener van Lid op regel 2");
    assert_eq!(at("de na^am van zijn"), "Attribute naam van Vestiging op regel 7");
    assert_eq!(at("zijn ^vestiging is"), "Role vestiging van inschrijving op regel 17");
    assert_eq!(at("aan 'ro^man'"), "EnumValue roman van Genre op regel 11");
    assert_eq!(at("als ^X"), "Variable X van boete op regel 31");
    assert_eq!(at("het ^tarief maal"), "Parameter tarief op regel 15");
    assert_eq!(at("Regel bo^ete"), "Rule boete op regel 23");
    assert_eq!(at("moet bere^kend"), "niets");
}

#[test]
fn names_in_declarations_are_uses_too() {
    let found = symbols(MODEL);
    let at = |context| at(&found, "m.rgs", MODEL, context);
    assert_eq!(at("boete  Bed^rag"), "Domain Bedrag op regel 9");
    assert_eq!(at("de vestiging  Vest^iging"), "ObjectType Vestiging op regel 6");
    assert_eq!(at("het tar^ief  2,00"), "Parameter tarief op regel 15");
    assert_eq!(at("het lees^punt"), "Unit leespunt op regel 14");
}

#[test]
fn names_in_testsets_follow_the_type_of_the_object() {
    let found = symbols(MODEL);
    let at = |context| at(&found, "m.test.rgs", TESTS, context);
    assert_eq!(at("Parameterset Tar^ieven"), "ParameterSet Tarieven op regel 20");
    assert_eq!(at("na^am  \"Noor\""), "Attribute naam van Lid op regel 4");
    assert_eq!(at("na^am  \"Noord\""), "Attribute naam van Vestiging op regel 7");
    assert_eq!(at("een trouwe le^ner"), "Trait trouwe lener van Lid op regel 2");
    assert_eq!(at("'ro^man'"), "EnumValue roman van Genre op regel 11");
    assert_eq!(at("als ingeschreven li^d"), "Role ingeschreven lid van inschrijving op regel 18");
    assert_eq!(at("bo^ete  4,00"), "Attribute boete van Lid op regel 5");
    assert_eq!(at("regelversie bo^ete"), "Rule boete op regel 23");
}

#[test]
fn a_sentence_with_a_mistake_still_has_its_names() {
    let wrong = MODEL.replace("maal 2.", "maal nonsens.");
    let found = symbols(&wrong);
    let at = |context| at(&found, "m.rgs", &wrong, context);
    assert_eq!(at("het ^tarief maal"), "Parameter tarief op regel 15");
    assert_eq!(
        at("de na^am van zijn"),
        "Attribute naam van Lid op regel 4; Attribute naam van Vestiging op regel 7",
        "the checker did not say which, so both"
    );
}

#[test]
fn references_are_all_places_in_model_and_tests() {
    let found = symbols(MODEL);
    let (id, symbol) =
        found.all().find(|(_, s)| s.kind == SymbolKind::Attribute && s.name == "boete").unwrap();
    let places: Vec<String> =
        found.references(id).map(|p| format!("{}:{}:{}", p.path, p.start.line, p.start.column)).collect();
    assert_eq!(places, ["m.rgs:5:5", "m.rgs:25:6", "m.test.rgs:12:3"]);
    assert_eq!(symbol.declaration, "de boete  Bedrag");
}

#[test]
fn a_symbol_knows_its_source_its_plural_and_its_whole() {
    let found = symbols(MODEL);
    let named = |kind, name: &str| found.all().find(|(_, s)| s.kind == kind && s.name == name).unwrap().1;
    assert_eq!(named(SymbolKind::Attribute, "naam").source.as_deref(), Some("art. 3"));
    assert_eq!(named(SymbolKind::ObjectType, "Lid").plural.as_deref(), Some("Leden"));
    let rule = named(SymbolKind::Rule, "boete");
    assert_eq!((rule.whole.start.line, rule.whole.end.line), (23, 31));
    assert_eq!(rule.declaration, "Regel boete\n\tgeldig altijd");
    assert_eq!(named(SymbolKind::Testcase, "Een").whole.end.line, 13);
}

#[test]
fn the_cells_of_a_table_are_uses() {
    let model = format!(
        "{MODEL}Beslistabel genre\n\tgeldig altijd\n\t|  | het genre van een Vestiging moet gesteld worden op | indien de naam van de Vestiging gelijk is aan |\n\t| 1 | 'strip' | \"Zuid\" |\n"
    );
    let found = symbols(&model);
    let at = |context| at(&found, "m.rgs", &model, context);
    assert_eq!(at("| het gen^re van een"), "Attribute genre van Vestiging op regel 8");
    assert_eq!(at("indien de na^am"), "Attribute naam van Vestiging op regel 7");
    assert_eq!(at("| 'str^ip'"), "EnumValue strip van Genre op regel 12");
}

#[test]
fn new_objects_facts_and_shares_have_their_names_too() {
    let model = format!(
        "{MODEL}Regel nieuw
	geldig altijd
		Een Vestiging heeft een ingeschreven lid met naam gelijk aan \"nieuw\"
		indien de naam van de Vestiging gelijk is aan \"Zuid\".
"
    );
    let found = symbols(&model);
    let at = |context| at(&found, "m.rgs", &model, context);
    assert_eq!(at("heeft een ingeschreven li^d met"), "Role ingeschreven lid van inschrijving op regel 18");
    assert_eq!(at("met na^am gelijk"), "Attribute naam van Lid op regel 4");
    assert_eq!(at("indien de na^am van de Vestiging"), "Attribute naam van Vestiging op regel 7");
}

#[test]
fn nonsense_has_no_symbols_and_does_no_harm() {
    for text in [
        "",
        "Regel",
        "Objecttype",
        "| |",
        "Testgeval x\n\tVerwacht\n\tGegeven een",
        "\u{feff}Domein is van het type",
    ] {
        let found = Symbols::read(&[SourceFile::new("a.rgs", text)], &[SourceFile::new("b.test.rgs", text)]);
        assert!(found.at("a.rgs", Position { line: 1, column: 500 }).is_none());
        assert!(found.at("c.rgs", Position { line: 1, column: 1 }).is_none());
    }
}
