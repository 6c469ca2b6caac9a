//! Backup and restore: one file that both engines write and read.
//!
//! ```text
//! file    = "HERSTEL-BACKUP\n" format:u32 key:bytes chunk* sha256(everything before):32 bytes
//! key     = a key drawn for this backup, sealed by the master key
//! chunk   = last:u8 sealed:bytes        64 KiB of gzip(content), sealed with that key; 1 for the last one
//! content = schema:u64 table* end
//! table   = 1 name:text columns:u16 (name:text kind:u8)* row* 3 rows:u64
//! row     = 2 value*            one per column
//! end     = 0 rows:u64          of all tables
//! value   = 0 | 1 i64 | 2 length:u32 bytes (UTF-8 text) | 3 length:u32 bytes
//! text    = length:u32 bytes
//! bytes   = length:u32 bytes
//! ```
//! All numbers are big-endian; kinds are 1 (number), 2 (text), 3 (bytes). Everything after the head is sealed, cells that
//! are sealed in the database a second time: a backup is useless without the keys file, and restoring needs the same one.
//! Sessions are left out.

mod format;
pub(crate) mod made;
pub(crate) mod restore;
mod sealed;
mod write;

/// The version of the format; raised when an older program could misread a file.
const FORMAT: u32 = 2;
const MAGIC: &[u8; 15] = b"HERSTEL-BACKUP\n";
/// Rows read or written at a time.
const PAGE: usize = 500;
