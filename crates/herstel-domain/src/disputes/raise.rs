//! Pointing out that something is wrong, and answering it.

use super::{DisputeAnswered, DisputeRaised, DisputeResult, DisputeTarget};
use crate::{
    Context, Dossier, Event,
    access::{Grant, acting},
    documents::{self, AddDocument},
    registration::TEXT_LENGTH_MAX,
};
use herstel_kernel::{Actor, DisputeId, DocumentId, Refusal, RefusalCode};

/// The parent points something out, or staff write it down for them.
#[derive(Clone, Debug)]
pub struct RaiseDispute {
    /// The remark.
    pub dispute: DisputeId,
    /// What it is about.
    pub target: DisputeTarget,
    /// In the parent's words; may be empty when a document says it.
    pub words: String,
    /// The document that shows it.
    pub document: Option<RemarkDocument>,
}

/// The document that shows what is wrong.
#[derive(Clone, Debug)]
pub enum RemarkDocument {
    /// One that the dossier has already.
    There(DocumentId),
    /// One that comes with the remark; what is refused about it refuses the remark.
    New(Box<AddDocument>),
}

/// The case handler answers.
#[derive(Clone, Debug)]
pub struct AnswerDispute {
    /// The remark.
    pub dispute: DisputeId,
    /// What came of it.
    pub result: DisputeResult,
    /// To the parent.
    pub answer: String,
}

/// Records a remark about a fact or row that exists, with the document that shows it. Words or a document are enough: who
/// has a letter in their hands needs not retell it.
pub fn raise(
    dossier: &Dossier,
    command: &RaiseDispute,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    acting::for_the_person(dossier, Grant::Tell, context)?;
    let words = match command.words.trim().is_empty() && command.document.is_some() {
        true => String::new(),
        false => acting::text(&command.words, "words", TEXT_LENGTH_MAX)?,
    };
    let exists = match &command.target {
        DisputeTarget::Fact { path } => dossier.facts.contains_key(path),
        DisputeTarget::DecisionRow { decision, .. } => {
            dossier.decision(*decision).is_some_and(|d| d.approval().is_some())
        }
        DisputeTarget::Timeline { entry } => dossier.reconstruction.is_shared(*entry),
        DisputeTarget::Other => true,
    };
    if !exists {
        return Err(Refusal::new(RefusalCode::NotFound));
    }
    let (mut events, document) = match &command.document {
        None => (Vec::new(), None),
        Some(document) => with_document(dossier, document, context)?,
    };
    events.push(Event::DisputeRaised(DisputeRaised {
        dispute: command.dispute,
        target: command.target.clone(),
        words,
        document,
        raised_on: context.today,
    }));
    Ok(events)
}

/// What taking in the document comes to, and by which id the dossier knows it: a file that was sent before is that one.
fn with_document(
    dossier: &Dossier,
    document: &RemarkDocument,
    context: &Context<'_>,
) -> Result<(Vec<Event>, Option<DocumentId>), Refusal> {
    match document {
        RemarkDocument::There(document) => match dossier.document(*document) {
            Some(known) => Ok((Vec::new(), Some(known.document))),
            None => Err(Refusal::at(RefusalCode::NotFound, "document")),
        },
        RemarkDocument::New(new) => {
            let known = dossier.documents.iter().find(|known| known.digest == new.digest);
            let document = known.map_or(new.document, |known| known.document);
            Ok((documents::add(dossier, new, context)?, Some(document)))
        }
    }
}

/// Records the answer to a remark; every remark gets one answer.
pub fn answer(
    dossier: &Dossier,
    command: &AnswerDispute,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let answered_by = match context.actor {
        Actor::Staff { id, .. } => id,
        Actor::Person { .. } | Actor::Representative { .. } | Actor::Municipal { .. } | Actor::System => {
            return Err(Refusal::new(RefusalCode::NotAllowed));
        }
    };
    let dispute = dossier.dispute(command.dispute).ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
    if dispute.answered.is_some() {
        return Err(Refusal::new(RefusalCode::AlreadyAnswered));
    }
    let answer = acting::text(&command.answer, "answer", TEXT_LENGTH_MAX)?;
    let result: DisputeResult = command.result;
    Ok(vec![Event::DisputeAnswered(DisputeAnswered {
        dispute: command.dispute,
        result,
        answer,
        answered_by,
        answered_on: context.today,
    })])
}
