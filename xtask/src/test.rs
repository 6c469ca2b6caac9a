//! `cargo xtask test`: all stages in order, one line per stage, one closing line.

use std::time::Instant;

use crate::bench::Bench;
use crate::beside::Beside;
use crate::prerequisites::{self, Need};
use crate::process;
use crate::stages::{STAGES, Stage, Tally};

/// The stage that makes the command.
const BUILD: &str = "build";

/// Runs the stages that the arguments select; false when anything failed.
///
/// # Errors
/// When the arguments are wrong.
pub fn run(arguments: &[&str]) -> Result<bool, String> {
    let mut chosen: Vec<&Stage> = STAGES.iter().collect();
    let mut screens = false;
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        match *word {
            "--list" => {
                for stage in STAGES {
                    println!("{:<12} {}", stage.name, stage.purpose);
                }
                return Ok(true);
            }
            "--only" => chosen = select(words.next().copied().unwrap_or_default())?,
            "--screens" => screens = true,
            other => return Err(format!("unknown option {other:?}; `cargo xtask help` lists them")),
        }
    }
    process::watch_signals()?;
    let begin = Instant::now();
    let mut lines = Vec::new();
    let total = match prepare(&chosen, screens) {
        Ok(bench) => run_both(&chosen, &bench, &mut lines),
        Err(reason) => {
            lines.push(format!("FAILED  prepare: {reason}"));
            Tally::FAILED
        }
    };
    println!("\n== summary, {} s ==", begin.elapsed().as_secs());
    for line in &lines {
        println!("{line}");
    }
    println!("{} passed, {} failed", total.passed, total.failed);
    Ok(total.failed == 0)
}

fn select(names: &str) -> Result<Vec<&'static Stage>, String> {
    let known = || STAGES.iter().map(|stage| stage.name).collect::<Vec<_>>().join(", ");
    let wanted: Vec<&str> = names.split(',').filter(|name| !name.is_empty()).collect();
    if wanted.is_empty() {
        return Err(format!("--only needs a stage: {}", known()));
    }
    if let Some(unknown) = wanted.iter().find(|name| !STAGES.iter().any(|stage| stage.name == **name)) {
        return Err(format!("no stage {unknown:?}; there are {}", known()));
    }
    let is_wanted = |stage: &&Stage| wanted.contains(&stage.name);
    let needs_build = STAGES.iter().filter(is_wanted).any(|stage| stage.runs_command);
    let build = |stage: &&Stage| needs_build && stage.name == BUILD;
    Ok(STAGES.iter().filter(|stage| is_wanted(stage) || build(stage)).collect())
}

fn prepare(stages: &[&Stage], screens: bool) -> Result<Bench, String> {
    let needs: Vec<Need> = stages.iter().flat_map(|stage| stage.needs).copied().collect();
    prerequisites::ensure(&needs)?;
    let mut bench = Bench::new()?;
    bench.screens = screens;
    if needs.contains(&Need::Node) {
        prerequisites::ensure_node(&mut bench)?;
    }
    Ok(bench)
}

/// Runs what can run beside the rest beside it, where there is a rest.
fn run_both(stages: &[&Stage], bench: &Bench, lines: &mut Vec<String>) -> Tally {
    let (aside, rest): (Vec<&Stage>, Vec<&Stage>) = stages.iter().partition(|stage| stage.beside);
    if rest.is_empty() {
        return run_stages(&aside, bench, lines);
    }
    let beside = match Beside::start(&aside) {
        Ok(beside) => beside,
        Err(reason) => {
            lines.push(format!("FAILED  beside: {reason}"));
            return Tally::FAILED;
        }
    };
    let mut total = run_stages(&rest, bench, lines);
    if let Some(beside) = beside {
        let ended = beside.wait();
        println!("{}", ended.output);
        lines.extend(ended.lines);
        total += ended.tally;
    }
    total
}

fn run_stages(stages: &[&Stage], bench: &Bench, lines: &mut Vec<String>) -> Tally {
    let mut total = Tally::default();
    for stage in stages {
        println!("\n== {}: {} ==", stage.name, stage.purpose);
        let begin = Instant::now();
        let result = if process::interrupted() {
            Err("interrupted".to_owned())
        } else {
            (stage.run)(bench, stage.limit())
        };
        let (tally, word, note) = match result {
            Ok(tally) if tally.failed == 0 && tally.passed > 0 => (tally, "ok", String::new()),
            Ok(tally) if tally.failed == 0 => (Tally::FAILED, "FAILED", ": it ran no test".to_owned()),
            Ok(tally) => (tally, "FAILED", String::new()),
            Err(reason) => (Tally::FAILED, "FAILED", format!(": {}", reason.trim_end())),
        };
        total += tally;
        let counts = format!("{} passed, {} failed", tally.passed, tally.failed);
        println!("-- {}: {word}, {} s, {counts}{note}", stage.name, begin.elapsed().as_secs());
        let first_line = note.lines().next().unwrap_or_default();
        let seconds = begin.elapsed().as_secs();
        lines.push(format!("{word:<7} {:<10} {seconds:>5} s  {counts}{first_line}", stage.name));
    }
    total
}

#[cfg(test)]
mod tests {
    use super::select;

    #[test]
    fn a_stage_that_runs_the_command_never_meets_an_older_one() {
        let names = |words: &str| -> Vec<&str> {
            select(words).expect("stages").iter().map(|stage| stage.name).collect()
        };
        assert_eq!(names("browser,kill"), ["build", "kill", "browser"]);
        assert_eq!(names("format,rust"), ["format", "rust"]);
        assert!(select("browsers").is_err());
    }
}
