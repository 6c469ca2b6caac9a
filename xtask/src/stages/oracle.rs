//! The simulation against a program that shares no code with it: `tests/oracle/reference.py`, which runs the reference
//! model in SimPy and must print the same lines.

use std::time::Duration;

use super::Tally;
use crate::bench::{Bench, herstel};
use crate::process::{self, Show};
use crate::tools;

const REQUIREMENTS: &str = "tests/oracle/requirements.txt";
const PROGRAM: &str = "tests/oracle/reference.py";
const SCENARIO: &str = "scenarios/reference";
/// Worlds that are compared.
const SEEDS: [&str; 3] = ["1", "2", "20211203"];

pub fn run(bench: &Bench, limit: Duration) -> Result<Tally, String> {
    let python = tools::python_tools(bench, REQUIREMENTS)?.join("python");
    let mut tally = Tally::default();
    for seed in SEEDS {
        let mut own = bench.command(&herstel().to_string_lossy());
        own.args(["feasibility", "run", SCENARIO, "--seed", seed, "--format", "text"]);
        let own = process::run(&mut own, limit, Show::Quiet);
        let mut other = bench.command(&python.to_string_lossy());
        other.args([PROGRAM, SCENARIO, seed]).env("PYTHONDONTWRITEBYTECODE", "1");
        let other = process::run(&mut other, limit, Show::Quiet);
        let result = if own.success && other.success {
            same(&own.output, &other.output)
        } else {
            Err(format!("{}{}\n{}{}", own.reason, own.output, other.reason, other.output))
        };
        tally.count(&format!("the reference model with seed {seed}"), result);
    }
    Ok(tally)
}

/// The lines of the simulation, without those that it reckons itself in another way, are those of the oracle.
fn same(simulation: &str, oracle: &str) -> Result<(), String> {
    let mut simulated = simulation.lines().filter(|line| !line.contains(" fluid "));
    let mut expected = oracle.lines();
    if oracle.lines().count() < 2 {
        return Err(format!("the oracle gave no figures: {oracle}"));
    }
    loop {
        match (simulated.next(), expected.next()) {
            (None, None) => return Ok(()),
            (one, other) if one == other => {}
            (one, other) => {
                let [one, other] = [one, other].map(|line| line.unwrap_or("nothing"));
                return Err(format!("the simulation: {one}\nthe oracle: {other}"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::same;

    #[test]
    fn a_figure_that_differs_is_told_and_the_fluid_backlog_is_not_compared() {
        let oracle = "1 task\nweek 10 backlog [1]\n";
        assert_eq!(same("1 task\nweek 10 backlog [1]\nweek 10 fluid [3]\n", oracle), Ok(()));
        for other in ["1 task\nweek 10 backlog [2]\n", "1 task\n", "1 task\nweek 10 backlog [1]\nmore\n", ""]
        {
            assert!(same(other, oracle).is_err(), "{other}");
        }
        assert!(same("", "").is_err(), "an oracle that says nothing");
    }
}
