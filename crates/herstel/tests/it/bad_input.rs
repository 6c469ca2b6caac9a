//! Input that makes no sense, for every command: one plain sentence, the right exit code, and nothing written.

use crate::command::{herstel, run};
use std::{collections::BTreeMap, fs, path::Path, process::Stdio};
use tempfile::TempDir;

/// Arguments, exit code, and what the sentence names. Words are split at blanks.
type Case = (&'static str, i32, &'static str);

/// In an empty home.
const WITHOUT_A_DATABASE: &[Case] = &[
    ("verify", 3, "there is no database"),
    ("backup kopie", 3, "there is no database"),
    ("seal", 3, "there is no database"),
    ("keys list", 3, "there is no database"),
    ("keys draw", 3, "there is no database"),
    ("keys rotate", 3, "there is no database"),
    ("keys rotate-index", 3, "there is no database"),
    ("keys retire", 3, "there is no database"),
    ("jobs list", 3, "there is no database"),
    ("jobs run seal-record", 3, "there is no database"),
    ("sessions end --all", 3, "there is no database"),
    ("retention list", 3, "there is no database"),
    ("retention propose --by iemand", 3, "there is no database"),
    ("retention execute lst-00000000000000000000000000000000 --by iemand", 3, "there is no database"),
    ("retention hold --kind court --reason x --by iemand", 3, "there is no database"),
    ("retention release hld-00000000000000000000000000000000 --by iemand", 3, "there is no database"),
    ("retention repeat", 3, "there is no database"),
    ("staff list", 3, "there is no database"),
    ("staff history", 3, "there is no database"),
    ("staff conflict list", 3, "there is no database"),
    ("staff end stf-00000000000000000000000000000000", 3, "there is no database"),
    ("prepare-awards", 3, "there is no database"),
    ("scheme impact wht-compensatie", 3, "the keys file"),
    ("scheme notice wht-compensatie --output uit", 3, "the keys file"),
    ("restore niets", 3, "niets"),
];

/// Beside a database with a dozen parents, a file `geen` that is nothing of what it is taken for, and an empty folder `leeg`.
const BESIDE_A_DATABASE: &[Case] = &[
    ("retention list lst-00000000000000000000000000000000", 1, "there is no destruction list"),
    ("retention list onzin", 2, "«onzin» is no destruction list"),
    ("retention propose --by onzin", 1, "nobody of the staff is «onzin»"),
    (
        "retention execute lst-00000000000000000000000000000000 --by OFFICER",
        1,
        "there is no destruction list",
    ),
    ("retention execute onzin --by OFFICER", 2, "«onzin» is no destruction list"),
    ("retention release hld-00000000000000000000000000000000 --by OFFICER", 1, "there is no hold"),
    ("retention release onzin --by OFFICER", 2, "«onzin» is no hold"),
    ("retention hold --dossier H-2021-99999 --kind court --reason x --by OFFICER", 1, "there is no dossier"),
    ("retention hold --dossier onzin --kind court --reason x --by OFFICER", 1, "there is no dossier"),
    ("retention hold --kind court --reason x --until 2021-01-01 --by OFFICER", 2, "--until"),
    ("retention hold --kind zomaar --reason x --by OFFICER", 2, "zomaar"),
    ("jobs run onzin", 2, "no job «onzin»"),
    ("sessions end", 2, "--all"),
    ("sessions end --all --staff OFFICER", 2, "--staff"),
    ("sessions end --staff onzin", 2, "onzin"),
    ("sessions end --colleague onzin", 2, "onzin"),
    ("sessions end --dossier H-2021-99999", 1, "there is no dossier"),
    ("verify --dossier onzin", 2, "--dossier"),
    ("verify --dossier H-2021-00001", 2, "--anchors"),
    ("verify --anchors niets", 3, "niets"),
    ("verify --public-key niets", 2, "--anchors"),
    ("verify --public-key geen --anchors geen", 3, "geen"),
    ("seal --anchors nergens/x", 3, "nergens"),
    ("seal --seal-key geen", 3, "geen"),
    ("backup geen", 1, "never overwrites"),
    ("backup nergens/x", 3, "nergens"),
    ("restore niets", 3, "niets"),
    ("restore geen", 1, "register of erasures"),
    ("restore geen --no-erasures", 1, "it is no backup"),
    ("restore geen --database sqlite:ander.db", 3, "the keys file"),
    ("seed --parents 3", 1, "already holds"),
    ("staff end stf-00000000000000000000000000000000", 1, "nobody who works here"),
    ("staff role stf-00000000000000000000000000000000 --role reviewer", 1, "nobody who works here"),
    ("staff link stf-00000000000000000000000000000000 --provider a --subject b", 1, "nobody who works here"),
    ("staff person stf-00000000000000000000000000000000 --forget", 1, "nobody who works here"),
    ("staff conflict add stf-00000000000000000000000000000000", 1, "nobody who works here"),
    ("staff conflict add OFFICER --bsn nergens", 3, "nergens"),
    ("staff conflict add OFFICER --bsn geen", 2, "--bsn"),
    ("staff person OFFICER --bsn geen", 2, "--bsn"),
    ("staff conflict end OFFICER per-00000000000000000000000000000000", 1, "has no conflict of interest"),
    ("staff end onzin", 2, "onzin"),
    ("calculate onzin --input geen", 2, "geen"),
    ("calculate kot-2021 --input niets.json", 3, "niets.json"),
    ("scheme show onzin", 2, "no scheme «onzin»"),
    ("scheme check nergens", 3, "nergens"),
    ("scheme test nergens", 3, "nergens"),
    ("scheme examples nergens", 3, "nergens"),
    ("scheme diff onzin kot-2021", 2, "no scheme «onzin»"),
    ("scheme impact onzin", 2, "no scheme «onzin»"),
    ("scheme notice onzin --output uit", 2, "no scheme «onzin»"),
    ("scheme graph --output nergens/x.svg", 3, "nergens"),
    ("scheme list --schemes nergens", 1, "nergens"),
    ("scheme list --schemes leeg", 1, "leeg"),
    ("rules check nergens", 3, "nergens"),
    ("rules test nergens", 3, "nergens"),
    ("rules explain nergens waarde", 3, "nergens"),
    ("rules cover nergens", 3, "nergens"),
    ("rules run nergens --input A=b --on 2021-01-01", 3, "nergens"),
    ("rules fmt nergens", 3, "nergens"),
    ("feasibility run nergens", 3, "nergens"),
    ("prepare-awards --today 2021-13-01", 2, "2021-13-01"),
    ("config check --config nergens", 3, "nergens"),
    ("config show --config geen", 1, "geen:1"),
    ("serve --listen onzin", 2, "«onzin»"),
    ("verify --database mysql://x", 2, "--database"),
    ("verify --database sqlite:geen --keys KEYS", 3, "not a database"),
    ("verify --database sqlite:kort --keys KEYS", 3, "shorter than any database"),
    ("verify --database postgres://127.0.0.1:1/x --keys KEYS", 3, "127.0.0.1:1"),
    ("verify --keys nergens", 3, "nergens"),
    ("verify --keys OTHER-KEYS", 3, "keys"),
    ("retention repeat --database sqlite:ander.db --keys KEYS", 3, "there is no database"),
];

#[test]
fn without_a_database_every_command_that_needs_one_says_so_and_makes_none() {
    let home = TempDir::new().unwrap();
    let before = files(home.path());
    for (line, code, words) in WITHOUT_A_DATABASE {
        refused(&home, &split(line, &[]), *code, words);
        assert_eq!(files(home.path()), before, "{line}");
    }
}

#[test]
fn what_makes_no_sense_is_said_in_a_sentence_and_leaves_everything_as_it_was() {
    let home = TempDir::new().unwrap();
    run(&home, &["seed", "--parents", "12", "--seed", "7"]).ends_with(0);
    let officer = run(&home, &["staff", "list"]).ends_with(0).out;
    let officer = officer.lines().find(|line| line.contains("privacy-officer")).unwrap();
    let officer = officer.split_whitespace().next().unwrap().to_owned();
    let keys = home.path().join("herstel/herstel.db.keys").display().to_string();
    let other = TempDir::new().unwrap();
    run(&other, &["staff", "add", "--name", "A", "--role", "reviewer"]).ends_with(0);
    let others = other.path().join("herstel/herstel.db.keys").display().to_string();
    fs::write(home.path().join("geen"), "niets van dat al\n".repeat(100)).unwrap();
    fs::write(home.path().join("kort"), "niets van dat al\n").unwrap();
    fs::create_dir(home.path().join("leeg")).unwrap();
    let stands_for = [("OFFICER", officer.as_str()), ("KEYS", &keys), ("OTHER-KEYS", &others)];
    let before = files(home.path());
    let history = run(&home, &["staff", "history"]).ends_with(0).out;
    for (line, code, words) in BESIDE_A_DATABASE {
        refused(&home, &split(line, &stands_for), *code, words);
        let after = files(home.path());
        let changed: Vec<_> = after.iter().filter(|(path, bytes)| before.get(*path) != Some(bytes)).collect();
        let changed: Vec<_> = changed.iter().map(|(path, _)| path).collect();
        assert!(changed.is_empty() && after.len() == before.len(), "{line}: {changed:?}");
    }
    assert_eq!(run(&home, &["staff", "history"]).ends_with(0).out, history);
    run(&home, &["verify"]).ends_with(0);
}

/// Runs it with nothing to read; it ends with the code, and says in few words what is wrong.
fn refused(home: &TempDir, arguments: &[&str], code: i32, words: &str) {
    let output = herstel(home, arguments).stdin(Stdio::null()).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    let line = arguments.join(" ");
    assert_eq!(output.status.code(), Some(code), "{line}: {said}");
    assert!(said.contains(words), "{line}: {said}");
    let sentences = said.lines().filter(|line| !line.is_empty() && !line.contains("--help")).count();
    assert!((1..=3).contains(&sentences), "{line}: {said}");
    for noise in ["panicked", "RUST_BACKTRACE", "Err(", "{ "] {
        assert!(!said.contains(noise), "{line}: {said}");
    }
}

fn split<'a>(line: &'a str, stands_for: &[(&str, &'a str)]) -> Vec<&'a str> {
    let meant =
        |word: &'a str| stands_for.iter().find(|(name, _)| *name == word).map_or(word, |(_, meant)| meant);
    line.split(' ').map(meant).collect()
}

/// Every file below a folder with its bytes. What SQLite keeps beside an open database holds nothing of its own when no
/// transaction is in it.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.display().to_string();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = fs::read(&path).unwrap();
                let is_passing = name.ends_with("-shm") || (name.ends_with("-wal") && bytes.is_empty());
                if !is_passing {
                    found.insert(name, bytes);
                }
            }
        }
    }
    found
}
