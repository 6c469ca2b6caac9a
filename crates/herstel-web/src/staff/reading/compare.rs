//! What changed since the step was worked out before: outcome, amount, facts.

use crate::{AppState, error::PageError, session::Staff, staff::words::Words};
use herstel_domain::{
    Dossier,
    decisions::{Decision, changed_facts, previous},
};
use herstel_scheme::{FactPath, FactValue};

/// The comparison with the calculation before.
pub(super) struct Comparison {
    pub when: String,
    pub outcome_before: String,
    pub amount_before: String,
    pub outcome_now: String,
    pub amount_now: String,
    pub facts: Vec<FactLine>,
}

/// One fact that is another one now.
pub(super) struct FactLine {
    pub fact: String,
    pub before: String,
    pub now: String,
}

impl Comparison {
    /// None when the step was not worked out before.
    pub async fn load(
        state: &AppState,
        staff: &Staff,
        words: Words<'_>,
        dossier: &Dossier,
        decision: &Decision,
    ) -> Result<Option<Self>, PageError> {
        let Some(earlier) = previous(dossier, decision) else { return Ok(None) };
        let id = dossier.registration.dossier;
        let then = state.store.dossier_as_of(&staff.scope, id, earlier.proposed_at_version).await?;
        let now = state.store.dossier_as_of(&staff.scope, id, decision.proposed_at_version).await?;
        let (Some(then), Some(now)) = (then, now) else { return Ok(None) };
        let texts = words.texts;
        let said = |path: &FactPath, value: Option<&FactValue>| {
            value.map_or_else(|| texts.t("fact-unknown"), |value| words.value(path, value))
        };
        let line = |changed: herstel_domain::decisions::ChangedFact| FactLine {
            fact: words.fact(&changed.path),
            before: said(&changed.path, changed.before.as_ref()),
            now: said(&changed.path, changed.now.as_ref()),
        };
        Ok(Some(Self {
            when: texts.date(earlier.proposed.proposed_on),
            outcome_before: words.outcome(earlier.proposed.outcome),
            amount_before: texts.amount(earlier.proposed.amount),
            outcome_now: words.outcome(decision.proposed.outcome),
            amount_now: texts.amount(decision.proposed.amount),
            facts: changed_facts(&then, &now).into_iter().map(line).collect(),
        }))
    }
}
