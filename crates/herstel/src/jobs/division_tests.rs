//! A division goes dossier by dossier, stops when it is stopped, and goes on where it was broken off.

use super::{DivideDossiers, Done, Job as _, Turn};
use crate::environment;
use herstel_domain::{
    Context, Dossier, Occasion, Purpose, Scope,
    access::Period,
    consents::MunicipalContact,
    decide,
    handlers::{
        ChangeReason,
        distances::Distances,
        division::{DivisionNote, Stays, divide},
        ties::Receiver,
    },
    registration::{
        Channel, Intake, PersonDetails, PreferredLanguage, RegisterParent, YearsConcerned, register,
    },
    relations::{RecordRelation, RelationKind, Relative},
};
use herstel_kernel::{
    Actor, Bsn, ConsentId, Date, DivisionId, DossierId, OperationId, PersonId, RelationId, StaffId,
    StaffPost, StaffRole, Timestamp,
};
use herstel_scheme::{Registry, SchemeFamily};
use herstel_store::{
    Administered, DatabaseUrl, DivisionSource, DivisionStanding, Gates, ItemStanding, MasterKeys,
    NewDivision, StaffMember, Store,
};
use herstel_web::Clock;
use std::sync::Arc;

const SAMIRA: StaffId = StaffId::from_bytes([3; 16]);
const TIM: StaffId = StaffId::from_bytes([5; 16]);
const NOOR: StaffId = StaffId::from_bytes([7; 16]);
const LEAD: StaffId = StaffId::from_bytes([6; 16]);
const DIVISION: DivisionId = DivisionId::from_bytes([9; 16]);

struct Installation {
    _folder: tempfile::TempDir,
    store: Store,
    schemes: Arc<Registry>,
    clock: Clock,
}

fn dossier(number: u8) -> DossierId {
    DossierId::from_bytes([number + 100; 16])
}

/// A citizen number of the range for tests, another for each number.
fn bsn(number: u8) -> Bsn {
    let mut passing = (999_000_000_u32..).filter_map(|digits| Bsn::parse(&digits.to_string()).ok());
    passing.nth(number.into()).unwrap()
}

impl Installation {
    /// Samira handles so many dossiers; Tim and Noor handle none.
    async fn new(dossiers: u8) -> Self {
        let folder = tempfile::TempDir::new().unwrap();
        let keys = MasterKeys::load_or_create(&folder.path().join("keys")).unwrap();
        let store = Store::open(&DatabaseUrl::Sqlite(folder.path().join("d.db")), keys).await.unwrap();
        let begin: Timestamp = "2022-03-01T10:00:00Z".parse().unwrap();
        let clock = Clock::new(move || begin);
        let schemes = Arc::new(Registry::embedded().unwrap());
        let installation = Self { _folder: folder, store, schemes, clock };
        let done = installation.done();
        let gatekeeper = |number| StaffId::from_bytes([number; 16]);
        let who = herstel_domain::gate::GatePeople {
            recorder: gatekeeper(70),
            opener: gatekeeper(71),
            lead: gatekeeper(72),
            handler: gatekeeper(73),
            adviser: gatekeeper(75),
            desk: (gatekeeper(74), "0034".parse().unwrap()),
        };
        installation
            .store
            .open_invented_gates(&installation.schemes, who, Date::constant(2022, 3, 1), &done)
            .await
            .unwrap();
        for (id, name, role) in [
            (SAMIRA, "Samira Verzonnen", StaffRole::CaseHandler),
            (TIM, "Tim Verzonnen", StaffRole::CaseHandler),
            (NOOR, "Noor Verzonnen", StaffRole::CaseHandler),
            (LEAD, "Lea Verzonnen", StaffRole::TeamLead),
        ] {
            let member = StaffMember { id, name: name.to_owned(), post: StaffPost::Operation(role) };
            installation.store.put_staff(&member, &done).await.unwrap();
        }
        for number in 1..=dossiers {
            installation.register(number).await;
        }
        installation
    }

    fn done(&self) -> Administered {
        Administered { at: self.clock.now(), by: "test".to_owned() }
    }

    fn scope(&self, actor: Actor) -> Scope {
        let operation = OperationId::from_bytes([9; 16]);
        let occasion = Occasion { at: self.clock.now(), on: self.clock.today(), operation };
        let purpose = if actor == Actor::System { Purpose::Preparing } else { Purpose::Handling };
        Scope::new(actor, purpose, occasion).unwrap()
    }

    fn lead(&self) -> Scope {
        self.scope(Actor::Staff { id: LEAD, role: StaffRole::TeamLead })
    }

    async fn register(&self, number: u8) {
        let actor = Actor::Staff { id: SAMIRA, role: StaffRole::CaseHandler };
        let command = RegisterParent {
            dossier: dossier(number),
            person: PersonId::from_bytes([number; 16]),
            details: PersonDetails {
                name: format!("Ouder {number}"),
                bsn: bsn(number).digits().to_owned(),
                born_on: Date::constant(1980, 5, 17),
                address: Some("Dorpsstraat 1, 1234 AB Voorbeeld".to_owned()),
                email: None,
                phone: None,
                iban: None,
                language: PreferredLanguage::Nl,
            },
            channel: Channel::Phone,
            years: YearsConcerned::Unknown,
            story: None,
            municipal_contact: MunicipalContact::NotAsked,
            consent: ConsentId::from_bytes([4; 16]),
            family: SchemeFamily::main(),
            handler: Some(SAMIRA),
            intake: Intake::default(),
        };
        let context = Context {
            actor,
            today: self.clock.today(),
            stands_in_for: &[],
            schemes: &self.schemes,
            is_demo: false,
        };
        let make = |number, _: Option<PersonId>| register(&command, number, &context);
        self.store.register(actor, self.scope(actor).occasion(), &bsn(number), 2022, make).await.unwrap();
    }

    async fn relate(&self, number: u8, kind: RelationKind, other: u8) {
        let actor = Actor::Staff { id: SAMIRA, role: StaffRole::CaseHandler };
        let command = herstel_domain::Command::RecordRelation(RecordRelation {
            relation: RelationId::from_bytes([number; 16]),
            told: Relative {
                kind,
                name: format!("Ouder {other}"),
                born_on: None,
                person: Some(PersonId::from_bytes([other; 16])),
                period: Period { from_on: None, until_on: None },
                source: "de ouder".to_owned(),
            },
        });
        let context = Context {
            actor,
            today: self.clock.today(),
            stands_in_for: &[],
            schemes: &self.schemes,
            is_demo: false,
        };
        let decided = |dossier: &Dossier| decide(dossier, None, &command, &context);
        self.store.record(&self.scope(actor), self.clock.now(), dossier(number), decided).await.unwrap();
    }

    /// Everything of Samira is divided over Tim and Noor.
    async fn propose(&self) {
        let pieces = self.store.divisible(&self.lead(), DivisionSource::Handler(SAMIRA)).await.unwrap();
        let pieces: Vec<_> = pieces.into_iter().map(|found| found.piece).collect();
        let receiver =
            |handler| Receiver { handler, municipality: None, points: 0, room: 400, is_away: false };
        let text = |text: &str| text.to_owned();
        let new = NewDivision {
            id: DIVISION,
            asked_by: LEAD,
            asked_at: self.clock.now(),
            from: Some(SAMIRA),
            note: DivisionNote {
                reason: ChangeReason::Left,
                words: text("Samira werkt hier niet meer."),
                agreed: text("Zie het plan."),
                matters: text("Zie de notities."),
                open: text("Bel binnen een week."),
            },
            shares: divide(&pieces, &[receiver(TIM), receiver(NOOR)], &Distances::default()),
        };
        self.store.propose_division(&new).await.unwrap();
    }

    async fn turn(&self) -> Done {
        let gates = Gates::new(Arc::clone(&self.schemes));
        let job = DivideDossiers::new(gates, self.clock.clone(), false);
        job.turn(Turn { store: &self.store, at: environment::now() }).await.unwrap()
    }

    async fn standing(&self) -> (DivisionStanding, u64, u64, u64) {
        let division = self.store.division(DIVISION).await.unwrap().unwrap();
        (division.standing, division.waiting, division.done, division.stays)
    }

    async fn one(&self, number: u8) -> Dossier {
        self.store.dossier(&self.scope(Actor::System), dossier(number)).await.unwrap().unwrap()
    }
}

#[tokio::test]
async fn every_dossier_goes_over_with_its_note_and_a_message_once_it_was_begun() {
    let installation = Installation::new(4).await;
    installation.propose().await;
    installation.turn().await;
    assert_eq!(installation.standing().await, (DivisionStanding::Proposed, 4, 0, 0));
    assert_eq!(installation.one(1).await.handler_id(), Some(SAMIRA), "looking changes nothing");
    assert!(installation.store.begin_division(DIVISION, &installation.done()).await.unwrap());
    assert!(!installation.store.begin_division(DIVISION, &installation.done()).await.unwrap(), "once");
    assert!(!installation.turn().await.has_more);
    assert_eq!(installation.standing().await, (DivisionStanding::Done, 0, 4, 0));
    let mut got = Vec::new();
    for number in 1..=4 {
        let dossier = installation.one(number).await;
        let handover = dossier.handover_to_read().unwrap();
        assert_eq!((handover.reason, handover.note.written_by), (ChangeReason::Left, LEAD));
        let told = dossier.messages.iter().filter(|message| message.sent.kind.as_str() == "handler-changed");
        assert_eq!(told.count(), 1);
        got.push(dossier.handler_id().unwrap());
    }
    got.sort();
    assert_eq!(got, [TIM, TIM, NOOR, NOOR], "as much work each");
}

#[tokio::test]
async fn who_stops_it_stops_it_before_the_next_dossier() {
    let installation = Installation::new(3).await;
    installation.propose().await;
    installation.store.begin_division(DIVISION, &installation.done()).await.unwrap();
    let item = installation.store.next_division_item().await.unwrap().unwrap();
    installation.store.note_division_item(&item, ItemStanding::Done, installation.clock.now()).await.unwrap();
    assert!(installation.store.stop_division(DIVISION, &installation.done()).await.unwrap());
    installation.turn().await;
    assert_eq!(installation.standing().await, (DivisionStanding::Cancelled, 0, 1, 2));
    assert_eq!(installation.one(3).await.handler_id(), Some(SAMIRA), "the rest stays where it was");
    assert!(!installation.store.stop_division(DIVISION, &installation.done()).await.unwrap(), "it has ended");
}

#[tokio::test]
async fn a_turn_that_was_broken_off_after_the_handover_is_done_once() {
    let installation = Installation::new(1).await;
    installation.propose().await;
    installation.store.begin_division(DIVISION, &installation.done()).await.unwrap();
    let item = installation.store.next_division_item().await.unwrap().unwrap();
    installation.turn().await;
    let before = installation.one(1).await;
    // As if the server had died between the handover and the mark.
    let again = NewDivision {
        id: DivisionId::from_bytes([10; 16]),
        asked_by: LEAD,
        asked_at: installation.clock.now(),
        from: Some(SAMIRA),
        note: item.note.clone(),
        shares: vec![(dossier(1), Ok(item.to))],
    };
    installation.store.propose_division(&again).await.unwrap();
    installation.store.begin_division(again.id, &installation.done()).await.unwrap();
    installation.turn().await;
    let division = installation.store.division(again.id).await.unwrap().unwrap();
    assert_eq!((division.standing, division.done), (DivisionStanding::Done, 1));
    assert_eq!(installation.one(1).await.version, before.version, "nothing happened a second time");
}

#[tokio::test]
async fn what_changed_since_the_proposal_stays_and_says_so() {
    let installation = Installation::new(2).await;
    installation.relate(1, RelationKind::ExPartner, 2).await;
    installation.propose().await;
    let pieces = installation.store.division_items(&installation.lead(), DIVISION).await.unwrap();
    assert_ne!(pieces[0].to, pieces[1].to, "ex-partners never come to the same handler");
    installation.store.begin_division(DIVISION, &installation.done()).await.unwrap();
    let lead = StaffMember {
        id: LEAD,
        name: "Lea Verzonnen".to_owned(),
        post: StaffPost::Operation(StaffRole::Reviewer),
    };
    installation.store.put_staff(&lead, &installation.done()).await.unwrap();
    installation.turn().await;
    assert_eq!(installation.standing().await, (DivisionStanding::Done, 0, 0, 2));
    let items = installation
        .store
        .division_items(&installation.scope(Actor::Staff { id: TIM, role: StaffRole::CaseHandler }), DIVISION)
        .await
        .unwrap();
    assert!(items.iter().all(|item| item.standing == ItemStanding::Stays(Stays::NotAllowed)));
}
