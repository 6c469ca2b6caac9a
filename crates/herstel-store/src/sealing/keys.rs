//! The keys in memory. Wiped when dropped, never printed.

use super::{
    index::IndexKey,
    keys_file,
    seal::{self, Cell},
    source::{KeySource, KeysCommand, KeysFile, OpenToAll},
};
use crate::StoreError;
use sha2::{Digest as _, Sha256};
use std::{
    fmt,
    path::Path,
    sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard},
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
#[derive(Clone)]
pub(super) struct MasterKey {
    pub(super) id: [u8; 4],
    pub(super) key: SecretKey,
}

impl MasterKey {
    /// A new key with a new name.
    pub(super) fn draw() -> Result<Self, StoreError> {
        let mut id = [0; 4];
        seal::fill(&mut id)?;
        Ok(Self { id, key: SecretKey::draw()? })
    }
}

/// The content of a keys text. The newest key of each kind comes last.
#[derive(Clone)]
pub(super) struct KeySet {
    pub(super) masters: Vec<MasterKey>,
    pub(super) indexes: Vec<Arc<SecretKey>>,
}

/// The keys as this program has them now.
struct State {
    set: Arc<KeySet>,
    /// The master key that seals, as the database says; all others only open.
    master: MasterKey,
    index: IndexKey,
    /// They were only drawn so far: written when a new database needs them, and not beside an old one.
    unwritten: bool,
}

/// The keys outside the database: master keys that wrap the keys of persons, and the key of look-up indexes.
///
/// Clones share what they know. Sealed bytes with an unknown master key make it read its source once more, so that a
/// rotation on another machine reaches a running program by itself.
#[derive(Clone)]
pub struct MasterKeys {
    source: Arc<dyn KeySource>,
    state: Arc<RwLock<State>>,
}

impl fmt::Debug for MasterKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MasterKeys({}, …)", self.source.name().display())
    }
}

impl MasterKeys {
    /// Reads the keys file. When it does not exist, new keys are drawn, and [`crate::Store::open`] writes them to the
    /// file (mode 0600) if the database is new too; beside a database in use a missing file is an error, because new
    /// keys could open nothing of it. A file that everybody on the machine can read is refused.
    pub fn load_or_create(path: &Path) -> Result<Self, StoreError> {
        Self::file(path, OpenToAll::Refuse).read_or_draw()
    }

    /// Reads the keys file, which must exist.
    pub fn load(path: &Path) -> Result<Self, StoreError> {
        Self::file(path, OpenToAll::Refuse).read()
    }

    /// Like [`MasterKeys::load_or_create`], for a demonstration: a file that is open to all is used with a warning.
    pub fn load_or_create_for_demo(path: &Path) -> Result<Self, StoreError> {
        Self::file(path, OpenToAll::Warn).read_or_draw()
    }

    /// Runs a command that prints what a keys file holds, so that the keys need not lie on this machine.
    pub fn from_command(line: &str) -> Result<Self, StoreError> {
        Start { source: Arc::new(KeysCommand::new(line)) }.read()
    }

    /// Keys out of any other source.
    pub fn from_source(source: Arc<dyn KeySource>) -> Result<Self, StoreError> {
        Start { source }.read()
    }

    fn file(path: &Path, open_to_all: OpenToAll) -> Start {
        Start { source: Arc::new(KeysFile { path: path.to_owned(), open_to_all }) }
    }

    fn state(&self) -> RwLockReadGuard<'_, State> {
        // Nothing panics while it holds the lock for writing; and if it did, the state is still whole.
        self.state.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self) -> RwLockWriteGuard<'_, State> {
        self.state.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// All keys.
    pub(super) fn set(&self) -> Arc<KeySet> {
        Arc::clone(&self.state().set)
    }

    /// The id of the master key that seals.
    pub(super) fn master_in_use(&self) -> [u8; 4] {
        self.state().master.id
    }

    /// Where they come from.
    pub(super) fn source(&self) -> &dyn KeySource {
        self.source.as_ref()
    }

    /// Makes sure that the source holds them, before a new database leans on them.
    pub(crate) fn written(self) -> Result<Self, StoreError> {
        if !self.state().unwritten {
            return Ok(self);
        }
        let set = self.set();
        if self.source.create(&keys_file::print(&set))? {
            self.change().unwritten = false;
            Ok(self)
        } else {
            // Another program that started at the same moment was first: both use its keys.
            Start { source: self.source }.read()
        }
    }

    /// The keys of a database that is in use: they must come from the source it was made with. A program that started
    /// together with this one may have written it in the meantime.
    pub(crate) fn in_use(self) -> Result<Self, StoreError> {
        if !self.state().unwritten {
            return Ok(self);
        }
        if self.source.exists() {
            return Start { source: self.source }.read();
        }
        let reason = "is missing, and the database was made with one; name the right file with --keys";
        Err(StoreError::KeysFile { path: self.source.name().to_owned(), reason: reason.to_owned() })
    }

    /// Reads the source again. One that holds neither of the keys in use is another database's: nothing changes. The
    /// master key in use is held on to, also when it was taken away, until the database is asked which one is.
    pub(super) fn reload(&self) -> Result<(), StoreError> {
        let set = read_set(self.source.as_ref())?;
        let mut state = self.change();
        let index = state.index.check();
        let holds_index = set.indexes.iter().any(|key| IndexKey::new(key).check() == index);
        if !holds_index && set.masters.iter().all(|master| master.id != state.master.id) {
            return Err(StoreError::WrongKeys);
        }
        state.set = Arc::new(set);
        Ok(())
    }

    /// Whether a database with these check values uses exactly the keys that are in use here.
    pub(crate) fn are_in_use(&self, key_check: &[u8], index_check: &[u8]) -> bool {
        let state = self.state();
        let id = seal::key_id(key_check, &key_check_cell());
        id.is_ok_and(|id| id == state.master.id) && index_check == state.index.check()
    }

    /// Whether the check values of a database come from these keys.
    pub(crate) fn fit(&self, key_check: &[u8], index_check: &[u8]) -> Result<(), StoreError> {
        self.matching(key_check, index_check).map(|_| ())
    }

    /// Uses from now on the keys that the database uses, of those that are known or in the source by now.
    pub(crate) fn adopt(&self, key_check: &[u8], index_check: &[u8]) -> Result<(), StoreError> {
        let (master, index) = self.matching(key_check, index_check)?;
        let mut state = self.change();
        state.master = master;
        state.index = index;
        Ok(())
    }

    fn matching(&self, key_check: &[u8], index_check: &[u8]) -> Result<(MasterKey, IndexKey), StoreError> {
        let cell = key_check_cell();
        let opened = self.open(&cell, key_check).map_err(|_| StoreError::WrongKeys)?;
        if opened.as_slice() != KEY_CHECK {
            return Err(StoreError::WrongKeys);
        }
        let find = || {
            let set = self.set();
            let mut keys = set.indexes.iter().map(IndexKey::new);
            keys.find(|key| index_check == key.check())
        };
        let index = match find() {
            Some(index) => index,
            None => {
                self.reload().map_err(|_| StoreError::WrongKeys)?;
                find().ok_or(StoreError::WrongKeys)?
            }
        };
        let id = seal::key_id(key_check, &cell)?;
        let master = self.set().masters.iter().find(|master| master.id == id).cloned();
        Ok((master.unwrap_or_else(|| self.state().master.clone()), index))
    }

    /// What a database keeps to recognise its keys: sealed by this master key.
    pub(crate) fn key_check(&self) -> Result<Vec<u8>, StoreError> {
        self.seal(&key_check_cell(), KEY_CHECK)
    }

    /// The same, sealed by another of the master keys.
    pub(super) fn key_check_by(master: &MasterKey) -> Result<Vec<u8>, StoreError> {
        seal::seal(&master.key.0, master.id, &key_check_cell(), KEY_CHECK)
    }

    /// The key of look-up indexes.
    pub(crate) fn index(&self) -> IndexKey {
        self.state().index.clone()
    }

    /// Every known key of look-up indexes, also those that are used no longer.
    pub(crate) fn indexes(&self) -> Vec<IndexKey> {
        self.set().indexes.iter().map(IndexKey::new).collect()
    }

    /// The names of every known master key, and the master key that seals.
    pub(crate) fn master_names(&self) -> Vec<[u8; 4]> {
        let set = self.set();
        set.masters.iter().map(|master| master.id).chain([self.master_in_use()]).collect()
    }

    /// Seals bytes that belong to no person with the master key in use.
    pub(crate) fn seal(&self, cell: &Cell, plain: &[u8]) -> Result<Vec<u8>, StoreError> {
        let master = self.state().master.clone();
        seal::seal(&master.key.0, master.id, cell, plain)
    }

    /// Opens what one of the master keys sealed; an unknown one may have come to the source in the meantime.
    pub(crate) fn open(&self, cell: &Cell, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, StoreError> {
        let id = seal::key_id(sealed, cell)?;
        let open = |set: &KeySet| {
            let master = set.masters.iter().find(|master| master.id == id);
            master.map(|master| seal::open(&master.key.0, cell, sealed))
        };
        if let Some(opened) = open(&self.set()) {
            return opened;
        }
        {
            let state = self.state();
            if state.master.id == id {
                return seal::open(&state.master.key.0, cell, sealed);
            }
        }
        let unknown = || StoreError::UnknownMasterKey { id: hex::encode(id) };
        self.reload().map_err(|_| unknown())?;
        open(&self.set()).ok_or_else(unknown)?
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

/// What the keys are checked with when a database is opened.
const KEY_CHECK: &[u8] = b"herstel";

fn key_check_cell() -> Cell {
    Cell::new("installation", "key_check", 1)
}

/// A source that was not read yet.
struct Start {
    source: Arc<dyn KeySource>,
}

impl Start {
    fn read(self) -> Result<MasterKeys, StoreError> {
        let set = read_set(self.source.as_ref())?;
        self.with(set, false)
    }

    fn read_or_draw(self) -> Result<MasterKeys, StoreError> {
        if self.source.exists() {
            return self.read();
        }
        let set = KeySet { masters: vec![MasterKey::draw()?], indexes: vec![Arc::new(SecretKey::draw()?)] };
        self.with(set, true)
    }

    /// Until a database says otherwise, the newest keys are in use.
    fn with(self, set: KeySet, unwritten: bool) -> Result<MasterKeys, StoreError> {
        let (Some(master), Some(index)) = (set.masters.last(), set.indexes.last()) else {
            return Err(StoreError::WrongKeys);
        };
        let (master, index) = (master.clone(), IndexKey::new(index));
        let state = State { set: Arc::new(set), master, index, unwritten };
        Ok(MasterKeys { source: self.source, state: Arc::new(RwLock::new(state)) })
    }
}

fn read_set(source: &dyn KeySource) -> Result<KeySet, StoreError> {
    let text = source.read()?;
    keys_file::parse(&text)
        .map_err(|reason| StoreError::KeysFile { path: source.name().to_owned(), reason: reason.to_owned() })
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

    /// What a certificate of its destruction knows it by. Nothing opens with it, and nobody guesses 32 random bytes.
    pub(crate) fn mark(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(b"herstel: mark of a person key");
        hash.update(self.key.0);
        hash.finalize().into()
    }

    /// Opens bytes of the person.
    pub(crate) fn open(&self, cell: &Cell, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, StoreError> {
        if seal::key_id(sealed, cell)? != PERSON_KEY_ID_BYTES {
            return Err(StoreError::Damaged { table: cell.table, what: "sealed with an unknown key" });
        }
        seal::open(&self.key.0, cell, sealed)
    }
}
