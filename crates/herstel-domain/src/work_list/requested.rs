//! Since when a dossier waits on each of its roads: what a forecast of the next step counts from. It follows from the dossier
//! alone, as every facet does.

use crate::{
    Dossier,
    applications::Application,
    choices::ChoiceEffect,
    reopening::ReopeningStage,
    road::{WorkStatus, application_status},
};
use herstel_kernel::{Date, IdError};
use herstel_scheme::SchemeFamily;
use std::{fmt, str::FromStr};

/// An application that stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Requested {
    /// The day on which it was asked for: of the application, or of asking to go on after the road was left.
    pub requested_on: Date,
    /// The day from which its next step could begin: then, or when the parent chose to go on.
    pub since: Date,
    /// For which family.
    pub family: SchemeFamily,
    /// Whether the parent takes time there or left: then nobody is to do anything for it. It waits or is stopped, or none.
    pub rests: Option<WorkStatus>,
}

impl fmt::Display for Requested {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.requested_on, self.since, self.family)?;
        match self.rests {
            Some(status) => write!(f, ":{}", status.as_str()),
            None => Ok(()),
        }
    }
}

impl FromStr for Requested {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let mut parts = text.splitn(4, ':');
        let mut part = || parts.next().ok_or(IdError);
        let (requested_on, since, family) = (part()?, part()?, part()?);
        let rests = parts.next().map(|status| WorkStatus::parse(status).and_then(resting).ok_or(IdError));
        Ok(Self {
            requested_on: requested_on.parse().map_err(|_| IdError)?,
            since: since.parse().map_err(|_| IdError)?,
            family: family.parse().map_err(|_| IdError)?,
            rests: rests.transpose()?,
        })
    }
}

/// A status in which nobody is to do anything until the parent chooses again.
fn resting(status: WorkStatus) -> Option<WorkStatus> {
    match status {
        WorkStatus::Waiting | WorkStatus::Stopped => Some(status),
        WorkStatus::New
        | WorkStatus::Preparing
        | WorkStatus::SecondReading
        | WorkStatus::Returned
        | WorkStatus::Decided => None,
    }
}

impl Dossier {
    /// Every application that stands, with since when it waits.
    pub fn requested(&self) -> impl Iterator<Item = Requested> {
        self.standing_applications().map(|application| {
            let requested_on = self.asked_last(application);
            let since = self.could_go_on(application).map_or(requested_on, |on| on.max(requested_on));
            let rests = resting(application_status(self, application));
            Requested { requested_on, since, family: application.family.clone(), rests }
        })
    }

    /// When somebody asked for it last: who left and was let in again asked anew.
    fn asked_last(&self, application: &Application) -> Date {
        let own = self.reopenings.iter().filter(|held| {
            held.requested.family == application.family && held.stage() == ReopeningStage::Granted
        });
        own.map(|held| held.requested.requested_on).fold(application.applied_on, Date::max)
    }

    /// When the step after the last decision could begin: when the parent chose to go on, else when that was decided.
    fn could_go_on(&self, application: &Application) -> Option<Date> {
        let family = &application.family;
        let own = self.decisions.iter().filter(|made| made.proposed.family == *family);
        let last =
            own.filter_map(|made| Some((&made.proposed.step, made.approval()?.decided_on))).next_back();
        let chosen = match last {
            Some((step, _)) => self.choice_at(family, step),
            None => self.choice_before_decisions(family),
        };
        let goes_on = chosen.filter(|made| match made.effect {
            ChoiceEffect::Continue { .. } => true,
            ChoiceEffect::Apply { .. }
            | ChoiceEffect::Support { .. }
            | ChoiceEffect::Wait
            | ChoiceEffect::Stop => false,
        });
        goes_on.map(|made| made.chosen_on).or(last.map(|(_, on)| on))
    }
}
