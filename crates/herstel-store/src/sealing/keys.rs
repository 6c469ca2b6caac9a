//! The keys in memory. Wiped when dropped, never printed.

use super::{
    index::IndexKey,
    keys_file,
    seal::{self, Cell},
};
use crate::StoreError;
use std::{
    fmt,
    path::{Path, PathBuf},
    sync::Arc,
};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// 32 secret bytes.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub(super) struct SecretKey(pub(super) [u8; 32]);

impl SecretKey {
    /// A key from the randomness of the operating system.
    pub(super) fn draw() -> Result<Self, StoreError> {
        let mut key = Self([0; 32]);
        seal::fill(&mut key.0)?;
        Ok(key)
    }
}

/// A master key with the name under which sealed bytes remember it.
pub(super) struct MasterKey {
    pub(super) id: [u8; 4],
    pub(super) key: SecretKey,
}

/// The content of a keys file.
pub(super) struct KeySet {
    /// The first one wraps new keys; the others still open what they wrapped.
    pub(super) masters: Vec<MasterKey>,
    pub(super) index: SecretKey,
}

/// The keys outside the database: master keys that wrap the keys of persons, and the key of look-up indexes.
#[derive(Clone)]
pub struct MasterKeys {
    set: Arc<KeySet>,
    path: PathBuf,
    /// The file does not exist yet; it is written when a new database needs it, and not beside an old one.
    unwritten: bool,
}

impl fmt::Debug for MasterKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MasterKeys({}, …)", self.path.display())
    }
}

impl MasterKeys {
    /// Reads the keys file. When it does not exist, new keys are drawn, and [`crate::Store::open`] writes them to the
    /// file (mode 0600) if the database is new too; beside a database in use a missing file is an error, because new
    /// keys could open nothing of it.
    pub fn load_or_create(path: &Path) -> Result<Self, StoreError> {
        if path.exists() {
            return Self::load(path);
        }
        let mut id = [0; 4];
        seal::fill(&mut id)?;
        let masters = vec![MasterKey { id, key: SecretKey::draw()? }];
        let set = KeySet { masters, index: SecretKey::draw()? };
        Ok(Self { set: Arc::new(set), path: path.to_owned(), unwritten: true })
    }

    /// Reads the keys file, which must exist.
    pub fn load(path: &Path) -> Result<Self, StoreError> {
        Ok(Self { set: Arc::new(keys_file::read(path)?), path: path.to_owned(), unwritten: false })
    }

    /// Makes sure that the file exists, before a new database leans on it.
    pub(crate) fn written(self) -> Result<Self, StoreError> {
        if !self.unwritten {
            return Ok(self);
        }
        if keys_file::write(&self.path, &self.set)? {
            Ok(Self { unwritten: false, ..self })
        } else {
            // Another program that started at the same moment was first: both use its keys.
            Self::load(&self.path)
        }
    }

    /// The keys of a database that is in use: they must come from the file it was made with. A program that started
    /// together with this one may have written it in the meantime.
    pub(crate) fn in_use(self) -> Result<Self, StoreError> {
        if !self.unwritten {
            return Ok(self);
        }
        if self.path.exists() {
            return Self::load(&self.path);
        }
        let reason = "is missing, and the database was made with one; name the right file with --keys";
        Err(StoreError::KeysFile { path: self.path, reason: reason.to_owned() })
    }

    /// The key of look-up indexes.
    pub(crate) fn index(&self) -> IndexKey<'_> {
        IndexKey::new(&self.set.index)
    }

    /// Seals bytes that belong to no person with the current master key.
    pub(crate) fn seal(&self, cell: &Cell, plain: &[u8]) -> Result<Vec<u8>, StoreError> {
        let Some(current) = self.set.masters.first() else { return Err(StoreError::WrongKeys) };
        seal::seal(&current.key.0, current.id, cell, plain)
    }

    /// Opens what one of the master keys sealed.
    pub(crate) fn open(&self, cell: &Cell, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, StoreError> {
        let id = seal::key_id(sealed, cell)?;
        let master = self.set.masters.iter().find(|master| master.id == id).ok_or(StoreError::WrongKeys)?;
        seal::open(&master.key.0, cell, sealed)
    }

    /// Draws the key of a new person, with its wrapped form for the table `person_key`.
    pub(crate) fn draw_person_key(
        &self,
        person: herstel_kernel::PersonId,
    ) -> Result<(PersonKey, Vec<u8>), StoreError> {
        let key = SecretKey::draw()?;
        let wrapped = self.seal(&Cell::new("person_key", "wrapped", person), &key.0)?;
        Ok((PersonKey { key }, wrapped))
    }

    /// Unwraps the key of a person.
    pub(crate) fn person_key(
        &self,
        person: herstel_kernel::PersonId,
        wrapped: &[u8],
    ) -> Result<PersonKey, StoreError> {
        let plain = self.open(&Cell::new("person_key", "wrapped", person), wrapped)?;
        let bytes = plain.as_slice().try_into();
        let bytes = bytes.map_err(|_| StoreError::Damaged { table: "person_key", what: "not a key" })?;
        Ok(PersonKey { key: SecretKey(bytes) })
    }
}

/// The number under which the sealed bytes of a person remember their key. Each person has one key.
pub(crate) const PERSON_KEY_ID: i64 = 1;
const PERSON_KEY_ID_BYTES: [u8; 4] = [0, 0, 0, 1];

/// The key of one person.
pub(crate) struct PersonKey {
    key: SecretKey,
}

impl PersonKey {
    /// Seals bytes of the person.
    pub(crate) fn seal(&self, cell: &Cell, plain: &[u8]) -> Result<Vec<u8>, StoreError> {
        seal::seal(&self.key.0, PERSON_KEY_ID_BYTES, cell, plain)
    }

    /// Opens bytes of the person.
    pub(crate) fn open(&self, cell: &Cell, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, StoreError> {
        if seal::key_id(sealed, cell)? != PERSON_KEY_ID_BYTES {
            return Err(StoreError::Damaged { table: cell.table, what: "sealed with an unknown key" });
        }
        seal::open(&self.key.0, cell, sealed)
    }
}
