//! Recording that a part was done, that nobody answered, or what it should have said.

use super::PartDone;
use crate::{
    Context, Dossier, Event,
    access::{Grant, acting},
    choices::{Heard, check_heard},
    messages::{MessageKind, tell},
    registration::TEXT_LENGTH_MAX,
    road::{self, Passage},
};
use herstel_kernel::{Date, DocumentId, Refusal, RefusalCode};
use herstel_scheme::{Package, SchemeFamily, Step, StepKind, StepOwner};
use jiff::ToSpan;

/// Staff record a part of the organisations, and the person or staff on their word a part of the person.
#[derive(Clone, Debug)]
pub struct FinishPart {
    /// The application on whose road.
    pub family: SchemeFamily,
    /// The step.
    pub step: String,
    /// What came of it, to the person; what the person says; or what was tried, when they said nothing.
    pub words: String,
    /// The papers.
    pub documents: Vec<DocumentId>,
    /// How it was heard.
    pub heard: Heard,
    /// The person said nothing within the time: staff record that, so that the decision need not wait.
    pub unanswered: bool,
}

/// Records a part whose turn it is: the person chose the way of its decision, and the parts before it are done. Until that
/// decision is worked out it can be corrected; what was done after it is then to be done again.
pub fn finish(dossier: &Dossier, command: &FinishPart, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let family = &command.family;
    let packages = road::packages_of(context.schemes, family, context.today);
    let package = packages.first().filter(|_| dossier.application(family).is_some());
    let package = package.ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
    let step = package.process().step(&command.step).filter(|step| step.kind == StepKind::Part);
    let step = step.ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
    let heard = who_may(dossier, step, command, context)?;
    let words = acting::text(&command.words, "words", TEXT_LENGTH_MAX)?;
    let known = dossier.part_done(family, &step.id);
    if let Some(known) = known {
        let is_same = known.words == words
            && known.documents == command.documents
            && known.unanswered == command.unanswered;
        if is_same {
            return Ok(Vec::new());
        }
        if !can_correct(dossier, step, package) {
            return Err(Refusal::new(RefusalCode::AlreadyDecided));
        }
    } else if let Some(before) = not_yet(dossier, family, step, package) {
        return Err(Refusal::new(RefusalCode::StepNotOpen).with("step", before));
    }
    if command.unanswered {
        check_time_is_over(dossier, family, step, context.today)?;
    }
    if command.documents.iter().any(|document| dossier.document(*document).is_none()) {
        return Err(Refusal::at(RefusalCode::NotFound, "documents"));
    }
    let done = PartDone {
        family: family.clone(),
        step: step.id.clone(),
        words,
        documents: command.documents.clone(),
        unanswered: command.unanswered,
        again: if known.is_some() { done_after(dossier, family, step, package) } else { Vec::new() },
        done_on: context.today,
        heard,
        recorded_by: context.actor,
    };
    let message = asking_the_person(dossier, &done, package, context);
    Ok([Event::PartDone(done)].into_iter().chain(message).collect())
}

/// Whether this person may record this part, and how it was heard when the person said it.
fn who_may(
    dossier: &Dossier,
    step: &Step,
    command: &FinishPart,
    context: &Context<'_>,
) -> Result<Option<Heard>, Refusal> {
    match (step.owner, command.unanswered) {
        (Some(StepOwner::Person), false) => {
            acting::for_the_person(dossier, Grant::Tell, context)?;
            check_heard(dossier, command.heard, context)?;
            Ok(Some(command.heard))
        }
        (Some(StepOwner::Person), true) => acting::by_decider(context).map(|_| None),
        (
            Some(StepOwner::Operation | StepOwner::Committee | StepOwner::Municipality | StepOwner::Expert)
            | None,
            is_unanswered,
        ) => {
            acting::by_staff(context)?;
            if is_unanswered {
                return Err(Refusal::at(RefusalCode::NotAChoice, "unanswered"));
            }
            Ok(None)
        }
    }
}

/// Whether a part can still be corrected: no decision that needs it was made or is being read.
pub fn can_correct(dossier: &Dossier, part: &Step, package: &Package) -> bool {
    let is_free =
        |decision: &Step| dossier.approved(&decision.id).is_none() && dossier.pending(&decision.id).is_none();
    let mut needing =
        package.process().decisions().filter(|decision| decision.needs.contains(&part.id)).peekable();
    needing.peek().is_some() && needing.all(is_free)
}

/// The last day on which the person can do a part of theirs, once the parts before it are done.
pub fn respond_until(dossier: &Dossier, family: &SchemeFamily, part: &Step) -> Option<Date> {
    let before = part.after.iter().filter_map(|before| dossier.part_done(family, before));
    let asked_on = before.map(|done| done.done_on).max()?;
    asked_on.checked_add(i64::from(part.respond_days?).days()).ok()
}

fn check_time_is_over(
    dossier: &Dossier,
    family: &SchemeFamily,
    part: &Step,
    today: Date,
) -> Result<(), Refusal> {
    let until = respond_until(dossier, family, part);
    match until.filter(|until| today <= *until) {
        Some(until) => Err(Refusal::new(RefusalCode::ResponseTermRuns).with("last", acting::shown(until))),
        None => Ok(()),
    }
}

/// The parts that come after one and were done, in the order of the process.
fn done_after(dossier: &Dossier, family: &SchemeFamily, part: &Step, package: &Package) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for step in package.process().steps.iter().filter(|step| step.kind == StepKind::Part) {
        let follows = |before: &String| *before == part.id || found.contains(before);
        if step.after.iter().any(follows) && dossier.part_done(family, &step.id).is_some() {
            found.push(step.id.clone());
        }
    }
    found
}

/// The message that asks the person for their part, now that what it is about is there.
fn asking_the_person(
    dossier: &Dossier,
    done: &PartDone,
    package: &Package,
    context: &Context<'_>,
) -> Option<Event> {
    let mut following = package.process().following(&done.step);
    let step = following.find(|step| step.owner == Some(StepOwner::Person))?;
    let mut after = dossier.clone();
    after.apply(&Event::PartDone(done.clone()));
    let until_on = respond_until(&after, &done.family, step)?;
    let (step, words) = (step.id.clone(), done.words.clone());
    Some(tell(MessageKind::ResponseAsked { step, until_on, words }, dossier, context))
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
