//! Scores worked out again from the forecasts that they are of, for `herstel verify`.

use super::{matured_of, score_row};
use herstel_kernel::Date;
use herstel_planning::{Matured, scores};
use herstel_store::{ScoreRow, Store};
use std::fmt;

/// A score that does not follow from its forecasts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreDiffers {
    /// Of which month, kind, group and region.
    pub of: [String; 4],
    /// What stands there; none when nothing does.
    pub stored: Option<ScoreRow>,
    /// How many forecasts there are to score.
    pub forecasts: u32,
}

impl fmt::Display for ScoreDiffers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of = self.of.join(" ");
        match &self.stored {
            Some(stored) => write!(
                f,
                "{}: the table forecast_score: the score over {} forecasts does not follow from the {} there are",
                of.trim_end(),
                stored.forecasts,
                self.forecasts
            ),
            None => {
                write!(
                    f,
                    "{}: the table forecast_score: {} forecasts have no score",
                    of.trim_end(),
                    self.forecasts
                )
            }
        }
    }
}

/// Works every score out again, as of the day on which everything was last reckoned. A run of today may be at work, so what
/// follows as of `today` is right as well. Of who was erased since nothing is left, so `has_erased` allows a score over
/// more forecasts than there are.
pub async fn scores_that_differ(
    store: &Store,
    today: Date,
    has_erased: bool,
) -> anyhow::Result<Vec<ScoreDiffers>> {
    let mut differ = Vec::new();
    let (Some(first), Some(last)) = (store.first_forecast_on().await?, store.last_reckoned_on().await?)
    else {
        return Ok(differ);
    };
    let mut from = first.first_of_month();
    while from <= last {
        let next = from.checked_add(jiff::Span::new().months(1))?;
        let expected = of_month(store, last, (from, next)).await?;
        let stored = store.forecast_scores_of(&format!("{:04}-{:02}", from.year(), from.month())).await?;
        let mut also = None;
        for score in expected {
            let found = stored.iter().find(|other| key(other) == key(&score));
            let is_right = match found {
                Some(found) => *found == score || (has_erased && found.forecasts > score.forecasts),
                None => false,
            };
            if is_right {
                continue;
            }
            let also = match also.take() {
                Some(known) => also.insert(known),
                None => also.insert(of_month(store, today, (from, next)).await?),
            };
            if found.is_none_or(|found| !also.contains(found)) {
                let of = [&score.month, &score.kind, &score.cohort, &score.region].map(Clone::clone);
                differ.push(ScoreDiffers { of, stored: found.cloned(), forecasts: score.forecasts });
            }
        }
        from = next;
    }
    Ok(differ)
}

fn key(score: &ScoreRow) -> [&str; 3] {
    [&score.kind, &score.cohort, &score.region]
}

/// The scores of a month as of a day.
async fn of_month(store: &Store, today: Date, month: (Date, Date)) -> anyhow::Result<Vec<ScoreRow>> {
    let rows = store.matured_forecasts(today, month).await?;
    let matured: Vec<Matured> = rows.into_iter().map(|row| matured_of(row, today)).collect();
    Ok(scores(&matured).iter().map(score_row).collect())
}
