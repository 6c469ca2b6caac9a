//! The story, the reconstruction and the chain: who reads what of them.

use crate::support::*;
use herstel_domain::{
    Dossier, Event, Purpose, Scope,
    access::Period,
    chain::{ChainEvent, Owes, Party},
    choices::Heard,
    consents::{ConsentGiven, ConsentSubject},
    mandates::{MandateGiven, MandateHolder, MandateKind, Power},
    messages::{Happened, MessageKind, OpenTask, RecordedNews},
    reconstruction::{Paper, ReconstructionEvent, TimelineEntry, TimelineKind},
    story::StoryEvent,
};
use herstel_kernel::{
    Actor, ConsentId, Desk, DutyId, MandateId, PartyHandoverId, StaffId, StoryId, TimelineEntryId,
};
use herstel_store::Store;

fn scope(actor: Actor, purpose: Purpose) -> Scope {
    Scope::new(actor, purpose, occasion()).unwrap()
}

fn told(id: u8, words: &str, in_confidence: bool, is_approved: bool) -> Event {
    Event::Story(StoryEvent::Told {
        story: StoryId::from_bytes([id; 16]),
        words: words.to_owned(),
        in_confidence,
        written_by: Actor::Person { person: person_id(1) },
        heard: Heard::PORTAL,
        is_approved,
        told_on: date("2021-02-20"),
    })
}

fn written(id: u8, words: &str) -> Event {
    Event::Reconstruction(ReconstructionEvent::Written {
        entry: TimelineEntry {
            entry: TimelineEntryId::from_bytes([id; 16]),
            happened_on: date("2014-03-10"),
            kind: TimelineKind::Letter,
            source: "archief".to_owned(),
            words: words.to_owned(),
            paper: Paper::NotFound { asked_of: "Toeslagen".to_owned(), asked_on: date("2021-02-20") },
        },
        written_on: date("2021-02-20"),
    })
}

fn step(event: ReconstructionEvent) -> Event {
    Event::Reconstruction(event)
}

fn consent(id: u8, subject: ConsentSubject) -> Event {
    let consent = ConsentId::from_bytes([id; 16]);
    Event::ConsentGiven(ConsentGiven { consent, subject, given_on: date("2021-02-20") })
}

fn mandate(powers: &[Power]) -> Event {
    Event::MandateGiven(MandateGiven {
        mandate: MandateId::from_bytes([0x52; 16]),
        holder: MandateHolder::Person { person: person_id(3) },
        name: "wie mag kijken".into(),
        kind: MandateKind::Helper,
        step: None,
        powers: powers.iter().copied().collect(),
        period: Period { from_on: None, until_on: None },
        given_on: date("2021-02-20"),
        given_by: None,
    })
}

async fn seen(store: &Store, scope: &Scope) -> Dossier {
    store.dossier(scope, dossier_id(1)).await.unwrap().unwrap()
}

async fn history(store: &Store, scope: &Scope) -> String {
    let entries = store.history(scope, dossier_id(1)).await.unwrap();
    entries.iter().map(|entry| serde_json::to_string(&entry.event).unwrap()).collect()
}

on_both_engines! {
    async fn the_municipality_reads_what_was_last_approved_and_never_what_was_told_in_confidence(db) {
        let number = register(&db.store, 1).await.number;
        let municipality = municipality();
        record(&db.store, 1, consent(1, ConsentSubject::MunicipalContact { municipality })).await;
        let support = scope(desk(Desk::Support), Purpose::Support);
        let reads = async || db.store.shared_card(&support, &number).await.unwrap().unwrap().story;
        assert_eq!(reads().await, None, "no consent");
        record(&db.store, 1, consent(2, ConsentSubject::StoryToMunicipality { municipality })).await;
        assert_eq!(reads().await, Some(story(1)), "as told at the registration");
        record(&db.store, 1, told(1, "opgeschreven, nog niet gelezen", false, false)).await;
        assert_eq!(reads().await, Some(story(1)));
        let (id, heard) = (StoryId::from_bytes([1; 16]), Heard::PHONE);
        let approved = StoryEvent::Approved { story: id, heard, approved_on: date("2021-02-21") };
        record(&db.store, 1, Event::Story(approved)).await;
        assert_eq!(reads().await.as_deref(), Some("opgeschreven, nog niet gelezen"));
        record(&db.store, 1, told(2, "in vertrouwen", true, true)).await;
        assert_eq!(reads().await.as_deref(), Some("opgeschreven, nog niet gelezen"));
        assert_eq!(seen(&db.store, &parent_scope(1)).await.story(), Some("in vertrouwen"));
        assert_eq!(db.store.verify_journal(&mut |_, _| {}).await.unwrap().problems, vec![]);
    }

    async fn who_acts_by_a_mandate_learns_from_no_message_what_is_hidden_from_them(db) {
        register(&db.store, 1).await;
        register(&db.store, 3).await;
        record(&db.store, 1, mandate(&[Power::Read])).await;
        let kind = |happened: &[Happened], open: &[OpenTask]| MessageKind::WhereYouAre {
            step: None,
            due_on: None,
            happened: happened.to_vec(),
            open: open.to_vec(),
        };
        let whole = kind(
            &[Happened::Facts, Happened::Story, Happened::Access, Happened::Details],
            &[OpenTask::Paper, OpenTask::Story],
        );
        record(&db.store, 1, crate::support::told(whole.clone(), &[])).await;
        let helper = scope(Actor::Person { person: person_id(3) }, Purpose::Representing);
        let expected = kind(&[Happened::Facts], &[OpenTask::Paper]);
        for (who, expected) in [(helper, expected), (parent_scope(1), whole.clone()), (staff_scope(), whole)] {
            let read = seen(&db.store, &who).await.messages.pop().expect("the message");
            assert_eq!(read.sent.kind, expected);
            let entry = db.store.history(&who, dossier_id(1)).await.unwrap().pop().expect("the message");
            let Event::MessageSent(sent) = entry.event else { panic!("{:?}", entry.event) };
            assert_eq!(sent.kind, expected);
        }
        let recorded = |news| MessageKind::Recorded { news, words: String::new() };
        let all = [
            RecordedNews::Access,
            RecordedNews::AccessByLaw,
            RecordedNews::Details,
            RecordedNews::Ways,
            RecordedNews::Unprotected,
        ];
        for kind in all.map(recorded).into_iter().chain([MessageKind::StoryToRead]) {
            record(&db.store, 1, crate::support::told(kind.clone(), &[])).await;
            assert_eq!(seen(&db.store, &parent_scope(1)).await.messages.pop().unwrap().sent.kind, kind);
            assert_eq!(seen(&db.store, &helper).await.messages.len(), 1, "{kind:?}");
            let told = db.store.history(&helper, dossier_id(1)).await.unwrap();
            assert_eq!(told.iter().filter(|entry| matches!(entry.event, Event::MessageSent(_))).count(), 1);
        }
        record(&db.store, 1, crate::support::told(recorded(RecordedNews::Reopened), &[])).await;
        assert_eq!(seen(&db.store, &helper).await.messages.len(), 2, "what is no secret is read");
    }

    async fn who_acts_by_a_mandate_reads_nothing_that_was_told_in_confidence_or_not_read_back(db) {
        register(&db.store, 1).await;
        register(&db.store, 3).await;
        record(&db.store, 1, mandate(&[Power::Read])).await;
        record(&db.store, 1, told(1, "voor ieder", false, true)).await;
        record(&db.store, 1, told(2, "vertrouwelijke woorden", true, true)).await;
        record(&db.store, 1, told(3, "ongelezen woorden", false, false)).await;
        let helper = scope(Actor::Person { person: person_id(3) }, Purpose::Representing);
        assert_eq!(seen(&db.store, &helper).await.story(), Some("voor ieder"));
        let all = history(&db.store, &helper).await;
        assert!(all.contains("voor ieder"));
        assert!(!all.contains("vertrouwelijke") && !all.contains("ongelezen"), "{all}");
        for scope in [parent_scope(1), staff_scope()] {
            assert_eq!(seen(&db.store, &scope).await.stories.len(), 3);
        }
    }

    async fn the_parent_reads_the_timeline_when_two_people_shared_it(db) {
        register(&db.store, 1).await;
        record(&db.store, 1, assigned()).await;
        record(&db.store, 1, written(1, "het bestaande woord")).await;
        let nothing = seen(&db.store, &parent_scope(1)).await.reconstruction;
        assert_eq!((nothing.entries.len(), nothing.shared), (0, None));
        let [by, other] = [[3; 16], [4; 16]].map(StaffId::from_bytes);
        let (why, proposed_on) = ("waarom het zo ging".to_owned(), date("2021-02-21"));
        record(&db.store, 1, step(ReconstructionEvent::Proposed { why, proposed_by: by, proposed_on })).await;
        assert!(!history(&db.store, &parent_scope(1)).await.contains("waarom het zo ging"));
        let shared_on = date("2021-02-22");
        record(&db.store, 1, step(ReconstructionEvent::Shared { shared_by: other, shared_on })).await;
        record(&db.store, 1, written(2, "het latere woord")).await;
        let seen_by_parent = seen(&db.store, &parent_scope(1)).await.reconstruction;
        assert_eq!(seen_by_parent.shared.unwrap().entries.len(), 1);
        assert!(seen_by_parent.entries.is_empty());
        assert!(!history(&db.store, &parent_scope(1)).await.contains("het latere woord"));
        assert_eq!(seen(&db.store, &staff_scope()).await.reconstruction.entries.len(), 2);
    }

    async fn a_support_desk_sees_its_own_part_of_the_chain_and_nothing_of_others(db) {
        let number = register(&db.store, 1).await.number;
        let municipality = municipality();
        record(&db.store, 1, consent(1, ConsentSubject::MunicipalContact { municipality })).await;
        let parties = [(Party::Municipality, Some(municipality)), (Party::Creditor, None)];
        for ((party, municipality), id) in parties.into_iter().zip(1..) {
            record(&db.store, 1, Event::Chain(ChainEvent::DutyRecorded {
                duty: DutyId::from_bytes([id; 16]),
                party,
                municipality,
                name: "Verzonnen".to_owned(),
                words: format!("taak {id}"),
                since_on: date("2021-02-20"),
                promised_on: None,
                recorded_on: date("2021-02-20"),
            })).await;
            record(&db.store, 1, Event::Chain(ChainEvent::HandedOver {
                handover: PartyHandoverId::from_bytes([id; 16]),
                party,
                municipality,
                name: "Verzonnen".to_owned(),
                told: format!("verteld {id}"),
                belongs: "Het huis.".to_owned(),
                belongs_not: "De fiets.".to_owned(),
                with_story: false,
                consented: Heard::PHONE,
                handed_by: StaffId::from_bytes([3; 16]),
                handed_on: date("2021-02-20"),
            })).await;
        }
        let support = scope(desk(Desk::Support), Purpose::Support);
        let chain = db.store.shared_card(&support, &number).await.unwrap().unwrap().chain;
        let owes: Vec<Owes> = chain.owed.into_iter().map(|owed| owed.owes).collect();
        assert_eq!(owes, [Owes::Acceptance, Owes::Recorded("taak 1".to_owned())]);
        assert_eq!((chain.duties.len(), chain.handovers.len()), (1, 1));
        assert_eq!(chain.handovers[0].told, "verteld 1");
        let municipality = "0344".parse().unwrap();
        let other = Actor::Municipal { id: StaffId::from_bytes([1; 16]), municipality, desk: Desk::Support };
        record(&db.store, 1, consent(2, ConsentSubject::MunicipalContact { municipality })).await;
        let other = db.store.shared_card(&scope(other, Purpose::Support), &number).await.unwrap().unwrap();
        assert_eq!(other.chain, herstel_store::MunicipalChain::default());
        assert_eq!(db.store.verify_journal(&mut |_, _| {}).await.unwrap().problems, vec![]);
    }
}
