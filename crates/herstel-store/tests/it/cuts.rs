//! What a crash leaves behind: a log that ends anywhere, and a database file into which the log was half moved.
//!
//! The test knows how long the log was when each command was acknowledged. A copy whose log is at least that long must
//! hold the command; and whatever the cut, what is there is whole.

use crate::support::*;
use herstel_store::{DatabaseUrl, Store};
use std::{
    fs,
    path::{Path, PathBuf},
};

const PAGE: usize = 4096;
const WAL_HEAD: usize = 32;
const FRAME: usize = 24 + PAGE;
const PEOPLE: u32 = 3;

/// A command with the length of the log at the moment it was acknowledged.
struct Acknowledged {
    person: u32,
    version: u64,
    log: usize,
}

struct Crash {
    folder: tempfile::TempDir,
    /// The database file before anything of the log was moved into it, and after all of it was.
    before: Vec<u8>,
    after: Vec<u8>,
    log: Vec<u8>,
    acknowledged: Vec<Acknowledged>,
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}{ending}", path.display()))
}

async fn crash(rounds: u32, together: u32) -> Crash {
    let db = TestDatabase::new(TestEngine::Sqlite).await;
    let DatabaseUrl::Sqlite(path) = db.url.clone() else { unreachable!() };
    for person in 0..PEOPLE * together {
        register(&db.store, person).await;
    }
    db.store.close().await;
    let store = Store::open(&db.url, db.keys()).await.unwrap();
    assert!(fs::metadata(beside(&path, "-wal")).is_ok_and(|log| log.len() == 0));
    let before = fs::read(&path).unwrap();
    let mut acknowledged = Vec::new();
    for round in 0..rounds {
        let tasks: Vec<_> = (0..together)
            .map(|place| {
                let (store, log) = (store.clone(), beside(&path, "-wal"));
                let person = (round % PEOPLE) * together + place;
                tokio::spawn(async move {
                    let version = record(&store, person, facts(person, round)).await.version;
                    let log = usize::try_from(fs::metadata(log).unwrap().len()).unwrap();
                    Acknowledged { person, version, log }
                })
            })
            .collect();
        for task in tasks {
            acknowledged.push(task.await.unwrap());
        }
    }
    let log = fs::read(beside(&path, "-wal")).unwrap();
    assert_eq!(fs::read(&path).unwrap(), before, "nothing was moved yet");
    store.close().await;
    let after = fs::read(&path).unwrap();
    Crash { folder: db.folder, before, after, log, acknowledged }
}

impl Crash {
    /// Opens a copy with this database file and this log, as the program does after a crash.
    async fn reopen(&self, name: &str, database: &[u8], log: &[u8]) {
        let path = self.folder.path().join(name);
        fs::write(&path, database).unwrap();
        fs::write(beside(&path, "-wal"), log).unwrap();
        let keys = herstel_store::MasterKeys::load(&self.folder.path().join("keys.toml")).unwrap();
        let store = Store::open(&DatabaseUrl::Sqlite(path.clone()), keys).await.unwrap();
        let problems = store.verify_journal(&mut |_, _| {}).await.unwrap().problems;
        assert_eq!(problems, [], "{name}");
        for command in self.acknowledged.iter().filter(|command| command.log <= log.len()) {
            let dossier = store.dossier(&staff_scope(), dossier_id(command.person)).await.unwrap();
            let version = dossier.expect("a registered person").version;
            assert!(version >= command.version, "{name}: {version} of {}", command.version);
        }
        // Life goes on.
        record(&store, 0, facts(0, 9_000)).await;
        store.close().await;
        for ending in ["", "-wal", "-shm"] {
            drop(fs::remove_file(beside(&path, ending)));
        }
    }

    /// The log cut at every page, at every frame and inside some of them.
    async fn cut_logs(&self) {
        let pages = (0..=self.log.len()).step_by(PAGE);
        let frames = (WAL_HEAD..=self.log.len()).step_by(FRAME);
        let torn =
            frames.clone().step_by(5).flat_map(|frame| [frame + 1, frame + 23, frame + 24, frame + 2_000]);
        let mut cuts: Vec<usize> =
            pages.chain(frames).chain(torn).chain([0, 1, 31, self.log.len()]).collect();
        cuts.retain(|cut| *cut <= self.log.len());
        cuts.sort_unstable();
        cuts.dedup();
        for cut in cuts {
            self.reopen(&format!("cut-{cut}.db"), &self.before, &self.log[..cut]).await;
        }
    }

    /// A last frame whose second half never reached the disk, and one with bytes of something else in it.
    async fn torn_frames(&self) {
        for spoiled in [self.log.len() - 1, self.log.len() - PAGE / 2, self.log.len() - FRAME + 3] {
            for fill in [0, 0xa5] {
                let mut log = self.log.clone();
                log[spoiled..].fill(fill);
                let whole = spoiled / FRAME * FRAME;
                let name = format!("torn-{spoiled}-{fill}.db");
                let path = self.folder.path().join(&name);
                // What was acknowledged with the spoiled frame is lost with it; all before it is not.
                self.reopen_up_to(&name, &path, &log, whole).await;
            }
        }
    }

    async fn reopen_up_to(&self, name: &str, path: &Path, log: &[u8], whole: usize) {
        fs::write(path, &self.before).unwrap();
        fs::write(beside(path, "-wal"), log).unwrap();
        let keys = herstel_store::MasterKeys::load(&self.folder.path().join("keys.toml")).unwrap();
        let store = Store::open(&DatabaseUrl::Sqlite(path.to_owned()), keys).await.unwrap();
        assert_eq!(store.verify_journal(&mut |_, _| {}).await.unwrap().problems, [], "{name}");
        for command in self.acknowledged.iter().filter(|command| command.log <= whole) {
            let dossier = store.dossier(&staff_scope(), dossier_id(command.person)).await.unwrap().unwrap();
            assert!(dossier.version >= command.version, "{name}");
        }
        store.close().await;
    }

    /// The log half moved into the database file: a crash during a checkpoint, with the whole log still there.
    async fn cut_databases(&self) {
        for cut in (0..=self.after.len()).step_by(PAGE) {
            let mut database = self.after[..cut].to_vec();
            database.extend_from_slice(self.before.get(cut..).unwrap_or_default());
            self.reopen(&format!("moved-{cut}.db"), &database, &self.log).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_log_cut_anywhere_loses_nothing_that_was_acknowledged_before() {
    let crash = crash(9, 1).await;
    assert!(crash.log.len() > 20 * PAGE, "{} bytes", crash.log.len());
    crash.cut_logs().await;
    crash.torn_frames().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_log_half_moved_into_the_database_is_moved_again() {
    crash(6, 1).await.cut_databases().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "soak: thousands of cuts of a log that many callers wrote together"]
async fn a_long_log_of_many_callers_cut_anywhere() {
    let crash = crash(60, 8).await;
    crash.cut_logs().await;
    crash.torn_frames().await;
    crash.cut_databases().await;
}
