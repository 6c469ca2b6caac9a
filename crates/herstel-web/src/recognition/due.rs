//! What people are owed: `/werk/erkenning`. Of one's own people and those of whom one stands in for, for a handler; of
//! everybody for a team lead.

use super::{
    RecognitionPath,
    words::{name, state},
};
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
use herstel_store::RecognitionDue;
use jiff::ToSpan as _;
use serde::Deserialize;

/// The list.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/erkenning")]
pub(crate) struct RecognitionsPath;

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Operation, show_due)
}

/// How many days ahead something is on the list: everything that is owed soon and what is late.
const DAYS_AHEAD: i64 = 366;

#[derive(Template)]
#[template(path = "recognition/due.html")]
struct DueList {
    page: Page,
    rows: Vec<Row>,
}

struct Row {
    what: String,
    href: String,
    name: String,
    handler: String,
    due: String,
    state: String,
    class: &'static str,
}

async fn show_due(
    _: RecognitionsPath,
    State(app): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let (today, texts) = (app.clock.today(), staff.page.texts);
    let before = today.saturating_add(DAYS_AHEAD.days());
    let members = app.store.staff().await?;
    let row = |due: RecognitionDue| {
        let named = members.iter().find(|member| Some(member.id) == due.handler);
        Row {
            what: name(texts, due.kind),
            href: RecognitionPath { number: due.number }.to_string(),
            name: due.name,
            handler: named.map_or_else(|| texts.t("handler-none"), |member| member.name.clone()),
            due: texts.date(due.due_on),
            state: state(texts, due.state),
            class: if due.due_on < today { "warm" } else { "" },
        }
    };
    let mut due = Vec::new();
    for of in lists_of(&app, &staff).await? {
        due.extend(app.store.recognitions_due(&staff.scope, before, of).await?);
    }
    due.sort_by_key(|row| row.due_on);
    let rows = due.into_iter().map(row).collect();
    show(&DueList { page: staff.page.at(RecognitionsPath), rows })
}
