//! The forecasts of one dossier, for who may see it, and for the case handler who tells what became worse.

use super::rows::{ForecastRow, ShownRow};
use crate::{
    Store, StoreError,
    engine::{Connection, Failure, Isolation, Work},
    looked::Whose,
    schema::{FORECAST_TOLD, OnExisting},
    scope::{
        by_ground, ex_partners, granted, in_emergency, in_reach, no_ex_partner, staff_reach,
        staff_without_interest,
    },
    statements::statements,
};
use herstel_domain::{Scope, looked::What};
use herstel_kernel::{Date, DossierId, StaffId};

statements! {
    FORECASTS_OF = concat!(
        "SELECT d.person_id, d.dossier_id, f.dossier_id, f.step, f.reckoned_on, f.half_on, f.nine_on, f.half_days, \
         f.nine_days, f.ahead, f.among, f.reason, f.standing, f.said_half_on, f.said_nine_on, f.said_on, f.bare_days, f.was_shown \
         FROM forecast f JOIN dossier d ON d.dossier_id = f.dossier_id WHERE f.dossier_id = $7 AND ",
        in_reach!(),
        " ORDER BY f.step"
    );
    /// What was shown about a dossier, in the order in which it was.
    SHOWN_OF = concat!(
        "SELECT d.person_id, d.dossier_id, t.step, t.said_on, t.until_on, t.told_by, NULLIF(t.done_on, ''), t.left_on \
         FROM forecast_told t JOIN dossier d ON d.dossier_id = t.dossier_id \
         WHERE t.dossier_id = $7 AND t.is_shown = 1 AND ",
        in_reach!(),
        " ORDER BY t.said_on, t.step"
    );
    /// Whose new forecast a case handler has to tell first.
    TO_TELL = concat!(
        "SELECT d.person_id, d.dossier_id, d.number FROM forecast f JOIN dossier d ON d.dossier_id = f.dossier_id \
         WHERE f.standing = 'worse' AND d.handler_id = $7 AND ",
        in_reach!(),
        " ORDER BY d.dossier_id LIMIT 200"
    );
    TELL = "UPDATE forecast SET standing = 'shown', was_shown = 1, is_told = 1, said_half_on = half_on, said_nine_on = nine_on, \
            said_on = $3 WHERE dossier_id = $1 AND step = $2 AND standing = 'worse' AND reckoned_on = $4 AND half_on IS NOT NULL";
    /// It was told that nothing can be said any more: what can be said later is no bad news.
    TELL_NOTHING = "UPDATE forecast SET standing = 'silent', was_shown = 0, is_told = 1, said_half_on = NULL, said_nine_on = NULL, \
                    said_on = NULL WHERE dossier_id = $1 AND step = $2 AND standing = 'worse' AND reckoned_on = $3 \
                    AND half_on IS NULL";
    LAST_TOLD = "SELECT cohort, region, COALESCE(class, '') FROM forecast_told WHERE dossier_id = $1 AND step = $2 \
                 ORDER BY said_on DESC LIMIT 1";
}

impl Store {
    /// The forecasts of a dossier in reach, by step; none when there are none or it is not in reach.
    pub async fn forecasts_of(
        &self,
        scope: &Scope,
        dossier: DossierId,
    ) -> Result<Vec<ForecastRow>, StoreError> {
        let look = self.look(scope, What::Dossier);
        let rows =
            look.all(&FORECASTS_OF, vec![dossier.to_bytes().into()], Whose { person: 0, dossier: 1 }).await?;
        Ok(rows.iter().map(|row| ForecastRow::read(row, 2)).collect::<Result<_, Failure>>()?)
    }

    /// Everything that was ever shown about a dossier in reach, with what became of it.
    pub async fn shown_forecasts_of(
        &self,
        scope: &Scope,
        dossier: DossierId,
    ) -> Result<Vec<ShownRow>, StoreError> {
        let look = self.look(scope, What::Dossier);
        let rows =
            look.all(&SHOWN_OF, vec![dossier.to_bytes().into()], Whose { person: 0, dossier: 1 }).await?;
        Ok(rows.iter().map(|row| ShownRow::read(row, 2)).collect::<Result<_, Failure>>()?)
    }

    /// The numbers of the dossiers of a case handler in which something became clearly worse and nobody told it yet.
    pub async fn forecasts_to_tell(
        &self,
        scope: &Scope,
        handler: StaffId,
    ) -> Result<Vec<String>, StoreError> {
        let look = self.look(scope, What::List);
        let rows =
            look.all(&TO_TELL, vec![handler.to_bytes().into()], Whose { person: 0, dossier: 1 }).await?;
        Ok(rows.iter().map(|row| row.text(2)).collect::<Result<_, Failure>>()?)
    }

    /// The case handler told what became worse: from now on the page says it, also when it is that nothing can be said any
    /// more. False when there was nothing to tell, or it was reckoned anew since they read it.
    pub async fn tell_forecast(
        &self,
        scope: &Scope,
        read: &ForecastRow,
        by: StaffId,
        today: Date,
    ) -> Result<bool, StoreError> {
        let found = self.forecasts_of(scope, read.dossier).await?;
        let Some(own) = found.into_iter().find(|row| row == read) else { return Ok(false) };
        let mut tell = Tell { row: own, by, today };
        Ok(self.engine().transact(Isolation::ReadCommitted, &mut tell).await?)
    }
}

struct Tell {
    row: ForecastRow,
    by: StaffId,
    today: Date,
}

impl Work for Tell {
    type Output = bool;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<bool, Failure> {
        let (Some((half_days, nine_days)), Some((_, nine_on))) = (self.row.days, self.row.now_on) else {
            let values = vec![
                self.row.dossier.to_bytes().into(),
                self.row.step.as_str().into(),
                self.row.reckoned_on.to_string().into(),
            ];
            return Ok(connection.execute(&TELL_NOTHING, values).await? > 0);
        };
        let values = vec![
            self.row.dossier.to_bytes().into(),
            self.row.step.as_str().into(),
            self.today.to_string().into(),
            self.row.reckoned_on.to_string().into(),
        ];
        if connection.execute(&TELL, values).await? == 0 {
            return Ok(false);
        }
        let values = vec![self.row.dossier.to_bytes().into(), self.row.step.as_str().into()];
        let last = connection.first(&LAST_TOLD, values).await?;
        let [cohort, region, class] = match last {
            Some(row) => [row.text(0)?, row.text(1)?, row.text(2)?],
            None => [const { String::new() }; 3],
        };
        let told = super::ToldRow {
            dossier: self.row.dossier,
            step: self.row.step.clone(),
            said_on: self.today,
            until_on: nine_on,
            half_days,
            nine_days,
            bare_days: self.row.bare_days.unwrap_or(nine_days),
            cohort,
            region,
            class,
            is_shown: true,
            told_by: Some(self.by),
        };
        FORECAST_TOLD.insert(connection, vec![told.values()], OnExisting::Replace).await?;
        Ok(true)
    }
}
