//! What the person answers, by any way, and the signature of the operation.

use super::{
    Settlement, SettlementAnswered, SettlementSigned, SettlementStage, draft::find, lapse::can_leave,
};
use crate::{
    Context, Dossier, Event,
    access::{Grant, acting},
    choices::{ChoiceEffect, ChoiceMade, Heard, check_heard},
};
use herstel_kernel::{ChoiceId, Refusal, RefusalCode, SettlementId};
use serde::{Deserialize, Serialize};

/// What the person says to an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SettlementAnswer {
    /// They sign.
    Signed,
    /// They say no.
    Declined,
    /// They take their signature back.
    TakenBack,
}

impl SettlementAnswer {
    /// Reads the stable text of a form or JSON body.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "signed" => Some(Self::Signed),
            "declined" => Some(Self::Declined),
            "taken-back" => Some(Self::TakenBack),
            _ => None,
        }
    }
}

/// The person, or who may sign for them, answers an offer, or staff record what they said.
#[derive(Clone, Copy, Debug)]
pub struct AnswerSettlement {
    /// Which agreement.
    pub settlement: SettlementId,
    /// What they say.
    pub answer: SettlementAnswer,
    /// How it was heard.
    pub heard: Heard,
    /// The choice that a signature is: leaving the road.
    pub choice: ChoiceId,
}

/// The operation signs.
#[derive(Clone, Copy, Debug)]
pub struct SignSettlement {
    /// Which agreement.
    pub settlement: SettlementId,
}

/// Records the answer. Signing is also the choice to leave the road at that step, so nothing goes on meanwhile; once the
/// signature is taken back, what was chosen before it stands again.
pub fn answer(
    dossier: &Dossier,
    command: &AnswerSettlement,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    acting::for_the_person(dossier, Grant::Sign, context)?;
    check_heard(dossier, command.heard, context)?;
    let found = visible(dossier, command.settlement, context)?;
    match (command.answer, found.stage(context.today)) {
        (SettlementAnswer::Signed | SettlementAnswer::Declined, SettlementStage::Offered)
        | (SettlementAnswer::TakenBack, SettlementStage::CoolingOff { .. }) => {}
        (
            SettlementAnswer::Signed,
            SettlementStage::CoolingOff { .. } | SettlementStage::Awaited | SettlementStage::Binding,
        ) => return Ok(Vec::new()),
        (SettlementAnswer::TakenBack, SettlementStage::Awaited | SettlementStage::Binding) => {
            let until = found.cooling_off_until().map_or_else(String::new, acting::shown);
            return Err(Refusal::new(RefusalCode::CoolingOffOver).with("until", until));
        }
        (
            SettlementAnswer::Signed | SettlementAnswer::Declined | SettlementAnswer::TakenBack,
            SettlementStage::InPreparation
            | SettlementStage::Offered
            | SettlementStage::CoolingOff { .. }
            | SettlementStage::Awaited
            | SettlementStage::Binding
            | SettlementStage::Over
            | SettlementStage::Reopened,
        ) => return Err(Refusal::new(RefusalCode::NotOffered)),
    }
    // A later decision is being read or was made: there is nothing to leave by it now.
    if command.answer == SettlementAnswer::Signed && !can_leave(dossier, found, context) {
        return Err(Refusal::new(RefusalCode::ChoiceNotOpen));
    }
    let mut events = vec![Event::SettlementAnswered(SettlementAnswered {
        settlement: command.settlement,
        answer: command.answer,
        answered_on: context.today,
        heard: command.heard,
        recorded_by: context.actor,
    })];
    if command.answer == SettlementAnswer::Signed {
        events.push(leaving(found, command, context));
    }
    Ok(events)
}

/// Signs for the operation, once the person signed. Who wrote down that the person did leaves it to somebody else: two people
/// see every agreement being signed.
pub fn sign_for_operation(
    dossier: &Dossier,
    command: &SignSettlement,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let signed_by = acting::by_decider(context)?;
    let found = find(dossier, command.settlement)?;
    match found.stage(context.today) {
        SettlementStage::CoolingOff { .. } | SettlementStage::Awaited if found.operation_signed.is_none() => {
        }
        SettlementStage::CoolingOff { .. } | SettlementStage::Binding => return Ok(Vec::new()),
        SettlementStage::InPreparation
        | SettlementStage::Offered
        | SettlementStage::Awaited
        | SettlementStage::Over
        | SettlementStage::Reopened => return Err(Refusal::new(RefusalCode::NotOffered)),
    }
    if found.signature_written_by() == Some(signed_by) {
        return Err(Refusal::new(RefusalCode::SamePerson));
    }
    Ok(vec![Event::SettlementSigned(SettlementSigned {
        settlement: command.settlement,
        signed_by,
        signed_on: context.today,
    })])
}

/// An agreement that the person can see; a draft is as if it were not there.
fn visible<'a>(
    dossier: &'a Dossier,
    id: SettlementId,
    context: &Context<'_>,
) -> Result<&'a Settlement, Refusal> {
    let found = find(dossier, id)?;
    match found.stage(context.today) {
        SettlementStage::InPreparation => Err(Refusal::new(RefusalCode::NotFound)),
        SettlementStage::Offered
        | SettlementStage::CoolingOff { .. }
        | SettlementStage::Awaited
        | SettlementStage::Binding
        | SettlementStage::Over
        | SettlementStage::Reopened => Ok(found),
    }
}

/// The choice that a signature is. It stands beside one to stop that was made before: who denies that one did sign.
fn leaving(found: &Settlement, command: &AnswerSettlement, context: &Context<'_>) -> Event {
    let drafted = &found.drafted;
    Event::ChoiceMade(ChoiceMade {
        choice: command.choice,
        family: drafted.family.clone(),
        step: drafted.step.clone(),
        option: drafted.option.clone(),
        effect: ChoiceEffect::Stop,
        chosen_on: context.today,
        recorded_by: context.actor,
        heard: Some(command.heard),
        by_agreement: true,
        to_aftercare: false,
    })
}

/// What becomes of the agreement when the person denies the choice that its signature was: they did not sign. None when the
/// choice was no signature, though one to stop of the same day, or the agreement does not stand.
pub(crate) fn denied(dossier: &Dossier, made: &ChoiceMade, context: &Context<'_>) -> Option<Event> {
    let found = dossier.settled(&made.family, &made.step)?;
    let is_it = dossier.choice_of_signature(found).is_some_and(|signature| signature.choice == made.choice);
    is_it.then(|| {
        Event::SettlementAnswered(SettlementAnswered {
            settlement: found.drafted.settlement,
            answer: SettlementAnswer::TakenBack,
            answered_on: context.today,
            heard: Heard::usual(context.actor),
            recorded_by: context.actor,
        })
    })
}
