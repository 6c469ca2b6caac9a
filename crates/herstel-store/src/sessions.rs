//! Signed-in browsers and programs. Only the hash of a token is stored, and what belongs to it is sealed.
//!
//! Everything is in the database, so that any node knows every session and ends it for all of them. A session that
//! cannot be opened any more, or that no longer fits who somebody is, is no session; it is never an error.

use crate::{
    CommandError, SessionData, Store, StoreError,
    columns::{instant, instant_of, language, language_of},
    engine::{Connection, Failure, Isolation, Row, Value, Work},
    once::Tied,
    sealing::{Cell, IndexKey},
    statements::statements,
};
use herstel_domain::registration::PreferredLanguage;
use herstel_kernel::{
    Actor, AssuranceLevel, Authentication, Bsn, ColleagueReference, PersonId, StaffId, Timestamp,
};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::{fmt, str::FromStr};

statements! {
    ADD_SESSION = "INSERT INTO session (token_hash, content, language, expires_at, absolute_expires_at, holder_index, \
                   used_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    FIND_SESSION = "SELECT token_hash, content, language, expires_at, absolute_expires_at, used_at FROM session \
                    WHERE token_hash = $1 AND expires_at > $2 AND absolute_expires_at > $2";
    FIND_LAPSED = "SELECT token_hash, content, language, expires_at, absolute_expires_at, used_at FROM session \
                   WHERE token_hash = $1 AND expires_at <= $2 AND expires_at > $3";
    SESSIONS_OF = "SELECT token_hash, content, language, expires_at, absolute_expires_at, used_at FROM session \
                   WHERE holder_index = $1 AND expires_at > $2 AND absolute_expires_at > $2";
    /// The idle limit never passes the absolute one.
    TOUCH_SESSION = "UPDATE session SET used_at = $3, expires_at = \
                     CASE WHEN $2 < absolute_expires_at THEN $2 ELSE absolute_expires_at END \
                     WHERE token_hash = $1";
    SET_LANGUAGE = "UPDATE session SET language = $2 WHERE token_hash = $1";
    END_SESSION = "DELETE FROM session WHERE token_hash = $1";
    END_OTHERS = "DELETE FROM session WHERE holder_index = $1 AND token_hash <> $2";
    END_ALL_OF = "DELETE FROM session WHERE holder_index = $1";
    END_EVERY = "DELETE FROM session";
    COUNT_LIVE = "SELECT COUNT(*) FROM session WHERE expires_at > $1 AND absolute_expires_at > $1";
    REMOVE_ENDED = "DELETE FROM session WHERE expires_at <= $1";
}

/// How long is known whose session ended by itself, so that who was writing then finds their words back.
pub const LAPSED_KEPT: SignedDuration = SignedDuration::from_hours(24);

fn kept_since(now: Timestamp) -> Timestamp {
    now.checked_sub(LAPSED_KEPT).unwrap_or(now)
}

/// The statement that ends every session of a holder, for work that ends them together with something else.
pub(crate) const END_SESSIONS_OF_HOLDER: &crate::statements::Statement = &END_ALL_OF;
/// The same for every session but one.
pub(crate) const END_OTHER_SESSIONS_OF_HOLDER: &crate::statements::Statement = &END_OTHERS;

/// The name of a session on a page: made from the hash of its token, and good for nothing else than ending it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SessionId([u8; 16]);

impl SessionId {
    /// The name of the session with this hash of its token.
    pub fn of(token_hash: &[u8; 32]) -> Self {
        let digest: [u8; 32] =
            Sha256::new().chain_update(b"herstel session id").chain_update(token_hash).finalize().into();
        Self(std::array::from_fn(|at| digest[at]))
    }
}

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ses-{}", hex::encode(self.0))
    }
}

impl FromStr for SessionId {
    type Err = herstel_kernel::IdError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut bytes = [0; 16];
        let digits = text.strip_prefix("ses-").ok_or(herstel_kernel::IdError)?;
        hex::decode_to_slice(digits, &mut bytes).map_err(|_| herstel_kernel::IdError)?;
        Ok(Self(bytes))
    }
}

/// One of the sessions of somebody who looks at all of theirs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnSession {
    /// Its name.
    pub id: SessionId,
    /// What belongs to it.
    pub data: SessionData,
    /// When it was last used, to within some minutes.
    pub used_at: Timestamp,
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
    #[serde(default)]
    name: Option<String>,
    device: String,
    created_at: Timestamp,
}

impl Content {
    fn new(session: &SessionData) -> Self {
        let Authentication { provider, level, at, bsn, name } = &session.authentication;
        Self {
            actor: session.actor,
            csrf_secret: session.csrf_secret,
            provider: provider.clone(),
            level: *level,
            authenticated_at: *at,
            bsn: bsn.as_ref().map(|bsn| bsn.digits().to_owned()),
            name: name.clone(),
            device: session.device.clone(),
            created_at: session.created_at,
        }
    }
}

fn cell(token_hash: &[u8; 32]) -> Cell {
    Cell::new("session", "content", hex::encode(token_hash))
}

/// The keyed hash under which the sessions of somebody are found, whatever their role. The system holds none.
pub(crate) fn holder(actor: Actor, index: &IndexKey) -> Option<[u8; 32]> {
    match actor {
        Actor::Person { person } => Some(index.holder("person", &person.to_bytes())),
        // Somebody of an office is one person, at whichever office; nobody ends the sessions of a colleague.
        Actor::Representative { colleague: Some(colleague), .. } => Some(colleague_holder(colleague, index)),
        Actor::Representative { organisation, colleague: None } => {
            Some(index.holder("organisation", &organisation.to_bytes()))
        }
        Actor::Staff { id, .. } | Actor::Municipal { id, .. } => Some(staff_holder(id, index)),
        Actor::System => None,
    }
}

/// The keyed hash under which the sessions of a member of staff are found.
pub(crate) fn staff_holder(id: StaffId, index: &IndexKey) -> [u8; 32] {
    index.holder("staff", &id.to_bytes())
}

fn colleague_holder(colleague: ColleagueReference, index: &IndexKey) -> [u8; 32] {
    index.holder("colleague", &colleague.to_bytes())
}

/// Whose sessions end when somebody else ends them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionsOf {
    /// A parent, or who acts for one.
    Person(PersonId),
    /// Somebody who works for the operation or a municipality.
    Staff(StaffId),
    /// One of the people of an office.
    Colleague(ColleagueReference),
    /// Everybody.
    Everybody,
}

/// Which sessions of somebody end.
enum Ending {
    One { session: SessionId, now: Timestamp },
    Others { kept: [u8; 32] },
}

struct End {
    holder: [u8; 32],
    ending: Ending,
}

impl Work for End {
    type Output = u64;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<u64, Failure> {
        match &self.ending {
            Ending::Others { kept } => {
                connection.execute(&END_OTHERS, vec![self.holder.into(), (*kept).into()]).await
            }
            Ending::One { session, now } => {
                let values = vec![self.holder.into(), instant(*now).into()];
                for row in connection.all(&SESSIONS_OF, values).await? {
                    let token_hash: [u8; 32] = row.array(0)?;
                    if SessionId::of(&token_hash) == *session {
                        return connection.execute(&END_SESSION, vec![token_hash.into()]).await;
                    }
                }
                Ok(0)
            }
        }
    }
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
            Value::Bytes(self.holder(session.actor).map(|holder| holder.to_vec())),
            instant(session.created_at).into(),
        ];
        self.engine().write(&ADD_SESSION, values).await?;
        Ok(())
    }

    /// A session that has not ended at `now`. One of staff who work here no longer, or in another role than then, is
    /// none, whether or not it was swept up; so is one that another installation or another key sealed.
    pub async fn find_session(
        &self,
        token_hash: [u8; 32],
        now: Timestamp,
    ) -> Result<Option<SessionData>, StoreError> {
        let values = vec![token_hash.into(), instant(now).into()];
        let Some(row) = self.engine().first(&FIND_SESSION, values).await? else { return Ok(None) };
        let Some(session) = self.opened(&row)? else { return Ok(None) };
        Ok(self.is_current(session.data.actor).await?.then_some(session.data))
    }

    /// A session that ended by itself at most [`LAPSED_KEPT`] before `now`: nobody signed out, time ran out. It gives
    /// access to nothing; it says who was writing when it ended. One that was signed out is gone.
    pub async fn find_lapsed_session(
        &self,
        token_hash: [u8; 32],
        now: Timestamp,
    ) -> Result<Option<SessionData>, StoreError> {
        let values = vec![token_hash.into(), instant(now).into(), instant(kept_since(now)).into()];
        let Some(row) = self.engine().first(&FIND_LAPSED, values).await? else { return Ok(None) };
        let Some(session) = self.opened(&row)? else { return Ok(None) };
        Ok(self.is_current(session.data.actor).await?.then_some(session.data))
    }

    /// The sessions of somebody that have not ended at `now`, the last used first.
    pub async fn sessions_of(&self, actor: Actor, now: Timestamp) -> Result<Vec<OwnSession>, StoreError> {
        let Some(holder) = self.holder(actor) else { return Ok(Vec::new()) };
        let rows = self.engine().all(&SESSIONS_OF, vec![holder.into(), instant(now).into()]).await?;
        let mut sessions = Vec::new();
        for row in &rows {
            sessions.extend(self.opened(row)?.filter(|session| session.data.actor == actor));
        }
        sessions.sort_by_key(|session| (std::cmp::Reverse(session.used_at), session.id));
        Ok(sessions)
    }

    /// Moves the idle limit, at most up to the absolute one. This is a durable write: call it when a minute or more
    /// of the limit was used up, not at every request.
    pub async fn touch_session(
        &self,
        token_hash: [u8; 32],
        now: Timestamp,
        expires_at: Timestamp,
    ) -> Result<(), StoreError> {
        let values = vec![token_hash.into(), instant(expires_at).into(), instant(now).into()];
        self.engine().write(&TOUCH_SESSION, values).await?;
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

    /// Ends one session of somebody by its name; `false` when they have none of that name. The same request sent again
    /// under its key gives the same answer.
    pub async fn end_session_of(
        &self,
        actor: Actor,
        session: SessionId,
        now: Timestamp,
    ) -> Result<bool, CommandError> {
        Ok(self.end_some(actor, Ending::One { session, now }, now).await? > 0)
    }

    /// Ends every session of somebody but one; returns how many. The same request sent again under its key gives the same
    /// answer.
    pub async fn end_other_sessions(
        &self,
        actor: Actor,
        kept: [u8; 32],
        now: Timestamp,
    ) -> Result<u64, CommandError> {
        self.end_some(actor, Ending::Others { kept }, now).await
    }

    /// Ends every session of somebody, or of everybody, also those that ended by themselves a while ago; returns how many.
    pub async fn end_all_sessions(&self, whose: SessionsOf) -> Result<u64, StoreError> {
        let index = self.keys().index();
        let holder = match whose {
            SessionsOf::Person(person) => holder(Actor::Person { person }, &index),
            SessionsOf::Staff(id) => Some(staff_holder(id, &index)),
            SessionsOf::Colleague(colleague) => Some(colleague_holder(colleague, &index)),
            SessionsOf::Everybody => None,
        };
        Ok(match holder {
            Some(holder) => self.engine().write(&END_ALL_OF, vec![holder.into()]).await?,
            None => self.engine().write(&END_EVERY, Vec::new()).await?,
        })
    }

    /// Ends the sessions of somebody of an office at other offices than where they sign in now: they work there no longer.
    /// Returns how many.
    pub async fn end_sessions_at_other_offices(
        &self,
        actor: Actor,
        now: Timestamp,
    ) -> Result<u64, StoreError> {
        let (Actor::Representative { colleague: Some(_), .. }, Some(holder)) = (actor, self.holder(actor))
        else {
            return Ok(0);
        };
        let mut ended = 0;
        for row in self.engine().all(&SESSIONS_OF, vec![holder.into(), instant(now).into()]).await? {
            let is_elsewhere = self.opened(&row)?.is_none_or(|session| session.data.actor != actor);
            if is_elsewhere {
                let token_hash: [u8; 32] = row.array(0)?;
                ended += self.engine().write(&END_SESSION, vec![token_hash.into()]).await?;
            }
        }
        Ok(ended)
    }

    async fn end_some(&self, actor: Actor, ending: Ending, now: Timestamp) -> Result<u64, CommandError> {
        let Some(holder) = self.holder(actor) else { return Ok(0) };
        let mut work = Tied::new(now, End { holder, ending });
        Ok(self.engine().transact(Isolation::RepeatableRead, &mut work).await?)
    }

    /// How many sessions have not ended.
    pub async fn live_sessions(&self, now: Timestamp) -> Result<u64, StoreError> {
        match self.engine().first(&COUNT_LIVE, vec![instant(now).into()]).await? {
            Some(row) => Ok(u64::try_from(row.int(0)?).unwrap_or_default()),
            None => Ok(0),
        }
    }

    /// Removes sessions that ended more than [`LAPSED_KEPT`] before `now`; returns how many.
    pub async fn remove_ended_sessions(&self, now: Timestamp) -> Result<u64, StoreError> {
        Ok(self.engine().write(&REMOVE_ENDED, vec![instant(kept_since(now)).into()]).await?)
    }

    fn holder(&self, actor: Actor) -> Option<[u8; 32]> {
        holder(actor, &self.keys().index())
    }

    /// What a row holds, or nothing when it does not open: sealed by other keys, or by a program that kept less.
    fn opened(&self, row: &Row) -> Result<Option<OwnSession>, StoreError> {
        let token_hash: [u8; 32] = row.array(0)?;
        let Ok(plain) = self.keys().open(&cell(&token_hash), &row.bytes(1)?) else { return Ok(None) };
        let Ok(content) = serde_json::from_slice::<Content>(&plain) else { return Ok(None) };
        let bsn = content.bsn.as_deref().map(Bsn::parse).transpose();
        let bsn = bsn.map_err(|_| StoreError::Damaged { table: "session", what: "no citizen number" })?;
        let (provider, level, at, name) =
            (content.provider, content.level, content.authenticated_at, content.name);
        let created_at = content.created_at;
        let data = SessionData {
            actor: content.actor,
            authentication: Authentication { provider, level, at, bsn, name },
            device: content.device,
            created_at,
            language: language_of(&row.text(2)?)?,
            csrf_secret: content.csrf_secret,
            expires_at: instant_of(row.int(3)?)?,
            absolute_expires_at: instant_of(row.int(4)?)?,
        };
        let used_at = row.opt_int(5)?.map_or(Ok(created_at), instant_of)?;
        Ok(Some(OwnSession { id: SessionId::of(&token_hash), data, used_at }))
    }

    /// Whether somebody still is who they were when they signed in.
    async fn is_current(&self, actor: Actor) -> Result<bool, StoreError> {
        match actor {
            Actor::Staff { id, .. } | Actor::Municipal { id, .. } => {
                Ok(self.staff_at_work(id).await?.is_some_and(|member| member.actor() == actor))
            }
            Actor::Person { .. } | Actor::Representative { .. } | Actor::System => Ok(true),
        }
    }
}
