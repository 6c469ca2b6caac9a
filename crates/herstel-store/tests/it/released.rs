//! Handlers who can do nothing in a dossier any more let go of it, and whoever can keeps theirs.

use crate::support::*;
use herstel_domain::{
    Dossier, Event, Occasion,
    access::Period,
    handlers::ChangeReason,
    messages::{MessageKind, RecordedNews},
    relations::{RelationKind, RelationRecorded, Relative},
};
use herstel_kernel::{Date, RelationId, StaffPost, StaffRole};
use herstel_store::{Conflict, StaffMember, Store};

fn related(to: u32) -> Event {
    Event::RelationRecorded(RelationRecorded {
        relation: RelationId::from_bytes([u8::try_from(to).unwrap(); 16]),
        told: Relative {
            kind: RelationKind::Child,
            name: name(to),
            born_on: None,
            person: Some(person_id(to)),
            period: Period { from_on: None, until_on: None },
            source: "de ouder".into(),
        },
        recorded_on: date("2021-02-20"),
    })
}

/// A case handler with dossiers of the first so many people.
async fn handles(store: &Store, people: u32) {
    let post = StaffPost::Operation(StaffRole::CaseHandler);
    let member = StaffMember { id: HANDLER, name: "Samira".into(), post };
    store.put_staff(&member, &administered()).await.unwrap();
    for person in 1..=people {
        register(store, person).await;
        record(store, person, assigned()).await;
    }
}

async fn released(store: &Store, on: Date) -> u64 {
    store.release_unreachable(Occasion { on, ..occasion() }).await.unwrap()
}

async fn found(store: &Store, person: u32) -> Dossier {
    store.dossier(&system_scope(), dossier_id(person)).await.unwrap().unwrap()
}

/// Who let go, why, and what the person heard.
async fn check_let_go(store: &Store, person: u32, reason: ChangeReason) {
    let dossier = found(store, person).await;
    assert_eq!(dossier.handler_id(), None, "{person}");
    assert_eq!(dossier.released.as_ref().map(|it| (it.handler, it.reason)), Some((HANDLER, reason)));
    assert!(dossier.assign_by().is_some(), "somebody else comes by a day");
    let heard = dossier.messages.iter().filter(|message| {
        matches!(&message.sent.kind, MessageKind::Recorded { news: RecordedNews::HandlerReleased, words } if words.is_empty())
    });
    assert_eq!(heard.count(), 1, "the person hears it once, without the reason");
}

on_both_engines! {
    async fn who_gets_another_post_or_leaves_lets_go_of_every_open_dossier(db) {
        handles(&db.store, 2).await;
        assert_eq!(released(&db.store, date("2021-03-01")).await, 0, "who can work keeps theirs");
        db.store
            .set_staff_post(HANDLER, StaffPost::Operation(StaffRole::Reviewer), &administered())
            .await
            .unwrap();
        assert_eq!(released(&db.store, date("2021-03-01")).await, 2);
        for person in 1..=2 {
            check_let_go(&db.store, person, ChangeReason::Left).await;
        }
        assert_eq!(released(&db.store, date("2021-03-01")).await, 0, "once");
        assert_eq!(db.store.verify_journal(&mut |_, _| {}).await.unwrap().problems, vec![]);
    }

    async fn a_conflict_that_begins_later_lets_go_on_its_day_and_not_before(db) {
        handles(&db.store, 2).await;
        let conflict = Conflict {
            staff: HANDLER,
            person: person_id(1),
            from_on: date("2021-03-10"),
            until_on: None,
            recorded_by: "leiding".into(),
        };
        db.store.add_conflict(&conflict, &administered()).await.unwrap();
        assert_eq!(released(&db.store, date("2021-03-09")).await, 0);
        assert_eq!(released(&db.store, date("2021-03-10")).await, 1);
        check_let_go(&db.store, 1, ChangeReason::Conflict).await;
        assert_eq!(found(&db.store, 2).await.handler_id(), Some(HANDLER));
    }

    async fn who_turns_out_to_be_the_person_or_a_relative_lets_go(db) {
        handles(&db.store, 4).await;
        // The handler is the first; the second names them, and they name the third.
        record(&db.store, 2, related(1)).await;
        record(&db.store, 1, related(3)).await;
        assert_eq!(released(&db.store, date("2021-03-01")).await, 0, "nobody knows who the handler is");
        assert!(db.store.set_staff_person(HANDLER, Some(person_id(1)), &administered()).await.unwrap());
        assert_eq!(released(&db.store, date("2021-03-01")).await, 3);
        for person in 1..=3 {
            check_let_go(&db.store, person, ChangeReason::Conflict).await;
        }
        assert_eq!(found(&db.store, 4).await.handler_id(), Some(HANDLER));
    }
}
