//! `cargo xtask soak`: the long runs, and the lines about them for `docs/soak.md`.

use std::process::Command;
use std::time::{Duration, Instant};

use crate::bench::{Bench, POSTGRES_VARIABLE, delivered, herstel};
use crate::mutants;
use crate::prerequisites::{self, Need};
use crate::process::{self, Show};
use crate::stages::{Tally, browser, contract, fuzz, kill, nodes, rust_tally};

const MINUTES_DEFAULT: u64 = 60;
/// Cases per property and round, against proptest's 256 in an ordinary run. Every round draws other cases.
const PROPERTY_CASES: u32 = 1_000;
/// Failovers and restarts of every node in the long run.
const NODE_ROUNDS: u32 = 10;
/// No single run of the tests may take longer; it counts as failed then.
const ROUND_LIMIT: Duration = Duration::from_secs(3600);

/// Builds, then divides the time: a quarter for property tests, a quarter for fuzzing, a quarter for kills on each
/// engine, a quarter for the API against its description; the tests that wait for this run
/// and Lighthouse come on top. With `--mutants` instead a mutation run over the given files. Prints one line per part in
/// the form of the table in `docs/soak.md`.
///
/// # Errors
/// When the arguments are wrong.
pub fn run(arguments: &[&str]) -> Result<bool, String> {
    let minutes = match arguments {
        [] => MINUTES_DEFAULT,
        ["--minutes", count] => count
            .parse()
            .ok()
            .filter(|count| *count > 0)
            .ok_or(format!("{count:?} is no number of minutes"))?,
        ["--mutants", files @ ..] => return mutants::run(files),
        ["--kills", count, engines @ ..] => {
            let count = count.parse().map_err(|_| format!("{count:?} is no number of kills"))?;
            if let Some(unknown) = engines.iter().find(|engine| !kill::ENGINES.contains(engine)) {
                return Err(format!("{unknown:?} is none of {}", kill::ENGINES.join(", ")));
            }
            return only_kills(count, if engines.is_empty() { &kill::ENGINES } else { engines });
        }
        _ => {
            return Err(
                "usage: cargo xtask soak [--minutes N | --kills N [ENGINE…] | --mutants [FILE…]]".to_owned()
            );
        }
    };
    process::watch_signals()?;
    let time = Duration::from_secs(minutes * 60);
    let mut lines = Vec::new();
    let mut total = Tally::default();
    match prepare(&["--bins", "--tests"]) {
        Ok(bench) => {
            let mut part = |name: &str, work: &dyn Fn() -> Result<(Tally, String), String>| {
                println!("\n== {name} ==");
                let begin = Instant::now();
                let (tally, note) = work().unwrap_or_else(|reason| (Tally::FAILED, reason));
                total += tally;
                let Tally { passed, failed } = tally;
                let seconds = begin.elapsed().as_secs();
                lines.push(format!(
                    "| {name} | {seconds} s | {passed} | {failed} | {} |",
                    note.trim().replace('\n', " ")
                ));
            };
            part("properties", &|| properties(&bench, time / 4));
            part("fuzzing", &|| fuzz::soak(&bench, time / 4));
            part("tests marked soak", &|| ignored(&bench));
            part("kills", &|| kills(&bench, time / 4));
            part("nodes", &|| nodes::repeat(&bench, NODE_ROUNDS));
            part("contract", &|| contract::soak(&bench, time / 4));
            part("lighthouse", &|| browser::lighthouse(&bench));
        }
        Err(reason) => {
            total += Tally::FAILED;
            println!("FAILED prepare: {reason}");
        }
    }
    println!("\n| part | time | passed | failed | note |\n|---|---|---|---|---|");
    for line in &lines {
        println!("{line}");
    }
    println!("{} passed, {} failed", total.passed, total.failed);
    Ok(total.failed == 0)
}

/// So many kills on each of these engines of the program as it is delivered, and nothing else.
fn only_kills(count: u32, engines: &[&str]) -> Result<bool, String> {
    process::watch_signals()?;
    let begin = Instant::now();
    let done = prepare(&["--bins", "--release"])
        .and_then(|bench| kill::repeat(&bench, &delivered(), engines, kill::Until::Kills(count)));
    let (tally, note) = done.unwrap_or_else(|reason| (Tally::FAILED, reason));
    println!("\n| part | time | passed | failed | note |\n|---|---|---|---|---|");
    let Tally { passed, failed } = tally;
    println!(
        "| kills | {} s | {passed} | {failed} | {} |",
        begin.elapsed().as_secs(),
        note.trim().replace('\n', " ")
    );
    Ok(failed == 0)
}

/// Builds these targets.
fn prepare(targets: &[&str]) -> Result<Bench, String> {
    prerequisites::ensure(&[
        Need::Postgres,
        Need::Qpdf,
        Need::Pdftotext,
        Need::Compiler,
        Need::Python,
        Need::Node,
        Need::Chromium,
    ])?;
    let bench = Bench::new()?;
    let mut build = bench.cargo("build");
    build.args(["--workspace", "--locked", "--quiet"]).args(targets);
    let built = process::run(&mut build, Duration::from_secs(3600), Show::Live);
    if built.success { Ok(bench) } else { Err(built.reason) }
}

/// Whole rounds until the time is over, one at least.
fn properties(bench: &Bench, time: Duration) -> Result<(Tally, String), String> {
    let begin = Instant::now();
    let mut total = Tally::default();
    let mut rounds = 0;
    while !process::interrupted() && (rounds == 0 || begin.elapsed() < time) {
        let mut command = tests(bench, &[])?;
        command.env("PROPTEST_CASES", PROPERTY_CASES.to_string());
        let tested = process::run(&mut command, ROUND_LIMIT, Show::Quiet);
        let tally = rust_tally(&tested);
        if tally.failed > 0 {
            println!("{}", tested.output);
        }
        total += tally;
        rounds += 1;
    }
    Ok((total, format!("{rounds} rounds of all tests, {PROPERTY_CASES} cases per property")))
}

fn ignored(bench: &Bench) -> Result<(Tally, String), String> {
    let tested = process::run(&mut tests(bench, &["--ignored"])?, ROUND_LIMIT, Show::Live);
    Ok((rust_tally(&tested), String::new()))
}

fn tests(bench: &Bench, options: &[&str]) -> Result<Command, String> {
    let mut command = bench.cargo("test");
    command
        .args(["--workspace", "--locked", "--quiet", "--no-fail-fast", "--", "--format=pretty"])
        .args(options);
    command.env(POSTGRES_VARIABLE, bench.postgres()?.url()).env("RUST_BACKTRACE", "0");
    Ok(command)
}

fn kills(bench: &Bench, time_per_engine: Duration) -> Result<(Tally, String), String> {
    kill::repeat(bench, &herstel(), &kill::ENGINES, kill::Until::Time(time_per_engine))
}
