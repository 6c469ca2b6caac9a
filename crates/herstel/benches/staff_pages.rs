//! The workspace of case handlers under load: server time of pages, lists, searches and commands, fifty people at once.
//!
//! `cargo bench -p herstel --bench staff_pages`. Fills a demonstration with `HERSTEL_BENCH_PARENTS` dossiers (100.000)
//! of fifty journal entries each, then fifty people send one request a second each for `HERSTEL_BENCH_SECONDS` (60) into
//! the router, without a network, access records and processing records included. Afterwards as many commands, one after
//! another of each person: facts recorded durably. `HERSTEL_TEST_POSTGRES` names an empty PostgreSQL database instead of
//! SQLite. The baseline in the same run is the same load on 1.000 dossiers: the ratio says what grows with their number.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::panic,
    reason = "a benchmark that cannot go on stops, and says what it saw"
)]
#![expect(clippy::disallowed_methods, reason = "measuring time is what a benchmark is for")]

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Method, Request, header},
};
use herstel_domain::{
    Event,
    facts::{FactChange, FactsRecorded},
    registration::{
        Channel, DossierRegistered, HandlerAssigned, PersonDetails, PreferredLanguage, YearsConcerned,
    },
};
use herstel_kernel::{
    Actor, Cents, Date, DossierId, DossierNumber, PersonId, StaffId, StaffPost, StaffRole, Timestamp,
};
use herstel_scheme::{FactPath, FactValue, Registry};
use herstel_store::{DatabaseUrl, ImportedDossier, ImportedEntry, MasterKeys, Store};
use herstel_web::{AppState, Clock, Demo};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    path::Path,
    process::Command,
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::time::interval_at;
use tower::ServiceExt as _;

const TODAY: Date = jiff::civil::date(2021, 12, 6);
const DAY: Date = jiff::civil::date(2021, 3, 1);
const PEOPLE: usize = 50;
/// Journal entries of a dossier; twelve of them change facts.
const ENTRIES: u32 = 50;
const BATCH: u32 = 250;
/// Dossiers of one handler, as in an operation that keeps its promise of a fixed person.
const CASELOAD: u32 = 40;
/// Dossiers that the demonstration itself makes, with decisions, choices and remarks.
const SEEDED: u32 = 500;

fn setting(name: &str, usual: u32) -> u32 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

fn id(kind: u8, number: u32) -> [u8; 16] {
    let mut bytes = [kind; 16];
    bytes[..8].copy_from_slice(&(u64::from(number) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes());
    bytes
}

/// A number that passes the 11-proof and begins with more zeros than any citizen number; the range for tests is smaller
/// than this bench.
fn citizen_number(number: u32) -> String {
    let check =
        |head: u32| (0..8).map(|place| head / 10_u32.pow(7 - place) % 10 * (9 - place)).sum::<u32>() % 11;
    // Of two heads that follow each other at most one leaves no digit for the check.
    let head = if check(2 * number) < 10 { 2 * number } else { 2 * number + 1 };
    format!("{head:08}{}", check(head))
}

fn dossier(number: u32, handlers: &[StaffId]) -> ImportedDossier {
    let place = usize::try_from(number / CASELOAD).unwrap();
    // The first handlers are those who sign in; the others are colleagues of whom nobody asks anything.
    let handler =
        handlers.get(place).copied().unwrap_or_else(|| StaffId::from_bytes(id(7, number / CASELOAD)));
    let registered = Event::DossierRegistered(DossierRegistered {
        family: herstel_scheme::SchemeFamily::main(),
        dossier: DossierId::from_bytes(id(1, number)),
        number: DossierNumber::new(2020, number + 1),
        person: PersonId::from_bytes(id(2, number)),
        details: PersonDetails {
            name: format!("Voornaam{} Achternaam{}", number % 997, number % 9_973),
            bsn: citizen_number(number),
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
        story: Some("Het begon met een brief over 2012, en daarna kwam er elke maand een.".to_owned()),
        due_on: Some(jiff::civil::date(2021, 9, 1)),
        terms: Vec::new(),
    });
    let assigned = Event::HandlerAssigned(HandlerAssigned { handler, assigned_on: DAY });
    let facts = (0..ENTRIES - 2).map(|entry| {
        let year = 2010 + i64::from(entry % 6);
        let change = FactChange {
            path: FactPath::of_item("toeslagjaar", year, "teruggevorderd bedrag"),
            value: Some(FactValue::Amount(Cents::new(840_000 + i64::from(entry)))),
            source: "beschikking".to_owned(),
        };
        Event::FactsRecorded(FactsRecorded {
            changes: vec![change],
            recorded_on: DAY,
            groups: Vec::new(),
            complete_for: Vec::new(),
        })
    });
    let actor = Actor::Staff { id: handler, role: StaffRole::CaseHandler };
    let entry = |event| ImportedEntry { event, actor, at: Timestamp::UNIX_EPOCH };
    ImportedDossier { entries: [registered, assigned].into_iter().chain(facts).map(entry).collect() }
}

struct Filled {
    router: Router,
    store: Store,
}

async fn fill(folder: &Path, parents: u32) -> Filled {
    let postgres = std::env::var("HERSTEL_TEST_POSTGRES").ok().filter(|_| parents > 1_000);
    let address = match &postgres {
        Some(address) => address.clone(),
        None => format!("sqlite:{}", folder.join("bench.db").display()),
    };
    let keys = folder.join("bench.keys");
    let status = Command::new(env!("CARGO_BIN_EXE_herstel"))
        .args(["seed", "--parents", &SEEDED.to_string(), "--database", &address, "--keys"])
        .arg(&keys)
        .status()
        .unwrap();
    assert!(status.success());
    let url = match postgres {
        Some(address) => DatabaseUrl::Postgres(address),
        None => DatabaseUrl::Sqlite(folder.join("bench.db")),
    };
    let store = Store::open(&url, MasterKeys::load(&keys).unwrap()).await.unwrap();
    let is_handler = |post| matches!(post, StaffPost::Operation(StaffRole::CaseHandler));
    let members = store.staff().await.unwrap();
    let handlers: Vec<StaffId> =
        members.iter().filter(|member| is_handler(member.post)).map(|member| member.id).collect();
    for first in (0..parents).step_by(usize::try_from(BATCH).unwrap()) {
        let batch = (first..parents.min(first + BATCH)).map(|number| dossier(number, &handlers)).collect();
        store.import(batch).await.unwrap();
    }
    let clock = Clock::new(jiff::Timestamp::now);
    clock.start_on(TODAY).unwrap();
    let mut state = AppState::new(store.clone(), Arc::new(Registry::embedded().unwrap()), clock);
    state.demo = Some(Demo);
    Filled { router: herstel_web::router(state), store }
}

/// Somebody who works here, signed in.
#[derive(Clone)]
struct Visitor {
    router: Router,
    token: String,
}

impl Visitor {
    async fn sign_in(router: &Router, slug: &str) -> Self {
        let visitor = Self { router: router.clone(), token: String::new() };
        let (_, answer) =
            visitor.json(Method::POST, "/api/v1/demo/session", Some(json!({ "person": slug }))).await;
        let token = answer["token"].as_str().unwrap_or_else(|| panic!("{slug}: {answer}")).to_owned();
        Self { token, ..visitor }
    }

    /// Whole pages go by cookie, as in a browser.
    async fn page(&self, path: &str) -> (u16, usize) {
        let request = Request::get(path)
            .header(header::COOKIE, format!("herstel-session={}", self.token))
            .header(header::ACCEPT, "text/html")
            .body(Body::empty());
        let response = self.router.clone().oneshot(request.unwrap()).await.unwrap();
        let status = response.status().as_u16();
        (status, to_bytes(response.into_body(), usize::MAX).await.unwrap().len())
    }

    async fn json(&self, method: Method, path: &str, body: Option<Value>) -> (u16, Value) {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::AUTHORIZATION, format!("Bearer {}", self.token))
            .header(header::CONTENT_TYPE, "application/json")
            .body(body.map_or_else(Body::empty, |body| Body::from(body.to_string())));
        let response = self.router.clone().oneshot(request.unwrap()).await.unwrap();
        let status = response.status().as_u16();
        let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, serde_json::from_slice(&bytes).unwrap_or_default())
    }

    async fn search(&self, words: &str) -> u16 {
        self.json(Method::POST, "/api/v1/dossiers/search", Some(json!({ "search": words }))).await.0
    }
}

/// Server times by what was asked.
#[derive(Default)]
struct Times(BTreeMap<&'static str, Vec<Duration>>);

impl Times {
    fn add(&mut self, kind: &'static str, time: Duration) {
        self.0.entry(kind).or_default().push(time);
    }

    fn join(&mut self, other: Self) {
        for (kind, times) in other.0 {
            self.0.entry(kind).or_default().extend(times);
        }
    }

    fn tell(mut self, parents: u32) {
        for (kind, times) in &mut self.0 {
            times.sort_unstable();
            let at = |percent: usize| times[(times.len() - 1) * percent / 100].as_micros();
            let count = times.len();
            println!(
                "| {kind} | {parents} | {count} | {} | {} | {} |",
                at(50),
                at(99),
                times[count - 1].as_micros()
            );
        }
    }
}

/// One person asks something every second, beginning at their own moment in it.
async fn work(visitor: Visitor, person: usize, seconds: u32) -> Times {
    let own = u32::try_from(person % 3).unwrap() * CASELOAD;
    let begin = tokio::time::Instant::now() + Duration::from_millis(u64::try_from(person).unwrap() * 20);
    let mut ticks = interval_at(begin, Duration::from_secs(1));
    let mut times = Times::default();
    for round in 0..seconds {
        ticks.tick().await;
        let number = own + (round * 7 + u32::try_from(person).unwrap()) % CASELOAD;
        let since = Instant::now();
        let (kind, status) = match round % 6 {
            0 => ("my day", visitor.page("/werk").await.0),
            1 | 2 => {
                let path = format!("/werk/dossier/{}", DossierNumber::new(2020, number + 1));
                ("dossier", visitor.page(&path).await.0)
            }
            3 => ("newest registrations", visitor.page("/werk/lijst?van=nieuw").await.0),
            4 => {
                let name = format!("voornaam{} achternaam{}", number % 997, number % 9_973);
                ("search by name", visitor.search(&name).await)
            }
            _ => ("search by citizen number", visitor.search(&citizen_number(number)).await),
        };
        times.add(kind, since.elapsed());
        assert!(status == 200, "{kind}: {status}");
    }
    times
}

/// One person records facts in dossiers of their own, one after another.
async fn record(visitor: Visitor, person: usize, rounds: u32) -> Times {
    let mut times = Times::default();
    let number = DossierNumber::new(2020, 1_001 + u32::try_from(person).unwrap());
    let path = format!("/api/v1/dossiers/{number}");
    let begin = tokio::time::Instant::now() + Duration::from_millis(u64::try_from(person).unwrap() * 20);
    let mut ticks = interval_at(begin, Duration::from_secs(1));
    let (_, found) = visitor.json(Method::GET, &path, None).await;
    let mut version = found["version"].as_u64().unwrap_or_else(|| panic!("{number}: {found}"));
    for round in 0..rounds {
        ticks.tick().await;
        let amount = format!("{}.00", 5_000 + round);
        let body = json!({
            "expected_version": version,
            "source": "telefoon",
            "facts": [{ "path": "toeslagjaar/2013/teruggevorderd bedrag", "value": amount }],
        });
        let since = Instant::now();
        let (status, answer) = visitor.json(Method::PUT, &format!("{path}/facts"), Some(body)).await;
        times.add("command", since.elapsed());
        assert!(status == 200, "command: {status} {answer}");
        version = answer["version"].as_u64().unwrap();
    }
    times
}

async fn measure(folder: &Path, parents: u32, seconds: u32) {
    let since = Instant::now();
    let Filled { router, store } = fill(folder, parents).await;
    println!("filled with {parents} dossiers of {ENTRIES} entries in {:.0} s", since.elapsed().as_secs_f32());
    let mut visitors = Vec::new();
    for number in 1..=3 {
        visitors.push(Visitor::sign_in(&router, &format!("case-handler-{number}")).await);
    }
    println!("| what | dossiers | requests | median µs | p99 µs | slowest µs |\n|---|---|---|---|---|---|");
    let mut all = Times::default();
    let at_work: Vec<_> = (0..PEOPLE)
        .map(|person| tokio::spawn(work(visitors[person % visitors.len()].clone(), person, seconds)))
        .collect();
    for person in at_work {
        all.join(person.await.unwrap());
    }
    let at_work: Vec<_> =
        (0..PEOPLE).map(|person| tokio::spawn(record(visitors[0].clone(), person, seconds / 3))).collect();
    for person in at_work {
        all.join(person.await.unwrap());
    }
    all.tell(parents);
    drop((router, visitors));
    store.close().await;
}

fn main() {
    let parents = setting("HERSTEL_BENCH_PARENTS", 100_000);
    let seconds = setting("HERSTEL_BENCH_SECONDS", 60);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    for parents in [1_100, parents] {
        let folder = tempfile::tempdir().unwrap();
        runtime.block_on(measure(folder.path(), parents, seconds));
    }
}
