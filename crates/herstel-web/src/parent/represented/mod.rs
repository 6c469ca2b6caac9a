//! Acting for somebody else: `/namens`. The pages of their case, with a banner that says so on each of them.

mod messages;
mod papers;
mod road;
mod story;
mod wrong;

pub(super) use messages::{ForMessagePath, ForMessagesPath};
pub(super) use papers::{
    ForDocumentPath, ForDocumentsPath, ForNotHeldPath, ForPapersPath, ForWholeFilePath, ForWholeFileZipPath,
};
pub(super) use road::{
    ForCasePath, ForChoicePath, ForDecisionPath, ForDisputePath, ForFactsPath, ForRecognitionPath,
};
pub(super) use story::{
    ForApprovePath, ForChainPath, ForStoryPath, ForTellPath, ForTimelinePath, ForTimelinePdfPath,
};
pub(super) use wrong::{ForCallPath, ForComplaintPath, ForComplaintsPath, ForPromisesPath, ForWrongPath};

use super::named::NamedPath;
use crate::{
    AppState,
    error::PageError,
    layout::{Page, show},
    routes::{Guard, Routes},
    session::Acting,
};
use askama::Template;
use axum::{extract::State, response::Response};
use axum_extra::routing::TypedPath;
use herstel_store::ContactCard;
use serde::Deserialize;

/// Those for whom one acts.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens")]
pub(crate) struct RepresentedPath;

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Representing, list)
        .merge(road::routes())
        .merge(papers::routes())
        .merge(messages::routes())
        .merge(story::routes())
        .merge(wrong::routes())
}

/// Most people on the list.
const CARDS_MAX: u32 = 500;

#[derive(Template)]
#[template(path = "parent/represented.html")]
struct RepresentedPage {
    page: Page,
    people: Vec<Represented>,
}

struct Represented {
    name: String,
    number: String,
    href: String,
}

async fn list(
    _: RepresentedPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    let cards = state.store.contact_cards(&acting.scope, None, CARDS_MAX).await?;
    let row = |card: ContactCard| Represented {
        href: if card.reads_dossier {
            ForCasePath { number: card.number.clone() }.to_string()
        } else {
            NamedPath { number: card.number.clone() }.to_string()
        },
        name: card.name,
        number: card.number.to_string(),
    };
    let people = cards.into_iter().filter(|card| card.reads_dossier || card.reads_named).map(row).collect();
    show(&RepresentedPage { page: acting.page, people })
}
