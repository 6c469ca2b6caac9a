//! The steps at a gate, as a client asks for them.

use super::date;
use crate::{AppState, error::PageError, session::Visit, steering::gate::dossiers};
use herstel_domain::gate::{AnswerWay, BodyAnswer, Cohort, GateCommand, OpeningPart};
use serde::Deserialize;
use utoipa::ToSchema;

/// A step of opening.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(tag = "kind", content = "name", rename_all = "kebab-case")]
pub(in crate::api) enum PartDocument {
    /// The pilot.
    Pilot,
    /// The cohort of this name.
    Cohort(String),
}

impl From<PartDocument> for OpeningPart {
    fn from(part: PartDocument) -> Self {
        match part {
            PartDocument::Pilot => Self::Pilot,
            PartDocument::Cohort(name) => Self::Cohort(name),
        }
    }
}

/// A step at a gate.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(tag = "step", rename_all = "kebab-case", deny_unknown_fields)]
pub(in crate::api) enum StepToTake {
    /// Record what a body said that nobody signs in for.
    Answer {
        /// Which: `Cws`.
        body: String,
        /// Whether it can deliver.
        can_deliver: bool,
        /// On what conditions.
        #[serde(default)]
        conditions: String,
        /// Who answered for it.
        answered_by: String,
        /// `paper` or `phone`.
        way: String,
        /// By what is known what was read: `reading` of the gate.
        read: String,
    },
    /// Take back the change that waits for signatures; what people were told stands as it stood.
    WithdrawChange {
        /// Why.
        reason: String,
        /// By what is known what was read: `reading` of the gate.
        read: String,
    },
    /// Let it be told.
    Announce {
        /// By what is known what was read: `reading` of the gate.
        read: String,
    },
    /// Begin with named dossiers.
    Pilot {
        /// Their numbers.
        dossiers: Vec<String>,
        /// By what is known what was read: `reading` of the gate.
        read: String,
    },
    /// Write down what a step taught. Only what the last one taught lets the next one begin.
    Learn {
        /// What.
        lesson: String,
        /// From which step; from the last one when it is not said.
        #[serde(default)]
        part: Option<PartDocument>,
    },
    /// Take in who registered in a period.
    Cohort {
        /// How reports call it.
        name: String,
        /// The first day of registration. It cannot be left out.
        registered_from: Option<String>,
        /// The last day of registration, at most two years later. It cannot be left out.
        registered_until: Option<String>,
        /// By what is known what was read: `reading` of the gate.
        read: String,
    },
    /// Open it to everybody, once a cohort taught something.
    Open {
        /// By what is known what was read: `reading` of the gate.
        read: String,
    },
    /// Stop it, or one step of it.
    Stop {
        /// Why.
        reason: String,
        /// Which step, while the others go on.
        #[serde(default)]
        part: Option<PartDocument>,
    },
    /// Go on.
    Resume {
        /// What changed.
        reason: String,
        /// With which step.
        #[serde(default)]
        part: Option<PartDocument>,
    },
    /// Help named people before it opens.
    Urgent {
        /// Their numbers.
        dossiers: Vec<String>,
        /// Why they cannot wait; it appears in the progress report.
        reason: String,
    },
}

impl StepToTake {
    /// The step, and what was read when it is one that names it.
    pub(super) async fn command(
        self,
        state: &AppState,
        visit: &Visit,
    ) -> Result<(Option<String>, GateCommand), PageError> {
        let named = async |numbers: Vec<String>| -> Result<_, PageError> {
            Ok(dossiers(state, visit, &numbers.join(" ")).await??)
        };
        Ok(match self {
            Self::Answer { body, can_deliver, conditions, answered_by, way, read } => {
                let way = AnswerWay::TOLD.into_iter().find(|known| known.as_str() == way);
                let answered_on = state.clock.today();
                let answer = BodyAnswer { body, can_deliver, conditions, answered_by, answered_on, way };
                (Some(read), GateCommand::Answer(answer))
            }
            Self::WithdrawChange { reason, read } => (Some(read), GateCommand::WithdrawChange(reason)),
            Self::Announce { read } => (Some(read), GateCommand::Announce),
            Self::Pilot { dossiers, read } => (Some(read), GateCommand::OpenPilot(named(dossiers).await?)),
            Self::Learn { lesson, part: None } => (None, GateCommand::Learn(lesson)),
            Self::Learn { lesson, part: Some(part) } => (None, GateCommand::LearnOf(part.into(), lesson)),
            Self::Cohort { name, registered_from, registered_until, read } => {
                let cohort = Cohort {
                    name,
                    registered_from: registered_from.map(|day| date(&day, "registered_from")).transpose()?,
                    registered_until: registered_until
                        .map(|day| date(&day, "registered_until"))
                        .transpose()?,
                };
                (Some(read), GateCommand::OpenCohort(cohort))
            }
            Self::Open { read } => (Some(read), GateCommand::OpenToAll),
            Self::Stop { reason, part: None } => (None, GateCommand::Stop(reason)),
            Self::Stop { reason, part: Some(part) } => (None, GateCommand::StopPart(part.into(), reason)),
            Self::Resume { reason, part: None } => (None, GateCommand::Resume(reason)),
            Self::Resume { reason, part: Some(part) } => (None, GateCommand::ResumePart(part.into(), reason)),
            Self::Urgent { dossiers, reason } => {
                (None, GateCommand::HelpUrgently { dossiers: named(dossiers).await?, reason })
            }
        })
    }
}
