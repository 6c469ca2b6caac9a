//! The table of decided cases: written with every approval, checked against the receipts, filled for older databases,
//! and read in shares without a dossier ever being split.

use crate::support::*;
use herstel_domain::decisions::Outcome;
use herstel_domain::registration::PreferredLanguage;
use herstel_kernel::{Cents, DecisionId};
use herstel_scheme::CompactCase;
use herstel_store::{DecidedCase, ProblemKind, Reference, Share, Store, StoreError};
use std::collections::BTreeSet;

/// All decided cases, in so many shares.
async fn all(store: &Store, of: u16) -> Vec<DecidedCase> {
    paged(store, of, 1_000).await
}

async fn paged(store: &Store, of: u16, limit: u32) -> Vec<DecidedCase> {
    let mut found = Vec::new();
    for index in 0..of {
        let mut next = None;
        loop {
            let page = store
                .decided_cases(&system_scope(), Share { index, of }, next.as_ref(), limit)
                .await
                .unwrap();
            found.extend(page.cases);
            match page.next {
                Some(place) => next = Some(place),
                None => break,
            }
        }
    }
    found
}

fn ids(cases: &[DecidedCase]) -> BTreeSet<DecisionId> {
    cases.iter().map(|case| case.decision).collect()
}

async fn problems(db: &TestDatabase) -> Vec<ProblemKind> {
    let report = db.store.verify_journal(&mut |_, _| {}).await.unwrap();
    report.problems.iter().map(|problem| problem.what).collect()
}

on_both_engines! {
    async fn an_approval_writes_down_what_was_decided_on(db) {
        register(&db.store, 1).await;
        record(&db.store, 1, proposed(1, 0, "first-review")).await;
        assert!(all(&db.store, 1).await.is_empty(), "a proposal binds nobody");
        record(&db.store, 1, approved(1, 0)).await;
        let cases = all(&db.store, 1).await;
        let [case] = cases.as_slice() else { panic!("{cases:?}") };
        assert_eq!((case.dossier, case.decision), (dossier_id(1), decision_id(1, 0)));
        assert_eq!((case.step.as_str(), case.scheme.as_str()), ("first-review", "kot-2021"));
        assert_eq!((case.outcome, case.amount), (Outcome::Award, Cents::new(3_000_000)));
        assert_eq!((case.registered_on, case.decided_on), (date("2020-06-02"), date("2021-02-05")));
        let input = case.input.as_ref().unwrap();
        assert_eq!(CompactCase::read(input).unwrap().to_input(), receipt(1, 0).input);
        assert_eq!(problems(db).await, []);
    }

    async fn an_import_and_a_proposal_approved_in_one_go_write_it_too(db) {
        db.store.import(vec![imported(1, 1), imported(2, 2)]).await.unwrap();
        register(&db.store, 3).await;
        let both = |_: &herstel_domain::Dossier| Ok(vec![proposed(3, 0, "first-review"), approved(3, 0)]);
        db.store.record(&staff_scope(), now(), dossier_id(3), both).await.unwrap();
        let expected = [decision_id(1, 1), decision_id(2, 1), decision_id(3, 0)];
        assert_eq!(ids(&all(&db.store, 1).await), BTreeSet::from(expected));
        assert_eq!(problems(db).await, []);
    }

    async fn an_approval_without_a_readable_receipt_is_not_recorded(db) {
        register(&db.store, 1).await;
        record(&db.store, 1, proposed(1, 0, "first-review")).await;
        db.tamper("UPDATE receipt SET content = $1", &[Parameter::Bytes(vec![1; 90])]).await;
        let before = db.all_rows().await;
        let decide = |_: &herstel_domain::Dossier| Ok(vec![approved(1, 0)]);
        db.store.record(&staff_scope(), now(), dossier_id(1), decide).await.unwrap_err();
        assert_eq!(db.all_rows().await, before);
    }

    async fn shares_hold_every_case_once(db) {
        let batch = (1..=60).map(|person| imported(person, person)).collect();
        db.store.import(batch).await.unwrap();
        let whole = ids(&all(&db.store, 1).await);
        assert_eq!(whole.len(), 60);
        assert_eq!(db.store.count_decided_cases(&system_scope()).await.unwrap(), 60);
        for of in [2, 3, 7] {
            let parts = all(&db.store, of).await;
            assert_eq!((parts.len(), ids(&parts)), (60, whole.clone()), "{of} shares");
        }
    }

    async fn pages_never_split_a_dossier(db) {
        db.store.import((1..=20).map(|person| imported(person, person)).collect()).await.unwrap();
        for person in 1..=20 {
            record(&db.store, person, approved(person, 2)).await;
        }
        for limit in [1, 2, 3, 7, 40, 41] {
            let mut next = None;
            let mut seen = Vec::new();
            loop {
                let share = Share { index: 0, of: 1 };
                let page = db.store.decided_cases(&system_scope(), share, next.as_ref(), limit).await.unwrap();
                let dossiers: Vec<_> = page.cases.iter().map(|case| case.dossier).collect();
                assert!(dossiers.chunks(2).all(|two| two.len() == 2 && two[0] == two[1]), "{limit}: {dossiers:?}");
                seen.extend(page.cases);
                let Some(place) = page.next else { break };
                next = Some(place);
            }
            assert_eq!((seen.len(), ids(&seen).len()), (40, 40), "{limit}");
        }
    }

    async fn only_a_scope_that_reaches_everything_reads_them(db) {
        register_and_walk(&db.store, 1).await;
        for scope in [staff_scope(), parent_scope(1)] {
            let share = Share { index: 0, of: 1 };
            assert!(db.store.decided_cases(&scope, share, None, 10).await.unwrap().cases.is_empty());
            assert_eq!(db.store.count_decided_cases(&scope).await.unwrap(), 0);
            let asked = [(dossier_id(1), decision_id(1, 1))];
            assert!(db.store.references(&scope, &asked).await.unwrap().is_empty());
        }
    }

    async fn references_are_numbers_with_the_language_of_the_letter(db) {
        db.store.import(vec![imported(5, 41), imported(6, 42)]).await.unwrap();
        let asked = [(dossier_id(5), decision_id(5, 1)), (dossier_id(6), decision_id(6, 1))];
        let found = db.store.references(&system_scope(), &asked).await.unwrap();
        let shown = |person| found[&decision_id(person, 1)].clone();
        let reference = |number: &str, language| Reference {
            number: number.parse().unwrap(),
            language,
            handler: Some(HANDLER),
        };
        assert_eq!(shown(5), reference("H-2020-00041", PreferredLanguage::En));
        assert_eq!(shown(6), reference("H-2020-00042", PreferredLanguage::Nl));
    }

    async fn dossiers_without_a_decision_are_referred_to_in_the_language_of_the_person(db) {
        register_and_walk(&db.store, 1).await;
        register(&db.store, 5).await;
        register(&db.store, 6).await;
        record(&db.store, 6, proposed(6, 0, "first-review")).await;
        let found = db.store.undecided(&system_scope()).await.unwrap();
        let languages: Vec<_> = found.iter().map(|reference| reference.language).collect();
        assert_eq!(languages, [PreferredLanguage::En, PreferredLanguage::Nl], "{found:?}");
        assert!(found[0].number.to_string() < found[1].number.to_string());
        assert!(found.iter().all(|reference| reference.handler.is_none()));
        assert!(db.store.undecided(&staff_scope()).await.unwrap().is_empty());
    }

    async fn a_changed_missing_or_invented_row_is_found(db) {
        register_and_walk(&db.store, 1).await;
        register_and_walk(&db.store, 2).await;
        let person = |person| Parameter::Bytes(person_id(person).to_bytes().to_vec());
        for change in ["amount_cents = amount_cents + 1", "outcome = 'x'", "step = 'x'", "decided_on = '2000-01-01'", "input = NULL"] {
            db.tamper("CREATE TABLE saved AS SELECT * FROM decided_case", &[]).await;
            let sql = format!("UPDATE decided_case SET {change} WHERE person_id = $1");
            assert_eq!(db.tamper(&sql, &[person(1)]).await, 1);
            assert_eq!(problems(db).await, [ProblemKind::TableDiffers("decided_case")], "{change}");
            db.tamper("DELETE FROM decided_case", &[]).await;
            assert_eq!(problems(db).await, [ProblemKind::TableDiffers("decided_case"); 2]);
            db.tamper("INSERT INTO decided_case SELECT * FROM saved", &[]).await;
            db.tamper("DROP TABLE saved", &[]).await;
        }
        // The sealed input of one person does not open in the row of another.
        let sql = "UPDATE decided_case SET input = (SELECT o.input FROM decided_case o WHERE o.person_id = $2) \
                   WHERE person_id = $1";
        assert_eq!(db.tamper(sql, &[person(1), person(2)]).await, 1);
        assert_eq!(problems(db).await, [ProblemKind::TableDiffers("decided_case")]);
        let cases = all(&db.store, 1).await;
        assert_eq!(cases.iter().filter(|case| case.input.is_none()).count(), 1);
    }

    async fn destroying_the_key_of_a_person_makes_the_input_unreadable(db) {
        register_and_walk(&db.store, 1).await;
        register_and_walk(&db.store, 2).await;
        let person = Parameter::Bytes(person_id(1).to_bytes().to_vec());
        db.tamper("DELETE FROM person_key WHERE person_id = $1", &[person]).await;
        let cases = all(&db.store, 1).await;
        let readable = |person| cases.iter().find(|case| case.dossier == dossier_id(person)).unwrap().input.is_some();
        assert!(!readable(1) && readable(2));
    }

    async fn the_table_is_filled_when_a_database_from_before_it_is_opened(db) {
        db.store.import((1..=12).map(|person| imported(person, person)).collect()).await.unwrap();
        db.tamper("DELETE FROM decided_case", &[]).await;
        Store::open(&db.url, db.keys()).await.unwrap();
        assert!(all(&db.store, 1).await.is_empty(), "only once: what is gone later is found, not papered over");
        db.tamper("DELETE FROM schema_step WHERE step < 0", &[]).await;
        let error = Store::open_to_read(&db.url, db.keys()).await.unwrap_err();
        assert!(matches!(error, StoreError::OlderSchema { .. }), "{error}");
        let reopened = Store::open(&db.url, db.keys()).await.unwrap();
        assert_eq!(all(&reopened, 1).await.len(), 12);
        assert_eq!(problems(db).await, []);
    }

    async fn a_receipt_that_cannot_be_read_does_not_keep_the_others_from_being_filled(db) {
        register_and_walk(&db.store, 1).await;
        register_and_walk(&db.store, 2).await;
        db.tamper("DELETE FROM decided_case", &[]).await;
        db.tamper("DELETE FROM schema_step WHERE step < 0", &[]).await;
        let receipt = Parameter::Bytes(receipt_id(1, 1).to_bytes().to_vec());
        db.tamper("UPDATE receipt SET content = NULL WHERE receipt_id = $1", &[receipt]).await;
        let reopened = Store::open(&db.url, db.keys()).await.unwrap();
        assert_eq!(ids(&all(&reopened, 1).await), BTreeSet::from([decision_id(2, 1)]));
    }

    async fn a_store_opened_to_read_changes_nothing(db) {
        register_and_walk(&db.store, 1).await;
        let before = db.all_rows().await;
        let reading = Store::open_to_read(&db.url, db.keys()).await.unwrap();
        assert_eq!(all(&reading, 1).await.len(), 1);
        let decide = |_: &herstel_domain::Dossier| Ok(vec![facts(1, 2)]);
        reading.record(&staff_scope(), now(), dossier_id(1), decide).await.unwrap_err();
        reading.keep_package(&receipt(1, 0).scheme, &receipt(1, 0).hash, b"x").await.unwrap_err();
        reading.close().await;
        assert_eq!(db.all_rows().await, before);
    }

    async fn a_database_that_is_not_up_to_date_is_not_read(db) {
        db.tamper("DELETE FROM schema_step WHERE step > 29", &[]).await;
        let error = Store::open_to_read(&db.url, db.keys()).await.unwrap_err();
        assert!(matches!(error, StoreError::OlderSchema { found: 29, .. }), "{error}");
        db.tamper("INSERT INTO schema_step (step, name) VALUES (9000, 'later')", &[]).await;
        let error = Store::open_to_read(&db.url, db.keys()).await.unwrap_err();
        assert!(matches!(error, StoreError::NewerSchema { found: 9000, .. }), "{error}");
    }
}

#[tokio::test]
async fn a_database_that_is_not_there_is_not_made_by_reading() {
    let db = TestDatabase::new(TestEngine::Sqlite).await;
    let path = db.folder.path().join("nergens.db");
    let url = herstel_store::DatabaseUrl::Sqlite(path.clone());
    Store::open_to_read(&url, db.keys()).await.unwrap_err();
    assert!(!path.exists());
}
