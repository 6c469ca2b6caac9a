//! Showing again who one is, before what matters most: a bank account, a choice that counts as a signature, a mandate,
//! consent, approving a decision, everything about somebody in one file.
//!
//! A route says that it asks this ([`StepUp`]); [`pass`] stands between guard and handler. Whoever showed it long ago, or
//! not surely enough, comes to [`page`]. What they had typed waits sealed in the database; [`arrive`] carries it to the new
//! session, and one button sends it. Nothing is sent by itself.

mod page;

pub(crate) use page::{StepUpPath, routes};

use crate::{
    AppState, BODY_LIMIT,
    documents::FormWithFile,
    error::PageError,
    front,
    i18n::Texts,
    layout::{Problem, StepUpNeeded, SubmittedForm},
    passkeys::PasskeyAgainPath,
    session::{self, Lapsed, Session, Visit},
    sign_in::{Demand, PASSKEY, SignInAgainPath},
};
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{FromRequest, Request},
    http::{StatusCode, request::Parts},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use herstel_kernel::{Actor, Authentication};
use herstel_store::HeldForm;
use jiff::SignedDuration;
use serde_json::Value;

/// How long a form waits for its person.
const HELD_LIFE: SignedDuration = SignedDuration::from_mins(30);

/// What a route is about that asks to show again who one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    /// Registering with a bank account or consent.
    Registration,
    /// A choice that binds: how somebody goes on.
    Choice,
    /// Letting somebody act.
    Mandate,
    /// Letting others know or get in touch.
    Consent,
    /// Signing a decision on behalf of the operation.
    Approval,
    /// Changing the account on which money is paid, or other details of a person.
    BankAccount,
    /// Approving that what is known about people is destroyed.
    Destruction,
    /// Where messages are sent.
    MessageWays,
    /// Taking everything that is known about somebody along in one file.
    WholeFile,
    /// A step at the gate before a scheme.
    Gate,
    /// Whatever somebody was sending when their session had ended.
    Lapsed,
}

impl Matter {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Registration,
        Self::Choice,
        Self::Mandate,
        Self::Consent,
        Self::Approval,
        Self::BankAccount,
        Self::Destruction,
        Self::MessageWays,
        Self::WholeFile,
        Self::Gate,
        Self::Lapsed,
    ];

    /// The stable code, in the description of the API (`x-step-up`).
    pub const fn code(self) -> &'static str {
        match self {
            Self::Registration => "registration",
            Self::Choice => "choice",
            Self::Mandate => "mandate",
            Self::Consent => "consent",
            Self::Approval => "approval",
            Self::BankAccount => "bank-account",
            Self::Destruction => "destruction",
            Self::MessageWays => "message-ways",
            Self::WholeFile => "whole-file",
            Self::Gate => "gate",
            Self::Lapsed => "lapsed",
        }
    }

    /// What the visitor wants, in a sentence.
    fn sentence(self, t: Texts) -> String {
        match self {
            Self::Registration => t.t("step-up-registration"),
            Self::Choice => t.t("step-up-choice"),
            Self::Mandate => t.t("step-up-mandate"),
            Self::Consent => t.t("step-up-consent"),
            Self::Approval => t.t("step-up-approval"),
            Self::BankAccount => t.t("step-up-bank-account"),
            Self::Destruction => t.t("step-up-destruction"),
            Self::MessageWays => t.t("step-up-message-ways"),
            Self::WholeFile => t.t("step-up-whole-file"),
            Self::Gate => t.t("step-up-gate"),
            Self::Lapsed => t.t("step-up-lapsed"),
        }
    }

    fn find(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|matter| matter.code() == code)
    }
}

/// Whether a route asks that somebody showed just now, and surely enough, who they are. How recently and how surely is
/// configured for each provider (`step_up_max_age`, `step_up_level`). Taking back never asks it: that is as easy as
/// saying nothing (GDPR, article 7(3)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepUp {
    /// Being signed in is enough.
    Never,
    /// Always.
    Always(Matter),
    /// Only when one of these fields says something else than no.
    WhenGiven(Matter, &'static [&'static str]),
}

impl StepUp {
    /// Registering asks it for a bank account and for consent to contact, and for nothing else: a threshold here would
    /// keep people from registering.
    pub const REGISTRATION: Self = Self::WhenGiven(Matter::Registration, &["iban", "municipal_contact"]);

    /// What it is about, and on which fields it depends; none of them when it does not.
    pub const fn asked(self) -> Option<(Matter, &'static [&'static str])> {
        match self {
            Self::Never => None,
            Self::Always(matter) => Some((matter, &[])),
            Self::WhenGiven(matter, fields) => Some((matter, fields)),
        }
    }
}

/// Where somebody shows again who they are.
enum Way {
    /// At the provider where they signed in; its name.
    Provider(String),
    /// With the passkey with which they signed in.
    Passkey,
    /// In a demonstration: by a button.
    Demo,
    /// As they signed in before.
    SignIn,
}

/// What somebody must show, and where.
fn demand_of(state: &AppState, shown: &Authentication) -> (Demand, Way) {
    if let Some(passkeys) = state.passkeys.as_deref().filter(|_| shown.provider == PASSKEY) {
        // Where a passkey counts as too little, they sign in elsewhere, and what they typed goes along.
        return (passkeys.step_up, if passkeys.is_enough() { Way::Passkey } else { Way::SignIn });
    }
    match state.providers.step_up(&shown.provider) {
        Some((name, demand)) => (demand, Way::Provider(name.to_owned())),
        None if state.demo.is_some() => (Demand::OURS, Way::Demo),
        None => (Demand::OURS, Way::SignIn),
    }
}

/// The address where somebody shows it; for a demonstration that of the page with the button.
fn address(shown: &Authentication, way: &Way) -> String {
    match way {
        Way::Provider(_) => SignInAgainPath { provider: shown.provider.clone() }.to_string(),
        Way::Passkey => PasskeyAgainPath.to_string(),
        Way::Demo => StepUpPath.to_string(),
        Way::SignIn => front::SignInPath.to_string(),
    }
}

/// Where somebody who is signed in shows again who they are.
pub(crate) fn address_again(state: &AppState, shown: &Authentication) -> String {
    address(shown, &demand_of(state, shown).1)
}

/// Lets a request through to its handler, or asks first to show again who one is.
pub(crate) async fn pass(
    state: &AppState,
    visit: &Visit,
    session: &Session,
    step_up: StepUp,
    request: Request,
    next: Next,
) -> Response {
    let Some((matter, fields)) = step_up.asked() else { return next.run(request).await };
    let (demand, way) = demand_of(state, &session.authentication);
    if demand.is_met_by(&session.authentication, state.clock.wall()) {
        let response = next.run(request).await;
        if !response.status().is_server_error() {
            sent(state, visit, session).await;
        }
        return response;
    }
    let asked = if visit.path.starts_with("/api/") {
        let address = address(&session.authentication, &way);
        json(request, fields, || needed(visit, demand, &address)).await
    } else {
        form(state, visit, session, matter, fields, request).await
    };
    match asked {
        Ok(Asked::Nothing(request)) => next.run(request).await,
        Ok(Asked::First(response)) => {
            let (provider, about) = (session.authentication.provider.as_str(), matter.code());
            tracing::info!(provider, about, "somebody is asked to show again who they are");
            asking(response)
        }
        Err(error) => error.into_response(),
    }
}

/// Marks an answer that asks to show again who one is: nobody forged anything.
#[derive(Clone, Copy)]
struct IsAsked;

/// An answer that asks to show again who one is.
pub(crate) fn asking(mut response: Response) -> Response {
    response.extensions_mut().insert(IsAsked);
    response
}

/// Whether an answer asks to show again who one is.
pub(crate) fn is_asked(response: &Response) -> bool {
    response.extensions().get::<IsAsked>().is_some()
}

/// Forgets the form that waited to be sent to this address: its handler has answered.
async fn sent(state: &AppState, visit: &Visit, session: &Session) {
    let forgotten = async {
        let held = state.store.held_form(session.token_hash, state.clock.wall()).await?;
        match held.filter(|held| held.action == visit.path) {
            Some(_) => state.store.forget_form(session.token_hash).await,
            None => Ok(()),
        }
    };
    if let Err(error) = forgotten.await {
        // What was asked is done; the form goes by itself, and sent again it is answered and not repeated.
        tracing::warn!(error = error.to_string(), "a form that was sent is not forgotten yet");
    }
}

/// What a request turns out to ask.
enum Asked {
    /// Nothing more.
    Nothing(Request),
    /// To show first who one is; the answer says so.
    First(Response),
}

/// Looks at the fields of a request of the API.
async fn json(request: Request, fields: &[&str], problem: impl Fn() -> Problem) -> Result<Asked, PageError> {
    if fields.is_empty() {
        return Ok(Asked::First(problem().into_response()));
    }
    let (parts, body) = taken(request).await?;
    let sent: Value = serde_json::from_slice(&body).unwrap_or_default();
    let says = |field: &&str| match sent.get(field) {
        None | Some(Value::Null | Value::Bool(false)) => false,
        Some(Value::String(text)) => !text.trim().is_empty(),
        Some(Value::Bool(true) | Value::Number(_) | Value::Array(_) | Value::Object(_)) => true,
    };
    Ok(if fields.iter().any(says) {
        Asked::First(problem().into_response())
    } else {
        Asked::Nothing(Request::from_parts(parts, Body::from(body)))
    })
}

/// Looks at the fields of a form. When they ask it, the form waits and its person comes to the page that says so.
async fn form(
    state: &AppState,
    visit: &Visit,
    session: &Session,
    matter: Matter,
    fields: &[&str],
    request: Request,
) -> Result<Asked, PageError> {
    let (parts, body) = taken(request).await?;
    let again = |parts, body: &Bytes| Request::from_parts(parts, Body::from(body.clone()));
    let form = SubmittedForm::from_request(again(parts.clone(), &body), state).await?;
    let says = |field: &&str| form.all(field).any(|value| !matches!(value, "" | "no"));
    if !fields.is_empty() && !fields.iter().any(says) {
        return Ok(Asked::Nothing(again(parts, &body)));
    }
    let kept = form.fields().filter(|(name, _)| *name != "csrf");
    let held = HeldForm {
        matter: matter.code().to_owned(),
        action: visit.path.clone(),
        fields: kept.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
    };
    hold(state, session.token_hash, &held).await?;
    Ok(Asked::First(Redirect::to(&StepUpPath.to_string()).into_response()))
}

/// Keeps what somebody sent after their session had ended by itself, and leads them to signing in; it waits for the same
/// person as it does before a [`Matter`]. None when there is nothing to keep: no form, or not one of theirs.
pub(crate) async fn keep(
    state: &AppState,
    lapsed: &Lapsed,
    request: Request,
) -> Result<Option<Response>, PageError> {
    let action = request.uri().path().to_owned();
    let Some(form) = FormWithFile::of_lapsed(request, &lapsed.csrf).await? else { return Ok(None) };
    let kept = form.fields().filter(|(name, _)| *name != "csrf");
    let fields = kept.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let held = HeldForm { matter: Matter::Lapsed.code().to_owned(), action, fields };
    hold(state, lapsed.token_hash, &held).await?;
    Ok(Some(Redirect::to(&front::SignInPath.to_string()).into_response()))
}

async fn taken(request: Request) -> Result<(Parts, Bytes), PageError> {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, BODY_LIMIT).await.map_err(|_| PageError::TooLarge)?;
    Ok((parts, body))
}

async fn hold(state: &AppState, session_hash: [u8; 32], held: &HeldForm) -> Result<(), PageError> {
    let now = state.clock.wall();
    let ends = now.checked_add(HELD_LIFE).unwrap_or(now);
    Ok(state.store.hold_form(session_hash, held, now, ends).await?)
}

/// What an API client is told.
fn needed(visit: &Visit, demand: Demand, address: &str) -> Problem {
    let t = Texts::of(visit.language);
    let (title, text) = (t.t("step-up-title"), t.t("step-up-api"));
    let mut problem = Problem::new(StatusCode::FORBIDDEN, "step-up", title, text);
    let (level, max_age) = (demand.level, demand.max_age.as_secs());
    problem.step_up = Some(StepUpNeeded { level, max_age, sign_in: address.to_owned() });
    problem.operation = Some(visit.occasion.operation.to_string());
    problem
}

/// Whether a form waits for who is signed in.
pub(crate) async fn is_waiting(state: &AppState, visit: &Visit) -> Result<bool, PageError> {
    let Some((_, session)) = visit.before() else { return Ok(false) };
    Ok(state.store.held_form(session, state.clock.wall()).await?.is_some())
}

/// Signs somebody in and brings them on: to the form that waits for them, or to their first page.
pub(crate) async fn arrive(
    state: &AppState,
    visit: &Visit,
    actor: Actor,
    authentication: Authentication,
) -> Result<Response, PageError> {
    arrive_at(state, visit, actor, authentication, front::first_page(actor)).await
}

/// The same, with the page for whom nothing waits. Every way to sign in ends here.
pub(crate) async fn arrive_at(
    state: &AppState,
    visit: &Visit,
    actor: Actor,
    authentication: Authentication,
    otherwise: String,
) -> Result<Response, PageError> {
    let is_same = visit.before().is_some_and(|(before, _)| before == actor);
    let next = if is_same && is_waiting(state, visit).await? { StepUpPath.to_string() } else { otherwise };
    let cookies = session::start(state, visit, actor, authentication).await?;
    Ok((cookies, Redirect::to(&next)).into_response())
}

/// Lets the form that waits under one session wait under another, from now on.
pub(crate) async fn carry_over(state: &AppState, from: [u8; 32], to: [u8; 32]) -> Result<(), PageError> {
    match state.store.held_form(from, state.clock.wall()).await? {
        Some(held) => hold(state, to, &held).await,
        None => Ok(()),
    }
}

/// Forgets the form that waits under a session, when there is one.
pub(crate) async fn forget(state: &AppState, session_hash: [u8; 32]) -> Result<(), PageError> {
    if state.store.held_form(session_hash, state.clock.wall()).await?.is_some() {
        state.store.forget_form(session_hash).await?;
    }
    Ok(())
}
