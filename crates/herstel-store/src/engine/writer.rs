//! The one writer of SQLite: a task that holds the only connection that writes, and commits for many at once.
//!
//! Callers queue here. The task opens one transaction and lets them in one after the other, each in a savepoint of its
//! own; when nobody waits any more, or the batch is full, it commits once, and only then does anybody hear that their
//! work is done. One durable write serves all of them, and a caller who is alone waits for nobody.
//!
//! There are two ways in. With a [`Turn`] the caller works on the connection itself; dropping the turn, also because
//! the request behind it was cancelled, undoes that caller's savepoint and no other. A [`Prepared`] command was read,
//! decided and sealed before it came here, so that only its rows are left to write; the rows of many go into the
//! same statements.

use super::{Connection, Failure, Files, Lost};
use crate::{
    BATCH_SIZES, DatabaseLoad, StoreError,
    journal::prepared::{self, Prepared},
};
use sqlx::{Sqlite, SqlitePool, pool::PoolConnection};
use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, AtomicUsize, Ordering},
    },
    time::Duration,
};
use tokio::{
    sync::{mpsc, oneshot},
    time::{Instant, timeout, timeout_at},
};

/// How many commands one commit serves at most.
const BATCH_MAX: usize = 512;
/// How many prepared commands go into the same statements at most.
const JOINT_MAX: usize = 64;
/// How long a batch lets in more callers that already wait: the first of them waits this much longer at most.
/// Tests hold a batch open by hand, however slow the machine is.
const BATCH_TIME: Duration = Duration::from_millis(if cfg!(test) { 60_000 } else { 20 });
/// How long a batch waits for commands that are being prepared at this moment. Nobody waits when there are none.
const LINGER: Duration = Duration::from_millis(2);
/// How many callers may wait for their turn; more are told that the database is busy.
const QUEUE: usize = 4096;
/// How long a caller waits for a turn before it is told that the database is busy.
const TURN_TIME: Duration = Duration::from_secs(20);

/// The connection with a transaction open. Begun and ended in SQL: a full disk ends a transaction by itself, and the
/// library would go on believing in it.
type Transaction = PoolConnection<Sqlite>;
/// How a caller hears of the end.
type Answer = oneshot::Sender<Result<Written, Failure>>;

/// What became of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Written {
    /// It is stored, and survives a power cut.
    Durable,
    /// The dossier moved on since the command was prepared; nothing was stored.
    Moved,
}

/// What the writer did since the database was opened.
#[derive(Debug, Default)]
struct Figures {
    commits: AtomicU64,
    commands: AtomicU64,
    batches: [AtomicU64; BATCH_SIZES.len()],
    /// Commands that came again because their dossier had moved on.
    retries: AtomicU64,
    waiting: AtomicUsize,
    on_the_way: AtomicUsize,
}

/// The way to the task.
#[derive(Debug)]
pub(crate) struct Writer {
    pool: SqlitePool,
    requests: mpsc::Sender<Request>,
    figures: Arc<Figures>,
    grouped: bool,
}

#[derive(Debug)]
enum Request {
    Turn(oneshot::Sender<Result<Turn, Failure>>),
    Prepared(Box<Prepared>, Answer),
}

/// A caller's time on the connection, inside a savepoint of its own.
#[derive(Debug)]
pub(crate) struct Turn {
    transaction: Option<Transaction>,
    back: Option<oneshot::Sender<Returned>>,
}

/// The transaction on its way back, with who wants to hear of its end; nobody does when the work is to be undone.
#[derive(Debug)]
struct Returned {
    transaction: Transaction,
    keep: Option<Answer>,
}

impl Turn {
    /// The connection.
    pub(crate) fn connection(&mut self) -> Result<Connection<'_>, Failure> {
        self.transaction.as_mut().map(|transaction| Connection::Sqlite(transaction)).ok_or_else(gone)
    }

    /// Ends the turn with the work kept, and waits until it is durable.
    pub(crate) async fn keep(mut self) -> Result<(), Failure> {
        let (answer, end) = oneshot::channel();
        self.give_back(Some(answer));
        end.await.map_err(|_| gone())?.map(drop)
    }

    fn give_back(&mut self, keep: Option<Answer>) {
        if let (Some(transaction), Some(back)) = (self.transaction.take(), self.back.take())
            && let Err(Returned { mut transaction, .. }) = back.send(Returned { transaction, keep })
        {
            // Without a task there is no transaction to go on with: closing undoes it.
            transaction.close_on_drop();
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.give_back(None);
    }
}

fn gone() -> Failure {
    Failure::Store(StoreError::Database("the writer of the database has ended".to_owned()))
}

fn busy() -> Failure {
    Failure::Store(StoreError::Busy { attempts: 1 })
}

/// Counts somebody for as long as it lives.
pub(crate) struct Counted<'a>(&'a AtomicUsize);

impl<'a> Counted<'a> {
    fn new(counter: &'a AtomicUsize) -> Self {
        counter.fetch_add(1, Ordering::Relaxed);
        Self(counter)
    }
}

impl Drop for Counted<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Writer {
    /// Starts the task. The pool has one connection; the files are those of the database, where they are watched.
    pub(crate) fn start(pool: SqlitePool, grouped: bool, files: Option<Arc<Files>>) -> Self {
        let (requests, queue) = mpsc::channel(QUEUE);
        let figures = Arc::new(Figures::default());
        let task = Task {
            pool: pool.clone(),
            queue,
            next: None,
            figures: figures.clone(),
            files,
            is_rescued: false,
            batch_max: if grouped { BATCH_MAX } else { 1 },
        };
        tokio::spawn(task.serve());
        Self { pool, requests, figures, grouped }
    }

    /// Whether callers share commits.
    pub(crate) fn shares(&self) -> bool {
        self.grouped
    }

    /// What it did so far, and who waits.
    pub(crate) fn load(&self) -> DatabaseLoad {
        let waiting = self.figures.waiting.load(Ordering::Relaxed);
        DatabaseLoad {
            waiting: u64::try_from(waiting).unwrap_or(u64::MAX),
            commits: self.figures.commits.load(Ordering::Relaxed),
            commands: self.figures.commands.load(Ordering::Relaxed),
            batches: std::array::from_fn(|at| {
                self.figures.batches.get(at).map_or(0, |count| count.load(Ordering::Relaxed))
            }),
            retries: self.figures.retries.load(Ordering::Relaxed),
            ..DatabaseLoad::default()
        }
    }

    /// The connection itself, between two batches.
    pub(crate) async fn alone(&self) -> Result<sqlx::pool::PoolConnection<Sqlite>, Failure> {
        Ok(self.pool.acquire().await?)
    }

    /// Notes that a command is tried again.
    pub(crate) fn tries_again(&self) {
        self.figures.retries.fetch_add(1, Ordering::Relaxed);
    }

    /// Leaves the connection open until the program ends.
    pub(crate) fn forget(&self) {
        std::mem::forget(self.pool.clone());
    }

    /// Ends after the batch that is open now.
    pub(crate) async fn close(&self) {
        self.pool.close().await;
    }

    /// Says that a command is being prepared: a batch that is open waits a moment for it.
    pub(crate) fn on_the_way(&self) -> Counted<'_> {
        Counted::new(&self.figures.on_the_way)
    }

    /// A turn on the connection.
    pub(crate) async fn turn(&self) -> Result<Turn, Failure> {
        let _waiting = Counted::new(&self.figures.waiting);
        let (grant, turn) = oneshot::channel();
        let asked = async {
            self.requests.send(Request::Turn(grant)).await.map_err(|_| gone())?;
            turn.await.map_err(|_| gone())?
        };
        timeout(TURN_TIME, asked).await.map_err(|_| busy())?
    }

    /// Writes a prepared command, and waits until it is durable.
    pub(crate) async fn put(&self, prepared: Prepared, on_the_way: Counted<'_>) -> Result<Written, Failure> {
        let _waiting = Counted::new(&self.figures.waiting);
        let (answer, end) = oneshot::channel();
        let place = timeout(TURN_TIME, self.requests.reserve()).await.map_err(|_| busy())?;
        let place = place.map_err(|_| gone())?;
        // First, or the writer could wait for a command that it already has.
        drop(on_the_way);
        place.send(Request::Prepared(Box::new(prepared), answer));
        end.await.map_err(|_| gone())?
    }
}

/// Why a batch cannot go on: nothing of it is stored.
struct Broken(Failure);

struct Task {
    pool: SqlitePool,
    queue: mpsc::Receiver<Request>,
    /// Taken from the queue and not begun.
    next: Option<Request>,
    figures: Arc<Figures>,
    files: Option<Arc<Files>>,
    /// What was in a log that lost its name was moved into the database.
    is_rescued: bool,
    batch_max: usize,
}

/// A transaction and those who wait for its end.
struct Batch {
    transaction: Option<Transaction>,
    waiting: Vec<(Answer, Written)>,
}

impl Task {
    async fn serve(mut self) {
        while let Some(first) = self.first().await {
            match self.begin().await {
                Ok(transaction) => self.batch(first, transaction).await,
                Err(failure) => self.refuse_all(first, &failure),
            }
        }
    }

    async fn begin(&mut self) -> Result<Transaction, Failure> {
        if let Err(lost) = self.check_files() {
            self.rescue(&lost).await;
            return Err(lost.into());
        }
        let mut connection = self.pool.acquire().await?;
        Connection::Sqlite(&mut connection).execute(&prepared::BEGIN, Vec::new()).await?;
        Ok(connection)
    }

    fn check_files(&self) -> Result<(), Lost> {
        self.files.as_ref().map_or(Ok(()), |files| files.check())
    }

    /// Moves what is in a log without a name into the database, from which it can be read again after a restart. Only a
    /// connection that has the log open can.
    async fn rescue(&mut self, lost: &Lost) {
        let Lost::Beside(path) = lost else { return };
        if self.is_rescued {
            return;
        }
        if let Some(mut connection) = self.pool.try_acquire() {
            let moved = Connection::Sqlite(&mut connection).all(&prepared::MOVE_LOG, Vec::new()).await;
            self.is_rescued = moved.is_ok();
        }
        let (path, is_rescued) = (path.display(), self.is_rescued);
        tracing::error!(%path, is_rescued, "a file of the database lost its name; nothing is written any more");
    }

    /// A database that is locked or gone would keep each of them waiting anew.
    fn refuse_all(&mut self, first: Request, failure: &Failure) {
        refuse(first, failure);
        while let Ok(request) = self.queue.try_recv() {
            refuse(request, failure);
        }
    }

    async fn first(&mut self) -> Option<Request> {
        match self.next.take() {
            Some(request) => Some(request),
            None => self.queue.recv().await,
        }
    }

    async fn batch(&mut self, first: Request, transaction: Transaction) {
        let mut batch = Batch { transaction: Some(transaction), waiting: Vec::new() };
        let begun = Instant::now();
        let mut request = Some(first);
        while let Some(current) = request.take() {
            if let Err(Broken(failure)) = self.serve_one(current, &mut batch).await {
                batch.fail(&failure).await;
                return;
            }
            if batch.waiting.len() < self.batch_max && begun.elapsed() < BATCH_TIME {
                request = self.more(begun).await;
            }
        }
        let served = u64::try_from(batch.waiting.len()).unwrap_or(u64::MAX);
        self.figures.commands.fetch_add(served, Ordering::Relaxed);
        self.figures.commits.fetch_add(1, Ordering::Relaxed);
        let size = BATCH_SIZES.partition_point(|size| *size < served);
        if let Some(batches) = self.figures.batches.get(size) {
            batches.fetch_add(1, Ordering::Relaxed);
        }
        batch.commit(self.files.as_deref()).await;
    }

    /// The next caller: one who waits already, or one whose command is nearly there.
    async fn more(&mut self, begun: Instant) -> Option<Request> {
        if let Some(next) = self.next.take().or_else(|| self.queue.try_recv().ok()) {
            return Some(next);
        }
        if self.batch_max == 1 || self.figures.on_the_way.load(Ordering::Relaxed) == 0 {
            return None;
        }
        timeout_at(begun + LINGER, self.queue.recv()).await.ok().flatten()
    }

    async fn serve_one(&mut self, request: Request, batch: &mut Batch) -> Result<(), Broken> {
        match request {
            Request::Turn(grant) if grant.is_closed() => Ok(()),
            Request::Turn(grant) => batch.turn(grant).await,
            Request::Prepared(prepared, answer) => {
                let mut joint = vec![(*prepared, answer)];
                while joint.len() < JOINT_MAX.min(self.batch_max) {
                    match self.queue.try_recv() {
                        Ok(Request::Prepared(prepared, answer)) => joint.push((*prepared, answer)),
                        Ok(other @ Request::Turn(_)) => {
                            self.next = Some(other);
                            break;
                        }
                        Err(_) => break,
                    }
                }
                batch.prepared(joint).await
            }
        }
    }
}

impl Batch {
    fn connection(&mut self) -> Result<Connection<'_>, Broken> {
        self.transaction
            .as_mut()
            .map(|transaction| Connection::Sqlite(transaction))
            .ok_or_else(|| Broken(gone()))
    }

    /// Lets a caller work on the connection.
    async fn turn(&mut self, grant: oneshot::Sender<Result<Turn, Failure>>) -> Result<(), Broken> {
        prepared::begin(&mut self.connection()?).await.map_err(Broken)?;
        let (back, returned) = oneshot::channel();
        let turn = Turn { transaction: self.transaction.take(), back: Some(back) };
        // A caller who has gone drops the turn, which brings the transaction back as well.
        drop(grant.send(Ok(turn)));
        let Returned { transaction, keep } = returned.await.map_err(|_| Broken(gone()))?;
        self.transaction = Some(transaction);
        let mut connection = self.connection()?;
        match keep {
            Some(answer) => {
                prepared::release(&mut connection).await.map_err(Broken)?;
                self.waiting.push((answer, Written::Durable));
            }
            None => prepared::undo(&mut connection).await.map_err(Broken)?,
        }
        Ok(())
    }

    /// Writes prepared commands together; when that fails, one by one, so that only the one at fault fails.
    async fn prepared(&mut self, mut joint: Vec<(Prepared, Answer)>) -> Result<(), Broken> {
        joint.retain(|(_, answer)| !answer.is_closed());
        let mut connection = self.connection()?;
        let commands: Vec<&Prepared> = joint.iter().map(|(prepared, _)| prepared).collect();
        if commands.len() > 1
            && let Ok(written) = prepared::save(&commands, &mut connection).await.map_err(Broken)?
        {
            let answers = joint.into_iter().map(|(_, answer)| answer);
            self.waiting.extend(answers.zip(written));
            return Ok(());
        }
        for (command, answer) in joint {
            match prepared::save(&[&command], &mut self.connection()?).await.map_err(Broken)? {
                Ok(written) => {
                    let written = written.first().copied().unwrap_or(Written::Moved);
                    self.waiting.push((answer, written));
                }
                // Who no longer listens needs no answer.
                Err(failure) => drop(answer.send(Err(failure))),
            }
        }
        Ok(())
    }

    /// Makes everything durable, and only then tells those who wait.
    async fn commit(mut self, files: Option<&Files>) {
        let ended = match self.connection() {
            Ok(mut connection) => connection.execute(&prepared::COMMIT, Vec::new()).await,
            Err(Broken(failure)) => Err(failure),
        };
        // Durable, but in files that nobody finds again unless they still have their names.
        let lost = ended.is_ok().then(|| files.and_then(|files| files.check().err())).flatten();
        match (ended, lost) {
            (Ok(_), Some(lost)) => {
                // The connection goes back to the pool: it alone can still reach the log.
                for (answer, _) in self.waiting {
                    drop(answer.send(Err(lost.clone().into())));
                }
            }
            (Ok(_), None) => {
                for (answer, written) in self.waiting {
                    drop(answer.send(Ok(written)));
                }
            }
            (Err(failure), _) => self.fail(&failure).await,
        }
    }

    /// Undoes everything: nobody in the batch was told anything yet.
    async fn fail(self, failure: &Failure) {
        if let Some(transaction) = self.transaction {
            // Closing undoes what was not committed, whatever state the engine left it in; the next batch begins on a
            // new connection. The failure says more than one of closing.
            let _ = transaction.close().await;
        }
        for (answer, _) in self.waiting {
            drop(answer.send(Err(failure.for_another())));
        }
    }
}

/// Who no longer listens needs no answer.
fn refuse(request: Request, failure: &Failure) {
    match request {
        Request::Turn(grant) => drop(grant.send(Err(failure.for_another()))),
        Request::Prepared(_, answer) => drop(answer.send(Err(failure.for_another()))),
    }
}

#[cfg(test)]
mod tests;
