//! The story: `/mijn-zaak/verhaal`. Told once, changed by the parent whenever they want, read by everybody who helps.

use super::{
    own_dossier,
    reader::{Place, Reader},
};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{Button, FormErrors, FormPage, ListPage, Row, Section, SubmittedForm, show, show_refused},
    recognition::Voice,
    routes::{Guard, Routes},
    session::Parent,
    staff::story::{questions, versions},
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    chain::Party,
    choices::Heard,
    consents::ConsentSubject,
    story::{StoryCommand, StoryVersion},
};
use herstel_kernel::{Date, Refusal, StoryId};
use serde::Deserialize;

/// The story.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/verhaal")]
pub(crate) struct StoryPath;

/// Telling it, or telling more.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/verhaal/vertellen")]
pub(crate) struct TellPath;

/// Agreeing with what somebody wrote down.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/verhaal/{story}/klopt", rejection(PageError))]
pub(crate) struct ApprovePath {
    pub story: StoryId,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Parent, show_story)
        .get(Guard::Parent, show_form)
        .post(Guard::Parent, tell)
        .post(Guard::Parent, approve)
}

fn list_page(state: &AppState, reader: &Reader, refusals: &[Refusal]) -> ListPage {
    let (dossier, place) = (&reader.dossier, &reader.place);
    let page = reader.page.clone().at(place.story());
    let (t, voice) = (page.texts, reader.voice());
    let mut errors = FormErrors::new();
    errors.refusals(t, refusals, &[]);
    let rows = versions(t, dossier, |version| approving(t, place, version));
    let text = if rows.is_empty() { t.t("story-none") } else { t.t("story-read-by") };
    let mut sections = vec![Section { title: t.t("story-versions"), text, rows }];
    let mut links = Vec::new();
    if reader.is_in_place {
        let rows = Party::STORY.map(|party| consent_row(t, reader, party, state.clock.today())).into();
        let text = t.t("story-parties-text");
        sections.push(Section { title: t.t("story-parties"), text, rows });
    }
    match place {
        Place::Own => links.push((TellPath.to_string(), t.t(&voice.key("story-tell")))),
        Place::For(_) => {}
    }
    ListPage {
        errors,
        back: (place.case(), t.t("back-to-case")),
        whose: String::new(),
        title: t.t(&voice.key("story-title-own")),
        lead: t.t(&voice.key("story-lead")),
        version: dossier.version,
        sections,
        links,
        page,
    }
}

/// The button with which the parent agrees with what was written down.
fn approving(t: Texts, place: &Place, version: &StoryVersion) -> Option<Button> {
    match place {
        Place::Own if version.approved_on.is_none() => {
            Some(Button::new(ApprovePath { story: version.story }, t.t("story-approve-own")))
        }
        Place::Own | Place::For(_) => None,
    }
}

/// Whether the story may go to a party, and the button that changes it.
fn consent_row(t: Texts, reader: &Reader, party: Party, today: Date) -> Row {
    let subject = ConsentSubject::StoryToParty { party };
    let mut holding = reader.dossier.consents.iter().filter(|held| held.period().holds_on(today));
    let held = holding.find(|held| held.given.subject == subject);
    let button = match held {
        Some(held) => Button::new(reader.place.consent_stop(held.given.consent), t.t("story-party-stop")),
        None => Button {
            field: Some(("subject", party.as_str().to_owned())),
            ..Button::new(reader.place.consenting(), t.t("story-party-give"))
        },
    };
    Row {
        heading: t.t(&format!("chain-party-{}", party.as_str())),
        chip: if held.is_some() { t.t("story-party-may") } else { t.t("story-party-may-not") },
        buttons: vec![button],
        ..Row::default()
    }
}

async fn show_story(
    _: StoryPath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_story_of(&state, &Reader::own(&state, parent).await?)
}

/// The page for whoever reads the case.
pub(super) fn show_story_of(state: &AppState, reader: &Reader) -> Result<Response, PageError> {
    show(&list_page(state, reader, &[]))
}

fn form_page(parent: &Parent, dossier: &Dossier, form: &SubmittedForm, refusals: &[Refusal]) -> FormPage {
    let page = parent.page.clone().at(TellPath);
    let (t, voice) = (page.texts, Voice::to_person_of(dossier));
    let mut errors = FormErrors::new();
    errors.refusals(t, refusals, &["words"]);
    let errors = errors.labelled(&[("words", t.t("story-words"))]);
    FormPage {
        parts: questions(t, form, &errors),
        errors,
        back: (StoryPath.to_string(), t.t(&voice.key("story-title-own"))),
        whose: String::new(),
        title: t.t(&voice.key("story-tell")),
        lead: t.t(&voice.key("story-tell-lead")),
        action: TellPath.to_string(),
        version: dossier.version,
        button: t.t("story-save"),
        page,
    }
}

async fn show_form(
    _: TellPath,
    State(state): State<AppState>,
    mut parent: Parent,
) -> Result<Response, PageError> {
    let dossier = own_dossier(&state, &mut parent).await?;
    // Nothing is asked twice: what was told stands in the form.
    let known = dossier.story().unwrap_or_default().to_owned();
    show(&form_page(&parent, &dossier, &SubmittedForm::of([("words", known)]), &[]))
}

async fn tell(
    _: TellPath,
    State(state): State<AppState>,
    mut parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = own_dossier(&state, &mut parent).await?;
    let version = form.version().map(Some).ok_or(PageError::Unreadable)?;
    let command = Command::Story(StoryCommand::Tell {
        story: StoryId::from_bytes(state.ids.draw()?),
        words: form.text("words").to_owned(),
        in_confidence: form.has("in_confidence", "yes"),
        heard: Heard::PORTAL,
    });
    let id = dossier.registration.dossier;
    match carry_out(&state, &parent.scope, id, version, &command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&StoryPath.to_string()).into_response()),
        Err(Ok((status, refusals))) => {
            let dossier = own_dossier(&state, &mut parent).await?;
            show_refused(status, &form_page(&parent, &dossier, &form, &refusals))
        }
        Err(Err(error)) => Err(error),
    }
}

async fn approve(
    ApprovePath { story }: ApprovePath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let reader = Reader::own(&state, parent).await?;
    let version = form.version().map(Some).ok_or(PageError::Unreadable)?;
    let command = Command::Story(StoryCommand::Approve { story, heard: Heard::PORTAL });
    let id = reader.dossier.registration.dossier;
    match carry_out(&state, &reader.scope, id, version, &command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&StoryPath.to_string()).into_response()),
        Err(Ok((status, refusals))) => {
            let reader = reader.again(&state).await?;
            show_refused(status, &list_page(&state, &reader, &refusals))
        }
        Err(Err(error)) => Err(error),
    }
}
