//! Receipts: a calculation can be proven later, and what was changed shows.

use crate::packages::package;
use herstel_scheme::{CaseInput, Package, PackageFiles, Receipt};
use jiff::civil::date;

fn receipt(package: &Package) -> Receipt {
    let input = CaseInput::parse(
        r#"{
            "dagtekening eerste nadelige beschikking": "2014-03-10",
            "dagtekening eerste toekennende beschikking": "2021-09-20",
            "toeslagjaar": [{ "jaar": 2013, "grond": "hardheid", "teruggevorderd bedrag": "8000.00" }]
        }"#,
    )
    .unwrap();
    let on = date(2023, 3, 1);
    let calculation = package.calculate(&input, on).unwrap();
    Receipt::new(package, input, calculation, on)
}

#[test]
fn a_receipt_survives_storage_and_verifies_with_a_package_from_the_archive() {
    let act = package("wht-compensatie");
    let stored = receipt(&act).to_bytes();
    let read: Receipt = serde_json::from_slice(&stored).unwrap();
    assert_eq!(read.to_bytes(), stored);
    let archived = PackageFiles::from_archive(&act.files().to_archive()).unwrap();
    let found = read.verify(&Package::load(archived).unwrap());
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_changed_output_is_found_by_name() {
    let act = package("wht-compensatie");
    let mut receipt = receipt(&act);
    receipt.outputs.insert("totaalbedrag".to_owned(), "99999.00".into());
    receipt.outputs["toeslagjaar"][0]["getroffen"] = false.into();
    let places: Vec<String> = receipt.verify(&act).into_iter().map(|difference| difference.place).collect();
    assert_eq!(places, ["outputs/toeslagjaar/1/getroffen", "outputs/totaalbedrag"]);
}

#[test]
fn a_changed_input_changes_the_outcome() {
    let act = package("wht-compensatie");
    let mut receipt = receipt(&act);
    let mut input = receipt.input.as_map().clone();
    input["toeslagjaar"][0]["teruggevorderd bedrag"] = "8000.01".into();
    receipt.input = CaseInput::from_map(input);
    assert!(receipt.verify(&act).iter().any(|difference| difference.place == "outputs/totaalbedrag"));
}

#[test]
fn a_changed_derivation_is_found() {
    let act = package("wht-compensatie");
    let text = String::from_utf8(receipt(&act).to_bytes()).unwrap();
    for (from, to) in [("\"#8000\"", "\"#7000\""), ("\"2023-03-01\",\"t\"", "\"2023-03-02\",\"t\"")] {
        assert!(text.contains(from), "{from} in {text}");
        let changed: Receipt = serde_json::from_str(&text.replacen(from, to, 1)).unwrap();
        let found = changed.verify(&act);
        assert!(
            found.iter().any(|difference| difference.place.starts_with("derivation")),
            "{from}: {found:?}"
        );
    }
}

#[test]
fn another_package_is_a_difference_in_itself() {
    let receipt = receipt(&package("wht-compensatie"));
    let places: Vec<String> =
        receipt.verify(&package("kot-2021")).into_iter().map(|difference| difference.place).collect();
    assert_eq!(places, ["scheme", "hash"]);
}
