//! Who looked: every read leaves a record before anything is handed out, and the person reads it.

use crate::support::*;
use herstel_domain::{
    Occasion, Purpose, Scope,
    looked::{Ground, What},
};
use herstel_kernel::{Actor, OperationId, StaffRole};
use herstel_store::{AccessCursor, AccessFilter, ProposalFilter, Store, WorkListFilter};

fn asked(after: Option<AccessCursor>, with_own: bool, limit: u32) -> AccessFilter {
    AccessFilter { from: None, until: None, with_own, after, limit }
}

fn operation(number: u8) -> OperationId {
    OperationId::from_bytes([number | 0x40; 16])
}

/// The occasion of one operation, another one for each number; numbers are minutes after nine.
fn moment(number: u8) -> Occasion {
    let at = at(&format!("2021-03-01T09:{number:02}:00Z"));
    Occasion { at, on: date("2021-03-01"), operation: operation(number) }
}

fn staff_on(number: u8) -> Scope {
    Scope::new(handler(), Purpose::Handling, moment(number)).unwrap()
}

fn parent_on(person: u32, number: u8) -> Scope {
    Scope::new(Actor::Person { person: person_id(person) }, Purpose::OwnDossier, moment(number)).unwrap()
}

/// `who what` of every record of an operation, sorted; who is the number of the person.
async fn looks(db: &TestDatabase, number: u8) -> Vec<String> {
    let all = db.text_rows("SELECT operation_id, person_id, what FROM access_record").await;
    let operation = hex(&operation(number).to_bytes());
    let mut found: Vec<String> = all
        .iter()
        .filter_map(|row| row.strip_prefix(&format!("{operation}|")))
        .map(|row| {
            (1..9).fold(row.to_owned(), |row, n| row.replace(&hex(&person_id(n).to_bytes()), &n.to_string()))
        })
        .collect();
    found.sort();
    found
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

async fn search(store: &Store, scope: &Scope, text: &str) -> usize {
    let filter = WorkListFilter { search: Some(text.to_owned()), ..Default::default() };
    store.work_list(scope, &filter).await.unwrap().rows.len()
}

on_both_engines! {
    async fn every_road_to_a_dossier_leaves_a_record(db) {
        let known = register_and_walk(&db.store, 1).await;
        let store = &db.store;
        store.keep_letter_pdf(&staff_on(50), letter_id(1, 1), b"pdf").await.unwrap();
        assert!(store.dossier(&staff_on(1), known.dossier).await.unwrap().is_some());
        assert!(store.dossier_by_number(&staff_on(2), &known.number).await.unwrap().is_some());
        assert!(store.own_dossier(&parent_on(1, 3)).await.unwrap().is_some());
        assert!(store.dossier_as_of(&staff_on(4), known.dossier, 2).await.unwrap().is_some());
        assert!(!store.history(&staff_on(5), known.dossier).await.unwrap().is_empty());
        assert!(store.receipt(&staff_on(6), receipt_id(1, 1)).await.unwrap().is_some());
        assert!(!store.letters_of(&staff_on(7), known.dossier).await.unwrap().is_empty());
        assert!(store.letter(&staff_on(8), letter_id(1, 1)).await.unwrap().is_some());
        for number in 1..=8 {
            assert_eq!(looks(db, number).await, ["1|dossier"], "road {number}");
        }
        assert!(store.letter_pdf(&staff_on(9), letter_id(1, 1)).await.unwrap().is_some());
        assert_eq!(looks(db, 9).await, ["1|letter"]);
        assert_eq!(store.work_list(&staff_on(10), &WorkListFilter::default()).await.unwrap().rows.len(), 1);
        assert_eq!(store.newest(&staff_on(11), 5).await.unwrap().len(), 1);
        assert_eq!(store.proposals(&staff_on(12), ProposalFilter::default()).await.unwrap().len(), 1);
        for number in 10..=12 {
            assert_eq!(looks(db, number).await, ["1|list"], "list {number}");
        }
        store.record(&staff_on(13), now(), known.dossier, |_| Ok(vec![disputed(1, 7)])).await.unwrap();
        assert_eq!(looks(db, 13).await, ["1|change"]);
        store.access_records(&parent_on(1, 14), &asked(None, false, 5)).await.unwrap();
        assert_eq!(looks(db, 14).await, ["1|access-records"]);
    }

    async fn one_operation_leaves_one_record_per_person_and_category(db) {
        let known = register_and_walk(&db.store, 1).await;
        for _ in 0..3 {
            db.store.dossier(&staff_on(1), known.dossier).await.unwrap();
            db.store.history(&staff_on(1), known.dossier).await.unwrap();
            db.store.work_list(&staff_on(1), &WorkListFilter::default()).await.unwrap();
        }
        assert_eq!(looks(db, 1).await, ["1|dossier", "1|list"]);
    }

    async fn reads_of_one_operation_side_by_side_do_not_fail(db) {
        let known = register_and_walk(&db.store, 1).await;
        let scope = staff_on(1);
        let (first, second, third) = tokio::join!(
            db.store.dossier(&scope, known.dossier),
            db.store.history(&scope, known.dossier),
            db.store.receipt(&scope, receipt_id(1, 1)),
        );
        assert!(first.unwrap().is_some() && !second.unwrap().is_empty() && third.unwrap().is_some());
        assert_eq!(looks(db, 1).await, ["1|dossier"]);
    }

    async fn what_was_not_found_or_not_shown_leaves_no_record(db) {
        for person in 1..=3 {
            register(&db.store, person).await;
        }
        assert_eq!(db.store.dossier(&parent_on(2, 1), dossier_id(1)).await.unwrap(), None);
        assert_eq!(db.store.dossier(&staff_on(1), dossier_id(9)).await.unwrap(), None);
        assert_eq!(looks(db, 1).await, Vec::<String>::new());
        let filter = WorkListFilter { limit: 2, ..Default::default() };
        let page = db.store.work_list(&staff_on(2), &filter).await.unwrap();
        assert!(page.next.is_some());
        assert_eq!(looks(db, 2).await.len(), 2, "the row that tells that there are more is not shown");
    }

    async fn without_the_record_nothing_is_handed_out(db) {
        let known = register_and_walk(&db.store, 1).await;
        db.store.keep_letter_pdf(&staff_on(50), letter_id(1, 1), b"pdf").await.unwrap();
        db.tamper("ALTER TABLE access_record RENAME TO elsewhere", &[]).await;
        let (store, staff) = (&db.store, staff_on(1));
        assert!(store.dossier(&staff, known.dossier).await.is_err());
        assert!(store.dossier_by_number(&staff, &known.number).await.is_err());
        assert!(store.own_dossier(&parent_on(1, 2)).await.is_err());
        assert!(store.dossier_as_of(&staff, known.dossier, 2).await.is_err());
        assert!(store.history(&staff, known.dossier).await.is_err());
        assert!(store.receipt(&staff, receipt_id(1, 1)).await.is_err());
        assert!(store.letters_of(&staff, known.dossier).await.is_err());
        assert!(store.letter(&staff, letter_id(1, 1)).await.is_err());
        assert!(store.letter_pdf(&staff, letter_id(1, 1)).await.is_err());
        assert!(store.work_list(&staff, &WorkListFilter::default()).await.is_err());
        assert!(store.newest(&staff, 5).await.is_err());
        assert!(store.proposals(&staff, ProposalFilter::default()).await.is_err());
        assert!(store.record(&staff, now(), known.dossier, |_| Ok(vec![disputed(1, 7)])).await.is_err());
        db.tamper("ALTER TABLE elsewhere RENAME TO access_record", &[]).await;
        assert_eq!(looks(db, 1).await, Vec::<String>::new());
        assert!(store.dossier(&staff, known.dossier).await.unwrap().is_some(), "and afterwards all is well");
    }

    async fn without_the_processing_record_nothing_is_handed_out_either(db) {
        let known = register_and_walk(&db.store, 1).await;
        db.tamper("ALTER TABLE processing_record RENAME TO elsewhere", &[]).await;
        assert!(db.store.dossier(&staff_on(1), known.dossier).await.is_err());
        assert_eq!(looks(db, 1).await, Vec::<String>::new());
    }

    async fn a_refused_command_leaves_no_trace(db) {
        let known = register(&db.store, 1).await;
        let refuse = |_: &_| Err(herstel_kernel::Refusal::new(herstel_kernel::RefusalCode::Stale));
        assert!(db.store.record(&staff_on(1), now(), known.dossier, refuse).await.is_err());
        assert_eq!(looks(db, 1).await, Vec::<String>::new());
    }

    async fn a_search_is_recorded_also_when_it_finds_nobody(db) {
        register(&db.store, 1).await;
        let store = &db.store;
        assert_eq!(search(store, &staff_on(1), &name(1)).await, 1);
        assert_eq!(search(store, &staff_on(2), "Niemand Verzonnen").await, 0);
        assert_eq!(search(store, &staff_on(3), bsn(7).digits()).await, 0);
        assert_eq!(search(store, &staff_on(4), "H-2021-99999").await, 0);
        assert_eq!(search(store, &staff_on(5), "***").await, 0);
        assert_eq!(search(store, &staff_on(6), "  niemand   verzonnen ").await, 0);
        let found = db
            .text_rows("SELECT operation_id, kind, found, actor_kind, actor_id, purpose FROM search_record ORDER BY looked_at")
            .await;
        let who = format!("case-handler|{}|handling", hex(&HANDLER.to_bytes()));
        let expected = ["name|1", "name|0", "bsn|0", "number|0", "name|0", "name|0"];
        for (number, (row, expected)) in (1..).zip(found.iter().zip(expected)) {
            assert_eq!(*row, format!("{}|{expected}|{who}", hex(&operation(number).to_bytes())));
        }
        assert_eq!(found.len(), 6);
        assert_eq!(looks(db, 1).await, ["1|list"]);
        assert_eq!(looks(db, 2).await, Vec::<String>::new());
        let hashes = db.text_rows("SELECT searched FROM search_record ORDER BY looked_at").await;
        assert_eq!(hashes[1], hashes[5], "the same question has the same hash");
        assert!(hashes.iter().all(|hash| hash.len() == 64), "and nobody can read it");
        db.tamper("ALTER TABLE search_record RENAME TO elsewhere", &[]).await;
        let filter = WorkListFilter { search: Some("***".to_owned()), ..Default::default() };
        assert!(store.work_list(&staff_on(7), &filter).await.is_err(), "nor is a search answered without its record");
    }

    async fn what_the_system_reads_for_itself_is_no_look_at_a_person(db) {
        let known = register_and_walk(&db.store, 1).await;
        let scope = Scope::new(Actor::System, Purpose::Preparing, moment(1)).unwrap();
        assert_eq!(db.store.work_list(&scope, &WorkListFilter::default()).await.unwrap().rows.len(), 1);
        assert!(db.store.dossier(&scope, known.dossier).await.unwrap().is_some());
        db.store.record(&scope, now(), known.dossier, |_| Ok(Vec::new())).await.unwrap();
        assert_eq!(looks(db, 1).await, Vec::<String>::new());
    }

    async fn a_person_reads_who_looked_and_why(db) {
        register_and_walk(&db.store, 1).await;
        let store = &db.store;
        db.tamper("DELETE FROM access_record", &[]).await;
        store.dossier(&staff_on(1), dossier_id(1)).await.unwrap();
        let reviewer = Actor::Staff { id: REVIEWER, role: StaffRole::Reviewer };
        let reviewer = Scope::new(reviewer, Purpose::Handling, moment(2)).unwrap();
        store.work_list(&reviewer, &WorkListFilter::default()).await.unwrap();
        store.own_dossier(&parent_on(1, 3)).await.unwrap();
        let page = store.access_records(&parent_on(1, 4), &asked(None, false, 10)).await.unwrap();
        assert_eq!(page.own, 2, "own looks, this one included");
        assert_eq!(page.next, None);
        let [list, dossier] = page.records.as_slice() else { panic!("{:?}", page.records) };
        assert_eq!((list.what, list.actor, list.at), (What::List, reviewer.actor(), moment(2).at));
        assert_eq!((dossier.what, dossier.actor, dossier.ground), (What::Dossier, handler(), Ground::Task));
        assert_eq!(dossier.purpose, Purpose::Handling);
        assert_eq!(dossier.dossier, Some(dossier_id(1)));
        assert_eq!(dossier.operation, moment(1).operation);
        let page = store.access_records(&parent_on(1, 5), &asked(None, true, 10)).await.unwrap();
        let whats: Vec<_> = page.records.iter().map(|record| (record.what, record.ground)).collect();
        assert_eq!(
            whats,
            [
                (What::AccessRecords, Ground::Own),
                (What::Dossier, Ground::Own),
                (What::List, Ground::Task),
                (What::Dossier, Ground::Task)
            ]
        );
    }

    async fn nobody_reads_who_looked_at_somebody_else(db) {
        register_and_walk(&db.store, 1).await;
        register_and_walk(&db.store, 2).await;
        db.store.dossier(&staff_on(1), dossier_id(1)).await.unwrap();
        db.tamper("DELETE FROM access_record WHERE person_id = $1", &[Parameter::Bytes(person_id(2).to_bytes().into())])
            .await;
        let page = db.store.access_records(&parent_on(2, 2), &asked(None, true, 10)).await.unwrap();
        assert!(page.records.is_empty() && page.own == 0);
        let page = db.store.access_records(&staff_on(3), &asked(None, true, 10)).await.unwrap();
        assert!(page.records.is_empty() && page.own == 0);
    }

    async fn a_period_holds_the_looks_from_its_first_moment_up_to_its_last(db) {
        let known = register(&db.store, 1).await;
        db.tamper("DELETE FROM access_record", &[]).await;
        for number in 1..=5 {
            db.store.dossier(&staff_on(number), dossier_id(1)).await.unwrap();
            db.store.own_dossier(&parent_on(1, number + 20)).await.unwrap();
        }
        let mut filter = asked(None, false, 2);
        (filter.from, filter.until) = (Some(moment(2).at), Some(moment(5).at));
        let first = db.store.access_records(&parent_on(1, 50), &filter).await.unwrap();
        assert_eq!(first.own, 0, "own looks of the period");
        filter.after = first.next;
        let second = db.store.access_records(&parent_on(1, 50), &filter).await.unwrap();
        assert_eq!(second.next, None);
        let seen: Vec<_> = first.records.iter().chain(&second.records).map(|record| record.at).collect();
        assert_eq!(seen, [moment(4).at, moment(3).at, moment(2).at]);
        (filter.from, filter.until, filter.after) = (Some(moment(21).at), Some(moment(23).at), None);
        let own = db.store.access_records(&parent_on(1, 50), &filter).await.unwrap();
        assert_eq!((own.records.len(), own.own), (0, 2));
        let staff = db.store.access_records_of(&staff_on(51), &known.number, &asked(None, true, 5)).await.unwrap();
        assert!(staff.is_none(), "who handles a dossier does not read who looked");
        let other = parent_on(2, 52);
        assert!(db.store.access_records_of(&other, &known.number, &asked(None, true, 5)).await.unwrap().is_none());
        let own = db.store.access_records_of(&parent_on(1, 53), &known.number, &asked(None, false, 9)).await.unwrap();
        assert_eq!(own.unwrap().records.len(), 5);
        assert_eq!(looks(db, 53).await, ["1|access-records"], "and reading this is a look as well");
    }

    async fn the_pages_of_looks_join_without_a_gap(db) {
        register(&db.store, 1).await;
        db.tamper("DELETE FROM access_record", &[]).await;
        for number in 1..=7 {
            db.store.dossier(&staff_on(number), dossier_id(1)).await.unwrap();
            db.store.work_list(&staff_on(number), &WorkListFilter::default()).await.unwrap();
        }
        let mut seen = Vec::new();
        let mut after = None;
        loop {
            let page = db.store.access_records(&parent_on(1, 9), &asked(after.clone(), false, 4)).await.unwrap();
            seen.extend(page.records.iter().map(|record| (record.at, record.what)));
            let Some(next) = page.next else { break };
            after = Some(next.to_string().parse().unwrap());
        }
        assert_eq!(seen.len(), 14);
        assert!(seen.is_sorted_by(|one, other| one.0 >= other.0 && one != other));
    }
}
