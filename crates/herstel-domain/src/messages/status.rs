//! Nobody waits in silence: where somebody is, said also when nothing changed.

use super::{MessageKind, tell};
use crate::{
    Context, Dossier, Event,
    road::{RoadStepState, WorkStatus, due_on, road, work_status},
};
use herstel_kernel::Date;

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
    let now = steps.into_iter().find(|step| step.state == RoadStepState::Now);
    let kind = MessageKind::NothingChanged { step: now.map(|step| step.id), due_on: due_on(dossier) };
    vec![tell(kind, dossier, context)]
}
