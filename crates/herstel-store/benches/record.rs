//! How long a command takes on SQLite, beside the barest durable insert on the same disk, and how long the own dossier
//! takes to read when there are many.
#![expect(clippy::expect_used, reason = "a benchmark that cannot go on stops")]

use criterion::{Criterion, criterion_group, criterion_main};
use herstel_domain::{
    Dossier, Event, Occasion, Purpose, Scope,
    facts::{FactChange, FactsRecorded},
    registration::{
        Channel, DossierRegistered, HandlerAssigned, PersonDetails, PreferredLanguage, YearsConcerned,
    },
};
use herstel_kernel::{
    Actor, Cents, Date, DossierId, DossierNumber, OperationId, PersonId, StaffId, StaffRole, Timestamp,
};
use herstel_scheme::{FactPath, FactValue};
use herstel_store::{DatabaseUrl, ImportedDossier, ImportedEntry, MasterKeys, Store};
use sqlx::{ConnectOptions as _, Connection as _};
use std::{hint::black_box, time::Duration};
use tokio::runtime::Runtime;

const PEOPLE: u32 = 5_000;
const DAY: Date = jiff::civil::date(2021, 3, 1);
const OCCASION: Occasion =
    Occasion { at: Timestamp::UNIX_EPOCH, on: DAY, operation: OperationId::from_bytes([4; 16]) };
const HANDLER: Actor = Actor::Staff { id: StaffId::from_bytes([1; 16]), role: StaffRole::CaseHandler };

fn id(kind: u8, person: u32) -> [u8; 16] {
    let mut bytes = [kind; 16];
    bytes[..8].copy_from_slice(&(u64::from(person) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes());
    bytes
}

fn facts(place: u32) -> Event {
    let change = |year: i64| FactChange {
        path: FactPath::of_item("toeslagjaar", year, "teruggevorderd bedrag"),
        value: Some(FactValue::Amount(Cents::new(840_000 + i64::from(place)))),
        source: "beschikking".to_owned(),
    };
    Event::FactsRecorded(FactsRecorded { changes: (2010..2014).map(change).collect(), recorded_on: DAY })
}

fn person(person: u32) -> ImportedDossier {
    let registered = Event::DossierRegistered(DossierRegistered {
        dossier: DossierId::from_bytes(id(1, person)),
        number: DossierNumber::new(2021, person + 1),
        person: PersonId::from_bytes(id(2, person)),
        details: PersonDetails {
            name: format!("Voornaam Achternaam{person}"),
            bsn: format!("{person:09}"),
            born_on: jiff::civil::date(1984, 5, 6),
            address: Some("Voorbeeldstraat 1, 1234 AB Verzinnewater".to_owned()),
            email: None,
            phone: None,
            iban: None,
            language: PreferredLanguage::Nl,
        },
        registered_on: DAY,
        channel: Channel::Portal,
        years: YearsConcerned::Unknown,
        story: None,
        due_on: None,
    });
    let handler = StaffId::from_bytes([1; 16]);
    let assigned = Event::HandlerAssigned(HandlerAssigned { handler, assigned_on: DAY });
    let events = [registered, assigned].into_iter().chain((0..6).map(facts));
    let entry = |event| ImportedEntry { event, actor: HANDLER, at: Timestamp::UNIX_EPOCH };
    ImportedDossier { entries: events.map(entry).collect() }
}

async fn filled(folder: &std::path::Path) -> Store {
    let keys = MasterKeys::load_or_create(&folder.join("keys.toml")).expect("keys");
    let store = Store::open(&DatabaseUrl::Sqlite(folder.join("herstel.db")), keys).await.expect("a store");
    for first in (0..PEOPLE).step_by(250) {
        store.import((first..first + 250).map(person).collect()).await.expect("imported");
    }
    store
}

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
