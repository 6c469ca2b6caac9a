//! The workspace of case handlers under load: server time of pages, lists, searches and commands, fifty people at once.
//!
//! `cargo bench -p herstel --bench staff_pages`. Invents an operation with `HERSTEL_BENCH_PARENTS` dossiers (100.000) of
//! fifty journal entries each, forty for each handler, then fifty people send one request a second each for
//! `HERSTEL_BENCH_SECONDS` (60), access records and processing records included: 48 case handlers about their own
//! dossiers, and two who lead a team. Afterwards every handler records facts in a dossier of their own, durably, for half
//! as long. `HERSTEL_TEST_POSTGRES` puts both rounds on PostgreSQL. The baseline in the same run is the same load on 1.000
//! dossiers: the ratio says what grows with their number.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::panic,
    reason = "a benchmark that cannot go on stops, and says what it saw"
)]
#![expect(clippy::disallowed_methods, reason = "measuring time is what a benchmark is for")]

mod load;

use herstel_domain::road::WorkStatus;
use load::{
    PEOPLE, Settings, beat, in_each,
    operation::{CASELOAD, Operation, citizen_number, handler_slug, handlers, name, number},
    times::Times,
    visitor::{Visitor, Way},
};
use serde_json::json;
use std::time::{Duration, Instant};

/// How many of the people lead a team.
const LEADS: usize = 2;
const LEAD: &str = "team-lead-1";
const TEAM: &str = "team";
const MY_DAY: &str = "my day";
const DOSSIER: &str = "dossier";
const TERMS: &str = "terms";
const NEWEST: &str = "work list: newest";
const OWN: &str = "work list: own, by status";
const SCHEME: &str = "work list: by scheme and status, up to a day";
const NOBODY: &str = "work list: of nobody, urgent";
const BY_NAME: &str = "search: name";
const BY_CITIZEN_NUMBER: &str = "search: citizen number";
const BY_NUMBER: &str = "search: number";
const COMMAND: &str = "command";

/// What the 99th percentile of each is held to.
fn target(what: &str) -> Duration {
    Duration::from_millis(match what {
        COMMAND => 30,
        NEWEST | OWN | SCHEME | NOBODY | BY_NAME | BY_CITIZEN_NUMBER | BY_NUMBER => 100,
        _ => 50,
    })
}

async fn page(visitor: &mut Visitor, path: &str) -> u16 {
    let answer = visitor.page(path).await;
    assert!(answer.content_type.starts_with("text/html"), "{path}: {}", answer.content_type);
    answer.status
}

async fn search(visitor: &mut Visitor, words: &str) -> u16 {
    visitor.json("POST", "/api/v1/dossiers/search", Some(json!({ "search": words }))).await.0
}

/// What a case handler asks for in one of the rounds, about a dossier of their own.
async fn ask(visitor: &mut Visitor, round: u32, dossier: u32) -> (&'static str, u16) {
    let preparing = WorkStatus::Preparing.as_str();
    match round % 12 {
        0 => (MY_DAY, page(visitor, "/werk").await),
        1 | 4 | 7 => (DOSSIER, page(visitor, &format!("/werk/dossier/{}", number(dossier))).await),
        2 => (NEWEST, page(visitor, "/werk/lijst?van=nieuw").await),
        3 => (OWN, page(visitor, &format!("/werk/lijst?van=mij&status={preparing}")).await),
        5 => (BY_NAME, search(visitor, &name(dossier)).await),
        6 => {
            let path = format!(
                "/werk/lijst?regeling={}&status={preparing}&tot=31-12-2021",
                herstel_scheme::SchemeFamily::main()
            );
            (SCHEME, page(visitor, &path).await)
        }
        8 => (BY_CITIZEN_NUMBER, search(visitor, &citizen_number(dossier)).await),
        9 => (TERMS, page(visitor, "/werk/termijnen").await),
        10 => (BY_NUMBER, search(visitor, &number(dossier).to_string()).await),
        _ => (NOBODY, page(visitor, "/werk/lijst?van=niemand&spoed=critical").await),
    }
}

/// What somebody asks for who leads a team.
async fn ask_as_lead(visitor: &mut Visitor, round: u32) -> (&'static str, u16) {
    match round % 2 {
        0 => (TEAM, page(visitor, "/werk/team").await),
        _ => (TERMS, page(visitor, "/werk/termijnen").await),
    }
}

/// Whose dossiers somebody works on, and at which of them they begin.
#[derive(Clone, Copy)]
struct Place {
    person: usize,
    handler: u32,
    first: u32,
}

impl Place {
    fn of(operation: &Operation, person: usize) -> Self {
        let own = u32::try_from(person).unwrap();
        let handlers = handlers(operation.parents);
        // With fewer handlers than people, two of them sit beside each other.
        Self { person, handler: own % handlers, first: own / handlers }
    }

    fn is_lead(self) -> bool {
        self.person >= PEOPLE - LEADS
    }

    fn dossier(self, round: u32) -> u32 {
        self.handler * CASELOAD + (self.first + round) % CASELOAD
    }
}

/// One person asks something every second, beginning at their own moment in it.
async fn work(mut visitor: Visitor, place: Place, seconds: u32) -> Times {
    let mut ticks = beat(place.person);
    let mut times = Times::default();
    for second in 0..seconds {
        ticks.tick().await;
        let since = Instant::now();
        // Not everybody asks for the same at the same moment.
        let round = second + u32::try_from(place.person).unwrap();
        let (what, status) = match place.is_lead() {
            true => ask_as_lead(&mut visitor, round).await,
            false => ask(&mut visitor, round, place.dossier(second)).await,
        };
        times.add(what, since.elapsed());
        assert!(status == 200, "{what}: {status}");
    }
    times
}

/// One person records facts in a dossier of their own, one after another.
async fn record(mut visitor: Visitor, place: Place, rounds: u32) -> Times {
    let mut times = Times::default();
    let path = format!("/api/v1/dossiers/{}", number(place.dossier(0)));
    let (status, found) = visitor.json("GET", &path, None).await;
    let mut version = found["version"].as_u64().unwrap_or_else(|| panic!("{path}: {status} {found}"));
    let mut ticks = beat(place.person);
    for round in 0..rounds {
        ticks.tick().await;
        let amount = format!("{}.00", 5_000 + round);
        let body = json!({
            "expected_version": version,
            "source": "telefoon",
            "facts": [{ "path": "toeslagjaar/2013/teruggevorderd bedrag", "value": amount }],
        });
        let since = Instant::now();
        let (status, answer) = visitor.json("PUT", &format!("{path}/facts"), Some(body)).await;
        times.add(COMMAND, since.elapsed());
        assert!(status == 200, "{COMMAND}: {status} {answer}");
        version = answer["version"].as_u64().unwrap();
    }
    times
}

/// Everybody who takes part, signed in.
async fn everybody(operation: &Operation, way: Way) -> Vec<(Visitor, Place)> {
    let mut people = Vec::new();
    for person in 0..PEOPLE {
        let place = Place::of(operation, person);
        let slug = if place.is_lead() { LEAD.to_owned() } else { handler_slug(place.handler) };
        people.push((Visitor::sign_in(operation, way, &slug).await, place));
    }
    people
}

async fn measure(operation: &Operation, seconds: u32) {
    Times::head();
    for way in Way::BOTH {
        let mut all = Times::default();
        let people = everybody(operation, way).await;
        let at_work: Vec<_> =
            people.into_iter().map(|(visitor, place)| tokio::spawn(work(visitor, place, seconds))).collect();
        for person in at_work {
            all.join(person.await.unwrap());
        }
        let mut people = everybody(operation, way).await;
        people.retain(|(_, place)| !place.is_lead());
        let at_work: Vec<_> = people
            .into_iter()
            .map(|(visitor, place)| tokio::spawn(record(visitor, place, seconds / 2)))
            .collect();
        for person in at_work {
            all.join(person.await.unwrap());
        }
        all.tell(operation.parents, way, target);
    }
}

fn main() {
    let settings = Settings::read();
    in_each(&settings, async |operation| measure(operation, settings.seconds).await);
}
