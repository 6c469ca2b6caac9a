//! What a new version would mean for everybody who has a decision: who gains, who keeps what they have, by how much.

use super::{Continuity, Verdict, continuity};
use crate::decisions::Outcome;
use herstel_kernel::{Cents, Date};
use herstel_scheme::{
    DossierValues,
    impact::{Answer, Apart, Asked, ReasonId, Worker},
};
use std::collections::{BTreeMap, HashMap};

/// How many cases go through the rules at once.
const BATCH: usize = 512;

/// A decision that stands, as the impact of another version needs it.
#[derive(Clone, Debug)]
pub struct Case<'a> {
    /// Which dossier; the decisions of one dossier stand beside each other.
    pub dossier: [u8; 16],
    /// The step it decided.
    pub step: &'a str,
    /// What it came down to.
    pub decided: Verdict,
    /// The day of registration.
    pub registered_on: Date,
    /// The date on its letter.
    pub decided_on: Date,
    /// Its compact input; none when it cannot be read.
    pub input: Option<&'a [u8]>,
    /// Whether the other version is asked about it; if not, it only counts as received before.
    pub asked: bool,
}

/// What comes of one case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assessed {
    /// What the other version would decide.
    pub answer: Answer,
    /// What that means for the decision that stands; none when the version cannot say.
    pub continuity: Option<Continuity>,
}

/// Decides cases again in the order in which each dossier was decided. What a dossier would have gained by an earlier
/// decision counts as received before in a later one, so that nothing is gained twice.
///
/// One answer per case, in their order; none for cases that were not asked.
pub fn assess(worker: &mut Worker<'_>, cases: &[Case<'_>]) -> Vec<Option<Assessed>> {
    let mut dossiers: Vec<Vec<usize>> = Vec::new();
    for (index, case) in cases.iter().enumerate() {
        match dossiers.last_mut() {
            Some(own) if own.last().is_some_and(|last| cases[*last].dossier == case.dossier) => {
                own.push(index)
            }
            Some(_) | None => dossiers.push(vec![index]),
        }
    }
    dossiers.iter_mut().for_each(|own| own.sort_by_key(|index| cases[*index].decided_on));
    let mut assessed = vec![None; cases.len()];
    let standing = standing(cases, &dossiers);
    for round in 0.. {
        let now: Vec<&[usize]> = dossiers.iter().filter_map(|own| own.get(..=round)).collect();
        if now.is_empty() {
            break;
        }
        for part in now.chunks(BATCH) {
            assess_batch(worker, cases, part, &standing, &mut assessed);
        }
    }
    assessed
}

/// The last decision of each of these rows of decisions; those before it are done.
fn assess_batch(
    worker: &mut Worker<'_>,
    cases: &[Case<'_>],
    part: &[&[usize]],
    standing: &[Option<Verdict>],
    assessed: &mut [Option<Assessed>],
) {
    let mut numbers = Vec::with_capacity(part.len());
    let mut asked = Vec::with_capacity(part.len());
    for own in part {
        let [before @ .., last] = own else { continue };
        let case = &cases[*last];
        if standing[*last].is_none() {
            continue;
        }
        match case.input.filter(|_| case.asked) {
            Some(input) => {
                numbers.push(*last);
                asked.push(Asked { step: case.step, input, dossier: known(cases, before, case, assessed) });
            }
            None if case.asked => {
                assessed[*last] =
                    Some(Assessed { answer: Answer::Apart(Apart::Unreadable), continuity: None });
            }
            None => {}
        }
    }
    for (index, answer) in numbers.into_iter().zip(worker.run(&asked)) {
        let verdict = |award, amount| Verdict {
            outcome: if award { Outcome::Award } else { Outcome::Rejection },
            amount,
        };
        let continuity = match answer {
            Answer::Decides { award, amount, .. } => {
                standing[index].map(|stands| continuity(stands, verdict(award, amount)))
            }
            Answer::Apart(_) => None,
        };
        assessed[index] = Some(Assessed { answer, continuity });
    }
}

/// What stands by each decision, with what was awarded at its step before; none for one whose place another decision of
/// the same dossier about the same step took later.
fn standing(cases: &[Case<'_>], dossiers: &[Vec<usize>]) -> Vec<Option<Verdict>> {
    let mut standing = vec![None; cases.len()];
    for own in dossiers {
        for (place, index) in own.iter().enumerate() {
            let case = &cases[*index];
            let same = |other: &&usize| cases[**other].step == case.step;
            if own[place + 1..].iter().any(|later| same(&later)) {
                continue;
            }
            let earlier = own[..place].iter().filter(same).map(|before| cases[*before].decided.amount);
            let amount = earlier.fold(case.decided.amount, |sum, one| sum.checked_add(one).unwrap_or(sum));
            standing[*index] = Some(Verdict { amount, ..case.decided });
        }
    }
    standing
}

/// What the dossier knew when a case was decided, with what it would have gained by then.
fn known(
    cases: &[Case<'_>],
    before: &[usize],
    case: &Case<'_>,
    assessed: &[Option<Assessed>],
) -> DossierValues {
    let mut values = DossierValues {
        registered_on: case.registered_on,
        decision_date: case.decided_on,
        awarded: BTreeMap::new(),
        decided_on: BTreeMap::new(),
    };
    for index in before {
        let earlier = &cases[*index];
        // What is worked out anew is worked out as if it had not been decided.
        if earlier.step == case.step {
            continue;
        }
        let gained = match assessed[*index].and_then(|assessed| assessed.continuity) {
            Some(Continuity::Better { by }) => by,
            Some(Continuity::Same | Continuity::Kept { .. }) | None => Cents::ZERO,
        };
        let amount = earlier.decided.amount.checked_add(gained).unwrap_or(earlier.decided.amount);
        let sum = values.awarded.entry(earlier.step.to_owned()).or_default();
        *sum = sum.checked_add(amount).unwrap_or(*sum);
        values.decided_on.entry(earlier.step.to_owned()).or_insert(earlier.decided_on);
    }
    values
}

/// To which cell of the report a case belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// The version that decided, as the caller numbers them.
    pub version: u32,
    /// The step, as the caller numbers them.
    pub step: u32,
    /// The reason the other version gives.
    pub reason: Option<ReasonId>,
    /// The groups in comparable situations, a bit for each.
    pub groups: u64,
}

/// Cases that have something in common.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// How many decisions.
    pub decided: u64,
    /// By how much, in cents, each decision that gains would gain.
    pub gains: Vec<i64>,
    /// How many would be decided the same.
    pub same: u64,
    /// By how much, in cents, each decision that keeps what was decided would have been lower.
    pub kept: Vec<i64>,
    /// How many could not be decided again.
    pub apart: u64,
}

impl Line {
    fn add(&mut self, other: &Self) {
        self.decided += other.decided;
        self.gains.extend(&other.gains);
        self.same += other.same;
        self.kept.extend(&other.kept);
        self.apart += other.apart;
    }
}

/// What differences come down to, in cents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// How many.
    pub count: u64,
    /// All together.
    pub sum: i128,
    /// The smallest that a quarter, half and three quarters do not exceed.
    pub quartiles: [i64; 3],
    /// The largest.
    pub largest: i64,
}

impl Figures {
    /// The figures of differences.
    pub fn of(mut differences: Vec<i64>) -> Self {
        differences.sort_unstable();
        let quartile = |quarter: usize| {
            let rank = (differences.len() * quarter).div_ceil(4).max(1);
            differences.get(rank - 1).copied().unwrap_or_default()
        };
        Self {
            count: differences.len() as u64,
            sum: differences.iter().map(|difference| i128::from(*difference)).sum(),
            quartiles: [quartile(1), quartile(2), quartile(3)],
            largest: differences.last().copied().unwrap_or_default(),
        }
    }
}

/// What the other version would mean, cell by cell.
#[derive(Clone, Debug, Default)]
pub struct ImpactReport {
    cells: HashMap<Key, Line>,
    /// Why cases could not be decided again.
    pub apart: BTreeMap<Apart, u64>,
}

impl ImpactReport {
    /// Adds a case.
    pub fn add(&mut self, version: u32, step: u32, assessed: &Assessed) {
        let (reason, groups) = match assessed.answer {
            Answer::Decides { reason, groups, .. } => (reason, groups),
            Answer::Apart(why) => {
                *self.apart.entry(why).or_default() += 1;
                (None, 0)
            }
        };
        let line = self.cells.entry(Key { version, step, reason, groups }).or_default();
        line.decided += 1;
        match assessed.continuity {
            Some(Continuity::Better { by }) => line.gains.push(by.get()),
            Some(Continuity::Same) => line.same += 1,
            Some(Continuity::Kept { less }) => line.kept.push(less.get()),
            None => line.apart += 1,
        }
    }

    /// Adds everything of another report.
    pub fn merge(&mut self, other: Self) {
        for (key, line) in other.cells {
            self.cells.entry(key).or_default().add(&line);
        }
        for (why, count) in other.apart {
            *self.apart.entry(why).or_default() += count;
        }
    }

    /// Everything together.
    pub fn total(&self) -> Line {
        self.by(|_| vec![()]).remove(&()).unwrap_or_default()
    }

    /// The cases by anything that follows from their cell. A cell may belong to several lines, or to none.
    pub fn by<K: Ord>(&self, keys: impl Fn(&Key) -> Vec<K>) -> BTreeMap<K, Line> {
        let mut lines: BTreeMap<K, Line> = BTreeMap::new();
        for (cell, line) in &self.cells {
            for key in keys(cell) {
                lines.entry(key).or_default().add(line);
            }
        }
        lines
    }
}
