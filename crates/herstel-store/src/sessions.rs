//! Signed-in browsers. Only the hash of a token is stored, and what belongs to it is sealed.

use crate::{
    SessionData, Store, StoreError,
    columns::{instant, instant_of, language, language_of},
    sealing::Cell,
    statements::statements,
};
use herstel_domain::registration::PreferredLanguage;
use herstel_kernel::{Actor, AssuranceLevel, Authentication, Bsn, Timestamp};
use serde::{Deserialize, Serialize};

statements! {
    ADD_SESSION = "INSERT INTO session (token_hash, content, language, expires_at, absolute_expires_at) \
                   VALUES ($1, $2, $3, $4, $5)";
    FIND_SESSION = "SELECT content, language, expires_at, absolute_expires_at FROM session \
                    WHERE token_hash = $1 AND expires_at > $2 AND absolute_expires_at > $2";
    /// The idle limit never passes the absolute one.
    TOUCH_SESSION = "UPDATE session SET expires_at = \
                     CASE WHEN $2 < absolute_expires_at THEN $2 ELSE absolute_expires_at END \
                     WHERE token_hash = $1";
    SET_LANGUAGE = "UPDATE session SET language = $2 WHERE token_hash = $1";
    END_SESSION = "DELETE FROM session WHERE token_hash = $1";
    REMOVE_ENDED = "DELETE FROM session WHERE expires_at <= $1";
}

/// What is sealed of a session.
#[derive(Serialize, Deserialize)]
struct Content {
    actor: Actor,
    csrf_secret: [u8; 32],
    provider: String,
    level: AssuranceLevel,
    authenticated_at: Timestamp,
    bsn: Option<String>,
}

impl Content {
    fn new(session: &SessionData) -> Self {
        let Authentication { provider, level, at, bsn } = &session.authentication;
        Self {
            actor: session.actor,
            csrf_secret: session.csrf_secret,
            provider: provider.clone(),
            level: *level,
            authenticated_at: *at,
            bsn: bsn.as_ref().map(|bsn| bsn.digits().to_owned()),
        }
    }

    fn authentication(self) -> Result<Authentication, StoreError> {
        let bsn = self.bsn.as_deref().map(Bsn::parse).transpose();
        let bsn = bsn.map_err(|_| StoreError::Damaged { table: "session", what: "no citizen number" })?;
        Ok(Authentication { provider: self.provider, level: self.level, at: self.authenticated_at, bsn })
    }
}

fn cell(token_hash: &[u8; 32]) -> Cell {
    Cell::new("session", "content", hex::encode(token_hash))
}

impl Store {
    /// Begins a session. `token_hash` is the SHA-256 of the token in the cookie; the token itself is never stored.
    pub async fn create_session(
        &self,
        token_hash: [u8; 32],
        session: &SessionData,
    ) -> Result<(), StoreError> {
        let plain = serde_json::to_vec(&Content::new(session))
            .map_err(|_| StoreError::Inconsistent { what: "a session cannot be written as JSON" })?;
        let sealed = self.keys().seal(&cell(&token_hash), &plain)?;
        let absolute = instant(session.absolute_expires_at);
        let values = vec![
            token_hash.into(),
            sealed.into(),
            language(session.language).into(),
            instant(session.expires_at).min(absolute).into(),
            absolute.into(),
        ];
        self.engine().write(&ADD_SESSION, values).await?;
        Ok(())
    }

    /// A session that has not ended at `now`.
    pub async fn find_session(
        &self,
        token_hash: [u8; 32],
        now: Timestamp,
    ) -> Result<Option<SessionData>, StoreError> {
        let values = vec![token_hash.into(), instant(now).into()];
        let Some(row) = self.engine().first(&FIND_SESSION, values).await? else { return Ok(None) };
        let plain = self.keys().open(&cell(&token_hash), &row.bytes(0)?)?;
        // A session of an older version says less than this one asks: its owner signs in again.
        let Ok(content) = serde_json::from_slice::<Content>(&plain) else { return Ok(None) };
        Ok(Some(SessionData {
            actor: content.actor,
            language: language_of(&row.text(1)?)?,
            csrf_secret: content.csrf_secret,
            authentication: content.authentication()?,
            expires_at: instant_of(row.int(2)?)?,
            absolute_expires_at: instant_of(row.int(3)?)?,
        }))
    }

    /// Moves the idle limit, at most up to the absolute one. This is a durable write: call it when a minute or more
    /// of the limit was used up, not at every request.
    pub async fn touch_session(&self, token_hash: [u8; 32], expires_at: Timestamp) -> Result<(), StoreError> {
        self.engine().write(&TOUCH_SESSION, vec![token_hash.into(), instant(expires_at).into()]).await?;
        Ok(())
    }

    /// Changes the language of a session.
    pub async fn set_session_language(
        &self,
        token_hash: [u8; 32],
        to: PreferredLanguage,
    ) -> Result<(), StoreError> {
        self.engine().write(&SET_LANGUAGE, vec![token_hash.into(), language(to).into()]).await?;
        Ok(())
    }

    /// Ends a session.
    pub async fn end_session(&self, token_hash: [u8; 32]) -> Result<(), StoreError> {
        self.engine().write(&END_SESSION, vec![token_hash.into()]).await?;
        Ok(())
    }

    /// Removes sessions that have ended; returns how many.
    pub async fn remove_ended_sessions(&self, now: Timestamp) -> Result<u64, StoreError> {
        Ok(self.engine().write(&REMOVE_ENDED, vec![instant(now).into()]).await?)
    }
}
