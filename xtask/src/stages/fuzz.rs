//! The fuzz targets of the rule language and of scenarios: each runs over its kept inputs, then for a while over new ones.
//!
//! They build with the stable compiler: what libFuzzer needs to see which code ran is a pass of LLVM that it offers too.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::Tally;
use crate::bench::{Bench, root, target};
use crate::process::{self, Show};

/// Per target, in the test run.
const SECONDS: u64 = 8;
/// In the test run chance starts where it did before, so that a commit does not fail for what an earlier one would have
/// failed for; a long run starts anywhere.
const SEED: &str = "-seed=20211201";
/// What one input may take, and all of them together.
const LIMITS: [&str; 4] = ["-rss_limit_mb=1024", "-timeout=10", "-max_len=4096", "-print_final_stats=1"];
/// On top of the time that is spent on inputs.
const MARGIN: Duration = Duration::from_secs(120);
/// Counters at every edge, a table of their places, and what is compared with what.
const FLAGS: &str = "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares";

/// Builds the targets and runs each for a few seconds.
///
/// # Errors
/// When they do not build or there are none.
pub fn run(bench: &Bench, limit: Duration) -> Result<Tally, String> {
    let models = bench.folder("fuzz/models")?;
    collect_models(&root().join("schemes"), &models)?;
    let mut tally = Tally::default();
    for home in homes() {
        let programs = build(bench, &home, limit)?;
        for target in targets(&home)? {
            let extra: &[&Path] = if target.name == "checker" { &[&models] } else { &[] };
            let found = bench.folder(&format!("fuzz/{}", target.name))?;
            let time = Duration::from_secs(SECONDS);
            tally.count(&target.name, fuzz(bench, &programs, &target, &[SEED], time, &found, extra));
        }
    }
    Ok(tally)
}

/// All targets, sharing the time; then inputs that reach new code are put with the kept ones, for a person to commit.
///
/// # Errors
/// When they do not build.
pub fn soak(bench: &Bench, time: Duration) -> Result<(Tally, String), String> {
    let mut all = Vec::new();
    for home in homes() {
        let programs = build(bench, &home, Duration::from_secs(3600))?;
        all.extend(targets(&home)?.into_iter().map(|target| (programs.clone(), target)));
    }
    let each = time / u32::try_from(all.len()).unwrap_or(u32::MAX).max(1);
    let mut tally = Tally::default();
    for (programs, target) in &all {
        let found = bench.folder(&format!("fuzz/{}", target.name))?;
        let result = fuzz(bench, programs, target, &[], each, &found, &[]);
        tally.count(&target.name, result.and_then(|()| keep(bench, programs, target, &found)));
    }
    let names: Vec<&str> = all.iter().map(|(_, target)| target.name.as_str()).collect();
    Ok((tally, format!("{} s for each of {}", each.as_secs(), names.join(", "))))
}

/// Crates with fuzz targets, each a workspace of its own.
fn homes() -> [PathBuf; 2] {
    ["regelspraak", "herstel-planning"].map(|crate_name| root().join("crates").join(crate_name).join("fuzz"))
}

/// A target and the crate that it stands in.
struct Target {
    home: PathBuf,
    name: String,
}

impl Target {
    /// Words that inputs are made of.
    fn dictionary(&self) -> Result<PathBuf, String> {
        let entries =
            fs::read_dir(&self.home).map_err(|error| format!("{}: {error}", self.home.display()))?;
        let found = entries
            .flatten()
            .map(|entry| entry.path())
            .find(|path| path.extension() == Some("dict".as_ref()));
        found.ok_or_else(|| format!("{}: no dictionary", self.home.display()))
    }
}

fn targets(home: &Path) -> Result<Vec<Target>, String> {
    let folder = home.join("fuzz_targets");
    let entries = fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut names: Vec<String> =
        entries.flatten().filter_map(|e| e.path().file_stem()?.to_str().map(str::to_owned)).collect();
    names.sort();
    if names.is_empty() {
        return Err(format!("{}: no fuzz targets", folder.display()));
    }
    Ok(names.into_iter().map(|name| Target { home: home.to_owned(), name }).collect())
}

/// The folder with the built targets.
fn build(bench: &Bench, home: &Path, limit: Duration) -> Result<PathBuf, String> {
    let host = host(bench)?;
    let target = target().join("fuzz");
    let mut command = bench.cargo("build");
    // With a target named, build scripts and macros are built without the flags.
    command.args(["--release", "--quiet", "--target", &host, "--manifest-path"]);
    command.arg(home.join("Cargo.toml")).arg("--target-dir").arg(&target);
    // Of the simulation the crates below it belong to the workspace: what its own list of versions misses is added.
    if home.starts_with(root().join("crates/regelspraak")) {
        command.arg("--locked");
    }
    command.env("RUSTFLAGS", FLAGS).env_remove("CARGO_ENCODED_RUSTFLAGS");
    let built = process::run(&mut command, limit, Show::Live);
    if built.success { Ok(target.join(host).join("release")) } else { Err(built.reason) }
}

fn host(bench: &Bench) -> Result<String, String> {
    let asked = process::run(
        bench.command("rustc").arg("--version").arg("--verbose"),
        Duration::from_secs(60),
        Show::Quiet,
    );
    let host = asked.output.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| format!("rustc names no host: {}", asked.reason))
}

/// Copies every rule file below a folder, as inputs that no one needs to keep twice.
fn collect_models(folder: &Path, into: &Path) -> Result<(), String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect_models(&path, into)?;
        } else if path.extension().is_some_and(|ending| ending == "rgs") {
            let name = path.display().to_string().replace(['/', '.'], "-");
            fs::copy(&path, into.join(name)).map_err(|error| format!("{}: {error}", path.display()))?;
        }
    }
    Ok(())
}

/// Runs one target; new inputs go to `found`.
fn fuzz(
    bench: &Bench,
    programs: &Path,
    fuzzed: &Target,
    options: &[&str],
    time: Duration,
    found: &Path,
    extra: &[&Path],
) -> Result<(), String> {
    let Target { home, name } = fuzzed;
    let artifacts = home.join("artifacts").join(name);
    fs::create_dir_all(&artifacts).map_err(|error| format!("{}: {error}", artifacts.display()))?;
    let mut command = bench.command(&programs.join(name).display().to_string());
    command.args(LIMITS).args(options).arg(format!("-max_total_time={}", time.as_secs().max(1)));
    command.arg(format!("-dict={}", fuzzed.dictionary()?.display()));
    command.arg(format!("-artifact_prefix={}/", artifacts.display()));
    command.arg(found).arg(home.join("corpus").join(name)).args(extra);
    let ran = process::run(&mut command, time + MARGIN, Show::Quiet);
    match (ran.success, verdict(&ran.output)) {
        (true, Ok(runs)) => {
            println!("{name}: {runs} inputs");
            Ok(())
        }
        (true, Err(reason)) => Err(reason),
        (false, _) => Err(format!("{}\n{}", ran.reason, last_words(&ran.output))),
    }
}

/// Puts inputs that reach more than the kept ones do with them.
fn keep(bench: &Bench, programs: &Path, fuzzed: &Target, found: &Path) -> Result<(), String> {
    let Target { home, name } = fuzzed;
    let mut command = bench.command(&programs.join(name).display().to_string());
    // One input per place that is reached is enough; how often it is reached does not count.
    command
        .args(LIMITS)
        .args(["-merge=1", "-set_cover_merge=1", "-use_counters=0"])
        .arg(home.join("corpus").join(name))
        .arg(found);
    let merged = process::run(&mut command, Duration::from_secs(1800), Show::Quiet);
    if merged.success { Ok(()) } else { Err(format!("{}\n{}", merged.reason, last_words(&merged.output))) }
}

/// How many inputs were run, when the fuzzer could see what they reached.
fn verdict(output: &str) -> Result<u64, String> {
    if output.contains("Is the code instrumented for coverage?") {
        return Err("the fuzzer does not see which code runs".to_owned());
    }
    let runs = output.lines().find_map(|line| line.strip_prefix("Done ")?.split(' ').next()?.parse().ok());
    runs.filter(|runs| *runs > 0).ok_or_else(|| format!("no input was run\n{}", last_words(output)))
}

/// The panic and the place of the input that caused it.
fn last_words(output: &str) -> String {
    let telling = |line: &&str| {
        ["panicked at", "ERROR: libFuzzer", "Test unit written to", "SUMMARY", "Base64: "]
            .iter()
            .any(|words| line.contains(words))
    };
    let mut lines: Vec<&str> = Vec::new();
    let mut all = output.lines().peekable();
    while let Some(line) = all.next() {
        if telling(&line) {
            lines.push(line);
            if line.contains("panicked at") {
                lines.extend(all.peek());
            }
        }
    }
    if lines.is_empty() {
        output.lines().rev().take(5).collect::<Vec<_>>().join("\n")
    } else {
        lines.join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::{last_words, verdict};

    #[test]
    fn a_run_without_sight_or_without_inputs_is_a_failure() {
        assert_eq!(verdict("INFO: seed corpus\nDone 36876 runs in 31 second(s)\n"), Ok(36_876));
        assert!(verdict("WARNING: no interesting inputs were found so far. Is the code instrumented for coverage?\nDone 9 runs in 1 second(s)\n").is_err());
        assert!(verdict("Done 0 runs in 1 second(s)\n").is_err());
        assert!(verdict("").is_err());
    }

    #[test]
    fn a_crash_is_told_with_its_reason_and_input() {
        let output = "#1 NEW\nthread 'main' panicked at src/a.rs:1:2:\nindex out of bounds\nstack backtrace:\n\
            ==1== ERROR: libFuzzer: deadly signal\nTest unit written to artifacts/lexer/crash-1\n";
        assert_eq!(
            last_words(output),
            "thread 'main' panicked at src/a.rs:1:2:\nindex out of bounds\n\
            ==1== ERROR: libFuzzer: deadly signal\nTest unit written to artifacts/lexer/crash-1"
        );
    }
}
