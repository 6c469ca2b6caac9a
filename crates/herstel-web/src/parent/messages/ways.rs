//! How messages come: `/mijn-zaak/berichten-ontvangen`. By e-mail, on paper, both, or on the page alone; and whether that is safe.

use super::MessagesQuery;
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormErrors, Page, SubmittedForm, show, show_refused},
    letter,
    messages::words,
    parent::reader::{Place, Reader},
    routes::{Guard, Routes},
    session::Parent,
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
    messages::{SetMessageWays, Way, leavings},
};
use serde::Deserialize;
use std::collections::BTreeSet;

/// The form.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/berichten-ontvangen")]
pub(crate) struct WaysPath;

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Parent, show_form)
        .post(Guard::Parent, set)
        .step_up(StepUp::Always(Matter::MessageWays))
}

#[derive(Template)]
#[template(path = "parent/message_ways.html")]
struct WaysPage {
    page: Page,
    place: Place,
    errors: FormErrors,
    action: String,
    ways: ChoiceGroup,
    safe: ChoiceGroup,
    email: Field,
    address: Field,
}

async fn show_form(
    _: WaysPath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    let reader = Reader::own(&state, parent).await?;
    show(&form_page(reader, FormErrors::new(), None))
}

async fn set(
    _: WaysPath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let reader = Reader::own(&state, parent).await?;
    let command = Command::SetMessageWays(SetMessageWays {
        ways: ways_in(&form, "ways"),
        email: form.optional("email"),
        address: form.optional("address"),
        safe: ways_in(&form, "safe"),
    });
    let id = reader.dossier.registration.dossier;
    let unprintable = letter::unprintable(&[("address", form.optional("address").as_deref())]);
    let outcome = match unprintable.into_iter().next() {
        None => carry_out(&state, &reader.scope, id, None, &command).await,
        Some(refusal) => Err(refusal.into()),
    };
    match outcome.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&MessagesQuery::kept().link(&reader.place)).into_response()),
        Err(Ok((status, refusals))) => {
            let mut errors = FormErrors::new();
            errors.refusals(reader.page.texts, &refusals, &["email", "address"]);
            show_refused(status, &form_page(reader, errors, Some(&form)))
        }
        Err(Err(error)) => Err(error),
    }
}

/// The ways that were ticked.
pub(crate) fn ways_in(form: &SubmittedForm, name: &str) -> BTreeSet<Way> {
    form.all(name).filter_map(Way::parse).collect()
}

fn form_page(reader: Reader, errors: FormErrors, form: Option<&SubmittedForm>) -> WaysPage {
    let Reader { page, place, dossier, .. } = reader;
    let page = page.at(WaysPath);
    let texts = page.texts;
    let (ways, safe) = groups(texts, &dossier);
    let email = Field::text("email", texts.t("ways-email"))
        .hint(texts.t("ways-email-hint"))
        .kind("email")
        .autocomplete("email")
        .value(dossier.email().unwrap_or_default());
    let address = Field::area("address", texts.t("ways-address"), 3)
        .hint(texts.t("ways-address-hint"))
        .value(dossier.postal_address().unwrap_or_default());
    let page_of = |ways, safe, email, address| WaysPage {
        action: WaysPath.to_string(),
        page: page.clone(),
        place: place.clone(),
        errors: errors.clone(),
        ways,
        safe,
        email,
        address,
    };
    match form {
        None => page_of(ways, safe, email, address),
        Some(form) => page_of(
            ways.filled(form, &errors),
            safe.filled(form, &errors),
            email.filled(form, &errors),
            address.filled(form, &errors),
        ),
    }
}

fn groups(texts: Texts, dossier: &Dossier) -> (ChoiceGroup, ChoiceGroup) {
    let chosen: BTreeSet<Way> = leavings(dossier).into_iter().map(|leaving| leaving.way).collect();
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
