//! Applications: for which schemes somebody asks. A dossier is one person's and holds one application or more.
//!
//! The first comes with the registration: the main road, or the scheme of a child, an ex-partner or another person. A
//! later one is made where a choice leads to another scheme, or when it is asked for. Each has its own road and its own
//! day from which terms count.

mod apply;
mod follow;

pub use apply::{Apply, apply, families_to_apply_for};
pub(crate) use apply::{events_for, family_of, is_open_for};
pub(crate) use follow::following;

use crate::{
    choices::Heard,
    registration::{Channel, DossierRegistered},
};
use herstel_kernel::{Actor, Date};
use herstel_scheme::SchemeFamily;
use serde::{Deserialize, Serialize};

/// An application for a family of schemes, as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    /// For which family.
    pub family: SchemeFamily,
    /// The day from which its terms count.
    pub applied_on: Date,
    /// By which channel.
    pub channel: Channel,
    /// The legal date of its first decision, as the scheme in force on that day had it.
    pub due_on: Option<Date>,
    /// The day on which it was taken back before anything was worked out.
    pub withdrawn_on: Option<Date>,
}

/// Somebody applied for another scheme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApplicationMade {
    /// For which family.
    pub family: SchemeFamily,
    /// When.
    pub applied_on: Date,
    /// By which channel.
    pub channel: Channel,
    /// How it was heard.
    pub heard: Heard,
    /// Who recorded it: the person, who acts for them, or staff on their word.
    pub recorded_by: Actor,
    /// The legal date of its first decision.
    pub due_on: Option<Date>,
}

/// An application was taken back before anything was worked out: the person chose otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApplicationWithdrawn {
    /// For which family.
    pub family: SchemeFamily,
    /// When.
    pub withdrawn_on: Date,
}

impl Application {
    /// The application that a registration is.
    pub fn of_registration(registered: &DossierRegistered) -> Self {
        Self {
            family: registered.family.clone(),
            applied_on: registered.registered_on,
            channel: registered.channel,
            due_on: registered.due_on,
            withdrawn_on: None,
        }
    }

    /// Whether it stands.
    pub fn stands(&self) -> bool {
        self.withdrawn_on.is_none()
    }
}

impl From<&ApplicationMade> for Application {
    fn from(made: &ApplicationMade) -> Self {
        Self {
            family: made.family.clone(),
            applied_on: made.applied_on,
            channel: made.channel,
            due_on: made.due_on,
            withdrawn_on: None,
        }
    }
}
