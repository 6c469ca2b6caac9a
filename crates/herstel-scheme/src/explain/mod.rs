//! Why this amount, why me: the explanation of an outcome.

mod parts;
mod reading;
mod unfold;

pub(crate) use reading::{Reading, datum, shown};

use crate::engine::{Derivation, NodeId};
use crate::facts::FactPath;
use crate::ids::Language;
use crate::model::ValueKind;
use crate::money::MoneyParts;
use crate::package::Package;
use herstel_kernel::Cents;
use serde::Serialize;
use serde_json::{Map, Value};

/// What [`crate::Package::explain`] needs of a stored decision.
#[derive(Clone, Copy, Debug)]
pub struct StoredCalculation<'a> {
    /// The outputs as stored.
    pub outputs: &'a Map<String, Value>,
    /// The derivation as stored.
    pub derivation: &'a Derivation,
}

/// An outcome in plain language, from the table down to the facts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// The calculation table of the step.
    pub rows: Vec<Row>,
    /// What the money of an award is for: restitution, compensation and recognition, apart.
    pub parts: Option<MoneyParts>,
    /// Every step of the reasoning, from the outcome downwards.
    pub steps: Vec<ExplainedStep>,
}

/// One row of the calculation table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Declared name.
    pub attribute: String,
    /// Label.
    pub label: String,
    /// One plain sentence with the real numbers.
    pub how: String,
    /// The value as shown.
    pub value: String,
    /// The value when it is money.
    pub amount: Option<Cents>,
    /// The node in the derivation.
    pub node: NodeId,
    /// Whether it is the last row.
    pub is_total: bool,
    /// Whether it adds up the rows above it.
    pub is_subtotal: bool,
    /// Anchor of the step that explains it.
    pub anchor: String,
}

/// One value and the rule that gave it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExplainedStep {
    /// Stable anchor inside the page.
    pub anchor: String,
    /// Label of the value.
    pub label: String,
    /// Role and key of the related object it is about; none for the case itself.
    pub item: Option<(String, i64)>,
    /// The same in words: `toeslagjaar 2013`.
    pub item_label: Option<String>,
    /// The value as shown.
    pub value: String,
    /// The value when it is money.
    pub amount: Option<Cents>,
    /// Name of the rule. Dutch.
    pub rule_name: String,
    /// The rule as it is written. Dutch.
    pub rule_sentence: String,
    /// The rule with the values filled in. Dutch.
    pub filled_sentence: String,
    /// The same in plain words of the language asked for.
    pub plain: String,
    /// The source, in words.
    pub source: String,
    /// The version of the rule: `geldig vanaf …`.
    pub version_in_force: String,
    /// What it was made from.
    pub operands: Vec<Operand>,
    /// Results inside the rule.
    pub intermediate: Vec<(String, String)>,
    /// The condition that was not met, when the rule did not apply.
    pub stopped_by: Option<String>,
}

/// One thing that a rule read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Operand {
    /// Label.
    pub label: String,
    /// The related object it belongs to, in words.
    pub item_label: Option<String>,
    /// The value as shown.
    pub value: String,
    /// The value when it is money.
    pub amount: Option<Cents>,
    /// Where it comes from.
    pub kind: OperandKind,
}

/// Where an operand comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum OperandKind {
    /// A fact of the dossier.
    Fact {
        /// Its place.
        path: FactPath,
    },
    /// A parameter of the scheme.
    Parameter {
        /// The source, in words.
        source: String,
        /// Whether the source was read.
        verified: bool,
    },
    /// Another step of the explanation.
    Step {
        /// Its anchor.
        anchor: String,
    },
}

impl Package {
    /// Explains the outcome of a step; empty when the step is no decision of this scheme.
    pub fn explain(&self, step: &str, outcome: &StoredCalculation<'_>, language: Language) -> Explanation {
        let reading = Reading::new(self, *outcome, language);
        let definition = self.process().step(step).and_then(|step| step.outcome.as_ref());
        definition.map(|definition| unfold::explanation(&reading, definition)).unwrap_or_default()
    }

    /// A value of the engine as people read it; nothing when it is empty.
    pub(crate) fn shown(&self, kind: ValueKind, value: &regelspraak::Value, language: Language) -> String {
        shown(self, language, kind, &datum(self.program(), value))
    }
}
