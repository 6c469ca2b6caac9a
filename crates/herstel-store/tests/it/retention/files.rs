//! What is left in the files of the database of somebody who was erased.

use super::{close, erase_all_due, execute, later, list, officer, propose};
use crate::support::*;
use herstel_store::ErasureRegister;
use std::collections::BTreeMap;

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
