//! Why this amount, why me: the explanation of a decision, the same for parent and staff.
//!
//! [`explain`] finds the receipt and the exact scheme version of a decision; [`ExplanationView`] shows it, with links
//! from every number to the step, the fact or the parameter it comes from.

mod items;
mod packages;
mod parts;
mod steps;
mod view;
mod worked;

pub(crate) use packages::OldPackages;
pub(crate) use parts::PartsView;
pub(crate) use view::{ExplanationView, Links, RowView, rows};
pub(crate) use worked::WorkedView;

use crate::{AppState, error::PageError, i18n::Language};
use herstel_domain::{Dossier, Scope, decisions::Decision};
use herstel_scheme::{Explanation, FactPath, Package, Receipt, StoredCalculation, slug};
use herstel_store::LetterRow;
use sha2::{Digest as _, Sha256};
use std::sync::Arc;

/// A decision with its proof and the scheme version that gave it.
pub(crate) struct Explained {
    /// Exactly the bytes that decided.
    pub package: Arc<Package>,
    /// The proof.
    pub receipt: Receipt,
    /// In the language asked for.
    pub explanation: Explanation,
}

impl Explained {
    /// Why the decision came out as it did, in a sentence; steps that decide without a reason have none.
    pub fn reason(&self, step: &str) -> Option<&str> {
        let reason = self.package.process().step(step)?.outcome.as_ref()?.reason.as_ref()?;
        let anchor = format!("stap-{}", slug(reason));
        let found = self.explanation.steps.iter().find(|explained| explained.anchor == anchor)?;
        Some(found.plain.as_str()).filter(|plain| !plain.is_empty())
    }
}

/// Explains a decision that is in reach of the scope.
pub(crate) async fn explain(
    state: &AppState,
    scope: &Scope,
    decision: &Decision,
    language: Language,
) -> Result<Explained, PageError> {
    let (package, receipt) = proof(state, scope, decision).await?;
    let explanation = of_receipt(&package, &decision.proposed.step, &receipt, language);
    Ok(Explained { package, receipt, explanation })
}

/// The exact scheme version and the receipt of a decision that is in reach of the scope.
pub(crate) async fn proof(
    state: &AppState,
    scope: &Scope,
    decision: &Decision,
) -> Result<(Arc<Package>, Receipt), PageError> {
    let proposed = &decision.proposed;
    let receipt = state.store.receipt(scope, proposed.receipt).await?.ok_or(PageError::NotFound)?;
    Ok((package(state, decision).await?, receipt))
}

/// The exact scheme version of a decision, when what it worked out may be shown.
pub(crate) async fn package(state: &AppState, decision: &Decision) -> Result<Arc<Package>, PageError> {
    packages::find(state, &decision.proposed.scheme_hash).await
}

/// Whether everything decided in a dossier may be shown, also without its explanation.
pub(crate) async fn check_shown(state: &AppState, dossier: &Dossier) -> Result<(), PageError> {
    for decision in &dossier.decisions {
        packages::find(state, &decision.proposed.scheme_hash).await?;
    }
    Ok(())
}

/// Whether a letter may be shown, also when its bytes were kept in a demonstration.
pub(crate) async fn check_letter(
    state: &AppState,
    scope: &Scope,
    letter: &LetterRow,
) -> Result<(), PageError> {
    let dossier = state.store.dossier(scope, letter.dossier).await?.ok_or(PageError::NotFound)?;
    let decision = dossier.decision(letter.decision).ok_or(PageError::NotFound)?;
    packages::find(state, &decision.proposed.scheme_hash).await.map(|_| ())
}

/// Explains a calculation that is at hand: a stored receipt, or one just worked out.
pub(crate) fn of_receipt(
    package: &Package,
    step: &str,
    receipt: &Receipt,
    language: Language,
) -> Explanation {
    package.explain(step, &stored(receipt), language)
}

/// What of a receipt an explanation or a letter reads.
pub(crate) fn stored(receipt: &Receipt) -> StoredCalculation<'_> {
    StoredCalculation { outputs: &receipt.outputs, derivation: &receipt.derivation }
}

/// The element id of a fact, on whichever page shows it. Links to it stand on a page by the dozen, so it is short.
pub(crate) fn fact_anchor(path: &FactPath) -> String {
    format!("g-{}", hex::encode(&Sha256::digest(path.to_string())[..4]))
}
