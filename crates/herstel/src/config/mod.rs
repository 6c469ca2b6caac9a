//! `herstel config`: what there is to set, what is set, whether it is right, and which addresses the server has.

pub mod cli;

use crate::{
    cli::Common,
    config::cli::{ConfigArguments, ConfigCommand},
    configuration::{self, Configuration},
    exit::{Failure, Result},
    serve, terminal,
};
use herstel_web::route_table;

/// Runs the command. It reads the configuration itself: a wrong one is what it tells about.
pub fn run(common: &Common, arguments: &ConfigArguments) -> Result {
    match arguments.command {
        ConfigCommand::Keys => terminal::say(configuration::keys_table().trim_end()),
        ConfigCommand::Example => terminal::say(configuration::example().trim_end()),
        ConfigCommand::Routes => {
            for route in route_table(false) {
                terminal::say(&format!("{} {} {}", route.method.name(), route.path, route.guard.name()));
            }
        }
        ConfigCommand::Check => {
            let sources = common.sources(Vec::new())?;
            let (configuration, _) = read(&sources)?;
            serve::check(&configuration)?;
            let file = sources.file_name().unwrap_or("no file");
            terminal::say(&format!("The configuration is in order ({file})."));
        }
        ConfigCommand::Show => {
            for line in configuration::shown(&read(&common.sources(Vec::new())?)?.1) {
                terminal::say(&line);
            }
        }
    }
    Ok(())
}

fn read(sources: &configuration::Sources) -> Result<(Configuration, Vec<configuration::Shown>)> {
    sources.read().map_err(|problems| {
        Failure::Refused(problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    })
}
