//! What is said about one step of one dossier.

use super::live::Open;
use herstel_kernel::Date;
use herstel_planning::{Change, Forecast, Place, Said, StepBasis, Why, change, said_before, why, widened};
use herstel_store::{ForecastRow, ForecastStanding, SaidRow, ToldRow};

/// What it is decided on.
pub(super) struct Weighing<'a> {
    pub(super) open: &'a Open,
    pub(super) found: &'a Forecast,
    /// The name of the priority class; empty when there are none.
    pub(super) class: &'a str,
    /// By how much the band is widened.
    pub(super) wider: f64,
    /// Whether forecasts of this kind were held to what happened.
    pub(super) is_known: bool,
    /// Whether too many of them proved wrong lately: then nobody is shown one.
    pub(super) is_wrong: bool,
    /// The forecast of before about the same step.
    pub(super) before: Option<&'a ForecastRow>,
    /// Whether there was one about another step of the same application.
    pub(super) had_another: bool,
    pub(super) basis: &'a StepBasis,
    pub(super) basis_before: Option<&'a StepBasis>,
    pub(super) today: Date,
}

/// What is written.
pub(super) struct Decided {
    pub(super) row: ForecastRow,
    /// A forecast that was made to be said, when it is another one than before.
    pub(super) made: Option<ToldRow>,
}

/// Why nothing is said any more: no reckoning says when.
const UNKNOWN: &str = "unknown";

impl Weighing<'_> {
    pub(super) fn decide(&self) -> Decided {
        let days = self.days();
        let now = days.and_then(|(half, nine)| {
            let (half_on, nine_on) = (said_before(self.today, half)?, said_before(self.today, nine)?);
            Some(Said { half_on, nine_on })
        });
        let said = self.before.and_then(|before| before.said);
        let was_shown = said.is_some() && self.before.is_some_and(|before| before.was_shown);
        // What somebody was shown is no longer true to say, and another one would be no better.
        let now = now.filter(|_| !(self.is_wrong && was_shown));
        let may_show = self.is_known && !self.is_wrong;
        let step = match (now, said) {
            // What cannot be said is not said, and what was said stays until it is over.
            (None, _) => None,
            (Some(_), None) => Some(Change::Told),
            (Some(now), Some(said)) => {
                Some(change(Said { half_on: said.half_on, nine_on: said.nine_on }, now, self.today))
            }
        };
        let fresh =
            now.map(|now| SaidRow { half_on: now.half_on, nine_on: now.nine_on, said_on: self.today });
        let (standing, said) = match (step, may_show) {
            // Who was shown something hears from a person that it can no longer be said.
            (None, _) if was_shown && self.is_known => (ForecastStanding::Worse, said),
            (None, _) => (ForecastStanding::Silent, said),
            // Nobody reads it: there is nobody to tell first either.
            (Some(Change::Kept), false) => (ForecastStanding::Silent, said),
            (Some(Change::Told | Change::Worse), false) => (ForecastStanding::Silent, fresh),
            (Some(Change::Kept), true) => (ForecastStanding::Shown, said),
            (Some(Change::Told), true) => (ForecastStanding::Shown, fresh),
            (Some(Change::Worse), true) if was_shown => (ForecastStanding::Worse, said),
            (Some(Change::Worse), true) => (ForecastStanding::Shown, fresh),
        };
        let is_new = fresh.is_some() && said == fresh && self.before.and_then(|before| before.said) != fresh;
        // Who reads for the first time what was said in silence reads that: it is there already.
        let made = is_new.then(|| self.told(now, days, standing)).flatten();
        // Why it became worse is told once: a later run of the same day compares with a day that was worse already.
        let was_worse = self.before.is_some_and(|before| {
            before.standing == ForecastStanding::Worse && before.now_on.is_some() && !before.reason.is_empty()
        });
        let reason = if now.is_none() && standing == ForecastStanding::Worse {
            if self.is_wrong { ForecastRow::WRONG.to_owned() } else { UNKNOWN.to_owned() }
        } else if standing == ForecastStanding::Shown && !was_shown {
            // What was said in silence before is nothing that somebody read.
            self.first()
        } else if is_new || (standing == ForecastStanding::Worse && !was_worse) {
            self.reason(days)
        } else {
            // What was worse and is as it was said again needs no reason: nobody was told of it.
            let is_as_said = |before: &&ForecastRow| {
                standing == ForecastStanding::Shown && before.standing == ForecastStanding::Worse
            };
            let before = self.before.filter(|before| !is_as_said(before));
            before.map(|before| before.reason.clone()).unwrap_or_default()
        };
        let row = ForecastRow {
            dossier: self.open.dossier,
            step: self.open.step.clone(),
            reckoned_on: self.today,
            now_on: now.map(|now| (now.half_on, now.nine_on)),
            days,
            bare_days: days.and(self.found.nine_days).map(u32::from),
            ahead: self.found.place.ahead,
            among: self.found.place.among,
            reason,
            standing,
            said,
            was_shown: standing != ForecastStanding::Silent || (was_shown && !is_new),
        };
        Decided { row, made }
    }

    /// Days of half and of nine in ten, widened by what was missed lately.
    fn days(&self) -> Option<(u32, u32)> {
        let half = u32::from(self.found.half_days?);
        Some((half, widened(u32::from(self.found.nine_days?), self.wider).max(half)))
    }

    fn told(
        &self,
        now: Option<Said>,
        days: Option<(u32, u32)>,
        standing: ForecastStanding,
    ) -> Option<ToldRow> {
        let ((half_days, nine_days), now) = (days?, now?);
        Some(ToldRow {
            dossier: self.open.dossier,
            step: self.open.step.clone(),
            said_on: self.today,
            until_on: now.nine_on,
            half_days,
            nine_days,
            bare_days: self.found.nine_days.map_or(nine_days, u32::from),
            cohort: self.open.cohort.clone(),
            region: self.open.region.clone(),
            class: self.class.to_owned(),
            is_shown: standing == ForecastStanding::Shown,
            told_by: None,
        })
    }

    /// Why it is said when nothing was said before.
    fn first(&self) -> String {
        name(if self.had_another { Why::Step } else { Why::First })
    }

    fn reason(&self, days: Option<(u32, u32)>) -> String {
        let Some(before) = self.before else { return self.first() };
        let (Some(basis), Some((_, nine)), Some((_, nine_before))) = (self.basis_before, days, before.days)
        else {
            return name(Why::Other);
        };
        let place = Place { ahead: before.ahead, among: before.among };
        name(why((basis, place), (self.basis, self.found.place), nine > nine_before))
    }
}

fn name(why: Why) -> String {
    why.as_str().to_owned()
}

#[cfg(test)]
mod tests;
