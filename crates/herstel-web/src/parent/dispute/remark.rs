//! Remarks and what they are about, in words.

use super::super::texts::{fact_label, fact_value, package_today, step_label};
use crate::{AppState, error::PageError, explanation, i18n::Texts, session::Parent};
use herstel_domain::{
    Dossier,
    disputes::{Dispute, DisputeResult, DisputeTarget},
};
use herstel_scheme::{FactPath, Package};
use std::sync::Arc;

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
    /// In the parent's words.
    pub words: String,
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
    pub fn all(dossier: &Dossier, state: &AppState, texts: Texts) -> Vec<Self> {
        let package = package_today(state);
        let view = |dispute: &Dispute| Self::new(dispute, dossier, texts, package.as_ref());
        dossier.disputes.iter().rev().map(view).collect()
    }

    fn new(dispute: &Dispute, dossier: &Dossier, texts: Texts, package: Option<&Arc<Package>>) -> Self {
        let about = match &dispute.raised.target {
            DisputeTarget::Fact { path } => named(path, texts, package),
            DisputeTarget::DecisionRow { decision, .. } => {
                let step = dossier.decision(*decision).map_or("", |decision| &decision.proposed.step);
                texts.t1("dispute-about-decision", "step", step_label(package, texts.0, step))
            }
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
        Self { about, words: dispute.raised.words.clone(), raised, answer }
    }
}

/// What the form is about; what the parent cannot see does not exist.
pub(super) async fn about(
    state: &AppState,
    parent: &Parent,
    dossier: &Dossier,
    target: &DisputeTarget,
) -> Result<Option<About>, PageError> {
    let texts = parent.page.texts;
    let package = package_today(state);
    match target {
        DisputeTarget::Other => Ok(None),
        DisputeTarget::Fact { path } => {
            let fact = dossier.facts.get(path).ok_or(PageError::NotFound)?;
            let value = fact_value(texts, package.as_ref(), &fact.value);
            Ok(Some(About { label: named(path, texts, package.as_ref()), value }))
        }
        DisputeTarget::DecisionRow { decision, attribute } => {
            let decision = dossier.decision(*decision).filter(|decision| decision.approval().is_some());
            let decision = decision.ok_or(PageError::NotFound)?;
            let explained = explanation::explain(state, &parent.scope, decision, texts.0).await?;
            let row = explained.explanation.rows.into_iter().find(|row| row.attribute == *attribute);
            let row = row.ok_or(PageError::NotFound)?;
            Ok(Some(About { label: row.label, value: row.value }))
        }
    }
}

/// The name of a fact with the year it belongs to.
fn named(path: &FactPath, texts: Texts, package: Option<&Arc<Package>>) -> String {
    let label = fact_label(package, texts.0, path);
    match &path.item {
        None => label,
        Some((_, key)) => texts.t2("fact-of-year", "fact", label, "year", key),
    }
}
