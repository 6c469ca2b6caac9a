//! Agreements and requests in words.

use crate::{
    AppState,
    i18n::Texts,
    messages::{agreement::message_of, letter::MessageLetterPath},
};
use herstel_domain::{
    Dossier,
    parts::PartDone,
    reopening::ReopeningStage,
    settlement::{Settlement, SettlementStage},
};
use herstel_kernel::Date;
use herstel_scheme::{Package, SchemeFamily};
use std::sync::Arc;

/// The conditions on which one can come back, as the scheme of the agreement has them, or the one of today.
pub(crate) fn conditions(
    state: &AppState,
    texts: Texts,
    package: Option<&Arc<Package>>,
    family: &SchemeFamily,
    ids: &[String],
) -> Vec<String> {
    let today = state.schemes.in_force(family, state.clock.today());
    let package = package.or(today);
    let text = |id: &String| {
        package.map_or_else(
            || id.clone(),
            |found| texts.from_scheme(found.text(texts.0, &format!("reopen-{id}"), &[])),
        )
    };
    ids.iter().map(text).collect()
}

/// An agreement as a letter to read, print and sign.
pub(super) struct AgreementLetter {
    /// Where it stands.
    pub href: String,
    /// As a link.
    pub label: String,
}

/// The agreements that stand, newest first: nobody signs what was withdrawn or is over.
pub(super) fn letters(
    texts: Texts,
    dossier: &Dossier,
    today: Date,
    step: impl Fn(&SchemeFamily, &str) -> String,
) -> Vec<AgreementLetter> {
    let stands = |held: &&Settlement| match held.stage(today) {
        SettlementStage::Offered
        | SettlementStage::CoolingOff { .. }
        | SettlementStage::Awaited
        | SettlementStage::Binding => true,
        SettlementStage::InPreparation | SettlementStage::Over | SettlementStage::Reopened => false,
    };
    let offered = dossier.settlements.iter().rev().filter(stands);
    let letter = |held: &Settlement| {
        let message = message_of(dossier, held)?;
        let step = step(&held.drafted.family, &held.drafted.step);
        let label = texts.t1("settlement-letter", "step", step);
        Some(AgreementLetter { href: MessageLetterPath::new(message).to_string(), label })
    };
    offered.filter_map(letter).collect()
}

/// How far an agreement is.
pub(super) fn stage(texts: Texts, held: &Settlement, today: Date) -> String {
    match held.stage(today) {
        SettlementStage::InPreparation => texts.t("settlement-in-preparation"),
        SettlementStage::Offered => texts.t("settlement-offered"),
        SettlementStage::CoolingOff { until } => {
            texts.t1("settlement-cooling-off", "date", texts.date(until))
        }
        SettlementStage::Awaited => texts.t("settlement-awaited"),
        SettlementStage::Binding => match held.binding_since() {
            Some(since) => texts.t1("settlement-binding-since", "date", texts.date(since)),
            None => texts.t("settlement-binding"),
        },
        SettlementStage::Over => texts.t("settlement-over"),
        SettlementStage::Reopened => texts.t("settlement-reopened"),
    }
}

/// The same in words to the parent.
pub(super) fn own_stage(texts: Texts, held: &Settlement, today: Date) -> String {
    match held.stage(today) {
        SettlementStage::Offered => texts.t("settlement-offered-own"),
        SettlementStage::Awaited => texts.t("settlement-awaited-own"),
        SettlementStage::InPreparation
        | SettlementStage::CoolingOff { .. }
        | SettlementStage::Binding
        | SettlementStage::Over
        | SettlementStage::Reopened => stage(texts, held, today),
    }
}

/// How far a part of the work came.
pub(super) fn part(texts: Texts, done: &PartDone) -> String {
    let key = if done.unanswered { "part-unanswered" } else { "part-done" };
    texts.t1(key, "date", texts.date(done.done_on))
}

/// How far a request to open a road again is.
pub(super) fn reopening(texts: Texts, stage: ReopeningStage) -> String {
    match stage {
        ReopeningStage::Requested => texts.t("reopening-requested"),
        ReopeningStage::RefusalProposed => texts.t("reopening-second-reading"),
        ReopeningStage::Granted => texts.t("reopening-granted"),
        ReopeningStage::Refused => texts.t("reopening-refused"),
        ReopeningStage::Overtaken => texts.t("reopening-overtaken"),
    }
}
