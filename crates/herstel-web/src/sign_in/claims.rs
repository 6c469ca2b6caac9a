//! From an authorisation code to what the provider states: exchange, signature, and every claim that is relied on.
//!
//! The library checks signature, issuer, audience, nonce and expiry. It passes tokens with another authorised party,
//! tokens from the future, and a Basic login where Substantial was asked; those are checked here.

use super::{
    assertion::{Identity, IdentityAssertion, StatedColleague},
    failure::Failure,
    http::HttpFailure,
    provider::Provider,
    settings::{Credential, Demand},
};
use herstel_kernel::{AssuranceLevel, Timestamp, is_seen, without_hidden};
use jiff::SignedDuration;
use openidconnect::{
    AccessToken, AccessTokenHash, AdditionalClaims, AuthType, AuthorizationCode,
    ClaimsVerificationError as ClaimsError, ClientId, ClientSecret, EmptyExtraTokenFields, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, IdToken, IdTokenClaims, IdTokenFields, IdTokenVerifier, JsonWebKeySet,
    Nonce, OAuth2TokenResponse, PkceCodeVerifier, RedirectUrl, RequestTokenError,
    SignatureVerificationError as SignatureError, StandardErrorResponse, StandardTokenResponse,
    TokenResponse,
    core::{
        CoreAuthDisplay, CoreAuthPrompt, CoreErrorResponseType, CoreGenderClaim, CoreJsonWebKey,
        CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreRevocableToken,
        CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
    },
};
use serde::{Deserialize, Serialize};
use std::{
    fmt,
    sync::Arc,
    time::{Duration, SystemTime},
};

/// How far two clocks may differ.
pub(super) const LEEWAY: SignedDuration = SignedDuration::from_secs(60);
/// The longest claim that says who somebody is, in bytes.
const IDENTITY_MAX: usize = 255;
/// The longest name that is shown to whom it is, in characters; a longer one is left out.
const NAME_MAX: usize = 100;

/// The keys of a provider.
pub(super) type Keys = Arc<JsonWebKeySet<CoreJsonWebKey>>;

/// The claims that the library does not know.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct OtherClaims(serde_json::Map<String, serde_json::Value>);

impl AdditionalClaims for OtherClaims {}

/// They hold a citizen number.
impl fmt::Debug for OtherClaims {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OtherClaims(…)")
    }
}

type Fields = IdTokenFields<
    OtherClaims,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;
type Token =
    IdToken<OtherClaims, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm>;
type Claims = IdTokenClaims<OtherClaims, CoreGenderClaim>;

/// The library's client, for a provider whose addresses are known.
pub(super) type Client = openidconnect::Client<
    OtherClaims,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    StandardTokenResponse<Fields, CoreTokenType>,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// What the answer to an attempt must be.
pub(super) struct Expected<'a> {
    pub nonce: &'a str,
    pub verifier: &'a str,
    pub demand: Demand,
    pub started_at: Timestamp,
}

impl Provider {
    /// The library's client with what the provider publishes now.
    pub(super) async fn client(&self, now: Timestamp) -> Result<Client, Failure> {
        let published = self.published(now).await?;
        let client_id = ClientId::new(self.settings.client_id.clone());
        let secret = match &self.settings.credential {
            Credential::Secret(secret) => Some(ClientSecret::new(secret.clone())),
            Credential::Key(_) => None,
        };
        let metadata = (*published.metadata).clone();
        let redirect = RedirectUrl::new(self.settings.redirect_uri.clone());
        let redirect = redirect.map_err(|_| Failure::ProviderAnswer)?;
        let client = Client::from_provider_metadata(metadata, client_id, secret).set_redirect_uri(redirect);
        Ok(match self.settings.credential {
            Credential::Secret(_) => client.set_auth_type(AuthType::BasicAuth),
            Credential::Key(_) => client.set_auth_type(AuthType::RequestBody),
        })
    }

    /// Exchanges a code and checks the token that comes for it. `id` is drawn for this request.
    pub(super) async fn identify(
        &self,
        code: String,
        expected: &Expected<'_>,
        now: Timestamp,
        id: [u8; 16],
    ) -> Result<IdentityAssertion, Failure> {
        let client = self.client(now).await?;
        let request = client.exchange_code(AuthorizationCode::new(code));
        let mut request = request.map_err(|_| Failure::ProviderAnswer)?;
        if let Credential::Key(key) = &self.settings.credential {
            let audience = client.token_uri().ok_or(Failure::ProviderAnswer)?.as_str();
            let assertion = key.assertion(&self.settings.client_id, audience, now, id);
            let kind = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
            request = request.add_extra_param("client_assertion_type", kind);
            request = request.add_extra_param("client_assertion", assertion);
        }
        let request = request.set_pkce_verifier(PkceCodeVerifier::new(expected.verifier.to_owned()));
        let answer = request.request_async(&self.settings.http).await.map_err(|error| match error {
            RequestTokenError::ServerResponse(_) => Failure::CodeRefused,
            RequestTokenError::Request(HttpFailure::TooLarge) => Failure::TokenUnreadable,
            RequestTokenError::Request(HttpFailure::Unsafe) => Failure::ProviderAnswer,
            RequestTokenError::Request(HttpFailure::Unreachable | HttpFailure::TooSlow) => {
                Failure::ProviderUnreachable
            }
            RequestTokenError::Parse(..) | RequestTokenError::Other(_) => Failure::TokenUnreadable,
        })?;
        let token = answer.id_token().ok_or(Failure::TokenUnreadable)?;
        self.verify(token, answer.access_token(), expected, now).await
    }

    async fn verify(
        &self,
        token: &Token,
        access_token: &AccessToken,
        expected: &Expected<'_>,
        now: Timestamp,
    ) -> Result<IdentityAssertion, Failure> {
        let keys = self.published(now).await?.keys;
        let nonce = Nonce::new(expected.nonce.to_owned());
        let mut verifier = self.verifier(&keys, now);
        let claims = match token.claims(&verifier, &nonce).map_err(failure) {
            Err(Failure::KeyUnknown) => {
                let keys = self.newer_keys(now).await?.ok_or(Failure::KeyUnknown)?;
                verifier = self.verifier(&keys, now);
                token.claims(&verifier, &nonce).map_err(failure)?
            }
            checked => checked?,
        };
        if let Some(stated) = claims.access_token_hash() {
            let algorithm = token.signing_alg().map_err(|_| Failure::Algorithm)?;
            let key = token.signing_key(&verifier).map_err(|_| Failure::Signature)?;
            let actual = AccessTokenHash::from_token(access_token, algorithm, key);
            if !actual.is_ok_and(|actual| actual == *stated) {
                return Err(Failure::AccessToken);
            }
        }
        self.rely_on(claims, expected, now)
    }

    fn verifier(&self, keys: &Keys, now: Timestamp) -> IdTokenVerifier<'_, CoreJsonWebKey> {
        let client_id = ClientId::new(self.settings.client_id.clone());
        let issuer = self.settings.issuer.clone();
        let earliest =
            Duration::from_secs(u64::try_from(now.as_second() - LEEWAY.as_secs()).unwrap_or_default());
        IdTokenVerifier::new_public_client(client_id, issuer, (**keys).clone())
            .set_allowed_algs(self.settings.algorithms.iter().cloned())
            .set_time_fn(move || (SystemTime::UNIX_EPOCH + earliest).into())
    }

    /// The checks of our own on claims whose signature holds.
    fn rely_on(
        &self,
        claims: &Claims,
        expected: &Expected<'_>,
        now: Timestamp,
    ) -> Result<IdentityAssertion, Failure> {
        let settings = &self.settings;
        if claims.authorized_party().is_some_and(|party| party.as_str() != settings.client_id) {
            return Err(Failure::Audience);
        }
        let moment = |seconds: i64| Timestamp::from_second(seconds).map_err(|_| Failure::TokenUnreadable);
        let is_later = |at: Timestamp| at.duration_since(now) > LEEWAY;
        let issued_at = moment(claims.issue_time().timestamp())?;
        let other = &claims.additional_claims().0;
        let valid_from = match other.get("nbf") {
            Some(value) => moment(value.as_i64().ok_or(Failure::TokenUnreadable)?)?,
            None => issued_at,
        };
        if is_later(issued_at) || is_later(valid_from) {
            return Err(Failure::NotYetValid);
        }
        if expected.started_at.duration_since(issued_at) > LEEWAY {
            return Err(Failure::TooOld);
        }
        let level = self.level(claims.auth_context_ref().map(|acr| acr.as_str()))?;
        if level < expected.demand.level {
            return Err(Failure::LevelTooLow);
        }
        let at = moment(claims.auth_time().ok_or(Failure::TimeUnknown)?.timestamp())?;
        if is_later(at) {
            return Err(Failure::NotYetValid);
        }
        if now.duration_since(at) > expected.demand.max_age.saturating_add(LEEWAY) {
            return Err(Failure::TimeTooLongAgo);
        }
        let subject = claims.subject().as_str();
        if subject.is_empty() || subject.len() > IDENTITY_MAX {
            return Err(Failure::IdentityUnreadable);
        }
        let name = claims.name().and_then(|name| name.get(None)).map(|name| name.trim());
        let is_fit = |name: &&str| {
            let is_plain = !name.contains(char::is_control) && without_hidden(name) == **name;
            is_seen(name) && is_plain && name.chars().count() <= NAME_MAX
        };
        let colleague = StatedColleague {
            issuer: settings.issuer.as_str().to_owned(),
            subject: stated(&settings.colleague_claim, subject, other)?.to_owned(),
            name: name.filter(is_fit).map(str::to_owned),
        };
        let identity = stated(&settings.identity_claim, subject, other)?;
        Ok(IdentityAssertion {
            provider: settings.id.clone(),
            level,
            authenticated_at: at.min(now),
            identity: Identity::read(settings.kind, identity, colleague)?,
        })
    }

    fn level(&self, acr: Option<&str>) -> Result<AssuranceLevel, Failure> {
        let known = self.settings.levels.iter().find(|level| Some(level.acr.as_str()) == acr);
        known.map(|level| level.level).ok_or(Failure::LevelUnknown)
    }
}

/// What a claim says, the subject or another one.
fn stated<'a>(
    claim: &str,
    subject: &'a str,
    other: &'a serde_json::Map<String, serde_json::Value>,
) -> Result<&'a str, Failure> {
    let stated = match claim {
        "sub" => subject,
        claim => {
            let value = other.get(claim).ok_or(Failure::IdentityMissing)?;
            value.as_str().ok_or(Failure::IdentityUnreadable)?
        }
    };
    if stated.len() > IDENTITY_MAX { Err(Failure::IdentityUnreadable) } else { Ok(stated) }
}

/// What the library found, without its words: they quote the token.
fn failure(error: ClaimsError) -> Failure {
    match error {
        ClaimsError::Expired(_) => Failure::Expired,
        ClaimsError::InvalidAudience(_) => Failure::Audience,
        ClaimsError::InvalidIssuer(_) => Failure::Issuer,
        ClaimsError::InvalidNonce(_) => Failure::Nonce,
        ClaimsError::InvalidAuthContext(_) => Failure::LevelUnknown,
        ClaimsError::InvalidAuthTime(_) => Failure::TimeUnknown,
        ClaimsError::SignatureVerification(error) => match error {
            SignatureError::NoMatchingKey => Failure::KeyUnknown,
            SignatureError::DisallowedAlg(_)
            | SignatureError::NoSignature
            | SignatureError::UnsupportedAlg(_) => Failure::Algorithm,
            SignatureError::AmbiguousKeyId(_)
            | SignatureError::CryptoError(_)
            | SignatureError::InvalidKey(_)
            | SignatureError::Other(_)
            | _ => Failure::Signature,
        },
        ClaimsError::InvalidSubject(_) | ClaimsError::Other(_) | ClaimsError::Unsupported(_) | _ => {
            Failure::TokenUnreadable
        }
    }
}
