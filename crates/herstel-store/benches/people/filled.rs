//! A store that is filled with them, for the benches of commands.

use super::people::registered;
use herstel_domain::{
    Event, Occasion,
    facts::{FactChange, FactsRecorded},
    registration::HandlerAssigned,
};
use herstel_kernel::{Actor, Cents, Date, OperationId, StaffId, StaffRole, Timestamp};
use herstel_scheme::{FactPath, FactValue};
use herstel_store::{DatabaseUrl, ImportedDossier, ImportedEntry, MasterKeys, Store};

pub const PEOPLE: u32 = 5_000;
const DAY: Date = jiff::civil::date(2021, 3, 1);
pub const OCCASION: Occasion =
    Occasion { at: Timestamp::UNIX_EPOCH, on: DAY, operation: OperationId::from_bytes([4; 16]) };
pub const HANDLER: Actor = Actor::Staff { id: StaffId::from_bytes([1; 16]), role: StaffRole::CaseHandler };

pub fn facts(place: u32) -> Event {
    let change = |year: i64| FactChange {
        path: FactPath::of_item("toeslagjaar", year, "teruggevorderd bedrag"),
        value: Some(FactValue::Amount(Cents::new(840_000 + i64::from(place)))),
        source: "beschikking".to_owned(),
    };
    Event::FactsRecorded(FactsRecorded {
        changes: (2010..2014).map(change).collect(),
        recorded_on: DAY,
        groups: Vec::new(),
        complete_for: Vec::new(),
    })
}

fn person(person: u32) -> ImportedDossier {
    let registered = Event::DossierRegistered(registered(person, DAY, None));
    let handler = StaffId::from_bytes([1; 16]);
    let assigned = Event::HandlerAssigned(HandlerAssigned { handler, assigned_on: DAY });
    let events = [registered, assigned].into_iter().chain((0..6).map(facts));
    let entry = |event| ImportedEntry { event, actor: HANDLER, at: Timestamp::UNIX_EPOCH };
    ImportedDossier { entries: events.map(entry).collect() }
}

pub async fn filled(folder: &std::path::Path) -> Store {
    let keys = MasterKeys::load_or_create(&folder.join("keys.toml")).expect("keys");
    let store = Store::open(&DatabaseUrl::Sqlite(folder.join("herstel.db")), keys).await.expect("a store");
    for first in (0..PEOPLE).step_by(250) {
        store.import((first..first + 250).map(person).collect()).await.expect("imported");
    }
    store
}
