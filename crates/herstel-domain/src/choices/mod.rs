//! Choices: at every step the parent decides how to go on; nothing is chosen by default, and silence chooses nothing.

mod by_word;
mod choose;
mod deny;
mod help;

pub use by_word::{ByWord, Heard, check_heard};
pub use choose::{MakeChoice, asks_help, choose};
pub use deny::{DenyChoice, deny};

use herstel_kernel::{Actor, ChoiceId, Date};
use herstel_scheme::SchemeFamily;
use serde::{Deserialize, Serialize};

/// What an option means for the road.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum ChoiceEffect {
    /// Go on to a next step.
    Continue {
        /// That step.
        to: String,
    },
    /// Apply for another scheme, which has a road of its own.
    Apply {
        /// Its family.
        family: SchemeFamily,
    },
    /// Take up help or aftercare beside the road; the road itself goes on as it was.
    Support {
        /// That step.
        to: String,
    },
    /// Take time; nothing happens until the parent chooses again.
    Wait,
    /// Leave the road here. Recognition, municipal help and aftercare stay open.
    Stop,
}

/// The parent chose how to go on. A later choice at the same step of the same application replaces it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceMade {
    /// This choice.
    pub choice: ChoiceId,
    /// The application on whose road.
    #[serde(default, skip_serializing_if = "SchemeFamily::is_main")]
    pub family: SchemeFamily,
    /// The step at which the choice stands.
    pub step: String,
    /// The chosen option, by its id in the process of the scheme.
    pub option: String,
    /// What the option means for the road.
    pub effect: ChoiceEffect,
    /// When.
    pub chosen_on: Date,
    /// Who recorded it: the parent, or staff on the parent's word.
    pub recorded_by: Actor,
    /// How it was heard; of before this was asked, none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heard: Option<Heard>,
    /// Whether a settlement agreement belongs to this way out, so that one is drawn up for who took it without.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_agreement: bool,
    /// Whether what it takes up is aftercare, which nobody has to arrange for them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub to_aftercare: bool,
}

impl ChoiceMade {
    /// How it was heard.
    pub fn heard(&self) -> Heard {
        self.heard.unwrap_or_else(|| Heard::usual(self.recorded_by))
    }
}

/// The parent said that a recorded choice is not what they said; it has no effect any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceDenied {
    /// The choice.
    pub choice: ChoiceId,
    /// When.
    pub denied_on: Date,
    /// Who said so: the person, or who acts for them.
    pub denied_by: Actor,
}
