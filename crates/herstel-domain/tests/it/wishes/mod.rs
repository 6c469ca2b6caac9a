//! A command of any kind that fits a dossier as it stands, or nearly: what the tables and the random histories share.
//!
//! Without luck it is the plain one: about what happened last, with the first of what can be said. With luck it is about
//! anything that is there or is not, and says anything.

mod contact;
mod disputed;
mod history;
mod kinds;
mod luck;
mod own;
mod person;
mod work;

pub use history::{Happening, cases, happenings, wanted};
pub use kinds::Kind;
pub use luck::Luck;

use herstel_domain::{
    Command, Dossier,
    access::Period,
    choices::Heard,
    documents::{AddDocument, DocumentContent, DocumentForm, DocumentSource},
};
use herstel_kernel::{
    Actor, Date, Desk, DocumentId, MunicipalityCode, OrganisationId, PersonId, StaffId, StaffRole,
};
use herstel_scheme::Registry;
use jiff::ToSpan as _;

const fn staff(id: u8, role: StaffRole) -> Actor {
    Actor::Staff { id: StaffId::from_bytes([id; 16]), role }
}

/// Another person: an ex-partner, a helper, a stranger.
pub const OTHER: PersonId = PersonId::from_bytes([2; 16]);
pub const HANDLER: Actor = staff(3, StaffRole::CaseHandler);
pub const REVIEWER: Actor = staff(4, StaffRole::Reviewer);
pub const LEAD: Actor = staff(6, StaffRole::TeamLead);
/// Somebody who had no part in the dossier.
pub const COLLEAGUE: Actor = staff(0x70, StaffRole::CaseHandler);
pub const OFFICE: OrganisationId = OrganisationId::from_bytes([0x53; 16]);

/// The municipality of everybody here.
pub fn municipality() -> MunicipalityCode {
    "0363".parse().unwrap()
}

/// Everybody who may want something: the person first, then who works for them, then others.
pub fn everybody(dossier: &Dossier) -> [Actor; 11] {
    let municipal = |id, desk| {
        let id = StaffId::from_bytes([id; 16]);
        Actor::Municipal { id, municipality: municipality(), desk }
    };
    [
        Actor::Person { person: dossier.registration.person },
        HANDLER,
        REVIEWER,
        COLLEAGUE,
        LEAD,
        municipal(7, Desk::Support),
        Actor::Person { person: OTHER },
        Actor::Representative { organisation: OFFICE, colleague: None },
        Actor::System,
        staff(8, StaffRole::Steering),
        municipal(9, Desk::Collection),
    ]
}

/// The dossier and the day at which somebody wants something.
#[derive(Clone, Copy)]
pub struct At<'a> {
    pub dossier: &'a Dossier,
    pub schemes: &'a Registry,
    pub today: Date,
    pub actor: Actor,
}

impl At<'_> {
    /// An id that nothing has: of the dossier, its version and a kind of thing.
    fn fresh(&self, kind: u8) -> [u8; 16] {
        let mut id = self.dossier.registration.dossier.to_bytes();
        id[0] ^= 0x5a;
        id[1] ^= kind;
        for (place, byte) in self.dossier.version.to_be_bytes().into_iter().enumerate() {
            id[8 + place] ^= byte;
        }
        id
    }

    fn heard(&self) -> Heard {
        Heard::usual(self.actor)
    }

    /// So many days from today; before today when there are fewer than none.
    fn day(&self, days: i64) -> Date {
        self.today.saturating_add(days.days())
    }

    fn a_file(&self, luck: &mut Luck) -> AddDocument {
        let (byte, digest) = luck.one_of(&FILES);
        AddDocument {
            document: DocumentId::from_bytes(self.fresh(1)),
            form: luck
                .one_of(&[DocumentForm::Jpeg { width: 800, height: 600 }, DocumentForm::Pdf { pages: 2 }]),
            name: luck.one_of(&["brief.jpg", "Ömer 🌷 هاجر.pdf", ""]).to_owned(),
            digest: digest.to_owned(),
            content: DocumentContent([byte].as_slice().into()),
            source: luck.one_of(&[DocumentSource::Portal, DocumentSource::PhonePhoto, DocumentSource::Post]),
            papers: Vec::new(),
            replaces: None,
        }
    }
}

/// The one byte of a file, and the SHA-256 of it: a store takes no bytes of another digest.
const FILES: [(u8, &str); 3] = [
    (1, "4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a"),
    (2, "dbc1b4c900ffe48d575b5da5c638040125f65db0fe3e24494b76ea986457d986"),
    (3, "084fed08b978af4d7d196a7446a86b58009e636b611db16211b65a9aadff29c5"),
];

/// Words that somebody may write, empty ones among them.
fn words(luck: &mut Luck) -> String {
    luck.one_of(&["Zo was het.", "Ömer 🌷 مرحبا", "Nog eens kijken.", "", "   "]).to_owned()
}

/// From today on, or until a day.
fn period(at: &At<'_>, luck: &mut Luck) -> Period {
    Period { from_on: None, until_on: luck.one_of(&[None, Some(at.day(30)), Some(at.day(-30))]) }
}

/// Makes a command.
type Build = fn(&At<'_>, &mut Luck) -> Command;

/// The command of this kind.
pub fn wish(kind: Kind, at: &At<'_>, luck: &mut Luck) -> Command {
    let all = [work::WISHES, own::WISHES, person::WISHES, contact::WISHES, disputed::WISHES];
    let mut found = all.into_iter().flatten().filter(|(built, _)| *built == kind);
    let (Some((_, build)), None) = (found.next(), found.next()) else { unreachable!("{kind:?} once") };
    let command = build(at, luck);
    assert_eq!(Kind::of(&command), kind);
    command
}
