//! What changed since a step was worked out before.

use super::Decision;
use crate::Dossier;
use herstel_scheme::{FactPath, FactValue};
use std::collections::BTreeSet;

/// A fact that is another one now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedFact {
    /// Which.
    pub path: FactPath,
    /// What it was; none when it was not known.
    pub before: Option<FactValue>,
    /// What it is; none when it is not known any more.
    pub now: Option<FactValue>,
}

/// The decision of the same step that was worked out last before this one.
pub fn previous<'a>(dossier: &'a Dossier, decision: &Decision) -> Option<&'a Decision> {
    let earlier = dossier.decisions.iter().filter(|made| {
        made.proposed.step == decision.proposed.step
            && made.proposed_at_version < decision.proposed_at_version
    });
    earlier.max_by_key(|made| made.proposed_at_version)
}

/// The facts that differ between two states of a dossier, in the order of their paths.
pub fn changed_facts(before: &Dossier, now: &Dossier) -> Vec<ChangedFact> {
    let paths: BTreeSet<&FactPath> = before.facts.keys().chain(now.facts.keys()).collect();
    let value = |dossier: &Dossier, path: &FactPath| dossier.facts.get(path).map(|fact| fact.value.clone());
    paths
        .into_iter()
        .map(|path| ChangedFact { path: path.clone(), before: value(before, path), now: value(now, path) })
        .filter(|changed| changed.before != changed.now)
        .collect()
}
