//! The proposals that wait for a second reading.

use super::DecisionPath;
use crate::staff::objections::ObjectionsPath;
use crate::{
    AppState,
    error::PageError,
    layout::Page,
    road::RoadPath,
    session::Staff,
    staff::{dossier::DossierPath, people::Colleagues, reconstruction::TimelinePath, words::Words},
};
use askama::Template;
use axum_extra::routing::TypedPath;
use herstel_domain::{
    decisions::{Outcome, PreparedBy},
    work_list::ReadingKind,
};
use herstel_kernel::DossierNumber;
use herstel_store::ProposalFilter;
use serde::Deserialize;

/// The list.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/tweede-lezing")]
pub(crate) struct ReadingListPath;

/// The page.
#[derive(Template)]
#[template(path = "staff/reading_list.html")]
pub(super) struct ReadingListPage {
    page: Page,
    /// Those this person may read.
    for_me: Vec<Row>,
    /// Those this person proposed; somebody else reads them.
    own: Vec<Row>,
    /// What others wrote that is no decision.
    others: Vec<Other>,
}

/// Something other than a decision.
struct Other {
    name: String,
    number: String,
    href: String,
    what: String,
    by: String,
}

/// One proposal.
struct Row {
    name: String,
    number: String,
    href: String,
    step: String,
    outcome: String,
    is_rejection: bool,
    amount: String,
    proposed_by: String,
    proposed_on: String,
}

/// Where a second person reads it.
pub(in crate::staff) fn reading_link(kind: ReadingKind, number: DossierNumber) -> String {
    match kind {
        ReadingKind::Agreement | ReadingKind::Reopening => RoadPath { number }.to_string(),
        ReadingKind::Penalty => format!("{}#terms", DossierPath { number }),
        ReadingKind::Objection => ObjectionsPath { number }.to_string(),
        ReadingKind::Timeline => TimelinePath { number }.to_string(),
    }
}

impl ReadingListPage {
    pub async fn load(state: &AppState, staff: Staff) -> Result<Self, PageError> {
        let words = Words::new(staff.page.texts, &state.schemes, state.clock.today());
        let texts = words.texts;
        let colleagues = Colleagues::load(state).await?;
        let (mut for_me, mut own) = (Vec::new(), Vec::new());
        for proposal in state.store.proposals(&staff.scope, ProposalFilter::default()).await? {
            let is_own = proposal.proposed_by == PreparedBy::Person(staff.id);
            let path = DecisionPath { number: proposal.number.clone(), decision: proposal.decision };
            let row = Row {
                name: proposal.name,
                number: proposal.number.to_string(),
                href: path.to_string(),
                step: words.step(&proposal.step),
                outcome: words.outcome(proposal.outcome),
                is_rejection: proposal.outcome == Outcome::Rejection,
                amount: texts.amount(proposal.amount),
                proposed_by: colleagues.preparer(texts, proposal.proposed_by),
                proposed_on: texts.date(proposal.proposed_on),
            };
            if is_own { own.push(row) } else { for_me.push(row) }
        }
        let filter = ProposalFilter { not_by: Some(staff.id), ..ProposalFilter::default() };
        let others = state.store.readings(&staff.scope, filter).await?.into_iter().map(|row| Other {
            name: row.name,
            number: row.number.to_string(),
            href: reading_link(row.reading.kind, row.number),
            what: words.reading(row.reading.kind),
            by: colleagues.name(texts, row.reading.by),
        });
        let others = others.collect();
        Ok(Self { page: staff.page, for_me, own, others })
    }
}
