//! Many independent runs, on several cores, with results in the order of their seeds.

use crate::engine::simulate;
use crate::model::Model;
use crate::outcome::{Broken, Outcome};
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicU64, Ordering};

/// Runs the seeds from `first` on, `count` of them, on so many threads. Only what `keep` makes of each outcome stays
/// in memory. The result does not depend on the number of threads.
pub fn replicate<T: Send>(
    model: &Model,
    first: u64,
    count: u64,
    threads: NonZeroUsize,
    keep: impl Fn(u64, Outcome) -> T + Sync,
) -> Result<Vec<T>, Broken> {
    each(count, threads, |nth| {
        let seed = first.wrapping_add(nth);
        Ok(keep(seed, simulate(model, seed)?))
    })
}

/// Does something for each number below `count`, on so many threads; the results are in the order of the numbers.
pub(crate) fn each<T: Send>(
    count: u64,
    threads: NonZeroUsize,
    run: impl Fn(u64) -> Result<T, Broken> + Sync,
) -> Result<Vec<T>, Broken> {
    let next = AtomicU64::new(0);
    let work = || {
        let mut mine = Vec::new();
        loop {
            let nth = next.fetch_add(1, Ordering::Relaxed);
            if nth >= count {
                return Ok(mine);
            }
            mine.push((nth, run(nth)?));
        }
    };
    let results: Vec<Result<Vec<(u64, T)>, Broken>> = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads.get()).map(|_| scope.spawn(work)).collect();
        let mine = work();
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
