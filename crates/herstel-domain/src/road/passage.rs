//! Whether the road leads to a step now.

use super::is_decision;
use crate::{Dossier, choices::ChoiceEffect, parts::missing_parts};
use herstel_scheme::{Package, SchemeFamily, Step};

/// How far the road leads to a decision that was not made yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Passage {
    /// It can be decided.
    Open,
    /// The person waits or stopped before it; it opens again when they choose so.
    Held,
    /// Something comes first, or the person chose another way.
    Closed,
}

/// Whether the road of an application leads to a step.
///
/// It does through any of the steps it comes after. Registration is an application for every step of the road, so a parent
/// who has not chosen yet is not held up; where the road forks, nobody but the parent says which way.
pub(crate) fn passage(dossier: &Dossier, family: &SchemeFamily, step: &Step, package: &Package) -> Passage {
    match passage_apart_from_parts(dossier, family, step, package) {
        Passage::Open if !missing_parts(dossier, family, step).is_empty() => Passage::Closed,
        found @ (Passage::Open | Passage::Held | Passage::Closed) => found,
    }
}

/// The same, whatever parts the decision still needs.
pub(crate) fn passage_apart_from_parts(
    dossier: &Dossier,
    family: &SchemeFamily,
    step: &Step,
    package: &Package,
) -> Passage {
    let mut found = Passage::Closed;
    for before in &step.after {
        let reached = dossier.approved(before).is_some() || !is_decision(package, before);
        if !reached {
            continue;
        }
        match dossier.choice_at(family, before).map(|choice| &choice.effect) {
            Some(ChoiceEffect::Continue { to }) if *to == step.id => return Passage::Open,
            Some(ChoiceEffect::Continue { .. } | ChoiceEffect::Apply { .. }) => {}
            Some(ChoiceEffect::Wait | ChoiceEffect::Stop) => found = Passage::Held,
            Some(ChoiceEffect::Support { .. }) | None if !forks(package, before) => return Passage::Open,
            Some(ChoiceEffect::Support { .. }) | None => {}
        }
    }
    found
}

/// Whether more than one decision may follow a step.
pub(super) fn forks(package: &Package, before: &str) -> bool {
    package.process().following(before).filter(|step| is_decision(package, &step.id)).nth(1).is_some()
}
