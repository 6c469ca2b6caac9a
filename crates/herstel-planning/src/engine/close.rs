//! The end of a run: what is not over counts up to here, and the laws are held.
//!
//! A run in which nobody is left who could do anything ends before the scenario does. Waits count up to there; what a missed
//! term brings with it counts up to the end of the scenario, because nothing happens to these parents until then.

use super::Run;
use super::parent::{State, number, waited};
use crate::outcome::{Broken, Ending, Outcome, Passed, Waited};

impl Run<'_> {
    pub(super) fn close(mut self, end: f64) -> Result<Outcome, Broken> {
        let all = number(&self.parents);
        if self.ended < all || self.reactions.are_open() {
            self.books.pass(end - self.now);
            self.now = end;
        }
        if self.ended < all {
            self.books.last = self.now;
        }
        let unfinished = all - self.ended;
        let over = self.now;
        if unfinished > 0 && self.next_arrival().is_none() && self.is_stuck() {
            self.now = self.model.end;
        }
        if !self.model.watches.is_empty() {
            for index in 0..all {
                self.stop_clocks(index);
            }
        }
        self.open_terms_stop();
        self.now = over;
        // Waits that are not over count up to here.
        let waiting = self.parents.iter().filter(|parent| parent.state == State::Waiting);
        let open_waits: f64 = waiting.map(|parent| self.now - parent.ready).sum();
        let is_queued = self.parents.iter().any(|parent| parent.state == State::Waiting);
        let open_waits = open_waits + self.reactions.open_waits(self.now);
        let running = self.staff.close(self.now, &mut self.books);
        let open = match unfinished {
            0 => Ending::Done,
            unfinished if is_queued || self.moves > self.most_moves => Ending::Overloaded(unfinished),
            unfinished => Ending::Unfinished(unfinished),
        };
        let inside = self.parents.iter().filter(|parent| parent.is_inside());
        self.books.check_ends(u64::from(self.arrived), u64::from(self.ended), inside.count() as u64)?;
        let passed = self.passed();
        if self.ended < all {
            self.books.stay(&self.model.weeks);
        }
        let waiting = self.still_waiting();
        let reached = self.reached.iter().map(|came| count(came)).collect();
        let outcome = self.books.close(open, open_waits, running, self.staff.hired(), passed)?;
        Ok(Outcome { waiting, reached, ..outcome })
    }

    /// Who was ready and was not helped, per row of the report.
    fn still_waiting(&self) -> Vec<Vec<Waited>> {
        let mut rows = vec![Vec::new(); self.model.rows.len()];
        for parent in self.parents.iter().filter(|parent| parent.state == State::Waiting) {
            if let Some(row) = self.model.steps[usize::from(parent.step)].row {
                rows[row].push(waited(parent, self.now - parent.ready));
            }
        }
        rows
    }

    /// Every parent who came.
    fn passed(&self) -> Vec<Passed> {
        let came = self.parents.iter().filter(|parent| parent.state != State::Coming);
        came.map(|parent| Passed {
            entity: parent.entity,
            registered: parent.registered,
            // Who came to an end has been ready for nothing since then.
            ended: if parent.state == State::Ended { parent.ready } else { f64::INFINITY },
            cohort: parent.cohort,
            class: parent.class,
        })
        .collect()
    }
}

/// How many of these people came there.
fn count(came: &[bool]) -> u32 {
    came.iter().map(|came| u32::from(*came)).fold(0, u32::saturating_add)
}
