//! Laws beside the rules are tried on random cases, and a law that is broken says by which case.

use crate::packages::files;
use herstel_scheme::{Package, PackageFiles};

fn with_law(law: &str) -> PackageFiles {
    let mut files = files("kot-2021");
    files.insert("tests/laws.toml", format!("[[law]]\n{law}\n"));
    files
}

/// What a run says about laws.
fn failures(files: PackageFiles) -> Vec<String> {
    let report = Package::load(files).unwrap().run_tests();
    let laws = report.failures.iter().filter(|failure| failure.case.is_empty());
    laws.map(|failure| format!("{}:{}: {}", failure.file, failure.at.0, failure.message)).collect()
}

const MORE: &str = r#"id = "more"
kind = "never-less"
of = "toeslagjaar"
fact = "teruggevorderd bedrag"
outcome = "totaalbedrag"
given = { "grond" = "vooringenomenheid" }"#;

#[test]
fn a_law_that_holds_is_tried_and_counted() {
    let report = Package::load(with_law(MORE)).unwrap().run_tests();
    assert_eq!((report.laws, report.failures.len()), (2, 0), "{:?}", report.failures);
}

#[test]
fn a_broken_law_shows_the_case_that_breaks_it() {
    let found = failures(with_law(&MORE.replace("never-less", "never-more")));
    let [failure] = found.as_slice() else { panic!("{found:?}") };
    assert!(failure.starts_with("tests/laws.toml:2: «more»: "), "{failure}");
    assert!(failure.contains("teruggevorderd bedrag"), "{failure}");
    assert_eq!(
        found,
        failures(with_law(&MORE.replace("never-less", "never-more"))),
        "the same cases every time"
    );
}

#[test]
fn a_law_about_something_that_is_not_there_fails() {
    let told = |from: &str, to: &str| failures(with_law(&MORE.replace(from, to))).join("\n");
    assert!(told("\"teruggevorderd bedrag\"", "\"iets\"").contains("«iets» is geen gegeven"));
    assert!(told("\"totaalbedrag\"", "\"iets\"").contains("«iets» is geen uitkomst van de zaak"));
    assert!(told("\"grond\" =", "\"iets\" =").contains("«iets» is geen gegeven"));
    assert!(told("never-less", "later-never-grants").contains("niet het soort waarde van deze wet"));
    assert!(told("never-less", "moves").contains("«other» ontbreekt"));
}

#[test]
fn a_law_that_is_only_tried_on_empty_outcomes_fails() {
    let found = failures(with_law(&MORE.replace("vooringenomenheid", "geen")));
    assert!(found.join("\n").contains("hadden een uitkomst"), "{found:?}");
}

#[test]
fn an_outcome_below_zero_is_found_without_a_law() {
    let mut files = files("kot-2021");
    let path = "regels/eerste-toets.rgs";
    let rules = std::str::from_utf8(files.get(path).unwrap()).unwrap();
    assert!(rules.contains(", met een minimum van 0 €"));
    let rules = rules.replace(", met een minimum van 0 €", "");
    files.insert(path, rules);
    let found = failures(files);
    assert!(found.join("\n").contains("is onder nul bij"), "{found:?}");
}

#[test]
fn a_law_can_be_tried_on_a_day_of_its_own() {
    let on = |day: &str| format!("{MORE}\non = \"{day}\"");
    let report = Package::load(with_law(&on("2021-12-06"))).unwrap().run_tests();
    assert_eq!(report.failures, Vec::new());
    let before_any_value = failures(with_law(&on("1999-01-01")));
    assert!(
        before_any_value.join("\n").contains("heeft geen waarde op de rekendatum"),
        "{before_any_value:?}"
    );
}
