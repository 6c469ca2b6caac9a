//! The two engines behind one face: values, rows, connections, transactions.

mod connection;
mod failure;
mod files;
mod hosts;
mod postgres;
mod sqlite;
mod transact;
mod value;
mod writer;

pub use connection::counting_statements;
pub(crate) use connection::{Connection, Doing, Reader, Transaction};
pub(crate) use failure::Failure;
pub(crate) use files::{Files, Lost};
pub(crate) use sqlite::Commits;
pub(crate) use transact::{Isolation, Work};
pub(crate) use value::{Kind, Row, Value};
pub(crate) use writer::{Writer, Written};

use crate::{DatabaseLoad, DatabaseUrl, StoreError, schema::Table, statements::Sql};
use sqlx::{PgPool, SqlitePool};
use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

/// Connections to one database.
pub(crate) enum Engine {
    Sqlite {
        /// One task with the one connection that writes; callers queue for it and share its commits.
        writer: Writer,
        /// Connections that cannot write.
        readers: SqlitePool,
        /// Where it is.
        files: Arc<Files>,
    },
    Postgres {
        /// All connections.
        pool: PgPool,
        /// How often a transaction was tried again because a concurrent one got in between.
        retries: AtomicU64,
    },
}

/// Which SQL words differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dialect {
    Sqlite,
    Postgres,
}

impl Engine {
    /// Connects, and refuses an engine or settings that could lose what was acknowledged.
    pub(crate) async fn open(url: &DatabaseUrl, commits: Commits) -> Result<Self, StoreError> {
        match url {
            DatabaseUrl::Sqlite(path) => sqlite::open(path, commits).await,
            DatabaseUrl::Postgres(address) => postgres::open(address, &url.to_string()).await,
        }
    }

    /// Connects without ever writing; the database must be there.
    pub(crate) async fn open_to_read(url: &DatabaseUrl) -> Result<Self, StoreError> {
        match url {
            DatabaseUrl::Sqlite(path) => sqlite::open_to_read(path).await,
            DatabaseUrl::Postgres(address) => postgres::open_to_read(address, &url.to_string()).await,
        }
    }

    /// Refuses tables that take values of any type, which PostgreSQL does not have.
    pub(crate) async fn check_tables(&self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite { readers, .. } => sqlite::check_tables(readers).await,
            Self::Postgres { .. } => Ok(()),
        }
    }

    /// How busy it is.
    pub(crate) fn load(&self) -> DatabaseLoad {
        let idle = |connections: usize| u32::try_from(connections).unwrap_or(u32::MAX);
        match self {
            Self::Sqlite { writer, readers, files } => DatabaseLoad {
                connections: readers.size() + 1,
                idle: idle(readers.num_idle()),
                log_bytes: files.log_bytes(),
                ..writer.load()
            },
            Self::Postgres { pool, retries } => DatabaseLoad {
                connections: pool.size(),
                idle: idle(pool.num_idle()),
                retries: retries.load(Ordering::Relaxed),
                ..DatabaseLoad::default()
            },
        }
    }

    /// Overwrites or frees every byte that nothing refers to any more: deleted rows, and old copies of rows that were
    /// moved. SQLite does so for the whole file, PostgreSQL for these tables. Writers wait meanwhile. `false` when a reader
    /// kept old pages in use, or somebody a table or the file.
    pub(crate) async fn scrub(
        &self,
        tables: impl Iterator<Item = &'static Table> + Send,
    ) -> Result<bool, Failure> {
        match self {
            Self::Sqlite { writer, .. } => sqlite::scrub(&mut *writer.alone().await?).await,
            Self::Postgres { pool, .. } => postgres::scrub(pool.acquire().await?.detach(), tables).await,
        }
    }

    /// Lets go of every connection, the readers first: the last one of SQLite moves its log into the database file.
    pub(crate) async fn close(&self) {
        match self {
            Self::Sqlite { writer, readers, files } => {
                if files.check_database().is_err() {
                    // The last connection that closes would remove the log beside the name, which is another's now.
                    std::mem::forget(readers.clone());
                    writer.forget();
                    return;
                }
                readers.close().await;
                writer.close().await;
            }
            Self::Postgres { pool, .. } => pool.close().await,
        }
    }

    /// Which SQL words to use in migrations.
    pub(crate) fn dialect(&self) -> Dialect {
        match self {
            Self::Sqlite { .. } => Dialect::Sqlite,
            Self::Postgres { .. } => Dialect::Postgres,
        }
    }

    /// Whether another transaction can take a key while this one runs.
    fn has_many_writers(&self) -> bool {
        self.dialect() == Dialect::Postgres
    }

    /// A connection for single statements that read.
    pub(crate) fn reader(&self) -> Doing<'_, Reader> {
        Box::pin(async move {
            Ok(match self {
                Self::Sqlite { readers, .. } => Reader::Sqlite(readers.acquire().await?),
                Self::Postgres { pool, .. } => Reader::Postgres(pool.acquire().await?),
            })
        })
    }

    /// A transaction that sees everything as of one moment, and cannot write.
    pub(crate) fn snapshot(&self) -> Doing<'_, Transaction> {
        Box::pin(async move {
            Ok(match self {
                Self::Sqlite { readers, .. } => Transaction::Sqlite(readers.begin_with("BEGIN").await?),
                Self::Postgres { pool, .. } => Transaction::Postgres(
                    postgres::begin(pool, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?,
                ),
            })
        })
    }

    /// The task that writes prepared commands of many callers at once, on the engine that has one writer.
    pub(crate) fn writer(&self) -> Option<&Writer> {
        match self {
            Self::Sqlite { writer, .. } if writer.shares() => Some(writer),
            Self::Sqlite { .. } | Self::Postgres { .. } => None,
        }
    }

    /// Runs one statement that writes, in its own transaction.
    pub(crate) async fn write(&self, sql: impl Into<Sql>, values: Vec<Value>) -> Result<u64, Failure> {
        struct One {
            sql: Sql,
            values: Vec<Value>,
        }
        impl Work for One {
            type Output = u64;
            async fn run(&mut self, connection: &mut Connection<'_>) -> Result<u64, Failure> {
                connection.execute(self.sql.clone(), self.values.clone()).await
            }
        }
        self.transact(Isolation::ReadCommitted, &mut One { sql: sql.into(), values }).await
    }

    /// All rows of one query.
    pub(crate) async fn all(&self, sql: impl Into<Sql>, values: Vec<Value>) -> Result<Vec<Row>, Failure> {
        self.reader().await?.connection().all(sql, values).await
    }

    /// The first row of one query.
    pub(crate) async fn first(
        &self,
        sql: impl Into<Sql>,
        values: Vec<Value>,
    ) -> Result<Option<Row>, Failure> {
        self.reader().await?.connection().first(sql, values).await
    }
}
