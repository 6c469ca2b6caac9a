//! `herstel backup` and `herstel restore`: one file that every engine can read.

pub mod cli;

use crate::{
    backup::cli::{BackupArguments, RestoreArguments},
    configuration::Configuration,
    environment::{self, Place},
    exit::{Failure, Result},
    terminal,
};
use anyhow::Context as _;
use herstel_store::{Contents, StoreError};
use std::{
    fs::File,
    io::{BufReader, BufWriter, Write as _},
    path::PathBuf,
};

/// Writes a backup to a file beside its final name and moves it there when it is whole.
pub fn run_backup(configuration: &Configuration, arguments: &BackupArguments) -> Result {
    let place = Place::of(configuration, "herstel.db")?;
    if arguments.file.exists() {
        return Err(Failure::Refused(format!(
            "{} exists; a backup never overwrites",
            arguments.file.display()
        )));
    }
    let partial = arguments.file.with_added_extension("partial");
    let written = environment::runtime()?.block_on(async {
        let store = place.open_existing().await?;
        let file = File::create(&partial).with_context(|| format!("cannot write {}", partial.display()))?;
        let mut out = BufWriter::new(file);
        let bar = terminal::progress("backing up", 0);
        let mut progress = |done, all| {
            bar.set_length(all);
            bar.set_position(done);
        };
        store.backup(&mut out, &mut progress).await.context("backing up")?;
        bar.finish_and_clear();
        out.flush()?;
        out.get_ref().sync_all()?;
        std::fs::rename(&partial, &arguments.file)?;
        if let Err(error) = store.note_backup(environment::now()).await {
            // The backup is whole all the same; only who watches its age does not hear of it.
            tracing::warn!(code = error.code(), %error, "the database could not note that a backup was made");
        }
        store.close().await;
        Ok(())
    });
    if let Err(failure) = written {
        // What is half written is no backup; nothing else can be done about it than to say why.
        let _ = std::fs::remove_file(&partial);
        return Err(failure);
    }
    terminal::say(&format!(
        "{} written. All of it is sealed: keep the keys file {} apart from it, and safe.",
        arguments.file.display(),
        place.keys.display()
    ));
    Ok(())
}

/// Reads a backup into an empty database.
pub fn run_restore(configuration: &Configuration, arguments: &RestoreArguments) -> Result {
    let place = Place::of(configuration, "herstel.db")?;
    let mut file =
        File::open(&arguments.file).with_context(|| format!("cannot read {}", arguments.file.display()))?;
    if !place.has_keys() {
        return Err(Failure::Environment(anyhow::anyhow!(
            "the keys file {} is missing; a restore needs the keys of the database that was backed up (--keys)",
            place.keys.display()
        )));
    }
    // A program that starts without a register makes an empty one: that nothing stands in it says nothing.
    let is_written = |path: &PathBuf| std::fs::metadata(path).is_ok_and(|about| about.len() > 0);
    let has_register = place.register.as_ref().is_some_and(is_written);
    if !has_register && !arguments.no_erasures {
        return Err(Failure::Refused(
            "the register of erasures is missing or empty: who was erased since the backup would be readable again. Name it with \
             retention.register, or say --no-erasures when nobody ever was"
                .to_owned(),
        ));
    }
    environment::runtime()?.block_on(async {
        let store = place.open_for_restore(&mut file).await?;
        if store.contents().await.context("reading what the database holds")? != Contents::Empty {
            return Err(Failure::Refused("the database is not empty; nothing was changed".to_owned()));
        }
        let bar = terminal::progress("restoring", 0);
        let mut progress = |done, all| {
            bar.set_length(all);
            bar.set_position(done);
        };
        let restored = store.restore(&mut BufReader::new(file), &mut progress).await;
        bar.finish_and_clear();
        let restored = match restored {
            Ok(()) => store.repeat_erasures(&mut place.erasures()?).await,
            Err(error) => Err(error),
        };
        store.close().await;
        match restored {
            Ok(repeated) => {
                if repeated.erased > 0 {
                    terminal::say(&format!("erased again, as the register says: {}", repeated.erased));
                }
                if !repeated.is_scrubbed {
                    terminal::complain(
                        "what they left in the files is not overwritten yet; the server tries again, or `herstel retention repeat`",
                    );
                }
                terminal::say("restored; `herstel verify` checks every entry and decision");
                Ok(())
            }
            Err(error @ (StoreError::BackupDamaged { .. } | StoreError::NotEmpty)) => {
                Err(Failure::Refused(format!("{error}; nothing was changed")))
            }
            Err(error) => Err(Failure::Environment(anyhow::Error::new(error).context("restoring"))),
        }
    })
}
