//! The packages of this repository: they load, and their worked figures come out to the cent.

use herstel_scheme::{Package, PackageFiles};

/// An embedded package.
pub fn package(id: &str) -> Package {
    let files = PackageFiles::embedded().into_iter().find(|(name, _)| name == id).unwrap().1;
    match Package::load(files) {
        Ok(package) => package,
        Err(errors) => panic!("{id} does not load:\n{errors}"),
    }
}

#[test]
fn the_scheme_of_2021_loads() {
    package("kot-2021");
}

#[test]
fn the_enacted_scheme_loads() {
    package("wht-compensatie");
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
