//! Messages: what the person was told, one of them in words, and writing back.

use super::{Caller, access::acted, body::Change, documents::RecordedDocument, problems};
use crate::{
    AppState,
    command::carry_out,
    error::PageError,
    messages::letter::{MessageLetterPath, in_words},
};
use axum::{Json, extract::State, http::StatusCode};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    messages::{CloseReply, Message, Reply, WriteReply},
};
use herstel_kernel::{DossierNumber, MessageId, Refusal, RefusalCode};
use herstel_store::StaffMember;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The messages of a dossier, both ways.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/messages", rejection(PageError))]
pub(super) struct MessagesPath {
    number: DossierNumber,
}

/// One message.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/messages/{message}", rejection(PageError))]
pub(super) struct MessagePath {
    number: DossierNumber,
    message: MessageId,
}

/// What was done about something the person wrote.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/messages/{reply}/closing", rejection(PageError))]
pub(super) struct ClosingPath {
    number: DossierNumber,
    reply: MessageId,
}

/// Everything told and written, oldest first.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct MessagesDocument {
    /// What the person was told.
    messages: Vec<MessageLineDocument>,
    /// What the person wrote.
    replies: Vec<ReplyDocument>,
}

/// A message in a list.
#[derive(Debug, Serialize, ToSchema)]
struct MessageLineDocument {
    /// Its id.
    id: String,
    /// What it is about: the stable name of its kind.
    about: &'static str,
    /// What it is about, in a few words.
    subject: String,
    /// When it was sent.
    sent_on: String,
    /// When it was first opened on the page by the person or who acts for them.
    seen_on: Option<String>,
}

/// Something that the person wrote.
#[derive(Debug, Serialize, ToSchema)]
struct ReplyDocument {
    /// Its id.
    id: String,
    /// The message it is about, when it is about one.
    to: Option<String>,
    /// The words.
    text: String,
    /// When.
    written_on: String,
    /// Whether it still waits for an answer.
    open: bool,
    /// The message that answers it.
    answered_by: Option<String>,
    /// What was done about it otherwise.
    closed: Option<String>,
}

/// A message in words.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct MessageDocument {
    /// Its id.
    id: String,
    /// What it is about: the stable name of its kind.
    about: &'static str,
    /// What it is about, in a few words.
    subject: String,
    /// What it says, a paragraph each.
    paragraphs: Vec<String>,
    /// When it was sent.
    sent_on: String,
    /// Where the same stands as a letter.
    letter: String,
}

/// Something to write to the case handler.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ReplyToWrite {
    /// The message it is about, when it is about one.
    to: Option<String>,
    /// The words.
    text: String,
}

/// What staff did about something the person wrote.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ReplyToClose {
    /// What.
    how: String,
}

impl MessageLineDocument {
    fn new(
        state: &AppState,
        caller: &Caller,
        (dossier, message): (&Dossier, &Message),
        staff: &[StaffMember],
    ) -> Result<Self, PageError> {
        Ok(Self {
            id: message.id.to_string(),
            about: message.sent.kind.as_str(),
            subject: in_words(state, dossier, message, staff, caller.texts.0)?.subject,
            sent_on: message.sent.sent_on.to_string(),
            seen_on: message.seen_on.map(|day| day.to_string()),
        })
    }
}

impl ReplyDocument {
    fn new(reply: &Reply) -> Self {
        Self {
            id: reply.id.to_string(),
            to: reply.written.to.map(|message| message.to_string()),
            text: reply.written.text.clone(),
            written_on: reply.written.written_on.to_string(),
            open: !reply.is_closed(),
            answered_by: reply.answered_by.map(|message| message.to_string()),
            closed: reply.closed.as_ref().map(|closed| closed.how.clone()),
        }
    }
}

/// Read the messages of a dossier
///
/// What the person was told and what they wrote, oldest first.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}/messages",
    operation_id = "getMessages",
    tag = "messages",
    params(("number" = String, Path, description = "The number of the dossier.")),
    responses(
        (status = 200, description = "The messages.", body = MessagesDocument),
        problems::Read,
    ),
)]
pub(super) async fn list(
    MessagesPath { number }: MessagesPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<MessagesDocument>, PageError> {
    let (dossier, _) = caller.reach(&state, &number).await?;
    let staff = state.store.staff().await?;
    let line = |message| MessageLineDocument::new(&state, &caller, (&dossier, message), &staff);
    Ok(Json(MessagesDocument {
        messages: dossier.messages.iter().map(line).collect::<Result<_, _>>()?,
        replies: dossier.replies.iter().map(ReplyDocument::new).collect(),
    }))
}

/// Read a message
///
/// In the words of the scheme. Read by the person or who acts for them, it counts as opened.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}/messages/{message}",
    operation_id = "getMessage",
    tag = "messages",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("message" = String, Path, description = "The id of the message."),
    ),
    responses(
        (status = 200, description = "The message.", body = MessageDocument),
        problems::Read,
    ),
)]
pub(super) async fn one(
    MessagePath { number, message }: MessagePath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<MessageDocument>, PageError> {
    let (dossier, scope) = caller.reach(&state, &number).await?;
    let found = dossier.message(message).ok_or(PageError::NotFound)?;
    let is_own = match scope.actor() {
        herstel_kernel::Actor::Person { .. } | herstel_kernel::Actor::Representative { .. } => true,
        herstel_kernel::Actor::Staff { .. }
        | herstel_kernel::Actor::Municipal { .. }
        | herstel_kernel::Actor::System => false,
    };
    if is_own && found.seen_on.is_none() {
        let seen = Command::SeeMessage(message);
        // The message is read all the same when that cannot be written down now.
        if let Err(error) = carry_out(&state, &scope, dossier.registration.dossier, None, &seen).await {
            tracing::warn!(%error, "that a message was opened could not be written down");
        }
    }
    let staff = state.store.staff().await?;
    let said = in_words(&state, &dossier, found, &staff, caller.texts.0)?;
    Ok(Json(MessageDocument {
        id: message.to_string(),
        about: found.sent.kind.as_str(),
        subject: said.subject,
        paragraphs: said.paragraphs,
        sent_on: found.sent.sent_on.to_string(),
        letter: MessageLetterPath::new(message).to_string(),
    }))
}

/// Write to the case handler
///
/// By the person or who acts for them; it waits until somebody answers.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/messages",
    operation_id = "writeMessage",
    tag = "messages",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = ReplyToWrite,
    responses(
        (status = 201, description = "Recorded.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn write(
    MessagesPath { number }: MessagesPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<ReplyToWrite>,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    let to = sent.to.map(|id| id.parse()).transpose();
    let to = to.map_err(|_| Refusal::at(RefusalCode::NotFound, "to"))?;
    let command = Command::WriteReply(WriteReply { to, text: sent.text });
    let recorded = acted(&state, &caller, &number, None, &command).await?;
    Ok((StatusCode::CREATED, recorded))
}

/// Say how something that the person wrote was dealt with
///
/// Otherwise than by a message: by telephone, for example.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/messages/{reply}/closing",
    operation_id = "closeMessage",
    tag = "messages",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("reply" = String, Path, description = "The id of what the person wrote."),
    ),
    request_body = ReplyToClose,
    responses(
        (status = 200, description = "Recorded.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn close(
    ClosingPath { number, reply }: ClosingPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<ReplyToClose>,
) -> Result<Json<RecordedDocument>, PageError> {
    let command = Command::CloseReply(CloseReply { reply, how: sent.how });
    acted(&state, &caller, &number, None, &command).await
}
