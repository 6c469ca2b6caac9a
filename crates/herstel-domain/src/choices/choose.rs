//! Making a choice.

use super::{ChoiceEffect, ChoiceMade};
use crate::{
    Context, Dossier, Event,
    access::{Grant, acting},
    road,
};
use herstel_kernel::{ChoiceId, Refusal, RefusalCode};

/// The parent or who holds a mandate to choose chooses how to go on, or staff record what the parent said.
#[derive(Clone, Debug)]
pub struct MakeChoice {
    /// This choice.
    pub choice: ChoiceId,
    /// The step at which.
    pub step: String,
    /// The option, by its id in the process.
    pub option: String,
}

/// Records a choice. It can be replaced until the next step has been decided or is being read.
pub fn choose(dossier: &Dossier, command: &MakeChoice, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    acting::for_the_person(dossier, Grant::Choose, context)?;
    let open = road::open_choices(dossier, context.schemes, context.today);
    let here = open.iter().find(|point| point.step == command.step);
    let point = here.ok_or_else(|| Refusal::new(RefusalCode::ChoiceNotOpen))?;
    let option = point.options.iter().find(|option| option.id == command.option);
    let option = option.ok_or_else(|| Refusal::at(RefusalCode::NotAChoice, "option"))?;
    let unchanged = dossier.choice_at(&command.step).is_some_and(|made| made.option == command.option);
    if unchanged {
        return Ok(Vec::new());
    }
    let effect = match (&option.to, option.exit) {
        (_, true) => ChoiceEffect::Stop,
        (Some(to), false) if road::is_decision(&point.package, to) => {
            ChoiceEffect::Continue { to: to.clone() }
        }
        (Some(to), false) => ChoiceEffect::Support { to: to.clone() },
        (None, false) => ChoiceEffect::Wait,
    };
    Ok(vec![Event::ChoiceMade(ChoiceMade {
        choice: command.choice,
        step: command.step.clone(),
        option: command.option.clone(),
        effect,
        chosen_on: context.today,
        recorded_by: context.actor,
    })])
}
