//! Relations of the parent with others: told, corrected, ended.

use super::{AccessPath, carried, errors_of, find_dossier, looked_at, view::kind_in_words};
use crate::{
    AppState,
    api::person_by_number,
    command::carry_out,
    error::{PageError, shown_on_form},
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
    access::Period,
    relations::{CorrectRelation, EndRelation, RecordRelation, RelationKind, Relative},
};
use herstel_kernel::{DossierNumber, PersonId, Refusal, RefusalCode, RelationId};
use serde::Deserialize;

/// Adding one.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/relatie", rejection(PageError))]
pub(super) struct RelationsPath {
    pub number: DossierNumber,
}

/// Correcting one.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/relatie/{relation}", rejection(PageError))]
pub(super) struct RelationPath {
    pub number: DossierNumber,
    pub relation: RelationId,
}

/// Its end.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/relatie/{relation}/einde", rejection(PageError))]
pub(super) struct EndPath {
    pub number: DossierNumber,
    pub relation: RelationId,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Staff, show_add)
        .post(Guard::Staff, add)
        .get(Guard::Staff, show_correct)
        .post(Guard::Staff, correct)
        .post(Guard::Staff, end)
}

const FIELDS: [&str; 7] = ["kind", "name", "bsn", "born_on", "from_on", "last_on", "source"];
const KINDS: [(RelationKind, &str); 5] = [
    (RelationKind::Partner, "partner"),
    (RelationKind::ExPartner, "ex-partner"),
    (RelationKind::Parent, "parent"),
    (RelationKind::Child, "child"),
    (RelationKind::NextOfKin, "next-of-kin"),
];

/// The field of the last day of one relation; several stand on one page.
pub(super) fn end_field(relation: RelationId) -> String {
    format!("last_on-{relation}")
}

#[derive(Template)]
#[template(path = "staff/relation.html")]
struct RelationForm {
    page: Page,
    errors: FormErrors,
    name_of_parent: String,
    back: String,
    action: String,
    version: u64,
    /// An existing one is corrected.
    corrects: bool,
    kind: ChoiceGroup,
    fields: Vec<Field>,
}

impl RelationForm {
    fn new(
        staff: &Staff,
        dossier: &Dossier,
        action: String,
        corrects: bool,
        form: &SubmittedForm,
        refusals: &[Refusal],
    ) -> Self {
        let page = staff.page.clone().at(&action);
        let t = page.texts;
        let labels = labels(t);
        let errors = errors_of(&page, refusals, &FIELDS).labelled(&labels);
        let kinds = KINDS.map(|(kind, value)| Choice::new(value, kind_in_words(t, kind)));
        let bsn_hint = if corrects { t.t("relation-bsn-kept") } else { t.t("relation-bsn-hint") };
        let fields = labels.into_iter().skip(1).map(|(name, label)| {
            let field = Field::text(name, label).filled(form, &errors);
            match name {
                "bsn" => field.hint(bsn_hint.clone()).input_mode("numeric").autocomplete("off").short(),
                "from_on" => field.hint(t.t("relation-from-on-hint")).short(),
                "last_on" => field.hint(t.t("relation-last-on-hint")).short(),
                "born_on" => field.hint(t.t("relation-day-hint")).short(),
                "source" => field.hint(t.t("relation-source-hint")),
                _ => field,
            }
        });
        Self {
            kind: ChoiceGroup::radios("kind", t.t("relation-kind"), kinds.into()).filled(form, &errors),
            fields: fields.collect(),
            name_of_parent: dossier.registration.details.name.clone(),
            back: AccessPath { number: dossier.registration.number.clone() }.to_string(),
            version: dossier.version,
            corrects,
            action,
            errors,
            page,
        }
    }
}

fn labels(t: Texts) -> [(&'static str, String); 7] {
    [
        ("kind", t.t("relation-kind")),
        ("name", t.t("relation-name")),
        ("bsn", t.t("relation-bsn")),
        ("born_on", t.t("relation-born-on")),
        ("from_on", t.t("relation-from-on")),
        ("last_on", t.t("relation-last-on")),
        ("source", t.t("relation-source")),
    ]
}

async fn show_add(
    RelationsPath { number }: RelationsPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let action = RelationsPath { number }.to_string();
    show(&RelationForm::new(&staff, &dossier, action, false, &SubmittedForm::default(), &[]))
}

async fn add(
    RelationsPath { number }: RelationsPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let action = RelationsPath { number }.to_string();
    let relation = RelationId::from_bytes(state.ids.draw()?);
    let command = |told| Command::RecordRelation(RecordRelation { relation, told });
    sent(&state, &staff, &dossier, &form, action, None, command).await
}

async fn show_correct(
    RelationPath { number, relation }: RelationPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let told = &dossier.relation(relation).ok_or(PageError::NotFound)?.told;
    let day = |day: Option<herstel_kernel::Date>| {
        day.map_or_else(String::new, |day| day.strftime("%d-%m-%Y").to_string())
    };
    let kind = KINDS.iter().find(|(kind, _)| *kind == told.kind).map_or("", |(_, value)| *value);
    let last_on = told.period.until_on.and_then(|until| until.yesterday().ok());
    let form = SubmittedForm::of([
        ("kind", kind.to_owned()),
        ("name", told.name.clone()),
        ("born_on", day(told.born_on)),
        ("from_on", day(told.period.from_on)),
        ("last_on", day(last_on)),
        ("source", told.source.clone()),
    ]);
    let action = RelationPath { number, relation }.to_string();
    show(&RelationForm::new(&staff, &dossier, action, true, &form, &[]))
}

async fn correct(
    RelationPath { number, relation }: RelationPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let known = dossier.relation(relation).ok_or(PageError::NotFound)?.told.person;
    let action = RelationPath { number, relation }.to_string();
    let command = |told| Command::CorrectRelation(CorrectRelation { relation, told });
    sent(&state, &staff, &dossier, &form, action, Some(known), command).await
}

async fn end(
    EndPath { number, relation }: EndPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let field = end_field(relation);
    match form.day_after(&field) {
        Ok(Some(until_on)) => {
            let command = Command::EndRelation(EndRelation { relation, until_on });
            carried(&state, staff, number, &form, &command, Some(&field)).await
        }
        Ok(None) => not_ended(&state, staff, &number, &form, RefusalCode::Required, &field).await,
        Err(code) => not_ended(&state, staff, &number, &form, code, &field).await,
    }
}

async fn not_ended(
    state: &AppState,
    staff: Staff,
    number: &DossierNumber,
    form: &SubmittedForm,
    code: RefusalCode,
    field: &str,
) -> Result<Response, PageError> {
    let dossier = find_dossier(state, &staff, number).await?;
    let refusals = [Refusal::at(code, field)];
    let page = super::AccessPage::load(state, staff, dossier, form, &refusals, Some(field)).await?;
    show_refused(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// Carries out what the form says, or shows it again with what is wrong. `known` is who a corrected relation is with: a
/// number that is not filled in changes nothing about that.
async fn sent(
    state: &AppState,
    staff: &Staff,
    dossier: &Dossier,
    form: &SubmittedForm,
    action: String,
    known: Option<Option<PersonId>>,
    command: impl FnOnce(Relative) -> Command,
) -> Result<Response, PageError> {
    let version = looked_at(form)?;
    let (status, mut refusals) = match told(state, form, known.flatten()).await? {
        Ok(told) => {
            let id = dossier.registration.dossier;
            let command = command(told);
            match carry_out(state, &staff.scope, id, version, &command).await.map_err(shown_on_form) {
                Ok(_) => {
                    let number = dossier.registration.number.clone();
                    return Ok(Redirect::to(&AccessPath { number }.to_string()).into_response());
                }
                Err(Ok(refused)) => refused,
                Err(Err(error)) => return Err(error),
            }
        }
        Err(refusals) => (StatusCode::UNPROCESSABLE_ENTITY, refusals),
    };
    for refusal in &mut refusals {
        if refusal.field.as_deref() == Some("until_on") {
            refusal.field = Some("last_on".to_owned());
        }
    }
    let dossier = find_dossier(state, staff, &dossier.registration.number).await?;
    show_refused(status, &RelationForm::new(staff, &dossier, action, known.is_some(), form, &refusals))
}

/// What was told, or everything that is wrong with it.
async fn told(
    state: &AppState,
    form: &SubmittedForm,
    known: Option<PersonId>,
) -> Result<Result<Relative, Vec<Refusal>>, PageError> {
    let mut refusals = Vec::new();
    let kind = KINDS.iter().find(|(_, value)| *value == form.text("kind")).map(|(kind, _)| *kind);
    if kind.is_none() {
        refusals.push(Refusal::at(RefusalCode::NotAChoice, "kind"));
    }
    for field in ["name", "source"] {
        if form.text(field).is_empty() {
            refusals.push(Refusal::at(RefusalCode::Required, field));
        }
    }
    let mut read = |field: &'static str, day: Result<Option<herstel_kernel::Date>, RefusalCode>| {
        day.unwrap_or_else(|code| {
            refusals.push(Refusal::at(code, field));
            None
        })
    };
    let born_on = read("born_on", form.day("born_on"));
    let from_on = read("from_on", form.day("from_on"));
    let until_on = read("last_on", form.day_after("last_on"));
    let mut person = known;
    if !form.text("bsn").is_empty() {
        match person_by_number(state, form.text("bsn")).await {
            Ok(found) => person = Some(found),
            Err(PageError::Refused(wrong)) => refusals.extend(wrong),
            Err(error) => return Err(error),
        }
    }
    let Some(kind) = kind.filter(|_| refusals.is_empty()) else { return Ok(Err(refusals)) };
    let (name, source) = (form.text("name").to_owned(), form.text("source").to_owned());
    Ok(Ok(Relative { kind, name, born_on, person, period: Period { from_on, until_on }, source }))
}
