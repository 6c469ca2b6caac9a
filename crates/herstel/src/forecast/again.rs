//! Scores worked out again from the forecasts that they are of, for `herstel verify`.

use super::{class_rows, matured_of, score_row};
use herstel_kernel::Date;
use herstel_planning::{Matured, scores};
use herstel_store::{ClassScoreRow, ScoreRow, Store};
use std::fmt;

/// A score that does not follow from its forecasts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreDiffers {
    /// Of which month, kind, group and region, and of which class where it is of one.
    pub of: Vec<String>,
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
        let stored = stored(store, &format!("{:04}-{:02}", from.year(), from.month())).await?;
        // A program of before scored no classes; the next reckoning does.
        let has_classes = stored.iter().any(|row| row.class.is_some());
        let mut also = None;
        for row in expected.into_iter().filter(|row| has_classes || row.class.is_none()) {
            let found = stored.iter().find(|other| other.key() == row.key());
            let is_right = match found {
                Some(found) => *found == row || (has_erased && found.score.forecasts > row.score.forecasts),
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
                let ScoreRow { month, kind, cohort, region, forecasts, .. } = &row.score;
                let of = [month, kind, cohort, region].map(Clone::clone).into_iter().chain(row.class.clone());
                let stored = found.map(|found| found.score.clone());
                differ.push(ScoreDiffers { of: of.collect(), stored, forecasts: *forecasts });
            }
        }
        from = next;
    }
    Ok(differ)
}

/// A score of everybody of a month, kind, group and region, or of one class of them.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Scored {
    class: Option<String>,
    score: ScoreRow,
}

impl Scored {
    fn key(&self) -> ([&str; 3], Option<&str>) {
        let score = &self.score;
        ([&score.kind, &score.cohort, &score.region], self.class.as_deref())
    }

    fn all(scores: Vec<ScoreRow>, by_class: Vec<ClassScoreRow>) -> Vec<Self> {
        let by_class = by_class.into_iter().map(|row| Self { class: Some(row.class), score: row.score });
        scores.into_iter().map(|score| Self { class: None, score }).chain(by_class).collect()
    }
}

/// What stands there about a month.
async fn stored(store: &Store, month: &str) -> anyhow::Result<Vec<Scored>> {
    let by_class = store.forecast_class_scores_of(month).await?;
    Ok(Scored::all(store.forecast_scores_of(month).await?, by_class))
}

/// The scores of a month as of a day.
async fn of_month(store: &Store, today: Date, month: (Date, Date)) -> anyhow::Result<Vec<Scored>> {
    let rows = store.matured_forecasts(today, month).await?;
    let matured: Vec<Matured> = rows.into_iter().map(|row| matured_of(row, today)).collect();
    Ok(Scored::all(scores(&matured).iter().map(score_row).collect(), class_rows(&matured)))
}
