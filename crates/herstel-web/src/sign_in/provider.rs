//! One provider: what it publishes about itself, kept for a while, and its keys, fetched again when one is unknown.

use super::{claims::Keys, failure::Failure, http::HttpFailure, settings::Checked};
use jiff::{SignedDuration, Timestamp};
use openidconnect::{DiscoveryError, JsonWebKeySet, ProviderMetadataWithLogout};
use std::sync::Arc;
use tokio::sync::Mutex;

/// How long what a provider publishes is believed without asking again.
const FRESH: SignedDuration = SignedDuration::from_hours(1);
/// How long it is believed when the provider cannot be asked.
const USABLE: SignedDuration = SignedDuration::from_hours(24);
/// After a failure nobody else waits for the same silence.
const SILENCE: SignedDuration = SignedDuration::from_secs(10);
/// An unknown key is looked for at most this often, whatever tokens are sent.
const KEYS_AGAIN: SignedDuration = SignedDuration::from_secs(60);

/// A provider at which people sign in.
pub(crate) struct Provider {
    pub(super) settings: Checked,
    known: Mutex<Known>,
}

/// What a provider published, with its keys.
#[derive(Clone)]
pub(super) struct Published {
    pub metadata: Arc<ProviderMetadataWithLogout>,
    pub keys: Keys,
    fetched_at: Timestamp,
    keys_at: Timestamp,
}

#[derive(Default)]
struct Known {
    published: Option<Published>,
    failed: Option<(Timestamp, Failure)>,
}

impl Provider {
    pub(super) fn new(settings: Checked) -> Self {
        Self { settings, known: Mutex::default() }
    }

    /// What the provider publishes, asked for when it is not known or an hour old. Whoever comes meanwhile waits for
    /// the one answer.
    pub(super) async fn published(&self, now: Timestamp) -> Result<Published, Failure> {
        let mut known = self.known.lock().await;
        let age = |since: Timestamp| now.duration_since(since);
        if let Some(published) = known.published.as_ref().filter(|known| age(known.fetched_at) < FRESH) {
            return Ok(published.clone());
        }
        let silent = known.failed.as_ref().filter(|(at, _)| age(*at) < SILENCE);
        let found = match silent {
            Some((_, failure)) => Err(*failure),
            None => self.discover(now).await,
        };
        match found {
            Ok(published) => {
                *known = Known { published: Some(published.clone()), failed: None };
                Ok(published)
            }
            Err(failure) => {
                if silent.is_none() {
                    known.failed = Some((now, failure));
                }
                let usable = known.published.as_ref().filter(|known| age(known.fetched_at) < USABLE);
                usable.cloned().ok_or(failure)
            }
        }
    }

    /// The keys, asked for again: a token names one that is not among them. None when they were just asked for.
    pub(super) async fn newer_keys(&self, now: Timestamp) -> Result<Option<Keys>, Failure> {
        let mut known = self.known.lock().await;
        let Some(published) = known.published.as_mut() else { return Ok(None) };
        if now.duration_since(published.keys_at) < KEYS_AGAIN {
            return Ok(None);
        }
        // Noted before asking, so that a provider that fails is not asked again for every token either.
        published.keys_at = now;
        let fetched = JsonWebKeySet::fetch_async(published.metadata.jwks_uri(), &self.settings.http).await;
        published.keys = Arc::new(fetched.map_err(discovery_failure)?);
        Ok(Some(Arc::clone(&published.keys)))
    }

    async fn discover(&self, now: Timestamp) -> Result<Published, Failure> {
        let Checked { issuer, http, .. } = &self.settings;
        let metadata = ProviderMetadataWithLogout::discover_async(issuer.clone(), http).await;
        let metadata = metadata.map_err(discovery_failure)?;
        let token = metadata.token_endpoint().ok_or(Failure::ProviderAnswer)?;
        let end = metadata.additional_metadata().end_session_endpoint.as_ref();
        let addresses = [metadata.authorization_endpoint().url(), token.url(), metadata.jwks_uri().url()];
        if !addresses.into_iter().chain(end.map(|end| end.url())).all(|url| http.allows(url)) {
            return Err(Failure::ProviderAnswer);
        }
        let keys = Arc::new(metadata.jwks().clone());
        Ok(Published { metadata: Arc::new(metadata), keys, fetched_at: now, keys_at: now })
    }
}

fn discovery_failure(error: DiscoveryError<HttpFailure>) -> Failure {
    match error {
        DiscoveryError::Request(HttpFailure::Unreachable | HttpFailure::TooSlow) => {
            Failure::ProviderUnreachable
        }
        // The answer itself may hold anything and goes into no log.
        DiscoveryError::Request(HttpFailure::Unsafe | HttpFailure::TooLarge)
        | DiscoveryError::Other(_)
        | DiscoveryError::Parse(_)
        | DiscoveryError::Response(..)
        | DiscoveryError::UrlParse(_)
        | DiscoveryError::Validation(_)
        | _ => Failure::ProviderAnswer,
    }
}
