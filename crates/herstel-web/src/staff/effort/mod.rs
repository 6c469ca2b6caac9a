//! Own effort (inzet): what the minutes of the last days were derived to be, and saying otherwise where that is wrong.
//!
//! Nobody else sees these minutes of a person; a planning gets them added up by step (`herstel feasibility effort`).

use super::{dossier_link, words::Words};
use crate::{
    AppState,
    error::PageError,
    layout::{Field, FormErrors, Page, SubmittedForm, show, show_refused},
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
use herstel_domain::effort::{correctable, corrected, first_day};
use herstel_kernel::{Date, DossierId, DossierNumber, Refusal, RefusalCode};
use herstel_store::OwnEffort;
use serde::Deserialize;

/// Own effort.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/inzet")]
pub(crate) struct EffortPath;

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Operation, own).post(Guard::Operation, correct)
}

#[derive(Template)]
#[template(path = "staff/effort.html")]
struct EffortPage {
    page: Page,
    errors: FormErrors,
    days: Vec<DayOfEffort>,
    number: Field,
    day: Field,
    minutes: Field,
}

/// One day.
struct DayOfEffort {
    heading: String,
    total: String,
    lines: Vec<Line>,
}

/// One dossier on one day.
struct Line {
    href: String,
    name: String,
    number: String,
    step: String,
    told: String,
}

async fn own(_: EffortPath, State(state): State<AppState>, staff: Staff) -> Result<Response, PageError> {
    show(&EffortPage::load(&state, staff, &SubmittedForm::default(), FormErrors::new()).await?)
}

async fn correct(
    _: EffortPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    match read(&state, &staff, &form).await? {
        Ok((dossier, day, minutes)) => {
            state.store.correct_effort(staff.id, day, dossier, minutes).await?;
            Ok(Redirect::to(&EffortPath.to_string()).into_response())
        }
        Err(refusals) => {
            let mut errors = FormErrors::new();
            for refusal in &refusals {
                errors.refusal(staff.page.texts, refusal);
            }
            let page = EffortPage::load(&state, staff, &form, errors).await?;
            show_refused(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

/// What the form says, or everything that is wrong with it.
async fn read(
    state: &AppState,
    staff: &Staff,
    form: &SubmittedForm,
) -> Result<Result<(DossierId, Date, u16), Vec<Refusal>>, PageError> {
    let mut refusals = Vec::new();
    let dossier = match form.text("number").parse::<DossierNumber>() {
        Ok(number) => state.store.dossier_to_act(&staff.scope, &number).await?,
        Err(_) => None,
    };
    if dossier.is_none() {
        refusals.push(Refusal::at(RefusalCode::NotFound, "number"));
    }
    let day = match form.day("day") {
        Ok(Some(day)) => correctable(day, state.clock.today()),
        Ok(None) => Err(Refusal::at(RefusalCode::Required, "day")),
        Err(code) => Err(Refusal::at(code, "day")),
    };
    let minutes = match form.text("minutes") {
        "" => Err(Refusal::at(RefusalCode::Required, "minutes")),
        text => text.parse().map_err(|_| Refusal::at(RefusalCode::NotANumber, "minutes")).and_then(corrected),
    };
    refusals.extend(day.as_ref().err().cloned());
    refusals.extend(minutes.as_ref().err().cloned());
    Ok(match (dossier, day, minutes) {
        (Some(dossier), Ok(day), Ok(minutes)) => Ok((dossier, day, minutes)),
        (_, _, _) => Err(refusals),
    })
}

impl EffortPage {
    async fn load(
        state: &AppState,
        mut staff: Staff,
        form: &SubmittedForm,
        errors: FormErrors,
    ) -> Result<Self, PageError> {
        let today = state.clock.today();
        let words = Words::new(staff.page.texts, &state.schemes, today);
        let texts = words.texts;
        staff.page.path = EffortPath.to_string();
        let efforts = state.store.own_effort(&staff.scope, staff.id, first_day(today)).await?;
        let mut days: Vec<DayOfEffort> = Vec::new();
        for of_day in efforts.chunk_by(|one, other| one.day == other.day) {
            let Some(first) = of_day.first() else { continue };
            let total: u32 = of_day.iter().map(|effort| u32::from(minutes(effort))).sum();
            days.push(DayOfEffort {
                heading: texts.date(first.day),
                total: texts.t1("effort-total", "time", spoken(words, total)),
                lines: of_day.iter().map(|effort| line(words, effort)).collect(),
            });
        }
        let field =
            |name: &'static str, label: &str| Field::text(name, texts.t(label)).short().filled(form, &errors);
        Ok(Self {
            days,
            number: field("number", "effort-field-number"),
            day: field("day", "effort-field-day").hint(texts.t("effort-field-day-hint")),
            minutes: field("minutes", "effort-field-minutes")
                .input_mode("numeric")
                .hint(texts.t("effort-field-minutes-hint")),
            errors,
            page: staff.page,
        })
    }
}

/// What counts: what somebody said, else what was derived.
fn minutes(effort: &OwnEffort) -> u16 {
    effort.corrected.unwrap_or(effort.derived)
}

fn line(words: Words<'_>, effort: &OwnEffort) -> Line {
    let texts = words.texts;
    let time = spoken(words, u32::from(minutes(effort)));
    Line {
        href: dossier_link(&effort.number),
        name: effort.name.clone(),
        number: effort.number.to_string(),
        step: effort.step.as_deref().map_or_else(|| texts.t("effort-before-a-step"), |step| words.step(step)),
        told: match effort.corrected {
            Some(_) => {
                let derived = spoken(words, u32::from(effort.derived));
                texts.t2("effort-corrected", "time", time, "derived", derived)
            }
            None => texts.t1("effort-derived", "time", time),
        },
    }
}

/// Minutes as people say them.
fn spoken(words: Words<'_>, minutes: u32) -> String {
    let (hours, rest) = (u64::from(minutes / 60), u64::from(minutes % 60));
    let minutes = words.texts.tn("effort-minutes", rest);
    let hours = (hours > 0).then(|| words.texts.tn("effort-hours", hours));
    match hours {
        Some(hours) if rest == 0 => hours,
        Some(hours) => words.texts.t2("effort-and", "hours", hours, "minutes", minutes),
        None => minutes,
    }
}
