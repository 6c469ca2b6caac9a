//! The gate before a version of a scheme (uitvoeringstoets): nothing is shown or decided under it before it was found out
//! whether the promise can be kept, and it opens in steps that can each be stopped.
//!
//! The municipalities asked for one thing: decide and communicate only when it can be delivered (R76-R80, R198, R200).
//! What was found out is recorded for exactly one content of the rules; a change of rules, parameters or process needs a
//! new test, a change of texts or letters, or of comments and layout, does not.

mod advance;
mod command;
mod gated;
mod invented;
mod passage;
mod reading;
mod spoken;
mod test;
mod words;

pub use advance::advance;
pub use command::{GateCommand, KeptSimulation, Signer, Version};
pub use gated::Gated;
pub use invented::{GatePeople, invented_opening, invented_test, invented_words};
pub use passage::{Gate, Lesson, Passage, RefusedSignature, Why, passage};
pub use reading::{TestPart, ToSign};
pub use test::{
    Affected, Alternative, AnswerWay, BodyAnswer, FeasibilityTest, Point, PointState, Shortcoming, SignOff,
    Simulated, SimulatedMoment, SimulatedSize, TargetGroup,
};
pub use words::{is_front_desk, is_legal_adviser, signs_in};

use herstel_kernel::{Date, DossierId, StaffId};
use herstel_scheme::{ContentHash, SchemeId};
use serde::{Deserialize, Serialize};

/// The range in days of registration whose people a cohort takes in, and where they live.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cohort {
    /// How it is called in reports: `voorjaar 2021`.
    pub name: String,
    /// The first day of registration. One without, of before both ends were asked, begins at the beginning.
    #[serde(default)]
    pub registered_from: Option<Date>,
    /// The last day of registration. One without, of before both ends were asked, has no end.
    #[serde(default)]
    pub registered_until: Option<Date>,
}

/// A cohort takes in who registered in a period of at most so many years.
const COHORT_YEARS: i64 = 2;

impl Cohort {
    /// Whether somebody who registered on that day belongs to it.
    pub fn takes_in(&self, registered_on: Date) -> bool {
        self.registered_from.is_none_or(|from| from <= registered_on)
            && self.registered_until.is_none_or(|until| registered_on <= until)
    }
}

/// A step of opening that can stand still by itself, while the others go on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "name", rename_all = "kebab-case")]
pub enum OpeningPart {
    /// The dossiers of the pilot.
    Pilot,
    /// The cohort of this name.
    Cohort(String),
}

/// Something under which somebody puts their name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Signature {
    /// The front desk can explain it (uitlegbaar).
    Explainable,
    /// It is sound by law (juridisch houdbaar).
    LegallySound,
}

/// What happened at the gate of one version; kept for ever, in order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GateEntry {
    /// The scheme.
    pub scheme: SchemeId,
    /// Exactly which rules, parameters and process.
    pub substance: ContentHash,
    /// Who did it.
    pub done_by: StaffId,
    /// On which day.
    pub done_on: Date,
    /// By what is known what they had read, when it is a step under which somebody puts their name ([`ToSign::reading`]).
    /// Of entries of before this was asked nobody knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read: Option<ContentHash>,
    /// What.
    pub event: GateEvent,
}

/// One thing that happened at a gate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum GateEvent {
    /// What was found out was recorded; a later record takes the place of an earlier one.
    TestRecorded(Box<FeasibilityTest>),
    /// Something was changed of what people were told already; it counts once both have signed it and every body said yes
    /// to it.
    ChangeProposed(Box<FeasibilityTest>),
    /// Somebody put their name under the test, or under the change that waits for it.
    Signed {
        /// Under what.
        what: Signature,
        /// Who, when, and what they saw.
        signed: SignOff,
    },
    /// Somebody who could put their name under it says that it cannot be done so.
    SignatureRefused {
        /// Under what.
        what: Signature,
        /// Who, when, and why not.
        refused: SignOff,
        /// Whether it was said of what stands there while a change waited.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        of_standing: bool,
    },
    /// The change that waited for signatures was taken back; what people were told stands as it stood.
    ChangeWithdrawn {
        /// Why.
        reason: String,
    },
    /// A body that must act answered.
    Answered {
        /// What it says.
        answer: BodyAnswer,
    },
    /// A second person agreed that it may be told.
    Announced,
    /// It opened for named dossiers only.
    PilotOpened {
        /// Those who take part, and were asked.
        dossiers: Vec<DossierId>,
    },
    /// It opened for a cohort more.
    CohortOpened {
        /// Which.
        cohort: Cohort,
    },
    /// It opened for everybody.
    OpenedToAll,
    /// What was learned from the pilot or from a cohort.
    LessonLearned {
        /// In words for the next ones.
        lesson: String,
        /// From which step; in entries of before it was always said, none stands for the last one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<OpeningPart>,
    },
    /// It was stopped: nobody new is decided upon. What was awarded stays.
    Stopped {
        /// Why, in words that can be told.
        reason: String,
    },
    /// It went on after it was stopped.
    Resumed {
        /// What changed.
        reason: String,
    },
    /// One step of opening was stopped; the others go on.
    PartStopped {
        /// Which.
        part: OpeningPart,
        /// Why, in words that can be told.
        reason: String,
    },
    /// A step of opening went on after it was stopped.
    PartResumed {
        /// Which.
        part: OpeningPart,
        /// What changed.
        reason: String,
    },
    /// Somebody was helped before the gate opened, because waiting would harm them.
    UrgentHelp {
        /// Who; nobody else.
        dossiers: Vec<DossierId>,
        /// Why; it appears in the progress report.
        reason: String,
    },
}

impl GateEvent {
    /// The stable name, for texts (`gate-…`), tables and the API.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::TestRecorded(_) => "test-recorded",
            Self::ChangeProposed(_) => "change-proposed",
            Self::Signed { .. } => "signed",
            Self::SignatureRefused { .. } => "signature-refused",
            Self::ChangeWithdrawn { .. } => "change-withdrawn",
            Self::Answered { .. } => "answered",
            Self::Announced => "announced",
            Self::PilotOpened { .. } => "pilot-opened",
            Self::CohortOpened { .. } => "cohort-opened",
            Self::OpenedToAll => "opened-to-all",
            Self::LessonLearned { .. } => "lesson-learned",
            Self::Stopped { .. } => "stopped",
            Self::Resumed { .. } => "resumed",
            Self::PartStopped { .. } => "part-stopped",
            Self::PartResumed { .. } => "part-resumed",
            Self::UrgentHelp { .. } => "urgent-help",
        }
    }
}
