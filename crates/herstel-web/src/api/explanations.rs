//! Why this amount: an explanation as a document.

use herstel_scheme::{
    ExplainedStep, Explanation, MoneyKind, MoneyPart, MoneyParts, Operand, OperandKind, Row,
};
use serde::Serialize;
use utoipa::ToSchema;

/// An outcome in plain language, from the table down to the facts.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ExplanationDocument {
    /// The calculation table.
    rows: Vec<ExplanationRowDocument>,
    /// What the money of an award is for; none for a rejection and for what is no money.
    parts: Option<MoneyPartsDocument>,
    /// Every step of the reasoning, from the outcome downwards.
    steps: Vec<ExplanationStepDocument>,
}

/// An awarded amount by what it is for.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct MoneyPartsDocument {
    /// The kinds of which there is anything.
    kinds: Vec<MoneyPartDocument>,
    /// All kinds together, in euros, before anything goes off.
    together: String,
    /// What goes off (below zero) or comes on top, in euros.
    settled: String,
    /// What goes off, in euros.
    off: String,
    /// What comes on top of what is left, in euros: a surcharge or rounding.
    on_top: String,
    /// What this decision pays, in euros.
    paid: String,
}

/// One kind of money.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct MoneyPartDocument {
    /// Which.
    kind: MoneyKindDocument,
    /// Its rows together, in euros.
    amount: String,
}

/// What an amount is for.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum MoneyKindDocument {
    /// Money that the decisions cost somebody and that comes back, or that need not be paid any more.
    Restitution,
    /// For what it cost beside that, and for what somebody went through.
    Compensation,
    /// Because somebody was wronged, whatever the damage.
    Recognition,
}

/// One row of the calculation table.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ExplanationRowDocument {
    /// Declared name.
    attribute: String,
    /// Label in the language asked for.
    label: String,
    /// One plain sentence with the real numbers.
    how: String,
    /// The value as people read it.
    value: String,
    /// The value in euros, when it is money.
    amount: Option<String>,
    /// Whether it is the last row.
    total: bool,
    /// The step that explains it.
    step: String,
}

/// One value and the rule that gave it.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ExplanationStepDocument {
    /// By which rows and operands name this step.
    id: String,
    /// Label of the value.
    label: String,
    /// The value as people read it.
    value: String,
    /// The rule in plain words of the language asked for.
    plain: String,
    /// Name of the rule. Dutch.
    rule: String,
    /// The rule as it is written. Dutch.
    rule_sentence: String,
    /// The rule with the values filled in. Dutch.
    filled_sentence: String,
    /// The source, in words.
    source: String,
    /// The version of the rule.
    version: String,
    /// What it was made from.
    operands: Vec<OperandDocument>,
    /// Results inside the rule.
    intermediate: Vec<IntermediateDocument>,
    /// The condition that was not met, when the rule did not apply.
    stopped_by: Option<String>,
}

/// One thing that a rule read.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct OperandDocument {
    /// Label.
    label: String,
    /// The value as people read it.
    value: String,
    /// Where it comes from.
    from: OriginDocument,
}

/// Where an operand comes from.
#[derive(Debug, Serialize, ToSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum OriginDocument {
    /// A fact of the dossier.
    Fact {
        /// Its place.
        path: String,
    },
    /// A parameter of the scheme.
    Parameter {
        /// The source, in words.
        source: String,
        /// Whether the source was read.
        verified: bool,
    },
    /// Another step.
    Step {
        /// Which.
        id: String,
    },
}

/// A result inside a rule.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct IntermediateDocument {
    /// What. Dutch.
    label: String,
    /// The value as people read it.
    value: String,
}

impl ExplanationDocument {
    pub fn new(explanation: Explanation) -> Self {
        Self {
            rows: explanation.rows.into_iter().map(ExplanationRowDocument::new).collect(),
            parts: explanation.parts.map(|parts| MoneyPartsDocument::new(&parts)),
            steps: explanation.steps.into_iter().map(ExplanationStepDocument::new).collect(),
        }
    }
}

impl MoneyPartsDocument {
    fn new(parts: &MoneyParts) -> Self {
        Self {
            kinds: parts.kinds.iter().map(MoneyPartDocument::new).collect(),
            together: parts.together.to_plain(),
            settled: parts.settled().to_plain(),
            off: parts.off().to_plain(),
            on_top: parts.on_top().to_plain(),
            paid: parts.paid.to_plain(),
        }
    }
}

impl MoneyPartDocument {
    fn new(part: &MoneyPart) -> Self {
        let kind = match part.kind {
            MoneyKind::Restitution => MoneyKindDocument::Restitution,
            MoneyKind::Compensation => MoneyKindDocument::Compensation,
            MoneyKind::Recognition => MoneyKindDocument::Recognition,
        };
        Self { kind, amount: part.amount.to_plain() }
    }
}

impl ExplanationRowDocument {
    fn new(row: Row) -> Self {
        Self {
            attribute: row.attribute,
            label: row.label,
            how: row.how,
            value: row.value,
            amount: row.amount.map(herstel_kernel::Cents::to_plain),
            total: row.is_total,
            step: row.anchor,
        }
    }
}

impl ExplanationStepDocument {
    fn new(step: ExplainedStep) -> Self {
        Self {
            id: step.anchor,
            label: step.label,
            value: step.value,
            plain: step.plain,
            rule: step.rule_name,
            rule_sentence: step.rule_sentence,
            filled_sentence: step.filled_sentence,
            source: step.source,
            version: step.version_in_force,
            operands: step.operands.into_iter().map(OperandDocument::new).collect(),
            intermediate: step
                .intermediate
                .into_iter()
                .map(|(label, value)| IntermediateDocument { label, value })
                .collect(),
            stopped_by: step.stopped_by,
        }
    }
}

impl OperandDocument {
    fn new(operand: Operand) -> Self {
        let from = match operand.kind {
            OperandKind::Fact { path } => OriginDocument::Fact { path: path.to_string() },
            OperandKind::Parameter { source, verified } => OriginDocument::Parameter { source, verified },
            OperandKind::Step { anchor } => OriginDocument::Step { id: anchor },
        };
        Self { label: operand.label, value: operand.value, from }
    }
}
