//! The case page of one parent: server time with few and with many parents in the database.
//!
//! `cargo bench -p herstel --bench case_page`. The number of parents of the large database is 100.000 unless
//! `HERSTEL_BENCH_PARENTS` says otherwise. The baseline is the same page in a database of 1.000 parents: the ratio
//! says whether the cost grows with the number of parents. Prints the 99th percentile of 1.000 requests beside the
//! mean that criterion measures.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark may stop and print")]
#![expect(clippy::disallowed_methods, reason = "measuring time is what a benchmark is for")]

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
    response::Response,
};
use criterion::{Criterion, criterion_group, criterion_main};
use herstel_scheme::Registry;
use herstel_store::{DatabaseUrl, MasterKeys, Store};
use herstel_web::{AppState, Clock, Demo};
use std::{path::Path, process::Command, sync::Arc, time::Instant};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use tower::ServiceExt as _;

/// The parent whose page is asked for: one with decisions, choices and facts.
const PARENT: &str = "parent-assessed";

fn seeded(parents: u32) -> TempDir {
    let home = TempDir::new().unwrap();
    let url = format!("sqlite:{}", home.path().join("bench.db").display());
    let status = Command::new(env!("CARGO_BIN_EXE_herstel"))
        .args(["seed", "--parents", &parents.to_string(), "--database", &url])
        .status()
        .unwrap();
    assert!(status.success());
    home
}

async fn open(home: &Path) -> Router {
    let keys = MasterKeys::load(&home.join("bench.db.keys")).unwrap();
    let store = Store::open(&DatabaseUrl::Sqlite(home.join("bench.db")), keys).await.unwrap();
    let clock = Clock::new(jiff::Timestamp::now);
    clock.start_on(jiff::civil::date(2021, 12, 6)).unwrap();
    let mut state = AppState::new(store, Arc::new(Registry::embedded().unwrap()), clock);
    state.demo = Some(Demo);
    herstel_web::router(state)
}

/// Signs in as the demo page does, and returns the session cookie.
async fn sign_in(router: &Router) -> String {
    let request = Request::get(format!("/demo/{PARENT}")).body(Body::empty()).unwrap();
    let response = router.clone().oneshot(request).await.unwrap();
    let before = cookies(&response);
    let page = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    let page = String::from_utf8(page.to_vec()).unwrap();
    let marker = "name=\"csrf\" value=\"";
    let start = page.find(marker).unwrap() + marker.len();
    let csrf = page[start..].split('"').next().unwrap();
    let request = Request::post("/demo/inloggen")
        .header(header::COOKIE, before)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(format!("csrf={csrf}&person={PARENT}")))
        .unwrap();
    let response = router.clone().oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    cookies(&response)
}

fn cookies(response: &Response) -> String {
    let set = response.headers().get_all(header::SET_COOKIE);
    let pairs: Vec<&str> =
        set.iter().map(|value| value.to_str().unwrap().split(';').next().unwrap()).collect();
    pairs.join("; ")
}

async fn case_page(router: &Router, cookie: &str) -> usize {
    let request = Request::get("/mijn-zaak").header(header::COOKIE, cookie).body(Body::empty()).unwrap();
    let response = router.clone().oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    to_bytes(response.into_body(), usize::MAX).await.unwrap().len()
}

fn percentile_99(runtime: &Runtime, router: &Router, cookie: &str) -> u128 {
    let mut micros: Vec<u128> = (0..1_000)
        .map(|_| {
            let start = Instant::now();
            runtime.block_on(case_page(router, cookie));
            start.elapsed().as_micros()
        })
        .collect();
    micros.sort_unstable();
    micros[989]
}

fn bench(criterion: &mut Criterion) {
    let many =
        std::env::var("HERSTEL_BENCH_PARENTS").ok().and_then(|text| text.parse().ok()).unwrap_or(100_000);
    let runtime = Runtime::new().unwrap();
    let mut group = criterion.benchmark_group("case page");
    for parents in [1_000, many] {
        let home = seeded(parents);
        let router = runtime.block_on(open(home.path()));
        let cookie = runtime.block_on(sign_in(&router));
        println!("{parents} parents: p99 of 1.000 requests {} µs", percentile_99(&runtime, &router, &cookie));
        group.bench_function(format!("{parents} parents"), |bencher| {
            bencher.iter(|| runtime.block_on(case_page(&router, &cookie)));
        });
    }
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
