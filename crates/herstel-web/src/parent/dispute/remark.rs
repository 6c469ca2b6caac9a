//! Remarks and what they are about, in words.

use super::super::{
    reader::{Place, Reader},
    texts::Words,
};
use crate::{AppState, error::PageError, explanation};
use herstel_domain::{
    Dossier,
    disputes::{Dispute, DisputeResult, DisputeTarget},
};
use herstel_scheme::FactPath;

/// What a remark is about: a name and the value that stands now.
pub(super) struct About {
    /// The name.
    pub label: String,
    /// The value.
    pub value: String,
}

/// A remark with its answer, as the case page shows it.
pub(crate) struct RemarkView {
    /// What it is about.
    pub about: String,
    /// In the parent's words; empty when a document says it.
    pub words: String,
    /// Where the document that came with it can be fetched.
    pub document: Option<String>,
    /// When.
    pub raised: String,
    /// The answer.
    pub answer: Option<AnswerView>,
}

/// The answer to a remark.
pub(crate) struct AnswerView {
    /// What came of it.
    pub result: String,
    /// In the handler's words.
    pub words: String,
    /// When.
    pub answered: String,
}

impl RemarkView {
    /// All remarks, newest first.
    pub fn all(dossier: &Dossier, words: Words<'_>, place: &Place) -> Vec<Self> {
        dossier.disputes.iter().rev().map(|dispute| Self::new(dispute, dossier, words, place)).collect()
    }

    fn new(dispute: &Dispute, dossier: &Dossier, words: Words<'_>, place: &Place) -> Self {
        let texts = words.texts;
        let about = match &dispute.raised.target {
            DisputeTarget::Fact { path } => named(path, words),
            DisputeTarget::DecisionRow { decision, .. } => {
                let step = dossier.decision(*decision).map_or("", |decision| &decision.proposed.step);
                texts.t1("dispute-about-decision", "step", words.step(step))
            }
            DisputeTarget::Timeline { .. } => texts.t("dispute-about-timeline"),
            DisputeTarget::Other => texts.t("dispute-about-other"),
        };
        let answer = dispute.answered.as_ref().map(|answered| AnswerView {
            result: match answered.result {
                DisputeResult::Corrected => texts.t("dispute-corrected"),
                DisputeResult::Kept => texts.t("dispute-kept"),
            },
            words: answered.answer.clone(),
            answered: texts.date(answered.answered_on),
        });
        let raised = texts.date(dispute.raised.raised_on);
        let document = dispute.raised.document.map(|document| place.document(document));
        Self { about, words: dispute.raised.words.clone(), document, raised, answer }
    }
}

/// What the form is about; what the parent cannot see does not exist.
pub(super) async fn about(
    state: &AppState,
    reader: &Reader,
    target: &DisputeTarget,
) -> Result<Option<About>, PageError> {
    let state = &state.for_dossier(&reader.dossier);
    let (dossier, texts) = (&reader.dossier, reader.page.texts);
    let words = Words::new(texts, state);
    match target {
        DisputeTarget::Other => Ok(None),
        DisputeTarget::Timeline { entry } => {
            let shared = dossier.reconstruction.shared.iter().flat_map(|shared| &shared.entries);
            let found = shared.into_iter().find(|known| known.entry == *entry).ok_or(PageError::NotFound)?;
            Ok(Some(About { label: texts.date(found.happened_on), value: texts.from_scheme(&found.words) }))
        }
        DisputeTarget::Fact { path } => {
            let fact = dossier.facts.get(path).ok_or(PageError::NotFound)?;
            let value = words.value(path, &fact.value);
            Ok(Some(About { label: named(path, words), value }))
        }
        DisputeTarget::DecisionRow { decision, attribute } => {
            let decision = dossier.decision(*decision).filter(|decision| decision.approval().is_some());
            let decision = decision.ok_or(PageError::NotFound)?;
            let explained = explanation::explain(state, &reader.scope, decision, texts.0).await?;
            let row = explained.explanation.rows.into_iter().find(|row| row.attribute == *attribute);
            let row = row.ok_or(PageError::NotFound)?;
            Ok(Some(About { label: texts.from_scheme(row.label), value: texts.from_scheme(row.value) }))
        }
    }
}

/// The name of a fact with the year it belongs to.
fn named(path: &FactPath, words: Words<'_>) -> String {
    let label = words.fact(path);
    match &path.item {
        None => label,
        Some((role, key)) => format!("{label}, {}", words.item(role, *key)),
    }
}
