//! What the job reads and writes: all dossiers at once, plain columns only.

use super::rows::{ClassScoreRow, ForecastRow, KindCoverage, MaturedRow, OpenDossier, ScoreRow, ToldRow};
use crate::{
    Store, StoreError,
    columns::{NOTHING_DUE, date_of},
    engine::{Connection, Failure, Isolation, Row, Value, Work},
    schema::{
        FORECAST, FORECAST_BASIS, FORECAST_CLASS_SCORE, FORECAST_SCORE, FORECAST_TOLD, OnExisting, Table,
    },
    statements::{Statement, statements},
};
use herstel_domain::{deadlines::TermSubject, work_list::REQUESTED};
use herstel_kernel::{Date, DossierId};

statements! {
    /// Open dossiers after one, each once for every step that was proposed or decided.
    OPEN_AFTER = "SELECT d.dossier_id, d.registered_on, d.due_on, d.handler_id, m.step, m.status, m.read_on FROM \
                  (SELECT dossier_id, registered_on, due_on, handler_id FROM dossier \
                   WHERE dossier_id > $1 AND status IN ('new', 'preparing', 'second-reading', 'returned') \
                   ORDER BY dossier_id LIMIT $2) d \
                  LEFT JOIN decision m ON m.dossier_id = d.dossier_id ORDER BY d.dossier_id, m.proposed_on";
    /// Dossiers in which nothing waits for staff until the parent chooses, in the same way.
    CHOOSING_AFTER = "SELECT d.dossier_id, d.registered_on, d.due_on, d.handler_id, m.step, m.status, m.read_on FROM \
                      (SELECT dossier_id, registered_on, due_on, handler_id FROM dossier \
                       WHERE dossier_id > $1 AND status IN ('decided', 'waiting') ORDER BY dossier_id LIMIT $2) d \
                      LEFT JOIN decision m ON m.dossier_id = d.dossier_id ORDER BY d.dossier_id, m.proposed_on";
    /// What is said of the dossiers between two: how urgent, which groups, which families, where they stand and since when.
    SAID_BETWEEN = "SELECT dossier_id, facet FROM dossier_facet WHERE dossier_id >= $1 AND dossier_id <= $2 AND is_on = 1 \
                    AND (facet LIKE 'urgency:%' OR facet LIKE 'group:%' OR facet LIKE 'step:%' OR facet LIKE 'scheme:%' \
                         OR facet LIKE 'requested:%') \
                    ORDER BY dossier_id, facet";
    TERMS_BETWEEN = "SELECT dossier_id, subject, last_day FROM term \
                     WHERE dossier_id >= $1 AND dossier_id <= $2 AND last_day < $3 ORDER BY dossier_id, subject";
    FORECASTS_AFTER = "SELECT dossier_id, step, reckoned_on, half_on, nine_on, half_days, nine_days, ahead, among, \
                       reason, standing, said_half_on, said_nine_on, said_on, bare_days, was_shown FROM forecast \
                       WHERE (dossier_id, step) > ($1, $2) ORDER BY dossier_id, step LIMIT $3";
    /// What is said now is what is read: also when it was made before anybody was shown it.
    MARK_SHOWN = "UPDATE forecast_told SET is_shown = 1 WHERE is_shown = 0 AND done_on IS NULL AND EXISTS (SELECT 1 \
                  FROM forecast f WHERE f.dossier_id = forecast_told.dossier_id AND f.step = forecast_told.step \
                  AND f.said_on = forecast_told.said_on AND f.standing = 'shown')";
    /// What is decided, or left, is no longer forecast. Who was shown something and still waits for it keeps what they were
    /// shown, so that nothing clearly later is read before a person told it.
    FORGET_DONE = "DELETE FROM forecast WHERE reckoned_on < $1 AND is_told = 0 AND NOT ((was_shown = 1 OR standing <> 'silent') \
                   AND EXISTS (SELECT 1 FROM forecast_told t WHERE t.dossier_id = forecast.dossier_id \
                   AND t.step = forecast.step AND t.done_on IS NULL))";
    /// Nothing is said of what nothing was reckoned for.
    SILENCE = "UPDATE forecast SET standing = 'silent', was_shown = 1, half_on = NULL, nine_on = NULL, half_days = NULL, \
               nine_days = NULL, bare_days = NULL, ahead = NULL, among = 0 WHERE reckoned_on < $1 AND is_told = 0 AND standing <> 'silent'";
    BEGIN = "UPDATE forecast SET is_told = 0 WHERE is_told <> 0";
    NOTE_DONE = "UPDATE forecast_told SET done_on = (SELECT MIN(m.read_on) FROM decision m \
                   WHERE m.dossier_id = forecast_told.dossier_id AND m.step = forecast_told.step AND m.status = 'approved' \
                   AND m.read_on >= forecast_told.said_on) \
                 WHERE done_on IS NULL AND EXISTS (SELECT 1 FROM decision m \
                   WHERE m.dossier_id = forecast_told.dossier_id AND m.step = forecast_told.step AND m.status = 'approved' \
                   AND m.read_on >= forecast_told.said_on)";
    /// What waits beside the road goes on without it.
    NOTE_LEFT = "UPDATE forecast_told SET done_on = '' WHERE done_on IS NULL AND step NOT LIKE '%:%' AND EXISTS (SELECT 1 FROM dossier d \
                 WHERE d.dossier_id = forecast_told.dossier_id AND d.status IN ('stopped', 'waiting'))";
    /// Of who left, the day on which that was first seen. What an earlier program noted has no day: it was before the end.
    LEFT_BEFORE = "UPDATE forecast_told SET left_on = said_on WHERE done_on = '' AND left_on IS NULL";
    LEFT_NOW = "UPDATE forecast_told SET left_on = $1 WHERE done_on = '' AND left_on IS NULL";
    /// What was said about a step and nothing came of yet, after one.
    SAID_AFTER = "SELECT DISTINCT step, dossier_id FROM forecast_told WHERE done_on IS NULL AND (step, dossier_id) > ($1, $2) \
                  AND step NOT LIKE '%:%' ORDER BY step, dossier_id LIMIT $3";
    NOTE_LEFT_STEP = "UPDATE forecast_told SET done_on = '', left_on = $3 \
                      WHERE dossier_id = $1 AND step = $2 AND done_on IS NULL";
    /// The day of the first forecast of all.
    FIRST_TOLD = "SELECT MIN(said_on) FROM forecast_told";
    /// Who left before the band ended is no part of it; who left after that was missed. Always in the same order, so that
    /// what is added up comes out the same to the last digit.
    MATURED = "SELECT step, said_on, half_days, nine_days, cohort, region, NULLIF(done_on, ''), until_on, \
               COALESCE(bare_days, nine_days), left_on, COALESCE(class, '') FROM forecast_told \
               WHERE said_on >= $2 AND said_on < $3 AND until_on < $1 \
               AND (done_on IS NULL OR done_on <> '' OR left_on > until_on) \
               ORDER BY said_on, dossier_id, step";
    SCORES = "SELECT month, kind, cohort, region, forecasts, within_half, within_nine, waiting, loss_half, loss_nine \
              FROM forecast_score ORDER BY month DESC, kind, cohort, region LIMIT 2000";
    SCORES_OF = "SELECT month, kind, cohort, region, forecasts, within_half, within_nine, waiting, loss_half, loss_nine \
                 FROM forecast_score WHERE month = $1 ORDER BY kind, cohort, region";
    /// From a month on, and of one month.
    CLASS_SCORES = "SELECT month, kind, cohort, region, forecasts, within_half, within_nine, waiting, loss_half, loss_nine, \
                    class FROM forecast_class_score WHERE month >= $1 ORDER BY month, kind, cohort, region, class";
    CLASS_SCORES_OF = "SELECT month, kind, cohort, region, forecasts, within_half, within_nine, waiting, loss_half, \
                       loss_nine, class FROM forecast_class_score WHERE month = $1 ORDER BY kind, cohort, region, class";
    /// Of all scores, also of those that are no longer listed.
    SCORED_KINDS = "SELECT kind, CAST(SUM(forecasts) AS BIGINT) FROM forecast_score GROUP BY kind ORDER BY kind";
    /// Of each kind how many bands ended in a period, and in how many it was done by the day that was named. What is no step
    /// of a road has its id behind its kind.
    COVERAGE = "SELECT CASE WHEN step LIKE '%:%' \
                  THEN RTRIM(RTRIM(step, 'abcdefghijklmnopqrstuvwxyz0123456789-'), ':') ELSE step END, COUNT(*), \
                  CAST(SUM(CASE WHEN done_on <> '' AND done_on <= until_on THEN 1 ELSE 0 END) AS BIGINT) \
                FROM forecast_told WHERE until_on >= $1 AND until_on < $2 \
                AND (done_on IS NULL OR done_on <> '' OR left_on > until_on) GROUP BY 1 ORDER BY 1";
    BASES = "SELECT kind, content FROM forecast_basis";
}

/// Rows read or written at a time.
pub(super) const PAGE: i64 = 2_000;

impl Store {
    /// A page of the open dossiers after one, for reckoning; empty after the last. Nothing in it says whose they are.
    pub async fn open_dossiers(&self, after: Option<DossierId>) -> Result<Vec<OpenDossier>, StoreError> {
        self.dossiers_after(&OPEN_AFTER, after).await
    }

    /// The same of dossiers in which nothing waits for staff: the parent has still to choose, or takes time.
    pub async fn choosing_dossiers(&self, after: Option<DossierId>) -> Result<Vec<OpenDossier>, StoreError> {
        self.dossiers_after(&CHOOSING_AFTER, after).await
    }

    async fn dossiers_after(
        &self,
        statement: &Statement,
        after: Option<DossierId>,
    ) -> Result<Vec<OpenDossier>, StoreError> {
        let after = after.map_or_else(Vec::new, |id| id.to_bytes().to_vec());
        let rows = self.engine().all(statement, vec![after.into(), PAGE.into()]).await?;
        let mut found: Vec<OpenDossier> = Vec::new();
        for row in &rows {
            let dossier = DossierId::from_bytes(row.array(0)?);
            if found.last().is_none_or(|last| last.dossier != dossier) {
                found.push(OpenDossier::read(row, dossier)?);
            }
            let (Some(step), Some(last)) = (row.opt_text(4)?, found.last_mut()) else { continue };
            match (row.text(5)?.as_str(), row.opt_text(6)?) {
                ("approved", Some(on)) => last.decided.push((step, date_of(&on)?)),
                // Being read, or returned: somebody is at work on it.
                (_, _) => last.begun.push(step),
            }
        }
        for open in &mut found {
            // What came back and was decided after all is over.
            open.begun.retain(|step| !open.decided.iter().any(|(decided, _)| decided == step));
        }
        self.complete(&mut found).await?;
        Ok(found)
    }

    /// What stands about these dossiers in other tables. They are in order of their ids.
    async fn complete(&self, found: &mut [OpenDossier]) -> Result<(), StoreError> {
        let (Some(first), Some(last)) = (found.first(), found.last()) else { return Ok(()) };
        let between = [first.dossier.to_bytes().to_vec(), last.dossier.to_bytes().to_vec()];
        let said = self.engine().all(&SAID_BETWEEN, between.clone().map(Value::from).into()).await?;
        for row in &said {
            let Some(open) = of(found, row)? else { continue };
            let facet = row.text(1)?;
            if let Some(requested) = facet.strip_prefix(REQUESTED) {
                open.requested.push(requested.parse().map_err(|_| StoreError::Damaged {
                    table: "dossier_facet",
                    what: "an application that is not one",
                })?);
                continue;
            }
            open.standing.note(&facet);
        }
        let [first, last] = between.map(Value::from);
        let terms = self.engine().all(&TERMS_BETWEEN, vec![first, last, NOTHING_DUE.into()]).await?;
        for row in &terms {
            let Some(open) = of(found, row)? else { continue };
            let due = date_of(&row.text(2)?)?;
            match row.text(1)?.parse() {
                Ok(TermSubject::Step(step)) => open.terms.push((step, due)),
                // They wait apart from the road.
                Ok(TermSubject::Objection(_)) => {}
                Err(_) => {
                    return Err(StoreError::Damaged { table: "term", what: "a subject that is unknown" });
                }
            }
        }
        Ok(())
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

    /// Notes which forecasts were overtaken by what happened, and gives the day of the first forecast that there is. Who is
    /// found to have left did so on this day.
    pub async fn note_what_became_of_forecasts(&self, today: Date) -> Result<Option<Date>, StoreError> {
        self.engine().write(&LEFT_BEFORE, Vec::new()).await?;
        self.engine().write(&NOTE_DONE, Vec::new()).await?;
        self.engine().write(&NOTE_LEFT, Vec::new()).await?;
        self.note_ended_objections().await?;
        self.note_ended_awaited().await?;
        self.engine().write(&LEFT_NOW, vec![today.to_string().into()]).await?;
        self.first_forecast_on().await
    }

    /// A page of the steps of roads of which something was said and nothing came yet, after one; empty after the last.
    pub async fn awaited_steps(
        &self,
        after: Option<&(String, DossierId)>,
    ) -> Result<Vec<(String, DossierId)>, StoreError> {
        let (step, dossier) = after.map_or_else(
            || (String::new(), Vec::new()),
            |(step, dossier)| (step.clone(), dossier.to_bytes().to_vec()),
        );
        let values = vec![step.into(), dossier.into(), PAGE.into()];
        let rows = self.engine().all(&SAID_AFTER, values).await?;
        let read = |row: &Row| Ok((row.text(0)?, DossierId::from_bytes(row.array(1)?)));
        Ok(rows.iter().map(read).collect::<Result<_, Failure>>()?)
    }

    /// Notes of these steps that nobody waits for them any more, since this day.
    pub async fn note_left_steps(&self, left: &[(String, DossierId)], today: Date) -> Result<(), StoreError> {
        for left in left.chunks(usize::try_from(PAGE).unwrap_or(1)) {
            let mut note = NoteLeft { left, today };
            self.engine().transact(Isolation::ReadCommitted, &mut note).await?;
        }
        Ok(())
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

    /// What a case handler tells from now on is not overwritten by the forecasts that are written at the end of a reckoning:
    /// it was not known when they were reckoned.
    pub async fn begin_reckoning(&self) -> Result<(), StoreError> {
        self.engine().write(&BEGIN, Vec::new()).await?;
        Ok(())
    }

    /// Writes forecasts and what was made to be said, except of what was told since the reckoning began. Done twice it is the
    /// same.
    pub async fn write_forecasts(&self, rows: &[ForecastRow], told: &[ToldRow]) -> Result<(), StoreError> {
        self.put(&FORECAST_TOLD, told.iter().map(ToldRow::values).collect(), OnExisting::Keep).await?;
        let rows = rows.iter().map(ForecastRow::values).collect();
        self.put(&FORECAST, rows, OnExisting::ReplaceUnless("is_told")).await?;
        self.engine().write(&MARK_SHOWN, Vec::new()).await?;
        Ok(())
    }

    /// Removes forecasts that were not reckoned on this day: their step is done, or they left. Who still waits is told
    /// nothing, and it is remembered that they were.
    pub async fn forget_forecasts_before(&self, today: Date) -> Result<u64, StoreError> {
        let forgotten = self.engine().write(&FORGET_DONE, vec![today.to_string().into()]).await?;
        self.engine().write(&SILENCE, vec![today.to_string().into()]).await?;
        Ok(forgotten)
    }

    /// Writes scores; a month that was scored before is scored anew.
    pub async fn write_forecast_scores(&self, rows: &[ScoreRow]) -> Result<(), StoreError> {
        self.put(&FORECAST_SCORE, rows.iter().map(ScoreRow::values).collect(), OnExisting::Replace).await
    }

    /// The same of scores divided by class.
    pub async fn write_forecast_class_scores(&self, rows: &[ClassScoreRow]) -> Result<(), StoreError> {
        let rows = rows.iter().map(ClassScoreRow::values).collect();
        self.put(&FORECAST_CLASS_SCORE, rows, OnExisting::Replace).await
    }

    /// How many forecasts of each kind were ever scored.
    pub async fn scored_kinds(&self) -> Result<Vec<(String, u64)>, StoreError> {
        let rows = self.engine().all(&SCORED_KINDS, Vec::new()).await?;
        let read = |row: &Row| Ok((row.text(0)?, u64::try_from(row.int(1)?).unwrap_or(0)));
        Ok(rows.iter().map(read).collect::<Result<_, Failure>>()?)
    }

    /// Of each kind how many bands ended from a day and before another, and how many of those were right.
    pub async fn forecast_coverage(&self, from: Date, before: Date) -> Result<Vec<KindCoverage>, StoreError> {
        let values = vec![from.to_string().into(), before.to_string().into()];
        let rows = self.engine().all(&COVERAGE, values).await?;
        let count = |row: &Row, place| Ok::<_, Failure>(u64::try_from(row.int(place)?).unwrap_or(0));
        let read =
            |row: &Row| Ok(KindCoverage { kind: row.text(0)?, ended: count(row, 1)?, right: count(row, 2)? });
        Ok(rows.iter().map(read).collect::<Result<_, Failure>>()?)
    }

    /// The scores of the last months, the last month first: as many as a page can show.
    pub async fn forecast_scores(&self) -> Result<Vec<ScoreRow>, StoreError> {
        let rows = self.engine().all(&SCORES, Vec::new()).await?;
        Ok(rows.iter().map(ScoreRow::read).collect::<Result<_, _>>()?)
    }

    /// The scores of one month, `2026-03`.
    pub async fn forecast_scores_of(&self, month: &str) -> Result<Vec<ScoreRow>, StoreError> {
        let rows = self.engine().all(&SCORES_OF, vec![month.into()]).await?;
        Ok(rows.iter().map(ScoreRow::read).collect::<Result<_, _>>()?)
    }

    /// The scores divided by class from a month on, `2026-03`.
    pub async fn forecast_class_scores(&self, from: &str) -> Result<Vec<ClassScoreRow>, StoreError> {
        let rows = self.engine().all(&CLASS_SCORES, vec![from.into()]).await?;
        Ok(rows.iter().map(ClassScoreRow::read).collect::<Result<_, _>>()?)
    }

    /// The scores divided by class of one month, `2026-03`.
    pub async fn forecast_class_scores_of(&self, month: &str) -> Result<Vec<ClassScoreRow>, StoreError> {
        let rows = self.engine().all(&CLASS_SCORES_OF, vec![month.into()]).await?;
        Ok(rows.iter().map(ClassScoreRow::read).collect::<Result<_, _>>()?)
    }

    /// The day of the first forecast that was made to be said.
    pub async fn first_forecast_on(&self) -> Result<Option<Date>, StoreError> {
        let first = self.engine().first(&FIRST_TOLD, Vec::new()).await?;
        let first = first.map(|row| row.opt_text(0)).transpose()?.flatten();
        first.as_deref().map(date_of).transpose()
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

/// The open dossier that a row is about, if it is one of these; they are in order of their ids.
fn of<'o>(found: &'o mut [OpenDossier], row: &Row) -> Result<Option<&'o mut OpenDossier>, Failure> {
    let dossier = DossierId::from_bytes(row.array(0)?);
    let place = found.binary_search_by_key(&dossier.to_bytes(), |open| open.dossier.to_bytes());
    Ok(place.ok().and_then(|place| found.get_mut(place)))
}

struct NoteLeft<'a> {
    left: &'a [(String, DossierId)],
    today: Date,
}

impl Work for NoteLeft<'_> {
    type Output = ();

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        for (step, dossier) in self.left {
            let values = vec![dossier.to_bytes().into(), step.as_str().into(), self.today.to_string().into()];
            connection.execute(&NOTE_LEFT_STEP, values).await?;
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
