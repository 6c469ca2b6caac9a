//! The checklist: which papers the steps ask for, what is there, what is missing, who was asked, since when and until
//! when. A function of the dossier and the packages; nothing of it is stored.

use super::{FamilyPaper, Filing, NotHeld, PaperRequest, Trust};
use crate::{
    Dossier,
    road::{self, Passage},
};
use herstel_kernel::Date;
use herstel_scheme::{NeededPaper, Package, PaperHolder, Registry, Step, StepKind};
use std::sync::Arc;

/// How it is with a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaperState {
    /// Everybody who was asked let the term pass.
    Overdue,
    /// The parent does not have it, and nobody else was asked.
    NotHeld,
    /// Nobody was asked.
    Missing,
    /// Somebody was asked and can still answer.
    Asked,
    /// A document is there.
    There,
    /// It did not come, and the word of the parent is gone by.
    Trusted,
}

impl PaperState {
    /// The stable text; also the end of the key of its name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::NotHeld => "not-held",
            Self::Missing => "missing",
            Self::Asked => "asked",
            Self::There => "there",
            Self::Trusted => "trusted",
        }
    }
}

/// One paper on the checklist.
#[derive(Clone, Debug)]
pub struct ChecklistItem {
    /// Which paper.
    pub paper: FamilyPaper,
    /// The package whose texts name it.
    pub package: Arc<Package>,
    /// The first step that asks for it now, or for which it was asked.
    pub step: String,
    /// Who has it.
    pub holder: PaperHolder,
    /// The days to answer.
    pub days: u16,
    /// How it is.
    pub state: PaperState,
    /// Whether a step that can be worked on asks for it now.
    pub is_needed: bool,
    /// The requests that were not taken back, in order.
    pub requests: Vec<PaperRequest>,
    /// The documents that are it, latest first.
    pub there: Vec<Filing>,
    /// The documents that somebody looked at and that are not it.
    pub not_it: Vec<Filing>,
    /// When the parent last said that they do not have it.
    pub not_held: Option<NotHeld>,
    /// Why the word of the parent is gone by.
    pub trust: Option<Trust>,
}

impl ChecklistItem {
    /// Since when somebody was asked.
    pub fn asked_on(&self) -> Option<Date> {
        self.requests.iter().map(|asked| asked.asked_on).min()
    }

    /// The last day of who may answer longest.
    pub fn until_on(&self) -> Option<Date> {
        self.requests.iter().map(|asked| asked.until_on).max()
    }

    /// The request to the parent that waits for an answer.
    pub fn asked_of_parent(&self) -> Option<&PaperRequest> {
        self.requests.iter().rev().find(|asked| asked.holder == PaperHolder::Parent)
    }
}

/// The checklist of a dossier: papers of steps that can be decided now, and every other paper of which anything happened.
pub fn checklist(dossier: &Dossier, schemes: &Registry, today: Date) -> Vec<ChecklistItem> {
    let facts = dossier.fact_values();
    let mut items: Vec<ChecklistItem> = Vec::new();
    for application in dossier.standing_applications() {
        let Some(package) = road::packages_of(schemes, &application.family, today).into_iter().next() else {
            continue;
        };
        // A scheme for other people asks this person for nothing by itself.
        let is_own = road::is_road_of(dossier, package);
        for step in &package.process().steps {
            let is_open = is_own && is_open(dossier, step, package);
            for needed in &step.papers {
                let paper = FamilyPaper { family: application.family.clone(), paper: needed.id.clone() };
                let is_needed = is_open && needed.is_needed(&facts, package.facts());
                match items.iter_mut().find(|known| known.paper == paper) {
                    Some(known) if is_needed && !known.is_needed => {
                        (known.is_needed, known.step) = (true, step.id.clone());
                    }
                    Some(_) => {}
                    None => items.push(item(dossier, package, step, needed, paper, is_needed, today)),
                }
            }
        }
    }
    items.retain(|item| item.is_needed || item.state != PaperState::Missing);
    items
}

/// One paper of the checklist, also when nothing asks for it now; none when no scheme of the dossier has it.
pub fn checklist_item(
    dossier: &Dossier,
    paper: &FamilyPaper,
    schemes: &Registry,
    today: Date,
) -> Option<ChecklistItem> {
    dossier.application(&paper.family)?;
    let listed = checklist(dossier, schemes, today).into_iter().find(|item| item.paper == *paper);
    listed.or_else(|| {
        let package = road::packages_of(schemes, &paper.family, today).into_iter().next()?;
        let papers = package.process().papers();
        let (step, needed) = papers.into_iter().find(|(_, needed)| needed.id == paper.paper)?;
        Some(item(dossier, package, step, needed, paper.clone(), false, today))
    })
}

fn item(
    dossier: &Dossier,
    package: &Arc<Package>,
    step: &Step,
    needed: &NeededPaper,
    paper: FamilyPaper,
    is_needed: bool,
    today: Date,
) -> ChecklistItem {
    let papers = &dossier.papers;
    let requests: Vec<PaperRequest> = papers.standing(&paper).cloned().collect();
    let there: Vec<Filing> = papers.there(&paper).cloned().collect();
    let not_held = papers.not_held.iter().rev().find(|said| said.paper == paper).cloned();
    let trust = papers.trusted.iter().rev().find(|trust| trust.paper == paper).cloned();
    let is_not_it = |filing: &&Filing| filing.paper == paper && filing.not_it.is_some();
    ChecklistItem {
        state: state(&requests, !there.is_empty(), not_held.as_ref(), trust.is_some(), today),
        not_it: papers.filings.iter().filter(is_not_it).cloned().collect(),
        package: Arc::clone(package),
        step: step.id.clone(),
        holder: needed.held_by,
        days: needed.days,
        paper,
        is_needed,
        requests,
        there,
        not_held,
        trust,
    }
}

fn state(
    requests: &[PaperRequest],
    is_there: bool,
    not_held: Option<&NotHeld>,
    is_trusted: bool,
    today: Date,
) -> PaperState {
    let parent_answered = |asked: &PaperRequest| {
        asked.holder == PaperHolder::Parent && not_held.is_some_and(|said| asked.asked_on <= said.said_on)
    };
    if is_there {
        PaperState::There
    } else if is_trusted {
        PaperState::Trusted
    } else if !requests.is_empty() && requests.iter().all(|asked| asked.until_on < today) {
        PaperState::Overdue
    } else if requests.iter().any(|asked| !parent_answered(asked)) {
        PaperState::Asked
    } else if not_held.is_some() {
        PaperState::NotHeld
    } else {
        PaperState::Missing
    }
}

/// Whether a step can be worked on and was not decided: a decision of which the road is open, whatever parts it still
/// waits for; a part that was not done; the start and what is always open.
fn is_open(dossier: &Dossier, step: &Step, package: &Package) -> bool {
    let family = package.family();
    match step.kind {
        StepKind::Decision => {
            dossier.approved(&step.id).is_none()
                && road::passage_apart_from_parts(dossier, &family, step, package) == Passage::Open
        }
        StepKind::Part => dossier.part_done(&family, &step.id).is_none(),
        StepKind::Registration
        | StepKind::Application
        | StepKind::ExOfficio
        | StepKind::Aftercare
        | StepKind::Support
        | StepKind::Talk => true,
    }
}

/// The documents that are papers of a step, for what a decision of that step relies on.
pub fn documents_of_step(
    dossier: &Dossier,
    step: &Step,
    package: &Package,
) -> Vec<herstel_kernel::DocumentId> {
    let mut found = Vec::new();
    for needed in &step.papers {
        let paper = FamilyPaper { family: package.family(), paper: needed.id.clone() };
        found.extend(dossier.papers.there(&paper).map(|filing| filing.document));
    }
    found.sort_unstable();
    found.dedup();
    found
}
