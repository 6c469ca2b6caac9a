//! Many callers and one commit: everybody hears about their own command, and about nothing else.

use crate::support::*;
use herstel_domain::{Dossier, Event, disputes::DisputeRaised};
use herstel_kernel::{DossierNumber, Refusal, RefusalCode};
use herstel_store::{CommandError, Store};
use std::{collections::BTreeMap, time::Duration};

fn clashing(person: u32) -> Event {
    let Event::DisputeRaised(raised) = disputed(person, 0) else { unreachable!() };
    Event::DisputeRaised(DisputeRaised { dispute: dispute_id(999, 0), ..raised })
}

async fn tried(store: Store, person: u32, event: Event) -> Result<u64, CommandError> {
    let decide = |_: &Dossier| Ok(vec![event.clone()]);
    let recorded = store.record(&staff_scope(), now(), dossier_id(person), decide).await;
    recorded.map(|recorded| recorded.version)
}

on_both_engines! {
    async fn a_command_that_cannot_be_stored_fails_alone(db) {
        let people = 40_u32;
        for person in 0..people {
            register(&db.store, person).await;
        }
        // Two of them use one id for two disputes: one can be stored, and all the others are.
        let tasks: Vec<_> = (0..people)
            .map(|person| {
                let event = if person == 7 || person == 23 { clashing(person) } else { facts(person, 1) };
                tokio::spawn(tried(db.store.clone(), person, event))
            })
            .collect();
        let mut failed = Vec::new();
        for (person, task) in (0_u32..).zip(tasks) {
            match task.await.unwrap() {
                Ok(version) => assert_eq!(version, 2),
                Err(_) => failed.push(person),
            }
        }
        assert!(failed == [7] || failed == [23], "{failed:?}");
        let report = db.store.verify_journal(&mut |_, _| {}).await.unwrap();
        assert_eq!((report.entries, report.problems), (u64::from(2 * people - 1), vec![]));
    }

    async fn a_refusal_among_others_is_heard_by_its_own_caller(db) {
        for person in 0..24 {
            register(&db.store, person).await;
        }
        let tasks: Vec<_> = (0..24_u32)
            .map(|person| {
                let store = db.store.clone();
                tokio::spawn(async move {
                    let decide = |_: &Dossier| match person % 3 {
                        0 => Err(Refusal::new(RefusalCode::Stale)),
                        1 => Ok(Vec::new()),
                        _ => Ok(vec![facts(person, 1), disputed(person, 2)]),
                    };
                    store.record(&staff_scope(), now(), dossier_id(person), decide).await
                })
            })
            .collect();
        for (person, task) in (0_u32..).zip(tasks) {
            match (person % 3, task.await.unwrap()) {
                (0, Err(CommandError::Refused(refusals))) => {
                    assert_eq!(refusals, [Refusal::new(RefusalCode::Stale)]);
                }
                (1, Ok(recorded)) => assert_eq!(recorded.version, 1),
                (2, Ok(recorded)) => assert_eq!(recorded.version, 3),
                (_, other) => panic!("{person}: {other:?}"),
            }
        }
        assert_eq!(db.store.verify_journal(&mut |_, _| {}).await.unwrap().problems, []);
    }

    async fn callers_that_go_away_leave_no_half_work(db) {
        for person in 0..10 {
            register(&db.store, person).await;
        }
        let mut acknowledged = BTreeMap::<u32, u64>::new();
        for round in 0..30_u32 {
            let tasks: Vec<_> = (0..10_u32)
                .map(|person| tokio::spawn(tried(db.store.clone(), person, disputed(person, round))))
                .collect();
            let newcomer = {
                let store = db.store.clone();
                tokio::spawn(async move { register(&store, 100 + round).await })
            };
            tokio::time::sleep(Duration::from_micros(u64::from(round) * 130)).await;
            for (person, task) in (0_u32..).zip(tasks) {
                if (person + round) % 2 == 0 {
                    task.abort();
                }
                if let Ok(version) = task.await {
                    acknowledged.insert(person, version.unwrap());
                }
            }
            if round % 3 == 0 {
                newcomer.abort();
            }
            // Either way: what matters is what is there afterwards.
            let _ = newcomer.await;
        }
        for (person, version) in acknowledged {
            let dossier = db.store.dossier(&staff_scope(), dossier_id(person)).await.unwrap().unwrap();
            assert!(dossier.version >= version);
            assert_eq!(u64::try_from(dossier.disputes.len()).unwrap() + 1, dossier.version);
        }
        assert_eq!(db.store.verify_journal(&mut |_, _| {}).await.unwrap().problems, []);
        // Numbers of registrations that went away are given out again: none is left out.
        let next = register(&db.store, 500).await.number;
        let people = u32::try_from(db.row_counts().await["person"]).unwrap();
        assert_eq!(next, DossierNumber::new(2021, people));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_sqlite_callers_together_need_fewer_commits() {
    let db = TestDatabase::new(TestEngine::Sqlite).await;
    let batch = (0..64).map(|person| imported(person, person + 1)).collect();
    db.store.import(batch).await.unwrap();
    let before = db.store.load();
    let tasks: Vec<_> =
        (0..64).map(|person| tokio::spawn(tried(db.store.clone(), person, disputed(person, 50)))).collect();
    for task in tasks {
        task.await.unwrap().unwrap();
    }
    let after = db.store.load();
    assert_eq!(after.commands - before.commands, 64);
    assert!(after.commits - before.commits <= 48, "{before:?} {after:?}");
}
