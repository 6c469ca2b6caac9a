//! Who sees what: a person their own dossier and what binds in it, staff the operation, nobody anything by guessing.

use crate::support::*;
use herstel_domain::{Purpose, Scope};
use herstel_kernel::{Actor, DossierNumber};
use herstel_store::{ProposalFilter, WorkListFilter, counting_statements};

on_both_engines! {
    async fn nothing_of_another_parent_is_found(db) {
        let other = register_and_walk(&db.store, 1).await;
        register_and_walk(&db.store, 2).await;
        let scope = parent_scope(2);
        let store = &db.store;
        store.keep_letter_pdf(&staff_scope(), letter_id(1, 1), b"pdf").await.unwrap();
        assert_eq!(store.dossier(&scope, dossier_id(1)).await.unwrap(), None);
        assert_eq!(store.dossier_as_of(&scope, dossier_id(1), 1).await.unwrap(), None);
        assert_eq!(store.dossier_by_number(&scope, &other.number).await.unwrap(), None);
        assert_eq!(store.history(&scope, dossier_id(1)).await.unwrap(), []);
        assert_eq!(store.receipt(&scope, receipt_id(1, 1)).await.unwrap(), None);
        assert_eq!(store.letter(&scope, letter_id(1, 1)).await.unwrap(), None);
        assert_eq!(store.letters_of(&scope, dossier_id(1)).await.unwrap(), []);
        assert_eq!(store.letter_pdf(&scope, letter_id(1, 1)).await.unwrap(), None);
        let own = store.own_dossier(&scope).await.unwrap().unwrap();
        assert_eq!(own.registration.person, person_id(2));
    }

    async fn the_letter_of_another_parent_cannot_be_written(db) {
        register_and_walk(&db.store, 1).await;
        register_and_walk(&db.store, 2).await;
        db.store.keep_letter_pdf(&parent_scope(2), letter_id(1, 1), b"not mine").await.unwrap();
        assert_eq!(db.store.letter_pdf(&staff_scope(), letter_id(1, 1)).await.unwrap(), None);
    }

    async fn a_parent_reads_their_own_dossier_by_every_road(db) {
        let own = register_and_walk(&db.store, 1).await;
        let scope = parent_scope(1);
        let dossier = db.store.own_dossier(&scope).await.unwrap();
        assert!(dossier.is_some());
        assert_eq!(db.store.dossier(&scope, own.dossier).await.unwrap(), dossier);
        assert_eq!(db.store.dossier_by_number(&scope, &own.number).await.unwrap(), dossier);
        assert_eq!(db.store.dossier_as_of(&scope, own.dossier, own.version).await.unwrap(), dossier);
        assert_eq!(db.store.receipt(&scope, receipt_id(1, 1)).await.unwrap(), Some(receipt(1, 1)));
        assert_eq!(db.store.letters_of(&scope, own.dossier).await.unwrap().len(), 1);
    }

    async fn a_parent_sees_decisions_only_once_they_bind(db) {
        register_and_walk(&db.store, 1).await;
        let (parent, staff) = (parent_scope(1), staff_scope());
        let full = db.store.dossier(&staff, dossier_id(1)).await.unwrap().unwrap();
        let seen = db.store.own_dossier(&parent).await.unwrap().unwrap();
        assert_eq!(full.decisions.len(), 3);
        let decisions: Vec<_> = seen.decisions.iter().map(|decision| decision.proposed.decision).collect();
        assert_eq!(decisions, [decision_id(1, 1)]);
        assert!(seen.decisions.iter().all(|decision| decision.proposed.remark.is_none()));
        assert_eq!(seen.version, full.version);
        for hidden in [0, 2] {
            assert_eq!(db.store.receipt(&parent, receipt_id(1, hidden)).await.unwrap(), None);
            assert!(db.store.receipt(&staff, receipt_id(1, hidden)).await.unwrap().is_some());
        }
    }

    async fn the_proofs_of_all_awards_of_a_dossier_take_one_query_and_hold_nothing_that_does_not_bind(db) {
        register_and_walk(&db.store, 1).await;
        register_and_walk(&db.store, 2).await;
        let of = async |scope: &Scope, person: u32| {
            let found = db.store.receipts_of_awards(scope, dossier_id(person));
            let (found, statements) = counting_statements(found).await;
            (found.unwrap().into_iter().collect::<Vec<_>>(), statements)
        };
        let system = system_scope();
        assert_eq!(of(&system, 1).await, (vec![(receipt_id(1, 1), receipt(1, 1))], 1));
        record(&db.store, 1, approved(1, 2)).await;
        let both = vec![(receipt_id(1, 1), receipt(1, 1)), (receipt_id(1, 2), receipt(1, 2))];
        assert_eq!(of(&system, 1).await, (both.clone(), 1));
        for scope in [staff_scope(), reviewer_scope(), parent_scope(1)] {
            assert_eq!(of(&scope, 1).await.0, both);
        }
        assert_eq!(of(&parent_scope(2), 1).await.0, []);
        // What was rejected is no award.
        register_and_walk(&db.store, 3).await;
        assert_eq!(of(&staff_scope(), 3).await.0, []);
    }

    async fn a_parent_does_not_read_about_proposals_in_the_history(db) {
        register_and_walk(&db.store, 1).await;
        let kinds = async |scope: &Scope| -> Vec<&'static str> {
            let history = db.store.history(scope, dossier_id(1)).await.unwrap();
            history.iter().map(|entry| entry.event.kind()).collect()
        };
        let staff = kinds(&staff_scope()).await;
        let parent = kinds(&parent_scope(1)).await;
        let hidden = ["decision-proposed", "decision-returned"];
        assert!(hidden.iter().all(|kind| staff.contains(kind)));
        let expected: Vec<_> = staff.into_iter().filter(|kind| !hidden.contains(kind)).collect();
        assert_eq!(parent, expected);
    }

    async fn a_parent_decides_on_the_whole_dossier(db) {
        register_and_walk(&db.store, 1).await;
        let mut pending = false;
        let decide = |dossier: &herstel_domain::Dossier| {
            pending = dossier.pending("full-assessment").is_some();
            Ok(vec![disputed(1, 7)])
        };
        db.store.record(&parent_scope(1), now(), dossier_id(1), decide).await.unwrap();
        assert!(pending, "what is hidden from reading is not hidden from deciding");
        let history = db.store.history(&staff_scope(), dossier_id(1)).await.unwrap();
        assert_eq!(history.last().unwrap().actor, Actor::Person { person: person_id(1) });
    }

    async fn lists_of_the_operation_are_empty_for_a_parent(db) {
        register_and_walk(&db.store, 1).await;
        let scope = parent_scope(1);
        assert_eq!(db.store.proposals(&scope, ProposalFilter::default()).await.unwrap(), []);
        assert_eq!(db.store.counts(&scope).await.unwrap(), []);
        assert_eq!(db.store.receipts(&scope, None, 10).await.unwrap().len(), 0);
        for search in [None, Some(name(1)), Some(bsn(1).digits().to_owned()), Some("H-2021-00001".to_owned())] {
            let filter = WorkListFilter { search, ..Default::default() };
            assert_eq!(db.store.work_list(&scope, &filter).await.unwrap().rows, []);
        }
    }

    async fn receipts_are_only_for_the_system_itself(db) {
        register_and_walk(&db.store, 1).await;
        assert_eq!(db.store.receipts(&staff_scope(), None, 10).await.unwrap().len(), 0);
        let mut seen = Vec::new();
        let mut after = None;
        loop {
            let page = db.store.receipts(&system_scope(), after, 2).await.unwrap();
            let Some(last) = page.last() else { break };
            after = Some(last.receipt);
            seen.extend(page);
        }
        assert_eq!(seen.len(), 3);
        assert!(seen.iter().all(|stored| stored.number == DossierNumber::new(2021, 1)));
        for place in 0..3 {
            let stored = seen.iter().find(|stored| stored.receipt == receipt_id(1, place)).unwrap();
            assert_eq!(stored.content, Some(receipt(1, place)));
            assert_eq!(stored.receipt_hash, receipt(1, place).content_hash());
            assert_eq!(stored.decision, decision_id(1, place));
        }
    }

    async fn a_person_without_a_dossier_finds_nothing(db) {
        register(&db.store, 1).await;
        let stranger = Scope::new(Actor::Person { person: person_id(9) }, Purpose::OwnDossier, occasion()).unwrap();
        assert_eq!(db.store.own_dossier(&stranger).await.unwrap(), None);
        assert_eq!(db.store.dossier(&stranger, dossier_id(1)).await.unwrap(), None);
    }
}
