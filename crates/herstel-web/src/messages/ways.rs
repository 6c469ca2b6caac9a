//! How messages come: `/mijn-zaak/berichten-ontvangen`, `/namens/…/berichten-ontvangen` for who is in their place, and
//! `/werk/dossier/…/berichten-ontvangen` for staff who write down what the parent says. By e-mail, on paper, both, or on
//! the page alone; and whether that is safe.

use super::words;
use crate::{
    AppState,
    error::PageError,
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormErrors, Page, SubmittedForm},
    letter,
    parent::{MessagesQuery, Place},
    person_form::{By, Filling, PersonForm, keep, show_form},
    routes::{Guard, Routes},
    session::{Acting, Parent, Staff},
    staff::StaffMessagesPath,
    step_up::{Matter, StepUp},
};
use askama::Template;
use axum::{extract::State, response::Response};
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
struct WaysPath;

/// The form of who is in their place.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/berichten-ontvangen", rejection(PageError))]
struct ForWaysPath {
    number: DossierNumber,
}

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
        .get(Guard::Representing, show_theirs)
        .post(Guard::Representing, set_theirs)
        .step_up(StepUp::Always(Matter::MessageWays))
        .get(Guard::Staff, show_on_word)
        .post(Guard::Staff, set_on_word)
        .step_up(StepUp::Always(Matter::MessageWays))
}

impl Place {
    /// How messages come.
    pub fn ways(&self) -> String {
        match self {
            Self::Own => WaysPath.to_string(),
            Self::For(number) => ForWaysPath { number: number.clone() }.to_string(),
        }
    }
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

/// The form.
struct WaysForm;

impl PersonForm for WaysForm {
    type Page = WaysPage;
    const FIELDS: &'static [&'static str] = &FIELDS;

    fn command(form: &SubmittedForm) -> Result<Command, Refusal> {
        unprintable(form).map_or_else(|| Ok(sent(form)), Err)
    }

    fn page(_: &AppState, filling: Filling, form: Option<&SubmittedForm>, errors: FormErrors) -> WaysPage {
        let (is_own, number) = (filling.is_own(), filling.number());
        let Filling { page, dossier, by, .. } = filling;
        let texts = page.texts;
        let (action, title, lead, back, back_label) = match by {
            By::Place(place) => {
                (place.ways(), "ways-title", "ways-lead", place.messages(), texts.t("messages-back"))
            }
            By::Staff => (
                StaffWaysPath { number: number.clone() }.to_string(),
                "staff-ways-title",
                "staff-ways-lead",
                StaffMessagesPath { number }.to_string(),
                texts.t("staff-messages-title"),
            ),
        };
        let (ways, safe) = groups(texts, &dossier);
        let email = Field::text("email", texts.t("ways-email"))
            .hint(texts.t("ways-email-hint"))
            .kind("email")
            .autocomplete(if is_own { "email" } else { "off" })
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
        WaysPage {
            errors,
            title: texts.t(title),
            lead: texts.t(lead),
            back,
            back_label,
            version: dossier.version,
            ways,
            safe,
            email,
            address,
            page: page.at(&action),
            action,
        }
    }

    fn next(filling: &Filling, _: &SubmittedForm) -> String {
        match &filling.by {
            By::Place(place) => MessagesQuery::kept().link(place),
            By::Staff => StaffMessagesPath { number: filling.number() }.to_string(),
        }
    }
}

async fn show_own(_: WaysPath, State(state): State<AppState>, parent: Parent) -> Result<Response, PageError> {
    show_form::<WaysForm>(&state, Filling::own(&state, parent).await?)
}

async fn set_own(
    _: WaysPath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    keep::<WaysForm>(&state, Filling::own(&state, parent).await?, &form).await
}

async fn show_theirs(
    ForWaysPath { number }: ForWaysPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    show_form::<WaysForm>(&state, Filling::in_place(&state, acting, number).await?)
}

async fn set_theirs(
    ForWaysPath { number }: ForWaysPath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    keep::<WaysForm>(&state, Filling::in_place(&state, acting, number).await?, &form).await
}

async fn show_on_word(
    StaffWaysPath { number }: StaffWaysPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    show_form::<WaysForm>(&state, Filling::on_word(&state, &staff, &number).await?)
}

async fn set_on_word(
    StaffWaysPath { number }: StaffWaysPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    keep::<WaysForm>(&state, Filling::on_word(&state, &staff, &number).await?, &form).await
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
