//! `herstel sessions`: signing people out, when a device was stolen, an account is in other hands, or all must go.

pub mod cli;

use crate::{
    configuration::Configuration,
    environment::{self, Place},
    exit::{Failure, Result},
    sessions::cli::{EndArguments, SessionsArguments, SessionsCommand},
    terminal,
};
use anyhow::Context as _;
use herstel_kernel::PersonId;
use herstel_store::{SessionsOf, Store};

/// Runs the command.
pub fn run(configuration: &Configuration, arguments: &SessionsArguments) -> Result {
    let place = Place::of(configuration, "herstel.db")?;
    let SessionsCommand::End(whose) = &arguments.command;
    environment::runtime()?.block_on(async {
        let store = place.open_existing().await?;
        let done = end(&store, whose).await;
        store.close().await;
        done
    })
}

async fn end(store: &Store, whose: &EndArguments) -> Result {
    let whose = match (whose.all, &whose.dossier, whose.staff, whose.colleague) {
        (true, _, _, _) => SessionsOf::Everybody,
        (false, Some(number), _, _) => SessionsOf::Person(person_of(store, number).await?),
        (false, None, Some(id), _) => SessionsOf::Staff(id),
        (false, None, None, Some(colleague)) => SessionsOf::Colleague(colleague),
        (false, None, None, None) => {
            let usage = "whose: --all, --staff, --colleague or --dossier";
            return Err(Failure::Usage(usage.to_owned()));
        }
    };
    let count = store.end_all_sessions(whose).await.context("ending the sessions")?;
    tracing::info!(target: "security", event = "sessions-ended", count, "sessions were ended from the command line");
    terminal::say(&format!("{count} sessions ended"));
    Ok(())
}

async fn person_of(store: &Store, number: &str) -> Result<PersonId> {
    let found = match number.parse() {
        Ok(number) => store.person_of_dossier(&number).await.context("looking for the dossier")?,
        Err(_) => None,
    };
    found.ok_or_else(|| Failure::Refused(format!("there is no dossier {number}")))
}
