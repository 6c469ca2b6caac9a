//! Periods in days: from a day on, until the first day on which it no longer holds.

use herstel_kernel::{Date, Refusal, RefusalCode};
use serde::{Deserialize, Serialize};

/// A period of whole days. Open at a side that is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Period {
    /// The first day; always so far when absent.
    pub from_on: Option<Date>,
    /// The first day on which it no longer holds; without end when absent.
    pub until_on: Option<Date>,
}

impl Period {
    /// From a day on, without an end.
    pub const fn from(day: Date) -> Self {
        Self { from_on: Some(day), until_on: None }
    }

    /// Whether the day lies in it.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from_on.is_none_or(|from| from <= day) && self.until_on.is_none_or(|until| day < until)
    }

    /// The days that lie in both.
    #[must_use]
    pub fn within(&self, other: &Self) -> Self {
        Self {
            from_on: self.from_on.max(other.from_on),
            until_on: match (self.until_on, other.until_on) {
                (Some(one), Some(another)) => Some(one.min(another)),
                (one, another) => one.or(another),
            },
        }
    }

    /// The same, ending on a day unless it ended before.
    #[must_use]
    pub fn ended(&self, until_on: Date) -> Self {
        self.within(&Self { from_on: None, until_on: Some(until_on) })
    }

    /// Refuses a period that ends before it begins.
    pub(crate) fn check(&self) -> Result<(), Refusal> {
        match (self.from_on, self.until_on) {
            (Some(from), Some(until)) if until < from => {
                Err(Refusal::at(RefusalCode::PeriodReversed, "until_on"))
            }
            (Some(_) | None, Some(_) | None) => Ok(()),
        }
    }
}
