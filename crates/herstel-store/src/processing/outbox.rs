//! Processing records between the database and the processing log.

use super::{
    ProcessingRecord, ProcessingStatus,
    operations::{Begun, Ended},
};
use crate::{
    Store, StoreError,
    columns::{instant, instant_of},
    engine::{Connection, Failure, Isolation, Row, Value, Work},
    schema::{OnExisting, PROCESSING_RECORD},
    statements::statements,
};
use herstel_domain::{
    Occasion,
    processing::{Activity, Processing},
};
use herstel_kernel::{OperationId, Timestamp};

statements! {
    END = "UPDATE processing_record SET ended_at = $2, status = $3 WHERE operation_id = $1";
    /// Those that have ended, and those that were broken off.
    READY = "SELECT operation_id, started_at, ended_at, status, activity, name, trace_id, parent_span_id, processor \
             FROM processing_record WHERE ended_at IS NOT NULL OR started_at < $1 \
             ORDER BY started_at, operation_id LIMIT $2";
    SUBJECTS = "SELECT DISTINCT person_id FROM access_record WHERE looked_at = $1 AND operation_id = $2 \
                ORDER BY person_id";
    REMOVE = "DELETE FROM processing_record WHERE operation_id = $1";
    WAITING = "SELECT COUNT(*) FROM processing_record";
    /// Some of the oldest that began before a moment.
    REMOVE_BEFORE = "DELETE FROM processing_record WHERE operation_id IN (SELECT operation_id FROM processing_record \
                     WHERE started_at < $1 ORDER BY started_at, operation_id LIMIT $2)";
    REMOVE_OLDEST = "DELETE FROM processing_record WHERE operation_id IN (SELECT operation_id FROM processing_record \
                     ORDER BY started_at, operation_id LIMIT $1)";
}

/// Ends written in one transaction.
const ENDS: usize = 500;
/// Records removed in one transaction.
const REMOVED: i64 = 5_000;

impl ProcessingStatus {
    /// The stable text.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Unset => "unset",
            Self::Error => "error",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        [Self::Unset, Self::Error].into_iter().find(|status| status.as_str() == text)
    }
}

struct End {
    ended: Vec<Ended>,
}

impl Work for End {
    type Output = ();

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        for (operation, at, status) in &self.ended {
            let values = vec![operation.to_bytes().into(), instant(*at).into(), status.as_str().into()];
            connection.execute(&END, values).await?;
        }
        Ok(())
    }
}

struct Confirm<'a> {
    operations: &'a [OperationId],
}

impl Work for Confirm<'_> {
    type Output = ();

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        for operation in self.operations {
            connection.execute(&REMOVE, vec![operation.to_bytes().into()]).await?;
        }
        Ok(())
    }
}

struct Add {
    row: Vec<Value>,
}

impl Work for Add {
    type Output = ();

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        PROCESSING_RECORD.insert(connection, vec![self.row.clone()], OnExisting::Replace).await
    }
}

impl Store {
    /// An operation begins: what it is for, and what another application sent along. Kept in memory; it comes into the
    /// database with the first thing that is looked at.
    pub fn begin_operation(&self, occasion: Occasion, processing: Processing) {
        self.operations().announce(occasion, processing);
    }

    /// The operation has ended. Its end is written by [`Store::write_ends`].
    pub fn end_operation(&self, operation: OperationId, at: Timestamp, status: ProcessingStatus) {
        self.operations().end(operation, at, status);
    }

    /// Records at once that an operation processes personal data, also when it looks at nobody: signing in. What its
    /// end is comes with [`Store::end_operation`].
    pub async fn record_operation(&self, occasion: Occasion, activity: Activity) -> Result<(), StoreError> {
        let begun = self.operations().begin(occasion, activity);
        let mut work = Add { row: begun.begun_row() };
        Ok(self.engine().transact(Isolation::ReadCommitted, &mut work).await?)
    }

    /// Records an operation of the system itself that is over: it looked at no one person.
    pub async fn processed(
        &self,
        occasion: Occasion,
        processing: Processing,
        ended_at: Timestamp,
        status: ProcessingStatus,
    ) -> Result<(), StoreError> {
        let begun = Begun::new(occasion, processing, Activity::Safeguarding);
        let mut work = Add { row: begun.row(instant(ended_at).into(), status) };
        Ok(self.engine().transact(Isolation::ReadCommitted, &mut work).await?)
    }

    /// Writes the ends of operations that have ended since the last time; returns how many.
    pub async fn write_ends(&self) -> Result<u64, StoreError> {
        let mut written = 0;
        loop {
            let mut work = End { ended: self.operations().take_ended(ENDS) };
            if work.ended.is_empty() {
                return Ok(written);
            }
            if let Err(failure) = self.engine().transact(Isolation::ReadCommitted, &mut work).await {
                self.operations().put_back(work.ended);
                return Err(failure.into());
            }
            written += work.ended.len() as u64;
        }
    }

    /// Processing records to deliver, oldest first: of operations that have ended, and of those that began before
    /// `broken_off` and never did.
    pub async fn processing_records(
        &self,
        broken_off: Timestamp,
        limit: u32,
    ) -> Result<Vec<ProcessingRecord>, StoreError> {
        let mut reader = self.engine().reader().await?;
        let mut connection = reader.connection();
        let ready = vec![instant(broken_off).into(), i64::from(limit).into()];
        let rows = connection.all(&READY, ready).await?;
        let mut records = Vec::with_capacity(rows.len());
        for row in &rows {
            let subjects = connection.all(&SUBJECTS, vec![row.int(1)?.into(), row.bytes(0)?.into()]).await?;
            let subjects = subjects.iter().map(|row| Ok(self.keys().index().pseudonym(row.array(0)?)));
            records.push(record(row, subjects.collect::<Result<_, Failure>>()?)?);
        }
        Ok(records)
    }

    /// The processing log has these: they are removed.
    pub async fn confirm_processing(&self, operations: &[OperationId]) -> Result<(), StoreError> {
        Ok(self.engine().transact(Isolation::ReadCommitted, &mut Confirm { operations }).await?)
    }

    /// Removes processing records of operations that began before a moment, delivered or not; returns how many.
    pub async fn remove_processing_records(&self, before: Timestamp) -> Result<u64, StoreError> {
        let mut removed = 0;
        loop {
            let values = vec![instant(before).into(), REMOVED.into()];
            let count = self.engine().write(&REMOVE_BEFORE, values).await?;
            removed += count;
            if count < REMOVED.unsigned_abs() {
                return Ok(removed);
            }
        }
    }

    /// Removes the oldest processing records beyond so many, delivered or not; returns how many.
    pub async fn keep_newest_processing_records(&self, most: u64) -> Result<u64, StoreError> {
        let mut removed = 0;
        loop {
            let beyond = self.waiting_processing_records().await?.saturating_sub(most);
            if beyond == 0 {
                return Ok(removed);
            }
            let values = vec![i64::try_from(beyond).unwrap_or(REMOVED).min(REMOVED).into()];
            removed += self.engine().write(&REMOVE_OLDEST, values).await?;
        }
    }

    /// How many processing records wait for being delivered, or belong to operations under way.
    pub async fn waiting_processing_records(&self) -> Result<u64, StoreError> {
        let row = self.engine().first(&WAITING, Vec::new()).await?;
        Ok(row.map_or(Ok(0), |row| row.int(0)).map(|count| u64::try_from(count).unwrap_or_default())?)
    }
}

fn record(row: &Row, subjects: Vec<[u8; 16]>) -> Result<ProcessingRecord, Failure> {
    let what = "an unknown status";
    Ok(ProcessingRecord {
        operation: OperationId::from_bytes(row.array(0)?),
        started_at: instant_of(row.int(1)?)?,
        ended_at: row.opt_int(2)?.map(instant_of).transpose()?,
        status: ProcessingStatus::parse(&row.text(3)?)
            .ok_or(StoreError::Damaged { table: "processing_record", what })?,
        activity: row.text(4)?,
        name: row.text(5)?,
        trace_id: row.array(6)?,
        parent_span_id: row.opt_array(7)?,
        processor: row.opt_text(8)?,
        subjects,
    })
}
