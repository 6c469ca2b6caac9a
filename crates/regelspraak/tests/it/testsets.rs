//! Testset files: failures told precisely, parameters, outcomes of rules, coverage.

use jiff::civil::{Date, date};
use regelspraak::testset::ParameterSource;
use regelspraak::{Language, ParameterValues, Program, SourceFile, testset};

use crate::support::{eval, load};

const MODEL: &str = include_str!("models/bibliotheek.rgs");

fn one(case: &str) -> String {
    eval(MODEL, &format!("Testset t\nRekendatum 15-06-2027\nParameterset Tarieven\nTestgeval a\n{case}"))
        .replace('\u{a0}', " ")
}

#[test]
fn an_unmet_expectation_names_place_expected_and_found() {
    let found = one("	Gegeven een Uitlening (Lening) met
		uitleendatum  01-05-2027
		inleverdatum  26-05-2027
	Verwacht Lening met
		boete           2,00 EUR
		is verlengd
		dagen te laat   4 dg
	Verwacht regelversie bepaal boete is niet gevuurd
");
    assert_eq!(
        found,
        "model.test.rgs:9:3: boete van Lening: verwacht € 2,00, gevonden € 1,00
model.test.rgs:10:3: verlengd van Lening: verwacht ja, gevonden nee
model.test.rgs:12:2: regelversie bepaal boete: verwacht niet gevuurd, gevonden gevuurd
"
    );
}

#[test]
fn a_failure_explains_the_value_that_was_found() {
    let program = load(MODEL);
    let text = "Testset t\nRekendatum 15-06-2027\nParameterset Tarieven\nTestgeval a\n\tGegeven een Uitlening (Lening) met\n\t\tuitleendatum  01-05-2027\n\tVerwacht Lening met\n\t\tuiterste inleverdatum  23-05-2027\n";
    let report = testset::run(&program, &SourceFile::new("t.test.rgs", text), &ParameterValues::new());
    assert!(!report.passed());
    let failure = &report.cases[0].failures[0];
    assert_eq!(
        failure.message().text(Language::English),
        "uiterste inleverdatum of Lening: expected 23 mei 2027, found 22 mei 2027"
    );
    assert!(
        failure.explanation.contains("uitleentermijn = 21\u{a0}dagen (parameter)"),
        "{}",
        failure.explanation
    );
}

#[test]
fn parameters_of_a_case_replace_those_of_the_set_and_those_passed_in() {
    let program = load(MODEL);
    let mut passed = ParameterValues::new();
    let id = program.parameter("uitleentermijn").unwrap();
    let days = |n: &str| program.parse_value(&program.parameter_info(id).data_type, n).unwrap();
    program.set_parameter(&mut passed, id, days("1 dg")).unwrap();
    let case = |name: &str, parameters: &str, expected: &str| {
        format!(
            "Testgeval {name}\n{parameters}\tGegeven een Uitlening (L) met\n\t\tuitleendatum  01-05-2027\n\tVerwacht L met\n\t\tuiterste inleverdatum  {expected}\n"
        )
    };
    let run = |text: &str| testset::run(&program, &SourceFile::new("t.test.rgs", text), &passed);
    let outside = format!("Testset t\nRekendatum 15-06-2027\n{}", case("a", "", "02-05-2027"));
    assert!(run(&outside).passed(), "{:?}", run(&outside));
    let inside = format!(
        "Testset t\nRekendatum 15-06-2027\nParameters\n\tde uitleentermijn  10 dagen\n{}{}{}",
        case("a", "", "11-05-2027"),
        case("b", "\tParameters\n\t\tde uitleentermijn  3 dagen\n", "04-05-2027"),
        case("c", "\tParameterset Tarieven\n", "22-05-2027")
    );
    assert!(run(&inside).passed(), "{:?}", run(&inside));
}

/// One day of notice before June 2027, two from then on; nothing is known of later years.
struct ByDate<'a>(&'a Program);

impl ParameterSource for ByDate<'_> {
    fn on(&self, day: Option<Date>) -> Result<ParameterValues, String> {
        let day = day.ok_or("geen dag")?;
        if day.year() > 2027 {
            return Err(format!("niets bekend op {day}"));
        }
        let id = self.0.parameter("uitleentermijn").unwrap();
        let text = if day < date(2027, 6, 1) { "1 dg" } else { "2 dg" };
        let value = self.0.parse_value(&self.0.parameter_info(id).data_type, text).unwrap();
        let mut values = ParameterValues::new();
        self.0.set_parameter(&mut values, id, value).unwrap();
        Ok(values)
    }
}

#[test]
fn a_case_with_a_day_of_its_own_gets_the_parameter_values_of_that_day() {
    let program = load(MODEL);
    let case = |name: &str, day: &str, expected: &str| {
        format!(
            "Testgeval {name}\n{day}\tGegeven een Uitlening (L) met\n\t\tuitleendatum  01-05-2027\n\tVerwacht L met\n\t\tuiterste inleverdatum  {expected}\n"
        )
    };
    let text = format!(
        "Testset t\nRekendatum 15-05-2027\n{}{}{}",
        case("a", "", "02-05-2027"),
        case("b", "\tRekendatum 15-06-2027\n", "03-05-2027"),
        case("c", "\tRekendatum 15-06-2028\n", "03-05-2027")
    );
    let report = testset::run(&program, &SourceFile::new("t.test.rgs", text), &ByDate(&program));
    assert_eq!(report.diagnostics.len(), 0, "{:?}", report.diagnostics);
    let passed: Vec<bool> = report.cases.iter().map(|case| case.passed).collect();
    assert_eq!(passed, [true, true, false], "{:?}", report.cases);
    assert!(
        report.cases[2].failures[0].to_string().contains("niets bekend op 2028-06-15"),
        "{:?}",
        report.cases[2]
    );
}

#[test]
fn wrong_testsets_are_told_precisely_and_nothing_runs() {
    for (case, expected) in [
        (
            "	Gegeven een Lit (A)\n",
            "5:14: fout RS205: het objecttype `Lit` is niet gedeclareerd (bedoelt u `Lid`?)",
        ),
        (
            "	Gegeven een Lid (A) met\n		geboortedaum  01-01-2000\n",
            "6:3: fout RS207: `geboortedaum` is geen attribuut van `Lid` (bedoelt u `geboortedatum`?)",
        ),
        (
            "	Gegeven een Lid (A) met\n		geboortedatum  31-02-2000\n",
            "6:18: fout RS306: `31-02-2000` is geen bestaande datum",
        ),
        ("	Gegeven een Lid (A) met\n		is geen jeugdlid\n", "6:3: fout RS609"),
        ("	Gegeven een Lid (A) met\n		geboortedatum  leeg\n", "6:18: fout RS609"),
        ("	Gegeven een Lid (A) met\n		heeft jeugdlid\n", "6:3: fout RS233: `jeugdlid` hoort bij `is`"),
        (
            "	Gegeven een Lid (A) met\n		is jeugdlit\n",
            "6:3: fout RS207: `jeugdlit` is geen kenmerk van `Lid` (bedoelt u `jeugdlid`?)",
        ),
        (
            "	Gegeven een Uitlening (A) met\n		dagen te laat  4\n",
            "6:18: fout RS307: hier ontbreekt de eenheid `dag` (bedoelt u `4 dag`?)",
        ),
        ("	Gegeven een Lid (A)\n	Gegeven een Lid (A)\n", "6:19: fout RS203: er is al een object `A`"),
        (
            "	Gegeven een Lid (A)\n	Gegeven A heeft B als uitlening\n",
            "6:18: fout RS611: er is geen object `B`",
        ),
        (
            "	Gegeven een Lid (A)\n	Gegeven A heeft A als lener\n",
            "6:24: fout RS207: `lener` is geen rol vanaf `Lid`",
        ),
        ("	Verwacht B met\n		leeftijd  3 jr\n", "5:11: fout RS611"),
        (
            "	Verwacht regelversie bepaal boet is gevuurd\n",
            "5:2: fout RS612: er is geen regel `bepaal boet` (bedoelt u `bepaal boete`?)",
        ),
        (
            "	Verwacht regelversie bepaal boete is inconsistent\n",
            "5:2: fout RS612: `bepaal boete` is geen consistentieregel",
        ),
        ("	Verwacht regelversie bepaal boete is geweigerd\n", "5:2: fout RS606"),
        ("	Gegevn een Lid (A)\n", "5:2: fout RS606"),
        ("	Parameterset Tarief\n", "5:2: fout RS605: de parameterset `Tarief` is niet gedeclareerd"),
        ("Regel r\n", "5:1: fout RS601: `Regel` hoort niet in een testset"),
    ] {
        let found = one(case);
        assert!(found.contains(expected), "{case}{found}");
    }
    assert!(eval(MODEL, "Testgeval a\n\tGegeven een Lid (A)\n").contains("RS602"));
    assert!(
        eval(MODEL, "Testset t\nTestgeval a\n\tGegeven een Lid (A)\n")
            .contains("RS613: dit testgeval heeft geen `Rekendatum`")
    );
}

#[test]
fn a_value_that_a_rule_derives_cannot_be_given() {
    let found = one("	Gegeven een Uitlening (A) met\n		boete  4 EUR\n");
    assert!(
        found.contains(
            "RS706: regel `bepaal boete`: dit attribuut is ingevoerd, maar wordt ook afgeleid bij `boete`"
        ),
        "{found}"
    );
}

#[test]
fn a_single_role_can_be_filled_once() {
    let found = one(
        "	Gegeven een Lid (A)\n	Gegeven een Lid (B)\n	Gegeven een Uitlening (U)\n	Gegeven A heeft U als uitlening\n	Gegeven B heeft U als uitlening\n",
    );
    assert!(
        found.contains(
            "model.test.rgs:9:2: B: verwacht een passende rol, gevonden de rol `lener` is al gevuld"
        ),
        "{found}"
    );
}

#[test]
fn facts_and_initialisations_are_understood() {
    let text = "Testset t
Rekendatum 15-06-2027
Parameterset Tarieven
Testinitialisatie een lid met twee leningen
	Gegeven een Lid (Noor)
	Gegeven een Uitlening (Een)
	Gegeven een Uitlening (Twee)
	Gegeven het feit uitleningen van een lid met Noor als lener en Een, Twee als uitlening
Testgeval a
	Gegeven testinitialisatie een lid met twee leningen
	Verwacht Noor met
		aantal open leningen  2
";
    assert_eq!(eval(MODEL, text), "");
}

#[test]
fn coverage_tells_which_sentences_no_case_made_fire() {
    let program = load(MODEL);
    let file = SourceFile::new("b.test.rgs", include_str!("models/bibliotheek.test.rgs"));
    let report = testset::run(&program, &file, &ParameterValues::new());
    assert!(report.passed(), "{report:?}");
    let reports = [report];
    let missed: Vec<String> = testset::uncovered(&program, &reports)
        .map(|(rule, version)| match &version.row {
            Some(row) => format!("{} rij {row}", rule.name),
            None => rule.name.clone(),
        })
        .collect();
    assert_eq!(missed, ["kortingspercentage rij 2"]);
}

#[test]
fn coverage_counts_sentences_rows_and_both_outcomes_of_conditions() {
    let program = load(MODEL);
    let tests = include_str!("models/bibliotheek.test.rgs");
    let report = testset::run(&program, &SourceFile::new("t.test.rgs", tests), &ParameterValues::new());
    let none = testset::coverage(&program, &[]);
    let (covered, total) = none.count();
    assert_eq!(covered, 0);
    let coverage = testset::coverage(&program, std::slice::from_ref(&report));
    assert_eq!(coverage.count().1, total);
    let fee = coverage.rules.iter().find(|r| r.name == "bepaal boete").unwrap();
    let [old, new] = fee.sentences.as_slice() else { panic!("two versions") };
    assert!(old.fired && new.fired);
    let texts: Vec<_> = new.conditions.iter().map(|c| (c.text.as_str(), c.location.position.line)).collect();
    let line = new.location.position.line;
    assert_eq!(
        texts,
        [
            ("de Uitlening is te laat", line + 2),
            ("de Uitlening is verlengd", line + 4),
            ("het genre van de Uitlening is gelijk aan 'atlas'", line + 5),
        ]
    );
    assert!(new.conditions[0].seen_true && new.conditions[0].seen_false);
    assert!(!new.conditions[1].seen_true && new.conditions[1].seen_false);
    let table = coverage.rules.iter().find(|r| r.name == "kortingspercentage").unwrap();
    assert!(table.table && table.sentences.iter().all(|s| s.row.is_some()));
    assert!(coverage.percent() > 50 && coverage.percent() < 100, "{}", coverage.percent());
}
