//! docs/coverage.md names every section of the specification, and every test it names is there.

use std::collections::{BTreeMap, BTreeSet};

/// The numbered sections of the specification, chapters 2 to 13.
const SECTIONS: &str = "2 2.1 2.2 2.3 2.3.1 2.3.2 2.4 2.4.1 2.4.2 2.4.3 3 3.1 3.1.1 3.1.2 3.2 3.2.1 3.3 3.3.1 3.3.2 3.3.3 3.3.4 3.3.5 \
    3.3.6 3.4 3.4.1 3.4.2 3.5 3.6 3.7 3.8 3.9 3.10 3.11 3.12 4 4.1 4.2 4.3 4.4 5 5.1 5.1.1 5.1.2 5.1.3 5.1.4 \
    5.1.4.1 5.1.4.2 5.2 5.3 5.4 5.5 5.5.1 5.5.2 5.5.3 5.5.4 5.5.5 5.6 5.7 5.8 5.8.1 5.8.2 5.8.3 5.8.4 5.8.5 6 6.1 \
    6.1.1 6.1.2 6.1.3 6.1.4 6.2 6.3 6.4 6.5 6.6 6.7 6.8 6.9 6.10 6.11 6.12 6.13 7 7.1 7.2 7.3 7.3.1 7.3.2 8 8.1 \
    8.1.1 8.1.2 8.1.3 8.1.4 8.1.5 8.1.6 8.1.7 8.1.8 8.1.9 8.2 8.3 8.3.1 8.3.2 8.4 8.4.1 8.4.2 8.4.3 9 9.1 9.2 9.3 \
    9.4 9.5 9.6 9.7 9.7.1 9.7.2 9.7.3 9.7.4 9.7.5 9.7.6 9.7.7 9.8 9.9 9.10 10 10.1 10.2 10.3 11 11.1 12 13 13.1 \
    13.1.1 13.1.2 13.1.3 13.1.4 13.1.5 13.1.6 13.1.7 13.1.8 13.1.9 13.2 13.3 13.3.1 13.3.2 13.3.3 13.3.4 13.3.5 \
    13.3.6 13.3.7 13.3.8 13.3.9 13.3.10 13.4 13.4.1 13.4.2 13.4.3 13.4.4 13.4.5 13.4.6 13.4.7 13.4.8 13.4.9 \
    13.4.10 13.4.11 13.4.12 13.4.13 13.4.14 13.4.15 13.4.16 13.4.17";

struct Row<'a> {
    section: &'a str,
    supported: &'a str,
    tests: Vec<&'a str>,
}

fn rows(text: &str) -> Vec<Row<'_>> {
    text.lines()
        .filter_map(|line| line.strip_prefix("| ")?.strip_suffix('|'))
        .map(|line| line.split(" | ").map(str::trim).collect::<Vec<_>>())
        .filter(|cells| !matches!(cells.first(), Some(&"section" | &"part")))
        .map(|cells| {
            let tests =
                cells.last().unwrap().split(", ").filter_map(|t| t.strip_prefix('`')?.strip_suffix('`'));
            Row { section: cells[0], supported: cells[cells.len() - 2], tests: tests.collect() }
        })
        .collect()
}

#[test]
fn every_section_of_the_specification_is_in_the_table_once() {
    let text = include_str!("../../../docs/coverage.md");
    let mut found: BTreeMap<&str, u32> = BTreeMap::new();
    for row in rows(text).iter().filter(|r| r.section.starts_with(|c: char| c.is_ascii_digit())) {
        *found.entry(row.section).or_default() += 1;
    }
    let wanted: BTreeSet<&str> = SECTIONS.split_whitespace().collect();
    let missing: Vec<&&str> = wanted.iter().filter(|s| !found.contains_key(**s)).collect();
    let strange: Vec<&&str> = found.keys().filter(|s| !wanted.contains(**s)).collect();
    let repeated: Vec<&&str> = found.iter().filter(|(_, n)| **n > 1).map(|(s, _)| s).collect();
    assert!(
        missing.is_empty() && strange.is_empty() && repeated.is_empty(),
        "{missing:?} {strange:?} {repeated:?}"
    );
}

#[test]
fn every_test_of_the_table_is_there_and_every_section_has_one() {
    let text = include_str!("../../../docs/coverage.md");
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/");
    let mut wrong = Vec::new();
    for row in rows(text) {
        if row.supported == "no construct" {
            continue;
        }
        if row.tests.is_empty() {
            wrong.push(format!("{}: no test", row.section));
        }
        if row.supported.starts_with("refused") && !row.supported.contains("RS") {
            wrong.push(format!("{}: refused without a code", row.section));
        }
        for test in row.tests {
            let Some((module, name)) = test.rsplit_once("::") else {
                wrong.push(format!("{}: `{test}` has no module", row.section));
                continue;
            };
            let path = format!("{root}{}.rs", module.replace("::", "/"));
            let source = std::fs::read_to_string(&path).unwrap_or_default();
            // Inside `proptest!` a test stands indented, with its arguments.
            let lines: Vec<&str> = source.lines().map(str::trim).collect();
            let here = |w: &[&str]| w[0] == "#[test]" && w[1].starts_with(&format!("fn {name}("));
            if !lines.windows(2).any(here) {
                wrong.push(format!("{}: no test `{test}`", row.section));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
