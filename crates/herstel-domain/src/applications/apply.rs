//! Applying for a scheme.

use super::{ApplicationMade, ApplicationWithdrawn};
use crate::{
    Context, Dossier, Event,
    access::{Grant, acting},
    choices::{Heard, check_heard},
    registration::{Channel, PersonKind},
    road::is_road_of,
};
use herstel_kernel::{Actor, Date, Refusal, RefusalCode};
use herstel_scheme::{Audience, Package, Registry, RelationKind, SchemeFamily, StepKind};
use std::sync::Arc;

/// The person or who may choose for them applies for a scheme, or staff record that they did.
#[derive(Clone, Debug)]
pub struct Apply {
    /// For which family of schemes.
    pub family: SchemeFamily,
    /// How it was heard.
    pub heard: Heard,
}

/// Applies for a scheme that is in force and whose turn it is. Applying twice is applying once.
///
/// # Errors
/// `not-found` for a family that nobody can apply for, `scheme-not-in-force`, `step-not-open` when it comes after a
/// decision that is not there yet, and what is wrong with how it was heard.
pub fn apply(dossier: &Dossier, command: &Apply, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    acting::for_the_person(dossier, Grant::Choose, context)?;
    check_heard(dossier, command.heard, context)?;
    if dossier.application(&command.family).is_some() {
        return Ok(Vec::new());
    }
    events_for(dossier, &command.family, command.heard, context)
}

/// The application as an event, when it can be made.
pub(crate) fn events_for(
    dossier: &Dossier,
    family: &SchemeFamily,
    heard: Heard,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    if dossier.application(family).is_some() {
        return Ok(Vec::new());
    }
    if context.schemes.versions(family).is_empty() {
        return Err(Refusal::at(RefusalCode::NotFound, "scheme"));
    }
    let package = context
        .schemes
        .in_force(family, context.today)
        .ok_or_else(|| Refusal::at(RefusalCode::SchemeNotInForce, "scheme").with("today", context.today))?;
    check_start(package, context)?;
    if let Some(step) = missing_before(dossier, package, context.schemes) {
        return Err(Refusal::new(RefusalCode::StepNotOpen).with("step", step));
    }
    Ok(vec![Event::ApplicationMade(ApplicationMade {
        family: family.clone(),
        applied_on: context.today,
        channel: channel(heard, context.actor),
        heard,
        recorded_by: context.actor,
        due_on: crate::deadlines::first_due_on(context.schemes, family, context.today),
    })])
}

/// An application that is taken back; nothing when something was worked out under it.
pub(super) fn withdrawn(dossier: &Dossier, family: &SchemeFamily, context: &Context<'_>) -> Option<Event> {
    let application = dossier.application(family)?;
    let touched = dossier.decisions.iter().any(|decision| decision.proposed.family == *family)
        || dossier.registration.family == application.family;
    let withdrawn = ApplicationWithdrawn { family: family.clone(), withdrawn_on: context.today };
    (!touched).then_some(Event::ApplicationWithdrawn(withdrawn))
}

/// Whether a choice can lead to a family of schemes now: one of its versions is in force, and its turn has come.
pub(crate) fn is_open_for(dossier: &Dossier, family: &SchemeFamily, schemes: &Registry, today: Date) -> bool {
    schemes.in_force(family, today).is_some_and(|package| missing_before(dossier, package, schemes).is_none())
}

/// The family that somebody registers for who names none: the main road, or what is open to apply for and is for people of
/// their kind and not for applicants.
pub(crate) fn family_of(kind: PersonKind, schemes: &Registry, today: Date) -> SchemeFamily {
    let is_theirs = |package: &&Arc<Package>| {
        let audience = &package.manifest().audience;
        let begins = package.process().start().is_some_and(|step| step.kind == StepKind::Application);
        begins
            && schemes.decides(package, today)
            && audience.contains(&kind.audience())
            && !audience.contains(&Audience::Parent)
    };
    schemes.all().iter().find(is_theirs).map_or_else(SchemeFamily::main, |package| package.family())
}

/// The families for which the person can apply today, in the order of the installation: in force, for people of their kind,
/// not applied for, and of which everything that comes before is decided.
pub fn families_to_apply_for(dossier: &Dossier, schemes: &Registry, today: Date) -> Vec<SchemeFamily> {
    let mut families: Vec<SchemeFamily> = Vec::new();
    for package in schemes.all() {
        let family = package.family();
        let begins = package.process().start().is_some_and(|step| step.kind == StepKind::Application);
        if begins
            && schemes.decides(package, today)
            && !families.contains(&family)
            && dossier.application(&family).is_none()
            && is_road_of(dossier, package)
            && missing_before(dossier, package, schemes).is_none()
        {
            families.push(family);
        }
    }
    families
}

/// What begins by itself begins at the word of staff; what is applied for, at anybody's.
fn check_start(package: &Package, context: &Context<'_>) -> Result<(), Refusal> {
    let by_staff = matches!(context.actor, Actor::Staff { .. });
    match package.process().start().map(|step| step.kind) {
        Some(StepKind::Application) => Ok(()),
        Some(StepKind::ExOfficio) if by_staff => Ok(()),
        Some(
            StepKind::Registration
            | StepKind::ExOfficio
            | StepKind::Decision
            | StepKind::Aftercare
            | StepKind::Support
            | StepKind::Part
            | StepKind::Talk,
        )
        | None => Err(Refusal::at(RefusalCode::NotFound, "scheme")),
    }
}

/// The decision that must come first, when it is not there. A scheme of which another kind of person is the audience
/// speaks of the decision of somebody else; that is not looked for in this dossier.
fn missing_before(dossier: &Dossier, package: &Package, schemes: &Registry) -> Option<String> {
    let after = package.manifest().relations.iter().filter(|relation| relation.kind == RelationKind::After);
    for relation in after {
        let Some(before) = schemes.before(&relation.scheme) else { continue };
        let same_people =
            before.manifest().audience.iter().any(|audience| package.manifest().audience.contains(audience));
        if !same_people {
            continue;
        }
        let done = match before.process().step(&relation.to).map(|step| step.kind) {
            Some(StepKind::Decision) => dossier.approved(&relation.to).is_some(),
            Some(
                StepKind::Registration
                | StepKind::Application
                | StepKind::ExOfficio
                | StepKind::Aftercare
                | StepKind::Support
                | StepKind::Part
                | StepKind::Talk,
            )
            | None => dossier.application(&before.family()).is_some(),
        };
        if !done {
            return Some(relation.to.clone());
        }
    }
    None
}

/// The channel that goes with how it was heard.
fn channel(heard: Heard, actor: Actor) -> Channel {
    use crate::choices::ByWord;
    match (heard.by, actor) {
        (_, Actor::Municipal { .. }) => Channel::Municipality,
        (ByWord::Portal, _) => Channel::Portal,
        (ByWord::Phone | ByWord::Paper | ByWord::Table, _) => Channel::Phone,
    }
}
