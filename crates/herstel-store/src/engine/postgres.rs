//! PostgreSQL: for more than one machine.

use super::{Engine, failure::Failure};
use crate::StoreError;
use sqlx::{
    PgPool, Row as _,
    postgres::{PgConnectOptions, PgPoolOptions},
};
use std::{str::FromStr as _, time::Duration};

/// Connections of one program.
const CONNECTIONS: u32 = 16;
/// How long a request waits for its turn.
const TURN: Duration = Duration::from_secs(30);
/// Older ones get no more repairs.
const LOWEST_VERSION: i64 = 140_000;

/// Connects and checks the settings of the server.
pub(super) async fn open(address: &str, shown: &str) -> Result<Engine, StoreError> {
    let options = options(address, shown)?;
    connect(options, shown).await
}

/// The same, with a server that refuses every change.
pub(super) async fn open_to_read(address: &str, shown: &str) -> Result<Engine, StoreError> {
    let options = options(address, shown)?.options([("default_transaction_read_only", "on")]);
    connect(options, shown).await
}

fn unreachable(shown: &str, error: sqlx::Error) -> StoreError {
    StoreError::Unreachable {
        database: shown.to_owned(),
        // A text about a wrong address could repeat the address, which may hold a password.
        reason: if matches!(error, sqlx::Error::Configuration(_)) {
            "the address cannot be read".to_owned()
        } else {
            error.to_string()
        },
    }
}

fn options(address: &str, shown: &str) -> Result<PgConnectOptions, StoreError> {
    let options = PgConnectOptions::from_str(address).map_err(|error| unreachable(shown, error))?;
    Ok(options.application_name("herstel").statement_cache_capacity(250))
}

async fn connect(options: PgConnectOptions, shown: &str) -> Result<Engine, StoreError> {
    let pool = PgPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(TURN)
        .connect_with(options)
        .await
        .map_err(|error| unreachable(shown, error))?;
    check(&pool).await?;
    Ok(Engine::Postgres(pool))
}

/// Refuses a server that acknowledges before it is safe, or that cannot hold every name.
async fn check(pool: &PgPool) -> Result<(), StoreError> {
    let version = setting(pool, "server_version_num").await?;
    if version.parse::<i64>().unwrap_or_default() < LOWEST_VERSION {
        let found = format!("PostgreSQL {version}");
        return Err(StoreError::UnsafeSetting {
            name: "server_version_num",
            found,
            needed: "140000 or more",
        });
    }
    for (name, needed) in [("fsync", "on"), ("full_page_writes", "on"), ("server_encoding", "UTF8")] {
        let found = setting(pool, name).await?;
        if found != needed {
            return Err(StoreError::UnsafeSetting { name, found, needed });
        }
    }
    let found = setting(pool, "synchronous_commit").await?;
    if found == "off" {
        return Err(StoreError::UnsafeSetting { name: "synchronous_commit", found, needed: "on" });
    }
    Ok(())
}

async fn setting(pool: &PgPool, name: &str) -> Result<String, StoreError> {
    let query = sqlx::query("SELECT current_setting($1)").bind(name.to_owned());
    let row = query.fetch_one(pool).await.map_err(Failure::from)?;
    Ok(row.try_get::<String, _>(0).map_err(Failure::from)?)
}
