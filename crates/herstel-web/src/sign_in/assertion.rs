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
    /// Somebody of an organisation.
    Organisation {
        /// Its number: chamber of commerce (8 digits), RSIN (9) or OIN (20).
        number: String,
        /// Which of its people.
        colleague: StatedColleague,
    },
    /// Somebody who works here, by the claim that says who.
    Staff(String),
}

/// Which of the people of an organisation, in the words of the provider.
pub(crate) struct StatedColleague {
    /// Who states it: what two providers call their people may be the same.
    pub issuer: String,
    /// What it calls them, always the same.
    pub subject: String,
    /// The name that they themselves know, when it sent one.
    pub name: Option<String>,
}

impl Identity {
    /// Reads the claim that says who; which of its people counts for an organisation.
    pub fn read(kind: ProviderKind, stated: &str, colleague: StatedColleague) -> Result<Self, Failure> {
        match kind {
            ProviderKind::Citizens => {
                let exact = stated.len() == 9 && stated.bytes().all(|byte| byte.is_ascii_digit());
                let bsn = Some(stated).filter(|_| exact).and_then(|stated| Bsn::parse(stated).ok());
                bsn.map(Self::Citizen).ok_or(Failure::IdentityUnreadable)
            }
            ProviderKind::Organisations => {
                let digits = stated.bytes().all(|byte| byte.is_ascii_digit());
                let known = digits && matches!(stated.len(), 8 | 9 | 20);
                let plain = !colleague.subject.is_empty() && !colleague.subject.chars().any(char::is_control);
                let number = stated.to_owned();
                (known && plain)
                    .then_some(Self::Organisation { number, colleague })
                    .ok_or(Failure::IdentityUnreadable)
            }
            ProviderKind::Staff => {
                let plain = !stated.is_empty() && !stated.chars().any(char::is_control);
                plain.then(|| Self::Staff(stated.to_owned())).ok_or(Failure::IdentityUnreadable)
            }
        }
    }
}

impl Identity {
    /// What was stated, for counting attempts by a keyed hash: of an organisation each of its people.
    pub fn text(&self) -> String {
        match self {
            Self::Citizen(bsn) => bsn.digits().to_owned(),
            Self::Organisation { number, colleague } => format!("{number}|{}", colleague.subject),
            Self::Staff(subject) => subject.clone(),
        }
    }
}

impl IdentityAssertion {
    /// What the session keeps of it.
    pub fn authentication(&self) -> Authentication {
        let (bsn, name) = match &self.identity {
            Identity::Citizen(bsn) => (Some(bsn.clone()), None),
            Identity::Organisation { colleague, .. } => (None, colleague.name.clone()),
            Identity::Staff(_) => (None, None),
        };
        let (provider, level, at) = (self.provider.clone(), self.level, self.authenticated_at);
        Authentication { provider, level, at, bsn, name }
    }
}

/// Nothing in it belongs in a log.
impl fmt::Debug for IdentityAssertion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "IdentityAssertion({}, {:?})", self.provider, self.level)
    }
}
