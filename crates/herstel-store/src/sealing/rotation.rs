//! Changing keys while others work: a new master key, a new index key, and taking an old one away.
//!
//! The database says which keys are in use (`installation.key_check`, `index_check`); the source may hold more. So a
//! rotation is: the new key stands in the source of every machine, then one row changes, then everything is wrapped
//! anew in batches. Killed at any place, the next run goes on from what the rows themselves say.

use super::{
    index::IndexKey,
    keys::{KeySet, MasterKey, MasterKeys, SecretKey},
    keys_file,
    seal::{self, Cell},
};
use crate::{
    Store, StoreError,
    colleagues::index_colleagues_anew,
    columns::instant,
    engine::{Connection, Failure, Isolation, Kind, Row, Value, Work},
    journal::write::cell,
    persons::StoredDetails,
    schema::{
        COLLEAGUE, DEMO_PERSON, DIVISION, HELD_FORM, KEPT, NAME_TOKEN, OnExisting, PASSING, PASSKEY, PERSON,
        PERSON_KEY, RETENTION_HOLD, SAVED_VIEW, SESSION, SIGN_IN_ATTEMPT, STAFF_SUBJECT, Table,
    },
    staff::{Administered, index_subjects_anew},
    statements::{Sql, statements},
};
use herstel_kernel::{Date, PersonId, Timestamp};
use std::{collections::BTreeSet, sync::Arc};
use zeroize::Zeroizing;

statements! {
    CHECKS = "SELECT key_check, index_check FROM installation WHERE installation_id = 1";
    USE_MASTER = "UPDATE installation SET key_check = $1 WHERE installation_id = 1 AND key_check = $2";
    USE_INDEX = "UPDATE installation SET index_check = $1 WHERE installation_id = 1 AND index_check = $2";
    PERSONS_AFTER = "SELECT p.person_id, k.wrapped, p.details, p.bsn FROM person p \
                     JOIN person_key k ON k.person_id = p.person_id \
                     WHERE p.person_id > $1 ORDER BY p.person_id LIMIT $2";
    /// Somebody whose number is kept as an index only cannot get another one.
    NUMBERS_ALONE = "SELECT COUNT(*) FROM person WHERE bsn_index IS NOT NULL AND details IS NULL \
                     AND bsn IS NULL";
    SET_NUMBER = "UPDATE person SET bsn_index = $2 WHERE person_id = $1";
    FORGET_SESSIONS = "DELETE FROM session";
    FORGET_WORDS = "DELETE FROM name_token";
    ADD_CHANGE = "INSERT INTO key_change (place, at, kind, key, cells) \
                  SELECT COALESCE(MAX(place), 0) + 1, $1, $2, $3, $4 FROM key_change";
}

/// A column that is sealed with a master key, and how its cells are named.
pub(crate) struct MasterColumn {
    pub(crate) table: &'static Table,
    pub(crate) column: &'static str,
    /// The row in the name of the cell, from the primary key, which is one column.
    row: fn(&Value) -> Option<String>,
}

/// Everything sealed with a master key but `installation.key_check`, which says which one is in use.
pub(crate) const MASTER_COLUMNS: &[MasterColumn] = &[
    MasterColumn { table: &PERSON_KEY, column: "wrapped", row: person },
    MasterColumn { table: &SESSION, column: "content", row: hexadecimal },
    MasterColumn { table: &SIGN_IN_ATTEMPT, column: "content", row: hexadecimal },
    MasterColumn { table: &HELD_FORM, column: "content", row: hexadecimal },
    MasterColumn { table: &DEMO_PERSON, column: "content", row: text },
    MasterColumn { table: &STAFF_SUBJECT, column: "content", row: hexadecimal },
    MasterColumn { table: &COLLEAGUE, column: "content", row: hexadecimal },
    MasterColumn { table: &PASSKEY, column: "content", row: hexadecimal },
    MasterColumn { table: &DIVISION, column: "content", row: hexadecimal },
    MasterColumn { table: &SAVED_VIEW, column: "content", row: hexadecimal },
    MasterColumn { table: &RETENTION_HOLD, column: "general_reason", row: hexadecimal },
];

fn person(key: &Value) -> Option<String> {
    match key {
        Value::Bytes(Some(id)) => Some(PersonId::from_bytes(id.as_slice().try_into().ok()?).to_string()),
        Value::Bytes(None) | Value::Int(_) | Value::Text(_) => None,
    }
}

fn hexadecimal(key: &Value) -> Option<String> {
    match key {
        Value::Bytes(bytes) => bytes.as_ref().map(hex::encode),
        Value::Int(_) | Value::Text(_) => None,
    }
}

fn text(key: &Value) -> Option<String> {
    match key {
        Value::Text(text) => text.clone(),
        Value::Int(_) | Value::Bytes(_) => None,
    }
}

/// Cells wrapped anew in one transaction.
const BATCH: i64 = 500;

impl MasterColumn {
    fn key(&self) -> (&'static str, Kind) {
        self.table.columns.first().copied().unwrap_or(("", Kind::Bytes))
    }

    /// Cells that another master key than `$2` sealed, after a row.
    fn behind_sql(&self) -> String {
        let (table, column, (key, _)) = (self.table.name, self.column, self.key());
        format!(
            "SELECT {key}, {column} FROM {table} WHERE {key} > $1 AND substr({column}, 2, 4) <> $2 \
             ORDER BY {key} LIMIT $3"
        )
    }

    /// Only while the cell is still what was read: whoever changed it meanwhile used the new key.
    fn change_sql(&self) -> String {
        let (table, column, (key, _)) = (self.table.name, self.column, self.key());
        format!("UPDATE {table} SET {column} = $3 WHERE {key} = $1 AND {column} = $2")
    }
}

/// Counts the cells of a column that begin with the head of sealed bytes of one key.
fn count_sql(table: &Table, column: &str) -> String {
    format!("SELECT COUNT(*) FROM {} WHERE substr({column}, 1, 5) = $1", table.name)
}

fn byte_columns() -> impl Iterator<Item = (&'static Table, &'static str)> {
    KEPT.iter().chain(PASSING).copied().flat_map(|table| {
        let columns = table.columns.iter().filter(|(_, kind)| *kind == Kind::Bytes);
        columns.map(move |(name, _)| (table, *name))
    })
}

/// Name and text of every statement built here.
pub(crate) fn built_statements() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for column in MASTER_COLUMNS {
        all.push((format!("rotation::{}::behind", column.table.name), column.behind_sql()));
        all.push((format!("rotation::{}::change", column.table.name), column.change_sql()));
    }
    for (table, column) in byte_columns() {
        all.push((format!("rotation::{}::{column}::count", table.name), count_sql(table, column)));
    }
    all
}

/// What a rotation did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rotation {
    /// The key in use now, eight hex digits.
    pub key: String,
    /// The key that was in use before; the same when an earlier rotation was finished.
    pub before: String,
    /// How many cells were sealed anew.
    pub cells: u64,
    /// Cells that no known key opens; they are as they were.
    pub damaged: u64,
}

/// One key of the source, and what it is used for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyUse {
    /// Eight hex digits: the name of a master key, or the beginning of the check value of an index key.
    pub key: String,
    /// An index key, or else a master key.
    pub is_index: bool,
    /// Seals, or makes indexes, now.
    pub in_use: bool,
    /// How many cells only this master key opens.
    pub cells: u64,
}

/// Refuses to draw a key for somebody with keys that the database does not use any more: what is sealed with a key that
/// is about to be taken away would be lost. The caller tries again with the right ones.
pub(crate) async fn require_keys_in_use(
    connection: &mut Connection<'_>,
    keys: &MasterKeys,
) -> Result<(), Failure> {
    let Some(row) = connection.first(&CHECKS, Vec::new()).await? else {
        return Err(StoreError::Damaged { table: "installation", what: "its only row is missing" }.into());
    };
    let (key_check, index_check) = (row.bytes(0)?, row.bytes(1)?);
    if keys.are_in_use(&key_check, &index_check) {
        return Ok(());
    }
    keys.adopt(&key_check, &index_check)?;
    Err(Failure::Conflict)
}

impl Store {
    /// The keys of the source, oldest first, and what the database still needs of them.
    pub async fn keys_in_use(&self) -> Result<Vec<KeyUse>, StoreError> {
        self.keys().reload()?;
        self.refresh_keys().await?;
        let (set, in_use, index) = (self.keys().set(), self.keys().master_in_use(), self.keys().index());
        let mut uses = Vec::new();
        for master in &set.masters {
            let cells = self.cells_sealed_by(master.id).await?;
            uses.push(KeyUse {
                key: hex::encode(master.id),
                is_index: false,
                in_use: master.id == in_use,
                cells,
            });
        }
        for key in &set.indexes {
            let check = IndexKey::new(key).check();
            uses.push(KeyUse {
                key: index_name(&check),
                is_index: true,
                in_use: check == index.check(),
                cells: 0,
            });
        }
        Ok(uses)
    }

    /// Looks at every column that holds bytes, not only at those that should be sealed with a master key.
    async fn cells_sealed_by(&self, id: [u8; 4]) -> Result<u64, StoreError> {
        let head: Vec<u8> = std::iter::once(seal::LAYOUT).chain(id).collect();
        let mut cells = 0;
        for (table, column) in byte_columns() {
            let sql = Sql::Built(count_sql(table, column).into());
            if let Some(row) = self.engine().first(sql, vec![head.clone().into()]).await? {
                cells += u64::try_from(row.int(0)?).unwrap_or_default();
            }
        }
        Ok(cells)
    }

    /// Puts a new master key into the source and does not use it yet: for several machines with a keys file each, to
    /// which the file is copied before [`Store::rotate_master_key`]. Gives the name of the key.
    pub async fn draw_master_key(&self, at: Timestamp) -> Result<String, StoreError> {
        self.keys().reload()?;
        let master = self.add_master()?;
        self.note(at, "drawn", &hex::encode(master.id), 0).await?;
        Ok(hex::encode(master.id))
    }

    fn add_master(&self) -> Result<MasterKey, StoreError> {
        let master = MasterKey::draw()?;
        let mut set = KeySet::clone(&self.keys().set());
        set.masters.push(master.clone());
        self.replace_keys(&set)?;
        Ok(master)
    }

    fn replace_keys(&self, set: &KeySet) -> Result<(), StoreError> {
        self.keys().source().replace(&keys_file::print(set))?;
        self.keys().reload()
    }

    /// Makes the newest master key of the source the one in use, draws one when there is none newer, and seals with it
    /// everything that another one sealed, while others read and write. A rotation that did not come to its end is
    /// finished instead. `progress` gets the cells sealed so far.
    pub async fn rotate_master_key(
        &self,
        at: Timestamp,
        progress: &mut (dyn FnMut(u64) + Send),
    ) -> Result<Rotation, StoreError> {
        self.keys().reload()?;
        self.refresh_keys().await?;
        let before = self.keys().master_in_use();
        let (mut cells, mut damaged) = self.seal_anew(before, progress).await?;
        if cells == 0 {
            let newest = self.newest_master(before)?;
            self.use_master(&newest, before).await?;
            (cells, damaged) = self.seal_anew(newest.id, progress).await?;
        }
        let key = hex::encode(self.keys().master_in_use());
        self.note(at, "rotated", &key, cells).await?;
        Ok(Rotation { key, before: hex::encode(before), cells, damaged })
    }

    /// The last master key of the source; a new one when that is in use already.
    fn newest_master(&self, in_use: [u8; 4]) -> Result<MasterKey, StoreError> {
        match self.keys().set().masters.last() {
            Some(newest) if newest.id != in_use => Ok(newest.clone()),
            Some(_) | None => self.add_master(),
        }
    }

    async fn use_master(&self, newest: &MasterKey, before: [u8; 4]) -> Result<(), StoreError> {
        let Some(row) = self.engine().first(&CHECKS, Vec::new()).await? else {
            return Err(StoreError::Damaged { table: "installation", what: "its only row is missing" });
        };
        let old = row.bytes(0)?;
        if seal::key_id(&old, &Cell::new("installation", "key_check", 1))? != before {
            return Err(StoreError::KeysNotChanged { what: "another program is rotating the keys" });
        }
        let values = vec![MasterKeys::key_check_by(newest)?.into(), old.into()];
        if self.engine().write(&USE_MASTER, values).await? != 1 {
            return Err(StoreError::KeysNotChanged { what: "another program is rotating the keys" });
        }
        self.refresh_keys().await
    }

    /// Seals with one master key everything that others sealed; gives how many cells, and how many do not open.
    async fn seal_anew(
        &self,
        master: [u8; 4],
        progress: &mut (dyn FnMut(u64) + Send),
    ) -> Result<(u64, u64), StoreError> {
        let (mut cells, mut damaged) = (0, 0);
        for column in MASTER_COLUMNS {
            let mut after = match column.key().1 {
                Kind::Text => Value::from(""),
                Kind::Bytes | Kind::Int => Value::from(Vec::new()),
            };
            loop {
                let mut work = SealAnew { keys: self.keys(), master, column, after: after.clone() };
                let batch = self.engine().transact(Isolation::ReadCommitted, &mut work).await?;
                cells += batch.sealed;
                damaged += batch.damaged;
                progress(cells);
                let Some(last) = batch.last else { break };
                after = last;
            }
        }
        Ok((cells, damaged))
    }

    /// Takes every master key out of the source that seals nothing any more, and every index key that is not in use;
    /// gives their names. A key that came after the one in use is left: it waits for its turn. A backup from before
    /// needs the key it was made with.
    pub async fn retire_keys(&self, at: Timestamp) -> Result<Vec<String>, StoreError> {
        let uses = self.keys_in_use().await?;
        let set = self.keys().set();
        let mut kept = KeySet::clone(&set);
        let mut retired = Vec::new();
        let older = |is_index: bool| {
            uses.iter().filter(move |use_| use_.is_index == is_index).take_while(|use_| !use_.in_use)
        };
        for use_ in older(false).filter(|use_| use_.cells == 0) {
            kept.masters.retain(|master| hex::encode(master.id) != use_.key);
            retired.push(use_.key.clone());
        }
        for use_ in older(true) {
            kept.indexes.retain(|key| index_name(&IndexKey::new(key).check()) != use_.key);
            retired.push(use_.key.clone());
        }
        if retired.is_empty() {
            return Ok(retired);
        }
        self.replace_keys(&kept)?;
        for key in &retired {
            self.note(at, "retired", key, 0).await?;
        }
        Ok(retired)
    }

    /// Makes a new index key and computes every index anew, in one transaction: writers wait meanwhile, and a program
    /// that still has the old key finds nobody by number or name until it looks again.
    pub async fn rotate_index_key(&self, at: Timestamp) -> Result<Rotation, StoreError> {
        self.keys().reload()?;
        self.refresh_keys().await?;
        let before = self.keys().index().check();
        let alone = self.engine().first(&NUMBERS_ALONE, Vec::new()).await?;
        if alone.map_or(Ok(0), |row| row.int(0))? > 0 {
            let what = "somebody's number is kept as an index only; it cannot be computed with another key";
            return Err(StoreError::KeysNotChanged { what });
        }
        let newest = match self.keys().set().indexes.last() {
            Some(key) if IndexKey::new(key).check() != before => IndexKey::new(key),
            Some(_) | None => {
                let mut set = KeySet::clone(&self.keys().set());
                let key = Arc::new(SecretKey::draw()?);
                set.indexes.push(Arc::clone(&key));
                self.replace_keys(&set)?;
                IndexKey::new(&key)
            }
        };
        let done = Administered { at, by: "command keys".to_owned() };
        let mut work = IndexAnew { keys: self.keys(), before, index: newest, done };
        let cells = self.engine().transact(Isolation::RepeatableRead, &mut work).await?;
        self.refresh_keys().await?;
        let key = index_name(&self.keys().index().check());
        self.note(at, "indexed", &key, cells).await?;
        Ok(Rotation { key, before: index_name(&before), cells, damaged: 0 })
    }

    async fn note(&self, at: Timestamp, kind: &str, key: &str, cells: u64) -> Result<(), StoreError> {
        let cells = i64::try_from(cells).unwrap_or(i64::MAX);
        let values = vec![instant(at).into(), kind.into(), key.into(), cells.into()];
        self.engine().write(&ADD_CHANGE, values).await?;
        Ok(())
    }
}

fn index_name(check: &[u8; 32]) -> String {
    hex::encode(check.first_chunk::<4>().unwrap_or(&[0; 4]))
}

/// One batch of cells.
struct SealAnew<'a> {
    keys: &'a MasterKeys,
    master: [u8; 4],
    column: &'static MasterColumn,
    after: Value,
}

struct Batch {
    sealed: u64,
    damaged: u64,
    /// Where the next batch begins; none at the end.
    last: Option<Value>,
}

impl Work for SealAnew<'_> {
    type Output = Batch;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<Batch, Failure> {
        let column = self.column;
        let values = vec![self.after.clone(), self.master.to_vec().into(), BATCH.into()];
        let rows = connection.all(Sql::Built(column.behind_sql().into()), values).await?;
        let mut batch = Batch { sealed: 0, damaged: 0, last: None };
        for row in &rows {
            let key = row.value(0, column.key().1)?;
            let old = row.bytes(1)?;
            match self.anew(&key, &old) {
                Ok(new) => {
                    let values = vec![key.clone(), old.into(), new.into()];
                    batch.sealed +=
                        connection.execute(Sql::Built(column.change_sql().into()), values).await?;
                }
                Err(StoreError::Damaged { .. } | StoreError::UnknownMasterKey { .. }) => batch.damaged += 1,
                Err(error) => return Err(error.into()),
            }
            batch.last = Some(key);
        }
        Ok(batch)
    }
}

impl SealAnew<'_> {
    fn anew(&self, key: &Value, old: &[u8]) -> Result<Vec<u8>, StoreError> {
        let damaged = StoreError::Damaged { table: self.column.table.name, what: "a key of another form" };
        let cell =
            Cell::new(self.column.table.name, self.column.column, (self.column.row)(key).ok_or(damaged)?);
        self.keys.seal(&cell, &self.keys.open(&cell, old)?)
    }
}

/// A text that is wiped.
type Secret = Zeroizing<String>;

/// Every index at once.
struct IndexAnew<'a> {
    keys: &'a MasterKeys,
    before: [u8; 32],
    index: IndexKey,
    done: Administered,
}

impl Work for IndexAnew<'_> {
    type Output = u64;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<u64, Failure> {
        let values = vec![self.index.check().into(), self.before.into()];
        if connection.execute(&USE_INDEX, values).await? != 1 {
            return Err(StoreError::KeysNotChanged { what: "another program is rotating the keys" }.into());
        }
        connection.execute(&FORGET_WORDS, Vec::new()).await?;
        // Whose a session is, is an index as well; everybody signs in again.
        connection.execute(&FORGET_SESSIONS, Vec::new()).await?;
        let mut cells = index_subjects_anew(connection, self.keys, &self.index, &self.done).await?;
        cells += index_colleagues_anew(connection, self.keys, &self.index).await?;
        let mut after = Vec::new();
        loop {
            let rows = connection.all(&PERSONS_AFTER, vec![after.clone().into(), BATCH.into()]).await?;
            let Some(last) = rows.last() else { return Ok(cells) };
            after = last.bytes(0)?;
            let mut words = Vec::new();
            for row in &rows {
                let Some((bsn, told)) = self.told(row)? else { continue };
                let person: [u8; 16] = row.array(0)?;
                let number = self.index.bsn(&bsn);
                cells += connection.execute(&SET_NUMBER, vec![person.into(), number.into()]).await?;
                // Words that two names share are one row.
                let tokens: BTreeSet<_> =
                    told.iter().flat_map(|(name, born_on)| self.index.person(name, *born_on)).collect();
                words.extend(tokens.into_iter().map(|token| vec![Value::from(token), person.into()]));
            }
            NAME_TOKEN.insert(connection, words, OnExisting::Fail).await?;
        }
    }
}

/// A name and a birth date.
type Named = (Secret, Date);

impl IndexAnew<'_> {
    /// Number, and names with the birth date; no name where only the number is known.
    fn told(&self, row: &Row) -> Result<Option<(Secret, Vec<Named>)>, Failure> {
        let person: [u8; 16] = row.array(0)?;
        let open = |column: &'static str, sealed: &[u8]| {
            let key = self.keys.person_key(PersonId::from_bytes(person), &row.bytes(1)?)?;
            Ok::<_, Failure>(key.open(&cell(&PERSON, column, &person), sealed)?)
        };
        let damaged = |what| StoreError::Damaged { table: "person", what };
        if let Some(sealed) = row.opt_bytes(2)? {
            let StoredDetails { details, former_names } = serde_json::from_slice(&open("details", &sealed)?)
                .map_err(|_| damaged("details of an unknown form"))?;
            let names = std::iter::once(details.name).chain(former_names);
            let named = names.map(|name| (Zeroizing::new(name), details.born_on)).collect();
            return Ok(Some((Zeroizing::new(details.bsn), named)));
        }
        let Some(sealed) = row.opt_bytes(3)? else { return Ok(None) };
        let plain = open("bsn", &sealed)?;
        let bsn = std::str::from_utf8(&plain).map_err(|_| damaged("a number of an unknown form"))?;
        Ok(Some((Zeroizing::new(bsn.to_owned()), Vec::new())))
    }
}
