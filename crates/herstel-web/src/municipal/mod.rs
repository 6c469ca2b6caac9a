//! The pages of a municipality: who its support desk may be in touch with, and whom its collection desk must leave alone.
//!
//! The two desks have the same addresses and each its own scope: what the one learns, the other is never shown.

mod card;

use crate::{
    AppState,
    error::PageError,
    i18n::Texts,
    knowledge::DeskKnowledgePath,
    layout::{NavItem, Page, show},
    municipalities,
    registration::AtDeskPath,
    routes::{Guard, Routes},
    session::AtDesk,
};
use askama::Template;
use axum::{extract::State, response::Response};
use axum_extra::routing::TypedPath;
pub(crate) use card::CardPath;
use herstel_domain::road::WorkStatus;
use herstel_kernel::Desk;
use herstel_store::ContactCard;
use serde::Deserialize;

/// The people a desk may know of.
#[derive(TypedPath, Deserialize)]
#[typed_path("/gemeente")]
pub(crate) struct DeskPath;

pub(crate) fn routes() -> Routes {
    Routes::new().get(Guard::Municipal, list).merge(card::routes())
}

/// The main menu of a desk.
pub(crate) fn navigation(page: &Page, desk: Desk) -> Vec<NavItem> {
    match desk {
        Desk::Support => vec![
            page.nav_item(page.t("nav-desk-support"), DeskPath),
            page.nav_item(page.t("nav-intake"), AtDeskPath),
            page.nav_item(page.t("nav-knowledge"), DeskKnowledgePath),
        ],
        Desk::Collection => vec![page.nav_item(page.t("nav-desk-collection"), DeskPath)],
    }
}

/// Most people on the list.
const CARDS_MAX: u32 = 500;

#[derive(Template)]
#[template(path = "municipal/list.html")]
struct ListPage {
    page: Page,
    municipality: String,
    is_support: bool,
    people: Vec<Person>,
}

/// One person on the list.
struct Person {
    name: String,
    number: String,
    href: String,
    /// How to reach them, for the support desk; the address, for the collection desk.
    reach: Vec<String>,
    status: Option<String>,
}

async fn list(_: DeskPath, State(state): State<AppState>, desk: AtDesk) -> Result<Response, PageError> {
    let texts = desk.page.texts;
    let cards = state.store.contact_cards(&desk.scope, None, CARDS_MAX).await?;
    let person = |card: ContactCard| Person {
        href: CardPath { number: card.number.clone() }.to_string(),
        reach: [card.phone, card.email, card.address].into_iter().flatten().collect(),
        status: card.road.map(|(status, _)| status_in_words(texts, status)),
        name: card.name,
        number: card.number.to_string(),
    };
    show(&ListPage {
        municipality: municipalities::name(desk.municipality),
        is_support: desk.desk == Desk::Support,
        people: cards.into_iter().map(person).collect(),
        page: desk.page,
    })
}

fn status_in_words(texts: Texts, status: WorkStatus) -> String {
    texts.t(&format!("status-{}", status.as_str()))
}
