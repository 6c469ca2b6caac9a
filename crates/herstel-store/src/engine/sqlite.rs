//! SQLite: the library inside the program, one file, write-ahead log.
//!
//! | setting | value | why |
//! |---|---|---|
//! | `journal_mode` | WAL | readers and the writer do not wait for each other |
//! | `synchronous` | FULL | what was acknowledged survives a power cut; with shared commits it costs little |
//! | `foreign_keys` | on | off by default, per connection |
//! | `trusted_schema` | off | a tampered schema cannot call functions |
//! | `cell_size_check` | on | damage is noticed when a page is read, not after it was spread |
//! | `busy_timeout` | 5 s | a backup program that holds the file for a moment is no error |
//! | `cache_size` | 64 MiB for the writer, 8 MiB for each reader | dossiers have random ids, so writes touch pages all over |
//! | `wal_autocheckpoint` | 4.000 pages, 16 MiB | a checkpoint syncs the whole database file: rarer than every 4 MiB, and a log that is still read back in a moment after a crash |
//! | `journal_size_limit` | 64 MiB | a log that grew while a backup kept a moment in view is cut back afterwards |
//! | `query_only` | on, for readers | a read can never write, whatever the statement |
//!
//! Each connection, also one that is opened later, is asked for what it really uses before anything is done with it.

use super::{Engine, Files, Writer, failure::Failure};
use crate::StoreError;
use sqlx::{
    ConnectOptions as _, Connection as _, Row as _, SqliteConnection, SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{path::Path, sync::Arc, time::Duration};

/// Versions from 3.7.0 up to 3.51.2 can damage a database when the write-ahead log is reset.
const LOWEST: (u32, u32, u32) = (3, 51, 3);
const LOWEST_TEXT: &str = "3.51.3";
/// Bytes of the smallest page there is.
const SMALLEST: u64 = 512;
/// Connections that read; SQLite reads from memory most of the time, so a few more than cores are enough.
const READERS: u32 = 8;
/// How long a request waits for a connection to read before it is told that the database is busy.
const TURN: Duration = Duration::from_secs(10);

/// What a connection may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    Write,
    Read,
    /// Read a file that is never written here, whatever its settings.
    OnlyRead,
}

/// Name, how it is read back, and what it must be. `PRAGMA` gives numbers, but for the mode of the log.
const OF_ALL: [(&str, &str, &str); 2] =
    [("trusted_schema", "PRAGMA trusted_schema", "0"), ("cell_size_check", "PRAGMA cell_size_check", "1")];
const OF_USED: [(&str, &str, &str); 3] = [
    ("journal_mode", "PRAGMA journal_mode", "wal"),
    ("synchronous", "PRAGMA synchronous", "2"),
    ("foreign_keys", "PRAGMA foreign_keys", "1"),
];
const OF_WRITER: [(&str, &str, &str); 3] = [
    ("wal_autocheckpoint", "PRAGMA wal_autocheckpoint", "4000"),
    ("journal_size_limit", "PRAGMA journal_size_limit", "67108864"),
    ("query_only", "PRAGMA query_only", "0"),
];
const OF_READERS: [(&str, &str, &str); 1] = [("query_only", "PRAGMA query_only", "1")];

/// Whether the writer shares commits among callers; it does, except where the difference is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Commits {
    Shared,
    Each,
}

/// Opens or makes the file.
pub(super) async fn open(path: &Path, commits: Commits) -> Result<Engine, StoreError> {
    make_private(path)?;
    refuse_others(path).await?;
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .pragma("trusted_schema", "off")
        .pragma("cell_size_check", "on")
        .busy_timeout(Duration::from_secs(5))
        .statement_cache_capacity(250);
    let opened = |error: sqlx::Error| opening_failed(path, error);
    let writing = options
        .clone()
        .pragma("cache_size", "-65536")
        .pragma("wal_autocheckpoint", "4000")
        .pragma("journal_size_limit", "67108864");
    let reading = options.pragma("cache_size", "-8192").pragma("query_only", "on");
    // A pool tries again and again what cannot succeed; the first connection of each kind tells the reason at once.
    let mut first = first(&writing, Use::Write).await.map_err(opened)?;
    check_version(&mut first).await?;
    let files = Arc::new(Files::of(path));
    let writer = pool(1, Use::Write, Some(&files)).connect_with(writing).await.map_err(opened)?;
    let readers = pool(READERS, Use::Read, Some(&files)).connect_with(reading).await.map_err(opened)?;
    first.close().await.map_err(opened)?;
    let writer = Writer::start(writer, commits == Commits::Shared, Some(files.clone()));
    Ok(Engine::Sqlite { writer, readers, files })
}

/// Opens a file that is there; every connection can only read.
pub(super) async fn open_to_read(path: &Path) -> Result<Engine, StoreError> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .read_only(true)
        .busy_timeout(Duration::from_secs(5))
        .pragma("trusted_schema", "off")
        .pragma("cell_size_check", "on")
        .pragma("cache_size", "-8192")
        .pragma("query_only", "on");
    let opened = |error: sqlx::Error| opening_failed(path, error);
    let mut first = first(&options, Use::OnlyRead).await.map_err(opened)?;
    check_version(&mut first).await?;
    let files = Arc::new(Files::of(path));
    let readers = pool(READERS, Use::OnlyRead, Some(&files)).connect_with(options).await.map_err(opened)?;
    first.close().await.map_err(opened)?;
    Ok(Engine::Sqlite { writer: Writer::start(readers.clone(), true, None), readers, files })
}

async fn first(options: &SqliteConnectOptions, used: Use) -> Result<SqliteConnection, sqlx::Error> {
    let mut connection = options.connect().await?;
    check_settings(&mut connection, used).await?;
    Ok(connection)
}

/// A pool whose connections, also those opened later, use the settings and the file that the first one used.
fn pool(connections: u32, used: Use, files: Option<&Arc<Files>>) -> SqlitePoolOptions {
    let files = files.cloned();
    SqlitePoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(TURN)
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
        .after_connect(move |connection, _| {
            let found = files.as_ref().map_or(Ok(()), |files| files.check_database());
            Box::pin(async move {
                found.map_err(|lost| sqlx::Error::Configuration(Box::new(StoreError::from(lost))))?;
                check_settings(connection, used).await
            })
        })
}

/// Refuses the file of another program before anything of it is changed: it holds tables, and none of them is the first
/// that this program makes.
async fn refuse_others(path: &Path) -> Result<(), StoreError> {
    let length = |path: &Path| std::fs::metadata(path).map_or(0, |file| file.len());
    let cut = |what: &str| {
        let database = format!("sqlite:{}", path.display());
        Err(StoreError::Unreachable { database, reason: format!("the file was cut: {what}") })
    };
    match length(path) {
        // The library would take either for a new database, and throw the log away.
        0 if length(Files::of(path).log()) > 0 => return cut("it is empty, and its log is not"),
        1..SMALLEST => return cut("it is shorter than any database"),
        0 => return Ok(()),
        _ => {}
    }
    let options = SqliteConnectOptions::new()
        .filename(path)
        .read_only(true)
        .busy_timeout(Duration::from_secs(5))
        .pragma("trusted_schema", "off");
    let opened = |error: sqlx::Error| opening_failed(path, error);
    let mut connection = options.connect().await.map_err(opened)?;
    let sql =
        "SELECT COUNT(*), COALESCE(SUM(name = 'schema_step'), 0) FROM sqlite_schema WHERE type = 'table'";
    let row = sqlx::query(sql).fetch_one(&mut connection).await.map_err(opened)?;
    let (tables, own): (i64, i64) = (row.try_get(0).map_err(opened)?, row.try_get(1).map_err(opened)?);
    connection.close().await.map_err(opened)?;
    if tables > 0 && own == 0 {
        return Err(StoreError::OtherProgram { database: format!("sqlite:{}", path.display()) });
    }
    Ok(())
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

/// Refuses a database with a table that takes values of any type. The list of steps of a database from before they
/// were all strict holds numbers and names of this program only.
pub(super) async fn check_tables(readers: &SqlitePool) -> Result<(), StoreError> {
    let sql = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 \
               AND name NOT IN ('sqlite_schema', 'schema_step') LIMIT 1";
    let loose = sqlx::query(sql).fetch_optional(readers).await.map_err(Failure::from)?;
    match loose {
        Some(row) => {
            let table: String = row.try_get(0).map_err(Failure::from)?;
            Err(StoreError::UnsafeSetting { name: "STRICT", found: format!("off for {table}"), needed: "on" })
        }
        None => Ok(()),
    }
}

async fn check_version(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    let row = sqlx::query("SELECT sqlite_version()").fetch_one(connection).await.map_err(Failure::from)?;
    refuse_older(row.try_get(0).map_err(Failure::from)?)
}

fn refuse_older(found: String) -> Result<(), StoreError> {
    let mut parts = found.split('.').map(|part| part.parse::<u32>().unwrap_or_default());
    let mut next = || parts.next().unwrap_or_default();
    if (next(), next(), next()) < LOWEST {
        return Err(StoreError::UnsafeEngine { found, needed: LOWEST_TEXT });
    }
    Ok(())
}

/// Asks a connection for what it really uses.
async fn check_settings(connection: &mut SqliteConnection, used: Use) -> Result<(), sqlx::Error> {
    let more: [&[(&'static str, &'static str, &'static str)]; 3] = match used {
        Use::Write => [&OF_ALL, &OF_USED, &OF_WRITER],
        Use::Read => [&OF_ALL, &OF_USED, &OF_READERS],
        Use::OnlyRead => [&OF_ALL, &OF_READERS, &[]],
    };
    for (name, sql, needed) in more.into_iter().flatten().copied() {
        let row = sqlx::query(sql).fetch_one(&mut *connection).await?;
        let found = match row.try_get::<i64, _>(0) {
            Ok(number) => number.to_string(),
            Err(_) => row.try_get::<String, _>(0)?,
        };
        if found != needed {
            let refusal = StoreError::UnsafeSetting { name, found, needed };
            return Err(sqlx::Error::Configuration(Box::new(refusal)));
        }
    }
    Ok(())
}

/// How often it is looked whether readers still look at old pages of the log.
const LOOKS_MAX: u32 = 20;
const LOOK_WAIT: Duration = Duration::from_millis(250);

/// Rebuilds the file from the rows there are, and empties the log. While somebody still reads old pages, or another program
/// writes, nothing is rebuilt: the log would grow by a whole database each time.
pub(super) async fn scrub(connection: &mut SqliteConnection) -> Result<bool, Failure> {
    if !empty_log(connection).await? {
        return Ok(false);
    }
    match sqlx::query("VACUUM").execute(&mut *connection).await.map_err(Failure::from) {
        Ok(_) => empty_log(connection).await,
        Err(Failure::Store(StoreError::Locked)) => Ok(false),
        Err(failure) => Err(failure),
    }
}

/// Moves the log into the file and empties it. Moving hinders nobody; emptying keeps out whoever writes in another program, so
/// it is tried only when everything was moved, which a reader of old pages prevents.
async fn empty_log(connection: &mut SqliteConnection) -> Result<bool, Failure> {
    for _ in 0..LOOKS_MAX {
        let row = sqlx::query("PRAGMA wal_checkpoint(PASSIVE)").fetch_one(&mut *connection).await?;
        let (in_log, moved): (i64, i64) = (row.try_get(1)?, row.try_get(2)?);
        if row.try_get::<i64, _>(0)? == 0 && in_log == moved {
            let row = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(&mut *connection).await?;
            return Ok(row.try_get::<i64, _>(0)? == 0);
        }
        tokio::time::sleep(LOOK_WAIT).await;
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_library_that_can_damage_a_database_is_refused() {
        for old in ["3.7.0", "3.40.1", "3.51.2", "3.51", "2.99.99", "", "nonsense"] {
            let refused = refuse_older(old.to_owned());
            assert!(matches!(refused, Err(StoreError::UnsafeEngine { .. })), "{old}");
        }
        for fit in ["3.51.3", "3.52.0", "3.100.0", "4.0.0"] {
            assert!(refuse_older(fit.to_owned()).is_ok(), "{fit}");
        }
    }

    #[tokio::test]
    async fn every_connection_is_asked_for_each_setting() {
        let folder = tempfile::tempdir().unwrap();
        let options = SqliteConnectOptions::new()
            .filename(folder.path().join("a.db"))
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .pragma("trusted_schema", "off")
            .pragma("cell_size_check", "on")
            .pragma("wal_autocheckpoint", "4000")
            .pragma("journal_size_limit", "67108864");
        first(&options, Use::Write).await.unwrap();
        let spoiled = [
            ("journal_mode", options.clone().journal_mode(SqliteJournalMode::Delete)),
            ("synchronous", options.clone().synchronous(SqliteSynchronous::Normal)),
            ("foreign_keys", options.clone().foreign_keys(false)),
            ("trusted_schema", options.clone().pragma("trusted_schema", "on")),
            ("cell_size_check", options.clone().pragma("cell_size_check", "off")),
            ("wal_autocheckpoint", options.clone().pragma("wal_autocheckpoint", "0")),
            ("journal_size_limit", options.clone().pragma("journal_size_limit", "-1")),
            ("query_only", options.clone().pragma("query_only", "on")),
        ];
        for (expected, options) in spoiled {
            let error = Failure::from(first(&options, Use::Write).await.unwrap_err());
            let Failure::Store(StoreError::UnsafeSetting { name, .. }) = error else { panic!("{error:?}") };
            assert_eq!(name, expected);
            // A pool never hands such a connection out, however late it is opened.
            let pool = pool(1, Use::Write, None)
                .acquire_timeout(Duration::from_millis(200))
                .connect_lazy_with(options);
            assert!(pool.acquire().await.is_err(), "{expected}");
        }
    }
}
