//! Pointing out that something is wrong, and answering it.

use super::{DisputeAnswered, DisputeRaised, DisputeResult, DisputeTarget};
use crate::{
    Context, Dossier, Event,
    access::{Grant, acting},
    registration::TEXT_LENGTH_MAX,
};
use herstel_kernel::{Actor, DisputeId, Refusal, RefusalCode};

/// The parent points something out, or staff write it down for them.
#[derive(Clone, Debug)]
pub struct RaiseDispute {
    /// The remark.
    pub dispute: DisputeId,
    /// What it is about.
    pub target: DisputeTarget,
    /// In the parent's words.
    pub words: String,
}

/// The case handler answers.
#[derive(Clone, Debug)]
pub struct AnswerDispute {
    /// The remark.
    pub dispute: DisputeId,
    /// What came of it.
    pub result: DisputeResult,
    /// To the parent.
    pub answer: String,
}

/// Records a remark about a fact or row that exists.
pub fn raise(
    dossier: &Dossier,
    command: &RaiseDispute,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    acting::for_the_person(dossier, Grant::Tell, context)?;
    let words = acting::text(&command.words, "words", TEXT_LENGTH_MAX)?;
    let exists = match &command.target {
        DisputeTarget::Fact { path } => dossier.facts.contains_key(path),
        DisputeTarget::DecisionRow { decision, .. } => {
            dossier.decision(*decision).is_some_and(|d| d.approval().is_some())
        }
        DisputeTarget::Timeline { entry } => dossier.reconstruction.is_shared(*entry),
        DisputeTarget::Other => true,
    };
    if !exists {
        return Err(Refusal::new(RefusalCode::NotFound));
    }
    Ok(vec![Event::DisputeRaised(DisputeRaised {
        dispute: command.dispute,
        target: command.target.clone(),
        words,
        raised_on: context.today,
    })])
}

/// Records the answer to a remark; every remark gets one answer.
pub fn answer(
    dossier: &Dossier,
    command: &AnswerDispute,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let answered_by = match context.actor {
        Actor::Staff { id, .. } => id,
        Actor::Person { .. } | Actor::Representative { .. } | Actor::Municipal { .. } | Actor::System => {
            return Err(Refusal::new(RefusalCode::NotAllowed));
        }
    };
    let dispute = dossier.dispute(command.dispute).ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
    if dispute.answered.is_some() {
        return Err(Refusal::new(RefusalCode::AlreadyAnswered));
    }
    let answer = acting::text(&command.answer, "answer", TEXT_LENGTH_MAX)?;
    let result: DisputeResult = command.result;
    Ok(vec![Event::DisputeAnswered(DisputeAnswered {
        dispute: command.dispute,
        result,
        answer,
        answered_by,
        answered_on: context.today,
    })])
}
