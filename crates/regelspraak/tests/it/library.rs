//! A whole model with its testset.

use crate::support::{check, eval};

const MODEL: &str = include_str!("models/bibliotheek.rgs");
const TESTS: &str = include_str!("models/bibliotheek.test.rgs");

#[test]
fn the_library_model_loads_without_findings() {
    assert_eq!(check(MODEL), "");
}

#[test]
fn the_library_testset_passes() {
    assert_eq!(eval(MODEL, TESTS), "");
}
