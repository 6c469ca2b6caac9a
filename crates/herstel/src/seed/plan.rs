//! Who registers when, who has been reviewed and assessed when, and with which result: exactly in the published
//! proportions, whatever the number of parents.

use super::{operation::Operation, random::Random};
use herstel_kernel::Date;
use jiff::Span;

/// Draws for the order of handling; apart from those of people and facts.
const PURPOSE_ORDER: u64 = 1;
/// Days between registration and the earliest first review, and between that and the earliest full assessment.
const DAYS_BETWEEN_STEPS: i64 = 10;

/// What happens to one parent until the last day of the figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journey {
    /// The day of registration.
    pub registered_on: Date,
    /// The first review, when it was done.
    pub first_review: Option<Review>,
    /// The day of the full assessment, when it was done.
    pub assessed_on: Option<Date>,
}

/// A first review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Review {
    /// The day of the decision.
    pub decided_on: Date,
    /// Whether it gave a right.
    pub award: bool,
}

/// The journeys of `parents` people in the order of their registration.
pub fn journeys(operation: &Operation, parents: u32, seed: u64) -> anyhow::Result<Vec<Journey>> {
    let missing = || anyhow::anyhow!("the curves of the operation are empty");
    let total = u64::from(parents);
    let mut journeys = Vec::new();
    for index in 0..total {
        let day = operation.registrations.day_of(2 * index + 1, 2 * total).ok_or_else(missing)?;
        journeys.push(Journey { registered_on: day, first_review: None, assessed_on: None });
    }
    let reviewed = operation.scaled(operation.first_reviews.end(), parents);
    let order = handling_order(journeys.len(), seed);
    let mut awards = AwardShare::new(operation, parents);
    for (rank, parent) in order.iter().enumerate().take(usize::try_from(reviewed)?) {
        let rank = u64::try_from(rank)?;
        let planned = operation.first_reviews.day_of(2 * rank + 1, 2 * reviewed).ok_or_else(missing)?;
        let journey = &mut journeys[*parent];
        let decided_on = after(planned, journey.registered_on, operation.figures_until)?;
        journey.first_review = Some(Review { decided_on, award: awards.next(rank, reviewed) });
    }
    assess(operation, parents, &order, &mut journeys)?;
    Ok(journeys)
}

/// Full assessments go to the awards that were given first.
fn assess(
    operation: &Operation,
    parents: u32,
    order: &[usize],
    journeys: &mut [Journey],
) -> anyhow::Result<()> {
    let assessed = operation.scaled(operation.full_assessments.end(), parents);
    let mut rank = 0;
    for parent in order {
        let journey = &mut journeys[*parent];
        let Some(review) = journey.first_review.filter(|review| review.award) else {
            continue;
        };
        if rank >= assessed {
            break;
        }
        let planned = operation.full_assessments.day_of(2 * rank + 1, 2 * assessed);
        let planned = planned.ok_or_else(|| anyhow::anyhow!("no full assessments"))?;
        journey.assessed_on = Some(after(planned, review.decided_on, operation.figures_until)?);
        rank += 1;
    }
    Ok(())
}

/// The planned day, but some days after what comes before it and not after the last day of the figures.
fn after(planned: Date, before: Date, last: Date) -> anyhow::Result<Date> {
    Ok(planned.max(before.checked_add(Span::new().days(DAYS_BETWEEN_STEPS))?).min(last))
}

/// Roughly in order of registration, each parent up to a twelfth of all places earlier or later.
fn handling_order(parents: usize, seed: u64) -> Vec<usize> {
    let spread = i64::try_from(parents / 12).unwrap_or_default();
    let mut order: Vec<(i64, usize)> = (0..parents)
        .map(|index| {
            let entity = u64::try_from(index).unwrap_or_default();
            let shift = Random::new(seed, entity, PURPOSE_ORDER).between(-spread, spread);
            (i64::try_from(index).unwrap_or_default() + shift, index)
        })
        .collect();
    order.sort_unstable();
    order.into_iter().map(|(_, index)| index).collect()
}

/// Spreads awards evenly over the reviews of each stretch of the curve, so that the counts come out exactly.
struct AwardShare {
    /// Reviews and awards reached at each point, for this number of parents.
    reached: Vec<(u64, u64)>,
    given: u64,
}

impl AwardShare {
    fn new(operation: &Operation, parents: u32) -> Self {
        let reviews = operation.first_reviews.points().iter().map(|point| operation.scaled(point.1, parents));
        let awards =
            operation.first_review_awards.points().iter().map(|point| operation.scaled(point.1, parents));
        Self { reached: reviews.zip(awards).collect(), given: 0 }
    }

    /// Whether the review of this rank gives a right.
    fn next(&mut self, rank: u64, reviewed: u64) -> bool {
        let done = (rank + 1).min(reviewed);
        let wanted =
            self.reached.windows(2).find(|stretch| done <= stretch[1].0).map_or(self.given, |stretch| {
                let (from, to) = (stretch[0], stretch[1]);
                from.1 + (to.1 - from.1) * (done - from.0) / (to.0 - from.0).max(1)
            });
        let award = wanted > self.given;
        self.given += u64::from(award);
        award
    }
}
