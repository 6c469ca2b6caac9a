//! Examples keep the letters that people approved; a change of a rule or a word shows.

use crate::packages::files;
use herstel_scheme::{Package, PackageFiles};

const EXAMPLE: &str = r#"{
  "on": "2021-12-06",
  "step": "full-assessment",
  "input": { "toeslagjaar": [{ "jaar": 2013, "grond": "vooringenomenheid", "teruggevorderd bedrag": "8000" }] }
}"#;

/// The policy of 2021 with one example and its letters.
fn with_example(example: &str) -> PackageFiles {
    let original = files("kot-2021");
    let kept = original.iter().filter(|(path, _)| !path.starts_with("examples/"));
    let mut files = PackageFiles::default();
    for (path, bytes) in kept {
        files.insert(path, bytes.to_vec());
    }
    for language in ["nl", "en"] {
        let path = format!("texts/{language}.ftl");
        let texts = std::str::from_utf8(files.get(&path).unwrap()).unwrap();
        let texts: Vec<&str> = texts.lines().filter(|line| !line.starts_with("example-")).collect();
        files.insert(path.as_str(), format!("{}\nexample-ada = Ada\n", texts.join("\n")));
    }
    files.insert("examples/ada.json", example);
    files
}

fn examined(files: PackageFiles) -> String {
    let package = Package::load(files).unwrap();
    let found = package.examine();
    let examples = found.iter().filter(|error| error.code.as_str() == "example");
    examples.map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

fn with_golden() -> PackageFiles {
    let mut files = with_example(EXAMPLE);
    for (path, text) in Package::load(files.clone()).unwrap().golden_files().unwrap() {
        files.insert(path, text);
    }
    files
}

#[test]
fn a_letter_without_its_golden_file_is_missed() {
    let found = examined(with_example(EXAMPLE));
    assert!(found.contains("examples/ada.nl.txt: de brief van dit voorbeeld ontbreekt"), "{found}");
    assert!(found.contains("er is geen voorbeeld van een afwijzing in «full-assessment»"), "{found}");
    assert!(!found.contains("een toekenning in «full-assessment»"), "{found}");
}

#[test]
fn a_letter_that_says_something_else_now_is_told_with_its_line() {
    assert!(!examined(with_golden()).contains("ada"));
    let mut files = with_golden();
    let kept = String::from_utf8(files.get("examples/ada.nl.txt").unwrap().to_vec()).unwrap();
    assert!(kept.contains("Noor Voorbeeld") && kept.contains("€ "), "{kept}");
    files.insert("examples/ada.nl.txt", kept.replacen("Beste Noor", "Geachte Noor", 1));
    let found = examined(files);
    assert!(found.contains("de brief zegt nu «Beste Noor Voorbeeld,» [example]"), "{found}");
}

#[test]
fn an_example_that_cannot_be_worked_out_is_told() {
    let found = examined(with_example(&EXAMPLE.replace("8000", "veel")));
    assert!(found.contains("examples/ada.json: "), "{found}");
    let found = examined(with_example(&EXAMPLE.replace("full-assessment", "aftercare")));
    assert!(found.contains("examples/ada.json: de stap «aftercare» besluit niets"), "{found}");
    let mut files = with_golden();
    files.insert("examples/oud.nl.txt", "x");
    assert!(examined(files).contains("examples/oud.nl.txt: dit bestand hoort bij geen voorbeeld"));
}
