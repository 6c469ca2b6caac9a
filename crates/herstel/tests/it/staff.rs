//! Staff from the command line: added, changed, ended, and every change on record.

use crate::command::run;
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
