//! Signing in at a provider through OpenID Connect: `/inloggen/met/{provider}` and back.
//!
//! Reading order: [`ProviderSettings`] (what is configured), `start` (to the provider, with an attempt in the
//! database), `callback` (and back), `claims` (every check on the token), [`IdentityAssertion`](assertion) (the boundary
//! behind which nothing knows OpenID Connect), `failure` (each reason to say no). `docs/sign-in.md` tells how to
//! configure it and what is checked.

mod assertion;
mod callback;
mod claims;
mod client_key;
mod failure;
mod http;
mod provider;
mod settings;
mod signed_out;
mod start;

pub(crate) use callback::CallbackPath;
pub(crate) use provider::Provider;
pub(crate) use settings::Demand;
pub use settings::{AcrLevel, ProviderFiles, ProviderKind, ProviderSettings, SettingsError};
pub(crate) use signed_out::SignedOutPath;
pub(crate) use start::{SignInAgainPath, SignInAtPath, binding, state_hash};

use crate::routes::{Guard, Routes};
use herstel_kernel::Authentication;

/// Names that sessions use for ways of our own.
const RESERVED: [&str; 2] = [Authentication::DEMO, PASSKEY];

/// How sessions name signing in with a passkey.
pub(crate) const PASSKEY: &str = "passkey";

/// The providers of an installation; none in a demonstration.
#[derive(Default)]
pub struct Providers(Vec<Provider>);

impl Providers {
    /// Checks the settings of all providers of an installation that is reached at `public_url`. One error refuses all.
    pub fn new(
        settings: Vec<(ProviderSettings, ProviderFiles)>,
        public_url: &str,
    ) -> Result<Self, SettingsError> {
        let mut providers: Vec<Provider> = Vec::new();
        for (settings, files) in settings {
            let id = settings.id.clone();
            if RESERVED.contains(&id.as_str()) || providers.iter().any(|known| known.settings.id == id) {
                return Err(SettingsError { id, reason: "another way to sign in has this id".to_owned() });
            }
            providers.push(Provider::new(settings.check(files, public_url)?));
        }
        Ok(Self(providers))
    }

    /// Whether nobody can sign in at a provider.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The provider with this id.
    pub(crate) fn find(&self, id: &str) -> Option<&Provider> {
        self.0.iter().find(|provider| provider.settings.id == id)
    }

    /// What people call a provider.
    pub(crate) fn name(&self, id: &str) -> Option<&str> {
        self.find(id).map(|provider| provider.settings.name.as_str())
    }

    /// The name of a provider and what it asks of somebody who shows again who they are.
    pub(crate) fn step_up(&self, id: &str) -> Option<(&str, Demand)> {
        self.find(id).map(|provider| (provider.settings.name.as_str(), provider.settings.step_up))
    }

    /// The ids of those where such people sign in.
    pub(crate) fn ids(&self, kind: ProviderKind) -> Vec<String> {
        let of_kind = self.0.iter().filter(|provider| provider.settings.kind == kind);
        of_kind.map(|provider| provider.settings.id.clone()).collect()
    }

    /// Name and address of each provider where such people sign in.
    pub(crate) fn links(&self, kind: ProviderKind) -> Vec<(String, String)> {
        let of_kind = self.0.iter().filter(|provider| provider.settings.kind == kind);
        of_kind
            .map(|provider| {
                let address = SignInAtPath { provider: provider.settings.id.clone() };
                (provider.settings.name.clone(), address.to_string())
            })
            .collect()
    }
}

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Public, start::start)
        .get(Guard::SignedIn, start::again)
        .get(Guard::Public, callback::callback)
        .get(Guard::Public, signed_out::signed_out)
}
