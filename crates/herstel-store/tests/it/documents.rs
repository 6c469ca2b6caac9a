//! The bytes of documents: sealed, given to who may, and held against the journal.

use crate::support::*;
use herstel_domain::{Event, documents::DocumentReceived};
use herstel_store::{ProblemKind, StoreError};

fn id(person: u32) -> Parameter {
    Parameter::Bytes(document(person).document.to_bytes().to_vec())
}

async fn hand_in(db: &TestDatabase, person: u32) {
    register(&db.store, person).await;
    record(&db.store, person, Event::DocumentReceived(document(person))).await;
}

async fn problems(db: &TestDatabase) -> Vec<ProblemKind> {
    let report = db.store.verify_journal(&mut |_, _| {}).await.expect("the check runs");
    report.problems.iter().map(|problem| problem.what).collect()
}

on_both_engines! {
    async fn the_person_and_their_handler_get_the_bytes_and_somebody_else_nothing(db) {
        hand_in(db, 1).await;
        register(&db.store, 2).await;
        for scope in [parent_scope(1), staff_scope()] {
            let dossier = db.store.dossier(&scope, dossier_id(1)).await.unwrap().unwrap();
            let content = db.store.document_content(&scope, &dossier.documents[0]).await.unwrap();
            assert_eq!(content.as_deref(), Some(DOCUMENT));
        }
        assert_eq!(db.store.document_content(&parent_scope(2), &document(1)).await.unwrap(), None);
        assert_eq!(problems(db).await, []);
    }

    async fn a_document_is_recorded_with_its_own_bytes_or_not_at_all(db) {
        register(&db.store, 1).await;
        let without = DocumentReceived { content: None, ..document(1) };
        let other = DocumentReceived { digest: "0".repeat(64), ..document(1) };
        for wrong in [other, without] {
            let event = Event::DocumentReceived(wrong);
            let result = db.store.record(&staff_scope(), now(), dossier_id(1), |_| Ok(vec![event.clone()])).await;
            assert!(result.is_err());
        }
        assert_eq!(db.row_counts().await["document"], 0);
        assert_eq!(problems(db).await, []);
    }

    async fn bytes_that_are_gone_or_of_another_document_are_found(db) {
        hand_in(db, 1).await;
        hand_in(db, 2).await;
        assert_eq!(problems(db).await, []);
        let swap = "UPDATE document_content SET content = \
                    (SELECT content FROM document_content WHERE document_id = $2) WHERE document_id = $1";
        db.tamper(swap, &[id(1), id(2)]).await;
        assert_eq!(problems(db).await, [ProblemKind::TableDiffers("document_content")]);
        let read = db.store.document_content(&parent_scope(1), &document(1)).await;
        assert!(matches!(read, Err(StoreError::Damaged { .. })));
        db.tamper("DELETE FROM document_content WHERE document_id = $1", &[id(1)]).await;
        assert_eq!(problems(db).await, [ProblemKind::TableDiffers("document_content")]);
    }
}
