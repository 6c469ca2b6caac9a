//! Why somebody is not signed in: a stable code for the log, and one of a few plain pages.

use super::SignInAtPath;
use crate::{
    AppState,
    error::PageError,
    front::{SignInPath, first_page},
    i18n::Texts,
    layout::{Page, show_refused},
    security_log,
    session::Visit,
    step_up::{self, StepUpPath},
};
use askama::Template;
use axum::{http::StatusCode, response::Response};

/// One reason. None carries a token, a number, a secret or a text from elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// The provider gave no answer, or not in time.
    ProviderUnreachable,
    /// What the provider published cannot be used.
    ProviderAnswer,
    /// The address with which somebody came back cannot be read.
    CallbackUnreadable,
    /// There is no such attempt: too late, done already, or never begun.
    AttemptUnknown,
    /// The attempt was begun by another visitor.
    AttemptForeign,
    /// The attempt was begun at another provider.
    AttemptElsewhere,
    /// The person said no, or the provider did.
    Denied,
    /// The provider reported an error of its own.
    ProviderError,
    /// The provider did not exchange the code.
    CodeRefused,
    /// The provider sent no token, or one that is none.
    TokenUnreadable,
    /// The token is signed in a way that is not allowed, or not at all.
    Algorithm,
    /// The token is signed with a key that the provider does not publish.
    KeyUnknown,
    /// The signature is not that of the provider.
    Signature,
    /// The token comes from another issuer.
    Issuer,
    /// The token is for somebody else.
    Audience,
    /// The token answers another attempt.
    Nonce,
    /// The token has expired.
    Expired,
    /// The token is from the future.
    NotYetValid,
    /// The token is older than the attempt.
    TooOld,
    /// The token belongs to another access token.
    AccessToken,
    /// The provider did not say how surely somebody signed in, or in words that are not configured.
    LevelUnknown,
    /// Less sure than what was asked.
    LevelTooLow,
    /// The provider did not say when somebody showed who they are.
    TimeUnknown,
    /// Somebody showed it too long ago.
    TimeTooLongAgo,
    /// The claim that says who it is is missing.
    IdentityMissing,
    /// The claim is there, but no citizen number, no number of an organisation or no subject.
    IdentityUnreadable,
    /// Nobody who works here is known by this subject, or not any more.
    StaffUnknown,
    /// Somebody confirmed who they are and turned out to be somebody else.
    SomebodyElse,
}

/// What the visitor is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    /// The provider is out of order.
    Later,
    /// Try again.
    Again,
    /// Try again, and show anew who you are: the provider would say the same of whom it still knows.
    Anew,
    /// You stopped.
    Stopped,
    /// Sign in more surely.
    Surer,
    /// You do not work here, or not any more.
    Stranger,
    /// Sign in as yourself.
    Same,
}

impl Failure {
    /// The stable code in the log.
    pub fn code(self) -> &'static str {
        match self {
            Self::ProviderUnreachable => "provider-unreachable",
            Self::ProviderAnswer => "provider-answer",
            Self::CallbackUnreadable => "callback-unreadable",
            Self::AttemptUnknown => "attempt-unknown",
            Self::AttemptForeign => "attempt-foreign",
            Self::AttemptElsewhere => "attempt-elsewhere",
            Self::Denied => "denied",
            Self::ProviderError => "provider-error",
            Self::CodeRefused => "code-refused",
            Self::TokenUnreadable => "token-unreadable",
            Self::Algorithm => "algorithm",
            Self::KeyUnknown => "key-unknown",
            Self::Signature => "signature",
            Self::Issuer => "issuer",
            Self::Audience => "audience",
            Self::Nonce => "nonce",
            Self::Expired => "expired",
            Self::NotYetValid => "not-yet-valid",
            Self::TooOld => "too-old",
            Self::AccessToken => "access-token",
            Self::LevelUnknown => "level-unknown",
            Self::LevelTooLow => "level-too-low",
            Self::TimeUnknown => "time-unknown",
            Self::TimeTooLongAgo => "time-too-long-ago",
            Self::IdentityMissing => "identity-missing",
            Self::IdentityUnreadable => "identity-unreadable",
            Self::StaffUnknown => "staff-unknown",
            Self::SomebodyElse => "somebody-else",
        }
    }

    fn told(self) -> Told {
        match self {
            Self::ProviderUnreachable | Self::ProviderAnswer | Self::ProviderError => Told::Later,
            Self::Denied => Told::Stopped,
            Self::LevelUnknown | Self::LevelTooLow => Told::Surer,
            Self::StaffUnknown => Told::Stranger,
            Self::SomebodyElse => Told::Same,
            Self::CallbackUnreadable
            | Self::AttemptUnknown
            | Self::AttemptForeign
            | Self::AttemptElsewhere
            | Self::CodeRefused
            | Self::TokenUnreadable
            | Self::Algorithm
            | Self::KeyUnknown
            | Self::Signature
            | Self::Issuer
            | Self::Audience
            | Self::Nonce
            | Self::Expired
            | Self::NotYetValid
            | Self::TooOld
            | Self::AccessToken => Told::Again,
            Self::TimeUnknown | Self::TimeTooLongAgo | Self::IdentityMissing | Self::IdentityUnreadable => {
                Told::Anew
            }
        }
    }
}

impl Told {
    /// Whether the provider is to ask anew when somebody tries again.
    fn asks_anew(self) -> bool {
        match self {
            Self::Anew | Self::Surer | Self::Stranger => true,
            Self::Later | Self::Again | Self::Stopped | Self::Same => false,
        }
    }

    fn status(self) -> StatusCode {
        match self {
            Self::Later => StatusCode::SERVICE_UNAVAILABLE,
            Self::Again | Self::Anew | Self::Stopped => StatusCode::BAD_REQUEST,
            Self::Surer | Self::Stranger | Self::Same => StatusCode::FORBIDDEN,
        }
    }

    fn words(self, t: Texts) -> (String, String) {
        match self {
            Self::Later => (t.t("sign-in-later-title"), t.t("sign-in-later-text")),
            Self::Again | Self::Anew => (t.t("sign-in-again-title"), t.t("sign-in-again-text")),
            Self::Stopped => (t.t("sign-in-stopped-title"), t.t("sign-in-stopped-text")),
            Self::Surer => (t.t("sign-in-surer-title"), t.t("sign-in-surer-text")),
            Self::Stranger => (t.t("sign-in-stranger-title"), t.t("sign-in-stranger-text")),
            Self::Same => (t.t("sign-in-same-title"), t.t("sign-in-same-text")),
        }
    }
}

#[derive(Template)]
#[template(path = "sign_in/failed.html")]
struct FailedPage {
    page: Page,
    title: String,
    text: String,
    next: Next,
}

/// What somebody does after it.
struct Next {
    /// What stands as it was, when something does.
    kept: Option<String>,
    label: String,
    href: String,
}

/// Notes why and tells the visitor what to do.
pub(super) async fn refused(
    state: &AppState,
    visit: &Visit,
    page: Page,
    provider: &str,
    failure: Failure,
) -> Result<Response, PageError> {
    security_log::sign_in_refused(provider, failure.code());
    let told = failure.told();
    let (title, text) = told.words(page.texts);
    let sign_in = || page.t("sign-in-title");
    let (shell, next) = match &visit.session {
        Some(_) if step_up::is_waiting(state, visit).await? => {
            let href = StepUpPath.to_string();
            (href.clone(), Next { kept: Some(page.t("sign-in-held")), label: sign_in(), href })
        }
        // In another window, or with an answer that came twice: the session stands.
        Some(session) => {
            let href = first_page(session.actor);
            let kept = Some(page.t("sign-in-already"));
            (href.clone(), Next { kept, label: page.t("home-continue"), href })
        }
        None => {
            let list = SignInPath.to_string();
            let anew = || SignInAtPath { provider: provider.to_owned() }.anew();
            let href = if told.asks_anew() { anew() } else { list.clone() };
            (list, Next { kept: None, label: sign_in(), href })
        }
    };
    show_refused(told.status(), &FailedPage { page: page.at(shell), title, text, next })
}
