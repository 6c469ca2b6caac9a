//! Money: whole euro cents, checked arithmetic, no floats.

use serde::{Deserialize, Serialize};
use std::fmt;

/// An amount in euro cents. May be negative; overflow is an error, never a wrap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cents(i64);

/// Why a text is not an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CentsError {
    /// Nothing was filled in.
    #[error("amount is empty")]
    Empty,
    /// Letters, two decimal commas, more than two decimals.
    #[error("not an amount")]
    NotAnAmount,
    /// Outside what 64-bit cents hold.
    #[error("amount is too large")]
    TooLarge,
}

impl Cents {
    /// No money.
    pub const ZERO: Cents = Cents(0);

    /// An amount of whole cents.
    pub const fn new(cents: i64) -> Self {
        Self(cents)
    }

    /// The number of cents.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// Sum, or `None` on overflow.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// Difference, or `None` on overflow.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// Reads what a person types: `8400`, `8.400,00`, `8400,5`, `8400.50`, with or without `€`.
    ///
    /// A single dot followed by exactly three digits is a thousands separator, as Dutch writing has it;
    /// a single dot followed by one or two digits is a decimal point.
    pub fn parse(text: &str) -> Result<Self, CentsError> {
        let compact: String =
            text.chars().filter(|c| !c.is_whitespace() && *c != '€' && *c != '\u{a0}').collect();
        let (negative, digits) = match compact.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest),
            None => (false, compact.as_str()),
        };
        if digits.is_empty() {
            return Err(CentsError::Empty);
        }
        let (whole, fraction) = split_decimals(digits)?;
        let euros: i64 = whole.parse().map_err(|_| CentsError::TooLarge)?;
        let cents: i64 = match fraction.len() {
            0 => 0,
            1 => fraction.parse::<i64>().map_err(|_| CentsError::NotAnAmount)? * 10,
            2 => fraction.parse().map_err(|_| CentsError::NotAnAmount)?,
            _ => return Err(CentsError::NotAnAmount),
        };
        let total = euros.checked_mul(100).and_then(|e| e.checked_add(cents)).ok_or(CentsError::TooLarge)?;
        Ok(Self(if negative { -total } else { total }))
    }

    /// Plain decimal form for files and APIs: `-8400.05`.
    pub fn to_plain(self) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        format!("{sign}{}.{:02}", self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100)
    }

    /// English writing: `€8,400.00`.
    pub fn to_english(self) -> String {
        let sign = if self.0 < 0 { "−" } else { "" };
        format!("{sign}€{}.{:02}", grouped(self.0.unsigned_abs() / 100, ','), self.0.unsigned_abs() % 100)
    }
}

/// Dutch writing with a no-break space after the sign: `€ 8.400,00`.
impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "−" } else { "" };
        let (euros, cents) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        write!(f, "€\u{a0}{sign}{},{cents:02}", grouped(euros, '.'))
    }
}

/// Splits typed digits into whole euros and decimals, with separators removed.
fn split_decimals(digits: &str) -> Result<(String, String), CentsError> {
    let valid = digits.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',');
    let starts_with_digit = digits.starts_with(|c: char| c.is_ascii_digit());
    if !valid || !starts_with_digit {
        return Err(CentsError::NotAnAmount);
    }
    let last_separator = digits.rfind(['.', ',']);
    let Some(position) = last_separator else {
        return Ok((digits.to_owned(), String::new()));
    };
    let (head, tail) = (&digits[..position], &digits[position + 1..]);
    let separator = if digits[position..].starts_with(',') { ',' } else { '.' };
    let grouping = if separator == ',' { '.' } else { ',' };
    let is_grouping = tail.len() == 3 && separator == '.' && !head.contains(',');
    if is_grouping {
        return Ok((ungroup(digits, '.')?, String::new()));
    }
    if head.contains(separator) || tail.is_empty() || tail.len() > 2 {
        return Err(CentsError::NotAnAmount);
    }
    Ok((ungroup(head, grouping)?, tail.to_owned()))
}

/// Removes thousands separators, refusing groups that are not three digits (`84.00.0`).
fn ungroup(text: &str, separator: char) -> Result<String, CentsError> {
    let mut groups = text.split(separator);
    let first = groups.next().unwrap_or_default();
    let mut rest = groups.peekable();
    let well_formed_first = !first.is_empty() && (first.len() <= 3 || rest.peek().is_none());
    let mut whole = first.to_owned();
    for group in rest {
        if group.len() != 3 {
            return Err(CentsError::NotAnAmount);
        }
        whole.push_str(group);
    }
    if well_formed_first && whole.chars().all(|c| c.is_ascii_digit()) {
        Ok(whole)
    } else {
        Err(CentsError::NotAnAmount)
    }
}

fn grouped(number: u64, separator: char) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}
