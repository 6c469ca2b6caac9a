//! The command line of `rules`.

use crate::cli::{Form, Words};
use clap::{Args, Subcommand};
use herstel_kernel::Date;
use std::path::PathBuf;

/// Options of `rules`.
#[derive(Args)]
pub struct RulesArguments {
    /// What to do.
    #[command(subcommand)]
    pub command: RulesCommand,
}

/// What can be done with rules.
#[derive(Subcommand)]
pub enum RulesCommand {
    /// Report what is wrong, as file:line:column
    Check {
        /// One .rgs file or a folder
        path: PathBuf,
        /// How it is told
        #[command(flatten)]
        told: Told,
    },
    /// Run the testsets (*.test.rgs) at or below a path against the model beside them
    Test {
        /// One .test.rgs file or a folder
        path: PathBuf,
        /// How it is told
        #[command(flatten)]
        told: Told,
    },
    /// Tell how a value of a test case came about
    Explain {
        /// The testset (.test.rgs), or one case (.json, see docs/formats.md)
        path: PathBuf,
        /// The name of the test case in a testset
        #[arg(long, value_name = "NAME")]
        case: Option<String>,
        /// What to explain, for example "boete van Lening"
        value: String,
        /// Tell also which rules did not fire, and what stopped them
        #[arg(long)]
        stopped: bool,
        /// How it is told
        #[command(flatten)]
        told: Told,
    },
    /// Which rules, table rows and conditions the testsets at or below a path exercise
    Cover {
        /// One .test.rgs file or a folder
        path: PathBuf,
        /// The least percentage; below it the exit code is 1
        #[arg(long, value_name = "N", default_value_t = 0, value_parser = clap::value_parser!(u8).range(0..=100))]
        minimum: u8,
        /// How it is told
        #[command(flatten)]
        told: Told,
    },
    /// Run rules over tables of cases (CSV)
    Run(RunArguments),
    /// Write rule files and testsets in the canonical layout
    Fmt {
        /// One .rgs file or a folder
        path: PathBuf,
        /// Change nothing, name the files that are not in this layout
        #[arg(long)]
        check: bool,
    },
    /// Serve an editor over standard input and output (language server protocol)
    Lsp {
        /// The language of findings and explanations [default: what the editor asks for, or else Dutch]
        #[arg(long, value_enum)]
        lang: Option<Words>,
    },
}

/// Options of `rules run`.
#[derive(Args)]
pub struct RunArguments {
    /// One .rgs file or a folder
    pub model: PathBuf,
    /// A table, as the object type and its file; the first has one row per case (see docs/formats.md)
    #[arg(long, value_name = "TYPE=FILE", required = true)]
    pub input: Vec<String>,
    /// Where the derived values go [default: those of the first table, to standard output]
    #[arg(long, value_name = "[TYPE=]FILE")]
    pub output: Vec<String>,
    /// The day on which is calculated (YYYY-MM-DD)
    #[arg(long, value_name = "DAY")]
    pub on: Date,
    /// The parameter set to calculate with
    #[arg(long, value_name = "NAME")]
    pub parameters: Option<String>,
    /// Threads that calculate [default: one per core]
    #[arg(long, value_name = "N")]
    pub threads: Option<std::num::NonZeroUsize>,
    /// Tell how the values of the case with this id came about
    #[arg(long, value_name = "ID")]
    pub explain_row: Option<String>,
    /// With --explain-row: tell also which rules did not fire, and what stopped them
    #[arg(long, requires = "explain_row")]
    pub stopped: bool,
    /// With --explain-row: text for people, JSON for programs
    #[arg(long, value_enum, default_value_t = Form::Text, requires = "explain_row")]
    pub format: Form,
    /// The language of errors
    #[arg(long, value_enum, default_value_t = Words::Nl)]
    pub lang: Words,
}

/// How findings are told.
#[derive(Args, Clone, Copy)]
pub struct Told {
    /// Text for people, JSON for editors and CI
    #[arg(long, value_enum, default_value_t = Form::Text)]
    pub format: Form,
    /// The language of the text: Dutch or English
    #[arg(long, value_enum, default_value_t = Words::Nl)]
    pub lang: Words,
}
