//! Reading a backup into an empty database: all of it or nothing.

use super::{
    FORMAT, MAGIC, PAGE,
    format::{
        END, HashingReader, ROW, TABLE, TABLE_END, damaged, kind_byte, read_array, read_byte, read_text,
        read_value,
    },
    sealed::{OpeningReader, read_key},
};
use crate::{
    Store, StoreError,
    engine::{Connection, Failure, Isolation, Value, Work},
    retention::mark_restored,
    schema::{INSTALLATION, KEPT, OnExisting, Table, migrate::SCHEMA_VERSION},
    sealing::MasterKeys,
    statements::statements,
};
use flate2::read::GzDecoder;
use std::io::{self, Read};

statements! {
    /// The row that tied the empty database to its keys; the one of the backup comes in its place.
    REMOVE_INSTALLATION = "DELETE FROM installation WHERE contents = 'empty'";
}

impl Store {
    /// Reads a backup into this database, which must be empty. The hash over the whole file is checked before
    /// anything becomes visible; when anything is wrong, the database stays empty. Nobody opens it again before
    /// [`Store::repeat_erasures`] made it forget who was erased since the backup. The keys must be those of the
    /// database the backup was made of. `progress` gets the rows read so far; how many there are is known only at the
    /// end, so both numbers are the same.
    pub async fn restore(
        &self,
        input: &mut (dyn Read + Send),
        progress: &mut (dyn FnMut(u64, u64) + Send),
    ) -> Result<(), StoreError> {
        let mut work = Restore { keys: self.keys(), input: Some(input), progress };
        self.engine().transact(Isolation::ReadCommitted, &mut work).await?;
        self.refresh_keys().await
    }
}

/// Whether these keys open a backup: looked at before there is a database, which from its first opening on belongs to its
/// keys. Reads the head of the file only.
///
/// # Errors
/// [`StoreError::WrongKeys`] when none of them sealed it, [`StoreError::BackupDamaged`] when it has no head.
pub fn require_keys_of_backup(mut input: &mut dyn Read, keys: &MasterKeys) -> Result<(), StoreError> {
    read_head(&mut input)?;
    read_key(&mut input, keys).map(drop)
}

struct Restore<'a> {
    keys: &'a MasterKeys,
    /// Taken at the first attempt: the file cannot be read twice.
    input: Option<&'a mut (dyn Read + Send)>,
    progress: &'a mut (dyn FnMut(u64, u64) + Send),
}

impl Work for Restore<'_> {
    type Output = ();

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        let Some(input) = self.input.take() else { return Err(StoreError::NotEmpty.into()) };
        require_empty(connection).await?;
        let mut file = HashingReader::new(input);
        let read = read_head(&mut file).and_then(|()| read_key(&mut file, self.keys));
        let result = match read {
            Ok(key) => {
                let mut content = GzDecoder::new(OpeningReader::new(file, key));
                let result = restore_content(&mut content, connection, self.keys, self.progress).await;
                let result = result.and_then(|()| Ok(nothing_more(&mut content)?));
                let mut sealed = content.into_inner();
                let result = result.and_then(|()| Ok(nothing_more(&mut sealed)?));
                file = sealed.into_inner();
                result
            }
            Err(error) => Err(error.into()),
        };
        // Whatever went wrong while reading, a file that is not whole is the better explanation.
        if !file.finish()? {
            return Err(damaged("its content does not fit the hash at its end").into());
        }
        // The file was read to its end, so there is no second attempt.
        result.map_err(|failure| match failure {
            Failure::Taken => damaged("a row occurs twice in it").into(),
            Failure::Conflict => StoreError::Busy { attempts: 1 }.into(),
            Failure::Refused(_) | Failure::Store(_) => failure,
        })
    }
}

/// Only the row that ties the database to its keys may be there.
async fn require_empty(connection: &mut Connection<'_>) -> Result<(), Failure> {
    for table in KEPT {
        if table.name != INSTALLATION.name && table.count(connection).await? > 0 {
            return Err(StoreError::NotEmpty.into());
        }
    }
    match connection.execute(&REMOVE_INSTALLATION, Vec::new()).await? {
        1 => Ok(()),
        _ => Err(StoreError::NotEmpty.into()),
    }
}

fn read_head(file: &mut impl Read) -> Result<(), StoreError> {
    if read_array(file)? != *MAGIC {
        return Err(damaged("it is no backup"));
    }
    if u32::from_be_bytes(read_array(file)?) != FORMAT {
        return Err(damaged("its format is of another version than this program knows"));
    }
    Ok(())
}

/// Behind the content nothing may come but the end, which must be there.
fn nothing_more(rest: &mut impl Read) -> Result<(), StoreError> {
    match io::copy(rest, &mut io::sink()) {
        Ok(0) => Ok(()),
        Ok(_) | Err(_) => Err(damaged("it goes on behind its content, or ends too early")),
    }
}

async fn restore_content(
    content: &mut (impl Read + Send),
    connection: &mut Connection<'_>,
    keys: &MasterKeys,
    progress: &mut (dyn FnMut(u64, u64) + Send),
) -> Result<(), Failure> {
    if i64::from_be_bytes(read_array(content)?) != SCHEMA_VERSION {
        return Err(damaged("it was made with another schema version; use the program that made it").into());
    }
    mark_restored(connection).await?;
    let mut total = 0;
    for table in KEPT {
        check_table(table, content)?;
        let before = total;
        let mut rows = Vec::new();
        loop {
            match read_byte(content)? {
                ROW => rows.push(read_row(table, content)?),
                TABLE_END => break,
                _ => return Err(damaged("a row or the end of a table was expected").into()),
            }
            total += 1;
            if rows.len() == PAGE {
                put(table, connection, keys, std::mem::take(&mut rows)).await?;
                progress(total, total);
            }
        }
        put(table, connection, keys, rows).await?;
        progress(total, total);
        if u64::from_be_bytes(read_array(content)?) != total - before {
            return Err(damaged("a table has another number of rows than it says").into());
        }
    }
    if read_byte(content)? != END || u64::from_be_bytes(read_array(content)?) != total {
        return Err(damaged("it has another number of rows than it says").into());
    }
    Ok(())
}

async fn put(
    table: &Table,
    connection: &mut Connection<'_>,
    keys: &MasterKeys,
    rows: Vec<Vec<Value>>,
) -> Result<(), Failure> {
    if table.name == INSTALLATION.name {
        let Some([_, _, _, Value::Bytes(Some(key)), Value::Bytes(Some(index))]) =
            rows.first().map(Vec::as_slice)
        else {
            return Err(damaged("it does not say which keys it needs").into());
        };
        keys.fit(key, index)?;
    }
    table.insert(connection, rows, OnExisting::Fail).await
}

/// The next table must be the one expected, with the columns expected.
fn check_table(table: &Table, content: &mut impl Read) -> Result<(), StoreError> {
    const OTHER: StoreError = damaged("its tables are not those of this program");
    if read_byte(content)? != TABLE || read_text(content)? != table.name {
        return Err(OTHER);
    }
    if usize::from(u16::from_be_bytes(read_array(content)?)) != table.columns.len() {
        return Err(OTHER);
    }
    for (name, kind) in table.columns {
        if read_text(content)? != *name || read_byte(content)? != kind_byte(*kind) {
            return Err(OTHER);
        }
    }
    Ok(())
}

fn read_row(table: &Table, content: &mut impl Read) -> Result<Vec<Value>, StoreError> {
    table.columns.iter().map(|(_, kind)| read_value(content, *kind)).collect()
}
