//! Bases: on what others look. Recorded by staff, each with its period, and stopped with one button.

use super::{AccessPath, carried, errors_of, find_dossier, looked_at};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormErrors, Page, SubmittedForm, show, show_refused},
    municipalities,
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
    bases::{Audience, BasisKind, EndBasis, RecordBasis},
    relations::RelationKind,
};
use herstel_kernel::{BasisId, Date, Desk, DossierNumber, Refusal, RefusalCode};
use serde::Deserialize;

/// Recording one.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/grondslag", rejection(PageError))]
pub(super) struct BasisPath {
    pub number: DossierNumber,
}

/// Stopping one.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/grondslag/{basis}/stoppen", rejection(PageError))]
pub(super) struct StopPath {
    pub number: DossierNumber,
    pub basis: BasisId,
}

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Staff, show_form).post(Guard::Staff, record).post(Guard::Staff, stop)
}

const FIELDS: [&str; 8] =
    ["kind", "article", "reason", "audience", "municipality", "relation", "from_on", "last_on"];

#[derive(Template)]
#[template(path = "staff/basis.html")]
struct BasisForm {
    page: Page,
    errors: FormErrors,
    name_of_parent: String,
    back: String,
    action: String,
    version: u64,
    kind: ChoiceGroup,
    article: Field,
    reason: Field,
    audience: ChoiceGroup,
    municipality: Field,
    /// The next of kin whose citizen number was given; none when there are none.
    relation: Option<ChoiceGroup>,
    from_on: Field,
    last_on: Field,
}

impl BasisForm {
    fn new(staff: &Staff, dossier: &Dossier, form: &SubmittedForm, refusals: &[Refusal]) -> Self {
        let number = dossier.registration.number.clone();
        let action = BasisPath { number: number.clone() }.to_string();
        let page = staff.page.clone().at(&action);
        let t = page.texts;
        let errors = errors_of(&page, refusals, &FIELDS).labelled(&labels(t));
        let kinds = vec![
            Choice::new("request", t.t("basis-kind-request")).hint(t.t("basis-kind-request-hint")),
            Choice::new("law", t.t("basis-kind-law")).hint(t.t("basis-kind-law-hint")),
            Choice::new("urgent", t.t("basis-kind-urgent")).hint(t.t("basis-kind-urgent-hint")),
        ];
        let audiences = vec![
            Choice::new("operation", t.t("basis-audience-operation")),
            Choice::new("support", t.t("basis-audience-support")),
            Choice::new("collection", t.t("basis-audience-collection")),
            Choice::new("kin", t.t("basis-audience-kin")).hint(t.t("basis-audience-kin-hint")),
        ];
        let kin = dossier.relations.iter().filter(|relation| {
            relation.told.kind == RelationKind::NextOfKin && relation.told.person.is_some()
        });
        let kin: Vec<Choice> =
            kin.map(|relation| Choice::new(relation.id.to_string(), &relation.told.name)).collect();
        let relation = ChoiceGroup::radios("relation", t.t("basis-relation"), kin.clone());
        let day = |name: &str, label: String| {
            Field::text(name, label).hint(t.t("relation-day-hint")).short().filled(form, &errors)
        };
        Self {
            kind: ChoiceGroup::radios("kind", t.t("basis-kind"), kinds).filled(form, &errors),
            article: Field::text("article", t.t("basis-article"))
                .hint(t.t("basis-article-hint"))
                .filled(form, &errors),
            reason: Field::area("reason", t.t("basis-reason"), 3).filled(form, &errors),
            audience: ChoiceGroup::radios("audience", t.t("basis-audience"), audiences).filled(form, &errors),
            municipality: Field::text("municipality", t.t("contact-municipality"))
                .hint(t.t("basis-municipality-hint"))
                .filled(form, &errors),
            relation: (!kin.is_empty()).then(|| relation.filled(form, &errors)),
            from_on: day("from_on", t.t("basis-from-on")),
            last_on: day("last_on", t.t("relation-last-on")),
            name_of_parent: dossier.registration.details.name.clone(),
            back: AccessPath { number }.to_string(),
            version: dossier.version,
            action,
            errors,
            page,
        }
    }
}

fn labels(t: Texts) -> [(&'static str, String); 8] {
    [
        ("kind", t.t("basis-kind")),
        ("article", t.t("basis-article")),
        ("reason", t.t("basis-reason")),
        ("audience", t.t("basis-audience")),
        ("municipality", t.t("contact-municipality")),
        ("relation", t.t("basis-relation")),
        ("from_on", t.t("basis-from-on")),
        ("last_on", t.t("relation-last-on")),
    ]
}

async fn show_form(
    BasisPath { number }: BasisPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    show(&BasisForm::new(&staff, &dossier, &SubmittedForm::default(), &[]))
}

async fn record(
    BasisPath { number }: BasisPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let version = looked_at(&form)?;
    let basis = BasisId::from_bytes(state.ids.draw()?);
    let (status, mut refusals) = match read(&form, basis, state.clock.today()) {
        Ok(basis) => {
            let (id, command) = (dossier.registration.dossier, Command::RecordBasis(basis));
            match carry_out(&state, &staff.scope, id, version, &command).await.map_err(shown_on_form) {
                Ok(_) => return Ok(Redirect::to(&AccessPath { number }.to_string()).into_response()),
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
    let dossier = find_dossier(&state, &staff, &number).await?;
    show_refused(status, &BasisForm::new(&staff, &dossier, &form, &refusals))
}

async fn stop(
    StopPath { number, basis }: StopPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    carried(&state, staff, number, &form, &Command::EndBasis(EndBasis { basis }), None).await
}

/// The basis that was filled in, or everything that is wrong with it.
fn read(form: &SubmittedForm, basis: BasisId, today: Date) -> Result<RecordBasis, Vec<Refusal>> {
    let mut refusals = Vec::new();
    let text = |field: &str| form.text(field).to_owned();
    let kind = match form.text("kind") {
        "request" => Ok(BasisKind::RequestOfPerson),
        "law" => Ok(BasisKind::StatutoryGround { article: text("article") }),
        "urgent" => Ok(BasisKind::UrgentNeed { reason: text("reason") }),
        _ => Err(Refusal::at(RefusalCode::NotAChoice, "kind")),
    };
    let at_desk = |desk| match municipalities::by_name(form.text("municipality"), today) {
        Some(municipality) => Ok(Audience::Municipality { municipality, desk }),
        None => Err(Refusal::at(RefusalCode::NotAChoice, "municipality")),
    };
    let audience = match form.text("audience") {
        "operation" => Ok(Audience::Operation),
        "support" => at_desk(Desk::Support),
        "collection" => at_desk(Desk::Collection),
        "kin" => match form.text("relation").parse() {
            Ok(relation) => Ok(Audience::NextOfKin { relation }),
            Err(_) => Err(Refusal::at(RefusalCode::NoNextOfKin, "relation")),
        },
        _ => Err(Refusal::at(RefusalCode::NotAChoice, "audience")),
    };
    let at = |field: &'static str| move |code| Refusal::at(code, field);
    let from_on = form.day("from_on").map_err(at("from_on"));
    let until_on = form.day_after("last_on").map_err(at("last_on"));
    match (kind, audience, from_on, until_on) {
        (Ok(kind), Ok(audience), Ok(from_on), Ok(until_on)) => {
            let period = Period { from_on: Some(from_on.unwrap_or(today)), until_on };
            Ok(RecordBasis { basis, kind, audience, period })
        }
        (kind, audience, from_on, until_on) => {
            refusals
                .extend([kind.err(), audience.err(), from_on.err(), until_on.err()].into_iter().flatten());
            Err(refusals)
        }
    }
}
