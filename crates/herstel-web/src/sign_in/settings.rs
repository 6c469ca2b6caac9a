//! A provider as it is configured, and the checks that refuse a configuration that would let the wrong people in.

use super::{claims::LEEWAY, client_key::ClientKey, http::Http};
use herstel_kernel::{AssuranceLevel, Authentication, Timestamp};
use jiff::SignedDuration;
use openidconnect::{IssuerUrl, core::CoreJwsSigningAlgorithm, url::Url};
use serde::Deserialize;

/// Who signs in at a provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProviderKind {
    /// Citizens, known by their citizen number: DigiD through a broker.
    Citizens,
    /// Organisations that act for somebody, known by their number: eHerkenning.
    Organisations,
    /// People who work for the operation, known by their subject at the provider.
    Staff,
}

/// One provider in the configuration file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProviderSettings {
    /// Its name in addresses, sessions and logs: small letters, digits and dashes, at most 32.
    pub id: String,
    /// Who signs in there.
    pub kind: ProviderKind,
    /// What the button says: the name people know it by.
    pub name: String,
    /// The issuer, exactly as the provider writes it.
    pub issuer: String,
    /// The name under which the provider knows this installation.
    pub client_id: String,
    /// A file with the client secret: a path, or `credential:NAME`.
    #[serde(default)]
    pub client_secret_file: Option<String>,
    /// A file with the private key (PKCS#8 PEM, P-256) that signs in this installation instead of a secret.
    #[serde(default)]
    pub client_key_file: Option<String>,
    /// A file with the certificate (PEM) of the authority behind the provider's own certificate, when it is no public one.
    #[serde(default)]
    pub ca_file: Option<String>,
    /// What is asked for besides `openid`.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// The claim that says who it is: `bsn` for citizens, `kvk` for organisations and `sub` for staff unless told otherwise.
    #[serde(default)]
    pub identity_claim: Option<String>,
    /// The claim that tells the people of one organisation apart, the same at every sign-in: `sub` unless told otherwise.
    #[serde(default)]
    pub colleague_claim: Option<String>,
    /// The values of `acr` that are accepted, with the level each stands for.
    pub levels: Vec<AcrLevel>,
    /// The lowest level with which somebody signs in.
    pub level: AssuranceLevel,
    /// The lowest level for what asks more: a bank account, consent, signing. That of signing in when absent.
    #[serde(default)]
    pub step_up_level: Option<AssuranceLevel>,
    /// How long ago, in seconds, somebody may have shown who they are for what asks more.
    #[serde(default = "step_up_max_age")]
    pub step_up_max_age: u32,
    /// How long ago, in seconds, somebody may have shown the provider who they are when they sign in.
    #[serde(default = "max_age")]
    pub max_age: u32,
    /// The algorithms with which tokens may be signed; asymmetric ones only.
    #[serde(default = "algorithms")]
    pub algorithms: Vec<String>,
}

/// What one value of `acr` stands for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AcrLevel {
    /// The value, exactly as the provider writes it.
    pub acr: String,
    /// The level.
    pub level: AssuranceLevel,
}

fn step_up_max_age() -> u32 {
    300
}

fn max_age() -> u32 {
    43_200
}

fn algorithms() -> Vec<String> {
    ["RS256", "PS256", "ES256"].map(str::to_owned).to_vec()
}

/// What the files of a provider hold; whoever reads the configuration reads them.
#[derive(Clone, Default)]
pub struct ProviderFiles {
    /// The client secret.
    pub client_secret: Option<String>,
    /// The private key that takes its place, as PEM.
    pub client_key: Option<String>,
    /// The certificate of the authority, as PEM.
    pub ca: Option<Vec<u8>>,
}

/// Why a provider cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("sign-in provider «{id}»: {reason}")]
pub struct SettingsError {
    /// Which provider.
    pub id: String,
    /// What is wrong.
    pub reason: String,
}

/// How this installation makes itself known to a provider.
pub(super) enum Credential {
    /// A shared secret, sent in the header.
    Secret(String),
    /// A signature for every request; nothing secret leaves this machine.
    Key(ClientKey),
}

/// Settings that passed every check.
pub(super) struct Checked {
    pub id: String,
    pub kind: ProviderKind,
    pub name: String,
    pub issuer: IssuerUrl,
    pub client_id: String,
    pub credential: Credential,
    pub scopes: Vec<String>,
    pub identity_claim: String,
    pub colleague_claim: String,
    pub levels: Vec<AcrLevel>,
    pub sign_in: Demand,
    pub step_up: Demand,
    pub algorithms: Vec<CoreJwsSigningAlgorithm>,
    pub redirect_uri: String,
    pub return_uri: String,
    pub http: Http,
}

/// What somebody must show: how surely, and how recently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Demand {
    /// The lowest level.
    pub level: AssuranceLevel,
    /// How long ago they may have shown it.
    pub max_age: SignedDuration,
    /// How far the clock on which they showed it may be off; none where it is ours.
    pub leeway: SignedDuration,
}

impl Demand {
    /// Of who did not sign in at a provider: in a demonstration, or by a key of their own.
    pub const OURS: Self = Self {
        level: AssuranceLevel::Substantial,
        max_age: SignedDuration::from_mins(15),
        leeway: SignedDuration::ZERO,
    };

    /// Whether what a session keeps is enough at `now`.
    pub fn is_met_by(self, shown: &Authentication, now: Timestamp) -> bool {
        shown.level >= self.level && now.duration_since(shown.at) <= self.max_age.saturating_add(self.leeway)
    }
}

impl ProviderSettings {
    /// Checks the settings of one provider of an installation that is reached at `public_url`.
    pub(super) fn check(self, files: ProviderFiles, public_url: &str) -> Result<Checked, SettingsError> {
        let id = self.id.clone();
        let wrong = |reason: &str| SettingsError { id: id.clone(), reason: reason.to_owned() };
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if self.id.is_empty() || self.id.len() > 32 || !self.id.chars().all(plain) {
            return Err(wrong("an id has small letters, digits and dashes, at most 32"));
        }
        if self.name.trim().is_empty() || self.client_id.is_empty() {
            return Err(wrong("name and client_id say something"));
        }
        let site = Url::parse(public_url).map_err(|_| wrong("public_url is no address"))?;
        if !is_safe(&site) || site.path() != "/" || site.query().is_some() || site.fragment().is_some() {
            return Err(wrong("public_url is an https address without a path"));
        }
        let issuer = IssuerUrl::new(self.issuer.clone()).map_err(|_| wrong("issuer is no address"))?;
        if !is_safe(issuer.url()) || issuer.url().query().is_some() || issuer.url().fragment().is_some() {
            return Err(wrong("issuer is an https address without a query"));
        }
        let credential = match (files.client_secret, files.client_key) {
            (Some(secret), None) if !secret.trim().is_empty() => Credential::Secret(secret.trim().to_owned()),
            (None, Some(pem)) => {
                let key = ClientKey::from_pem(&pem).ok_or_else(|| {
                    wrong("client_key_file holds no private key on the curve P-256 (PKCS#8 PEM)")
                })?;
                Credential::Key(key)
            }
            (Some(_) | None, _) => {
                return Err(wrong("it needs a client secret or a client key, one of both"));
            }
        };
        let sign_in = Demand { level: self.level, max_age: seconds(self.max_age), leeway: LEEWAY };
        let step_up_level = self.step_up_level.unwrap_or(self.level);
        let step_up = Demand { level: step_up_level, max_age: seconds(self.step_up_max_age), leeway: LEEWAY };
        if step_up.level < sign_in.level {
            return Err(wrong("step_up_level lies below level"));
        }
        if !(60..=3_600).contains(&self.step_up_max_age) || !(60..=86_400).contains(&self.max_age) {
            return Err(wrong("step_up_max_age is 60 to 3600 seconds, max_age 60 to 86400"));
        }
        let mut values: Vec<&str> = self.levels.iter().map(|level| level.acr.as_str()).collect();
        if values.iter().any(|acr| acr.is_empty() || acr.contains(char::is_whitespace)) {
            return Err(wrong("an acr is a word without spaces"));
        }
        values.sort_unstable();
        if values.windows(2).any(|pair| pair[0] == pair[1]) {
            return Err(wrong("an acr stands for one level"));
        }
        if !self.levels.iter().any(|level| level.level >= step_up.level) {
            return Err(wrong("no acr reaches level and step_up_level"));
        }
        let algorithms: Option<Vec<_>> = self.algorithms.iter().map(|name| algorithm(name)).collect();
        let algorithms = algorithms
            .filter(|algorithms| !algorithms.is_empty())
            .ok_or_else(|| wrong("algorithms are RS, PS or ES with 256 or 384, RS512, PS512 and EdDSA"))?;
        if self.colleague_claim.is_some() && self.kind != ProviderKind::Organisations {
            return Err(wrong("colleague_claim is for organisations"));
        }
        let http = Http::new(issuer.url(), files.ca.as_deref())
            .ok_or_else(|| wrong("ca_file holds no certificate (PEM)"))?;
        let default_claim = match self.kind {
            ProviderKind::Citizens => "bsn",
            ProviderKind::Organisations => "kvk",
            ProviderKind::Staff => "sub",
        };
        let origin = public_url.trim_end_matches('/');
        Ok(Checked {
            redirect_uri: format!("{origin}{}", super::CallbackPath { provider: self.id.clone() }),
            return_uri: format!("{origin}{}", crate::front::HomePath),
            id: self.id,
            kind: self.kind,
            name: self.name,
            issuer,
            client_id: self.client_id,
            credential,
            scopes: self.scopes.into_iter().filter(|scope| scope != "openid").collect(),
            identity_claim: self.identity_claim.unwrap_or_else(|| default_claim.to_owned()),
            colleague_claim: self.colleague_claim.unwrap_or_else(|| "sub".to_owned()),
            levels: self.levels,
            sign_in,
            step_up,
            algorithms,
            http,
        })
    }
}

fn seconds(count: u32) -> SignedDuration {
    SignedDuration::from_secs(i64::from(count))
}

/// Whether secrets may travel to an address: over https, or to this machine itself for tests and trials.
pub(super) fn is_safe(url: &Url) -> bool {
    url.scheme() == "https" && url.host_str().is_some() || is_loopback(url)
}

/// An address of this machine over http.
pub(super) fn is_loopback(url: &Url) -> bool {
    url.scheme() == "http" && matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"))
}

/// An algorithm that needs no shared secret.
fn algorithm(name: &str) -> Option<CoreJwsSigningAlgorithm> {
    Some(match name {
        "RS256" => CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
        "RS384" => CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
        "RS512" => CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
        "PS256" => CoreJwsSigningAlgorithm::RsaSsaPssSha256,
        "PS384" => CoreJwsSigningAlgorithm::RsaSsaPssSha384,
        "PS512" => CoreJwsSigningAlgorithm::RsaSsaPssSha512,
        "ES256" => CoreJwsSigningAlgorithm::EcdsaP256Sha256,
        "ES384" => CoreJwsSigningAlgorithm::EcdsaP384Sha384,
        "EdDSA" => CoreJwsSigningAlgorithm::EdDsa,
        _ => return None,
    })
}
