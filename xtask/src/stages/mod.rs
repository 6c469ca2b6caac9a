//! The stages of `cargo xtask test`, in the order in which they run; those that share nothing run beside the others.

pub mod browser;
mod cargo;
pub mod contract;
mod documents;
mod faults;
pub mod fuzz;
pub mod kill;
mod licences;
pub mod nodes;
mod oracle;
mod package;
mod schemes;

use std::ops::AddAssign;
use std::time::Duration;

use crate::bench::Bench;
use crate::prerequisites::Need;

pub use cargo::rust_tally;

/// Passed and failed tests.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Tally {
    /// How many passed.
    pub passed: u64,
    /// How many failed, or could not run.
    pub failed: u64,
}

impl Tally {
    /// One thing that failed.
    pub const FAILED: Self = Self { passed: 0, failed: 1 };

    /// Counts one check, and prints why when it failed.
    pub fn count(&mut self, name: &str, result: Result<(), String>) {
        match result {
            Ok(()) => self.passed += 1,
            Err(reason) => {
                println!("FAILED {name}: {reason}");
                self.failed += 1;
            }
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// A part of the test run with a name, a bound and what it needs from the machine.
#[derive(Debug)]
pub struct Stage {
    /// What `--only` calls it.
    pub name: &'static str,
    /// What it protects.
    pub purpose: &'static str,
    /// Programs that must be there.
    pub needs: &'static [Need],
    /// Whether it runs the command as it was built, so that nothing older than the code is tested.
    pub runs_command: bool,
    /// Whether it shares neither the build folder nor a database with others, so that it runs beside them.
    pub beside: bool,
    /// Does it, within the limit.
    pub run: fn(&Bench, Duration) -> Result<Tally, String>,
    minutes: u64,
}

impl Stage {
    /// How long any one program of the stage may run. Exceeding it is a failure.
    #[must_use]
    pub const fn limit(&self) -> Duration {
        Duration::from_secs(self.minutes * 60)
    }
}

/// All stages.
pub const STAGES: &[Stage] = &[
    Stage {
        name: "format",
        purpose: "every Rust file is formatted",
        needs: &[],
        runs_command: false,
        beside: false,
        run: cargo::format,
        minutes: 2,
    },
    Stage {
        name: "licences",
        purpose: "every dependency has a licence and a source that deny.toml allows, and no known weakness",
        needs: &[],
        runs_command: false,
        beside: true,
        run: licences::run,
        minutes: 20,
    },
    Stage {
        name: "build",
        purpose: "everything builds with the lock file as it is, and clippy finds nothing in it",
        needs: &[],
        runs_command: false,
        beside: false,
        run: cargo::build,
        minutes: 55,
    },
    Stage {
        name: "rust",
        purpose: "unit, property, in-process web and store tests, the store on SQLite and PostgreSQL",
        needs: &[Need::Postgres, Need::Qpdf, Need::Pdftotext],
        runs_command: false,
        beside: false,
        run: cargo::tests,
        minutes: 40,
    },
    Stage {
        name: "fuzz",
        purpose: "no text and no data make the rule language panic, hang or take memory without bound",
        needs: &[Need::Compiler],
        runs_command: false,
        beside: true,
        run: fuzz::run,
        minutes: 15,
    },
    Stage {
        name: "schemes",
        purpose: "every scheme package checks and its worked figures come out to the cent",
        needs: &[],
        runs_command: true,
        beside: false,
        run: schemes::run,
        minutes: 5,
    },
    Stage {
        name: "oracle",
        purpose: "the simulation gives the figures that an independent program gives for the same model",
        needs: &[Need::Python],
        runs_command: true,
        beside: false,
        run: oracle::run,
        minutes: 5,
    },
    Stage {
        name: "documents",
        purpose: "the commands and links in the documents exist",
        needs: &[],
        runs_command: true,
        beside: false,
        run: documents::run,
        minutes: 5,
    },
    Stage {
        name: "kill",
        purpose: "no acknowledged registration is lost or doubled when the server is killed, on both engines",
        needs: &[Need::Postgres],
        runs_command: true,
        beside: false,
        run: kill::run,
        minutes: 10,
    },
    Stage {
        name: "contract",
        purpose: "the API keeps to its description for every role: no failure, nothing beyond the role",
        needs: &[Need::Python],
        runs_command: true,
        beside: false,
        run: contract::run,
        minutes: 15,
    },
    Stage {
        name: "nodes",
        purpose: "several nodes on one database: the primary dies and every node restarts, and nobody loses anything",
        needs: &[Need::Postgres],
        runs_command: true,
        beside: false,
        run: nodes::run,
        minutes: 10,
    },
    Stage {
        name: "faults",
        purpose: "a database that is slow, silent, gone, full or behind TLS that does not fit, and floods of requests",
        needs: &[Need::Postgres, Need::Openssl],
        runs_command: true,
        beside: false,
        run: faults::run,
        minutes: 10,
    },
    Stage {
        name: "package",
        purpose: "the Debian package installs, starts, upgrades, goes and keeps what it must, under dpkg",
        needs: &[],
        runs_command: true,
        beside: false,
        run: package::run,
        minutes: 5,
    },
    Stage {
        name: "browser",
        purpose: "the journeys of parents and handlers in a browser, each page checked for accessibility",
        needs: &[Need::Node, Need::Chromium, Need::Postgres, Need::Openssl, Need::Qpdf, Need::Pdftotext],
        runs_command: true,
        beside: false,
        run: browser::run,
        minutes: 35,
    },
];
