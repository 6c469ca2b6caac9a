//! Progress reports: counted by a job once a day and kept. Figures about the operation, nothing of anybody, read
//! without a scope.

use crate::{
    Store, StoreError,
    columns::{date_of, outcome_of},
    engine::{Connection, Failure, Isolation, Row, Work},
    statements::statements,
};
use herstel_domain::{
    progress::{DecidedInMonth, Progress, Registered, Standing},
    work_list::HELPED as HELPED_FACET,
};
use herstel_kernel::{Cents, Date};

statements! {
    REGISTERED = "SELECT SUBSTR(registered_on, 1, 7) AS month, COUNT(*) FROM dossier \
                  GROUP BY SUBSTR(registered_on, 1, 7) ORDER BY month";
    DECIDED = "SELECT SUBSTR(decided_on, 1, 7) AS month, step, outcome, COUNT(*), \
               CAST(SUM(amount_cents) AS BIGINT) FROM decided_case \
               GROUP BY SUBSTR(decided_on, 1, 7), step, outcome ORDER BY month, step, outcome";
    /// What stands before the id of a step in a facet is five characters long.
    STANDING = "SELECT SUBSTR(f.facet, 6) AS step, COUNT(*), \
                CAST(SUM(CASE WHEN f.due_on < $1 THEN 1 ELSE 0 END) AS BIGINT) FROM dossier_facet f \
                JOIN dossier d ON d.dossier_id = f.dossier_id \
                WHERE f.is_on = 1 AND f.facet LIKE 'step:%' AND d.status <> 'stopped' \
                GROUP BY f.facet ORDER BY f.facet";
    /// Who registered and had no decision yet, nor a proposal.
    BEFORE = "SELECT COUNT(*), CAST(COALESCE(SUM(CASE WHEN d.due_on < $1 THEN 1 ELSE 0 END), 0) AS BIGINT) \
              FROM dossier d WHERE d.status <> 'stopped' AND NOT EXISTS (SELECT 1 FROM dossier_facet f \
              WHERE f.dossier_id = d.dossier_id AND f.is_on = 1 AND f.facet LIKE 'step:%')";
    OVERDUE = "SELECT COUNT(*), CAST(COALESCE(SUM(noticed), 0) AS BIGINT) FROM term WHERE last_day < $1";
    HELPED = "SELECT COUNT(*) FROM dossier_facet WHERE facet = $1 AND is_on = 1";
    KEEP = "INSERT INTO progress_report (taken_on, content) VALUES ($1, $2) ON CONFLICT (taken_on) DO NOTHING";
    DAYS = "SELECT taken_on FROM progress_report ORDER BY taken_on DESC LIMIT 400";
    OF_DAY = "SELECT content FROM progress_report WHERE taken_on = $1";
}

struct Count {
    today: Date,
}

impl Work for Count {
    type Output = ();

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        let today = self.today.to_string();
        if connection.first(&OF_DAY, vec![today.as_str().into()]).await?.is_some() {
            return Ok(());
        }
        let registered = connection.all(&REGISTERED, Vec::new()).await?;
        let decided = connection.all(&DECIDED, Vec::new()).await?;
        let standing = connection.all(&STANDING, vec![today.as_str().into()]).await?;
        let before = connection.first(&BEFORE, vec![today.as_str().into()]).await?;
        let before = before.as_ref().map(before_of).transpose()?.filter(|row| row.dossiers > 0);
        let overdue = connection.first(&OVERDUE, vec![today.as_str().into()]).await?;
        let overdue = overdue.as_ref();
        let helped = connection.first(&HELPED, vec![HELPED_FACET.into()]).await?;
        let progress = Progress {
            taken_on: self.today,
            registered: registered.iter().map(registered_of).collect::<Result<_, _>>()?,
            decided: decided.iter().map(decided_of).collect::<Result<_, _>>()?,
            standing: before
                .into_iter()
                .map(Ok)
                .chain(standing.iter().map(standing_of))
                .collect::<Result<_, _>>()?,
            overdue: overdue.map_or(Ok(0), |row| count(row, 0))?,
            noticed: overdue.map_or(Ok(0), |row| count(row, 1))?,
            helped: helped.as_ref().map(|row| count(row, 0)).transpose()?,
        };
        let content = serde_json::to_string(&progress).map_err(|_| DAMAGED)?;
        connection.execute(&KEEP, vec![today.as_str().into(), content.as_str().into()]).await?;
        Ok(())
    }
}

impl Store {
    /// Counts how far the operation is and keeps it for that day. A day that was counted stays as it is.
    pub async fn count_progress(&self, today: Date) -> Result<(), StoreError> {
        Ok(self.engine().transact(Isolation::RepeatableRead, &mut Count { today }).await?)
    }

    /// The days that were counted, the last first, at most four hundred.
    pub async fn progress_days(&self) -> Result<Vec<Date>, StoreError> {
        let rows = self.engine().all(&DAYS, Vec::new()).await?;
        rows.iter().map(|row| date_of(&row.text(0)?)).collect()
    }

    /// What was counted on a day.
    pub async fn progress_on(&self, day: Date) -> Result<Option<Progress>, StoreError> {
        let row = self.engine().first(&OF_DAY, vec![day.to_string().into()]).await?;
        let read = |row: Row| serde_json::from_str(&row.text(0)?).map_err(|_| DAMAGED);
        row.map(read).transpose()
    }
}

const DAMAGED: StoreError =
    StoreError::Damaged { table: "progress_report", what: "a report that cannot be read" };

fn registered_of(row: &Row) -> Result<Registered, StoreError> {
    Ok(Registered { month: row.text(0)?, parents: count(row, 1)? })
}

fn decided_of(row: &Row) -> Result<DecidedInMonth, StoreError> {
    Ok(DecidedInMonth {
        month: row.text(0)?,
        step: row.text(1)?,
        outcome: outcome_of(&row.text(2)?)?,
        decisions: count(row, 3)?,
        amount: Cents::new(row.int(4)?),
    })
}

fn standing_of(row: &Row) -> Result<Standing, StoreError> {
    Ok(Standing { step: Some(row.text(0)?), dossiers: count(row, 1)?, late: count(row, 2)? })
}

fn before_of(row: &Row) -> Result<Standing, StoreError> {
    Ok(Standing { step: None, dossiers: count(row, 0)?, late: count(row, 1)? })
}

fn count(row: &Row, column: usize) -> Result<u64, StoreError> {
    u64::try_from(row.int(column)?).map_err(|_| DAMAGED)
}
