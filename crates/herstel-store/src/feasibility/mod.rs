//! Reports of feasibility tests: figures about the operation, nothing of anybody, read without a scope.

use crate::{
    Store, StoreError,
    columns::{instant, instant_of},
    engine::{Connection, Failure, Isolation, Row, Work},
    statements::statements,
};
use herstel_domain::gate::{KeptSimulation, SimulatedMoment, SimulatedSize};
use herstel_kernel::{Date, Timestamp};
use herstel_scheme::{ContentHash, SchemeId};
use jiff::tz::TimeZone;
use sha2::{Digest as _, Sha256};

statements! {
    LAST_REPORT = "SELECT COALESCE(MAX(number), 0) FROM feasibility_report";
    KEEP_REPORT = "INSERT INTO feasibility_report (number, made_at, names, content) VALUES ($1, $2, $3, $4)";
    KEEP_VERSION = "INSERT INTO feasibility_version (number, scheme, substance, report, ends, keeps_terms, moments, size) \
                    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    SIMULATIONS_OF = "SELECT r.number, r.made_at, r.names, v.report, v.ends, v.keeps_terms, v.moments, v.size FROM feasibility_version v \
                      JOIN feasibility_report r ON r.number = v.number \
                      WHERE v.scheme = $1 AND v.substance = $2 ORDER BY v.number DESC";
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

/// A version of a scheme that a report simulates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptVersion {
    /// The scheme.
    pub scheme: SchemeId,
    /// Its rules, parameters, facts and process.
    pub substance: ContentHash,
    /// Whether everybody came to an end in every run: an overload cannot be delivered.
    pub ends: bool,
    /// Whether the terms were kept in eight of ten runs.
    pub keeps_terms: bool,
    /// When the facts are from which its terms count.
    pub moments: Vec<SimulatedMoment>,
    /// How much was simulated of it.
    pub size: SimulatedSize,
}

impl KeptReport {
    /// The day on which it was made, by universal time.
    pub fn made_on(&self) -> Date {
        self.made_at.to_zoned(TimeZone::UTC).date()
    }
}

/// The reports that simulate exactly this version.
pub(crate) async fn reports_of(
    connection: &mut Connection<'_>,
    scheme: &SchemeId,
    substance: ContentHash,
) -> Result<Vec<KeptSimulation>, Failure> {
    let values = vec![scheme.as_str().into(), substance.to_string().into()];
    let rows = connection.all(&SIMULATIONS_OF, values).await?;
    let read = |row: &Row| simulation(row).map(|(simulation, _)| simulation);
    Ok(rows.iter().map(read).collect::<Result<_, StoreError>>()?)
}

fn simulation(row: &Row) -> Result<(KeptSimulation, KeptReport), StoreError> {
    let kept = kept(row)?;
    let simulation = KeptSimulation {
        report: row.text(3)?.parse().map_err(|_| UNREADABLE)?,
        ran_on: kept.made_on(),
        ends: row.int(4)? == 1,
        keeps_terms: row.int(5)? == 1,
        moments: serde_json::from_str(&row.text(6)?).map_err(|_| NO_MOMENTS)?,
        size: serde_json::from_str(&row.text(7)?).map_err(|_| NO_SIZE)?,
    };
    Ok((simulation, kept))
}

/// By what a kept report is known at a gate: the SHA-256 of its content.
pub fn report_hash(content: &str) -> ContentHash {
    ContentHash::from_bytes(Sha256::digest(content.as_bytes()).into())
}

struct Keep<'a> {
    made_at: i64,
    names: &'a str,
    content: &'a str,
    versions: &'a [KeptVersion],
}

impl Work for Keep<'_> {
    type Output = i64;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<i64, Failure> {
        let last = connection.first(&LAST_REPORT, Vec::new()).await?;
        let number = last.map(|row| row.int(0)).transpose()?.unwrap_or(0) + 1;
        let values = vec![number.into(), self.made_at.into(), self.names.into(), self.content.into()];
        connection.execute(&KEEP_REPORT, values).await?;
        let report = report_hash(self.content).to_string();
        for KeptVersion { scheme, substance, ends, keeps_terms, moments, size } in self.versions {
            let moments = serde_json::to_string(moments).map_err(|_| NO_MOMENTS)?;
            let size = serde_json::to_string(size).map_err(|_| NO_SIZE)?;
            let values = vec![
                number.into(),
                scheme.as_str().into(),
                substance.to_string().into(),
                report.as_str().into(),
                i64::from(*ends).into(),
                i64::from(*keeps_terms).into(),
                moments.into(),
                size.into(),
            ];
            connection.execute(&KEEP_VERSION, values).await?;
        }
        Ok(number)
    }
}

impl Store {
    /// Keeps a report with the versions of schemes that it simulates, and gives its number.
    pub async fn keep_feasibility_report(
        &self,
        made_at: Timestamp,
        (names, content): (&str, &str),
        versions: &[KeptVersion],
    ) -> Result<u32, StoreError> {
        let mut keep = Keep { made_at: instant(made_at), names, content, versions };
        let number = self.engine().transact(Isolation::ReadCommitted, &mut keep).await?;
        u32::try_from(number).map_err(|_| DAMAGED)
    }

    /// The reports that simulate exactly this version, the last first, each with what the gate knows of it.
    pub async fn simulations_of(
        &self,
        scheme: &SchemeId,
        substance: ContentHash,
    ) -> Result<Vec<(KeptSimulation, KeptReport)>, StoreError> {
        let values = vec![scheme.as_str().into(), substance.to_string().into()];
        let rows = self.engine().all(&SIMULATIONS_OF, values).await?;
        rows.iter().map(simulation).collect()
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

const UNREADABLE: StoreError =
    StoreError::Damaged { table: "feasibility_version", what: "a hash that is none" };
const NO_MOMENTS: StoreError =
    StoreError::Damaged { table: "feasibility_version", what: "moments that are none" };
const NO_SIZE: StoreError = StoreError::Damaged { table: "feasibility_version", what: "a size that is none" };
const DAMAGED: StoreError =
    StoreError::Damaged { table: "feasibility_report", what: "a number out of range" };

fn kept(row: &Row) -> Result<KeptReport, StoreError> {
    Ok(KeptReport {
        number: u32::try_from(row.int(0)?).map_err(|_| DAMAGED)?,
        made_at: instant_of(row.int(1)?)?,
        names: row.text(2)?,
    })
}
