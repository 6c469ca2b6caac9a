//! Commands that may be sent again: the first command of a request is tied to a key of the client.
//!
//! The key is written in the transaction of the command. When a request with the same key comes again, because its
//! answer was lost or a form was posted twice, the command is not carried out: what was recorded comes back. Ids are
//! drawn from a seed that is kept with the key, so that the answer is the same too, whichever node gives it.

use crate::{
    Recorded, Store, StoreError,
    columns::{actor, instant, number_of, version_of, version_value},
    engine::{Connection, Failure, Row, Value, Work},
    statements::statements,
};
use herstel_kernel::{Actor, DossierId, Refusal, RefusalCode, Timestamp};
use sha2::{Digest as _, Sha256};
use std::{
    future::Future,
    sync::{Arc, Mutex},
};

statements! {
    FIND_ONCE = "SELECT request_hash, seed, dossier_id, number, version FROM once WHERE key_hash = $1";
    ADD_ONCE = "INSERT INTO once (key_hash, request_hash, seed, dossier_id, number, version, recorded_at) \
                VALUES ($1, $2, $3, $4, $5, $6, $7)";
    FORGET_ONCE = "DELETE FROM once WHERE recorded_at < $1";
}

/// A request that may come again, as keyed hashes: neither key nor body is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnceKey {
    key: [u8; 32],
    request: [u8; 32],
}

/// What ids of a request are drawn from when it carries a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnceSeed([u8; 32]);

impl OnceSeed {
    /// A seed of fresh random bytes.
    pub const fn new(random: [u8; 32]) -> Self {
        Self(random)
    }
}

/// What is known of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Once {
    /// Nothing: the request is new, or what it asked was refused.
    New,
    /// The same request was carried out; its ids came from this seed.
    Done(OnceSeed),
    /// Another request was carried out under this key.
    OtherRequest,
}

/// A key on its way to the first command of a request.
#[derive(Clone)]
struct Claim {
    key: OnceKey,
    seed: OnceSeed,
    /// The seed of a request with the same key that was faster.
    faster: Arc<Mutex<Option<OnceSeed>>>,
}

tokio::task_local! {
    static CLAIM: Mutex<Option<Claim>>;
}

/// Runs the work of one request; the first command in it is tied to the key. Gives the seed of a request with the
/// same key that was carried out in the meantime, if there was one: then the work is to be run again with that seed.
pub async fn once<F: Future>(key: OnceKey, seed: OnceSeed, work: F) -> (F::Output, Option<OnceSeed>) {
    let faster = Arc::new(Mutex::new(None));
    let claim = Claim { key, seed, faster: faster.clone() };
    let output = CLAIM.scope(Mutex::new(Some(claim)), work).await;
    let faster = faster.lock().map(|faster| *faster).unwrap_or_default();
    (output, faster)
}

/// Work that is tied to the key of the request, when it is the first of the request and there is a key.
pub(crate) struct Tied<W> {
    claim: Option<Claim>,
    now: Timestamp,
    pub(crate) work: W,
}

impl<W> Tied<W> {
    pub(crate) fn new(now: Timestamp, work: W) -> Self {
        let claim = CLAIM.try_with(|claim| claim.lock().ok().and_then(|mut claim| claim.take()));
        Self { claim: claim.ok().flatten(), now, work }
    }

    /// Whether there is a key, so that the work must happen inside one transaction.
    pub(crate) fn has_key(&self) -> bool {
        self.claim.is_some()
    }
}

/// What is kept with a key of what came of a request, so that it comes back the next time: three columns.
pub(crate) trait Kept: Send + Sized {
    /// The dossier, its number and its version.
    fn columns(&self) -> Result<[Value; 3], Failure>;
    /// The same out of a row, from a column on.
    fn read(row: &Row, from: usize) -> Result<Self, Failure>;
}

impl Kept for Recorded {
    fn columns(&self) -> Result<[Value; 3], Failure> {
        let version = version_value(self.version)?;
        Ok([self.dossier.to_bytes().into(), self.number.to_string().into(), version])
    }

    fn read(row: &Row, from: usize) -> Result<Self, Failure> {
        Ok(Self {
            dossier: DossierId::from_bytes(row.array(from)?),
            number: number_of(&row.text(from + 1)?)?,
            version: version_of(row.int(from + 2)?)?,
        })
    }
}

/// A count of what is in no dossier.
impl Kept for u64 {
    fn columns(&self) -> Result<[Value; 3], Failure> {
        Ok([Value::from(Vec::new()), Value::from(""), version_value(*self)?])
    }

    fn read(row: &Row, from: usize) -> Result<Self, Failure> {
        Ok(version_of(row.int(from + 2)?)?)
    }
}

/// Something was done; there is nothing more to say of it.
impl Kept for () {
    fn columns(&self) -> Result<[Value; 3], Failure> {
        0_u64.columns()
    }

    fn read(_: &Row, _: usize) -> Result<Self, Failure> {
        Ok(())
    }
}

impl<W: Work<Output: Kept>> Work for Tied<W> {
    type Output = W::Output;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<W::Output, Failure> {
        let Some(claim) = &self.claim else { return self.work.run(connection).await };
        if let Some(row) = connection.first(&FIND_ONCE, vec![claim.key.key.into()]).await? {
            if row.array::<32>(0)? != claim.key.request {
                return Err(Refusal::new(RefusalCode::IdempotencyKey).into());
            }
            let seed = OnceSeed(row.array(1)?);
            if seed != claim.seed
                && let Ok(mut faster) = claim.faster.lock()
            {
                *faster = Some(seed);
            }
            return W::Output::read(&row, 2);
        }
        let done = self.work.run(connection).await?;
        let [dossier, number, version] = done.columns()?;
        let values = vec![
            claim.key.key.into(),
            claim.key.request.into(),
            claim.seed.0.into(),
            dossier,
            number,
            version,
            instant(self.now).into(),
        ];
        connection.execute(&ADD_ONCE, values).await?;
        Ok(done)
    }
}

impl Store {
    /// The key of a request: who asks, where, under which name of their own, and for what. The same name given by
    /// somebody else, or somewhere else, is another key.
    pub fn once_key(&self, who: Actor, place: &str, name: &str, body: &[u8]) -> OnceKey {
        let (kind, id) = actor(who);
        let id = id.map(hex::encode).unwrap_or_default();
        OnceKey {
            key: self.keys().index().once(&format!("{kind}\n{id}\n{place}\n{name}")),
            request: self.keys().index().once(&hex::encode(Sha256::digest(body))),
        }
    }

    /// Whether a request with this key was carried out.
    pub async fn find_once(&self, key: &OnceKey) -> Result<Once, StoreError> {
        let Some(row) = self.engine().first(&FIND_ONCE, vec![key.key.into()]).await? else {
            return Ok(Once::New);
        };
        if row.array::<32>(0)? != key.request {
            return Ok(Once::OtherRequest);
        }
        Ok(Once::Done(OnceSeed(row.array(1)?)))
    }

    /// What ids are drawn from under a seed. It depends on the keys too: the database alone does not tell.
    pub fn once_secret(&self, seed: OnceSeed) -> [u8; 32] {
        self.keys().index().once(&format!("ids\n{}", hex::encode(seed.0)))
    }

    /// Forgets keys of commands recorded before a moment; tells how many.
    pub async fn forget_once(&self, before: Timestamp) -> Result<u64, StoreError> {
        Ok(self.engine().write(&FORGET_ONCE, vec![instant(before).into()]).await?)
    }
}
