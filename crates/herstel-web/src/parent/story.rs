//! The story: `/mijn-zaak/verhaal`. Told once, changed by the parent whenever they want, read by everybody who helps.

use super::{
    reader::{Place, Reader},
    represented::{ForApprovePath, ForTellPath},
};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{Button, FormErrors, FormPage, ListPage, Row, Section, SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    session::Parent,
    staff::story::{questions, versions},
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command,
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

impl Place {
    /// Telling the story, or telling more.
    pub fn tell(&self) -> String {
        match self {
            Self::Own => TellPath.to_string(),
            Self::For(number) => ForTellPath { number: number.clone() }.to_string(),
        }
    }

    /// Agreeing with a version that somebody wrote down.
    pub fn approving(&self, story: StoryId) -> String {
        match self {
            Self::Own => ApprovePath { story }.to_string(),
            Self::For(number) => ForApprovePath { number: number.clone(), story }.to_string(),
        }
    }
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
    let rows = versions(t, dossier, |version| approving(t, reader, version));
    let text = if rows.is_empty() { t.t("story-none") } else { t.t("story-read-by") };
    let mut sections = vec![Section { title: t.t("story-versions"), text, rows }];
    let mut links = Vec::new();
    if reader.is_in_place {
        let rows = Party::STORY.map(|party| consent_row(t, reader, party, state.clock.today())).into();
        let text = t.t("story-parties-text");
        sections.push(Section { title: t.t("story-parties"), text, rows });
    }
    if reader.is_in_place {
        links.push((place.tell(), t.t(&voice.key("story-tell"))));
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

/// The button with which the parent, or who is in their place, agrees with what was written down.
fn approving(t: Texts, reader: &Reader, version: &StoryVersion) -> Option<Button> {
    let asks = reader.is_in_place && version.approved_on.is_none();
    asks.then(|| Button::new(reader.place.approving(version.story), t.t("story-approve-own")))
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

fn form_page(reader: &Reader, form: &SubmittedForm, refusals: &[Refusal]) -> FormPage {
    let (place, voice) = (&reader.place, reader.voice());
    let page = reader.page.clone().at(place.tell());
    let t = page.texts;
    let mut errors = FormErrors::new();
    errors.refusals(t, refusals, &["words"]);
    let errors = errors.labelled(&[("words", t.t("story-words"))]);
    FormPage {
        parts: questions(t, form, &errors),
        errors,
        back: (place.story(), t.t(&voice.key("story-title-own"))),
        whose: String::new(),
        title: t.t(&voice.key("story-tell")),
        lead: t.t(&voice.key("story-tell-lead")),
        action: place.tell(),
        version: reader.dossier.version,
        button: t.t("story-save"),
        page,
    }
}

async fn show_form(
    _: TellPath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_form_of(&Reader::own(&state, parent).await?)
}

/// The form for whoever tells it.
pub(super) fn show_form_of(reader: &Reader) -> Result<Response, PageError> {
    // Nothing is asked twice: what was told stands in the form.
    let known = reader.dossier.story().unwrap_or_default().to_owned();
    show(&form_page(reader, &SubmittedForm::of([("words", known)]), &[]))
}

async fn tell(
    _: TellPath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    tell_of(&state, Reader::own(&state, parent).await?, &form).await
}

/// Telling it, for whoever tells it.
pub(super) async fn tell_of(
    state: &AppState,
    reader: Reader,
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    let command = StoryCommand::Tell {
        story: StoryId::from_bytes(state.ids.draw()?),
        words: form.text("words").to_owned(),
        in_confidence: form.has("in_confidence", "yes"),
        heard: Heard::PORTAL,
    };
    match change(state, &reader, command, form).await? {
        Ok(done) => Ok(done),
        Err((status, refusals)) => {
            show_refused(status, &form_page(&reader.again(state).await?, form, &refusals))
        }
    }
}

async fn approve(
    ApprovePath { story }: ApprovePath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    approve_of(&state, Reader::own(&state, parent).await?, story, &form).await
}

/// Agreeing with a version, for whoever tells it.
pub(super) async fn approve_of(
    state: &AppState,
    reader: Reader,
    story: StoryId,
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    match change(state, &reader, StoryCommand::Approve { story, heard: Heard::PORTAL }, form).await? {
        Ok(done) => Ok(done),
        Err((status, refusals)) => {
            show_refused(status, &list_page(state, &reader.again(state).await?, &refusals))
        }
    }
}

/// Carries it out and leads back to the story; what was refused otherwise.
async fn change(
    state: &AppState,
    reader: &Reader,
    command: StoryCommand,
    form: &SubmittedForm,
) -> Result<Result<Response, (StatusCode, Vec<Refusal>)>, PageError> {
    let version = form.version().map(Some).ok_or(PageError::Unreadable)?;
    let id = reader.dossier.registration.dossier;
    match carry_out(state, &reader.scope, id, version, &Command::Story(command)).await.map_err(shown_on_form)
    {
        Ok(_) => Ok(Ok(Redirect::to(&reader.place.story()).into_response())),
        Err(Ok(refused)) => Ok(Err(refused)),
        Err(Err(error)) => Err(error),
    }
}
