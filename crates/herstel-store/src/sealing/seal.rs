//! Sealed bytes: `layout (1) | key id (4) | nonce (24) | XChaCha20-Poly1305 ciphertext and tag`.
//!
//! The place of the cell (table, column, row) is associated data: sealed bytes moved to another cell do not open.

use crate::StoreError;
use herstel_cipher::NONCE_LENGTH;
use zeroize::Zeroizing;

pub(super) const LAYOUT: u8 = 1;
const HEAD_LENGTH: usize = 1 + 4 + NONCE_LENGTH;

/// The place of sealed bytes.
pub(crate) struct Cell {
    pub(crate) table: &'static str,
    pub(crate) column: &'static str,
    /// The primary key of the row as text, the same on both engines.
    pub(crate) row: String,
}

impl Cell {
    /// A cell of a row.
    pub(crate) fn new(table: &'static str, column: &'static str, row: impl std::fmt::Display) -> Self {
        Self { table, column, row: row.to_string() }
    }

    fn associated(&self) -> Vec<u8> {
        format!("{}|{}|{}", self.table, self.column, self.row).into_bytes()
    }

    fn damaged(&self, what: &'static str) -> StoreError {
        StoreError::Damaged { table: self.table, what }
    }
}

/// Which key and where sealed bytes were sealed, without opening them.
pub(super) fn key_id(sealed: &[u8], cell: &Cell) -> Result<[u8; 4], StoreError> {
    match sealed.split_first() {
        Some((&LAYOUT, rest)) if sealed.len() >= HEAD_LENGTH => {
            rest.first_chunk().copied().ok_or_else(|| cell.damaged("sealed bytes are too short"))
        }
        Some(_) | None => Err(cell.damaged("sealed bytes have no head")),
    }
}

/// Seals bytes for one cell.
pub(super) fn seal(
    key: &[u8; 32],
    key_id: [u8; 4],
    cell: &Cell,
    plain: &[u8],
) -> Result<Vec<u8>, StoreError> {
    let mut nonce = [0; NONCE_LENGTH];
    fill(&mut nonce)?;
    let sealed = herstel_cipher::seal(key, nonce, &cell.associated(), plain)
        .ok_or(StoreError::Inconsistent { what: "bytes are too long to be sealed" })?;
    let mut out = Vec::with_capacity(HEAD_LENGTH + sealed.len());
    out.push(LAYOUT);
    out.extend_from_slice(&key_id);
    out.extend_from_slice(&nonce);
    out.extend_from_slice(&sealed);
    Ok(out)
}

/// Opens bytes that were sealed for this cell with this key.
pub(super) fn open(key: &[u8; 32], cell: &Cell, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    let nonce: [u8; NONCE_LENGTH] = sealed
        .get(HEAD_LENGTH - NONCE_LENGTH..HEAD_LENGTH)
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or_else(|| cell.damaged("sealed bytes are too short"))?;
    herstel_cipher::open(key, nonce, &cell.associated(), sealed.get(HEAD_LENGTH..).unwrap_or_default())
        .ok_or_else(|| cell.damaged("sealed bytes do not open"))
}

/// Random bytes of the operating system.
pub(crate) fn fill(bytes: &mut [u8]) -> Result<(), StoreError> {
    getrandom::fill(bytes).map_err(|_| StoreError::NoRandomness)
}
