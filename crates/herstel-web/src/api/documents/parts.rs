//! Parts of a dossier: steps, facts, decisions, remarks, choices.

use crate::staff::words::Words;
use herstel_domain::{
    Dossier,
    applications::Application,
    choices::ChoiceMade,
    decisions::{Decision, DecisionStatus, Outcome},
    disputes::{Dispute, DisputeResult, DisputeTarget},
    facts::RecordedFact,
    overview::{Awarded, Counted, Overview},
    road::{ChoicePoint, RoadStep, RoadStepState},
};
use herstel_scheme::{FactPath, FactValue};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// One step of the road.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::api) struct RoadStepDocument {
    /// The family of schemes on whose road it stands: `main`, or that of another application.
    pub scheme: String,
    /// Its stable id: `first-review`.
    pub id: String,
    /// Its name in the language asked for.
    pub label: String,
    /// `done`, `now`, `held`, `next` or `always`.
    pub state: String,
    /// The day on which it was done.
    pub done_on: Option<String>,
    /// The decision by which it was done.
    pub decision: Option<String>,
}

/// A point at which the parent can choose.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::api) struct ChoicePointDocument {
    /// The family of schemes on whose road it stands.
    pub scheme: String,
    /// The step after which.
    pub step: String,
    /// The options.
    pub options: Vec<OptionDocument>,
    /// What was chosen so far.
    pub chosen: Option<String>,
    /// The last day of the thinking time. It decides nothing: after it the parent is asked again.
    pub think_until: Option<String>,
}

/// One option.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::api) struct OptionDocument {
    /// Its stable id.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// What it leads to.
    pub consequence: String,
    /// Whether the parent leaves the road by it.
    pub exit: bool,
}

/// One fact.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::api) struct FactDocument {
    /// Its place: `toeslagjaar/2013/teruggevorderd bedrag`.
    pub path: String,
    /// Its name in the language asked for.
    pub label: String,
    /// `amount`, `date`, `integer`, `boolean`, `choice` or `text`.
    #[serde(rename = "type")]
    pub value_type: &'static str,
    /// Its value: amounts and dates as strings.
    #[schema(value_type = Value)]
    pub value: serde_json::Value,
    /// Where it comes from.
    pub source: String,
    /// Since when it stands so.
    pub recorded_on: String,
    /// How many times it was changed before.
    pub corrections: u32,
}

/// A decision in short.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::api) struct DecisionSummary {
    /// Its id: `dec-…`.
    pub id: String,
    /// The step it decides.
    pub step: String,
    /// The scheme that decides.
    pub scheme: String,
    /// Exactly which version of that scheme.
    pub scheme_hash: String,
    /// `proposed`, `approved` or `returned`.
    pub status: &'static str,
    /// `award` or `rejection`.
    pub outcome: &'static str,
    /// What is paid by it, in euros.
    pub amount: String,
    /// When it was proposed.
    pub proposed_on: String,
    /// The day on the letter, once approved.
    pub decided_on: Option<String>,
}

/// Something the parent pointed out.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::api) struct DisputeDocument {
    /// Its id: `dis-…`.
    pub id: String,
    /// What it is about.
    pub about: AboutDocument,
    /// In the parent's words; empty when a document says it.
    pub words: String,
    /// The document that shows it: `doc-…`.
    pub document: Option<String>,
    /// When.
    pub raised_on: String,
    /// The answer, once there is one.
    pub answer: Option<AnswerDocument>,
}

/// What a remark is about.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub(in crate::api) enum AboutDocument {
    /// A fact.
    Fact {
        /// Its place.
        path: String,
    },
    /// A row of a decision's calculation.
    DecisionRow {
        /// Which decision.
        decision: String,
        /// Which row, by its declared name.
        attribute: String,
    },
    /// An entry of the timeline of what happened.
    Timeline {
        /// Which.
        entry: String,
    },
    /// Something else.
    Other,
}

/// The answer to a remark.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::api) struct AnswerDocument {
    /// `corrected` or `kept`.
    pub result: ResultDocument,
    /// To the parent.
    pub answer: String,
    /// When.
    pub answered_on: String,
}

/// What came of a remark.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::api) enum ResultDocument {
    /// The parent was right.
    Corrected,
    /// The fact stands.
    Kept,
}

/// Everything awarded by decisions that bind.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::api) struct OverviewDocument {
    /// The awards, in the order in which they were decided.
    pub awards: Vec<AwardedDocument>,
    /// What all of them together pay, in euros, paid already or not; no money counts twice.
    pub total: String,
}

/// One award.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::api) struct AwardedDocument {
    /// The id of the decision.
    pub decision: String,
    /// The step it decided.
    pub step: String,
    /// The scheme that decided.
    pub scheme: String,
    /// The day on the letter.
    pub decided_on: String,
    /// What there is a right to by it, in euros: what it paid and what had been received for it before.
    pub worth: String,
    /// What had been received for it before.
    pub counted: Vec<CountedDocument>,
    /// What it pays, in euros, paid already or not.
    pub paid: String,
    /// The day on which it was paid; none while no payment is recorded.
    pub paid_on: Option<String>,
}

/// Part of an earlier payment that counts in a later award.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::api) struct CountedDocument {
    /// The id of the earlier decision.
    pub decision: String,
    /// How much of what it paid, in euros.
    pub amount: String,
}

/// A choice that was made.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::api) struct ChoiceDocument {
    /// Its id.
    pub id: String,
    /// The family of schemes on whose road.
    pub scheme: String,
    /// The step after which.
    pub step: String,
    /// The option.
    pub option: String,
    /// When.
    pub chosen_on: String,
    /// How it was heard: `portal`, `phone`, `paper` or `table`.
    pub by_word: String,
    /// Whether the parent said that they did not say so; then it has no effect.
    pub denied: bool,
}

/// An application.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::api) struct ApplicationDocument {
    /// The family of schemes: `main`, or `schade`.
    pub scheme: String,
    /// The day from which its terms count.
    pub applied_on: String,
    /// The day on which it was taken back, when it was.
    pub withdrawn_on: Option<String>,
}

impl RoadStepDocument {
    pub fn new(words: Words<'_>, step: &RoadStep) -> Self {
        let (state, done_on, decision) = match &step.state {
            RoadStepState::Done { on, decision } => ("done", Some(on.to_string()), decision.as_ref()),
            RoadStepState::Now => ("now", None, None),
            RoadStepState::Held => ("held", None, None),
            RoadStepState::Next => ("next", None, None),
            RoadStepState::Always => ("always", None, None),
        };
        let decision = decision.map(|(decision, _)| decision.to_string());
        let (id, label) = (step.id.clone(), words.step_on(&step.scheme, &step.id));
        Self { scheme: step.family.to_string(), id, label, state: state.to_owned(), done_on, decision }
    }
}

impl ChoicePointDocument {
    pub fn new(words: Words<'_>, point: &ChoicePoint) -> Self {
        let option = |choice: &herstel_scheme::Choice| OptionDocument {
            id: choice.id.clone(),
            label: words.choice_of(&point.package, &point.step, &choice.id),
            consequence: words.consequence_of(&point.package, &point.step, &choice.id),
            exit: choice.exit,
        };
        Self {
            step: point.step.clone(),
            options: point.options.iter().map(option).collect(),
            chosen: point.chosen.clone(),
            scheme: point.family.to_string(),
            think_until: point.think_until.map(|day| day.to_string()),
        }
    }
}

impl FactDocument {
    pub fn new(words: Words<'_>, path: &FactPath, fact: &RecordedFact) -> Self {
        Self {
            path: path.to_string(),
            label: words.attribute(path),
            value_type: type_of(&fact.value),
            value: fact.value.to_json(),
            source: fact.source.clone(),
            recorded_on: fact.recorded_on.to_string(),
            corrections: fact.corrections,
        }
    }
}

fn type_of(value: &FactValue) -> &'static str {
    match value {
        FactValue::Amount(_) => "amount",
        FactValue::Date(_) => "date",
        FactValue::Integer(_) => "integer",
        FactValue::Boolean(_) => "boolean",
        FactValue::Choice(_) => "choice",
        FactValue::Text(_) => "text",
    }
}

/// The stable text of an outcome.
pub(in crate::api) fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Award => "award",
        Outcome::Rejection => "rejection",
    }
}

impl DecisionSummary {
    pub fn new(decision: &Decision) -> Self {
        let proposed = &decision.proposed;
        Self {
            id: proposed.decision.to_string(),
            step: proposed.step.clone(),
            scheme: proposed.scheme.to_string(),
            scheme_hash: proposed.scheme_hash.to_string(),
            status: match &decision.status {
                DecisionStatus::Proposed => "proposed",
                DecisionStatus::Approved(_) => "approved",
                DecisionStatus::Returned(_) => "returned",
            },
            outcome: outcome(proposed.outcome),
            amount: proposed.amount.to_plain(),
            proposed_on: proposed.proposed_on.to_string(),
            decided_on: decision.approval().map(|approval| approval.decided_on.to_string()),
        }
    }
}

impl DisputeDocument {
    pub fn new(dispute: &Dispute) -> Self {
        Self {
            id: dispute.raised.dispute.to_string(),
            about: AboutDocument::new(&dispute.raised.target),
            words: dispute.raised.words.clone(),
            document: dispute.raised.document.map(|document| document.to_string()),
            raised_on: dispute.raised.raised_on.to_string(),
            answer: dispute.answered.as_ref().map(|answered| AnswerDocument {
                result: ResultDocument::new(answered.result),
                answer: answered.answer.clone(),
                answered_on: answered.answered_on.to_string(),
            }),
        }
    }
}

impl AboutDocument {
    pub fn new(target: &DisputeTarget) -> Self {
        match target {
            DisputeTarget::Fact { path } => Self::Fact { path: path.to_string() },
            DisputeTarget::DecisionRow { decision, attribute } => {
                Self::DecisionRow { decision: decision.to_string(), attribute: attribute.clone() }
            }
            DisputeTarget::Timeline { entry } => Self::Timeline { entry: entry.to_string() },
            DisputeTarget::Other => Self::Other,
        }
    }
}

impl ResultDocument {
    pub fn new(result: DisputeResult) -> Self {
        match result {
            DisputeResult::Corrected => Self::Corrected,
            DisputeResult::Kept => Self::Kept,
        }
    }

    /// The result as the domain names it.
    pub fn result(self) -> DisputeResult {
        match self {
            Self::Corrected => DisputeResult::Corrected,
            Self::Kept => DisputeResult::Kept,
        }
    }
}

impl OverviewDocument {
    pub fn new(overview: &Overview, dossier: &Dossier) -> Self {
        let award = |award: &Awarded| AwardedDocument {
            decision: award.decision.to_string(),
            step: award.step.clone(),
            scheme: award.scheme.to_string(),
            decided_on: award.decided_on.to_string(),
            worth: award.worth.to_plain(),
            counted: award.counted.iter().map(CountedDocument::new).collect(),
            paid: award.paid.to_plain(),
            paid_on: dossier.chain.paid_on(award.decision).map(|day| day.to_string()),
        };
        Self { awards: overview.awards.iter().map(award).collect(), total: overview.total.to_plain() }
    }
}

impl CountedDocument {
    fn new(counted: &Counted) -> Self {
        Self { decision: counted.decision.to_string(), amount: counted.amount.to_plain() }
    }
}

impl ApplicationDocument {
    pub fn new(application: &Application) -> Self {
        Self {
            scheme: application.family.to_string(),
            applied_on: application.applied_on.to_string(),
            withdrawn_on: application.withdrawn_on.map(|day| day.to_string()),
        }
    }
}

impl ChoiceDocument {
    pub fn new(dossier: &Dossier, choice: &ChoiceMade) -> Self {
        Self {
            id: choice.choice.to_string(),
            scheme: choice.family.to_string(),
            by_word: choice.heard().by.as_str().to_owned(),
            denied: dossier.is_denied(choice.choice),
            step: choice.step.clone(),
            option: choice.option.clone(),
            chosen_on: choice.chosen_on.to_string(),
        }
    }
}
