//! What the store gives.

use crate::{
    furnished::{self, WORKED},
    readings::Waiting,
    world::{
        Born, COLLEAGUES, COMMITTEE, DOSSIERS, For, Happening, Holder, Kind, MUNICIPALITIES, Office,
        REVIEWER, Span, Subject, TEAM_LEAD, World,
    },
};
use herstel_domain::{
    Dossier, Event, Occasion, Purpose, Scope,
    access::Period,
    bases::{Audience, BasisEnded, BasisKind, BasisRecorded},
    consents::{ConsentGiven, ConsentSubject, ConsentWithdrawn},
    deadlines::{Sender, Way},
    mandates::{MandateGiven, MandateHolder, MandateKind, MandateWithdrawn, Power},
    objections::{AdviceReceived, ObjectionAcknowledged, ObjectionEvent, ObjectionFiled, ObjectionOutcome},
    protection::{EmergencyAccessOpened, ProtectionLifted, ProtectionSet},
    registration::{
        Channel, DossierRegistered, HandlerAssigned, PersonDetails, PersonKind, PreferredLanguage,
        RegisteredBy, Registrant, YearsConcerned,
    },
    relations::{RelationCorrected, RelationKind, RelationRecorded, Relative},
    representations::{LegalOffice, RepresentationEnded, RepresentationRecorded},
    support::{LifeDomain, SupportNoted},
};
use herstel_kernel::{
    Actor, BasisId, Bsn, ConsentId, Date, DecisionId, Desk, DossierId, DossierNumber, EmergencyAccessId,
    LetterId, MandateId, MessageId, MunicipalityCode, ObjectionId, OperationId, OrganisationId, PersonId,
    ReceiptId, RelationId, RepresentationId, StaffId, StaffRole, SupportNoteId, Timestamp,
};
use herstel_scheme::SchemeFamily;
use herstel_store::{Conflict, DatabaseUrl, MasterKeys, StaffMember, Store};
use jiff::{SignedDuration, ToSpan};

pub const FIRST_DAY: Date = jiff::civil::date(2021, 3, 1);
const BSNS: [&str; 7] =
    ["999990019", "999990020", "999990032", "999990044", "999990056", "999990068", "999990081"];

pub fn id(kind: u8, number: u8) -> [u8; 16] {
    let mut bytes = [kind; 16];
    bytes[0] = number;
    bytes
}

pub fn person(number: u8) -> PersonId {
    PersonId::from_bytes(id(1, number))
}

pub fn dossier(number: u8) -> DossierId {
    DossierId::from_bytes(id(2, number))
}

pub fn staff(number: u8) -> StaffId {
    StaffId::from_bytes(id(3, number))
}

pub fn note_number(note: SupportNoteId) -> u8 {
    note.to_bytes()[0]
}

pub fn municipality(number: u8) -> MunicipalityCode {
    MUNICIPALITIES[usize::from(number)].parse().unwrap()
}

pub fn staff_actor(number: u8) -> Actor {
    Actor::Staff { id: staff(number), role: role(number) }
}

fn role(number: u8) -> StaffRole {
    match number {
        REVIEWER => StaffRole::Reviewer,
        TEAM_LEAD => StaffRole::TeamLead,
        COMMITTEE => StaffRole::ObjectionCommittee,
        _ => StaffRole::CaseHandler,
    }
}

pub fn desk_actor(number: u8, desk: Desk) -> Actor {
    Actor::Municipal { id: StaffId::from_bytes(id(9, number)), municipality: municipality(number), desk }
}

pub fn organisation(number: u8) -> OrganisationId {
    OrganisationId::from_bytes(id(4, number))
}

/// A day of a world.
pub fn on(day: i8) -> Date {
    FIRST_DAY.checked_add(i32::from(day).days()).unwrap()
}

fn moment(hours: i64) -> Timestamp {
    let first: Timestamp = "2021-03-01T00:00:00Z".parse().unwrap();
    first.checked_add(SignedDuration::from_hours(hours)).unwrap()
}

fn period(span: Span) -> Period {
    Period { from_on: span.from.map(on), until_on: span.until.map(on) }
}

/// A database with a world in it.
pub struct Filled {
    pub store: Store,
    pub numbers: Vec<DossierNumber>,
    /// The one message of each dossier.
    pub messages: Vec<MessageId>,
    occasion: Occasion,
    _folder: tempfile::TempDir,
}

impl Filled {
    pub async fn with(world: &World) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let keys = MasterKeys::load_or_create(&folder.path().join("keys.toml")).unwrap();
        let store = Store::open(&DatabaseUrl::Sqlite(folder.path().join("herstel.db")), keys).await.unwrap();
        let hours = i64::from(world.today) * 24 + i64::from(world.hour);
        let operation = OperationId::from_bytes([1; 16]);
        let occasion = Occasion { at: moment(hours), on: on(world.today), operation };
        let mut filled = Self { store, numbers: Vec::new(), messages: Vec::new(), occasion, _folder: folder };
        filled.fill(world).await;
        filled
    }

    pub fn scope(&self, actor: Actor, purpose: Purpose) -> Scope {
        Scope::new(actor, purpose, self.occasion).unwrap()
    }

    /// The scope of the system, which reaches everything and shows nobody anything.
    pub fn system(&self) -> Scope {
        self.scope(Actor::System, Purpose::Verification)
    }

    /// The moment at which everything in the world was written down.
    pub fn begin(&self) -> Timestamp {
        moment(0)
    }

    /// Which dossier has a number.
    pub fn which(&self, number: &DossierNumber) -> u8 {
        let place = self.numbers.iter().position(|known| known == number).expect("a dossier of the world");
        u8::try_from(place).unwrap()
    }

    async fn fill(&mut self, world: &World) {
        for number in 0..=DOSSIERS {
            let bsn = Bsn::parse(BSNS[usize::from(number)]).unwrap();
            self.store.person_by_bsn(&bsn, person(number)).await.unwrap();
        }
        let done = herstel_store::Administered {
            at: "2021-01-01T00:00:00Z".parse().unwrap(),
            by: "test".to_owned(),
        };
        for number in 0..COLLEAGUES {
            let post = herstel_kernel::StaffPost::Operation(role(number));
            let member = StaffMember { id: staff(number), name: format!("Medewerker {number}"), post };
            self.store.put_staff(&member, &done).await.unwrap();
            let own = world.selves[usize::from(number)].map(person);
            self.store.set_staff_person(staff(number), own, &done).await.unwrap();
        }
        for conflict in &world.conflicts {
            let conflict = Conflict {
                staff: staff(conflict.staff),
                person: person(conflict.person),
                from_on: on(conflict.from),
                until_on: conflict.until.map(on),
                recorded_by: "leiding".into(),
            };
            self.store.add_conflict(&conflict, &done).await.unwrap();
        }
        for number in 0..DOSSIERS {
            let bsn = Bsn::parse(BSNS[usize::from(number)]).unwrap();
            let make = |found: DossierNumber, _| {
                Ok(vec![registered(number, found, born(world.born[usize::from(number)]))])
            };
            let operation = OperationId::from_bytes([0; 16]);
            let occasion = Occasion { at: moment(0), on: on(0), operation };
            let recorded = self.store.register(Actor::System, occasion, &bsn, 2021, make).await.unwrap();
            self.numbers.push(recorded.number);
            let mut waiting = Waiting::default();
            let events: Vec<Event> = world
                .of(number)
                .flat_map(|(place, what)| events(place, number, what, &mut waiting))
                .collect();
            let scope = self.scope(Actor::System, Purpose::Preparing);
            for event in events {
                let decide = |_: &Dossier| Ok(vec![event.clone()]);
                self.store.record(&scope, moment(0), dossier(number), decide).await.unwrap();
            }
            let furnish = |_: &Dossier| Ok(furnished::events(number));
            self.store.record(&scope, moment(0), dossier(number), furnish).await.unwrap();
            let read = self.store.dossier(&self.system(), dossier(number)).await.unwrap().unwrap();
            self.messages.push(read.messages[0].id);
        }
        furnished::beside(self).await;
    }
}

fn born(born: Born) -> Date {
    match born {
        Born::Adult => jiff::civil::date(1980, 5, 17),
        Born::Sixteen(day) => on(day).checked_sub(16.years()).unwrap(),
        Born::Eighteen(day) => on(day).checked_sub(18.years()).unwrap(),
    }
}

fn holder(holder: Holder) -> MandateHolder {
    match holder {
        Holder::Person(number) => MandateHolder::Person { person: person(number) },
        Holder::Organisation(number) => MandateHolder::Organisation { organisation: organisation(number) },
    }
}

fn registered(number: u8, found: DossierNumber, born_on: Date) -> Event {
    Event::DossierRegistered(DossierRegistered {
        family: SchemeFamily::main(),
        dossier: dossier(number),
        number: found,
        person: person(number),
        details: PersonDetails {
            name: format!("Naam{number} Voorbeeld"),
            bsn: BSNS[usize::from(number)].to_owned(),
            born_on,
            address: Some(format!("Straat {number}")),
            email: None,
            phone: None,
            iban: None,
            language: PreferredLanguage::Nl,
        },
        registered_on: FIRST_DAY,
        channel: Channel::Phone,
        years: YearsConcerned::Unknown,
        story: Some(format!("verhaal {number}")),
        due_on: None,
        terms: Vec::new(),
    })
}

fn relative(kind: RelationKind, to: u8, until: Option<i8>) -> Relative {
    Relative {
        kind,
        name: format!("Naam{to}"),
        born_on: None,
        person: Some(person(to)),
        period: Period { from_on: None, until_on: until.map(on) },
        source: "de ouder".into(),
    }
}

/// Partners up to and with the day of a death, after which the one who is left takes over.
fn left_behind(place: u8, by: u8, died: i8, until: Option<i8>) -> Vec<Event> {
    let told = |kind: u8, told| {
        let relation = RelationId::from_bytes(id(kind, place));
        Event::RelationRecorded(RelationRecorded { relation, told, recorded_on: FIRST_DAY })
    };
    let mut kin = relative(RelationKind::NextOfKin, by, None);
    kin.period.from_on = Some(on(died));
    vec![
        told(27, relative(RelationKind::Partner, by, Some(died + 1))),
        told(5, kin),
        Event::BasisRecorded(BasisRecorded {
            basis: BasisId::from_bytes(id(7, place)),
            kind: BasisKind::StatutoryGround { article: "Wht 2.14b".into() },
            audience: Audience::NextOfKin { relation: RelationId::from_bytes(id(5, place)) },
            period: Period { from_on: None, until_on: until.map(on) },
            recorded_on: FIRST_DAY,
        }),
    ]
}

/// The objection that came before the committee.
pub fn objection(place: u8) -> ObjectionId {
    ObjectionId::from_bytes(id(26, place))
}

fn to_committee(place: u8, day: i8, is_advised: bool) -> Vec<Event> {
    let (objection, by) = (objection(place), staff(WORKED));
    let filed = ObjectionEvent::Filed(ObjectionFiled {
        objection,
        decision: decision(place).into(),
        received_on: FIRST_DAY,
        last_day: on(100),
        way: Way::Letter,
        sender: Sender::Parent,
        words: Some("Het bedrag klopt niet.".into()),
        late_reason: None,
        documents: Vec::new(),
        recorded_by: Actor::System,
        recorded_on: FIRST_DAY,
    });
    let confirmed = ObjectionAcknowledged { objection, committee: true, by, on: on(day) };
    // On the first day of all, so that the committee reads nothing of it whenever somebody looks.
    let advised = ObjectionEvent::AdviceReceived(AdviceReceived {
        objection,
        outcome: ObjectionOutcome::Upheld,
        words: "Het bezwaar klopt.".into(),
        received_on: FIRST_DAY,
        recorded_by: by,
    });
    let advised = is_advised.then_some(advised);
    let events = [filed, ObjectionEvent::Acknowledged(confirmed)].into_iter().chain(advised);
    events.map(Event::Objection).collect()
}

/// The letter about the decision that a happening proposed.
pub fn letter(place: u8) -> LetterId {
    LetterId::from_bytes(id(14, place))
}

/// The decision that a happening proposes.
pub fn decision(place: u8) -> DecisionId {
    DecisionId::from_bytes(id(12, place))
}

pub fn receipt_id(place: u8) -> ReceiptId {
    ReceiptId::from_bytes(id(13, place))
}

fn events(place: u8, of: u8, what: Happening, waiting: &mut Waiting) -> Vec<Event> {
    match what {
        Happening::Related { to, kind, until } => {
            let kind = match kind {
                Kind::Partner => RelationKind::Partner,
                Kind::ExPartner => RelationKind::ExPartner,
                Kind::Parent => RelationKind::Parent,
                Kind::Child => RelationKind::Child,
                Kind::NextOfKin => RelationKind::NextOfKin,
            };
            vec![Event::RelationRecorded(RelationRecorded {
                relation: RelationId::from_bytes(id(5, place)),
                told: relative(kind, to, until),
                recorded_on: FIRST_DAY,
            })]
        }
        Happening::Together { to, from } => {
            let mut told = relative(RelationKind::Partner, to, None);
            told.period.from_on = Some(on(from));
            vec![Event::RelationRecorded(RelationRecorded {
                relation: RelationId::from_bytes(id(5, place)),
                told,
                recorded_on: FIRST_DAY,
            })]
        }
        Happening::LeftBehind { by, died, until } => left_behind(place, by, died, until),
        Happening::Represented { holder: by, office, is_confirmed, span, ended } => {
            let representation = RepresentationId::from_bytes(id(15, place));
            let recorded = RepresentationRecorded {
                representation,
                office: match office {
                    Office::CustodyAtHome | Office::CustodyElsewhere => LegalOffice::ParentalAuthority,
                    Office::Curator => LegalOffice::Curator,
                    Office::Administrator => LegalOffice::Administrator,
                    Office::Mentor => LegalOffice::Mentor,
                },
                by: Some(holder(by)),
                name: "wie vertegenwoordigt".into(),
                ground: "register".into(),
                lives_with_them: office == Office::CustodyAtHome,
                period: period(span),
                is_confirmed,
                recorded_on: FIRST_DAY,
            };
            let end = |until_on| RepresentationEnded { representation, until_on, recorded_on: FIRST_DAY };
            let ended = ended.map(|day| Event::RepresentationEnded(end(on(day))));
            [Event::RepresentationRecorded(recorded)].into_iter().chain(ended).collect()
        }
        Happening::InConfidence => vec![Event::RegisteredBy(RegisteredBy {
            kind: PersonKind::Child,
            by: Registrant::Themself,
            abroad: None,
            in_confidence: true,
            registered_on: FIRST_DAY,
        })],
        Happening::Mandate { holder: by, powers, span, withdrawn } => {
            let mandate = MandateId::from_bytes(id(6, place));
            let all = Power::ALL;
            let given = MandateGiven {
                mandate,
                holder: holder(by),
                name: "wie mag kijken".into(),
                kind: MandateKind::Helper,
                step: None,
                powers: (0..10).filter(|bit| powers & (1 << bit) != 0).map(|bit: usize| all[bit]).collect(),
                period: period(span),
                given_on: FIRST_DAY,
                given_by: None,
            };
            let withdrawn = withdrawn.map(|day| MandateWithdrawn { mandate, withdrawn_on: on(day) });
            [Event::MandateGiven(given)].into_iter().chain(withdrawn.map(Event::MandateWithdrawn)).collect()
        }
        Happening::TakenOver { by, span, was_a_mistake } => {
            let relation = RelationId::from_bytes(id(5, place));
            let told = relative(RelationKind::NextOfKin, by, None);
            let mut events = vec![
                Event::RelationRecorded(RelationRecorded { relation, told, recorded_on: FIRST_DAY }),
                Event::BasisRecorded(BasisRecorded {
                    basis: BasisId::from_bytes(id(7, place)),
                    kind: BasisKind::StatutoryGround { article: "Wht 2.11".into() },
                    audience: Audience::NextOfKin { relation },
                    period: period(span),
                    recorded_on: FIRST_DAY,
                }),
            ];
            if was_a_mistake {
                let told = relative(RelationKind::Child, by, None);
                let corrected = RelationCorrected { relation, told, corrected_on: FIRST_DAY };
                events.push(Event::RelationCorrected(corrected));
            }
            events
        }
        Happening::Basis { audience, span, ended } => {
            let basis = BasisId::from_bytes(id(7, place));
            let audience = match audience {
                For::Operation => Audience::Operation,
                For::Support(number) => {
                    Audience::Municipality { municipality: municipality(number), desk: Desk::Support }
                }
                For::Collection(number) => {
                    Audience::Municipality { municipality: municipality(number), desk: Desk::Collection }
                }
            };
            let recorded = BasisRecorded {
                basis,
                kind: BasisKind::UrgentNeed { reason: "nood".into() },
                audience,
                period: period(span),
                recorded_on: FIRST_DAY,
            };
            let ended = ended.map(|day| Event::BasisEnded(BasisEnded { basis, until_on: on(day) }));
            [Event::BasisRecorded(recorded)].into_iter().chain(ended).collect()
        }
        Happening::RequestEnded { on: day } => {
            let basis = BasisId::from_bytes(dossier(of).to_bytes());
            vec![Event::BasisEnded(BasisEnded { basis, until_on: on(day) })]
        }
        Happening::Consent { subject, on: given, withdrawn } => {
            let consent = ConsentId::from_bytes(id(8, place));
            let subject = match subject {
                Subject::Contact(m) => ConsentSubject::MunicipalContact { municipality: municipality(m) },
                Subject::Story(m) => ConsentSubject::StoryToMunicipality { municipality: municipality(m) },
                Subject::Decisions(m) => {
                    ConsentSubject::DecisionsToMunicipality { municipality: municipality(m) }
                }
                Subject::Notes => ConsentSubject::NotesToOperation,
            };
            let given = ConsentGiven { consent, subject, given_on: on(given) };
            let withdrawn = withdrawn.map(|day| ConsentWithdrawn { consent, withdrawn_on: on(day) });
            [Event::ConsentGiven(given)].into_iter().chain(withdrawn.map(Event::ConsentWithdrawn)).collect()
        }
        Happening::Noted { municipality: number } => vec![Event::SupportNoted(SupportNoted {
            note: SupportNoteId::from_bytes(id(10, place)),
            municipality: municipality(number),
            life_domain: LifeDomain::Housing,
            words: "zoekt een huis".into(),
            noted_by: StaffId::from_bytes(id(9, number)),
            noted_on: FIRST_DAY,
        })],
        Happening::Protected => {
            vec![Event::ProtectionSet(ProtectionSet { reason: "geheim".into(), set_on: FIRST_DAY })]
        }
        Happening::Lifted => {
            vec![Event::ProtectionLifted(ProtectionLifted {
                keeps_held: false,
                reason: "op verzoek".into(),
                lifted_on: FIRST_DAY,
            })]
        }
        Happening::Assigned { staff: number } => {
            vec![Event::HandlerAssigned(HandlerAssigned { handler: staff(number), assigned_on: FIRST_DAY })]
        }
        Happening::Proposed { by } => waiting.propose(place, by),
        Happening::Approved => waiting.approve(),
        Happening::Drafted { by } => waiting.draft(place, by),
        Happening::Read => waiting.read(),
        Happening::ToCommittee { on: day, is_advised } => to_committee(place, day, is_advised),
        Happening::Emergency { staff: number, from, hours } => {
            vec![Event::EmergencyAccessOpened(EmergencyAccessOpened {
                access: EmergencyAccessId::from_bytes(id(11, place)),
                staff: staff(number),
                reason: "nood".into(),
                opened_at: moment(i64::from(from)),
                until_at: moment(i64::from(from) + i64::from(hours)),
            })]
        }
    }
}
