//! What a batch promises, tried on a table of its own.

use super::*;
use crate::engine::Value;
use sqlx::{
    Executor as _, Row as _,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions},
};

struct Trial {
    _folder: tempfile::TempDir,
    pool: SqlitePool,
    reader: SqlitePool,
}

impl Trial {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let options = SqliteConnectOptions::new()
            .filename(folder.path().join("a.db"))
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .foreign_keys(true)
            .busy_timeout(Duration::from_millis(100));
        let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options.clone()).await.unwrap();
        pool.execute("CREATE TABLE entry (id INTEGER PRIMARY KEY, other INTEGER REFERENCES entry DEFERRABLE INITIALLY DEFERRED) STRICT")
            .await
            .unwrap();
        let reader = SqlitePoolOptions::new().max_connections(1).connect_with(options).await.unwrap();
        Self { _folder: folder, pool, reader }
    }

    async fn stored(&self) -> Vec<i64> {
        let rows = sqlx::query("SELECT id FROM entry ORDER BY id").fetch_all(&self.reader).await.unwrap();
        rows.iter().map(|row| row.get(0)).collect()
    }
}

async fn insert(turn: &mut Turn, id: i64, other: Option<i64>) -> Result<u64, Failure> {
    let sql = crate::statements::Sql::Constant("INSERT INTO entry (id, other) VALUES ($1, $2)");
    turn.connection()?.execute(sql, vec![id.into(), Value::Int(other)]).await
}

/// Takes a turn, inserts and keeps.
fn keep(writer: &Arc<Writer>, id: i64, other: Option<i64>) -> tokio::task::JoinHandle<Result<(), Failure>> {
    let writer = writer.clone();
    tokio::spawn(async move {
        let mut turn = writer.turn().await?;
        insert(&mut turn, id, other).await?;
        turn.keep().await
    })
}

async fn queued(writer: &Writer, callers: usize) {
    while writer.figures.waiting.load(Ordering::Relaxed) < callers {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    // The count rises just before the request is sent.
    tokio::time::sleep(Duration::from_millis(5)).await;
}

#[tokio::test]
async fn those_who_wait_share_one_commit() {
    let trial = Trial::new().await;
    let writer = Arc::new(Writer::start(trial.pool.clone(), true, None));
    let mut first = writer.turn().await.unwrap();
    let others: Vec<_> = (2..=20).map(|id| keep(&writer, id, None)).collect();
    queued(&writer, others.len()).await;
    insert(&mut first, 1, None).await.unwrap();
    first.keep().await.unwrap();
    for other in others {
        other.await.unwrap().unwrap();
    }
    assert_eq!(trial.stored().await, (1..=20).collect::<Vec<_>>());
    assert_eq!((writer.load().commits, writer.load().commands), (1, 20));
}

#[tokio::test]
async fn nothing_can_be_seen_before_the_commit_and_nobody_is_told() {
    let trial = Trial::new().await;
    let writer = Arc::new(Writer::start(trial.pool.clone(), true, None));
    let mut first = writer.turn().await.unwrap();
    let second = keep(&writer, 2, None);
    queued(&writer, 1).await;
    let third = {
        let writer = writer.clone();
        tokio::spawn(async move { writer.turn().await })
    };
    queued(&writer, 2).await;
    insert(&mut first, 1, None).await.unwrap();
    let first = tokio::spawn(first.keep());
    let third = third.await.unwrap().unwrap();
    // The first two have ended their turns; the third still holds the batch open.
    tokio::time::sleep(Duration::from_millis(20)).await;
    assert!(!first.is_finished() && !second.is_finished());
    assert!(trial.stored().await.is_empty());
    drop(third);
    first.await.unwrap().unwrap();
    second.await.unwrap().unwrap();
    assert_eq!(trial.stored().await, [1, 2]);
}

#[tokio::test]
async fn one_that_fails_or_goes_away_undoes_itself_alone() {
    let trial = Trial::new().await;
    let writer = Arc::new(Writer::start(trial.pool.clone(), true, None));
    let mut first = writer.turn().await.unwrap();
    let kept = keep(&writer, 2, None);
    queued(&writer, 1).await;
    let clashing = keep(&writer, 2, None);
    queued(&writer, 2).await;
    let gone = {
        let writer = writer.clone();
        tokio::spawn(async move {
            let mut turn = writer.turn().await.unwrap();
            insert(&mut turn, 3, None).await.unwrap();
            std::future::pending::<()>().await;
        })
    };
    queued(&writer, 3).await;
    let last = keep(&writer, 4, None);
    queued(&writer, 4).await;
    insert(&mut first, 1, None).await.unwrap();
    let first = tokio::spawn(first.keep());
    let mut clashed = clashing.await.unwrap();
    assert!(matches!(clashed, Err(Failure::Taken)), "{clashed:?}");
    tokio::time::sleep(Duration::from_millis(20)).await;
    gone.abort();
    for outcome in [first.await.unwrap(), kept.await.unwrap(), last.await.unwrap()] {
        outcome.unwrap();
    }
    assert_eq!(trial.stored().await, [1, 2, 4]);
    // Nobody stands in the way afterwards.
    clashed = keep(&writer, 5, None).await.unwrap();
    clashed.unwrap();
}

#[tokio::test]
async fn a_commit_that_fails_fails_all_of_the_batch() {
    let trial = Trial::new().await;
    let writer = Arc::new(Writer::start(trial.pool.clone(), true, None));
    let mut first = writer.turn().await.unwrap();
    let others: Vec<_> = (2..=6).map(|id| keep(&writer, id, None)).collect();
    queued(&writer, others.len()).await;
    // Refers to a row that never comes: noticed at the commit.
    insert(&mut first, 1, Some(99)).await.unwrap();
    assert!(first.keep().await.is_err());
    for other in others {
        assert!(other.await.unwrap().is_err());
    }
    assert!(trial.stored().await.is_empty());
    keep(&writer, 7, None).await.unwrap().unwrap();
    assert_eq!(trial.stored().await, [7]);
}

#[tokio::test]
async fn a_database_that_is_locked_is_told_to_all_who_wait() {
    let trial = Trial::new().await;
    let writer = Arc::new(Writer::start(trial.pool.clone(), true, None));
    let mut holder = trial.reader.acquire().await.unwrap();
    holder.execute("BEGIN IMMEDIATE").await.unwrap();
    let waiting: Vec<_> = (1..=8).map(|id| keep(&writer, id, None)).collect();
    for caller in waiting {
        let outcome = tokio::time::timeout(Duration::from_secs(5), caller).await.expect("a bounded wait");
        assert!(matches!(outcome.unwrap(), Err(Failure::Store(StoreError::Locked))));
    }
    holder.execute("ROLLBACK").await.unwrap();
    keep(&writer, 1, None).await.unwrap().unwrap();
}

#[tokio::test]
async fn a_caller_alone_waits_for_nobody() {
    let trial = Trial::new().await;
    let writer = Arc::new(Writer::start(trial.pool.clone(), true, None));
    for id in 1..=30 {
        keep(&writer, id, None).await.unwrap().unwrap();
    }
    assert_eq!((writer.load().commits, writer.load().commands), (30, 30));
}

#[tokio::test]
async fn without_a_writer_a_caller_hears_it() {
    let trial = Trial::new().await;
    let writer = Arc::new(Writer::start(trial.pool.clone(), true, None));
    writer.close().await;
    let outcome = keep(&writer, 1, None).await.unwrap();
    assert!(matches!(outcome, Err(Failure::Store(StoreError::Unreachable { .. }))), "{outcome:?}");
}

#[tokio::test]
async fn a_full_disk_is_said_so_and_costs_nothing_that_was_acknowledged() {
    let trial = Trial::new().await;
    trial.pool.execute("CREATE TABLE filler (content BLOB) STRICT").await.unwrap();
    trial.pool.execute("PRAGMA max_page_count = 12").await.unwrap();
    let writer = Arc::new(Writer::start(trial.pool.clone(), true, None));
    keep(&writer, 1, None).await.unwrap().unwrap();
    let mut first = writer.turn().await.unwrap();
    let others: Vec<_> = (3..=6).map(|id| keep(&writer, id, None)).collect();
    queued(&writer, others.len()).await;
    insert(&mut first, 2, None).await.unwrap();
    let sql = crate::statements::Sql::Constant("INSERT INTO filler (content) VALUES ($1)");
    let full = first.connection().unwrap().execute(sql, vec![vec![7_u8; 100_000].into()]).await;
    assert!(matches!(full, Err(Failure::Store(StoreError::DiskFull))), "{full:?}");
    drop(first);
    let mut expected = vec![1];
    for (id, other) in (3..=6).zip(others) {
        // Whether those after it still fit is the engine's to say; whoever was told so is there.
        if other.await.unwrap().is_ok() {
            expected.push(id);
        }
    }
    assert_eq!(trial.stored().await, expected);
    // Space comes back, and the writer goes on by itself.
    keep(&writer, 7, None).await.unwrap().unwrap();
}
