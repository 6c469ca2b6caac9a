//! The record proves itself: whoever changes it behind the store's back is found, with the place.

use crate::support::*;
use herstel_store::{JournalReport, ProblemKind};

async fn report(db: &TestDatabase) -> JournalReport {
    db.store.verify_journal(&mut |_, _| {}).await.expect("the check runs")
}

/// What is reported about the first person, with the entry.
async fn problems(db: &TestDatabase) -> Vec<(Option<u64>, ProblemKind)> {
    let problems = report(db).await.problems;
    assert!(problems.iter().all(|problem| problem.dossier.is_none_or(|dossier| dossier == dossier_id(1))));
    problems.iter().map(|problem| (problem.version, problem.what)).collect()
}

/// Two dossiers, the first of which gets tampered with.
async fn two_dossiers(db: &TestDatabase) {
    register_and_walk(&db.store, 1).await;
    register_and_walk(&db.store, 2).await;
}

fn dossier(person: u32) -> Parameter {
    Parameter::Bytes(dossier_id(person).to_bytes().to_vec())
}

on_both_engines! {
    async fn a_record_written_by_the_store_is_in_order(db) {
        two_dossiers(db).await;
        register(&db.store, 3).await;
        let mut seen = Vec::new();
        let report = db.store.verify_journal(&mut |done, all| seen.push((done, all))).await.unwrap();
        assert_eq!((report.entries, report.dossiers, report.problems), (27, 3, vec![]));
        assert_eq!(seen.last(), Some(&(27, 27)));
    }

    async fn an_empty_record_is_in_order(db) {
        assert_eq!(report(db).await, JournalReport::default());
    }

    async fn a_changed_payload_is_found(db) {
        two_dossiers(db).await;
        let sql = "UPDATE journal SET payload = $2 WHERE dossier_id = $1 AND version = 3";
        db.tamper(sql, &[dossier(1), Parameter::Bytes(vec![1; 80])]).await;
        assert_eq!(problems(db).await, [(Some(3), ProblemKind::Changed), (Some(3), ProblemKind::Unreadable)]);
    }

    async fn every_column_of_an_entry_is_covered_by_its_hash(db) {
        two_dossiers(db).await;
        let changes = [
            ("recorded_at = recorded_at + 1", vec![(Some(13), ProblemKind::Changed)]),
            ("actor_kind = 'reviewer'", vec![(Some(13), ProblemKind::Changed)]),
            ("actor_id = NULL", vec![(Some(13), ProblemKind::Changed)]),
            ("kind = 'choice-made'", vec![(Some(13), ProblemKind::Changed), (Some(13), ProblemKind::Unreadable)]),
        ];
        for (change, expected) in changes {
            let save = "CREATE TABLE saved AS SELECT * FROM journal WHERE dossier_id = $1 AND version = 13";
            let save = save.replace("$1", &literal(db, dossier_id(1).to_bytes()));
            db.tamper(&save, &[]).await;
            let sql = format!("UPDATE journal SET {change} WHERE dossier_id = $1 AND version = 13");
            assert_eq!(db.tamper(&sql, &[dossier(1)]).await, 1);
            assert_eq!(problems(db).await, expected, "{change}");
            db.tamper("DELETE FROM journal WHERE dossier_id = $1 AND version = 13", &[dossier(1)]).await;
            db.tamper("INSERT INTO journal SELECT * FROM saved", &[]).await;
            db.tamper("DROP TABLE saved", &[]).await;
        }
        assert_eq!(problems(db).await, []);
    }

    async fn a_changed_hash_is_found(db) {
        two_dossiers(db).await;
        let sql = "UPDATE journal SET hash = $2 WHERE dossier_id = $1 AND version = 4";
        db.tamper(sql, &[dossier(1), Parameter::Bytes(vec![9; 32])]).await;
        assert_eq!(problems(db).await, [(Some(4), ProblemKind::Changed), (Some(5), ProblemKind::BrokenChain)]);
        db.tamper(sql, &[dossier(1), Parameter::Bytes(vec![9; 31])]).await;
        let found = problems(db).await;
        assert_eq!(found.first(), Some(&(Some(4), ProblemKind::Changed)));
        assert!(found.contains(&(Some(5), ProblemKind::Missing)));
    }

    async fn a_removed_entry_is_found(db) {
        two_dossiers(db).await;
        db.tamper("DELETE FROM journal WHERE dossier_id = $1 AND version = 6", &[dossier(1)]).await;
        assert_eq!(problems(db).await, [(Some(7), ProblemKind::Missing), (Some(7), ProblemKind::BrokenChain)]);
    }

    async fn a_removed_first_entry_is_found(db) {
        two_dossiers(db).await;
        db.tamper("DELETE FROM journal WHERE dossier_id = $1 AND version = 1", &[dossier(1)]).await;
        assert_eq!(problems(db).await, [(Some(2), ProblemKind::Missing), (Some(2), ProblemKind::BrokenChain)]);
    }

    async fn a_removed_entry_with_renumbered_followers_is_found(db) {
        two_dossiers(db).await;
        db.tamper("DELETE FROM journal WHERE dossier_id = $1 AND version = 6", &[dossier(1)]).await;
        for version in 7..=13 {
            let sql = "UPDATE journal SET version = version - 1 WHERE dossier_id = $1 AND version = $2";
            db.tamper(sql, &[dossier(1), Parameter::Int(version)]).await;
        }
        let found = problems(db).await;
        assert!(found.contains(&(Some(6), ProblemKind::BrokenChain)), "{found:?}");
        assert!(found.contains(&(Some(12), ProblemKind::Cut)), "{found:?}");
    }

    async fn entries_in_another_order_are_found(db) {
        two_dossiers(db).await;
        for (from, to) in [(3, 99), (4, 3), (99, 4)] {
            let sql = "UPDATE journal SET version = $3 WHERE dossier_id = $1 AND version = $2";
            db.tamper(sql, &[dossier(1), Parameter::Int(from), Parameter::Int(to)]).await;
        }
        let found = problems(db).await;
        for expected in [
            (Some(3), ProblemKind::BrokenChain),
            (Some(3), ProblemKind::Changed),
            (Some(4), ProblemKind::BrokenChain),
            (Some(5), ProblemKind::BrokenChain),
        ] {
            assert!(found.contains(&expected), "{expected:?} in {found:?}");
        }
    }

    async fn cut_entries_are_found(db) {
        two_dossiers(db).await;
        db.tamper("DELETE FROM journal WHERE dossier_id = $1 AND version > 10", &[dossier(1)]).await;
        assert_eq!(problems(db).await, [(Some(10), ProblemKind::Cut)]);
    }

    async fn an_entry_with_a_number_that_none_can_have_is_named_by_it(db) {
        two_dossiers(db).await;
        db.tamper("UPDATE journal SET version = -1 WHERE dossier_id = $1 AND version = 13", &[dossier(1)]).await;
        let found = report(db).await.problems;
        let of_first = dossier_id(1);
        assert!(found.iter().any(|problem| problem.to_string().starts_with(&format!("{of_first} entry -1: "))), "{found:?}");
        assert!(found.iter().any(|problem| (problem.version, problem.what) == (Some(12), ProblemKind::Cut)), "{found:?}");
    }

    async fn a_dossier_without_any_entry_is_found(db) {
        two_dossiers(db).await;
        db.tamper("DELETE FROM journal WHERE dossier_id = $1", &[dossier(1)]).await;
        assert_eq!(problems(db).await, [(None, ProblemKind::NoEntries)]);
    }

    async fn a_removed_dossier_row_is_found(db) {
        two_dossiers(db).await;
        db.tamper("DELETE FROM dossier WHERE dossier_id = $1", &[dossier(1)]).await;
        let found = problems(db).await;
        assert!(found.contains(&(None, ProblemKind::Unreadable)), "{found:?}");
        assert!(found.contains(&(None, ProblemKind::CountsDiffer)), "{found:?}");
    }

    async fn changed_rows_of_every_derived_table_are_found(db) {
        two_dossiers(db).await;
        let untouched = db.all_rows().await;
        let cases = [
            ("dossier", "UPDATE dossier SET due_on = '2030-01-01' WHERE dossier_id = $1", "due_on = '2022-02-05'"),
            ("decision", "UPDATE decision SET amount_cents = 1 WHERE dossier_id = $1", "amount_cents = 3000000"),
            ("letter", "UPDATE letter SET issued_on = '2030-01-01' WHERE dossier_id = $1", "issued_on = '2021-02-05'"),
            ("dispute", "UPDATE dispute SET raised_on = '2030-01-01' WHERE dossier_id = $1", "raised_on = '2021-02-11'"),
        ];
        for (table, sql, back) in cases {
            assert!(db.tamper(sql, &[dossier(1)]).await > 0);
            assert_eq!(problems(db).await, [(None, ProblemKind::TableDiffers(table))]);
            db.tamper(&format!("UPDATE {table} SET {back} WHERE dossier_id = $1"), &[dossier(1)]).await;
            assert_eq!(db.all_rows().await, untouched);
        }
    }

    async fn missing_and_added_rows_are_found(db) {
        two_dossiers(db).await;
        let decision = Parameter::Bytes(decision_id(1, 0).to_bytes().to_vec());
        db.tamper("DELETE FROM decision WHERE decision_id = $1", &[decision]).await;
        assert_eq!(problems(db).await, [(None, ProblemKind::TableDiffers("decision"))]);
        let sql = "UPDATE dispute SET dossier_id = $1 WHERE dossier_id = $2";
        db.tamper(sql, &[dossier(1), dossier(2)]).await;
        let report = report(db).await;
        let dispute: Vec<_> = report
            .problems
            .iter()
            .filter(|problem| problem.what == ProblemKind::TableDiffers("dispute"))
            .map(|problem| problem.dossier)
            .collect();
        assert_eq!(dispute.len(), 2, "added to one, missing in the other");
    }

    async fn changed_sealed_cells_are_found(db) {
        two_dossiers(db).await;
        let swap = |column: &str| format!(
            "UPDATE person SET {column} = (SELECT o.{column} FROM person o WHERE o.person_id = $2) WHERE person_id = $1"
        );
        let persons = [
            Parameter::Bytes(person_id(1).to_bytes().to_vec()),
            Parameter::Bytes(person_id(2).to_bytes().to_vec()),
        ];
        db.tamper(&swap("details"), &persons).await;
        assert_eq!(problems(db).await, [(None, ProblemKind::TableDiffers("person"))]);
    }

    async fn a_changed_receipt_is_found(db) {
        two_dossiers(db).await;
        let sql = "UPDATE receipt SET content = (SELECT o.content FROM receipt o WHERE o.receipt_id = $2) \
                   WHERE receipt_id = $1";
        let receipts = [
            Parameter::Bytes(receipt_id(1, 0).to_bytes().to_vec()),
            Parameter::Bytes(receipt_id(1, 1).to_bytes().to_vec()),
        ];
        db.tamper(sql, &receipts).await;
        assert_eq!(problems(db).await, [(None, ProblemKind::TableDiffers("receipt"))]);
        let stored = db.store.receipts(&system_scope(), None, 100).await.unwrap();
        let unreadable: Vec<_> = stored.iter().filter(|stored| stored.content.is_none()).collect();
        assert_eq!(unreadable.len(), 1);
        assert_eq!(unreadable[0].receipt, receipt_id(1, 0));
    }

    async fn wrong_counts_and_a_reset_counter_are_found(db) {
        two_dossiers(db).await;
        db.tamper("UPDATE status_count SET dossiers = dossiers + 1", &[]).await;
        assert_eq!(problems(db).await, [(None, ProblemKind::CountsDiffer)]);
        db.tamper("UPDATE status_count SET dossiers = dossiers - 1", &[]).await;
        db.tamper("DELETE FROM handler_count", &[]).await;
        assert_eq!(problems(db).await, [(None, ProblemKind::CountsDiffer)]);
        db.tamper(include_str!("../../migrations/0386_handler_count_from_dossiers.sql"), &[]).await;
        db.tamper("UPDATE number_counter SET last_number = 1", &[]).await;
        assert_eq!(problems(db).await, [(None, ProblemKind::NumberCounterBehind)]);
    }

    async fn a_destroyed_key_leaves_the_chain_verifiable(db) {
        two_dossiers(db).await;
        let person = Parameter::Bytes(person_id(1).to_bytes().to_vec());
        db.tamper("DELETE FROM person_key WHERE person_id = $1", &[person]).await;
        assert_eq!(problems(db).await, [(None, ProblemKind::Unreadable)]);
    }
}

/// Bytes as they are written in a statement of the engine.
fn literal(db: &TestDatabase, bytes: [u8; 16]) -> String {
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    match db.engine {
        TestEngine::Sqlite => format!("x'{hex}'"),
        TestEngine::Postgres => format!("'\\x{hex}'::bytea"),
    }
}
