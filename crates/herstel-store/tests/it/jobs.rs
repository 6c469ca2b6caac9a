//! Jobs: one lease at a time, whoever asks, and work that outlives who did it.

use crate::support::*;
use herstel_kernel::Timestamp;
use herstel_store::JobEnd;
use std::time::Duration;

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + second).unwrap()
}

fn end(second: i64, next: i64, succeeded: bool) -> JobEnd {
    let result = if succeeded { "done" } else { "store-busy" }.to_owned();
    JobEnd { at: at(second), run_at: at(next), result, succeeded }
}

on_both_engines! {
    async fn a_job_is_leased_by_one_of_many_at_the_same_moment(db) {
        db.store.add_job("seal", at(0)).await.unwrap();
        let asked: Vec<_> = (0..12)
            .map(|node| {
                let store = db.store.clone();
                tokio::spawn(async move {
                    store.lease_job("seal", &format!("node-{node}"), at(1), at(60)).await.unwrap()
                })
            })
            .collect();
        let mut leases = Vec::new();
        for asked in asked {
            leases.extend(asked.await.unwrap());
        }
        assert_eq!(leases.len(), 1, "{leases:?}");
        assert_eq!(db.store.due_jobs(at(2)).await.unwrap(), Vec::<String>::new());
    }

    async fn a_job_is_not_leased_before_it_is_due_nor_under_a_name_nobody_added(db) {
        db.store.add_job("seal", at(10)).await.unwrap();
        assert_eq!(db.store.lease_job("seal", "a", at(9), at(60)).await.unwrap(), None);
        assert_eq!(db.store.lease_job("sael", "a", at(11), at(60)).await.unwrap(), None);
        db.store.add_job("seal", at(0)).await.unwrap();
        assert!(db.store.due_jobs(at(9)).await.unwrap().is_empty(), "a second node changes nothing");
    }

    async fn a_dead_holder_loses_its_lease_and_has_no_say_any_more(db) {
        db.store.add_job("seal", at(0)).await.unwrap();
        let dead = db.store.lease_job("seal", "dead", at(0), at(60)).await.unwrap().unwrap();
        assert_eq!(db.store.lease_job("seal", "next", at(59), at(119)).await.unwrap(), None);
        let next = db.store.lease_job("seal", "next", at(60), at(120)).await.unwrap().unwrap();
        assert_eq!((dead.attempts, next.attempts), (1, 2));
        assert!(!db.store.renew_job(&dead, at(200)).await.unwrap());
        assert!(!db.store.end_job(&dead, &end(61, 999, true)).await.unwrap());
        assert!(db.store.renew_job(&next, at(180)).await.unwrap());
        assert_eq!(db.store.lease_job("seal", "third", at(150), at(210)).await.unwrap(), None, "renewed");
        assert!(db.store.end_job(&next, &end(151, 300, true)).await.unwrap());
        let row = db.store.jobs().await.unwrap().remove(0);
        assert_eq!((row.run_at, row.leased, row.attempts), (at(300), None, 0));
        assert_eq!(row.ended, Some((at(151), "done".to_owned())));
    }

    async fn failures_are_counted_until_one_turn_succeeds(db) {
        db.store.add_job("seal", at(0)).await.unwrap();
        for attempt in 1..=3 {
            let now = i64::from(attempt) * 10;
            let lease = db.store.lease_job("seal", "a", at(now), at(now + 60)).await.unwrap().unwrap();
            assert_eq!(lease.attempts, attempt);
            db.store.end_job(&lease, &end(now, now + 5, false)).await.unwrap();
        }
        assert_eq!(db.store.jobs().await.unwrap()[0].attempts, 3);
        assert!(db.store.hasten_job("seal", at(32)).await.unwrap());
        let lease = db.store.lease_job("seal", "a", at(32), at(90)).await.unwrap().unwrap();
        db.store.end_job(&lease, &end(33, 100, true)).await.unwrap();
        assert_eq!(db.store.jobs().await.unwrap()[0].attempts, 0);
        assert!(!db.store.hasten_job("sael", at(0)).await.unwrap());
    }

    /// Many nodes, many turns: however they meet, the work is done once at a time and as often as it was due.
    async fn turns_never_overlap(db) {
        use std::sync::{Arc, atomic::{AtomicU32, Ordering}};
        db.store.add_job("seal", at(0)).await.unwrap();
        let (working, turns) = (Arc::new(AtomicU32::new(0)), Arc::new(AtomicU32::new(0)));
        let nodes: Vec<_> = (0..4)
            .map(|node| {
                let (store, working, turns) = (db.store.clone(), working.clone(), turns.clone());
                tokio::spawn(async move {
                    let mut round = 0;
                    while turns.load(Ordering::SeqCst) < 20 {
                        round += 1;
                        let holder = format!("node-{node}-{round}");
                        let Some(lease) = store.lease_job("seal", &holder, at(5), at(60)).await.unwrap() else {
                            continue;
                        };
                        assert_eq!(working.fetch_add(1, Ordering::SeqCst), 0, "two at once");
                        tokio::time::sleep(Duration::from_millis(1)).await;
                        turns.fetch_add(1, Ordering::SeqCst);
                        working.fetch_sub(1, Ordering::SeqCst);
                        assert!(store.end_job(&lease, &end(5, 0, true)).await.unwrap());
                    }
                })
            })
            .collect();
        for node in nodes {
            node.await.unwrap();
        }
    }
}
