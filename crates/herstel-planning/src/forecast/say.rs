//! What is said: never a day, never sooner than was reckoned, and the same as before while little changed.

use jiff::ToSpan as _;
use jiff::civil::Date;

/// What somebody is told: half a month or a month by whose end it is so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Said {
    /// In half of the cases it is done before the end of this day: the 15th or the last of a month.
    pub half_on: Date,
    /// In nine of ten.
    pub nine_on: Date,
}

/// Days up to which half months are told, then months, then quarters, then half years.
const HALF_MONTHS: u32 = 91;
const MONTHS: u32 = 365;
const QUARTERS: u32 = 3 * 365;

/// The end of the span by which so many days from today are told. The further away, the wider the span; never before the
/// day itself. None beyond what a calendar holds.
pub fn said_before(today: Date, days: u32) -> Option<Date> {
    let day = today.checked_add(i64::from(days).days()).ok()?;
    if days <= HALF_MONTHS && day.day() <= 15 {
        return Date::new(day.year(), day.month(), 15).ok();
    }
    let months = if days <= MONTHS {
        1
    } else if days <= QUARTERS {
        3
    } else {
        6
    };
    // The last month of the span in which the day lies.
    let last = (day.month() - 1) / months * months + months;
    Some(Date::new(day.year(), last, 1).ok()?.last_of_month())
}

/// What changes for somebody who was told something before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Too little to say anything else.
    Kept,
    /// Something else, sooner or not clearly later.
    Told,
    /// Clearly later, the nine in ten or the half: a person tells it before a page shows it.
    Worse,
}

/// Days below which nothing else is said.
const SMALL_DAYS: i64 = 14;
/// Below this part of what was still to wait, one in so many, nothing else is said.
const SMALL_PART: i64 = 10;

/// Whether what is reckoned now is said instead of what was said last.
pub fn change(said: Said, now: Said, today: Date) -> Change {
    let days = |from: Date, to: Date| i64::from(from.until(to).map_or(0, |span| span.get_days()));
    let left = days(today, said.nine_on);
    // What was said is over and it is not done: nobody keeps reading it.
    if left < 0 {
        return Change::Worse;
    }
    let small = SMALL_DAYS.max(left / SMALL_PART);
    let later = days(said.nine_on, now.nine_on);
    let half_later = days(said.half_on, now.half_on);
    if later > small || half_later > 2 * small {
        Change::Worse
    } else if later < -small || half_later < -2 * small {
        Change::Told
    } else {
        Change::Kept
    }
}

#[cfg(test)]
mod tests {
    use super::{Change, Said, change, said_before};
    use jiff::civil::{Date, date};

    fn said(half_on: Date, nine_on: Date) -> Said {
        Said { half_on, nine_on }
    }

    #[test]
    fn the_further_away_the_wider_the_span_and_never_sooner_than_the_day() {
        let today = date(2026, 1, 10);
        assert_eq!(said_before(today, 0), Some(date(2026, 1, 15)));
        assert_eq!(said_before(today, 6), Some(date(2026, 1, 31)));
        assert_eq!(said_before(today, 91), Some(date(2026, 4, 15)));
        assert_eq!(said_before(today, 92), Some(date(2026, 4, 30)));
        assert_eq!(said_before(today, 366), Some(date(2027, 3, 31)));
        assert_eq!(said_before(today, 1_100), Some(date(2029, 6, 30)));
        for days in 0..4_000 {
            let end = said_before(today, days).unwrap();
            assert!(end >= today.checked_add(jiff::Span::new().days(i64::from(days))).unwrap(), "{days}");
            assert!(end.day() == 15 || end == end.last_of_month(), "{days}: {end}");
        }
        assert_eq!(said_before(Date::MAX, 1), None);
    }

    #[test]
    fn small_changes_keep_the_sentence_and_clear_ones_for_the_worse_are_for_a_person_to_tell() {
        let today = date(2026, 1, 10);
        let before = said(date(2026, 6, 30), date(2026, 12, 31));
        assert_eq!(change(before, before, today), Change::Kept);
        // 355 days to wait: up to 35 days say nothing.
        assert_eq!(change(before, said(date(2026, 7, 31), date(2027, 1, 31)), today), Change::Kept);
        assert_eq!(change(before, said(date(2026, 6, 30), date(2027, 3, 31)), today), Change::Worse);
        assert_eq!(change(before, said(date(2026, 6, 30), date(2026, 10, 31)), today), Change::Told);
        assert_eq!(change(before, said(date(2026, 3, 31), date(2026, 12, 31)), today), Change::Told);
        // The half by itself: half a year later is bad news as well.
        assert_eq!(change(before, said(date(2026, 8, 31), date(2026, 12, 31)), today), Change::Kept);
        assert_eq!(change(before, said(date(2026, 11, 30), date(2026, 12, 31)), today), Change::Worse);
        assert_eq!(change(before, said(date(2026, 11, 30), date(2026, 10, 31)), today), Change::Worse);
        let over = said(date(2025, 6, 30), date(2025, 12, 31));
        assert_eq!(change(over, said(date(2026, 1, 15), date(2026, 1, 15)), today), Change::Worse);
    }
}
