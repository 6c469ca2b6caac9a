//! Who reaches what through the store: grounds, desks of municipalities, protection, emergencies and conflicts.

use crate::support::*;
use herstel_domain::{
    Dossier, Event, Purpose, Scope,
    access::Period,
    bases::{Audience, BasisEnded, BasisKind, BasisRecorded},
    consents::{ConsentGiven, ConsentSubject, ConsentWithdrawn},
    mandates::{MandateGiven, MandateHolder, MandateKind, Power},
    protection::{EmergencyAccessOpened, ProtectionSet},
    reconstruction::ReconstructionEvent,
    relations::{RelationEnded, RelationKind, RelationRecorded, Relative},
};
use herstel_kernel::{
    Actor, BasisId, ConsentId, Desk, DossierNumber, EmergencyAccessId, MandateId, OrganisationId,
    RefusalCode, RelationId, StaffId,
};
use herstel_store::{CommandError, Conflict, ProposalFilter, Store, WorkListFilter};

const ALWAYS: Period = Period { from_on: None, until_on: None };

fn scope(actor: Actor, purpose: Purpose) -> Scope {
    Scope::new(actor, purpose, occasion()).unwrap()
}

fn acting_for(person: u32) -> Scope {
    scope(Actor::Person { person: person_id(person) }, Purpose::Representing)
}

fn support() -> Scope {
    scope(desk(Desk::Support), Purpose::Support)
}

fn collection() -> Scope {
    scope(desk(Desk::Collection), Purpose::Collection)
}

fn related(kind: RelationKind, to: u32) -> Event {
    Event::RelationRecorded(RelationRecorded {
        relation: RelationId::from_bytes([u8::try_from(to).unwrap(); 16]),
        told: Relative {
            kind,
            name: name(to),
            born_on: None,
            person: Some(person_id(to)),
            period: ALWAYS,
            source: "de ouder".into(),
        },
        recorded_on: date("2021-02-20"),
    })
}

/// A relation with somebody during a period, under a number of its own.
fn related_during(number: u8, kind: RelationKind, to: u32, from: Option<&str>, until: Option<&str>) -> Event {
    Event::RelationRecorded(RelationRecorded {
        relation: RelationId::from_bytes([number; 16]),
        told: Relative {
            kind,
            name: name(to),
            born_on: None,
            person: Some(person_id(to)),
            period: Period { from_on: from.map(date), until_on: until.map(date) },
            source: "de ouder".into(),
        },
        recorded_on: date("2021-02-20"),
    })
}

fn mandate(holder: MandateHolder) -> Event {
    Event::MandateGiven(MandateGiven {
        mandate: MandateId::from_bytes([0x52; 16]),
        holder,
        name: "wie mag kijken".into(),
        kind: MandateKind::Helper,
        step: None,
        powers: [Power::Read].into(),
        period: ALWAYS,
        given_on: date("2021-02-20"),
        given_by: None,
    })
}

fn consent(id: u8, subject: ConsentSubject) -> Event {
    let consent = ConsentId::from_bytes([id; 16]);
    Event::ConsentGiven(ConsentGiven { consent, subject, given_on: date("2021-02-20") })
}

fn protected() -> Event {
    Event::ProtectionSet(ProtectionSet { reason: "geheim adres".into(), set_on: date("2021-02-22") })
}

async fn reaches(store: &Store, scope: &Scope, person: u32) -> bool {
    let single = store.dossier(scope, dossier_id(person)).await.unwrap().is_some();
    let history = store.history(scope, dossier_id(person)).await.unwrap();
    assert_eq!(single, !history.is_empty());
    single
}

/// What the work list and its counts hold, which must agree.
async fn listed(store: &Store, scope: &Scope) -> u64 {
    let page = store.work_list(scope, &WorkListFilter { limit: 200, ..Default::default() }).await.unwrap();
    let counted: u64 = store.counts(scope).await.unwrap().iter().map(|(_, count)| count).sum();
    assert_eq!(counted, page.rows.len() as u64, "counts and list agree");
    counted
}

async fn register_as(store: &Store, person: u32) -> DossierNumber {
    register(store, person).await.number
}

on_both_engines! {
    async fn a_mandate_opens_one_dossier_and_an_ex_partner_none_whoever_of_the_two_told(db) {
        for person in 1..=4 {
            register(&db.store, person).await;
        }
        assert!(!reaches(&db.store, &acting_for(2), 1).await);
        record(&db.store, 1, mandate(MandateHolder::Person { person: person_id(2) })).await;
        assert!(reaches(&db.store, &acting_for(2), 1).await);
        assert!(!reaches(&db.store, &acting_for(2), 3).await);
        assert!(!reaches(&db.store, &acting_for(2), 2).await, "their own dossier is another purpose");
        let cards = db.store.contact_cards(&acting_for(2), None, 10).await.unwrap();
        assert_eq!(cards.iter().map(|card| card.dossier).collect::<Vec<_>>(), [dossier_id(1)]);
        // The other told of it, in a dossier that nobody else reads.
        record(&db.store, 2, related(RelationKind::ExPartner, 1)).await;
        assert!(!reaches(&db.store, &acting_for(2), 1).await);
        assert!(db.store.contact_cards(&acting_for(2), None, 10).await.unwrap().is_empty());
    }

    async fn partners_who_are_so_again_are_no_ex_partners_until_they_part_again(db) {
        for person in 1..=2 {
            register(&db.store, person).await;
        }
        record(&db.store, 1, mandate(MandateHolder::Person { person: person_id(2) })).await;
        record(&db.store, 1, related_during(0x71, RelationKind::Partner, 2, None, Some("2015-01-01"))).await;
        assert!(!reaches(&db.store, &acting_for(2), 1).await);
        record(&db.store, 1, related_during(0x72, RelationKind::Partner, 2, None, None)).await;
        assert!(!reaches(&db.store, &acting_for(2), 1).await, "nobody knows since when");
        record(&db.store, 1, related_during(0x73, RelationKind::Partner, 2, Some("2018-01-01"), None)).await;
        assert!(reaches(&db.store, &acting_for(2), 1).await);
        let (relation, on) = (RelationId::from_bytes([0x73; 16]), date("2021-02-20"));
        let ended = RelationEnded { relation, until_on: on, recorded_on: on };
        record(&db.store, 1, Event::RelationEnded(ended)).await;
        assert!(!reaches(&db.store, &acting_for(2), 1).await);
    }

    async fn a_partner_until_the_death_takes_over_and_is_an_ex_partner_when_that_ends(db) {
        for person in 1..=2 {
            register(&db.store, person).await;
        }
        record(&db.store, 1, mandate(MandateHolder::Person { person: person_id(2) })).await;
        record(&db.store, 1, related_during(0x71, RelationKind::Partner, 2, None, Some("2020-06-02"))).await;
        record(&db.store, 1, related_during(0x72, RelationKind::NextOfKin, 2, Some("2020-06-01"), None)).await;
        assert!(!reaches(&db.store, &acting_for(2), 1).await, "nobody looked at the ground");
        let basis = BasisId::from_bytes([0x74; 16]);
        let took_over = BasisRecorded {
            basis,
            kind: BasisKind::StatutoryGround { article: "Wht 2.14b".into() },
            audience: Audience::NextOfKin { relation: RelationId::from_bytes([0x72; 16]) },
            period: ALWAYS,
            recorded_on: date("2021-02-20"),
        };
        record(&db.store, 1, Event::BasisRecorded(took_over)).await;
        assert!(reaches(&db.store, &acting_for(2), 1).await);
        let ended = BasisEnded { basis, until_on: date("2021-02-20") };
        record(&db.store, 1, Event::BasisEnded(ended)).await;
        assert!(!reaches(&db.store, &acting_for(2), 1).await, "the mandate of before is no way in");
    }

    async fn an_organisation_reaches_what_it_has_a_mandate_for(db) {
        let office = OrganisationId::from_bytes([0x53; 16]);
        let number = register_as(&db.store, 1).await;
        register(&db.store, 2).await;
        let office_scope = scope(Actor::Representative { organisation: office, colleague: None }, Purpose::Representing);
        assert!(db.store.dossier_by_number(&office_scope, &number).await.unwrap().is_none());
        record(&db.store, 1, mandate(MandateHolder::Organisation { organisation: office })).await;
        assert!(db.store.dossier_by_number(&office_scope, &number).await.unwrap().is_some());
        assert!(!reaches(&db.store, &office_scope, 2).await);
    }

    async fn a_support_desk_sees_fields_and_more_of_them_only_with_consent(db) {
        let number = register_and_walk(&db.store, 1).await.number;
        let municipality = municipality();
        assert_eq!(db.store.shared_card(&support(), &number).await.unwrap(), None);
        record(&db.store, 1, consent(1, ConsentSubject::StoryToMunicipality { municipality })).await;
        assert_eq!(db.store.shared_card(&support(), &number).await.unwrap(), None, "contact comes first");
        record(&db.store, 1, consent(2, ConsentSubject::MunicipalContact { municipality })).await;
        let seen = db.store.shared_card(&support(), &number).await.unwrap().unwrap();
        assert_eq!((seen.card.name, seen.card.road.is_some()), (name(1), true));
        assert_eq!((seen.story, seen.decisions), (Some(story(1)), None));
        record(&db.store, 1, consent(3, ConsentSubject::DecisionsToMunicipality { municipality })).await;
        let seen = db.store.shared_card(&support(), &number).await.unwrap().unwrap();
        assert_eq!(seen.decisions.unwrap().len(), 1, "the one that binds");
        assert!(!reaches(&db.store, &support(), 1).await, "the dossier itself stays closed");
        assert_eq!(db.store.shared_card(&collection(), &number).await.unwrap(), None);

        let withdrawn_on = date("2021-02-25");
        let consent = ConsentId::from_bytes([2; 16]);
        record(&db.store, 1, Event::ConsentWithdrawn(ConsentWithdrawn { consent, withdrawn_on })).await;
        assert_eq!(db.store.shared_card(&support(), &number).await.unwrap(), None);
        assert_eq!(db.store.verify_journal(&mut |_, _| {}).await.unwrap().problems, vec![]);
    }

    async fn what_a_support_desk_learns_is_closed_to_the_collection_desk_and_to_handlers(db) {
        let number = register_as(&db.store, 1).await;
        record(&db.store, 1, assigned()).await;
        access_of_all_kinds(&db.store, 1).await;
        let notes = async |scope: &Scope| {
            db.store.support_notes(scope, dossier_id(1)).await.unwrap().len()
        };
        assert_eq!(notes(&parent_scope(1)).await, 1);
        assert_eq!(notes(&support()).await, 1);
        assert_eq!(notes(&collection()).await, 0);
        assert_eq!(notes(&staff_scope()).await, 0);
        assert_eq!(notes(&acting_for(3)).await, 0, "a mandate to read is not one for this");
        assert_eq!(notes(&parent_scope(2)).await, 0);
        let other = Actor::Municipal {
            id: StaffId::from_bytes([1; 16]),
            municipality: "0344".parse().unwrap(),
            desk: Desk::Support,
        };
        assert_eq!(notes(&scope(other, Purpose::Support)).await, 0);
        // The collection desk has a statutory basis: for name and contact data, nothing else.
        let seen = db.store.shared_card(&collection(), &number).await.unwrap().unwrap();
        assert_eq!((seen.card.name, seen.card.road, seen.story, seen.decisions), (name(1), None, None, None));
        for dossier in [
            db.store.dossier(&staff_scope(), dossier_id(1)).await.unwrap().unwrap(),
            db.store.dossier(&acting_for(3), dossier_id(1)).await.unwrap().unwrap(),
        ] {
            assert!(dossier.notes.is_empty());
        }
        record(&db.store, 1, consent(9, ConsentSubject::NotesToOperation)).await;
        assert_eq!(notes(&staff_scope()).await, 1);
    }

    async fn a_protected_dossier_is_open_to_its_handler_and_to_who_reads_a_proposal(db) {
        for person in 1..=3 {
            register(&db.store, person).await;
        }
        let municipality = municipality();
        record(&db.store, 1, consent(2, ConsentSubject::MunicipalContact { municipality })).await;
        record(&db.store, 1, protected()).await;
        for (scope, count) in [(staff_scope(), 2), (reviewer_scope(), 2), (system_scope(), 3)] {
            assert_eq!(listed(&db.store, &scope).await, count);
        }
        assert!(!reaches(&db.store, &staff_scope(), 1).await);
        assert!(db.store.contact_cards(&support(), None, 10).await.unwrap().is_empty());
        assert!(reaches(&db.store, &parent_scope(1), 1).await);

        let record_as_system = async |event: Event| {
            let decide = |_: &Dossier| Ok(vec![event.clone()]);
            let scope = Scope::new(Actor::System, Purpose::Preparing, occasion()).unwrap();
            db.store.record(&scope, now(), dossier_id(1), decide).await.unwrap();
        };
        record_as_system(assigned()).await;
        assert!(reaches(&db.store, &staff_scope(), 1).await, "its handler");
        assert!(!reaches(&db.store, &reviewer_scope(), 1).await);
        record_as_system(facts(1, 0)).await;
        record_as_system(proposed(1, 0, "first-review")).await;
        assert!(reaches(&db.store, &reviewer_scope(), 1).await, "a proposal waits");
        assert_eq!(db.store.proposals(&reviewer_scope(), ProposalFilter::default()).await.unwrap().len(), 1);
        let other = Actor::Staff { id: StaffId::from_bytes([5; 16]), role: herstel_kernel::StaffRole::CaseHandler };
        let other = scope(other, Purpose::Handling);
        assert_eq!(db.store.proposals(&other, ProposalFilter::default()).await.unwrap().len(), 0);
        assert_eq!(listed(&db.store, &other).await, 2);
        record_as_system(approved(1, 0)).await;
        assert!(!reaches(&db.store, &reviewer_scope(), 1).await, "and is approved");
    }

    async fn a_protected_dossier_is_open_to_who_reads_anything_that_somebody_else_wrote_until_it_is_read(db) {
        for person in 1..=2 {
            register(&db.store, person).await;
        }
        record(&db.store, 1, protected()).await;
        let record_as_system = async |event: Event| {
            let decide = |_: &Dossier| Ok(vec![event.clone()]);
            let scope = Scope::new(Actor::System, Purpose::Preparing, occasion()).unwrap();
            db.store.record(&scope, now(), dossier_id(1), decide).await.unwrap();
        };
        let timeline = |proposed_by: StaffId| {
            let why = "Uw opvang stond op een lijst.".to_owned();
            let proposed = ReconstructionEvent::Proposed { why, proposed_by, proposed_on: date("2021-02-23") };
            Event::Reconstruction(proposed)
        };
        let reads = async || {
            let reads = reaches(&db.store, &reviewer_scope(), 1).await;
            assert_eq!(listed(&db.store, &reviewer_scope()).await, if reads { 2 } else { 1 });
            let readings = db.store.readings(&reviewer_scope(), ProposalFilter::default()).await.unwrap();
            assert_eq!(readings.len(), usize::from(reads), "on the list as well");
            reads
        };
        let other = Actor::Staff { id: StaffId::from_bytes([5; 16]), role: herstel_kernel::StaffRole::CaseHandler };
        assert!(!reads().await);
        record_as_system(timeline(HANDLER)).await;
        assert!(reads().await, "somebody has to read it");
        assert!(!reaches(&db.store, &scope(other, Purpose::Handling), 1).await, "who reads nothing a second time");
        let shared = ReconstructionEvent::Shared { shared_by: REVIEWER, shared_on: date("2021-02-24") };
        record_as_system(Event::Reconstruction(shared)).await;
        assert!(!reads().await, "and it was read");
        record_as_system(timeline(REVIEWER)).await;
        assert!(!reads().await, "what they wrote themselves is for somebody else");
        record_as_system(facts(1, 0)).await;
        record_as_system(proposed(1, 0, "first-review")).await;
        assert!(reads().await, "a colleague proposed a decision as well");
        record_as_system(approved(1, 0)).await;
        assert!(!reads().await);
        assert_eq!(db.store.verify_journal(&mut |_, _| {}).await.unwrap().problems, vec![]);
        db.tamper("UPDATE dossier SET reading_not_by = NULL", &[]).await;
        assert!(!db.store.verify_journal(&mut |_, _| {}).await.unwrap().problems.is_empty(), "follows from the journal");
    }

    async fn emergency_access_opens_a_closed_dossier_for_a_while_and_never_against_a_conflict(db) {
        let number = register_as(&db.store, 1).await;
        record(&db.store, 1, protected()).await;
        assert!(!reaches(&db.store, &reviewer_scope(), 1).await);
        let open = async |until: &str| {
            let opened = EmergencyAccessOpened {
                access: EmergencyAccessId::from_bytes([7; 16]),
                staff: REVIEWER,
                reason: "dreiging".into(),
                opened_at: now(),
                until_at: at(until),
            };
            let decide = |_: &Dossier| Ok(vec![Event::EmergencyAccessOpened(opened.clone())]);
            db.store.record_emergency(&reviewer_scope(), now(), &number, decide).await
        };
        let conflict = Conflict {
            staff: REVIEWER,
            person: person_id(1),
            from_on: date("2021-01-01"),
            until_on: None,
            recorded_by: "leiding".into(),
        };
        db.store.add_conflict(&conflict, &administered()).await.unwrap();
        let Err(CommandError::Refused(refusals)) = open("2021-03-01T11:00:00Z").await else { panic!("opened") };
        assert_eq!(refusals[0].code, RefusalCode::NotFound);
        assert_eq!(db.store.end_conflicts(REVIEWER, person_id(1), date("2021-02-01"), &administered()).await.unwrap(), 1);
        open("2021-03-01T11:00:00Z").await.unwrap();
        assert!(reaches(&db.store, &reviewer_scope(), 1).await);
        assert!(!reaches(&db.store, &staff_scope(), 1).await, "for one person");
        let again = Conflict { from_on: date("2021-02-28"), ..conflict };
        db.store.add_conflict(&again, &administered()).await.unwrap();
        assert!(!reaches(&db.store, &reviewer_scope(), 1).await, "a conflict beats it");
        assert_eq!(listed(&db.store, &reviewer_scope()).await, 0);
        let kinds: Vec<_> = db.store.administration().await.unwrap();
        let kinds: Vec<_> = kinds.iter().map(|entry| entry.event.kind()).collect();
        assert_eq!(kinds, ["conflict-recorded", "conflict-ended", "conflict-recorded"]);
        let nobody = db.store.end_conflicts(HANDLER, person_id(1), date("2021-02-01"), &administered()).await;
        assert_eq!(nobody.unwrap(), 0);
        assert_eq!(db.store.administration().await.unwrap().len(), 3, "what changed nothing is no entry");
        assert_eq!(db.store.verify_administration().await.unwrap().problems, vec![]);
    }

    async fn nobody_reaches_their_own_dossier_or_that_of_a_relative_as_staff(db) {
        for person in 1..=4 {
            register(&db.store, person).await;
        }
        record(&db.store, 2, related(RelationKind::Child, 1)).await;
        record(&db.store, 1, related(RelationKind::Parent, 3)).await;
        let member = herstel_store::StaffMember {
            id: HANDLER,
            name: "Samira".into(),
            post: herstel_kernel::StaffPost::Operation(herstel_kernel::StaffRole::CaseHandler),
        };
        db.store.put_staff(&member, &administered()).await.unwrap();
        assert_eq!(listed(&db.store, &staff_scope()).await, 4);
        assert!(db.store.set_staff_person(HANDLER, Some(person_id(1)), &administered()).await.unwrap());
        for (person, reached) in [(1, false), (2, false), (3, false), (4, true)] {
            assert_eq!(reaches(&db.store, &staff_scope(), person).await, reached, "{person}");
        }
        assert_eq!(listed(&db.store, &staff_scope()).await, 1);
        assert_eq!(listed(&db.store, &reviewer_scope()).await, 4);
        assert!(reaches(&db.store, &parent_scope(1), 1).await, "as a person, their own");
    }

    async fn when_the_request_ends_nobody_handles_the_dossier_any_more(db) {
        register(&db.store, 1).await;
        let ended = BasisEnded {
            basis: BasisId::from_bytes(dossier_id(1).to_bytes()),
            until_on: date("2021-02-28"),
        };
        record(&db.store, 1, Event::BasisEnded(ended)).await;
        assert!(!reaches(&db.store, &staff_scope(), 1).await);
        assert_eq!(listed(&db.store, &staff_scope()).await, 0);
        assert!(reaches(&db.store, &parent_scope(1), 1).await);
        assert_eq!(db.store.verify_journal(&mut |_, _| {}).await.unwrap().problems, vec![]);
    }
}
