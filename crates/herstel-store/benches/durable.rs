//! Durable commands per second on SQLite: with shared commits, and with a commit for each command, for one caller and for
//! many at once, in the same run on the same disk. A command is a whole [`Store::record`]: the dossier is opened and
//! replayed, the decision taken, the entry sealed and chained, and everything stored.
//!
//! `cargo bench -p herstel-store --bench durable [SECONDS]`; the ways take turns, and the best of three rounds counts.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark talks to its terminal and stops when it cannot go on"
)]
#![expect(clippy::disallowed_methods, reason = "a benchmark measures time")]

mod people;

use herstel_domain::{Dossier, Purpose, Scope};
use herstel_kernel::{DossierId, Timestamp};
use herstel_store::{DatabaseUrl, MasterKeys, Store};
use people::{HANDLER, OCCASION, PEOPLE, facts, filled, id};
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

const ROUNDS: usize = 3;

static NEXT: AtomicU32 = AtomicU32::new(0);

/// Commands per second of so many callers, each of whom waits for one command before the next.
async fn rate(store: &Store, callers: usize, time: Duration) -> u64 {
    let scope = Scope::new(HANDLER, Purpose::Handling, OCCASION).expect("a scope");
    let done = Arc::new(AtomicU64::new(0));
    let stop = Arc::new(AtomicBool::new(false));
    let begin = Instant::now();
    let tasks: Vec<_> = (0..callers)
        .map(|_| {
            let (store, done, stop) = (store.clone(), done.clone(), stop.clone());
            tokio::spawn(async move {
                while !stop.load(Ordering::Relaxed) {
                    let place = NEXT.fetch_add(1, Ordering::Relaxed);
                    let dossier = DossierId::from_bytes(id(1, place % PEOPLE));
                    let decide = |_: &Dossier| Ok(vec![facts(place)]);
                    store.record(&scope, Timestamp::UNIX_EPOCH, dossier, decide).await.expect("recorded");
                    done.fetch_add(1, Ordering::Relaxed);
                }
            })
        })
        .collect();
    tokio::time::sleep(time).await;
    stop.store(true, Ordering::Relaxed);
    for task in tasks {
        task.await.expect("a task");
    }
    let elapsed = u64::try_from(begin.elapsed().as_millis()).unwrap_or(u64::MAX).max(1);
    done.load(Ordering::Relaxed) * 1_000 / elapsed
}

#[tokio::main]
async fn main() {
    let seconds = std::env::args().skip(1).find_map(|word| word.parse().ok()).unwrap_or(4);
    let time = Duration::from_secs(seconds);
    let folder = tempfile::tempdir().expect("a folder");
    filled(folder.path()).await.close().await;
    let keys = || MasterKeys::load(&folder.path().join("keys.toml")).expect("keys");
    // A fresh copy each time: dossiers that grew take longer to replay.
    let copy = || {
        let path = folder.path().join("copy.db");
        std::fs::copy(folder.path().join("herstel.db"), &path).expect("copied");
        DatabaseUrl::Sqlite(path)
    };
    println!("callers  one commit each  shared commits  ratio  commands per commit");
    for callers in [1, 8, 64, 256] {
        let (mut each, mut shared, mut per_commit) = (0, 0, 0);
        for _ in 0..ROUNDS {
            let store = Store::open_committing_each(&copy(), keys()).await.expect("a store");
            each = each.max(rate(&store, callers, time).await);
            store.close().await;
            let store = Store::open(&copy(), keys()).await.expect("a store");
            shared = shared.max(rate(&store, callers, time).await);
            let load = store.load();
            per_commit = load.commands / load.commits.max(1);
            store.close().await;
        }
        let tenths = shared * 10 / each.max(1);
        println!(
            "{callers:>7}  {each:>15}  {shared:>14}  {:>3}.{}x  {per_commit:>19}",
            tenths / 10,
            tenths % 10
        );
    }
}
