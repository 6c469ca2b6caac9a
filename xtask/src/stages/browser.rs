//! The browser tests of `tests/browser`, by Node's own test runner, and the style sheet that Node makes; and Lighthouse,
//! which measures time and so is only for long runs.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use super::Tally;
use crate::bench::{Bench, herstel, root};
use crate::prerequisites;
use crate::process::{self, Outcome, Show};

const LIGHTHOUSE_LIMIT: Duration = Duration::from_secs(1800);

/// Every journey, and whether the committed style sheet is what its script writes.
pub fn run(bench: &Bench, limit: Duration) -> Result<Tally, String> {
    let design = root().join("crates/herstel-web/design");
    install(bench, &design, limit)?;
    let mut check = bench.node_command("npm");
    check.args(["run", "--silent", "check"]).current_dir(&design);
    let checked = process::run(&mut check, limit, Show::Live);
    let mut command = node_tests(bench, "tests/browser", limit)?;
    command.arg("--test-concurrency=2").args(journeys()?);
    command.env("HERSTEL_BROWSER_POSTGRES", bench.postgres()?.create_database("browser")?);
    if bench.screens {
        command.env("HERSTEL_SCREENS", root().join("docs/screens"));
    }
    let mut tally = told(&process::run(&mut command, limit, Show::Live));
    let is_as_built = if checked.success { Ok(()) } else { Err(checked.reason) };
    tally.count("the committed style sheet is what its script writes", is_as_built);
    Ok(tally)
}

/// What Lighthouse says of the pages that a parent opens first (`tests/lighthouse`), with the scores.
pub fn lighthouse(bench: &Bench) -> Result<(Tally, String), String> {
    let mut command = node_tests(bench, "tests/lighthouse", LIGHTHOUSE_LIMIT)?;
    command.arg("pages.test.mjs");
    let tested = process::run(&mut command, LIGHTHOUSE_LIMIT, Show::Live);
    let scores: Vec<&str> = tested
        .output
        .lines()
        .filter(|line| line.contains("performance"))
        .map(|line| line.trim_start_matches("ℹ "))
        .collect();
    Ok((told(&tested), scores.join("; ")))
}

/// Node's test runner in a folder whose packages are installed, with the program and the browser.
fn node_tests(bench: &Bench, folder: &str, limit: Duration) -> Result<Command, String> {
    let folder = root().join(folder);
    install(bench, &folder, limit)?;
    let browser = prerequisites::chromium().ok_or("no browser")?;
    let mut command = bench.node_command("node");
    command.args(["--test", "--test-reporter=spec"]).current_dir(folder);
    command.env("HERSTEL", herstel()).env("HERSTEL_CHROMIUM", browser);
    Ok(command)
}

fn told(tested: &Outcome) -> Tally {
    let mut tally = tally(&tested.output);
    if !tested.success && tally.failed == 0 {
        tally.count("node --test", Err(tested.reason.clone()));
    }
    tally
}

/// Installs the pinned packages of a folder, unless exactly these are there already.
fn install(bench: &Bench, folder: &Path, limit: Duration) -> Result<(), String> {
    let lock =
        fs::read(folder.join("package-lock.json")).map_err(|error| format!("package-lock.json: {error}"))?;
    let mark = folder.join("node_modules/.installed-lock");
    if fs::read(&mark).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let mut command = bench.node_command("npm");
    command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(folder);
    let installed = process::run(&mut command, limit, Show::Live);
    if !installed.success {
        return Err(installed.reason);
    }
    fs::write(&mark, lock).map_err(|error| format!("{}: {error}", mark.display()))
}

fn journeys() -> Result<Vec<String>, String> {
    let folder = root().join("tests/browser/journeys");
    let entries = fs::read_dir(&folder).map_err(|error| format!("tests/browser/journeys: {error}"))?;
    let mut names: Vec<String> = entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".test.mjs"))
        .map(|name| format!("journeys/{name}"))
        .collect();
    names.sort();
    Ok(names)
}

/// Reads the closing lines of Node's test runner (`ℹ pass 12`). A skipped, cancelled or postponed test failed.
fn tally(output: &str) -> Tally {
    let mut tally = Tally::default();
    for line in output.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        if let ["ℹ" | "#", what, count] = words.as_slice()
            && let Ok(count) = count.parse::<u64>()
        {
            match *what {
                "pass" => tally.passed += count,
                "fail" | "cancelled" | "skipped" | "todo" => tally.failed += count,
                _ => {}
            }
        }
    }
    tally
}

#[cfg(test)]
mod tests {
    use super::{Tally, tally};

    #[test]
    fn a_skipped_journey_is_a_failure() {
        let output =
            "✔ register (12ms)\nℹ tests 5\nℹ pass 3\nℹ fail 1\nℹ cancelled 0\nℹ skipped 1\nℹ todo 0\n";
        assert_eq!(tally(output), Tally { passed: 3, failed: 2 });
    }
}
