//! What a backup is sealed with: a key that follows from the keys file, or one of its own.

use crate::{MasterKeys, StoreError, sealing};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use std::path::Path;
use zeroize::Zeroizing;

/// The key of a backup file. Never printed.
#[derive(Clone)]
pub struct BackupKey(Source);

#[derive(Clone)]
enum Source {
    Keys(MasterKeys),
    Own(Zeroizing<[u8; 32]>),
}

/// Which kind of key sealed a file, and which one of that kind.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct KeyName {
    pub(super) kind: u8,
    pub(super) id: [u8; 4],
}

const OF_KEYS: u8 = 1;
const OWN: u8 = 2;

impl std::fmt::Debug for BackupKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self.0 {
            Source::Keys(_) => "BackupKey(of the keys file)",
            Source::Own(_) => "BackupKey(its own)",
        })
    }
}

impl BackupKey {
    /// The key that follows from the keys file of a database: nothing else needs to be kept.
    pub fn of(keys: &MasterKeys) -> Self {
        Self(Source::Keys(keys.clone()))
    }

    /// A key of its own, from a file that holds 32 random bytes in base64 (`openssl rand -base64 32`), so that who
    /// keeps backups needs no key that opens personal data.
    pub fn read(path: &Path) -> Result<Self, StoreError> {
        let failed = |what: &str| StoreError::BackupKey { reason: format!("{}: {what}", path.display()) };
        let text = std::fs::read_to_string(path).map(Zeroizing::new);
        let text = text.map_err(|error| failed(&format!("cannot be read ({})", error.kind())))?;
        let bytes = Zeroizing::new(STANDARD.decode(text.trim()).unwrap_or_default());
        let key = bytes.as_slice().try_into().map(Zeroizing::new);
        let key = key.map_err(|_| failed("does not hold 32 bytes in base64 (openssl rand -base64 32)"))?;
        Ok(Self(Source::Own(key)))
    }

    /// The key that new files are sealed with, and its name.
    pub(super) fn current(&self) -> Result<(KeyName, Zeroizing<[u8; 32]>), StoreError> {
        match &self.0 {
            Source::Keys(keys) => {
                let id = keys.current_id();
                let key = keys.derived(id, b"herstel backup").ok_or(StoreError::WrongKeys)?;
                Ok((KeyName { kind: OF_KEYS, id }, key))
            }
            Source::Own(key) => Ok((own_name(key), key.clone())),
        }
    }

    /// The key with this name, if this is it.
    pub(super) fn named(&self, name: KeyName) -> Result<Zeroizing<[u8; 32]>, StoreError> {
        match (&self.0, name.kind) {
            (Source::Keys(keys), OF_KEYS) => {
                keys.derived(name.id, b"herstel backup").ok_or(StoreError::WrongKeys)
            }
            (Source::Own(key), OWN) if own_name(key) == name => Ok(key.clone()),
            (Source::Own(_), OWN) => Err(wrong("it was sealed with another backup key")),
            (Source::Keys(_), OWN) => {
                Err(wrong("it was sealed with a backup key of its own; name the file with that key"))
            }
            (Source::Own(_), OF_KEYS) => Err(wrong(
                "it was sealed with the keys file, not with a backup key; leave the backup key out",
            )),
            _ => Err(StoreError::BackupDamaged { what: "it was sealed with an unknown kind of key" }),
        }
    }
}

fn wrong(reason: &str) -> StoreError {
    StoreError::BackupKey { reason: reason.to_owned() }
}

fn own_name(key: &[u8; 32]) -> KeyName {
    let [a, b, c, d, ..] = *sealing::derive(key, &[b"herstel backup key name"]);
    KeyName { kind: OWN, id: [a, b, c, d] }
}
