//! By which time a queue puts those in order who are alike otherwise.

use serde::Deserialize;

/// By which time somebody has their place in a queue: the earliest goes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QueueOrder {
    /// Since when the step could begin.
    #[default]
    Ready,
    /// Since when they are registered.
    Registered,
    /// The day by which the step must be done, as the hand-out queue has it.
    Due,
}
