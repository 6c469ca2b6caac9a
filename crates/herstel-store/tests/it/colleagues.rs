//! The people of an office: one for what they may see, each their own in sessions and in what is kept of who did something.

use crate::{sessions::session, support::*};
use herstel_domain::{
    Event, Occasion, Purpose, Scope,
    access::Period,
    mandates::{MandateGiven, MandateHolder, MandateKind, Power},
};
use herstel_kernel::{
    Actor, ColleagueReference, DossierNumber, MandateId, OperationId, OrganisationId, Timestamp,
};
use herstel_store::{AccessFilter, SessionId, SessionsOf, Store};
use std::collections::BTreeSet;

const OFFICE: OrganisationId = OrganisationId::from_bytes([0x53; 16]);
const OTHER_OFFICE: OrganisationId = OrganisationId::from_bytes([0x54; 16]);

const fn reference(byte: u8) -> ColleagueReference {
    ColleagueReference::from_bytes([byte; 8])
}

fn of(organisation: OrganisationId, colleague: u8) -> Actor {
    Actor::Representative { organisation, colleague: Some(reference(colleague)) }
}

fn nine() -> Timestamp {
    at("2021-03-01T09:00:00Z")
}

async fn live(store: &Store, actor: Actor) -> BTreeSet<SessionId> {
    store.sessions_of(actor, nine()).await.unwrap().into_iter().map(|own| own.id).collect()
}

async fn signed_in(store: &Store, sessions: &[(u8, Actor)]) {
    for (token, actor) in sessions {
        store.create_session([*token; 32], &session(*actor)).await.unwrap();
    }
}

fn names(tokens: &[u8]) -> BTreeSet<SessionId> {
    tokens.iter().map(|token| SessionId::of(&[*token; 32])).collect()
}

/// A look of a colleague, each in an operation of its own.
fn looking(colleague: u8) -> Scope {
    let occasion = Occasion { operation: OperationId::from_bytes([colleague; 16]), ..occasion() };
    Scope::new(of(OFFICE, colleague), Purpose::Representing, occasion).unwrap()
}

on_both_engines! {
    async fn a_colleague_keeps_the_reference_they_got_first_also_under_other_keys(db) {
        let store = &db.store;
        let known = async |issuer: &str, subject: &str, fresh: u8| {
            store.colleague_by_subject(issuer, subject, reference(fresh)).await.unwrap()
        };
        assert_eq!(known("https://een.example", "pseudoniem-1", 1).await, reference(1));
        assert_eq!(known("https://een.example", "pseudoniem-2", 2).await, reference(2));
        assert_eq!(known("https://twee.example", "pseudoniem-1", 3).await, reference(3), "another provider");
        store.rotate_master_key(now(), &mut |_| {}).await.unwrap();
        store.rotate_index_key(now()).await.unwrap();
        assert_eq!(known("https://een.example", "pseudoniem-1", 4).await, reference(1));
        assert_eq!(known("https://een.example", "pseudoniem-2", 5).await, reference(2));
        assert_eq!(db.row_counts().await["colleague"], 3);
        let subject: String = "pseudoniem".bytes().map(|byte| format!("{byte:02x}")).collect();
        for row in db.text_rows("SELECT colleague_id, subject_index, content FROM colleague").await {
            assert!(!row.contains(&subject) && !row.contains("pseudoniem"), "what a provider calls them is sealed");
        }
    }

    async fn two_colleagues_of_one_office_neither_see_nor_end_each_others_sessions(db) {
        let (one, other) = (of(OFFICE, 1), of(OFFICE, 2));
        signed_in(&db.store, &[(1, one), (2, one), (3, other), (4, other)]).await;
        assert_eq!((live(&db.store, one).await, live(&db.store, other).await), (names(&[1, 2]), names(&[3, 4])));
        assert!(!db.store.end_session_of(one, SessionId::of(&[3; 32]), nine()).await.unwrap());
        assert_eq!(db.store.end_other_sessions(one, [1; 32], nine()).await.unwrap(), 1);
        assert_eq!((live(&db.store, one).await, live(&db.store, other).await), (names(&[1]), names(&[3, 4])));
    }

    async fn every_session_of_one_colleague_is_ended_and_none_of_the_others(db) {
        let (one, other) = (of(OFFICE, 1), of(OFFICE, 2));
        signed_in(&db.store, &[(1, one), (2, one), (3, other)]).await;
        let ended = db.store.end_all_sessions(SessionsOf::Colleague(reference(1))).await.unwrap();
        assert_eq!(ended, 2);
        assert_eq!((live(&db.store, one).await, live(&db.store, other).await), (names(&[]), names(&[3])));
    }

    async fn who_comes_to_another_office_is_signed_out_of_the_one_before_and_nobody_else_is(db) {
        let (before, colleague) = (of(OFFICE, 1), of(OFFICE, 2));
        signed_in(&db.store, &[(1, before), (2, colleague)]).await;
        let after = of(OTHER_OFFICE, 1);
        assert_eq!(db.store.end_sessions_at_other_offices(before, nine()).await.unwrap(), 0, "still there");
        assert_eq!(db.store.end_sessions_at_other_offices(after, nine()).await.unwrap(), 1);
        signed_in(&db.store, &[(3, after)]).await;
        assert!(db.store.find_session([1; 32], nine()).await.unwrap().is_none());
        for token in [2, 3] {
            assert!(db.store.find_session([token; 32], nine()).await.unwrap().is_some(), "{token}");
        }
        let staff = db.store.end_sessions_at_other_offices(handler(), nine()).await.unwrap();
        assert_eq!(staff, 0, "only an office has other offices");
    }

    async fn what_is_kept_of_a_look_and_of_an_act_says_which_colleague_it_was(db) {
        let make = |number: DossierNumber, _| Ok(vec![registered(1, number)]);
        let registering = Occasion { operation: OperationId::from_bytes([9; 16]), ..occasion() };
        let number = db.store.register(of(OFFICE, 1), registering, &bsn(1), 2021, make).await.unwrap().number;
        record(&db.store, 1, Event::MandateGiven(MandateGiven {
            mandate: MandateId::from_bytes([0x52; 16]),
            holder: MandateHolder::Organisation { organisation: OFFICE },
            name: "wie mag kijken".into(),
            kind: MandateKind::Helper,
            step: None,
            powers: [Power::Read].into(),
            period: Period { from_on: None, until_on: None },
            given_on: date("2021-02-20"),
            given_by: None,
        })).await;
        for colleague in [2, 3] {
            let seen = db.store.dossier_by_number(&looking(colleague), &number).await.unwrap();
            assert!(seen.is_some(), "what they may see is that of the office");
        }
        let filter = AccessFilter { from: None, until: None, with_own: false, after: None, limit: 50 };
        let looks = db.store.access_records(&parent_scope(1), &filter).await.unwrap().records;
        let looked: BTreeSet<_> = looks.iter().filter_map(|look| look.actor.reference()).collect();
        assert_eq!(looked, [reference(1), reference(2), reference(3)].into());
        let history = db.store.history(&staff_scope(), dossier_id(1)).await.unwrap();
        assert_eq!(history[0].actor, of(OFFICE, 1));
        assert_eq!(db.store.verify_journal(&mut |_, _| {}).await.unwrap().problems, vec![]);
    }

    async fn what_an_office_did_before_its_people_were_told_apart_is_read_as_it_was(db) {
        let office = Actor::Representative { organisation: OFFICE, colleague: None };
        let make = |number: DossierNumber, _| Ok(vec![registered(1, number)]);
        db.store.register(office, occasion(), &bsn(1), 2021, make).await.unwrap();
        assert_eq!(db.text_rows("SELECT actor_kind FROM journal").await, ["representative"]);
        let history = db.store.history(&staff_scope(), dossier_id(1)).await.unwrap();
        assert_eq!((history[0].actor, history[0].actor.reference()), (office, None));
    }
}
