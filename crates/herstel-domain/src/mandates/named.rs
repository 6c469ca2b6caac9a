//! What somebody sees whose mandate names a few things and not the whole dossier: an expert, somebody who joins talks.

use super::Mandate;
use crate::{
    Dossier,
    access::{Grant, Holder, grants},
    advice::AdviceGiven,
    decisions::Decision,
    documents::DocumentReceived,
    facts::RecordedFact,
};
use herstel_kernel::{Date, DossierNumber};
use herstel_scheme::FactPath;
use std::collections::BTreeMap;

/// A dossier as far as mandates name it. What no mandate names is absent, not empty.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedView {
    /// The number of the dossier.
    pub number: DossierNumber,
    /// Of whom it is.
    pub name: String,
    /// The version that was looked at.
    pub version: u64,
    /// The last day on which the latest of the mandates holds; absent for one without an end.
    pub until_on: Option<Date>,
    /// The facts.
    pub facts: Option<BTreeMap<FactPath, RecordedFact>>,
    /// The decisions that bind, of the steps that the mandates name.
    pub decisions: Option<Vec<Decision>>,
    /// The documents, without their bytes.
    pub documents: Option<Vec<DocumentReceived>>,
    /// What the person told, as they last approved it.
    pub story: Option<String>,
    /// The advice of this holder, when they may advise.
    pub advice: Option<Vec<AdviceGiven>>,
    /// They join talks.
    pub joins_talks: bool,
}

/// What the holder sees on a day; none when no mandate of theirs names anything.
pub fn named_view(dossier: &Dossier, holder: Holder, today: Date) -> Option<NamedView> {
    let held = grants(dossier, holder, today);
    if !held.contains(&Grant::Named) {
        return None;
    }
    let may = |grant: Grant| held.contains(&grant);
    let mandates: Vec<&Mandate> = dossier
        .mandates
        .iter()
        .filter(|mandate| mandate.given.holder.holder() == holder && mandate.period().holds_on(today))
        .collect();
    let reads_step = |step: &str| {
        let deciding = mandates.iter().filter(|mandate| mandate.reads_decisions());
        deciding.into_iter().any(|mandate| mandate.given.step.as_deref().is_none_or(|named| named == step))
    };
    let decisions = || {
        let binding = dossier.decisions.iter().filter(|decision| decision.approval().is_some());
        let named = binding.filter(|decision| reads_step(&decision.proposed.step)).cloned();
        named
            .map(|mut decision| {
                decision.proposed.remark = None;
                decision
            })
            .collect()
    };
    let own = |advice: &&AdviceGiven| Holder::of(advice.given_by) == Some(holder);
    Some(NamedView {
        number: dossier.registration.number.clone(),
        name: dossier.registration.details.name.clone(),
        version: dossier.version,
        until_on: mandates
            .iter()
            .map(|mandate| mandate.period().until_on)
            .collect::<Option<Vec<Date>>>()
            .and_then(|ends| ends.into_iter().max())
            .and_then(|until| until.yesterday().ok()),
        facts: may(Grant::Facts).then(|| dossier.facts.clone()),
        decisions: may(Grant::DecisionsOfStep).then(decisions),
        documents: may(Grant::Documents).then(|| dossier.documents.clone()),
        story: if may(Grant::StoryByMandate) { dossier.story_to_share().map(str::to_owned) } else { None },
        advice: may(Grant::Advise).then(|| dossier.advice.iter().filter(own).cloned().collect()),
        joins_talks: may(Grant::Talks),
    })
}
