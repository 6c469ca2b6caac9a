//! What goes in comes out: registering, recording, reading back, refusing.

use crate::support::*;
use herstel_domain::{
    Dossier, Event, Scope,
    complaints::{ComplaintAbout, ComplaintEvent, ComplaintFiled},
    deadlines::{Sender, Way},
};
use herstel_kernel::{Actor, ComplaintId, Desk, DossierNumber, PersonId, Refusal, RefusalCode, StaffId};
use herstel_store::{CommandError, StoreError};

fn refusals(error: CommandError) -> Vec<RefusalCode> {
    match error {
        CommandError::Refused(refusals) => refusals.iter().map(|refusal| refusal.code).collect(),
        CommandError::Store(error) => panic!("a refusal was expected: {error}"),
    }
}

on_both_engines! {
    async fn a_registered_dossier_is_read_back_as_its_events_say(db) {
        let recorded = register(&db.store, 1).await;
        assert_eq!(recorded.number, DossierNumber::new(2021, 1));
        assert_eq!((recorded.dossier, recorded.version), (dossier_id(1), 1));
        let expected = replayed(&[registered(1, recorded.number.clone())]);
        let staff = staff_scope();
        assert_eq!(db.store.dossier(&staff, dossier_id(1)).await.unwrap(), Some(expected.clone()));
        assert_eq!(db.store.dossier_by_number(&staff, &recorded.number).await.unwrap(), Some(expected.clone()));
        assert_eq!(db.store.own_dossier(&parent_scope(1)).await.unwrap(), Some(expected));
        assert_eq!(db.store.own_dossier(&staff).await.unwrap(), None);
    }

    async fn numbers_count_up_within_their_year(db) {
        let mut numbers = Vec::new();
        for (person, year) in [(1, 2021), (2, 2021), (3, 2022), (4, 2021)] {
            let actor = Actor::Person { person: person_id(person) };
            let make = |number: DossierNumber, _| Ok(vec![registered(person, number)]);
            let recorded = db.store.register(actor, occasion(), &bsn(person), year, make).await.unwrap();
            numbers.push(recorded.number.to_string());
        }
        assert_eq!(numbers, ["H-2021-00001", "H-2021-00002", "H-2022-00001", "H-2021-00003"]);
    }

    async fn a_whole_road_is_read_back_as_its_events_say(db) {
        let recorded = register_and_walk(&db.store, 4).await;
        let mut events = vec![registered(4, recorded.number.clone())];
        events.extend(road(4));
        assert_eq!(recorded.version, events.len() as u64);
        let staff = staff_scope();
        assert_eq!(db.store.dossier(&staff, dossier_id(4)).await.unwrap(), Some(replayed(&events)));
        for version in 1..=events.len() {
            let then = db.store.dossier_as_of(&staff, dossier_id(4), version as u64).await.unwrap();
            assert_eq!(then, Some(replayed(&events[..version])), "as of {version}");
        }
        assert_eq!(db.store.dossier_as_of(&staff, dossier_id(4), 0).await.unwrap(), None);
        assert_eq!(db.store.dossier_as_of(&staff, dossier_id(4), events.len() as u64 + 1).await.unwrap(), None);
        let stored = db.store.receipt(&staff, receipt_id(4, 1)).await.unwrap();
        assert_eq!(stored, Some(receipt(4, 1)));
    }

    async fn the_words_of_a_complaint_are_in_the_history_of_the_person_and_not_of_who_was_involved(db) {
        register(&db.store, 1).await;
        record(&db.store, 1, assigned()).await;
        let filed = ComplaintFiled {
            complaint: ComplaintId::from_bytes([77; 16]),
            about: ComplaintAbout::FixedPerson,
            staff: None,
            received_on: date("2021-03-01"),
            last_day: date("2021-04-12"),
            way: Way::Portal,
            sender: Sender::Parent,
            words: "niemand belde".to_owned(),
            recorded_by: Actor::Person { person: person_id(1) },
            recorded_on: date("2021-03-01"),
        };
        record(&db.store, 1, Event::Complaint(ComplaintEvent::Filed(filed))).await;
        let words = async |scope: Scope| {
            let history = db.store.history(&scope, dossier_id(1)).await.unwrap();
            let mut words = Vec::new();
            for entry in history {
                if let Event::Complaint(ComplaintEvent::Filed(filed)) = entry.event {
                    words.push(filed.words);
                }
            }
            words
        };
        assert_eq!(words(parent_scope(1)).await, ["niemand belde"]);
        assert_eq!(words(staff_scope()).await, [""], "that there is one may be known");
    }

    async fn the_history_says_who_and_when(db) {
        register(&db.store, 1).await;
        record(&db.store, 1, facts(1, 0)).await;
        let history = db.store.history(&staff_scope(), dossier_id(1)).await.unwrap();
        let seen: Vec<_> =
            history.iter().map(|entry| (entry.version, entry.actor, entry.recorded_at, entry.event.kind())).collect();
        let parent = Actor::Person { person: person_id(1) };
        assert_eq!(seen, [(1, parent, now(), "dossier-registered"), (2, handler(), now(), "facts-recorded")]);
        assert_eq!(history[1].event, facts(1, 0));
    }

    async fn the_last_moment_of_the_record_is_known(db) {
        assert_eq!(db.store.last_recorded_at().await.unwrap(), None);
        register(&db.store, 1).await;
        let later = now() + jiff::Span::new().hours(30);
        db.store.record(&staff_scope(), later, dossier_id(1), |_| Ok(vec![assigned()])).await.unwrap();
        register(&db.store, 2).await;
        assert_eq!(db.store.last_recorded_at().await.unwrap(), Some(later));
    }

    async fn a_clock_that_lags_behind_never_turns_the_record_around(db) {
        register(&db.store, 1).await;
        let earlier = now() - jiff::Span::new().hours(1);
        let decide = |_: &Dossier| Ok(vec![assigned()]);
        db.store.record(&staff_scope(), earlier, dossier_id(1), decide).await.unwrap();
        let history = db.store.history(&staff_scope(), dossier_id(1)).await.unwrap();
        assert_eq!(history[1].recorded_at, now());
    }

    async fn a_second_registration_of_a_citizen_number_is_refused(db) {
        register(&db.store, 1).await;
        let before = db.all_rows().await;
        let make = |number: DossierNumber, _| {
            let Event::DossierRegistered(mut event) = registered(2, number) else { unreachable!() };
            event.details.bsn = bsn(1).digits().to_owned();
            Ok(vec![Event::DossierRegistered(event)])
        };
        let error = db.store.register(handler(), occasion(), &bsn(1), 2021, make).await.unwrap_err();
        assert_eq!(refusals(error), [RefusalCode::AlreadyRegistered]);
        assert_eq!(db.all_rows().await, before);
    }

    async fn a_desk_that_does_not_reach_a_dossier_is_answered_as_by_a_registration(db) {
        register(&db.store, 1).await;
        let desk = Actor::Municipal {
            id: StaffId::from_bytes([0xdd; 16]),
            municipality: "0599".parse().unwrap(),
            desk: Desk::Support,
        };
        let before = db.store.dossier(&staff_scope(), dossier_id(1)).await.unwrap().unwrap();
        let make = |number: DossierNumber, known: Option<PersonId>| {
            let Event::DossierRegistered(mut event) = registered(2, number) else { unreachable!() };
            event.details.bsn = bsn(1).digits().to_owned();
            event.person = known.unwrap_or(event.person);
            Ok(vec![Event::DossierRegistered(event)])
        };
        let counts = db.row_counts().await;
        let recorded = db.store.register(desk, occasion(), &bsn(1), 2021, make).await.unwrap();
        assert_eq!((recorded.version, recorded.dossier), (1, dossier_id(2)));
        assert_ne!(recorded.number, before.registration.number);
        let after = db.store.dossier(&staff_scope(), dossier_id(1)).await.unwrap().unwrap();
        assert_eq!((after.version, after.registration), (before.version + 1, before.registration));
        assert_eq!(after.registered_again.len(), 1);
        let rows = db.row_counts().await;
        assert_eq!((rows["person"], rows["dossier"]), (counts["person"], counts["dossier"]));
        assert!(db.store.dossier(&staff_scope(), dossier_id(2)).await.unwrap().is_none());
        assert_eq!(db.store.verify_journal(&mut |_, _| {}).await.unwrap().problems, vec![]);
    }

    async fn a_refused_registration_leaves_no_trace_and_the_number_free(db) {
        let before = db.all_rows().await;
        let make = |_: DossierNumber, _| {
            let refused = [Refusal::at(RefusalCode::Required, "name"), Refusal::at(RefusalCode::EmailInvalid, "email")];
            Err(refused.to_vec())
        };
        let error = db.store.register(handler(), occasion(), &bsn(1), 2021, make).await.unwrap_err();
        assert_eq!(refusals(error), [RefusalCode::Required, RefusalCode::EmailInvalid]);
        assert_eq!(db.all_rows().await, before);
        assert_eq!(register(&db.store, 1).await.number, DossierNumber::new(2021, 1));
    }

    async fn a_refused_command_leaves_no_trace(db) {
        register_and_walk(&db.store, 1).await;
        let before = db.all_rows().await;
        let refused = Refusal::at(RefusalCode::TooHigh, "amount").with("limit", 5);
        let decide = |_: &Dossier| Err(refused.clone());
        let error = db.store.record(&staff_scope(), now(), dossier_id(1), decide).await.unwrap_err();
        let CommandError::Refused(returned) = error else { panic!("a refusal was expected") };
        assert_eq!(returned, [refused]);
        assert_eq!(db.all_rows().await, before);
    }

    async fn a_command_without_events_changes_nothing(db) {
        register(&db.store, 1).await;
        let before = db.all_rows().await;
        let recorded = db.store.record(&staff_scope(), now(), dossier_id(1), |_| Ok(Vec::new())).await.unwrap();
        assert_eq!(recorded.version, 1);
        assert_eq!(db.all_rows().await, before);
    }

    async fn a_command_on_nothing_or_out_of_reach_is_not_found(db) {
        register(&db.store, 1).await;
        register(&db.store, 2).await;
        let decide = |_: &Dossier| -> Result<Vec<Event>, Refusal> { panic!("nothing to decide on") };
        let error = db.store.record(&staff_scope(), now(), dossier_id(3), decide).await.unwrap_err();
        assert_eq!(refusals(error), [RefusalCode::NotFound]);
        let error = db.store.record(&parent_scope(2), now(), dossier_id(1), decide).await.unwrap_err();
        assert_eq!(refusals(error), [RefusalCode::NotFound]);
    }

    async fn several_events_of_one_command_are_one_change(db) {
        register(&db.store, 1).await;
        let decide = |_: &Dossier| Ok(vec![assigned(), facts(1, 0), proposed(1, 0, "first-review"), returned(1, 0)]);
        let recorded = db.store.record(&staff_scope(), now(), dossier_id(1), decide).await.unwrap();
        assert_eq!(recorded.version, 5);
        let report = db.store.verify_journal(&mut |_, _| {}).await.unwrap();
        assert_eq!(report.problems, []);
    }

    async fn a_second_registration_inside_a_dossier_is_a_mistake_of_the_program(db) {
        let recorded = register(&db.store, 1).await;
        let before = db.all_rows().await;
        let decide = |_: &Dossier| Ok(vec![registered(1, recorded.number.clone())]);
        let error = db.store.record(&staff_scope(), now(), dossier_id(1), decide).await.unwrap_err();
        assert!(matches!(error, CommandError::Store(StoreError::Inconsistent { .. })), "{error}");
        assert_eq!(db.all_rows().await, before);
    }

    async fn a_proposal_needs_the_receipt_it_names(db) {
        register(&db.store, 1).await;
        let before = db.all_rows().await;
        let Event::DecisionProposed(mut without) = proposed(1, 0, "first-review") else { unreachable!() };
        without.receipt_content = None;
        let Event::DecisionProposed(mut other) = proposed(1, 0, "first-review") else { unreachable!() };
        other.receipt_content = Some(Box::new(receipt(1, 9)));
        for proposed in [without, other] {
            let decide = |_: &Dossier| Ok(vec![Event::DecisionProposed(proposed.clone())]);
            let error = db.store.record(&staff_scope(), now(), dossier_id(1), decide).await.unwrap_err();
            assert!(matches!(error, CommandError::Store(StoreError::Inconsistent { .. })), "{error}");
        }
        assert_eq!(db.all_rows().await, before);
    }

    async fn the_decision_of_another_dossier_cannot_be_taken_over(db) {
        register(&db.store, 1).await;
        register(&db.store, 2).await;
        record(&db.store, 1, proposed(1, 0, "first-review")).await;
        let before = db.all_rows().await;
        let decide = |_: &Dossier| Ok(vec![proposed(1, 0, "first-review")]);
        let error = db.store.record(&staff_scope(), now(), dossier_id(2), decide).await.unwrap_err();
        assert!(matches!(error, CommandError::Store(StoreError::Inconsistent { .. })), "{error}");
        assert_eq!(db.all_rows().await, before);
    }
}
