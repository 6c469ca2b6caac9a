//! One connection, whichever the engine.

use super::{
    failure::Failure,
    value::{Row, Value},
};
use crate::statements::Sql;
use sqlx::{
    PgConnection, Postgres, Sqlite, SqliteConnection, pool::PoolConnection, postgres::PgArguments,
    query::Query, sqlite::SqliteArguments,
};
use std::{cell::Cell, pin::Pin};

tokio::task_local! {
    /// How many statements this task sent, while somebody counts.
    static STATEMENTS: Cell<u64>;
}

/// What some work gives, and how many statements it sent to the database itself; those that a shared writer sends for it
/// are not counted. For tests that two answers take the same work, without measuring time.
pub async fn counting_statements<T>(work: impl Future<Output = T>) -> (T, u64) {
    STATEMENTS
        .scope(Cell::new(0), async {
            let output = work.await;
            (output, STATEMENTS.with(Cell::get))
        })
        .await
}

/// Counts one more, when somebody counts.
fn count() {
    // Nobody counts: the usual case.
    let _ = STATEMENTS.try_with(|sent| sent.set(sent.get() + 1));
}

/// Some work on the database, in a box: what it is made of inside, the library for it included, is looked at here once by
/// the compiler, and not again in every function that waits for it.
pub(crate) type Doing<'a, T> = Pin<Box<dyn Future<Output = Result<T, Failure>> + Send + 'a>>;

/// A borrowed connection. All SQL goes through its three methods.
pub(crate) enum Connection<'c> {
    Sqlite(&'c mut SqliteConnection),
    Postgres(&'c mut PgConnection),
}

impl Connection<'_> {
    /// Runs a statement and tells how many rows it changed.
    pub(crate) fn execute(&mut self, sql: impl Into<Sql>, values: Vec<Value>) -> Doing<'_, u64> {
        let sql = sql.into();
        Box::pin(async move {
            count();
            Ok(match self {
                Self::Sqlite(connection) => {
                    sqlite(sql, values).execute(&mut **connection).await?.rows_affected()
                }
                Self::Postgres(connection) => {
                    postgres(sql, values).execute(&mut **connection).await?.rows_affected()
                }
            })
        })
    }

    /// All rows of a query.
    pub(crate) fn all(&mut self, sql: impl Into<Sql>, values: Vec<Value>) -> Doing<'_, Vec<Row>> {
        let sql = sql.into();
        Box::pin(async move {
            count();
            Ok(match self {
                Self::Sqlite(connection) => {
                    let rows = sqlite(sql, values).fetch_all(&mut **connection).await?;
                    rows.into_iter().map(Row::Sqlite).collect()
                }
                Self::Postgres(connection) => {
                    let rows = postgres(sql, values).fetch_all(&mut **connection).await?;
                    rows.into_iter().map(Row::Postgres).collect()
                }
            })
        })
    }

    /// The first row of a query, if there is one.
    pub(crate) fn first(&mut self, sql: impl Into<Sql>, values: Vec<Value>) -> Doing<'_, Option<Row>> {
        let sql = sql.into();
        Box::pin(async move {
            count();
            Ok(match self {
                Self::Sqlite(connection) => {
                    sqlite(sql, values).fetch_optional(&mut **connection).await?.map(Row::Sqlite)
                }
                Self::Postgres(connection) => {
                    postgres(sql, values).fetch_optional(&mut **connection).await?.map(Row::Postgres)
                }
            })
        })
    }
}

fn sqlite(sql: Sql, values: Vec<Value>) -> Query<'static, Sqlite, SqliteArguments> {
    let mut query = sqlx::query(sql.for_sqlite());
    for value in values {
        query = match value {
            Value::Int(value) => query.bind(value),
            Value::Text(value) => query.bind(value),
            Value::Bytes(value) => query.bind(value),
        };
    }
    query
}

fn postgres(sql: Sql, values: Vec<Value>) -> Query<'static, Postgres, PgArguments> {
    let mut query = sqlx::query(sql.for_postgres());
    for value in values {
        query = match value {
            Value::Int(value) => query.bind(value),
            Value::Text(value) => query.bind(value),
            Value::Bytes(value) => query.bind(value),
        };
    }
    query
}

/// A connection taken from the pool, for single statements that read.
pub(crate) enum Reader {
    Sqlite(PoolConnection<Sqlite>),
    Postgres(PoolConnection<Postgres>),
}

impl Reader {
    /// The connection.
    pub(crate) fn connection(&mut self) -> Connection<'_> {
        match self {
            Self::Sqlite(connection) => Connection::Sqlite(connection),
            Self::Postgres(connection) => Connection::Postgres(connection),
        }
    }
}

/// A transaction that only reads; ended when dropped.
pub(crate) enum Transaction {
    Sqlite(sqlx::Transaction<'static, Sqlite>),
    Postgres(sqlx::Transaction<'static, Postgres>),
}

impl Transaction {
    /// The connection of the transaction.
    pub(crate) fn connection(&mut self) -> Connection<'_> {
        match self {
            Self::Sqlite(transaction) => Connection::Sqlite(transaction),
            Self::Postgres(transaction) => Connection::Postgres(transaction),
        }
    }
}
