//! Saying that we are late (ingebrekestelling): only once the legal date has passed, by one button that says what it does.

use super::sender_of;
use crate::{
    AppState,
    command::carry_out,
    deadlines::in_words,
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{FormErrors, FormPage, SubmittedForm, show, show_refused},
    parent::reader::Reader,
    routes::{Guard, Routes},
    session::Parent,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    deadlines::{Deadline, RecordNotice, Standing, TermCommand, TermSubject, Way, deadlines, penalty_ahead},
};
use herstel_kernel::{NoticeId, Refusal};
use serde::Deserialize;

/// Saying that one decision is late.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/te-laat/{subject}", rejection(PageError))]
pub(crate) struct LatePath {
    pub subject: TermSubject,
}

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Parent, show_form).post(Guard::Parent, say)
}

/// The term, when its last day has passed; no such page otherwise.
fn find(state: &AppState, dossier: &Dossier, subject: &TermSubject) -> Result<Deadline, PageError> {
    let state = &state.for_dossier(dossier);
    let all = deadlines(dossier, &state.schemes, state.clock.today());
    let mut late = all.into_iter().filter(|deadline| deadline.standing == Standing::Late);
    late.find(|deadline| deadline.subject == *subject).ok_or(PageError::NotFound)
}

/// That a notice came and since when it counts, when one does.
pub(crate) fn noticed_in_words(t: Texts, term: &Deadline) -> Option<String> {
    let noticed = term.valid_notice()?;
    Some(t.t1("term-notice-counts", "date", t.date(noticed.received_on)))
}

fn form_page(state: &AppState, reader: &Reader, deadline: &Deadline, refusals: &[Refusal]) -> FormPage {
    let dossier = &reader.dossier;
    let state = &state.for_dossier(dossier);
    let action = reader.place.late(deadline.subject.clone());
    let page = reader.page.clone().at(action.as_str());
    let t = page.texts;
    let words = in_words(t, &state.schemes, dossier, deadline);
    let ahead = deadline
        .last_day
        .and_then(|last_day| penalty_ahead(deadline, last_day, &state.schemes, state.clock.today()));
    let mut lead = vec![words.legal, t.t("own-late-lead")];
    lead.extend(ahead.map(|penalty| t.t1("own-late-most", "days", penalty.most_days)));
    lead.push(t.t("own-late-costs"));
    let mut errors = FormErrors::new();
    errors.refusals(t, refusals, &[]);
    FormPage {
        parts: Vec::new(),
        errors,
        back: (reader.place.objections(), t.t("own-objections-title")),
        whose: words.title,
        title: t.t("own-late-title"),
        lead: lead.join(" "),
        action,
        version: dossier.version,
        button: t.t("own-late-say"),
        page,
    }
}

async fn show_form(
    path: LatePath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_form_of(&state, &Reader::own(&state, parent).await?, &path.subject)
}

async fn say(
    path: LatePath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    say_of(&state, &Reader::own(&state, parent).await?, path.subject, &form).await
}

/// The form, for whoever may choose in this case. Who said it already is led to where that stands.
pub(super) fn show_form_of(
    state: &AppState,
    reader: &Reader,
    subject: &TermSubject,
) -> Result<Response, PageError> {
    if !reader.may_choose {
        return Err(PageError::NotFound);
    }
    let deadline = find(state, &reader.dossier, subject)?;
    if deadline.valid_notice().is_some() {
        return Ok(Redirect::to(&reader.place.objections()).into_response());
    }
    show(&form_page(state, reader, &deadline, &[]))
}

/// Says it.
pub(super) async fn say_of(
    state: &AppState,
    reader: &Reader,
    subject: TermSubject,
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    if !reader.may_choose {
        return Err(PageError::NotFound);
    }
    let deadline = find(state, &reader.dossier, &subject)?;
    let version = form.version().map(Some).ok_or(PageError::Unreadable)?;
    let command = Command::Term(TermCommand::Notice(RecordNotice {
        notice: NoticeId::from_bytes(state.ids.draw()?),
        subject,
        received_on: state.clock.today(),
        way: Way::Portal,
        sender: sender_of(reader),
    }));
    let id = reader.dossier.registration.dossier;
    match carry_out(state, &reader.scope, id, version, &command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&reader.place.objections()).into_response()),
        Err(Ok((status, refusals))) => show_refused(status, &form_page(state, reader, &deadline, &refusals)),
        Err(Err(error)) => Err(error),
    }
}
