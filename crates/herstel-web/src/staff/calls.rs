//! The call for which a parent waits: `/werk/dossier/…/bellen`. On which number, when on a day, what about; and that one
//! called.

use super::{
    dossier::DossierPath,
    errors_of, find_dossier, looked_at,
    objections::{ActionForm, Part, at_fields_of},
};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    layout::{FormErrors, Page, Row, SubmittedForm, show, show_refused},
    parent::call_asked,
    routes::{Guard, Routes},
    session::Staff,
    staff::deadlines::chosen,
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
    calls::{AskCall, Call, CallCommand, DayPart, NoteCall},
};
use herstel_kernel::{CallId, DossierNumber, Refusal, RefusalCode};
use serde::Deserialize;

/// The calls of a dossier; a form sent to it says what was done.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/bellen", rejection(PageError))]
pub(super) struct CallsPath {
    pub number: DossierNumber,
}

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Operation, show_all).post(Guard::Staff, change)
}

#[derive(Template)]
#[template(path = "staff/complaints.html")]
struct CallsPage {
    page: Page,
    errors: FormErrors,
    name_of_parent: String,
    back: (String, String),
    title: String,
    lead: String,
    version: u64,
    rows: Vec<Row>,
    forms: Vec<ActionForm>,
}

impl CallsPage {
    fn new(
        state: &AppState,
        staff: &Staff,
        dossier: &Dossier,
        form: &SubmittedForm,
        refusals: &[Refusal],
    ) -> Self {
        let number = dossier.registration.number.clone();
        let path = CallsPath { number: number.clone() };
        let action = path.to_string();
        let page = staff.page.clone().at(path);
        let t = page.texts;
        let mut forms = Vec::new();
        match (staff.may_act(), dossier.open_call()) {
            (true, Some(_)) => {
                let note = ActionForm::new("made", &action, t.t("call-made"));
                forms.push(note.area("made-words", t.t("call-made-words"), t.t("call-made-hint")));
                let tried = ActionForm::new("tried", &action, t.t("call-tried"));
                forms.push(tried.about(t.t("call-tried-about")));
                let dropped = ActionForm::new("drop", &action, t.t("call-back-drop"));
                forms.push(dropped.about(t.t("complaint-only-by-parent")));
            }
            (true, None) => {
                let parts = DayPart::ALL
                    .map(|part| (part.as_str().to_owned(), t.t(&format!("day-part-{}", part.as_str()))));
                let ask = ActionForm::new("ask", &action, t.t("call-write-down"));
                forms.push(
                    ask.choices("ask-part", t.t("call-part"), parts.into())
                        .area("ask-phone", t.t("call-phone"), t.t("call-phone-staff"))
                        .area("ask-words", t.t("call-words"), t.t("term-reason-hint")),
                );
            }
            (false, _) => {}
        }
        let fields: Vec<&str> = forms.iter().flat_map(ActionForm::names).collect();
        let errors = errors_of(&page, refusals, &fields);
        let today = state.clock.today();
        let known = dossier.registration.details.phone.as_deref();
        let row = |call: &Call| {
            let part = t.t(&format!("day-part-{}", call.asked.part.as_str()));
            let phone = call.asked.phone.as_deref().or(known).unwrap_or_default().to_owned();
            let mut lines = vec![
                t.t2("call-on", "phone", phone, "part", part),
                t.t1("call-back-promised", "date", t.date(call.asked.promised_on)),
            ];
            lines.extend(call.tried.iter().map(|tried| t.t1("call-back-tried", "date", t.date(tried.on))));
            if let Some(made) = &call.made {
                lines.push(t.t2("call-spoken", "date", t.date(made.on), "words", &made.words));
            }
            let chip = match call {
                Call { made: Some(_), .. } => t.t("promise-kept"),
                Call { dropped: Some(_), .. } => t.t("call-dropped"),
                Call { .. } if call.is_late(today) => t.t("promise-broken"),
                Call { .. } => t.t("call-back-waits"),
            };
            Row {
                heading: match (&call.asked.late_for, call.asked.asks_reach) {
                    (None, true) => t.t1("staff-call-ask-reach", "date", t.date(call.asked.asked_on)),
                    (Some(_), _) | (None, false) => call_asked(t, call),
                },
                chip,
                lines,
                quote: call.asked.words.clone(),
                ..Row::default()
            }
        };
        Self {
            name_of_parent: dossier.registration.details.name.clone(),
            back: (DossierPath { number }.to_string(), t.t("terms-back")),
            title: t.t("calls-title"),
            lead: t.t("calls-lead"),
            version: dossier.version,
            rows: dossier.calls.iter().rev().map(row).collect(),
            forms: forms.into_iter().map(|one| one.filled(form, &errors)).collect(),
            errors,
            page,
        }
    }
}

async fn show_all(
    CallsPath { number }: CallsPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    show(&CallsPage::new(&state, &staff, &dossier, &SubmittedForm::default(), &[]))
}

fn wish(dossier: &Dossier, call: CallId, form: &SubmittedForm) -> Result<CallCommand, Refusal> {
    let open = || dossier.open_call().map(|call| call.asked.call);
    let open = || open().ok_or_else(|| Refusal::new(RefusalCode::AlreadyEnded));
    Ok(match form.text("what") {
        "ask" => {
            let part = chosen(form, "ask-part", DayPart::parse)?;
            let (phone, words) = (form.text("ask-phone").to_owned(), form.text("ask-words").to_owned());
            CallCommand::Ask(AskCall { call, part, phone, words })
        }
        "made" => {
            CallCommand::Note(NoteCall { call: open()?, words: Some(form.text("made-words").to_owned()) })
        }
        "tried" => CallCommand::Note(NoteCall { call: open()?, words: None }),
        "drop" => CallCommand::Drop(open()?),
        _ => return Err(Refusal::new(RefusalCode::NotAChoice)),
    })
}

async fn change(
    CallsPath { number }: CallsPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let version = looked_at(&form)?;
    let refused = |status, refusals: &[Refusal]| {
        show_refused(status, &CallsPage::new(&state, &staff, &dossier, &form, refusals))
    };
    let command = match wish(&dossier, CallId::from_bytes(state.ids.draw()?), &form) {
        Ok(command) => Command::Call(command),
        Err(refusal) => return refused(StatusCode::UNPROCESSABLE_ENTITY, &[refusal]),
    };
    let id = dossier.registration.dossier;
    match carry_out(&state, &staff.scope, id, version, &command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&CallsPath { number }.to_string()).into_response()),
        Err(Ok((status, refusals))) => refused(status, &at_fields_of(form.text("what"), refusals)),
        Err(Err(error)) => Err(error),
    }
}
