//! How long the check of the whole record takes on a million entries, with every decision calculated again and every
//! head held against the anchors. `HERSTEL_BENCH_ENTRIES` makes another number of them, `HERSTEL_TEST_POSTGRES` names
//! an empty PostgreSQL database instead of SQLite.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on stops, and says what it saw"
)]
#![expect(clippy::disallowed_methods, reason = "measuring time is what a benchmark is for")]

mod people;

use herstel_domain::{
    Event,
    decisions::{DecisionApproved, DecisionProposed, Outcome, PreparedBy},
    facts::{FactChange, FactsRecorded},
    registration::HandlerAssigned,
};
use herstel_kernel::{Actor, Cents, Date, DecisionId, LetterId, ReceiptId, StaffId, StaffRole, Timestamp};
use herstel_scheme::{CaseInput, FactPath, FactValue, Package, Receipt, Registry, SchemeFamily};
use herstel_store::{
    DatabaseUrl, ImportedDossier, ImportedEntry, MasterKeys, Store, VerifyOptions,
    proof::{SealKey, Sealer},
};
use people::{id, registered};
use std::{sync::Arc, time::Instant};

const DAY: Date = jiff::civil::date(2023, 3, 1);
const STAFF: StaffId = StaffId::from_bytes([1; 16]);
const HANDLER: Actor = Actor::Staff { id: STAFF, role: StaffRole::CaseHandler };
/// Entries of one dossier, as many as in an operation of the published size.
const ENTRIES: u32 = 6;
const BATCH: u32 = 250;
const STORY: &str = "Het begon met een brief over 2012, en daarna kwam er elke maand een.";

fn receipt(package: &Package) -> Receipt {
    let input = CaseInput::parse(
        r#"{
            "dagtekening eerste nadelige beschikking": "2014-03-10",
            "dagtekening eerste toekennende beschikking": "2021-09-20",
            "toeslagjaar": [
                { "jaar": 2012, "grond": "hardheid", "teruggevorderd bedrag": "12250.00" },
                { "jaar": 2013, "grond": "hardheid", "teruggevorderd bedrag": "8000.00" }
            ]
        }"#,
    );
    let input = input.expect("an input");
    let calculation = package.calculate(&input, DAY).expect("a calculation");
    Receipt::new(package, input, calculation, DAY)
}

fn facts(person: u32, year: i64) -> Event {
    let change = |attribute: &str, value| FactChange {
        path: FactPath::of_item("toeslagjaar", year, attribute),
        value: Some(value),
        source: "beschikking".to_owned(),
    };
    let amount = FactValue::Amount(Cents::new(840_000 + i64::from(person)));
    let changes =
        vec![change("teruggevorderd bedrag", amount), change("datum beschikking", FactValue::Date(DAY))];
    Event::FactsRecorded(FactsRecorded {
        changes,
        recorded_on: DAY,
        groups: Vec::new(),
        complete_for: Vec::new(),
    })
}

fn dossier(person: u32, receipt: &Receipt) -> ImportedDossier {
    let registered = registered(person, DAY, Some(STORY));
    let decision = DecisionId::from_bytes(id(3, person));
    let proposed = DecisionProposed {
        family: SchemeFamily::main(),
        decision,
        step: "full-assessment".into(),
        scheme: receipt.scheme.clone(),
        scheme_hash: receipt.hash,
        outcome: Outcome::Award,
        amount: Cents::new(3_000_000),
        receipt: ReceiptId::from_bytes(id(4, person)),
        receipt_hash: receipt.content_hash(),
        proposed_by: PreparedBy::Person(STAFF),
        proposed_on: DAY,
        remark: None,
        relied_on: Vec::new(),
        on_word: Vec::new(),
        anew: None,
        receipt_content: Some(Box::new(receipt.clone())),
    };
    let approved = DecisionApproved {
        decision,
        approved_by: StaffId::from_bytes([2; 16]),
        decided_on: DAY,
        letter: LetterId::from_bytes(id(5, person)),
        next_due_on: None,
    };
    let events = [
        Event::DossierRegistered(registered),
        Event::HandlerAssigned(HandlerAssigned { handler: STAFF, assigned_on: DAY }),
        facts(person, 2012),
        facts(person, 2013),
        Event::DecisionProposed(proposed),
        Event::DecisionApproved(approved),
    ];
    let entry = |event| ImportedEntry { event, actor: HANDLER, at: Timestamp::UNIX_EPOCH };
    ImportedDossier { entries: events.into_iter().map(entry).collect() }
}

async fn measure(folder: &std::path::Path, entries: u32) {
    let url = match std::env::var("HERSTEL_TEST_POSTGRES") {
        Ok(address) => DatabaseUrl::Postgres(address),
        Err(_) => DatabaseUrl::Sqlite(folder.join("herstel.db")),
    };
    let keys = MasterKeys::load_or_create(&folder.join("keys.toml")).expect("keys");
    let store = Store::open(&url, keys).await.expect("a store");
    let registry = Registry::embedded().expect("the packages");
    let found = registry.all().iter().find(|package| package.id().as_str() == "wht-compensatie");
    let package = found.expect("the scheme").clone();
    store.keep_package(package.id(), &package.hash(), &package.files().to_archive()).await.expect("kept");
    let receipt = receipt(&package);
    let timed = |what: &str, since: Instant| println!("{what}: {:.1} s", since.elapsed().as_secs_f32());

    let since = Instant::now();
    let people = entries / ENTRIES;
    for first in (0..people).step_by(BATCH as usize) {
        let batch = (first..people.min(first + BATCH)).map(|person| dossier(person, &receipt)).collect();
        store.import(batch).await.expect("imported");
    }
    timed(&format!("import of {} entries in {people} dossiers, a receipt each", people * ENTRIES), since);

    let key = SealKey::load_or_create(&folder.join("seal-key")).expect("a key");
    let mut sealer = Sealer::open(key, &folder.join("anchors")).expect("a sealer");
    let since = Instant::now();
    sealer.seal(&store, Timestamp::UNIX_EPOCH).await.expect("sealed");
    timed("first seal over all dossiers", since);
    let since = Instant::now();
    sealer.seal(&store, Timestamp::UNIX_EPOCH).await.expect("sealed");
    timed("next seal, nothing changed", since);

    let anchors = Arc::new(sealer.anchors().clone());
    let again =
        move |receipt: &Receipt| receipt.verify(&package).iter().map(|found| found.place.clone()).collect();
    let without = VerifyOptions { anchors: Some(anchors.clone()), recalculate: None, access_kept_from: None };
    let with =
        VerifyOptions { anchors: Some(anchors), recalculate: Some(Arc::new(again)), access_kept_from: None };
    for (what, options) in [("chain, tables, seals", without), ("the same and every decision again", with)] {
        let since = Instant::now();
        let report = store.verify(&options, &mut |_, _| {}).await.expect("checked");
        timed(&format!("verify ({what})"), since);
        assert!(report.problems.is_empty() && report.decisions.is_empty(), "the record is in order");
        assert_eq!(report.entries, u64::from(people * ENTRIES));
    }
    store.close().await;
}

fn main() {
    let entries = std::env::var("HERSTEL_BENCH_ENTRIES").ok().and_then(|text| text.parse().ok());
    let folder = tempfile::tempdir().expect("a folder");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(measure(folder.path(), entries.unwrap_or(1_000_000)));
}
