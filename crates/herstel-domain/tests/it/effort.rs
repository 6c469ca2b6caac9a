//! How long staff worked follows from when they looked, and nothing counts twice; the cases stand in `tables/inzet.md`.

use herstel_domain::effort::{AFTER, MINUTES_MAX, Moment, PAUSE, derive};
use herstel_kernel::{DossierId, Timestamp};
use jiff::SignedDuration;
use proptest::prelude::*;

fn dossier(number: u8) -> DossierId {
    DossierId::from_bytes([number; 16])
}

/// Moments as (minute of the day, dossier).
fn moments(at: &[(i64, u8)]) -> Vec<Moment> {
    let begin: Timestamp = "2021-11-19T08:00:00Z".parse().unwrap();
    at.iter()
        .map(|(minute, number)| Moment {
            at: begin + SignedDuration::from_mins(*minute),
            dossier: dossier(*number),
        })
        .collect()
}

proptest! {
    #[test]
    fn no_minute_counts_twice_and_no_look_counts_for_nothing(
        at in prop::collection::vec((0_i64..1_000, 0_u8..5), 1..60)
    ) {
        let found = derive(&moments(&at));
        let looked: std::collections::BTreeSet<DossierId> = at.iter().map(|(_, n)| dossier(*n)).collect();
        prop_assert_eq!(found.keys().copied().collect::<std::collections::BTreeSet<_>>(), looked);
        let first = at.iter().map(|(minute, _)| *minute).min().unwrap();
        let last = at.iter().map(|(minute, _)| *minute).max().unwrap();
        let all: i64 = found.values().map(|minutes| i64::from(*minutes)).sum();
        prop_assert!(all <= last - first + AFTER.as_mins(), "more than passed");
        prop_assert!(found.values().all(|minutes| *minutes <= MINUTES_MAX));
        prop_assert!(PAUSE > AFTER);
    }
}
