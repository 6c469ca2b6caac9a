//! The command line of `calculate`.

use clap::{Args, ValueEnum};
use herstel_kernel::Date;
use std::path::PathBuf;

/// Options of `calculate`.
#[derive(Args)]
pub struct CalculateArguments {
    /// The scheme, for example kot-2021
    pub scheme: String,
    /// Cases: .json (one object or an array) or .csv (one row per case); - reads JSON from standard input
    #[arg(long, value_name = "FILE")]
    pub input: PathBuf,
    /// Renames the columns of a CSV file (see docs/formats.md)
    #[arg(long, value_name = "FILE")]
    pub mapping: Option<PathBuf>,
    /// Form of the result [default: that of the input; with --explain: text]
    #[arg(long, value_enum)]
    pub format: Option<Format>,
    /// Where to [default: standard output]
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// With every amount worked out: the rule, its source and its numbers
    #[arg(long)]
    pub explain: bool,
    /// The day on which is calculated (YYYY-MM-DD) [default: today, or the last day of a scheme that ended]
    #[arg(long, value_name = "DAY")]
    pub on: Option<Date>,
}

/// Forms of a result.
#[derive(Clone, Copy, ValueEnum, PartialEq, Eq, Debug)]
pub enum Format {
    /// An array of objects keyed by the declared names
    Json,
    /// One row per case
    Csv,
    /// To read
    Text,
}
