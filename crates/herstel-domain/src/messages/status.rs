//! Nobody waits in silence: where somebody is, said also when nothing changed.

use super::{MessageKind, tell};
use crate::{
    Context, Dossier, Event,
    road::{RoadStep, RoadStepState, WorkStatus, due_on, road, work_status},
};
use herstel_kernel::Date;
use herstel_scheme::StepKind;

/// Tells somebody where they are whom nobody told anything since `before`. Whoever left the road is left alone.
pub fn nothing_changed(dossier: &Dossier, before: Date, context: &Context<'_>) -> Vec<Event> {
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
    // A talk can be had beside the step that is being worked on.
    let is_worked_on = |step: &RoadStep| step.state == RoadStepState::Now && step.kind != StepKind::Talk;
    let now = steps.into_iter().find(is_worked_on);
    let kind = MessageKind::NothingChanged { step: now.map(|step| step.id), due_on: due_on(dossier) };
    vec![tell(kind, dossier, context)]
}
