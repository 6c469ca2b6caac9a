//! What a statement can end in, and which of it is worth another attempt.

use super::Lost;
use crate::{CommandError, StoreError};
use herstel_kernel::Refusal;
use sqlx::error::DatabaseError;

/// The end of a transaction that did not work.
#[derive(Debug)]
pub(crate) enum Failure {
    /// A concurrent transaction got in between: the same work may succeed now.
    Conflict,
    /// A unique key exists already: a concurrent transaction, or an id used twice.
    Taken,
    /// The domain refuses.
    Refused(Vec<Refusal>),
    /// Anything that another attempt does not change.
    Store(StoreError),
}

impl Failure {
    /// The same failure for somebody else whose work it undid as well.
    pub(crate) fn for_another(&self) -> Self {
        match self {
            Self::Conflict => Self::Conflict,
            Self::Taken => Self::Taken,
            Self::Refused(refusals) => Self::Refused(refusals.clone()),
            Self::Store(StoreError::Locked) => Self::Store(StoreError::Locked),
            Self::Store(StoreError::DiskFull) => Self::Store(StoreError::DiskFull),
            Self::Store(StoreError::Disk { reason }) => {
                Self::Store(StoreError::Disk { reason: reason.clone() })
            }
            Self::Store(StoreError::NotWritable { reason }) => {
                Self::Store(StoreError::NotWritable { reason: reason.clone() })
            }
            Self::Store(StoreError::Unreachable { database, reason }) => {
                Self::Store(StoreError::Unreachable { database: database.clone(), reason: reason.clone() })
            }
            Self::Store(StoreError::Busy { attempts }) => {
                Self::Store(StoreError::Busy { attempts: *attempts })
            }
            Self::Store(StoreError::FileReplaced { path }) => {
                Self::Store(StoreError::FileReplaced { path: path.clone() })
            }
            Self::Store(other) => Self::Store(StoreError::Database(other.to_string())),
        }
    }
}

impl From<Lost> for Failure {
    fn from(lost: Lost) -> Self {
        Self::Store(lost.into())
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(vec![refusal])
    }
}

impl From<Failure> for CommandError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Refused(refusals) => Self::Refused(refusals),
            Failure::Conflict | Failure::Taken | Failure::Store(_) => Self::Store(failure.into()),
        }
    }
}

impl From<Failure> for StoreError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Conflict => Self::Busy { attempts: 1 },
            Failure::Taken => Self::Inconsistent { what: "an id or key is used a second time" },
            Failure::Refused(_) => Self::Inconsistent { what: "a read was refused" },
            Failure::Store(error) => error,
        }
    }
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        if let sqlx::Error::Database(reported) = &error {
            return classify(reported.as_ref());
        }
        let lost = |reason: String| {
            Self::Store(StoreError::Unreachable { database: "in use until now".to_owned(), reason })
        };
        if matches!(error, sqlx::Error::Io(_) | sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed) {
            return lost(error.to_string());
        }
        if matches!(error, sqlx::Error::PoolTimedOut) {
            return Self::Store(StoreError::Busy { attempts: 1 });
        }
        if let sqlx::Error::Configuration(reason) = error {
            // A connection that was refused by the checks of this crate says so itself.
            return Self::Store(match reason.downcast::<StoreError>() {
                Ok(refusal) => *refusal,
                Err(reason) => StoreError::Database(reason.to_string()),
            });
        }
        Self::Store(StoreError::Database(error.to_string()))
    }
}

/// SQLite reports extended result codes as numbers, PostgreSQL five-character states: they cannot be confused.
fn classify(error: &dyn DatabaseError) -> Failure {
    let code = error.code().unwrap_or_default();
    let message = || error.message().to_owned();
    match code.as_ref() {
        // serialization_failure, deadlock_detected.
        "40001" | "40P01" => return Failure::Conflict,
        // unique_violation; duplicate_table and duplicate_object when two programs migrate at once.
        "23505" | "42P07" | "42710" | "1555" | "2067" => return Failure::Taken,
        // lock_not_available, query_canceled (by the time limit), too_many_connections.
        "55P03" | "57014" | "53300" => return Failure::Store(StoreError::Busy { attempts: 1 }),
        // The server is stopping, crashed or starting, or ended this session.
        "57P01" | "57P02" | "57P03" | "57P05" | "08006" | "25P03" => {
            let database = "in use until now".to_owned();
            return Failure::Store(StoreError::Unreachable { database, reason: message() });
        }
        // disk_full, SQLITE_FULL.
        "53100" | "13" => return Failure::Store(StoreError::DiskFull),
        // read_only_sql_transaction, insufficient_privilege.
        "25006" | "42501" => return Failure::Store(StoreError::NotWritable { reason: message() }),
        _ => {}
    }
    // The low byte of an extended code is the primary code; states of PostgreSQL have five characters and SQLite's
    // codes never reach five digits.
    let primary = if code.len() < 5 { code.parse::<u32>().ok().map(|code| code & 0xff) } else { None };
    Failure::Store(match primary {
        // SQLITE_BUSY, SQLITE_LOCKED: the busy time-out has passed.
        Some(5 | 6) => StoreError::Locked,
        // SQLITE_PERM, SQLITE_READONLY, SQLITE_CANTOPEN.
        Some(3 | 8 | 14) => StoreError::NotWritable { reason: message() },
        // SQLITE_IOERR.
        Some(10) => StoreError::Disk { reason: message() },
        // SQLITE_CORRUPT, SQLITE_NOTADB.
        Some(11 | 26) => StoreError::Database(message()),
        Some(_) | None => StoreError::Database(message()),
    })
}
