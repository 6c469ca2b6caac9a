//! A command that was read, decided and sealed beside the writer, so that only its rows are left to write.
//!
//! What it was decided on may have moved on in the meantime: its rows are written only while the dossier still has the
//! version that was read and the person still has a key.

use super::write::Page;
use crate::{
    columns::version_value,
    engine::{Connection, Failure, Value, Written},
    schema::CHUNKS,
    statements::{Listed, Sql, Statement, statements},
};
use herstel_kernel::DossierId;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

/// Takes the write lock at once: a lock taken halfway could not be waited for.
pub(crate) const BEGIN: Statement = Statement { name: "BEGIN", sql: "BEGIN IMMEDIATE" };
/// Makes everything durable.
pub(crate) const COMMIT: Statement = Statement { name: "COMMIT", sql: "COMMIT" };
/// Moves the whole log into the database file.
pub(crate) const MOVE_LOG: Statement = Statement { name: "MOVE_LOG", sql: "PRAGMA wal_checkpoint(FULL)" };

statements! {
    SAVE = "SAVEPOINT command";
    RELEASE = "RELEASE SAVEPOINT command";
    UNDO = "ROLLBACK TO SAVEPOINT command";
}

/// A command that waits for the writer.
pub(crate) struct Prepared {
    pub(super) dossier: DossierId,
    /// The version of the dossier that it was decided on.
    pub(super) version: u64,
    pub(super) page: Page,
}

impl std::fmt::Debug for Prepared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Prepared({} after {})", self.dossier, self.version)
    }
}

/// The versions of some dossiers whose person has a key; as many as a chunk, one of them repeated when there are fewer.
fn versions_sql(dossiers: usize) -> Listed {
    let before = "SELECT d.dossier_id, d.version FROM dossier d JOIN person_key k ON k.person_id = d.person_id \
                  WHERE d.dossier_id IN ";
    Listed::new(before, 1, dossiers, "")
}

static VERSIONS: LazyLock<[Listed; CHUNKS.len()]> = LazyLock::new(|| CHUNKS.map(versions_sql));

/// Name and text of every statement built here.
pub(crate) fn built_statements() -> Vec<(String, String)> {
    let text = |count: &usize| versions_sql(*count).numbered.to_string();
    CHUNKS.iter().map(|count| (format!("prepared::versions_{count}"), text(count))).collect()
}

/// Begins a part of a transaction that can be undone alone.
pub(crate) async fn begin(connection: &mut Connection<'_>) -> Result<(), Failure> {
    connection.execute(&SAVE, Vec::new()).await.map(drop)
}

/// Keeps what was done since [`begin`].
pub(crate) async fn release(connection: &mut Connection<'_>) -> Result<(), Failure> {
    connection.execute(&RELEASE, Vec::new()).await.map(drop)
}

/// Undoes what was done since [`begin`].
pub(crate) async fn undo(connection: &mut Connection<'_>) -> Result<(), Failure> {
    connection.execute(&UNDO, Vec::new()).await?;
    release(connection).await
}

/// Writes commands in a savepoint of their own: all of those that still fit, or none when one of them fails. The
/// outer failure is one of the whole transaction, which cannot go on.
pub(crate) async fn save(
    commands: &[&Prepared],
    connection: &mut Connection<'_>,
) -> Result<Result<Vec<Written>, Failure>, Failure> {
    begin(connection).await?;
    match write(commands, connection).await {
        Ok(written) => {
            release(connection).await?;
            Ok(Ok(written))
        }
        // A full disk ends the whole transaction, savepoints included; it is the failure that explains it.
        Err(failure) => match undo(connection).await {
            Ok(()) => Ok(Err(failure)),
            Err(_) => Err(failure),
        },
    }
}

async fn write(commands: &[&Prepared], connection: &mut Connection<'_>) -> Result<Vec<Written>, Failure> {
    let standing = versions(commands, connection).await?;
    let mut written = Vec::with_capacity(commands.len());
    let mut seen = BTreeSet::new();
    let mut joint: Option<Page> = None;
    for command in commands {
        let id = command.dossier.to_bytes();
        // Of two commands on one dossier the second was decided on what the first is about to change.
        if standing.get(&id) != Some(&version_value(command.version)?) || !seen.insert(id) {
            written.push(Written::Moved);
            continue;
        }
        written.push(Written::Durable);
        match &mut joint {
            Some(joint) => joint.join(command.page.clone()),
            None => joint = Some(command.page.clone()),
        }
    }
    if let Some(joint) = joint {
        joint.write(connection).await?;
    }
    Ok(written)
}

async fn versions(
    commands: &[&Prepared],
    connection: &mut Connection<'_>,
) -> Result<BTreeMap<[u8; 16], Value>, Failure> {
    let mut standing = BTreeMap::new();
    for chunk in commands.chunks(CHUNKS[0]) {
        let size = CHUNKS.iter().zip(VERSIONS.iter()).rev().find(|(size, _)| **size >= chunk.len());
        let Some(((size, sql), last)) = size.zip(chunk.last()) else { continue };
        let padded = chunk.iter().chain(std::iter::repeat(last)).take(*size);
        let values = padded.map(|command| command.dossier.to_bytes().into()).collect();
        for row in connection.all(Sql::Listed(sql.clone()), values).await? {
            standing.insert(row.array(0)?, row.int(1)?.into());
        }
    }
    Ok(standing)
}
