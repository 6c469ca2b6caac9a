//! Help that the person chose: which choice of it stands, and since when somebody takes it up.

use super::{ChoiceEffect, ChoiceMade};
use crate::{Dossier, chain::Party, plan::Owner, registration::HelpedBy};
use herstel_kernel::Date;

impl Dossier {
    /// The first choice of help that stands. Help comes beside the road: who chose how to go on after that still waits for it,
    /// and who then stopped or waits does not. What was denied or opened again is owed by nobody, and aftercare needs nobody to
    /// arrange it.
    pub fn help_chosen(&self) -> Option<&ChoiceMade> {
        self.choices.iter().find(|made| {
            matches!(made.effect, ChoiceEffect::Support { .. })
                && !made.to_aftercare
                && self.has_effect(made.choice)
                && self.application(&made.family).is_some()
                && self.choice_at(&made.family, &made.step).is_some_and(|last| goes_on(&last.effect))
        })
    }

    /// Since when somebody takes up the help that was chosen on a day: a municipality accepted a handing over, something was
    /// agreed with one, or one was asked to a talk. Who lives abroad is helped by the operation itself.
    pub fn help_taken_up_on(&self, since_on: Date) -> Option<Date> {
        let accepted = self.chain.handovers.iter().filter(|handover| handover.party == Party::Municipality);
        let accepted = accepted.filter_map(|handover| Some(handover.accepted.as_ref()?.accepted_on));
        let is_abroad = match self.helped_by() {
            HelpedBy::Municipality => false,
            HelpedBy::TeamAbroad => true,
        };
        let agreed = self.plan.agreements.iter().filter_map(|agreement| match agreement.made.owner {
            Owner::Municipality { .. } => Some(agreement.made.made_on),
            Owner::Operation => Some(agreement.made.made_on).filter(|_| is_abroad),
            Owner::Parent | Owner::Other { .. } => None,
        });
        let talks = self.plan.talks.iter().filter(|talk| talk.not_held.is_none());
        let talks = talks.filter(|talk| is_abroad || talk.planned.municipality.is_some());
        let talks = talks.map(|talk| talk.planned.planned_on);
        accepted.chain(agreed).chain(talks).filter(|day| *day >= since_on).min()
    }

    /// Whether the person chose help, and nobody took it up yet.
    pub fn awaits_help(&self) -> bool {
        self.help_chosen().is_some_and(|made| self.help_taken_up_on(made.chosen_on).is_none())
    }
}

/// Whether a choice leaves the help standing that was chosen at the same step before it.
const fn goes_on(effect: &ChoiceEffect) -> bool {
    match effect {
        ChoiceEffect::Continue { .. } | ChoiceEffect::Apply { .. } | ChoiceEffect::Support { .. } => true,
        ChoiceEffect::Wait | ChoiceEffect::Stop => false,
    }
}
