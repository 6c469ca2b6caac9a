//! Invented people and what happens in their dossiers.

use herstel_domain::{
    Dossier, Event, Occasion, Purpose, Scope,
    access::Period,
    bases::{Audience, BasisKind, BasisRecorded},
    choices::{ChoiceEffect, ChoiceMade},
    consents::{ConsentGiven, ConsentSubject},
    deadlines::{ReckonedTerm, TermEvent, TermSubject, TermsReckoned},
    decisions::{DecisionApproved, DecisionProposed, DecisionReturned, Outcome, PreparedBy},
    disputes::{DisputeAnswered, DisputeRaised, DisputeResult, DisputeTarget},
    documents::{DocumentContent, DocumentForm, DocumentReceived, DocumentSource},
    facts::{CompleteStep, FactChange, FactsRecorded},
    mandates::{MandateGiven, MandateHolder, MandateKind, Power},
    messages::{Leaving, MessageKind, MessageSent, Way},
    protection::{EmergencyAccessOpened, ProtectionLifted, ProtectionSet},
    registration::{
        Channel, DossierRegistered, HandlerAssigned, PersonDetails, PreferredLanguage, YearsConcerned,
    },
    relations::{RelationKind, RelationRecorded, Relative},
    support::{LifeDomain, SupportNoted},
};
use herstel_kernel::{
    Actor, BasisId, Bsn, Cents, ChoiceId, ConsentId, Date, DecisionId, Desk, DisputeId, DocumentId,
    DossierId, DossierNumber, EmergencyAccessId, LetterId, MandateId, MunicipalityCode, OperationId,
    PersonId, ReceiptId, RelationId, StaffId, StaffRole, SupportNoteId, Timestamp,
};
use herstel_scheme::{
    CaseInput, ContentHash, Derivation, FactPath, FactValue, Receipt, SchemeFamily, SchemeId,
};
use herstel_store::{Administered, Conflict, ImportedDossier, ImportedEntry, Recorded, Store};

use sha2::{Digest as _, Sha256};

pub const HANDLER: StaffId = StaffId::from_bytes([0xaa; 16]);
pub const REVIEWER: StaffId = StaffId::from_bytes([0xbb; 16]);

/// 16 bytes that tell the kind of thing, the person and the place apart, and are spread like random ones.
fn id_bytes(kind: u8, person: u32, place: u32) -> [u8; 16] {
    let spread = (u64::from(person) * 1_000 + u64::from(place) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut bytes = [kind; 16];
    bytes[..8].copy_from_slice(&spread.to_be_bytes());
    bytes[8..12].copy_from_slice(&person.to_be_bytes());
    bytes[12..].copy_from_slice(&place.to_be_bytes());
    bytes[8] = kind;
    bytes
}

pub fn person_id(person: u32) -> PersonId {
    PersonId::from_bytes(id_bytes(1, person, 0))
}

pub fn dossier_id(person: u32) -> DossierId {
    DossierId::from_bytes(id_bytes(2, person, 0))
}

pub fn decision_id(person: u32, place: u32) -> DecisionId {
    DecisionId::from_bytes(id_bytes(3, person, place))
}

pub fn receipt_id(person: u32, place: u32) -> ReceiptId {
    ReceiptId::from_bytes(id_bytes(4, person, place))
}

pub fn letter_id(person: u32, place: u32) -> LetterId {
    LetterId::from_bytes(id_bytes(5, person, place))
}

pub fn dispute_id(person: u32, place: u32) -> DisputeId {
    DisputeId::from_bytes(id_bytes(6, person, place))
}

/// An administrator at work.
pub fn administered() -> Administered {
    Administered { at: now(), by: "command test".into() }
}

pub fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

pub fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

pub fn now() -> Timestamp {
    at("2021-03-01T09:00:00.123456Z")
}

/// The occasion of every look in these tests.
pub fn occasion() -> Occasion {
    Occasion { at: now(), on: date("2021-03-01"), operation: OperationId::from_bytes([0x0a; 16]) }
}

pub fn handler() -> Actor {
    Actor::Staff { id: HANDLER, role: StaffRole::CaseHandler }
}

pub fn staff_scope() -> Scope {
    Scope::new(handler(), Purpose::Handling, occasion()).expect("a scope")
}

pub fn reviewer_scope() -> Scope {
    let reviewer = Actor::Staff { id: REVIEWER, role: StaffRole::Reviewer };
    Scope::new(reviewer, Purpose::Handling, occasion()).expect("a scope")
}

pub fn parent_scope(person: u32) -> Scope {
    Scope::new(Actor::Person { person: person_id(person) }, Purpose::OwnDossier, occasion()).expect("a scope")
}

pub fn system_scope() -> Scope {
    Scope::new(Actor::System, Purpose::Verification, occasion()).expect("a scope")
}

/// A citizen number of the test range, another one for each person.
pub fn bsn(person: u32) -> Bsn {
    let weights = [9, 8, 7, 6, 5, 4, 3, 2];
    let first_eight = |number: u32| format!("{number:08}");
    let last = |digits: &str| -> u32 {
        digits.bytes().zip(weights).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum::<u32>() % 11
    };
    assert!(person < 49_000, "the test range is used up");
    let mut number = 99_900_000 + person * 2;
    if last(&first_eight(number)) == 10 {
        number += 1;
    }
    let digits = first_eight(number);
    Bsn::parse(&format!("{digits}{}", last(&digits))).expect("a citizen number")
}

/// Words for a name that nobody bears.
pub fn name(person: u32) -> String {
    let first = ["Ömer", "Fatima", "Şebnem", "Jolanda", "Nadège", "Kees", "Amélie", "Wim"];
    let last = ["Çelik-Voorbeeld", "el Khaoui", "van der Proefberg", "Testelaar", "de Verzonnen"];
    let pick = |list: &[&'static str], by: u32| list[(person / by) as usize % list.len()];
    format!("{} {}{}", pick(&first, 1), pick(&last, 8), person)
}

pub fn story(person: u32) -> String {
    format!("Het begon met een brief over 2012 en sindsdien verhaal {person} van elke dag.")
}

pub fn details(person: u32) -> PersonDetails {
    PersonDetails {
        name: name(person),
        bsn: bsn(person).digits().to_owned(),
        born_on: date("1984-05-06"),
        address: Some(format!("Voorbeeldstraat {person}, 1234 AB Verzinnewater")),
        email: Some(format!("persoon{person}@voorbeeld.example")),
        phone: None,
        iban: None,
        language: if person.is_multiple_of(5) { PreferredLanguage::En } else { PreferredLanguage::Nl },
    }
}

pub fn registered(person: u32, number: DossierNumber) -> Event {
    let registered_on = date("2020-06-01").checked_add(jiff::Span::new().days(person % 300)).expect("a date");
    Event::DossierRegistered(DossierRegistered {
        family: SchemeFamily::main(),
        dossier: dossier_id(person),
        number,
        person: person_id(person),
        details: details(person),
        registered_on,
        channel: Channel::Portal,
        years: YearsConcerned::Years { years: vec![2012, 2013] },
        story: Some(story(person)),
        due_on: Some(registered_on.checked_add(jiff::Span::new().months(6)).expect("a date")),
        terms: Vec::new(),
    })
}

pub fn assigned() -> Event {
    Event::HandlerAssigned(HandlerAssigned { handler: HANDLER, assigned_on: date("2021-02-01") })
}

pub fn facts(person: u32, place: u32) -> Event {
    let change = |attribute: &str, value: Option<FactValue>| FactChange {
        path: FactPath::of_item("toeslagjaar", 2012 + i64::from(place % 3), attribute),
        value,
        source: format!("brief {person}"),
    };
    let amount = FactValue::Amount(Cents::new(840_000 + i64::from(person) * 100 + i64::from(place)));
    Event::FactsRecorded(FactsRecorded {
        changes: vec![
            change("teruggevorderd bedrag", Some(amount)),
            change("datum beschikking", Some(FactValue::Date(date("2014-03-10")))),
            change("kosten", if place.is_multiple_of(2) { None } else { Some(FactValue::Boolean(true)) }),
        ],
        recorded_on: date("2021-02-02"),
        groups: Vec::new(),
        complete_for: vec![CompleteStep { family: Default::default(), step: "first-review".into() }],
    })
}

pub fn receipt(person: u32, place: u32) -> Receipt {
    let mut input = serde_json::Map::new();
    input.insert("teruggevorderd bedrag".into(), format!("{}.00", 8_400 + person).into());
    let mut outputs = serde_json::Map::new();
    outputs.insert("uit te betalen bedrag".into(), format!("{}.50", 30_000 + place).into());
    Receipt {
        scheme: SchemeId::new("kot-2021").expect("an id"),
        hash: ContentHash::from_bytes([7; 32]),
        engine: "test".into(),
        calculated_on: date("2021-02-03"),
        input: CaseInput::from_map(input),
        outputs,
        derivation: Derivation::default(),
    }
}

pub fn proposed(person: u32, place: u32, step: &str) -> Event {
    let receipt = receipt(person, place);
    Event::DecisionProposed(DecisionProposed {
        family: SchemeFamily::main(),
        decision: decision_id(person, place),
        step: step.into(),
        scheme: receipt.scheme.clone(),
        scheme_hash: receipt.hash,
        outcome: if person.is_multiple_of(3) { Outcome::Rejection } else { Outcome::Award },
        amount: Cents::new(3_000_000),
        receipt: receipt_id(person, place),
        receipt_hash: receipt.content_hash(),
        proposed_by: PreparedBy::Person(HANDLER),
        proposed_on: date("2021-02-03"),
        remark: Some(format!("opmerking voor de tweede lezer {person}")),
        relied_on: Vec::new(),
        on_word: Vec::new(),
        anew: None,
        receipt_content: Some(Box::new(receipt)),
    })
}

pub fn approved(person: u32, place: u32) -> Event {
    Event::DecisionApproved(DecisionApproved {
        decision: decision_id(person, place),
        approved_by: REVIEWER,
        decided_on: date("2021-02-05"),
        letter: letter_id(person, place),
        next_due_on: Some(date("2022-02-05")),
    })
}

pub fn returned(person: u32, place: u32) -> Event {
    Event::DecisionReturned(DecisionReturned {
        decision: decision_id(person, place),
        returned_by: REVIEWER,
        returned_on: date("2021-02-04"),
        remarks: "het jaar 2013 ontbreekt".into(),
    })
}

pub fn chosen(person: u32, place: u32, step: &str, effect: ChoiceEffect) -> Event {
    Event::ChoiceMade(ChoiceMade {
        family: SchemeFamily::main(),
        heard: None,
        by_agreement: false,
        to_aftercare: false,
        choice: ChoiceId::from_bytes(id_bytes(7, person, place)),
        step: step.into(),
        option: "continue".into(),
        effect,
        chosen_on: date("2021-02-10"),
        recorded_by: Actor::Person { person: person_id(person) },
    })
}

pub fn disputed(person: u32, place: u32) -> Event {
    Event::DisputeRaised(DisputeRaised {
        dispute: dispute_id(person, place),
        target: DisputeTarget::Fact { path: FactPath::of_item("toeslagjaar", 2012, "teruggevorderd bedrag") },
        words: format!("dat bedrag klopt niet, zegt {}", name(person)),
        document: None,
        raised_on: date("2021-02-11"),
    })
}

pub fn answered(person: u32, place: u32) -> Event {
    Event::DisputeAnswered(DisputeAnswered {
        dispute: dispute_id(person, place),
        result: DisputeResult::Corrected,
        answer: "u heeft gelijk".into(),
        answered_by: HANDLER,
        answered_on: date("2021-02-12"),
    })
}

/// What stands in every document of the tests.
pub const DOCUMENT: &[u8] = b"%PDF-1.7 brief van 27 maart, 999990019";

/// Terms that stand from now on, by step and last day.
pub fn reckoned(terms: &[(&str, Option<&str>)]) -> Event {
    let terms = terms.iter().map(|(step, last_day)| ReckonedTerm {
        subject: TermSubject::Step((*step).to_owned()),
        last_day: last_day.map(date),
        suspended_until: None,
        noticed: false,
    });
    Event::Term(TermEvent::Reckoned(TermsReckoned {
        reckoned_on: date("2021-03-01"),
        terms: terms.collect(),
    }))
}

pub fn document(person: u32) -> DocumentReceived {
    DocumentReceived {
        document: DocumentId::from_bytes(id_bytes(7, person, 0)),
        form: DocumentForm::Pdf { pages: 1 },
        name: "brief.pdf".into(),
        size_bytes: DOCUMENT.len() as u64,
        digest: hex::encode(Sha256::digest(DOCUMENT)),
        received_on: date("2021-03-01"),
        source: DocumentSource::Portal,
        content: Some(DocumentContent(DOCUMENT.into())),
    }
}

/// The person is told something that leaves by these ways.
pub fn told(kind: MessageKind, ways: &[Way]) -> Event {
    Event::MessageSent(MessageSent {
        kind,
        sent_on: date("2021-10-04"),
        language: PreferredLanguage::Nl,
        former: None,
        leaves: ways.iter().map(|way| Leaving { way: *way, held: false }).collect(),
        answers: None,
    })
}

/// A whole road: registered, decided once, disputed, and on the way to the next decision.
pub fn road(person: u32) -> Vec<Event> {
    vec![
        assigned(),
        facts(person, 0),
        proposed(person, 0, "first-review"),
        returned(person, 0),
        facts(person, 1),
        proposed(person, 1, "first-review"),
        approved(person, 1),
        chosen(person, 0, "first-review", ChoiceEffect::Continue { to: "full-assessment".into() }),
        disputed(person, 0),
        answered(person, 0),
        disputed(person, 1),
        proposed(person, 2, "full-assessment"),
    ]
}

/// Registers somebody through the front door.
pub async fn register(store: &Store, person: u32) -> Recorded {
    let actor = Actor::Person { person: person_id(person) };
    let make = |number: DossierNumber, _| Ok(vec![registered(person, number)]);
    store.register(actor, occasion(), &bsn(person), 2021, make).await.expect("registered")
}

/// Records one event through the front door, in the name of a case handler.
pub async fn record(store: &Store, person: u32, event: Event) -> Recorded {
    let decide = |_: &Dossier| Ok(vec![event.clone()]);
    store.record(&staff_scope(), now(), dossier_id(person), decide).await.expect("recorded")
}

/// Registers somebody and walks the whole road, one command per event.
pub async fn register_and_walk(store: &Store, person: u32) -> Recorded {
    let mut last = register(store, person).await;
    for event in road(person) {
        last = record(store, person, event).await;
    }
    last
}

/// The same as a whole dossier to bring in.
pub fn imported(person: u32, sequence: u32) -> ImportedDossier {
    let mut events = vec![registered(person, DossierNumber::new(2020, sequence))];
    events.extend(road(person));
    let entries = events.into_iter().zip(0_i64..).map(|(event, minutes)| ImportedEntry {
        event,
        actor: handler(),
        at: now() + jiff::Span::new().minutes(minutes),
    });
    ImportedDossier { entries: entries.collect() }
}

/// The state that follows from events, computed without any store.
pub fn replayed(events: &[Event]) -> Dossier {
    Dossier::replay(events).expect("a dossier")
}

/// The municipality of these tests.
pub fn municipality() -> MunicipalityCode {
    "0363".parse().expect("a code")
}

/// Somebody at a desk of it.
pub fn desk(desk: Desk) -> Actor {
    Actor::Municipal { id: StaffId::from_bytes([0xdd; 16]), municipality: municipality(), desk }
}

/// One event of each kind about who may see what, in the dossier of a person who is registered, and a conflict.
pub async fn access_of_all_kinds(store: &Store, person: u32) {
    let always = Period { from_on: None, until_on: None };
    let subject = ConsentSubject::MunicipalContact { municipality: municipality() };
    let events = [
        Event::RelationRecorded(RelationRecorded {
            relation: RelationId::from_bytes(id_bytes(8, person, 0)),
            told: Relative {
                kind: RelationKind::Child,
                name: name(person + 1),
                born_on: Some(date("2009-09-09")),
                person: Some(person_id(person + 1)),
                period: always,
                source: "de ouder".into(),
            },
            recorded_on: date("2021-02-20"),
        }),
        Event::MandateGiven(MandateGiven {
            mandate: MandateId::from_bytes(id_bytes(9, person, 0)),
            holder: MandateHolder::Person { person: person_id(person + 2) },
            name: name(person + 2),
            kind: MandateKind::Helper,
            step: None,
            powers: [Power::Read].into(),
            period: always,
            given_on: date("2021-02-20"),
            given_by: None,
        }),
        Event::BasisRecorded(BasisRecorded {
            basis: BasisId::from_bytes(id_bytes(10, person, 0)),
            kind: BasisKind::StatutoryGround { article: "Wht 2.20".into() },
            audience: Audience::Municipality { municipality: municipality(), desk: Desk::Collection },
            period: always,
            recorded_on: date("2021-02-20"),
        }),
        Event::ConsentGiven(ConsentGiven {
            consent: ConsentId::from_bytes(id_bytes(11, person, 0)),
            subject,
            given_on: date("2021-02-20"),
        }),
        Event::SupportNoted(SupportNoted {
            note: SupportNoteId::from_bytes(id_bytes(12, person, 0)),
            municipality: municipality(),
            life_domain: LifeDomain::Housing,
            words: format!("zoekt een huis, zegt {}", name(person)),
            noted_by: StaffId::from_bytes([0xdd; 16]),
            noted_on: date("2021-02-21"),
        }),
        Event::ProtectionSet(ProtectionSet { reason: "geheim adres".into(), set_on: date("2021-02-22") }),
        Event::EmergencyAccessOpened(EmergencyAccessOpened {
            access: EmergencyAccessId::from_bytes(id_bytes(13, person, 0)),
            staff: REVIEWER,
            reason: "dreiging".into(),
            opened_at: at("2021-03-01T08:00:00Z"),
            until_at: at("2021-03-01T10:00:00Z"),
        }),
        Event::ProtectionLifted(ProtectionLifted {
            keeps_held: false,
            reason: "op verzoek".into(),
            lifted_on: date("2021-02-23"),
        }),
    ];
    for event in events {
        record(store, person, event).await;
    }
    let conflict = Conflict {
        staff: StaffId::from_bytes([0xcc; 16]),
        person: person_id(person),
        from_on: date("2021-01-01"),
        until_on: None,
        recorded_by: "leiding".into(),
    };
    store.add_conflict(&conflict, &administered()).await.expect("added");
}

/// A division of two dossiers, one of which stays.
pub fn division() -> herstel_store::NewDivision {
    use herstel_domain::handlers::{
        ChangeReason,
        division::{DivisionNote, Stays},
    };
    let text = |text: &str| text.to_owned();
    herstel_store::NewDivision {
        id: herstel_kernel::DivisionId::from_bytes([5; 16]),
        asked_by: REVIEWER,
        asked_at: now(),
        from: Some(HANDLER),
        note: DivisionNote {
            reason: ChangeReason::Left,
            words: text("Zij werkt hier niet meer."),
            agreed: text("Zie het plan."),
            matters: text("Zie de notities."),
            open: text("Bel binnen een week."),
        },
        shares: vec![(dossier_id(1), Ok(REVIEWER)), (dossier_id(2), Err(Stays::NoRoom))],
    }
}

/// A view of the list that somebody keeps.
pub fn saved_view() -> herstel_store::SavedView {
    herstel_store::SavedView {
        id: herstel_kernel::SavedViewId::from_bytes([4; 16]),
        owner: HANDLER,
        is_shared: true,
        name: "Nieuw van mij".into(),
        query: "status=new".into(),
    }
}
