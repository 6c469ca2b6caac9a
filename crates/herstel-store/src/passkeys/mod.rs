//! Passkeys of staff, the invitations with which the first one is made, and ceremonies under way.
//!
//! What the library for WebAuthn needs of a passkey is opaque here and sealed. Every change is one transaction with its
//! entry in the administration; two changes that meet take the same number there, so that one of them looks again.

use crate::{
    StaffMember, Store, StoreError, TakenAttempt,
    columns::instant,
    engine::{Connection, Failure, Isolation, Row, Work},
    sealing::Cell,
    sessions::{self, END_OTHER_SESSIONS_OF_HOLDER, END_SESSIONS_OF_HOLDER},
    staff::{Administered, AdministrationEvent, administration, at_work},
    statements::statements,
};
use herstel_kernel::{StaffId, Timestamp};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::{fmt, str::FromStr};

statements! {
    REMOVE_INVITATIONS = "DELETE FROM passkey_invitation WHERE staff_id = $1 OR expires_at <= $2";
    ADD_INVITATION = "INSERT INTO passkey_invitation (secret_hash, staff_id, expires_at) VALUES ($1, $2, $3)";
    FIND_INVITATION = "SELECT staff_id FROM passkey_invitation WHERE secret_hash = $1 AND expires_at > $2";
    USE_INVITATION = "DELETE FROM passkey_invitation WHERE secret_hash = $1";
    REMOVE_INVITATIONS_OF = "DELETE FROM passkey_invitation WHERE staff_id = $1";
    ADD_PASSKEY = "INSERT INTO passkey (passkey_id, credential_hash, staff_id, uses, content) \
                   VALUES ($1, $2, $3, 0, $4)";
    PASSKEYS_OF = "SELECT passkey_id, staff_id, uses, content FROM passkey WHERE staff_id = $1 \
                   ORDER BY passkey_id";
    PASSKEY_BY_CREDENTIAL = "SELECT passkey_id, staff_id, uses, content FROM passkey WHERE credential_hash = $1";
    USE_PASSKEY = "UPDATE passkey SET content = $2, uses = uses + 1 WHERE passkey_id = $1 AND uses = $3";
    REMOVE_PASSKEY = "DELETE FROM passkey WHERE passkey_id = $1";
    REMOVE_PASSKEYS_OF = "DELETE FROM passkey WHERE staff_id = $1";
    PROVIDERS_OF = "SELECT provider FROM staff_subject WHERE staff_id = $1";
}

/// The name of a passkey here; good for nothing but naming it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PasskeyId([u8; 16]);

impl PasskeyId {
    /// A name of these random bytes.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }
}

impl fmt::Display for PasskeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "psk-{}", hex::encode(self.0))
    }
}

impl FromStr for PasskeyId {
    type Err = herstel_kernel::IdError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut bytes = [0; 16];
        let digits = text.strip_prefix("psk-").ok_or(herstel_kernel::IdError)?;
        hex::decode_to_slice(digits, &mut bytes).map_err(|_| herstel_kernel::IdError)?;
        Ok(Self(bytes))
    }
}

/// A passkey that was just made.
pub struct NewPasskey {
    /// Its name here.
    pub id: PasskeyId,
    /// What its owner calls it.
    pub name: String,
    /// The id that the authenticator chose.
    pub credential_id: Vec<u8>,
    /// What the library needs to check it, as JSON.
    pub credential: String,
}

/// A passkey as it is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredPasskey {
    /// Its name here.
    pub id: PasskeyId,
    /// Whose it is.
    pub staff: StaffId,
    /// What its owner calls it.
    pub name: String,
    /// What the library needs to check it, as JSON.
    pub credential: String,
    /// When it was made.
    pub added_at: Timestamp,
    /// When somebody last signed in with it.
    pub used_at: Option<Timestamp>,
    uses: i64,
}

/// Neither the credential nor the words of its owner reach a log.
impl fmt::Debug for StoredPasskey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "StoredPasskey({} of {})", self.id, self.staff)
    }
}

/// What is sealed of a passkey.
#[derive(Serialize, Deserialize)]
struct Content {
    name: String,
    credential: String,
    added_at: Timestamp,
    used_at: Option<Timestamp>,
}

/// What a ceremony is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CeremonyPurpose {
    /// Signing in.
    SignIn,
    /// Showing again who one is, by somebody who is signed in.
    Again(StaffId),
    /// The first passkey, with the invitation that has this hash.
    Invitation([u8; 32]),
    /// One more passkey of somebody who is signed in.
    Another(StaffId),
}

/// A ceremony under way: the browser was asked to sign something.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ceremony {
    /// What for.
    pub purpose: CeremonyPurpose,
    /// What the library needs to finish it, as JSON.
    pub state: String,
}

/// Challenges never reach a log.
impl fmt::Debug for Ceremony {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Ceremony({:?})", self.purpose)
    }
}

/// What came of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasskeyChange {
    /// It is so from now on.
    Done,
    /// Nobody who works here has this id, or there is no such passkey or invitation any more.
    NotHere,
    /// The same passkey was added before.
    Known,
    /// They could not sign in any more without it.
    LastWay,
}

enum Wish<'a> {
    Invite { secret_hash: [u8; 32], expires_at: Timestamp, lost: bool },
    Accept { secret_hash: [u8; 32], passkey: &'a NewPasskey },
    Add(&'a NewPasskey),
    Remove { id: PasskeyId, other_ways: &'a [String], kept_session: [u8; 32] },
}

struct Change<'a> {
    store: &'a Store,
    staff: StaffId,
    done: &'a Administered,
    wish: Wish<'a>,
}

impl Work for Change<'_> {
    type Output = PasskeyChange;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<PasskeyChange, Failure> {
        if at_work(connection, self.staff).await?.is_none() {
            return Ok(PasskeyChange::NotHere);
        }
        match self.wish {
            Wish::Invite { secret_hash, expires_at, lost } => {
                self.invite(connection, secret_hash, expires_at, lost).await
            }
            Wish::Accept { secret_hash, passkey } => self.accept(connection, secret_hash, passkey).await,
            Wish::Add(passkey) => self.add(connection, passkey, None).await,
            Wish::Remove { id, other_ways, kept_session } => {
                self.remove(connection, id, other_ways, kept_session).await
            }
        }
    }
}

impl Change<'_> {
    async fn invite(
        &self,
        connection: &mut Connection<'_>,
        secret_hash: [u8; 32],
        expires_at: Timestamp,
        lost: bool,
    ) -> Result<PasskeyChange, Failure> {
        let staff = self.staff;
        if lost {
            for row in connection.all(&PASSKEYS_OF, vec![staff.to_bytes().into()]).await? {
                let passkey = PasskeyId(row.array(0)?).to_string();
                self.record(connection, AdministrationEvent::PasskeyRemoved { staff, passkey }).await?;
            }
            connection.execute(&REMOVE_PASSKEYS_OF, vec![staff.to_bytes().into()]).await?;
            let holder = sessions::staff_holder(staff, &self.store.keys().index());
            connection.execute(END_SESSIONS_OF_HOLDER, vec![holder.into()]).await?;
        }
        let ended = vec![staff.to_bytes().into(), instant(self.done.at).into()];
        connection.execute(&REMOVE_INVITATIONS, ended).await?;
        let values = vec![secret_hash.into(), staff.to_bytes().into(), instant(expires_at).into()];
        connection.execute(&ADD_INVITATION, values).await?;
        let (secret_hash, expires_at) = (Some(hex::encode(secret_hash)), Some(expires_at));
        let event = AdministrationEvent::StaffInvited { staff, secret_hash, expires_at };
        self.record(connection, event).await?;
        Ok(PasskeyChange::Done)
    }

    async fn accept(
        &self,
        connection: &mut Connection<'_>,
        secret_hash: [u8; 32],
        passkey: &NewPasskey,
    ) -> Result<PasskeyChange, Failure> {
        let values = vec![secret_hash.into(), instant(self.done.at).into()];
        let Some(row) = connection.first(&FIND_INVITATION, values).await? else {
            return Ok(PasskeyChange::NotHere);
        };
        if StaffId::from_bytes(row.array(0)?) != self.staff {
            return Ok(PasskeyChange::NotHere);
        }
        let added = self.add(connection, passkey, Some(secret_hash)).await?;
        if added == PasskeyChange::Done
            && connection.execute(&USE_INVITATION, vec![secret_hash.into()]).await? != 1
        {
            return Err(Failure::Conflict);
        }
        Ok(added)
    }

    async fn add(
        &self,
        connection: &mut Connection<'_>,
        passkey: &NewPasskey,
        invitation: Option<[u8; 32]>,
    ) -> Result<PasskeyChange, Failure> {
        let credential_hash = credential_hash(&passkey.credential_id);
        if connection.first(&PASSKEY_BY_CREDENTIAL, vec![credential_hash.into()]).await?.is_some() {
            return Ok(PasskeyChange::Known);
        }
        let content = Content {
            name: passkey.name.clone(),
            credential: passkey.credential.clone(),
            added_at: self.done.at,
            used_at: None,
        };
        let sealed = self.store.seal_passkey(passkey.id, &content)?;
        let staff = self.staff;
        let values =
            vec![passkey.id.0.into(), credential_hash.into(), staff.to_bytes().into(), sealed.into()];
        match connection.execute(&ADD_PASSKEY, values).await {
            Ok(_) => {}
            // Somebody else added the same one at the same moment: look again.
            Err(Failure::Taken) => return Err(Failure::Conflict),
            Err(failure) => return Err(failure),
        }
        let passkey = passkey.id.to_string();
        let invitation = invitation.map(hex::encode);
        self.record(connection, AdministrationEvent::PasskeyAdded { staff, passkey, invitation }).await?;
        Ok(PasskeyChange::Done)
    }

    async fn remove(
        &self,
        connection: &mut Connection<'_>,
        id: PasskeyId,
        other_ways: &[String],
        kept_session: [u8; 32],
    ) -> Result<PasskeyChange, Failure> {
        let staff = self.staff;
        let mut ids = Vec::new();
        for row in connection.all(&PASSKEYS_OF, vec![staff.to_bytes().into()]).await? {
            ids.push(PasskeyId(row.array(0)?));
        }
        if !ids.contains(&id) {
            return Ok(PasskeyChange::NotHere);
        }
        if ids.len() == 1 && !self.has_other_way(connection, other_ways).await? {
            return Ok(PasskeyChange::LastWay);
        }
        connection.execute(&REMOVE_PASSKEY, vec![id.0.into()]).await?;
        // Whoever has the passkey that goes may have a session with it.
        let holder = sessions::staff_holder(staff, &self.store.keys().index());
        connection.execute(END_OTHER_SESSIONS_OF_HOLDER, vec![holder.into(), kept_session.into()]).await?;
        let passkey = id.to_string();
        self.record(connection, AdministrationEvent::PasskeyRemoved { staff, passkey }).await?;
        Ok(PasskeyChange::Done)
    }

    async fn has_other_way(
        &self,
        connection: &mut Connection<'_>,
        other_ways: &[String],
    ) -> Result<bool, Failure> {
        for row in connection.all(&PROVIDERS_OF, vec![self.staff.to_bytes().into()]).await? {
            if other_ways.contains(&row.text(0)?) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    async fn record(
        &self,
        connection: &mut Connection<'_>,
        event: AdministrationEvent,
    ) -> Result<(), Failure> {
        administration::append(connection, self.done, &event).await
    }
}

/// Forgets the passkeys and invitations of somebody who stops working here, in the transaction that ends them.
pub(crate) async fn forget(connection: &mut Connection<'_>, staff: StaffId) -> Result<(), Failure> {
    connection.execute(&REMOVE_PASSKEYS_OF, vec![staff.to_bytes().into()]).await?;
    connection.execute(&REMOVE_INVITATIONS_OF, vec![staff.to_bytes().into()]).await?;
    Ok(())
}

fn credential_hash(credential_id: &[u8]) -> [u8; 32] {
    Sha256::new().chain_update(b"herstel passkey").chain_update(credential_id).finalize().into()
}

fn cell(id: PasskeyId) -> Cell {
    Cell::new("passkey", "content", hex::encode(id.0))
}

impl Store {
    /// Invites somebody who works here to make a passkey until `expires_at`, in the place of an invitation before.
    /// `secret_hash` is the SHA-256 of the secret in the link. Whoever lost theirs has no passkey and no session any
    /// more from then on.
    pub async fn invite_staff(
        &self,
        staff: StaffId,
        secret_hash: [u8; 32],
        expires_at: Timestamp,
        lost: bool,
        done: &Administered,
    ) -> Result<PasskeyChange, StoreError> {
        self.change_passkeys(staff, Wish::Invite { secret_hash, expires_at, lost }, done).await
    }

    /// Who an invitation is for, while it lives at `now` and they work here.
    pub async fn invited_staff(
        &self,
        secret_hash: [u8; 32],
        now: Timestamp,
    ) -> Result<Option<StaffMember>, StoreError> {
        let values = vec![secret_hash.into(), instant(now).into()];
        let Some(row) = self.engine().first(&FIND_INVITATION, values).await? else { return Ok(None) };
        self.staff_at_work(StaffId::from_bytes(row.array(0)?)).await
    }

    /// Adds the passkey that somebody made with an invitation, which is used up by it.
    pub async fn accept_invitation(
        &self,
        staff: StaffId,
        secret_hash: [u8; 32],
        passkey: &NewPasskey,
        done: &Administered,
    ) -> Result<PasskeyChange, StoreError> {
        self.change_passkeys(staff, Wish::Accept { secret_hash, passkey }, done).await
    }

    /// Adds one more passkey.
    pub async fn add_passkey(
        &self,
        staff: StaffId,
        passkey: &NewPasskey,
        done: &Administered,
    ) -> Result<PasskeyChange, StoreError> {
        self.change_passkeys(staff, Wish::Add(passkey), done).await
    }

    /// Removes a passkey of somebody and ends their sessions but one. Never the last one, unless one of `other_ways`
    /// (providers in use, by their ids) vouches for them.
    pub async fn remove_passkey(
        &self,
        staff: StaffId,
        id: PasskeyId,
        other_ways: &[String],
        kept_session: [u8; 32],
        done: &Administered,
    ) -> Result<PasskeyChange, StoreError> {
        self.change_passkeys(staff, Wish::Remove { id, other_ways, kept_session }, done).await
    }

    /// The passkeys of somebody, in the order in which they were made.
    pub async fn passkeys_of(&self, staff: StaffId) -> Result<Vec<StoredPasskey>, StoreError> {
        let rows = self.engine().all(&PASSKEYS_OF, vec![staff.to_bytes().into()]).await?;
        let mut passkeys = rows.iter().map(|row| self.passkey(row)).collect::<Result<Vec<_>, _>>()?;
        passkeys.sort_by_key(|passkey| (passkey.added_at, passkey.id));
        Ok(passkeys)
    }

    /// The providers that vouch for somebody, by their ids.
    pub async fn providers_of_staff(&self, staff: StaffId) -> Result<Vec<String>, StoreError> {
        let rows = self.engine().all(&PROVIDERS_OF, vec![staff.to_bytes().into()]).await?;
        Ok(rows.iter().map(|row| row.text(0)).collect::<Result<_, _>>()?)
    }

    /// The passkey with this id of its authenticator.
    pub async fn passkey_by_credential(
        &self,
        credential_id: &[u8],
    ) -> Result<Option<StoredPasskey>, StoreError> {
        let values = vec![credential_hash(credential_id).into()];
        let row = self.engine().first(&PASSKEY_BY_CREDENTIAL, values).await?;
        row.map(|row| self.passkey(&row)).transpose()
    }

    /// Notes that somebody signed in with a passkey as it was read, and what its authenticator counts now; `false` when
    /// it was used or removed since, and then nobody is signed in.
    pub async fn use_passkey(
        &self,
        read: &StoredPasskey,
        credential: String,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let (name, added_at) = (read.name.clone(), read.added_at);
        let content = Content { name, credential, added_at, used_at: Some(now) };
        let sealed = self.seal_passkey(read.id, &content)?;
        let values = vec![read.id.0.into(), sealed.into(), read.uses.into()];
        Ok(self.engine().write(&USE_PASSKEY, values).await? == 1)
    }

    /// Notes that a browser was asked to sign something, until `expires_at`. `ceremony_hash` is the SHA-256 of what the
    /// page hands back, `binding` that of the visitor's own secret.
    pub async fn begin_ceremony(
        &self,
        ceremony_hash: [u8; 32],
        binding: [u8; 32],
        ceremony: &Ceremony,
        now: Timestamp,
        expires_at: Timestamp,
    ) -> Result<(), StoreError> {
        self.begin_attempt(ceremony_hash, binding, ceremony, now, expires_at).await
    }

    /// Takes a ceremony that lives at `now`: whoever comes second finds none.
    pub async fn take_ceremony(
        &self,
        ceremony_hash: [u8; 32],
        binding: [u8; 32],
        now: Timestamp,
    ) -> Result<TakenAttempt<Ceremony>, StoreError> {
        self.take_attempt(ceremony_hash, binding, now).await
    }

    async fn change_passkeys(
        &self,
        staff: StaffId,
        wish: Wish<'_>,
        done: &Administered,
    ) -> Result<PasskeyChange, StoreError> {
        let mut change = Change { store: self, staff, done, wish };
        Ok(self.engine().transact(Isolation::RepeatableRead, &mut change).await?)
    }

    fn seal_passkey(&self, id: PasskeyId, content: &Content) -> Result<Vec<u8>, StoreError> {
        let plain = serde_json::to_vec(content)
            .map_err(|_| StoreError::Inconsistent { what: "a passkey cannot be written as JSON" })?;
        self.keys().seal(&cell(id), &plain)
    }

    fn passkey(&self, row: &Row) -> Result<StoredPasskey, StoreError> {
        let id = PasskeyId(row.array(0)?);
        let plain = self.keys().open(&cell(id), &row.bytes(3)?)?;
        let content: Content = serde_json::from_slice(&plain)
            .map_err(|_| StoreError::Damaged { table: "passkey", what: "content that cannot be read" })?;
        let Content { name, credential, added_at, used_at } = content;
        let (staff, uses) = (StaffId::from_bytes(row.array(1)?), row.int(2)?);
        Ok(StoredPasskey { id, staff, name, credential, added_at, used_at, uses })
    }
}
