//! To the provider: an attempt in the database, and the address to go to.

use super::{
    Provider,
    claims::Client,
    failure::{Failure, refused},
    settings::Demand,
};
use crate::{
    AppState,
    error::PageError,
    layout::{Page, link},
    limits::{Counted, count},
    session::Visit,
};
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use herstel_domain::registration::PreferredLanguage;
use herstel_store::SignInAttempt;
use jiff::SignedDuration;
use openidconnect::{
    AuthenticationContextClass, AuthenticationFlow, CsrfToken, LanguageTag, Nonce, PkceCodeChallenge,
    PkceCodeVerifier, Scope,
    core::{CoreAuthPrompt, CoreResponseType},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::time::Duration;

/// How long somebody may take at the provider.
const ATTEMPT_LIFE: SignedDuration = SignedDuration::from_mins(10);

/// Signing in at a provider. A link and not a form: a browser would hold redirects after a form against our
/// `form-action`, all the way to the last page of the provider.
#[derive(TypedPath, Deserialize)]
#[typed_path("/inloggen/met/{provider}")]
pub(crate) struct SignInAtPath {
    pub(crate) provider: String,
}

/// How somebody signs in.
#[derive(Deserialize, Serialize)]
pub(super) struct Asking {
    /// The provider asks who it is, also when it still knows somebody.
    #[serde(rename = "opnieuw", default)]
    anew: bool,
}

impl SignInAtPath {
    /// The address at which the provider asks anew: what it said of somebody whom it still knew was not enough, and would
    /// be the same again.
    pub(super) fn anew(self) -> String {
        link(self, Asking { anew: true })
    }
}

/// Showing again who one is, at the same provider.
#[derive(TypedPath, Deserialize)]
#[typed_path("/inloggen/met/{provider}/opnieuw")]
pub(crate) struct SignInAgainPath {
    pub(crate) provider: String,
}

pub(super) async fn start(
    SignInAtPath { provider }: SignInAtPath,
    State(state): State<AppState>,
    Query(Asking { anew }): Query<Asking>,
    visit: Visit,
    page: Page,
) -> Result<Response, PageError> {
    let provider = state.providers.find(&provider).ok_or(PageError::NotFound)?;
    go(&state, &visit, page, provider, if anew { Way::Anew } else { Way::In }).await
}

pub(super) async fn again(
    SignInAgainPath { provider }: SignInAgainPath,
    State(state): State<AppState>,
    visit: Visit,
    page: Page,
) -> Result<Response, PageError> {
    let own = visit.session.as_ref().is_some_and(|session| session.authentication.provider == provider);
    let provider = state.providers.find(&provider).filter(|_| own).ok_or(PageError::NotFound)?;
    go(&state, &visit, page, provider, Way::Up).await
}

/// Why somebody goes to a provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// To sign in; the provider may still know them.
    In,
    /// To sign in, and the provider asks who it is.
    Anew,
    /// To show again who they are.
    Up,
}

impl Way {
    fn is_step_up(self) -> bool {
        match self {
            Self::In | Self::Anew => false,
            Self::Up => true,
        }
    }
}

/// Notes the attempt and sends the visitor to the provider.
async fn go(
    state: &AppState,
    visit: &Visit,
    page: Page,
    provider: &Provider,
    way: Way,
) -> Result<Response, PageError> {
    // Here, so that no way to a provider goes round it: each is a row in the database and may be a question to the provider.
    count(state, visit, Counted::SignIn).await?;
    let now = state.clock.wall();
    let client = match provider.client(now).await {
        Ok(client) => client,
        Err(failure) => return refused(state, visit, page, &provider.settings.id, failure).await,
    };
    let secret = || -> Result<String, PageError> { Ok(URL_SAFE_NO_PAD.encode(state.ids.draw::<32>()?)) };
    let handed_back = secret()?;
    let attempt = SignInAttempt {
        provider: provider.settings.id.clone(),
        nonce: secret()?,
        verifier: secret()?,
        started_at: now,
        is_step_up: way.is_step_up(),
    };
    let ends = now.checked_add(ATTEMPT_LIFE).unwrap_or(now);
    state.store.begin_sign_in(state_hash(&handed_back), binding(visit), &attempt, now, ends).await?;
    match provider.address(&client, handed_back, &attempt, way, visit.language) {
        Ok(address) => Ok(Redirect::to(&address).into_response()),
        Err(failure) => refused(state, visit, page, &provider.settings.id, failure).await,
    }
}

impl Provider {
    /// What an attempt asks for.
    pub(super) fn demand(&self, is_step_up: bool) -> Demand {
        if is_step_up { self.settings.step_up } else { self.settings.sign_in }
    }

    fn address(
        &self,
        client: &Client,
        handed_back: String,
        attempt: &SignInAttempt,
        way: Way,
        language: PreferredLanguage,
    ) -> Result<String, Failure> {
        let demand = self.demand(attempt.is_step_up);
        let verifier = PkceCodeVerifier::new(attempt.verifier.clone());
        let nonce = attempt.nonce.clone();
        let flow = AuthenticationFlow::<CoreResponseType>::AuthorizationCode;
        let mut request = client
            .authorize_url(flow, move || CsrfToken::new(handed_back), move || Nonce::new(nonce))
            .add_scopes(self.settings.scopes.iter().cloned().map(Scope::new))
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
            .set_max_age(Duration::from_secs(demand.max_age.as_secs().unsigned_abs()))
            .add_ui_locale(LanguageTag::new(language.code().to_owned()))
            .add_extra_param("response_mode", "query");
        let enough = self.settings.levels.iter().filter(|level| level.level >= demand.level);
        for level in enough {
            request = request.add_auth_context_value(AuthenticationContextClass::new(level.acr.clone()));
        }
        match way {
            Way::In => {}
            // Not "still signed in there": the person shows it now.
            Way::Anew | Way::Up => request = request.add_prompt(CoreAuthPrompt::Login),
        }
        let (address, ..) = request.url();
        Ok(address.to_string())
    }
}

/// What the database knows an attempt by: it cannot be turned back into what the provider hands back.
pub(crate) fn state_hash(handed_back: &str) -> [u8; 32] {
    Sha256::digest(handed_back).into()
}

/// What ties an attempt to the browser that began it: the secret in its cookie, of a session or of a visitor.
pub(crate) fn binding(visit: &Visit) -> [u8; 32] {
    let digest = Sha256::new().chain_update(b"herstel sign-in attempt").chain_update(visit.csrf.to_string());
    digest.finalize().into()
}
