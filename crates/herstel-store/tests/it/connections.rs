//! Connections that break, and a server whose settings change while it runs.

use crate::support::*;
use herstel_domain::Dossier;
use herstel_store::{CommandError, DatabaseUrl, Store, StoreError};
use std::{collections::BTreeMap, time::Duration};

fn database_name(db: &TestDatabase) -> String {
    let DatabaseUrl::Postgres(address) = &db.url else { panic!("only PostgreSQL has names") };
    address.rsplit_once('/').unwrap().1.to_owned()
}

/// Ends every connection to the database but the one that asks.
async fn end_connections(db: &TestDatabase) {
    let sql = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity \
               WHERE datname = current_database() AND pid <> pg_backend_pid()";
    db.text_rows(sql).await;
}

async fn tried(store: &Store, person: u32, place: u32) -> Result<u64, CommandError> {
    let decide = |_: &Dossier| Ok(vec![disputed(person, place)]);
    let recorded = store.record(&staff_scope(), now(), dossier_id(person), decide).await;
    recorded.map(|recorded| recorded.version)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn connections_that_break_are_replaced_and_lose_nothing_that_was_acknowledged() {
    run(TestEngine::Postgres, async |db| {
        for person in 0..4 {
            register(&db.store, person).await;
        }
        let tasks: Vec<_> = (0..4_u32)
            .map(|person| {
                let store = db.store.clone();
                tokio::spawn(async move {
                    let (mut highest, mut unanswered) = (0, 0_u64);
                    for place in 0..40 {
                        match tried(&store, person, place).await {
                            Ok(version) => highest = version,
                            Err(CommandError::Store(error)) => {
                                assert!(error.may_pass(), "{error:?}");
                                unanswered += 1;
                            }
                            Err(refused) => panic!("{refused}"),
                        }
                    }
                    (person, highest, unanswered)
                })
            })
            .collect();
        for _ in 0..6 {
            tokio::time::sleep(Duration::from_millis(120)).await;
            end_connections(db).await;
        }
        let mut promised = BTreeMap::new();
        for task in tasks {
            let (person, highest, unanswered) = task.await.unwrap();
            promised.insert(person, (highest, unanswered));
        }
        for (person, (highest, unanswered)) in promised {
            // Without opening the store again.
            let after = tried(&db.store, person, 99).await.unwrap();
            assert!((highest + 1..=highest + 1 + unanswered).contains(&after), "{person}");
            let dossier = db.store.dossier(&staff_scope(), dossier_id(person)).await.unwrap().unwrap();
            assert_eq!(u64::try_from(dossier.disputes.len()).unwrap() + 1, dossier.version);
        }
        assert_eq!(db.store.verify_journal(&mut |_, _| {}).await.unwrap().problems, []);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_setting_that_becomes_unsafe_stops_new_connections_until_it_is_safe_again() {
    run(TestEngine::Postgres, async |db| {
        register(&db.store, 1).await;
        let name = database_name(db);
        db.tamper(&format!("ALTER DATABASE {name} SET synchronous_commit TO off"), &[]).await;
        end_connections(db).await;
        let error = Store::open(&db.url, db.keys()).await.unwrap_err();
        assert!(matches!(error, StoreError::UnsafeSetting { name: "synchronous_commit", .. }), "{error:?}");
        let refused = tokio::time::timeout(Duration::from_secs(30), tried(&db.store, 1, 1)).await;
        let Err(CommandError::Store(error)) = refused.expect("a bounded wait") else { panic!("stored") };
        assert!(error.may_pass(), "{error:?}");
        db.tamper(&format!("ALTER DATABASE {name} RESET synchronous_commit"), &[]).await;
        assert_eq!(tried(&db.store, 1, 1).await.unwrap(), 2);
    })
    .await;
}
