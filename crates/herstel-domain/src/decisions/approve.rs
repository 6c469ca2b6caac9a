//! The second reading: somebody else approves a proposal or returns it.

use super::{
    Decision, DecisionApproved, DecisionReturned, DecisionStatus, PreparedBy, check_examples,
    propose::{can_rely_on, check_open},
};
use crate::{
    Context, Dossier, Event,
    access::acting,
    deadlines,
    messages::{MessageKind, tell},
    registration::TEXT_LENGTH_MAX,
    settlement,
    transition::may_decide,
};
use herstel_kernel::{Actor, DecisionId, LetterId, Refusal, RefusalCode, StaffId, StaffRole};

/// A second person approves a proposal, award and rejection alike.
#[derive(Clone, Copy, Debug)]
pub struct ApproveDecision {
    /// Which decision.
    pub decision: DecisionId,
    /// The letter that leaves with it.
    pub letter: LetterId,
}

/// A second person returns a proposal.
#[derive(Clone, Debug)]
pub struct ReturnDecision {
    /// Which decision.
    pub decision: DecisionId,
    /// What must be looked at again.
    pub remarks: String,
}

/// Approves a proposal. From then on it binds, the parent sees it and its letter leaves.
pub fn approve(
    dossier: &Dossier,
    command: &ApproveDecision,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let (decision, approved_by) = second_reader(dossier, command.decision, context)?;
    if dossier.facts_version > decision.proposed_at_version {
        return Err(Refusal::new(RefusalCode::FactsChanged));
    }
    if decision.proposed.relied_on.iter().any(|document| !can_rely_on(dossier, *document)) {
        return Err(Refusal::new(RefusalCode::DocumentsChanged));
    }
    match decision.proposed.anew {
        // It was worked out for the decision that stands, and that still asks for it.
        Some(anew) => {
            let stands = dossier.anew(&decision.proposed.step);
            if stands.is_none_or(|stands| stands.proposed.decision != anew.replaces) {
                return Err(Refusal::new(RefusalCode::AlreadyDecided));
            }
        }
        None => check_scheme(dossier, decision, context)?,
    }
    let mut approved = DecisionApproved {
        decision: command.decision,
        approved_by,
        decided_on: context.today,
        letter: command.letter,
        next_due_on: None,
    };
    approved.next_due_on = deadlines::due_after(dossier, &Event::DecisionApproved(approved.clone()), context);
    let message = MessageKind::Decision { decision: command.decision, letter: command.letter };
    let approved = Event::DecisionApproved(approved);
    let mut after = dossier.clone();
    after.apply(&approved);
    let lapsing = settlement::lapsing(&after, command.decision, context);
    let told = tell(message, dossier, context);
    Ok([approved].into_iter().chain(lapsing).chain([told]).collect())
}

/// A decision is dated today, so its scheme must decide today, also when it was proposed in time; and the road must lead to
/// it today: the person may have denied the choice on which it was worked out.
fn check_scheme(dossier: &Dossier, decision: &Decision, context: &Context<'_>) -> Result<(), Refusal> {
    let scheme = context.schemes.get(&decision.proposed.scheme);
    let in_force = scheme.filter(|package| may_decide(dossier, &decision.proposed.step, package, context));
    let not_in_force = || Refusal::new(RefusalCode::SchemeNotInForce).with("today", context.today);
    let package = in_force.ok_or_else(not_in_force)?;
    check_examples(package, context)?;
    let step = package.process().step(&decision.proposed.step);
    step.map_or_else(|| Err(not_in_force()), |step| check_open(dossier, step, package))
}

/// Returns a proposal with remarks.
pub fn return_decision(
    dossier: &Dossier,
    command: &ReturnDecision,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let (_, returned_by) = second_reader(dossier, command.decision, context)?;
    let remarks = acting::text(&command.remarks, "remarks", TEXT_LENGTH_MAX)?;
    Ok(vec![Event::DecisionReturned(DecisionReturned {
        decision: command.decision,
        returned_by,
        returned_on: context.today,
        remarks,
    })])
}

/// Four eyes: the second reader is staff and never the one who proposed. What a machine prepared anybody on the staff
/// may read.
fn second_reader<'a>(
    dossier: &'a Dossier,
    id: DecisionId,
    context: &Context<'_>,
) -> Result<(&'a Decision, StaffId), Refusal> {
    let reader = match context.actor {
        Actor::Staff { id, role: StaffRole::CaseHandler | StaffRole::Reviewer } => id,
        Actor::Staff {
            role:
                StaffRole::TeamLead
                | StaffRole::Steering
                | StaffRole::PrivacyOfficer
                | StaffRole::LegalAdviser
                | StaffRole::ObjectionCommittee,
            ..
        }
        | Actor::Person { .. }
        | Actor::Representative { .. }
        | Actor::Municipal { .. }
        | Actor::System => {
            return Err(Refusal::new(RefusalCode::NotAllowed));
        }
    };
    let decision = dossier.decision(id).ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
    match decision.status {
        DecisionStatus::Proposed => {}
        DecisionStatus::Approved(_) => return Err(Refusal::new(RefusalCode::AlreadyDecided)),
        DecisionStatus::Returned(_) => return Err(Refusal::new(RefusalCode::NotProposed)),
    }
    if decision.proposed.proposed_by == PreparedBy::Person(reader) {
        return Err(Refusal::new(RefusalCode::SamePerson));
    }
    Ok((decision, reader))
}
