//! What a run writes down, and the laws it is held to at the end.

use crate::feedback::{Load, Reaction};
use crate::model::{Model, StepWork};
use crate::outcome::{Broken, Ending, Late, Outcome, Passed, Reacted, Waited, Week};

/// The books of one run.
#[derive(Debug)]
pub(super) struct Books {
    /// Parents who came and have not come to an end.
    pub(super) open: u32,
    /// When the last parent came to an end.
    pub(super) last: f64,
    /// From registration to the end.
    pub(super) total: Vec<Waited>,
    waits: Vec<Vec<Waited>>,
    withdrawn: Vec<Waited>,
    late: Vec<Vec<Late>>,
    /// Per term, for how many its step came next.
    expected: Vec<u64>,
    weeks: Vec<Week>,
    staff: Vec<Vec<(f64, f64)>>,
    /// Per row and cohort.
    backlog: Vec<Vec<u32>>,
    backlog_by_cohort: Vec<Vec<Vec<u32>>>,
    withdrew: Vec<u32>,
    reactions: Vec<Reacted>,
    loads: Vec<Vec<f64>>,
    waiting: u32,
    /// Number waiting, integrated over time.
    area: f64,
    waited: f64,
    started_hours: f64,
    booked_hours: f64,
    tasks: u64,
    same_handler: u64,
    reassigned: u64,
}

impl Books {
    pub(super) fn new(model: &Model) -> Self {
        Self {
            open: 0,
            last: 0.0,
            total: Vec::with_capacity(model.parents() as usize),
            waits: vec![Vec::new(); model.rows.len()],
            withdrawn: Vec::new(),
            late: vec![vec![Late::default(); model.classes.len()]; model.terms.len()],
            expected: vec![0; model.terms.len()],
            weeks: Vec::new(),
            staff: vec![Vec::new(); model.pools.len()],
            backlog: vec![vec![0; model.cohorts.len()]; model.rows.len()],
            backlog_by_cohort: Vec::new(),
            withdrew: vec![0; model.rows.len()],
            reactions: vec![Reacted::default(); model.reaction_names.len()],
            loads: vec![Vec::new(); model.loads.len()],
            waiting: 0,
            area: 0.0,
            waited: 0.0,
            started_hours: 0.0,
            booked_hours: 0.0,
            tasks: 0,
            same_handler: 0,
            reassigned: 0,
        }
    }

    /// Time passes.
    pub(super) fn pass(&mut self, weeks: f64) {
        self.area += f64::from(self.waiting) * weeks;
    }

    /// Somebody who is about to wait here has waited for so many weeks before the start.
    pub(super) fn waited_before(&mut self, weeks: f64) {
        self.area += weeks;
    }

    /// Somebody begins to wait.
    pub(super) fn join(&mut self, row: Option<usize>, cohort: u16) {
        self.waiting += 1;
        if let Some(row) = row {
            self.backlog[row][usize::from(cohort)] += 1;
        }
    }

    fn stop_waiting(&mut self, row: Option<usize>, waited: Waited) {
        self.waiting -= 1;
        self.waited += waited.weeks;
        if let Some(row) = row {
            self.backlog[row][usize::from(waited.cohort)] -= 1;
        }
    }

    pub(super) fn start(&mut self, row: Option<usize>, waited: Waited, hours: f64) {
        self.stop_waiting(row, waited);
        if let Some(row) = row {
            self.waits[row].push(waited);
        }
        self.tasks += 1;
        self.started_hours += hours;
    }

    pub(super) fn withdraw(&mut self, step: &StepWork, waited: Waited) {
        self.stop_waiting(step.row, waited);
        self.withdrawn.push(waited);
        if let Some(row) = step.row {
            self.withdrew[row] += 1;
        }
    }

    /// A parent reacts to a missed deadline.
    pub(super) fn react(&mut self, reaction: &Reaction) {
        self.reactions[reaction.named].times += 1;
    }

    /// What a reaction was about is done, so many whole days after it.
    pub(super) fn settle(&mut self, reaction: &Reaction, days: u32) {
        let counted = &mut self.reactions[reaction.named];
        counted.days += u64::from(days);
        let cents = reaction.penalty.as_ref().map_or(0, |penalty| penalty.cents(days));
        counted.penalty_cents = counted.penalty_cents.saturating_add(cents);
    }

    /// Another body has work for this parent from now on.
    pub(super) fn load(&mut self, place: usize, load: &Load, now: f64) {
        let each = load.hours / load.weeks;
        spread(&mut self.loads[place], now, now + load.weeks, |week, part| *week += part * each);
    }

    pub(super) fn count_handler(&mut self, same: bool) {
        if same {
            self.same_handler += 1;
        } else {
            self.reassigned += 1;
        }
    }

    /// Books a finished task on whoever did it, at the speed with which they began it.
    pub(super) fn finish(&mut self, pool: usize, since: f64, now: f64, speed: f64) {
        self.booked_hours += (now - since) * speed;
        self.worked(pool, since, now);
    }

    pub(super) fn deadline(&mut self, term: usize, class: u16, late: bool) {
        let count = &mut self.late[term][usize::from(class)];
        count.of += 1;
        count.late += u32::from(late);
    }

    /// A step with this term comes next for somebody.
    pub(super) fn expect_term(&mut self, term: usize) {
        self.expected[term] += 1;
    }

    /// The term had not passed when it stopped mattering.
    pub(super) fn unknown_term(&mut self, term: usize, class: u16) {
        self.late[term][usize::from(class)].unknown += 1;
    }

    /// Notes the state at a whole week; by cohort where the week is told.
    pub(super) fn week(&mut self, week: u32, told: &[u32]) {
        let backlog = self.backlog.iter().map(|cohorts| cohorts.iter().sum()).collect();
        self.weeks.push(Week { backlog, open: self.open });
        if told.contains(&week) {
            self.backlog_by_cohort.push(self.backlog.clone());
        }
    }

    pub(super) fn worked(&mut self, pool: usize, from: f64, to: f64) {
        spread(&mut self.staff[pool], from, to, |week, part| week.0 += part);
    }

    pub(super) fn employed(&mut self, pool: usize, from: f64, to: f64) {
        spread(&mut self.staff[pool], from, to, |week, part| week.1 += part);
    }

    pub(super) fn check_ends(&self, came: u64, ended: u64, open: u64) -> Result<(), Broken> {
        let right = came == ended + open && u64::from(self.open) == open && self.total.len() as u64 == ended;
        if right { Ok(()) } else { Err(Broken::Ends { came, ended, open }) }
    }

    /// Who still waits when a run ends because nobody can ever help them waits in every later week that is told.
    pub(super) fn stay(&mut self, told: &[u32]) {
        let Some(weeks) = told.last().map(|last| *last as usize + 1) else { return };
        let later = told.iter().filter(|week| **week as usize >= self.weeks.len()).count();
        self.backlog_by_cohort.extend(std::iter::repeat_n(self.backlog.clone(), later));
        if self.weeks.len() < weeks {
            let backlog = self.backlog.iter().map(|cohorts| cohorts.iter().sum()).collect();
            self.weeks.resize(weeks, Week { backlog, open: self.open });
        }
    }

    /// Holds the run to the laws and gives its outcome. `open_waits`: weeks waited by who still waits; `running`:
    /// hours of tasks that are not finished.
    pub(super) fn close(
        self,
        ending: Ending,
        open_waits: f64,
        running: f64,
        hired: Vec<u32>,
        passed: Vec<Passed>,
    ) -> Result<Outcome, Broken> {
        let waits = self.waited + open_waits;
        if !close(self.area, waits) {
            return Err(Broken::Little { area: self.area, waits });
        }
        let booked = self.booked_hours + running;
        if !close(self.started_hours, booked) {
            return Err(Broken::Hours { started: self.started_hours, booked });
        }
        for (&expected, by_class) in self.expected.iter().zip(&self.late) {
            let told: u64 = by_class.iter().map(|count| u64::from(count.of) + u64::from(count.unknown)).sum();
            if told != expected {
                return Err(Broken::Terms { expected, told });
            }
        }
        Ok(Outcome {
            ending,
            tasks: self.tasks,
            hired,
            last: self.last,
            same_handler: self.same_handler,
            reassigned: self.reassigned,
            waits: self.waits,
            waiting: Vec::new(),
            reached: Vec::new(),
            total: self.total,
            withdrawn: self.withdrawn,
            withdrew: self.withdrew,
            passed,
            backlog_by_cohort: self.backlog_by_cohort,
            reactions: self.reactions,
            loads: self.loads,
            late: self.late,
            weeks: self.weeks,
            staff: self.staff,
        })
    }
}

/// Equal up to what adding many floats in another order can differ.
fn close(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-6 * (1.0 + one.abs().max(other.abs()))
}

/// Adds to each whole week the part of it that lies between two moments.
fn spread<T: Clone + Default>(weeks: &mut Vec<T>, from: f64, to: f64, add: impl Fn(&mut T, f64)) {
    let mut start = from;
    while start < to {
        let whole = start.floor();
        let end = to.min(whole + 1.0);
        let week = index(whole);
        if weeks.len() <= week {
            weeks.resize(week + 1, T::default());
        }
        if let Some(slot) = weeks.get_mut(week) {
            add(slot, end - start);
        }
        start = end;
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a whole number of weeks from 0; the cast cuts off at the limits"
)]
fn index(week: f64) -> usize {
    week as usize
}
