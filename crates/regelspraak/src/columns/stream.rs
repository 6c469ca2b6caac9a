//! Any number of batches on all cores: batches in, outcomes out, in order, with bounded memory.

use std::collections::BTreeMap;
use std::sync::mpsc::sync_channel;
use std::sync::{Condvar, Mutex, PoisonError};

use super::{Batch, Columns, Outcome};

/// How many batches per thread may be ahead of the first one that is not done.
const AHEAD: usize = 4;

/// Hands out batches by number, and waits when the threads are too far ahead of the slowest.
struct Desk<I> {
    state: Mutex<(I, usize)>,
    moved: Condvar,
}

impl<I: Iterator<Item = (usize, Batch)>> Desk<I> {
    fn next(&self) -> Option<(usize, Batch)> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let (number, batch) = state.0.next()?;
        while number >= state.1 {
            state = self.moved.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        Some((number, batch))
    }

    fn open_until(&self, number: usize) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).1 = number;
        self.moved.notify_all();
    }
}

/// Lets every waiting thread go on, also when the receiving side stops early.
struct OpenAtEnd<'a, I: Iterator<Item = (usize, Batch)>>(&'a Desk<I>);

impl<I: Iterator<Item = (usize, Batch)>> Drop for OpenAtEnd<'_, I> {
    fn drop(&mut self) {
        self.0.open_until(usize::MAX);
    }
}

impl Columns<'_> {
    /// Runs the batches on so many threads (at least one) and hands each outcome to `each`, in the order of the
    /// batches. A few batches per thread are in memory at a time. `each` gets the batch back, to read it together with
    /// the outcome and to use its memory again.
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
        let threads = threads.max(1);
        let ahead = threads * AHEAD;
        let desk = Desk { state: Mutex::new((batches.enumerate(), ahead)), moved: Condvar::new() };
        let (done, results) = sync_channel(threads);
        std::thread::scope(|scope| {
            for _ in 0..threads {
                let (done, desk) = (done.clone(), &desk);
                scope.spawn(move || {
                    let mut runner = self.runner();
                    while let Some((number, mut batch)) = desk.next() {
                        let mut outcome = Outcome::new();
                        runner.run_into(&mut batch, &mut outcome, steps);
                        if done.send((number, batch, outcome)).is_err() {
                            return;
                        }
                    }
                });
            }
            drop(done);
            let open_at_end = OpenAtEnd(&desk);
            let mut waiting = BTreeMap::new();
            let mut wanted = 0;
            for (number, batch, outcome) in results {
                waiting.insert(number, (batch, outcome));
                while let Some((batch, outcome)) = waiting.remove(&wanted) {
                    each(batch, outcome)?;
                    wanted += 1;
                    desk.open_until(wanted + ahead);
                }
            }
            drop(open_at_end);
            Ok(())
        })
    }
}
