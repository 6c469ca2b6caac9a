//! An operation of a size that is asked for, on SQLite or PostgreSQL, with a server on loopback.
//!
//! `HERSTEL_TEST_POSTGRES` names a database of a PostgreSQL cluster in which `createdb` and `dropdb` may make and remove
//! others: every operation gets one of its own. Without it, a file.

use super::PEOPLE;
use axum::Router;
use herstel_domain::{
    Event,
    deadlines::{ReckonedTerm, TermSubject},
    documents::{DocumentContent, DocumentForm, DocumentReceived, DocumentSource},
    facts::{FactChange, FactsRecorded},
    messages::{MessageKind, MessageSent},
    registration::{
        Channel, DossierRegistered, HandlerAssigned, PersonDetails, PreferredLanguage, YearsConcerned,
    },
};
use herstel_kernel::{
    Actor, Cents, Date, DocumentId, DossierId, DossierNumber, PersonId, StaffId, StaffPost, StaffRole,
    Timestamp,
};
use herstel_scheme::{FactPath, FactValue, Registry};
use herstel_store::{
    Administered, DatabaseUrl, DemoPerson, ImportedDossier, ImportedEntry, MasterKeys, StaffMember, Store,
};
use herstel_web::{AppState, AttemptLimits, Clock, Demo, ServerLimits};
use jiff::ToSpan as _;
use sha2::{Digest as _, Sha256};
use std::{
    net::{Ipv4Addr, SocketAddr},
    process::Command,
    sync::Arc,
    time::Instant,
};
use tempfile::TempDir;
use tokio::{net::TcpListener, task::JoinHandle};

const TODAY: Date = jiff::civil::date(2021, 12, 6);
const DAY: Date = jiff::civil::date(2021, 3, 1);
/// Journal entries of a dossier; all but four of them change facts.
const ENTRIES: u32 = 50;
/// From which day on their legal terms end, and over how many days.
const TERMS_FROM: Date = jiff::civil::date(2021, 10, 1);
const TERMS_OVER: u32 = 150;
/// What each of them sent in.
const LETTER: &[u8] = b"%PDF-1.7 een brief van 2013";
const BATCH: u32 = 250;
/// Dossiers of one handler, as in an operation that keeps its promise of a fixed person.
pub const CASELOAD: u32 = 40;
/// Dossiers that the demonstration itself makes, with decisions, choices and remarks.
const SEEDED: u32 = 500;
/// No invented registration of the demonstration is of this year, so that its numbers are free.
const YEAR: i16 = 2019;

/// One operation.
pub struct Operation {
    pub router: Router,
    pub address: SocketAddr,
    pub parents: u32,
    pub store: Store,
    database: Database,
    server: JoinHandle<()>,
}

/// Where the data is.
struct Database {
    url: DatabaseUrl,
    /// The cluster and the name, when it was made there.
    made: Option<(String, String)>,
    folder: TempDir,
}

impl Database {
    fn make(parents: u32) -> Self {
        let folder = TempDir::new().unwrap();
        let Ok(cluster) = std::env::var("HERSTEL_TEST_POSTGRES") else {
            return Self { url: DatabaseUrl::Sqlite(folder.path().join("bench.db")), made: None, folder };
        };
        let name = format!("herstel_bench_{}_{parents}", std::process::id());
        let status =
            Command::new("createdb").arg(format!("--maintenance-db={cluster}")).arg(&name).status().unwrap();
        assert!(status.success(), "createdb");
        let (server, _) = cluster.rsplit_once('/').unwrap();
        let url = DatabaseUrl::Postgres(format!("{server}/{name}"));
        Self { url, made: Some((cluster, name)), folder }
    }

    fn address(&self) -> String {
        match &self.url {
            DatabaseUrl::Sqlite(path) => format!("sqlite:{}", path.display()),
            DatabaseUrl::Postgres(address) => address.clone(),
        }
    }

    fn remove(self) {
        if let Some((cluster, name)) = self.made {
            let mut command = Command::new("dropdb");
            let status =
                command.arg(format!("--maintenance-db={cluster}")).arg("--force").arg(&name).status();
            assert!(status.unwrap().success(), "dropdb");
        }
    }
}

impl Operation {
    /// Invents one with so many dossiers and begins to serve it.
    pub async fn invent(parents: u32) -> Self {
        let since = Instant::now();
        let database = Database::make(parents);
        let keys = database.folder.path().join("bench.keys");
        let status = Command::new(env!("CARGO_BIN_EXE_herstel"))
            .args(["seed", "--parents", &SEEDED.to_string(), "--database", &database.address(), "--keys"])
            .arg(&keys)
            .status()
            .unwrap();
        assert!(status.success(), "seed");
        let store = Store::open(&database.url, MasterKeys::load(&keys).unwrap()).await.unwrap();
        hire(&store, parents).await;
        for first in (0..parents).step_by(usize::try_from(BATCH).unwrap()) {
            let batch = (first..parents.min(first + BATCH)).map(dossier).collect();
            store.import(batch).await.unwrap();
        }
        let clock = Clock::new(jiff::Timestamp::now);
        clock.start_on(TODAY).unwrap();
        let mut state = AppState::new(store.clone(), Arc::new(Registry::embedded().unwrap()), clock);
        state.demo = Some(Demo);
        state.limits = AttemptLimits::default().for_demo();
        let router = herstel_web::router(state);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let limits = ServerLimits { connections: 2 * PEOPLE, ..ServerLimits::default() };
        let served = herstel_web::serve(listener, router.clone(), limits, std::future::pending());
        let server = tokio::spawn(async move { served.await.unwrap() });
        let took = since.elapsed().as_secs();
        println!("\n{parents} dossiers of {ENTRIES} entries beside {SEEDED} others, invented in {took} s");
        Self { router, address, parents, store, database, server }
    }

    /// Ends serving it and removes its data.
    pub async fn end(self) {
        let Self { router, store, database, server, .. } = self;
        server.abort();
        drop(router);
        store.close().await;
        drop(store);
        database.remove();
    }
}

/// How many case handlers have so many dossiers.
pub fn handlers(parents: u32) -> u32 {
    parents.div_ceil(CASELOAD)
}

/// As whom one signs in as one of the handlers.
pub fn handler_slug(handler: u32) -> String {
    format!("bench-handler-{handler}")
}

/// As whom one signs in as one of the parents.
pub fn parent_slug(parent: u32) -> String {
    format!("bench-parent-{parent}")
}

/// The number of a dossier that was invented here.
pub fn number(dossier: u32) -> DossierNumber {
    DossierNumber::new(YEAR, dossier + 1)
}

/// The name of whoever it is of.
pub fn name(dossier: u32) -> String {
    format!("Voornaam{} Achternaam{}", dossier % 997, dossier % 9_973)
}

/// A number that passes the 11-proof and begins with more zeros than any citizen number; the range for tests is smaller
/// than this bench.
pub fn citizen_number(dossier: u32) -> String {
    let check =
        |head: u32| (0..8).map(|place| head / 10_u32.pow(7 - place) % 10 * (9 - place)).sum::<u32>() % 11;
    // Of two heads that follow each other at most one leaves no digit for the check.
    let head = if check(2 * dossier) < 10 { 2 * dossier } else { 2 * dossier + 1 };
    format!("{head:08}{}", check(head))
}

/// Everybody who handles one of the dossiers works here; as many of them as ask for pages can sign in, and as many
/// parents.
async fn hire(store: &Store, parents: u32) {
    let done = Administered { at: Timestamp::UNIX_EPOCH, by: "bench".to_owned() };
    let can_sign_in = u32::try_from(PEOPLE).unwrap();
    for handler in 0..handlers(parents) {
        let (id, role) = (staff_id(handler), StaffRole::CaseHandler);
        let label = format!("Behandelaar {handler}");
        let member = StaffMember { id, name: label.clone(), post: StaffPost::Operation(role) };
        store.put_staff(&member, &done).await.unwrap();
        if handler < can_sign_in {
            let actor = Actor::Staff { id, role };
            let (slug, note) = (handler_slug(handler), "case-handler".to_owned());
            store.add_demo_person(&DemoPerson { slug, label, note, actor }).await.unwrap();
        }
    }
    for parent in 0..parents.min(can_sign_in) {
        let actor = Actor::Person { person: PersonId::from_bytes(id(2, parent)) };
        let (slug, note) = (parent_slug(parent), "preparing".to_owned());
        store.add_demo_person(&DemoPerson { slug, label: name(parent), note, actor }).await.unwrap();
    }
}

fn id(kind: u8, number: u32) -> [u8; 16] {
    let mut bytes = [kind; 16];
    bytes[..8].copy_from_slice(&(u64::from(number) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes());
    bytes
}

fn staff_id(handler: u32) -> StaffId {
    StaffId::from_bytes(id(7, handler))
}

fn dossier(place: u32) -> ImportedDossier {
    let handler = staff_id(place / CASELOAD);
    // Some are late and some end within weeks.
    let last_day = TERMS_FROM.saturating_add(i64::from(place % TERMS_OVER).days());
    let registered = Event::DossierRegistered(DossierRegistered {
        family: herstel_scheme::SchemeFamily::main(),
        dossier: DossierId::from_bytes(id(1, place)),
        number: number(place),
        person: PersonId::from_bytes(id(2, place)),
        details: PersonDetails {
            name: name(place),
            bsn: citizen_number(place),
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
        due_on: Some(last_day),
        terms: vec![ReckonedTerm {
            subject: TermSubject::Step("first-review".to_owned()),
            last_day: Some(last_day),
            suspended_until: None,
            noticed: false,
        }],
    });
    let assigned = Event::HandlerAssigned(HandlerAssigned { handler, assigned_on: DAY });
    let told = Event::MessageSent(MessageSent {
        kind: MessageKind::Registered,
        sent_on: DAY,
        language: PreferredLanguage::Nl,
        former: None,
        leaves: Vec::new(),
        answers: None,
    });
    let digest: Vec<String> = Sha256::digest(LETTER).iter().map(|byte| format!("{byte:02x}")).collect();
    let received = Event::DocumentReceived(DocumentReceived {
        document: DocumentId::from_bytes(id(3, place)),
        form: DocumentForm::Pdf { pages: 1 },
        name: "brief.pdf".to_owned(),
        size_bytes: LETTER.len() as u64,
        digest: digest.concat(),
        received_on: DAY,
        source: DocumentSource::Portal,
        content: Some(DocumentContent(LETTER.into())),
    });
    let facts = (0..ENTRIES - 4).map(|entry| {
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
    ImportedDossier {
        entries: [registered, assigned, told, received].into_iter().chain(facts).map(entry).collect(),
    }
}
