//! Any number of batches on all cores: batches in, outcomes out, in order, with bounded memory.

use std::collections::BTreeMap;
use std::iter::Fuse;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use super::{Batch, Columns, Outcome};

/// How many batches per thread may be ahead of the first one that is not done: enough for a thread to go on while
/// another has to wait for its turn on a busy machine.
const AHEAD: usize = 16;

impl Columns<'_> {
    /// Runs the batches on so many threads (at least one) and hands each outcome to `each`, in the order of the
    /// batches. At most some tens of batches per thread are in memory at a time. `each` gets the batch back, to read it together with
    /// the outcome and to use its memory again.
    ///
    /// The iterator runs on one thread at a time; where making the batches is most of the work, use
    /// [`Columns::stream_parts`].
    ///
    /// # Errors
    /// The first error of `each`; no batches are run after it.
    pub fn stream<E>(
        &self,
        threads: usize,
        steps: bool,
        batches: impl Iterator<Item = Batch> + Send,
        mut each: impl FnMut(Batch, Outcome) -> Result<(), E>,
    ) -> Result<(), E> {
        let worker = |_| {
            let mut runner = self.runner();
            move |mut batch: Batch| {
                let mut outcome = Outcome::new();
                runner.run_into(&mut batch, &mut outcome, steps);
                (batch, outcome)
            }
        };
        in_order(threads, batches, worker, |(batch, outcome)| each(batch, outcome))
    }

    /// Fills a batch from each part, runs it, and hands batch and outcome to `each`, in the order of the parts. Filling
    /// and running both happen on all threads, and the memory of batches and outcomes is used again. `fill` gets an
    /// empty batch.
    ///
    /// # Errors
    /// The first error of `fill` or `each`, in the order of the parts; no later part reaches `each`.
    pub fn stream_parts<P, E: Send>(
        &self,
        threads: usize,
        steps: bool,
        parts: impl Iterator<Item = P> + Send,
        fill: impl Fn(P, &mut Batch) -> Result<(), E> + Sync,
        mut each: impl FnMut(&Batch, &Outcome) -> Result<(), E>,
    ) -> Result<(), E> {
        // Memory goes back to the thread that used it before, whose cache still has it.
        let spare: Vec<Mutex<Vec<(Batch, Outcome)>>> =
            (0..threads.max(1)).map(|_| Mutex::default()).collect();
        let worker = |thread: usize| {
            let (mut runner, fill, own) = (self.runner(), &fill, &spare[thread]);
            move |part: P| {
                let used = locked(own).pop();
                let (mut batch, mut outcome) =
                    used.unwrap_or_else(|| (Batch::new(self.program), Outcome::new()));
                batch.clear();
                fill(part, &mut batch)?;
                runner.run_into(&mut batch, &mut outcome, steps);
                Ok((thread, batch, outcome))
            }
        };
        in_order(threads, parts, worker, |done: Result<_, E>| {
            let (thread, batch, outcome) = done?;
            each(&batch, &outcome)?;
            locked(&spare[thread]).push((batch, outcome));
            Ok(())
        })
    }
}

/// Does the work of every part on so many threads, each with a worker of its own, and hands what comes of it to `each`
/// in the order of the parts. The calling thread is one of them; it alone calls `each`.
fn in_order<P, R: Send, E, W: FnMut(P) -> R>(
    threads: usize,
    parts: impl Iterator<Item = P> + Send,
    worker: impl Fn(usize) -> W + Sync,
    mut each: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E> {
    let ahead = threads.max(1) * AHEAD;
    let desk = Desk::new(parts, ahead);
    std::thread::scope(|scope| {
        for thread in 1..threads {
            let (desk, worker) = (&desk, &worker);
            scope.spawn(move || {
                let _close_on_panic = Closing { desk, always: false };
                let mut work = worker(thread);
                while let Some((number, part)) = desk.next() {
                    desk.hand_in(number, work(part));
                }
            });
        }
        let _close_at_end = Closing { desk: &desk, always: true };
        let mut work = worker(0);
        let mut wanted = 0;
        loop {
            while let Some(result) = desk.take(wanted) {
                each(result)?;
                wanted += 1;
                desk.open_until(wanted + ahead);
            }
            match desk.next_if_open() {
                Ok((number, part)) => desk.hand_in(number, work(part)),
                Err(taken) => {
                    if wanted == taken || !desk.wait_for(wanted) {
                        return Ok(());
                    }
                }
            }
        }
    })
}

/// The parts that are left.
struct Line<I> {
    parts: I,
    /// How many were taken.
    taken: usize,
    /// Parts from this number on must wait.
    open_until: usize,
    /// Whether anyone waits.
    waiting: bool,
    closed: bool,
}

/// What came of parts and was not yet asked for.
struct Done<R> {
    results: BTreeMap<usize, R>,
    /// Whether the calling thread waits for one.
    waiting: bool,
    /// Some result never comes.
    lost: bool,
}

/// Hands out parts by number and takes in their results; parts wait when they are too far ahead of the slowest.
struct Desk<I, R> {
    line: Mutex<Line<I>>,
    moved: Condvar,
    done: Mutex<Done<R>>,
    arrived: Condvar,
}

impl<P, R, I: Iterator<Item = P>> Desk<Fuse<I>, R> {
    fn new(parts: I, open_until: usize) -> Self {
        let line = Line { parts: parts.fuse(), taken: 0, open_until, waiting: false, closed: false };
        let done = Done { results: BTreeMap::new(), waiting: false, lost: false };
        let (moved, arrived) = (Condvar::new(), Condvar::new());
        Self { line: Mutex::new(line), moved, done: Mutex::new(done), arrived }
    }

    /// The next part, as soon as it may be taken; none at the end or when the desk is closed.
    fn next(&self) -> Option<(usize, P)> {
        let mut line = locked(&self.line);
        while line.taken >= line.open_until && !line.closed {
            line.waiting = true;
            line = self.moved.wait(line).unwrap_or_else(PoisonError::into_inner);
        }
        line.next()
    }

    /// The next part, or how many were taken when there is none or it must wait.
    fn next_if_open(&self) -> Result<(usize, P), usize> {
        let mut line = locked(&self.line);
        let next = if line.taken < line.open_until { line.next() } else { None };
        next.ok_or(line.taken)
    }

    fn open_until(&self, number: usize) {
        let mut line = locked(&self.line);
        line.open_until = number;
        if std::mem::take(&mut line.waiting) {
            self.moved.notify_all();
        }
    }

    fn hand_in(&self, number: usize, result: R) {
        let mut done = locked(&self.done);
        done.results.insert(number, result);
        if std::mem::take(&mut done.waiting) {
            self.arrived.notify_all();
        }
    }

    fn take(&self, number: usize) -> Option<R> {
        locked(&self.done).results.remove(&number)
    }

    /// Waits for a result; says whether it came.
    fn wait_for(&self, number: usize) -> bool {
        let mut done = locked(&self.done);
        while !done.results.contains_key(&number) && !done.lost {
            done.waiting = true;
            done = self.arrived.wait(done).unwrap_or_else(PoisonError::into_inner);
        }
        !done.lost
    }
}

impl<P, I: Iterator<Item = P>> Line<Fuse<I>> {
    fn next(&mut self) -> Option<(usize, P)> {
        if self.closed {
            return None;
        }
        let part = self.parts.next()?;
        self.taken += 1;
        Some((self.taken - 1, part))
    }
}

/// Closes the desk when no one is left to take what comes of the parts, or when a worker panics: the others must not
/// wait for a part that never comes.
struct Closing<'a, I, R> {
    desk: &'a Desk<I, R>,
    always: bool,
}

impl<I, R> Drop for Closing<'_, I, R> {
    fn drop(&mut self) {
        if self.always || std::thread::panicking() {
            locked(&self.desk.line).closed = true;
            self.desk.moved.notify_all();
            locked(&self.desk.done).lost = true;
            self.desk.arrived.notify_all();
        }
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
