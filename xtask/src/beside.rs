//! Stages that share neither the build folder nor a database with the others run beside them, in a run of their own: a
//! large crate keeps one core busy for minutes, and the others would be idle.

use std::process::Command;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::process::{self, Outcome, Show};
use crate::stages::{Stage, Tally};

/// A run of some stages that goes on meanwhile.
#[derive(Debug)]
pub struct Beside {
    names: String,
    running: JoinHandle<Outcome>,
}

/// What it came to.
#[derive(PartialEq, Eq, Debug)]
pub struct Ended {
    /// Everything it printed before its summary.
    pub output: String,
    /// Its line for each stage.
    pub lines: Vec<String>,
    /// What it counted.
    pub tally: Tally,
}

impl Beside {
    /// Starts these stages; `None` when there are none.
    ///
    /// # Errors
    /// When this program does not know where it stands itself.
    pub fn start(stages: &[&Stage]) -> Result<Option<Self>, String> {
        if stages.is_empty() {
            return Ok(None);
        }
        let own = std::env::current_exe().map_err(|error| format!("no program to run again: {error}"))?;
        let names = stages.iter().map(|stage| stage.name).collect::<Vec<_>>().join(",");
        // Each of its stages has a bound of its own; this one only ends what these do not.
        let limit: Duration = stages.iter().map(|stage| stage.limit()).sum::<Duration>() * 2;
        let wanted = names.clone();
        let running = thread::spawn(move || {
            process::run(Command::new(own).args(["test", "--only", &wanted]), limit, Show::Quiet)
        });
        println!("meanwhile: {names}; what they say comes at the end");
        Ok(Some(Self { names, running }))
    }

    /// Waits for their end.
    #[must_use]
    pub fn wait(self) -> Ended {
        match self.running.join() {
            Ok(outcome) => ended(&self.names, &outcome),
            Err(_) => failed(&self.names, "the run beside this one broke off"),
        }
    }
}

fn ended(names: &str, outcome: &Outcome) -> Ended {
    let Some((output, summary)) = outcome.output.rsplit_once("\n== summary") else {
        println!("{}", outcome.output);
        return failed(names, &outcome.reason);
    };
    let mut lines: Vec<String> = summary.lines().skip(1).map(str::to_owned).collect();
    let counts = lines.pop().unwrap_or_default();
    let number = |place: usize| counts.split_whitespace().nth(place).and_then(|word| word.parse().ok());
    match (number(0), number(2)) {
        (Some(passed), Some(failed)) if outcome.success == (failed == 0) => {
            Ended { output: output.to_owned(), lines, tally: Tally { passed, failed } }
        }
        _ => failed(names, &outcome.reason),
    }
}

fn failed(names: &str, reason: &str) -> Ended {
    Ended { output: String::new(), lines: vec![format!("FAILED  {names}: {reason}")], tally: Tally::FAILED }
}

#[cfg(test)]
mod tests {
    use super::ended;
    use crate::process::Outcome;
    use crate::stages::Tally;

    fn outcome(output: &str, success: bool) -> Outcome {
        Outcome { success, output: output.to_owned(), reason: "xtask ended".to_owned() }
    }

    #[test]
    fn what_ran_beside_is_counted_with_the_rest() {
        let output =
            "== fuzz: x ==\n-- fuzz: ok\n\n== summary, 9 s ==\nok      fuzz  9 s\n1 passed, 0 failed\n";
        let told = ended("fuzz", &outcome(output, true));
        assert_eq!(told.tally, Tally { passed: 1, failed: 0 });
        assert_eq!(told.lines, ["ok      fuzz  9 s"]);
        assert!(told.output.contains("-- fuzz: ok") && !told.output.contains("summary"));
    }

    #[test]
    fn a_run_beside_that_broke_off_or_contradicts_itself_failed() {
        let cut = ended("fuzz", &outcome("== fuzz: x ==\n", false));
        assert_eq!((cut.tally, cut.lines), (Tally::FAILED, vec!["FAILED  fuzz: xtask ended".to_owned()]));
        let output = "\n== summary, 9 s ==\nok      fuzz  9 s\n1 passed, 0 failed\n";
        assert_eq!(ended("fuzz", &outcome(output, false)).tally, Tally::FAILED);
    }
}
