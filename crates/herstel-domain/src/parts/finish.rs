//! Recording that a part was done.

use super::PartDone;
use crate::{
    Context, Dossier, Event,
    access::{Grant, acting},
    choices::{Heard, check_heard},
    registration::TEXT_LENGTH_MAX,
    road::{self, Passage},
};
use herstel_kernel::{DocumentId, Refusal, RefusalCode};
use herstel_scheme::{Package, SchemeFamily, Step, StepKind, StepOwner};

/// Staff record a part of the organisations, and the person or staff on their word a part of the person.
#[derive(Clone, Debug)]
pub struct FinishPart {
    /// The application on whose road.
    pub family: SchemeFamily,
    /// The step.
    pub step: String,
    /// What came of it, to the person; or what the person says.
    pub words: String,
    /// The papers.
    pub documents: Vec<DocumentId>,
    /// How it was heard.
    pub heard: Heard,
}

/// Records a part whose turn it is: the person chose the way of its decision, and the parts before it are done. Once.
pub fn finish(dossier: &Dossier, command: &FinishPart, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let packages = road::packages_of(context.schemes, &command.family, context.today);
    let package = packages.first().filter(|_| dossier.application(&command.family).is_some());
    let package = package.ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
    let step = package.process().step(&command.step).filter(|step| step.kind == StepKind::Part);
    let step = step.ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
    let heard = match step.owner {
        Some(StepOwner::Person) => {
            acting::for_the_person(dossier, Grant::Tell, context)?;
            check_heard(dossier, command.heard, context)?;
            Some(command.heard)
        }
        Some(StepOwner::Operation | StepOwner::Committee | StepOwner::Municipality | StepOwner::Expert)
        | None => {
            acting::by_staff(context)?;
            None
        }
    };
    if dossier.part_done(&command.family, &step.id).is_some() {
        return Err(Refusal::new(RefusalCode::AlreadyDecided));
    }
    if let Some(before) = not_yet(dossier, &command.family, step, package) {
        return Err(Refusal::new(RefusalCode::StepNotOpen).with("step", before));
    }
    if command.documents.iter().any(|document| dossier.document(*document).is_none()) {
        return Err(Refusal::at(RefusalCode::NotFound, "documents"));
    }
    Ok(vec![Event::PartDone(PartDone {
        family: command.family.clone(),
        step: step.id.clone(),
        words: acting::text(&command.words, "words", TEXT_LENGTH_MAX)?,
        documents: command.documents.clone(),
        done_on: context.today,
        heard,
        recorded_by: context.actor,
    })])
}

/// The parts that a decision still needs, in the order of the process.
pub fn missing_parts<'a>(dossier: &Dossier, family: &SchemeFamily, step: &'a Step) -> Vec<&'a str> {
    let needs = step.needs.iter().map(String::as_str);
    needs.filter(|part| dossier.part_done(family, part).is_none()).collect()
}

/// What keeps a part from being done: a part before it, or the way of every decision that needs it.
pub(crate) fn not_yet(
    dossier: &Dossier,
    family: &SchemeFamily,
    part: &Step,
    package: &Package,
) -> Option<String> {
    let is_part = |id: &String| package.process().step(id).is_some_and(|step| step.kind == StepKind::Part);
    let earlier = part.after.iter().find(|id| is_part(id) && dossier.part_done(family, id).is_none());
    if let Some(earlier) = earlier {
        return Some(earlier.clone());
    }
    let needing = || package.process().decisions().filter(|decision| decision.needs.contains(&part.id));
    let open = |decision: &Step| {
        dossier.approved(&decision.id).is_none()
            && road::passage_apart_from_parts(dossier, family, decision, package) == Passage::Open
    };
    if needing().any(open) { None } else { needing().next().map(|decision| decision.id.clone()) }
}
