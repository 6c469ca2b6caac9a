//! Many independent runs, on several cores, with results in the order of their numbers.

use crate::engine::{Stopped, simulate, simulate_unless};
use crate::model::Model;
use crate::outcome::{Broken, Outcome};
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

/// How much is run: so many parameter worlds, each so many times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// The first seed; each run has the next.
    pub seed: u64,
    /// Worlds drawn from the uncertain inputs. 0: the numbers of the scenario as they stand.
    pub worlds: u32,
    /// Runs in each world.
    pub replications: u32,
    /// Threads. The result does not depend on it.
    pub threads: NonZeroUsize,
}

impl Extent {
    /// All runs of one model.
    pub fn runs(&self) -> u64 {
        u64::from(self.worlds.max(1)) * u64::from(self.replications)
    }

    /// The seed of a run in a world: the same in every scenario.
    pub fn seed_of(&self, world: u64, run: u32) -> u64 {
        self.seed.wrapping_add(world * u64::from(self.replications) + u64::from(run))
    }
}

/// Somebody who looks on: is told of each run that is done, and can ask to stop.
#[derive(Clone, Copy)]
pub struct Onlooker<'a> {
    /// Set to stop.
    pub stop: &'a AtomicBool,
    /// Called after each run, from any thread.
    pub done: &'a (dyn Fn() + Sync),
}

/// Runs the seeds from `first` on, `count` of them, on so many threads. Only what `keep` makes of each outcome stays
/// in memory. The result does not depend on the number of threads.
pub fn replicate<T: Send>(
    model: &Model,
    first: u64,
    count: u64,
    threads: NonZeroUsize,
    keep: impl Fn(u64, Outcome) -> T + Sync,
) -> Result<Vec<T>, Broken> {
    on_threads(count, threads, |nth| {
        let seed = first.wrapping_add(nth);
        Ok(keep(seed, simulate(model, seed)?))
    })
}

/// Runs every world so many times; gives per world what `keep` makes of each run in it. The seeds are those of
/// [`Extent::seed_of`].
pub fn explore<T: Send>(
    model: &Model,
    extent: Extent,
    onlooker: Onlooker<'_>,
    keep: impl Fn(&Model, Outcome) -> T + Sync,
) -> Result<Vec<Vec<T>>, Stopped> {
    let factors = model.worlds(extent.seed, extent.worlds);
    on_threads(u64::from(extent.worlds.max(1)), extent.threads, |world| {
        let drawn = usize::try_from(world).ok().and_then(|world| factors.get(world));
        let model = &drawn.map_or_else(|| model.clone(), |factors| model.world(factors));
        let run = |nth: u32| {
            let outcome = simulate_unless(model, extent.seed_of(world, nth), onlooker.stop)?;
            let kept = keep(model, outcome);
            (onlooker.done)();
            Ok(kept)
        };
        (0..extent.replications).map(run).collect()
    })
}

/// What became of work beside this thread.
pub(crate) enum Beside<T> {
    /// It is done.
    Done(T),
    /// Somebody asked to stop.
    Stopped,
    /// It ended without a result.
    Ended,
}

/// How often a wish to stop is looked for while something is worked out that cannot be told of it.
const LOOK_EVERY: Duration = Duration::from_millis(100);

/// Works something out beside this thread, and leaves it to itself when somebody asks to stop. It ends with the program, or
/// when it is done.
pub(crate) fn unless_stopped<T: Send + 'static>(
    stop: &AtomicBool,
    work: impl FnOnce() -> T + Send + 'static,
) -> Beside<T> {
    if stop.load(Ordering::Relaxed) {
        return Beside::Stopped;
    }
    let (send, receive) = mpsc::channel();
    std::thread::spawn(move || {
        // Nobody listens any more once it was stopped.
        let _ = send.send(work());
    });
    loop {
        match receive.recv_timeout(LOOK_EVERY) {
            Ok(found) => return Beside::Done(found),
            Err(RecvTimeoutError::Timeout) if stop.load(Ordering::Relaxed) => return Beside::Stopped,
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Beside::Ended,
        }
    }
}

/// Does pieces of work on so many threads; the first failure ends it.
pub(crate) fn on_threads<T: Send, E: Send>(
    count: u64,
    threads: NonZeroUsize,
    work: impl Fn(u64) -> Result<T, E> + Sync,
) -> Result<Vec<T>, E> {
    let next = AtomicU64::new(0);
    let some = || {
        let mut mine = Vec::new();
        loop {
            let nth = next.fetch_add(1, Ordering::Relaxed);
            if nth >= count {
                return Ok(mine);
            }
            match work(nth) {
                Ok(kept) => mine.push((nth, kept)),
                Err(failed) => {
                    next.store(count, Ordering::Relaxed);
                    return Err(failed);
                }
            }
        }
    };
    let results: Vec<Result<Vec<(u64, T)>, E>> = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads.get()).map(|_| scope.spawn(some)).collect();
        let mine = some();
        // A thread that panicked has no result; the panic goes on here.
        let joined = others
            .into_iter()
            .map(|handle| handle.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        std::iter::once(mine).chain(joined).collect()
    });
    let mut all = Vec::new();
    for result in results {
        all.extend(result?);
    }
    all.sort_by_key(|(nth, _)| *nth);
    Ok(all.into_iter().map(|(_, kept)| kept).collect())
}
