//! Days as one whole number: `(year * 12 + month - 1) * 32 + day`. The order is that of the calendar, and months,
//! which the language counts in most, are one shift away.

use jiff::civil::Date;

use crate::date;

/// A day of the years 1 to 9999; other days are left to the one-case engine.
pub(super) fn pack(found: Date) -> Option<i32> {
    let packed = pack_any(found);
    (found.year() >= 1).then_some(packed)
}

fn pack_any(found: Date) -> i32 {
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

/// Months since year 0, and the day of the month.
#[inline]
pub(super) fn split(packed: i32) -> (i32, i32) {
    (packed >> 5, packed & 31)
}
