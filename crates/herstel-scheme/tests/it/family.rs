//! Packages hang together by data, and that data names things that are there.

use herstel_scheme::{FamilyReport, PackageFiles, Registry};
use std::fs;
use std::path::Path;

/// The packages of the folder: those of the main road and the scheme that a choice on it applies for.
const PACKAGES: [&str; 3] = ["kot-2021", "schade", "wht-compensatie"];

/// A folder with these packages, with relations added.
fn family(relations: &[(&str, &str)]) -> FamilyReport {
    let folder = tempfile::tempdir().unwrap();
    let schemes = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemes");
    for id in PACKAGES {
        copy(&schemes.join(id), &folder.path().join(id));
    }
    for id in PACKAGES {
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

/// What is told when the choice for more damage of the package in force leads to `family`.
fn told_of_choice(family: &str) -> String {
    let mut packages: Vec<_> = PackageFiles::embedded();
    let (_, files) = packages.iter_mut().find(|(id, _)| id == "wht-compensatie").unwrap();
    let process = std::str::from_utf8(files.get("process.toml").unwrap()).unwrap();
    let changed = process.replace("to_scheme = \"schade\"", &format!("to_scheme = \"{family}\""));
    assert_ne!(changed, process);
    files.insert("process.toml", changed);
    let report = Registry::from_files(packages).unwrap().family();
    report.errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_choice_that_applies_for_another_scheme_leads_to_one_that_begins_with_an_application() {
    let table = [
        ("weg", "de keuze «more-damage» leidt naar de regeling «weg», en die is er niet"),
        ("kinderen", "de regeling «kinderen» begint niet met een aanvraag"),
        ("main", "de regeling «main» begint niet met een aanvraag"),
    ];
    for (family, expected) in table {
        let found = told_of_choice(family);
        assert!(found.starts_with("wht-compensatie/process.toml:"), "{found}");
        assert!(found.contains(expected), "{family}: {found}");
    }
    assert_eq!(told_of_choice("private-schulden"), "");
}

#[test]
fn two_families_never_decide_a_step_of_the_same_name() {
    let mut packages = PackageFiles::embedded();
    let (_, files) = packages.iter_mut().find(|(id, _)| id == "wht-moratorium").unwrap();
    let manifest = std::str::from_utf8(files.get("scheme.toml").unwrap()).unwrap();
    let apart = manifest.replace("family = \"moratorium\"\n", "");
    assert_ne!(apart, manifest);
    files.insert("scheme.toml", apart);
    let errors = Registry::from_files(packages).unwrap_err();
    let told = errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    assert!(told.contains("het besluit «rest» is er al in de regeling «moratorium-2021»"), "{told}");
}

#[test]
fn the_versions_of_a_family_follow_one_another() {
    let schemes = Registry::embedded().unwrap();
    let ids = |family: &str| {
        let versions = schemes.versions(&family.parse().unwrap());
        versions.iter().map(|package| package.id().to_string()).collect::<Vec<_>>()
    };
    assert_eq!(ids("main"), ["wht-compensatie", "kot-2021"]);
    assert_eq!(ids("private-schulden"), ["wht-private-schulden", "schuld-privaat-2021"]);
    assert_eq!(ids("schade"), ["schade"]);
    assert_eq!(ids("weg"), Vec::<String>::new());
}
