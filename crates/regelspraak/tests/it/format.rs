//! The formatter: one layout, nothing lost.

use proptest::prelude::*;
use regelspraak::{ParameterValues, Program, SourceFile, format, testset};

const MODEL: &str = include_str!("models/bibliotheek.rgs");
const TESTS: &str = include_str!("models/bibliotheek.test.rgs");

fn formatted(text: &str) -> String {
    match format(&SourceFile::new("model.rgs", text)) {
        Ok(out) => out,
        Err(found) => panic!("{found}\n{text}"),
    }
}

/// Formats, and sees that a second time changes nothing.
fn settled(text: &str) -> String {
    let once = formatted(text);
    assert_eq!(formatted(&once), once, "formatting twice is not formatting once");
    once
}

#[test]
fn declarations_stand_in_columns_with_one_blank_line_between() {
    let messy = "\u{feff}// Bron: art. 1
Objecttype   het  Lid (mv: Leden)(bezield)
  is jeugdlid  kenmerk(bijvoeglijk) ;
  --- geld
  // Bron: art. 2
  het totaal aan boetes\tBedrag;   // in euro's
Domein Genre is van het type Enumeratie 'roman' 'strip'
Parameter het boetetarief: Bedrag
Parameter de termijn :Numeriek (geheel getal) met eenheid jr



Parameterset Tarieven
geldig vanaf 2027
 het boetetarief  1,00 €
 de termijn    5 jr
Feittype leden
  de vestiging  Vestiging
  het lid (mv:leden)  Lid
 Eén vestiging telt meerdere leden
// einde";
    let wanted = "// Bron: art. 1
Objecttype het Lid (mv: Leden) (bezield)
	is jeugdlid            kenmerk (bijvoeglijk);
	--- geld
	// Bron: art. 2
	het totaal aan boetes  Bedrag; // in euro's

Domein Genre is van het type Enumeratie
	'roman'
	'strip'

Parameter het boetetarief : Bedrag
Parameter de termijn      : Numeriek (geheel getal) met eenheid jr

Parameterset Tarieven
	geldig vanaf 2027
	het boetetarief  1,00 €
	de termijn       5 jr

Feittype leden
	de vestiging         Vestiging
	het lid (mv: leden)  Lid
	Eén vestiging telt meerdere leden

// einde
";
    assert_eq!(
        settled(messy),
        wanted.replace("leden)   Lid", "leden)  Lid").replace("ing          Ves", "ing         Ves")
    );
}

#[test]
fn rules_have_a_line_per_condition_and_variable() {
    let messy = "Regel boete
geldig altijd De boete van een Lid moet berekend worden als X indien hij aan alle volgende voorwaarden voldoet :
- hij is jeugdlid
-hij voldoet aan geen van de volgende voorwaarden:
.. zijn duur is gelijk aan -3 jr
.. zijn duur is leeg .
Daarbij geldt:
  X is Y maal 2
  Y is zijn boete
    plus 1 €.
";
    let wanted = "Regel boete
	geldig altijd
		De boete van een Lid moet berekend worden als X
		indien hij aan alle volgende voorwaarden voldoet:
			- hij is jeugdlid
			- hij voldoet aan geen van de volgende voorwaarden:
				.. zijn duur is gelijk aan -3 jr
				.. zijn duur is leeg.
		Daarbij geldt:
			X is Y maal 2
			Y is zijn boete
				plus 1 €.
";
    assert_eq!(settled(messy), wanted);
}

#[test]
fn a_long_sentence_is_split_before_a_connective_and_never_before_geldig() {
    let name = "het bedrag van de beurs van de Student";
    let text = format!(
        "Regel som\n\tgeldig altijd\n\t\tHet totaal van een Student moet berekend worden als {name} plus {name} plus {name}.\n"
    );
    let out = settled(&text);
    assert!(out.lines().all(|l| l.chars().count() < 120), "{out}");
    assert!(out.contains("Student\n\t\tplus het bedrag"), "{out}");
    let text = format!(
        "Regel r\n\tgeldig altijd\n\t\tDe X van een Lid moet gesteld worden op {}.\n",
        "geldig ".repeat(60)
    );
    let out = settled(&text);
    assert_eq!(out.matches("\n\tgeldig altijd").count(), 1);
    assert!(!out.contains("\t\tgeldig"), "{out}");
}

#[test]
fn a_long_calculation_is_split_outside_parentheses_where_it_can() {
    let text = "Regel r\n\tgeldig altijd\n\t\tDe som van een Lid moet berekend worden als (het eerste bedrag plus het tweede bedrag) maal het aantal leden maal (de opslag plus het restant van de aftrek).\n";
    let out = settled(text);
    assert!(out.contains("aantal leden\n\t\tmaal (de opslag plus het"), "{out}");
}

#[test]
fn values_in_a_text_stand_against_their_brackets() {
    let rule = "Regel r\n\tgeldig altijd\n\t\tDe naam van een Lid moet gesteld worden op ";
    assert_eq!(
        settled(&format!("{rule}\"pas  van « zijn   naam »!  \".\n")),
        format!("{rule}\"pas  van «zijn naam»!  \".\n")
    );
}

#[test]
fn tables_have_their_cells_in_columns() {
    let messy = "Beslistabel tarief
	geldig altijd
	|   | het tarief van een Lid moet gesteld worden op | indien hij jeugdlid is |
	|---|---|---|
	| 1 | 50 % van (A plus B) | waar|
	|10| 0 €|n.v.t. |
";
    let wanted = "Beslistabel tarief
	geldig altijd
	|    | het tarief van een Lid moet gesteld worden op | indien hij jeugdlid is |
	|----|-----------------------------------------------|------------------------|
	| 1  | 50 % van (A plus B)                           | waar                   |
	| 10 | 0 €                                           | n.v.t.                 |
";
    assert_eq!(settled(messy), wanted);
}

#[test]
fn a_row_with_a_cell_left_open_keeps_its_dashes() {
    let rows = "Beslistabel tarief
	geldig altijd
	|  | het tarief van een Lid moet gesteld worden op |
	|--|-----------------------------------------------|
	|  | -                                             |
";
    assert_eq!(settled(rows), rows);
}

#[test]
fn testcases_have_their_values_in_columns() {
    let messy = "Testset Boetes
Rekendatum 15-06-2027
Testgeval Een
 Rekendatum 16-06-2027
 Parameters
  het tarief  1 €
 Gegeven een Lid (Noor) met
  inschrijfdatum  12-03-2025
  is jeugdlid
  naam  \"Noor\"
 Verwacht regelversie bepaal boete is gevuurd
";
    let wanted = "Testset Boetes
Rekendatum 15-06-2027

Testgeval Een
	Rekendatum 16-06-2027
	Parameters
		het tarief  1 €
	Gegeven een Lid (Noor) met
		inschrijfdatum  12-03-2025
		is jeugdlid
		naam            \"Noor\"
	Verwacht regelversie bepaal boete is gevuurd
";
    assert_eq!(settled(messy), wanted);
}

#[test]
fn a_comment_stays_where_it_belongs() {
    let text = "// Over dit bestand.

// Bron: art. 1
Objecttype het Lid
	de naam  Tekst;
	// de bijnaam  Tekst;

// Bron: vervallen

// Bron: art. 2
Objecttype het Boek
	de titel  Tekst;
	// einde
";
    assert_eq!(settled(text), text);
    let program = match Program::load(&[SourceFile::new("a.rgs", text)]) {
        Ok((program, _)) => program,
        Err(found) => panic!("{found}"),
    };
    let book = program.object_type("Boek").unwrap();
    assert_eq!(program.object_type_info(book).source.as_deref(), Some("art. 2"));
}

#[test]
fn windows_line_endings_stay() {
    let out = settled("Objecttype het Lid\r\n\tde naam   Tekst; // x \r\n");
    assert_eq!(out, "Objecttype het Lid\r\n\tde naam  Tekst; // x\r\n");
}

#[test]
fn a_file_that_cannot_be_read_is_refused_with_its_findings() {
    for text in [
        "Objecttype het Lid\n\tde naam Tekst;\n",
        "Objektype Lid\n",
        "Regel r\n\tgeldig altijd\n\t\t\"open\n",
    ] {
        let found = format(&SourceFile::new("fout.rgs", text)).unwrap_err();
        assert!(found.to_string().starts_with("fout.rgs:"), "{found}");
    }
}

#[test]
fn what_only_looks_like_a_number_or_a_rule_keeps_its_tokens() {
    let text = "Regel r\n\tgeldig altijd\n\t\tDe naam 1,4x van een Lid ,4. 14.\n";
    assert_eq!(settled(text), text);
    let text = "Testgeval t\n\tGegeven een Lid (Noor)\n\nRegel r\n\tverdwaald\n";
    assert_eq!(settled(text), text);
}

#[test]
fn a_formatted_model_gives_the_same_results() {
    let (model, tests) = (settled(MODEL), settled(TESTS));
    let program = match Program::load(&[SourceFile::new("model.rgs", &model)]) {
        Ok((program, _)) => program,
        Err(found) => panic!("{found}"),
    };
    let report = testset::run(&program, &SourceFile::new("model.test.rgs", &tests), &ParameterValues::new());
    assert!(report.passed() && report.cases.len() > 1, "{report:?}");
}

/// Other layout with the same meaning: wider gaps, other indentation, more blank lines, spaces at the end.
fn shuffled(text: &str, choices: &[usize]) -> String {
    let mut choices = choices.iter().copied().cycle();
    let mut next = || choices.next().unwrap_or(0);
    let step = 1 + next() % 3;
    let mut out = String::new();
    for line in text.lines() {
        let body = line.trim_start_matches('\t');
        let deep = line.len() - body.len();
        out.push_str(&" ".repeat(deep * step));
        for (i, part) in body.split("  ").filter(|p| !p.is_empty()).enumerate() {
            if i > 0 {
                out.push_str(if next() % 2 == 0 { "\t" } else { "    " });
            }
            out.push_str(part.trim_matches(' '));
        }
        out.push_str(&" ".repeat(next() % 3));
        out.push_str(&"\n".repeat(1 + if body.is_empty() { next() % 3 } else { 0 }));
    }
    out
}

#[test]
fn a_line_that_would_read_as_a_version_when_split_is_refused_with_its_place() {
    let text = "Regel r\n\tgeldig t/m 2019\n\t\tX is 1.\n\tgeldig vanaf 2021 geldig m x.\n";
    let found = format(&SourceFile::new("a.rgs", text))
        .expect_err("split before the second `geldig` it is another file");
    assert_eq!(found.0[0].code, "RS107");
    assert_eq!((found.0[0].start.line, found.0[0].start.column), (4, 27));
}

proptest! {
    #[test]
    fn layout_that_means_nothing_does_not_matter(choices in prop::collection::vec(0_usize..60, 1..50)) {
        for text in [MODEL, TESTS] {
            prop_assert_eq!(settled(&shuffled(text, &choices)), settled(text));
        }
    }

    #[test]
    fn any_text_is_formatted_stably_or_refused(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "Objecttype het Lid", "Regel r", "Beslistabel t", "Testgeval g", "Parameter de p : Tekst", "geldig altijd",
            "\n", "\n\t", "\n  ", "\t", "  ", " ", "de naam", "Tekst;", "| a |", "|--|", "- ", "..", "-5", "1", ",", ".", "n.v.t",
            "(", ")", ":", "// x", "// Bron: y", "'a b'", "\"t\"", "\"a « ", " » b\"", "Daarbij geldt:", "indien", "X is 3", "Gegeven", "is",
            "een heel lange naam die nog eens zo lang is", "Parameterset s", "/", "=", "\u{1F600}", "\r",
        ]), 0..60)
    ) {
        let text = pieces.concat();
        if let Ok(once) = format(&SourceFile::new("a.rgs", &text)) {
            prop_assert_eq!(settled(&once), once);
        }
    }
}
