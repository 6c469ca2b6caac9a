//! Overwriting what an erasure left, while somebody is really in the way.

use super::{
    close, erase_all_due, execute, hex, hold, holds, is_readable, later, list, officer, propose, unhex,
};
use crate::support::*;
use herstel_store::{DatabaseUrl, ErasureRegister};
use std::{collections::BTreeMap, fs};

/// Somebody who began to look before the erasure and still does. On PostgreSQL they have no lock on any table.
async fn looking(db: &TestDatabase) -> Held {
    let on_sqlite = ["BEGIN", "SELECT COUNT(*) FROM dossier"];
    let on_postgres = ["BEGIN ISOLATION LEVEL REPEATABLE READ", "SELECT pg_current_snapshot()"];
    db.held(&on_sqlite, &on_postgres).await
}

async fn is_due(db: &TestDatabase) -> bool {
    !db.text_rows("SELECT installation_id FROM scrub_due").await.is_empty()
}

/// The key of somebody, as it stands in the database.
async fn key_of(db: &TestDatabase, person: u32) -> Vec<u8> {
    let rows = db.text_rows("SELECT person_id, wrapped FROM person_key").await;
    let id = hex(&person_id(person).to_bytes());
    let mut keys = rows.iter().filter_map(|row| row.split_once('|')).filter(|(of, _)| *of == id);
    unhex(keys.next().expect("a key").1)
}

/// Whether bytes stand in the files of the database.
async fn stand_in_files(db: &TestDatabase, bytes: &[u8]) -> bool {
    match &db.url {
        DatabaseUrl::Sqlite(path) => ["", "-wal"].iter().any(|ending| {
            let file = fs::read(format!("{}{ending}", path.display())).unwrap_or_default();
            holds(&file, bytes)
        }),
        DatabaseUrl::Postgres(_) => {
            // What is only in memory is in the file afterwards.
            db.tamper("CHECKPOINT", &[]).await;
            let sql = format!(
                "SELECT CAST(position(decode('{}', 'hex') IN \
                 pg_read_binary_file(pg_relation_filepath('person_key'))) AS BIGINT)",
                hex(bytes)
            );
            db.text_rows(&sql).await != ["0"]
        }
    }
}

on_both_engines! {
    async fn what_an_erasure_left_in_the_files_stays_due_until_it_was_overwritten(db) {
        close(&db.store, 1).await;
        let mut file = ErasureRegister::open(&db.folder.path().join("erasures")).unwrap();
        let due = async || db.text_rows("SELECT installation_id FROM scrub_due").await.len();
        assert!(db.store.scrub().await.unwrap(), "nothing is due");
        erase_all_due(&db.store, 1, &mut file).await;
        assert_eq!(due().await, 0, "done at once");
        // A program that was ended between the erasure and the overwriting leaves the mark; the next one does it.
        let mark = "INSERT INTO scrub_due (installation_id) VALUES (1)";
        db.tamper(mark, &[]).await;
        let repeated = db.store.repeat_erasures(&mut file).await.unwrap();
        assert_eq!((repeated.erased, repeated.is_scrubbed, due().await), (0, true, 0));
        db.tamper(mark, &[]).await;
        assert!(db.store.scrub().await.unwrap());
        assert_eq!(due().await, 0);
    }

    async fn while_somebody_looks_at_what_was_there_before_an_erasure_it_stays_due_and_is_done_after(db) {
        for person in [1, 2] {
            close(&db.store, person).await;
        }
        let (erased, kept) = (key_of(db, 1).await, key_of(db, 2).await);
        db.store.place_hold(officer(1), &hold(1, Some(2)), &administered()).await.unwrap();
        let mut register = ErasureRegister::open(&db.folder.path().join("erasures")).unwrap();
        let reader = looking(db).await;
        let done = erase_all_due(&db.store, 1, &mut register).await;
        assert_eq!((done.erased, done.is_scrubbed), (1, false), "the list is carried out all the same");
        assert!(is_due(db).await);
        assert!(!is_readable(&db.store, 1).await && is_readable(&db.store, 2).await);
        assert!(stand_in_files(db, &erased).await, "this test would not see it go");
        reader.let_go().await;
        assert!(db.store.scrub().await.unwrap());
        assert!(!is_due(db).await);
        db.store.ping().await.unwrap();
        assert!(!stand_in_files(db, &erased).await, "a destroyed key is still in a file");
        assert!(stand_in_files(db, &kept).await && is_readable(&db.store, 2).await);
        let again = db.store.scrub().await.unwrap();
        assert!(again && !is_due(db).await, "nothing is left to do");
    }

    async fn while_another_program_keeps_the_file_or_a_table_it_stays_due_and_nobody_waits_for_ever(db) {
        close(&db.store, 1).await;
        let mut register = ErasureRegister::open(&db.folder.path().join("erasures")).unwrap();
        assert!(erase_all_due(&db.store, 1, &mut register).await.is_scrubbed);
        db.tamper("INSERT INTO scrub_due (installation_id) VALUES (1)", &[]).await;
        // A transaction that looks at the table and at nothing any more: on PostgreSQL it has a lock and no snapshot.
        let other = db.held(&["BEGIN IMMEDIATE"], &["BEGIN", "LOCK TABLE person_key IN ACCESS SHARE MODE"]).await;
        assert!(!db.store.scrub().await.unwrap());
        assert!(is_due(db).await);
        other.let_go().await;
        assert!(db.store.scrub().await.unwrap());
        assert!(!is_due(db).await);
        // The limits of the overwriting are not those of whoever comes after it.
        is_in_use_as_before(db).await;
    }
}

async fn is_in_use_as_before(db: &TestDatabase) {
    close(&db.store, 3).await;
    assert!(is_readable(&db.store, 3).await);
}

/// The files in which PostgreSQL keeps tables, by name.
async fn files(db: &TestDatabase) -> BTreeMap<String, String> {
    let sql = "SELECT CAST(relname AS TEXT), CAST(relfilenode AS TEXT) FROM pg_class \
               WHERE relkind = 'r' AND relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())";
    let rows = db.text_rows(sql).await;
    let pairs = rows.iter().map(|row| row.split_once('|').expect("two columns"));
    pairs.map(|(table, file)| (table.to_owned(), file.to_owned())).collect()
}

/// PostgreSQL leaves the bytes of a row that is gone in the file of its table until that is written anew.
#[tokio::test]
async fn every_table_that_held_something_of_who_is_erased_is_written_anew_on_postgres() {
    const KEPT: [&str; 6] =
        ["journal", "staff", "retention_hold", "destruction_entry", "erasure", "access_record"];
    run(TestEngine::Postgres, async |db| {
        close(&db.store, 1).await;
        let mut register = ErasureRegister::open(&db.folder.path().join("erasures")).unwrap();
        propose(&db.store, 1).await;
        db.store.approve_destruction(officer(2), list(1), later(), &administered()).await.unwrap();
        let before = files(db).await;
        assert_eq!(execute(&db.store, 1, &mut register).await.unwrap().erased, 1);
        let after = files(db).await;
        for table in herstel_store::every_table_at_erasure().into_iter().chain(["session"]) {
            assert_eq!(before[table] != after[table], !KEPT.contains(&table), "{table}");
        }
        for table in ["letter_pdf", "document_content", "message_pdf"] {
            assert_eq!(before[table], after[table], "{table}: sealed, and large");
        }
    })
    .await;
}
