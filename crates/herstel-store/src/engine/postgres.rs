//! PostgreSQL: for more than one machine.
//!
//! Every connection is asked, when it is opened and each time it is taken from the pool, for the settings that decide
//! whether an answer of the server can be trusted: a setting can be changed for one role, or while the server runs.
//!
//! | setting | value | why |
//! |---|---|---|
//! | `fsync`, `full_page_writes` | on | without them a power cut can lose or damage what was acknowledged |
//! | `synchronous_commit` | not `off`; `on` or `remote_apply` where standbys are named | an answer before the write is safe is a promise nobody keeps: with `remote_write` the standby has it in memory only |
//! | `server_encoding` | UTF8 | every name fits |
//! | `default_transaction_isolation` | read committed | single statements mean the same everywhere; transactions say what they need |
//! | `statement_timeout`, `lock_timeout`, `idle_in_transaction_session_timeout` | 120, 15, 120 s | a slow or lost database is an answer "busy", not a request that hangs |
//!
//! A server on another machine is reached over TLS with its certificate checked (`sslmode=verify-full`) unless the
//! address says otherwise: `sslmode=require` gives up the check, and only `plaintext=allowed` gives up encryption.

use super::{Engine, failure::Failure, hosts};
use crate::{StoreError, schema::Table};
use sqlx::{
    AssertSqlSafe, Connection as _, PgConnection, PgPool, Postgres, Row as _, Transaction,
    postgres::{PgConnectOptions, PgPoolOptions, PgSslMode},
};
use std::{net::IpAddr, str::FromStr as _, sync::atomic::AtomicU64, time::Duration};

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

/// What a connection is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A standby will not do.
    Writes,
    /// Any server will do.
    Reads,
}

/// Connects to the server that accepts writes and checks its settings.
pub(super) async fn open(address: &str, shown: &str) -> Result<Engine, StoreError> {
    connect(servers(address, shown)?, Role::Writes, shown).await
}

/// The same, with a server that refuses every change.
pub(super) async fn open_to_read(address: &str, shown: &str) -> Result<Engine, StoreError> {
    let read_only = |options: PgConnectOptions| options.options([("default_transaction_read_only", "on")]);
    let servers = servers(address, shown)?.into_iter().map(read_only).collect();
    connect(servers, Role::Reads, shown).await
}

/// Every server that the address names.
fn servers(address: &str, shown: &str) -> Result<Vec<PgConnectOptions>, StoreError> {
    hosts::single(address)?.iter().map(|address| options(address, shown)).collect()
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

async fn connect(servers: Vec<PgConnectOptions>, role: Role, shown: &str) -> Result<Engine, StoreError> {
    let failed = |error| unreachable(shown, error);
    // A pool tries again and again what cannot succeed; the first connection tells the reason at once.
    let (at, mut first) = hosts::find(&servers, 0, role).await.map_err(failed)?;
    let settings = check(&mut first, role).await.map_err(failed)?;
    refuse_others(&mut first, shown).await?;
    first.close().await.map_err(failed)?;
    settings.report();
    let options = servers.get(at).cloned().ok_or(StoreError::BadUrl)?;
    let pool = PgPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(TURN)
        // The check below asks the server something as well.
        .test_before_acquire(false)
        .after_connect(move |connection, _| Box::pin(async move { check(connection, role).await.map(drop) }))
        .before_acquire(move |connection, _| {
            Box::pin(async move {
                let checked = tokio::time::timeout(hosts::ANSWER, check(connection, role)).await;
                Ok(matches!(checked, Ok(Ok(_))))
            })
        })
        // A server that fell silent must not keep the connections that waited for it: one that is given back and gets
        // no answer is closed at once, so that others can be opened elsewhere.
        .after_release(|connection, _| {
            Box::pin(async move {
                match tokio::time::timeout(hosts::ANSWER, connection.ping()).await {
                    Ok(Ok(())) => Ok(true),
                    Ok(Err(error)) => Err(error),
                    Err(_) => Err(sqlx::Error::PoolTimedOut),
                }
            })
        })
        .connect_with(options)
        .await
        .map_err(failed)?;
    if servers.len() > 1 && role == Role::Writes {
        tokio::spawn(hosts::watch(pool.clone(), servers, at));
    }
    Ok(Engine::Postgres { pool, retries: AtomicU64::new(0) })
}

/// Whether the database holds tables, and none of them is the first that this program makes. What belongs to an
/// extension does not count.
const OTHERS: &str = "SELECT COUNT(*) > 0 AND COUNT(*) FILTER (WHERE c.relname = 'schema_step') = 0 FROM pg_class c \
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema()) \
    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')";

/// Refuses the database of another program.
async fn refuse_others(connection: &mut PgConnection, shown: &str) -> Result<(), StoreError> {
    let row = sqlx::query(OTHERS).fetch_one(connection).await.map_err(Failure::from)?;
    if row.try_get(0).map_err(Failure::from)? {
        return Err(StoreError::OtherProgram { database: shown.to_owned() });
    }
    Ok(())
}

/// What the operator should know of a server that is accepted.
pub(super) struct Settings {
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
    EXISTS (SELECT 1 FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl), pg_is_in_recovery()";

/// Refuses a server that acknowledges before it is safe, that cannot hold every name, or that cannot do its part.
pub(super) async fn check(connection: &mut PgConnection, role: Role) -> Result<Settings, sqlx::Error> {
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
    if role == Role::Writes && row.try_get::<bool, _>(9)? {
        let reason = "the server is a standby; name the primary too, or promote it".to_owned();
        return Err(sqlx::Error::Configuration(Box::new(StoreError::NotWritable { reason })));
    }
    let commit: String = row.try_get(5)?;
    let standbys: String = row.try_get(6)?;
    if !is_durable(&commit, &standbys) {
        return refused("synchronous_commit", commit, "on");
    }
    Ok(Settings { standbys, checksums: row.try_get(7)?, encrypted: row.try_get(8)? })
}

/// Whether a commit is on disk, here and on the standbys that are named, before it is acknowledged.
fn is_durable(synchronous_commit: &str, standbys: &str) -> bool {
    match synchronous_commit {
        "on" | "remote_apply" => true,
        // Nobody else is waited for, so all of these wait for this server's own disk.
        "local" | "remote_write" => standbys.is_empty(),
        _ => false,
    }
}

/// A transaction, begun whole or not at all. The library forgets to undo one whose caller goes away while it begins, and
/// hands the connection out with the transaction open: so beginning is not the caller's to break off.
pub(super) async fn begin(
    pool: &PgPool,
    statement: &'static str,
) -> Result<Transaction<'static, Postgres>, Failure> {
    let pool = pool.clone();
    match tokio::spawn(async move { pool.begin_with(statement).await }).await {
        Ok(begun) => Ok(begun?),
        Err(ended) => Err(StoreError::Database(ended.to_string()).into()),
    }
}

/// A number that every transaction from now on is newer than.
const NOW: &str = "SELECT CAST(CAST(pg_current_xact_id() AS xid) AS text)";

/// Whether somebody may still look at what was there before a transaction: who reads or writes for long, here or by way of
/// a standby that says what is read there, and what was prepared and left. A table that is rewritten meanwhile keeps
/// every old row.
const STILL_SEEN: &str = "SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE pid <> pg_backend_pid() \
        AND (age(backend_xid) > age(CAST(CAST($1 AS text) AS xid)) \
            OR (datid IS NULL OR datname = current_database()) \
                AND age(backend_xmin) > age(CAST(CAST($1 AS text) AS xid)))) \
    OR EXISTS (SELECT 1 FROM pg_replication_slots WHERE age(xmin) > age(CAST(CAST($1 AS text) AS xid))) \
    OR EXISTS (SELECT 1 FROM pg_prepared_xacts WHERE age(transaction) > age(CAST(CAST($1 AS text) AS xid)))";

/// How often it is looked whether they are done: a standby says every ten seconds what is read there.
const LOOKS_MAX: u32 = 60;
const LOOK_WAIT: Duration = Duration::from_millis(250);
/// How long a table is waited for: everybody else who wants it waits behind this.
const LOCK_WAIT: &str = "SET lock_timeout = '3s'";

/// Rewrites the tables that held what an erasure removed; `false` when somebody still looks at old rows, or keeps a table. The
/// log of the server and its archive keep what they hold until their own time is over, as backups do. The connection has
/// other limits than those of the pool, so it is closed at the end.
pub(super) async fn scrub(
    mut connection: PgConnection,
    tables: impl Iterator<Item = &'static Table> + Send,
) -> Result<bool, Failure> {
    match rewrite(&mut connection, tables).await {
        Ok(is_done) => connection.close().await.map(|()| is_done).map_err(Failure::from),
        Err(Failure::Store(StoreError::Busy { .. })) => Ok(false),
        Err(failure) => Err(failure),
    }
}

async fn rewrite(
    connection: &mut PgConnection,
    tables: impl Iterator<Item = &'static Table> + Send,
) -> Result<bool, Failure> {
    let now: String = sqlx::query(NOW).fetch_one(&mut *connection).await?.try_get(0)?;
    let mut looks = 0;
    while sqlx::query(STILL_SEEN).bind(&now).fetch_one(&mut *connection).await?.try_get(0)? {
        looks += 1;
        if looks == LOOKS_MAX {
            return Ok(false);
        }
        tokio::time::sleep(LOOK_WAIT).await;
    }
    sqlx::query(LOCK_WAIT).execute(&mut *connection).await?;
    sqlx::query("SET statement_timeout = 0").execute(&mut *connection).await?;
    for table in tables {
        let rewrite = AssertSqlSafe(format!("VACUUM FULL {}", table.name));
        sqlx::query(rewrite).execute(&mut *connection).await?;
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
    fn a_commit_counts_only_when_it_is_on_the_disk_of_every_server_that_is_waited_for() {
        for (commit, alone, with_standbys) in [
            ("on", true, true),
            ("remote_apply", true, true),
            ("remote_write", true, false),
            ("local", true, false),
            ("off", false, false),
            ("", false, false),
        ] {
            assert_eq!(is_durable(commit, ""), alone, "{commit}");
            assert_eq!(is_durable(commit, "*"), with_standbys, "{commit}");
        }
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
