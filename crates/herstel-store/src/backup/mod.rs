//! Backup and restore: one sealed file that both engines write and read.
//!
//! ```text
//! file     = head chunk* sha256(everything before):32 bytes
//! head     = "HERSTEL-BACKUP\n" format:u32 kind:u8 key id:4 bytes salt:16 bytes nonce prefix:19 bytes
//! chunk    = XChaCha20-Poly1305 of at most 65.536 bytes, with the head as associated data
//!            nonce = prefix | number of the chunk:u32 | 1 for the last chunk, 0 before it
//! chunks   = gzip(content), cut into pieces
//! content  = manifest table* end
//! manifest = schema:u64 made_at:i64 dossiers:u64 heads:32 bytes tables:u16 (name:text rows:u64)*
//! table    = 1 name:text columns:u16 (name:text kind:u8)* row* 3 rows:u64
//! row      = 2 value*            one per column
//! end      = 0 rows:u64          of all tables
//! value    = 0 | 1 i64 | 2 length:u32 bytes (UTF-8 text) | 3 length:u32 bytes
//! text     = length:u32 bytes
//! ```
//! All numbers are big-endian; kinds of columns are 1 (number), 2 (text), 3 (bytes), kinds of keys 1 (from a master key
//! of the keys file) and 2 (a backup key of its own). Chunks are numbered and the last one says so, so that a chunk that was
//! changed, moved, left out or cut off is noticed by the one who has the key; the hash at the end lets anybody see
//! whether a copy is whole. `heads` is the SHA-256 of id, version and head of every dossier, in the order of ids.
//!
//! Sealed cells stay sealed inside: a restore needs the keys file of the database as well. Sessions are left out.

mod content;
mod format;
mod key;
mod manifest;
pub(crate) mod restore;
mod sealed;
mod write;

pub use content::{check_backup, unsealed_backup};
pub use key::BackupKey;
pub use manifest::BackupManifest;

/// The version of the format; raised when an older program could misread a file.
const FORMAT: u32 = 2;
const MAGIC: &[u8; 15] = b"HERSTEL-BACKUP\n";
/// Rows read or written at a time.
const PAGE: usize = 500;
