//! Any number of batches on all cores: batches in, outcomes out, in order, with bounded memory.

use std::collections::BTreeMap;
use std::sync::mpsc::sync_channel;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use super::{Batch, Columns, Outcome};

/// How many batches per thread may be ahead of the first one that is not done.
const AHEAD: usize = 4;

impl Columns<'_> {
    /// Runs the batches on so many threads (at least one) and hands each outcome to `each`, in the order of the
    /// batches. A few batches per thread are in memory at a time. `each` gets the batch back, to read it together with
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
        let worker = || {
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
        let spare: Mutex<Vec<(Batch, Outcome)>> = Mutex::default();
        let worker = || {
            let (mut runner, fill, spare) = (self.runner(), &fill, &spare);
            move |part: P| {
                let used = locked(spare).pop();
                let (mut batch, mut outcome) =
                    used.unwrap_or_else(|| (Batch::new(self.program), Outcome::new()));
                batch.clear();
                fill(part, &mut batch)?;
                runner.run_into(&mut batch, &mut outcome, steps);
                Ok((batch, outcome))
            }
        };
        in_order(threads, parts, worker, |done: Result<_, E>| {
            let (batch, outcome) = done?;
            each(&batch, &outcome)?;
            locked(&spare).push((batch, outcome));
            Ok(())
        })
    }
}

/// Does the work of every part on so many threads, each with a worker of its own, and hands what comes of it to `each`
/// in the order of the parts.
fn in_order<P, R: Send, E, W: FnMut(P) -> R>(
    threads: usize,
    parts: impl Iterator<Item = P> + Send,
    worker: impl Fn() -> W + Sync,
    mut each: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E> {
    let threads = threads.max(1);
    let ahead = threads * AHEAD;
    let line = Line { parts: parts.fuse().enumerate(), open_until: ahead, closed: false };
    let desk = Desk { line: Mutex::new(line), moved: Condvar::new() };
    let (done, results) = sync_channel(threads);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            let (done, desk, worker) = (done.clone(), &desk, &worker);
            scope.spawn(move || {
                let _close_on_panic = Closing { desk, always: false };
                let mut work = worker();
                while let Some((number, part)) = desk.next() {
                    if done.send((number, work(part))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(done);
        let _close_at_end = Closing { desk: &desk, always: true };
        let mut waiting = BTreeMap::new();
        let mut wanted = 0;
        for (number, result) in results {
            waiting.insert(number, result);
            while let Some(result) = waiting.remove(&wanted) {
                each(result)?;
                wanted += 1;
                desk.open_until(wanted + ahead);
            }
        }
        Ok(())
    })
}

/// The parts that are left.
struct Line<I> {
    parts: I,
    /// Parts from this number on must wait.
    open_until: usize,
    closed: bool,
}

/// Hands out parts by number, and waits when the threads are too far ahead of the slowest.
struct Desk<I> {
    line: Mutex<Line<I>>,
    moved: Condvar,
}

impl<P, I: Iterator<Item = (usize, P)>> Desk<I> {
    /// The next part; none at the end or when the desk is closed.
    fn next(&self) -> Option<(usize, P)> {
        let mut line = locked(&self.line);
        if line.closed {
            return None;
        }
        let (number, part) = line.parts.next()?;
        while number >= line.open_until && !line.closed {
            line = self.moved.wait(line).unwrap_or_else(PoisonError::into_inner);
        }
        (!line.closed).then_some((number, part))
    }

    fn open_until(&self, number: usize) {
        locked(&self.line).open_until = number;
        self.moved.notify_all();
    }
}

/// Closes the desk when no one is left to take what comes of the parts, or when a worker panics: the others must not
/// wait for a part that never comes.
struct Closing<'a, I> {
    desk: &'a Desk<I>,
    always: bool,
}

impl<I> Drop for Closing<'_, I> {
    fn drop(&mut self) {
        if self.always || std::thread::panicking() {
            locked(&self.desk.line).closed = true;
            self.desk.moved.notify_all();
        }
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
