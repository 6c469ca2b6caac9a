//! Days on which nobody needs to act: Saturday, Sunday and the holidays of the Algemene termijnenwet.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// The day itself, or the next one that is not free. `None` past year 9999.
pub(super) fn next_working_day(mut day: Date) -> Option<Date> {
    while is_free_day(day) {
        day = day.tomorrow().ok()?;
    }
    Some(day)
}

/// Whether a day is a Saturday, a Sunday or a recognised holiday (Algemene termijnenwet, article 3, not verified here).
/// Days that a royal decree makes equal to a holiday for one year are not known.
pub fn is_free_day(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) || is_public_holiday(date)
}

/// The days that the act names: New Year's Day, Good Friday, Easter Monday, Ascension Day, Whit Monday, both
/// Christmas days, the King's birthday as it is celebrated, and 5 May.
fn is_public_holiday(date: Date) -> bool {
    let fixed = [(1, 1), (5, 5), (12, 25), (12, 26)];
    if fixed.contains(&(date.month(), date.day())) || kings_day(date.year()) == Some(date) {
        return true;
    }
    let moving = [-2, 1, 39, 50];
    let easter = easter_sunday(date.year());
    easter.is_some_and(|easter| {
        moving.iter().any(|days| easter.checked_add(days.days()).is_ok_and(|day| day == date))
    })
}

/// 27 April, the day before when that is a Sunday; until 2013 the Queen's day of 30 April.
fn kings_day(year: i16) -> Option<Date> {
    let (day, if_sunday) = if year >= 2014 { (27, 26) } else { (30, 29) };
    let date = Date::new(year, 4, day).ok()?;
    if date.weekday() == Weekday::Sunday { Date::new(year, 4, if_sunday).ok() } else { Some(date) }
}

/// Easter Sunday of the Gregorian calendar (the rule of Meeus, Jones and Butcher).
fn easter_sunday(year: i16) -> Option<Date> {
    let year_number = i32::from(year);
    let (a, b, c) = (year_number % 19, year_number / 100, year_number % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let month = (h + l - 7 * m + 114) / 31;
    let day = (h + l - 7 * m + 114) % 31 + 1;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}
