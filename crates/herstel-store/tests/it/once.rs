//! Requests that are sent again: carried out once, whatever got lost, whoever comes second.

use crate::support::*;
use herstel_domain::Dossier;
use herstel_kernel::{Actor, Refusal, RefusalCode};
use herstel_store::{CommandError, Once, OnceKey, OnceSeed, Recorded, Store, once};

const SEED: OnceSeed = OnceSeed::new([7; 32]);

fn key(store: &Store, body: &str) -> OnceKey {
    store.once_key(handler(), "POST /x", "key-1", body.as_bytes())
}

/// Records facts under a key; gives what came back and the seed of somebody faster.
async fn send(
    store: &Store,
    key: OnceKey,
    seed: OnceSeed,
) -> (Result<Recorded, CommandError>, Option<OnceSeed>) {
    let scope = staff_scope();
    let work = store.record(&scope, now(), dossier_id(1), |_| Ok(vec![facts(1, 0)]));
    once(key, seed, work).await
}

async fn version(store: &Store) -> u64 {
    store.dossier(&staff_scope(), dossier_id(1)).await.unwrap().unwrap().version
}

on_both_engines! {
    async fn the_same_request_again_gives_what_was_recorded_and_records_nothing(db) {
        register(&db.store, 1).await;
        let key = key(&db.store, "body");
        assert_eq!(db.store.find_once(&key).await.unwrap(), Once::New);
        let (first, faster) = send(&db.store, key, SEED).await;
        let first = first.unwrap();
        assert_eq!((first.version, faster), (2, None));
        assert_eq!(db.store.find_once(&key).await.unwrap(), Once::Done(SEED));
        let again = Store::open(&db.url, db.keys()).await.unwrap();
        let (second, faster) = send(&again, key, SEED).await;
        assert_eq!((second.unwrap(), faster), (first, None));
        assert_eq!(version(&db.store).await, 2);
        again.close().await;
    }

    async fn another_request_under_the_same_key_is_refused(db) {
        register(&db.store, 1).await;
        send(&db.store, key(&db.store, "body"), SEED).await.0.unwrap();
        let other = key(&db.store, "another body");
        assert_eq!(db.store.find_once(&other).await.unwrap(), Once::OtherRequest);
        let (refused, _) = send(&db.store, other, SEED).await;
        let Err(CommandError::Refused(refusals)) = refused else { panic!("a refusal was expected") };
        assert_eq!(refusals, [Refusal::new(RefusalCode::IdempotencyKey)]);
        assert_eq!(version(&db.store).await, 2);
    }

    async fn a_key_belongs_to_who_gave_it_and_to_the_place(db) {
        let key = |who: Actor, place: &str| db.store.once_key(who, place, "key-1", b"body");
        let parent = Actor::Person { person: person_id(1) };
        assert_eq!(key(parent, "POST /x"), key(parent, "POST /x"));
        assert_ne!(key(parent, "POST /x"), key(handler(), "POST /x"));
        assert_ne!(key(parent, "POST /x"), key(parent, "POST /y"));
    }

    async fn what_was_refused_can_be_asked_again_under_its_key(db) {
        register(&db.store, 1).await;
        let key = key(&db.store, "body");
        let scope = staff_scope();
        let refuse = |_: &Dossier| Err(Refusal::new(RefusalCode::Stale));
        let (refused, _) = once(key, SEED, db.store.record(&scope, now(), dossier_id(1), refuse)).await;
        assert!(matches!(refused, Err(CommandError::Refused(_))));
        assert_eq!(db.store.find_once(&key).await.unwrap(), Once::New);
        assert_eq!(send(&db.store, key, SEED).await.0.unwrap().version, 2);
    }

    async fn of_many_at_the_same_moment_one_is_carried_out_and_the_others_learn_its_seed(db) {
        register(&db.store, 1).await;
        let key = key(&db.store, "body");
        let sent: Vec<_> = (0..8_u8)
            .map(|number| {
                let store = db.store.clone();
                tokio::spawn(async move { send(&store, key, OnceSeed::new([number; 32])).await })
            })
            .collect();
        let mut seeds = Vec::new();
        for sent in sent {
            let (recorded, faster) = sent.await.unwrap();
            assert_eq!(recorded.unwrap().version, 2);
            seeds.push(faster);
        }
        assert_eq!(version(&db.store).await, 2, "facts are recorded once");
        let Once::Done(seed) = db.store.find_once(&key).await.unwrap() else { panic!("carried out") };
        assert_eq!(seeds.iter().filter(|faster| faster.is_none()).count(), 1);
        assert_eq!(seeds.iter().filter(|faster| **faster == Some(seed)).count(), 7);
    }

    async fn a_registration_under_a_key_is_not_refused_as_a_second_one(db) {
        let key = db.store.once_key(handler(), "POST /registrations", "key-2", b"form");
        let register = || {
            let number = bsn(1);
            let store = db.store.clone();
            async move {
                let make = |number, _| Ok(vec![registered(1, number)]);
                store.register(handler(), occasion(), &number, 2021, make).await
            }
        };
        let first = once(key, SEED, register()).await.0.unwrap();
        assert_eq!(once(key, SEED, register()).await.0.unwrap(), first);
        assert!(matches!(register().await, Err(CommandError::Refused(_))), "without the key it is");
    }

    async fn only_the_first_command_of_a_request_is_tied_to_its_key(db) {
        register(&db.store, 1).await;
        let key = key(&db.store, "body");
        let scope = staff_scope();
        let both = async {
            db.store.record(&scope, now(), dossier_id(1), |_| Ok(vec![facts(1, 0)])).await.unwrap();
            db.store.record(&scope, now(), dossier_id(1), |_| Ok(vec![assigned()])).await.unwrap()
        };
        assert_eq!(once(key, SEED, both).await.0.version, 3);
    }

    async fn keys_are_forgotten_when_nobody_sends_again_any_more(db) {
        register(&db.store, 1).await;
        let key = key(&db.store, "body");
        send(&db.store, key, SEED).await.0.unwrap();
        assert_eq!(db.store.forget_once(now()).await.unwrap(), 0);
        assert_eq!(db.store.forget_once(now() + jiff::Span::new().seconds(1)).await.unwrap(), 1);
        assert_eq!(db.store.find_once(&key).await.unwrap(), Once::New);
    }
}
