//! My case for a child, in its own words: what happened, who helps, what it can choose, whom it can call. Nothing of anybody
//! else in the family stands here; there is nothing of them in its dossier either.

use super::{Asked, CaseQuery, fixed_person};
use crate::{
    AppState,
    error::PageError,
    experience::ExperiencePath,
    layout::{Page, show},
    parent::Reader,
};
use askama::Template;
use axum::response::Response;
use herstel_domain::{
    experience::open_steps,
    road::{ChoicePoint, has_no_road, open_choices},
};

#[derive(Template)]
#[template(path = "parent/child.html")]
struct ChildPage {
    page: Page,
    name: String,
    /// Who helps, while there is somebody.
    person: Option<String>,
    /// Something on the road waits for a choice.
    chooses: bool,
    /// No scheme runs for it now.
    is_without_road: bool,
    recognition: String,
    story: String,
    messages: String,
    timeline: String,
    access: String,
    experience: Option<String>,
    /// Everything, as a grown-up sees it.
    all: String,
}

/// The page for a child that reads its own dossier.
pub(super) async fn show_page(state: &AppState, reader: &Reader) -> Result<Response, PageError> {
    let state = &state.for_dossier(&reader.dossier);
    let (dossier, place) = (&reader.dossier, &reader.place);
    let today = state.clock.today();
    let open = open_choices(dossier, &state.schemes, today);
    let person = fixed_person(state, dossier).await?;
    show(&ChildPage {
        page: reader.page.clone().at(place.case()),
        name: dossier.registration.details.name.clone(),
        person: person.map(|person| person.name),
        chooses: reader.may_choose && open.iter().any(ChoicePoint::is_unanswered),
        is_without_road: has_no_road(dossier, &state.schemes, today),
        recognition: place.recognition(),
        story: place.story(),
        messages: place.messages(),
        timeline: place.timeline(),
        access: place.access(),
        experience: (!open_steps(dossier, today).is_empty()).then(|| ExperiencePath.to_string()),
        all: CaseQuery { all: Some(Asked::Yes), ..CaseQuery::default() }.link(place),
    })
}
