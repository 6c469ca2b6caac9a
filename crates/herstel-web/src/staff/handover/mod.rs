//! Handing a dossier over: `/werk/dossier/…/overdracht`. To whom, why, what was agreed, what matters, what is open.

use super::{
    dossier::DossierPath,
    errors_of, find_dossier,
    finder::{Candidate, Finder, Question, looks},
    looked_at,
    people::Colleagues,
    work_list::WorkListPath,
};
use crate::{
    AppState,
    command::carry_out,
    division::Team,
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormErrors, Page, SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    session::Staff,
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier, Scope,
    handlers::{ChangeHandler, ChangeReason},
};
use herstel_kernel::{DossierId, DossierNumber, Refusal, RefusalCode, StaffId};
use serde::Deserialize;

/// The form; sent to it, the dossier goes to another handler.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/overdracht", rejection(PageError))]
pub(crate) struct HandoverPath {
    pub number: DossierNumber,
}

/// The new handler has read what came with it.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/overdracht/gelezen", rejection(PageError))]
pub(crate) struct TakenPath {
    pub number: DossierNumber,
}

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Operation, show_form).post(Guard::Operation, hand_over).post(Guard::Staff, taken)
}

/// What is asked, and where a mistake is shown.
const FIELDS: [&str; 6] = ["handler", "reason", "words", "agreed", "matters", "open"];

#[derive(Template)]
#[template(path = "staff/handover.html")]
struct HandoverPage {
    page: Page,
    errors: FormErrors,
    name_of_parent: String,
    back: String,
    action: String,
    version: u64,
    /// Who it is now, and until when somebody is looked for when it is nobody.
    now: String,
    /// Nobody was it before: whoever comes needs no note.
    is_first: bool,
    handler: Finder,
    reason: ChoiceGroup,
    words: Field,
    note: [Field; 3],
}

impl HandoverPage {
    async fn load(
        state: &AppState,
        staff: &Staff,
        dossier: &Dossier,
        form: &SubmittedForm,
        refusals: &[Refusal],
    ) -> Result<Self, PageError> {
        let number = dossier.registration.number.clone();
        let action = HandoverPath { number: number.clone() }.to_string();
        let page = staff.page.clone().at(&action);
        let t = page.texts;
        let labels: Vec<(&str, String)> = FIELDS.iter().map(|field| (*field, label(t, field))).collect();
        let errors = errors_of(&page, refusals, &FIELDS).labelled(&labels);
        let free = state.store.free_handlers(&staff.scope, dossier.registration.dossier).await?;
        let handler = dossier.handler_id();
        let area = |field: &'static str, rows| {
            Field::area(field, label(t, field), rows)
                .hint(t.t(&format!("handover-{field}-hint")))
                .filled(form, &errors)
        };
        let reasons = ChangeReason::ALL.map(|reason| Choice::new(reason.as_str(), in_words(t, reason)));
        let team = Team::read(state).await?;
        let near = team.name(handler.unwrap_or(staff.id));
        let question =
            Question { texts: t, field: "handler", words: label(t, "handler"), form, errors: &errors };
        let candidates = free.into_iter().filter(|free| Some(free.id) != handler);
        let candidates = candidates.map(|free| Candidate::new(&team, free.id, free.name, near)).collect();
        // Who looks for a colleague has still seen the dossier as it was when the form was opened.
        let seen = form.version().filter(|_| looks(form));
        Ok(Self {
            now: match (handler, dossier.assign_by()) {
                (Some(handler), _) => {
                    t.t1("handover-now", "name", Colleagues::load(state).await?.name(t, handler))
                }
                (None, Some(by)) => t.t1("handover-nobody", "date", t.date(by)),
                (None, None) => t.t("handler-none"),
            },
            is_first: dossier.handlers.is_empty(),
            handler: Finder::one(question, candidates, None),
            reason: ChoiceGroup::radios("reason", label(t, "reason"), reasons.into()).filled(form, &errors),
            words: area("words", 3),
            note: [area("agreed", 4), area("matters", 3), area("open", 4)],
            name_of_parent: dossier.registration.details.name.clone(),
            back: DossierPath { number }.to_string(),
            version: seen.unwrap_or(dossier.version),
            action,
            errors,
            page,
        })
    }
}

fn label(texts: Texts, field: &str) -> String {
    texts.t(&format!("handover-{field}"))
}

/// A reason in words.
pub(crate) fn in_words(texts: Texts, reason: ChangeReason) -> String {
    texts.t(&format!("handover-reason-{}", reason.as_str()))
}

/// Only who may hand it over is shown the form.
fn may_hand_over(staff: &Staff, dossier: &Dossier) -> bool {
    staff.leads() || dossier.handler_id() == Some(staff.id)
}

async fn show_form(
    HandoverPath { number }: HandoverPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    if !may_hand_over(&staff, &dossier) {
        return Ok(Redirect::to(&DossierPath { number }.to_string()).into_response());
    }
    show(&HandoverPage::load(&state, &staff, &dossier, &SubmittedForm::default(), &[]).await?)
}

async fn hand_over(
    HandoverPath { number }: HandoverPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let id = dossier.registration.dossier;
    let version = looked_at(&form)?;
    if looks(&form) {
        if !may_hand_over(&staff, &dossier) {
            return Ok(Redirect::to(&DossierPath { number }.to_string()).into_response());
        }
        return show(&HandoverPage::load(&state, &staff, &dossier, &form, &[]).await?);
    }
    let command = match command(&state, &staff.scope, &dossier, &form).await? {
        Ok(command) => command,
        Err(refusal) => {
            let page = HandoverPage::load(&state, &staff, &dossier, &form, &[refusal]).await?;
            return show_refused(axum::http::StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    match carry_out(&state, &staff.scope, id, version, &command).await.map_err(shown_on_form) {
        Ok(_) => {
            // A protected dossier is closed to who handed it over.
            let still_theirs = state.store.dossier_by_number(&staff.scope, &number).await?.is_some();
            let next =
                if still_theirs { DossierPath { number }.to_string() } else { WorkListPath.to_string() };
            Ok(Redirect::to(&next).into_response())
        }
        Err(Ok((status, refusals))) => {
            let dossier = find_dossier(&state, &staff, &number).await?;
            show_refused(status, &HandoverPage::load(&state, &staff, &dossier, &form, &refusals).await?)
        }
        Err(Err(error)) => Err(error),
    }
}

/// What the form asks for, or what is missing in it.
async fn command(
    state: &AppState,
    scope: &Scope,
    dossier: &Dossier,
    form: &SubmittedForm,
) -> Result<Result<Command, Refusal>, PageError> {
    let Ok(handler) = form.text("handler").parse::<StaffId>() else {
        return Ok(Err(Refusal::at(RefusalCode::Required, "handler")));
    };
    if let Err(refusal) = check_free(state, scope, dossier.registration.dossier, handler).await? {
        return Ok(Err(refusal));
    }
    if dossier.handlers.is_empty() {
        return Ok(Ok(Command::AssignHandler(handler)));
    }
    let Some(reason) = ChangeReason::parse(form.text("reason")) else {
        return Ok(Err(Refusal::at(RefusalCode::Required, "reason")));
    };
    let words = |field: &str| form.text(field).to_owned();
    Ok(Ok(Command::ChangeHandler(ChangeHandler {
        handler,
        reason,
        words: words("words"),
        agreed: words("agreed"),
        matters: words("matters"),
        open: words("open"),
    })))
}

/// Refuses somebody who cannot handle the dossier; why they cannot is nobody's business.
pub(crate) async fn check_free(
    state: &AppState,
    scope: &Scope,
    dossier: DossierId,
    handler: StaffId,
) -> Result<Result<(), Refusal>, PageError> {
    let free = state.store.free_handlers(scope, dossier).await?;
    let is_free = free.iter().any(|free| free.id == handler);
    Ok(if is_free { Ok(()) } else { Err(Refusal::at(RefusalCode::NotFree, "handler")) })
}

async fn taken(
    TakenPath { number }: TakenPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let id = dossier.registration.dossier;
    carry_out(&state, &staff.scope, id, looked_at(&form)?, &Command::TakeHandover).await?;
    Ok(Redirect::to(&DossierPath { number }.to_string()).into_response())
}
