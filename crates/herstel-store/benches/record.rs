//! How long a command takes on SQLite, beside the barest durable insert on the same disk, and how long the own dossier
//! takes to read when there are many.
#![expect(clippy::expect_used, reason = "a benchmark that cannot go on stops")]

#[path = "people/filled.rs"]
mod filled;
mod people;

use criterion::{Criterion, criterion_group, criterion_main};
use filled::{HANDLER, OCCASION, PEOPLE, facts, filled};
use herstel_domain::{Dossier, Purpose, Scope};
use herstel_kernel::{Actor, DossierId, PersonId, Timestamp};
use people::id;
use sqlx::{ConnectOptions as _, Connection as _};
use std::{hint::black_box, time::Duration};
use tokio::runtime::Runtime;

fn benches(criterion: &mut Criterion) {
    let runtime = Runtime::new().expect("a runtime");
    let folder = tempfile::tempdir().expect("a folder");
    let store = runtime.block_on(filled(folder.path()));
    let mut group = criterion.benchmark_group("store");
    group.sample_size(20).measurement_time(Duration::from_secs(8));

    let options = sqlx::sqlite::SqliteConnectOptions::new()
        .filename(folder.path().join("bare.db"))
        .create_if_missing(true)
        .journal_mode(sqlx::sqlite::SqliteJournalMode::Wal)
        .synchronous(sqlx::sqlite::SqliteSynchronous::Full);
    let mut bare = runtime.block_on(options.connect()).expect("a connection");
    let create = "CREATE TABLE entry (id INTEGER PRIMARY KEY, payload BLOB NOT NULL) STRICT";
    runtime.block_on(sqlx::query(create).execute(&mut bare)).expect("a table");
    group.bench_function("baseline_one_durable_insert", |bencher| {
        bencher.iter(|| {
            let insert = sqlx::query("INSERT INTO entry (payload) VALUES ($1)").bind(vec![7_u8; 700]);
            runtime.block_on(insert.execute(&mut bare)).expect("inserted")
        });
    });

    let scope = Scope::new(HANDLER, Purpose::Handling, OCCASION).expect("a scope");
    let mut next = 0_u32;
    group.bench_function("record_one_caller", |bencher| {
        bencher.iter(|| {
            next += 1;
            let dossier = DossierId::from_bytes(id(1, next % PEOPLE));
            let decide = |_: &Dossier| Ok(vec![facts(next)]);
            runtime.block_on(store.record(&scope, Timestamp::UNIX_EPOCH, dossier, decide)).expect("recorded")
        });
    });
    group.bench_function("record_64_callers_each_once", |bencher| {
        bencher.iter(|| {
            next += 64;
            let calls: Vec<_> = (next..next + 64)
                .map(|place| {
                    let store = store.clone();
                    let dossier = DossierId::from_bytes(id(1, place % PEOPLE));
                    runtime.spawn(async move {
                        let decide = |_: &Dossier| Ok(vec![facts(place)]);
                        store.record(&scope, Timestamp::UNIX_EPOCH, dossier, decide).await.expect("recorded")
                    })
                })
                .collect();
            runtime.block_on(async {
                for call in calls {
                    call.await.expect("a task");
                }
            });
        });
    });
    group.bench_function("own_dossier", |bencher| {
        bencher.iter(|| {
            next += 1;
            let actor = Actor::Person { person: PersonId::from_bytes(id(2, next % PEOPLE)) };
            let scope = Scope::new(actor, Purpose::OwnDossier, OCCASION).expect("a scope");
            black_box(runtime.block_on(store.own_dossier(&scope)).expect("read"))
        });
    });
    group.finish();
    runtime.block_on(bare.close()).expect("closed");
}

criterion_group!(record, benches);
criterion_main!(record);
