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

/// Holds a lock on a table in a connection of its own until it is dropped.
async fn holding(db: &TestDatabase, table: &str) -> sqlx::PgConnection {
    use sqlx::{Connection as _, Executor as _};
    let DatabaseUrl::Postgres(address) = &db.url else { panic!("only PostgreSQL locks tables") };
    let mut holder = sqlx::PgConnection::connect(address).await.unwrap();
    holder.execute("BEGIN").await.unwrap();
    let sql = format!("LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE");
    holder.execute(sqlx::AssertSqlSafe(sql)).await.unwrap();
    holder
}

/// A slow statement of somebody else holds what everybody needs, and more callers come than there are connections.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn more_callers_than_connections_on_a_slow_database_hear_that_it_is_busy_and_go_on_afterwards() {
    use sqlx::Connection as _;
    run(TestEngine::Postgres, async |db| {
        register(&db.store, 1).await;
        let DatabaseUrl::Postgres(address) = &db.url else { unreachable!() };
        let patient = DatabaseUrl::Postgres(format!("{address}?options[lock_timeout]=2s"));
        let store = Store::open(&patient, db.keys()).await.unwrap();
        let holder = holding(db, "dossier").await;
        let callers: Vec<_> = (0..60_u32)
            .map(|place| {
                let store = store.clone();
                tokio::spawn(async move { tried(&store, 1, place).await })
            })
            .collect();
        for caller in callers {
            let outcome =
                tokio::time::timeout(Duration::from_secs(60), caller).await.expect("a bounded wait");
            let Err(CommandError::Store(error)) = outcome.unwrap() else { panic!("stored") };
            assert!(matches!(error, StoreError::Busy { .. }) && error.may_pass(), "{error:?}");
        }
        holder.close().await.unwrap();
        assert_eq!(tried(&store, 1, 99).await.unwrap(), 2);
        store.close().await;
    })
    .await;
}

/// Callers who go away while their transaction begins: nobody after them works inside it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_caller_who_goes_away_while_a_transaction_begins_leaves_none_open() {
    run(TestEngine::Postgres, async |db| {
        register(&db.store, 1).await;
        for round in 0..400_u64 {
            let store = db.store.clone();
            let caller = tokio::spawn(async move { tried(&store, 1, u32::try_from(round).unwrap()).await });
            tokio::time::sleep(Duration::from_micros(round * 37 % 4_000)).await;
            caller.abort();
            if let Ok(Err(CommandError::Store(error))) = caller.await {
                assert!(error.may_pass(), "{round}: {error:?}");
            }
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
        let open = "SELECT count(*) FROM pg_stat_activity \
                    WHERE datname = current_database() AND state LIKE 'idle in transaction%'";
        assert_eq!(db.text_rows(open).await, ["0"]);
    })
    .await;
}
