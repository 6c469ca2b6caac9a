//! Making a choice.

use super::{ChoiceEffect, ChoiceMade, Heard, check_heard};
use crate::{
    Context, Dossier, Event,
    access::{Grant, acting},
    applications,
    consents::{self, GiveConsent},
    road,
};
use herstel_kernel::{Actor, ChoiceId, Refusal, RefusalCode};
use herstel_scheme::{Choice, Package, SchemeFamily, StepKind};

/// The parent or who holds a mandate to choose chooses how to go on, or staff record what the parent said.
#[derive(Clone, Debug)]
pub struct MakeChoice {
    /// This choice.
    pub choice: ChoiceId,
    /// The application on whose road.
    pub family: SchemeFamily,
    /// The step at which.
    pub step: String,
    /// The option, by its id in the process.
    pub option: String,
    /// How it was heard.
    pub heard: Heard,
    /// Which municipality may get in touch about the help that is chosen. Without one, staff arrange it with the person.
    pub contact: Option<GiveConsent>,
}

impl MakeChoice {
    /// A choice on the main road, heard as this actor usually is.
    pub fn on_the_main_road(choice: ChoiceId, step: &str, option: &str, actor: Actor) -> Self {
        let (step, option) = (step.to_owned(), option.to_owned());
        let heard = Heard::usual(actor);
        Self { choice, family: SchemeFamily::main(), step, option, heard, contact: None }
    }
}

/// Records a choice. It can be replaced until the next step has been decided or is being read.
///
/// An option that leads to another scheme makes the application for it, and choosing otherwise takes that back while
/// nothing was worked out under it.
pub fn choose(dossier: &Dossier, command: &MakeChoice, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    acting::for_the_person(dossier, Grant::Choose, context)?;
    check_heard(dossier, command.heard, context)?;
    let open = road::open_choices(dossier, context.schemes, context.today);
    let here = open.iter().find(|point| point.family == command.family && point.step == command.step);
    let point = here.ok_or_else(|| Refusal::new(RefusalCode::ChoiceNotOpen))?;
    let option = point.options.iter().find(|option| option.id == command.option);
    let option = option.ok_or_else(|| Refusal::at(RefusalCode::NotAChoice, "option"))?;
    let consented = consented(dossier, command, option, &point.package, context)?;
    let standing = dossier.choice_at(&command.family, &command.step);
    if standing.is_some_and(|made| made.option == command.option && is_in_hand(dossier, &made.effect)) {
        return Ok(consented);
    }
    let effect = effect(option, &point.package);
    let applied = match &effect {
        ChoiceEffect::Apply { family } => applications::events_for(dossier, family, command.heard, context)?,
        ChoiceEffect::Continue { .. }
        | ChoiceEffect::Support { .. }
        | ChoiceEffect::Wait
        | ChoiceEffect::Stop => Vec::new(),
    };
    let chosen = Event::ChoiceMade(ChoiceMade {
        choice: command.choice,
        family: command.family.clone(),
        step: command.step.clone(),
        option: command.option.clone(),
        effect,
        chosen_on: context.today,
        recorded_by: context.actor,
        heard: Some(command.heard),
        by_agreement: option.agreement.is_some(),
        to_aftercare: is_aftercare(option, &point.package),
    });
    Ok([chosen].into_iter().chain(applied).chain(consented).collect())
}

/// Whether an option takes up help, about which a municipality may have to get in touch.
pub fn asks_help(option: &Choice, package: &Package) -> bool {
    let step = option.to.as_ref().and_then(|to| package.process().step(to));
    !option.exit && step.is_some_and(|step| step.kind == StepKind::Support)
}

/// The consent that goes with a choice of help. It is the person's own: who only chooses for them gives none.
fn consented(
    dossier: &Dossier,
    command: &MakeChoice,
    option: &Choice,
    package: &Package,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let Some(given) = &command.contact else { return Ok(Vec::new()) };
    if !asks_help(option, package) || given.subject.contact().is_none() {
        return Err(Refusal::at(RefusalCode::NotAChoice, "municipality"));
    }
    consents::give(dossier, given, context)
}

/// Whether what a choice leads to is there: an application may have ended since.
fn is_in_hand(dossier: &Dossier, effect: &ChoiceEffect) -> bool {
    match effect {
        ChoiceEffect::Apply { family } => dossier.application(family).is_some(),
        ChoiceEffect::Continue { .. }
        | ChoiceEffect::Support { .. }
        | ChoiceEffect::Wait
        | ChoiceEffect::Stop => true,
    }
}

fn is_aftercare(option: &Choice, package: &Package) -> bool {
    let step = option.to.as_ref().and_then(|to| package.process().step(to));
    step.is_some_and(|step| step.kind == StepKind::Aftercare)
}

fn effect(option: &Choice, package: &Package) -> ChoiceEffect {
    match (&option.to_scheme, &option.to, option.exit) {
        (Some(family), _, _) => ChoiceEffect::Apply { family: family.clone() },
        (None, _, true) => ChoiceEffect::Stop,
        (None, Some(to), false) if road::is_decision(package, to) => {
            ChoiceEffect::Continue { to: to.clone() }
        }
        (None, Some(to), false) => ChoiceEffect::Support { to: to.clone() },
        (None, None, false) => ChoiceEffect::Wait,
    }
}
