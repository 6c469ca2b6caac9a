//! Seeding, checking, backing up and restoring.

use crate::command::{Ran, run};
use std::{fs, path::PathBuf, process::Command};
use tempfile::TempDir;

fn seeded() -> TempDir {
    let home = TempDir::new().unwrap();
    run(&home, &["seed", "--parents", "40", "--seed", "7"]).ends_with(0);
    home
}

fn database(home: &TempDir) -> PathBuf {
    home.path().join("herstel/herstel.db")
}

/// Changes bytes in the database file where they stand; the file stays a readable database.
fn overwrite(home: &TempDir, old: &[u8], new: &[u8]) -> usize {
    assert_eq!(old.len(), new.len());
    let path = database(home);
    let mut bytes = fs::read(&path).unwrap();
    let mut count = 0;
    for start in 0..bytes.len().saturating_sub(old.len()) {
        if &bytes[start..start + old.len()] == old {
            bytes[start..start + new.len()].copy_from_slice(new);
            count += 1;
        }
    }
    fs::write(&path, bytes).unwrap();
    count
}

#[test]
fn a_seeded_operation_verifies_and_a_changed_byte_is_found() {
    let home = seeded();
    let ran: Ran = run(&home, &["verify"]).ends_with(0);
    assert!(ran.out.contains("dossiers"), "{}", ran.out);
    assert!(
        overwrite(&home, b"facts-recorded", b"facts-recordee") > 0,
        "the journal lists the kind of each event"
    );
    let ran = run(&home, &["verify"]).ends_with(1);
    assert!(!ran.out.is_empty());
}

#[test]
fn seeding_stays_away_from_a_database_that_holds_anything() {
    let home = seeded();
    let before = run(&home, &["verify"]).ends_with(0).out;
    let ran = run(&home, &["seed", "--parents", "10"]).ends_with(1);
    assert!(ran.err.contains("already holds"), "{}", ran.err);
    assert_eq!(run(&home, &["verify"]).ends_with(0).out, before, "nothing was added");
}

#[test]
fn no_citizen_number_or_name_is_readable_in_the_files() {
    let home = seeded();
    for entry in fs::read_dir(home.path().join("herstel")).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        for secret in
            [&b"99900"[..], b"van Voorbeeld", b"Voorbeeldstraat", b"voorbeeld.example", b"Ik moest ineens"]
        {
            assert!(
                !bytes.windows(secret.len()).any(|window| window == secret),
                "{}",
                String::from_utf8_lossy(secret)
            );
        }
    }
}

#[test]
fn a_backup_restores_into_an_empty_database_and_verifies() {
    let home = seeded();
    let keys = home.path().join("herstel/herstel.db.keys");
    run(&home, &["backup", "alles.herstel"]).ends_with(0);
    run(&home, &["backup", "alles.herstel"]).ends_with(1);
    let keys = keys.to_str().unwrap();
    let target = ["--database", "sqlite:nieuw.db", "--keys", keys];
    let with = |command: &[&'static str]| -> Vec<&str> { command.iter().copied().chain(target).collect() };
    run(&home, &with(&["restore", "alles.herstel", "--no-erasures"])).ends_with(0);
    run(&home, &with(&["verify"])).ends_with(0);
    let ran = run(&home, &with(&["restore", "alles.herstel", "--no-erasures"])).ends_with(1);
    assert!(ran.err.contains("not empty"), "{}", ran.err);
}

/// A new database in the cluster of the test run. Without one the test fails: a run on one engine proves half.
pub fn postgres_database(name: &str) -> String {
    let cluster = std::env::var("HERSTEL_TEST_POSTGRES").unwrap_or_else(|_| {
        panic!("HERSTEL_TEST_POSTGRES is not set: run `cargo xtask test`, or `cargo xtask postgres`")
    });
    let name = format!("{name}_{}", std::process::id());
    let status =
        Command::new("createdb").arg(format!("--maintenance-db={cluster}")).arg(&name).status().unwrap();
    assert!(status.success(), "createdb");
    let (server, _) = cluster.rsplit_once('/').unwrap();
    format!("{server}/{name}")
}

#[test]
fn an_operation_moves_from_postgres_to_sqlite_with_the_keys_it_was_sealed_with() {
    let home = TempDir::new().unwrap();
    let url = postgres_database("herstel_command");
    run(&home, &["seed", "--parents", "20", "--database", &url]).ends_with(0);
    let checked = run(&home, &["verify", "--database", &url]).ends_with(0).out;
    run(&home, &["backup", "alles.herstel", "--database", &url]).ends_with(0);
    let keys = home.path().join("herstel/herstel.keys");
    let target = ["--database", "sqlite:nieuw.db", "--keys", keys.to_str().unwrap()];
    run(&home, &[&["restore", "alles.herstel", "--no-erasures"][..], &target].concat()).ends_with(0);
    assert_eq!(run(&home, &[&["verify"][..], &target].concat()).ends_with(0).out, checked);
}

#[test]
fn a_damaged_backup_is_refused_and_leaves_the_database_empty() {
    let home = seeded();
    run(&home, &["backup", "alles.herstel"]).ends_with(0);
    let whole = fs::read(home.path().join("alles.herstel")).unwrap();
    let keys = home.path().join("herstel/herstel.db.keys");
    let mut flipped = whole.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 0x40;
    for (name, bytes) in [("flipped", &flipped[..]), ("cut", &whole[..middle]), ("empty", &[][..])] {
        fs::write(home.path().join(name), bytes).unwrap();
        let arguments = [
            "restore",
            name,
            "--no-erasures",
            "--database",
            "sqlite:nieuw.db",
            "--keys",
            keys.to_str().unwrap(),
        ];
        let ran = run(&home, &arguments);
        assert!(ran.code == 1 || ran.code == 3, "{name}: {} {}", ran.code, ran.err);
    }
    let arguments = [
        "restore",
        "alles.herstel",
        "--no-erasures",
        "--database",
        "sqlite:nieuw.db",
        "--keys",
        keys.to_str().unwrap(),
    ];
    run(&home, &arguments).ends_with(0);
}

#[test]
fn a_restore_with_other_keys_is_refused_before_there_is_a_database() {
    let home = seeded();
    let other = seeded();
    run(&home, &["backup", "alles.herstel"]).ends_with(0);
    let keys = |home: &TempDir| home.path().join("herstel/herstel.db.keys").to_str().unwrap().to_owned();
    let restore = |keys: &str| {
        let target = ["--no-erasures", "--database", "sqlite:nieuw.db", "--keys", keys];
        run(&home, &[&["restore", "alles.herstel"][..], &target].concat())
    };
    restore(&keys(&other)).ends_with(3);
    assert!(!home.path().join("nieuw.db").exists(), "it would belong to these keys for ever");
    restore(&keys(&home)).ends_with(0);
}

#[test]
fn checking_what_is_not_there_makes_no_empty_database() {
    let home = TempDir::new().unwrap();
    run(&home, &["verify"]).ends_with(3);
    run(&home, &["backup", "x"]).ends_with(3);
    assert!(!database(&home).exists());
    run(&home, &["verify", "--database", "mysql://x"]).ends_with(2);
}

#[test]
fn somebody_elses_keys_open_nothing() {
    let home = seeded();
    let other = seeded();
    let keys = other.path().join("herstel/herstel.db.keys");
    let ran = run(&home, &["verify", "--keys", keys.to_str().unwrap()]).ends_with(3);
    assert!(ran.err.contains("keys"), "{}", ran.err);
}
