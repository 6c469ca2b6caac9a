//! "Uw passkeys": the list of somebody who works here, one more, and one less.

use super::{
    Passkeys,
    ceremony::{Ask, NoAnswer},
    failure::{PasskeyFailure, Wanted, refused},
    owner, with_script,
};
use crate::{
    AppState,
    error::PageError,
    layout::{Page, SubmittedForm, show},
    security_log,
    session::{Session, Visit},
    sign_in::ProviderKind,
    step_up,
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_kernel::Timestamp;
use herstel_store::{Administered, CeremonyPurpose, PasskeyChange, PasskeyId, StaffMember, StoredPasskey};
use jiff::SignedDuration;
use serde::Deserialize;

/// How long ago somebody may have signed in who changes their passkeys: an unattended screen is not enough.
const RECENT: SignedDuration = SignedDuration::from_mins(10);

/// The list, and where the form for one more goes.
#[derive(TypedPath, Deserialize)]
#[typed_path("/passkeys")]
pub(crate) struct PasskeysPath;

/// Removing one; the form names it.
#[derive(TypedPath, Deserialize)]
#[typed_path("/passkeys/weghalen")]
pub(crate) struct RemovePath;

#[derive(Template)]
#[template(path = "passkeys/own.html")]
struct OwnPage {
    page: Page,
    passkeys: Vec<Line>,
    may_remove: bool,
    only_way: bool,
    ask: Option<Ask>,
    again: String,
}

/// One passkey in words.
struct Line {
    id: PasskeyId,
    name: String,
    added: String,
    used: String,
}

/// Somebody who works here, in an installation with passkeys.
struct Owner<'a> {
    passkeys: &'a Passkeys,
    member: StaffMember,
    session: &'a Session,
    again: String,
}

impl<'a> Owner<'a> {
    async fn of(state: &'a AppState, visit: &'a Visit) -> Result<Self, PageError> {
        let session = visit.session.as_ref().ok_or(PageError::NotSignedIn)?;
        let (passkeys, id) = owner(state, visit)?;
        let member = state.store.staff_at_work(id).await?.ok_or(PageError::NotFound)?;
        let again = step_up::address_again(state, &session.authentication);
        Ok(Self { passkeys, member, session, again })
    }

    fn is_recent(&self, now: Timestamp) -> bool {
        now.duration_since(self.session.authentication.at) <= RECENT
    }

    /// Refuses who showed too long ago who they are.
    fn too_long_ago(&self, page: Page) -> Result<Response, PageError> {
        refused(page, &Wanted::Change(self.again.clone()), PasskeyFailure::TooLongAgo)
    }

    fn done(&self, at: Timestamp) -> Administered {
        Administered { at, by: self.member.id.to_string() }
    }
}

/// The providers of staff that are in use.
fn other_ways(state: &AppState) -> Vec<String> {
    state.providers.ids(ProviderKind::Staff)
}

pub(super) async fn list(
    _: PasskeysPath,
    State(state): State<AppState>,
    visit: Visit,
    page: Page,
) -> Result<Response, PageError> {
    let owner = Owner::of(&state, &visit).await?;
    let stored = state.store.passkeys_of(owner.member.id).await?;
    let vouching = state.store.providers_of_staff(owner.member.id).await?;
    let has_other_way = other_ways(&state).iter().any(|way| vouching.contains(way));
    let is_recent = owner.is_recent(state.clock.wall());
    let ask = if is_recent {
        let whose = (&owner.member, CeremonyPurpose::Another(owner.member.id));
        let (action, button) = (PasskeysPath.to_string(), page.t("passkey-make-button"));
        Some(owner.passkeys.ask_to_make(&state, &visit, whose, action, button).await?)
    } else {
        None
    };
    let only_way = stored.len() == 1 && !has_other_way;
    let may_remove = is_recent && !only_way;
    let passkeys = stored.into_iter().map(|passkey| line(&state, &page, passkey)).collect();
    let again = owner.again;
    let asks = ask.is_some();
    let response = show(&OwnPage { page, passkeys, may_remove, only_way, ask, again })?;
    if asks { with_script(response) } else { Ok(response) }
}

fn line(state: &AppState, page: &Page, passkey: StoredPasskey) -> Line {
    let moment = |at: Timestamp| {
        let (day, time) = state.clock.civil(at);
        page.t2("sessions-moment", "day", page.date(day), "time", time)
    };
    let used = passkey.used_at.map_or_else(|| page.t("passkey-never-used"), moment);
    Line { id: passkey.id, added: moment(passkey.added_at), name: passkey.name, used }
}

pub(super) async fn add(
    _: PasskeysPath,
    State(state): State<AppState>,
    visit: Visit,
    page: Page,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let owner = Owner::of(&state, &visit).await?;
    let now = state.clock.wall();
    if !owner.is_recent(now) {
        return owner.too_long_ago(page);
    }
    let purpose = CeremonyPurpose::Another(owner.member.id);
    let passkey = match owner.passkeys.made(&state, &visit, &form, purpose, page.texts).await {
        Ok(passkey) => passkey,
        Err(NoAnswer::Refused(failure)) => {
            return refused(page, &Wanted::Change(owner.again), failure);
        }
        Err(NoAnswer::Failed(error)) => return Err(error),
    };
    let change = state.store.add_passkey(owner.member.id, &passkey, &owner.done(now)).await?;
    answer(page, &visit, &owner, change, "added")
}

pub(super) async fn remove(
    _: RemovePath,
    State(state): State<AppState>,
    visit: Visit,
    page: Page,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let owner = Owner::of(&state, &visit).await?;
    let now = state.clock.wall();
    if !owner.is_recent(now) {
        return owner.too_long_ago(page);
    }
    let id: PasskeyId = form.text("passkey").parse().map_err(|_| PageError::NotFound)?;
    let (ways, kept) = (other_ways(&state), owner.session.token_hash);
    let change = state.store.remove_passkey(owner.member.id, id, &ways, kept, &owner.done(now)).await?;
    answer(page, &visit, &owner, change, "removed")
}

fn answer(
    page: Page,
    visit: &Visit,
    owner: &Owner<'_>,
    change: PasskeyChange,
    what: &'static str,
) -> Result<Response, PageError> {
    let wanted = || Wanted::Change(owner.again.clone());
    match change {
        PasskeyChange::Done => security_log::passkey_changed(visit, owner.member.id, what),
        // A passkey that is gone by now is what was wanted; the list shows it.
        PasskeyChange::NotHere => {}
        PasskeyChange::Known => return refused(page, &wanted(), PasskeyFailure::Known),
        PasskeyChange::LastWay => return refused(page, &wanted(), PasskeyFailure::LastWay),
    }
    Ok(Redirect::to(&PasskeysPath.to_string()).into_response())
}
