//! Legal terms in lists: earliest first, of everybody or of one handler, as the journal has them.

use crate::support::*;
use herstel_domain::{
    Event,
    deadlines::{DelayTold, TermEvent, TermSubject},
    protection::ProtectionSet,
};
use herstel_kernel::StaffId;
use herstel_store::{ProblemKind, Store, TermFilter, TermListRow, TermsOfHandler};

fn step(id: &str) -> TermSubject {
    TermSubject::Step(id.to_owned())
}

fn until(day: &str, handler: Option<StaffId>) -> TermFilter {
    TermFilter { until: date(day), handler, after: None, limit: 0 }
}

async fn due(store: &Store, filter: &TermFilter) -> Vec<(String, String, String)> {
    let page = store.terms_due(&staff_scope(), filter).await.expect("a list");
    let row = |row: &TermListRow| (row.name.clone(), row.subject.to_string(), row.last_day.to_string());
    page.rows.iter().map(row).collect()
}

async fn three(store: &Store) {
    for person in 1..=3 {
        register(store, person).await;
    }
    record(
        store,
        1,
        reckoned(&[("first-review", Some("2021-08-01")), ("full-assessment", Some("2021-09-01"))]),
    )
    .await;
    record(store, 2, reckoned(&[("full-assessment", Some("2021-08-15"))])).await;
    record(store, 3, reckoned(&[("full-assessment", None)])).await;
    record(store, 2, assigned()).await;
}

on_both_engines! {
    async fn what_is_due_comes_earliest_first_and_what_nobody_waits_for_not_at_all(db) {
        three(&db.store).await;
        let row = |person, subject: &str, day: &str| (name(person), subject.to_owned(), day.to_owned());
        assert_eq!(
            due(&db.store, &until("2021-09-01", None)).await,
            [
                row(1, "first-review", "2021-08-01"),
                row(2, "full-assessment", "2021-08-15"),
                row(1, "full-assessment", "2021-09-01"),
            ]
        );
        assert_eq!(due(&db.store, &until("2021-08-31", None)).await.len(), 2);
        let handler = handler().staff();
        assert_eq!(due(&db.store, &until("2021-09-01", handler)).await, [row(2, "full-assessment", "2021-08-15")]);
        assert!(db.store.terms_due(&parent_scope(9), &until("2021-09-01", None)).await.unwrap().rows.is_empty());
    }

    async fn a_decided_step_leaves_the_list_and_who_was_told_is_marked(db) {
        three(&db.store).await;
        let told = DelayTold {
            subject: step("full-assessment"),
            last_day: date("2021-09-01"),
            told_on: date("2021-08-28"),
        };
        record(&db.store, 1, Event::Term(TermEvent::DelayTold(told))).await;
        record(&db.store, 1, reckoned(&[("full-assessment", Some("2021-09-01"))])).await;
        let page = db.store.terms_due(&staff_scope(), &until("2021-12-31", None)).await.unwrap();
        let mine: Vec<_> = page.rows.iter().filter(|row| row.dossier == dossier_id(1)).collect();
        assert_eq!(mine.len(), 1);
        assert!(mine[0].told && mine[0].subject == step("full-assessment"));
        let report = db.store.verify_journal(&mut |_, _| {}).await.unwrap();
        assert!(report.problems.is_empty(), "{:?}", report.problems);
    }

    async fn pages_of_terms_follow_each_other(db) {
        three(&db.store).await;
        let mut filter = TermFilter { limit: 1, ..until("2021-12-31", None) };
        let mut seen = Vec::new();
        loop {
            let page = db.store.terms_due(&staff_scope(), &filter).await.unwrap();
            seen.extend(page.rows.iter().map(|row| row.last_day.to_string()));
            let Some(next) = page.next else { break };
            filter.after = Some(next.to_string().parse().unwrap());
        }
        assert_eq!(seen, ["2021-08-01", "2021-08-15", "2021-09-01"]);
    }

    async fn late_and_near_terms_are_counted_for_each_handler_in_reach_alone(db) {
        three(&db.store).await;
        let mut counted = db
            .store
            .terms_by_handler(&staff_scope(), date("2021-08-15"), date("2021-09-01"))
            .await
            .unwrap();
        counted.sort_by_key(|terms| terms.handler);
        let of = |handler: Option<StaffId>, late: u64, soon: u64| TermsOfHandler { handler, late, soon };
        // What ends today is not late; of nobody one was late on 1 August and one ends on 1 September.
        assert_eq!(counted, [of(None, 1, 1), of(handler().staff(), 0, 1)]);
        let later = db.store.terms_by_handler(&staff_scope(), date("2021-08-16"), date("2021-08-31")).await.unwrap();
        assert!(later.contains(&of(handler().staff(), 1, 0)), "{later:?}");
        let nobody = db.store.terms_by_handler(&parent_scope(9), date("2021-08-15"), date("2021-09-01")).await;
        assert_eq!(nobody.unwrap(), []);
    }

    async fn what_is_kept_of_terms_follows_every_dossier_that_comes_goes_or_changes_hands(db) {
        three(&db.store).await;
        let kept = "SELECT last_day, CAST(SUM(terms) AS BIGINT) FROM term_count \
                    GROUP BY last_day HAVING SUM(terms) <> 0 ORDER BY last_day";
        assert_eq!(db.text_rows(kept).await, ["2021-08-01|1", "2021-08-15|1", "2021-09-01|1"]);
        record(&db.store, 1, assigned()).await;
        record(&db.store, 1, reckoned(&[("full-assessment", Some("2021-08-15"))])).await;
        assert_eq!(db.text_rows(kept).await, ["2021-08-15|2"]);
        let all = db.store.terms_by_handler(&staff_scope(), date("2021-08-16"), date("2021-08-16")).await.unwrap();
        assert_eq!(all, [TermsOfHandler { handler: handler().staff(), late: 2, soon: 0 }]);
        db.store.import(vec![imported(8, 8)]).await.unwrap();
        let report = db.store.verify_journal(&mut |_, _| {}).await.unwrap();
        assert_eq!(report.problems, []);
    }

    async fn a_count_that_an_older_program_left_behind_is_found_and_set_right(db) {
        three(&db.store).await;
        let problems = async || {
            let report = db.store.verify_journal(&mut |_, _| {}).await.unwrap();
            report.problems.into_iter().map(|problem| problem.what).collect::<Vec<_>>()
        };
        for wrong in ["UPDATE term_count SET terms = terms + 1", "DELETE FROM term_count"] {
            db.tamper(wrong, &[]).await;
            assert_eq!(problems().await, [ProblemKind::CountsDiffer], "{wrong}");
            db.store.set_term_counts_right().await.unwrap();
            assert_eq!(problems().await, [], "{wrong}");
        }
        db.tamper("DELETE FROM term_count", &[]).await;
        db.tamper("DELETE FROM schema_step WHERE step < 0 AND name = 'term_count'", &[]).await;
        Store::open(&db.url, db.keys()).await.unwrap();
        assert_eq!(problems().await, [], "filled when a database from before it is opened");
        assert_eq!(db.row_counts().await["term_count"], 3, "and nothing is kept of days on which nothing ends");
    }

    async fn what_staff_must_not_reach_is_in_no_count_of_terms(db) {
        three(&db.store).await;
        let protection = ProtectionSet { reason: "Dreiging.".to_owned(), set_on: date("2021-03-01") };
        record(&db.store, 1, Event::ProtectionSet(protection)).await;
        let counted = db.store.terms_by_handler(&staff_scope(), date("2021-08-15"), date("2021-09-01")).await.unwrap();
        assert_eq!(counted, [TermsOfHandler { handler: handler().staff(), late: 0, soon: 1 }]);
    }
}
