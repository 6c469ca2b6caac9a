//! The terms of steps: of everybody for whom such a step comes next it is told in the end whether the term was kept, was
//! missed, or had not passed when it stopped mattering.
//!
//! A term that counts from registration is one term, however often a parent comes back to its step: it is told once, and
//! missed when it is in any round. A term that begins with the round itself is told for each round.

use super::Run;
use super::parent::State;
use crate::model::{DeadlineFrom, Model};

/// What became of a term in a round; the last of these that occurs is what became of it in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Became {
    Kept,
    Unknown,
    Missed,
}

/// The terms that count from registration, where parents can come back to a step.
#[derive(Debug)]
pub(super) struct Rounds {
    /// Per step its place among those of a parent; none for a step whose term is told for each round.
    places: Vec<Option<usize>>,
    each: usize,
    /// Per parent, so many; none before the first round is over.
    became: Vec<Option<Became>>,
}

impl Rounds {
    pub(super) fn new(model: &Model, parents: usize) -> Self {
        let leads_back = model.steps.iter().flat_map(|step| &step.routes).any(|route| route.back);
        let mut each = 0;
        let mut places = Vec::with_capacity(model.steps.len());
        for step in &model.steps {
            let from_registration = matches!(step.deadline, Some((_, DeadlineFrom::Registered)));
            let is_once = leads_back && from_registration && step.term.is_some();
            places.push(is_once.then_some(each));
            each += usize::from(is_once);
        }
        Self { places, each, became: vec![None; parents * each] }
    }

    /// Where it is kept what became of the term of this step; none where each round is told by itself.
    fn place(&self, index: u32, step: usize) -> Option<usize> {
        self.places[step].map(|place| index as usize * self.each + place)
    }
}

impl Run<'_> {
    /// A step comes next for a parent, perhaps after a wait outside the operation.
    pub(super) fn comes_next(&mut self, index: u32, step: usize) {
        let Some(term) = self.model.steps[step].term else { return };
        let place = self.rounds.place(index, step);
        if place.is_none_or(|place| self.rounds.became[place].is_none()) {
            self.books.expect_term(term);
        }
    }

    /// A round of a step is over for a parent: told at once, or kept until it is known of all rounds.
    fn term_became(&mut self, index: u32, term: usize, became: Became) {
        let parent = &self.parents[index as usize];
        let (step, class) = (usize::from(parent.step), parent.class);
        match self.rounds.place(index, step) {
            Some(place) => {
                let before = self.rounds.became[place];
                self.rounds.became[place] = before.max(Some(became));
            }
            None => self.tell_term(term, class, became),
        }
    }

    fn tell_term(&mut self, term: usize, class: u16, became: Became) {
        match became {
            Became::Kept => self.books.deadline(term, class, false),
            Became::Missed => self.books.deadline(term, class, true),
            Became::Unknown => self.books.unknown_term(term, class),
        }
    }

    /// Tells of the terms that count once for a parent what became of them in all rounds.
    fn tell_rounds(&mut self) {
        let model = self.model;
        for (step, work) in model.steps.iter().enumerate() {
            let Some(term) = work.term else { continue };
            for index in (0_u32..).take(self.parents.len()) {
                let Some(place) = self.rounds.place(index, step) else { break };
                if let Some(became) = self.rounds.became[place] {
                    self.tell_term(term, self.parents[index as usize].class, became);
                }
            }
        }
    }

    /// The present step of a parent is done.
    pub(super) fn term_ends(&mut self, index: u32) {
        let step = &self.model.steps[usize::from(self.parents[index as usize].step)];
        if let (Some((weeks, from)), Some(term)) = (step.deadline, step.term) {
            let is_late = self.now - self.counted_from(index, from) > weeks;
            self.term_became(index, term, if is_late { Became::Missed } else { Became::Kept });
        }
    }

    /// The present step of a parent is not done, and in this run it never will be: they leave, or the run is over. Late when
    /// the term has passed; else nobody knows whether it would have been kept.
    pub(super) fn term_stops(&mut self, index: u32) {
        self.term_stops_where(index, false);
    }

    /// `never`: whether nobody is left who could ever do the step, so that the term will be missed.
    fn term_stops_where(&mut self, index: u32, never: bool) {
        let parent = &self.parents[index as usize];
        let step = &self.model.steps[usize::from(parent.step)];
        let (Some((weeks, from)), Some(term)) = (step.deadline, step.term) else { return };
        // Of who is still away the step could not begin yet.
        let is_counting = parent.state != State::Away || from != DeadlineFrom::Ready;
        let has_passed = is_counting && self.now - self.counted_from(index, from) > weeks;
        self.term_became(index, term, if has_passed || never { Became::Missed } else { Became::Unknown });
    }

    /// The same for everybody who has not come to an end; then every term is told.
    pub(super) fn open_terms_stop(&mut self) {
        if self.model.terms.is_empty() {
            return;
        }
        for index in (0_u32..).take(self.parents.len()) {
            if self.parents[index as usize].is_inside() {
                self.term_stops_where(index, self.waits_for_ever(index));
            }
        }
        self.tell_rounds();
    }

    /// Whether a parent waits for people who are not there and are never hired again, and does not give up waiting.
    fn waits_for_ever(&self, index: u32) -> bool {
        let parent = &self.parents[index as usize];
        let step = &self.model.steps[usize::from(parent.step)];
        let is_gone =
            |pool: usize| self.staff.heads(pool) == 0 && !self.model.pools[pool].is_there_from(self.now);
        let is_left = || step.queue.as_ref().is_some_and(|queue| is_gone(queue.pool));
        parent.state == State::Waiting && step.patience.is_none() && is_left()
    }
}
