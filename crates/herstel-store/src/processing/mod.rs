//! Processing records: what an operation did with personal data, kept until the processing log has confirmed it.
//!
//! The record of an operation comes into the database together with its first access record, so neither exists without the
//! other; its end is added afterwards, many at a time. Whoever delivers reads what has ended, and removes what was confirmed.

mod operations;
mod outbox;

pub(crate) use operations::{Begun, Operations};
pub(crate) use outbox::STATEMENTS;

use herstel_kernel::{OperationId, Timestamp};

/// How an operation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProcessingStatus {
    /// Without an error in the program; also when nothing was found or something was refused.
    Unset,
    /// The program failed, or was killed halfway.
    Error,
}

/// What the processing log is told about one operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProcessingRecord {
    /// The request or command.
    pub operation: OperationId,
    /// When it began.
    pub started_at: Timestamp,
    /// When it ended; none when the program was killed in it.
    pub ended_at: Option<Timestamp>,
    /// How.
    pub status: ProcessingStatus,
    /// The identifier of the activity in the register.
    pub activity: String,
    /// What was done, in words.
    pub name: String,
    /// The trace it is part of; one of its own unless another application sent one along.
    pub trace_id: [u8; 16],
    /// The span of the other application under which it hangs.
    pub parent_span_id: Option<[u8; 8]>,
    /// The address of that application, when it gave one.
    pub processor: Option<String>,
    /// A pseudonym of each person whose data was processed: the same for the same person, and nobody without the keys can
    /// say who.
    pub subjects: Vec<[u8; 16]>,
}
