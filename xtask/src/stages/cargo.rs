//! The stages that are one call of Cargo.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use super::Tally;
use crate::bench::{Bench, POSTGRES_VARIABLE};
use crate::process::{self, Outcome, Show};

/// How long the compiler may take to say where it stands.
const QUESTION: Duration = Duration::from_secs(60);
const ONE: Tally = Tally { passed: 1, failed: 0 };
/// An ignored test counts as failed, unless its reason begins with this word: then `cargo xtask soak` runs it.
const LONG_RUN: &str = "soak";
/// Where property tests begin to draw, so that one commit always meets the same cases; `cargo xtask soak` draws others
/// in every round.
const PROPERTY_SEED: (&str, &str) = ("PROPTEST_RNG_SEED", "20211201");

pub fn format(bench: &Bench, limit: Duration) -> Result<Tally, String> {
    // The fuzz targets are a workspace of their own.
    for manifest in ["Cargo.toml", "crates/regelspraak/fuzz/Cargo.toml"] {
        let mut command = bench.cargo("fmt");
        command.args(["--all", "--check", "--manifest-path", manifest, "--", "-l"]);
        let formatted = process::run(&mut command, limit, Show::Live);
        if !formatted.success {
            return Err(formatted.reason);
        }
    }
    Ok(ONE)
}

/// Builds exactly what the later stages use, and everything else that there is, with Clippy in the place of the compiler:
/// it tells what it finds and gives the same programs, and the dependencies are compiled once instead of twice.
pub fn build(bench: &Bench, limit: Duration) -> Result<Tally, String> {
    let mut command = linting(bench, "build")?;
    command.args(["--workspace", "--all-targets", "--locked", "--quiet", "--keep-going"]);
    let built = process::run(&mut command, limit, Show::Live);
    if built.success { Ok(ONE) } else { Err(built.reason) }
}

/// A call of Cargo that compiles with Clippy; every call of a run is one, so that nothing is compiled again.
fn linting(bench: &Bench, task: &str) -> Result<Command, String> {
    let asked = process::run(bench.command("rustc").args(["--print", "sysroot"]), QUESTION, Show::Quiet);
    let driver = Path::new(asked.output.trim()).join("bin/clippy-driver");
    if !driver.is_file() {
        return Err("this toolchain has no Clippy: rustup component add clippy".to_owned());
    }
    let mut command = bench.cargo(task);
    // How `cargo clippy` itself tells it which options it gets.
    command.env("RUSTC_WORKSPACE_WRAPPER", driver).env("CLIPPY_ARGS", "-Dwarnings__CLIPPY_HACKERY__");
    // What is kept for compiling again and for debuggers costs time and room on a machine that compiles once.
    command.env("CARGO_INCREMENTAL", "0").env("CARGO_PROFILE_DEV_DEBUG", "none");
    Ok(command)
}

pub fn tests(bench: &Bench, limit: Duration) -> Result<Tally, String> {
    let mut command = linting(bench, "test")?;
    command.args(["--workspace", "--locked", "--quiet", "--no-fail-fast"]).args(["--", "--format=pretty"]);
    command.env(POSTGRES_VARIABLE, bench.postgres()?.url()).env("RUST_BACKTRACE", "0");
    command.env(PROPERTY_SEED.0, PROPERTY_SEED.1);
    let tested = process::run(&mut command, limit, Show::Live);
    Ok(rust_tally(&tested))
}

/// What a run of `cargo test` came to; a run that broke off counts as one failure at least.
#[must_use]
pub fn rust_tally(tested: &Outcome) -> Tally {
    let mut tally = tally(&tested.output);
    if !tested.success && tally.failed == 0 {
        tally.count("cargo test", Err(tested.reason.clone()));
    }
    tally
}

/// Adds up the closing lines of all test programs.
pub fn tally(output: &str) -> Tally {
    let mut tally = Tally::default();
    for line in output.lines().map(str::trim) {
        if let Some(counts) = line.strip_prefix("test result: ") {
            for part in counts.split([';', '.']).map(str::trim) {
                match part.split_once(' ') {
                    Some((count, "passed")) => tally.passed += count.parse().unwrap_or(0),
                    Some((count, "failed")) => tally.failed += count.parse().unwrap_or(0),
                    Some(_) | None => {}
                }
            }
        } else if let Some((name, reason)) =
            line.strip_prefix("test ").and_then(|line| line.split_once(" ... ignored"))
            && !reason.trim_start_matches([',', ' ']).starts_with(LONG_RUN)
        {
            tally.count(name, Err("ignored, but not for the soak run".to_owned()));
        }
    }
    tally
}

#[cfg(test)]
mod tests {
    use super::{Tally, tally};

    #[test]
    fn the_closing_lines_of_all_programs_are_added() {
        let output = "test a ... ok\ntest result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out\n\
            test result: FAILED. 4 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s\n";
        assert_eq!(tally(output), Tally { passed: 7, failed: 2 });
    }

    #[test]
    fn an_ignored_test_is_a_failure_unless_it_waits_for_the_soak_run() {
        let output =
            "test a ... ignored, soak: an hour of kills\ntest b ... ignored\ntest c ... ignored, flaky\n";
        assert_eq!(tally(output), Tally { passed: 0, failed: 2 });
    }
}
