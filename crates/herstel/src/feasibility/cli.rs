//! The command line of `feasibility`.

use clap::{Args, Subcommand, ValueEnum};
use herstel_kernel::Date;
use herstel_planning::PoolCost;
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
    /// Run scenarios, all with the same luck for the same parent, and compare them with the first
    Run(RunArguments),
    /// Make a scenario from published figures and written choices
    Calibrate(CalibrateArguments),
    /// Tell what a calibrated scenario says about the backlog of the years after
    Outlook(OutlookArguments),
    /// Find how many people to hire, and when, to reach a target at least cost
    Staff(StaffingArguments),
    /// Reckon for every open dossier by when its next step is done, and hold earlier forecasts to what happened
    Forecast(ForecastArguments),
    /// Tell how many hours each step took per dossier, derived from what staff did
    Effort(EffortArguments),
}

/// Options of `feasibility run`.
#[derive(Args)]
pub struct RunArguments {
    /// The folder of a scenario, or its file
    #[arg(value_name = "SCENARIO", required = true)]
    pub scenarios: Vec<PathBuf>,
    /// The number that makes the luck reproducible
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
    /// Worlds drawn from the ranges of the scenarios [default: 40 when one has ranges]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub worlds: Option<u32>,
    /// Runs in each world [default: 2, or 4 without ranges]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub replications: Option<u32>,
    /// The form of the report
    #[arg(long, value_enum, default_value_t = ReportForm::Text)]
    pub format: ReportForm,
    /// Write the report into this folder as well: as JSON, and in Dutch and English as a page (HTML) and on paper (PDF)
    #[arg(long, value_name = "FOLDER")]
    pub report: Option<PathBuf>,
    /// Keep the report in the database, for the steering portal
    #[arg(long)]
    pub store: bool,
}

/// Forms of the report of a run.
#[derive(Clone, Copy, ValueEnum, PartialEq, Eq, Debug)]
pub enum ReportForm {
    /// Lines for people, see docs/feasibility.md
    Text,
    /// Everything, for programs
    Json,
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
    /// Write the outlook into this folder as well: as JSON, and in Dutch and English as a page (HTML) and on paper (PDF)
    #[arg(long, value_name = "FOLDER")]
    pub report: Option<PathBuf>,
}

/// Forms of an outlook.
#[derive(Clone, Copy, ValueEnum, PartialEq, Eq, Debug)]
pub enum OutlookForm {
    /// Lines for people
    Text,
    /// For programs
    Json,
}

/// Options of `feasibility effort`.
#[derive(Args)]
pub struct EffortArguments {
    /// The first day
    #[arg(long, value_name = "DATE")]
    pub from: Date,
    /// The day after the last
    #[arg(long, value_name = "DATE")]
    pub until: Date,
    /// The form of the answer
    #[arg(long, value_enum, default_value_t = EffortForm::Text)]
    pub format: EffortForm,
}

/// Forms of the effort by step.
#[derive(Clone, Copy, ValueEnum, PartialEq, Eq, Debug)]
pub enum EffortForm {
    /// Lines for people, in hours
    Text,
    /// For programs, in minutes
    Json,
}

/// Options of `feasibility staff`.
#[derive(Args)]
pub struct StaffingArguments {
    /// The folder of a scenario, or its file
    #[arg(value_name = "SCENARIO")]
    pub scenario: PathBuf,
    /// The week by which the target must be reached, or the day (YYYY-MM-DD) where week 0 of the scenario has one
    #[arg(long, value_name = "WEEK")]
    pub until: String,
    /// The week, or the day, from which people can be hired [default: the start of a calibrated scenario, else 0]
    #[arg(long, value_name = "WEEK")]
    pub from: Option<String>,
    /// The percentage of all parents who must have come to an end
    #[arg(long, value_name = "PERCENT", default_value_t = 95, value_parser = clap::value_parser!(u8).range(1..=100))]
    pub part: u8,
    /// What one person of a pool costs a month, and to hire [default: 1 a month]
    #[arg(long = "cost", value_name = "POOL=MONTH[:HIRE]", value_parser = cost)]
    pub costs: Vec<(String, PoolCost)>,
    /// How many of a pool can be hired in a month at most [default: no bound]
    #[arg(long = "hire-at-most", value_name = "POOL=N", value_parser = hire_at_most)]
    pub hires_at_most: Vec<(String, u32)>,
    /// Simulated runs of each plan
    #[arg(long, value_name = "N", default_value_t = 40, value_parser = clap::value_parser!(u64).range(1..=100_000))]
    pub runs: u64,
    /// The number that makes the luck reproducible
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
}

/// Options of `feasibility forecast`.
#[derive(Args)]
pub struct ForecastArguments {
    /// The folder of a scenario, or its file: staff, who still comes, policies
    #[arg(value_name = "SCENARIO")]
    pub scenario: PathBuf,
    /// Worlds drawn from the ranges of the scenario
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = clap::value_parser!(u32).range(10..=1_000))]
    pub worlds: u32,
    /// The number that makes the luck reproducible
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
    /// The day it is (YYYY-MM-DD) [default: today]
    #[arg(long, value_name = "DAY")]
    pub today: Option<herstel_kernel::Date>,
}

fn cost(text: &str) -> std::result::Result<(String, PoolCost), String> {
    let wrong = || "as in handlers=6500:4000, in whole numbers".to_owned();
    let (pool, amounts) = text.split_once('=').ok_or_else(wrong)?;
    let (month, hire) = amounts.split_once(':').unwrap_or((amounts, "0"));
    let number = |text: &str| text.trim().parse().map_err(|_| wrong());
    Ok((pool.trim().to_owned(), PoolCost { month: number(month)?, hire: number(hire)?, hires_at_most: None }))
}

fn hire_at_most(text: &str) -> std::result::Result<(String, u32), String> {
    let wrong = || "as in handlers=40, in whole numbers".to_owned();
    let (pool, most) = text.split_once('=').ok_or_else(wrong)?;
    Ok((pool.trim().to_owned(), most.trim().parse().map_err(|_| wrong())?))
}
