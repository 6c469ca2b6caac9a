//! Asking, testing, reading.

use super::{Reopening, ReopeningRefusalRead, ReopeningRequested, ReopeningStage, ReopeningTested};
use crate::{
    Context, Dossier, Event,
    access::{Grant, acting},
    choices::{ChoiceEffect, ChoiceMade, Heard, check_heard},
    messages::{MessageKind, tell},
    objections::{Contested, last_day_to_object},
    registration::TEXT_LENGTH_MAX,
    road,
    settlement::SettlementStage,
};
use herstel_kernel::{Date, Refusal, RefusalCode, ReopeningId};
use herstel_scheme::{Registry, SchemeFamily};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The person, or who may choose for them, asks to go on, or staff record it.
#[derive(Clone, Debug)]
pub struct RequestReopening {
    /// The new request.
    pub reopening: ReopeningId,
    /// The application whose road was left.
    pub family: SchemeFamily,
    /// The step after which.
    pub step: String,
    /// Why, in their words.
    pub words: String,
    /// How it was heard.
    pub heard: Heard,
}

/// What was found about one condition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConditionFinding {
    /// The condition, by its id in the scheme.
    pub condition: String,
    /// Whether it is met.
    pub is_met: bool,
    /// Why, to the person.
    pub reason: String,
}

/// A handler tests every condition.
#[derive(Clone, Debug)]
pub struct TestReopening {
    /// The request.
    pub reopening: ReopeningId,
    /// One finding per condition.
    pub findings: Vec<ConditionFinding>,
}

/// A second person agrees with a refusal, or opens the road instead.
#[derive(Clone, Debug)]
pub struct AnswerRefusal {
    /// The request.
    pub reopening: ReopeningId,
    /// Whether the road is opened after all.
    pub reopens: bool,
    /// Why, to the person.
    pub reason: String,
}

/// Asks to go on where one left, when that is not one's own to choose any more. One request at a time per road; after a
/// refusal one may ask again.
pub fn request(
    dossier: &Dossier,
    command: &RequestReopening,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    acting::for_the_person(dossier, Grant::Choose, context)?;
    check_heard(dossier, command.heard, context)?;
    let made = dossier.choice_at(&command.family, &command.step);
    let left = made.filter(|made| made.effect == ChoiceEffect::Stop);
    let left = left.ok_or_else(|| Refusal::new(RefusalCode::NotLeft))?;
    if is_still_theirs(dossier, left, context.schemes, context.today) {
        return Err(Refusal::new(RefusalCode::StillOpen));
    }
    if is_asked(dossier, &command.family) {
        return Err(Refusal::new(RefusalCode::AlreadyProposed));
    }
    let words = acting::text(&command.words, "words", TEXT_LENGTH_MAX)?;
    Ok(vec![Event::ReopeningRequested(ReopeningRequested {
        reopening: command.reopening,
        family: command.family.clone(),
        step: command.step.clone(),
        conditions: conditions(dossier, &command.family, &command.step, &left.option, context),
        words,
        requested_on: context.today,
        heard: command.heard,
        recorded_by: context.actor,
    })])
}

/// The ways out that only a request opens again, on roads for which none waits.
pub fn to_ask_for<'a>(dossier: &'a Dossier, schemes: &Registry, today: Date) -> Vec<&'a ChoiceMade> {
    let stands = |made: &ChoiceMade| dossier.choice_at(&made.family, &made.step) == Some(made);
    let left = dossier.choices.iter().filter(|made| made.effect == ChoiceEffect::Stop && stands(made));
    left.filter(|made| !is_asked(dossier, &made.family) && !is_still_theirs(dossier, made, schemes, today))
        .collect()
}

/// Whether a request waits for the road of an application.
fn is_asked(dossier: &Dossier, family: &SchemeFamily) -> bool {
    dossier.reopenings.iter().any(|held| held.is_pending() && held.requested.family == *family)
}

/// Whether going on from a way out is still the person's own: they can choose otherwise there, or take their signature back.
fn is_still_theirs(dossier: &Dossier, left: &ChoiceMade, schemes: &Registry, today: Date) -> bool {
    let can_take_back = match dossier.settled(&left.family, &left.step).map(|held| held.stage(today)) {
        Some(SettlementStage::CoolingOff { .. }) => true,
        Some(
            SettlementStage::InPreparation
            | SettlementStage::Offered
            | SettlementStage::Awaited
            | SettlementStage::Binding
            | SettlementStage::Over
            | SettlementStage::Reopened,
        )
        | None => false,
    };
    let open = road::open_choices(dossier, schemes, today);
    can_take_back || open.iter().any(|point| point.family == left.family && point.step == left.step)
}

/// The conditions that were told: those of the agreement, or of the exit as the scheme of today has them.
fn conditions(
    dossier: &Dossier,
    family: &SchemeFamily,
    step: &str,
    option: &str,
    context: &Context<'_>,
) -> Vec<String> {
    let agreed =
        dossier.settlements.iter().rev().find(|held| {
            held.holds_the_choice() && held.drafted.family == *family && held.drafted.step == step
        });
    if let Some(agreed) = agreed {
        return agreed.drafted.conditions.clone();
    }
    let versions = road::packages_of(context.schemes, family, context.today);
    let choice = versions
        .iter()
        .find_map(|package| package.process().step(step)?.choices.iter().find(|choice| choice.id == option));
    choice.map_or_else(Vec::new, |choice| choice.reopen_when.clone())
}

/// Records what was found about every condition. One that is met opens the road at once; none sends the refusal to a second
/// reader.
pub fn test(
    dossier: &Dossier,
    command: &TestReopening,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let tested_by = acting::by_decider(context)?;
    let found = find(dossier, command.reopening)?;
    match found.stage() {
        ReopeningStage::Requested => {}
        ReopeningStage::RefusalProposed => return Err(Refusal::new(RefusalCode::AlreadyProposed)),
        ReopeningStage::Granted | ReopeningStage::Refused => {
            return Err(Refusal::new(RefusalCode::AlreadyDecided));
        }
        ReopeningStage::Overtaken => return Err(Refusal::new(RefusalCode::NotLeft)),
    }
    let asked: BTreeSet<&str> = found.requested.conditions.iter().map(String::as_str).collect();
    let given: BTreeSet<&str> = command.findings.iter().map(|finding| finding.condition.as_str()).collect();
    if asked != given || command.findings.len() != given.len() {
        return Err(Refusal::at(RefusalCode::Required, "findings"));
    }
    let mut findings = Vec::new();
    for finding in &command.findings {
        let reason = acting::text(&finding.reason, "reason", TEXT_LENGTH_MAX)?;
        findings.push(ConditionFinding { reason, ..finding.clone() });
    }
    Ok(vec![Event::ReopeningTested(ReopeningTested {
        reopening: command.reopening,
        findings,
        tested_by,
        tested_on: context.today,
    })])
}

/// Agrees with a refusal or opens the road instead. Four eyes: never by who tested.
pub fn answer_refusal(
    dossier: &Dossier,
    command: &AnswerRefusal,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let read_by = acting::by_decider(context)?;
    let found = find(dossier, command.reopening)?;
    let tested = match (found.stage(), &found.tested) {
        (ReopeningStage::RefusalProposed, Some(tested)) => tested,
        (ReopeningStage::Overtaken, _) => return Err(Refusal::new(RefusalCode::NotLeft)),
        (
            ReopeningStage::Requested
            | ReopeningStage::RefusalProposed
            | ReopeningStage::Granted
            | ReopeningStage::Refused,
            _,
        ) => return Err(Refusal::new(RefusalCode::NotProposed)),
    };
    if tested.tested_by == read_by {
        return Err(Refusal::new(RefusalCode::SamePerson));
    }
    let reason = acting::text(&command.reason, "reason", TEXT_LENGTH_MAX)?;
    let read = ReopeningRefusalRead {
        reopening: command.reopening,
        reopens: command.reopens,
        reason,
        read_by,
        read_on: context.today,
        objection: None,
    };
    let refused = (!command.reopens).then(|| refused(dossier, found, &read, context));
    Ok([Event::ReopeningRefusalRead(read)].into_iter().chain(refused).collect())
}

/// The letter that says why the road stays closed, and until when one can object.
fn refused(
    dossier: &Dossier,
    found: &Reopening,
    read: &ReopeningRefusalRead,
    context: &Context<'_>,
) -> Event {
    let event = Event::ReopeningRefusalRead(read.clone());
    let mut after = dossier.clone();
    after.apply(&event);
    let findings = found.tested.iter().flat_map(|tested| &tested.findings);
    let reasons: Vec<&str> =
        findings.map(|finding| finding.reason.as_str()).chain([read.reason.as_str()]).collect();
    let message = MessageKind::ReopeningRefused {
        step: found.requested.step.clone(),
        until_on: last_day_to_object(&after, &Contested::Reopening(read.reopening), context.schemes),
        words: reasons.join(" "),
    };
    tell(message, dossier, context)
}

fn find(dossier: &Dossier, id: ReopeningId) -> Result<&Reopening, Refusal> {
    let found = dossier.reopenings.iter().find(|held| held.requested.reopening == id);
    found.ok_or_else(|| Refusal::new(RefusalCode::NotFound))
}
