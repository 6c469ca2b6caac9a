//! The command line of `feasibility`.

use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Options of `feasibility`.
#[derive(Args)]
pub struct FeasibilityArguments {
    /// What to do.
    #[command(subcommand)]
    pub command: FeasibilityCommand,
}

/// What can be done about feasibility.
#[derive(Subcommand)]
pub enum FeasibilityCommand {
    /// Run scenarios, all with the same luck for the same parent
    Run {
        /// The folder of a scenario, or its file
        #[arg(value_name = "SCENARIO", required = true)]
        scenarios: Vec<PathBuf>,
        /// The number that makes the luck reproducible
        #[arg(long, value_name = "S", default_value_t = 1)]
        seed: u64,
        /// The form of the report
        #[arg(long, value_enum, default_value_t = ReportForm::Text)]
        format: ReportForm,
    },
}

/// Forms of the report of a run.
#[derive(Clone, Copy, ValueEnum, PartialEq, Eq, Debug)]
pub enum ReportForm {
    /// Lines for people, see docs/feasibility.md
    Text,
}
