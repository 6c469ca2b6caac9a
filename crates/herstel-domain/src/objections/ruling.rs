//! What happened before a court, as it is kept.

use crate::{
    deadlines::TermSubject,
    macros::{sealed_words, words},
};
use herstel_kernel::{AppealId, Date, StaffId};
use herstel_scheme::CourtPenalty;
use serde::{Deserialize, Serialize};

/// Which court.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CourtLevel {
    /// The court (rechtbank).
    Court,
    /// The highest court in these cases (hoger beroep, Raad van State).
    Highest,
}

/// Who went to court.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Party {
    /// The parent.
    Parent,
    /// The operation.
    Operation,
}

/// Why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AppealReason {
    /// Because of what was decided.
    Decision,
    /// Because nothing was decided in time.
    Late,
}

/// Somebody went to court.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppealFiled {
    /// The case.
    pub appeal: AppealId,
    /// About the decision of a step, or about an objection.
    pub about: TermSubject,
    /// Why.
    pub reason: AppealReason,
    /// Where.
    pub level: CourtLevel,
    /// Who.
    pub party: Party,
    /// The day on which the court got it.
    pub filed_on: Date,
    /// Who wrote it down.
    pub recorded_by: StaffId,
}

/// How a court ruled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RulingOutcome {
    /// Who went to court is right.
    Founded,
    /// They are not.
    Unfounded,
    /// The court did not look at it.
    Inadmissible,
    /// It was taken back.
    Withdrawn,
}

/// What a court laid on the operation (Awb, article 8:55d).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourtOrder {
    /// The last day to decide.
    pub decide_by: Option<Date>,
    /// What each day after it costs.
    pub penalty: Option<CourtPenalty>,
}

/// A court ruled.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppealRuled {
    /// In which case.
    pub appeal: AppealId,
    /// When.
    pub ruled_on: Date,
    /// How.
    pub outcome: RulingOutcome,
    /// What it laid on the operation.
    pub order: Option<CourtOrder>,
    /// In a few words.
    pub words: String,
    /// Who wrote it down.
    pub recorded_by: StaffId,
}

words! {
    /// The stable text, for forms, JSON and text keys (`court-…`).
    CourtLevel { Court = "court", Highest = "highest" }
    /// The stable text, for forms, JSON and text keys (`party-…`).
    Party { Parent = "parent", Operation = "operation" }
    /// The stable text, for forms, JSON and text keys (`appeal-reason-…`).
    AppealReason { Decision = "decision", Late = "late" }
    /// The stable text, for forms, JSON and text keys (`ruling-…`).
    RulingOutcome {
        Founded = "founded", Unfounded = "unfounded", Inadmissible = "inadmissible", Withdrawn = "withdrawn",
    }
}

sealed_words! { AppealRuled(appeal) }
