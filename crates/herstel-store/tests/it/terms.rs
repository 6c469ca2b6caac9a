//! Legal terms in lists: earliest first, of everybody or of one handler, as the journal has them.

use crate::support::*;
use herstel_domain::{
    Event,
    deadlines::{DelayTold, TermEvent, TermSubject},
};
use herstel_kernel::StaffId;
use herstel_store::{Store, TermFilter, TermListRow, TermsOfHandler};

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
}
