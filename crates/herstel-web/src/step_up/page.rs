//! `/bevestigen`: why somebody shows again who they are, and afterwards the one button that sends what waited.

use super::{Matter, Way, demand_of, forget};
use crate::{
    AppState,
    demo::DemoAgainPath,
    error::PageError,
    front,
    layout::{Page, SubmittedForm, show},
    passkeys::PasskeyAgainPath,
    routes::{Guard, Routes},
    session::{Session, Visit},
    sign_in::SignInAgainPath,
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_store::HeldForm;
use serde::Deserialize;

/// The page. Sending its second form throws away what waits.
#[derive(TypedPath, Deserialize)]
#[typed_path("/bevestigen")]
pub(crate) struct StepUpPath;

pub(crate) fn routes() -> Routes {
    Routes::new().get(Guard::SignedIn, look).post(Guard::SignedIn, throw_away)
}

#[derive(Template)]
#[template(path = "step_up/step_up.html")]
struct StepUpPage {
    page: Page,
    shown: Shown,
    first_page: String,
}

impl StepUpPage {
    /// Whether a form waits that can be thrown away.
    fn waits(&self) -> bool {
        match self.shown {
            Shown::Nothing => false,
            Shown::Ask { .. } | Shown::Confirm { .. } => true,
        }
    }

    /// What somebody wrote themselves, so that they know it again: every answer of several words.
    fn written<'a>(&self, held: &'a HeldForm) -> Vec<&'a str> {
        let values = held.fields.iter().map(|(_, value)| value.trim());
        values.filter(|value| value.contains(char::is_whitespace)).collect()
    }
}

/// How far somebody is.
enum Shown {
    /// Nothing waits.
    Nothing,
    /// They show first who they are.
    Ask { wish: String, link: Link },
    /// They did, and send what waited.
    Confirm { wish: String, held: HeldForm },
}

/// How somebody shows it.
struct Link {
    label: String,
    href: String,
    /// A form instead of a link.
    is_form: bool,
}

async fn look(
    _: StepUpPath,
    State(state): State<AppState>,
    visit: Visit,
    page: Page,
) -> Result<Response, PageError> {
    let session = signed_in(visit)?;
    let now = state.clock.wall();
    let held = state.store.held_form(session.token_hash, now).await?;
    let (demand, way) = demand_of(&state, &session.authentication);
    let known = held.and_then(|held| Some((Matter::find(&held.matter)?.sentence(page.texts), held)));
    let shown = match known {
        None => Shown::Nothing,
        // What was kept because a session ended has been asked for by signing in; its own address asks more when it must.
        Some((wish, held))
            if held.matter == Matter::Lapsed.code() || demand.is_met_by(&session.authentication, now) =>
        {
            Shown::Confirm { wish, held }
        }
        Some((wish, _)) => Shown::Ask { wish, link: link(&page, &session, way) },
    };
    show(&StepUpPage { first_page: front::first_page(session.actor), page, shown })
}

fn link(page: &Page, session: &Session, way: Way) -> Link {
    match way {
        Way::Provider(name) => {
            let provider = session.authentication.provider.clone();
            let label = page.t1("sign-in-with", "provider", name);
            Link { label, href: SignInAgainPath { provider }.to_string(), is_form: false }
        }
        Way::Passkey => {
            let label = page.t("passkey-use-button");
            Link { label, href: PasskeyAgainPath.to_string(), is_form: false }
        }
        Way::Demo => Link { label: page.t("step-up-demo"), href: DemoAgainPath.to_string(), is_form: true },
        Way::SignIn => {
            Link { label: page.t("sign-in-title"), href: front::SignInPath.to_string(), is_form: false }
        }
    }
}

async fn throw_away(
    _: StepUpPath,
    State(state): State<AppState>,
    visit: Visit,
    _: SubmittedForm,
) -> Result<Response, PageError> {
    let session = signed_in(visit)?;
    forget(&state, session.token_hash).await?;
    Ok(Redirect::to(&front::first_page(session.actor)).into_response())
}

fn signed_in(visit: Visit) -> Result<Session, PageError> {
    visit.session.ok_or(PageError::NotSignedIn)
}
