//! How a scheme takes over from the one it supersedes: who falls under which, and who hears of it when.

use crate::manifest::iso_date;
use jiff::civil::Date;
use serde::Deserialize;

/// The transitional rule. Its words are the texts `transition-undecided` and `transition-decided`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Transition {
    /// Who applied before and has no decision yet.
    pub undecided: Undecided,
    /// Who has a decision.
    pub decided: Decided,
    /// Source code of `scheme.toml` and the place in it.
    pub source: String,
}

/// Under which scheme somebody falls who applied before the new one and has no decision yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Undecided {
    /// Under the new one.
    New,
    /// Under the one that gives more.
    Best,
}

impl Undecided {
    /// As written in `scheme.toml`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Best => "best",
        }
    }
}

/// What a new scheme does to a decided dossier. There is one answer: no version takes anything away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decided {
    /// What was decided stays, unless the new scheme gives more.
    KeepOrBetter,
}

/// Who hears of the change when. The words are the texts `notice-handlers`, `notice-gain`, `notice-same` and
/// `notice-public`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// Handlers and front desks: first, so that they can answer.
    #[serde(deserialize_with = "iso_date")]
    pub handlers_on: Date,
    /// The people it concerns.
    #[serde(deserialize_with = "iso_date")]
    pub people_on: Date,
    /// Everybody.
    #[serde(deserialize_with = "iso_date")]
    pub public_on: Date,
}
