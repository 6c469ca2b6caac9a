//! Norm amounts: one dated table, examples marked as such.

use crate::bad_packages::errors;
use crate::packages::files;
use herstel_scheme::{Package, PackageFiles};

/// The policy of 2021 with one of its parameters as a norm.
fn with_norm(example: bool, verified: bool, head: &str) -> PackageFiles {
    let mut files = files("kot-2021");
    let parameters = std::str::from_utf8(files.get("parameters.toml").unwrap()).unwrap();
    let mut parts: Vec<&str> = parameters.split("[[parameter]]").collect();
    let place = parts.iter().position(|part| part.contains("\"vergoeding per halfjaar\"")).unwrap();
    let norm = parts.remove(place).replace("verified = true", &format!("verified = {verified}"));
    let norms = format!("dated = \"2021-12-06\"\n\n[[norm]]\nhead = \"{head}\"\nexample = {example}\n{norm}");
    files.insert("parameters.toml", parts.join("[[parameter]]"));
    files.insert("norms.toml", norms);
    files
}

#[test]
fn a_norm_counts_as_a_parameter_and_says_whether_it_is_an_example() {
    let example = Package::load(with_norm(true, false, "hardheid")).unwrap();
    assert!(example.parameters().has_examples());
    let (parameter, norm) = example.parameters().norms().next().unwrap();
    assert_eq!((parameter.name.as_str(), norm.head.as_str()), ("vergoeding per halfjaar", "hardheid"));
    let published = Package::load(with_norm(false, true, "hardheid")).unwrap();
    assert!(!published.parameters().has_examples());
    assert!(!Package::load(files("kot-2021")).unwrap().parameters().has_examples());
}

#[test]
fn a_norm_for_an_unknown_head_and_a_verified_example_are_refused() {
    assert!(
        errors(&with_norm(true, false, "reiskosten"))
            .contains("«reiskosten» is geen waarde van een opsomming")
    );
    assert!(
        errors(&with_norm(true, true, "hardheid")).contains("is een voorbeeld en kan niet geverifieerd zijn")
    );
}
