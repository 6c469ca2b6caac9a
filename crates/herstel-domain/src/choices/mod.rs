//! Choices: at every step the parent decides how to go on; nothing is chosen by default.

mod choose;

pub use choose::{MakeChoice, choose};

/// Whether a choice holds up a step that would otherwise follow: the parent chose to wait, to stop or another way.
pub(crate) fn holds_up(effect: &ChoiceEffect, step: &str) -> bool {
    match effect {
        ChoiceEffect::Continue { to } => to != step,
        ChoiceEffect::Support { .. } => false,
        ChoiceEffect::Wait | ChoiceEffect::Stop => true,
    }
}

use herstel_kernel::{Actor, ChoiceId, Date};
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

/// The parent chose how to go on. A later choice at the same step replaces it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceMade {
    /// This choice.
    pub choice: ChoiceId,
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
}
