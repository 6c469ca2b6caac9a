//! Calendar arithmetic on days: whole months clamp to the month end, so 31 August plus six months is 28 February.
//! Moments count in milliseconds, without time zones: every day has 24 hours.

use jiff::civil::{Date, DateTime, Time};

const DAY: i64 = 86_400_000;

/// Days in a month of the Gregorian calendar.
fn days_in_month(year: i32, month: i32) -> i32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

fn parts(date: Date) -> (i32, i32, i32) {
    (i32::from(date.year()), i32::from(date.month()), i32::from(date.day()))
}

/// A date from its parts, when it exists and lies in the years 1 to 9999.
pub(crate) fn from_parts(year: i128, month: i128, day: i128) -> Option<Date> {
    let year = i16::try_from(year).ok().filter(|y| (1..=9999).contains(y))?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The date so many months later (earlier when negative); the day becomes the last of the month where needed.
pub(crate) fn add_months(date: Date, months: i64) -> Option<Date> {
    let (year, month, day) = parts(date);
    let total = i64::from(year * 12 + month - 1).checked_add(months)?;
    let year = i32::try_from(total.div_euclid(12)).ok()?;
    let month = i32::try_from(total.rem_euclid(12)).ok()? + 1;
    let day = day.min(days_in_month(year, month));
    from_parts(i128::from(year), i128::from(month), i128::from(day))
}

/// The date so many days later.
pub(crate) fn add_days(date: Date, days: i64) -> Option<Date> {
    from_day_number(day_number(date).checked_add(days)?)
}

/// Whole months from `from` to `to`: the most months that can be added to `from` without passing `to`.
/// Negative when `to` lies before `from`.
pub(crate) fn whole_months(from: Date, to: Date) -> i64 {
    if to < from {
        return -whole_months(to, from);
    }
    let ((y1, m1, d1), (y2, m2, d2)) = (parts(from), parts(to));
    let months = (y2 - y1) * 12 + (m2 - m1);
    let reached = d1.min(days_in_month(y2, m2)) <= d2;
    i64::from(months) - i64::from(!reached)
}

/// Days from `from` to `to`, negative when `to` lies before `from`.
pub(crate) fn whole_days(from: Date, to: Date) -> i64 {
    day_number(to) - day_number(from)
}

/// Days since 1 March of year 0 (the calendar repeats every 400 years = 146,097 days).
fn day_number(date: Date) -> i64 {
    let (year, month, day) = parts(date);
    let year = i64::from(year) - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((i64::from(month) + 9) % 12) + 2) / 5 + i64::from(day) - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year
}

fn from_day_number(number: i64) -> Option<Date> {
    let era = number.div_euclid(146_097);
    let of_era = number.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    from_parts(i128::from(year), i128::from(month), i128::from(day))
}

/// Reads `10-03-2014` or `2014-03-10`, with or without leading zeros in the Dutch form.
pub(crate) fn parse(text: &str) -> Option<Date> {
    let text = text.trim();
    let text = text.strip_prefix("dd.").map_or(text, str::trim_start);
    let mut pieces = text.split('-');
    let (a, b, c) = (pieces.next()?, pieces.next()?, pieces.next()?);
    if pieces.next().is_some() {
        return None;
    }
    let all_digits = |s: &str| !s.is_empty() && s.len() <= 4 && s.bytes().all(|x| x.is_ascii_digit());
    if ![a, b, c].into_iter().all(all_digits) {
        return None;
    }
    let number = |s: &str| s.parse::<i128>().ok();
    match (a.len(), c.len()) {
        (1 | 2, 4) if b.len() <= 2 => from_parts(number(c)?, number(b)?, number(a)?),
        (4, 2) if b.len() == 2 => from_parts(number(a)?, number(b)?, number(c)?),
        _ => None,
    }
}

/// Reads `14-02-2027 09:30:00.000` or `2027-02-14T09:30:00.000`.
pub(crate) fn parse_time(text: &str) -> Option<DateTime> {
    let (date, time) = text.trim().rsplit_once([' ', 'T'])?;
    let mut pieces = time.split([':', '.']);
    let mut part = |length: usize| {
        let piece = pieces.next()?;
        let digits = piece.len() == length && piece.bytes().all(|b| b.is_ascii_digit());
        if digits { piece.parse::<i64>().ok() } else { None }
    };
    let (hour, minute, second, milli) = (part(2)?, part(2)?, part(2)?, part(3)?);
    let at = |place: usize| time.as_bytes().get(place).copied();
    let marks = time.len() == 12 && at(2) == Some(b':') && at(5) == Some(b':') && at(8) == Some(b'.');
    if !marks || pieces.next().is_some() {
        return None;
    }
    moment(parse(date)?, [hour, minute, second, milli].map(i128::from))
}

/// A moment from a date and hours, minutes, seconds and milliseconds, when it exists.
pub(crate) fn moment(date: Date, [hour, minute, second, milli]: [i128; 4]) -> Option<DateTime> {
    let small = |value: i128| i8::try_from(value).ok();
    let nanos = i32::try_from(milli).ok().filter(|m| (0..1_000).contains(m))? * 1_000_000;
    Some(DateTime::from_parts(date, Time::new(small(hour)?, small(minute)?, small(second)?, nanos).ok()?))
}

/// Milliseconds since midnight.
fn milliseconds(time: Time) -> i64 {
    let (hour, minute, second) = (i64::from(time.hour()), i64::from(time.minute()), i64::from(time.second()));
    ((hour * 60 + minute) * 60 + second) * 1_000 + i64::from(time.millisecond())
}

/// Milliseconds from `from` to `to`, negative when `to` lies before `from`.
pub(crate) fn whole_milliseconds(from: DateTime, to: DateTime) -> i64 {
    whole_days(from.date(), to.date()) * DAY + milliseconds(to.time()) - milliseconds(from.time())
}

/// The moment so many milliseconds later.
pub(crate) fn add_milliseconds(moment: DateTime, amount: i64) -> Option<DateTime> {
    let total = milliseconds(moment.time()).checked_add(amount)?;
    let date = add_days(moment.date(), total.div_euclid(DAY))?;
    let rest = i128::from(total.rem_euclid(DAY));
    let parts = [rest / 3_600_000, rest / 60_000 % 60, rest / 1_000 % 60, rest % 1_000];
    self::moment(date, parts)
}

/// Whole months from one moment to another, as [`whole_months`]; the last month counts when its time of day is reached.
pub(crate) fn whole_months_between(from: DateTime, to: DateTime) -> i64 {
    if to < from {
        return -whole_months_between(to, from);
    }
    let months = whole_months(from.date(), to.date());
    let reached =
        add_months(from.date(), months).is_none_or(|day| day < to.date() || from.time() <= to.time());
    months - i64::from(!reached)
}

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// `10 maart 2014`.
pub(crate) fn to_dutch(date: Date) -> String {
    let month = usize::from(date.month().unsigned_abs()).saturating_sub(1);
    format!("{} {} {}", date.day(), MONTHS.get(month).copied().unwrap_or(""), date.year())
}

/// `10 maart 2014 09:30:00.000`.
pub(crate) fn moment_to_dutch(moment: DateTime) -> String {
    format!("{} {}", to_dutch(moment.date()), clock(moment))
}

/// `10-03-2014`.
pub(crate) fn to_numbers(date: Date) -> String {
    format!("{:02}-{:02}-{:04}", date.day(), date.month(), date.year())
}

/// `10-03-2014 09:30:00.000`.
pub(crate) fn moment_to_numbers(moment: DateTime) -> String {
    format!("{} {}", to_numbers(moment.date()), clock(moment))
}

/// `09:30:00.000`.
pub(crate) fn clock(moment: DateTime) -> String {
    let time = moment.time();
    format!("{:02}:{:02}:{:02}.{:03}", time.hour(), time.minute(), time.second(), time.millisecond())
}

/// Easter Sunday of a year (Gauss's method for the Gregorian calendar).
pub(crate) fn easter(year: i128) -> Option<Date> {
    let (a, b, c) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    from_parts(year, month, day)
}
