//! Many at once: nobody overwrites anybody, nothing is lost, nobody waits for ever.

use crate::support::*;
use herstel_domain::{Dossier, Event};
use herstel_kernel::{DossierNumber, Refusal, RefusalCode};
use herstel_store::{CommandError, Store};
use std::collections::BTreeSet;

/// A command that only fits the version somebody looked at.
fn on_version(expected: u64, event: Event) -> impl FnMut(&Dossier) -> Result<Vec<Event>, Refusal> + Send {
    move |dossier| {
        if dossier.version == expected {
            Ok(vec![event.clone()])
        } else {
            Err(Refusal::new(RefusalCode::Stale))
        }
    }
}

on_both_engines! {
    async fn of_two_writers_on_one_version_one_wins_and_the_other_is_stale(db) {
        register(&db.store, 1).await;
        for round in 0..8 {
            let version = round + 1;
            let write = |store: Store, event: Event| {
                tokio::spawn(async move {
                    store.record(&staff_scope(), now(), dossier_id(1), on_version(version, event)).await
                })
            };
            let place = u32::try_from(round).unwrap();
            let first = write(db.store.clone(), facts(1, place));
            let second = write(db.store.clone(), disputed(1, place));
            let results = [first.await.unwrap(), second.await.unwrap()];
            let won = results.iter().filter(|result| result.is_ok()).count();
            assert_eq!(won, 1, "{results:?}");
            for result in results {
                if let Err(error) = result {
                    let CommandError::Refused(refusals) = error else { panic!("{error}") };
                    assert_eq!(refusals, [Refusal::new(RefusalCode::Stale)]);
                }
            }
        }
        assert_eq!(db.store.verify_journal(&mut |_, _| {}).await.unwrap().problems, []);
    }

    async fn commands_that_look_at_no_version_all_happen_one_after_the_other(db) {
        register(&db.store, 1).await;
        let tasks: Vec<_> = (0..12_u32)
            .map(|place| {
                let store = db.store.clone();
                tokio::spawn(async move { record(&store, 1, disputed(1, place)).await.version })
            })
            .collect();
        let mut versions = BTreeSet::new();
        for task in tasks {
            versions.insert(task.await.unwrap());
        }
        assert_eq!(versions, (2..=13).collect());
        let dossier = db.store.dossier(&staff_scope(), dossier_id(1)).await.unwrap().unwrap();
        assert_eq!(dossier.disputes.len(), 12);
    }

    /// Whoever watches sees that commands meet: each that comes again is counted.
    async fn commands_that_come_again_are_counted(db) {
        register(&db.store, 1).await;
        assert_eq!(db.store.load().retries, 0);
        for round in 0..40 {
            let tasks: Vec<_> = (0..8_u32)
                .map(|place| {
                    let (store, event) = (db.store.clone(), disputed(1, 8 * round + place));
                    let decide = move |_: &Dossier| Ok(vec![event.clone()]);
                    tokio::spawn(async move { store.record(&staff_scope(), now(), dossier_id(1), decide).await })
                })
                .collect();
            for task in tasks {
                task.await.unwrap().unwrap();
            }
            if db.store.load().retries > 0 {
                return;
            }
        }
        panic!("they never met");
    }

    async fn many_dossiers_grow_at_the_same_time(db) {
        let people = 24_u32;
        let tasks: Vec<_> = (0..people)
            .map(|person| {
                let store = db.store.clone();
                tokio::spawn(async move { register_and_walk(&store, person).await.number })
            })
            .collect();
        let mut numbers = BTreeSet::new();
        for task in tasks {
            numbers.insert(task.await.unwrap());
        }
        let expected: BTreeSet<_> = (1..=people).map(|sequence| DossierNumber::new(2021, sequence)).collect();
        assert_eq!(numbers, expected, "every number once and none left out");
        let report = db.store.verify_journal(&mut |_, _| {}).await.unwrap();
        assert_eq!((report.dossiers, report.problems), (u64::from(people), vec![]));
    }

    async fn one_citizen_number_is_registered_once_however_many_try(db) {
        let tasks: Vec<_> = (0..6_u32)
            .map(|attempt| {
                let store = db.store.clone();
                tokio::spawn(async move {
                    let make = |number: DossierNumber, _| {
                        let Event::DossierRegistered(mut event) = registered(100 + attempt, number) else {
                            unreachable!()
                        };
                        event.details.bsn = bsn(1).digits().to_owned();
                        Ok(vec![Event::DossierRegistered(event)])
                    };
                    store.register(handler(), occasion(), &bsn(1), 2021, make).await
                })
            })
            .collect();
        let mut registered = 0;
        for task in tasks {
            match task.await.unwrap() {
                Ok(_) => registered += 1,
                Err(CommandError::Refused(refusals)) => {
                    assert_eq!(refusals, [Refusal::at(RefusalCode::AlreadyRegistered, "bsn")]);
                }
                Err(CommandError::Store(error)) => panic!("{error}"),
            }
        }
        assert_eq!(registered, 1);
        assert_eq!(db.row_counts().await["person"], 1);
    }

    async fn reads_go_on_while_others_write(db) {
        register_and_walk(&db.store, 1).await;
        let writer = {
            let store = db.store.clone();
            tokio::spawn(async move {
                for person in 2..12 {
                    register(&store, person).await;
                }
            })
        };
        for _ in 0..30 {
            let own = db.store.own_dossier(&parent_scope(1)).await.unwrap().unwrap();
            assert_eq!(own.version, 13);
        }
        writer.await.unwrap();
    }

    async fn two_stores_on_one_database_write_together(db) {
        let second = Store::open(&db.url, db.keys()).await.unwrap();
        let walk = |store: Store, people: std::ops::Range<u32>| {
            tokio::spawn(async move {
                for person in people {
                    register_and_walk(&store, person).await;
                }
            })
        };
        let (one, other) = (walk(db.store.clone(), 0..6), walk(second, 6..12));
        one.await.unwrap();
        other.await.unwrap();
        let report = db.store.verify_journal(&mut |_, _| {}).await.unwrap();
        assert_eq!((report.dossiers, report.problems), (12, vec![]));
    }
}
