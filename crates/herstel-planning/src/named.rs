//! The schemes that a scenario says it simulates: exactly which versions, and whether their decisions are in it.

use crate::compile::in_weeks;
use crate::model::{Model, Route, SimulatedMoment, SimulatedVersion};
use crate::problem::{Problem, Problems};
use herstel_scheme::{DeadlineStart, Package, Process, StepKind};

impl Model {
    /// Whether the scenario names schemes that must be looked up.
    pub fn names_schemes(&self) -> bool {
        !self.named.is_empty()
    }

    /// Takes down which versions are simulated of the schemes that the scenario names.
    ///
    /// # Errors
    /// When there is no such scheme, or when what is simulated is not its work: a step at which it decides is done by nobody
    /// here or is never reached, or the term of that step is longer here, counts from another moment or is not counted.
    pub fn look_up<'a>(&mut self, find: impl Fn(&str) -> Option<&'a Package>) -> Result<(), Problems> {
        let mut wrong = Vec::new();
        self.versions.clear();
        self.decisions.clear();
        for (scheme, problem) in &self.named {
            let Some(package) = find(scheme) else {
                wrong.push(problem.clone());
                continue;
            };
            let lacks = self.lacks(package);
            wrong.extend(lacks.into_iter().map(|reason| Problem { reason, ..problem.clone() }));
            let own = package.files().get("process.toml");
            self.versions.push(SimulatedVersion {
                scheme: scheme.clone(),
                substance: package.substance().to_string(),
                own_process: own.is_some_and(|own| own == self.process.as_bytes()),
                moments: self.moments(package),
                reached: None,
            });
            self.decisions.push(self.places_of_decisions(package));
        }
        if wrong.is_empty() { Ok(()) } else { Err(Problems::new(wrong)) }
    }

    /// When the facts are here from which terms of the decisions of a scheme count.
    fn moments(&self, package: &Package) -> Vec<SimulatedMoment> {
        let decided = package.process().steps.iter().filter(|step| step.kind == StepKind::Decision);
        let moments = decided.filter_map(|step| match &step.deadline.as_ref()?.from {
            DeadlineStart::Fact(name) => {
                let (fact, is) = self.facts.iter().find(|(fact, _)| fact == name)?;
                Some(SimulatedMoment { step: step.id.clone(), fact: fact.clone(), is: is.clone() })
            }
            DeadlineStart::RegisteredOn | DeadlineStart::DecidedOn(_) => None,
        });
        moments.collect()
    }

    /// The steps here at which a scheme decides.
    fn places_of_decisions(&self, package: &Package) -> Vec<usize> {
        let decided = package.process().steps.iter().filter(|step| step.kind == StepKind::Decision);
        decided.filter_map(|decided| self.steps.iter().position(|step| step.id == decided.id)).collect()
    }

    /// What of the decisions of a scheme is not simulated here, as sentences.
    fn lacks(&self, package: &Package) -> Vec<String> {
        let reached = self.reached();
        let own: Option<Process> = toml::from_str(&self.process).ok();
        let mut lacks = Vec::new();
        for decided in package.process().steps.iter().filter(|step| step.kind == StepKind::Decision) {
            let scheme = package.id();
            let place = self.steps.iter().position(|step| step.id == decided.id);
            let done = place.filter(|place| reached[*place] && self.steps[*place].queue.is_some());
            let Some(step) = done.and_then(|place| self.steps.get(place)) else {
                lacks.push(format!(
                    "«{scheme}» beslist bij de stap «{}», en die doet hier niemand",
                    decided.id
                ));
                continue;
            };
            let Some((term, from)) = decided.deadline.as_ref().map(|term| (in_weeks(term), &term.from))
            else {
                continue;
            };
            let counted = own.as_ref().and_then(|own| own.step(&decided.id)?.deadline.as_ref());
            match step.deadline {
                Some((weeks, _)) if weeks <= term && step.term.is_some() => {
                    if let Some(other) = counted.map(|term| &term.from).filter(|other| *other != from) {
                        lacks.push(format!(
                            "de termijn van «{}» telt hier vanaf {}, en bij «{scheme}» vanaf {}",
                            decided.id,
                            written(other),
                            written(from)
                        ));
                    }
                }
                Some((weeks, _)) if weeks > term => lacks.push(format!(
                    "de termijn van «{}» is hier {weeks} weken, en bij «{scheme}» {term}",
                    decided.id
                )),
                Some(_) | None => lacks.push(format!(
                    "de termijn van «{}» wordt hier niet geteld (report.deadline)",
                    decided.id
                )),
            }
        }
        lacks
    }

    /// Which steps somebody can come to.
    fn reached(&self) -> Vec<bool> {
        let mut reached = vec![false; self.steps.len()];
        let mut next: Vec<usize> = self.cohorts.iter().map(|cohort| cohort.start).collect();
        while let Some(place) = next.pop() {
            if std::mem::replace(&mut reached[place], true) {
                continue;
            }
            let taken = |route: &&Route| route.chance.is_none_or(|(chance, _)| chance > 0.0);
            next.extend(self.steps[place].routes.iter().filter(taken).map(|route| route.to));
        }
        reached
    }
}

/// As it stands in a process.
fn written(from: &DeadlineStart) -> String {
    match from {
        DeadlineStart::RegisteredOn => "registered_on".to_owned(),
        DeadlineStart::DecidedOn(step) => format!("decided_on:{step}"),
        DeadlineStart::Fact(name) => format!("fact:{name}"),
    }
}
