//! The terms of steps: of everybody for whom such a step comes next it is told in the end whether the term was kept, was
//! missed, or had not passed when it stopped mattering.

use super::Run;
use super::parent::State;
use crate::model::DeadlineFrom;

impl Run<'_> {
    /// A step comes next for a parent, perhaps after a wait outside the operation.
    pub(super) fn comes_next(&mut self, step: usize) {
        if let Some(term) = self.model.steps[step].term {
            self.books.expect_term(term);
        }
    }

    /// The present step of a parent is done.
    pub(super) fn term_ends(&mut self, index: u32) {
        let parent = &self.parents[index as usize];
        let step = &self.model.steps[usize::from(parent.step)];
        if let (Some((weeks, from)), Some(term)) = (step.deadline, step.term) {
            let class = parent.class;
            let from = self.counted_from(index, from);
            self.books.deadline(term, class, self.now - from > weeks);
        }
    }

    /// The present step of a parent is not done, and in this run it never will be: they leave, or the run is over. Late when
    /// the term has passed; else nobody knows whether it would have been kept.
    pub(super) fn term_stops(&mut self, index: u32) {
        let parent = &self.parents[index as usize];
        let step = &self.model.steps[usize::from(parent.step)];
        let (Some((weeks, from)), Some(term)) = (step.deadline, step.term) else { return };
        let class = parent.class;
        // Of who is still away the step could not begin yet.
        let is_counting = parent.state != State::Away || from != DeadlineFrom::Ready;
        if is_counting && self.now - self.counted_from(index, from) > weeks {
            self.books.deadline(term, class, true);
        } else {
            self.books.unknown_term(term, class);
        }
    }

    /// The same for everybody who has not come to an end.
    pub(super) fn open_terms_stop(&mut self) {
        if self.model.terms.is_empty() {
            return;
        }
        for index in (0_u32..).take(self.parents.len()) {
            if self.parents[index as usize].is_inside() {
                self.term_stops(index);
            }
        }
    }
}
