//! Letting somebody act: `/mijn-zaak/meekijken/machtigen`, and taking it back.

use super::{AccessQuery, Just, carried_to};
use crate::{
    AppState,
    api::person_by_number,
    command::carry_out,
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormErrors, Page, SubmittedForm, show, show_refused},
    parent::reader::{Place, Reader},
    routes::{Guard, Routes},
    session::Parent,
    step_up::{Matter, StepUp},
};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command,
    access::Period,
    mandates::{GiveMandate, MandateHolder, MandateKind, Power, WithdrawMandate},
};
use herstel_kernel::{Date, MandateId, Refusal, RefusalCode};
use serde::Deserialize;
use std::collections::BTreeSet;

/// The form.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/meekijken/machtigen")]
pub(super) struct MandatePath;

/// Taking one back.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/meekijken/machtiging/{mandate}/stoppen", rejection(PageError))]
pub(super) struct StopPath {
    pub mandate: MandateId,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Parent, show_form)
        .post(Guard::Parent, give)
        .step_up(StepUp::Always(Matter::Mandate))
        .post(Guard::Parent, stop)
}

const FIELDS: [&str; 6] = ["name", "bsn", "kind", "powers", "end", "last_on"];
#[derive(Template)]
#[template(path = "parent/mandate.html")]
struct MandateForm {
    page: Page,
    place: Place,
    errors: FormErrors,
    version: u64,
    name: Field,
    bsn: Field,
    kind: ChoiceGroup,
    powers: ChoiceGroup,
    end: ChoiceGroup,
    last_on: Field,
}

impl MandateForm {
    fn new(reader: &Reader, form: &SubmittedForm, errors: FormErrors) -> Self {
        let page = reader.page.clone().at(reader.place.mandate());
        let t = page.texts;
        let powers = Power::ALL.map(|power| {
            let name = power.as_str();
            Choice::new(name, power_label(power, t)).hint(t.t(&format!("mandate-{name}-hint")))
        });
        let kinds = MandateKind::ALL.map(|kind| {
            let name = kind.as_str();
            Choice::new(name, t.t(&format!("mandate-kind-{name}")))
                .hint(t.t(&format!("mandate-kind-{name}-hint")))
        });
        let kinds = ChoiceGroup::radios("kind", t.t("mandate-kind"), kinds.into());
        let ends =
            vec![Choice::new("open", t.t("mandate-end-open")), Choice::new("day", t.t("mandate-end-day"))];
        let name = Field::text("name", t.t("mandate-name"));
        let bsn = Field::text("bsn", t.t("mandate-bsn")).hint(t.t("mandate-bsn-hint"));
        let powers = ChoiceGroup::boxes("powers", t.t("mandate-powers"), powers.into());
        let last_on = Field::text("last_on", t.t("mandate-last-on")).hint(t.t("mandate-last-on-hint"));
        Self {
            name: name.filled(form, &errors),
            bsn: bsn.input_mode("numeric").autocomplete("off").short().filled(form, &errors),
            kind: kinds.filled(form, &errors),
            powers: powers.filled(form, &errors),
            end: ChoiceGroup::radios("end", t.t("mandate-end"), ends).filled(form, &errors),
            last_on: last_on.short().filled(form, &errors),
            version: reader.dossier.version,
            place: reader.place.clone(),
            page,
            errors,
        }
    }

    fn refused(reader: &Reader, form: &SubmittedForm, refusals: &[Refusal]) -> Self {
        let texts = reader.page.texts;
        let mut errors = FormErrors::new();
        errors.refusals(texts, refusals, &FIELDS);
        let errors = errors.labelled(&[
            ("name", texts.t("mandate-name")),
            ("bsn", texts.t("mandate-bsn")),
            ("kind", texts.t("mandate-kind")),
            ("powers", texts.t("mandate-powers")),
            ("end", texts.t("mandate-end")),
            ("last_on", texts.t("mandate-last-on")),
        ]);
        Self::new(reader, form, errors)
    }
}

fn power_label(power: Power, texts: Texts) -> String {
    texts.t(&format!("mandate-{}", power.as_str()))
}

/// The kind that was chosen.
pub(crate) fn chosen_kind(form: &SubmittedForm) -> Option<MandateKind> {
    MandateKind::parse(form.text("kind"))
}

/// The powers that were ticked.
pub(crate) fn chosen_powers(form: &SubmittedForm) -> BTreeSet<Power> {
    Power::ALL.into_iter().filter(|power| form.has("powers", power.as_str())).collect()
}

/// What a holder may do, and what not.
pub(in crate::parent) fn powers_in_words(powers: &BTreeSet<Power>, texts: Texts) -> (String, Option<String>) {
    // Who reads all of it needs no list of its parts, and who reads parts knows that the rest is closed.
    let parts = |power: &Power| !MandateKind::Expert.can_give(*power);
    let names_parts = powers.iter().any(|power| !parts(power));
    let whole: Vec<Power> = Power::ALL.into_iter().filter(|power| names_parts || parts(power)).collect();
    let words = |may: bool| {
        let these = whole.iter().filter(|power| powers.contains(power) == may);
        these.map(|power| power_label(*power, texts).to_lowercase()).collect::<Vec<_>>().join(", ")
    };
    let may_not = Some(words(false)).filter(|words| !words.is_empty());
    (
        texts.t1("access-may", "powers", words(true)),
        may_not.map(|powers| texts.t1("access-may-not", "powers", powers)),
    )
}

async fn show_form(
    _: MandatePath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_form_of(&Reader::own(&state, parent).await?)
}

/// The form for who has all that the person has.
pub(super) fn show_form_of(reader: &Reader) -> Result<Response, PageError> {
    show(&MandateForm::new(reader, &SubmittedForm::default(), FormErrors::new()))
}

async fn give(
    _: MandatePath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    give_of(&state, &Reader::own(&state, parent).await?, &form).await
}

/// A mandate from who has all that the person has.
pub(super) async fn give_of(
    state: &AppState,
    reader: &Reader,
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    let version = form.version().map(Some).ok_or(PageError::Unreadable)?;
    let (until_on, mut refusals) = read(form);
    let mut holder = None;
    if refusals.is_empty() {
        match person_by_number(state, form.text("bsn")).await {
            Ok(person) => holder = Some(MandateHolder::Person { person }),
            Err(PageError::Refused(wrong)) => refusals = wrong,
            Err(error) => return Err(error),
        }
    }
    let Some(holder) = holder else {
        let page = MandateForm::refused(reader, form, &refusals);
        return show_refused(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let kind = chosen_kind(form).ok_or(PageError::Unreadable)?;
    let command = Command::GiveMandate(GiveMandate {
        mandate: MandateId::from_bytes(state.ids.draw()?),
        holder,
        name: form.text("name").to_owned(),
        kind,
        powers: chosen_powers(form),
        step: None,
        period: Period { from_on: None, until_on },
    });
    let id = reader.dossier.registration.dossier;
    match carry_out(state, &reader.scope, id, version, &command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&Just::Given.link(&reader.place)).into_response()),
        Err(Ok((status, mut refusals))) => {
            let reader = reader.again(state).await?;
            for refusal in &mut refusals {
                if refusal.field.as_deref() == Some("until_on") {
                    refusal.field = Some("last_on".to_owned());
                }
            }
            show_refused(status, &MandateForm::refused(&reader, form, &refusals))
        }
        Err(Err(error)) => Err(error),
    }
}

async fn stop(
    StopPath { mandate }: StopPath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    stop_of(&state, &Reader::own(&state, parent).await?, mandate, &form).await
}

/// A mandate that who has all that the person has takes back.
pub(super) async fn stop_of(
    state: &AppState,
    reader: &Reader,
    mandate: MandateId,
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    let command = Command::WithdrawMandate(WithdrawMandate { mandate });
    let keeps = reader.dossier.keeps_ground(mandate, state.clock.today());
    let query = AccessQuery { just: Some(Just::Stopped), mandate: keeps.then_some(mandate) };
    carried_to(state, reader, form, &command, &reader.place.access_with(query)).await
}

/// The first day on which the mandate no longer holds, and everything that is not filled in or cannot be read. People
/// name the last day on which it does.
fn read(form: &SubmittedForm) -> (Option<Date>, Vec<Refusal>) {
    let mut refusals = Vec::new();
    for field in ["name", "bsn"] {
        if form.text(field).is_empty() {
            refusals.push(Refusal::at(RefusalCode::Required, field));
        }
    }
    if chosen_kind(form).is_none() {
        refusals.push(Refusal::at(RefusalCode::NotAChoice, "kind"));
    }
    if chosen_powers(form).is_empty() {
        refusals.push(Refusal::at(RefusalCode::NotAChoice, "powers"));
    }
    let mut until_on = None;
    match form.text("end") {
        // A day that was typed and would not count is asked about: without an end is more than they may have meant.
        "open" if !form.text("last_on").trim().is_empty() => {
            refusals.push(Refusal::at(RefusalCode::DayNotChosen, "last_on"));
        }
        "open" => {}
        "day" => match form.day_after("last_on").and_then(|day| day.ok_or(RefusalCode::Required)) {
            Ok(day) => until_on = Some(day),
            Err(code) => refusals.push(Refusal::at(code, "last_on")),
        },
        _ => refusals.push(Refusal::at(RefusalCode::NotAChoice, "end")),
    }
    (until_on, refusals)
}
