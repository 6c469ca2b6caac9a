//! Groups of people in comparable situations, from `groups.toml`. A group may steer what is offered first, the help and
//! the checklist of the handler; it never decides about rights.

use serde::Deserialize;

/// One group. Its words are the texts `situation-ID` and `situation-ID-check-NAME`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SituationGroup {
    /// Stable English id.
    pub id: String,
    /// The derived kenmerk of the case that says who belongs to it. No outcome depends on it.
    pub when: String,
    /// The step that is offered first.
    pub first: Option<String>,
    /// Steps of kind support that fit.
    #[serde(default)]
    pub help: Vec<String>,
    /// What the handler asks or does, in order.
    #[serde(default)]
    pub checklist: Vec<String>,
}

/// The content of `groups.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GroupFile {
    #[serde(rename = "group", default)]
    pub(crate) groups: Vec<SituationGroup>,
}
