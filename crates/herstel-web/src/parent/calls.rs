//! Call me back: `/mijn-zaak/bel-mij`. When on a day, on which number, what about; and that it is not needed any more.

use super::{
    reader::{Place, Reader},
    represented::ForCallPath,
};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    layout::{Choice, ChoiceGroup, Field, FormErrors, FormPage, Part, SubmittedForm, show, show_refused},
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
    Command,
    calls::{AskCall, CallCommand, DayPart, call_by},
};
use herstel_kernel::{CallId, Refusal, RefusalCode};
use serde::Deserialize;

/// The form; one that is sent asks for a call, or says that it is not needed any more.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/bel-mij")]
pub(crate) struct CallPath;

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Parent, show_form).post(Guard::Parent, ask)
}

impl Place {
    /// Asking for a call.
    pub fn call_back(&self) -> String {
        match self {
            Self::Own => CallPath.to_string(),
            Self::For(number) => ForCallPath { number: number.clone() }.to_string(),
        }
    }
}

fn form_page(state: &AppState, reader: &Reader, form: &SubmittedForm, refusals: &[Refusal]) -> FormPage {
    let state = &state.for_dossier(&reader.dossier);
    let (place, known) = (&reader.place, reader.dossier.registration.details.phone.as_deref());
    let page = reader.page.clone().at(place.call_back());
    let t = page.texts;
    let labels = [("part", t.t("call-part")), ("phone", t.t("call-phone")), ("words", t.t("call-words"))];
    let mut errors = FormErrors::new();
    errors.refusals(t, refusals, &["part", "phone", "words"]);
    let errors = errors.labelled(&labels);
    let parts =
        DayPart::ALL.map(|part| Choice::new(part.as_str(), t.t(&format!("day-part-{}", part.as_str()))));
    let part = ChoiceGroup::radios("part", t.t("call-part"), parts.into());
    let hint = match known {
        Some(phone) => t.t1("call-phone-known", "phone", phone),
        None => t.t("call-phone-unknown"),
    };
    let phone = Field::text("phone", t.t("call-phone")).kind("tel").hint(hint).short();
    let words = Field::area("words", t.t("call-words"), 4).hint(t.t("call-words-hint"));
    let parts: Vec<Part> = vec![
        part.filled(form, &errors).into(),
        phone.filled(form, &errors).into(),
        words.filled(form, &errors).into(),
    ];
    let by = call_by(state.clock.today(), &state.schemes);
    FormPage {
        parts,
        errors,
        back: (place.wrong(), t.t("wrong-title")),
        whose: String::new(),
        title: t.t("call-back-title"),
        lead: by.map_or_else(String::new, |by| t.t1("call-back-lead", "date", t.date(by))),
        action: place.call_back(),
        version: reader.dossier.version,
        button: t.t("call-back-ask"),
        page,
    }
}

async fn show_form(
    _: CallPath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_call_of(&state, &Reader::own(&state, parent).await?)
}

/// The form for whoever may tell something. Who waits for a call already sees that.
pub(super) fn show_call_of(state: &AppState, reader: &Reader) -> Result<Response, PageError> {
    if !reader.may_tell {
        return Err(PageError::NotFound);
    }
    if reader.dossier.open_call().is_some() {
        return Ok(Redirect::to(&reader.place.wrong()).into_response());
    }
    show(&form_page(state, reader, &SubmittedForm::default(), &[]))
}

async fn ask(
    _: CallPath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    ask_of(&state, &Reader::own(&state, parent).await?, &form).await
}

/// What the form asks for.
pub(super) async fn ask_of(
    state: &AppState,
    reader: &Reader,
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    if !reader.may_tell {
        return Err(PageError::NotFound);
    }
    let version = form.version().map(Some).ok_or(PageError::Unreadable)?;
    let refused =
        |status, refusals: &[Refusal]| show_refused(status, &form_page(state, reader, form, refusals));
    let command = match form.text("what") {
        "drop" => match reader.dossier.open_call() {
            Some(call) if !reader.may_drop(call) => return Err(PageError::NotFound),
            Some(call) => CallCommand::Drop(call.asked.call),
            None => return Ok(Redirect::to(&reader.place.wrong()).into_response()),
        },
        _ => {
            let Some(part) = DayPart::parse(form.text("part")) else {
                return refused(
                    StatusCode::UNPROCESSABLE_ENTITY,
                    &[Refusal::at(RefusalCode::Required, "part")],
                );
            };
            let call = CallId::from_bytes(state.ids.draw()?);
            let (phone, words) = (form.text("phone").to_owned(), form.text("words").to_owned());
            CallCommand::Ask(AskCall { call, part, phone, words })
        }
    };
    let id = reader.dossier.registration.dossier;
    match carry_out(state, &reader.scope, id, version, &Command::Call(command)).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&reader.place.wrong()).into_response()),
        Err(Ok((status, refusals))) => refused(status, &refusals),
        Err(Err(error)) => Err(error),
    }
}
