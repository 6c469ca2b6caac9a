use crate::command::{run, schemes_folder};
use tempfile::TempDir;

#[test]
fn every_scheme_of_the_project_checks_and_passes_its_tests() {
    let home = TempDir::new().unwrap();
    for id in ["kot-2021", "wht-compensatie"] {
        let dir = schemes_folder().join(id);
        run(&home, &["scheme", "check", dir.to_str().unwrap()]).ends_with(0);
        let ran = run(&home, &["scheme", "test", dir.to_str().unwrap()]).ends_with(0);
        assert!(ran.out.contains(" 0 afwijkingen") && !ran.out.starts_with("0 "), "{}", ran.out);
    }
}

#[test]
fn the_schemes_are_listed_with_the_days_on_which_they_decide() {
    let home = TempDir::new().unwrap();
    let out = run(&home, &["scheme", "list"]).ends_with(0).out;
    assert!(
        out.contains("kot-2021") && out.contains("wht-compensatie") && out.contains("2022-11-0"),
        "{out}"
    );
}

#[test]
fn a_scheme_shows_its_steps_amounts_sources_and_what_is_not_verified() {
    let home = TempDir::new().unwrap();
    let out = run(&home, &["scheme", "show", "kot-2021"]).ends_with(0).out;
    for part in ["adviesraad", "30.000", "Eerste toets", "Wat nog niet zeker is", "Bronnen", "BAK-2021"] {
        assert!(out.contains(part), "{part} is missing from: {out}");
    }
    assert!(
        run(&home, &["scheme", "show", "wht-compensatie", "--english"])
            .ends_with(0)
            .out
            .contains("What is not certain yet")
    );
    assert!(run(&home, &["scheme", "show", "onbekend"]).ends_with(2).err.contains("kot-2021"));
}

#[test]
fn a_folder_that_is_no_package_is_refused() {
    let home = TempDir::new().unwrap();
    run(&home, &["scheme", "check", "nergens"]).ends_with(3);
    run(&home, &["scheme", "check", "."]).ends_with(1);
    run(&home, &["scheme", "test", "."]).ends_with(1);
}

#[test]
fn two_versions_are_compared_in_dutch_by_id_or_by_folder() {
    let home = TempDir::new().unwrap();
    let folder = schemes_folder().join("kot-2021");
    let same = run(&home, &["scheme", "diff", "kot-2021", folder.to_str().unwrap()]).ends_with(0);
    assert!(same.out.contains("zijn gelijk"), "{}", same.out);
    let out = run(&home, &["scheme", "diff", "kot-2021", "wht-compensatie"]).ends_with(1).out;
    for part in
        ["nieuw", "vervallen", "was:", "wordt:", "Bedragen en grenzen", "WHT, art. 2.3 lid 4", "2022-11-05"]
    {
        assert!(out.contains(part), "{part} is missing from: {out}");
    }
    let json =
        run(&home, &["scheme", "diff", "kot-2021", "wht-compensatie", "--format", "json"]).ends_with(1).out;
    let answer: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(answer["new"]["id"], "wht-compensatie");
    assert!(answer["changes"].as_array().unwrap().iter().any(|change| change["part"] == "rules"));
    assert!(
        run(&home, &["scheme", "diff", "kot-2021", "onbekend"]).ends_with(2).err.contains("wht-compensatie")
    );
}
