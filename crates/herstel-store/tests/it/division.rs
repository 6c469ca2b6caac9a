//! Bulk divisions on both engines: one turn at a time, begun once, stopped at any moment.

use crate::support::*;
use herstel_domain::{
    Event,
    choices::ChoiceEffect,
    handlers::{division::Stays, settings},
    registration::HandlerAssigned,
    road::WorkStatus,
};
use herstel_kernel::StaffId;
use herstel_store::{DivisionSource, DivisionStanding, ItemStanding};

on_both_engines! {
    async fn a_division_goes_on_turn_by_turn_until_it_is_done(db) {
        let store = &db.store;
        register(store, 1).await;
        register(store, 2).await;
        let new = division();
        store.propose_division(&new).await.unwrap();
        assert_eq!(store.next_division_item().await.unwrap(), None, "nothing is begun");
        assert!(store.begin_division(new.id, &administered()).await.unwrap());
        assert!(!store.begin_division(new.id, &administered()).await.unwrap());
        let item = store.next_division_item().await.unwrap().unwrap();
        assert_eq!((item.dossier, item.to, item.from), (dossier_id(1), REVIEWER, Some(HANDLER)));
        store.note_division_item(&item, ItemStanding::Stays(Stays::MovedOn), now()).await.unwrap();
        let ended = store.division(new.id).await.unwrap().unwrap();
        assert_eq!(
            (ended.standing, ended.waiting, ended.done, ended.stays, ended.note),
            (DivisionStanding::Done, 0, 0, 2, new.note.clone())
        );
        assert!(!store.stop_division(new.id, &administered()).await.unwrap(), "it has ended");
        let items = store.division_items(&staff_scope(), new.id).await.unwrap();
        let standing: Vec<_> = items.iter().map(|item| item.standing).collect();
        assert_eq!(standing, [ItemStanding::Stays(Stays::MovedOn), ItemStanding::Stays(Stays::NoRoom)]);
        assert!(store.verify_administration().await.unwrap().problems.is_empty());
    }

    async fn the_load_of_a_handler_follows_every_dossier_that_comes_goes_or_moves_on(db) {
        let store = &db.store;
        let points = async |handler: StaffId| store.loads().await.unwrap().get(&handler).copied().unwrap_or_default();
        let weight = |status| settings().weight(status);
        let to = |handler| Event::HandlerAssigned(HandlerAssigned { handler, assigned_on: date("2021-02-01") });
        for person in 1..=3 {
            register(store, person).await;
        }
        assert_eq!(store.loads().await.unwrap().len(), 0, "nobody handles them");
        record(store, 1, to(HANDLER)).await;
        record(store, 2, to(HANDLER)).await;
        assert_eq!(points(HANDLER).await, 2 * weight(WorkStatus::New));
        record(store, 2, facts(2, 0)).await;
        assert_eq!(points(HANDLER).await, weight(WorkStatus::New) + weight(WorkStatus::Preparing));
        record(store, 1, to(REVIEWER)).await;
        assert_eq!((points(HANDLER).await, points(REVIEWER).await),
            (weight(WorkStatus::Preparing), weight(WorkStatus::New)));
        for event in [proposed(2, 0, "first-review"), approved(2, 0), chosen(2, 0, "first-review", ChoiceEffect::Stop)] {
            record(store, 2, event).await;
        }
        assert_eq!(points(HANDLER).await, weight(WorkStatus::Stopped));
        store.import(vec![imported(8, 8)]).await.unwrap();
        let report = store.verify_journal(&mut |_, _| {}).await.unwrap();
        assert_eq!(report.problems, []);
    }

    async fn what_can_be_divided_is_what_the_one_who_asks_reaches(db) {
        let store = &db.store;
        register(store, 1).await;
        register(store, 2).await;
        record(store, 1, assigned()).await;
        let of = async |scope, source| {
            let pieces = store.divisible(scope, source).await.unwrap();
            pieces.into_iter().map(|found| found.piece.dossier).collect::<Vec<_>>()
        };
        let scope = staff_scope();
        assert_eq!(of(&scope, DivisionSource::Handler(HANDLER)).await, [dossier_id(1)]);
        assert_eq!(of(&scope, DivisionSource::Nobody).await, [dossier_id(2)]);
        assert_eq!(of(&scope, DivisionSource::One(dossier_id(1))).await, [dossier_id(1)]);
        assert!(of(&parent_scope(3), DivisionSource::Nobody).await.is_empty());
    }
}
