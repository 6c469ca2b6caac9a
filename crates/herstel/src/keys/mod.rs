//! `herstel keys`: which keys there are, a new master key, a new index key, and taking away what nothing needs.

pub mod cli;

use crate::{
    configuration::Configuration,
    environment::{self, Place},
    exit::{Failure, Result},
    keys::cli::{KeysArguments, KeysCommand},
    terminal,
};
use herstel_store::{Rotation, Store, StoreError};

/// Runs the command.
pub fn run(configuration: &Configuration, arguments: &KeysArguments) -> Result {
    let place = Place::of(configuration, "herstel.db")?;
    environment::runtime()?.block_on(async {
        let store = place.open_existing().await?;
        let done = match arguments.command {
            KeysCommand::List => list(&store).await,
            KeysCommand::Draw => draw(&store).await,
            KeysCommand::Rotate => rotate(&store).await,
            KeysCommand::RotateIndex => rotate_index(&store).await,
            KeysCommand::Retire => retire(&store).await,
        };
        store.close().await;
        done
    })
}

async fn list(store: &Store) -> Result {
    for key in store.keys_in_use().await.map_err(failure)? {
        let kind = if key.is_index { "index " } else { "master" };
        let state = if key.in_use { "in use" } else { "      " };
        let cells = if key.is_index { String::new() } else { format!("  seals {} cells", key.cells) };
        terminal::say(format!("{kind}  {}  {state}{cells}", key.key).trim_end());
    }
    Ok(())
}

async fn draw(store: &Store) -> Result {
    let key = store.draw_master_key(environment::now()).await.map_err(failure)?;
    terminal::say(&format!(
        "master key {key} stands in the keys file and is not used yet. Copy the file to every machine that serves this \
         database, then run `herstel keys rotate`."
    ));
    Ok(())
}

async fn rotate(store: &Store) -> Result {
    let bar = terminal::progress("sealing anew", 0);
    let mut progress = |cells| bar.set_position(cells);
    let done = store.rotate_master_key(environment::now(), &mut progress).await.map_err(failure)?;
    bar.finish_and_clear();
    if done.key == done.before {
        terminal::say(&format!(
            "finished what was left of an earlier rotation: {} cells sealed with master key {}",
            done.cells, done.key
        ));
    } else {
        terminal::say(&format!(
            "master key {} is in use, {} before; {} cells sealed anew",
            done.key, done.before, done.cells
        ));
    }
    if done.damaged > 0 {
        return Err(Failure::Refused(format!(
            "{} cells open with none of the keys and are as they were; `herstel verify` says which",
            done.damaged
        )));
    }
    terminal::say(
        "Keep a copy of the keys file apart from the database. Backups from before still need the old key; when you \
         have none of them left, `herstel keys retire` takes it away.",
    );
    Ok(())
}

async fn rotate_index(store: &Store) -> Result {
    let Rotation { key, before, cells, .. } =
        store.rotate_index_key(environment::now()).await.map_err(failure)?;
    terminal::say(&format!("index key {key} is in use, {before} before; {cells} persons indexed anew"));
    Ok(())
}

async fn retire(store: &Store) -> Result {
    let retired = store.retire_keys(environment::now()).await.map_err(failure)?;
    if retired.is_empty() {
        return Err(Failure::Refused(
            "no key can be taken away: every older one still seals something; see `herstel keys list`"
                .to_owned(),
        ));
    }
    terminal::say(&format!("taken out of the keys file: {}", retired.join(", ")));
    Ok(())
}

fn failure(error: StoreError) -> Failure {
    if matches!(error, StoreError::KeysNotChanged { .. }) {
        return Failure::Refused(error.to_string());
    }
    Failure::Environment(anyhow::Error::new(error).context("changing the keys"))
}
