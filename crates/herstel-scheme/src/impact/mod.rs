//! Deciding many cases again under another version, column by column: what would it decide on what is known of them?
//!
//! Inputs come as [`CompactCase`](crate::CompactCase)s of whatever version decided them. Values are taken over by declared
//! name; nothing is guessed: a case that lacks what this version needs, or has a value that it refuses, is set apart.

mod fill;
mod plan;

use crate::calculate::CalculationError;
use crate::facts::DossierValues;
use crate::package::Package;
use herstel_kernel::Cents;
use jiff::civil::Date;
use plan::Plan;
use regelspraak::{Batch, Columns, EnumValueId, Outcome, Runner, Value};
use std::collections::{BTreeMap, HashMap};

/// A case to be decided again.
#[derive(Clone, Debug)]
pub struct Asked<'a> {
    /// The step to decide.
    pub step: &'a str,
    /// The compact input of the decision that stands.
    pub input: &'a [u8],
    /// What the dossier itself knows, as of that decision.
    pub dossier: DossierValues,
}

/// What comes of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// This version would decide so.
    Decides {
        /// An award; otherwise a rejection.
        award: bool,
        /// What it would pay; zero for a rejection.
        amount: Cents,
        /// The reason, when the step has one; a number for [`Reevaluation::reason`].
        reason: Option<ReasonId>,
        /// The groups in comparable situations to which the case belongs, a bit for each in the order of the package.
        groups: u64,
    },
    /// It cannot say; the tally of the worker says why.
    Apart(Apart),
}

/// A reason for an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ReasonId(EnumValueId);

/// Why a case was set apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Apart {
    /// This version has no such decision.
    UnknownStep,
    /// A fact that this version needs for the step is not known.
    MissingFact,
    /// A value is not allowed in this version.
    Refused,
    /// The facts contradict each other under the rules of this version.
    Inconsistent,
    /// The rules could not be carried out.
    Failed,
    /// The input cannot be read.
    Unreadable,
}

impl Apart {
    /// Every reason, in order.
    pub const ALL: [Self; 6] = [
        Self::UnknownStep,
        Self::MissingFact,
        Self::Refused,
        Self::Inconsistent,
        Self::Failed,
        Self::Unreadable,
    ];
}

/// What was seen along the way, by name, in numbers of cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Facts that this version needs and that were not known.
    pub missing: BTreeMap<String, u64>,
    /// Facts that were known and that this version does not ask.
    pub dropped: BTreeMap<String, u64>,
    /// Facts with a value that this version does not allow.
    pub refused: BTreeMap<String, u64>,
    /// Consistency rules that were not met.
    pub inconsistent: BTreeMap<String, u64>,
}

impl Tally {
    /// Adds what another worker saw.
    pub fn add(&mut self, other: &Self) {
        let pairs = [
            (&mut self.missing, &other.missing),
            (&mut self.dropped, &other.dropped),
            (&mut self.refused, &other.refused),
            (&mut self.inconsistent, &other.inconsistent),
        ];
        for (mine, theirs) in pairs {
            for (name, count) in theirs {
                *mine.entry(name.clone()).or_default() += count;
            }
        }
    }
}

/// A package prepared for deciding cases again.
#[derive(Debug)]
pub struct Reevaluation<'p> {
    package: &'p Package,
    plan: Plan<'p>,
    columns: Columns<'p>,
}

impl<'p> Reevaluation<'p> {
    /// Prepares a package to decide with the rules and parameters of the day `on`.
    ///
    /// # Errors
    /// When a parameter has no value on that day.
    pub fn new(package: &'p Package, on: Date) -> Result<Self, CalculationError> {
        let context = package.context(on)?;
        let columns = Columns::new(package.program(), &context);
        Ok(Self { package, plan: Plan::new(package), columns })
    }

    /// A worker for one thread.
    pub fn worker(&self) -> Worker<'_> {
        Worker {
            plan: &self.plan,
            package: self.package,
            runner: self.columns.runner(),
            batch: Batch::new(self.package.program()),
            outcome: Outcome::new(),
            tally: Tally::default(),
            names: plan::Names::default(),
        }
    }

    /// The declared value of a reason.
    pub fn reason(&self, reason: ReasonId) -> &'p str {
        self.package.program().enum_name(reason.0)
    }
}

/// Decides cases again, on one thread; keeps its memory from batch to batch.
#[derive(Debug)]
pub struct Worker<'r> {
    plan: &'r Plan<'r>,
    package: &'r Package,
    runner: Runner<'r>,
    batch: Batch,
    outcome: Outcome,
    tally: Tally,
    names: plan::Names,
}

impl Worker<'_> {
    /// Decides a batch of cases, and gives an answer for each in their order. About
    /// [`BATCH_CASES`](regelspraak::BATCH_CASES) at a time is quickest.
    pub fn run<'a>(&mut self, cases: impl IntoIterator<Item = &'a Asked<'a>> + Clone) -> Vec<Answer> {
        self.batch.clear();
        let mut refused: Vec<Option<Apart>> = Vec::new();
        for asked in cases.clone() {
            refused.push(self.fill(asked));
            self.batch.end_case();
        }
        self.runner.run_into(&mut self.batch, &mut self.outcome, false);
        for (case, _) in self.outcome.errors() {
            refused[*case].get_or_insert(Apart::Failed);
        }
        let mut last = None;
        for (case, found) in self.outcome.inconsistencies() {
            let again = last.replace((*case, found.rule)) == last;
            if !again && refused[*case].is_none_or(|why| why == Apart::Inconsistent) {
                refused[*case] = Some(Apart::Inconsistent);
                let rule =
                    usize::try_from(found.rule).ok().and_then(|at| self.package.program().rules().get(at));
                let name = rule.map_or_else(String::new, |rule| rule.name.clone());
                *self.tally.inconsistent.entry(name).or_default() += 1;
            }
        }
        let answer = |(case, (asked, refused)): (usize, (&Asked<'_>, Option<Apart>))| match refused {
            Some(why) => Answer::Apart(why),
            None => self.answer(case, asked.step),
        };
        cases.into_iter().zip(refused).enumerate().map(answer).collect()
    }

    /// What was seen so far.
    pub fn tally(&self) -> Tally {
        let mut tally = self.tally.clone();
        tally.add(&self.names.tally());
        tally
    }

    fn answer(&self, case: usize, step: &str) -> Answer {
        let Some(step) = self.plan.steps.get(step) else { return Answer::Apart(Apart::UnknownStep) };
        let Some(object) = self.batch.objects(self.plan.case_type, case).next() else {
            return Answer::Apart(Apart::Failed);
        };
        let has = |kenmerk| self.outcome.has_trait(&self.batch, object, kenmerk);
        let value = |attribute| self.outcome.value(&self.batch, object, attribute);
        let award = has(step.award);
        let amount = match step.amount.map(value) {
            Some(Value::Number(number)) if award => {
                number.to_hundredths().and_then(|cents| i64::try_from(cents).ok()).map(Cents::new)
            }
            Some(_) if award => None,
            Some(_) | None => Some(Cents::ZERO),
        };
        let reason = match step.reason.map(value) {
            Some(Value::Enum(id)) => Some(ReasonId(id)),
            Some(_) | None => None,
        };
        let groups =
            self.plan.groups.iter().rev().fold(0, |bits, kenmerk| bits << 1 | u64::from(has(*kenmerk)));
        match amount {
            Some(amount) => Answer::Decides { award, amount, reason, groups },
            None => Answer::Apart(Apart::Failed),
        }
    }
}

/// Facts by name, whose they are, and in how many cases.
pub(crate) type Counted = HashMap<String, u64>;
