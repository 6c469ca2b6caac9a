//! Files that are not what they should be: of another program, cut, swapped, removed, at the start and while running.
//! Either the program says so and changes nothing, or it goes on; nothing acknowledged is ever lost unnoticed.

use crate::support::*;
use herstel_domain::Dossier;
use herstel_store::{CommandError, DatabaseUrl, MasterKeys, Store, StoreError};
use sqlx::{ConnectOptions as _, Connection as _, Executor as _, sqlite::SqliteConnectOptions};
use std::{
    fs,
    path::{Path, PathBuf},
};

fn beside(path: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}{ending}", path.display()))
}

fn keys(folder: &Path) -> MasterKeys {
    MasterKeys::load_or_create(&folder.join("keys.toml")).unwrap()
}

async fn tried(store: &Store, person: u32, place: u32) -> Result<u64, CommandError> {
    let decide = |_: &Dossier| Ok(vec![disputed(person, place)]);
    let recorded = store.record(&staff_scope(), now(), dossier_id(person), decide).await;
    recorded.map(|recorded| recorded.version)
}

#[track_caller]
fn is_refused(outcome: Result<u64, CommandError>, code: &str) {
    match outcome {
        Err(CommandError::Store(error)) => assert_eq!(error.code(), code, "{error}"),
        other => panic!("{other:?}"),
    }
}

/// A database of somebody else, in the mode in which SQLite makes files by itself.
async fn of_another_program(path: &Path) {
    let mut other =
        SqliteConnectOptions::new().filename(path).create_if_missing(true).connect().await.unwrap();
    other.execute("CREATE TABLE recipe (name TEXT, minutes INTEGER)").await.unwrap();
    other.execute("INSERT INTO recipe VALUES ('erwtensoep', 180)").await.unwrap();
    other.close().await.unwrap();
}

#[tokio::test]
async fn the_file_of_another_program_is_refused_and_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("recepten.db");
    of_another_program(&path).await;
    let before = fs::read(&path).unwrap();
    let error = Store::open(&DatabaseUrl::Sqlite(path.clone()), keys(folder.path())).await.unwrap_err();
    assert_eq!(error.code(), "store-other-program");
    assert!(error.to_string().contains("recepten.db"), "{error}");
    assert!(fs::read(&path).unwrap() == before, "not a byte was changed");
    assert!(!beside(&path, "-wal").exists());
}

#[tokio::test]
async fn the_database_of_another_program_on_a_server_is_refused_and_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let url = new_url(TestEngine::Postgres, folder.path()).await;
    let DatabaseUrl::Postgres(address) = &url else { unreachable!() };
    let mut other = sqlx::PgConnection::connect(address).await.unwrap();
    other.execute("CREATE TABLE recipe (name TEXT, minutes BIGINT)").await.unwrap();
    let error = Store::open(&url, keys(folder.path())).await.unwrap_err();
    assert_eq!(error.code(), "store-other-program");
    let sql =
        "SELECT relname::text FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace";
    let tables: Vec<(String,)> = sqlx::query_as(sql).fetch_all(&mut other).await.unwrap();
    assert_eq!(tables, [("recipe".to_owned(),)]);
    other.close().await.unwrap();
    drop_database(&url).await;
}

/// Two databases of this program with the same people; the second got further.
async fn two(folder: &Path) -> (PathBuf, PathBuf) {
    let (first, second) = (folder.join("eerste.db"), folder.join("tweede.db"));
    for (path, rounds) in [(&first, 1), (&second, 6)] {
        let store = Store::open(&DatabaseUrl::Sqlite(path.clone()), keys(folder)).await.unwrap();
        for person in 0..3 {
            register(&store, person).await;
            for round in 0..rounds {
                tried(&store, person, round).await.unwrap();
            }
        }
        store.close().await;
    }
    (first, second)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_that_is_replaced_while_it_is_open_gets_nothing_and_its_own_log_stays() {
    let folder = tempfile::tempdir().unwrap();
    let (open, other) = two(folder.path()).await;
    let store = Store::open(&DatabaseUrl::Sqlite(open.clone()), keys(folder.path())).await.unwrap();
    assert_eq!(tried(&store, 0, 10).await.unwrap(), 3);
    let aside = folder.path().join("weg.db");
    fs::rename(&open, &aside).unwrap();
    fs::copy(&other, &open).unwrap();
    let content = fs::read(&open).unwrap();
    is_refused(tried(&store, 0, 11).await, "store-file-replaced");
    is_refused(tried(&store, 1, 11).await, "store-file-replaced");
    assert_eq!(store.check_ready().await.unwrap_err().code(), "store-file-replaced");
    let after = fs::read(&open).unwrap();
    assert!(after == content, "the file that stands there now is not touched");
    // Somebody puts the right file back: everything goes on, and what was refused was refused.
    fs::rename(&aside, &open).unwrap();
    assert_eq!(tried(&store, 0, 12).await.unwrap(), 4);
    store.check_ready().await.unwrap();
    store.close().await;
    let again = Store::open(&DatabaseUrl::Sqlite(open), keys(folder.path())).await.unwrap();
    assert_eq!(tried(&again, 0, 13).await.unwrap(), 5);
    assert_eq!(again.verify_journal(&mut |_, _| {}).await.unwrap().problems, []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn closing_a_database_whose_file_was_replaced_leaves_the_files_of_the_other_alone() {
    let folder = tempfile::tempdir().unwrap();
    let (open, other) = two(folder.path()).await;
    let store = Store::open(&DatabaseUrl::Sqlite(open.clone()), keys(folder.path())).await.unwrap();
    tried(&store, 0, 10).await.unwrap();
    for ending in ["", "-wal", "-shm"] {
        fs::remove_file(beside(&open, ending)).unwrap();
    }
    fs::copy(&other, &open).unwrap();
    let second = Store::open(&DatabaseUrl::Sqlite(open.clone()), keys(folder.path())).await.unwrap();
    let version = tried(&second, 0, 20).await.unwrap();
    is_refused(tried(&store, 0, 11).await, "store-file-replaced");
    store.close().await;
    drop(store);
    assert!(beside(&open, "-wal").exists(), "the log of the database that stands there now");
    assert_eq!(tried(&second, 0, 21).await.unwrap(), version + 1);
    assert_eq!(second.verify_journal(&mut |_, _| {}).await.unwrap().problems, []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_log_that_is_removed_while_it_is_in_use_loses_nothing() {
    for ending in ["-wal", "-shm"] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("herstel.db");
        let store = Store::open(&DatabaseUrl::Sqlite(path.clone()), keys(folder.path())).await.unwrap();
        register(&store, 1).await;
        assert_eq!(tried(&store, 1, 1).await.unwrap(), 2);
        fs::remove_file(beside(&path, ending)).unwrap();
        // The first is told after its commit, the others before anything is begun.
        for place in 2..6 {
            is_refused(tried(&store, 1, place).await, "store-file-replaced");
        }
        // As after a kill: nothing was closed, so only what is in the database itself counts.
        let copy = folder.path().join("copy.db");
        fs::copy(&path, &copy).unwrap();
        let again = Store::open(&DatabaseUrl::Sqlite(copy), keys(folder.path())).await.unwrap();
        let dossier = again.dossier(&staff_scope(), dossier_id(1)).await.unwrap().unwrap();
        assert!(dossier.version >= 2, "{ending}: {}", dossier.version);
        assert_eq!(again.verify_journal(&mut |_, _| {}).await.unwrap().problems, [], "{ending}");
        drop(store);
    }
}

/// As a kill leaves it: the database, the log and the shared memory, none of them closed.
async fn killed(folder: &Path) -> (PathBuf, u64) {
    let path = folder.join("herstel.db");
    let store = Store::open(&DatabaseUrl::Sqlite(path.clone()), keys(folder)).await.unwrap();
    register(&store, 1).await;
    let mut version = 1;
    for place in 0..8 {
        version = tried(&store, 1, place).await.unwrap();
    }
    let copy = folder.join("killed.db");
    for ending in ["", "-wal", "-shm"] {
        fs::copy(beside(&path, ending), beside(&copy, ending)).unwrap();
    }
    store.close().await;
    (copy, version)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn shared_memory_that_is_gone_cut_or_nonsense_is_made_anew() {
    type Spoil = fn(&Path);
    let spoilings: [(&str, Spoil); 4] = [
        ("gone", |shm| fs::remove_file(shm).unwrap()),
        ("cut", |shm| fs::write(shm, &fs::read(shm).unwrap()[..1000]).unwrap()),
        ("empty", |shm| fs::write(shm, "").unwrap()),
        ("nonsense", |shm| fs::write(shm, vec![0xa5; 32 * 1024]).unwrap()),
    ];
    for (what, spoil) in spoilings {
        let folder = tempfile::tempdir().unwrap();
        let (path, version) = killed(folder.path()).await;
        spoil(&beside(&path, "-shm"));
        let store = Store::open(&DatabaseUrl::Sqlite(path), keys(folder.path())).await.unwrap();
        assert_eq!(tried(&store, 1, 50).await.unwrap(), version + 1, "{what}");
        assert_eq!(store.verify_journal(&mut |_, _| {}).await.unwrap().problems, [], "{what}");
    }
}

/// The log of another database beside a file, or an older file put under a newer log: SQLite cannot tell. It is refused
/// at the start, or found by `herstel verify`; or the log holds all of the other database, which is then there whole:
/// that only the seals outside tell (`herstel verify --anchors`).
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_log_of_another_database_is_never_taken_for_its_own_unnoticed() {
    let folder = tempfile::tempdir().unwrap();
    let (log, version) = killed(folder.path()).await;
    let elsewhere = tempfile::tempdir().unwrap();
    for (owner, place) in [("same keys", folder.path()), ("other keys", elsewhere.path())] {
        let (victim, _) = two(place).await;
        fs::copy(beside(&log, "-wal"), beside(&victim, "-wal")).unwrap();
        let store = match Store::open(&DatabaseUrl::Sqlite(victim), keys(place)).await {
            Ok(store) => store,
            Err(error) => {
                println!("{owner}: refused at the start: {error}");
                continue;
            }
        };
        let everybody_is_there = async {
            for person in 0..3 {
                let found = store.dossier(&staff_scope(), dossier_id(person)).await;
                if found.ok().flatten().is_none_or(|dossier| dossier.version != 2) {
                    return false;
                }
            }
            true
        };
        let is_other = async {
            let found = store.dossier(&staff_scope(), dossier_id(1)).await;
            found.is_ok_and(|dossier| dossier.is_some_and(|dossier| dossier.version == version))
                && store.dossier(&staff_scope(), dossier_id(0)).await.is_ok_and(|dossier| dossier.is_none())
        };
        let is_whole = everybody_is_there.await || is_other.await;
        match store.verify_journal(&mut |_, _| {}).await {
            Ok(report) => {
                assert!(is_whole || !report.problems.is_empty(), "{owner}: mixed, and nobody says so")
            }
            Err(error) => println!("{owner}: found by verify: {error}"),
        }
    }
}

#[tokio::test]
async fn a_database_that_was_cut_is_refused_or_found_by_verify_and_never_shown_as_whole() {
    let folder = tempfile::tempdir().unwrap();
    let (whole, _) = two(folder.path()).await;
    let bytes = fs::read(&whole).unwrap();
    for cut in [1, 99, 511, 512, 4096, 5000, bytes.len() / 2, bytes.len() - 4096] {
        let path = folder.path().join(format!("cut-{cut}.db"));
        fs::write(&path, &bytes[..cut]).unwrap();
        let store = match Store::open(&DatabaseUrl::Sqlite(path), keys(folder.path())).await {
            Err(StoreError::NotWritable { reason }) => panic!("{cut}: {reason}"),
            Err(_) => continue,
            Ok(store) => store,
        };
        let found = store.verify_journal(&mut |_, _| {}).await;
        assert!(found.is_err() || found.is_ok_and(|report| !report.problems.is_empty()), "{cut}");
    }
}

/// A database that became empty while its log holds what was acknowledged: the log is not thrown away.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_empty_file_with_a_log_beside_it_is_not_taken_for_a_new_database() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = killed(folder.path()).await;
    let log = fs::read(beside(&path, "-wal")).unwrap();
    fs::write(&path, "").unwrap();
    let error = Store::open(&DatabaseUrl::Sqlite(path.clone()), keys(folder.path())).await.unwrap_err();
    assert_eq!(error.code(), "store-unreachable", "{error}");
    assert!(error.to_string().contains("cut"), "{error}");
    assert!(fs::read(beside(&path, "-wal")).unwrap() == log, "the log is as it was");
}
