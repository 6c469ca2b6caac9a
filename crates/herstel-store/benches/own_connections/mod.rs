//! The usual design: every caller has a connection of their own, and every command is a transaction that is committed.

use super::{NEXT, filled::PEOPLE, people::id};
use sqlx::{
    AssertSqlSafe, ConnectOptions as _, Connection as _, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};
use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

/// Longer than any wait of one caller among many.
const BUSY: Duration = Duration::from_secs(120);

async fn connection(path: &Path) -> SqliteConnection {
    SqliteConnectOptions::new()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .pragma("wal_autocheckpoint", "4000")
        .busy_timeout(BUSY)
        .connect()
        .await
        .expect("a connection")
}

/// The columns of the journal: as they are, and as those of an entry that follows.
fn columns() -> (String, String) {
    let tables = herstel_store::every_table();
    let (_, columns) = tables.into_iter().find(|(table, _)| *table == "journal").expect("the journal");
    let next = columns.iter().map(|column| match *column {
        "version" => "version + 1".to_owned(),
        other => other.to_owned(),
    });
    let next = next.collect::<Vec<_>>().join(", ");
    (columns.join(", "), next)
}

/// One command: reads the entries of a dossier, adds another as long as the last, commits.
async fn command(connection: &mut SqliteConnection, read: &str, add: &str) -> Result<(), sqlx::Error> {
    let place = NEXT.fetch_add(1, Ordering::Relaxed);
    let dossier = id(1, place % PEOPLE).to_vec();
    let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
    let read = sqlx::query(AssertSqlSafe(read.to_owned())).bind(dossier.clone());
    let entries = read.fetch_all(&mut *transaction).await?;
    assert!(!entries.is_empty(), "the dossier has entries");
    sqlx::query(AssertSqlSafe(add.to_owned())).bind(dossier).execute(&mut *transaction).await?;
    transaction.commit().await
}

/// Commands per second of so many callers, each of whom waits for one command before the next.
pub async fn rate(path: &Path, callers: usize, time: Duration) -> u64 {
    let (columns, next) = columns();
    let read = format!("SELECT {columns} FROM journal WHERE dossier_id = $1 ORDER BY version");
    let add = format!(
        "INSERT INTO journal ({columns}) SELECT {next} FROM journal WHERE dossier_id = $1 \
         ORDER BY version DESC LIMIT 1"
    );
    let mut connections = Vec::with_capacity(callers);
    for _ in 0..callers {
        connections.push(connection(path).await);
    }
    let done = Arc::new(AtomicU64::new(0));
    let stop = Arc::new(AtomicBool::new(false));
    let begin = Instant::now();
    let tasks: Vec<_> = connections
        .into_iter()
        .map(|mut connection| {
            let (done, stop, read, add) = (done.clone(), stop.clone(), read.clone(), add.clone());
            tokio::spawn(async move {
                while !stop.load(Ordering::Relaxed) {
                    command(&mut connection, &read, &add).await.expect("recorded");
                    done.fetch_add(1, Ordering::Relaxed);
                }
                connection.close().await.expect("closed");
            })
        })
        .collect();
    tokio::time::sleep(time).await;
    let elapsed = u64::try_from(begin.elapsed().as_millis()).unwrap_or(u64::MAX).max(1);
    // What is counted now was committed within the time; whoever waits for the file goes on a while longer.
    let counted = done.load(Ordering::Relaxed);
    stop.store(true, Ordering::Relaxed);
    for task in tasks {
        task.await.expect("a task");
    }
    counted * 1_000 / elapsed
}
