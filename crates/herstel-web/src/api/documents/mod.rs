//! The documents that several answers share: a dossier and its parts.

mod parts;

pub(super) use parts::{
    AboutDocument, ApplicationDocument, ChoiceDocument, ChoicePointDocument, DecisionSummary,
    DisputeDocument, FactDocument, OverviewDocument, ResultDocument, RoadStepDocument, outcome,
};

use crate::{AppState, error::PageError, explanation, overview, staff::words::Words};
use herstel_domain::{
    Dossier, Scope,
    decisions::PreparedBy,
    registration::{PersonDetails, YearsConcerned},
    road,
};
use herstel_kernel::{Actor, StaffId};
use herstel_store::{HistoryEntry, Recorded, StaffMember};
use serde::Serialize;
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
    /// What the parent told, as they last approved it.
    pub story: Option<String>,
    /// For which schemes the person applied; the first is the registration.
    pub applications: Vec<ApplicationDocument>,
    /// The road, step by step.
    pub road: Vec<RoadStepDocument>,
    /// Where the parent can choose now.
    pub open_choices: Vec<ChoicePointDocument>,
    /// The facts as they stand.
    pub facts: Vec<FactDocument>,
    /// The decisions; a parent sees only those that bind.
    pub decisions: Vec<DecisionSummary>,
    /// What was awarded, added up.
    pub overview: OverviewDocument,
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

/// Who worked a decision out. A machine only ever prepares an award; a person reads it and decides.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct PreparedByDocument {
    /// `person` or `machine`.
    pub kind: &'static str,
    /// Which member of staff.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The name parents know them by.
    #[serde(skip_serializing_if = "Option::is_none")]
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

/// One entry of the journal, without its content.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct HistoryDocument {
    /// Its place in the dossier, from 1.
    pub version: u64,
    /// When it was recorded.
    pub recorded_at: String,
    /// `parent`, `staff`, `representative`, `municipality` or `system`.
    pub by: &'static str,
    /// Which member of staff.
    pub staff: Option<StaffDocument>,
    /// By what somebody of an office or a desk is told from their colleagues; their organisation can find out who it was.
    pub reference: Option<String>,
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
        let state = &state.for_dossier(dossier);
        explanation::check_shown(state, dossier).await?;
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
            story: dossier.story().map(str::to_owned),
            applications: dossier.applications.iter().map(ApplicationDocument::new).collect(),
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
            overview: OverviewDocument::new(&overview::load(state, scope, dossier).await?, dossier),
            disputes: dossier.disputes.iter().map(DisputeDocument::new).collect(),
            choices: dossier.choices.iter().map(|choice| ChoiceDocument::new(dossier, choice)).collect(),
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

impl PreparedByDocument {
    pub fn new(staff: &[StaffMember], by: PreparedBy) -> Self {
        match by {
            PreparedBy::Person(id) => {
                let StaffDocument { id, name } = StaffDocument::new(staff, id);
                Self { kind: "person", id: Some(id), name }
            }
            PreparedBy::Machine => Self { kind: "machine", id: None, name: None },
        }
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
            language: details.language.code().to_owned(),
        }
    }
}

impl HistoryDocument {
    fn new(staff: &[StaffMember], entry: &HistoryEntry) -> Self {
        Self {
            version: entry.version,
            recorded_at: entry.recorded_at.to_string(),
            by: match entry.actor {
                Actor::Person { .. } => "parent",
                Actor::Staff { .. } => "staff",
                Actor::Representative { .. } => "representative",
                Actor::Municipal { .. } => "municipality",
                Actor::System => "system",
            },
            staff: entry.actor.staff().map(|id| StaffDocument::new(staff, id)),
            reference: entry.actor.reference().map(|reference| reference.to_string()),
            event: entry.event.kind(),
        }
    }
}
