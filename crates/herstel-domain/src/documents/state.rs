//! What a dossier knows of the papers that were asked for: requests, what was put where, versions, trust.

use super::{DocumentReceived, FamilyPaper, PaperEvent};
use crate::Dossier;
use herstel_kernel::{Actor, Date, DocumentId, PaperRequestId, StaffId};
use herstel_scheme::{FactPath, PaperHolder};
use std::fmt;

/// The source of a fact that rests on the word of the parent; pages say it in words.
pub const WORD_OF_PARENT: &str = "word-of-parent";

/// A request for a paper.
#[derive(Clone, PartialEq, Eq)]
pub struct PaperRequest {
    /// Which.
    pub request: PaperRequestId,
    /// For which paper.
    pub paper: FamilyPaper,
    /// For which step.
    pub step: String,
    /// Who was asked.
    pub holder: PaperHolder,
    /// Their name; empty for the parent.
    pub name: String,
    /// Words of the handler.
    pub words: String,
    /// The last day to answer.
    pub until_on: Date,
    /// Who asked.
    pub asked_by: StaffId,
    /// When.
    pub asked_on: Date,
    /// Why and when it was taken back.
    pub withdrawn: Option<(String, Date)>,
}

/// A document at a paper.
#[derive(Clone, PartialEq, Eq)]
pub struct Filing {
    /// Which document.
    pub document: DocumentId,
    /// At which paper.
    pub paper: FamilyPaper,
    /// By whom.
    pub filed_by: Actor,
    /// When.
    pub filed_on: Date,
    /// Why it is not that paper after all, and when somebody looked.
    pub not_it: Option<(String, Date)>,
}

/// That the parent does not have a paper.
#[derive(Clone, PartialEq, Eq)]
pub struct NotHeld {
    /// Which.
    pub paper: FamilyPaper,
    /// What they said with it.
    pub words: String,
    /// When.
    pub said_on: Date,
}

/// That the word of the parent was gone by.
#[derive(Clone, PartialEq, Eq)]
pub struct Trust {
    /// Which paper is missing.
    pub paper: FamilyPaper,
    /// Which facts.
    pub facts: Vec<FactPath>,
    /// Why.
    pub reason: String,
    /// By whom.
    pub trusted_by: StaffId,
    /// When.
    pub trusted_on: Date,
}

/// Everything about papers in one dossier.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Papers {
    /// All requests in order.
    pub requests: Vec<PaperRequest>,
    /// Every document at every paper, in order.
    pub filings: Vec<Filing>,
    /// What the parent said they do not have.
    pub not_held: Vec<NotHeld>,
    /// Later version and earlier one, in order.
    pub replaced: Vec<(DocumentId, DocumentId)>,
    /// Where the word of the parent was gone by.
    pub trusted: Vec<Trust>,
}

macro_rules! says_nothing {
    ($($name:ident)+) => {
        $(
            /// Names and words about a person never reach a log.
            impl fmt::Debug for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    write!(f, "{}(…)", stringify!($name))
                }
            }
        )+
    };
}

says_nothing!(PaperRequest Filing NotHeld Trust Papers);

impl Papers {
    /// A request by its id.
    pub fn request(&self, id: PaperRequestId) -> Option<&PaperRequest> {
        self.requests.iter().find(|asked| asked.request == id)
    }

    /// The requests for a paper that were not taken back, in order.
    pub fn standing<'a>(&'a self, paper: &'a FamilyPaper) -> impl Iterator<Item = &'a PaperRequest> {
        self.requests.iter().filter(move |asked| asked.paper == *paper && asked.withdrawn.is_none())
    }

    /// The documents at a paper that are it as far as anybody knows: the last version of each, latest first.
    pub fn there<'a>(&'a self, paper: &'a FamilyPaper) -> impl Iterator<Item = &'a Filing> {
        let fits = move |filing: &&Filing| {
            filing.paper == *paper && filing.not_it.is_none() && !self.is_replaced(filing.document)
        };
        self.filings.iter().rev().filter(fits)
    }

    /// Where a document stands, when it is that paper as far as anybody knows.
    pub fn of_document(&self, document: DocumentId) -> impl Iterator<Item = &FamilyPaper> {
        let own = move |filing: &&Filing| filing.document == document && filing.not_it.is_none();
        self.filings.iter().filter(own).map(|filing| &filing.paper)
    }

    /// Whether a later version took the place of a document.
    pub fn is_replaced(&self, document: DocumentId) -> bool {
        self.replaced.iter().any(|(_, earlier)| *earlier == document)
    }

    /// The version before a document.
    pub fn before(&self, document: DocumentId) -> Option<DocumentId> {
        self.replaced.iter().rev().find(|(later, _)| *later == document).map(|(_, earlier)| *earlier)
    }

    /// Whether somebody looked at a document and found it to be no paper that was asked for, wherever it was put.
    pub fn is_nothing_asked(&self, document: DocumentId) -> bool {
        let mut own = self.filings.iter().filter(|filing| filing.document == document).peekable();
        own.peek().is_some() && own.all(|filing| filing.not_it.is_some())
    }

    pub(crate) fn apply(&mut self, event: &PaperEvent) {
        match event {
            PaperEvent::Asked {
                request,
                paper,
                step,
                holder,
                name,
                words,
                until_on,
                asked_by,
                asked_on,
                ..
            } => {
                self.requests.push(PaperRequest {
                    request: *request,
                    paper: paper.clone(),
                    step: step.clone(),
                    holder: *holder,
                    name: name.clone(),
                    words: words.clone(),
                    until_on: *until_on,
                    asked_by: *asked_by,
                    asked_on: *asked_on,
                    withdrawn: None,
                });
            }
            PaperEvent::Withdrawn { request, reason, withdrawn_on, .. } => {
                if let Some(asked) = self.requests.iter_mut().find(|asked| asked.request == *request) {
                    asked.withdrawn = Some((reason.clone(), *withdrawn_on));
                }
            }
            PaperEvent::Filed { document, papers, filed_by, filed_on } => {
                let filing = |paper: &FamilyPaper| Filing {
                    document: *document,
                    paper: paper.clone(),
                    filed_by: *filed_by,
                    filed_on: *filed_on,
                    not_it: None,
                };
                self.filings.extend(papers.iter().map(filing));
            }
            PaperEvent::NotIt { document, paper, reason, looked_on, .. } => {
                for filing in &mut self.filings {
                    if filing.document == *document && filing.paper == *paper {
                        filing.not_it.get_or_insert((reason.clone(), *looked_on));
                    }
                }
            }
            PaperEvent::NotHeld { paper, words, said_on, .. } => {
                self.not_held.push(NotHeld { paper: paper.clone(), words: words.clone(), said_on: *said_on });
            }
            PaperEvent::Replaced { document, earlier, .. } => self.replaced.push((*document, *earlier)),
            PaperEvent::Trusted { paper, facts, reason, trusted_by, trusted_on } => {
                self.trusted.push(Trust {
                    paper: paper.clone(),
                    facts: facts.clone(),
                    reason: reason.clone(),
                    trusted_by: *trusted_by,
                    trusted_on: *trusted_on,
                });
            }
        }
    }
}

impl Dossier {
    /// All versions of a document, the latest first, when it is the latest one.
    pub fn versions(&self, latest: DocumentId) -> Vec<&DocumentReceived> {
        let mut found: Vec<&DocumentReceived> = Vec::new();
        let mut next = Some(latest);
        while let Some(received) = next.and_then(|id| self.document(id)) {
            // A document that stands twice in the line of versions would go round.
            if found.iter().any(|known| known.document == received.document) {
                break;
            }
            found.push(received);
            next = self.papers.before(received.document);
        }
        found
    }

    /// The facts that rest on the word of the parent now, each with why.
    pub fn facts_on_word(&self) -> impl Iterator<Item = (&FactPath, &Trust)> {
        let by_word = self.facts.iter().filter(|(_, fact)| fact.source == WORD_OF_PARENT);
        by_word.filter_map(|(path, _)| {
            let trust = self.papers.trusted.iter().rev().find(|trust| trust.facts.contains(path))?;
            Some((path, trust))
        })
    }

    /// The requests that wait: not taken back, for a step that was not decided, and for a paper that neither came nor
    /// was done without.
    pub fn open_requests(&self) -> impl Iterator<Item = &PaperRequest> {
        self.papers.requests.iter().filter(|asked| {
            asked.withdrawn.is_none()
                && self.application(&asked.paper.family).is_some()
                && self.approved(&asked.step).is_none()
                && self.papers.there(&asked.paper).next().is_none()
                && self.papers.trusted.iter().all(|trust| trust.paper != asked.paper)
        })
    }

    /// The first last day of the papers that are waited for; of each paper the day of who may answer longest.
    pub fn paper_due_on(&self) -> Option<Date> {
        let last = |asked: &PaperRequest| {
            self.papers.standing(&asked.paper).map(|other| other.until_on).max().unwrap_or(asked.until_on)
        };
        self.open_requests().map(last).min()
    }
}
