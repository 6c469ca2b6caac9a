//! The command line: what every command takes, and which commands there are. What one command takes stands in the
//! `cli` of its own folder.

use crate::{
    backup::cli::{BackupArguments, RestoreArguments},
    calculate::cli::CalculateArguments,
    config::cli::ConfigArguments,
    configuration::Sources,
    exit::{self, Failure},
    feasibility::cli::FeasibilityArguments,
    gate::cli::GateArguments,
    jobs::cli::JobsArguments,
    keys::cli::KeysArguments,
    messages::cli::PrintArguments,
    prepare_awards::cli::PrepareAwardsArguments,
    retention::cli::RetentionArguments,
    rules::cli::RulesArguments,
    scheme::cli::SchemeArguments,
    seal::cli::SealArguments,
    seed::cli::SeedArguments,
    serve::cli::ServeArguments,
    sessions::cli::SessionsArguments,
    staff::cli::StaffArguments,
    verify::cli::VerifyArguments,
};
use clap::{Args, Parser, Subcommand, ValueEnum};

/// Herstel: the platform on which a government makes right what it did wrong.
#[derive(Parser)]
#[command(version, about, propagate_version = true, after_help = EXIT_CODES)]
pub struct Cli {
    /// What every command takes.
    #[command(flatten)]
    pub common: Common,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

const EXIT_CODES: &str = "Options can stand in a file or in environment variables as well; see `herstel config keys`.\n\
                          Exit codes: 0 fine, 1 a difference or refusal, 2 wrong usage, 3 the environment.";

/// Options of every command.
#[derive(Args)]
pub struct Common {
    /// Where the data is: sqlite:PATH or postgres://USER@HOST/NAME [default: a file in your data folder]
    #[arg(long, global = true, value_name = "URL")]
    pub database: Option<String>,
    /// The master keys that unseal personal data [default: beside the database; made at first start]
    #[arg(long, global = true, value_name = "FILE")]
    pub keys: Option<String>,
    /// Scheme packages from this folder instead of the built-in ones
    #[arg(long, global = true, value_name = "DIR")]
    pub schemes: Option<String>,
    /// The configuration [default: /etc/herstel/herstel.toml when it is there]
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<String>,
}

impl Common {
    /// What is said about the configuration: these options and others, the environment, the file.
    pub fn sources(&self, others: Vec<(&'static str, &'static str, String)>) -> exit::Result<Sources> {
        let own = [
            ("database.url", "--database", &self.database),
            ("database.keys", "--keys", &self.keys),
            ("schemes", "--schemes", &self.schemes),
        ];
        let given = own.into_iter().filter_map(|(key, option, value)| Some((key, option, value.clone()?)));
        let options = given.chain(others).collect();
        Sources::gather(self.config.as_deref(), options)
            .map_err(|text| Failure::Environment(anyhow::anyhow!(text)))
    }
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Run the portals and the API
    Serve(ServeArguments),
    /// Fill an empty database with a fictitious operation
    Seed(SeedArguments),
    /// Calculate cases from a file under a scheme
    Calculate(CalculateArguments),
    /// List, check, test, show or compare scheme packages
    Scheme(SchemeArguments),
    /// Check, test, explain, cover and format RegelSpraak files
    Rules(RulesArguments),
    /// Simulate the operation: who waits how long, with which staff
    Feasibility(FeasibilityArguments),
    /// What stands before announcing and opening a scheme: its feasibility test, and the steps
    Gate(GateArguments),
    /// Let the machine propose the awards that a scheme leaves to it; a person reads each of them
    PrepareAwards(PrepareAwardsArguments),
    /// Add, list, change and end the people who work here
    Staff(StaffArguments),
    /// Recompute the journal, every decision and every seal, and report differences
    Verify(VerifyArguments),
    /// Letters on paper: write those that wait, and note what the post does
    Print(PrintArguments),
    /// How long dossiers are kept: holds, destruction lists and erasure
    Retention(RetentionArguments),
    /// List, draw, rotate and retire the keys outside the database
    Keys(KeysArguments),
    /// Sign what changed since the last seal, and add it to the anchors file outside the database
    Seal(SealArguments),
    /// Write everything to one file that any engine can restore
    Backup(BackupArguments),
    /// Read such a file into an empty database
    Restore(RestoreArguments),
    /// What can be configured, what is, and whether it is right
    Config(ConfigArguments),
    /// The work that servers do by themselves: when it is due, who does it, how it ended
    Jobs(JobsArguments),
    /// Sign people out everywhere
    Sessions(SessionsArguments),
    /// Say what the file on standard input is, within bounds; servers begin it for every file that is handed in
    ReadFile,
}

/// Forms in which findings are told.
#[derive(Clone, Copy, ValueEnum, PartialEq, Eq, Debug)]
pub enum Form {
    /// One finding per line
    Text,
    /// See docs/formats.md
    Json,
}

/// Languages of findings.
#[derive(Clone, Copy, ValueEnum, PartialEq, Eq, Debug)]
pub enum Words {
    /// Dutch
    Nl,
    /// English
    En,
}

impl From<Words> for regelspraak::Language {
    fn from(words: Words) -> Self {
        match words {
            Words::Nl => Self::Dutch,
            Words::En => Self::English,
        }
    }
}

#[cfg(test)]
mod tests;
