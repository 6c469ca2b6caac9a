//! Durable commands per second on SQLite for one caller and for many at once, in three ways, in the same run on the same
//! disk:
//!
//! - own connections: every caller has a connection, begins a transaction that writes, reads the entries of a dossier,
//!   adds one and commits. Nothing is opened, replayed, decided, sealed or put into tables, so that it does less for each
//!   command than the others; callers wait for each other in SQLite. This is what shared commits are held against;
//! - one commit each: a whole [`Store::record`] with a transaction of its own. Callers stand in line for one writer, so
//!   that it shows what sharing saves when everything else is the same;
//! - shared commits: a whole [`Store::record`] as it is delivered. The dossier is opened and replayed, the decision taken,
//!   the entry sealed and chained, and everything stored.
//!
//! `cargo bench -p herstel-store --bench durable [SECONDS]`; the ways take turns, and the best of three rounds counts.
//!
//! What sharing saves depends on the disk. The run measures how long a flush takes here, and repeats itself as on disks
//! whose flush takes one and two milliseconds longer (`slow_flush.c`, loaded before the C library; needs `cc`): some
//! virtual disks answer a flush from memory in microseconds, and promise less than they say.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark talks to its terminal and stops when it cannot go on"
)]
#![expect(clippy::disallowed_methods, reason = "a benchmark measures time")]

#[path = "people/filled.rs"]
mod filled;
mod own_connections;
mod people;

use filled::{HANDLER, OCCASION, PEOPLE, facts, filled};
use herstel_domain::{Dossier, Purpose, Scope};
use herstel_kernel::{DossierId, Timestamp};
use herstel_store::{DatabaseUrl, MasterKeys, Store};
use people::id;
use std::{
    io::Write as _,
    path::Path,
    process::Command,
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

/// Says how long the disk under this folder takes to make 16 KiB durable, in microseconds: the mean of 200.
fn flush_time(folder: &Path) -> u128 {
    let mut file = std::fs::File::create(folder.join("flush")).expect("a file");
    let begin = Instant::now();
    for _ in 0..200 {
        file.write_all(&[7; 16 * 1024]).expect("written");
        file.sync_data().expect("flushed");
    }
    begin.elapsed().as_micros() / 200
}

/// Runs this program again as on a disk whose flush takes so many microseconds longer.
fn on_a_slower_disk(shim: &Path, microseconds: u32, seconds: u64) {
    let program = std::env::current_exe().expect("this program");
    let status = Command::new(program)
        .arg(seconds.to_string())
        .env("LD_PRELOAD", shim)
        .env("FLUSH_MICROSECONDS", microseconds.to_string())
        .status()
        .expect("started again");
    assert!(status.success(), "the run on a slower disk failed");
}

#[tokio::main]
async fn main() {
    let seconds = std::env::args().skip(1).find_map(|word| word.parse().ok()).unwrap_or(4);
    let slower = std::env::var_os("FLUSH_MICROSECONDS").is_some();
    measured(seconds, if slower { &[64, 256] } else { &[1, 8, 64, 256] }).await;
    if slower {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let shim = folder.path().join("slow_flush.so");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/slow_flush.c");
    match Command::new("cc").args(["-shared", "-fPIC", "-O1", "-o"]).arg(&shim).arg(source).status() {
        Ok(status) if status.success() => {
            for microseconds in [1_000, 2_000] {
                on_a_slower_disk(&shim, microseconds, seconds);
            }
        }
        Ok(_) | Err(_) => println!("no C compiler (cc): not measured as on slower disks"),
    }
}

/// Measures the three ways for each number of callers, in rounds of so many seconds, and prints one line for each.
async fn measured(seconds: u64, callers: &[usize]) {
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
    println!("a flush takes {} microseconds", flush_time(folder.path()));
    println!(
        "callers  own connections  one commit each  shared commits  to own connections  to one commit each  \
         commands per commit"
    );
    for &callers in callers {
        let (mut own, mut each, mut shared, mut per_commit) = (0, 0, 0, 0);
        for _ in 0..ROUNDS {
            let DatabaseUrl::Sqlite(path) = copy() else { continue };
            own = own.max(own_connections::rate(&path, callers, time).await);
            let store = Store::open_committing_each(&copy(), keys()).await.expect("a store");
            each = each.max(rate(&store, callers, time).await);
            store.close().await;
            let store = Store::open(&copy(), keys()).await.expect("a store");
            shared = shared.max(rate(&store, callers, time).await);
            let load = store.load();
            per_commit = load.commands / load.commits.max(1);
            store.close().await;
        }
        let ratio = |baseline: u64| {
            let tenths = shared * 10 / baseline.max(1);
            format!("{}.{}x", tenths / 10, tenths % 10)
        };
        println!(
            "{callers:>7}  {own:>15}  {each:>15}  {shared:>14}  {:>18}  {:>18}  {per_commit:>19}",
            ratio(own),
            ratio(each)
        );
    }
}
