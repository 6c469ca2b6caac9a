//! The calendar of legal terms: on which day a term ends, and by which conventions.
//!
//! Every rule about days is here and nowhere else. A [`Term`] names the conventions that it follows; a package chooses
//! them as data (`[[term]]` in `process.toml`, read by [`NamedTerm`]) and proves them with worked dates beside it
//! (`tests/*.terms.toml`).
//!
//! The conventions, with their sources:
//!
//! * *The first day* ([`FirstDay`]): a term begins on the day after the event (Awb, article 6:8), or on the day itself.
//! * *The end of a month*: a term in months or years ends on the day with the number of the day from which it is
//!   counted; where the month has no such day, on its last day (European Convention on the Calculation of Time-Limits,
//!   article 4, not verified here).
//! * *The extension* ([`ExtensionCounts`]): from the start over the whole length, so that a short month in between
//!   costs nobody a day, or from the first end.
//! * *Suspension* ([`Suspension`]): the days on which a term stands still are added (Awb, article 4:15, not verified
//!   here).
//! * *Free days* ([`Moves`]): an end on a Saturday, a Sunday or a holiday moves to the next day that is none
//!   (Algemene termijnenwet, articles 1 and 3), but not the end of a long term (article 4; none verified here).

mod free_days;
mod length;
mod named;
pub(crate) mod worked;

pub use free_days::is_free_day;
pub use length::{Length, LengthUnit};
pub use named::{NamedTerm, TermStart, TermVersion};

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;

/// How long a term is and how its last day is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The length without extension.
    pub length: Length,
    /// Where the first day lies.
    pub first_day: FirstDay,
    /// By how much it may be extended once; in the same kind of unit as the length.
    pub extension: Option<Length>,
    /// From where the extension is counted.
    pub extension_counts: ExtensionCounts,
    /// Whether an end on a free day moves.
    pub moves: Moves,
}

/// Where the first day of a term lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FirstDay {
    /// The day after the event: six weeks after Friday 1 September end on Friday 13 October.
    #[default]
    DayAfter,
    /// The day of the event itself: the term ends as if the event had been a day earlier.
    DayItself,
}

/// From where an extension is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExtensionCounts {
    /// The whole length from the start: six months and six from 31 August end on 31 August.
    #[default]
    FromStart,
    /// From the first end, before that moves: six months and six from 31 August end on 28 August.
    FromFirstEnd,
}

/// Whether an end on a free day moves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Moves {
    /// As the Algemene termijnenwet has it: to the next day that is not free, unless the term is long. Article 4 looks
    /// at the whole length, the extension included and suspended days left out.
    #[default]
    ByTheAct,
    /// Never: the act does not hold for this term.
    Never,
}

/// Days on which a term stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suspension {
    /// The first day that does not count.
    #[serde(deserialize_with = "crate::manifest::iso_date")]
    pub from: Date,
    /// The first day that counts again.
    #[serde(deserialize_with = "crate::manifest::iso_date")]
    pub until: Date,
}

impl Term {
    /// The last day of the term for an event on `start`. `None` when it is to be extended and cannot be, and past
    /// year 9999.
    ///
    /// Suspensions may come in any order; days that two of them share count once. A suspension that begins after the
    /// end, or days of it before the first day, change nothing.
    pub fn last_day(&self, start: Date, extended: bool, suspensions: &[Suspension]) -> Option<Date> {
        let before = match self.first_day {
            FirstDay::DayAfter => start,
            FirstDay::DayItself => start.yesterday().ok()?,
        };
        let whole = if extended { self.length.plus(self.extension?)? } else { self.length };
        let mut last = match (extended, self.extension_counts) {
            (true, ExtensionCounts::FromFirstEnd) => self.extension?.after(self.length.after(before)?)?,
            (true, ExtensionCounts::FromStart) | (false, _) => whole.after(before)?,
        };
        let mut counts_from = before.tomorrow().ok()?;
        let mut in_order = suspensions.to_vec();
        in_order.sort_by_key(|suspension| suspension.from);
        for suspension in in_order {
            let from = suspension.from.max(counts_from);
            if from > self.moved(last, whole)? {
                break;
            }
            if from < suspension.until {
                let days = from.until(suspension.until).ok()?.get_days();
                last = last.checked_add(days.days()).ok()?;
                counts_from = suspension.until;
            }
        }
        self.moved(last, whole)
    }

    fn moved(&self, last: Date, whole: Length) -> Option<Date> {
        match self.moves {
            Moves::ByTheAct if !whole.is_long() => free_days::next_working_day(last),
            Moves::ByTheAct | Moves::Never => Some(last),
        }
    }
}
