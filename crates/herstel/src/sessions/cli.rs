//! The command line of `sessions`.

use clap::{Args, Subcommand};
use herstel_kernel::{ColleagueReference, StaffId};

/// Options of `sessions`.
#[derive(Args)]
pub struct SessionsArguments {
    /// What to do.
    #[command(subcommand)]
    pub command: SessionsCommand,
}

/// What can be done with sessions.
#[derive(Subcommand)]
pub enum SessionsCommand {
    /// Sign somebody out everywhere, or everybody; they can sign in again
    End(EndArguments),
}

/// Whose sessions end.
#[derive(Args)]
#[group(required = true, multiple = false)]
pub struct EndArguments {
    /// Those of everybody, on every node
    #[arg(long)]
    pub all: bool,
    /// Those of one of the staff, by their id (stf-…)
    #[arg(long, value_name = "ID")]
    pub staff: Option<StaffId>,
    /// Those of one of the people of an office that acts for somebody, by their reference (9f3c-21ab-77e0-1d42)
    #[arg(long, value_name = "REFERENCE")]
    pub colleague: Option<ColleagueReference>,
    /// Those of the parent of a dossier, by its number
    #[arg(long, value_name = "NUMBER")]
    pub dossier: Option<String>,
}
