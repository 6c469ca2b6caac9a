//! The `herstel` command: serve, seed, calculate, scheme, rules, prepare-awards, verify, backup,
//! restore.
//!
//! The edge of the system: the only place that reads the clock, draws randomness, touches the terminal and decides
//! exit codes. Every command is one folder with a `run`.

mod backup;
mod calculate;
mod cli;
mod environment;
mod exit;
mod prepare_awards;
mod rules;
mod scheme;
mod seed;
mod serve;
mod terminal;
mod verify;

use clap::Parser as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    environment::start_logging();
    let result = match &cli.command {
        cli::Command::Serve(arguments) => serve::run(&cli.common, arguments),
        cli::Command::Seed(arguments) => seed::run(&cli.common, arguments),
        cli::Command::Calculate(arguments) => calculate::run(&cli.common, arguments),
        cli::Command::Scheme(arguments) => scheme::run(&cli.common, arguments),
        cli::Command::Rules(arguments) => rules::run(&cli.common, arguments),
        cli::Command::PrepareAwards(arguments) => prepare_awards::run(&cli.common, arguments),
        cli::Command::Verify(arguments) => verify::run(&cli.common, arguments),
        cli::Command::Backup(arguments) => backup::run_backup(&cli.common, arguments),
        cli::Command::Restore(arguments) => backup::run_restore(&cli.common, arguments),
    };
    exit::report(result)
}
