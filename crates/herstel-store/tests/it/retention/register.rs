//! The register of erasures beside the database: a restored database forgets again, and a changed register is refused.

use super::{close, erase_all_due, hold, is_readable, later, officer, problems};
use crate::support::*;
use herstel_store::{ErasureRegister, Store, StoreError};
use std::{fs, path::Path};

on_both_engines! {
    async fn a_restored_database_forgets_again_before_anybody_opens_it(db) {
        for person in [1, 2] {
            close(&db.store, person).await;
        }
        let mut backup = Vec::new();
        db.store.backup(&mut backup, &mut |_, _| {}).await.unwrap();
        let mut file = ErasureRegister::open(&db.folder.path().join("erasures")).unwrap();
        db.store.place_hold(officer(1), &hold(1, Some(2)), &administered()).await.unwrap();
        erase_all_due(&db.store, 1, &mut file).await;
        let certificate = db.text_rows("SELECT * FROM erasure").await;
        let folder = tempfile::tempdir().unwrap();
        let url = new_url(db.engine, folder.path()).await;
        let other = Store::open(&url, db.keys()).await.unwrap();
        other.restore(&mut backup.as_slice(), &mut |_, _| {}).await.unwrap();
        assert!(is_readable(&other, 1).await, "the backup is from before");
        other.close().await;
        let refused = Store::open(&url, db.keys()).await.unwrap_err();
        assert!(matches!(refused, StoreError::ErasuresPending), "{refused}");
        let other = Store::open_restored(&url, db.keys()).await.unwrap();
        let repeated = other.repeat_erasures(&mut file).await.unwrap();
        assert_eq!((repeated.erased, repeated.noted, repeated.is_scrubbed), (1, 0, true));
        assert!(!is_readable(&other, 1).await && is_readable(&other, 2).await);
        assert_eq!(problems(&other).await, []);
        let again = other.repeat_erasures(&mut file).await.unwrap();
        assert_eq!((again.erased, again.noted), (0, 0));
        other.close().await;
        let other = Store::open(&url, db.keys()).await.unwrap();
        let copy = TestDatabase { engine: db.engine, folder, url: url.clone(), store: other };
        assert_eq!(copy.text_rows("SELECT * FROM erasure").await, certificate, "the same certificate");
        drop(copy);
        drop_database(&url).await;
    }

    async fn an_erasure_of_which_only_the_intention_is_left_does_not_pass_over_a_hold(db) {
        for person in [1, 2] {
            close(&db.store, person).await;
        }
        db.store.place_hold(officer(1), &hold(1, Some(2)), &administered()).await.unwrap();
        let mut backup = Vec::new();
        db.store.backup(&mut backup, &mut |_, _| {}).await.unwrap();
        db.store.release_hold(officer(2), hold(1, None).id, later(), &administered()).await.unwrap();
        let path = db.folder.path().join("erasures");
        let mut file = ErasureRegister::open(&path).unwrap();
        erase_all_due(&db.store, 1, &mut file).await;
        drop(file);
        let whole = fs::read_to_string(&path).unwrap();
        let third = whole.match_indices('\n').nth(2).unwrap().0;
        fs::write(&path, &whole[..=third]).unwrap();
        let mut file = ErasureRegister::open(&path).unwrap();
        assert_eq!(file.done(), 1, "of the second it was only meant");
        let folder = tempfile::tempdir().unwrap();
        let url = new_url(db.engine, folder.path()).await;
        let other = Store::open(&url, db.keys()).await.unwrap();
        other.restore(&mut backup.as_slice(), &mut |_, _| {}).await.unwrap();
        assert_eq!(other.repeat_erasures(&mut file).await.unwrap().erased, 1);
        assert!(!is_readable(&other, 1).await && is_readable(&other, 2).await, "who is held stays");
        assert_eq!(other.repeat_erasures(&mut file).await.unwrap().erased, 0);
        assert!(is_readable(&other, 2).await);
        other.close().await;
        drop_database(&url).await;
    }

    async fn a_register_that_is_gone_is_written_anew_from_the_database(db) {
        close(&db.store, 1).await;
        let path = db.folder.path().join("erasures");
        let mut file = ErasureRegister::open(&path).unwrap();
        erase_all_due(&db.store, 1, &mut file).await;
        drop(file);
        fs::remove_file(&path).unwrap();
        let mut file = ErasureRegister::open(&path).unwrap();
        assert_eq!(db.store.repeat_erasures(&mut file).await.unwrap().noted, 1);
        assert_eq!(file.done(), 1);
    }
}

#[tokio::test]
async fn a_register_that_was_changed_is_refused_and_a_half_line_is_forgotten() {
    let db = TestDatabase::new(TestEngine::Sqlite).await;
    for person in [1, 2] {
        close(&db.store, person).await;
    }
    let path = db.folder.path().join("erasures");
    let mut file = ErasureRegister::open(&path).unwrap();
    assert!(ErasureRegister::open(&path).is_err(), "one program at a time");
    erase_all_due(&db.store, 1, &mut file).await;
    drop(file);
    let whole = fs::read_to_string(&path).unwrap();
    let write = |text: &str| fs::write(&path, text).unwrap();
    let refused = |path: &Path| ErasureRegister::open(path).unwrap_err().to_string();
    write(&whole.replacen("bepaling", "BEPALING", 1));
    assert!(refused(&path).contains("line 2"), "{}", refused(&path));
    let second = whole.lines().nth(1).unwrap();
    write(&whole.replace(&format!("{second}\n"), ""));
    assert!(refused(&path).contains("line 2"));
    write(&format!("{whole}{}", &second[..40]));
    assert_eq!(ErasureRegister::open(&path).unwrap().done(), 2);
    assert_eq!(fs::read_to_string(&path).unwrap(), whole);
    let within_a_letter = [whole.as_bytes(), second.as_bytes().get(..40).unwrap(), &[0xc3]].concat();
    fs::write(&path, within_a_letter).unwrap();
    assert_eq!(ErasureRegister::open(&path).unwrap().done(), 2, "cut off within a letter");
    assert_eq!(fs::read_to_string(&path).unwrap(), whole);
}
