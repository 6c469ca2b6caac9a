//! When a colleague is away and who stands in for them.
//!
//! | given | when | then |
//! |---|---|---|
//! | nobody is away | a colleague is away for at most two years, and another stands in | recorded |
//! | nobody is away | it ends before it begins | refused |
//! | nobody is away | it lasts longer than two years, or begins more than two years from today | refused |
//! | somebody is away | they are to stand in on one of these days | refused |
//! | somebody stands in | they are away themselves on one of these days | refused |
//! | it was recorded | it has no days any more | taken back |

use crate::access::acting::shown;
use herstel_kernel::{Date, Refusal, RefusalCode, StaffId};
use jiff::ToSpan as _;

/// How long somebody is away at the most, and how far from today that begins; more is a mistake in the year.
const AWAY_YEARS: i32 = 2;

/// Somebody is away, and somebody stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absence {
    /// Who is away.
    pub staff: StaffId,
    /// From which day.
    pub from_on: Date,
    /// The first day on which they are back.
    pub until_on: Date,
    /// Who reads and acts meanwhile, and whom their parents call.
    pub substitute: StaffId,
}

impl Absence {
    /// Whether they are away on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from_on <= day && day < self.until_on
    }

    /// Whether both hold on one day.
    fn meets(&self, other: &Self) -> bool {
        self.from_on.max(other.from_on) < self.until_on.min(other.until_on)
    }

    /// Whether it is about the same absence: what is recorded takes the place of what begins on the same day.
    fn replaces(&self, other: &Self) -> bool {
        self.staff == other.staff && self.from_on == other.from_on
    }

    /// The colleague for whom who goes away stands in on one of these days: first somebody else does.
    pub fn stood_in_for(&self, known: &[Self]) -> Option<StaffId> {
        let stands_in = |other: &&Self| other.substitute == self.staff && self.meets(other);
        known.iter().filter(|other| !self.replaces(other)).find(stands_in).map(|other| other.staff)
    }

    /// Refuses what cannot be, and what would leave parents with somebody who is away. What is known is every absence that has
    /// not ended; a period of no days takes back what was recorded to begin on the same day, so it needs something to take
    /// back.
    pub fn check(&self, known: &[Self], today: Date) -> Result<(), Refusal> {
        let is_recorded = known.iter().any(|other| self.replaces(other));
        if self.until_on < self.from_on || (self.until_on == self.from_on && !is_recorded) {
            return Err(Refusal::at(RefusalCode::PeriodReversed, "until_on"));
        }
        if self.until_on == self.from_on {
            return Ok(());
        }
        self.check_days(is_recorded, today)?;
        let away = |other: &&Self| other.staff == self.substitute && self.meets(other);
        let away = if self.substitute == self.staff { Some(self) } else { known.iter().find(away) };
        if let Some(away) = away {
            let refusal = Refusal::at(RefusalCode::SubstituteAway, "substitute");
            return Err(refusal.with("from", shown(away.from_on)).with("until", shown(away.until_on)));
        }
        if self.stood_in_for(known).is_some() {
            return Err(Refusal::at(RefusalCode::StandsIn, "handler"));
        }
        Ok(())
    }

    /// One that was recorded began when it began; how long it still lasts counts from today.
    fn check_days(&self, is_recorded: bool, today: Date) -> Result<(), Refusal> {
        let after = |day: Date| day.checked_add(AWAY_YEARS.years()).unwrap_or(Date::MAX);
        let first = today.checked_sub(AWAY_YEARS.years()).unwrap_or(Date::MIN);
        if self.from_on < first && !is_recorded {
            return Err(Refusal::at(RefusalCode::DateTooEarly, "from_on").with("first", shown(first)));
        }
        if after(today) < self.from_on {
            return Err(Refusal::at(RefusalCode::DateTooLate, "from_on").with("last", shown(after(today))));
        }
        let since = if is_recorded { self.from_on.max(today) } else { self.from_on };
        // Who reads a last day and who reads a day back both get as far as this day.
        let last = after(since);
        if last < self.until_on.yesterday().unwrap_or(self.until_on) {
            return Err(Refusal::at(RefusalCode::DateTooLate, "until_on").with("last", shown(last)));
        }
        Ok(())
    }
}
