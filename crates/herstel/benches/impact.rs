//! `herstel scheme impact` over 1.000.000 decided dossiers, beside reading their rows and opening nothing.
//!
//! `cargo bench -p herstel --bench impact`. The rows are put in directly, in the order of their ids: full assessments under
//! the policy of 2021 with one to eight years (splitmix64 from 20211201), worked out again under the act. With a number in
//! `HERSTEL_BENCH_CASES` there are that many.
#![expect(clippy::unwrap_used, reason = "a benchmark may stop")]

#[path = "workload/split_mix.rs"]
mod split_mix;

use criterion::{Criterion, criterion_group, criterion_main};
use herstel_domain::decisions::Outcome;
use herstel_kernel::{Cents, DecisionId, DossierId};
use herstel_scheme::{CaseInput, Registry, SchemeId};
use herstel_store::{DatabaseUrl, DecidedCase, MasterKeys, Share, Store};
use jiff::civil::date;
use serde_json::json;
use split_mix::SplitMix;
use std::{
    path::Path,
    process::{Command, Stdio},
};
use tempfile::TempDir;

const CASES: u64 = 1_000_000;
/// Cases per transaction, and per page when reading.
const PART: u64 = 2_048;
const SHARES: u16 = 2;

impl SplitMix {
    fn amount(&mut self, below: u64) -> String {
        let cents = self.next() % below;
        format!("{}.{:02}", cents / 100, cents % 100)
    }

    fn day(&mut self, from: jiff::civil::Date, days: u64) -> String {
        let days = i64::try_from(self.next() % days).unwrap();
        from.checked_add(jiff::Span::new().days(days)).unwrap().to_string()
    }
}

fn case(number: u64, cases: u64, hash: herstel_scheme::ContentHash, random: &mut SplitMix) -> DecidedCase {
    let years = 1 + random.next() % 8;
    let first = 2005 + random.next() % (16 - years);
    let items: Vec<_> = (first..first + years)
        .map(|year| {
            json!({
                "jaar": year, "grond": "vooringenomenheid", "teruggevorderd bedrag": random.amount(1_500_000),
                "rente in de beschikking": random.amount(50_000), "nog niet betaald deel": "0.00",
            })
        })
        .collect();
    let input = json!({
        "uitsluitingsgrond": "geen uitsluiting",
        "dagtekening eerste nadelige beschikking": random.day(date(2006, 1, 1), 5_000),
        "dagtekening eerste toekennende beschikking": random.day(date(2020, 11, 1), 400),
        "kosten van rechtsbijstand": random.amount(500_000),
        "eerder ontvangen herstelbedrag": "30000.00",
        "toeslagjaar": items,
    });
    let input = CaseInput::from_map(input.as_object().unwrap().clone());
    let mut id = [0; 16];
    id[..8].copy_from_slice(&(number * (u64::MAX / cases)).to_be_bytes());
    DecidedCase {
        dossier: DossierId::from_bytes(id),
        decision: DecisionId::from_bytes(id),
        step: "full-assessment".to_owned(),
        scheme: "kot-2021".to_owned(),
        scheme_hash: hash,
        outcome: Outcome::Award,
        amount: Cents::new(i64::try_from(random.next() % 4_000_000).unwrap()),
        registered_on: date(2021, 1, 4),
        decided_on: date(2021, 11, 1),
        input: Some(input.to_compact().unwrap().into()),
    }
}

async fn fill(store: &Store, cases: u64) {
    let schemes = Registry::embedded().unwrap();
    let old = schemes.get(&SchemeId::new("kot-2021").unwrap()).unwrap();
    store.keep_package(old.id(), &old.hash(), &old.files().to_archive()).await.unwrap();
    let mut random = SplitMix(20_211_201);
    for part in 0..cases.div_ceil(PART) {
        let numbers = part * PART..((part + 1) * PART).min(cases);
        let rows: Vec<_> = numbers.map(|number| case(number, cases, old.hash(), &mut random)).collect();
        store.put_decided_cases_alone(&rows).await.unwrap();
    }
}

/// Reads the rows on as many threads as the command uses here, and opens nothing.
fn read_alone(runtime: &tokio::runtime::Runtime, store: &Store) -> u64 {
    let limit = u32::try_from(PART).unwrap();
    std::thread::scope(|scope| {
        let share = |index| {
            let read = store.read_decided_cases_alone(Share { index, of: SHARES }, limit);
            scope.spawn(move || runtime.block_on(read).unwrap())
        };
        let running: Vec<_> = (0..SHARES).map(share).collect();
        running.into_iter().map(|thread| thread.join().unwrap()).sum()
    })
}

fn impact(database: &Path, keys: &Path) {
    let status = Command::new(env!("CARGO_BIN_EXE_herstel"))
        .args(["scheme", "impact", "wht-compensatie", "--format", "json", "--database"])
        .arg(format!("sqlite:{}", database.display()))
        .arg("--keys")
        .arg(keys)
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success());
}

fn bench(criterion: &mut Criterion) {
    let cases = std::env::var("HERSTEL_BENCH_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(CASES);
    let home = TempDir::new().unwrap();
    let (database, keys) = (home.path().join("herstel.db"), home.path().join("herstel.keys"));
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let url = DatabaseUrl::Sqlite(database.clone());
    let store = runtime.block_on(async {
        let store = Store::open(&url, MasterKeys::load_or_create(&keys).unwrap()).await.unwrap();
        fill(&store, cases).await;
        store
    });
    let mut group = criterion.benchmark_group(format!("{cases} decided dossiers"));
    group.sample_size(10);
    group.bench_function("read the rows, open nothing", |bencher| {
        bencher.iter(|| assert!(read_alone(&runtime, &store) > cases * 100));
    });
    group.bench_function("scheme impact, process included", |bencher| {
        bencher.iter(|| impact(&database, &keys));
    });
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
