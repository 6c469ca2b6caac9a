//! From which moment the terms of the process count, in a simulation.
//!
//! The process says it: from registration or application, from a decision before, or from a fact of the case that is a day.
//! No simulation knows facts, so the scenario says when such a day is. What nobody says is refused: a term that counts from
//! a moment that was guessed would be kept or missed by the guess.

use super::checked::Checked;
use super::flow::avoiding;
use crate::model::{Cohort, DeadlineFrom, StepWork};
use crate::order::QueueOrder;
use crate::scenario::Scenario;
use herstel_scheme::{DeadlineStart, Process, Step};
use std::collections::HashMap;

/// The moments of one scenario.
pub(super) struct Moments<'a> {
    process: &'a Process,
    scenario: &'a Scenario,
    /// When facts are, by name.
    facts: HashMap<&'a str, DeadlineFrom>,
    /// Steps from whose end terms count, in the order of their marks.
    marked: Vec<usize>,
}

impl<'a> Moments<'a> {
    pub(super) fn of(process: &'a Process, scenario: &'a Scenario, checked: &mut Checked<'_>) -> Self {
        checked.once(scenario.moments.iter().map(|moment| &moment.fact), "moment.fact", "het gegeven");
        let mut moments = Self { process, scenario, facts: HashMap::new(), marked: Vec::new() };
        for written in &scenario.moments {
            let name = written.fact.get_ref().as_str();
            if !process.steps.iter().any(|step| counts_from(step, name)) {
                let reason = format!("geen termijn in het proces telt vanaf het gegeven «{name}»");
                checked.at(&written.fact, "moment.fact", reason);
            }
            let is = written.is.get_ref().as_str();
            let found = match (is, DeadlineStart::try_from(is.to_owned())) {
                ("ready", _) => Some(DeadlineFrom::Ready),
                (_, Ok(DeadlineStart::RegisteredOn)) => Some(DeadlineFrom::Registered),
                (_, Ok(DeadlineStart::DecidedOn(step))) => moments.end_of(&step),
                (_, Ok(DeadlineStart::Fact(_)) | Err(_)) => None,
            };
            if found.is_none() {
                let reason = format!(
                    "«{is}» is geen moment in een simulatie: ready, registered_on of decided_on:STAP van een stap die er is"
                );
                checked.at(&written.is, "moment.is", reason);
            }
            moments.facts.insert(name, found.unwrap_or(DeadlineFrom::Ready));
        }
        moments
    }

    /// From when the term of a step counts. `is_counted`: the report counts it.
    pub(super) fn start(
        &mut self,
        step: &Step,
        from: &DeadlineStart,
        is_counted: bool,
        checked: &mut Checked<'_>,
    ) -> DeadlineFrom {
        let field = "step.deadline.from";
        match from {
            DeadlineStart::RegisteredOn => DeadlineFrom::Registered,
            DeadlineStart::DecidedOn(other) => self.end_of(other).unwrap_or_else(|| {
                let reason = format!("de termijn van «{}» begint bij een stap die er niet is", step.id);
                checked.process_in(&step.id, &format!("decided_on:{other}"), field, reason);
                DeadlineFrom::Ready
            }),
            DeadlineStart::Fact(name) => self.facts.get(name.as_str()).copied().unwrap_or_else(|| {
                if is_counted || self.is_used(step) {
                    let reason = format!(
                        "de termijn van «{}» telt vanaf het gegeven «{name}»; het scenario zegt niet wanneer dat is ([[moment]])",
                        step.id
                    );
                    checked.process_in(&step.id, &format!("fact:{name}"), field, reason);
                }
                DeadlineFrom::Ready
            }),
        }
    }

    /// The end of a step as a moment; that with which the process begins ends at registration.
    fn end_of(&mut self, step: &str) -> Option<DeadlineFrom> {
        let place = self.process.steps.iter().position(|known| known.id == step)?;
        if self.process.steps[place].kind.starts() {
            return Some(DeadlineFrom::Registered);
        }
        let mark = self.marked.iter().position(|known| *known == place).unwrap_or_else(|| {
            self.marked.push(place);
            self.marked.len() - 1
        });
        Some(DeadlineFrom::Mark(mark))
    }

    /// Whether the scenario does something by the term of a step: a reaction, or the order of the queue.
    fn is_used(&self, step: &Step) -> bool {
        let is_step = |name: &crate::scenario::At<String>| *name.get_ref() == step.id;
        self.scenario.reactions.iter().any(|reaction| reaction.steps.iter().any(is_step))
            || self.scenario.works.iter().any(|work| is_step(&work.step) && work.oldest == QueueOrder::Due)
    }

    /// Notes at the steps from which terms count that their end is kept.
    pub(super) fn mark(self, steps: &mut [StepWork]) {
        for (mark, place) in self.marked.into_iter().enumerate() {
            steps[place].mark = Some(mark);
        }
    }
}

fn counts_from(step: &Step, fact: &str) -> bool {
    step.deadline.as_ref().is_some_and(|deadline| match &deadline.from {
        DeadlineStart::Fact(name) => name == fact,
        DeadlineStart::RegisteredOn | DeadlineStart::DecidedOn(_) => false,
    })
}

/// Refuses a term that counts from the end of a step that somebody comes past without having done it: for them there is no
/// such moment.
pub(super) fn check(steps: &[StepWork], cohorts: &[Cohort], scenario: &Scenario, checked: &mut Checked<'_>) {
    for (place, step) in steps.iter().enumerate() {
        let Some((_, DeadlineFrom::Mark(mark))) = step.deadline else { continue };
        let is_due = step.queue.as_ref().is_some_and(|queue| queue.order == QueueOrder::Due);
        let is_used = step.term.is_some() || step.watch.is_some() || is_due;
        let Some(before) = steps.iter().position(|known| known.mark == Some(mark)).filter(|_| is_used) else {
            continue;
        };
        for (cohort, written) in cohorts.iter().zip(&scenario.inflow.cohorts) {
            if before != place && !avoiding(steps, cohort, before)[place] {
                continue;
            }
            let reason = format!(
                "de termijn van «{}» telt vanaf het einde van «{}», en wie in «{}» zit, komt er zonder die stap",
                step.id, steps[before].id, cohort.name
            );
            match &written.begins_at {
                Some(begins) => checked.at(begins, "inflow.cohort.begins_at", reason),
                None => checked.process_in(
                    &step.id,
                    &format!("decided_on:{}", steps[before].id),
                    "step.deadline.from",
                    reason,
                ),
            }
        }
    }
}
