//! A machine prepares awards over all open dossiers: once, killed halfway and again, and people find the rest.

use crate::command::{herstel, run, schemes_folder};
use std::{fs, path::Path, thread::sleep, time::Duration};
use tempfile::TempDir;

fn seeded(parents: &str) -> TempDir {
    let home = TempDir::new().unwrap();
    run(&home, &["seed", "--parents", parents, "--seed", "7"]).ends_with(0);
    home
}

fn copied(home: &TempDir) -> TempDir {
    let copy = TempDir::new().unwrap();
    fs::create_dir(copy.path().join("herstel")).unwrap();
    for entry in fs::read_dir(home.path().join("herstel")).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), copy.path().join("herstel").join(entry.file_name())).unwrap();
    }
    copy
}

/// The number at the end of the line that begins so.
fn number(out: &str, begin: &str) -> u64 {
    let line = out.lines().find(|line| line.starts_with(begin)).unwrap_or_else(|| panic!("{begin}: {out}"));
    line.rsplit(' ').next().unwrap().parse().unwrap()
}

fn entries(home: &TempDir) -> u64 {
    let out = run(home, &["verify"]).ends_with(0).out;
    let line = out.lines().find(|line| line.starts_with("journal: ")).unwrap();
    line.split(' ').nth(1).unwrap().parse().unwrap()
}

#[test]
fn every_award_that_is_ready_is_prepared_once_and_the_record_verifies() {
    let home = seeded("80");
    let before = entries(&home);
    let first = run(&home, &["prepare-awards"]).ends_with(0).out;
    let prepared = number(&first, "awards prepared on ");
    assert!(prepared > 0, "{first}");
    assert!(number(&first, "left to people (machine-never-rejects)") > 0, "{first}");
    assert!(number(&first, "left to people (facts-missing)") > 0, "{first}");
    assert!(!first.contains("H-202") && !first.contains("Voorbeeld"), "no personal data: {first}");
    assert_eq!(entries(&home), before + prepared);
    let again = run(&home, &["prepare-awards"]).ends_with(0).out;
    assert_eq!(number(&again, "awards prepared on "), 0, "{again}");
    assert_eq!(entries(&home), before + prepared);
}

#[test]
fn killed_halfway_and_run_again_it_has_done_the_same() {
    let home = seeded("80");
    let other = copied(&home);
    run(&home, &["prepare-awards"]).ends_with(0);
    for milliseconds in [100, 400, 700] {
        let mut command = herstel(&other, &["prepare-awards"]).spawn().unwrap();
        sleep(Duration::from_millis(milliseconds));
        command.kill().unwrap();
        command.wait().unwrap();
    }
    run(&other, &["prepare-awards"]).ends_with(0);
    assert_eq!(entries(&other), entries(&home));
}

#[test]
fn a_scheme_that_has_ended_prepares_nothing_the_day_after_its_last() {
    let home = seeded("40");
    let folder = home.path().join("schemes/kot-2021");
    copy_folder(&schemes_folder().join("kot-2021"), &folder);
    let schemes = folder.parent().unwrap().to_str().unwrap();
    let on = |day| run(&home, &["prepare-awards", "--schemes", schemes, "--today", day]).ends_with(0).out;
    let after = on("2022-11-05");
    assert_eq!(number(&after, "awards prepared on "), 0, "{after}");
    assert!(!after.contains("left to people"), "{after}");
    let before = on("2022-11-04");
    assert!(number(&before, "awards prepared on ") > 0, "{before}");
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (path, target) = (entry.as_ref().unwrap().path(), to.join(entry.unwrap().file_name()));
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

#[test]
fn a_day_is_chosen_in_a_demonstration_only_and_no_database_is_made() {
    let home = TempDir::new().unwrap();
    run(&home, &["prepare-awards"]).ends_with(3);
    assert!(!home.path().join("herstel/herstel.db").exists());
    let home = seeded("10");
    run(&home, &["prepare-awards", "--today", "2020-01-01"]).ends_with(2);
    run(&home, &["prepare-awards", "--today", "2022-12-01"]).ends_with(0);
}
