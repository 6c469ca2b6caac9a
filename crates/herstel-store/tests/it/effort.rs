//! Effort follows from who opened which dossier when, is derived once a day, and whoever made it may say otherwise.

use crate::support::*;
use herstel_domain::{Occasion, Purpose, Scope};
use herstel_kernel::{Actor, Date, OperationId, StaffId, StaffRole, Timestamp};
use herstel_store::{Store, WorkListFilter};

const DAY: &str = "2021-03-01";

/// Somebody of the staff, at a minute after nine on the day.
fn at_minute(id: StaffId, minute: u8) -> Scope {
    let actor = Actor::Staff { id, role: StaffRole::CaseHandler };
    let occasion = Occasion {
        at: at(&format!("{DAY}T09:{minute:02}:00Z")),
        on: date(DAY),
        operation: OperationId::from_bytes([minute | 0x40; 16]),
    };
    Scope::new(actor, Purpose::Handling, occasion).unwrap()
}

fn whole_day() -> (Timestamp, Timestamp) {
    (at("2021-02-28T23:00:00Z"), at("2021-03-01T23:00:00Z"))
}

fn samira() -> StaffId {
    handler().staff().unwrap()
}

async fn derived(store: &Store, since: Date) -> Vec<(Date, u16, Option<u16>)> {
    let efforts = store.own_effort(&at_minute(samira(), 59), samira(), since).await.unwrap();
    efforts.into_iter().map(|effort| (effort.day, effort.derived, effort.corrected)).collect()
}

on_both_engines! {
    async fn opening_dossiers_counts_once_a_day_and_lists_do_not(db) {
        let store = &db.store;
        let (one, other) = (register_and_walk(store, 1).await, register_and_walk(store, 2).await);
        for minute in [0, 10] {
            assert!(store.dossier(&at_minute(samira(), minute), one.dossier).await.unwrap().is_some());
        }
        assert!(store.dossier(&at_minute(samira(), 12), other.dossier).await.unwrap().is_some());
        // A list with both dossiers in it, and looks of somebody else.
        store.work_list(&at_minute(samira(), 14), &WorkListFilter::default()).await.unwrap();
        assert!(store.own_dossier(&parent_scope(1)).await.unwrap().is_some());
        assert!(store.derive_effort(date(DAY), whole_day()).await.unwrap());
        assert!(!store.derive_effort(date(DAY), whole_day()).await.unwrap(), "once");
        assert_eq!(derived(store, date(DAY)).await, [(date(DAY), 12, None), (date(DAY), 5, None)]);
        assert_eq!(derived(store, date("2021-03-02")).await, []);
    }

    async fn what_somebody_says_themselves_counts_and_stays_when_the_day_is_derived(db) {
        let store = &db.store;
        let one = register_and_walk(store, 1).await;
        // A visit at home, of which nothing was seen here.
        store.correct_effort(samira(), date(DAY), one.dossier, 90).await.unwrap();
        assert_eq!(derived(store, date(DAY)).await, [(date(DAY), 0, Some(90))]);
        assert!(store.dossier(&at_minute(samira(), 0), one.dossier).await.unwrap().is_some());
        store.derive_effort(date(DAY), whole_day()).await.unwrap();
        assert_eq!(derived(store, date(DAY)).await, [(date(DAY), 5, Some(90))]);
        store.correct_effort(samira(), date(DAY), one.dossier, 60).await.unwrap();
        assert_eq!(derived(store, date(DAY)).await, [(date(DAY), 5, Some(60))]);
        let colleague = StaffId::from_bytes([9; 16]);
        let seen = store.own_effort(&at_minute(samira(), 58), colleague, date(DAY)).await.unwrap();
        assert_eq!(seen, [], "of a colleague");
    }

    async fn a_planning_gets_minutes_by_step_and_nobody_s_name(db) {
        let store = &db.store;
        for (person, minutes) in [(1, 30), (2, 50), (3, 70)] {
            let known = register_and_walk(store, person).await;
            for (day, part) in [("2021-03-01", minutes - 10), ("2021-03-02", 10)] {
                store.correct_effort(samira(), date(day), known.dossier, part).await.unwrap();
            }
        }
        let steps = store.effort_by_step(date("2021-03-01"), date("2021-03-03")).await.unwrap();
        assert_eq!(steps.len(), 1, "{steps:?}");
        assert_eq!((steps[0].dossiers, steps[0].minutes), (3, 150));
        assert_eq!((steps[0].p10, steps[0].p50, steps[0].p90), (30, 50, 50));
        assert_eq!(store.effort_by_step(date("2021-03-03"), date("2021-04-01")).await.unwrap(), []);
    }
}
