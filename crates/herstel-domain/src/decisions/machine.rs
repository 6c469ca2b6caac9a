//! What a machine may prepare: an award, in a step of which the scheme says so. Never a rejection, and never where a
//! person sent its work back.

use super::{DecisionStatus, Outcome, ProposeDecision, check_open, propose};
use crate::{Context, Dossier, Event, documents::documents_of_step};
use herstel_kernel::{DecisionId, DocumentId, ReceiptId, Refusal, RefusalCode, StaffId};
use herstel_scheme::{MachinePart, Package, Step};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Who worked a decision out.
///
/// Written as the id of the person, as before there were machines, or as `machine`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum PreparedBy {
    /// A member of staff; somebody else reads it.
    Person(StaffId),
    /// The system, by the rules of the scheme; a person reads it.
    Machine,
}

/// How [`PreparedBy::Machine`] is written.
const MACHINE: &str = "machine";

impl PreparedBy {
    /// The member of staff, when it was one.
    pub fn person(self) -> Option<StaffId> {
        match self {
            Self::Person(id) => Some(id),
            Self::Machine => None,
        }
    }
}

impl fmt::Display for PreparedBy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Person(id) => id.fmt(f),
            Self::Machine => f.write_str(MACHINE),
        }
    }
}

impl FromStr for PreparedBy {
    type Err = herstel_kernel::IdError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == MACHINE { Ok(Self::Machine) } else { text.parse().map(Self::Person) }
    }
}

impl From<PreparedBy> for String {
    fn from(by: PreparedBy) -> Self {
        by.to_string()
    }
}

impl TryFrom<String> for PreparedBy {
    type Error = herstel_kernel::IdError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

/// The first step of a dossier that can be decided now and that a machine may prepare. Whether it becomes an award
/// shows when it is proposed.
pub fn step_for_machine(dossier: &Dossier, context: &Context<'_>) -> Option<String> {
    let ready = |step: &&Step, package: &Package| {
        let untouched = dossier.approved(&step.id).is_none() && dossier.pending(&step.id).is_none();
        untouched && check_step(dossier, step).is_ok() && check_open(dossier, step, package).is_ok()
    };
    dossier.standing_applications().find_map(|application| {
        let package = context.schemes.in_force(&application.family, context.today)?;
        let step = package.process().decisions().find(|step| ready(step, package))?;
        Some(step.id.clone())
    })
}

/// Proposes the award of the step whose turn it is. Nothing happens when a machine has nothing to do here; a refusal
/// says what keeps the award from being one.
pub fn prepare_award(
    dossier: &Dossier,
    decision: DecisionId,
    receipt: ReceiptId,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    match step_for_machine(dossier, context) {
        None => Ok(Vec::new()),
        Some(step) => {
            let command = ProposeDecision {
                decision,
                receipt,
                step,
                scheme: None,
                remark: None,
                relied_on: relied_on(dossier, context),
            };
            propose(dossier, &command, context)
        }
    }
}

/// What a machine relies on: the documents that are papers of the step.
fn relied_on(dossier: &Dossier, context: &Context<'_>) -> Vec<DocumentId> {
    let found = step_for_machine(dossier, context).and_then(|id| {
        dossier.standing_applications().find_map(|application| {
            let package = context.schemes.in_force(&application.family, context.today)?;
            let step = package.process().step(&id)?;
            Some(documents_of_step(dossier, step, package))
        })
    });
    found.unwrap_or_default()
}

/// Whether a machine may prepare this step at all.
pub(super) fn check_step(dossier: &Dossier, step: &Step) -> Result<(), Refusal> {
    let may_award = match step.machine {
        Some(MachinePart::Award) => true,
        Some(MachinePart::Never) | None => false,
    };
    let of_step = |status: &DecisionStatus| matches!(status, DecisionStatus::Returned(_));
    let sent_back = dossier
        .decisions
        .iter()
        .any(|decision| decision.proposed.step == step.id && of_step(&decision.status));
    if may_award && !sent_back {
        Ok(())
    } else {
        Err(Refusal::new(RefusalCode::NotForMachine).with("step", &step.id))
    }
}

/// Whether a machine may propose what came out.
pub(super) fn check_outcome(outcome: Outcome) -> Result<(), Refusal> {
    match outcome {
        Outcome::Award => Ok(()),
        Outcome::Rejection => Err(Refusal::new(RefusalCode::MachineNeverRejects)),
    }
}
