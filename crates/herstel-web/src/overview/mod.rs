//! Everything somebody was awarded, added up: the same for the parent, the staff and the API.

use crate::{AppState, error::PageError, explanation, i18n::Texts, layout::Page};
use askama::Template;
use herstel_domain::{
    Dossier, Scope,
    chain::Chain,
    decisions::{Decision, Outcome},
    overview::{Awarded, Decided, Overview, overview},
};
use herstel_kernel::Cents;
use herstel_scheme::{Package, Receipt};

/// Adds up the awards of a dossier, with their proofs out of the store: all of them at once.
pub(crate) async fn load(state: &AppState, scope: &Scope, dossier: &Dossier) -> Result<Overview, PageError> {
    let is_award =
        |decision: &&Decision| decision.approval().is_some() && decision.proposed.outcome == Outcome::Award;
    let mut receipts = state.store.receipts_of_awards(scope, dossier.registration.dossier).await?;
    let mut proofs = Vec::new();
    for decision in dossier.decisions.iter().filter(is_award) {
        let receipt = receipts.remove(&decision.proposed.receipt).ok_or(PageError::NotFound)?;
        let package = explanation::package(state, decision).await?;
        proofs.push((decision, package, receipt));
    }
    of(proofs.iter().map(|(decision, package, receipt)| (*decision, package.as_ref(), receipt)))
}

/// Adds up decisions whose proofs are at hand.
pub(crate) fn of<'a>(
    proofs: impl Iterator<Item = (&'a Decision, &'a Package, &'a Receipt)>,
) -> Result<Overview, PageError> {
    let decided = |(decision, package, receipt): (&'a Decision, &'a Package, &'a Receipt)| Decided {
        decision,
        package,
        input: &receipt.input,
    };
    let decided: Vec<Decided<'_>> = proofs.map(decided).collect();
    overview(&decided).ok_or_else(|| PageError::failed("awards beyond all bounds"))
}

/// The awards in a table that adds up.
#[derive(Template)]
#[template(path = "overview/overview.html")]
pub(crate) struct OverviewView {
    page: Page,
    rows: Vec<Row>,
    total: String,
}

impl askama::filters::HtmlSafe for OverviewView {}

/// One award.
struct Row {
    step: String,
    date: String,
    /// What it is worth, when that is more than it pays, what was awarded before, and whether it was paid.
    said: Vec<String>,
    amount: String,
}

impl OverviewView {
    /// The table, when anything was awarded; `chain` knows what was paid, `step` names a step.
    pub fn new(
        page: &Page,
        overview: &Overview,
        chain: &Chain,
        step: impl Fn(&str) -> String,
    ) -> Option<Self> {
        if overview.awards.is_empty() {
            return None;
        }
        let texts = page.texts;
        let rows = overview.awards.iter().map(|award| Row {
            step: step(&award.step),
            date: texts.date(award.decided_on),
            said: counted(texts, overview, award, &step)
                .into_iter()
                .chain(payment(texts, chain, award))
                .collect(),
            amount: texts.amount(award.paid),
        });
        Some(Self { rows: rows.collect(), total: texts.amount(overview.total), page: page.clone() })
    }
}

/// Whether an award was paid: only a recorded payment says so. Where nothing comes on top there is nothing to pay.
fn payment(texts: Texts, chain: &Chain, award: &Awarded) -> Option<String> {
    match chain.paid_on(award.decision) {
        Some(paid_on) => Some(texts.t1("overview-paid-on", "date", texts.date(paid_on))),
        None if award.paid > Cents::ZERO => Some(texts.t("overview-unpaid")),
        None => None,
    }
}

fn counted(
    texts: Texts,
    overview: &Overview,
    award: &Awarded,
    step: &impl Fn(&str) -> String,
) -> Vec<String> {
    if award.counted.is_empty() {
        return Vec::new();
    }
    let worth = texts.t1("overview-worth", "amount", texts.amount(award.worth));
    let parts = award.counted.iter().map(|part| {
        let before = overview.awards.iter().find(|before| before.decision == part.decision);
        let before = before.map_or_else(String::new, |before| step(&before.step));
        texts.t2("overview-counted", "amount", texts.amount(part.amount), "step", before)
    });
    std::iter::once(worth).chain(parts).collect()
}
