//! Lengths of terms: whole days, weeks, months or years.

use jiff::Span;
use jiff::civil::Date;
use serde::Deserialize;

/// No term of a scheme comes near; it keeps sums of lengths small.
const LONGEST: i32 = 10_000;

/// A number of whole units, at least one. Written `6 weeks`, `1 month`. Hours are no length here: a term in hours does
/// not end on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct Length {
    count: i32,
    unit: LengthUnit,
}

/// Unit of a length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LengthUnit {
    /// Days of the calendar.
    Days,
    /// Weeks of seven days.
    Weeks,
    /// Months of the calendar.
    Months,
    /// Years of the calendar.
    Years,
}

impl Length {
    /// A length; none unless the count is from 1 to 10.000.
    pub fn new(count: i32, unit: LengthUnit) -> Option<Self> {
        (1..=LONGEST).contains(&count).then_some(Self { count, unit })
    }

    /// How many units.
    pub fn count(self) -> i32 {
        self.count
    }

    /// The unit.
    pub fn unit(self) -> LengthUnit {
        self.unit
    }

    /// The day that lies this far after a day, at the end of a shorter month when the day does not exist. `None` past
    /// year 9999.
    pub fn after(self, day: Date) -> Option<Date> {
        let span = match self.unit {
            LengthUnit::Days => Span::new().try_days(self.count),
            LengthUnit::Weeks => Span::new().try_weeks(self.count),
            LengthUnit::Months => Span::new().try_months(self.count),
            LengthUnit::Years => Span::new().try_years(self.count),
        };
        day.checked_add(span.ok()?).ok()
    }

    /// Both together; none when one is in days or weeks and the other in months or years.
    pub fn plus(self, other: Self) -> Option<Self> {
        use LengthUnit::{Days, Months, Weeks, Years};
        let unit = match (self.unit, other.unit) {
            (own, others) if own == others => own,
            (Days | Weeks, Days | Weeks) => Days,
            (Months | Years, Months | Years) => Months,
            (Days | Weeks, Months | Years) | (Months | Years, Days | Weeks) => return None,
        };
        Some(Self { count: self.counted_in(unit)? + other.counted_in(unit)?, unit })
    }

    fn counted_in(self, unit: LengthUnit) -> Option<i32> {
        match (self.unit, unit) {
            (own, wanted) if own == wanted => Some(self.count),
            (LengthUnit::Weeks, LengthUnit::Days) => Some(self.count * 7),
            (LengthUnit::Years, LengthUnit::Months) => Some(self.count * 12),
            _ => None,
        }
    }

    /// Whether article 4 of the Algemene termijnenwet leaves the end where it is: more than ninety days, twelve weeks,
    /// three months or a year. Exactly these is not more.
    pub fn is_long(self) -> bool {
        let longest = match self.unit {
            LengthUnit::Days => 90,
            LengthUnit::Weeks => 12,
            LengthUnit::Months => 3,
            LengthUnit::Years => 1,
        };
        self.count > longest
    }

    /// The key of the general text that says it, with the argument `$count`.
    pub(crate) const fn text_key(self) -> &'static str {
        match self.unit {
            LengthUnit::Days => "length-days",
            LengthUnit::Weeks => "length-weeks",
            LengthUnit::Months => "length-months",
            LengthUnit::Years => "length-years",
        }
    }
}

impl TryFrom<String> for Length {
    type Error = String;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        let wrong = || {
            format!(
                "«{text}» is geen lengte van een termijn: een getal van 1 tot en met 10000 met days, weeks, months \
                 of years verwacht, zoals «6 weeks»"
            )
        };
        let (count, unit) = text.split_once(' ').ok_or_else(wrong)?;
        let unit = match unit {
            "day" | "days" => LengthUnit::Days,
            "week" | "weeks" => LengthUnit::Weeks,
            "month" | "months" => LengthUnit::Months,
            "year" | "years" => LengthUnit::Years,
            _ => return Err(wrong()),
        };
        let count = count.parse().map_err(|_| wrong())?;
        Self::new(count, unit).ok_or_else(wrong)
    }
}
