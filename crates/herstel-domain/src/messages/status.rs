//! Nobody waits in silence: where somebody is, said also when nothing changed. That nothing changed is said only when it is
//! so, and that there is nothing to do only when nothing waits for them.

use super::{MessageKind, tell};
use crate::{
    Context, Dossier, Event,
    documents::PaperRequest,
    macros::words,
    plan::AgreementState,
    road::{self, RoadStep, RoadStepState, WorkStatus, due_on, road, work_status},
    settlement::SettlementStage,
};
use herstel_kernel::Date;
use herstel_scheme::{PaperHolder, StepKind, StepOwner};
use serde::{Deserialize, Serialize};

/// What waits for the person. Nothing of it has to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OpenTask {
    /// A paper that was asked of them.
    Paper,
    /// How to go on after a decision.
    Choice,
    /// An offer of an agreement.
    Offer,
    /// An agreement of the plan that waits for their word.
    Agreement,
    /// Their story as somebody wrote it down.
    Story,
    /// What they think of what was sent to them.
    Response,
    /// The reasons of their objection.
    Reasons,
}

words! {
    /// The stable text; also the end of the key of its sentence (`where-open-…`).
    OpenTask {
        Paper = "paper", Choice = "choice", Offer = "offer", Agreement = "agreement", Story = "story",
        Response = "response", Reasons = "reasons",
    }
}

/// Tells somebody where they are whom nobody told anything since `before`. Whoever left the road is left alone.
pub fn where_they_are(dossier: &Dossier, before: Date, context: &Context<'_>) -> Vec<Event> {
    let is_silent = dossier.last_told_on().unwrap_or(dossier.registration.registered_on) < before;
    let is_open = match work_status(dossier) {
        WorkStatus::New
        | WorkStatus::Preparing
        | WorkStatus::SecondReading
        | WorkStatus::Returned
        | WorkStatus::Decided
        | WorkStatus::Waiting => true,
        WorkStatus::Stopped => false,
    };
    if !is_silent || !is_open {
        return Vec::new();
    }
    let steps = road(dossier, context.schemes, context.today);
    let (happened, open) =
        (dossier.happened.iter().copied().collect::<Vec<_>>(), open_tasks(dossier, &steps, context));
    // A talk can be had beside the step that is being worked on.
    let is_worked_on = |step: &RoadStep| step.state == RoadStepState::Now && step.kind != StepKind::Talk;
    let step = steps.into_iter().find(is_worked_on).map(|step| step.id);
    let due_on = due_on(dossier);
    let kind = if happened.is_empty() && open.is_empty() {
        MessageKind::NothingChanged { step, due_on }
    } else {
        MessageKind::WhereYouAre { step, due_on, happened, open }
    };
    vec![tell(kind, dossier, context)]
}

/// What waits for the person now.
fn open_tasks(dossier: &Dossier, steps: &[RoadStep], context: &Context<'_>) -> Vec<OpenTask> {
    let points = road::open_choices(dossier, context.schemes, context.today);
    let holds = |task: &OpenTask| match task {
        OpenTask::Paper => dossier.open_requests().any(|asked| awaits_parent(dossier, asked)),
        // At the other points nothing waits: the road goes on by itself.
        OpenTask::Choice => {
            points.iter().any(|point| point.chosen.is_none() && dossier.approved(&point.step).is_some())
        }
        OpenTask::Offer => dossier.settlements.iter().any(|held| {
            let (drafted, is_offered) =
                (&held.drafted, held.stage(context.today) == SettlementStage::Offered);
            let is_here = points.iter().any(|at| at.family == drafted.family && at.step == drafted.step);
            is_offered && is_here
        }),
        OpenTask::Agreement => {
            let mut states = dossier.plan.agreements.iter().map(|agreement| agreement.state(context.today));
            states.any(|state| state == AgreementState::Asked)
        }
        OpenTask::Story => dossier.stories.last().is_some_and(|version| version.approved_on.is_none()),
        OpenTask::Response => steps.iter().any(|step| awaits_response(step, context)),
        OpenTask::Reasons => dossier.objections.all.iter().any(|objection| {
            let is_asked = objection.mend_asked.is_some() && objection.mended.is_none();
            is_asked && !objection.is_unmended(context.today) && dossier.is_objection_open(objection)
        }),
    };
    OpenTask::ALL.into_iter().filter(holds).collect()
}

/// Whether a paper was asked of the person, who did not say that they do not have it.
fn awaits_parent(dossier: &Dossier, asked: &PaperRequest) -> bool {
    let mut said = dossier.papers.not_held.iter();
    asked.holder == PaperHolder::Parent
        && !said.any(|said| said.paper == asked.paper && asked.asked_on <= said.said_on)
}

/// Whether a step is theirs to do now.
fn awaits_response(step: &RoadStep, context: &Context<'_>) -> bool {
    let package = road::packages_of(context.schemes, &step.family, context.today).into_iter().next();
    let known = package.and_then(|package| package.process().step(&step.id));
    let is_theirs = known.is_some_and(|known| known.owner == Some(StepOwner::Person));
    step.kind == StepKind::Part && step.state == RoadStepState::Now && is_theirs
}
