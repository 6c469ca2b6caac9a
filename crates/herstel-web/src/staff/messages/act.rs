//! What staff write down about a message on its way, and about what the parent wrote.

use super::{MessagesPath, refused};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    layout::SubmittedForm,
    routes::{Guard, Routes},
    session::Staff,
    staff::find_dossier,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command,
    messages::{CloseReply, LeaveAgain, NoteLeaving, Standing, Way},
};
use herstel_kernel::{DossierNumber, MessageId};
use serde::Deserialize;

/// How far a message is on its way.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/berichten/{message}/onderweg", rejection(PageError))]
pub(crate) struct LeavingPath {
    pub number: DossierNumber,
    pub message: MessageId,
}

/// What the parent wrote was dealt with.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/berichten/{reply}/afgehandeld", rejection(PageError))]
pub(crate) struct ReplyPath {
    pub number: DossierNumber,
    pub reply: MessageId,
}

pub(super) fn routes() -> Routes {
    Routes::new().post(Guard::Staff, note).post(Guard::Staff, close)
}

async fn note(
    LeavingPath { number, message }: LeavingPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let way = Way::parse(form.text("way")).ok_or(PageError::Unreadable)?;
    let command = match Standing::parse(form.text("standing")).ok_or(PageError::Unreadable)? {
        Standing::Queued => Command::LeaveAgain(LeaveAgain { message, way }),
        standing @ (Standing::Posted | Standing::Returned) => {
            Command::NoteLeaving(NoteLeaving { message, way, standing, reason: form.optional("reason") })
        }
        // The system alone knows what it sent and printed.
        Standing::Held | Standing::Sent | Standing::Printed | Standing::Failed => {
            return Err(PageError::Unreadable);
        }
    };
    act(&state, staff, number, &command, &form).await
}

async fn close(
    ReplyPath { number, reply }: ReplyPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let how = form.text("how").to_owned();
    act(&state, staff, number, &Command::CloseReply(CloseReply { reply, how }), &form).await
}

async fn act(
    state: &AppState,
    staff: Staff,
    number: DossierNumber,
    command: &Command,
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(state, &staff, &number).await?;
    let id = dossier.registration.dossier;
    match carry_out(state, &staff.scope, id, None, command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&MessagesPath { number }.to_string()).into_response()),
        Err(Ok(problem)) => refused(state, staff, &number, problem, form).await,
        Err(Err(error)) => Err(error),
    }
}
