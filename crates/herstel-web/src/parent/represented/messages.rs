//! Their messages.

use crate::{
    AppState,
    error::PageError,
    layout::SubmittedForm,
    parent::{messages, reader::Reader},
    routes::{Guard, Routes},
    session::Acting,
};
use axum::{
    extract::{Query, State},
    response::Response,
};
use axum_extra::routing::TypedPath;
use herstel_kernel::{DossierNumber, MessageId};
use serde::Deserialize;

/// Their messages.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/berichten", rejection(PageError))]
pub(crate) struct ForMessagesPath {
    pub number: DossierNumber,
}

/// One of them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/berichten/{message}", rejection(PageError))]
pub(crate) struct ForMessagePath {
    pub number: DossierNumber,
    pub message: MessageId,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Representing, show_messages)
        .post(Guard::Representing, write)
        .get(Guard::Representing, show_message)
        .post(Guard::Representing, answer)
}

async fn show_messages(
    ForMessagesPath { number }: ForMessagesPath,
    State(state): State<AppState>,
    Query(query): Query<messages::MessagesQuery>,
    acting: Acting,
) -> Result<Response, PageError> {
    messages::show_messages_of(&state, Reader::acting(&state, acting, number).await?, &query).await
}

async fn write(
    ForMessagesPath { number }: ForMessagesPath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    messages::write_of(&state, Reader::acting(&state, acting, number).await?, None, &form).await
}

async fn show_message(
    ForMessagePath { number, message }: ForMessagePath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    messages::show_message_of(&state, Reader::acting(&state, acting, number).await?, message).await
}

async fn answer(
    ForMessagePath { number, message }: ForMessagePath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    messages::write_of(&state, Reader::acting(&state, acting, number).await?, Some(message), &form).await
}
