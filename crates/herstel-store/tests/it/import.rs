//! Bringing in whole dossiers gives the same record as walking the road step by step.

use crate::support::*;
use herstel_domain::Event;
use herstel_kernel::DossierNumber;
use herstel_store::{CommandError, Contents, StoreError};

on_both_engines! {
    async fn imported_dossiers_read_and_verify_like_recorded_ones(db) {
        let batch: Vec<_> = (0..150).map(|person| imported(person, person + 1)).collect();
        let events: Vec<Vec<Event>> =
            batch.iter().map(|dossier| dossier.entries.iter().map(|entry| entry.event.clone()).collect()).collect();
        assert_eq!(db.store.import(batch).await.unwrap(), 150 * 13);
        for person in [0, 7, 149] {
            let read = db.store.dossier(&staff_scope(), dossier_id(person)).await.unwrap();
            assert_eq!(read, Some(replayed(&events[person as usize])));
        }
        let report = db.store.verify_journal(&mut |_, _| {}).await.unwrap();
        assert_eq!((report.entries, report.dossiers, report.problems), (1950, 150, vec![]));
        assert_eq!(db.store.contents().await.unwrap(), Contents::Operation);
    }

    async fn numbers_go_on_after_the_imported_ones(db) {
        let mut batch: Vec<_> = (0..3).map(|person| imported(person, 40 - person)).collect();
        for dossier in &mut batch {
            let Event::DossierRegistered(registered) = &mut dossier.entries[0].event else { unreachable!() };
            let text = registered.number.to_string().replace("2020", "2021");
            registered.number = text.parse().unwrap();
        }
        db.store.import(batch).await.unwrap();
        assert_eq!(register(&db.store, 9).await.number, DossierNumber::new(2021, 41));
    }

    async fn a_batch_is_brought_in_whole_or_not_at_all(db) {
        db.store.import(vec![imported(1, 1)]).await.unwrap();
        let before = db.all_rows().await;
        let error = db.store.import(vec![imported(2, 2), imported(1, 3)]).await.unwrap_err();
        assert!(matches!(error, CommandError::Store(StoreError::Inconsistent { .. })), "{error}");
        assert_eq!(db.all_rows().await, before);
        let error = db.store.import(vec![imported(2, 2), imported(2, 3)]).await.unwrap_err();
        assert!(matches!(error, CommandError::Store(StoreError::Inconsistent { .. })), "{error}");
        assert_eq!(db.all_rows().await, before);
    }

    async fn an_entry_dated_before_the_one_before_it_is_not_brought_in(db) {
        let before = db.all_rows().await;
        let mut dossier = imported(1, 1);
        dossier.entries[3].at = now() - jiff::Span::new().hours(1);
        let error = db.store.import(vec![dossier]).await.unwrap_err();
        assert!(matches!(error, CommandError::Store(StoreError::Inconsistent { .. })), "{error}");
        assert_eq!(db.all_rows().await, before);
    }
}
