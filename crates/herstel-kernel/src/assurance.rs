//! How sure it is that somebody is who they say they are.

use crate::{Bsn, Timestamp};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The levels at which DigiD and eHerkenning let somebody sign in, from low to high. Substantial and high are those of
/// the eIDAS regulation (910/2014, article 8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum AssuranceLevel {
    /// A name and a password (basis; eHerkenning 1).
    #[serde(rename = "basis")]
    Basic,
    /// With a second factor (midden; eHerkenning 2+).
    #[serde(rename = "midden")]
    Middle,
    /// With an identity document that was read (substantieel; eHerkenning 3).
    #[serde(rename = "substantieel")]
    Substantial,
    /// With the chip of an identity document (hoog; eHerkenning 4).
    #[serde(rename = "hoog")]
    High,
}

/// How and when somebody showed who they are. A session keeps it as long as it lives.
#[derive(Clone, PartialEq, Eq)]
pub struct Authentication {
    /// Where: a provider by its id in the configuration, or a way of our own such as `demo`.
    pub provider: String,
    /// How sure the provider is.
    pub level: AssuranceLevel,
    /// When the person showed it; not when our session began.
    pub at: Timestamp,
    /// The citizen number that the provider stated, for somebody who registers.
    pub bsn: Option<Bsn>,
    /// What the provider calls somebody of an office; only they themselves see it.
    pub name: Option<String>,
}

impl Authentication {
    /// In a demonstration: by choosing an invented person from a list.
    pub const DEMO: &'static str = "demo";
}

/// Citizen number and name never reach a log.
impl fmt::Debug for Authentication {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Authentication({}, {:?}, {})", self.provider, self.level, self.at)
    }
}
