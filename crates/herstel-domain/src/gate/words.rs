//! Whose word counts at a gate: a body that signs in answers itself, the front desk says itself what it can explain, and a
//! legal adviser what is sound by law.

use super::{AnswerWay, BodyAnswer, FeasibilityTest, Gate, Signature};
use herstel_kernel::{Actor, Desk, Refusal, RefusalCode, StaffId, StaffRole};

/// The operation, for which a team lead answers.
const OPERATION: &str = "Uht";
/// The municipalities, for which their support desks answer.
const MUNICIPALITIES: &str = "gemeenten";

/// Whether somebody of this body signs in, and so answers for it themselves.
pub fn signs_in(body: &str) -> bool {
    matches!(body, OPERATION | MUNICIPALITIES)
}

/// Whether somebody explains schemes to parents: case handlers and support desks.
pub fn is_front_desk(actor: Actor) -> bool {
    match actor {
        Actor::Staff { role, .. } => match role {
            StaffRole::CaseHandler => true,
            StaffRole::Reviewer
            | StaffRole::TeamLead
            | StaffRole::Steering
            | StaffRole::PrivacyOfficer
            | StaffRole::LegalAdviser
            | StaffRole::ObjectionCommittee => false,
        },
        Actor::Municipal { desk, .. } => match desk {
            Desk::Support => true,
            Desk::Collection => false,
        },
        Actor::Person { .. } | Actor::Representative { .. } | Actor::System => false,
    }
}

/// Whether somebody judges what is sound by law.
pub fn is_legal_adviser(actor: Actor) -> bool {
    match actor {
        Actor::Staff { role, .. } => match role {
            StaffRole::LegalAdviser => true,
            StaffRole::CaseHandler
            | StaffRole::Reviewer
            | StaffRole::TeamLead
            | StaffRole::Steering
            | StaffRole::PrivacyOfficer
            | StaffRole::ObjectionCommittee => false,
        },
        Actor::Person { .. } | Actor::Representative { .. } | Actor::Municipal { .. } | Actor::System => {
            false
        }
    }
}

/// Whose name stands under what, by their own name.
pub(super) fn signer(what: Signature, actor: Actor) -> Result<StaffId, Refusal> {
    match what {
        Signature::Explainable => front_desk(actor),
        Signature::LegallySound => legal_adviser(actor),
    }
}

fn legal_adviser(actor: Actor) -> Result<StaffId, Refusal> {
    match actor {
        Actor::Staff { id, .. } if is_legal_adviser(actor) => Ok(id),
        Actor::Staff { role: StaffRole::Steering, .. } => Err(Refusal::new(RefusalCode::GateLegal)),
        Actor::Staff { .. }
        | Actor::Municipal { .. }
        | Actor::Person { .. }
        | Actor::Representative { .. }
        | Actor::System => Err(Refusal::new(RefusalCode::NotAllowed)),
    }
}

fn front_desk(actor: Actor) -> Result<StaffId, Refusal> {
    match actor {
        Actor::Staff { id, .. } | Actor::Municipal { id, .. } if is_front_desk(actor) => Ok(id),
        Actor::Staff { role: StaffRole::Steering, .. } => Err(Refusal::new(RefusalCode::GateFrontDesk)),
        Actor::Staff { .. }
        | Actor::Municipal { .. }
        | Actor::Person { .. }
        | Actor::Representative { .. }
        | Actor::System => Err(Refusal::new(RefusalCode::NotAllowed)),
    }
}

/// The answer as it is kept: of a body that signs in by one of its own, of another by who steers, with how it came.
pub(super) fn answered(answer: &BodyAnswer, bodies: &[String], actor: Actor) -> Result<BodyAnswer, Refusal> {
    if !bodies.contains(&answer.body) {
        return Err(Refusal::at(RefusalCode::NotAChoice, "body"));
    }
    let is_own = match (actor, answer.body.as_str()) {
        (Actor::Staff { role: StaffRole::TeamLead, .. }, OPERATION)
        | (Actor::Municipal { desk: Desk::Support, .. }, MUNICIPALITIES) => true,
        (Actor::Staff { role: StaffRole::Steering, .. }, body) if signs_in(body) => {
            return Err(Refusal::at(RefusalCode::GateOwnAnswer, "body"));
        }
        (Actor::Staff { role: StaffRole::Steering, .. }, _) => false,
        (
            Actor::Staff { .. }
            | Actor::Municipal { .. }
            | Actor::Person { .. }
            | Actor::Representative { .. }
            | Actor::System,
            _,
        ) => return Err(Refusal::new(RefusalCode::NotAllowed)),
    };
    let way = match (is_own, answer.way) {
        (true, _) => AnswerWay::SignedIn,
        (false, Some(way)) if AnswerWay::TOLD.contains(&way) => way,
        (false, _) => return Err(Refusal::at(RefusalCode::NotAChoice, "way")),
    };
    Ok(BodyAnswer { way: Some(way), ..answer.clone() })
}

/// A test as who steers may record it: names under it and answers of bodies stay as they were given. Each is given by a step of
/// its own, by which is known what was read.
pub(super) fn in_own_words(gate: &Gate, test: FeasibilityTest) -> Result<FeasibilityTest, Refusal> {
    let held = gate.written();
    let explainable = held.and_then(|held| held.explainable.clone());
    if test.explainable.is_some() && test.explainable != explainable {
        return Err(Refusal::at(RefusalCode::GateFrontDesk, "explainable"));
    }
    let legally_sound = held.and_then(|held| held.legally_sound.clone());
    if test.legally_sound.is_some() && test.legally_sound != legally_sound {
        return Err(Refusal::at(RefusalCode::GateNotSignedSo, "legally_sound"));
    }
    let known: Vec<BodyAnswer> = held.map(|held| held.answers.clone()).unwrap_or_default();
    if let Some(new) = test.answers.iter().find(|answer| !known.contains(answer)) {
        let is_own = signs_in(&new.body);
        let code = if is_own { RefusalCode::GateOwnAnswer } else { RefusalCode::GateAnswerApart };
        return Err(Refusal::at(code, "answers"));
    }
    // What a body said is not unsaid by leaving it out: its last answer counts.
    Ok(FeasibilityTest { explainable, legally_sound, answers: known, ..test })
}
