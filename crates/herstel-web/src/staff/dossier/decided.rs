//! What was decided, on the page of a dossier: the decisions, and what they come to.

use crate::staff::{people::Colleagues, reading::DecisionPath, words::Words};
use herstel_domain::{
    Dossier,
    decisions::{Decision, DecisionStatus},
};
use herstel_kernel::{Cents, DossierNumber};

/// One decision.
pub(super) struct DecisionRow {
    pub step: String,
    pub href: String,
    pub status: String,
    pub class: &'static str,
    pub scheme: String,
    pub outcome: String,
    pub amount: String,
    pub when: String,
    pub who: String,
}

/// What was awarded, and what is proposed.
pub(super) struct MoneyView {
    pub awarded: String,
    pub proposed: Option<String>,
    pub decisions: usize,
}

impl DecisionRow {
    pub fn new(
        words: Words<'_>,
        colleagues: &Colleagues,
        number: &DossierNumber,
        decision: &Decision,
    ) -> Self {
        let texts = words.texts;
        let proposed = &decision.proposed;
        let (class, on, who) = match &decision.status {
            DecisionStatus::Proposed => {
                ("warm", proposed.proposed_on, colleagues.preparer(texts, proposed.proposed_by))
            }
            DecisionStatus::Approved(approved) => {
                ("ok", approved.decided_on, colleagues.name(texts, approved.approved_by))
            }
            DecisionStatus::Returned(returned) => {
                ("warm", returned.returned_on, colleagues.name(texts, returned.returned_by))
            }
        };
        Self {
            step: words.step(&proposed.step),
            href: DecisionPath { number: number.clone(), decision: proposed.decision }.to_string(),
            status: words.decision_status(decision),
            class,
            scheme: words.scheme(&proposed.scheme),
            outcome: words.outcome(proposed.outcome),
            amount: texts.amount(proposed.amount),
            when: texts.date(on),
            who,
        }
    }
}

impl MoneyView {
    /// None before the first proposal; what is beyond all bounds is not shown either.
    pub fn new(words: Words<'_>, dossier: &Dossier) -> Option<Self> {
        if dossier.decisions.is_empty() {
            return None;
        }
        let waiting = dossier.decisions.iter().filter(|made| made.status == DecisionStatus::Proposed);
        let mut waiting = waiting.map(|made| made.proposed.amount).peekable();
        let proposed = match waiting.peek() {
            Some(_) => Some(waiting.try_fold(Cents::ZERO, |sum, amount| sum.checked_add(amount))?),
            None => None,
        };
        Some(Self {
            awarded: words.texts.amount(dossier.awarded()?),
            proposed: proposed.map(|amount| words.texts.amount(amount)),
            decisions: dossier.decisions.iter().filter(|made| made.approval().is_some()).count(),
        })
    }
}
