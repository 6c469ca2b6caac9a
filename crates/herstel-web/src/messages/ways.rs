//! How messages come: `/mijn-zaak/berichten-ontvangen`, and `/werk/dossier/…/berichten-ontvangen` for staff who write down
//! what the parent says. By e-mail, on paper, both, or on the page alone; and whether that is safe.

use super::words;
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormErrors, Page, SubmittedForm, show, show_refused},
    letter,
    parent::{MessagesQuery, Reader},
    routes::{Guard, Routes},
    session::{Parent, Staff},
    staff::{StaffMessagesPath, find_dossier},
    step_up::{Matter, StepUp},
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    messages::{SetMessageWays, Way, chosen_ways},
};
use herstel_kernel::{DossierNumber, Refusal};
use serde::Deserialize;
use std::collections::BTreeSet;

/// The form of the parent.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/berichten-ontvangen")]
pub(crate) struct WaysPath;

/// The form of staff.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/berichten-ontvangen", rejection(PageError))]
pub(crate) struct StaffWaysPath {
    pub number: DossierNumber,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Parent, show_own)
        .post(Guard::Parent, set_own)
        .step_up(StepUp::Always(Matter::MessageWays))
        .get(Guard::Staff, show_form)
        .post(Guard::Staff, set)
        .step_up(StepUp::Always(Matter::MessageWays))
}

/// Where a mistake is shown.
const FIELDS: [&str; 2] = ["email", "address"];

#[derive(Template)]
#[template(path = "messages/ways.html")]
struct WaysPage {
    page: Page,
    errors: FormErrors,
    title: String,
    lead: String,
    back: String,
    back_label: String,
    action: String,
    version: u64,
    ways: ChoiceGroup,
    safe: ChoiceGroup,
    email: Field,
    address: Field,
}

/// Where the page is and goes back to, and what stands on top of it.
struct Frame {
    /// The person sits before it: the browser may fill in what it knows of them.
    is_own: bool,
    title: String,
    lead: String,
    back: String,
    back_label: String,
    action: String,
}

fn own_frame(reader: &Reader) -> Frame {
    let page = &reader.page;
    Frame {
        is_own: true,
        title: page.t("ways-title"),
        lead: page.t("ways-lead"),
        back: reader.place.messages(),
        back_label: page.t("messages-back"),
        action: WaysPath.to_string(),
    }
}

fn staff_frame(staff: &Staff, number: &DossierNumber) -> Frame {
    let page = &staff.page;
    Frame {
        is_own: false,
        title: page.t("staff-ways-title"),
        lead: page.t("staff-ways-lead"),
        back: StaffMessagesPath { number: number.clone() }.to_string(),
        back_label: page.t("staff-messages-title"),
        action: StaffWaysPath { number: number.clone() }.to_string(),
    }
}

async fn show_own(_: WaysPath, State(state): State<AppState>, parent: Parent) -> Result<Response, PageError> {
    let reader = Reader::own(&state, parent).await?;
    let frame = own_frame(&reader);
    show(&form_page(reader.page.at(WaysPath), frame, &reader.dossier, FormErrors::new(), None))
}

async fn set_own(
    _: WaysPath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let reader = Reader::own(&state, parent).await?;
    let id = reader.dossier.registration.dossier;
    let outcome = match unprintable(&form) {
        None => carry_out(&state, &reader.scope, id, form.version(), &sent(&form)).await,
        Some(refusal) => Err(refusal.into()),
    };
    match outcome.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&MessagesQuery::kept().link(&reader.place)).into_response()),
        Err(Ok((status, refusals))) => {
            let mut errors = FormErrors::new();
            errors.refusals(reader.page.texts, &refusals, &FIELDS);
            let frame = own_frame(&reader);
            let page = reader.page.at(WaysPath);
            show_refused(status, &form_page(page, frame, &reader.dossier, errors, Some(&form)))
        }
        Err(Err(error)) => Err(error),
    }
}

async fn show_form(
    StaffWaysPath { number }: StaffWaysPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let frame = staff_frame(&staff, &number);
    let page = staff.page.at(&frame.action);
    show(&form_page(page, frame, &dossier, FormErrors::new(), None))
}

async fn set(
    StaffWaysPath { number }: StaffWaysPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let id = dossier.registration.dossier;
    let outcome = match unprintable(&form) {
        None => carry_out(&state, &staff.scope, id, form.version(), &sent(&form)).await,
        Some(refusal) => Err(refusal.into()),
    };
    match outcome.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&StaffMessagesPath { number }.to_string()).into_response()),
        Err(Ok((status, refusals))) => {
            let mut errors = FormErrors::new();
            errors.refusals(staff.page.texts, &refusals, &FIELDS);
            let frame = staff_frame(&staff, &number);
            let page = staff.page.at(&frame.action);
            show_refused(status, &form_page(page, frame, &dossier, errors, Some(&form)))
        }
        Err(Err(error)) => Err(error),
    }
}

/// What was said.
fn sent(form: &SubmittedForm) -> Command {
    Command::SetMessageWays(SetMessageWays {
        ways: ways_in(form, "ways"),
        email: form.optional("email"),
        address: form.optional("address"),
        safe: ways_in(form, "safe"),
    })
}

/// What of it no envelope can show.
fn unprintable(form: &SubmittedForm) -> Option<Refusal> {
    letter::unprintable(&[("address", form.optional("address").as_deref())]).into_iter().next()
}

/// The ways that were ticked.
fn ways_in(form: &SubmittedForm, name: &str) -> BTreeSet<Way> {
    form.all(name).filter_map(Way::parse).collect()
}

fn form_page(
    page: Page,
    frame: Frame,
    dossier: &Dossier,
    errors: FormErrors,
    form: Option<&SubmittedForm>,
) -> WaysPage {
    let texts = page.texts;
    let (ways, safe) = groups(texts, dossier);
    let email = Field::text("email", texts.t("ways-email"))
        .hint(texts.t("ways-email-hint"))
        .kind("email")
        .autocomplete(if frame.is_own { "email" } else { "off" })
        .value(dossier.email().unwrap_or_default());
    let address = Field::area("address", texts.t("ways-address"), 3)
        .hint(texts.t("ways-address-hint"))
        .value(dossier.postal_address().unwrap_or_default());
    let (ways, safe, email, address) = match form {
        None => (ways, safe, email, address),
        Some(form) => (
            ways.filled(form, &errors),
            safe.filled(form, &errors),
            email.filled(form, &errors),
            address.filled(form, &errors),
        ),
    };
    let Frame { is_own: _, title, lead, back, back_label, action } = frame;
    let version = dossier.version;
    WaysPage { page, errors, title, lead, back, back_label, action, version, ways, safe, email, address }
}

fn groups(texts: Texts, dossier: &Dossier) -> (ChoiceGroup, ChoiceGroup) {
    let chosen: BTreeSet<Way> = chosen_ways(dossier).into_iter().collect();
    let safe = dossier.message_ways.as_ref().map(|set| set.safe.clone()).unwrap_or_default();
    let choices = |ticked: &BTreeSet<Way>| {
        let choice =
            |way: &Way| Choice::new(way.as_str(), words::way(texts, *way)).chosen(ticked.contains(way));
        Way::ALL.iter().map(choice).collect()
    };
    (
        ChoiceGroup::boxes("ways", texts.t("ways-question"), choices(&chosen)).hint(texts.t("ways-hint")),
        ChoiceGroup::boxes("safe", texts.t("ways-safe"), choices(&safe)).hint(texts.t("ways-safe-hint")),
    )
}
