//! What can go wrong below a command: the environment, the keys, the file. Never holds personal data.

use herstel_kernel::Refusal;
use std::path::PathBuf;

/// The store could not do its work. Not the fault of what was asked; a refusal is a [`CommandError::Refused`].
///
/// Every variant has a stable [`code`](StoreError::code) and a sentence that says what an operator can do.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A text is not the address of a database.
    #[error("not a database address: write `sqlite:PATH` or `postgres://USER@HOST/NAME`")]
    BadUrl,
    /// The database cannot be reached or opened.
    #[error("the database {database} cannot be opened: {reason}")]
    Unreachable {
        /// Which, without a password.
        database: String,
        /// What the engine says.
        reason: String,
    },
    /// Another program holds the database.
    #[error("the database is locked by another program; close it and try again")]
    Locked,
    /// The file or its folder cannot be written.
    #[error("the database file or its folder cannot be written: {reason}")]
    NotWritable {
        /// What the engine says.
        reason: String,
    },
    /// No space left.
    #[error("the disk of the database is full")]
    DiskFull,
    /// The disk refuses to read or write.
    #[error("the disk of the database fails: {reason}")]
    Disk {
        /// What the engine says.
        reason: String,
    },
    /// A database on another machine, over a connection that others can read.
    #[error(
        "the database {database} is on another machine and its address asks for no encryption; use sslmode=verify-full, or \
         add plaintext=allowed to the address when the network itself is encrypted"
    )]
    Unencrypted {
        /// Which, without a password.
        database: String,
    },
    /// The library is older than what is known to be safe.
    #[error("SQLite {found} can damage a database; at least {needed} is needed")]
    UnsafeEngine {
        /// The version found.
        found: String,
        /// The lowest safe version.
        needed: &'static str,
    },
    /// The engine would acknowledge a write before it is safe on disk.
    #[error(
        "the database setting {name} is {found}, but {needed} is needed so that nothing acknowledged is lost"
    )]
    UnsafeSetting {
        /// The name of the setting.
        name: &'static str,
        /// What it is.
        found: String,
        /// What it must be.
        needed: &'static str,
    },
    /// The database was written by a newer program.
    #[error("the database has schema version {found}, this program knows {known}; use a newer program")]
    NewerSchema {
        /// Version in the database.
        found: i64,
        /// Highest version of this program.
        known: i64,
    },
    /// The database was written by an older program, and this one may only read.
    #[error(
        "the database was last opened by an older program (schema version {found} of {known}), and this command only \
         reads; `herstel verify` brings it up to date"
    )]
    OlderSchema {
        /// Version in the database.
        found: i64,
        /// Version of this program.
        known: i64,
    },
    /// The keys file cannot be read, written or understood.
    #[error("the keys file {path}: {reason}")]
    KeysFile {
        /// Which file.
        path: PathBuf,
        /// What is wrong with it; never its content.
        reason: String,
    },
    /// The key that signs seals cannot be read, written or understood.
    #[error("the seal key {path}: {reason}")]
    SealKey {
        /// Which file.
        path: PathBuf,
        /// What is wrong with it; never its content.
        reason: String,
    },
    /// The anchors file cannot be read or written.
    #[error("the anchors file {path}: {reason}")]
    AnchorsFile {
        /// Which file.
        path: PathBuf,
        /// What is wrong.
        reason: String,
    },
    /// The keys file belongs to another database.
    #[error(
        "the keys file (--keys) does not belong to this database: its master key or index key is another one"
    )]
    WrongKeys,
    /// Something is sealed with a master key that the keys file does not hold.
    #[error(
        "the database uses the master key {id}, which the keys file (--keys) on this machine does not hold; copy the \
         file here after `herstel keys draw` or `rotate`"
    )]
    UnknownMasterKey {
        /// Its name, eight hex digits.
        id: String,
    },
    /// The file that tells which erasures a restored database must repeat cannot be used.
    #[error("the erasure register {path}: {reason}")]
    Register {
        /// Which file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// The database was restored, and who was erased since the backup can still be read in it.
    #[error(
        "the database was restored and the erasures since the backup were not repeated; run `herstel retention repeat`"
    )]
    ErasuresPending,
    /// Only a source that can be written holds a key more or less.
    #[error("{what}")]
    KeysNotChanged {
        /// Why not, and what to do.
        what: &'static str,
    },
    /// The operating system gave no randomness.
    #[error("the operating system gives no random bytes")]
    NoRandomness,
    /// The database holds data of another kind than the caller may touch.
    #[error("the database holds {found} data")]
    OtherContents {
        /// What it holds.
        found: &'static str,
    },
    /// Stored bytes are not what was stored.
    #[error("{table} holds a row that cannot be read ({what}); run `herstel verify`")]
    Damaged {
        /// The table.
        table: &'static str,
        /// What is wrong, without content.
        what: &'static str,
    },
    /// Events that cannot follow each other, or that miss what must travel with them: a mistake in the program.
    #[error("the events cannot be stored: {what}")]
    Inconsistent {
        /// What is wrong.
        what: &'static str,
    },
    /// Others changed the same rows in every attempt.
    #[error("the database is too busy: {attempts} attempts met a concurrent change")]
    Busy {
        /// How often it was tried.
        attempts: u32,
    },
    /// The database of another program.
    #[error("the database {database} holds tables of another program; nothing in it was changed")]
    OtherProgram {
        /// Which, without a password.
        database: String,
    },
    /// A file of the database was replaced or removed while it was open.
    #[error(
        "the file {path} was replaced or removed while the database was open; nothing is written any more. Put the \
         file back, or restart to use what is there now"
    )]
    FileReplaced {
        /// Which file.
        path: PathBuf,
    },
    /// Reading or writing a backup file failed.
    #[error("the backup file cannot be read or written")]
    BackupFile(#[source] std::io::Error),
    /// The file is not a whole backup of a version this program knows.
    #[error("the backup file is not usable: {what}")]
    BackupDamaged {
        /// What is wrong.
        what: &'static str,
    },
    /// Restoring needs an empty database.
    #[error("the database is not empty; restore into a new one")]
    NotEmpty,
    /// Anything else the engine reports.
    #[error("the database reports an error: {0}")]
    Database(String),
}

impl StoreError {
    /// Whether the same may work a moment later: the database is busy, starting, out of reach, full, or a standby that
    /// is not promoted yet. Nothing was stored, except that a commit whose answer was lost may have been carried out.
    pub fn may_pass(&self) -> bool {
        match self {
            Self::Unreachable { .. }
            | Self::Locked
            | Self::NotWritable { .. }
            | Self::DiskFull
            | Self::Disk { .. }
            | Self::Busy { .. } => true,
            Self::BadUrl
            | Self::OtherProgram { .. }
            | Self::FileReplaced { .. }
            | Self::Unencrypted { .. }
            | Self::UnsafeEngine { .. }
            | Self::UnsafeSetting { .. }
            | Self::NewerSchema { .. }
            | Self::OlderSchema { .. }
            | Self::KeysFile { .. }
            | Self::WrongKeys
            | Self::UnknownMasterKey { .. }
            | Self::KeysNotChanged { .. }
            | Self::Register { .. }
            | Self::ErasuresPending
            | Self::NoRandomness
            | Self::OtherContents { .. }
            | Self::Damaged { .. }
            | Self::Inconsistent { .. }
            | Self::BackupFile(_)
            | Self::BackupDamaged { .. }
            | Self::NotEmpty
            | Self::SealKey { .. }
            | Self::AnchorsFile { .. }
            | Self::Database(_) => false,
        }
    }

    /// The stable code, for logs and problem documents.
    pub fn code(&self) -> &'static str {
        match self {
            Self::BadUrl => "store-bad-url",
            Self::Unreachable { .. } => "store-unreachable",
            Self::Locked => "store-locked",
            Self::NotWritable { .. } => "store-not-writable",
            Self::DiskFull => "store-disk-full",
            Self::Disk { .. } => "store-disk",
            Self::Unencrypted { .. } => "store-unencrypted",
            Self::UnsafeEngine { .. } => "store-unsafe-engine",
            Self::UnsafeSetting { .. } => "store-unsafe-setting",
            Self::NewerSchema { .. } => "store-newer-schema",
            Self::OlderSchema { .. } => "store-older-schema",
            Self::KeysFile { .. } => "store-keys-file",
            Self::SealKey { .. } => "store-seal-key",
            Self::AnchorsFile { .. } => "store-anchors-file",
            Self::WrongKeys => "store-wrong-keys",
            Self::UnknownMasterKey { .. } => "store-unknown-master-key",
            Self::KeysNotChanged { .. } => "store-keys-not-changed",
            Self::Register { .. } => "store-erasure-register",
            Self::ErasuresPending => "store-erasures-pending",
            Self::NoRandomness => "store-no-randomness",
            Self::OtherContents { .. } => "store-other-contents",
            Self::Damaged { .. } => "store-damaged",
            Self::Inconsistent { .. } => "store-inconsistent",
            Self::Busy { .. } => "store-busy",
            Self::OtherProgram { .. } => "store-other-program",
            Self::FileReplaced { .. } => "store-file-replaced",
            Self::BackupFile(_) => "store-backup-file",
            Self::BackupDamaged { .. } => "store-backup-damaged",
            Self::NotEmpty => "store-not-empty",
            Self::Database(_) => "store-database",
        }
    }
}

/// A command was not carried out. Nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    /// The domain refuses, for at least one reason; unchanged as the closure gave it.
    #[error("refused: {}", .0.first().map_or_else(String::new, ToString::to_string))]
    Refused(Vec<Refusal>),
    /// The store could not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<Refusal> for CommandError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(vec![refusal])
    }
}
