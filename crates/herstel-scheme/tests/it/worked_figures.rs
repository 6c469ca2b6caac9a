//! The worked figures V1 to V27 all stand in the testsets, and the built-in packages pass everything that is asked of them.

use herstel_scheme::Registry;
use std::collections::BTreeSet;

/// The numbers that names of test cases, worked dates and comments carry: `Testgeval V18 …`.
fn numbered(text: &str) -> BTreeSet<u32> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    words.filter_map(|word| word.strip_prefix('V')?.parse().ok()).collect()
}

#[test]
fn every_worked_figure_is_a_test_case() {
    let registry = Registry::embedded().unwrap();
    let mut found = BTreeSet::new();
    for package in registry.all() {
        for (path, bytes) in package.files().iter().filter(|(path, _)| path.starts_with("tests/")) {
            let text = String::from_utf8_lossy(bytes);
            let names = text.lines().filter(|line| {
                let line = line.trim_start();
                if path.ends_with(".test.rgs") {
                    line.starts_with("Testgeval ")
                } else {
                    line.starts_with("name =")
                }
            });
            names.for_each(|line| found.extend(numbered(line)));
        }
    }
    let missing: Vec<u32> = (1..=27).filter(|number| !found.contains(number)).collect();
    assert_eq!(missing, Vec::<u32>::new());
}

#[test]
fn every_package_has_what_is_asked_of_a_good_one() {
    let registry = Registry::embedded().unwrap();
    for package in registry.all() {
        let found: Vec<String> = package.examine().iter().map(ToString::to_string).collect();
        assert_eq!(found, Vec::<String>::new(), "{}", package.id());
        assert!(package.warnings().is_empty(), "{}: {:?}", package.id(), package.warnings());
    }
}

#[test]
fn the_packages_hang_together_by_what_is_there() {
    let report = Registry::embedded().unwrap().family();
    let errors: Vec<String> = report.errors.iter().map(ToString::to_string).collect();
    assert_eq!(errors, Vec::<String>::new());
}
