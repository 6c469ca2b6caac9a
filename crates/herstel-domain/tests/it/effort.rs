//! How long staff worked follows from when they looked: pauses count as far as they are work, and nothing counts twice.

use herstel_domain::effort::{
    AFTER, MINUTES_MAX, Moment, PAUSE, by_step, correctable, corrected, derive, first_day,
};
use herstel_kernel::{Date, DossierId, RefusalCode, Timestamp};
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

#[test]
fn minutes_follow_from_what_somebody_looked_at() {
    /// Minutes of the day with dossiers; dossiers with minutes.
    type Case = (&'static str, &'static [(i64, u8)], &'static [(u8, u16)]);
    let cases: [Case; 7] = [
        ("nobody looked", &[], &[]),
        ("one look", &[(0, 1)], &[(1, 5)]),
        ("two looks with a short pause", &[(0, 1), (12, 1)], &[(1, 17)]),
        ("a pause of just a quarter still counts", &[(0, 1), (15, 1)], &[(1, 20)]),
        ("a longer pause does not", &[(0, 1), (16, 1)], &[(1, 10)]),
        ("time runs on for the dossier looked at last", &[(0, 1), (10, 2), (14, 1)], &[(1, 15), (2, 4)]),
        ("in any order, and twice at once counts once", &[(10, 2), (0, 1), (10, 2)], &[(1, 10), (2, 5)]),
    ];
    for (given, when, then) in cases {
        let expected = then.iter().map(|(number, minutes)| (dossier(*number), *minutes)).collect();
        assert_eq!(derive(&moments(when)), expected, "{given}");
    }
}

#[test]
fn what_somebody_says_themselves_fits_in_a_day() {
    assert_eq!(corrected(0), Ok(0));
    assert_eq!(corrected(1_440), Ok(1_440));
    for too_much in [1_441, 70_000, u64::MAX] {
        assert_eq!(corrected(too_much).unwrap_err().code, RefusalCode::TooHigh, "{too_much}");
    }
}

#[test]
fn the_last_four_weeks_can_be_corrected_and_no_day_to_come() {
    let today: Date = "2021-11-19".parse().unwrap();
    for (given, day, then) in [
        ("today", "2021-11-19", None),
        ("four weeks ago", "2021-10-22", None),
        ("a day earlier", "2021-10-21", Some(RefusalCode::DateTooEarly)),
        ("tomorrow", "2021-11-20", Some(RefusalCode::DateTooLate)),
    ] {
        let done = correctable(day.parse().unwrap(), today);
        assert_eq!(done.err().map(|refusal| refusal.code), then, "{given}");
    }
    assert_eq!(first_day(today).to_string(), "2021-10-22");
}

#[test]
fn steps_are_added_up_without_saying_whose_dossier_it_was() {
    let review = Some("first-review".to_owned());
    let worked = (1..=11).map(|minutes| (review.clone(), minutes * 10)).chain([(None, 7)]);
    let steps = by_step(worked);
    assert_eq!(steps.iter().map(|step| step.step.clone()).collect::<Vec<_>>(), [None, review]);
    let told = &steps[1];
    assert_eq!((told.dossiers, told.minutes), (11, 660));
    assert_eq!((told.p10, told.p50, told.p90), (20, 60, 100));
    assert_eq!(by_step([]), []);
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
