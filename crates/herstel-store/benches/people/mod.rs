//! Invented people, the same in every bench of the store.

use herstel_domain::registration::{
    Channel, DossierRegistered, PersonDetails, PreferredLanguage, YearsConcerned,
};
use herstel_kernel::{Date, DossierId, DossierNumber, PersonId};
use herstel_scheme::SchemeFamily;

/// An id that is the same in every run; the ids of people who follow each other lie far apart.
pub fn id(kind: u8, person: u32) -> [u8; 16] {
    let mut bytes = [kind; 16];
    bytes[..8].copy_from_slice(&(u64::from(person) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes());
    bytes
}

/// The registration of one of them.
pub fn registered(person: u32, registered_on: Date, story: Option<&str>) -> DossierRegistered {
    DossierRegistered {
        family: SchemeFamily::main(),
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
        registered_on,
        channel: Channel::Portal,
        years: YearsConcerned::Unknown,
        story: story.map(str::to_owned),
        due_on: None,
        terms: Vec::new(),
    }
}
