//! Asking for a paper, taking that back, putting a document at a paper, saying that it is not it or that one does not
//! have it, and going by the word of the parent.

use super::{
    ChecklistItem, DocumentReceived, FamilyPaper, PaperEvent, PaperState, WORD_OF_PARENT, checklist_item,
};
use crate::{
    Context, Dossier, Event,
    access::{Grant, acting},
    facts::{self, FactChange, RecordFacts},
    messages::{MessageKind, tell},
    registration::{LINE_LENGTH_MAX, TEXT_LENGTH_MAX},
};
use herstel_kernel::{Date, DocumentId, PaperRequestId, Refusal, RefusalCode};
use herstel_scheme::{PAPER_DAYS_MAX, PaperHolder};
use jiff::ToSpan as _;
use std::fmt;

/// Most papers that one document is put at in one go.
pub const PAPERS_OF_DOCUMENT_MAX: usize = 20;

/// Somebody wants to do something about a paper.
#[derive(Clone)]
pub enum PaperCommand {
    /// Ask somebody for it. The parent is told by a message in the same breath.
    Ask {
        /// This request.
        request: PaperRequestId,
        /// Which paper.
        paper: FamilyPaper,
        /// Who is asked.
        holder: PaperHolder,
        /// Their name; not for the parent.
        name: String,
        /// The last day to answer; none: as the scheme has it.
        until_on: Option<Date>,
        /// Words to whom is asked; may be empty.
        words: String,
    },
    /// Take a request back.
    Withdraw {
        /// Which.
        request: PaperRequestId,
        /// Why.
        reason: String,
    },
    /// Put a document at papers.
    File {
        /// Which document.
        document: DocumentId,
        /// At which papers.
        papers: Vec<FamilyPaper>,
    },
    /// Say that a document is not the paper that was asked for.
    NotIt {
        /// Which document.
        document: DocumentId,
        /// Which paper.
        paper: FamilyPaper,
        /// Why.
        reason: String,
    },
    /// Say that one does not have a paper.
    NotHeld {
        /// Which.
        paper: FamilyPaper,
        /// What there is to say with it; may be empty.
        words: String,
    },
    /// Say that a document is a later version of another.
    Replace {
        /// The later version.
        document: DocumentId,
        /// The earlier one.
        earlier: DocumentId,
    },
    /// Go by the word of the parent.
    Trust {
        /// The paper that is missing.
        paper: FamilyPaper,
        /// What the parent told; the sources are set here.
        changes: Vec<FactChange>,
        /// Why they are believed.
        reason: String,
    },
}

/// Words about a person never reach a log.
impl fmt::Debug for PaperCommand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Ask { .. } => "Ask(…)",
            Self::Withdraw { .. } => "Withdraw(…)",
            Self::File { .. } => "File",
            Self::NotIt { .. } => "NotIt(…)",
            Self::NotHeld { .. } => "NotHeld(…)",
            Self::Replace { .. } => "Replace",
            Self::Trust { .. } => "Trust(…)",
        })
    }
}

/// Carries a command out. The parent, or who acts for them, says that they do not have a paper; staff may write that down
/// for them. Everything else is the work of staff.
pub(crate) fn act(
    dossier: &Dossier,
    command: &PaperCommand,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    match command {
        PaperCommand::Ask { request, paper, holder, name, until_on, words } => {
            let asked_by = acting::by_staff(context)?;
            let item = open_item(dossier, paper, context)?;
            check_asking(&item, *holder, name, context.today)?;
            let until_on = until_on.unwrap_or(context.today.saturating_add(i64::from(item.days).days()));
            check_term(until_on, context.today)?;
            let asked = PaperEvent::Asked {
                request: *request,
                paper: paper.clone(),
                step: item.step.clone(),
                holder: *holder,
                name: acting_name(*holder, name)?,
                words: optional(words, "words")?,
                until_on,
                asked_by,
                asked_on: context.today,
            };
            let told = match holder {
                PaperHolder::Parent => Some(telling(dossier, &item, until_on, words, context)),
                PaperHolder::Operation
                | PaperHolder::Municipality
                | PaperHolder::ChildCare
                | PaperHolder::Creditor
                | PaperHolder::Bank
                | PaperHolder::Employer
                | PaperHolder::LegalAid
                | PaperHolder::Court
                | PaperHolder::Other => None,
            };
            Ok([Event::Paper(asked)].into_iter().chain(told).collect())
        }
        PaperCommand::Withdraw { request, reason } => {
            let withdrawn_by = acting::by_staff(context)?;
            let asked = dossier.papers.request(*request);
            let asked = asked.ok_or_else(|| Refusal::at(RefusalCode::NotFound, "request"))?;
            if asked.withdrawn.is_some() {
                return Ok(Vec::new());
            }
            let reason = acting::text(reason, "reason", TEXT_LENGTH_MAX)?;
            let (request, withdrawn_on) = (*request, context.today);
            Ok(vec![Event::Paper(PaperEvent::Withdrawn { request, reason, withdrawn_by, withdrawn_on })])
        }
        PaperCommand::File { document, papers } => {
            acting::by_staff(context)?;
            known(dossier, *document, "document")?;
            if papers.is_empty() {
                return Err(Refusal::at(RefusalCode::Required, "papers"));
            }
            Ok(file(dossier, *document, papers, context)?.into_iter().collect())
        }
        PaperCommand::NotIt { document, paper, reason } => {
            let looked_by = acting::by_staff(context)?;
            let is_there = dossier.papers.of_document(*document).any(|found| found == paper);
            if !is_there {
                return Err(Refusal::at(RefusalCode::NotFound, "document"));
            }
            let reason = acting::text(reason, "reason", TEXT_LENGTH_MAX)?;
            let (document, paper, looked_on) = (*document, paper.clone(), context.today);
            Ok(vec![Event::Paper(PaperEvent::NotIt { document, paper, reason, looked_by, looked_on })])
        }
        PaperCommand::NotHeld { paper, words } => {
            acting::for_the_person(dossier, Grant::Tell, context)?;
            let item = open_item(dossier, paper, context)?;
            let words = optional(words, "words")?;
            if item.not_held.is_some_and(|said| said.said_on == context.today && said.words == words) {
                return Ok(Vec::new());
            }
            let (paper, said_by, said_on) = (paper.clone(), context.actor, context.today);
            Ok(vec![Event::Paper(PaperEvent::NotHeld { paper, words, said_by, said_on })])
        }
        PaperCommand::Replace { document, earlier } => {
            acting::by_staff(context)?;
            known(dossier, *document, "document")?;
            Ok(replace(dossier, *document, *earlier, context)?.into_iter().collect())
        }
        PaperCommand::Trust { paper, changes, reason } => trust(dossier, paper, changes, reason, context),
    }
}

fn trust(
    dossier: &Dossier,
    paper: &FamilyPaper,
    changes: &[FactChange],
    reason: &str,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let trusted_by = acting::by_decider(context)?;
    let item = open_item(dossier, paper, context)?;
    let reason = acting::text(reason, "reason", TEXT_LENGTH_MAX)?;
    match item.state {
        PaperState::There => return Err(Refusal::new(RefusalCode::PaperThere)),
        PaperState::Missing => return Err(Refusal::new(RefusalCode::NobodyAsked)),
        PaperState::Overdue | PaperState::Trusted => {}
        PaperState::Asked | PaperState::NotHeld => {
            // Who said that they do not have it was asked by nobody when there is no request.
            let Some(last) = item.until_on() else { return Err(Refusal::new(RefusalCode::NobodyAsked)) };
            return Err(Refusal::new(RefusalCode::PaperTermRuns).with("last", acting::shown(last)));
        }
    }
    if changes.is_empty() || changes.iter().any(|change| change.value.is_none()) {
        return Err(Refusal::at(RefusalCode::Required, "fact"));
    }
    let by_word = |change: &FactChange| FactChange { source: WORD_OF_PARENT.to_owned(), ..change.clone() };
    let wish = RecordFacts { changes: changes.iter().map(by_word).collect() };
    let mut events = facts::record(dossier, &wish, context)?;
    events.push(Event::Paper(PaperEvent::Trusted {
        paper: paper.clone(),
        facts: changes.iter().map(|change| change.path.clone()).collect(),
        reason,
        trusted_by,
        trusted_on: context.today,
    }));
    Ok(events)
}

/// The event that puts a document at papers; none when it is there already.
pub(super) fn file(
    dossier: &Dossier,
    document: DocumentId,
    papers: &[FamilyPaper],
    context: &Context<'_>,
) -> Result<Option<Event>, Refusal> {
    if papers.len() > PAPERS_OF_DOCUMENT_MAX {
        return Err(Refusal::at(RefusalCode::NotAChoice, "papers"));
    }
    let mut wanted: Vec<FamilyPaper> = Vec::new();
    for paper in papers {
        open_item(dossier, paper, context)?;
        let known = dossier.papers.of_document(document).any(|found| found == paper);
        if !known && !wanted.contains(paper) {
            wanted.push(paper.clone());
        }
    }
    let filed = |papers| {
        let (filed_by, filed_on) = (context.actor, context.today);
        Event::Paper(PaperEvent::Filed { document, papers, filed_by, filed_on })
    };
    Ok((!wanted.is_empty()).then(|| filed(wanted)))
}

/// The events that put a document in the place of an earlier one: it stands where that one stood.
pub(super) fn replace(
    dossier: &Dossier,
    document: DocumentId,
    earlier: DocumentId,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    known(dossier, earlier, "earlier")?;
    if dossier.papers.before(document) == Some(earlier) {
        return Ok(Vec::new());
    }
    // A line of versions has one end, and no document comes after itself.
    let comes_after = |received: &&DocumentReceived| received.document == document;
    if document == earlier
        || dossier.papers.is_replaced(earlier)
        || dossier.papers.before(document).is_some()
        || dossier.versions(earlier).iter().any(comes_after)
    {
        return Err(Refusal::at(RefusalCode::NotAChoice, "earlier"));
    }
    let (replaced_by, replaced_on) = (context.actor, context.today);
    let stood: Vec<FamilyPaper> = dossier.papers.of_document(earlier).cloned().collect();
    let replaced = PaperEvent::Replaced { document, earlier, replaced_by, replaced_on };
    let filed = file(dossier, document, &stood, context)?;
    Ok([Event::Paper(replaced)].into_iter().chain(filed).collect())
}

fn known(dossier: &Dossier, document: DocumentId, field: &'static str) -> Result<(), Refusal> {
    let found = dossier.document(document).map(|_| ());
    found.ok_or_else(|| Refusal::at(RefusalCode::NotFound, field))
}

/// A paper that a scheme of the dossier has.
fn open_item(
    dossier: &Dossier,
    paper: &FamilyPaper,
    context: &Context<'_>,
) -> Result<ChecklistItem, Refusal> {
    let item = checklist_item(dossier, paper, context.schemes, context.today);
    item.ok_or_else(|| Refusal::at(RefusalCode::NotFound, "paper"))
}

fn check_asking(item: &ChecklistItem, holder: PaperHolder, name: &str, today: Date) -> Result<(), Refusal> {
    match item.state {
        PaperState::There => return Err(Refusal::new(RefusalCode::PaperThere)),
        PaperState::Overdue
        | PaperState::NotHeld
        | PaperState::Missing
        | PaperState::Asked
        | PaperState::Trusted => {}
    }
    let is_same = |asked: &super::PaperRequest| {
        asked.holder == holder && asked.name == name.trim() && asked.until_on >= today
    };
    match item.requests.iter().any(is_same) {
        true => Err(Refusal::new(RefusalCode::AlreadyAsked)),
        false => Ok(()),
    }
}

fn check_term(until_on: Date, today: Date) -> Result<(), Refusal> {
    // Who is asked has a day at least; tomorrow is what a phone call may agree on.
    if until_on <= today {
        let first = acting::shown(today.saturating_add(1.day()));
        return Err(Refusal::at(RefusalCode::DateTooEarly, "until_on").with("first", first));
    }
    let last = today.saturating_add(i64::from(PAPER_DAYS_MAX).days());
    if until_on > last {
        return Err(Refusal::at(RefusalCode::DateTooLate, "until_on").with("last", acting::shown(last)));
    }
    Ok(())
}

/// The name of who is asked: an organisation has one, unless it is the operation itself; the parent needs none.
fn acting_name(holder: PaperHolder, name: &str) -> Result<String, Refusal> {
    match holder {
        PaperHolder::Parent => Ok(String::new()),
        PaperHolder::Operation => optional_of(name, "name", LINE_LENGTH_MAX),
        PaperHolder::Municipality
        | PaperHolder::ChildCare
        | PaperHolder::Creditor
        | PaperHolder::Bank
        | PaperHolder::Employer
        | PaperHolder::LegalAid
        | PaperHolder::Court
        | PaperHolder::Other => acting::text(name, "name", LINE_LENGTH_MAX),
    }
}

fn optional(given: &str, field: &'static str) -> Result<String, Refusal> {
    optional_of(given, field, TEXT_LENGTH_MAX)
}

fn optional_of(given: &str, field: &'static str, limit: usize) -> Result<String, Refusal> {
    match given.trim().is_empty() {
        true => Ok(String::new()),
        false => acting::text(given, field, limit),
    }
}

/// The message that tells the parent which paper, why, until when, and what if they do not have it.
fn telling(
    dossier: &Dossier,
    item: &ChecklistItem,
    until_on: Date,
    words: &str,
    context: &Context<'_>,
) -> Event {
    let language = dossier.language().of_letters();
    let paper = item.package.text(language, &format!("paper-{}", item.paper.paper), &[]);
    let words = words.trim().to_owned();
    tell(MessageKind::PaperAsked { paper, until_on, words }, dossier, context)
}
