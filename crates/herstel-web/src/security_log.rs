//! What somebody who guards the installation wants to see in the log: who signed in, whose session ended, who was refused
//! what, and what was tried too often. `docs/operations.md` lists the events.
//!
//! Every event has the target [`TARGET`], a name in `event` and the number of the operation. Staff are named by their id, the
//! people of an office by their reference. Others are named by nothing: the operation joins the event with what is kept
//! about it. Never a name, a citizen number, an address, a token, a code, or anything else that a visitor wrote.

use crate::session::Visit;
use herstel_kernel::{Actor, Authentication, DestructionListId, StaffId};
use std::{
    collections::BTreeMap,
    mem,
    sync::{Mutex, PoisonError},
    time::Duration,
};
use tokio::time::Instant;

/// The target of these events, for the filter of the log.
pub(crate) const TARGET: &str = "security";

/// Why somebody got no access.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoAccess {
    /// Nobody is signed in.
    NotSignedIn,
    /// The route is for others.
    Guard,
    /// What was asked for is not there, or not theirs.
    AbsentOrNotTheirs,
    /// A change without the token of the session.
    Forged,
    /// A change that a browser says comes from another site.
    OtherSite,
}

impl NoAccess {
    const fn code(self) -> &'static str {
        match self {
            Self::NotSignedIn => "not-signed-in",
            Self::Guard => "guard",
            Self::AbsentOrNotTheirs => "absent-or-not-theirs",
            Self::Forged => "forged",
            Self::OtherSite => "other-site",
        }
    }
}

/// Why a request was refused before anybody looked at what it asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum WhyRefused {
    /// Its body is larger than is read.
    TooLarge,
    /// Its body did not come in time.
    TooSlow,
    /// Its head is larger than is read.
    HeadTooLarge,
    /// Its head did not come in time.
    HeadTooSlow,
    /// It is no HTTP.
    Malformed,
}

impl WhyRefused {
    const fn code(self) -> &'static str {
        match self {
            Self::TooLarge => "too-large",
            Self::TooSlow => "too-slow",
            Self::HeadTooLarge => "head-too-large",
            Self::HeadTooSlow => "head-too-slow",
            Self::Malformed => "malformed",
        }
    }
}

/// Tells of requests that were refused unread. A flood fills no disk: of each kind so many are told in a minute, and the
/// next one that is told says how many were left out.
#[derive(Debug, Default)]
pub(crate) struct RefusedRequests(Mutex<BTreeMap<WhyRefused, Told>>);

#[derive(Debug, Default)]
struct Told {
    since: Option<Instant>,
    count: u32,
    untold: u64,
}

impl RefusedRequests {
    const A_MINUTE: u32 = 20;

    /// A request was refused.
    pub fn tell(&self, why: WhyRefused) {
        if let Some(untold) = self.turn(why, Instant::now()) {
            let why = why.code();
            tracing::warn!(target: TARGET, event = "refused-request", why, untold, "a request was refused unread");
        }
    }

    /// How many were left out since the last that was told; none when this one is left out as well.
    fn turn(&self, why: WhyRefused, now: Instant) -> Option<u64> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let told = all.entry(why).or_default();
        if told.since.is_none_or(|since| now.duration_since(since) >= Duration::from_secs(60)) {
            (told.since, told.count) = (Some(now), 0);
        }
        if told.count >= Self::A_MINUTE {
            told.untold = told.untold.saturating_add(1);
            return None;
        }
        told.count += 1;
        Some(mem::take(&mut told.untold))
    }
}

/// Somebody signed in.
pub(crate) fn signed_in(visit: &Visit, actor: Actor, shown: &Authentication) {
    let (operation, (role, staff)) = (visit.occasion.operation, known_as(actor));
    let (provider, level) = (shown.provider.as_str(), shown.level);
    tracing::info!(target: TARGET, event = "signed-in", %operation, role, staff, provider, ?level, "somebody signed in");
}

/// A sign-in was refused; the code is one of ours.
pub(crate) fn sign_in_refused(provider: &str, code: &'static str) {
    tracing::warn!(target: TARGET, event = "sign-in-refused", provider, code, "a sign-in was refused");
}

/// Sessions ended because somebody ended them.
pub(crate) fn sessions_ended(visit: &Visit, count: u64) {
    let (operation, (role, staff)) = (visit.occasion.operation, visitor(visit));
    tracing::info!(target: TARGET, event = "sessions-ended", %operation, role, staff, count, "sessions ended");
}

/// Sessions of somebody ended because they signed in for another office.
pub(crate) fn sessions_ended_elsewhere(visit: &Visit, actor: Actor, count: u64) {
    let (operation, (role, staff)) = (visit.occasion.operation, known_as(actor));
    tracing::info!(target: TARGET, event = "sessions-ended", %operation, role, staff, count, "sessions ended");
}

/// Somebody who works here has a passkey more or less; `what` is `added` or `removed`.
pub(crate) fn passkey_changed(visit: &Visit, staff: StaffId, what: &'static str) {
    let operation = visit.occasion.operation;
    tracing::info!(target: TARGET, event = "passkey-changed", %operation, %staff, what, "a passkey changed");
}

/// Somebody asked for something that is not for them. `route` is the pattern of an address, never the address.
pub(crate) fn no_access(visit: &Visit, route: &str, why: NoAccess) {
    let (operation, (role, staff), code) = (visit.occasion.operation, visitor(visit), why.code());
    match why {
        // Everybody begins like this; it tells nothing by itself.
        NoAccess::NotSignedIn => {
            tracing::info!(target: TARGET, event = "no-access", %operation, role, staff, route, why = code, "access was refused");
        }
        NoAccess::Guard | NoAccess::AbsentOrNotTheirs | NoAccess::Forged | NoAccess::OtherSite => {
            tracing::warn!(target: TARGET, event = "no-access", %operation, role, staff, route, why = code, "access was refused");
        }
    }
}

/// Something was tried too often.
pub(crate) fn too_many(visit: &Visit, limit: &'static str, retry_after: u32) {
    let (operation, (role, staff)) = (visit.occasion.operation, visitor(visit));
    tracing::warn!(target: TARGET, event = "too-many", %operation, role, staff, limit, retry_after, "tried too often");
}

/// Somebody opened a closed dossier in an emergency. Which one stands in its journal, under the same operation.
pub(crate) fn emergency_access(visit: &Visit) {
    let (operation, (role, staff)) = (visit.occasion.operation, visitor(visit));
    tracing::warn!(target: TARGET, event = "emergency-access", %operation, role, staff, "a closed dossier was opened");
}

/// A second privacy officer approved a destruction list.
pub(crate) fn destruction_approved(visit: &Visit, list: DestructionListId) {
    let (operation, (role, staff)) = (visit.occasion.operation, visitor(visit));
    tracing::info!(target: TARGET, event = "destruction-approved", %operation, role, staff, %list, "a destruction list was approved");
}

fn visitor(visit: &Visit) -> (&'static str, Option<String>) {
    visit.session.as_ref().map_or(("visitor", None), |session| known_as(session.actor))
}

/// The kind of actor, and the id of who works on families or the reference of who works at an office.
fn known_as(actor: Actor) -> (&'static str, Option<String>) {
    match actor {
        Actor::Person { .. } => ("person", None),
        Actor::Representative { colleague, .. } => {
            ("representative", colleague.map(|colleague| colleague.to_string()))
        }
        Actor::Staff { id, .. } => ("staff", Some(id.to_string())),
        Actor::Municipal { id, .. } => ("municipal", Some(id.to_string())),
        Actor::System => ("system", None),
    }
}
