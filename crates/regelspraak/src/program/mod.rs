//! A checked program: loaded once, shared between threads, asked for its names and run over worlds.

pub(crate) mod compiled;
mod kept;
mod load;
mod metadata;
mod options;

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use crate::check::Plan;
use crate::derivation::{Derivation, ProgramLabels, Recorder};
use crate::evaluate::{Context, Engine, EvaluationError, NoTrace, Tape, Trace, World};
use crate::model::{AttributeId, Model, RoleId, TraitId, locate};
use crate::source::{Sources, large};

use compiled::Version;
pub(crate) use kept::Kept;
pub use metadata::{Rule, RuleKind, RuleVersion, Written};
pub use options::{LoadOptions, Supplied};

/// A model with its rules, checked and ready to run.
#[derive(Debug)]
pub struct Program {
    pub(crate) model: Arc<Model>,
    pub(crate) rules: Vec<Rule>,
    pub(crate) versions: Vec<Arc<Version>>,
    plans: Vec<Plan>,
    pub(crate) styles: Vec<Arc<str>>,
    pub(crate) derived_attributes: BTreeSet<AttributeId>,
    pub(crate) derived_traits: BTreeSet<TraitId>,
    /// Roles that rules fill.
    pub(crate) derived_roles: BTreeSet<RoleId>,
    sources: Sources,
    parse_steps: u64,
    /// Made when the first derivation asks for them.
    labels: OnceLock<ProgramLabels>,
}

impl Program {
    /// The names and sentences that derivations share.
    pub(crate) fn labels(&self) -> &ProgramLabels {
        self.labels.get_or_init(|| ProgramLabels::new(self))
    }

    /// The plan for a day.
    pub(crate) fn plan(&self, day: jiff::civil::Date) -> Option<&Plan> {
        let after = self.plans.partition_point(|p| p.from.is_none_or(|from| from <= day));
        self.plans.get(after.checked_sub(1)?)
    }

    /// Derives all values. Values derived by an earlier evaluation are replaced.
    ///
    /// # Errors
    /// When a calculation has no result; the error names the rule and the words.
    pub fn evaluate(&self, world: &mut World, context: &Context) -> Result<(), EvaluationError> {
        Engine::run(self, world, context, &mut NoTrace)
            .map_err(|(version, failure)| self.error(version, failure))
    }

    /// The same values as [`Program::evaluate`], while `trace` is told what happens.
    pub(crate) fn follow(
        &self,
        world: &mut World,
        context: &Context,
        trace: &mut impl Trace,
    ) -> Result<(), EvaluationError> {
        Engine::run(self, world, context, trace).map_err(|(version, failure)| self.error(version, failure))
    }

    /// The same values as [`Program::evaluate`], with for each of them how it came about.
    ///
    /// # Errors
    /// When a calculation has no result; the error names the rule and the words.
    pub fn derive(&self, world: &mut World, context: &Context) -> Result<Derivation, EvaluationError> {
        let mut recorder = Recorder::new(self, world);
        match Engine::run(self, world, context, &mut recorder) {
            Ok(()) => Ok(recorder.finish(world, context)),
            Err((version, failure)) => Err(self.error(version, failure)),
        }
    }

    /// The same values as [`Program::evaluate`], and on the tape all that a derivation is made of. Recording costs little
    /// more than evaluating; making the derivation can wait until somebody asks for it.
    ///
    /// # Errors
    /// When a calculation has no result; the error names the rule and the words.
    pub fn record(
        &self,
        world: &mut World,
        context: &Context,
        tape: &mut Tape,
    ) -> Result<(), EvaluationError> {
        tape.clear();
        let run = Engine::run(self, world, context, tape);
        tape.keep(world, context);
        run.map_err(|(version, failure)| self.error(version, failure))
    }

    fn error(&self, version: u32, failure: crate::evaluate::Failure) -> EvaluationError {
        let found = self.versions.get(large(version));
        let rule = found.and_then(|v| self.rules.get(large(v.rule)));
        let site = large(failure.site.start)..large(failure.site.end);
        let words = found.map_or("", |v| v.text.get(site).unwrap_or(""));
        let name = match found.map(|v| v.target) {
            Some(compiled::Target::Attribute(id) | compiled::Target::Share(id)) => {
                self.model.attribute(id).name.as_str()
            }
            Some(compiled::Target::Object(id) | compiled::Target::Facts(id)) => {
                self.model.role(id).name.as_str()
            }
            Some(compiled::Target::Trait(id)) => self.model.kenmerk(id).name.as_str(),
            Some(compiled::Target::Consistency) | None => "",
        };
        let phrase = if words.is_empty() { name } else { words };
        let span = found.map_or(crate::source::Span::default(), |v| v.span);
        EvaluationError {
            kind: failure.kind,
            rule: rule.map_or_else(String::new, |r| r.name.clone()),
            phrase: phrase.split_whitespace().collect::<Vec<_>>().join(" "),
            location: locate(&self.model.paths, &self.sources, span),
        }
    }
}
