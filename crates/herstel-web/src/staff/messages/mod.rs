//! The messages of a dossier: `/werk/dossier/{number}/berichten`. What was told, by which way it really left, what the
//! parent wrote back; and telling more.

mod act;
mod view;

pub(crate) use act::{LeavingPath, ReplyPath};

use self::view::{MessageLine, ReplyLine};
use super::{dossier::DossierPath, errors_of, find_dossier};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form, status_of},
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormErrors, Page, SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    session::Staff,
};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    messages::{SendMessage, StaffMessage},
};
use herstel_kernel::{DossierNumber, Refusal, RefusalCode};
use serde::Deserialize;

/// The page.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/berichten", rejection(PageError))]
pub(crate) struct MessagesPath {
    pub number: DossierNumber,
}

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Operation, show_messages).post(Guard::Staff, send).merge(act::routes())
}

/// What staff may send, as the form has it.
const KINDS: [&str; 4] = ["words", "invitation", "apology", "not-a-fraudster"];
/// The fields of the form.
const FIELDS: [&str; 6] = ["kind", "subject", "text", "talk_on", "time", "place"];

#[derive(Template)]
#[template(path = "staff/messages.html")]
struct MessagesPage {
    page: Page,
    errors: FormErrors,
    number: String,
    name: String,
    back: String,
    action: String,
    version: u64,
    /// How many have not really gone.
    unsent: u64,
    /// How the parent wants to be told.
    wanted: String,
    /// Where that is changed.
    ways: String,
    messages: Vec<MessageLine>,
    replies: Vec<ReplyLine>,
    kind: ChoiceGroup,
    subject: Field,
    text: Field,
    talk_on: Field,
    time: Field,
    place: Field,
}

async fn show_messages(
    MessagesPath { number }: MessagesPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    show(&messages_page(&state, staff, &dossier, FormErrors::new(), &SubmittedForm::default()).await?)
}

/// The page as it answers a form that was refused.
async fn refused(
    state: &AppState,
    staff: Staff,
    number: &DossierNumber,
    (status, refusals): (StatusCode, Vec<Refusal>),
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(state, &staff, number).await?;
    let errors = errors_of(&staff.page, &refusals, &FIELDS);
    show_refused(status, &messages_page(state, staff, &dossier, errors, form).await?)
}

async fn messages_page(
    state: &AppState,
    staff: Staff,
    dossier: &Dossier,
    errors: FormErrors,
    form: &SubmittedForm,
) -> Result<MessagesPage, PageError> {
    let colleagues = state.store.staff().await?;
    let number = dossier.registration.number.clone();
    let action = MessagesPath { number: number.clone() }.to_string();
    let page = staff.page.at(&action);
    let texts = page.texts;
    let filled = |field: Field| field.filled(form, &errors);
    Ok(MessagesPage {
        messages: view::messages(state, dossier, &colleagues, texts)?,
        replies: view::replies(dossier, texts),
        unsent: u64::try_from(dossier.unsent().count()).unwrap_or(u64::MAX),
        wanted: view::wanted(dossier, texts, state.clock.today()),
        ways: crate::messages::StaffWaysPath { number: number.clone() }.to_string(),
        version: dossier.version,
        kind: kinds(texts).filled(form, &errors),
        subject: filled(Field::text("subject", texts.t("staff-message-subject"))),
        text: filled(Field::area("text", texts.t("staff-message-text"), 6)),
        talk_on: filled(
            Field::text("talk_on", texts.t("staff-message-talk-on"))
                .hint(texts.t("staff-message-talk-on-hint"))
                .short(),
        ),
        time: filled(Field::text("time", texts.t("staff-message-time")).short()),
        place: filled(Field::text("place", texts.t("staff-message-place"))),
        name: dossier.registration.details.name.clone(),
        back: DossierPath { number: number.clone() }.to_string(),
        number: number.to_string(),
        action,
        errors,
        page,
    })
}

/// Nothing is chosen beforehand.
fn kinds(texts: Texts) -> ChoiceGroup {
    let choices = vec![
        Choice::new("words", texts.t("staff-message-words")),
        Choice::new("invitation", texts.t("staff-message-invitation")),
        Choice::new("apology", texts.t("message-apology")),
        Choice::new("not-a-fraudster", texts.t("message-not-a-fraudster")),
    ];
    ChoiceGroup::radios("kind", texts.t("staff-message-kind"), choices)
        .hint(texts.t("staff-message-kind-hint"))
}

async fn send(
    MessagesPath { number }: MessagesPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let message = match message_in(&form) {
        Ok(message) => message,
        Err(refusal) => {
            return refused(&state, staff, &number, (status_of(refusal.code), vec![refusal]), &form).await;
        }
    };
    let answers = form.optional("answers").map(|id| id.parse()).transpose();
    let command =
        Command::SendMessage(SendMessage { message, answers: answers.map_err(|_| PageError::NotFound)? });
    let id = dossier.registration.dossier;
    match carry_out(&state, &staff.scope, id, form.version(), &command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&MessagesPath { number }.to_string()).into_response()),
        Err(Ok(problem)) => refused(&state, staff, &number, problem, &form).await,
        Err(Err(error)) => Err(error),
    }
}

/// What the form says is sent.
fn message_in(form: &SubmittedForm) -> Result<StaffMessage, Refusal> {
    let text = |name: &str| form.text(name).to_owned();
    match KINDS.iter().find(|kind| form.has("kind", kind)) {
        Some(&"words") => Ok(StaffMessage::Words { subject: text("subject"), text: text("text") }),
        Some(&"invitation") => {
            let day = form.day("talk_on").map_err(|code| Refusal::at(code, "talk_on"))?;
            let talk_on = day.ok_or_else(|| Refusal::at(RefusalCode::Required, "talk_on"))?;
            Ok(StaffMessage::Invitation {
                talk_on,
                time: text("time"),
                place: text("place"),
                words: text("text"),
            })
        }
        Some(&"apology") => Ok(StaffMessage::Apology),
        Some(&"not-a-fraudster") => Ok(StaffMessage::NotAFraudster),
        Some(_) | None => Err(Refusal::at(RefusalCode::Required, "kind")),
    }
}
