//! Forecasts, what was said, and how right it was: each row is whole, and what became of a forecast is what happened.
//! Whether the scores follow from the forecasts is worked out by the command, which knows how they are scored.

use super::{found, found_in_dossiers, row};
use crate::{
    JournalProblem, Store, StoreError,
    columns::date_of,
    engine::{Connection, Failure, Row},
    statements::statements,
};
use herstel_kernel::Date;

statements! {
    /// Both ends of a band are there or neither, and half comes no later than nine in ten.
    BANDS = "SELECT dossier_id, step FROM forecast WHERE (half_on IS NULL) <> (nine_on IS NULL) \
             OR (half_days IS NULL) <> (nine_days IS NULL) OR half_on > nine_on OR half_days > nine_days \
             OR (said_on IS NULL) <> (said_half_on IS NULL) OR (said_on IS NULL) <> (said_nine_on IS NULL) \
             OR said_half_on > said_nine_on OR standing NOT IN ('silent', 'shown', 'worse') \
             OR (standing = 'shown' AND half_on IS NULL) ORDER BY dossier_id, step LIMIT 101";
    /// Forecasts of a dossier that is not there.
    OF_NOTHING = "SELECT f.dossier_id, f.step FROM forecast f WHERE NOT EXISTS \
                  (SELECT 1 FROM dossier d WHERE d.dossier_id = f.dossier_id) \
                  ORDER BY f.dossier_id, f.step LIMIT 101";
    TOLD_OF_NOTHING = "SELECT f.dossier_id, f.step FROM forecast_told f WHERE NOT EXISTS \
                       (SELECT 1 FROM dossier d WHERE d.dossier_id = f.dossier_id) \
                       ORDER BY f.dossier_id, f.step LIMIT 101";
    /// A forecast that was said ends after it was said, and was done on the day of the decision; when what waits beside the
    /// road was answered, decided anew or ruled, no table says.
    TOLD = "SELECT t.dossier_id, t.step FROM forecast_told t WHERE t.half_days > t.nine_days \
            OR t.until_on < t.said_on OR (t.done_on <> '' AND t.step NOT LIKE '%:%' \
              AND NOT EXISTS (SELECT 1 FROM decision m \
              WHERE m.dossier_id = t.dossier_id AND m.step = t.step AND m.status = 'approved' \
              AND m.read_on = t.done_on)) ORDER BY t.dossier_id, t.step LIMIT 101";
    /// Nobody is counted twice, and nothing is better than right.
    SCORES = "SELECT month, kind, cohort, region FROM forecast_score WHERE within_half < 0 OR waiting < 0 \
              OR within_half > within_nine OR within_nine + waiting > forecasts OR loss_half < 0 OR loss_nine < 0 \
              ORDER BY month, kind, cohort, region LIMIT 101";
    CLASS_SCORES = "SELECT month, kind, cohort, region, class FROM forecast_class_score WHERE within_half < 0 OR waiting < 0 \
                    OR within_half > within_nine OR within_nine + waiting > forecasts OR loss_half < 0 OR loss_nine < 0 \
                    ORDER BY month, kind, cohort, region, class LIMIT 101";
    BASES = "SELECT kind, content FROM forecast_basis ORDER BY kind";
    LAST_RECKONED = "SELECT MAX(reckoned_on) FROM forecast";
}

fn score(row: &Row) -> Result<String, Failure> {
    Ok([row.text(0)?, row.text(1)?, row.text(2)?, row.text(3)?].join(" ").trim_end().to_owned())
}

fn class_score(row: &Row) -> Result<String, Failure> {
    Ok([score(row)?, row.text(4)?].join(" ").trim_end().to_owned())
}

pub(super) async fn check(connection: &mut Connection<'_>) -> Result<Vec<JournalProblem>, Failure> {
    let half = ("forecast", "half a band, a band that ends before it begins, or an unknown standing");
    let mut problems = found_in_dossiers(connection, &BANDS, half).await?;
    let of_nothing = "the dossier is not there";
    problems.extend(found_in_dossiers(connection, &OF_NOTHING, ("forecast", of_nothing)).await?);
    problems.extend(found_in_dossiers(connection, &TOLD_OF_NOTHING, ("forecast_told", of_nothing)).await?);
    let told = ("forecast_told", "a band that ends before it begins, or done on a day of no decision");
    problems.extend(found_in_dossiers(connection, &TOLD, told).await?);
    let too_many = "more came true or still waits than was forecast";
    problems.extend(found(connection, &SCORES, ("forecast_score", too_many), score).await?);
    let by_class = ("forecast_class_score", too_many);
    problems.extend(found(connection, &CLASS_SCORES, by_class, class_score).await?);
    for basis in connection.all(&BASES, Vec::new()).await? {
        if serde_json::from_str::<serde_json::Value>(&basis.text(1)?).is_err() {
            problems.push(row(basis.text(0)?, "forecast_basis", "no JSON"));
        }
    }
    Ok(problems)
}

impl Store {
    /// The day on which everything was last reckoned; none before the first time, and when nobody waits.
    pub async fn last_reckoned_on(&self) -> Result<Option<Date>, StoreError> {
        let row = self.engine().first(&LAST_RECKONED, Vec::new()).await?;
        let day = row.map(|row| row.opt_text(0)).transpose()?.flatten();
        day.as_deref().map(date_of).transpose()
    }
}
