//! The progress report: what the operation did and what still waits, on one day. Figures only, nothing of anybody.
//!
//! What was counted on a day is kept as it was, so that a table that was published can be shown again.

use crate::{decisions::Outcome, gate::GateEntry, gate::GateEvent};
use herstel_kernel::{Cents, Date};
use herstel_scheme::SchemeId;
use serde::{Deserialize, Serialize};

/// What was counted on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// The day; it counts up to the end of the day before, and what had come in when it was counted.
    pub taken_on: Date,
    /// Parents who registered, by month, the first month first.
    pub registered: Vec<Registered>,
    /// Binding decisions, by month, step and outcome.
    pub decided: Vec<DecidedInMonth>,
    /// Where open dossiers stand, by step.
    pub standing: Vec<Standing>,
    /// Legal terms that passed without the decision.
    pub overdue: u64,
    /// Of those, how many the parent gave notice of default for.
    pub noticed: u64,
    /// Parents for whom everybody did their part; none where it was not counted yet on that day.
    #[serde(default)]
    pub helped: Option<u64>,
}

/// Parents who registered in a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registered {
    /// `2021-03`.
    pub month: String,
    /// How many.
    pub parents: u64,
}

/// Decisions of one month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecidedInMonth {
    /// `2021-03`.
    pub month: String,
    /// The id of the step.
    pub step: String,
    /// Award or rejection.
    pub outcome: Outcome,
    /// How many.
    pub decisions: u64,
    /// What they paid together.
    pub amount: Cents,
}

/// Open dossiers at one step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// The id of the step; none for who waits for their first decision.
    pub step: Option<String>,
    /// How many stand there.
    pub dossiers: u64,
    /// Of those, how many are past their legal date.
    pub late: u64,
}

impl Progress {
    /// Everybody who ever registered.
    pub fn registered_ever(&self) -> u64 {
        self.registered.iter().map(|row| row.parents).sum()
    }
}

/// Help that passed a closed gate: why, and for how many. Never for whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UrgentHelp {
    /// The scheme.
    pub scheme: SchemeId,
    /// Since when.
    pub since: Date,
    /// Why they could not wait, as who steers wrote it.
    pub reason: String,
    /// How many dossiers.
    pub dossiers: u64,
}

/// The urgent help of up to and including a day, in the order in which it was given. Help under an earlier version of a
/// scheme stays in the report.
pub fn urgent_help(entries: &[GateEntry], until: Date) -> Vec<UrgentHelp> {
    let urgent = |entry: &GateEntry| match &entry.event {
        GateEvent::UrgentHelp { dossiers, reason } if entry.done_on <= until => Some(UrgentHelp {
            scheme: entry.scheme.clone(),
            since: entry.done_on,
            reason: reason.clone(),
            dossiers: u64::try_from(dossiers.len()).unwrap_or(u64::MAX),
        }),
        GateEvent::UrgentHelp { .. }
        | GateEvent::TestRecorded(_)
        | GateEvent::Announced
        | GateEvent::PilotOpened { .. }
        | GateEvent::CohortOpened { .. }
        | GateEvent::OpenedToAll
        | GateEvent::LessonLearned { .. }
        | GateEvent::Stopped { .. }
        | GateEvent::Resumed { .. }
        | GateEvent::ChangeProposed(_)
        | GateEvent::Signed { .. }
        | GateEvent::SignatureRefused { .. }
        | GateEvent::ChangeWithdrawn { .. }
        | GateEvent::Answered { .. }
        | GateEvent::PartStopped { .. }
        | GateEvent::PartResumed { .. } => None,
    };
    entries.iter().filter_map(urgent).collect()
}
