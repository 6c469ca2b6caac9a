//! Views that somebody keeps under a name: made, changed by saving under the same name, removed.

use super::{View, WorkListPath};
use crate::{
    AppState,
    error::PageError,
    layout::{FormErrors, SubmittedForm, show_refused},
    session::Staff,
    staff::people::Colleagues,
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::registration::LINE_LENGTH_MAX;
use herstel_kernel::{Refusal, RefusalCode, SavedViewId};
use herstel_store::SavedView;
use serde::Deserialize;

/// Keeping the view that is shown.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/lijst/bewaren")]
pub(crate) struct SaveViewPath;

/// Removing one.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/lijst/weergave/{view}/verwijderen", rejection(PageError))]
pub(crate) struct RemoveViewPath {
    pub view: SavedViewId,
}

/// A saved view on the page.
pub(super) struct ViewLine {
    pub name: String,
    pub href: String,
    pub is_current: bool,
    /// Whose it is, when it is a colleague's.
    pub of: Option<String>,
    /// Where its owner removes it.
    pub remove: Option<String>,
}

pub(super) async fn save(
    _: SaveViewPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let view = View::of_query(form.text("query")).ok_or(PageError::Unreadable)?;
    let name = form.text("view-name");
    let refusal = if name.is_empty() {
        Some(Refusal::at(RefusalCode::Required, "view-name"))
    } else if name.chars().count() > LINE_LENGTH_MAX {
        Some(Refusal::at(RefusalCode::TooLong, "view-name").with("limit", LINE_LENGTH_MAX))
    } else {
        None
    };
    let refusal = match refusal {
        Some(refusal) => refusal,
        None => {
            let known = state.store.views(staff.id).await?;
            let same = known.iter().find(|kept| kept.owner == staff.id && kept.name == name);
            let id = match same {
                Some(same) => same.id,
                None => SavedViewId::from_bytes(state.ids.draw()?),
            };
            let kept = SavedView {
                id,
                owner: staff.id,
                is_shared: form.has("shared", "yes"),
                name: name.to_owned(),
                query: view.query(),
            };
            if state.store.put_view(&kept).await? {
                return Ok(Redirect::to(&view.link()).into_response());
            }
            Refusal::at(RefusalCode::TooHigh, "view-name").with("maximum", 50)
        }
    };
    let mut errors = FormErrors::new();
    errors.refusal(staff.page.texts, &refusal);
    let colleagues = Colleagues::load(&state).await?;
    let filter = view.filter(&state, &colleagues, staff.id, super::PAGE_ROWS);
    let shown = super::list(&state, staff, &view, filter, &form, errors).await?;
    show_refused(StatusCode::UNPROCESSABLE_ENTITY, &shown)
}

pub(super) async fn remove(
    RemoveViewPath { view }: RemoveViewPath,
    State(state): State<AppState>,
    staff: Staff,
    _form: SubmittedForm,
) -> Result<Response, PageError> {
    // Another's view and none are the same answer: nothing is removed.
    state.store.remove_view(staff.id, view).await?;
    Ok(Redirect::to(&WorkListPath.to_string()).into_response())
}
