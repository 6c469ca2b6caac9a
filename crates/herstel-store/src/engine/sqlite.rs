//! SQLite: the library inside the program, one file, write-ahead log.
//!
//! | setting | value | why |
//! |---|---|---|
//! | `journal_mode` | WAL | readers and the writer do not wait for each other |
//! | `synchronous` | FULL | what was acknowledged survives a power cut; with one writer it costs little |
//! | `foreign_keys` | on | off by default, per connection |
//! | `busy_timeout` | 5 s | a backup program that holds the file for a moment is no error |
//! | `cache_size` | 64 MiB for the writer, 8 MiB for each reader | dossiers have random ids, so writes touch pages all over |
//! | `query_only` | on, for readers | a read can never write, whatever the statement |

use super::{Engine, failure::Failure};
use crate::StoreError;
use sqlx::{
    Row as _, SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{path::Path, time::Duration};

/// Versions from 3.7.0 up to 3.51.2 can damage a database when the write-ahead log is reset.
const LOWEST: (u32, u32, u32) = (3, 51, 3);
const LOWEST_TEXT: &str = "3.51.3";
/// Connections that read; SQLite reads from memory most of the time, so a few more than cores are enough.
const READERS: u32 = 8;
/// How long a request waits for its turn before it is told that the database is busy.
const TURN: Duration = Duration::from_secs(30);

/// Opens or makes the file.
pub(super) async fn open(path: &Path) -> Result<Engine, StoreError> {
    make_private(path)?;
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        .statement_cache_capacity(250);
    let opened = |error: sqlx::Error| opening_failed(path, error);
    let writing = options.clone().pragma("cache_size", "-65536");
    let reading = options.pragma("cache_size", "-8192").pragma("query_only", "on");
    let writer = pool(1).min_connections(1).connect_with(writing).await.map_err(opened)?;
    check_version(&writer).await?;
    let readers = pool(READERS).connect_with(reading).await.map_err(opened)?;
    for (pool, name, needed) in [
        (&writer, "journal_mode", "wal"),
        (&writer, "synchronous", "2"),
        (&writer, "foreign_keys", "1"),
        (&readers, "query_only", "1"),
    ] {
        check_setting(pool, name, needed).await?;
    }
    Ok(Engine::Sqlite { writer, readers })
}

/// Opens a file that is there; every connection can only read.
pub(super) async fn open_to_read(path: &Path) -> Result<Engine, StoreError> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .read_only(true)
        .busy_timeout(Duration::from_secs(5))
        .pragma("cache_size", "-8192")
        .pragma("query_only", "on");
    let readers = pool(READERS).connect_with(options).await.map_err(|error| opening_failed(path, error))?;
    check_version(&readers).await?;
    check_setting(&readers, "query_only", "1").await?;
    Ok(Engine::Sqlite { writer: readers.clone(), readers })
}

fn pool(connections: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(TURN)
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
}

/// Makes the file readable by its owner only; the engine copies the mode to the files beside it.
fn make_private(path: &Path) -> Result<(), StoreError> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(StoreError::NotWritable { reason: format!("{}: {error}", path.display()) }),
    }
}

fn opening_failed(path: &Path, error: sqlx::Error) -> StoreError {
    let error = StoreError::from(Failure::from(error));
    if let StoreError::Database(reason) = error {
        return StoreError::Unreachable { database: format!("sqlite:{}", path.display()), reason };
    }
    error
}

async fn check_version(pool: &SqlitePool) -> Result<(), StoreError> {
    let found = text(pool, "SELECT sqlite_version()").await?;
    let mut parts = found.split('.').map(|part| part.parse::<u32>().unwrap_or_default());
    let mut next = || parts.next().unwrap_or_default();
    if (next(), next(), next()) < LOWEST {
        return Err(StoreError::UnsafeEngine { found, needed: LOWEST_TEXT });
    }
    Ok(())
}

async fn check_setting(
    pool: &SqlitePool,
    name: &'static str,
    needed: &'static str,
) -> Result<(), StoreError> {
    let sql = match name {
        "journal_mode" => "SELECT journal_mode FROM pragma_journal_mode",
        "synchronous" => "SELECT CAST(synchronous AS TEXT) FROM pragma_synchronous",
        "foreign_keys" => "SELECT CAST(foreign_keys AS TEXT) FROM pragma_foreign_keys",
        _ => "SELECT CAST(query_only AS TEXT) FROM pragma_query_only",
    };
    let found = text(pool, sql).await?;
    if found == needed { Ok(()) } else { Err(StoreError::UnsafeSetting { name, found, needed }) }
}

async fn text(pool: &SqlitePool, sql: &'static str) -> Result<String, StoreError> {
    let row = sqlx::query(sql).fetch_one(pool).await.map_err(Failure::from)?;
    Ok(row.try_get::<String, _>(0).map_err(Failure::from)?)
}
