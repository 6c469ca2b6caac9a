//! What the figures of a scenario leave out or count only in part: what was open when a run stopped, and what the scenario does
//! not say.

use super::report::{ReportedFigure, ScenarioReport};
use crate::compile::{BESIDE, reached};
use crate::measure::What;
use crate::model::{Model, StepWork};
use serde::{Deserialize, Serialize};

/// What is in no figure of a scenario because the scenario does not say it, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Steps of the process to which nobody comes.
    pub unreached: Vec<String>,
    /// Steps with a term of which it is not told whether it was kept.
    pub uncounted_terms: Vec<String>,
    /// Steps beside the road that the scenario does not know: an objection, a decision anew, a ruling.
    pub beside: Vec<String>,
    /// Steps for which everybody waits as long as it takes.
    pub without_patience: Vec<String>,
    /// Pools that nobody leaves.
    pub without_attrition: Vec<String>,
}

impl LeftOut {
    pub(super) fn of(model: &Model) -> Self {
        let ways = reached(&model.steps);
        let is_reached = |place: usize| model.cohorts.iter().any(|cohort| ways[cohort.start][place]);
        let steps = |keep: &dyn Fn(usize, &StepWork) -> bool| -> Vec<String> {
            let kept = model.steps.iter().enumerate().filter(|(place, step)| keep(*place, step));
            kept.map(|(_, step)| step.id.clone()).collect()
        };
        let is_done = |place: usize, step: &StepWork| step.queue.is_some() && is_reached(place);
        let is_known = |id: &str| model.steps.iter().any(|step| step.id == id);
        let stays = model.pools.iter().filter(|pool| pool.attrition.is_none());
        Self {
            unreached: steps(&|place, _| !is_reached(place)),
            uncounted_terms: steps(&|place, step| {
                is_done(place, step) && step.deadline.is_some() && step.term.is_none()
            }),
            beside: BESIDE.into_iter().filter(|id| !is_known(id)).map(str::to_owned).collect(),
            without_patience: steps(&|place, step| is_done(place, step) && step.patience.is_none()),
            without_attrition: stays.map(|pool| pool.name.clone()).collect(),
        }
    }
}

/// In which way people are in no figure, or only in part of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotCounted {
    StillWaiting,
    Withdrew,
    NotCome,
    WithoutWork,
}

impl ScenarioReport {
    /// Runs in which not everybody came to an end: for want of staff, and for another reason. All are for want of staff where a
    /// report of before does not tell them apart.
    pub(crate) fn ends_missed(&self) -> (usize, usize) {
        let short = self.runs_short_of_staff.unwrap_or(self.runs_without_end);
        (short, self.runs_without_end.saturating_sub(short))
    }

    /// When parts of each cohort are done that the first scenario has as well, held against it there.
    pub(crate) fn shared_cohorts(&self) -> Vec<(&str, &ReportedFigure)> {
        let done =
            self.figures.iter().filter(|figure| figure.what == What::Done && figure.difference.is_some());
        done.filter_map(|figure| Some((figure.cohort.as_deref()?, figure))).collect()
    }

    /// The figures of people who are in no other one, or only in part; without those that are about nobody in nine of ten
    /// runs.
    pub(crate) fn not_counted(&self) -> Vec<(&ReportedFigure, NotCounted)> {
        let way = |figure: &ReportedFigure| match figure.what {
            What::StillWaiting => Some(NotCounted::StillWaiting),
            What::Withdrew => Some(NotCounted::Withdrew),
            What::NotCome => Some(NotCounted::NotCome),
            What::WithoutWork => Some(NotCounted::WithoutWork),
            What::Backlog
            | What::Open
            | What::Wait
            | What::Total
            | What::Done
            | What::Late
            | What::NotKnown
            | What::Use
            | What::Load
            | What::Reactions
            | What::Unfinished => None,
        };
        let is_anybody = |figure: &&ReportedFigure| figure.band.p90.is_some_and(|many| many > 0.0);
        let told = self.figures.iter().filter(is_anybody);
        told.filter_map(|figure| Some((figure, way(figure)?))).collect()
    }
}
