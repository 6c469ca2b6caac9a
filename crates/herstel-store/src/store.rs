//! Opening a database, and what it is.

use crate::{
    Contents, DatabaseLoad, DatabaseUrl, MasterKeys, StoreError,
    columns::instant_of,
    decided,
    engine::{Commits, Engine},
    experience,
    journal::{facets, recount},
    processing::Operations,
    schema::migrate,
    staff::known::KnownStaff,
    statements::statements,
};
use herstel_kernel::Timestamp;
use std::sync::Arc;

statements! {
    PING = "SELECT 1";
    /// Changes nothing, but only a database that takes writes carries it out.
    TRY_TO_WRITE = "UPDATE installation SET note = note WHERE installation_id = 0";
    INSTALLATION = "SELECT contents, note, key_check, index_check FROM installation WHERE installation_id = 1";
    /// The first program that opens a new database ties it to its keys.
    ADD_INSTALLATION = "INSERT INTO installation (installation_id, contents, note, key_check, index_check) \
                        VALUES (1, 'empty', '', $1, $2) ON CONFLICT (installation_id) DO NOTHING";
    LAST_RECORDED = "SELECT recorded_at FROM journal ORDER BY recorded_at DESC LIMIT 1";
    MARK_CONTENTS = "UPDATE installation SET contents = $1, note = $2 \
                     WHERE installation_id = 1 AND contents IN ('empty', $1)";
}

/// A database with its keys. Cheap to clone; all clones share the same connections.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    engine: Engine,
    keys: MasterKeys,
    operations: Operations,
    known_staff: KnownStaff,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Store({:?})", self.engine().dialect())
    }
}

impl Store {
    /// Connects, refuses an engine or settings that could lose what was acknowledged, brings the schema up to date,
    /// and makes sure that the keys are those of this database. A new database is tied to the keys; if they were only
    /// drawn so far, their file is written first.
    pub async fn open(url: &DatabaseUrl, keys: MasterKeys) -> Result<Self, StoreError> {
        Self::open_with(url, keys, Commits::Shared).await?.not_restored().await
    }

    /// The same for a database that was just restored, to repeat the erasures since its backup.
    pub async fn open_restored(url: &DatabaseUrl, keys: MasterKeys) -> Result<Self, StoreError> {
        Self::open_with(url, keys, Commits::Shared).await
    }

    /// Refuses a restored database in which somebody may be readable who was erased.
    async fn not_restored(self) -> Result<Self, StoreError> {
        if self.is_restored().await? { Err(StoreError::ErasuresPending) } else { Ok(self) }
    }

    /// The same without shared commits, for the bench that measures what sharing brings.
    #[doc(hidden)]
    pub async fn open_committing_each(url: &DatabaseUrl, keys: MasterKeys) -> Result<Self, StoreError> {
        Self::open_with(url, keys, Commits::Each).await
    }

    async fn open_with(url: &DatabaseUrl, keys: MasterKeys, commits: Commits) -> Result<Self, StoreError> {
        let engine = Engine::open(url, commits).await?;
        migrate::migrate(&engine).await?;
        engine.check_tables().await?;
        let keys = match engine.first(&INSTALLATION, Vec::new()).await? {
            Some(_) => keys.in_use()?,
            None => {
                let keys = keys.written()?;
                let values = vec![keys.key_check()?.into(), keys.index().check().into()];
                engine.write(&ADD_INSTALLATION, values).await?;
                keys
            }
        };
        let store = Self(Arc::new(Inner {
            engine,
            keys,
            operations: Operations::default(),
            known_staff: KnownStaff::default(),
        }));
        store.refresh_keys().await?;
        decided::fill(&store).await?;
        facets::fill(&store).await?;
        recount::fill(&store).await?;
        experience::fill(&store).await?;
        Ok(store)
    }

    /// Connects to a database that is up to date, for a program that only reads: whatever it tries, nothing changes.
    pub async fn open_to_read(url: &DatabaseUrl, keys: MasterKeys) -> Result<Self, StoreError> {
        let engine = Engine::open_to_read(url).await?;
        migrate::require_current(&engine).await?;
        engine.check_tables().await?;
        let store = Self(Arc::new(Inner {
            engine,
            keys,
            operations: Operations::default(),
            known_staff: KnownStaff::default(),
        }));
        store.refresh_keys().await?;
        decided::require_filled(&store).await?;
        facets::require_filled(&store).await?;
        store.not_restored().await
    }

    pub(crate) fn engine(&self) -> &Engine {
        &self.0.engine
    }

    pub(crate) fn keys(&self) -> &MasterKeys {
        &self.0.keys
    }

    pub(crate) fn known_staff(&self) -> &KnownStaff {
        &self.0.known_staff
    }

    pub(crate) fn operations(&self) -> &Operations {
        &self.0.operations
    }

    /// Uses the master key and the index key that the database uses now; another program may have rotated them. A
    /// program that runs for long calls it every few seconds. Writing a new person checks it by itself.
    pub async fn refresh_keys(&self) -> Result<(), StoreError> {
        let Some(row) = self.engine().first(&INSTALLATION, Vec::new()).await? else {
            return Err(StoreError::Damaged { table: "installation", what: "its only row is missing" });
        };
        let (key_check, index_check) = (row.bytes(2)?, row.bytes(3)?);
        if self.keys().are_in_use(&key_check, &index_check) {
            return Ok(());
        }
        self.keys().adopt(&key_check, &index_check)
    }

    /// Lets go of the database. Nothing is lost without it; with it, a SQLite database is one file again.
    pub async fn close(&self) {
        self.engine().close().await;
    }

    /// How busy the database is, for whoever watches it.
    pub fn load(&self) -> DatabaseLoad {
        self.engine().load()
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), StoreError> {
        self.engine().first(&PING, Vec::new()).await?;
        Ok(())
    }

    /// Whether the database answers, takes writes, and has the schema of this program.
    pub async fn check_ready(&self) -> Result<(), StoreError> {
        self.engine().write(&TRY_TO_WRITE, Vec::new()).await?;
        migrate::require_usable(self.engine()).await
    }

    /// When the latest entry of the journal was recorded, if there is one.
    pub async fn last_recorded_at(&self) -> Result<Option<Timestamp>, StoreError> {
        let row = self.engine().first(&LAST_RECORDED, Vec::new()).await?;
        row.map(|row| instant_of(row.int(0)?)).transpose()
    }

    /// Which kind of data the database holds. A first registration makes an empty one `Operation`.
    pub async fn contents(&self) -> Result<Contents, StoreError> {
        Ok(self.installation().await?.0)
    }

    /// What was noted when the contents were marked.
    pub async fn contents_note(&self) -> Result<String, StoreError> {
        Ok(self.installation().await?.1)
    }

    async fn installation(&self) -> Result<(Contents, String), StoreError> {
        let Some(row) = self.engine().first(&INSTALLATION, Vec::new()).await? else {
            return Err(StoreError::Damaged { table: "installation", what: "its only row is missing" });
        };
        let contents = Contents::parse(&row.text(0)?)
            .ok_or(StoreError::Damaged { table: "installation", what: "an unknown kind of contents" })?;
        Ok((contents, row.text(1)?))
    }

    /// Marks an empty database, or one of the same kind again; refuses any other with `OtherContents`.
    pub async fn mark_contents(&self, contents: Contents, note: &str) -> Result<(), StoreError> {
        let values = vec![contents.as_str().into(), note.into()];
        if self.engine().write(&MARK_CONTENTS, values).await? == 1 {
            return Ok(());
        }
        Err(StoreError::OtherContents { found: self.contents().await?.as_str() })
    }
}
