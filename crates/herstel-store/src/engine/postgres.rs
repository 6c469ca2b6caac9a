//! PostgreSQL: for more than one machine.
//!
//! Every connection is asked, when it is opened and each time it is taken from the pool, for the settings that decide
//! whether an answer of the server can be trusted: a setting can be changed for one role, or while the server runs.
//!
//! | setting | value | why |
//! |---|---|---|
//! | `fsync`, `full_page_writes` | on | without them a power cut can lose or damage what was acknowledged |
//! | `synchronous_commit` | not `off`; not `local` where standbys are named | an answer before the write is safe is a promise nobody keeps |
//! | `server_encoding` | UTF8 | every name fits |
//! | `default_transaction_isolation` | read committed | single statements mean the same everywhere; transactions say what they need |
//! | `statement_timeout`, `lock_timeout`, `idle_in_transaction_session_timeout` | 120, 15, 120 s | a slow or lost database is an answer "busy", not a request that hangs |
//!
//! A server on another machine is reached over TLS with its certificate checked (`sslmode=verify-full`) unless the
//! address says otherwise: `sslmode=require` gives up the check, and only `plaintext=allowed` gives up encryption.

use super::{Engine, failure::Failure};
use crate::StoreError;
use sqlx::{
    ConnectOptions as _, Connection as _, PgConnection, Row as _,
    postgres::{PgConnectOptions, PgPoolOptions, PgSslMode},
};
use std::{net::IpAddr, str::FromStr as _, time::Duration};

/// Connections of one program.
const CONNECTIONS: u32 = 16;
/// How long a request waits for a connection before it is told that the database is busy.
const TURN: Duration = Duration::from_secs(10);
/// Older ones get no more repairs.
const LOWEST_VERSION: i64 = 140_000;
/// What is set for each session, unless the address says otherwise.
const SESSION: [(&str, &str); 4] = [
    ("default_transaction_isolation", "read committed"),
    ("statement_timeout", "120s"),
    ("lock_timeout", "15s"),
    ("idle_in_transaction_session_timeout", "120s"),
];

/// Connects and checks the settings of the server.
pub(super) async fn open(address: &str, shown: &str) -> Result<Engine, StoreError> {
    connect(options(address, shown)?, shown).await
}

/// The same, with a server that refuses every change.
pub(super) async fn open_to_read(address: &str, shown: &str) -> Result<Engine, StoreError> {
    let options = options(address, shown)?.options([("default_transaction_read_only", "on")]);
    connect(options, shown).await
}

fn unreachable(shown: &str, error: sqlx::Error) -> StoreError {
    let database = shown.to_owned();
    let sqlx::Error::Configuration(reason) = error else {
        return StoreError::Unreachable { database, reason: error.to_string() };
    };
    match reason.downcast::<StoreError>() {
        Ok(refusal) => *refusal,
        // A text about a wrong address could repeat the address, which may hold a password.
        Err(_) => StoreError::Unreachable { database, reason: "the address cannot be read".to_owned() },
    }
}

fn options(address: &str, shown: &str) -> Result<PgConnectOptions, StoreError> {
    let (address, plaintext) = without_plaintext(address);
    let options = PgConnectOptions::from_str(&address).map_err(|error| unreachable(shown, error))?;
    // What the address sets comes last and wins; the checks below see what it became.
    let given = options.get_options().map(str::to_owned);
    let options = options.options(SESSION);
    let options = match given {
        Some(given) => options.options(given.split(" -c ").filter_map(setting_of)),
        None => options,
    };
    let options = options.application_name("herstel").statement_cache_capacity(250);
    if plaintext || is_here(&options) {
        return Ok(options);
    }
    match options.get_ssl_mode() {
        PgSslMode::Require | PgSslMode::VerifyCa | PgSslMode::VerifyFull => Ok(options),
        PgSslMode::Prefer => Ok(options.ssl_mode(PgSslMode::VerifyFull)),
        PgSslMode::Disable | PgSslMode::Allow => Err(StoreError::Unencrypted { database: shown.to_owned() }),
    }
}

/// A setting as the address wrote it, `-c name=value`.
fn setting_of(text: &str) -> Option<(String, String)> {
    let (name, value) = text.trim().trim_start_matches("-c ").split_once('=')?;
    Some((name.to_owned(), value.replace("\\ ", " ")))
}

/// The address without the word that only this program knows, and whether it was there.
fn without_plaintext(address: &str) -> (String, bool) {
    let Some((place, query)) = address.split_once('?') else { return (address.to_owned(), false) };
    let kept: Vec<&str> = query.split('&').filter(|part| *part != "plaintext=allowed").collect();
    let found = kept.len() < query.split('&').count();
    if kept.is_empty() { (place.to_owned(), found) } else { (format!("{place}?{}", kept.join("&")), found) }
}

/// Whether nobody outside this machine can listen.
fn is_here(options: &PgConnectOptions) -> bool {
    let host = options.get_host();
    options.get_socket().is_some()
        || host.starts_with('/')
        || host == "localhost"
        || host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

async fn connect(options: PgConnectOptions, shown: &str) -> Result<Engine, StoreError> {
    let failed = |error| unreachable(shown, error);
    // A pool tries again and again what cannot succeed; the first connection tells the reason at once.
    let mut first = options.connect().await.map_err(failed)?;
    let settings = check(&mut first).await.map_err(failed)?;
    first.close().await.map_err(failed)?;
    settings.report();
    let pool = PgPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(TURN)
        // The check below asks the server something as well.
        .test_before_acquire(false)
        .after_connect(|connection, _| Box::pin(async { check(connection).await.map(drop) }))
        .before_acquire(|connection, _| Box::pin(async { Ok(check(connection).await.is_ok()) }))
        .connect_with(options)
        .await
        .map_err(failed)?;
    Ok(Engine::Postgres(pool))
}

/// What the operator should know of a server that is accepted.
struct Settings {
    standbys: String,
    checksums: String,
    encrypted: bool,
}

impl Settings {
    fn report(&self) {
        let Self { standbys, checksums, encrypted } = self;
        tracing::info!(synchronous_standby_names = %standbys, data_checksums = %checksums, encrypted, "PostgreSQL");
        if checksums != "on" {
            tracing::warn!(
                "the PostgreSQL cluster has no data checksums; a disk that changes bytes is not noticed"
            );
        }
    }
}

/// One question, so that it costs no more than asking whether the server is there.
const SETTINGS: &str = "SELECT current_setting('server_version_num'), current_setting('fsync'), \
    current_setting('full_page_writes'), current_setting('server_encoding'), \
    current_setting('default_transaction_isolation'), current_setting('synchronous_commit'), \
    current_setting('synchronous_standby_names'), current_setting('data_checksums'), \
    EXISTS (SELECT 1 FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl)";

/// Refuses a server that acknowledges before it is safe, or that cannot hold every name.
async fn check(connection: &mut PgConnection) -> Result<Settings, sqlx::Error> {
    let row = sqlx::query(SETTINGS).fetch_one(connection).await?;
    let refused = |name, found, needed| {
        Err(sqlx::Error::Configuration(Box::new(StoreError::UnsafeSetting { name, found, needed })))
    };
    let version: String = row.try_get(0)?;
    if version.parse::<i64>().unwrap_or_default() < LOWEST_VERSION {
        return refused("server_version_num", format!("PostgreSQL {version}"), "140000 or more");
    }
    let exact = [
        (1, "fsync", "on"),
        (2, "full_page_writes", "on"),
        (3, "server_encoding", "UTF8"),
        (4, "default_transaction_isolation", "read committed"),
    ];
    for (column, name, needed) in exact {
        let found: String = row.try_get(column)?;
        if found != needed {
            return refused(name, found, needed);
        }
    }
    let commit: String = row.try_get(5)?;
    let standbys: String = row.try_get(6)?;
    if commit == "off" || (commit == "local" && !standbys.is_empty()) {
        return refused("synchronous_commit", commit, "on");
    }
    Ok(Settings { standbys, checksums: row.try_get(7)?, encrypted: row.try_get(8)? })
}

/// Rewrites the tables that held what an erasure removed. The log of the server and its archive keep what they hold until
/// their own time is over, as backups do.
pub(super) async fn scrub(connection: &mut PgConnection) -> Result<bool, Failure> {
    const STEPS: [&str; 10] = [
        "SET statement_timeout = 0",
        "VACUUM FULL person_key",
        "VACUUM FULL person",
        "VACUUM FULL name_token",
        "VACUUM FULL dossier",
        "VACUUM FULL decision",
        "VACUUM FULL decided_case",
        "VACUUM FULL letter",
        "VACUUM FULL dispute",
        "RESET statement_timeout",
    ];
    for step in STEPS {
        sqlx::query(step).execute(&mut *connection).await?;
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mode(address: &str) -> Result<PgSslMode, &'static str> {
        options(address, "shown").map(|options| options.get_ssl_mode()).map_err(|error| error.code())
    }

    #[test]
    fn a_server_on_another_machine_is_reached_over_tls() {
        for (address, expected) in [
            ("postgres://a@db.example.nl/h", Ok(PgSslMode::VerifyFull)),
            ("postgres://a@db.example.nl/h?sslmode=prefer", Ok(PgSslMode::VerifyFull)),
            ("postgres://a@db.example.nl/h?sslmode=require", Ok(PgSslMode::Require)),
            ("postgres://a@192.0.2.7/h?sslmode=verify-ca", Ok(PgSslMode::VerifyCa)),
            ("postgres://a@192.0.2.7/h?sslmode=disable", Err("store-unencrypted")),
            ("postgres://a@192.0.2.7/h?sslmode=allow", Err("store-unencrypted")),
            ("postgres://a@192.0.2.7/h?sslmode=disable&plaintext=allowed", Ok(PgSslMode::Disable)),
            ("postgres://a@192.0.2.7/h?plaintext=allowed", Ok(PgSslMode::Prefer)),
            ("postgres://a@127.0.0.1/h", Ok(PgSslMode::Prefer)),
            ("postgres://a@[::1]/h", Ok(PgSslMode::Prefer)),
            ("postgres://a@localhost/h?sslmode=disable", Ok(PgSslMode::Disable)),
            ("postgres:///h?host=/var/run/postgresql", Ok(PgSslMode::Prefer)),
            ("postgres://a@localhost.example.nl/h?sslmode=disable", Err("store-unencrypted")),
        ] {
            let found = mode(address);
            let same = match (&found, &expected) {
                (Ok(found), Ok(expected)) => {
                    std::mem::discriminant(found) == std::mem::discriminant(expected)
                }
                (found, expected) => found.as_ref().err() == expected.as_ref().err(),
            };
            assert!(same, "{address}: {found:?}");
        }
    }
}
