//! Objecting to a decision: in own words, now or later, with documents, in time or with a reason for being late.

use super::{one::ObjectionQuery, sender_of};
use crate::{
    AppState,
    command::carry_out,
    deadlines::contested_in_words,
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormErrors, FormPage, Part, SubmittedForm, show, show_refused},
    parent::reader::Reader,
    routes::{Guard, Routes},
    session::Parent,
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    deadlines::Way,
    objections::{Contested, FileObjection, Objection, ObjectionCommand, last_day_to_object},
};
use herstel_kernel::{DocumentId, ObjectionId, Refusal, RefusalCode};
use serde::Deserialize;

/// Objecting to one decision, to a road that stays closed, or to a penalty.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/bezwaar/maken/{decision}", rejection(PageError))]
pub(crate) struct FilePath {
    pub decision: Contested,
}

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Parent, show_form).post(Guard::Parent, file)
}

/// Whether one can object to something: it binds, and no objection to it is open or was answered.
pub(crate) fn can_object(dossier: &Dossier, contested: &Contested) -> bool {
    dossier.contested_on(contested).is_some() && standing_objection(dossier, contested).is_none()
}

/// The objection beside which there is no other one: it is open or was answered.
pub(crate) fn standing_objection(dossier: &Dossier, contested: &Contested) -> Option<ObjectionId> {
    let mut all = dossier.objections.to(contested);
    let stands =
        |objection: &&Objection| dossier.is_objection_open(objection) || objection.answered().is_some();
    all.find(stands).map(Objection::id)
}

/// Until when an objection is in time, and that it is possible after that.
pub(crate) fn last_day_in_words(
    state: &AppState,
    t: Texts,
    dossier: &Dossier,
    contested: &Contested,
) -> Option<String> {
    let last_day = last_day_to_object(dossier, contested, &state.schemes)?;
    let key = if last_day < state.clock.today() { "own-objection-was-until" } else { "own-objection-until" };
    Some(t.t1(key, "date", t.date(last_day)))
}

/// Refuses what was not decided, or is not there.
fn check_there(dossier: &Dossier, contested: &Contested) -> Result<(), PageError> {
    dossier.contested_on(contested).map(|_| ()).ok_or(PageError::NotFound)
}

fn form_page(
    state: &AppState,
    reader: &Reader,
    contested: &Contested,
    form: &SubmittedForm,
    refusals: &[Refusal],
) -> FormPage {
    let dossier = &reader.dossier;
    let state = &state.for_dossier(dossier);
    let action = reader.place.objecting(contested.clone());
    let page = reader.page.clone().at(action.as_str());
    let t = page.texts;
    let last_day = last_day_to_object(dossier, contested, &state.schemes);
    let is_late = last_day.is_some_and(|day| day < state.clock.today());
    let words = || t.t("own-objection-words");
    let mut labels = vec![("words", words())];
    if is_late {
        labels.push(("late_reason", t.t("own-objection-late-reason")));
    }
    if !dossier.documents.is_empty() {
        labels.push(("documents", t.t("own-objection-documents")));
    }
    let fields: Vec<&str> = labels.iter().map(|(field, _)| *field).collect();
    let mut errors = FormErrors::new();
    errors.refusals(t, refusals, &fields);
    let errors = errors.labelled(&labels);
    let field = Field::area("words", words(), 8).hint(t.t("own-objection-words-hint"));
    let mut parts: Vec<Part> = vec![field.filled(form, &errors).into()];
    if is_late {
        let field = Field::area("late_reason", t.t("own-objection-late-reason"), 4);
        let field = field.hint(t.t("own-objection-late-reason-hint"));
        parts.push(field.filled(form, &errors).into());
    }
    if let Some(group) = documents_group(t, dossier) {
        parts.push(group.filled(form, &errors).into());
    }
    FormPage {
        parts,
        errors,
        back: (reader.place.objections(), t.t("own-objections-title")),
        whose: contested_in_words(t, &state.schemes, dossier, contested),
        title: t.t("own-objection-file"),
        lead: std::iter::once(t.t("own-objection-file-lead"))
            .chain(last_day_in_words(state, t, dossier, contested))
            .collect::<Vec<_>>()
            .join(" "),
        action,
        version: dossier.version,
        button: t.t("own-objection-send"),
        page,
    }
}

/// The documents that are there, to send along; none when nothing was handed in.
pub(super) fn documents_group(t: Texts, dossier: &Dossier) -> Option<ChoiceGroup> {
    let label = |received: &herstel_domain::documents::DocumentReceived| {
        let name = if received.name.is_empty() { t.t("documents-unnamed") } else { received.name.clone() };
        Choice::new(received.document.to_string(), format!("{name}, {}", t.date(received.received_on)))
    };
    let choices: Vec<Choice> = dossier.documents.iter().rev().map(label).collect();
    let group = ChoiceGroup::boxes("documents", t.t("own-objection-documents"), choices);
    (!dossier.documents.is_empty()).then(|| group.hint(t.t("own-objection-documents-hint")))
}

/// The documents that were ticked. What cannot be read does not exist.
pub(super) fn documents_of(form: &SubmittedForm) -> Result<Vec<DocumentId>, Refusal> {
    let read = |id: &str| id.parse().map_err(|_| Refusal::at(RefusalCode::NotFound, "documents"));
    form.all("documents").map(read).collect()
}

async fn show_form(
    path: FilePath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_form_of(&state, &Reader::own(&state, parent).await?, &path.decision)
}

async fn file(
    path: FilePath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    file_of(&state, &Reader::own(&state, parent).await?, &path.decision, &form).await
}

/// The form, for whoever may choose in this case. Who objected already is led to that objection.
pub(super) fn show_form_of(
    state: &AppState,
    reader: &Reader,
    contested: &Contested,
) -> Result<Response, PageError> {
    if !reader.may_choose {
        return Err(PageError::NotFound);
    }
    check_there(&reader.dossier, contested)?;
    if let Some(objection) = standing_objection(&reader.dossier, contested) {
        return Ok(Redirect::to(&reader.place.objection(objection)).into_response());
    }
    show(&form_page(state, reader, contested, &SubmittedForm::default(), &[]))
}

/// Files it.
pub(super) async fn file_of(
    state: &AppState,
    reader: &Reader,
    contested: &Contested,
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    if !reader.may_choose {
        return Err(PageError::NotFound);
    }
    check_there(&reader.dossier, contested)?;
    let version = form.version().map(Some).ok_or(PageError::Unreadable)?;
    let refused = |status, refusals: &[Refusal]| {
        show_refused(status, &form_page(state, reader, contested, form, refusals))
    };
    let documents = match documents_of(form) {
        Ok(documents) => documents,
        Err(refusal) => return refused(StatusCode::UNPROCESSABLE_ENTITY, &[refusal]),
    };
    let objection = ObjectionId::from_bytes(state.ids.draw()?);
    let command = Command::Objection(ObjectionCommand::File(FileObjection {
        objection,
        decision: contested.clone(),
        received_on: state.clock.today(),
        way: Way::Portal,
        sender: sender_of(reader),
        words: form.text("words").to_owned(),
        late_reason: form.text("late_reason").to_owned(),
        documents,
    }));
    let id = reader.dossier.registration.dossier;
    match carry_out(state, &reader.scope, id, version, &command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&ObjectionQuery::filed().link(&reader.place, objection)).into_response()),
        Err(Ok((status, refusals))) => refused(status, &refusals),
        Err(Err(error)) => Err(error),
    }
}
