//! What somebody can work out beforehand, by the rules that decide and the amounts that are published. Read from
//! `estimate.toml`; a package without that file has nothing to estimate.
//!
//! A few questions are asked, and for everything else an assumption stands that is told with the answer. Nothing is decided
//! by it and nothing is kept.

use crate::calculate::{Calculation, CalculationError, Inconsistency};
use crate::explain::{Explanation, StoredCalculation};
use crate::facts::{DossierValues, FactPath, FactProblem, FactProblemCode, FactValue};
use crate::ids::Language;
use crate::package::{Package, Ruling};
use herstel_kernel::Date;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// The questions and assumptions of a scheme. Text: `estimate-about`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EstimateForm {
    /// The decision that is estimated.
    pub step: String,
    /// The day on which the case is taken to have come in; the day of the calculation when absent.
    #[serde(default, deserialize_with = "crate::manifest::optional_iso_date")]
    pub applied_on: Option<Date>,
    /// What is asked, in order.
    #[serde(rename = "ask")]
    pub questions: Vec<EstimateQuestion>,
    /// What is taken to be so.
    #[serde(rename = "assume", default)]
    pub assumptions: Vec<Assumption>,
}

/// A question about one fact. Texts: `estimate-ask-ID` and, when it needs help, `estimate-ask-ID-help`; for a value that has
/// plainer words here than elsewhere `estimate-ask-ID-VALUE`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EstimateQuestion {
    /// Stable English id.
    pub id: String,
    /// Declared name of the fact.
    pub attribute: String,
    /// Role of the collection; none for the case itself.
    pub of: Option<String>,
    /// Key of the related object; with `of` only.
    pub key: Option<i64>,
    /// Whether there is no estimate without an answer.
    #[serde(default)]
    pub required: bool,
    /// What it can be when somebody does not know; each of these is then tried.
    #[serde(default)]
    pub unknown: Vec<String>,
}

/// A fact that is taken to be so. Text: `estimate-assume-ID`; several facts may be told in one sentence. Of what a dossier
/// says was awarded before, only that it is nothing can be assumed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assumption {
    /// Stable English id of the sentence.
    pub id: String,
    /// Declared name of the fact.
    pub attribute: String,
    /// Role of the collection; none for the case itself.
    pub of: Option<String>,
    /// Key of the related object; with `of` only.
    pub key: Option<i64>,
    /// The value as a handler would type it.
    pub value: String,
}

impl EstimateQuestion {
    /// The fact that it asks for.
    pub fn path(&self) -> FactPath {
        path(self.of.as_deref(), self.key, &self.attribute)
    }
}

impl Assumption {
    /// The fact that it is about.
    pub fn path(&self) -> FactPath {
        path(self.of.as_deref(), self.key, &self.attribute)
    }
}

impl EstimateForm {
    /// Every fact that is asked or taken to be so.
    pub fn paths(&self) -> BTreeSet<FactPath> {
        let asked = self.questions.iter().map(EstimateQuestion::path);
        asked.chain(self.assumptions.iter().map(Assumption::path)).collect()
    }

    /// The questions about the facts that a contradiction names.
    pub fn named_by<'a>(&'a self, clash: &'a Inconsistency) -> impl Iterator<Item = &'a EstimateQuestion> {
        let demanded = clash.message.to_lowercase();
        self.questions.iter().filter(move |question| {
            let path = question.path();
            path.item == clash.item && demanded.contains(&path.attribute.to_lowercase())
        })
    }
}

fn path(of: Option<&str>, key: Option<i64>, attribute: &str) -> FactPath {
    match (of, key) {
        (Some(role), Some(key)) => FactPath::of_item(role, key, attribute),
        (Some(_) | None, Some(_) | None) => FactPath::of_case(attribute),
    }
}

/// What an estimate comes down to.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimated {
    /// Award or rejection, and the amount.
    pub ruling: Ruling,
    /// How it came about.
    pub calculation: Calculation,
}

/// Why there is no estimate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoEstimate {
    /// What is wrong with which answer, by the id of the question.
    Answers(Vec<(String, FactProblem)>),
    /// The answers contradict each other.
    Clash(Vec<Inconsistency>),
    /// The rules could not be carried out.
    Calculation(CalculationError),
    /// The step decides nothing.
    NoRuling,
    /// More answers are open than are tried with each other.
    TooOpen,
}

impl Package {
    /// The day of which the rules are taken: today, or the first day of a scheme that has not begun. None for one that
    /// decides no more.
    pub fn estimate_day(&self, today: Date) -> Option<Date> {
        let day = today.max(self.manifest().decides_from);
        self.manifest().decides_on(day).then_some(day)
    }

    /// Works out the answers as they were typed, by the id of the question; what is not answered is not there.
    pub fn estimated(
        &self,
        form: &EstimateForm,
        answers: &BTreeMap<String, String>,
        on: Date,
    ) -> Result<Estimated, NoEstimate> {
        let facts = self.case_of(form, answers, on).map_err(NoEstimate::Answers)?;
        let dossier = DossierValues {
            registered_on: form.applied_on.unwrap_or(on),
            decision_date: on,
            awarded: BTreeMap::new(),
            decided_on: BTreeMap::new(),
        };
        let input = self.facts().build_input(&facts, &dossier);
        let calculation = self.calculate(&input, on).map_err(NoEstimate::Calculation)?;
        if !calculation.inconsistent.is_empty() {
            return Err(NoEstimate::Clash(calculation.inconsistent));
        }
        let ruling = self.ruling(&form.step, &calculation.outputs).ok_or(NoEstimate::NoRuling)?;
        Ok(Estimated { ruling, calculation })
    }

    /// Why the estimate came out as it did.
    pub fn explain_estimate(
        &self,
        form: &EstimateForm,
        estimated: &Estimated,
        language: Language,
    ) -> Explanation {
        let Calculation { outputs, derivation, .. } = &estimated.calculation;
        self.explain(&form.step, &StoredCalculation { outputs, derivation }, language)
    }

    /// The facts: what was answered, and what is assumed about whatever there is.
    fn case_of(
        &self,
        form: &EstimateForm,
        answers: &BTreeMap<String, String>,
        on: Date,
    ) -> Result<BTreeMap<FactPath, FactValue>, Vec<(String, FactProblem)>> {
        let mut facts = BTreeMap::new();
        let mut problems = Vec::new();
        for question in &form.questions {
            let text = answers.get(&question.id).map_or("", |text| text.trim());
            if text.is_empty() {
                if question.required {
                    problems.push((question.id.clone(), FactProblem::new(FactProblemCode::Empty)));
                }
                continue;
            }
            let path = question.path();
            let read = self.facts().parse(&path, text);
            match read.and_then(|value| self.facts().check(&path, &value, on).map(|()| value)) {
                Ok(value) => _ = facts.insert(path, value),
                Err(problem) => problems.push((question.id.clone(), problem)),
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let asked: Vec<FactPath> = form.questions.iter().map(EstimateQuestion::path).collect();
        for assumption in &form.assumptions {
            let path = assumption.path();
            // Nothing is assumed of a related object that a question is about and nobody answered.
            let same = |other: &FactPath| path.item.is_some() && other.item == path.item;
            if asked.iter().any(same) && !facts.keys().any(same) {
                continue;
            }
            match self.facts().parse(&path, &assumption.value) {
                Ok(value) => _ = facts.insert(path, value),
                Err(problem) => problems.push((assumption.id.clone(), problem)),
            }
        }
        if problems.is_empty() { Ok(facts) } else { Err(problems) }
    }
}
