//! Rotating keys from the command line, and keys that do not lie in a file.

use crate::command::{herstel, run};
use std::fs;
use tempfile::TempDir;

#[test]
fn keys_are_listed_rotated_and_retired_and_everything_still_verifies() {
    let home = TempDir::new().unwrap();
    run(&home, &["seed", "--parents", "20", "--seed", "7"]).ends_with(0);
    let before = run(&home, &["keys", "list"]).ends_with(0).out;
    assert_eq!(before.lines().filter(|line| line.contains("in use")).count(), 2, "{before}");
    run(&home, &["keys", "retire"]).ends_with(1);
    let rotated = run(&home, &["keys", "rotate"]).ends_with(0).out;
    assert!(rotated.contains("is in use"), "{rotated}");
    run(&home, &["keys", "rotate-index"]).ends_with(0);
    let both = run(&home, &["keys", "list"]).ends_with(0).out;
    assert_eq!(both.lines().count(), 4, "{both}");
    assert!(both.lines().any(|line| line.ends_with("seals 0 cells")), "{both}");
    let retired = run(&home, &["keys", "retire"]).ends_with(0).out;
    assert_eq!(retired.matches(", ").count(), 1, "a master key and an index key: {retired}");
    run(&home, &["verify"]).ends_with(0);
    // No key is ever shown.
    let file = fs::read_to_string(home.path().join("herstel/herstel.db.keys")).unwrap();
    let keys = file.lines().filter_map(|line| line.split('"').nth(1)).filter(|key| key.len() > 40);
    for key in keys {
        for shown in [&before, &rotated, &both, &retired] {
            assert!(!shown.contains(key));
        }
    }
}

#[test]
fn keys_may_come_from_a_command_and_not_from_a_file_that_all_can_read() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = TempDir::new().unwrap();
    run(&home, &["seed", "--parents", "5"]).ends_with(0);
    let file = home.path().join("herstel/herstel.db.keys");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    let ran = run(&home, &["verify"]).ends_with(3);
    assert!(ran.err.contains("chmod 600"), "{}", ran.err);
    let vault = home.path().join("vault");
    fs::rename(&file, &vault).unwrap();
    let status = herstel(&home, &["verify"])
        .env("HERSTEL_KEYS_COMMAND", format!("cat '{}'", vault.display()))
        .status()
        .unwrap();
    assert!(status.success());
}
