//! `herstel config`: what there is to set, what is set, whether it is right, and which addresses the server has.

pub mod cli;

use crate::{
    cli::Common,
    config::cli::{ConfigArguments, ConfigCommand},
    configuration,
    exit::{Failure, Result},
    terminal,
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
            read(&sources)?;
            let file = sources.file_name().unwrap_or("no file");
            terminal::say(&format!("The configuration is in order ({file})."));
        }
        ConfigCommand::Show => {
            for line in configuration::shown(&read(&common.sources(Vec::new())?)?) {
                terminal::say(&line);
            }
        }
    }
    Ok(())
}

fn read(sources: &configuration::Sources) -> Result<Vec<configuration::Shown>> {
    let (_, shown) = sources.read().map_err(|problems| {
        Failure::Refused(problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    })?;
    Ok(shown)
}
