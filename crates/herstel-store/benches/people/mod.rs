//! Invented people and what is recorded about them, for the benches of the store.

use herstel_domain::{
    Event, Occasion,
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

pub const PEOPLE: u32 = 5_000;
const DAY: Date = jiff::civil::date(2021, 3, 1);
pub const OCCASION: Occasion =
    Occasion { at: Timestamp::UNIX_EPOCH, on: DAY, operation: OperationId::from_bytes([4; 16]) };
pub const HANDLER: Actor = Actor::Staff { id: StaffId::from_bytes([1; 16]), role: StaffRole::CaseHandler };

pub fn id(kind: u8, person: u32) -> [u8; 16] {
    let mut bytes = [kind; 16];
    bytes[..8].copy_from_slice(&(u64::from(person) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes());
    bytes
}

pub fn facts(place: u32) -> Event {
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

pub async fn filled(folder: &std::path::Path) -> Store {
    let keys = MasterKeys::load_or_create(&folder.join("keys.toml")).expect("keys");
    let store = Store::open(&DatabaseUrl::Sqlite(folder.join("herstel.db")), keys).await.expect("a store");
    for first in (0..PEOPLE).step_by(250) {
        store.import((first..first + 250).map(person).collect()).await.expect("imported");
    }
    store
}
