//! The documents that several answers share.

use crate::{AppState, error::PageError, staff::words::Words};
use herstel_domain::{
    Dossier, Scope,
    choices::ChoiceMade,
    decisions::{Decision, DecisionStatus, Outcome},
    disputes::{Dispute, DisputeResult, DisputeTarget},
    facts::RecordedFact,
    registration::{PersonDetails, YearsConcerned},
    road::{self, ChoicePoint, RoadStep, RoadStepState},
};
use herstel_kernel::{Actor, StaffId};
use herstel_scheme::{FactPath, FactValue};
use herstel_store::{HistoryEntry, Recorded, StaffMember};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A dossier, as staff or the parent it is about may see it.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct DossierDocument {
    /// Its number: `H-2021-04417`.
    pub number: String,
    /// Its version, for `expected_version` of the next change.
    pub version: u64,
    /// What it waits for: `new`, `preparing`, `second-reading`, `returned`, `decided`, `waiting`, `stopped`.
    pub status: String,
    /// The day of registration.
    pub registered_on: String,
    /// The legal date of the next decision.
    pub due_on: Option<String>,
    /// The fixed case handler.
    pub handler: Option<StaffDocument>,
    /// Who it is about.
    pub person: PersonDocument,
    /// The years that the parent named; absent when the parent does not know.
    pub years: Option<Vec<i16>>,
    /// What the parent told when registering.
    pub story: Option<String>,
    /// The road, step by step.
    pub road: Vec<RoadStepDocument>,
    /// Where the parent can choose now.
    pub open_choices: Vec<ChoicePointDocument>,
    /// The facts as they stand.
    pub facts: Vec<FactDocument>,
    /// The decisions; a parent sees only those that bind.
    pub decisions: Vec<DecisionSummary>,
    /// What the parent pointed out.
    pub disputes: Vec<DisputeDocument>,
    /// The choices that were made.
    pub choices: Vec<ChoiceDocument>,
    /// What happened, in order.
    pub history: Vec<HistoryDocument>,
}

/// Somebody who works for the operation.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct StaffDocument {
    /// Who.
    pub id: String,
    /// The name parents know them by.
    pub name: Option<String>,
}

/// Who a dossier is about.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct PersonDocument {
    /// Given and family name.
    pub name: String,
    /// The last three digits of the citizen number.
    pub bsn_ends_on: String,
    /// Date of birth.
    pub born_on: String,
    /// Postal address.
    pub address: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// The last four characters of the bank account.
    pub iban_ends_on: Option<String>,
    /// Preferred language: `nl` or `en`.
    pub language: String,
}

/// One step of the road.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct RoadStepDocument {
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
pub(super) struct ChoicePointDocument {
    /// The step after which.
    pub step: String,
    /// The options.
    pub options: Vec<OptionDocument>,
    /// What was chosen so far.
    pub chosen: Option<String>,
}

/// One option.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct OptionDocument {
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
pub(super) struct FactDocument {
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
pub(super) struct DecisionSummary {
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
pub(super) struct DisputeDocument {
    /// Its id: `dis-…`.
    pub id: String,
    /// What it is about.
    pub about: AboutDocument,
    /// In the parent's words.
    pub words: String,
    /// When.
    pub raised_on: String,
    /// The answer, once there is one.
    pub answer: Option<AnswerDocument>,
}

/// What a remark is about.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum AboutDocument {
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
    /// Something else.
    Other,
}

/// The answer to a remark.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AnswerDocument {
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
pub(super) enum ResultDocument {
    /// The parent was right.
    Corrected,
    /// The fact stands.
    Kept,
}

/// A choice that was made.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ChoiceDocument {
    /// The step after which.
    pub step: String,
    /// The option.
    pub option: String,
    /// When.
    pub chosen_on: String,
}

/// One entry of the journal, without its content.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct HistoryDocument {
    /// Its place in the dossier, from 1.
    pub version: u64,
    /// When it was recorded.
    pub recorded_at: String,
    /// `parent`, `staff` or `system`.
    pub by: &'static str,
    /// Which member of staff.
    pub staff: Option<StaffDocument>,
    /// What happened: `facts-recorded`, `decision-approved` and so on.
    pub event: &'static str,
}

/// What a change led to.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct RecordedDocument {
    /// The dossier.
    pub number: String,
    /// Its version now.
    pub version: u64,
    /// The id of what was made, when something was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

impl RecordedDocument {
    pub fn new(recorded: &Recorded, id: Option<String>) -> Self {
        Self { number: recorded.number.to_string(), version: recorded.version, id }
    }
}

impl DossierDocument {
    /// A dossier with its history.
    pub async fn load(
        state: &AppState,
        scope: &Scope,
        words: Words<'_>,
        dossier: &Dossier,
    ) -> Result<Self, PageError> {
        let today = state.clock.today();
        let staff = state.store.staff().await?;
        let history = state.store.history(scope, dossier.registration.dossier).await?;
        let registration = &dossier.registration;
        Ok(Self {
            number: registration.number.to_string(),
            version: dossier.version,
            status: road::work_status(dossier).as_str().to_owned(),
            registered_on: registration.registered_on.to_string(),
            due_on: road::due_on(dossier).map(|due_on| due_on.to_string()),
            handler: dossier.handler.as_ref().map(|assigned| StaffDocument::new(&staff, assigned.handler)),
            person: PersonDocument::new(&registration.details),
            years: match &registration.years {
                YearsConcerned::Unknown => None,
                YearsConcerned::Years { years } => Some(years.clone()),
            },
            story: registration.story.clone(),
            road: road::road(dossier, &state.schemes, today)
                .iter()
                .map(|step| RoadStepDocument::new(words, step))
                .collect(),
            open_choices: road::open_choices(dossier, &state.schemes, today)
                .iter()
                .map(|point| ChoicePointDocument::new(words, point))
                .collect(),
            facts: dossier.facts.iter().map(|(path, fact)| FactDocument::new(words, path, fact)).collect(),
            decisions: dossier.decisions.iter().map(DecisionSummary::new).collect(),
            disputes: dossier.disputes.iter().map(DisputeDocument::new).collect(),
            choices: dossier.choices.iter().map(ChoiceDocument::new).collect(),
            history: history.iter().map(|entry| HistoryDocument::new(&staff, entry)).collect(),
        })
    }
}

impl StaffDocument {
    pub fn new(staff: &[StaffMember], id: StaffId) -> Self {
        let name = staff.iter().find(|member| member.id == id).map(|member| member.name.clone());
        Self { id: id.to_string(), name }
    }
}

impl PersonDocument {
    fn new(details: &PersonDetails) -> Self {
        let tail = |text: &str, length: usize| {
            let skipped = text.chars().count().saturating_sub(length);
            text.chars().skip(skipped).collect()
        };
        Self {
            name: details.name.clone(),
            bsn_ends_on: tail(&details.bsn, 3),
            born_on: details.born_on.to_string(),
            address: details.address.clone(),
            email: details.email.clone(),
            phone: details.phone.clone(),
            iban_ends_on: details.iban.as_deref().map(|iban| tail(iban, 4)),
            language: crate::session::language_of(details.language).code().to_owned(),
        }
    }
}

impl RoadStepDocument {
    fn new(words: Words<'_>, step: &RoadStep) -> Self {
        let (state, done_on, decision) = match &step.state {
            RoadStepState::Done { on, decision } => ("done", Some(on.to_string()), decision.as_ref()),
            RoadStepState::Now => ("now", None, None),
            RoadStepState::Held => ("held", None, None),
            RoadStepState::Next => ("next", None, None),
            RoadStepState::Always => ("always", None, None),
        };
        let decision = decision.map(|(decision, _)| decision.to_string());
        let (id, label) = (step.id.clone(), words.step(&step.id));
        Self { id, label, state: state.to_owned(), done_on, decision }
    }
}

impl ChoicePointDocument {
    fn new(words: Words<'_>, point: &ChoicePoint) -> Self {
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
        }
    }
}

impl FactDocument {
    fn new(words: Words<'_>, path: &FactPath, fact: &RecordedFact) -> Self {
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
pub(super) fn outcome(outcome: Outcome) -> &'static str {
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
    fn new(dispute: &Dispute) -> Self {
        Self {
            id: dispute.raised.dispute.to_string(),
            about: AboutDocument::new(&dispute.raised.target),
            words: dispute.raised.words.clone(),
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
    fn new(target: &DisputeTarget) -> Self {
        match target {
            DisputeTarget::Fact { path } => Self::Fact { path: path.to_string() },
            DisputeTarget::DecisionRow { decision, attribute } => {
                Self::DecisionRow { decision: decision.to_string(), attribute: attribute.clone() }
            }
            DisputeTarget::Other => Self::Other,
        }
    }
}

impl ResultDocument {
    fn new(result: DisputeResult) -> Self {
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

impl ChoiceDocument {
    fn new(choice: &ChoiceMade) -> Self {
        Self {
            step: choice.step.clone(),
            option: choice.option.clone(),
            chosen_on: choice.chosen_on.to_string(),
        }
    }
}

impl HistoryDocument {
    fn new(staff: &[StaffMember], entry: &HistoryEntry) -> Self {
        Self {
            version: entry.version,
            recorded_at: entry.recorded_at.to_string(),
            by: match entry.actor {
                Actor::Parent { .. } => "parent",
                Actor::Staff { .. } => "staff",
                Actor::System => "system",
            },
            staff: entry.actor.staff().map(|id| StaffDocument::new(staff, id)),
            event: entry.event.kind(),
        }
    }
}
