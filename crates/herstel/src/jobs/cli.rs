//! The command line of `jobs`.

use clap::{Args, Subcommand};

/// Options of `jobs`.
#[derive(Args)]
pub struct JobsArguments {
    /// What to do.
    #[command(subcommand)]
    pub command: JobsCommand,
}

/// What can be done with jobs.
#[derive(Subcommand)]
pub enum JobsCommand {
    /// Every job with its next turn, its holder and its last result
    List,
    /// Make a job due now; a running server does it
    Run {
        /// The name of the job
        name: String,
    },
}
