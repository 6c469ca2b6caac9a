//! What was agreed and is due: `/werk/afspraken`. Of one's own parents and those of whom one stands in for, for a handler;
//! of everybody for a team lead.

use super::{StaffPlanPath, owner_in_words};
use crate::{
    AppState,
    error::PageError,
    layout::{Page, show},
    routes::{Guard, Routes},
    session::Staff,
    staff::people::lists_of,
};
use askama::Template;
use axum::{extract::State, response::Response};
use axum_extra::routing::TypedPath;
use herstel_domain::plan::AgreementState;
use herstel_store::PlanDue;
use jiff::ToSpan;
use serde::Deserialize;

/// The agreements that are due within a week or were breached.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/afspraken")]
pub(crate) struct DuePath;

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Operation, show_due)
}

/// How many days ahead an agreement is on the list.
const DAYS_AHEAD: i64 = 7;

#[derive(Template)]
#[template(path = "plan/due.html")]
struct DueList {
    page: Page,
    rows: Vec<Row>,
}

struct Row {
    what: String,
    href: String,
    name: String,
    owner: String,
    handler: String,
    due: String,
    state: String,
    class: &'static str,
}

async fn show_due(_: DuePath, State(state): State<AppState>, staff: Staff) -> Result<Response, PageError> {
    let (today, texts) = (state.clock.today(), staff.page.texts);
    let before = today.saturating_add((DAYS_AHEAD + 1).days());
    let members = state.store.staff().await?;
    let (mut found, mut rows) = (Vec::new(), Vec::new());
    for of in lists_of(&state, &staff).await? {
        found.extend(state.store.plans_due(&staff.scope, before, of).await?);
    }
    for PlanDue { number, name, handler, plan, .. } in found {
        let due = plan.agreements.iter().filter(|it| it.done.is_none() && it.made.due_on < before);
        for agreement in due {
            let (label, class) = match agreement.state(today) {
                AgreementState::Breached { since } => {
                    (texts.t1("agreement-breached", "date", texts.date(since)), "warm")
                }
                AgreementState::Asked => (texts.t("agreement-asked"), ""),
                AgreementState::Open => (texts.t("agreement-open"), ""),
                // Filtered out above; done is done.
                AgreementState::Done { .. } => continue,
            };
            let named = members.iter().find(|member| Some(member.id) == handler);
            rows.push((
                agreement.made.due_on,
                Row {
                    what: agreement.made.what.clone(),
                    href: StaffPlanPath { number: number.clone() }.to_string(),
                    name: name.clone(),
                    owner: owner_in_words(texts, &agreement.made.owner),
                    handler: named.map_or_else(|| texts.t("handler-none"), |member| member.name.clone()),
                    due: texts.date(agreement.made.due_on),
                    state: label,
                    class,
                },
            ));
        }
    }
    rows.sort_by_key(|(due_on, _)| *due_on);
    show(&DueList { page: staff.page, rows: rows.into_iter().map(|(_, row)| row).collect() })
}
