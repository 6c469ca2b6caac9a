//! Reading a backup into an empty database: all of it or nothing.

use super::{
    content::{Content, check, fits},
    format::damaged,
    key::BackupKey,
    manifest::BackupManifest,
};
use crate::{
    Store, StoreError,
    engine::{Connection, Failure, Isolation, Work},
    schema::{INSTALLATION, KEPT, OnExisting},
    sealing::MasterKeys,
    statements::statements,
};
use std::io::{Read, Seek};

statements! {
    /// The row that tied the empty database to its keys; the one of the backup comes in its place.
    REMOVE_INSTALLATION = "DELETE FROM installation WHERE contents = 'empty'";
}

/// A file that can be read twice: once to check it, once to restore it.
pub trait BackupInput: Read + Seek + Send {}

impl<T: Read + Seek + Send> BackupInput for T {}

impl Store {
    /// Reads a backup into this database, which must be empty. The whole file is read and checked before anything is
    /// written, and then restored in one transaction: when anything is wrong, the database stays as it was. The keys
    /// must be those of the database the backup was made of. `progress` gets the rows restored and the rows there are.
    pub async fn restore(
        &self,
        key: &BackupKey,
        input: &mut dyn BackupInput,
        progress: &mut (dyn FnMut(u64, u64) + Send),
    ) -> Result<BackupManifest, StoreError> {
        input.rewind().map_err(StoreError::BackupFile)?;
        let manifest = check(key, Some(self.keys()), &mut *input)?;
        let mut work = Restore { key, keys: self.keys(), manifest: &manifest, input, progress };
        self.engine().transact(Isolation::ReadCommitted, &mut work).await?;
        self.refresh_keys().await?;
        Ok(manifest)
    }
}

struct Restore<'a> {
    key: &'a BackupKey,
    keys: &'a MasterKeys,
    manifest: &'a BackupManifest,
    input: &'a mut dyn BackupInput,
    progress: &'a mut (dyn FnMut(u64, u64) + Send),
}

impl Work for Restore<'_> {
    type Output = ();

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        require_empty(connection).await?;
        self.input.rewind().map_err(StoreError::BackupFile)?;
        let mut content = Content::open(self.key, &mut *self.input)?;
        // The file may have been exchanged since it was checked.
        if content.begin()? != self.manifest {
            return Err(damaged("it changed while it was read").into());
        }
        while let Some((table, rows)) = content.next()? {
            if table.name == INSTALLATION.name {
                fits(self.keys, &rows)?;
            }
            // A row that occurs twice would be tried again as if somebody else had been faster.
            let put = table.insert(connection, rows, OnExisting::Fail).await;
            put.map_err(|failure| match failure {
                Failure::Taken => damaged("a row occurs twice in it").into(),
                Failure::Conflict | Failure::Refused(_) | Failure::Store(_) => failure,
            })?;
            (self.progress)(content.total(), self.manifest.rows());
        }
        content.close()?;
        settle(connection, self.manifest).await
    }
}

/// What must be true, and what must be done, before a restored database can be used: inside the transaction, so that
/// nobody ever sees a database without it.
async fn settle(connection: &mut Connection<'_>, manifest: &BackupManifest) -> Result<(), Failure> {
    for table in KEPT {
        if manifest.rows_of(table) != Some(table.count(connection).await?) {
            return Err(damaged("the database holds another number of rows than it says").into());
        }
    }
    Ok(())
}

/// Only the row that ties the database to its keys may be there.
async fn require_empty(connection: &mut Connection<'_>) -> Result<(), Failure> {
    for table in KEPT {
        if table.name != INSTALLATION.name && table.count(connection).await? > 0 {
            return Err(StoreError::NotEmpty.into());
        }
    }
    match connection.execute(&REMOVE_INSTALLATION, Vec::new()).await? {
        1 => Ok(()),
        _ => Err(StoreError::NotEmpty.into()),
    }
}
