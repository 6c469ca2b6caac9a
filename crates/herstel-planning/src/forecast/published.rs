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
    /// The priority class; none for all classes together.
    pub class: Option<String>,
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
/// [`FEWEST_PUBLISHED`] forecasts, and the smaller ones of one month and step together. One of which each class has so many
/// is told by class, as `by_class` has it. What is too small even so is left out, and no sum stands beside its parts, so
/// nothing can be found by taking one from the other. The last month first.
pub fn published(scores: Vec<PublishedScore>, by_class: &[PublishedScore]) -> Vec<PublishedScore> {
    let mut told = Vec::new();
    let mut parts: BTreeMap<Of<'_>, Vec<&PublishedScore>> = BTreeMap::new();
    for part in by_class {
        parts.entry(of(part)).or_default().push(part);
    }
    let mut small: BTreeMap<(String, String), Vec<PublishedScore>> = BTreeMap::new();
    for score in scores {
        if score.forecasts >= FEWEST_PUBLISHED {
            let parts = parts.get(&of(&score)).filter(|parts| can_be_divided(&score, parts));
            let divided: Option<Vec<PublishedScore>> =
                parts.map(|parts| parts.iter().map(|part| (*part).clone()).collect());
            told.extend(divided.unwrap_or_else(|| vec![score]));
        } else {
            small.entry((score.month.clone(), score.kind.clone())).or_default().push(score);
        }
    }
    let others = small.into_iter().map(|((month, kind), scores)| together(month, kind, &scores));
    told.extend(others.filter(|score| score.forecasts >= FEWEST_PUBLISHED));
    told.sort_by(|one, other| {
        let place = |score: &PublishedScore| {
            (score.kind.clone(), score.of.is_none(), score.of.clone(), score.class.clone())
        };
        other.month.cmp(&one.month).then_with(|| place(one).cmp(&place(other)))
    });
    told
}

/// Month, step, and group with region.
type Of<'s> = (&'s str, &'s str, Option<&'s (String, String)>);

fn of(score: &PublishedScore) -> Of<'_> {
    (&score.month, &score.kind, score.of.as_ref())
}

/// Whether each part is of a known class and large enough, and they are all there is: of a part that is missing nobody may
/// find out how it did by what the others leave.
fn can_be_divided(whole: &PublishedScore, parts: &[&PublishedScore]) -> bool {
    let is_large = |part: &&PublishedScore| {
        part.forecasts >= FEWEST_PUBLISHED && part.class.as_ref().is_some_and(|class| !class.is_empty())
    };
    let all = parts.iter().map(|part| part.forecasts).fold(0, u32::saturating_add);
    parts.iter().all(is_large) && all == whole.forecasts
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
        class: None,
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
            class: None,
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
        let found = published(given.clone(), &[]);
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
    fn a_group_is_told_by_class_where_each_of_its_classes_has_ten_and_else_as_a_whole() {
        let part = |group: &str, class: &str, forecasts: u32| PublishedScore {
            class: Some(class.to_owned()),
            ..score("2026-02", group, forecasts, 500)
        };
        let whole = |group: &str, forecasts: u32| score("2026-02", group, forecasts, 500);
        for (given, parts, then) in [
            (25, vec![("urgent", 10), ("ordinary", 15)], vec![(Some("ordinary"), 15), (Some("urgent"), 10)]),
            (25, vec![("urgent", 9), ("ordinary", 16)], vec![(None, 25)]),
            // Of some the class is not known, or a part is missing.
            (25, vec![("", 10), ("ordinary", 15)], vec![(None, 25)]),
            (25, vec![("ordinary", 15)], vec![(None, 25)]),
            (12, vec![("urgent", 12)], vec![(Some("urgent"), 12)]),
            (25, vec![], vec![(None, 25)]),
        ] {
            let parts: Vec<PublishedScore> =
                parts.into_iter().map(|(class, forecasts)| part("2020", class, forecasts)).collect();
            let found = published(vec![whole("2020", given)], &parts);
            let told: Vec<_> = found.iter().map(|score| (score.class.as_deref(), score.forecasts)).collect();
            assert_eq!(told, then, "{parts:?}");
        }
        // Of another group, and of a group that is too small by itself, nothing is divided.
        let parts = [part("2019", "urgent", 9), part("2020", "urgent", 12)];
        let found = published(vec![whole("2019", 9), whole("2021", 12)], &parts);
        assert!(found.iter().all(|score| score.class.is_none()), "{found:?}");
    }

    #[test]
    fn what_is_published_adds_up_to_no_less_than_what_is_large_enough_by_itself() {
        let given: Vec<PublishedScore> = (0_u32..60)
            .map(|nth| score(&format!("2026-{:02}", nth % 5 + 1), &nth.to_string(), nth % 20, 0))
            .collect();
        let large: u32 = given.iter().map(|score| score.forecasts).filter(|count| *count >= 10).sum();
        let found = published(given, &[]);
        assert!(found.iter().all(|score| score.forecasts >= 10));
        assert!(found.iter().map(|score| score.forecasts).sum::<u32>() >= large);
        assert!(found.is_sorted_by(|one, other| one.month >= other.month), "the last month first");
    }
}
