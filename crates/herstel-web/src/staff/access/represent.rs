//! By whom the law lets the parent be represented: recorded and looked at by staff, ended by hand or by birthdays.

use super::{AccessPath, carried, errors_of, find_dossier, holder, looked_at};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormPage, Part, SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    session::Staff,
    step_up::{Matter, StepUp},
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    representations::{
        ConfirmRepresentation, EndRepresentation, LegalOffice, RecordRepresentation, Representation,
    },
};
use herstel_kernel::{DossierNumber, Refusal, RefusalCode, RepresentationId};
use serde::Deserialize;

/// Recording one.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/vertegenwoordiging", rejection(PageError))]
pub(super) struct RepresentationsPath {
    pub number: DossierNumber,
}

/// Looking at the ground of one that somebody told of.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/vertegenwoordiging/{representation}", rejection(PageError))]
pub(super) struct RepresentationPath {
    pub number: DossierNumber,
    pub representation: RepresentationId,
}

/// Its end.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/vertegenwoordiging/{representation}/einde", rejection(PageError))]
pub(super) struct EndPath {
    pub number: DossierNumber,
    pub representation: RepresentationId,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Staff, show_add)
        .post(Guard::Staff, add)
        .step_up(StepUp::Always(Matter::Mandate))
        .get(Guard::Staff, show_confirm)
        .post(Guard::Staff, confirm)
        .step_up(StepUp::Always(Matter::Mandate))
        .post(Guard::Staff, end)
}

const FIELDS: [&str; 8] =
    ["office", "name", "bsn", "office_number", "ground", "lives_with_them", "from_on", "last_on"];

/// The form; `told` is the representation that somebody told of, whose office and name stand.
fn form_page(
    staff: &Staff,
    dossier: &Dossier,
    action: String,
    told: Option<&Representation>,
    form: &SubmittedForm,
    refusals: &[Refusal],
) -> FormPage {
    let page = staff.page.clone().at(&action);
    let t = page.texts;
    let errors = errors_of(&page, refusals, &FIELDS).labelled(&labels(t));
    let mut parts: Vec<Part> = Vec::new();
    if told.is_none() {
        let offices = LegalOffice::ALL.map(|office| {
            let name = office.as_str();
            Choice::new(name, t.t(&format!("office-{name}"))).hint(t.t(&format!("office-{name}-hint")))
        });
        let offices = ChoiceGroup::radios("office", t.t("representation-office"), offices.into());
        parts.push(offices.filled(form, &errors).into());
    }
    parts.extend(holder::questions(t, form, &errors));
    let ground = Field::text("ground", t.t("representation-ground"));
    parts.push(ground.hint(t.t("representation-ground-hint")).filled(form, &errors).into());
    let (question, answer) = (t.t("representation-home"), t.t("representation-home-yes"));
    parts.push(holder::tick("lives_with_them", question, answer, form, &errors));
    parts.extend(holder::days(t, form, &errors));
    let number = dossier.registration.number.clone();
    FormPage {
        errors,
        back: (AccessPath { number }.to_string(), t.t("looks-title")),
        whose: dossier.registration.details.name.clone(),
        title: match told {
            Some(_) => t.t("representation-confirm"),
            None => t.t("representation-add"),
        },
        lead: match told {
            Some(told) => {
                let office = t.t(&format!("office-{}", told.told.office.as_str()));
                t.t2("representation-confirm-lead", "name", &told.told.name, "office", office)
            }
            None => t.t("representation-lead"),
        },
        action,
        version: dossier.version,
        parts,
        button: t.t("representation-save"),
        page,
    }
}

fn labels(t: Texts) -> [(&'static str, String); 5] {
    [
        ("office", t.t("representation-office")),
        ("name", t.t("holder-name")),
        ("bsn", t.t("holder-bsn")),
        ("office_number", t.t("holder-office")),
        ("ground", t.t("representation-ground")),
    ]
}

async fn show_add(
    RepresentationsPath { number }: RepresentationsPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let action = RepresentationsPath { number }.to_string();
    show(&form_page(&staff, &dossier, action, None, &SubmittedForm::default(), &[]))
}

async fn add(
    RepresentationsPath { number }: RepresentationsPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let action = RepresentationsPath { number }.to_string();
    let office = LegalOffice::parse(form.text("office"));
    let mut refusals = Vec::new();
    if office.is_none() {
        refusals.push(Refusal::at(RefusalCode::NotAChoice, "office"));
    }
    let by = holder::holder(&state, &form, &mut refusals).await?;
    let period = holder::period(&form, &mut refusals);
    let command = match (office, by) {
        (Some(office), Some(by)) if refusals.is_empty() => {
            Some(Command::RecordRepresentation(RecordRepresentation {
                representation: RepresentationId::from_bytes(state.ids.draw()?),
                office,
                by,
                name: form.text("name").to_owned(),
                ground: form.text("ground").to_owned(),
                lives_with_them: form.has("lives_with_them", "yes"),
                period,
            }))
        }
        _ => None,
    };
    sent(&state, &staff, &dossier, &form, (action, None), command.ok_or(refusals)).await
}

async fn show_confirm(
    RepresentationPath { number, representation }: RepresentationPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let told = dossier.representation(representation).ok_or(PageError::NotFound)?;
    let lives = if told.told.lives_with_them { "yes" } else { "" };
    let form = SubmittedForm::of([
        ("name", told.told.name.clone()),
        ("ground", told.told.ground.clone()),
        ("lives_with_them", lives.to_owned()),
    ]);
    let action = RepresentationPath { number, representation }.to_string();
    show(&form_page(&staff, &dossier, action, Some(told), &form, &[]))
}

async fn confirm(
    RepresentationPath { number, representation }: RepresentationPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    dossier.representation(representation).ok_or(PageError::NotFound)?;
    let action = RepresentationPath { number, representation }.to_string();
    let mut refusals = Vec::new();
    let by = holder::holder(&state, &form, &mut refusals).await?;
    let period = holder::period(&form, &mut refusals);
    let command = by.filter(|_| refusals.is_empty()).map(|by| {
        Command::ConfirmRepresentation(ConfirmRepresentation {
            representation,
            by,
            ground: form.text("ground").to_owned(),
            lives_with_them: form.has("lives_with_them", "yes"),
            period,
        })
    });
    let told = (action, Some(representation));
    sent(&state, &staff, &dossier, &form, told, command.ok_or(refusals)).await
}

async fn end(
    EndPath { number, representation }: EndPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let command = Command::EndRepresentation(EndRepresentation { representation });
    carried(&state, staff, number, &form, &command, None).await
}

/// Carries out what the form says, or shows it again with what is wrong.
async fn sent(
    state: &AppState,
    staff: &Staff,
    dossier: &Dossier,
    form: &SubmittedForm,
    (action, told): (String, Option<RepresentationId>),
    command: Result<Command, Vec<Refusal>>,
) -> Result<Response, PageError> {
    let version = looked_at(form)?;
    let number = dossier.registration.number.clone();
    let (status, refusals) = match command {
        Ok(command) => {
            let id = dossier.registration.dossier;
            match carry_out(state, &staff.scope, id, version, &command).await.map_err(shown_on_form) {
                Ok(_) => return Ok(Redirect::to(&AccessPath { number }.to_string()).into_response()),
                Err(Ok((status, refusals))) => (status, holder::at_fields(refusals)),
                Err(Err(error)) => return Err(error),
            }
        }
        Err(refusals) => (StatusCode::UNPROCESSABLE_ENTITY, refusals),
    };
    let dossier = find_dossier(state, staff, &number).await?;
    let told = told.and_then(|told| dossier.representation(told));
    show_refused(status, &form_page(staff, &dossier, action, told, form, &refusals))
}
