//! What people say of a version at its gate: names under it, names that are refused, answers of bodies, and a change that is
//! taken back.

use super::{
    BodyAnswer, Gate, GateEvent, SignOff, Signature, Version,
    advance::{steering, worded},
    words,
};
use herstel_kernel::{Actor, Date, Refusal, RefusalCode};

/// Somebody puts their name under what was written last. Two people sign, each for their own.
pub(super) fn signed(
    gate: &Gate,
    actor: Actor,
    what: Signature,
    (on, remarks): (Date, &str),
) -> Result<GateEvent, Refusal> {
    worded(remarks, "remarks")?;
    let by = words::signer(what, actor)?;
    // Somebody who wrote at the test may have come to another post since.
    if gate.authors.contains(&by) {
        return Err(Refusal::at(RefusalCode::GateSamePerson, "remarks"));
    }
    let test = gate.written().ok_or_else(|| Refusal::new(RefusalCode::GateNoTest))?;
    let other = match what {
        Signature::Explainable => &test.legally_sound,
        Signature::LegallySound => &test.explainable,
    };
    if other.as_ref().is_some_and(|other| other.by == by) {
        return Err(Refusal::at(RefusalCode::GateSamePerson, "remarks"));
    }
    Ok(GateEvent::Signed { what, signed: SignOff { by, on, remarks: remarks.to_owned() } })
}

/// Somebody who could sign says that it cannot be done so: of the change that waits, or of what stands there.
pub(super) fn refused(
    gate: &Gate,
    actor: Actor,
    (what, of_standing): (Signature, bool),
    (on, remarks): (Date, &str),
) -> Result<GateEvent, Refusal> {
    worded(remarks, "remarks")?;
    let by = words::signer(what, actor)?;
    if gate.test.is_none() {
        return Err(Refusal::new(RefusalCode::GateNoTest));
    }
    let refused = SignOff { by, on, remarks: remarks.to_owned() };
    Ok(GateEvent::SignatureRefused { what, refused, of_standing })
}

/// The change that waits is taken back, by who wrote it or by who steers.
pub(super) fn withdrawn(gate: &Gate, actor: Actor, reason: &str) -> Result<GateEvent, Refusal> {
    let author = gate.proposed.as_ref().map(|(author, _)| *author);
    if author.is_none() || author != actor.staff() {
        steering(actor)?;
    }
    worded(reason, "reason")?;
    match author {
        Some(_) => Ok(GateEvent::ChangeWithdrawn { reason: reason.to_owned() }),
        None => Err(Refusal::new(RefusalCode::GateNoChange)),
    }
}

/// A body answers, also after people were told and while it stands still.
pub(super) fn answered(
    gate: &Gate,
    version: Version<'_>,
    answer: &BodyAnswer,
    actor: Actor,
) -> Result<GateEvent, Refusal> {
    worded(&answer.answered_by, "answered_by")?;
    if !answer.conditions.is_empty() {
        worded(&answer.conditions, "conditions")?;
    }
    let answer = words::answered(answer, version.bodies, actor)?;
    if gate.test.is_none() {
        return Err(Refusal::new(RefusalCode::GateNoTest));
    }
    Ok(GateEvent::Answered { answer })
}
