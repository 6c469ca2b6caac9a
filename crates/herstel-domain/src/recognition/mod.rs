//! Recognition (erkenning): a part of the road, and no letter in a list. Each person chooses for themselves, in the dossier
//! that is their own: a parent, a child, an ex-partner. Nothing is chosen beforehand, everything can be chosen otherwise
//! until it was held, and no way out of the road takes any of it away.
//!
//! | given | when | then |
//! |---|---|---|
//! | nothing said | the person, who may choose for them, or staff on their word, wants one | it is owed within the days of the operation |
//! | wanted | they say "not now" or "not this" | that counts; what was planned lapses, and nobody asks again |
//! | "not now", "not this" | they want it after all | it is owed from that day |
//! | an apology that is wanted | a handler plans it: who gives it, where, when | planned, and the person is told |
//! | a gathering, a monument, a group talk | a handler invites somebody who did not say "not now" or "not this" | invited, and the person is told |
//! | wanted, planned or invited | a handler writes down that it was held, on a day that has come | held, for good |
//! | the answer to "why me" | the reconstruction is shared | held |
//! | the declaration, wanted | the person was awarded something, or a handler issues it | its letter is told, and it is held |
//! | held | anybody chooses, plans or holds it again | refused |

mod act;
mod state;

pub use act::{HoldRecognition, PlanRecognition, RecognitionCommand};
pub(crate) use act::{act, after_decision, asked, given};
pub use state::{Chosen, Held, NamedDay, NamedFor, Recognition, RecognitionState, Recognitions};

use crate::{choices::Heard, macros::words};
use herstel_kernel::{Actor, Date, StaffId};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What recognises somebody, besides money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RecognitionKind {
    /// An apology in person: somebody comes and says it.
    Apology,
    /// The answer to "why me", out of the reconstruction.
    WhyMe,
    /// The declaration that the person is not a fraudster.
    Declaration,
    /// A gathering of people to whom the same happened.
    Gathering,
    /// A monument.
    Monument,
    /// A talk in a group.
    GroupTalk,
}

words! {
    /// The stable text; also the end of the keys of its texts.
    RecognitionKind {
        Apology = "apology", WhyMe = "why-me", Declaration = "declaration", Gathering = "gathering",
        Monument = "monument", GroupTalk = "group-talk",
    }
}

impl RecognitionKind {
    /// Whether others take part, so that somebody can be invited to it.
    pub const fn is_collective(self) -> bool {
        match self {
            Self::Gathering | Self::Monument | Self::GroupTalk => true,
            Self::Apology | Self::WhyMe | Self::Declaration => false,
        }
    }

    /// Whether it has a day and a place.
    pub const fn is_planned(self) -> bool {
        match self {
            Self::Apology | Self::Gathering | Self::Monument | Self::GroupTalk => true,
            Self::WhyMe | Self::Declaration => false,
        }
    }
}

/// What a person says about one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RecognitionChoice {
    /// They want it.
    Wanted,
    /// Perhaps later; nobody asks again.
    NotNow,
    /// They do not want it.
    NotThis,
}

words! {
    /// The stable text; also the end of the key of its name (`recognition-choice-…`).
    RecognitionChoice { Wanted = "wanted", NotNow = "not-now", NotThis = "not-this" }
}

/// When, where and by whom.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecognitionPlan {
    /// The day.
    pub on: Date,
    /// The time of the clock, as told.
    pub time: String,
    /// Where.
    pub place: String,
    /// Who gives the apology, or who receives the guests.
    pub by: String,
    /// What it will be like, in plain words to the person.
    pub words: String,
}

/// Names and places never reach a log.
impl fmt::Debug for RecognitionPlan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RecognitionPlan({}, …)", self.on)
    }
}

/// What happened with the recognition of a person.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "what")]
pub enum RecognitionEvent {
    /// The person chose.
    Chosen {
        /// About which.
        kind: RecognitionKind,
        /// What.
        choice: RecognitionChoice,
        /// What they want to say with it; empty when nothing.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        words: String,
        /// How it was heard.
        heard: Heard,
        /// Who recorded it: the person, who acts for them, or staff on their word.
        recorded_by: Actor,
        /// When.
        chosen_on: Date,
        /// By when there is a day, or it was given; for what is wanted alone.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due_on: Option<Date>,
    },
    /// A day and a place were set, or set anew.
    Planned {
        /// Of which.
        kind: RecognitionKind,
        /// When, where and by whom.
        plan: RecognitionPlan,
        /// Who set it.
        planned_by: StaffId,
        /// When it was set.
        planned_on: Date,
    },
    /// It was held. Nothing undoes that.
    Held {
        /// Which.
        kind: RecognitionKind,
        /// The day on which it was held.
        held_on: Date,
        /// Who gave it or received the guests; empty for what nobody gives in person.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        by: String,
        /// What there is to say of it; empty when nothing.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        words: String,
        /// Who recorded it.
        recorded_by: Actor,
        /// When.
        recorded_on: Date,
    },
}

impl RecognitionEvent {
    /// The stable name; also the end of the key of its text.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Chosen { .. } => "recognition-chosen",
            Self::Planned { .. } => "recognition-planned",
            Self::Held { .. } => "recognition-held",
        }
    }

    /// About which.
    pub const fn kind(&self) -> RecognitionKind {
        match self {
            Self::Chosen { kind, .. } | Self::Planned { kind, .. } | Self::Held { kind, .. } => *kind,
        }
    }
}

/// Words of a person never reach a log.
impl fmt::Debug for RecognitionEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}({}, …)", self.as_str(), self.kind().as_str())
    }
}
