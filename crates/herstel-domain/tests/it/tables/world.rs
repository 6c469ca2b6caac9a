//! What is going on while a table is run.

use super::{phrases, words::captures};
use crate::{
    given::{Given, IN_2021, given_registration, registration},
    wishes::{At, Kind, Luck, wish},
};
use herstel_domain::{Command, Dossier, Event, effort::Moment, registration::RegisterParent};
use herstel_kernel::{Actor, Refusal};
use std::collections::BTreeSet;

/// A dossier, what was tried last and what came of it.
pub struct World {
    pub given: Given,
    /// The registration that is being filled in.
    pub intake: RegisterParent,
    /// When somebody looked at which dossier.
    pub moments: Vec<Moment>,
    /// What came of what was tried last.
    pub done: Result<Vec<Event>, Vec<Refusal>>,
    /// The dossier before it.
    pub before: Dossier,
    /// Every kind of command that was tried.
    pub happened: BTreeSet<Kind>,
}

impl World {
    pub fn new() -> Self {
        let given = given_registration(IN_2021);
        Self {
            before: given.dossier.clone(),
            given,
            intake: registration(),
            moments: Vec::new(),
            done: Ok(Vec::new()),
            happened: BTreeSet::new(),
        }
    }

    /// Somebody tries a command.
    pub fn act(&mut self, actor: Actor, command: &Command) {
        self.happened.insert(Kind::of(command));
        self.before = self.given.dossier.clone();
        self.done = self.given.act(actor, command).map_err(|refusal| vec![refusal]);
    }

    /// Somebody tries the plain command of a kind.
    pub fn try_plain(&mut self, actor: Actor, kind: Kind) {
        let given = &self.given;
        let at = At { dossier: &given.dossier, schemes: given.schemes, today: given.today, actor };
        let command = wish(kind, &at, &mut Luck::of(None));
        self.act(actor, &command);
    }

    /// What was tried last is done.
    pub fn was_done(&self) -> Result<(), String> {
        match &self.done {
            Ok(_) => Ok(()),
            Err(refusals) => Err(format!("geweigerd: {refusals:?}")),
        }
    }

    /// Does what the words say.
    pub fn perform(&mut self, said: &str) -> Result<(), String> {
        let mut all = phrases::PHRASES.into_iter().flatten();
        let found = all.find_map(|(pattern, act)| Some((captures(pattern, said)?, act)));
        let (found, act) = found.ok_or_else(|| format!("«{said}» betekent niets"))?;
        act(self, &found);
        if self.done.is_err() && self.given.dossier != self.before {
            return Err(format!("«{said}» is geweigerd en liet een spoor na"));
        }
        Ok(())
    }

    /// Checks what must be so: what is not said to be refused is done.
    pub fn check(&self, then: &[String]) -> Result<(), String> {
        if !then.iter().any(|said| said.starts_with("geweigerd")) {
            self.was_done()?;
        }
        for said in then {
            let mut all = phrases::CHECKS.into_iter().flatten();
            let found = all.find_map(|(pattern, check)| Some((captures(pattern, said)?, check)));
            let (found, check) = found.ok_or_else(|| format!("«{said}» betekent niets"))?;
            check(self, &found).map_err(|problem| format!("«{said}»: {problem}"))?;
        }
        Ok(())
    }
}

/// What was found is what is wanted.
pub fn same<T: PartialEq + std::fmt::Debug>(found: T, wanted: T) -> Result<(), String> {
    if found == wanted { Ok(()) } else { Err(format!("{found:?} in plaats van {wanted:?}")) }
}
