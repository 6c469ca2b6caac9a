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
    /// Make a scenario from published figures and written choices
    Calibrate(CalibrateArguments),
    /// Tell what a calibrated scenario says about the backlog of the years after
    Outlook(OutlookArguments),
}

/// Forms of the report of a run.
#[derive(Clone, Copy, ValueEnum, PartialEq, Eq, Debug)]
pub enum ReportForm {
    /// Lines for people, see docs/feasibility.md
    Text,
}

/// Options of `feasibility calibrate`.
#[derive(Args)]
pub struct CalibrateArguments {
    /// The folder with figures.csv and choices.toml; ranges.toml, scenario.toml and process.toml are written there
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
    /// Write nothing: say whether the files in the folder are what the calibration gives
    #[arg(long)]
    pub check: bool,
}

/// Options of `feasibility outlook`.
#[derive(Args)]
pub struct OutlookArguments {
    /// The folder that `feasibility calibrate` wrote
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
    /// The staff by day, CSV [default: example-staff.csv of the folder]
    #[arg(long, value_name = "FILE")]
    pub staff: Option<PathBuf>,
    /// The parents who ever registered by day, CSV [default: example-registrations.csv of the folder]
    #[arg(long, value_name = "FILE")]
    pub registrations: Option<PathBuf>,
    /// How many worlds are drawn
    #[arg(long, value_name = "N", default_value_t = 200, value_parser = clap::value_parser!(u64).range(2..=100_000))]
    pub worlds: u64,
    /// The number that makes the luck reproducible
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
    /// The form of the report
    #[arg(long, value_enum, default_value_t = OutlookForm::Text)]
    pub format: OutlookForm,
}

/// Forms of an outlook.
#[derive(Clone, Copy, ValueEnum, PartialEq, Eq, Debug)]
pub enum OutlookForm {
    /// Lines for people
    Text,
    /// For programs
    Json,
}
