//! Asking a browser for a passkey, and reading what it answers.
//!
//! A ceremony lives in the database for five minutes, known by a hash, sealed, bound to the cookie of the visitor who
//! began it, and taken once: any node finishes what another began.

use super::{Passkeys, failure::PasskeyFailure};
use crate::{
    AppState,
    error::PageError,
    i18n::Texts,
    layout::{Field, SubmittedForm},
    session::Visit,
    sign_in::{binding, state_hash},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use herstel_kernel::Timestamp;
use herstel_store::{
    Ceremony, CeremonyPurpose, NewPasskey, PasskeyId, StaffMember, StoredPasskey, TakenAttempt,
};
use jiff::SignedDuration;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Uuid,
};

/// How long somebody may take.
const CEREMONY_LIFE: SignedDuration = SignedDuration::from_mins(5);
/// Longest answer of a browser, in bytes.
const ANSWER_MAX: usize = 16 * 1024;
/// Longest name of a passkey, in characters.
const NAME_MAX: usize = 60;

/// What a page needs to ask.
pub(super) struct Ask {
    /// Where the answer goes.
    pub action: String,
    /// `make` or `use`.
    pub kind: &'static str,
    /// What the browser is asked, as JSON.
    pub options: String,
    /// What the page hands back.
    pub ceremony: String,
    /// What the button says.
    pub button: String,
}

impl Ask {
    /// What somebody calls the passkey they make.
    pub fn name_field(&self, texts: &Texts) -> Field {
        Field::text("name", texts.t("passkey-name")).hint(texts.t("passkey-name-hint"))
    }
}

/// Why there is no answer to go on with: a reason to tell the visitor, or something that failed here.
pub(super) enum NoAnswer {
    Refused(PasskeyFailure),
    Failed(PageError),
}

impl From<PasskeyFailure> for NoAnswer {
    fn from(failure: PasskeyFailure) -> Self {
        Self::Refused(failure)
    }
}

impl<E> From<E> for NoAnswer
where
    PageError: From<E>,
    E: std::error::Error,
{
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

/// Who a passkey says they are, with the passkey as it was read and as it is after this use.
pub(super) struct Shown {
    pub read: StoredPasskey,
    pub credential: String,
}

impl Passkeys {
    /// Asks for any passkey of this site: the authenticator says whose it is, so that no name is typed and nobody
    /// learns here who works for the operation.
    pub(super) async fn ask_to_use(
        &self,
        state: &AppState,
        visit: &Visit,
        purpose: CeremonyPurpose,
        action: String,
        button: String,
    ) -> Result<Ask, PageError> {
        let (asked, waiting) =
            self.webauthn.start_discoverable_authentication().map_err(PageError::failed)?;
        let options = as_json(&asked.public_key)?;
        let ceremony = begin(state, visit, purpose, &waiting).await?;
        Ok(Ask { action, kind: "use", options: options.to_string(), ceremony, button })
    }

    /// Asks for a new passkey of somebody, never on an authenticator that has one already.
    pub(super) async fn ask_to_make(
        &self,
        state: &AppState,
        visit: &Visit,
        (member, purpose): (&StaffMember, CeremonyPurpose),
        action: String,
        button: String,
    ) -> Result<Ask, PageError> {
        let mut known = Vec::new();
        for passkey in state.store.passkeys_of(member.id).await? {
            known.push(credential_of(&passkey)?.cred_id().clone());
        }
        let id = Uuid::from_bytes(member.id.to_bytes());
        let (asked, waiting) = self
            .webauthn
            .start_passkey_registration(id, &member.name, &member.name, Some(known))
            .map_err(PageError::failed)?;
        let mut options = as_json(&asked.public_key)?;
        // The library leaves it to the authenticator to keep who it is for; signing in without a name needs it.
        if let Some(selection) = options.get_mut("authenticatorSelection").and_then(Value::as_object_mut) {
            selection.insert("residentKey".to_owned(), json!("required"));
            selection.insert("requireResidentKey".to_owned(), json!(true));
        }
        let ceremony = begin(state, visit, purpose, &waiting).await?;
        Ok(Ask { action, kind: "make", options: options.to_string(), ceremony, button })
    }

    /// The passkey with which a form answers.
    pub(super) async fn shown(
        &self,
        state: &AppState,
        visit: &Visit,
        form: &SubmittedForm,
        purpose: CeremonyPurpose,
    ) -> Result<Shown, NoAnswer> {
        let (waiting, answer): (DiscoverableAuthentication, PublicKeyCredential) =
            answered(state, visit, form, purpose).await?;
        let (owner, credential_id) =
            self.webauthn.identify_discoverable_authentication(&answer).map_err(|_| PasskeyFailure::Owner)?;
        let read = state.store.passkey_by_credential(credential_id).await?;
        let read = read.ok_or(PasskeyFailure::PasskeyUnknown)?;
        if owner.into_bytes() != read.staff.to_bytes() {
            return Err(PasskeyFailure::Owner.into());
        }
        let mut credential = credential_of(&read).map_err(NoAnswer::Failed)?;
        let result = self
            .webauthn
            .finish_discoverable_authentication_v2(&answer, waiting, &credential)
            .map_err(PasskeyFailure::from)?;
        if !result.user_verified() {
            return Err(PasskeyFailure::Unverified.into());
        }
        credential.update_credential(&result);
        let credential = as_json(&credential).map_err(NoAnswer::Failed)?.to_string();
        Ok(Shown { read, credential })
    }

    /// The new passkey with which a form answers.
    pub(super) async fn made(
        &self,
        state: &AppState,
        visit: &Visit,
        form: &SubmittedForm,
        purpose: CeremonyPurpose,
        texts: Texts,
    ) -> Result<NewPasskey, NoAnswer> {
        let (waiting, answer): (PasskeyRegistration, RegisterPublicKeyCredential) =
            answered(state, visit, form, purpose).await?;
        let passkey =
            self.webauthn.finish_passkey_registration(&answer, &waiting).map_err(PasskeyFailure::from)?;
        let credential = as_json(&passkey).map_err(NoAnswer::Failed)?.to_string();
        let name: String =
            form.text("name").chars().filter(|letter| !letter.is_control()).take(NAME_MAX).collect();
        let name = if name.is_empty() { texts.t("passkey-name-default") } else { name };
        let id = PasskeyId::from_bytes(state.ids.draw()?);
        Ok(NewPasskey { id, name, credential_id: passkey.cred_id().to_vec(), credential })
    }
}

/// Notes that a browser is asked; gives what the page hands back.
async fn begin(
    state: &AppState,
    visit: &Visit,
    purpose: CeremonyPurpose,
    waiting: &impl Serialize,
) -> Result<String, PageError> {
    let now = state.clock.wall();
    let handed_back = URL_SAFE_NO_PAD.encode(state.ids.draw::<32>()?);
    let ceremony = Ceremony { purpose, state: as_json(waiting)?.to_string() };
    let ends = now.checked_add(CEREMONY_LIFE).unwrap_or(now);
    let hash = state_hash(&handed_back);
    state.store.begin_ceremony(hash, binding(visit), &ceremony, now, ends).await?;
    Ok(handed_back)
}

/// Takes the ceremony that a form names, and what the browser answered.
async fn answered<S: DeserializeOwned, A: DeserializeOwned>(
    state: &AppState,
    visit: &Visit,
    form: &SubmittedForm,
    purpose: CeremonyPurpose,
) -> Result<(S, A), NoAnswer> {
    let now: Timestamp = state.clock.wall();
    let hash = state_hash(form.text("ceremony"));
    let ceremony = match state.store.take_ceremony(hash, binding(visit), now).await? {
        TakenAttempt::Taken(ceremony) => ceremony,
        TakenAttempt::Foreign => return Err(PasskeyFailure::CeremonyForeign.into()),
        TakenAttempt::Unknown => return Err(PasskeyFailure::CeremonyUnknown.into()),
    };
    if ceremony.purpose != purpose {
        return Err(PasskeyFailure::CeremonyElsewhere.into());
    }
    // Written by another version of the program: as good as none.
    let waiting = serde_json::from_str(&ceremony.state).map_err(|_| PasskeyFailure::CeremonyUnknown)?;
    let answer = Some(form.text("answer")).filter(|answer| answer.len() <= ANSWER_MAX);
    let answer = answer.and_then(|answer| serde_json::from_str(answer).ok());
    Ok((waiting, answer.ok_or(PasskeyFailure::Unreadable)?))
}

fn credential_of(passkey: &StoredPasskey) -> Result<Passkey, PageError> {
    serde_json::from_str(&passkey.credential).map_err(PageError::failed)
}

fn as_json(value: &impl Serialize) -> Result<Value, PageError> {
    serde_json::to_value(value).map_err(PageError::failed)
}
