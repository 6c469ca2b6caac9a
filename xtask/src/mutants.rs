//! The mutation run: `cargo-mutants` changes the evaluator and the checker one place at a time, and a change that no test
//! notices is a missing test, or a change without effect. What was found is in `crates/regelspraak/docs/mutants.md`.

use std::time::Duration;

use crate::bench::{Bench, root, target};
use crate::process::{self, Show};

/// Files of the crate that are changed when none are named.
const FILES: [&str; 2] = ["src/evaluate/*.rs", "src/check/*.rs"];
/// For the tests of one change, in seconds. Without changes they take a few.
const SECONDS: &str = "60";
const LIMIT: Duration = Duration::from_secs(24 * 3600);

/// Runs it; false when a change went unnoticed.
///
/// # Errors
/// When there is no `cargo-mutants`.
pub fn run(files: &[&str]) -> Result<bool, String> {
    process::watch_signals()?;
    let bench = Bench::new()?;
    let version = process::run(bench.cargo("mutants").arg("--version"), Duration::from_secs(60), Show::Quiet);
    if !version.success {
        return Err("cargo-mutants is missing: cargo install --locked cargo-mutants".to_owned());
    }
    let mut command = bench.cargo("mutants");
    command.args(["--package", "regelspraak", "--timeout", SECONDS, "--jobs", "1", "--colors", "never"]);
    command.arg("--output").arg(target().join("mutants"));
    for file in if files.is_empty() { &FILES } else { files } {
        command.arg("--file").arg(format!("crates/regelspraak/{file}"));
    }
    command.current_dir(root());
    let ran = process::run(&mut command, LIMIT, Show::Live);
    Ok(ran.success)
}
