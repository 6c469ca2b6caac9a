//! What the operation calls forth: announcements that raise inflow, reactions to missed deadlines, load on others.

use crate::model::{Arrivals, Cohort, DeadlineFrom, Queue, Wait, Work};

/// Something told in public, after which more people register than otherwise.
#[derive(Clone, Debug)]
pub struct Announcement {
    /// Its name.
    pub name: String,
    /// When it is told, in weeks.
    pub week: f64,
    /// How much more come right after it, as a part of who would come anyway: 0.5 is half as many again.
    pub raise: f64,
    /// The weeks in which that shrinks to 1/e.
    pub fades: f64,
}

/// First entities of people who come because of an announcement, and of those beyond the number in the scenario.
const BY_ANNOUNCEMENT: u64 = 1 << 62;
const BEYOND: u64 = 1 << 61;

impl Announcement {
    /// Who comes on top of a cohort; none when that is nobody. `nth` of the announcement and of the cohort keep their
    /// luck apart from that of everybody else.
    fn raised(&self, nth: u64, cohort: &Cohort, cohort_nth: u64) -> Option<Cohort> {
        let from = cohort.from.max(self.week);
        if from >= cohort.to {
            return None;
        }
        let rate = f64::from(cohort.parents) / (cohort.to - cohort.from);
        let part = |week: f64| (-(week - self.week) / self.fades).exp();
        let more = rate * self.raise * self.fades * (part(from) - part(cohort.to));
        let parents = whole(more);
        (parents > 0).then(|| Cohort {
            name: format!("{}: {}", self.name, cohort.name),
            from,
            parents,
            arrivals: Arrivals::Fading(self.fades),
            first_entity: BY_ANNOUNCEMENT | nth << 48 | cohort_nth << 32,
            numbered: parents,
            ..cohort.clone()
        })
    }
}

/// The cohorts with, behind them, who comes because of the announcements.
pub(crate) fn with_announced(cohorts: &[Cohort], announcements: &[Announcement]) -> Vec<Cohort> {
    let numbered = || (0_u64..).zip(cohorts);
    let raised = (0_u64..).zip(announcements).flat_map(|(nth, announcement)| {
        numbered().filter_map(move |(number, cohort)| announcement.raised(nth, cohort, number))
    });
    cohorts.iter().cloned().chain(raised).collect()
}

/// The entity of the nth parent of a cohort. Beyond the number in the scenario (in a world with more inflow) entities
/// are taken from elsewhere, so that nobody shares the luck of the next cohort.
#[inline]
pub(crate) fn entity(cohort: &Cohort, place: u16, nth: u32) -> u64 {
    if nth < cohort.numbered {
        cohort.first_entity + u64::from(nth)
    } else {
        BEYOND | u64::from(place) << 32 | u64::from(nth)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "rounded to a whole number; the cast cuts off at the limits"
)]
pub(crate) fn whole(number: f64) -> u32 {
    number.round() as u32
}

/// A deadline to which somebody reacts when it is missed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Watch {
    /// The step that should have been done.
    pub step: usize,
    /// The term.
    pub weeks: f64,
    /// What it counts from.
    pub from: DeadlineFrom,
}

/// What a parent does when a deadline is missed: a notice of default, an appeal. It takes the time of staff.
#[derive(Clone, Debug)]
pub struct Reaction {
    /// The reaction that is counted, in [`crate::Model::reaction_names`]: one reaction can be to several deadlines.
    pub named: usize,
    /// The deadline, in [`crate::Model::watches`].
    pub watch: usize,
    /// The reaction that goes before it, if any; else it comes right after the deadline.
    pub after: Option<usize>,
    /// The part of the parents who do it, and the draw.
    pub chance: Option<(f64, u64)>,
    /// The time they take for it, if the step is still not done then.
    pub wait: Option<Wait>,
    /// The work that it gives and who does it.
    pub work: Option<(Queue, Work)>,
    /// The penalty that begins to run.
    pub penalty: Option<Penalty>,
    /// The row of the report, if any.
    pub row: Option<usize>,
}

/// A penalty payment per day that a decision comes too late, after a notice of default (art. 4:17 Awb).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Penalty {
    /// Days after the notice on which nothing is due.
    pub grace_days: u32,
    /// Amounts per day, each for so many days; nothing after the last.
    pub tiers: Vec<Tier>,
}

/// A part of the days of a penalty payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tier {
    /// For so many days.
    pub days: u32,
    /// Cents per day.
    pub cents: i64,
}

impl Penalty {
    /// The amount in cents so many whole days after the notice.
    pub fn cents(&self, days: u32) -> i64 {
        let mut left = days.saturating_sub(self.grace_days);
        let mut cents = 0_i64;
        for tier in &self.tiers {
            let days = left.min(tier.days);
            cents = cents.saturating_add(tier.cents.saturating_mul(i64::from(days)));
            left -= days;
        }
        cents
    }
}

/// Hours of work that a step gives to another body, which has no queue here: help of a municipality beside a case.
#[derive(Clone, Debug)]
pub struct Load {
    /// Its name.
    pub name: String,
    /// The body, in [`crate::Model::bodies`].
    pub body: usize,
    /// The step at whose end it begins.
    pub step: usize,
    /// The part of the parents for whom, and the draw.
    pub chance: Option<(f64, u64)>,
    /// Hours per parent.
    pub hours: f64,
    /// The weeks over which they are spread.
    pub weeks: f64,
}
