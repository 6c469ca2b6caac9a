//! Recording, looking at and ending a representation.

use super::{
    LegalOffice, Representation, RepresentationConfirmed, RepresentationEnded, RepresentationRecorded,
    birthday,
};
use crate::{
    Context, Dossier, Event,
    access::{Period, acting},
    mandates::MandateHolder,
    registration::LINE_LENGTH_MAX,
    representations::ADULT_AGE,
};
use herstel_kernel::{Refusal, RefusalCode, RepresentationId};

/// Staff record that somebody represents the person, after looking at the ground.
#[derive(Clone, Debug)]
pub struct RecordRepresentation {
    /// This representation.
    pub representation: RepresentationId,
    /// As what.
    pub office: LegalOffice,
    /// By whom.
    pub by: MandateHolder,
    /// Their name as told.
    pub name: String,
    /// What staff looked at.
    pub ground: String,
    /// A child lives with them.
    pub lives_with_them: bool,
    /// When.
    pub period: Period,
}

/// Staff looked at the ground of a representation that somebody told of.
#[derive(Clone, Debug)]
pub struct ConfirmRepresentation {
    /// The representation.
    pub representation: RepresentationId,
    /// By whom.
    pub by: MandateHolder,
    /// What staff looked at.
    pub ground: String,
    /// A child lives with them.
    pub lives_with_them: bool,
    /// When it holds.
    pub period: Period,
}

/// A representation ends today, or never was one.
#[derive(Clone, Copy, Debug)]
pub struct EndRepresentation {
    /// The representation.
    pub representation: RepresentationId,
}

/// Records a representation that staff looked at.
pub fn record(
    dossier: &Dossier,
    command: &RecordRepresentation,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    acting::by_staff(context)?;
    checked(dossier, command.office, command.by, &command.period, context)?;
    Ok(vec![Event::RepresentationRecorded(RepresentationRecorded {
        representation: command.representation,
        office: command.office,
        by: Some(command.by),
        name: acting::text(&command.name, "name", LINE_LENGTH_MAX)?,
        ground: acting::text(&command.ground, "ground", LINE_LENGTH_MAX)?,
        lives_with_them: command.lives_with_them && command.office.is_custody(),
        period: command.period,
        is_confirmed: true,
        recorded_on: context.today,
    })])
}

/// Records that staff looked at the ground of a representation.
pub fn confirm(
    dossier: &Dossier,
    command: &ConfirmRepresentation,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    acting::by_staff(context)?;
    let told = &standing(dossier, command.representation, context)?.told;
    checked(dossier, told.office, command.by, &command.period, context)?;
    Ok(vec![Event::RepresentationConfirmed(RepresentationConfirmed {
        representation: command.representation,
        by: command.by,
        ground: acting::text(&command.ground, "ground", LINE_LENGTH_MAX)?,
        lives_with_them: command.lives_with_them && told.office.is_custody(),
        period: command.period,
        confirmed_on: context.today,
    })])
}

/// Ends a representation, from today on.
pub fn end(
    dossier: &Dossier,
    command: &EndRepresentation,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    acting::by_staff(context)?;
    standing(dossier, command.representation, context)?;
    Ok(vec![Event::RepresentationEnded(RepresentationEnded {
        representation: command.representation,
        until_on: context.today,
        recorded_on: context.today,
    })])
}

fn standing<'a>(
    dossier: &'a Dossier,
    id: RepresentationId,
    context: &Context<'_>,
) -> Result<&'a Representation, Refusal> {
    let held = dossier.representation(id).ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
    if held.period().until_on.is_some_and(|until| until <= context.today) {
        return Err(Refusal::new(RefusalCode::AlreadyEnded));
    }
    Ok(held)
}

fn checked(
    dossier: &Dossier,
    office: LegalOffice,
    by: MandateHolder,
    period: &Period,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    period.check()?;
    match by {
        MandateHolder::Person { person } if person == dossier.registration.person => {
            return Err(Refusal::at(RefusalCode::NotAChoice, "bsn"));
        }
        MandateHolder::Person { person } if dossier.is_ex_partner(person, context.today) => {
            return Err(Refusal::at(RefusalCode::ExPartner, "bsn"));
        }
        MandateHolder::Person { .. } | MandateHolder::Organisation { .. } => {}
    }
    let is_adult = birthday(dossier.registration.details.born_on, ADULT_AGE) <= context.today;
    if office.is_custody() && is_adult {
        return Err(Refusal::at(RefusalCode::NotAChoice, "office"));
    }
    Ok(())
}
