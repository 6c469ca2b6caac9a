//! What a new version would mean for decided dossiers, as its users meet it.

use crate::command::{run, schemes_folder};
use serde_json::Value;
use std::{fs, path::Path};
use tempfile::TempDir;

/// An invented operation in which many were decided under the policy of 2021.
fn seeded() -> TempDir {
    let home = TempDir::new().unwrap();
    run(&home, &["seed", "--parents", "60", "--seed", "7"]).ends_with(0);
    home
}

/// A version of a scheme in which a text of a file is another.
fn version(home: &TempDir, id: &str, file: &str, from: &str, to: &str) -> String {
    let target = home.path().join("versies").join(id);
    copy(&schemes_folder().join(id), &target);
    let path = target.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} has no {from}");
    fs::write(&path, text.replace(from, to)).unwrap();
    target.to_str().unwrap().to_owned()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)
        } else {
            fs::copy(entry.path(), target).map(drop).unwrap()
        }
    }
}

/// A text that was written, with ordinary spaces in its amounts.
fn text_of(path: &Path) -> String {
    fs::read_to_string(path).unwrap().replace('\u{a0}', " ")
}

fn impact(home: &TempDir, new: &str, more: &[&str]) -> Value {
    let arguments = [&["scheme", "impact", new, "--format", "json"][..], more].concat();
    serde_json::from_str(&run(home, &arguments).ends_with(0).out).unwrap()
}

#[test]
fn the_version_that_decided_changes_nothing_for_anybody() {
    let home = seeded();
    let report = impact(&home, "kot-2021", &[]);
    let total = &report["total"];
    assert!(total["decided"].as_u64().unwrap() > 40, "{report}");
    assert_eq!(total["same"], total["decided"], "{report}");
    for name in ["missing_facts", "dropped_facts", "refused_facts", "inconsistent"] {
        assert_eq!(report[name], serde_json::json!({}), "{name}");
    }
}

#[test]
fn who_gains_and_who_keeps_are_counted_per_step_reason_and_group_and_nothing_changes() {
    let home = seeded();
    let before = fs::read(home.path().join("herstel/herstel.db")).unwrap();
    let more = version(&home, "kot-2021", "parameters.toml", "30.000 €", "35.000 €");
    let report = impact(&home, &more, &[]);
    let step = &report["by_step"]["first-review"];
    let gains = &step["gains"];
    let count = gains["count"].as_i64().unwrap();
    assert!(count > 10, "{report}");
    assert_eq!(gains["sum_cents"].as_i64().unwrap(), count * 500_000);
    assert_eq!(gains["quartiles_cents"], serde_json::json!([500_000, 500_000, 500_000]));
    assert_eq!(gains["largest_cents"], 500_000);
    assert_eq!(step["keeps"]["count"], 0);
    let whole = report["total"]["decided"].as_u64().unwrap();
    for cut in ["by_step", "by_reason"] {
        let lines = report[cut].as_object().unwrap().values();
        assert_eq!(lines.map(|line| line["decided"].as_u64().unwrap()).sum::<u64>(), whole, "{cut}");
    }
    assert_eq!(report["by_version"][0]["scheme"], "kot-2021");
    assert!(report["by_group"].is_object());

    let less = version(&home, "kot-2021", "parameters.toml", "30.000 €", "20.000 €");
    let report = impact(&home, &less, &["--list"]);
    let kept = report["kept"].as_array().unwrap();
    assert_eq!(kept.len() as u64, report["total"]["keeps"]["count"].as_u64().unwrap());
    assert!(!kept.is_empty());
    for one in kept {
        assert!(one["reference"].as_str().unwrap().starts_with("H-"), "{one}");
        assert!(one["less_cents"].as_i64().unwrap() > 0, "{one}");
    }
    assert_eq!(fs::read(home.path().join("herstel/herstel.db")).unwrap(), before, "nothing was changed");
    run(&home, &["verify"]).ends_with(0);
}

#[test]
fn the_report_reads_in_dutch_and_names_what_cannot_be_taken_over() {
    let home = seeded();
    let out = run(&home, &["scheme", "impact", "wht-compensatie"]).ends_with(0).out;
    for part in [
        "besluiten van",
        "krijgt meer",
        "houdt wat besloten is",
        "Per versie die besliste",
        "kot-2021",
        "Eerste toets",
        "kosten van rechtsbijstand",
        "Nieuw gevraagd, en leeg gelaten",
    ] {
        assert!(out.contains(part), "{part} is missing from: {out}");
    }
    let report = impact(&home, "wht-compensatie", &[]);
    assert_eq!(report["on"], "2022-11-05");
    assert_eq!(report["decided_under"], serde_json::json!(["kot-2021", "wht-compensatie"]));
    assert!(report["dropped_facts"]["kosten van rechtsbijstand"].as_u64().unwrap() > 0, "{report}");
    let new = report["new_facts"][0]["facts"].as_array().unwrap();
    assert!(new.iter().any(|fact| fact == "betaalde invorderingskosten"), "{report}");
    let none = impact(&home, "wht-compensatie", &["--scheme", "wht-compensatie"]);
    assert_eq!(none["decisions"], 0);
}

#[test]
fn a_fact_that_is_newly_needed_sets_cases_apart_instead_of_being_guessed() {
    let home = seeded();
    let needs = version(
        &home,
        "wht-compensatie",
        "facts.toml",
        "attribute = \"betaalde boete\"",
        "attribute = \"betaalde boete\"\nrequired_for = [\"first-review\"]",
    );
    let report = impact(&home, &needs, &[]);
    let step = &report["by_step"]["first-review"];
    let missing = report["missing_facts"]["betaalde boete"].as_u64().unwrap();
    assert!(missing > 0 && step["apart"].as_u64() == Some(missing), "{report}");
    assert_eq!(report["apart"]["missing-fact"].as_u64(), Some(missing));
    let out = run(&home, &["scheme", "impact", &needs]).ends_with(0).out;
    assert!(out.contains("Nodig voor de stap en niet bekend"), "{out}");
}

#[test]
fn looking_at_nothing_and_without_keys_or_scheme_is_told() {
    let home = TempDir::new().unwrap();
    run(&home, &["scheme", "impact", "kot-2021"]).ends_with(3);
    assert!(!home.path().join("herstel").exists(), "nothing is made");
    run(&home, &["scheme", "impact", "onbekend"]).ends_with(2);
    let home = seeded();
    let ran = run(&home, &["scheme", "impact", "kot-2021", "--on", "1999-01-01"]).ends_with(1);
    assert!(ran.err.contains("1999-01-01"), "{}", ran.err);
}

/// The act with a lump sum, in a folder.
fn act(home: &TempDir, lump_sum: &str) -> String {
    version(home, "wht-compensatie", "parameters.toml", "30.000 €", lump_sum)
}

#[test]
fn a_notice_prepares_handlers_first_then_the_people_then_everybody() {
    let home = seeded();
    let before = fs::read(home.path().join("herstel/herstel.db")).unwrap();
    let new = act(&home, "35.000 €");
    let said = run(&home, &["scheme", "notice", &new, "--output", "bericht"]).ends_with(0).out;
    let folder = home.path().join("bericht");
    let mut names: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(
        names,
        [
            "1-behandelaars-2022-10-24.txt",
            "2-mensen-2022-10-31",
            "3-iedereen-2022-11-05.en.txt",
            "3-iedereen-2022-11-05.nl.txt"
        ]
    );
    let list = text_of(&folder.join(&names[0]));
    for part in [
        "Niemand raakt iets kwijt",
        "Krijgt meer (",
        "Nog geen besluit (",
        "€ 5.000,00 meer",
        "wordt € 35.000,00",
    ] {
        assert!(list.contains(part), "{part} is missing from: {list}");
    }
    let gains: Vec<_> = fs::read_dir(folder.join(&names[1]))
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name().into_string().unwrap(), text_of(&entry.path())))
        .collect();
    assert_eq!(gains.len(), 60, "{said}");
    for (name, text) in &gains {
        let (number, language) = name.strip_suffix(".txt").unwrap().rsplit_once('.').unwrap();
        assert!(number.starts_with("H-") && text.contains(number), "{name}: {text}");
        assert_eq!(text.starts_with("Reference: "), language == "en", "{name}: {text}");
        assert!(list.contains(number), "the handlers know every dossier before the people do");
        assert!(!text.contains("van Voorbeeld") && !text.contains('{'), "{name}: {text}");
    }
    assert!(gains.iter().any(|(_, text)| text.contains("Dat is € 5.000,00 meer")), "{gains:?}");
    let public = text_of(&folder.join(&names[3]));
    assert!(public.contains("houdt wat hij kreeg"), "{public}");
    assert_eq!(fs::read(home.path().join("herstel/herstel.db")).unwrap(), before, "nothing was changed");
    let again = run(&home, &["scheme", "notice", &new, "--output", "bericht"]).ends_with(1);
    assert!(again.err.contains("never overwrites"), "{}", again.err);
}

#[test]
fn a_version_that_gives_less_tells_everybody_that_they_keep_what_they_received() {
    let home = seeded();
    let new = act(&home, "20.000 €");
    run(&home, &["scheme", "notice", &new, "--output", "bericht"]).ends_with(0);
    let list = text_of(&home.path().join("bericht/1-behandelaars-2022-10-24.txt"));
    assert!(list.contains("Houdt wat besloten is (") && list.contains("; houdt € 30.000,00"), "{list}");
    assert!(!list.contains("20.000"), "nobody is told of less: {list}");
}

#[test]
fn whoever_cannot_be_worked_out_again_is_looked_at_before_anything_is_said() {
    let home = seeded();
    let attribute = "attribute = \"betaalde boete\"";
    let needed = format!("{attribute}\nrequired_for = [\"first-review\"]");
    let new = version(&home, "wht-compensatie", "facts.toml", attribute, &needed);
    let said = run(&home, &["scheme", "notice", &new, "--output", "bericht"]).ends_with(0).out;
    let list = text_of(&home.path().join("bericht/1-behandelaars-2022-10-24.txt"));
    assert!(list.contains("Eerst nakijken (") && list.contains("Kijk deze zaak eerst na"), "{list}");
    let texts = fs::read_dir(home.path().join("bericht/2-mensen-2022-10-31")).unwrap().count();
    assert!(texts < 60 && said.contains("Eerst nakijken: "), "{said}");
}

#[test]
fn a_scheme_that_supersedes_nothing_has_no_notice() {
    let home = seeded();
    let ran = run(&home, &["scheme", "notice", "kot-2021", "--output", "bericht"]).ends_with(1);
    assert!(ran.err.contains("[notice]"), "{}", ran.err);
    assert!(!home.path().join("bericht").exists());
}
