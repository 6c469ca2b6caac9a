//! Counting attempts over all nodes.

use crate::support::*;
use herstel_kernel::Timestamp;
use herstel_store::{Attempt, AttemptLimit, MasterKeys, Store};

const LIMIT: AttemptLimit = AttemptLimit { count: 3, seconds: 60 };

/// So many seconds after the beginning of a window.
fn after(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_614_600_000 + seconds).unwrap()
}

async fn is_within(store: &Store, who: &str, seconds: i64) -> bool {
    store.attempt("test", who, LIMIT, after(seconds)).await.unwrap() == Attempt::Within
}

on_both_engines! {
    async fn so_many_in_a_sliding_window_and_no_more(db) {
        for (seconds, within) in [
            (0, true), (10, true), (59, true), (59, false),
            // The window before fades: a third of it is gone after twenty seconds, and there is room for one.
            (60, false), (79, false), (80, true), (81, false), (100, true),
            // Two windows later nothing counts any more.
            (240, true), (240, true), (240, true), (240, false),
        ] {
            assert_eq!(is_within(&db.store, "a", seconds).await, within, "{seconds}");
        }
        assert!(is_within(&db.store, "b", 240).await, "somebody else is not counted with them");
        let other = db.store.attempt("other", "a", LIMIT, after(240)).await.unwrap();
        assert_eq!(other, Attempt::Within, "nor is something else");
    }

    async fn who_keeps_trying_makes_nobody_wait_longer(db) {
        for _ in 0..3 {
            assert!(is_within(&db.store, "a", 0).await);
        }
        for seconds in 0..80 {
            assert!(!is_within(&db.store, "a", seconds).await, "{seconds}");
        }
        assert!(is_within(&db.store, "a", 80).await);
    }

    async fn the_wait_that_is_told_is_enough_and_not_much_too_long(db) {
        for (tries, at) in [(3, 0), (1, 30), (2, 59), (3, 61), (1, 119)] {
            let who = format!("{tries} at {at}");
            for _ in 0..3 {
                db.store.attempt("test", &who, LIMIT, after(at)).await.unwrap();
            }
            let Attempt::Beyond { retry_after } =
                db.store.attempt("test", &who, LIMIT, after(at)).await.unwrap()
            else {
                panic!("{who}")
            };
            let wait = i64::from(retry_after);
            assert!(wait <= 120 && !is_within(&db.store, &who, at + wait - 2).await, "{who}: {wait}");
            assert!(is_within(&db.store, &who, at + wait).await, "{who}: {wait}");
        }
    }

    async fn all_nodes_count_together_and_at_once(db) {
        let other = Store::open(&db.url, MasterKeys::load(&db.keys_path()).unwrap()).await.unwrap();
        let tries = (0..12).map(|number| {
            let store = if number % 2 == 0 { db.store.clone() } else { other.clone() };
            tokio::spawn(async move { is_within(&store, "a", 5).await })
        });
        let mut within = 0;
        for one in tries.collect::<Vec<_>>() {
            within += i32::from(one.await.unwrap());
        }
        assert_eq!(within, 3);
        // A node whose clock is behind counts in the window that is there.
        assert!(!is_within(&other, "a", -1).await);
    }

    async fn what_passed_is_removed_and_nobody_is_named(db) {
        for number in 0..30 {
            is_within(&db.store, &format!("123456782-{number}"), 0).await;
        }
        assert_eq!(db.row_counts().await["attempt"], 30);
        for number in 0..4 {
            is_within(&db.store, &format!("later {number}"), 600).await;
        }
        assert_eq!(db.row_counts().await["attempt"], 4);
        assert_eq!(db.store.remove_passed_attempts(after(719)).await.unwrap(), 0);
        assert_eq!(db.store.remove_passed_attempts(after(720)).await.unwrap(), 4);
        is_within(&db.store, "123456782", 720).await;
        assert!(!format!("{:?}", db.all_rows().await["attempt"]).contains("123456782"));
    }
}
