//! Destroying on a list from the command line, and restoring a backup from before.

use crate::command::{herstel, run};
use std::fs;
use tempfile::TempDir;

/// A demonstration in which every dossier's period ends a year after its last entry, with two officers.
fn prepared() -> TempDir {
    let home = TempDir::new().unwrap();
    run(&home, &["seed", "--parents", "40", "--seed", "7"]).ends_with(0);
    home
}

#[test]
fn the_periods_are_shown_and_nobody_but_a_privacy_officer_acts() {
    let home = prepared();
    let listed = run(&home, &["retention", "list"]).ends_with(0).out;
    assert_eq!(listed.matches("not settled").count(), 3, "{listed}");
    let ran = run(&home, &["retention", "propose", "--by", "niemand"]).ends_with(1);
    assert!(ran.err.contains("nobody of the staff"), "{}", ran.err);
    let register = home.path().join("herstel/herstel.db.keys.erasures");
    assert!(register.exists(), "there from the first day");
    run(&home, &["retention", "repeat"]).ends_with(0);
}

#[test]
fn a_restore_without_the_register_is_refused_unless_nobody_was_ever_erased() {
    let home = prepared();
    run(&home, &["backup", "alles.herstel"]).ends_with(0);
    let folder = home.path().join("herstel");
    fs::remove_file(folder.join("herstel.db.keys.erasures")).unwrap();
    let keys = folder.join("herstel.db.keys");
    let target = ["--database", "sqlite:nieuw.db", "--keys", keys.to_str().unwrap()];
    let with = |command: &[&'static str]| -> Vec<&str> { command.iter().copied().chain(target).collect() };
    let ran = run(&home, &with(&["restore", "alles.herstel"])).ends_with(1);
    assert!(ran.err.contains("register of erasures"), "{}", ran.err);
    run(&home, &with(&["restore", "alles.herstel", "--no-erasures"])).ends_with(0);
    run(&home, &with(&["verify"])).ends_with(0);
}

#[test]
fn a_register_that_was_changed_stops_everything_that_would_serve() {
    let home = prepared();
    fs::write(home.path().join("herstel/herstel.db.keys.erasures"), "{}\n").unwrap();
    let output = herstel(&home, &["serve", "--listen", "127.0.0.1:0"]).output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&output.stderr).contains("line 1"));
}
