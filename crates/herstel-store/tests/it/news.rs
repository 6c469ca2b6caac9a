//! What is new for a case handler: what others recorded last, until the handler looks.

use crate::support::*;
use herstel_domain::Event;
use herstel_store::Store;

async fn news(store: &Store) -> Vec<String> {
    let found = store.news(&staff_scope(), 10).await.expect("news");
    found.into_iter().map(|row| format!("{} {}", row.number, row.kind)).collect()
}

async fn by_the_parent(store: &Store, person: u32, event: Event) {
    let decide = |_: &herstel_domain::Dossier| Ok(vec![event.clone()]);
    store.record(&parent_scope(person), now(), dossier_id(person), decide).await.expect("recorded");
}

on_both_engines! {
    async fn what_a_parent_hands_in_is_new_until_the_handler_looks(db) {
        let number = register(&db.store, 1).await.number;
        let decide = |_: &herstel_domain::Dossier| Ok(vec![assigned()]);
        db.store.record(&reviewer_scope(), now(), dossier_id(1), decide).await.unwrap();
        register(&db.store, 2).await;
        by_the_parent(&db.store, 1, Event::DocumentReceived(document(1))).await;
        by_the_parent(&db.store, 2, Event::DocumentReceived(document(2))).await;
        assert_eq!(news(&db.store).await, [format!("{number} document-received")], "only of one's own dossiers");
        // That the parent was told something is no news, and hides none.
        by_the_parent(&db.store, 1, told(herstel_domain::messages::MessageKind::Registered, &[])).await;
        assert_eq!(news(&db.store).await, [format!("{number} document-received")]);
        db.store.dossier(&staff_scope(), dossier_id(1)).await.unwrap();
        assert_eq!(news(&db.store).await, Vec::<String>::new());
    }
}
