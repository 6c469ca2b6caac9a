//! Where things are on this machine: database, keys, schemes, clock, log.

use crate::{
    cli::Common,
    configuration::{Configuration, FileReference},
    exit::{Failure, Result},
    log, operator,
};
use anyhow::Context as _;
use herstel_domain::Occasion;
use herstel_kernel::{OperationId, Timestamp};
use herstel_scheme::{Registry, SchemeId};
use herstel_store::{
    Administered, DatabaseUrl, ErasureRegister, MasterKeys, Store, StoreError, require_keys_of_backup,
};
use herstel_web::{Clock, IdSource};
use std::{fs::File, io::Seek as _, path::PathBuf};

/// A database with its keys.
pub struct Place {
    /// Which database.
    pub url: DatabaseUrl,
    /// Where its keys are.
    pub keys: PathBuf,
    /// The register of erasures, when there is a place for it.
    pub register: Option<PathBuf>,
    /// What prints them instead.
    keys_command: Option<String>,
    /// A demonstration: nobody's data, so a careless keys file is only warned about.
    is_demo: bool,
}

impl Place {
    /// The one that is configured, or the default file `name` in the user's data folder with its keys beside it.
    pub fn of(configuration: &Configuration, name: &str) -> Result<Self> {
        let database = &configuration.database;
        let mut url = match &database.url {
            Some(url) => url.clone(),
            None => DatabaseUrl::Sqlite(data_folder()?.join(name)),
        };
        if let Some(file) = &database.password_file {
            url = url.with_password(&secret(file.secret(), "database.password_file")?);
        }
        let keys = match (&database.keys, &url) {
            (Some(file), _) => secret(file.path(), "database.keys")?,
            (None, DatabaseUrl::Sqlite(path)) => path.with_added_extension("keys"),
            (None, DatabaseUrl::Postgres(_)) => data_folder()?.join("herstel.keys"),
        };
        let register = match (&configuration.retention.register, &database.keys, &url) {
            (Some(path), _, _) => Some(path.clone()),
            // The folder of credentials belongs to the service manager.
            (None, Some(FileReference::Credential(_)), DatabaseUrl::Postgres(_)) => {
                data_folder().ok().map(|folder| folder.join("herstel.erasures"))
            }
            (None, Some(FileReference::Credential(_)), DatabaseUrl::Sqlite(path)) => {
                Some(path.with_added_extension("erasures"))
            }
            (None, Some(FileReference::Path(_)) | None, _) => Some(keys.with_added_extension("erasures")),
        };
        Ok(Self { url, keys, register, keys_command: database.keys_command.clone(), is_demo: false })
    }

    /// The database of a demonstration.
    pub fn of_demo(configuration: &Configuration) -> Result<Self> {
        Ok(Self { is_demo: true, ..Self::of(configuration, "demo.db")? })
    }

    /// The keys; new ones, not yet written, when there is no file.
    fn keys_or_new(&self) -> std::result::Result<MasterKeys, StoreError> {
        match &self.keys_command {
            Some(line) => MasterKeys::from_command(line),
            None if self.is_demo => MasterKeys::load_or_create_for_demo(&self.keys),
            None => MasterKeys::load_or_create(&self.keys),
        }
    }

    /// The keys, which must be there.
    fn keys_there(&self) -> std::result::Result<MasterKeys, StoreError> {
        match &self.keys_command {
            Some(line) => MasterKeys::from_command(line),
            None => MasterKeys::load(&self.keys),
        }
    }

    /// Whether there is somewhere to read keys from.
    pub fn has_keys(&self) -> bool {
        self.keys_command.is_some() || self.keys.exists()
    }

    /// The register of erasures, empty when there is none.
    pub fn erasures(&self) -> Result<ErasureRegister> {
        let Some(path) = &self.register else {
            return Err(Failure::Environment(anyhow::anyhow!(
                "there is no place for the register of erasures; name one with retention.register"
            )));
        };
        Ok(ErasureRegister::open(path).context("opening the register of erasures")?)
    }

    /// The same for a server, which also runs where no register can be made. One that is there must be sound.
    fn erasures_if_possible(&self) -> Result<Option<ErasureRegister>> {
        let is_there = self.register.as_ref().is_some_and(|path| path.exists());
        match self.erasures() {
            Ok(register) => Ok(Some(register)),
            Err(failure) if is_there => Err(failure),
            Err(_) => {
                tracing::warn!("no register of erasures can be kept here; set retention.register");
                Ok(None)
            }
        }
    }

    /// Opens a database that this backup is about to be read into; makes it when it does not exist, and only with keys that
    /// open the backup.
    pub async fn open_for_restore(&self, backup: &mut File) -> Result<Store> {
        let keys = self.keys_there().context("opening the keys")?;
        match require_keys_of_backup(backup, &keys) {
            Ok(()) => {}
            Err(error @ StoreError::BackupDamaged { .. }) => {
                return Err(Failure::Refused(format!("{error}; nothing was changed")));
            }
            Err(error) => {
                return Err(Failure::Environment(anyhow::Error::new(error).context("opening the backup")));
            }
        }
        backup.rewind().context("reading the backup again")?;
        self.make_folders()?;
        Ok(Store::open(&self.url, keys).await.context("opening the database")?)
    }

    /// Opens it although it was just restored, to repeat the erasures since its backup.
    pub async fn open_restored(&self) -> Result<Store> {
        self.require_there()?;
        let keys = self.keys_there().context("opening the keys")?;
        Ok(Store::open_restored(&self.url, keys).await.context("opening the database")?)
    }

    /// Opens it; makes database and keys when they do not exist. Whoever the register says was erased and can be read here
    /// is erased again: somebody may have put an old copy of the database in its place.
    pub async fn open(&self) -> Result<Store> {
        self.make_folders()?;
        let keys = self.keys_or_new().context("opening the keys")?;
        let store = Store::open(&self.url, keys).await.context("opening the database")?;
        if let Some(mut register) = self.erasures_if_possible()? {
            let done = store.repeat_erasures(&mut register).await.context("repeating erasures")?;
            if done.erased > 0 {
                tracing::warn!(
                    erased = done.erased,
                    "an older copy of the database was opened; erased again"
                );
            }
            if !done.is_scrubbed {
                tracing::error!(
                    "what erasures left in the files of the database is not overwritten yet; the job overwrite-erased tries again"
                );
            }
        }
        Ok(store)
    }

    fn make_folders(&self) -> Result {
        let database = match &self.url {
            DatabaseUrl::Sqlite(path) => Some(path),
            DatabaseUrl::Postgres(_) => None,
        };
        for file in database.into_iter().chain([&self.keys]) {
            if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
                std::fs::create_dir_all(folder)
                    .with_context(|| format!("cannot make {}", folder.display()))?;
            }
        }
        Ok(())
    }

    /// Opens it to read, when it is there and up to date: whatever is done, nothing changes.
    pub async fn open_to_read(&self) -> Result<Store> {
        let keys = self.keys_there().context("opening the keys")?;
        Ok(Store::open_to_read(&self.url, keys).await.context("opening the database to read")?)
    }

    fn require_there(&self) -> Result {
        match &self.url {
            DatabaseUrl::Sqlite(path) if !path.exists() => {
                Err(Failure::Environment(anyhow::anyhow!("there is no database {}", path.display())))
            }
            DatabaseUrl::Sqlite(_) | DatabaseUrl::Postgres(_) => Ok(()),
        }
    }

    /// Opens it only when it is there: commands that check or copy never make an empty database.
    pub async fn open_existing(&self) -> Result<Store> {
        self.require_there()?;
        let keys = self.keys_there().context("opening the keys")?;
        Ok(Store::open(&self.url, keys).await.context("opening the database")?)
    }
}

/// What came of a file that a key names.
fn secret<T>(found: std::result::Result<T, String>, key: &str) -> Result<T> {
    found.map_err(|sentence| Failure::Environment(anyhow::anyhow!("{key}: {sentence}")))
}

/// The folder of this user for data that has no other place.
pub fn data_folder() -> Result<PathBuf> {
    let folder = match std::env::var_os("XDG_DATA_HOME").filter(|value| !value.is_empty()) {
        Some(folder) => PathBuf::from(folder),
        None => {
            std::env::home_dir().context("no home folder; give --database and --keys")?.join(".local/share")
        }
    };
    Ok(folder.join("herstel"))
}

/// Everything this run is told; starts the log as it is configured.
pub fn configuration(
    common: &Common,
    options: Vec<(&'static str, &'static str, String)>,
) -> Result<Configuration> {
    let (configuration, _) = common.sources(options)?.read().map_err(|problems| {
        Failure::Usage(problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    })?;
    log::start(&configuration.log);
    Ok(configuration)
}

/// The schemes of this installation: built in, or from `--schemes`. One error refuses all.
pub fn schemes(configuration: &Configuration) -> Result<Registry> {
    let loaded = match &configuration.general.schemes {
        Some(folder) => Registry::from_dir(folder),
        None => Registry::embedded(),
    };
    loaded.map_err(|errors| Failure::Refused(format!("the schemes cannot be loaded\n{errors}")))
}

/// A scheme by its id, or a refusal that names those there are.
pub fn scheme_id(schemes: &Registry, id: &str) -> Result<SchemeId> {
    let found = schemes.all().iter().find(|package| package.id().as_str() == id);
    found.map(|package| package.id().clone()).ok_or_else(|| {
        let known: Vec<&str> = schemes.all().iter().map(|package| package.id().as_str()).collect();
        Failure::Usage(format!("no scheme «{id}»; there are: {}", known.join(", ")))
    })
}

/// The one place that reads the clock.
#[expect(clippy::disallowed_methods, reason = "the edge supplies the time to everything else")]
pub fn now() -> Timestamp {
    Timestamp::now()
}

/// Who changes something from a terminal, and when: the user of the machine, as the system knows them.
pub fn administered() -> Administered {
    Administered { at: now(), by: format!("command {}", operator::name()) }
}

/// The occasion of a command: now, by this clock, as an operation of its own.
pub fn occasion(clock: &Clock) -> Result<Occasion> {
    let operation = IdSource::system().draw().context("drawing an id")?;
    Ok(Occasion { at: clock.now(), on: clock.today(), operation: OperationId::from_bytes(operation) })
}

/// The runtime for everything that waits.
pub fn runtime() -> Result<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_multi_thread().enable_all().build().context("starting the runtime")?)
}
