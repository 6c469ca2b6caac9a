//! Packages hang together by data, and that data names things that are there.

use herstel_scheme::{FamilyReport, Registry};
use std::fs;
use std::path::Path;

/// A folder with both main packages, one of them with relations added.
fn family(relations: &[(&str, &str)]) -> FamilyReport {
    let folder = tempfile::tempdir().unwrap();
    let schemes = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemes");
    for id in ["kot-2021", "wht-compensatie"] {
        copy(&schemes.join(id), &folder.path().join(id));
    }
    for id in ["kot-2021", "wht-compensatie"] {
        // The relations of the real packages lead to schemes that are not in this folder.
        let path = folder.path().join(id).join("scheme.toml");
        let mut manifest: toml::Table = fs::read_to_string(&path).unwrap().parse().unwrap();
        manifest.remove("relation");
        fs::write(&path, manifest.to_string()).unwrap();
        for language in ["nl", "en"] {
            let path = folder.path().join(id).join(format!("texts/{language}.ftl"));
            let texts = fs::read_to_string(&path).unwrap();
            let mut kept: Vec<&str> = texts.lines().filter(|line| !line.starts_with("relation-")).collect();
            kept.extend(
                relations.iter().filter(|(package, _)| *package == id).map(|_| "relation-test = Test."),
            );
            fs::write(&path, kept.join("\n") + "\n").unwrap();
        }
    }
    for (id, relation) in relations {
        let path = folder.path().join(id).join("scheme.toml");
        let manifest = fs::read_to_string(&path).unwrap();
        let code = toml::from_str::<toml::Table>(&manifest).unwrap()["source"][0]["code"]
            .as_str()
            .unwrap()
            .to_owned();
        let relation = format!("[[relation]]\nid = \"test\"\n{relation}\nsource = \"{code}\"\n");
        fs::write(&path, format!("{manifest}\n{relation}")).unwrap();
    }
    Registry::from_dir(folder.path()).unwrap().family()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.path().is_dir() {
            copy(&entry.path(), &to.join(entry.file_name()));
        } else {
            fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

fn told(relations: &[(&str, &str)]) -> String {
    family(relations).errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

const COUNTS: &str = "kind = \"counts-towards\"\noutcome = \"uit te betalen forfaitaire bedrag\"\nscheme = \"wht-compensatie\"\nto = \"eerder ontvangen herstelbedrag\"";
const AFTER: &str = "kind = \"after\"\nscheme = \"kot-2021\"\nto = \"full-assessment\"";

#[test]
fn a_relation_that_names_what_is_there_is_fine() {
    assert_eq!(
        family(&[("wht-compensatie", COUNTS), ("kot-2021", &AFTER.replace("kot-2021", "wht-compensatie"))]),
        FamilyReport::default()
    );
}

#[test]
fn a_relation_to_what_is_not_there_is_told_with_its_file() {
    let found = told(&[("wht-compensatie", &COUNTS.replace("\"wht-compensatie\"", "\"wht-weg\""))]);
    assert!(found.starts_with("wht-compensatie/scheme.toml:"), "{found}");
    assert!(found.contains("de regeling «wht-weg» is er niet [relation]"), "{found}");
    let found = told(&[("wht-compensatie", &COUNTS.replace("eerder ontvangen herstelbedrag", "loon"))]);
    assert!(found.contains("heeft geen gegeven «loon»"), "{found}");
    let found = told(&[(
        "wht-compensatie",
        &COUNTS.replace("eerder ontvangen herstelbedrag", "datum van aanmelding"),
    )]);
    assert!(found.contains("is geen bedrag"), "{found}");
    let found = told(&[("wht-compensatie", &AFTER.replace("full-assessment", "nergens"))]);
    assert!(found.contains("heeft geen stap «nergens»"), "{found}");
}

#[test]
fn two_schemes_that_each_come_after_the_other_are_refused() {
    let found =
        told(&[("wht-compensatie", AFTER), ("kot-2021", &AFTER.replace("kot-2021", "wht-compensatie"))]);
    assert!(found.contains("komen elk na de ander"), "{found}");
}
