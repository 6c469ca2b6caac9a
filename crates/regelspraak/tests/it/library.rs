//! A whole model with its testset.

use crate::support::{check, eval};

const MODEL: &str = include_str!("models/bibliotheek.rgs");
const TESTS: &str = include_str!("models/bibliotheek.test.rgs");

#[test]
fn the_library_model_loads_and_its_table_leaves_one_case_open() {
    let found = check(MODEL);
    assert!(found.contains("RS423: de beslistabel `kortingspercentage` laat een geval open: `totaal aan boetes` is €\u{a0}10,00 en `jeugdlid`: nee"), "{found}");
    assert_eq!(found.lines().count(), 1, "{found}");
}

#[test]
fn the_library_testset_passes() {
    assert_eq!(eval(MODEL, TESTS), "");
}
