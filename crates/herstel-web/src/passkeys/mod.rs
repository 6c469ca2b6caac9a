//! Passkeys (WebAuthn): how staff sign in where no provider knows them.
//!
//! Reading order: [`Passkeys`] (what is configured), `ceremony` (asking a browser and reading what it answers),
//! `invitation` (the first passkey), `sign_in`, `own` (the list), `failure` (each reason to say no). These are the only
//! pages with a script, one file of our own; without it they say what to do. `docs/sign-in.md` tells what is checked.

mod ceremony;
mod failure;
mod invitation;
mod own;
mod sign_in;

pub use invitation::invitation_link;
pub(crate) use own::PasskeysPath;
pub(crate) use sign_in::{PasskeyAgainPath, PasskeySignInPath};

use crate::{
    AppState,
    error::PageError,
    layout::script_policy,
    routes::{Guard, Routes},
    session::Visit,
    sign_in::{Demand, PASSKEY, ProviderKind, Providers},
};
use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use herstel_kernel::{Actor, AssuranceLevel, StaffId};
use jiff::SignedDuration;
use openidconnect::url::{Host, Url};
use std::fmt;
use webauthn_rs::prelude::{Webauthn, WebauthnBuilder};

/// What browsers show as the name of this site.
const SITE_NAME: &str = "Herstel";

/// The passkeys of an installation.
pub struct Passkeys {
    webauthn: Webauthn,
    /// The level that signing in with a passkey counts as.
    pub(crate) level: AssuranceLevel,
    /// What somebody who signed in with one must show for what asks more.
    pub(crate) step_up: Demand,
}

/// Why passkeys cannot work as they are configured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasskeyError {
    /// The origin is no address of a site.
    Origin,
    /// Browsers give passkeys to https sites and to this very machine only.
    Insecure,
    /// The origin is not that of the address at which browsers reach the portals.
    OtherSite,
    /// The relying party is not the host of the origin or a domain above it.
    RelyingParty,
    /// Showing again who one is counts for too short or too long.
    MaxAge,
    /// Passkeys count as too little to approve a decision, and staff sign in nowhere else.
    NobodyApproves,
}

impl fmt::Display for PasskeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Origin => "passkeys.origin is no scheme and host, such as https://herstel.example",
            Self::Insecure => "passkeys.origin must be https; only localhost may do without",
            Self::OtherSite => "passkeys.origin is not the site of sign_in.public_url",
            Self::RelyingParty => {
                "passkeys.relying_party is not the host of passkeys.origin, or a domain above it"
            }
            Self::MaxAge => "passkeys.step_up_max_age is 1m to 60m",
            Self::NobodyApproves => {
                "passkeys.level lies below substantieel and no provider of staff is configured: nobody could approve \
                 a decision"
            }
        })
    }
}

impl std::error::Error for PasskeyError {}

impl Passkeys {
    /// Checks the settings of an installation that is reached at `public_url`.
    pub fn new(relying_party: &str, origin: &str, public_url: &str) -> Result<Self, PasskeyError> {
        let site = Url::parse(origin).map_err(|_| PasskeyError::Origin)?;
        if site.origin().ascii_serialization() != origin.trim_end_matches('/') {
            return Err(PasskeyError::Origin);
        }
        let Some(Host::Domain(host)) = site.host() else { return Err(PasskeyError::Origin) };
        if site.scheme() != "https" && !(site.scheme() == "http" && host == "localhost") {
            return Err(PasskeyError::Insecure);
        }
        let public = Url::parse(public_url).map_err(|_| PasskeyError::OtherSite)?;
        if public.origin() != site.origin() {
            return Err(PasskeyError::OtherSite);
        }
        // A top-level domain is nobody's own.
        if relying_party != host && !relying_party.contains('.') {
            return Err(PasskeyError::RelyingParty);
        }
        let builder = WebauthnBuilder::new(relying_party, &site).map_err(|_| PasskeyError::RelyingParty)?;
        let webauthn = builder.rp_name(SITE_NAME).build().map_err(|_| PasskeyError::RelyingParty)?;
        Ok(Self { webauthn, level: AssuranceLevel::Substantial, step_up: Demand::OURS })
    }

    /// The same, with the level that signing in counts as, and how long after it somebody may do what asks more.
    pub fn counting_as(
        self,
        level: AssuranceLevel,
        step_up_max_age: SignedDuration,
    ) -> Result<Self, PasskeyError> {
        if !(SignedDuration::from_mins(1)..=SignedDuration::from_hours(1)).contains(&step_up_max_age) {
            return Err(PasskeyError::MaxAge);
        }
        let step_up = Demand { max_age: step_up_max_age, ..Demand::OURS };
        Ok(Self { level, step_up, ..self })
    }

    /// Refuses an installation in which nobody could approve a decision.
    pub fn with_ways(self, providers: &Providers) -> Result<Self, PasskeyError> {
        if self.is_enough() || !providers.ids(ProviderKind::Staff).is_empty() {
            Ok(self)
        } else {
            Err(PasskeyError::NobodyApproves)
        }
    }

    /// Whether giving a passkey is enough for what asks more.
    pub(crate) fn is_enough(&self) -> bool {
        self.level >= self.step_up.level
    }
}

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Public, sign_in::show_sign_in)
        .post(Guard::Public, sign_in::sign_in)
        .get(Guard::SignedIn, sign_in::show_again)
        .post(Guard::SignedIn, sign_in::again)
        .get(Guard::Public, invitation::show_invitation)
        .post(Guard::Public, invitation::accept)
        .get(Guard::SignedIn, own::list)
        .post(Guard::SignedIn, own::add)
        .post(Guard::SignedIn, own::remove)
}

/// Who is signed in, in an installation with passkeys; for whoever does not work here there is nothing.
fn owner<'a>(state: &'a AppState, visit: &Visit) -> Result<(&'a Passkeys, StaffId), PageError> {
    let session = visit.session.as_ref().ok_or(PageError::NotSignedIn)?;
    let staff = match session.actor {
        Actor::Staff { id, .. } | Actor::Municipal { id, .. } => id,
        Actor::Person { .. } | Actor::Representative { .. } | Actor::System => {
            return Err(PageError::NotFound);
        }
    };
    Ok((state.passkeys.as_deref().ok_or(PageError::NotFound)?, staff))
}

/// A page that may run our own script, and nobody else's.
fn with_script(response: Response) -> Result<Response, PageError> {
    Ok(([(header::CONTENT_SECURITY_POLICY, script_policy())], response).into_response())
}

/// The way of signing in as sessions name it.
const WAY: &str = PASSKEY;
