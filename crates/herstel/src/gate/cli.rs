//! The command line of `gate`.

use crate::cli::Form;
use clap::{Args, Subcommand};
use herstel_kernel::{Date, DossierNumber, StaffId};
use std::path::PathBuf;

/// Options of `gate`.
#[derive(Args)]
pub struct GateArguments {
    /// What to do.
    #[command(subcommand)]
    pub command: GateCommandLine,
}

/// What can be done at the gates before schemes. Every step is recorded with whose it is and who ran the command.
#[derive(Subcommand)]
pub enum GateCommandLine {
    /// How far every gate is open
    List {
        /// Text for people, JSON for programs
        #[arg(long, value_enum, default_value_t = Form::Text)]
        format: Form,
    },
    /// What happened at one gate, what its test lacks, and who was helped urgently, as JSON
    Show {
        /// The id of the scheme
        scheme: String,
    },
    /// A feasibility test to fill in (TOML), for exactly this version
    Form {
        /// The id of the scheme
        scheme: String,
    },
    /// Record a feasibility test
    Record {
        /// The id of the scheme
        scheme: String,
        /// The test that was filled in
        test: PathBuf,
        /// Whose step it is.
        #[command(flatten)]
        who: StepBy,
    },
    /// Put one's own name under a test
    Sign {
        /// The id of the scheme
        scheme: String,
        /// That the front desk can explain it, or else that it is legally sound
        #[arg(long)]
        explainable: bool,
        /// What was seen
        #[arg(long)]
        remarks: String,
        /// Whose step it is.
        #[command(flatten)]
        who: StepBy,
    },
    /// Let it be told
    Announce {
        /// The id of the scheme
        scheme: String,
        /// Whose step it is.
        #[command(flatten)]
        who: StepBy,
    },
    /// Begin with some dossiers
    Pilot {
        /// The id of the scheme
        scheme: String,
        /// The numbers of the dossiers
        #[arg(required = true)]
        dossiers: Vec<DossierNumber>,
        /// Whose step it is.
        #[command(flatten)]
        who: StepBy,
    },
    /// Write down what was learned from the last step
    Learn {
        /// The id of the scheme
        scheme: String,
        /// What
        lesson: String,
        /// Whose step it is.
        #[command(flatten)]
        who: StepBy,
    },
    /// Take in everybody who registered in a period
    Cohort {
        /// The id of the scheme
        scheme: String,
        /// How reports call it
        #[arg(long)]
        name: String,
        /// The first day of registration (YYYY-MM-DD) [default: from the beginning]
        #[arg(long)]
        from: Option<Date>,
        /// The last day of registration (YYYY-MM-DD) [default: without end]
        #[arg(long)]
        until: Option<Date>,
        /// Whose step it is.
        #[command(flatten)]
        who: StepBy,
    },
    /// Open it to everybody
    Open {
        /// The id of the scheme
        scheme: String,
        /// Whose step it is.
        #[command(flatten)]
        who: StepBy,
    },
    /// Stop it: nobody new is decided upon
    Stop {
        /// The id of the scheme
        scheme: String,
        /// Why
        reason: String,
        /// Whose step it is.
        #[command(flatten)]
        who: StepBy,
    },
    /// Go on
    Resume {
        /// The id of the scheme
        scheme: String,
        /// What changed
        reason: String,
        /// Whose step it is.
        #[command(flatten)]
        who: StepBy,
    },
    /// Help named people before it opens; the reason appears in the progress report
    Urgent {
        /// The id of the scheme
        scheme: String,
        /// Why they cannot wait, without names
        #[arg(long)]
        reason: String,
        /// The numbers of the dossiers
        #[arg(required = true)]
        dossiers: Vec<DossierNumber>,
        /// Whose step it is.
        #[command(flatten)]
        who: StepBy,
    },
}

/// Whose step it is.
#[derive(Args)]
pub struct StepBy {
    /// Somebody who steers, by their id (stf-…)
    #[arg(long = "as")]
    pub by: StaffId,
}
