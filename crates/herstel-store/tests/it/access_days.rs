//! Days of access records: a digest that a changed row changes, and the removal of whole days.

use crate::support::*;
use herstel_domain::{Occasion, Purpose, Scope};
use herstel_kernel::OperationId;
use herstel_store::WorkListFilter;

async fn look_on(db: &TestDatabase, day: &str, number: u8) {
    let at = at(&format!("{day}T23:59:59.999999Z"));
    let occasion = Occasion { at, on: date(day), operation: OperationId::from_bytes([number; 16]) };
    let scope = Scope::new(handler(), Purpose::Handling, occasion).unwrap();
    db.store.dossier(&scope, dossier_id(1)).await.unwrap();
    let filter = WorkListFilter { search: Some(name(1)), ..Default::default() };
    db.store.work_list(&scope, &filter).await.unwrap();
}

on_both_engines! {
    async fn every_change_of_a_day_changes_its_digest_and_no_other(db) {
        register(&db.store, 1).await;
        db.tamper("DELETE FROM access_record", &[]).await;
        look_on(db, "2021-03-02", 1).await;
        look_on(db, "2021-03-03", 2).await;
        let (before, other) =
            (db.store.access_day(date("2021-03-02")).await.unwrap(), db.store.access_day(date("2021-03-03")).await.unwrap());
        assert_eq!((before.records, other.records), (3, 3));
        assert!(!before.is_removed && before.digest != other.digest);
        let empty = db.store.access_day(date("2021-03-01")).await.unwrap();
        assert_eq!(empty.records, 0);
        for change in [
            "UPDATE access_record SET ground = 'own' WHERE what = 'list' AND looked_at < 1614729600000000",
            "UPDATE access_record SET actor_kind = 'reviewer' WHERE what = 'dossier' AND looked_at < 1614729600000000",
            "UPDATE search_record SET found = 0 WHERE looked_at < 1614729600000000",
            "DELETE FROM access_record WHERE what = 'list' AND looked_at < 1614729600000000",
            "DELETE FROM search_record WHERE looked_at < 1614729600000000",
        ] {
            let earlier = db.store.access_day(date("2021-03-02")).await.unwrap();
            assert!(db.tamper(change, &[]).await > 0, "{change}");
            assert_ne!(db.store.access_day(date("2021-03-02")).await.unwrap().digest, earlier.digest, "{change}");
        }
        assert_eq!(db.store.access_day(date("2021-03-03")).await.unwrap(), other);
    }

    async fn old_days_are_removed_whole_and_their_digest_stays(db) {
        register(&db.store, 1).await;
        db.tamper("DELETE FROM access_record", &[]).await;
        assert_eq!(db.store.first_access_day().await.unwrap(), None);
        for (number, day) in (1..).zip(["2021-03-02", "2021-03-04", "2021-03-05"]) {
            look_on(db, day, number).await;
        }
        assert_eq!(db.store.first_access_day().await.unwrap(), Some(date("2021-03-02")));
        let second = db.store.access_day(date("2021-03-02")).await.unwrap();
        assert_eq!(db.store.remove_access_days(date("2021-03-05"), now()).await.unwrap(), 2);
        assert_eq!(db.store.remove_access_days(date("2021-03-05"), now()).await.unwrap(), 0);
        let left = db.text_rows("SELECT operation_id FROM access_record").await;
        assert_eq!(left.len(), 2);
        assert_eq!(db.text_rows("SELECT operation_id FROM search_record").await.len(), 1);
        let removed = db.store.access_day(date("2021-03-02")).await.unwrap();
        assert!(removed.is_removed);
        assert_eq!((removed.records, removed.digest), (second.records, second.digest));
        assert_eq!(db.store.access_day(date("2021-03-05")).await.unwrap().records, 3);
    }

    async fn an_empty_database_has_no_days_to_remove(db) {
        assert_eq!(db.store.remove_access_days(date("2031-03-05"), now()).await.unwrap(), 0);
    }
}
