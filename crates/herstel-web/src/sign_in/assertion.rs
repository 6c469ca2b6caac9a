//! What a provider states about who signed in: the boundary behind which nothing knows OpenID Connect.

use super::{failure::Failure, settings::ProviderKind};
use herstel_kernel::{AssuranceLevel, Authentication, Bsn, Timestamp};
use std::fmt;

/// A checked statement of a provider. Another way to sign in (SAML, a passkey) would end in the same.
pub(crate) struct IdentityAssertion {
    /// Which provider, by its id.
    pub provider: String,
    /// How sure it is.
    pub level: AssuranceLevel,
    /// When they showed it.
    pub authenticated_at: Timestamp,
    /// Who.
    pub identity: Identity,
}

/// Who signed in, by the kind of provider.
pub(crate) enum Identity {
    /// A citizen.
    Citizen(Bsn),
    /// An organisation, by its number: chamber of commerce (8 digits), RSIN (9) or OIN (20).
    Organisation(String),
    /// Somebody who works here, by the claim that says who.
    Staff(String),
}

impl Identity {
    /// Reads the claim that says who.
    pub fn read(kind: ProviderKind, stated: &str) -> Result<Self, Failure> {
        match kind {
            ProviderKind::Citizens => {
                let exact = stated.len() == 9 && stated.bytes().all(|byte| byte.is_ascii_digit());
                let bsn = Some(stated).filter(|_| exact).and_then(|stated| Bsn::parse(stated).ok());
                bsn.map(Self::Citizen).ok_or(Failure::IdentityUnreadable)
            }
            ProviderKind::Organisations => {
                let digits = stated.bytes().all(|byte| byte.is_ascii_digit());
                let known = digits && matches!(stated.len(), 8 | 9 | 20);
                known.then(|| Self::Organisation(stated.to_owned())).ok_or(Failure::IdentityUnreadable)
            }
            ProviderKind::Staff => {
                let plain = !stated.is_empty() && !stated.chars().any(char::is_control);
                plain.then(|| Self::Staff(stated.to_owned())).ok_or(Failure::IdentityUnreadable)
            }
        }
    }
}

impl Identity {
    /// What was stated, for counting attempts by a keyed hash.
    pub fn text(&self) -> &str {
        match self {
            Self::Citizen(bsn) => bsn.digits(),
            Self::Organisation(number) => number,
            Self::Staff(subject) => subject,
        }
    }
}

impl IdentityAssertion {
    /// What the session keeps of it.
    pub fn authentication(&self) -> Authentication {
        let bsn = match &self.identity {
            Identity::Citizen(bsn) => Some(bsn.clone()),
            Identity::Organisation(_) | Identity::Staff(_) => None,
        };
        let (provider, level, at) = (self.provider.clone(), self.level, self.authenticated_at);
        Authentication { provider, level, at, bsn }
    }
}

/// Nothing in it belongs in a log.
impl fmt::Debug for IdentityAssertion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "IdentityAssertion({}, {:?})", self.provider, self.level)
    }
}
