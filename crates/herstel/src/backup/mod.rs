//! `herstel backup` and `herstel restore`: one sealed file that every engine can read.

mod file;

use crate::{
    cli::{BackupArguments, BackupCommand, RestoreArguments},
    configuration::Configuration,
    environment::{self, Place},
    exit::{Failure, Result},
    terminal,
};
use anyhow::Context as _;
use herstel_store::{BackupKey, BackupManifest, Contents, MasterKeys, StoreError, check_backup};
use std::{
    fs::File,
    io::{BufReader, BufWriter},
    path::Path,
};

/// Writes a backup, or checks one.
pub fn run_backup(configuration: &Configuration, arguments: &BackupArguments) -> Result {
    match (&arguments.command, &arguments.file) {
        (Some(BackupCommand::Check(arguments)), _) => check(configuration, &arguments.file),
        (None, Some(file)) => write(configuration, file),
        (None, None) => Err(Failure::Usage("name the file to write".to_owned())),
    }
}

/// The key of the configuration, or else the one that follows from the keys file.
fn key(configuration: &Configuration, place: &Place) -> Result<BackupKey> {
    match &configuration.backup.key {
        Some(file) => {
            let path = file.path().map_err(|sentence| anyhow::anyhow!("backup.key: {sentence}"))?;
            Ok(BackupKey::read(&path).context("opening the backup key")?)
        }
        None => Ok(BackupKey::of(&MasterKeys::load(&place.keys).context("opening the keys")?)),
    }
}

/// Writes to a file beside the final name, and gives it that name when it is whole and on disk.
fn write(configuration: &Configuration, path: &Path) -> Result {
    let place = Place::of(configuration, "herstel.db")?;
    if path.exists() {
        return Err(Failure::Refused(format!("{} exists; a backup never overwrites", path.display())));
    }
    let (manifest, file) = environment::runtime()?.block_on(async {
        let store = place.open_existing().await?;
        let key = key(configuration, &place)?;
        let mut file = file::Partial::create(path)?;
        let bar = terminal::progress("backing up", 0);
        let mut progress = |done, all| {
            bar.set_length(all);
            bar.set_position(done);
        };
        let mut out = BufWriter::new(file.file());
        let manifest = store.backup(&key, environment::now(), &mut out, &mut progress).await;
        drop(out);
        bar.finish_and_clear();
        store.close().await;
        Ok::<_, Failure>((manifest.context("backing up")?, file))
    })?;
    file.keep(path)?;
    terminal::say(&format!(
        "{} written and sealed: {}. It opens with {}; keep that apart from it, and safe. A restore needs the keys file \
         {} in any case.",
        path.display(),
        contents(&manifest),
        if configuration.backup.key.is_some() { "the backup key" } else { "the keys file" },
        place.keys.display()
    ));
    Ok(())
}

fn contents(manifest: &BackupManifest) -> String {
    let entries = manifest.tables.iter().find(|(name, _)| name == "journal").map_or(0, |(_, rows)| *rows);
    format!("{} dossiers, {entries} journal entries, {} rows", manifest.dossiers, manifest.rows())
}

/// Reads every byte of a backup and says what is in it.
fn check(configuration: &Configuration, path: &Path) -> Result {
    let place = Place::of(configuration, "herstel.db")?;
    let file = File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
    let key = key(configuration, &place)?;
    match check_backup(&key, &mut BufReader::new(file)) {
        Ok(manifest) => {
            terminal::say(&format!(
                "{} is whole: made at {}, schema version {}, {}, heads {}",
                path.display(),
                manifest.made_at,
                manifest.schema,
                contents(&manifest),
                manifest.heads.iter().map(|byte| format!("{byte:02x}")).collect::<String>()
            ));
            for (table, rows) in &manifest.tables {
                terminal::say(&format!("{rows:>12}  {table}"));
            }
            Ok(())
        }
        Err(error) => Err(refused(error, "checking")),
    }
}

/// What is wrong with the file or its key is an answer; everything else is the environment.
fn refused(error: StoreError, doing: &'static str) -> Failure {
    if matches!(
        error,
        StoreError::BackupDamaged { .. }
            | StoreError::BackupKey { .. }
            | StoreError::NotEmpty
            | StoreError::WrongKeys
    ) {
        return Failure::Refused(format!("{error}; nothing was changed"));
    }
    Failure::Environment(anyhow::Error::new(error).context(doing))
}

/// Reads a backup into an empty database.
pub fn run_restore(configuration: &Configuration, arguments: &RestoreArguments) -> Result {
    let place = Place::of(configuration, "herstel.db")?;
    let file =
        File::open(&arguments.file).with_context(|| format!("cannot read {}", arguments.file.display()))?;
    if !place.has_keys() {
        return Err(Failure::Environment(anyhow::anyhow!(
            "the keys file {} is missing; a restore needs the keys of the database that was backed up (--keys)",
            place.keys.display()
        )));
    }
    environment::runtime()?.block_on(async {
        let key = key(configuration, &place)?;
        let store = place.open().await?;
        if store.contents().await.context("reading what the database holds")? != Contents::Empty {
            return Err(Failure::Refused("the database is not empty; nothing was changed".to_owned()));
        }
        let bar = terminal::progress("restoring", 0);
        let mut progress = |done, all| {
            bar.set_length(all);
            bar.set_position(done);
        };
        let restored = store.restore(&key, &mut BufReader::new(file), &mut progress).await;
        bar.finish_and_clear();
        store.close().await;
        match restored {
            Ok(manifest) => {
                terminal::say(&format!(
                    "restored: {}; `herstel verify` checks every entry and decision",
                    contents(&manifest)
                ));
                Ok(())
            }
            Err(error) => Err(refused(error, "restoring")),
        }
    })
}
