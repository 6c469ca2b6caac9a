//! The command line of `config`.

use clap::{Args, Subcommand};

/// Options of `config`.
#[derive(Args)]
pub struct ConfigArguments {
    /// What to do.
    #[command(subcommand)]
    pub command: ConfigCommand,
}

/// What can be asked about the configuration, and about what it sets up.
#[derive(Subcommand)]
pub enum ConfigCommand {
    /// Tell everything that is wrong with file and environment
    Check,
    /// What counts now and who said so; secrets are never shown
    Show,
    /// Every key with its default and meaning, as a table
    Keys,
    /// A file with every key as a comment
    Example,
    /// Every address that the server answers: method, path, who may use it
    Routes,
}
