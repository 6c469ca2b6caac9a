//! What a run writes down, and the laws it is held to at the end.

use crate::model::{Model, StepWork};
use crate::outcome::{Broken, Ending, Late, Outcome, Waited, Week};

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
    weeks: Vec<Week>,
    staff: Vec<Vec<(f64, f64)>>,
    backlog: Vec<u32>,
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
            weeks: Vec::new(),
            staff: vec![Vec::new(); model.pools.len()],
            backlog: vec![0; model.rows.len()],
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

    /// Somebody begins to wait.
    pub(super) fn join(&mut self, step: &StepWork) {
        self.waiting += 1;
        if let Some(row) = step.row {
            self.backlog[row] += 1;
        }
    }

    fn stop_waiting(&mut self, step: &StepWork, waited: Waited) {
        self.waiting -= 1;
        self.waited += waited.weeks;
        if let Some(row) = step.row {
            self.backlog[row] -= 1;
        }
    }

    pub(super) fn start(&mut self, step: &StepWork, waited: Waited, hours: f64) {
        self.stop_waiting(step, waited);
        if let Some(row) = step.row {
            self.waits[row].push(waited);
        }
        self.tasks += 1;
        self.started_hours += hours;
    }

    pub(super) fn withdraw(&mut self, step: &StepWork, waited: Waited) {
        self.stop_waiting(step, waited);
        self.withdrawn.push(waited);
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

    /// Notes the state at a whole week.
    pub(super) fn week(&mut self) {
        self.weeks.push(Week { backlog: self.backlog.clone(), open: self.open });
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

    /// Holds the run to the laws and gives its outcome. `open_waits`: weeks waited by who still waits; `running`:
    /// hours of tasks that are not finished.
    pub(super) fn close(
        self,
        ending: Ending,
        open_waits: f64,
        running: f64,
        hired: Vec<u32>,
    ) -> Result<Outcome, Broken> {
        let waits = self.waited + open_waits;
        if !close(self.area, waits) {
            return Err(Broken::Little { area: self.area, waits });
        }
        let booked = self.booked_hours + running;
        if !close(self.started_hours, booked) {
            return Err(Broken::Hours { started: self.started_hours, booked });
        }
        Ok(Outcome {
            ending,
            tasks: self.tasks,
            hired,
            last: self.last,
            same_handler: self.same_handler,
            reassigned: self.reassigned,
            waits: self.waits,
            total: self.total,
            withdrawn: self.withdrawn,
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
fn spread(weeks: &mut Vec<(f64, f64)>, from: f64, to: f64, add: impl Fn(&mut (f64, f64), f64)) {
    let mut start = from;
    while start < to {
        let whole = start.floor();
        let end = to.min(whole + 1.0);
        let week = index(whole);
        if weeks.len() <= week {
            weeks.resize(week + 1, (0.0, 0.0));
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
