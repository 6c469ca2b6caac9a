//! Staff from the command line: added, changed, ended, and every change on record.

use crate::command::{Ran, herstel, run};
use std::{io::Write as _, process::Stdio};
use tempfile::TempDir;

fn add(home: &TempDir, more: &[&str]) -> String {
    let ran = run(home, &[&["staff", "add"], more].concat()).ends_with(0);
    ran.out.trim().to_owned()
}

#[test]
fn somebody_begins_gets_another_role_and_stops_and_all_of_it_is_on_record() {
    let home = TempDir::new().unwrap();
    let link = ["--provider", "intern", "--subject", "sub-1"];
    let id = add(&home, &[&["--name", "Bea Verzonnen", "--role", "case-handler"][..], &link].concat());
    assert!(id.starts_with("stf-") && id.len() == 36, "{id}");
    let listed = run(&home, &["staff", "list"]).ends_with(0).out;
    assert!(listed.contains(&id) && listed.contains("case-handler") && listed.contains("intern"), "{listed}");
    run(&home, &["staff", "role", &id, "--role", "reviewer"]).ends_with(0);
    let again = run(&home, &["staff", "role", &id, "--role", "reviewer"]).ends_with(0).out;
    assert!(again.contains("already"), "{again}");
    run(&home, &["staff", "end", &id]).ends_with(0);
    assert_eq!(run(&home, &["staff", "list"]).ends_with(0).out, "");
    let all = run(&home, &["staff", "list", "--all", "--format", "json"]).ends_with(0).out;
    let all: serde_json::Value = serde_json::from_str(&all).unwrap();
    assert_eq!((&all[0]["name"], &all[0]["role"]), (&"Bea Verzonnen".into(), &"reviewer".into()));
    assert!(all[0]["ended_at"].is_string());
    let history = run(&home, &["staff", "history"]).ends_with(0).out;
    assert_eq!(history.lines().count(), 4, "{history}");
    assert!(history.lines().all(|line| line.contains(&id) && line.contains("command ")), "{history}");
    assert!(!history.contains("sub-1"), "{history}");
    let verified = run(&home, &["verify"]).ends_with(0).out;
    assert!(verified.contains("administration: 4 entries"), "{verified}");
}

#[test]
fn what_cannot_be_is_refused_and_leaves_nothing() {
    let home = TempDir::new().unwrap();
    let link = ["--provider", "intern", "--subject", "sub-1"];
    add(&home, &[&["--name", "Bea Verzonnen", "--role", "reviewer"][..], &link].concat());
    let twice = [&["staff", "add", "--name", "Cor Verzonnen", "--role", "reviewer"][..], &link].concat();
    assert!(run(&home, &twice).ends_with(1).err.contains("somebody else"));
    let nobody = "stf-00000000000000000000000000000000";
    assert!(run(&home, &["staff", "end", nobody]).ends_with(1).err.contains(nobody));
    for wrong in [
        &["staff", "add", "--name", " ", "--role", "reviewer"][..],
        &["staff", "add", "--name", "Dirk", "--role", "director"],
        &["staff", "add", "--name", "Dirk", "--role", "municipal-support"],
        &["staff", "add", "--name", "Dirk", "--role", "municipal-support", "--municipality", "36"],
        &["staff", "add", "--name", "Dirk", "--role", "reviewer", "--municipality", "0363"],
        &["staff", "add", "--name", "Dirk", "--role", "reviewer", "--provider", "intern"],
        &["staff", "end", "Bea"],
    ] {
        run(&home, wrong).ends_with(2);
    }
    assert_eq!(run(&home, &["staff", "list", "--all"]).ends_with(0).out.lines().count(), 1);
    let id =
        add(&home, &["--name", "Eva Verzonnen", "--role", "municipal-support", "--municipality", "0363"]);
    let listed = run(&home, &["staff", "list"]).ends_with(0).out;
    assert!(
        listed.lines().any(|line| line.contains(&id) && line.contains("municipal-support-0363")),
        "{listed}"
    );
}

const BSN: &str = "999900006";

/// Runs it with a text on the standard input.
fn run_with(home: &TempDir, arguments: &[&str], input: &str) -> Ran {
    let mut command = herstel(home, arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // Who refuses before reading closes the pipe.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    Ran {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

#[test]
fn a_conflict_of_interest_is_recorded_listed_and_ended_without_the_number_being_shown() {
    let home = TempDir::new().unwrap();
    let id = add(&home, &["--name", "Bea Verzonnen", "--role", "case-handler"]);
    let recorded = run_with(&home, &["staff", "conflict", "add", &id, "--from", "2021-03-01"], BSN);
    let person = recorded.ends_with(0).out.trim().to_owned();
    assert!(person.starts_with("per-"), "{person}");
    let file = home.path().join("number");
    std::fs::write(&file, format!("{BSN}\n")).unwrap();
    run(&home, &["staff", "person", &id, "--bsn", file.to_str().unwrap()]).ends_with(0);
    run(&home, &["staff", "person", &id, "--forget"]).ends_with(0);
    let listed = run(&home, &["staff", "conflict", "list"]).ends_with(0).out;
    assert!(listed.contains(&id) && listed.contains(&person) && !listed.contains("until"), "{listed}");
    run(&home, &["staff", "conflict", "end", &id, &person, "--on", "2021-06-01"]).ends_with(0);
    run(&home, &["staff", "conflict", "end", &id, &person, "--on", "2021-06-01"]).ends_with(1);
    let listed = run(&home, &["staff", "conflict", "list", "--format", "json"]).ends_with(0).out;
    let value: serde_json::Value = serde_json::from_str(&listed).unwrap();
    assert_eq!((&value[0]["until_on"], &value[0]["person"]), (&"2021-06-01".into(), &person.into()));
    let history = run(&home, &["staff", "history"]).ends_with(0).out;
    assert_eq!(history.lines().count(), 5, "{history}");
    assert!(!history.contains(BSN) && !listed.contains(BSN), "{history}");
    run(&home, &["verify"]).ends_with(0);
}

#[test]
fn a_conflict_that_cannot_be_is_refused_without_repeating_what_was_read() {
    let home = TempDir::new().unwrap();
    let id = add(&home, &["--name", "Bea Verzonnen", "--role", "case-handler"]);
    for wrong in ["123456789", "999900006 Bea", ""] {
        let refused = run_with(&home, &["staff", "conflict", "add", &id], wrong).ends_with(2);
        assert!(wrong.is_empty() || !refused.err.contains(wrong), "{}", refused.err);
    }
    let nobody = "stf-00000000000000000000000000000000";
    run_with(&home, &["staff", "conflict", "add", nobody], BSN).ends_with(1);
    run_with(&home, &["staff", "person", nobody], BSN).ends_with(1);
    let backwards = ["staff", "conflict", "add", &id, "--from", "2021-03-01", "--until", "2021-03-01"];
    run_with(&home, &backwards, BSN).ends_with(2);
    assert_eq!(run(&home, &["staff", "conflict", "list"]).ends_with(0).out, "");
    assert_eq!(run(&home, &["staff", "history"]).ends_with(0).out.lines().count(), 1);
}

#[test]
fn every_command_that_changes_something_adds_one_entry_and_the_check_reads_all_of_them() {
    let home = TempDir::new().unwrap();
    let history = || run(&home, &["staff", "history"]).ends_with(0).out;
    let id = add(&home, &["--name", "Bea Verzonnen", "--role", "case-handler"]);
    assert_eq!(history().lines().count(), 1);
    let bsn = home.path().join("number");
    std::fs::write(&bsn, BSN).unwrap();
    let bsn = bsn.to_str().unwrap();
    let person =
        run(&home, &["staff", "conflict", "add", &id, "--bsn", bsn]).ends_with(0).out.trim().to_owned();
    assert_eq!(history().lines().count(), 2);
    let officer = add(&home, &["--name", "Petra Verzonnen", "--role", "privacy-officer"]);
    let hold =
        ["retention", "hold", "--kind", "court", "--reason", "een rechter vraagt het", "--by", &officer];
    let hold = run(&home, &hold).ends_with(0).out.split(':').next().unwrap().to_owned();
    let mut count = 4;
    for (arguments, words) in [
        (&["staff", "conflict", "end", &id, &person, "--on", "2100-01-01"][..], "no conflict of interest"),
        (&["staff", "person", &id, "--bsn", bsn], "as a natural person"),
        (&["staff", "person", &id, "--forget"], "is forgotten"),
        (&["staff", "link", &id, "--provider", "intern", "--subject", "x"], "signs in with intern"),
        (&["staff", "role", &id, "--role", "reviewer"], "from case-handler to reviewer"),
        (&["staff", "end", &id], "works here no longer"),
        (&["retention", "release", &hold, "--by", &officer], "released hld-"),
    ] {
        run(&home, arguments).ends_with(0);
        count += 1;
        let said = history();
        assert_eq!(said.lines().count(), count, "{arguments:?}: {said}");
        let last = said.lines().last().unwrap();
        assert!(last.contains(words) && last.contains("  command "), "{last}");
        let verified = run(&home, &["verify"]).ends_with(0).out;
        assert!(verified.contains(&format!("administration: {count} entries")), "{verified}");
    }
    assert!(!history().contains("een rechter"), "the reason stays sealed");
}
