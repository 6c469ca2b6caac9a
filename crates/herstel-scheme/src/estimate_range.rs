//! What the rules give when somebody does not know an answer precisely: the least and the most, by trying what it can be.
//!
//! Every answer that is open has a lowest and a highest that the person states. All of these are tried with each other, since
//! more of one thing can give less money. What contradicts itself cannot be so and does not count.

use crate::estimate::{EstimateForm, Estimated, NoEstimate};
use crate::package::Package;
use herstel_kernel::{Cents, Date};
use std::collections::BTreeMap;

/// So many possibilities are tried for one estimate: five answers that are open.
pub const POSSIBILITIES_MAX: usize = 32;

/// The least and the most that an estimate comes down to.
#[derive(Clone, Debug, PartialEq)]
pub struct EstimatedRange {
    /// What gives least.
    pub lowest: Estimated,
    /// What gives most.
    pub highest: Estimated,
}

impl EstimatedRange {
    /// Whether what is open makes no difference.
    pub fn is_one(&self) -> bool {
        worth(&self.lowest) == worth(&self.highest)
    }

    /// The same with one possibility more.
    fn with(self, estimated: Estimated) -> Self {
        if worth(&estimated) < worth(&self.lowest) {
            Self { lowest: estimated, ..self }
        } else if worth(&estimated) > worth(&self.highest) {
            Self { highest: estimated, ..self }
        } else {
            self
        }
    }
}

/// No award is less than an award of nothing.
fn worth(estimated: &Estimated) -> (bool, Cents) {
    (estimated.ruling.award, estimated.ruling.amount)
}

impl Package {
    /// Works out the answers as they were typed, by the id of the question, each with everything that it can be.
    pub fn estimated_between(
        &self,
        form: &EstimateForm,
        answers: &BTreeMap<String, Vec<String>>,
        on: Date,
    ) -> Result<EstimatedRange, NoEstimate> {
        let mut found: Option<EstimatedRange> = None;
        let mut clash = None;
        for possibility in possibilities(answers)? {
            match self.estimated(form, &possibility, on) {
                Ok(estimated) => {
                    found = Some(match found {
                        Some(range) => range.with(estimated),
                        None => EstimatedRange { lowest: estimated.clone(), highest: estimated },
                    });
                }
                Err(NoEstimate::Clash(clashes)) => clash = clash.or(Some(clashes)),
                Err(
                    error @ (NoEstimate::Answers(_)
                    | NoEstimate::Calculation(_)
                    | NoEstimate::NoRuling
                    | NoEstimate::TooOpen),
                ) => return Err(error),
            }
        }
        found.ok_or_else(|| NoEstimate::Clash(clash.unwrap_or_default()))
    }
}

/// Every answer with every other.
fn possibilities(
    answers: &BTreeMap<String, Vec<String>>,
) -> Result<Vec<BTreeMap<String, String>>, NoEstimate> {
    let mut all = vec![BTreeMap::new()];
    for (id, texts) in answers.iter().filter(|(_, texts)| !texts.is_empty()) {
        if all.len().saturating_mul(texts.len()) > POSSIBILITIES_MAX {
            return Err(NoEstimate::TooOpen);
        }
        let mut next = Vec::new();
        for known in &all {
            for text in texts {
                let mut more: BTreeMap<String, String> = known.clone();
                more.insert(id.clone(), text.clone());
                next.push(more);
            }
        }
        all = next;
    }
    Ok(all)
}
