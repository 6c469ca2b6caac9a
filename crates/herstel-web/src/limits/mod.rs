//! How often something may be tried, and by whom: counted in the database, so that it holds over all nodes.
//!
//! What can be counted per account or per citizen number is; the address of the caller is the last line, with much
//! wider limits, because a family, a library or an office shares one. A refused attempt is not counted, so that nobody
//! keeps somebody else out by trying on.

mod address;

pub use address::{ForwardedBy, Network, NetworkError, Proxies, neighbourhood};

use crate::{AppState, error::PageError, security_log, session::Visit};
use herstel_kernel::{Actor, Bsn};
use herstel_store::{Attempt, AttemptLimit};

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AttemptLimits {
    /// Signing in, by the address of the caller; also asking for a token. What went wrong on the way back from a provider
    /// is counted apart, as often.
    pub sign_in_by_address: AttemptLimit,
    /// Signing in, by the account, and by whom a provider says it is.
    pub sign_in_by_account: AttemptLimit,
    /// Registrations sent, by the account.
    pub registrations_by_account: AttemptLimit,
    /// Searches of staff for a citizen number, and registrations by them, by the account.
    pub look_ups_by_account: AttemptLimit,
    /// Searches for, and registrations with, one citizen number, whoever does it; people and staff counted apart.
    pub attempts_by_number: AttemptLimit,
    /// Tokens of the API that are none, by the address of the caller.
    pub wrong_tokens_by_address: AttemptLimit,
    /// Amounts worked out beforehand, by the address of the caller.
    pub estimates_by_address: AttemptLimit,
}

impl AttemptLimits {
    /// Ten times as wide, for a demonstration: everybody who tries it is one of the same few people.
    pub fn for_demo(self) -> Self {
        let wide = |limit: AttemptLimit| AttemptLimit { count: limit.count.saturating_mul(10), ..limit };
        Self {
            sign_in_by_address: wide(self.sign_in_by_address),
            sign_in_by_account: wide(self.sign_in_by_account),
            registrations_by_account: wide(self.registrations_by_account),
            look_ups_by_account: wide(self.look_ups_by_account),
            attempts_by_number: wide(self.attempts_by_number),
            wrong_tokens_by_address: wide(self.wrong_tokens_by_address),
            estimates_by_address: wide(self.estimates_by_address),
        }
    }
}

impl Default for AttemptLimits {
    fn default() -> Self {
        let limit = |count, minutes: u32| AttemptLimit { count, seconds: minutes * 60 };
        Self {
            sign_in_by_address: limit(300, 10),
            sign_in_by_account: limit(60, 10),
            registrations_by_account: limit(20, 60),
            look_ups_by_account: limit(60, 10),
            attempts_by_number: limit(30, 60),
            wrong_tokens_by_address: limit(300, 10),
            estimates_by_address: limit(600, 10),
        }
    }
}

/// Something that is counted, with who it is counted for.
pub(crate) enum Counted<'a> {
    /// Signing in from an address.
    SignIn,
    /// Signing in as somebody.
    SignInAs(Actor),
    /// Sending a registration.
    Registration(Actor),
    /// Searching for a citizen number.
    LookUp(Actor),
    /// Signing in with what a provider said of somebody, before it is known whether they are known here.
    SignInSubject {
        /// The provider.
        provider: &'a str,
        /// Who, in the words of the provider.
        subject: &'a str,
    },
    /// A way back from a provider that led to nothing.
    FailedSignIn,
    /// Using one citizen number.
    Number(&'a Bsn),
    /// A token of the API that is none.
    WrongToken,
    /// Working out beforehand what a scheme can give.
    Estimate,
}

/// Counts an attempt; refused with 429 when it is one too many. Somebody whose address is not known (a program inside
/// this one) is not counted by address.
pub(crate) async fn count(state: &AppState, visit: &Visit, counted: Counted<'_>) -> Result<(), PageError> {
    let (limits, neighbourhood) = (&state.limits, visit.neighbourhood.as_deref());
    let account = |actor: Actor| format!("{actor:?}");
    let (what, who, limit) = match counted {
        Counted::SignIn => {
            ("sign-in-by-address", neighbourhood.map(str::to_owned), limits.sign_in_by_address)
        }
        Counted::SignInAs(actor) => ("sign-in-by-account", Some(account(actor)), limits.sign_in_by_account),
        Counted::Registration(actor) => {
            ("registration-by-account", Some(account(actor)), limits.registrations_by_account)
        }
        Counted::LookUp(actor) => ("look-up-by-account", Some(account(actor)), limits.look_ups_by_account),
        Counted::SignInSubject { provider, subject } => {
            ("sign-in-by-subject", Some(format!("{provider}|{subject}")), limits.sign_in_by_account)
        }
        Counted::FailedSignIn => {
            ("failed-sign-in-by-address", neighbourhood.map(str::to_owned), limits.sign_in_by_address)
        }
        Counted::Number(bsn) => match by_number(visit, bsn) {
            Some(what) => (what, Some(bsn.digits().to_owned()), limits.attempts_by_number),
            None => return Ok(()),
        },
        Counted::WrongToken => {
            ("wrong-token-by-address", neighbourhood.map(str::to_owned), limits.wrong_tokens_by_address)
        }
        Counted::Estimate => {
            ("estimate-by-address", neighbourhood.map(str::to_owned), limits.estimates_by_address)
        }
    };
    let Some(who) = who else { return Ok(()) };
    match state.store.attempt(what, &who, limit, state.clock.wall()).await? {
        Attempt::Within => Ok(()),
        Attempt::Beyond { retry_after } => {
            security_log::too_many(visit, what, retry_after);
            Err(PageError::TooMany { retry_after })
        }
    }
}

/// As what the use of a citizen number is counted. Those who work here and those who do not are counted apart, and
/// whose own number it is by word of their provider is not counted at all: nobody keeps another from what they came for.
fn by_number(visit: &Visit, bsn: &Bsn) -> Option<&'static str> {
    let session = visit.session.as_ref()?;
    match session.actor {
        Actor::Person { .. } if session.authentication.bsn.as_ref() == Some(bsn) => None,
        Actor::Person { .. } | Actor::Representative { .. } => Some("number-by-people"),
        Actor::Staff { .. } | Actor::Municipal { .. } => Some("number-by-staff"),
        Actor::System => None,
    }
}

/// Counts a search of staff, when it is for a citizen number.
pub(crate) async fn count_search(
    state: &AppState,
    visit: &Visit,
    actor: Actor,
    text: &str,
) -> Result<(), PageError> {
    let Ok(bsn) = Bsn::parse(text) else { return Ok(()) };
    count(state, visit, Counted::LookUp(actor)).await?;
    count(state, visit, Counted::Number(&bsn)).await
}
