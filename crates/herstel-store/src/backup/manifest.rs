//! What a backup says about itself before its rows.

use super::format::{damaged, read_array, read_text, write_bytes};
use crate::{
    StoreError,
    columns::instant,
    engine::{Connection, Failure, Value},
    schema::{DOSSIER, KEPT, Table, migrate::SCHEMA_VERSION},
};
use herstel_kernel::Timestamp;
use sha2::{Digest as _, Sha256};
use std::io::{Read, Write};

/// What a backup holds, checked against its rows whenever it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupManifest {
    /// The version of the schema; only a program with the same one restores it.
    pub schema: i64,
    /// When it was made.
    pub made_at: Timestamp,
    /// How many dossiers there are.
    pub dossiers: u64,
    /// SHA-256 over id, version and last hash of every dossier, in the order of ids.
    pub heads: [u8; 32],
    /// Every table with the number of its rows.
    pub tables: Vec<(String, u64)>,
}

/// The digest over the heads of dossiers, row by row.
#[derive(Default)]
pub(super) struct Heads {
    hash: Sha256,
    count: u64,
}

/// The place of a column of the table of dossiers.
fn place(name: &str) -> usize {
    DOSSIER.columns.iter().position(|(column, _)| *column == name).unwrap_or(usize::MAX)
}

impl Heads {
    /// Adds a row of the table of dossiers.
    pub(super) fn add(&mut self, row: &[Value]) -> Result<(), StoreError> {
        let values = ["dossier_id", "version", "head"].map(|name| row.get(place(name)));
        let [Some(Value::Bytes(Some(id))), Some(Value::Int(Some(version))), Some(Value::Bytes(Some(head)))] =
            values
        else {
            return Err(damaged("a dossier without an id, version or head"));
        };
        self.hash.update(id);
        self.hash.update(version.to_be_bytes());
        self.hash.update(head);
        self.count += 1;
        Ok(())
    }

    /// How many there were, and the digest.
    pub(super) fn finish(self) -> (u64, [u8; 32]) {
        (self.count, self.hash.finalize().into())
    }
}

impl BackupManifest {
    /// Of the moment that the connection sees.
    pub(super) async fn of(connection: &mut Connection<'_>, made_at: Timestamp) -> Result<Self, Failure> {
        let mut tables = Vec::with_capacity(KEPT.len());
        for table in KEPT {
            tables.push((table.name.to_owned(), table.count(connection).await?));
        }
        let mut heads = Heads::default();
        let mut last: Option<Vec<Value>> = None;
        loop {
            let page = DOSSIER.page(connection, last.as_deref(), 2_000).await?;
            for row in &page {
                heads.add(row)?;
            }
            last = page.into_iter().next_back();
            if last.is_none() {
                break;
            }
        }
        let (dossiers, heads) = heads.finish();
        Ok(Self { schema: SCHEMA_VERSION, made_at, dossiers, heads, tables })
    }

    /// Rows of all tables.
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|(_, rows)| rows).sum()
    }

    /// Rows of one table.
    pub(super) fn rows_of(&self, table: &Table) -> Option<u64> {
        self.tables.iter().find(|(name, _)| name == table.name).map(|(_, rows)| *rows)
    }

    pub(super) fn write(&self, out: &mut impl Write) -> std::io::Result<()> {
        out.write_all(&self.schema.to_be_bytes())?;
        out.write_all(&instant(self.made_at).to_be_bytes())?;
        out.write_all(&self.dossiers.to_be_bytes())?;
        out.write_all(&self.heads)?;
        out.write_all(&u16::try_from(self.tables.len()).unwrap_or(u16::MAX).to_be_bytes())?;
        for (name, rows) in &self.tables {
            write_bytes(out, name.as_bytes())?;
            out.write_all(&rows.to_be_bytes())?;
        }
        Ok(())
    }

    pub(super) fn read(input: &mut impl Read) -> Result<Self, StoreError> {
        let schema = i64::from_be_bytes(read_array(input)?);
        let made_at = Timestamp::from_microsecond(i64::from_be_bytes(read_array(input)?));
        let made_at = made_at.map_err(|_| damaged("it was made at an impossible moment"))?;
        let dossiers = u64::from_be_bytes(read_array(input)?);
        let heads = read_array(input)?;
        let mut tables = Vec::new();
        for _ in 0..u16::from_be_bytes(read_array(input)?) {
            tables.push((read_text(input)?, u64::from_be_bytes(read_array(input)?)));
        }
        Ok(Self { schema, made_at, dossiers, heads, tables })
    }
}
