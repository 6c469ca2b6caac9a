//! My messages: `/mijn-zaak/berichten`. Everything we told, to read again or to print, and writing back.

use super::{
    reader::{Place, Reader},
    represented::{ForMessagePath, ForMessagesPath},
};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{Field, FormErrors, Page, SubmittedForm, link, show, show_refused},
    messages::inbox::{Line, Opened, lines, opened},
    routes::{Guard, Routes},
    session::Parent,
};
use askama::Template;
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{Command, messages::WriteReply};
use herstel_kernel::MessageId;
use serde::{Deserialize, Serialize};

/// The list.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/berichten")]
pub(crate) struct MessagesPath;

/// One message.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/berichten/{message}", rejection(PageError))]
pub(crate) struct MessagePath {
    pub message: MessageId,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Parent, show_messages)
        .post(Guard::Parent, write)
        .get(Guard::Parent, show_message)
        .post(Guard::Parent, answer)
}

/// What just happened.
#[derive(Default, Deserialize, Serialize)]
pub(crate) struct MessagesQuery {
    #[serde(default, rename = "net", skip_serializing_if = "Option::is_none")]
    just: Option<Just>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
enum Just {
    /// A message back was sent.
    #[serde(rename = "verstuurd")]
    Sent,
    /// How messages come was changed.
    #[serde(rename = "bewaard")]
    Kept,
}

impl MessagesQuery {
    pub fn link(self, place: &Place) -> String {
        match place {
            Place::Own => link(MessagesPath, self),
            Place::For(number) => link(ForMessagesPath { number: number.clone() }, self),
        }
    }

    pub const fn sent() -> Self {
        Self { just: Some(Just::Sent) }
    }

    pub const fn kept() -> Self {
        Self { just: Some(Just::Kept) }
    }
}

impl Place {
    /// The messages.
    pub fn messages(&self) -> String {
        match self {
            Self::Own => MessagesPath.to_string(),
            Self::For(number) => ForMessagesPath { number: number.clone() }.to_string(),
        }
    }

    /// One of them.
    pub fn message(&self, message: MessageId) -> String {
        match self {
            Self::Own => MessagePath { message }.to_string(),
            Self::For(number) => ForMessagePath { number: number.clone(), message }.to_string(),
        }
    }
}

#[derive(Template)]
#[template(path = "parent/messages.html")]
struct MessagesPage {
    page: Page,
    place: Place,
    errors: FormErrors,
    just: Option<String>,
    title: String,
    lead: String,
    lines: Vec<Line>,
    /// Shows the ways to how messages come, to details and to preferences.
    is_in_place: bool,
    text: Option<Field>,
}

#[derive(Template)]
#[template(path = "parent/message.html")]
struct MessagePage {
    page: Page,
    place: Place,
    errors: FormErrors,
    message: Opened,
    action: String,
    text: Option<Field>,
}

async fn show_messages(
    _: MessagesPath,
    State(state): State<AppState>,
    Query(query): Query<MessagesQuery>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_messages_of(&state, Reader::own(&state, parent).await?, &query).await
}

/// The list for whoever reads the case.
pub(super) async fn show_messages_of(
    state: &AppState,
    reader: Reader,
    query: &MessagesQuery,
) -> Result<Response, PageError> {
    show(&list(state, reader, query, FormErrors::new(), None).await?)
}

async fn list(
    state: &AppState,
    reader: Reader,
    query: &MessagesQuery,
    errors: FormErrors,
    form: Option<&SubmittedForm>,
) -> Result<MessagesPage, PageError> {
    let staff = state.store.staff().await?;
    let voice = reader.voice();
    let Reader { page, place, dossier, may_tell, is_in_place, .. } = reader;
    let page = page.at(place.messages());
    let texts = page.texts;
    let lines = lines(state, &dossier, &staff, texts, |message| place.message(message))?;
    let just = query.just.map(|just| match just {
        Just::Sent => texts.t("messages-sent"),
        Just::Kept => texts.t("messages-kept"),
    });
    let text = may_tell.then(|| text_field(texts, form, &errors));
    let (title, lead) = (texts.t(&voice.key("messages-title")), texts.t(&voice.key("messages-lead")));
    Ok(MessagesPage { page, place, errors, just, title, lead, lines, is_in_place, text })
}

async fn show_message(
    MessagePath { message }: MessagePath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_message_of(&state, Reader::own(&state, parent).await?, message).await
}

/// One message for whoever reads the case. That it was opened is written down the first time; when that cannot be now,
/// the message is read all the same.
pub(super) async fn show_message_of(
    state: &AppState,
    reader: Reader,
    message: MessageId,
) -> Result<Response, PageError> {
    let found = reader.dossier.message(message).ok_or(PageError::NotFound)?;
    if found.seen_on.is_none() {
        let id = reader.dossier.registration.dossier;
        if let Err(error) = carry_out(state, &reader.scope, id, None, &Command::SeeMessage(message)).await {
            tracing::warn!(%error, "that a message was opened could not be written down");
        }
    }
    show(&one(state, reader, message, FormErrors::new(), None).await?)
}

async fn one(
    state: &AppState,
    reader: Reader,
    message: MessageId,
    errors: FormErrors,
    form: Option<&SubmittedForm>,
) -> Result<MessagePage, PageError> {
    let staff = state.store.staff().await?;
    let Reader { page, place, dossier, may_tell, .. } = reader;
    let found = dossier.message(message).ok_or(PageError::NotFound)?;
    let texts = page.texts;
    let action = place.message(message);
    let text = may_tell.then(|| text_field(texts, form, &errors));
    let message = opened(state, &dossier, found, &staff, texts)?;
    Ok(MessagePage { page: page.at(&action), place, errors, message, action, text })
}

async fn write(
    _: MessagesPath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    write_of(&state, Reader::own(&state, parent).await?, None, &form).await
}

async fn answer(
    MessagePath { message }: MessagePath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    write_of(&state, Reader::own(&state, parent).await?, Some(message), &form).await
}

/// What whoever reads the case writes back.
pub(super) async fn write_of(
    state: &AppState,
    reader: Reader,
    to: Option<MessageId>,
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    let command = Command::WriteReply(WriteReply { to, text: form.text("text").to_owned() });
    let id = reader.dossier.registration.dossier;
    match carry_out(state, &reader.scope, id, None, &command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&MessagesQuery::sent().link(&reader.place)).into_response()),
        Err(Ok((status, refusals))) => {
            let mut errors = FormErrors::new();
            errors.refusals(reader.page.texts, &refusals, &["text"]);
            let errors = errors.labelled(&[("text", reader.page.t("messages-text"))]);
            match to {
                Some(message) => {
                    show_refused(status, &one(state, reader, message, errors, Some(form)).await?)
                }
                None => {
                    let nothing = MessagesQuery::default();
                    show_refused(status, &list(state, reader, &nothing, errors, Some(form)).await?)
                }
            }
        }
        Err(Err(error)) => Err(error),
    }
}

fn text_field(texts: Texts, form: Option<&SubmittedForm>, errors: &FormErrors) -> Field {
    let field = Field::area("text", texts.t("messages-text"), 6).hint(texts.t("messages-text-hint"));
    match form {
        Some(form) => field.filled(form, errors),
        None => field,
    }
}
