//! Processing records: one per operation, kept until they are confirmed.

use crate::support::*;
use herstel_domain::{
    Occasion, Purpose, Scope,
    processing::{Activity, Processing, TraceContext},
};
use herstel_kernel::{Actor, OperationId};
use herstel_store::{ProcessingRecord, ProcessingStatus, WorkListFilter};

fn moment(number: u8) -> Occasion {
    let at = at(&format!("2021-03-01T09:{number:02}:00Z"));
    Occasion { at, on: date("2021-03-01"), operation: OperationId::from_bytes([number; 16]) }
}

fn staff_on(number: u8) -> Scope {
    Scope::new(handler(), Purpose::Handling, moment(number)).unwrap()
}

fn processing(trace: Option<TraceContext>) -> Processing {
    Processing { activity: Some(Activity::WorkList), name: "de werklijst bekijken".to_owned(), trace }
}

async fn waiting(db: &TestDatabase) -> Vec<ProcessingRecord> {
    db.store.processing_records(at("2021-01-01T00:00:00Z"), 100).await.unwrap()
}

on_both_engines! {
    async fn an_operation_becomes_one_record_with_a_pseudonym_per_person(db) {
        for person in 1..=3 {
            register(&db.store, person).await;
        }
        db.tamper("DELETE FROM processing_record", &[]).await;
        let trace = TraceContext {
            trace_id: [7; 16],
            parent_span_id: [8; 8],
            processor: Some("https://gemeente.example".to_owned()),
        };
        db.store.begin_operation(moment(1), processing(Some(trace)));
        db.store.work_list(&staff_on(1), &WorkListFilter::default()).await.unwrap();
        assert_eq!(waiting(db).await, [], "it has not ended yet");
        db.store.end_operation(moment(1).operation, moment(2).at, ProcessingStatus::Unset);
        assert_eq!(db.store.write_ends().await.unwrap(), 1);
        let found = waiting(db).await;
        let [record] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!(record.operation, moment(1).operation);
        assert_eq!((record.started_at, record.ended_at), (moment(1).at, Some(moment(2).at)));
        assert_eq!((record.status, record.activity.as_str()), (ProcessingStatus::Unset, "work-list-1"));
        assert_eq!((record.trace_id, record.parent_span_id), ([7; 16], Some([8; 8])));
        assert_eq!(record.processor.as_deref(), Some("https://gemeente.example"));
        assert_eq!(record.subjects.len(), 3);
        let stored: Vec<[u8; 16]> = (1..=3).map(|person| person_id(person).to_bytes()).collect();
        assert!(record.subjects.iter().all(|subject| !stored.contains(subject)), "no id of a person leaves");
        db.store.dossier(&staff_on(3), dossier_id(2)).await.unwrap();
        db.store.end_operation(moment(3).operation, moment(4).at, ProcessingStatus::Error);
        db.store.write_ends().await.unwrap();
        let second = waiting(db).await.remove(1);
        assert!(record.subjects.contains(&second.subjects[0]), "the same person has the same pseudonym");
        assert_eq!((second.trace_id, second.activity.as_str()), ([3; 16], "handling-1"));
        assert_eq!(second.status, ProcessingStatus::Error);
        db.store.confirm_processing(&[record.operation]).await.unwrap();
        assert_eq!(waiting(db).await, [second]);
    }

    async fn an_operation_that_touched_nobody_leaves_nothing(db) {
        db.store.begin_operation(moment(1), processing(None));
        assert_eq!(db.store.dossier(&staff_on(1), dossier_id(1)).await.unwrap(), None);
        db.store.end_operation(moment(1).operation, moment(2).at, ProcessingStatus::Unset);
        db.store.write_ends().await.unwrap();
        assert_eq!(db.store.waiting_processing_records().await.unwrap(), 0);
    }

    async fn a_registration_and_a_command_are_processing_too(db) {
        let known = register(&db.store, 1).await;
        db.store.record(&staff_on(1), now(), known.dossier, |_| Ok(vec![disputed(1, 7)])).await.unwrap();
        let operations = [occasion().operation, moment(1).operation];
        for operation in operations {
            db.store.end_operation(operation, now(), ProcessingStatus::Unset);
        }
        db.store.write_ends().await.unwrap();
        let found = waiting(db).await;
        let activities: Vec<_> = found.iter().map(|record| (record.activity.as_str(), record.subjects.len())).collect();
        assert_eq!(activities, [("registration-1", 1), ("handling-1", 1)]);
    }

    async fn an_operation_that_was_broken_off_is_delivered_in_the_end(db) {
        register(&db.store, 1).await;
        db.tamper("DELETE FROM processing_record", &[]).await;
        db.store.dossier(&staff_on(1), dossier_id(1)).await.unwrap();
        assert_eq!(db.store.processing_records(moment(1).at, 10).await.unwrap(), []);
        let found = db.store.processing_records(moment(20).at, 10).await.unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].ended_at, found[0].status), (None, ProcessingStatus::Error));
        assert_eq!(found[0].subjects.len(), 1);
    }

    async fn work_of_the_system_is_one_record_about_nobody(db) {
        let processing = Processing { activity: Some(Activity::Safeguarding), name: "controleren".to_owned(), trace: None };
        db.store.processed(moment(1), processing, moment(2).at, ProcessingStatus::Unset).await.unwrap();
        let found = waiting(db).await;
        assert_eq!((found.len(), found[0].subjects.len()), (1, 0));
        assert_eq!(found[0].activity, "safeguarding-1");
    }

    async fn ends_that_cannot_be_written_wait(db) {
        register(&db.store, 1).await;
        db.store.dossier(&staff_on(1), dossier_id(1)).await.unwrap();
        db.store.end_operation(moment(1).operation, moment(2).at, ProcessingStatus::Unset);
        db.tamper("ALTER TABLE processing_record RENAME TO elsewhere", &[]).await;
        assert!(db.store.write_ends().await.is_err());
        db.tamper("ALTER TABLE elsewhere RENAME TO processing_record", &[]).await;
        assert_eq!(db.store.write_ends().await.unwrap(), 1);
    }

    async fn looking_again_after_the_record_was_confirmed_is_recorded_again(db) {
        register(&db.store, 1).await;
        let own = Scope::new(Actor::Person { person: person_id(1) }, Purpose::OwnDossier, moment(1)).unwrap();
        db.store.own_dossier(&own).await.unwrap();
        db.store.end_operation(moment(1).operation, moment(2).at, ProcessingStatus::Unset);
        db.store.own_dossier(&own).await.unwrap();
        db.store.end_operation(moment(1).operation, moment(3).at, ProcessingStatus::Unset);
        assert_eq!(db.store.write_ends().await.unwrap(), 2);
        let rows = db.text_rows("SELECT what FROM access_record WHERE what = 'dossier'").await;
        assert_eq!(rows.len(), 1, "one operation, one person, one category: one record");
    }
}
