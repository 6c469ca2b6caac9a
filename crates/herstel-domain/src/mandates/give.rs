//! Giving a mandate and taking it back.

use super::{MandateGiven, MandateHolder, MandateKind, MandateWithdrawn, Power};
use crate::{
    Context, Dossier, Event,
    access::{Holder, Period, acting, in_place},
    registration::LINE_LENGTH_MAX,
};
use herstel_kernel::{Actor, MandateId, Refusal, RefusalCode};
use std::collections::BTreeSet;

/// The person lets somebody act for them.
#[derive(Clone, Debug)]
pub struct GiveMandate {
    /// This mandate.
    pub mandate: MandateId,
    /// Who gets it.
    pub holder: MandateHolder,
    /// Their name as told.
    pub name: String,
    /// As what.
    pub kind: MandateKind,
    /// What they may do.
    pub powers: BTreeSet<Power>,
    /// The one step whose decisions they read; all of them when absent.
    pub step: Option<String>,
    /// When.
    pub period: Period,
}

/// The person takes a mandate back.
#[derive(Clone, Copy, Debug)]
pub struct WithdrawMandate {
    /// The mandate.
    pub mandate: MandateId,
}

/// Records a mandate. An ex-partner never gets one.
pub fn give(dossier: &Dossier, command: &GiveMandate, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    acting::in_person(dossier, context)?;
    let name = acting::text(&command.name, "name", LINE_LENGTH_MAX)?;
    if command.powers.is_empty() {
        return Err(Refusal::at(RefusalCode::Required, "powers"));
    }
    if command.powers.iter().any(|power| !command.kind.can_give(*power)) {
        return Err(Refusal::at(RefusalCode::NotAChoice, "powers"));
    }
    let step = command.step.as_deref().map(|step| acting::text(step, "step", LINE_LENGTH_MAX)).transpose()?;
    if step.as_deref().is_some_and(|step| !is_known_step(context, step)) {
        return Err(Refusal::at(RefusalCode::NotAChoice, "step"));
    }
    command.period.check()?;
    if command.period.until_on.is_some_and(|until| until <= context.today) {
        return Err(
            Refusal::at(RefusalCode::DateTooEarly, "until_on").with("first", acting::shown(context.today))
        );
    }
    match command.holder {
        MandateHolder::Person { person } if person == dossier.registration.person => {
            return Err(Refusal::at(RefusalCode::NotAChoice, "bsn"));
        }
        MandateHolder::Person { person } if dossier.is_ex_partner(person, context.today) => {
            return Err(Refusal::at(RefusalCode::ExPartner, "bsn"));
        }
        MandateHolder::Person { .. } | MandateHolder::Organisation { .. } => {}
    }
    // Nobody looks back into a time in which they had no mandate.
    let from_on = command.period.from_on.unwrap_or(context.today).max(context.today);
    if command.period.until_on.is_some_and(|until| until <= from_on) {
        return Err(Refusal::at(RefusalCode::PeriodReversed, "until_on"));
    }
    Ok(vec![Event::MandateGiven(MandateGiven {
        mandate: command.mandate,
        holder: command.holder,
        name,
        kind: command.kind,
        powers: command.powers.clone(),
        step,
        period: Period { from_on: Some(from_on), ..command.period },
        given_on: context.today,
        given_by: giver(dossier, context),
    })])
}

/// Who gives it in the place of the person. What staff write down while somebody is in that place is the word of that one:
/// the person died, or may not act alone.
fn giver(dossier: &Dossier, context: &Context<'_>) -> Option<MandateHolder> {
    let holder = match context.actor {
        Actor::Person { person } if person == dossier.registration.person => None,
        Actor::Person { .. } | Actor::Representative { .. } => Holder::of(context.actor),
        Actor::Staff { .. } => in_place(dossier, context.today),
        Actor::Municipal { .. } | Actor::System => None,
    };
    match holder? {
        Holder::Person(person) => Some(MandateHolder::Person { person }),
        Holder::Organisation(organisation) => Some(MandateHolder::Organisation { organisation }),
        Holder::Operation | Holder::Municipality(_, _) | Holder::Committee => None,
    }
}

/// Whether some scheme decides at a step of this name.
fn is_known_step(context: &Context<'_>, step: &str) -> bool {
    context.schemes.all().iter().any(|package| package.process().step(step).is_some())
}

/// Takes a mandate back, from today on.
pub fn withdraw(
    dossier: &Dossier,
    command: &WithdrawMandate,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    acting::in_person(dossier, context)?;
    let mandate = dossier.mandate(command.mandate).ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
    if mandate.period().until_on.is_some_and(|until| until <= context.today) {
        return Err(Refusal::new(RefusalCode::AlreadyEnded));
    }
    Ok(vec![Event::MandateWithdrawn(MandateWithdrawn {
        mandate: command.mandate,
        withdrawn_on: context.today,
    })])
}
