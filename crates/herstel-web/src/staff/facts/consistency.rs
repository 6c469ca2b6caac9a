//! Facts that contradict each other are refused before they are recorded.

use super::form::item_field;
use crate::{AppState, staff::words::Words};
use herstel_domain::{Dossier, facts::FactChange, road};
use herstel_kernel::{Refusal, RefusalCode};
use herstel_scheme::Inconsistency;

/// Refuses changes after which the facts would contradict each other, by the consistency rules of the schemes that
/// decide today. Each contradiction is named once, at the year it is about.
///
/// A scheme that cannot calculate yet because facts are missing has nothing to say here.
pub(crate) fn check_consistency(
    state: &AppState,
    words: Words<'_>,
    dossier: &Dossier,
    changes: &[FactChange],
) -> Result<(), Vec<Refusal>> {
    let state = &state.for_dossier(dossier);
    let today = state.clock.today();
    let mut facts = dossier.fact_values();
    for change in changes {
        match &change.value {
            Some(value) => facts.insert(change.path.clone(), value.clone()),
            None => facts.remove(&change.path),
        };
    }
    let mut refusals: Vec<Refusal> = Vec::new();
    for package in road::packages_for(dossier, &state.schemes, today) {
        let values = dossier.values_on(&package.family(), today);
        let input = package.facts().build_input(&facts, &values);
        let Ok(calculation) = package.calculate(&input, today) else { continue };
        for problem in &calculation.inconsistent {
            let refusal = words.refusal(refusal(problem));
            if !refusals.contains(&refusal) {
                refusals.push(refusal);
            }
        }
    }
    if refusals.is_empty() { Ok(()) } else { Err(refusals) }
}

fn refusal(problem: &Inconsistency) -> Refusal {
    let refusal = match &problem.item {
        Some((role, key)) => Refusal::at(RefusalCode::FactsInconsistent, item_field(role, *key)),
        None => Refusal::new(RefusalCode::FactsInconsistent),
    };
    refusal.with("rule", &problem.rule).with("explanation", &problem.message)
}
