//! The packages of this repository: they load, and their worked figures come out to the cent.

use herstel_scheme::{CaseInput, Package, PackageFiles};
use jiff::civil::Date;
use serde_json::{Map, Value};

/// The files of an embedded package.
pub fn files(id: &str) -> PackageFiles {
    PackageFiles::embedded().into_iter().find(|(name, _)| name == id).unwrap().1
}

/// An embedded package.
pub fn package(id: &str) -> Package {
    match Package::load(files(id)) {
        Ok(package) => package,
        Err(errors) => panic!("{id} does not load:\n{errors}"),
    }
}

/// The outputs of a case given as JSON.
pub fn outputs(package: &Package, json: &str, on: Date) -> Map<String, Value> {
    package.calculate(&CaseInput::parse(json).unwrap(), on).unwrap().outputs
}

#[test]
fn every_worked_figure_comes_out_to_the_cent() {
    for id in ["kot-2021", "wht-compensatie"] {
        let report = package(id).run_tests();
        let failures: Vec<String> =
            report.failures.iter().map(|f| format!("{}: {}", f.case, f.message)).collect();
        assert!(failures.is_empty(), "{id}:\n{}", failures.join("\n"));
        assert!(report.cases >= 20, "{id}: {} cases", report.cases);
    }
}

#[test]
fn a_wrong_expectation_is_told_with_its_place() {
    let mut files = files("wht-compensatie");
    let path = "tests/artikel-2-3.test.rgs";
    let text = std::str::from_utf8(files.get(path).unwrap()).unwrap().replace("19.745,50 €", "19.745,51 €");
    files.insert(path, text);
    let report = Package::load(files).unwrap().run_tests();
    let first = report.failures.first().unwrap();
    assert_eq!((first.file.as_str(), first.case.as_str()), (path, "V1 één jaar, alles betaald"));
    assert!(first.at.0 > 10 && first.message.contains("19.745,50"), "{first:?}");
}

#[test]
fn the_packages_have_no_warnings() {
    for id in ["kot-2021", "wht-compensatie"] {
        let package = package(id);
        let warnings: Vec<String> = package.warnings().iter().map(ToString::to_string).collect();
        assert!(warnings.is_empty(), "{id}:\n{}", warnings.join("\n"));
    }
}

#[test]
fn a_fact_with_one_name_has_one_type_in_both_packages() {
    let (policy, act) = (package("kot-2021"), package("wht-compensatie"));
    let mut shared = 0;
    for fact in policy.facts().definitions() {
        let other =
            act.facts().definitions().iter().find(|f| f.attribute == fact.attribute && f.of == fact.of);
        if let Some(other) = other {
            shared += 1;
            assert_eq!(fact.value_type, other.value_type, "{}", fact.attribute);
        }
    }
    assert!(shared >= 7, "{shared} shared facts");
}
