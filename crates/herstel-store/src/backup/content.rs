//! Reading the content of a backup page by page, and holding it against what the backup says of itself.

use super::{
    PAGE,
    format::{
        END, HashingReader, ROW, TABLE, TABLE_END, damaged, kind_byte, read_array, read_byte, read_text,
        read_value,
    },
    key::BackupKey,
    manifest::{BackupManifest, Heads},
    sealed::{Head, OpeningReader},
};
use crate::{
    StoreError,
    engine::Value,
    schema::{DOSSIER, INSTALLATION, KEPT, Table, migrate::SCHEMA_VERSION},
    sealing::MasterKeys,
};
use flate2::read::GzDecoder;
use std::io::Read;

/// Reads a whole backup file without a database: every byte, every count, the digest of the heads. Says what it holds.
pub fn check_backup(key: &BackupKey, input: &mut (dyn Read + Send)) -> Result<BackupManifest, StoreError> {
    check(key, None, input)
}

/// What is inside a backup before it is compressed and sealed, for the test that looks for personal data in it.
#[doc(hidden)]
pub fn unsealed_backup(key: &BackupKey, input: &mut (dyn Read + Send)) -> Result<Vec<u8>, StoreError> {
    let mut bytes = Vec::new();
    Content::open(key, input)?.input.read_to_end(&mut bytes).map_err(StoreError::BackupFile)?;
    Ok(bytes)
}

/// Reads a whole backup file, and tells whether the keys are those of the database the backup was made of.
pub(super) fn check(
    key: &BackupKey,
    keys: Option<&MasterKeys>,
    input: &mut (dyn Read + Send),
) -> Result<BackupManifest, StoreError> {
    let mut content = Content::open(key, input)?;
    let read = drain(&mut content, keys);
    // Whatever went wrong while reading, a file that is not whole is the better explanation.
    content.close()?;
    read
}

fn drain<R: Read>(content: &mut Content<R>, keys: Option<&MasterKeys>) -> Result<BackupManifest, StoreError> {
    content.begin()?;
    while let Some((table, rows)) = content.next()? {
        if let Some(keys) = keys.filter(|_| table.name == INSTALLATION.name) {
            fits(keys, &rows)?;
        }
    }
    content.manifest.clone().ok_or(damaged("it has no manifest"))
}

/// Whether the keys are those that the row about the installation names.
pub(super) fn fits(keys: &MasterKeys, rows: &[Vec<Value>]) -> Result<(), StoreError> {
    let Some([_, _, _, Value::Bytes(Some(key)), Value::Bytes(Some(index))]) = rows.first().map(Vec::as_slice)
    else {
        return Err(damaged("it does not say which keys it needs"));
    };
    keys.fit(key, index)
}

/// Some rows of a table.
pub(super) type TablePage = (&'static Table, Vec<Vec<Value>>);

/// A backup that is being read.
pub(super) struct Content<R> {
    input: GzDecoder<OpeningReader<HashingReader<R>>>,
    manifest: Option<BackupManifest>,
    /// Tables that were read to their end.
    ended: usize,
    /// Whether the head of the table that is next was read.
    inside: bool,
    rows: u64,
    total: u64,
    heads: Heads,
}

impl<R: Read> Content<R> {
    /// Reads the head and finds the key.
    pub(super) fn open(key: &BackupKey, input: R) -> Result<Self, StoreError> {
        let mut file = HashingReader::new(input);
        let head = match Head::read(&mut file, key) {
            Ok(head) => head,
            // A changed head may ask for a key that never was; a file that is not whole is the better explanation.
            Err(error) => return Err(if file.finish()? { error } else { unfit() }),
        };
        let input = OpeningReader::new(file, &head)?;
        Ok(Self {
            input: GzDecoder::new(input),
            manifest: None,
            ended: 0,
            inside: false,
            rows: 0,
            total: 0,
            heads: Heads::default(),
        })
    }

    /// Reads what the backup says about itself.
    pub(super) fn begin(&mut self) -> Result<&BackupManifest, StoreError> {
        let manifest = BackupManifest::read(&mut self.input)?;
        if manifest.schema != SCHEMA_VERSION {
            return Err(damaged("it was made with another schema version; use the program that made it"));
        }
        Ok(self.manifest.insert(manifest))
    }

    /// The next rows with their table; none when everything was read and fits.
    pub(super) fn next(&mut self) -> Result<Option<TablePage>, StoreError> {
        while let Some(table) = KEPT.get(self.ended).copied() {
            if !self.inside {
                check_table(table, &mut self.input)?;
                self.inside = true;
                self.rows = 0;
            }
            let mut rows = Vec::new();
            while rows.len() < PAGE {
                match read_byte(&mut self.input)? {
                    ROW => rows.push(read_row(table, &mut self.input)?),
                    TABLE_END => {
                        self.end_table(table, rows.len())?;
                        break;
                    }
                    _ => return Err(damaged("a row or the end of a table was expected")),
                }
            }
            if self.inside {
                self.count(rows.len());
            }
            if table.name == DOSSIER.name {
                for row in &rows {
                    self.heads.add(row)?;
                }
            }
            if !rows.is_empty() {
                return Ok(Some((table, rows)));
            }
        }
        self.end()?;
        Ok(None)
    }

    fn count(&mut self, rows: usize) {
        let rows = u64::try_from(rows).unwrap_or(u64::MAX);
        self.rows = self.rows.saturating_add(rows);
        self.total = self.total.saturating_add(rows);
    }

    fn end_table(&mut self, table: &Table, last: usize) -> Result<(), StoreError> {
        self.count(last);
        let said = u64::from_be_bytes(read_array(&mut self.input)?);
        let manifest = self.manifest.as_ref().and_then(|manifest| manifest.rows_of(table));
        if said != self.rows || manifest != Some(self.rows) {
            return Err(damaged("a table has another number of rows than it says"));
        }
        self.ended += 1;
        self.inside = false;
        Ok(())
    }

    fn end(&mut self) -> Result<(), StoreError> {
        if read_byte(&mut self.input)? != END
            || u64::from_be_bytes(read_array(&mut self.input)?) != self.total
        {
            return Err(damaged("it has another number of rows than it says"));
        }
        let heads = std::mem::take(&mut self.heads).finish();
        let said = self.manifest.as_ref().map(|manifest| (manifest.dossiers, manifest.heads));
        if said != Some(heads) {
            return Err(damaged("its dossiers are not those it says"));
        }
        let mut more = [0];
        match self.input.read(&mut more) {
            Ok(0) => Ok(()),
            Ok(_) | Err(_) => Err(damaged("something follows its end")),
        }
    }

    /// Rows read so far.
    pub(super) fn total(&self) -> u64 {
        self.total
    }

    /// Reads the file to its end; an error unless the hash there is that of everything before it.
    pub(super) fn close(self) -> Result<(), StoreError> {
        if self.input.into_inner().into_inner().finish()? { Ok(()) } else { Err(unfit()) }
    }
}

const fn unfit() -> StoreError {
    damaged("its content does not fit the hash at its end")
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
