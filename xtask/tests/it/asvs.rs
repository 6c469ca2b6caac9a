//! `docs/asvs.md` answers every requirement of OWASP ASVS 5.0 up to level 2, and names only tests and files that exist.

use std::collections::BTreeSet;
use std::fs;

use xtask::bench::root;

use crate::support::{files, shown};

/// The requirements of levels 1 and 2 in the order of the standard: `V1.2.3 1` on each line.
const REQUIREMENTS: &str = include_str!("asvs.txt");
/// Shorter than this, an answer without a test or a file is no reason.
const REASON_LENGTH_MIN: usize = 20;

struct Row {
    id: String,
    level: String,
    what: String,
    answer: String,
}

fn rows() -> Vec<Row> {
    let text = fs::read_to_string(root().join("docs/asvs.md")).expect("docs/asvs.md is there");
    text.lines()
        .filter(|line| line.starts_with("| V"))
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            assert_eq!(cells.len(), 4, "not four cells: {line}");
            let [id, level, what, answer] = [cells[0], cells[1], cells[2], cells[3]];
            Row { id: id.into(), level: level.into(), what: what.into(), answer: answer.into() }
        })
        .collect()
}

/// What stands between backquotes in an answer.
fn quoted(answer: &str) -> impl Iterator<Item = &str> {
    answer.split('`').skip(1).step_by(2)
}

fn is_file(name: &str) -> bool {
    name.contains('/') && !name.contains(['<', ' ']) && !name.starts_with('/')
}

/// Names of tests are sentences; shorter names are words of the code or of a protocol.
fn is_test(name: &str) -> bool {
    name.matches('_').count() >= 3
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

#[test]
fn every_requirement_up_to_level_two_has_one_row_in_the_order_of_the_standard() {
    let found: Vec<String> = rows().iter().map(|row| format!("{} {}", row.id, row.level)).collect();
    let wanted: Vec<&str> = REQUIREMENTS.lines().collect();
    assert_eq!(wanted.len(), 253);
    assert_eq!(found, wanted);
}

#[test]
fn every_row_says_what_is_asked_and_names_a_test_a_file_or_a_reason() {
    for row in rows() {
        assert!(!row.what.is_empty(), "{}: what is asked?", row.id);
        let names_something = quoted(&row.answer).any(|name| is_test(name) || is_file(name));
        let is_reason = row.answer.chars().count() >= REASON_LENGTH_MIN;
        assert!(names_something || is_reason, "{}: {:?} is no answer", row.id, row.answer);
    }
}

#[test]
fn every_test_and_file_that_a_row_names_exists() {
    let mut tests = BTreeSet::new();
    for folder in ["crates", "xtask", "tests"] {
        for path in files(&root().join(folder), ".rs") {
            let text = fs::read_to_string(&path).expect("a source can be read");
            let names =
                text.split("fn ").skip(1).filter_map(|rest| rest.split_once('(')).map(|(name, _)| name);
            tests.extend(names.map(str::to_owned));
        }
    }
    assert!(tests.len() > 500, "only {} functions found", tests.len());
    let wrong: Vec<String> = rows()
        .iter()
        .flat_map(|row| quoted(&row.answer).map(|name| (row.id.clone(), name.to_owned())).collect::<Vec<_>>())
        .filter(|(_, name)| {
            let file = root().join(name);
            (is_test(name) && !tests.contains(name)) || (is_file(name) && !file.exists())
        })
        .map(|(id, name)| format!("{id}: `{name}`"))
        .collect();
    assert!(wrong.is_empty(), "{} does not exist: {wrong:#?}", shown(&root().join("docs/asvs.md")));
}
