//! The proposals that wait for a second reading.

use super::DecisionPath;
use crate::{
    AppState,
    error::PageError,
    layout::Page,
    session::Staff,
    staff::{people::Colleagues, words::Words},
};
use askama::Template;
use axum_extra::routing::TypedPath;
use herstel_domain::decisions::{Outcome, PreparedBy};
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

impl ReadingListPage {
    pub async fn load(state: &AppState, staff: Staff) -> Result<Self, PageError> {
        let words = Words::new(staff.page.texts, &state.schemes, state.clock.today());
        let texts = words.texts;
        let colleagues = Colleagues::load(state).await?;
        let (mut for_me, mut own) = (Vec::new(), Vec::new());
        for proposal in state.store.proposals(&staff.scope, herstel_store::ProposalFilter::default()).await? {
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
        Ok(Self { page: staff.page, for_me, own })
    }
}
