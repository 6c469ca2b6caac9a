//! What can have happened in a dossier.

use crate::{
    choices::ChoiceMade,
    decisions::{DecisionApproved, DecisionProposed, DecisionReturned},
    disputes::{DisputeAnswered, DisputeRaised},
    facts::FactsRecorded,
    registration::{DossierRegistered, HandlerAssigned},
};
use serde::{Deserialize, Serialize};

/// A fact of the past. The journal keeps these bytes for ever, so a variant or field is only ever added, and
/// what once was written stays readable.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    /// A parent was registered.
    DossierRegistered(DossierRegistered),
    /// A fixed case handler was assigned.
    HandlerAssigned(HandlerAssigned),
    /// Facts were recorded, corrected or marked as unknown.
    FactsRecorded(FactsRecorded),
    /// A decision was worked out and sent for its second reading.
    DecisionProposed(DecisionProposed),
    /// A second person approved a decision; from then on it binds and the parent sees it.
    DecisionApproved(DecisionApproved),
    /// A second person returned a proposal with remarks.
    DecisionReturned(DecisionReturned),
    /// The parent chose how to go on.
    ChoiceMade(ChoiceMade),
    /// The parent pointed out that something is wrong.
    DisputeRaised(DisputeRaised),
    /// The case handler answered such a remark.
    DisputeAnswered(DisputeAnswered),
}

impl Event {
    /// The name under which the journal lists the event; holds no personal data.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::DossierRegistered(_) => "dossier-registered",
            Self::HandlerAssigned(_) => "handler-assigned",
            Self::FactsRecorded(_) => "facts-recorded",
            Self::DecisionProposed(_) => "decision-proposed",
            Self::DecisionApproved(_) => "decision-approved",
            Self::DecisionReturned(_) => "decision-returned",
            Self::ChoiceMade(_) => "choice-made",
            Self::DisputeRaised(_) => "dispute-raised",
            Self::DisputeAnswered(_) => "dispute-answered",
        }
    }
}
