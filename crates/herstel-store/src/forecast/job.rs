//! What the job reads and writes: all dossiers at once, plain columns only.

use super::rows::{ForecastRow, MaturedRow, OpenDossier, ScoreRow, ToldRow};
use crate::{
    Store, StoreError,
    columns::{NOTHING_DUE, date_of},
    engine::{Connection, Failure, Isolation, Value, Work},
    schema::{FORECAST, FORECAST_BASIS, FORECAST_SCORE, FORECAST_TOLD, OnExisting, Table},
    statements::statements,
};
use herstel_kernel::{Date, DossierId, StaffId};

statements! {
    /// Open dossiers after one, each once for every step that was decided.
    OPEN_AFTER = "SELECT d.dossier_id, d.registered_on, d.status, d.due_on, d.handler_id, m.step, m.read_on FROM \
                  (SELECT dossier_id, registered_on, status, due_on, handler_id FROM dossier \
                   WHERE dossier_id > $1 AND status IN ('new', 'preparing', 'second-reading', 'returned') \
                   ORDER BY dossier_id LIMIT $2) d \
                  LEFT JOIN decision m ON m.dossier_id = d.dossier_id AND m.status = 'approved' \
                  ORDER BY d.dossier_id";
    FORECASTS_AFTER = "SELECT dossier_id, step, reckoned_on, half_on, nine_on, half_days, nine_days, ahead, among, \
                       reason, standing, said_half_on, said_nine_on, said_on FROM forecast \
                       WHERE (dossier_id, step) > ($1, $2) ORDER BY dossier_id, step LIMIT $3";
    /// What is decided, or left, is no longer forecast.
    FORGET_DONE = "DELETE FROM forecast WHERE reckoned_on < $1";
    NOTE_DONE = "UPDATE forecast_told SET done_on = (SELECT MIN(m.read_on) FROM decision m \
                   WHERE m.dossier_id = forecast_told.dossier_id AND m.step = forecast_told.step AND m.status = 'approved') \
                 WHERE done_on IS NULL AND EXISTS (SELECT 1 FROM decision m \
                   WHERE m.dossier_id = forecast_told.dossier_id AND m.step = forecast_told.step AND m.status = 'approved')";
    NOTE_LEFT = "UPDATE forecast_told SET done_on = '' WHERE done_on IS NULL AND EXISTS (SELECT 1 FROM dossier d \
                 WHERE d.dossier_id = forecast_told.dossier_id AND d.status IN ('stopped', 'waiting'))";
    /// The day of the first forecast of all.
    FIRST_TOLD = "SELECT MIN(said_on) FROM forecast_told";
    MATURED = "SELECT step, said_on, half_days, nine_days, cohort, region, done_on, until_on FROM forecast_told \
               WHERE said_on >= $2 AND said_on < $3 AND until_on < $1 AND (done_on IS NULL OR done_on <> '')";
    SCORES = "SELECT month, kind, cohort, region, forecasts, within_half, within_nine, waiting, loss_half, loss_nine \
              FROM forecast_score ORDER BY month DESC, kind, cohort, region LIMIT 2000";
    BASES = "SELECT kind, content FROM forecast_basis";
}

/// Rows read or written at a time.
const PAGE: i64 = 2_000;

impl Store {
    /// A page of the open dossiers after one, for reckoning; empty after the last. Nothing in it says whose they are.
    pub async fn open_dossiers(&self, after: Option<DossierId>) -> Result<Vec<OpenDossier>, StoreError> {
        let after = after.map_or_else(Vec::new, |id| id.to_bytes().to_vec());
        let rows = self.engine().all(&OPEN_AFTER, vec![after.into(), PAGE.into()]).await?;
        let mut found: Vec<OpenDossier> = Vec::new();
        for row in &rows {
            let dossier = DossierId::from_bytes(row.array(0)?);
            if found.last().is_none_or(|last| last.dossier != dossier) {
                let due = row.text(3)?;
                found.push(OpenDossier {
                    dossier,
                    registered_on: date_of(&row.text(1)?)?,
                    is_begun: matches!(row.text(2)?.as_str(), "second-reading" | "returned"),
                    due_on: (due != NOTHING_DUE).then(|| date_of(&due)).transpose()?,
                    handler: row.opt_array(4)?.map(StaffId::from_bytes),
                    decided: Vec::new(),
                });
            }
            if let (Some(step), Some(on), Some(last)) = (row.opt_text(5)?, row.opt_text(6)?, found.last_mut())
            {
                last.decided.push((step, date_of(&on)?));
            }
        }
        Ok(found)
    }

    /// Every forecast as it stands.
    pub async fn forecasts(&self) -> Result<Vec<ForecastRow>, StoreError> {
        let mut all: Vec<ForecastRow> = Vec::new();
        loop {
            let (dossier, step) = all.last().map_or_else(
                || (Vec::new(), String::new()),
                |row| (row.dossier.to_bytes().to_vec(), row.step.clone()),
            );
            let rows =
                self.engine().all(&FORECASTS_AFTER, vec![dossier.into(), step.into(), PAGE.into()]).await?;
            if rows.is_empty() {
                return Ok(all);
            }
            for row in &rows {
                all.push(ForecastRow::read(row, 0)?);
            }
        }
    }

    /// Notes which forecasts were overtaken by what happened, and gives the day of the first forecast that there is.
    pub async fn note_what_became_of_forecasts(&self) -> Result<Option<Date>, StoreError> {
        self.engine().write(&NOTE_DONE, Vec::new()).await?;
        self.engine().write(&NOTE_LEFT, Vec::new()).await?;
        let first = self.engine().first(&FIRST_TOLD, Vec::new()).await?;
        let first = first.map(|row| row.opt_text(0)).transpose()?.flatten();
        first.as_deref().map(date_of).transpose()
    }

    /// The forecasts of a period, from a day and before another, whose band ended before today. However long the band
    /// was: who waits for years counts.
    pub async fn matured_forecasts(
        &self,
        today: Date,
        (from, before): (Date, Date),
    ) -> Result<Vec<MaturedRow>, StoreError> {
        let values = [today, from, before].map(|day| Value::from(day.to_string())).into();
        let rows = self.engine().all(&MATURED, values).await?;
        Ok(rows.iter().map(MaturedRow::read).collect::<Result<_, _>>()?)
    }

    /// Writes forecasts and what was made to be said. Done twice it is the same.
    pub async fn write_forecasts(&self, rows: &[ForecastRow], told: &[ToldRow]) -> Result<(), StoreError> {
        self.put(&FORECAST_TOLD, told.iter().map(ToldRow::values).collect(), OnExisting::Keep).await?;
        self.put(&FORECAST, rows.iter().map(ForecastRow::values).collect(), OnExisting::Replace).await
    }

    /// Removes forecasts that were not reckoned on this day: their step is done, or they left.
    pub async fn forget_forecasts_before(&self, today: Date) -> Result<u64, StoreError> {
        Ok(self.engine().write(&FORGET_DONE, vec![today.to_string().into()]).await?)
    }

    /// Writes scores; a month that was scored before is scored anew.
    pub async fn write_forecast_scores(&self, rows: &[ScoreRow]) -> Result<(), StoreError> {
        self.put(&FORECAST_SCORE, rows.iter().map(ScoreRow::values).collect(), OnExisting::Replace).await
    }

    /// Every score, the last month first.
    pub async fn forecast_scores(&self) -> Result<Vec<ScoreRow>, StoreError> {
        let rows = self.engine().all(&SCORES, Vec::new()).await?;
        Ok(rows.iter().map(ScoreRow::read).collect::<Result<_, _>>()?)
    }

    /// What the forecasts of each step followed from the last time, as JSON.
    pub async fn forecast_bases(&self) -> Result<Vec<(String, String)>, StoreError> {
        let rows = self.engine().all(&BASES, Vec::new()).await?;
        Ok(rows.iter().map(|row| Ok((row.text(0)?, row.text(1)?))).collect::<Result<_, Failure>>()?)
    }

    /// Keeps what the forecasts of each step follow from now.
    pub async fn write_forecast_bases(&self, bases: &[(String, String)]) -> Result<(), StoreError> {
        let rows = bases.iter().map(|(kind, content)| vec![kind.as_str().into(), content.as_str().into()]);
        self.put(&FORECAST_BASIS, rows.collect(), OnExisting::Replace).await
    }

    async fn put(
        &self,
        table: &'static Table,
        rows: Vec<Vec<Value>>,
        existing: OnExisting,
    ) -> Result<(), StoreError> {
        for rows in rows.chunks(usize::try_from(PAGE).unwrap_or(1)) {
            let mut put = Put { table, rows, existing };
            self.engine().transact(Isolation::ReadCommitted, &mut put).await?;
        }
        Ok(())
    }
}

struct Put<'a> {
    table: &'static Table,
    rows: &'a [Vec<Value>],
    existing: OnExisting,
}

impl Work for Put<'_> {
    type Output = ();

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        self.table.insert(connection, self.rows.to_vec(), self.existing).await
    }
}
