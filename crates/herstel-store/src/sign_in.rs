//! Signing in at a provider: attempts under way, forms that wait for a step-up, and organisations by their number.

use crate::{
    Store, StoreError,
    columns::instant,
    engine::{Connection, Failure, Isolation, Work},
    sealing::Cell,
    statements::statements,
};
use herstel_kernel::{OrganisationId, Timestamp};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::fmt;

statements! {
    ADD_ATTEMPT = "INSERT INTO sign_in_attempt (state_hash, binding, content, expires_at) VALUES ($1, $2, $3, $4)";
    FIND_ATTEMPT = "SELECT binding, content FROM sign_in_attempt WHERE state_hash = $1 AND expires_at > $2";
    TAKE_ATTEMPT = "DELETE FROM sign_in_attempt WHERE state_hash = $1";
    REMOVE_ENDED_ATTEMPTS = "DELETE FROM sign_in_attempt WHERE expires_at <= $1";
    PUT_HELD = "INSERT INTO held_form (session_hash, content, expires_at) VALUES ($1, $2, $3) \
                ON CONFLICT (session_hash) DO UPDATE SET content = excluded.content, \
                expires_at = excluded.expires_at";
    FIND_HELD = "SELECT content FROM held_form WHERE session_hash = $1 AND expires_at > $2";
    REMOVE_HELD = "DELETE FROM held_form WHERE session_hash = $1";
    REMOVE_ENDED_HELD = "DELETE FROM held_form WHERE expires_at <= $1";
    ORGANISATION = "SELECT organisation_id FROM organisation WHERE number = $1";
    KNOWN_ORGANISATION = "SELECT organisation_id FROM organisation WHERE organisation_id = $1";
    ADD_ORGANISATION = "INSERT INTO organisation (organisation_id, number) VALUES ($1, $2)";
}

/// A sign-in under way at a provider.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInAttempt {
    /// At which provider, by its id.
    pub provider: String,
    /// What the token must repeat.
    pub nonce: String,
    /// What only who began the attempt can show when the code is exchanged (PKCE, RFC 7636).
    pub verifier: String,
    /// When it began.
    pub started_at: Timestamp,
    /// Somebody who is signed in shows again who they are.
    pub is_step_up: bool,
}

/// Secrets never reach a log.
impl fmt::Debug for SignInAttempt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SignInAttempt(at {})", self.provider)
    }
}

/// What there was to take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TakenAttempt<T = SignInAttempt> {
    /// Nothing: it ended, was taken before, or never was.
    Unknown,
    /// An attempt of another visitor.
    Foreign,
    /// It, and nobody else gets it.
    Taken(T),
}

/// What somebody had typed into a form when they were asked to show again who they are.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldForm {
    /// What it is about, by the code that the pages know it by.
    pub matter: String,
    /// Where the form is sent.
    pub action: String,
    /// Its fields in order.
    pub fields: Vec<(String, String)>,
}

/// What people type never reaches a log.
impl fmt::Debug for HeldForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HeldForm(for {})", self.action)
    }
}

fn attempt_cell(state_hash: &[u8; 32]) -> Cell {
    Cell::new("sign_in_attempt", "content", hex::encode(state_hash))
}

fn held_cell(session_hash: &[u8; 32]) -> Cell {
    Cell::new("held_form", "content", hex::encode(session_hash))
}

impl Store {
    /// Notes that somebody went to a provider, until `expires_at`; sweeps up attempts and forms that ended by `now`.
    /// `state_hash` is the SHA-256 of what the provider hands back, `binding` that of the visitor's own secret.
    pub async fn begin_sign_in(
        &self,
        state_hash: [u8; 32],
        binding: [u8; 32],
        attempt: &SignInAttempt,
        now: Timestamp,
        expires_at: Timestamp,
    ) -> Result<(), StoreError> {
        self.begin_attempt(state_hash, binding, attempt, now, expires_at).await
    }

    pub(crate) async fn begin_attempt(
        &self,
        state_hash: [u8; 32],
        binding: [u8; 32],
        attempt: &impl Serialize,
        now: Timestamp,
        expires_at: Timestamp,
    ) -> Result<(), StoreError> {
        let sealed = self.seal_passing(&attempt_cell(&state_hash), attempt)?;
        self.engine().write(&REMOVE_ENDED_ATTEMPTS, vec![instant(now).into()]).await?;
        self.engine().write(&REMOVE_ENDED_HELD, vec![instant(now).into()]).await?;
        let values = vec![state_hash.into(), binding.into(), sealed.into(), instant(expires_at).into()];
        self.engine().write(&ADD_ATTEMPT, values).await?;
        Ok(())
    }

    /// Takes an attempt that lives at `now`: whoever comes second finds none. An attempt of another visitor stays for
    /// that visitor.
    pub async fn take_sign_in(
        &self,
        state_hash: [u8; 32],
        binding: [u8; 32],
        now: Timestamp,
    ) -> Result<TakenAttempt, StoreError> {
        self.take_attempt(state_hash, binding, now).await
    }

    pub(crate) async fn take_attempt<T: DeserializeOwned>(
        &self,
        state_hash: [u8; 32],
        binding: [u8; 32],
        now: Timestamp,
    ) -> Result<TakenAttempt<T>, StoreError> {
        let values = vec![state_hash.into(), instant(now).into()];
        let Some(row) = self.engine().first(&FIND_ATTEMPT, values).await? else {
            return Ok(TakenAttempt::Unknown);
        };
        if row.bytes(0)? != binding {
            return Ok(TakenAttempt::Foreign);
        }
        // Two may have read it; one of them removes it.
        if self.engine().write(&TAKE_ATTEMPT, vec![state_hash.into()]).await? != 1 {
            return Ok(TakenAttempt::Unknown);
        }
        let attempt = self.open_passing(&attempt_cell(&state_hash), &row.bytes(1)?)?;
        Ok(attempt.map_or(TakenAttempt::Unknown, TakenAttempt::Taken))
    }

    /// Keeps what was typed for a session, in the place of what it kept before; sweeps up what ended by `now`.
    pub async fn hold_form(
        &self,
        session_hash: [u8; 32],
        form: &HeldForm,
        now: Timestamp,
        expires_at: Timestamp,
    ) -> Result<(), StoreError> {
        let sealed = self.seal_passing(&held_cell(&session_hash), form)?;
        self.engine().write(&REMOVE_ENDED_HELD, vec![instant(now).into()]).await?;
        let values = vec![session_hash.into(), sealed.into(), instant(expires_at).into()];
        self.engine().write(&PUT_HELD, values).await?;
        Ok(())
    }

    /// What is kept for a session at `now`.
    pub async fn held_form(
        &self,
        session_hash: [u8; 32],
        now: Timestamp,
    ) -> Result<Option<HeldForm>, StoreError> {
        let values = vec![session_hash.into(), instant(now).into()];
        let Some(row) = self.engine().first(&FIND_HELD, values).await? else { return Ok(None) };
        self.open_passing(&held_cell(&session_hash), &row.bytes(0)?)
    }

    /// Forgets what was kept for a session.
    pub async fn forget_form(&self, session_hash: [u8; 32]) -> Result<(), StoreError> {
        self.engine().write(&REMOVE_HELD, vec![session_hash.into()]).await?;
        Ok(())
    }

    /// The organisation with this number; makes its row under the id `fresh` when there is none. However many ask at
    /// once, all get the same.
    pub async fn organisation_by_number(
        &self,
        number: &str,
        fresh: OrganisationId,
    ) -> Result<OrganisationId, StoreError> {
        let mut work = Organisation { number, fresh };
        if let Some(row) = self.engine().first(&ORGANISATION, vec![number.into()]).await? {
            return Ok(OrganisationId::from_bytes(row.array(0)?));
        }
        Ok(self.engine().transact(Isolation::ReadCommitted, &mut work).await?)
    }

    /// Whether an organisation with this id is known: it signed in once, or somebody named it by its number.
    pub async fn is_known_organisation(&self, organisation: OrganisationId) -> Result<bool, StoreError> {
        let id = vec![organisation.to_bytes().into()];
        Ok(self.engine().first(&KNOWN_ORGANISATION, id).await?.is_some())
    }

    fn seal_passing(&self, cell: &Cell, content: &impl Serialize) -> Result<Vec<u8>, StoreError> {
        let plain = serde_json::to_vec(content)
            .map_err(|_| StoreError::Inconsistent { what: "a sign-in cannot be written as JSON" })?;
        self.keys().seal(cell, &plain)
    }

    /// What was sealed for a few minutes; none when another version of the program wrote it.
    fn open_passing<T: DeserializeOwned>(&self, cell: &Cell, sealed: &[u8]) -> Result<Option<T>, StoreError> {
        Ok(serde_json::from_slice(&self.keys().open(cell, sealed)?).ok())
    }
}

struct Organisation<'a> {
    number: &'a str,
    fresh: OrganisationId,
}

impl Work for Organisation<'_> {
    type Output = OrganisationId;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<OrganisationId, Failure> {
        if let Some(row) = connection.first(&ORGANISATION, vec![self.number.into()]).await? {
            return Ok(OrganisationId::from_bytes(row.array(0)?));
        }
        let values = vec![self.fresh.to_bytes().into(), self.number.into()];
        connection.execute(&ADD_ORGANISATION, values).await?;
        Ok(self.fresh)
    }
}
