//! What a late decision costs by a day: what the law gives, what a court laid on top, and what stands beside both because it
//! ran before. The rules give every amount; nothing of it is ever lost.

use super::{Deadline, PENALTY_DAYS_MAX, PenaltyFixed, TermSubject};
use crate::{Dossier, objections};
use herstel_kernel::{Cents, Date};
use herstel_scheme::{CourtPenalty, LateCase, Package, Penalty};
use jiff::ToSpan;

/// What stands beside the penalty of a decision, whatever becomes of that: what an answer cost in the place of which a court
/// wants another, and what orders of a court cost until a later one took their place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PenaltyBeside {
    /// Over how many days.
    pub days: u32,
    /// How much.
    pub amount: Cents,
}

impl PenaltyBeside {
    /// What stands beside the penalty of a decision today. `answered_on` is the day of the answer in the place of which a
    /// court wants another.
    pub(super) fn of(
        dossier: &Dossier,
        subject: &TermSubject,
        answered_on: Option<Date>,
        rules: Option<&Package>,
        today: Date,
    ) -> Self {
        let before = answered_on.map_or_else(Self::default, |on| dossier.penalty_before(subject, on));
        let Some(rules) = rules else { return before };
        let replaced = objections::replaced_penalties(dossier, subject, answered_on).into_iter();
        let cost = replaced.filter_map(|(ordered, until)| {
            let ordered = Some(ordered);
            let case = LateCase { last_day: until, noticed_on: None, decided_on: Some(until), ordered };
            penalty_of(rules, &case, today)
        });
        cost.fold(before, |sum, penalty| Self {
            days: sum.days.saturating_add(penalty.days),
            amount: sum.amount.checked_add(penalty.amount).unwrap_or(sum.amount),
        })
    }
}

impl Dossier {
    /// What a decision had cost by the answer of a day, fixed or established.
    fn penalty_before(&self, subject: &TermSubject, answered_on: Date) -> PenaltyBeside {
        let all = self.terms.replaced.iter().chain(&self.terms.fixed);
        let all: Vec<&PenaltyFixed> = all.filter(|fixed| fixed.subject == *subject).collect();
        let Some(before) = all.iter().rfind(|fixed| fixed.fixed_on <= answered_on) else {
            return PenaltyBeside::default();
        };
        let next_on = all.iter().map(|fixed| fixed.fixed_on).find(|on| answered_on < *on);
        let of_it = self
            .established(subject)
            .filter(|(proposed, _)| next_on.is_none_or(|next_on| proposed.proposed_on < next_on))
            .map(|(proposed, done)| PenaltyBeside { days: proposed.days, amount: done.amount });
        let before = PenaltyBeside { days: before.days, amount: before.amount };
        of_it.fold(before, |most, other| if most.amount < other.amount { other } else { most })
    }
}

impl Deadline {
    /// What it costs by a day when the decision came on this one; none while nothing can be owed.
    pub(super) fn cost(&self, rules: &Package, decided_on: Option<Date>, on: Date) -> Option<Penalty> {
        let own = self.late_case(decided_on).and_then(|case| penalty_of(rules, &case, on));
        let ran_before = Penalty { first_day: None, days: 0, amount: Cents::ZERO };
        let own = own.or_else(|| (Cents::ZERO < self.beside.amount).then_some(ran_before))?;
        Some(Penalty {
            first_day: own.first_day,
            days: own.days.saturating_add(self.beside.days),
            amount: own.amount.checked_add(self.beside.amount)?,
        })
    }

    /// What is owed today, day by day, with what was owed by the end of each. Days on which nothing was added, or on which
    /// the rules could not be carried out yet, are left out.
    pub fn penalty_by_day(&self, rules: &Package) -> Vec<(Date, Cents)> {
        match (self.late_case(None), &self.penalty) {
            (Some(case), Some(penalty)) => by_day(rules, &case, penalty, self.beside.amount),
            (Some(_) | None, _) => Vec::new(),
        }
    }
}

/// What a late decision costs by a day, by the rules, over all days for which something is owed. What the law gives and what
/// a court laid are added; a day that both have counts once.
pub(super) fn penalty_of(rules: &Package, case: &LateCase, on: Date) -> Option<Penalty> {
    let whole = rules.penalty(case, on).ok().flatten()?;
    let Some(ordered) = case.ordered else { return Some(whole) };
    let by_law = match case.noticed_on {
        Some(_) => rules.penalty(&LateCase { ordered: None, ..*case }, on).ok().flatten()?.amount,
        None => Cents::ZERO,
    };
    let laid = days_of(whole.amount.checked_sub(by_law)?, &ordered);
    let both = whole.first_day.map_or(0, |first| shared((first, whole.days), (ordered.from, laid)));
    Some(Penalty {
        first_day: Some(whole.first_day.map_or(ordered.from, |first| first.min(ordered.from))),
        days: whole.days.saturating_add(laid).saturating_sub(both),
        amount: whole.amount,
    })
}

/// Over how many days a court's penalty came to a sum.
fn days_of(sum: Cents, ordered: &CourtPenalty) -> u32 {
    let (sum, daily) = (sum.get().unsigned_abs(), ordered.daily.get().unsigned_abs());
    if daily == 0 { 0 } else { u32::try_from(sum.div_ceil(daily)).unwrap_or(u32::MAX) }
}

/// How many days two rows of days have in common.
fn shared(one: (Date, u32), other: (Date, u32)) -> u32 {
    let end = |(first, days): (Date, u32)| first.checked_add(i64::from(days).days()).unwrap_or(Date::MAX);
    let (from, until) = (one.0.max(other.0), end(one).min(end(other)));
    let days = from.until(until).map_or(0, |span| span.get_days());
    u32::try_from(days).unwrap_or(0)
}

/// A penalty day by day, on top of what stands beside it, until it came to what was reckoned.
pub(super) fn by_day(
    rules: &Package,
    case: &LateCase,
    reckoned: &Penalty,
    beside: Cents,
) -> Vec<(Date, Cents)> {
    let case = LateCase { decided_on: None, ..*case };
    let mut days: Vec<(Date, Cents)> = Vec::new();
    let mut owed = beside;
    let mut next = reckoned.first_day.filter(|_| beside < reckoned.amount);
    for _ in 0..PENALTY_DAYS_MAX {
        let Some(day) = next else { break };
        next = day.tomorrow().ok();
        let Some(penalty) = rules.penalty(&case, day).ok().flatten() else { continue };
        let Some(sum) = penalty.amount.checked_add(beside) else { break };
        if owed < sum {
            owed = sum;
            days.push((day, sum));
            next = next.filter(|_| sum < reckoned.amount);
        } else {
            // The one has come to its most; the other may still have to begin.
            let begins = [penalty.first_day, case.ordered.map(|ordered| ordered.from)];
            next = begins.into_iter().flatten().filter(|begin| day < *begin).min();
        }
    }
    days
}
