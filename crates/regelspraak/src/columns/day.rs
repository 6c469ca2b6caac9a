//! Days as one whole number: `(year * 12 + month - 1) * 32 + day`. The order is that of the calendar, and months,
//! which the language counts in most, are one shift away.

use jiff::civil::Date;

use crate::date;

const FIRST_MONTH: i32 = 12;
const LAST_MONTH: i32 = 9999 * 12 + 11;

/// A day of the years 1 to 9999; other days are left to the one-case engine.
pub(super) fn pack(found: Date) -> Option<i32> {
    let packed = pack_any(found);
    is_usual(packed).then_some(packed)
}

/// Whether a packed day lies in the years 1 to 9999.
#[inline]
pub(super) const fn is_usual(packed: i32) -> bool {
    packed >= FIRST_MONTH * 32
}

/// Any day of the calendar as one number.
#[inline]
pub(super) fn pack_any(found: Date) -> i32 {
    let months = i32::from(found.year()) * 12 + i32::from(found.month()) - 1;
    months * 32 + i32::from(found.day())
}

pub(super) fn unpack(packed: i32) -> Option<Date> {
    let (months, day) = split(packed);
    date::from_parts(
        i128::from(months.div_euclid(12)),
        i128::from(months.rem_euclid(12) + 1),
        i128::from(day),
    )
}

/// The day of a number made by [`pack_any`].
pub(super) fn unpack_any(packed: i32) -> Option<Date> {
    let (year, month, day) = parts(packed);
    let small = |part: i32| i8::try_from(part).ok();
    Date::new(i16::try_from(year).ok()?, small(month)?, small(day)?).ok()
}

/// Months since year 0, and the day of the month.
#[inline]
pub(super) fn split(packed: i32) -> (i32, i32) {
    (packed >> 5, packed & 31)
}

/// Year, month from 1, day.
#[inline]
pub(super) fn parts(packed: i32) -> (i32, i32, i32) {
    let (months, day) = split(packed);
    (months.div_euclid(12), months.rem_euclid(12) + 1, day)
}

/// Days in a month, counted from month 0 of year 0.
fn days_in(months: i32) -> i32 {
    let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
    if month == 2 {
        let leap = year & 3 == 0 && (year % 100 != 0 || year % 400 == 0);
        return 28 + i32::from(leap);
    }
    30 + ((month + (month >> 3)) & 1)
}

/// Whole months between two days, as [`date::whole_months`] counts them.
#[inline]
pub(super) fn whole_months(from: i32, to: i32) -> i32 {
    let (first, second) = if to < from { (to, from) } else { (from, to) };
    let ((m1, d1), (m2, d2)) = (split(first), split(second));
    // Which of the days is larger cannot be foreseen, so no jump may depend on it; that it matters whether the second is
    // the last of its month is rare.
    let reached = if (d1 > d2) & (d2 >= 28) { d2 == days_in(m2) } else { d1 <= d2 };
    let months = m2.wrapping_sub(m1).wrapping_sub(i32::from(!reached));
    if to < from { months.wrapping_neg() } else { months }
}

/// Days since 1 March of year 0.
#[inline]
pub(super) fn number(packed: i32) -> i32 {
    let (year, month, day) = parts(packed);
    let year = year.wrapping_sub(i32::from(month <= 2));
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let era = year.div_euclid(400).wrapping_mul(146_097);
    era.wrapping_add(of_era * 365 + of_era / 4 - of_era / 100 + of_year)
}

/// The day so many days later; none outside the years 1 to 9999.
#[inline]
pub(super) fn add_days(packed: i32, days: i64) -> Option<i32> {
    let (months, day) = split(packed);
    if let Ok(small) = i32::try_from(days) {
        let there = day.wrapping_add(small);
        // Every month has 28 days, and what lies before a day of a month is in that month too.
        if there >= 1 && (there <= 28 || small <= 0) {
            return Some(packed.wrapping_add(small));
        }
        // A few days back into the month before.
        if (-27..=0).contains(&there) && months > FIRST_MONTH {
            return Some((months - 1) * 32 + days_in(months - 1) + there);
        }
    }
    add_days_far(packed, days)
}

/// Kept out of loops over rows, so that these stay small.
#[cold]
#[inline(never)]
fn add_days_far(packed: i32, days: i64) -> Option<i32> {
    pack(date::add_days(unpack(packed)?, days)?)
}

/// The day so many months later, at most the last of its month; none outside the years 1 to 9999.
#[inline]
pub(super) fn add_months(packed: i32, months: i64) -> Option<i32> {
    let (start, day) = split(packed);
    let total = i32::try_from(i64::from(start).checked_add(months)?).ok()?;
    let within = (FIRST_MONTH..=LAST_MONTH).contains(&total);
    within.then(|| total * 32 + day.min(days_in(total)))
}

/// A day from its parts, when it exists in the years 1 to 9999.
#[inline]
pub(super) fn from_parts(year: i64, month: i64, day: i64) -> Option<i32> {
    if !(1..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let months = i32::try_from(year * 12 + month - 1).ok()?;
    let day = i32::try_from(day).ok()?;
    (day <= days_in(months)).then_some(months * 32 + day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_days_count_like_dates() {
        let mut state: u64 = 7;
        let mut draw = |below: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            i128::from((state >> 33) % below)
        };
        let mut checked = 0;
        for _ in 0..200_000 {
            let mut one = || date::from_parts(1 + draw(9999), 1 + draw(12), 1 + draw(31));
            let (Some(a), Some(b)) = (one(), one()) else { continue };
            let (p, q) = (pack(a).unwrap(), pack(b).unwrap());
            let by = i64::try_from(draw(200_000)).unwrap() - 100_000;
            let few = i64::try_from(draw(60)).unwrap() - 30;
            assert_eq!(unpack(p), Some(a));
            assert_eq!(p.cmp(&q), a.cmp(&b));
            assert_eq!(i64::from(whole_months(p, q)), date::whole_months(a, b));
            assert_eq!(i64::from(number(q) - number(p)), date::whole_days(a, b));
            assert_eq!(add_days(p, by).and_then(unpack), date::add_days(a, by));
            assert_eq!(add_days(p, few).and_then(unpack), date::add_days(a, few));
            assert_eq!(add_months(p, few).and_then(unpack), date::add_months(a, few));
            assert_eq!(add_months(p, by).and_then(unpack), date::add_months(a, by));
            assert_eq!(from_parts(i64::from(a.year()), i64::from(a.month()), 31).is_some(), {
                date::from_parts(i128::from(a.year()), i128::from(a.month()), 31).is_some()
            });
            checked += 1;
        }
        assert!(checked > 100_000);
    }
}
