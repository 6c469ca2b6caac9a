//! An application that a choice led to goes with that choice: it ends when another takes its place, by whatever way, and
//! comes back when what took its place turns out not to stand.

use super::{
    ApplicationMade,
    apply::{events_for, withdrawn},
};
use crate::{
    Context, Dossier, Event,
    choices::{ChoiceEffect, Heard},
};
use herstel_scheme::SchemeFamily;
use std::collections::BTreeSet;

/// What becomes of applications by these events: of those whose choice was replaced, by another or by a signature, and of
/// those whose choice stands again. Nothing when something was worked out under it.
pub(crate) fn following(dossier: &Dossier, events: &[Event], context: &Context<'_>) -> Vec<Event> {
    let families: BTreeSet<&SchemeFamily> =
        dossier.choices.iter().filter_map(|made| applied_for(&made.effect)).collect();
    if families.is_empty() || events.is_empty() {
        return Vec::new();
    }
    let mut after = dossier.clone();
    events.iter().for_each(|event| after.apply(event));
    // Who asks to go on where they left does so anew: the days they were gone count for nobody.
    let is_reopened = events
        .iter()
        .any(|event| matches!(event, Event::ReopeningTested(_) | Event::ReopeningRefusalRead(_)));
    let followed = |family: &SchemeFamily| -> Vec<Event> {
        match (is_led_to(dossier, family), is_led_to(&after, family)) {
            (true, false) => withdrawn(&after, family, context).into_iter().collect(),
            (false, true) if after.application(family).is_some() => Vec::new(),
            // A scheme that is not in force any more is not applied for anew.
            (false, true) if is_reopened => {
                events_for(&after, family, Heard::usual(context.actor), context).unwrap_or_default()
            }
            (false, true) => as_it_was(&after, family, context).into_iter().collect(),
            (true, true) | (false, false) => Vec::new(),
        }
    };
    families.into_iter().flat_map(followed).collect()
}

/// The family for which a choice applies.
fn applied_for(effect: &ChoiceEffect) -> Option<&SchemeFamily> {
    match effect {
        ChoiceEffect::Apply { family } => Some(family),
        ChoiceEffect::Continue { .. }
        | ChoiceEffect::Support { .. }
        | ChoiceEffect::Wait
        | ChoiceEffect::Stop => None,
    }
}

/// Whether a choice that stands leads to an application for a family.
fn is_led_to(dossier: &Dossier, family: &SchemeFamily) -> bool {
    dossier.choices.iter().any(|made| {
        let standing = dossier.choice_at(&made.family, &made.step);
        applied_for(&made.effect) == Some(family)
            && standing.is_some_and(|standing| standing.choice == made.choice)
    })
}

/// The application that was taken back, with its own day.
fn as_it_was(dossier: &Dossier, family: &SchemeFamily, context: &Context<'_>) -> Option<Event> {
    let before = dossier.applications.iter().find(|held| held.family == *family)?;
    Some(Event::ApplicationMade(ApplicationMade {
        family: family.clone(),
        applied_on: before.applied_on,
        channel: before.channel,
        heard: Heard::usual(context.actor),
        recorded_by: context.actor,
        due_on: before.due_on,
    }))
}
