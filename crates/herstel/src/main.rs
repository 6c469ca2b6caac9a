//! The `herstel` command; `cli` lists what it can do.
//!
//! The edge of the system: the only place that reads the clock, draws randomness, touches the terminal and decides
//! exit codes. Every command is one folder with its `cli` and a `run`.

mod backup;
mod calculate;
mod cli;
mod config;
mod configuration;
mod effort;
mod environment;
mod exit;
mod feasibility;
mod forecast;
mod gate;
mod jobs;
mod keys;
mod log;
mod messages;
mod operator;
mod prepare_awards;
mod processing;
mod progress;
mod read_file;
mod retention;
mod rules;
mod scheme;
mod seal;
mod seed;
mod serve;
mod sessions;
mod staff;
mod terminal;
mod verify;

use clap::Parser as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    exit::report(run(&cli))
}

fn run(cli: &cli::Cli) -> exit::Result {
    let configuration = || environment::configuration(&cli.common, Vec::new());
    match &cli.command {
        cli::Command::Serve(arguments) => {
            serve::run(&environment::configuration(&cli.common, arguments.settings())?, arguments)
        }
        cli::Command::Seed(arguments) => seed::run(&configuration()?, arguments),
        cli::Command::Calculate(arguments) => calculate::run(&configuration()?, arguments),
        cli::Command::Scheme(arguments) => scheme::run(&configuration()?, arguments),
        cli::Command::Rules(arguments) => rules::run(arguments),
        cli::Command::Feasibility(arguments) => feasibility::run(&configuration, arguments),
        cli::Command::PrepareAwards(arguments) => prepare_awards::run(&configuration()?, arguments),
        cli::Command::Gate(arguments) => gate::run(&configuration()?, arguments),
        cli::Command::Staff(arguments) => staff::run(&configuration()?, arguments),
        cli::Command::Verify(arguments) => verify::run(&configuration()?, arguments),
        cli::Command::Print(arguments) => messages::run(&configuration()?, arguments),
        cli::Command::Retention(arguments) => retention::run(&configuration()?, arguments),
        cli::Command::ReadFile => read_file::run(),
        cli::Command::Keys(arguments) => keys::run(&configuration()?, arguments),
        cli::Command::Seal(arguments) => {
            seal::run(&environment::configuration(&cli.common, arguments.settings())?, arguments)
        }
        cli::Command::Backup(arguments) => backup::run_backup(&configuration()?, arguments),
        cli::Command::Restore(arguments) => backup::run_restore(&configuration()?, arguments),
        cli::Command::Config(arguments) => config::run(&cli.common, arguments),
        cli::Command::Jobs(arguments) => jobs::run(&configuration()?, arguments),
        cli::Command::Sessions(arguments) => sessions::run(&configuration()?, arguments),
    }
}
