//! Civil dates as people write them.

use jiff::civil::Date;

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Not of the form day-month-year or year-month-day.
    #[error("not a date")]
    NotADate,
    /// Well formed, but the day does not exist (31 February).
    #[error("this day does not exist")]
    NoSuchDay,
}

/// Reads `10-03-2014`, `10-3-2014`, `10/3/2014`, `10.3.2014` and ISO `2014-03-10`.
pub fn parse_date(text: &str) -> Result<Date, DateError> {
    let parts: Vec<&str> = text.trim().split(['-', '/', '.']).collect();
    let [first, second, third] = parts.as_slice() else {
        return Err(DateError::NotADate);
    };
    let well_formed =
        parts.iter().all(|p| !p.is_empty() && p.len() <= 4 && p.bytes().all(|b| b.is_ascii_digit()));
    if !well_formed {
        return Err(DateError::NotADate);
    }
    let (year, month, day) = match (first.len(), third.len()) {
        (4, 1 | 2) => (first, second, third),
        (1 | 2, 4) => (third, second, first),
        _ => return Err(DateError::NotADate),
    };
    let number = |text: &str| text.parse::<i16>().map_err(|_| DateError::NotADate);
    let month = i8::try_from(number(month)?).map_err(|_| DateError::NoSuchDay)?;
    let day = i8::try_from(number(day)?).map_err(|_| DateError::NoSuchDay)?;
    Date::new(number(year)?, month, day).map_err(|_| DateError::NoSuchDay)
}

/// Dutch writing: `10 maart 2014`.
pub fn long_date_nl(date: Date) -> String {
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
    long_date(date, &MONTHS)
}

/// English writing: `10 March 2014`.
pub fn long_date_en(date: Date) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    long_date(date, &MONTHS)
}

fn long_date(date: Date, months: &[&str; 12]) -> String {
    let index = usize::try_from(date.month() - 1).unwrap_or_default();
    format!("{} {} {}", date.day(), months[index], date.year())
}
