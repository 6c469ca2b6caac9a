//! What the hand-out queue offers whom.

use crate::support::*;
use herstel_domain::{
    Dossier, Event, Purpose, Scope,
    handlers::{ChangeReason, HandlerReleased},
    protection::{EmergencyAccessOpened, ProtectionLifted, ProtectionSet},
    queue::HandedOut,
};
use herstel_kernel::{Actor, EmergencyAccessId};
use herstel_store::Store;

/// Recorded by the system, which reaches a dossier whatever happened in it.
async fn happens(store: &Store, person: u32, event: Event) {
    let decide = |_: &Dossier| Ok(vec![event.clone()]);
    let scope = Scope::new(Actor::System, Purpose::Preparing, occasion()).unwrap();
    store.record(&scope, now(), dossier_id(person), decide).await.unwrap();
}

/// Of whom the queue offers the dossiers to a handler, in order of their numbers.
async fn offered(store: &Store, scope: &Scope) -> Vec<String> {
    let heads = store.queue_heads(scope, HANDLER, &[]).await.unwrap();
    let mut numbers: Vec<String> = heads.into_iter().map(|head| head.number.to_string()).collect();
    numbers.sort();
    numbers
}

fn protected() -> Event {
    Event::ProtectionSet(ProtectionSet { reason: "geheim adres".into(), set_on: date("2021-02-22") })
}

fn emergency(person: u8) -> Event {
    Event::EmergencyAccessOpened(EmergencyAccessOpened {
        access: EmergencyAccessId::from_bytes([person; 16]),
        staff: HANDLER,
        reason: "dreiging".into(),
        opened_at: now(),
        until_at: now() + jiff::Span::new().hours(4),
    })
}

on_both_engines! {
    async fn the_queue_goes_on_past_a_protected_dossier_of_nobody_that_is_open_in_an_emergency(db) {
        for person in 1..=2 {
            register(&db.store, person).await;
            happens(&db.store, person, facts(person, 0)).await;
        }
        let (one, two) = ("H-2021-00001".to_owned(), "H-2021-00002".to_owned());
        // Whichever of the two stands first, the other one is offered.
        for (person, access, other) in [(1, 1, &two), (2, 2, &one)] {
            happens(&db.store, person, protected()).await;
            happens(&db.store, person, emergency(access)).await;
            let read = db.store.dossier(&staff_scope(), dossier_id(person)).await.unwrap();
            assert!(read.is_some(), "it is in reach for a few hours");
            assert_eq!(offered(&db.store, &staff_scope()).await, std::slice::from_ref(other));
            let lifted_on = date("2021-02-23");
            let lifted = ProtectionLifted { reason: "op verzoek".into(), lifted_on, keeps_held: true };
            happens(&db.store, person, Event::ProtectionLifted(lifted)).await;
            let first = offered(&db.store, &staff_scope()).await;
            assert_eq!(first.len(), 1, "one of the two again: {first:?}");
        }
        for person in 1..=2 {
            happens(&db.store, person, protected()).await;
        }
        assert_eq!(offered(&db.store, &staff_scope()).await, Vec::<String>::new(), "never one that nobody may take up");
        assert_eq!(db.store.verify_journal(&mut |_, _| {}).await.unwrap().problems, vec![]);
    }

    async fn nobody_is_offered_what_waits_for_a_handover_or_becomes_no_handler_by_taking_it(db) {
        register(&db.store, 1).await;
        happens(&db.store, 1, facts(1, 0)).await;
        assert_eq!(offered(&db.store, &reviewer_scope()).await, Vec::<String>::new(), "a second reader takes none");
        assert_eq!(offered(&db.store, &staff_scope()).await, ["H-2021-00001"]);
        happens(&db.store, 1, assigned()).await;
        let (handed_on, reason) = (date("2021-02-23"), ChangeReason::Left);
        happens(&db.store, 1, Event::HandedOut(HandedOut { to: HANDLER, handed_on, setting: 0 })).await;
        assert_eq!(offered(&db.store, &staff_scope()).await, ["H-2021-00001"], "tied to them");
        assert!(db.store.in_hand(&staff_scope(), HANDLER).await.unwrap().is_some());
        let (released_on, assign_by) = (date("2021-02-24"), date("2021-03-03"));
        let released = HandlerReleased { handler: HANDLER, reason, released_on, assign_by };
        happens(&db.store, 1, Event::HandlerReleased(released)).await;
        assert_eq!(offered(&db.store, &staff_scope()).await, Vec::<String>::new());
        assert_eq!(db.store.in_hand(&staff_scope(), HANDLER).await.unwrap(), None);
    }

    async fn what_the_queue_offered_before_it_knew_better_is_gone_when_the_database_is_opened(db) {
        register(&db.store, 1).await;
        happens(&db.store, 1, protected()).await;
        happens(&db.store, 1, facts(1, 0)).await;
        for facet in ["ready::ordinary:", "helped"] {
            let untrue = format!(
                "INSERT INTO dossier_facet (dossier_id, facet, is_on, due_on, number) \
                 SELECT dossier_id, '{facet}', 1, due_on, number FROM dossier"
            );
            db.tamper(&untrue, &[]).await;
        }
        db.tamper("DELETE FROM schema_step WHERE step < 0 AND name LIKE 'dossier_facet%'", &[]).await;
        assert!(!db.store.verify_journal(&mut |_, _| {}).await.unwrap().problems.is_empty());
        let store = Store::open(&db.url, db.keys()).await.unwrap();
        assert_eq!(store.verify_journal(&mut |_, _| {}).await.unwrap().problems, vec![]);
        store.close().await;
    }
}
