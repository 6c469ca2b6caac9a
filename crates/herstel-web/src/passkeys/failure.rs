//! Why a passkey is refused: a stable code for the log, and a plain page.

use super::{PasskeyAgainPath, PasskeySignInPath, PasskeysPath};
use crate::{
    error::PageError,
    front::SignInPath,
    i18n::Texts,
    layout::{Page, show_refused},
    security_log,
    step_up::asking,
};
use askama::Template;
use axum::{http::StatusCode, response::Response};
use webauthn_rs::prelude::WebauthnError;

/// One reason. None carries a key, a number or a text from elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PasskeyFailure {
    /// What the browser sent cannot be read.
    Unreadable,
    /// There is no such ceremony: too late, done already, or never begun.
    CeremonyUnknown,
    /// The ceremony was begun by another visitor.
    CeremonyForeign,
    /// The ceremony was begun for something else.
    CeremonyElsewhere,
    /// Nobody signs in with this passkey, or not any more.
    PasskeyUnknown,
    /// The passkey belongs to somebody else than its authenticator says.
    Owner,
    /// Made for another challenge.
    Challenge,
    /// Made on another site.
    Origin,
    /// The authenticator did not verify who holds it.
    Unverified,
    /// The authenticator counts lower than before: there are two of it.
    Cloned,
    /// The signature or another part does not hold.
    Refused,
    /// The passkey was used or removed in the same moment.
    Overtaken,
    /// Its owner does not work here any more.
    StaffUnknown,
    /// It belongs to somebody else than who is signed in.
    SomebodyElse,
    /// There is no such invitation: used, too late, or never made.
    InvitationGone,
    /// The same passkey was added before.
    Known,
    /// The last way to sign in is not removed.
    LastWay,
    /// Whoever changes their passkeys must have signed in a short time ago.
    TooLongAgo,
}

impl From<WebauthnError> for PasskeyFailure {
    /// The library has far more reasons than anybody needs to tell apart.
    #[expect(clippy::wildcard_enum_match_arm, reason = "the enum of a library, which may grow")]
    fn from(error: WebauthnError) -> Self {
        match error {
            WebauthnError::MismatchedChallenge => Self::Challenge,
            WebauthnError::InvalidRPOrigin | WebauthnError::InvalidRPIDHash => Self::Origin,
            WebauthnError::UserNotVerified => Self::Unverified,
            WebauthnError::CredentialPossibleCompromise => Self::Cloned,
            _ => Self::Refused,
        }
    }
}

impl PasskeyFailure {
    /// The stable code in the log.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unreadable => "passkey-unreadable",
            Self::CeremonyUnknown => "ceremony-unknown",
            Self::CeremonyForeign => "ceremony-foreign",
            Self::CeremonyElsewhere => "ceremony-elsewhere",
            Self::PasskeyUnknown => "passkey-unknown",
            Self::Owner => "passkey-owner",
            Self::Challenge => "passkey-challenge",
            Self::Origin => "passkey-origin",
            Self::Unverified => "passkey-unverified",
            Self::Cloned => "passkey-cloned",
            Self::Refused => "passkey-refused",
            Self::Overtaken => "passkey-overtaken",
            Self::StaffUnknown => "staff-unknown",
            Self::SomebodyElse => "somebody-else",
            Self::InvitationGone => "invitation-gone",
            Self::Known => "passkey-known",
            Self::LastWay => "passkey-last",
            Self::TooLongAgo => "time-too-long-ago",
        }
    }

    fn status(self) -> StatusCode {
        match self {
            Self::InvitationGone => StatusCode::GONE,
            Self::Known | Self::LastWay => StatusCode::CONFLICT,
            Self::SomebodyElse | Self::TooLongAgo => StatusCode::FORBIDDEN,
            Self::Unreadable
            | Self::CeremonyUnknown
            | Self::CeremonyForeign
            | Self::CeremonyElsewhere
            | Self::PasskeyUnknown
            | Self::Owner
            | Self::Challenge
            | Self::Origin
            | Self::Unverified
            | Self::Cloned
            | Self::Refused
            | Self::Overtaken
            | Self::StaffUnknown => StatusCode::BAD_REQUEST,
        }
    }
}

/// What somebody wanted who is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// To sign in.
    SignIn,
    /// To show again who they are.
    Again,
    /// To make their first passkey, with the invitation at this address.
    First(String),
    /// To change their passkeys; the address is where they show again who they are.
    Change(String),
}

impl Wanted {
    /// The page on which somebody tries once more, and the text of the link to it.
    fn back(&self, t: Texts) -> (String, String) {
        match self {
            Self::SignIn => (PasskeySignInPath.to_string(), t.t("passkey-once-more")),
            Self::Again => (PasskeyAgainPath.to_string(), t.t("passkey-once-more")),
            Self::First(invitation) => (invitation.clone(), t.t("passkey-once-more")),
            Self::Change(_) => (PasskeysPath.to_string(), t.t("passkey-back")),
        }
    }
}

#[derive(Template)]
#[template(path = "passkeys/failed.html")]
struct FailedPage {
    page: Page,
    title: String,
    text: String,
    href: String,
    label: String,
}

/// Notes why and tells the visitor what to do. Why a sign-in failed is not told: it helps whoever tries to get in.
pub(super) fn refused(page: Page, wanted: &Wanted, failure: PasskeyFailure) -> Result<Response, PageError> {
    security_log::sign_in_refused(super::WAY, failure.code());
    let t = page.texts;
    let (back, once_more) = wanted.back(t);
    let (title, text) = words(wanted, failure, t);
    let (href, label) = match (wanted, failure) {
        (Wanted::First(_), PasskeyFailure::InvitationGone) => (SignInPath.to_string(), t.t("sign-in-title")),
        (Wanted::Change(again), PasskeyFailure::TooLongAgo) => {
            (again.clone(), t.t("passkey-show-again-title"))
        }
        _ => (back.clone(), once_more),
    };
    let failed = FailedPage { page: page.at(back), title, text, href, label };
    let response = show_refused(failure.status(), &failed)?;
    Ok(if failure.status() == StatusCode::FORBIDDEN { asking(response) } else { response })
}

/// Title and text.
fn words(wanted: &Wanted, failure: PasskeyFailure, t: Texts) -> (String, String) {
    match (wanted, failure) {
        (Wanted::First(_), PasskeyFailure::InvitationGone) => {
            (t.t("passkey-gone-title"), t.t("passkey-gone-text"))
        }
        (Wanted::First(_) | Wanted::Change(_), PasskeyFailure::Known) => {
            (t.t("passkey-known-title"), t.t("passkey-known-text"))
        }
        (Wanted::Change(_), PasskeyFailure::LastWay) => (t.t("passkey-last-title"), t.t("passkey-last-text")),
        (Wanted::Change(_), PasskeyFailure::TooLongAgo) => {
            (t.t("passkey-too-long-title"), t.t("passkey-too-long-text"))
        }
        (Wanted::First(_) | Wanted::Change(_), _) => {
            (t.t("passkey-not-made-title"), t.t("passkey-not-made-text"))
        }
        (Wanted::Again, PasskeyFailure::SomebodyElse) => {
            (t.t("sign-in-same-title"), t.t("sign-in-same-text"))
        }
        (Wanted::Again, _) => (t.t("passkey-not-shown-title"), t.t("passkey-not-shown-text")),
        (Wanted::SignIn, _) => (t.t("passkey-refused-title"), t.t("passkey-refused-text")),
    }
}
