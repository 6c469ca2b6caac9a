//! What everybody may read of scores: nothing that is about a few people.

use std::collections::BTreeMap;

/// The fewest forecasts about which a figure is published.
pub const FEWEST_PUBLISHED: u32 = 10;

/// How forecasts of one month, step, group and region did. Losses are in thousandths of days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedScore {
    /// The month in which they were made, `2026-03`.
    pub month: String,
    /// The step they were about.
    pub kind: String,
    /// The group and the region, which is empty where it is not known; none for smaller ones together.
    pub of: Option<(String, String)>,
    /// How many.
    pub forecasts: u32,
    /// Of how many it was done within what half was told.
    pub within_half: u32,
    /// Of how many within what nine in ten were told.
    pub within_nine: u32,
    /// How many still wait past their band.
    pub waiting: u32,
    /// Mean pinball loss of the half.
    pub loss_half: i64,
    /// Mean pinball loss of the nine in ten.
    pub loss_nine: i64,
}

/// What is published of `scores`, which have one each of month, step, group and region: those of at least
/// [`FEWEST_PUBLISHED`] forecasts, and the smaller ones of one month and step together. What is too small even so is left
/// out, and no sum stands beside its parts, so nothing can be found by taking one from the other. The last month first.
pub fn published(scores: Vec<PublishedScore>) -> Vec<PublishedScore> {
    let mut told = Vec::new();
    let mut small: BTreeMap<(String, String), Vec<PublishedScore>> = BTreeMap::new();
    for score in scores {
        if score.forecasts >= FEWEST_PUBLISHED {
            told.push(score);
        } else {
            small.entry((score.month.clone(), score.kind.clone())).or_default().push(score);
        }
    }
    let others = small.into_iter().map(|((month, kind), scores)| together(month, kind, &scores));
    told.extend(others.filter(|score| score.forecasts >= FEWEST_PUBLISHED));
    told.sort_by(|one, other| {
        let place = |score: &PublishedScore| (score.kind.clone(), score.of.is_none(), score.of.clone());
        other.month.cmp(&one.month).then_with(|| place(one).cmp(&place(other)))
    });
    told
}

/// Sums of counts, and means of losses by how many they are about.
fn together(month: String, kind: String, scores: &[PublishedScore]) -> PublishedScore {
    let sum = |of: &dyn Fn(&PublishedScore) -> u32| scores.iter().map(of).fold(0, u32::saturating_add);
    let forecasts = sum(&|score| score.forecasts);
    let mean = |of: &dyn Fn(&PublishedScore) -> i64| {
        let all = scores.iter().map(|score| of(score).saturating_mul(i64::from(score.forecasts)));
        all.fold(0, i64::saturating_add) / i64::from(forecasts.max(1))
    };
    PublishedScore {
        of: None,
        forecasts,
        within_half: sum(&|score| score.within_half),
        within_nine: sum(&|score| score.within_nine),
        waiting: sum(&|score| score.waiting),
        loss_half: mean(&|score| score.loss_half),
        loss_nine: mean(&|score| score.loss_nine),
        month,
        kind,
    }
}

#[cfg(test)]
mod tests {
    use super::{PublishedScore, published};

    fn score(month: &str, group: &str, forecasts: u32, loss: i64) -> PublishedScore {
        PublishedScore {
            month: month.to_owned(),
            kind: "assessment".to_owned(),
            of: Some((group.to_owned(), "0344".to_owned())),
            forecasts,
            within_half: forecasts / 2,
            within_nine: forecasts,
            waiting: 0,
            loss_half: loss,
            loss_nine: 2 * loss,
        }
    }

    #[test]
    fn nothing_is_published_about_fewer_than_ten_and_small_groups_of_a_month_stand_together() {
        let given = vec![
            score("2026-02", "2019", 1, 1_000),
            score("2026-02", "2020", 10, 500),
            score("2026-02", "2021", 9, 3_000),
            score("2026-03", "2020", 9, 100),
        ];
        let found = published(given.clone());
        // One and nine make ten; nine of another month stay nine.
        assert_eq!(found.len(), 2, "{found:?}");
        assert_eq!(found[0], given[1]);
        let others = &found[1];
        assert_eq!((others.of.as_ref(), others.forecasts, others.within_nine), (None, 10, 10));
        assert_eq!(
            (others.loss_half, others.loss_nine),
            (2_800, 5_600),
            "weighed by how many they are about"
        );
    }

    #[test]
    fn what_is_published_adds_up_to_no_less_than_what_is_large_enough_by_itself() {
        let given: Vec<PublishedScore> = (0_u32..60)
            .map(|nth| score(&format!("2026-{:02}", nth % 5 + 1), &nth.to_string(), nth % 20, 0))
            .collect();
        let large: u32 = given.iter().map(|score| score.forecasts).filter(|count| *count >= 10).sum();
        let found = published(given);
        assert!(found.iter().all(|score| score.forecasts >= 10));
        assert!(found.iter().map(|score| score.forecasts).sum::<u32>() >= large);
        assert!(found.is_sorted_by(|one, other| one.month >= other.month), "the last month first");
    }
}
