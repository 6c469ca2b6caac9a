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

/// The months in Dutch, from January on.
pub const MONTHS_NL: [&str; 12] = [
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

/// The months in English.
pub const MONTHS_EN: [&str; 12] = [
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

/// Dutch writing: `10 maart 2014`.
pub fn long_date_nl(date: Date) -> String {
    long_date(date, &MONTHS_NL)
}

/// English writing: `10 March 2014`.
pub fn long_date_en(date: Date) -> String {
    long_date(date, &MONTHS_EN)
}

/// Day, month and year, with these names of months.
pub fn long_date(date: Date, months: &[&'static str; 12]) -> String {
    format!("{} {} {}", date.day(), month_of(date, months), date.year())
}

/// The month in which a day lies, by its name among these.
pub fn month_of(date: Date, months: &[&'static str; 12]) -> &'static str {
    let place = usize::from(date.month().unsigned_abs()).saturating_sub(1);
    months.get(place).copied().unwrap_or_default()
}
