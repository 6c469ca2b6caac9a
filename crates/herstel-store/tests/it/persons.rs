//! Persons by themselves: there before and without a dossier, one per citizen number.

use crate::support::*;
use herstel_domain::{
    Event, Purpose, Scope,
    access::Period,
    chain::ChainEvent,
    choices::Heard,
    deadlines::{SuspensionGround, TermEvent, TermSubject, TermSuspended},
    details::{Details, DetailsChanged},
    mandates::MandateHolder,
    reopening::ReopeningRequested,
    representations::{LegalOffice, RepresentationRecorded},
};
use herstel_kernel::{
    Actor, Cents, DossierNumber, OrganisationId, PersonId, Refusal, RefusalCode, ReopeningId,
    RepresentationId, SuspensionId,
};
use herstel_scheme::SchemeFamily;
use herstel_store::{CommandError, ImportedDossier, ImportedEntry};

fn registered_as(person: u32, as_person: PersonId, number: DossierNumber) -> Vec<Event> {
    let Event::DossierRegistered(mut event) = registered(person, number) else { unreachable!() };
    event.person = as_person;
    vec![Event::DossierRegistered(event)]
}

on_both_engines! {
    async fn a_citizen_number_is_one_person_however_many_ask(db) {
        let tasks: Vec<_> = (0..6_u32)
            .map(|attempt| {
                let store = db.store.clone();
                tokio::spawn(async move { store.person_by_bsn(&bsn(1), person_id(100 + attempt)).await })
            })
            .collect();
        let mut persons = Vec::new();
        for task in tasks {
            persons.push(task.await.unwrap().unwrap());
        }
        persons.dedup();
        assert_eq!(persons.len(), 1);
        assert_ne!(db.store.person_by_bsn(&bsn(2), person_id(2)).await.unwrap(), persons[0]);
    }

    async fn a_person_without_a_dossier_is_in_order_and_found_by_nobody(db) {
        db.store.person_by_bsn(&bsn(1), person_id(1)).await.unwrap();
        let report = db.store.verify_journal(&mut |_, _| {}).await.unwrap();
        assert_eq!((report.dossiers, report.problems), (0, vec![]));
        assert_eq!(db.store.own_dossier(&parent_scope(1)).await.unwrap(), None);
    }

    async fn a_registration_takes_the_person_who_is_there(db) {
        let person = db.store.person_by_bsn(&bsn(1), person_id(7)).await.unwrap();
        let mut offered = None;
        let make = |number: DossierNumber, known: Option<PersonId>| {
            offered = known;
            Ok(registered_as(1, known.unwrap_or(person_id(1)), number))
        };
        db.store.register(handler(), occasion(), &bsn(1), 2021, make).await.unwrap();
        assert_eq!(offered, Some(person));
        let own = db.store.own_dossier(&parent_scope(7)).await.unwrap().expect("the dossier of the person");
        assert_eq!(own.registration.details, details(1));
        assert_eq!(db.store.person_by_bsn(&bsn(1), person_id(8)).await.unwrap(), person);
        assert_eq!(db.store.verify_journal(&mut |_, _| {}).await.unwrap().problems, vec![]);
    }

    async fn who_signed_in_registers_under_no_other_citizen_number(db) {
        db.store.person_by_bsn(&bsn(1), person_id(1)).await.unwrap();
        let before = db.all_rows().await;
        let actor = Actor::Person { person: person_id(1) };
        let make = |number: DossierNumber, _| Ok(registered_as(2, person_id(1), number));
        let error = db.store.register(actor, occasion(), &bsn(2), 2021, make).await.unwrap_err();
        let CommandError::Refused(refusals) = error else { panic!("{error}") };
        assert_eq!(refusals.iter().map(|refusal| refusal.code).collect::<Vec<_>>(), [RefusalCode::OtherBsn]);
        assert_eq!(db.all_rows().await, before);
    }

    async fn who_represents_people_cannot_tell_a_known_number_from_a_new_one(db) {
        register(&db.store, 1).await;
        let office = Actor::Representative { organisation: OrganisationId::from_bytes([0x53; 16]), colleague: None };
        let other = Actor::Person { person: person_id(9) };
        for (actor, fresh) in [(office, 5), (other, 6)] {
            let refuse = |_: DossierNumber, _: Option<PersonId>| {
                Err(vec![Refusal::new(RefusalCode::NotAllowed)])
            };
            let mut refused = Vec::new();
            for number in [1, fresh] {
                let before = db.all_rows().await;
                let error = db.store.register(actor, occasion(), &bsn(number), 2021, refuse).await.unwrap_err();
                let CommandError::Refused(refusals) = error else { panic!("{error}") };
                assert_eq!(db.all_rows().await, before);
                refused.push(refusals);
            }
            assert_eq!(refused[0], refused[1], "refused the same, before anybody is looked up");
            let mut answers = Vec::new();
            for number in [fresh, 1] {
                let make = |found: DossierNumber, known: Option<PersonId>| {
                    Ok(registered_as(number, known.unwrap_or(person_id(number)), found))
                };
                let done = db.store.register(actor, occasion(), &bsn(number), 2021, make).await.unwrap();
                answers.push((done.version, done.number.to_string().len()));
            }
            assert_eq!(answers[0], answers[1]);
        }
        let history = db.store.history(&staff_scope(), dossier_id(1)).await.unwrap();
        let again = history.iter().filter(|entry| entry.event.kind() == "registered-again").count();
        assert_eq!(again, 2, "what was told is in the dossier that there is");
        assert_eq!(db.store.verify_journal(&mut |_, _| {}).await.unwrap().problems, vec![]);
    }

    async fn who_was_called_a_parent_is_still_understood(db) {
        register(&db.store, 1).await;
        let sql = "UPDATE journal SET actor_kind = 'parent' WHERE actor_kind = 'person'";
        assert_eq!(db.tamper(sql, &[]).await, 1);
        let history = db.store.history(&staff_scope(), dossier_id(1)).await.unwrap();
        assert_eq!(history[0].actor, Actor::Person { person: person_id(1) });
    }

    /// A parent with custody who does not live with the child may not learn where it is, from nobody's words.
    async fn a_parent_who_lives_elsewhere_reads_nothing_that_the_other_one_wrote(db) {
        const CANARY: &str = "Zij wonen nu in Verzonnendorp.";
        let other = Actor::Person { person: person_id(2) };
        let Event::DossierRegistered(mut child) = registered(1, DossierNumber::new(2020, 1)) else {
            panic!("it begins so")
        };
        child.details.born_on = date("2012-01-01");
        let (day, step) = (date("2021-02-01"), "first-review".to_owned());
        let events = [
            Event::DossierRegistered(child),
            Event::RepresentationRecorded(RepresentationRecorded {
                representation: RepresentationId::from_bytes([7; 16]),
                office: LegalOffice::ParentalAuthority,
                by: Some(MandateHolder::Person { person: person_id(2) }),
                name: name(2),
                ground: "gezagsregister".to_owned(),
                lives_with_them: false,
                period: Period { from_on: None, until_on: None },
                is_confirmed: true,
                recorded_on: day,
            }),
            Event::Term(TermEvent::Suspended(TermSuspended {
                suspension: SuspensionId::from_bytes([8; 16]),
                subject: TermSubject::Step(step.clone()),
                ground: SuspensionGround::Agreed,
                from: day,
                until: date("2021-02-20"),
                words: CANARY.to_owned(),
                recorded_by: handler(),
                recorded_on: day,
            })),
            Event::ReopeningRequested(ReopeningRequested {
                reopening: ReopeningId::from_bytes([9; 16]),
                family: SchemeFamily::main(),
                step: step.clone(),
                conditions: Vec::new(),
                words: CANARY.to_owned(),
                requested_on: day,
                heard: Heard::PORTAL,
                recorded_by: Actor::Person { person: person_id(1) },
            }),
            Event::Chain(ChainEvent::PenaltyPaid {
                subject: TermSubject::Step(step.clone()),
                amount: Cents::new(2_300),
                paid_on: day,
                recorded_by: HANDLER,
            }),
            Event::DetailsChanged(DetailsChanged {
                details: Details { address: Some(CANARY.to_owned()), ..Details::of(&details(1)) },
                changed_on: day,
            }),
        ];
        let entries = events.into_iter().map(|event| ImportedEntry { event, actor: handler(), at: now() });
        db.store.import(vec![ImportedDossier { entries: entries.collect() }]).await.unwrap();
        let scope = Scope::new(other, Purpose::Representing, occasion()).unwrap();
        let seen = db.store.dossier(&scope, dossier_id(1)).await.unwrap().expect("in reach");
        assert!(!format!("{seen:#?}").contains(CANARY));
        assert_eq!(seen.postal_address(), None);
        let paid_on = seen.chain.penalty_paid_on(&TermSubject::Step(step), Cents::new(2_300));
        assert_eq!(paid_on, Some(day), "what was paid does not look unpaid");
        let history = db.store.history(&scope, dossier_id(1)).await.unwrap();
        let written: Vec<_> = history.iter().map(|entry| serde_json::to_string(&entry.event).unwrap()).collect();
        assert!(!written.is_empty() && written.iter().all(|event| !event.contains(CANARY)), "{written:?}");
        let own = db.store.dossier(&staff_scope(), dossier_id(1)).await.unwrap().expect("in reach");
        assert_eq!(own.reopenings[0].requested.words, CANARY, "the canary is alive");
    }
}
