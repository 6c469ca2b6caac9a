//! The pages of a parent.

use crate::{
    error::PageError,
    layout::{NavItem, Page},
    routes::{Guard, Routes},
    session::Parent,
};
use axum::response::Response;
use axum_extra::routing::TypedPath;
use serde::Deserialize;

/// My case.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak")]
pub(crate) struct CasePath;

pub(crate) fn routes() -> Routes {
    Routes::new().get(Guard::Parent, case)
}

pub(crate) fn navigation(page: &Page) -> Vec<NavItem> {
    vec![page.nav_item(page.t("nav-case"), CasePath)]
}

async fn case(_: CasePath, _parent: Parent) -> Result<Response, PageError> {
    Err(PageError::NotFound)
}
