//! Objections of a dossier and what courts did: `/werk/dossier/…/bezwaar`, and each objection on a page of its own with
//! what can be done now; `/werk/bezwaren` has all that are open.

mod courts;
mod form;
mod hearing;
mod list;
mod one;

pub(crate) use form::{ActionForm, Part, at_fields_of};
pub(super) use hearing::{advice_form, forms as hearing_forms, wish as hearing_wish};
pub(super) use list::{ObjectionListPath, hearing_cell, list_link, open_link, state_in_words};
pub(super) use one::lines as what_happened;

use super::{find_dossier, looked_at};
use crate::{
    AppState,
    command::carry_out,
    deadlines::{contested_in_words, subject_in_words},
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{FormErrors, Page, SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    session::Staff,
    staff::{deadlines::chosen, deadlines::day, dossier::DossierPath, errors_of},
};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use courts::{CaseRow, appeal_form, appeal_wish, cases, ruling_form, ruling_wish};
use herstel_domain::{
    Command, Dossier,
    deadlines::{Sender, TermSubject, Way},
    objections::{FileObjection, ObjectionCommand},
};
use herstel_kernel::{AppealId, DossierNumber, ObjectionId, Refusal, RefusalCode};
use one::ObjectionPath;
use serde::Deserialize;

/// All objections of a dossier; a form sent to it files one, or writes down what a court did.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/bezwaar", rejection(PageError))]
pub(crate) struct ObjectionsPath {
    pub number: DossierNumber,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Operation, show_all)
        .post(Guard::Staff, change)
        .merge(one::routes())
        .merge(list::routes())
}

#[derive(Template)]
#[template(path = "staff/objections.html")]
struct ObjectionsPage {
    page: Page,
    errors: FormErrors,
    name_of_parent: String,
    back: String,
    version: u64,
    rows: Vec<Row>,
    cases: Vec<CaseRow>,
    forms: Vec<ActionForm>,
}

struct Row {
    title: String,
    href: String,
    status: String,
    class: &'static str,
}

impl ObjectionsPage {
    fn new(
        state: &AppState,
        staff: &Staff,
        dossier: &Dossier,
        form: &SubmittedForm,
        refusals: &[Refusal],
    ) -> Self {
        let state = &state.for_dossier(dossier);
        let number = dossier.registration.number.clone();
        let path = ObjectionsPath { number: number.clone() };
        let action = path.to_string();
        let page = staff.page.clone().at(path);
        let t = page.texts;
        let subject = |subject: &TermSubject| subject_in_words(t, &state.schemes, dossier, subject);
        let rows = dossier.objections.all.iter().map(|objection| {
            let is_open = dossier.is_objection_open(objection);
            let status = match (objection.answered(), is_open) {
                (Some((answer, _)), false) => t.t(&format!("objection-outcome-{}", answer.outcome.as_str())),
                (None, false) => t.t("objection-withdrawn"),
                (_, true) if objection.is_read() => t.t("state-second-reading"),
                (_, true) => t.t("objection-open"),
            };
            Row {
                title: subject(&TermSubject::Objection(objection.id())),
                href: ObjectionPath { number: number.clone(), objection: objection.id() }.to_string(),
                status,
                class: if is_open { "warm" } else { "ok" },
            }
        });
        let mut forms: Vec<ActionForm> = Vec::new();
        if staff.may_act() {
            let decisions: Vec<(String, String)> = dossier
                .decisions
                .iter()
                .filter(|decision| decision.approval().is_some())
                .map(|decision| {
                    let step = subject(&TermSubject::Step(decision.proposed.step.clone()));
                    (decision.proposed.decision.to_string(), step)
                })
                .chain(dossier.contested_besides_decisions().into_iter().map(|contested| {
                    let words = contested_in_words(t, &state.schemes, dossier, &contested);
                    (contested.to_string(), words)
                }))
                .collect();
            if !decisions.is_empty() {
                forms.push(file_form(t, &action, decisions));
            }
            forms.extend(appeal_form(state, t, dossier, &action));
            forms.extend(ruling_form(t, dossier, &action, &subject));
        }
        let fields: Vec<&str> = forms.iter().flat_map(ActionForm::names).collect();
        let errors = errors_of(&page, refusals, &fields);
        Self {
            name_of_parent: dossier.registration.details.name.clone(),
            back: DossierPath { number: number.clone() }.to_string(),
            version: dossier.version,
            rows: rows.collect(),
            cases: cases(t, dossier, &subject),
            forms: forms.into_iter().map(|one| one.filled(form, &errors)).collect(),
            errors,
            page,
        }
    }
}

fn file_form(t: Texts, action: &str, decisions: Vec<(String, String)>) -> ActionForm {
    let ways = Way::ALL.map(|way| (way.as_str().to_owned(), t.t(&format!("way-{}", way.as_str()))));
    let senders =
        Sender::ALL.map(|sender| (sender.as_str().to_owned(), t.t(&format!("sender-{}", sender.as_str()))));
    ActionForm::new("file", action, t.t("objection-file"))
        .about(t.t("objection-file-about"))
        .choices("file-decision", t.t("objection-field-decision"), decisions)
        .day("file-received_on", t.t("objection-field-received-on"), t.t("fact-hint-date"))
        .choices("file-way", t.t("objection-field-way"), ways.into())
        .choices("file-sender", t.t("objection-field-sender"), senders.into())
        .area("file-words", t.t("objection-field-words"), t.t("objection-field-words-hint"))
        .area("file-late_reason", t.t("objection-field-late-reason"), t.t("objection-field-late-reason-hint"))
}

fn file_wish(objection: ObjectionId, form: &SubmittedForm) -> Result<ObjectionCommand, Vec<Refusal>> {
    let decision = chosen(form, "file-decision", |text| text.parse().ok());
    let received_on = day(form, "file-received_on");
    let way = chosen(form, "file-way", Way::parse);
    let sender = chosen(form, "file-sender", Sender::parse);
    match (decision, received_on, way, sender) {
        (Ok(decision), Ok(received_on), Ok(way), Ok(sender)) => Ok(ObjectionCommand::File(FileObjection {
            objection,
            decision,
            received_on,
            way,
            sender,
            words: form.text("file-words").to_owned(),
            late_reason: form.text("file-late_reason").to_owned(),
            documents: Vec::new(),
        })),
        (decision, received_on, way, sender) => {
            Err([decision.err(), received_on.err(), way.err(), sender.err()].into_iter().flatten().collect())
        }
    }
}

async fn show_all(
    ObjectionsPath { number }: ObjectionsPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    show(&ObjectionsPage::new(&state, &staff, &dossier, &SubmittedForm::default(), &[]))
}

async fn change(
    ObjectionsPath { number }: ObjectionsPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let version = looked_at(&form)?;
    let what = form.text("what");
    let wish = match what {
        "file" => file_wish(ObjectionId::from_bytes(state.ids.draw()?), &form),
        "appeal" => appeal_wish(AppealId::from_bytes(state.ids.draw()?), &form),
        "ruling" => ruling_wish(&form),
        _ => Err(vec![Refusal::new(RefusalCode::NotAChoice)]),
    };
    let refused = |status, refusals: &[Refusal]| {
        show_refused(status, &ObjectionsPage::new(&state, &staff, &dossier, &form, refusals))
    };
    let command = match wish {
        Ok(wish) => Command::Objection(wish),
        Err(refusals) => return refused(StatusCode::UNPROCESSABLE_ENTITY, &refusals),
    };
    let id = dossier.registration.dossier;
    match carry_out(&state, &staff.scope, id, version, &command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&ObjectionsPath { number }.to_string()).into_response()),
        Err(Ok((status, refusals))) => refused(status, &form::at_fields_of(what, refusals)),
        Err(Err(error)) => Err(error),
    }
}
