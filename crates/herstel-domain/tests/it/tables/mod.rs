//! The tables of `tests/tables`, run: given what happened, when somebody does this, then that happens or that refusal is
//! given. A table is written for who knows the law; what its words do stands in `phrases`.
//!
//! Under a heading stands what is given. A table with a column «gegeven» begins anew at every row; one without goes on in
//! the same dossier. Parts of a cell are separated by semicolons.

mod phrases;
mod read;
mod words;
mod world;

use crate::wishes::Kind;
use read::{Case, cases};
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use world::World;

const TABLES: [(&str, &str); 9] = [
    ("aanmelden", include_str!("../../tables/aanmelden.md")),
    ("andere-regelingen", include_str!("../../tables/andere-regelingen.md")),
    ("bezwaar-en-beroep", include_str!("../../tables/bezwaar-en-beroep.md")),
    ("heropenen", include_str!("../../tables/heropenen.md")),
    ("inzet", include_str!("../../tables/inzet.md")),
    ("keuzes", include_str!("../../tables/keuzes.md")),
    ("termijnen", include_str!("../../tables/termijnen.md")),
    ("vaststellingsovereenkomst", include_str!("../../tables/vaststellingsovereenkomst.md")),
    ("wie-wat-doet", include_str!("../../tables/wie-wat-doet.md")),
];

/// Runs a case; gives what went otherwise than the table says, and the kinds of commands that were tried.
fn run(case: &Case) -> (Vec<String>, BTreeSet<Kind>) {
    let mut world = World::new();
    let mut wrong = Vec::new();
    for row in &case.rows {
        if row.begins_anew {
            let happened = std::mem::take(&mut world.happened);
            world = World { happened, ..World::new() };
        }
        let mut tell = |problem: String| wrong.push(format!("{}, regel {}: {problem}", case.title, row.line));
        let played = catch_unwind(AssertUnwindSafe(|| {
            for given in &row.given {
                world.perform(given)?;
                world.was_done().map_err(|problem| format!("gegeven «{given}»: {problem}"))?;
            }
            for when in &row.when {
                world.perform(when)?;
            }
            world.check(&row.then)
        }));
        match played {
            Ok(Ok(())) => {}
            Ok(Err(problem)) => tell(problem),
            Err(_) => tell("de test liep hier vast".to_owned()),
        }
    }
    (wrong, world.happened)
}

#[test]
fn every_row_of_every_table_goes_as_it_says() {
    let mut wrong = Vec::new();
    for (name, text) in TABLES {
        for case in cases(text) {
            wrong.extend(run(&case).0.into_iter().map(|problem| format!("{name}: {problem}")));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_command_occurs_in_a_table() {
    let all = TABLES.iter().flat_map(|(_, text)| cases(text));
    let happened: BTreeSet<Kind> = all.flat_map(|case| run(&case).1).collect();
    let missing: Vec<&Kind> = Kind::ALL.iter().filter(|kind| !happened.contains(kind)).collect();
    assert!(missing.is_empty(), "in no table: {missing:?}");
}

#[test]
fn every_word_for_a_table_is_in_one_and_means_one_thing() {
    let mut used = BTreeSet::new();
    for (name, text) in TABLES {
        for row in cases(text).iter().flat_map(|case| &case.rows) {
            for said in row.given.iter().chain(&row.when).chain(&row.then) {
                let meant = phrases::patterns().filter(|pattern| words::captures(pattern, said).is_some());
                let meant: Vec<&str> = meant.collect();
                assert_eq!(meant.len(), 1, "{name}, regel {}: «{said}» {meant:?}", row.line);
                used.extend(meant);
            }
        }
    }
    let unused: Vec<&str> = phrases::patterns().filter(|pattern| !used.contains(pattern)).collect();
    assert!(unused.is_empty(), "{unused:?}");
}
