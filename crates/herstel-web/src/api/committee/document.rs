//! What the committee reads, as documents.

use crate::{
    AppState,
    api::{
        explanations::ExplanationDocument,
        penalties::{PenaltyDayDocument, days},
    },
    error::PageError,
    explanation,
};
use herstel_domain::{
    deadlines::{ContestedPenalty, settled_by_day},
    decisions::{Decision, Outcome},
    documents::DocumentReceived,
    objections::{Contested, Objection, OpenSubject},
    reopening::{ConditionFinding, Reopening},
};
use herstel_kernel::{Cents, Date};
use herstel_scheme::{Language, Registry};
use herstel_store::{BeforeCommittee, ObjectionRow};
use serde::Serialize;
use utoipa::ToSchema;

/// One page of the objections that wait for the committee.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::api) struct WaitingDocument {
    /// The earliest legal date first, those without one last.
    pub(super) rows: Vec<WaitingRowDocument>,
    /// For `after` of the next request, when there are more.
    pub(super) next: Option<String>,
}

/// An objection that waits for the committee.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct WaitingRowDocument {
    /// The number of the dossier.
    number: String,
    /// The name of the parent.
    name: String,
    /// The id of the objection.
    objection: String,
    /// How far it is: `acknowledged`, `mending`, `hearing-planned` or `heard`, or what became of it meanwhile.
    state: &'static str,
    /// The last day for the answer; absent while it stands still.
    last_day: Option<String>,
    /// The day that was set to hear the person.
    hearing_on: Option<String>,
}

/// What the committee reads of an objection that is before it.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::api) struct CommitteeFileDocument {
    /// The number of the dossier.
    number: String,
    /// The version that was looked at, to send along with what is done.
    version: u64,
    /// The name of the parent.
    name: String,
    /// The objection itself.
    objection: CommitteeObjectionDocument,
    /// The papers that go with it, and those on which a decision rests.
    papers: Vec<CommitteePaperDocument>,
    /// What it is about: `decision`, `reopening` or `penalty`.
    about: &'static str,
    /// The step that it is about.
    step: String,
    /// The decision, when it is about one.
    decision: Option<CommitteeDecisionDocument>,
    /// The road that stayed closed, when it is about one.
    reopening: Option<CommitteeReopeningDocument>,
    /// The penalty, when it is about one.
    penalty: Option<CommitteePenaltyDocument>,
}

/// An objection, as the committee reads it.
#[derive(Debug, Serialize, ToSchema)]
struct CommitteeObjectionDocument {
    /// Its id.
    id: String,
    /// The day on which it came.
    received_on: String,
    /// Whether that was after the last day.
    late: bool,
    /// Why it was late, when the person said so.
    late_reason: Option<String>,
    /// Why the person objects; absent while that still has to come.
    words: Option<String>,
    /// What they added.
    added: Option<String>,
    /// How they want to be heard: `in-person` or `by-phone`.
    hearing_wish: Option<&'static str>,
    /// The day that was set to hear them.
    hearing_on: Option<String>,
    /// What they said when they were heard, or that they need not be.
    heard: Option<String>,
    /// The last day for the answer; absent while it stands still.
    last_day: Option<String>,
}

/// A paper, without its content.
#[derive(Debug, Serialize, ToSchema)]
struct CommitteePaperDocument {
    /// Its id.
    id: String,
    /// Its name.
    name: String,
    /// When it came.
    received_on: String,
}

/// A decision, as the committee reads it.
#[derive(Debug, Serialize, ToSchema)]
struct CommitteeDecisionDocument {
    /// `award` or `rejection`.
    outcome: &'static str,
    /// What was awarded, in euros.
    amount: String,
    /// Its date.
    decided_on: Option<String>,
    /// How it was worked out.
    explanation: Option<ExplanationDocument>,
}

/// A road that stayed closed.
#[derive(Debug, Serialize, ToSchema)]
struct CommitteeReopeningDocument {
    /// When the person asked to go on.
    requested_on: String,
    /// Why, in their words.
    words: String,
    /// What was found, condition by condition.
    findings: Vec<CommitteeFindingDocument>,
    /// When two people had refused it.
    refused_on: Option<String>,
    /// Why the second reader agreed.
    reason: Option<String>,
}

/// What was found about one condition.
#[derive(Debug, Serialize, ToSchema)]
struct CommitteeFindingDocument {
    /// The condition, by its id in the scheme.
    condition: String,
    /// Whether it is met.
    is_met: bool,
    /// Why.
    reason: String,
}

/// What a late decision cost, as two people established it.
#[derive(Debug, Serialize, ToSchema)]
struct CommitteePenaltyDocument {
    /// How much, in euros.
    amount: String,
    /// When.
    established_on: String,
    /// What had been established before, in euros.
    before: Option<String>,
    /// The last day of the term that was not made.
    last_day: String,
    /// The day of the notice that counted.
    noticed_on: Option<String>,
    /// The day of the decision, when it came.
    decided_on: Option<String>,
    /// Day by day.
    days: Vec<PenaltyDayDocument>,
}

fn text(day: Option<Date>) -> Option<String> {
    day.map(|day| day.to_string())
}

impl WaitingRowDocument {
    /// None of a court case, which is not before the committee.
    pub(super) fn new(row: ObjectionRow) -> Option<Self> {
        let OpenSubject::Objection(objection) = row.open.subject else { return None };
        Some(Self {
            number: row.number.to_string(),
            name: row.name,
            objection: objection.to_string(),
            state: row.open.state.as_str(),
            last_day: text(row.open.last_day),
            hearing_on: text(row.open.hearing_on),
        })
    }
}

impl CommitteeFileDocument {
    pub(super) async fn load(
        state: &AppState,
        found: BeforeCommittee,
        language: Language,
    ) -> Result<Self, PageError> {
        let (file, receipt) = (found.file, found.receipt);
        let decision = match &file.decision {
            Some(decision) => {
                let package = explanation::package(state, decision).await?;
                let explained = receipt.map(|receipt| {
                    let step = &decision.proposed.step;
                    ExplanationDocument::new(explanation::of_receipt(&package, step, &receipt, language))
                });
                Some(CommitteeDecisionDocument::new(decision, explained))
            }
            None => None,
        };
        Ok(Self {
            number: file.number.to_string(),
            version: file.version,
            about: match &file.objection.filed.decision {
                Contested::Decision(_) => "decision",
                Contested::Reopening(_) => "reopening",
                Contested::Penalty(_, _) => "penalty",
            },
            objection: CommitteeObjectionDocument::new(&file.objection, file.last_day),
            papers: file.documents.iter().map(CommitteePaperDocument::new).collect(),
            decision,
            reopening: file.reopening.as_ref().map(CommitteeReopeningDocument::new),
            penalty: file.penalty.as_ref().map(|held| CommitteePenaltyDocument::new(&state.schemes, held)),
            name: file.name,
            step: file.step,
        })
    }
}

impl CommitteeObjectionDocument {
    fn new(objection: &Objection, last_day: Option<Date>) -> Self {
        let filed = &objection.filed;
        Self {
            id: objection.id().to_string(),
            received_on: filed.received_on.to_string(),
            late: objection.is_late(),
            late_reason: filed.late_reason.clone(),
            words: filed.words.clone(),
            added: objection.mended.as_ref().map(|mended| mended.words.clone()),
            hearing_wish: objection.hearing_wished.as_ref().map(|wished| wished.way.as_str()),
            hearing_on: text(objection.hearing_planned.as_ref().map(|planned| planned.hearing_on)),
            heard: objection.heard.as_ref().map(|heard| heard.words.clone()),
            last_day: text(last_day),
        }
    }
}

impl CommitteePaperDocument {
    fn new(paper: &DocumentReceived) -> Self {
        Self {
            id: paper.document.to_string(),
            name: paper.name.clone(),
            received_on: paper.received_on.to_string(),
        }
    }
}

impl CommitteeDecisionDocument {
    fn new(decision: &Decision, explanation: Option<ExplanationDocument>) -> Self {
        Self {
            outcome: match decision.proposed.outcome {
                Outcome::Award => "award",
                Outcome::Rejection => "rejection",
            },
            amount: decision.proposed.amount.to_plain(),
            decided_on: text(decision.approval().map(|approval| approval.decided_on)),
            explanation,
        }
    }
}

impl CommitteeReopeningDocument {
    fn new(held: &Reopening) -> Self {
        let findings = held.tested.iter().flat_map(|tested| &tested.findings);
        let finding = |found: &ConditionFinding| CommitteeFindingDocument {
            condition: found.condition.clone(),
            is_met: found.is_met,
            reason: found.reason.clone(),
        };
        Self {
            requested_on: held.requested.requested_on.to_string(),
            words: held.requested.words.clone(),
            findings: findings.map(finding).collect(),
            refused_on: text(held.read.as_ref().map(|read| read.read_on)),
            reason: held.read.as_ref().map(|read| read.reason.clone()),
        }
    }
}

impl CommitteePenaltyDocument {
    fn new(schemes: &Registry, held: &ContestedPenalty) -> Self {
        let settled = &held.settled;
        Self {
            amount: settled.amount.to_plain(),
            established_on: held.established_on.to_string(),
            before: held.before.map(Cents::to_plain),
            last_day: settled.last_day.to_string(),
            noticed_on: text(settled.noticed_on),
            decided_on: text(settled.decided_on),
            days: days(schemes, |rules| settled_by_day(rules, held.ordered, settled)),
        }
    }
}
