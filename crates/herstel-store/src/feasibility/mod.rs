//! Reports of feasibility tests: figures about the operation, nothing of anybody, read without a scope.

use crate::{
    Store, StoreError,
    columns::{instant, instant_of},
    engine::{Connection, Failure, Isolation, Row, Work},
    statements::statements,
};
use herstel_kernel::Timestamp;

statements! {
    LAST_REPORT = "SELECT COALESCE(MAX(number), 0) FROM feasibility_report";
    KEEP_REPORT = "INSERT INTO feasibility_report (number, made_at, names, content) VALUES ($1, $2, $3, $4)";
    LIST_REPORTS = "SELECT number, made_at, names FROM feasibility_report ORDER BY number DESC LIMIT 200";
    REPORT = "SELECT number, made_at, names, content FROM feasibility_report WHERE number = $1";
}

/// A report that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptReport {
    /// Its number, counted from 1.
    pub number: u32,
    /// When it was made.
    pub made_at: Timestamp,
    /// The scenarios that it compares, as a sentence names them.
    pub names: String,
}

struct Keep<'a> {
    made_at: i64,
    names: &'a str,
    content: &'a str,
}

impl Work for Keep<'_> {
    type Output = i64;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<i64, Failure> {
        let last = connection.first(&LAST_REPORT, Vec::new()).await?;
        let number = last.map(|row| row.int(0)).transpose()?.unwrap_or(0) + 1;
        let values = vec![number.into(), self.made_at.into(), self.names.into(), self.content.into()];
        connection.execute(&KEEP_REPORT, values).await?;
        Ok(number)
    }
}

impl Store {
    /// Keeps a report, and gives its number.
    pub async fn keep_feasibility_report(
        &self,
        made_at: Timestamp,
        names: &str,
        content: &str,
    ) -> Result<u32, StoreError> {
        let mut keep = Keep { made_at: instant(made_at), names, content };
        let number = self.engine().transact(Isolation::ReadCommitted, &mut keep).await?;
        u32::try_from(number).map_err(|_| DAMAGED)
    }

    /// The reports, the last first, at most two hundred.
    pub async fn feasibility_reports(&self) -> Result<Vec<KeptReport>, StoreError> {
        self.engine().all(&LIST_REPORTS, Vec::new()).await?.iter().map(kept).collect()
    }

    /// One report with its content.
    pub async fn feasibility_report(&self, number: u32) -> Result<Option<(KeptReport, String)>, StoreError> {
        let row = self.engine().first(&REPORT, vec![i64::from(number).into()]).await?;
        row.map(|row| Ok((kept(&row)?, row.text(3)?))).transpose()
    }
}

const DAMAGED: StoreError =
    StoreError::Damaged { table: "feasibility_report", what: "a number out of range" };

fn kept(row: &Row) -> Result<KeptReport, StoreError> {
    Ok(KeptReport {
        number: u32::try_from(row.int(0)?).map_err(|_| DAMAGED)?,
        made_at: instant_of(row.int(1)?)?,
        names: row.text(2)?,
    })
}
