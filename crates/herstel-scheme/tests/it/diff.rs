//! What changed between two packages: everything that differs is told, once, where a reader looks for it.

use crate::packages::{files, package};
use herstel_scheme::{Change, ChangeKind, ChangedPart, Package, PackageFiles, changes};

/// What changes when texts of files of kot-2021 are replaced.
#[track_caller]
fn after(edits: &[(&str, &str, &str)]) -> Vec<Change> {
    let mut changed = files("kot-2021");
    for (path, from, to) in edits {
        edit(&mut changed, path, from, to);
    }
    changes(&package("kot-2021"), &Package::load(changed).unwrap())
}

#[track_caller]
fn edit(files: &mut PackageFiles, path: &str, from: &str, to: &str) {
    let text = std::str::from_utf8(files.get(path).unwrap()).unwrap().to_owned();
    assert!(text.contains(from), "{path} has no {from:?}");
    files.insert(path, text.replacen(from, to, 1));
}

fn told(changes: &[Change]) -> Vec<String> {
    let one = |change: &Change| {
        let side = |words: &Option<String>| words.clone().unwrap_or_else(|| "-".to_owned());
        format!(
            "{:?} {:?} {}: {} -> {}",
            change.part,
            change.kind,
            change.what,
            side(&change.before),
            side(&change.after)
        )
    };
    changes.iter().map(one).collect()
}

#[test]
fn a_package_does_not_differ_from_itself() {
    assert!(changes(&package("kot-2021"), &package("kot-2021")).is_empty());
}

#[test]
fn a_parameter_that_changed_is_told_with_its_day_and_both_values() {
    let changes = after(&[("parameters.toml", "value = \"30.000 €\"", "value = \"35.000 €\"")]);
    insta::assert_debug_snapshot!(told(&changes), @r#"
    [
        "Parameters Changed parameter «hoogte van het forfait», waarde vanaf «2005-01-01»: waarde: 30.000 € -> 35.000 €",
    ]
    "#);
    assert_eq!(changes[0].source.as_deref(), Some("CATSHUIS-2020"));
}

#[test]
fn a_value_from_another_day_is_a_new_value() {
    let changes = after(&[(
        "parameters.toml",
        "values = [{ from = \"2005-01-01\", value = \"1.500 €\" }]",
        "values = [{ from = \"2005-01-01\", value = \"1.500 €\" }, { from = \"2022-01-01\", value = \"1.000 €\" }]",
    )]);
    insta::assert_debug_snapshot!(told(&changes), @r#"
    [
        "Parameters Added parameter «ondergrens per toeslagjaar», waarde vanaf «2022-01-01»: - -> waarde: 1.000 €",
    ]
    "#);
}

#[test]
fn a_rule_that_changed_is_told_by_its_sentences_and_sources() {
    let changes = after(&[
        ("regels/totaal.rgs", "// Bron: REKENLAST, stap 8", "// Bron: BAK-2021, drie adviezen"),
        ("regels/eerste-toets.rgs", "is groter of gelijk aan de ondergrens", "is groter dan de ondergrens"),
    ]);
    let rules: Vec<&Change> = changes.iter().filter(|c| c.part == ChangedPart::Rules).collect();
    assert_eq!(rules.len(), 2, "{rules:#?}");
    let words = rules.iter().find(|c| c.what == "regel «Getroffen toeslagjaar»").unwrap();
    assert!(words.before.as_ref().unwrap().contains("groter of gelijk aan de ondergrens"));
    assert!(
        words.after.as_ref().unwrap().contains("groter dan de ondergrens") && words.source_before.is_none()
    );
    let source = rules.iter().find(|c| c.what == "regel «Aanspraak»").unwrap();
    assert_eq!(source.source_before.as_deref(), Some("REKENLAST, stap 8"));
    assert_eq!((source.source.as_deref(), &source.before), (Some("BAK-2021, drie adviezen"), &None));
}

#[test]
fn only_texts_whose_words_differ_are_told() {
    let changes = after(&[
        ("texts/nl.ftl", "attribute-nadeel = Nadeel\n", "# Een opmerking\nattribute-nadeel =   Nadeel\n"),
        ("texts/en.ftl", "attribute-nadeel = Loss\n", "attribute-nadeel = Damage\n"),
    ]);
    insta::assert_debug_snapshot!(told(&changes), @r#"
    [
        "Texts Changed tekst attribute-nadeel (en): Loss -> Damage",
        "Files Changed bestand texts/nl.ftl: - -> alleen de volgorde, de opmaak of een opmerking",
    ]
    "#);
}

#[test]
fn a_choice_that_is_new_and_a_term_that_changed_are_told_under_their_step() {
    let changes = after(&[
        (
            "process.toml",
            "[[step.choice]]\nid = \"continue\"\nto = \"full-assessment\"\n\n[[step.choice]]\nid = \"wait\"\n",
            "[[step.choice]]\nid = \"wait\"\n\n[[step.choice]]\nid = \"pause\"\n\n[[step.choice]]\nid = \"continue\"\nto = \"full-assessment\"\n",
        ),
        ("process.toml", "months = 6", "months = 8"),
        (
            "texts/nl.ftl",
            "step-first-review =",
            "choice-first-review-pause = Pauze\nchoice-first-review-pause-consequence = U wacht even.\nstep-first-review =",
        ),
        (
            "texts/en.ftl",
            "step-first-review =",
            "choice-first-review-pause = Pause\nchoice-first-review-pause-consequence = You wait a little.\nstep-first-review =",
        ),
    ]);
    let process: Vec<Change> = changes.into_iter().filter(|c| c.part == ChangedPart::Process).collect();
    insta::assert_debug_snapshot!(told(&process), @r#"
    [
        "Process Changed stap «Eerste toets» (first-review): termijn, maanden: 6 -> 8",
        "Process Added stap «Eerste toets» (first-review), keuze «pause»: - -> -",
    ]
    "#);
}

#[test]
fn a_remark_in_a_file_is_a_change_of_that_file_and_of_nothing_else() {
    let changes = after(&[("process.toml", "# Het proces", "# Hoe het gaat")]);
    assert_eq!(
        told(&changes),
        ["Files Changed bestand process.toml: - -> alleen de volgorde, de opmaak of een opmerking"]
    );
}

#[test]
fn testsets_and_letters_are_told_by_their_names() {
    let mut changed = files("kot-2021");
    changed.insert("letters/first-review-award.typ", {
        let mut bytes = changed.get("letters/first-review-award.typ").unwrap().to_vec();
        bytes.extend(b"\n// anders\n");
        bytes
    });
    changed.insert("tests/extra.test.rgs", "// leeg\n");
    let changes = changes(&package("kot-2021"), &Package::load(changed).unwrap());
    assert_eq!(
        told(&changes),
        [
            "Letters Changed brief letters/first-review-award.typ: - -> -",
            "Files Added bestand tests/extra.test.rgs: - -> -"
        ]
    );
}

#[test]
fn what_is_added_one_way_is_removed_the_other_way() {
    let (old, new) = (package("kot-2021"), package("wht-compensatie"));
    let count = |changes: &[Change], kind| changes.iter().filter(|c| c.kind == kind).count();
    let (there, back) = (changes(&old, &new), changes(&new, &old));
    assert!(there.len() > 100);
    assert_eq!(count(&there, ChangeKind::Added), count(&back, ChangeKind::Removed));
    assert_eq!(count(&there, ChangeKind::Removed), count(&back, ChangeKind::Added));
    assert_eq!(count(&there, ChangeKind::Changed), count(&back, ChangeKind::Changed));
}
