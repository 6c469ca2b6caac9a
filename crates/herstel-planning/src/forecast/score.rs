//! Forecasts held to what happened: how often the band was right, how far off it was, and how much wider it must be.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A forecast whose band has ended, with what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matured {
    /// The month in which it was made, `2026-03`.
    pub month: String,
    /// The kind: the step it was about.
    pub kind: String,
    /// The group of the parent; empty for nobody in particular.
    pub group: String,
    /// The region; empty when it is not known.
    pub region: String,
    /// The priority class; empty when it is not known.
    pub class: String,
    /// Days within which half was said to be done.
    pub half_days: u32,
    /// Days within which nine in ten were said to be done, widened.
    pub nine_days: u32,
    /// The same as they were reckoned, before they were widened.
    pub bare_days: u32,
    /// Days that it took, or that were waited until now by who still waits.
    pub days: u32,
    /// Whether they still wait, past the band: a miss, and nobody knows yet by how much.
    pub is_waiting: bool,
}

impl Matured {
    /// Whether it was done within what nine in ten were told.
    pub const fn is_hit(&self) -> bool {
        !self.is_waiting && self.days <= self.nine_days
    }
}

/// So many ended forecasts are needed before their misses say something.
pub const MATURED_FOR_WIDENING: usize = 20;
/// A band is widened at most so many times.
const MOST: f64 = 4.0;

/// By how much a band must be widened so that nine in ten of these would have been right (split conformal prediction on
/// the ratio of what it took to what was reckoned). At least 1: a band is never drawn in. Who still waits past the band counts
/// as a miss without end. Held against what was reckoned and not against what was said: a band that was widened enough would
/// else say that nothing needs to be widened.
pub fn widening<'m>(matured: impl IntoIterator<Item = &'m Matured>) -> f64 {
    let ratio = |past: &Matured| match past.is_waiting {
        true => f64::INFINITY,
        false => f64::from(past.days) / f64::from(past.bare_days.max(1)),
    };
    let mut ratios: Vec<f64> = matured.into_iter().map(ratio).collect();
    if ratios.len() < MATURED_FOR_WIDENING {
        return 1.0;
    }
    ratios.sort_by(f64::total_cmp);
    let nth = ((ratios.len() + 1) * 90).div_ceil(100);
    ratios.get(nth - 1).copied().unwrap_or(f64::INFINITY).clamp(1.0, MOST)
}

/// By how much bands of a kind are widened for a class: by its own misses where enough of it ended, else by those of
/// everybody. Who goes first has short bands, and the last class pays for it; neither says much about the other.
pub fn widening_of(matured: &[Matured], kind: &str, class: &str) -> f64 {
    let of_kind = || matured.iter().filter(|past| past.kind == kind);
    let own = || of_kind().filter(|past| past.class == class);
    if own().count() >= MATURED_FOR_WIDENING { widening(own()) } else { widening(of_kind()) }
}

/// Days back over which it is looked whether a kind of forecast is right enough to be shown.
pub const PROVEN_DAYS: i64 = 180;
/// Of a hundred forecasts that ended, so many must have been right. Nine in ten are promised; chance alone makes it less now
/// and then.
pub const RIGHT_PERCENT: u64 = 70;

/// Whether a kind of forecast proved wrong: of so many that ended within [`PROVEN_DAYS`] too few were right. Fewer than
/// [`MATURED_FOR_WIDENING`] prove nothing.
pub fn is_proven_wrong(ended: u64, right: u64) -> bool {
    ended >= MATURED_FOR_WIDENING as u64 && right.saturating_mul(100) < ended.saturating_mul(RIGHT_PERCENT)
}

/// How forecasts of one month, kind, group and region did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// The month in which they were made.
    pub month: String,
    /// The kind: the step they were about.
    pub kind: String,
    /// The group.
    pub group: String,
    /// The region.
    pub region: String,
    /// How many.
    pub forecasts: u32,
    /// Of how many it was done within what half was told.
    pub within_half: u32,
    /// Of how many it was done within what nine in ten were told.
    pub within_nine: u32,
    /// How many still wait past their band.
    pub waiting: u32,
    /// Mean pinball loss of the half, in days: smaller is better.
    pub loss_half_days: f64,
    /// Mean pinball loss of the nine in ten, in days.
    pub loss_nine_days: f64,
}

impl Score {
    /// Mean loss of the half, in whole thousandths of days.
    pub fn loss_half_thousandths(&self) -> i64 {
        thousandths(self.loss_half_days)
    }

    /// Mean loss of the nine in ten, in whole thousandths of days.
    pub fn loss_nine_thousandths(&self) -> i64 {
        thousandths(self.loss_nine_days)
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the cast cuts off at the limits")]
fn thousandths(days: f64) -> i64 {
    (days * 1_000.0).round() as i64
}

/// Days, widened and rounded up.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "days from 0; the cast cuts off at the limits"
)]
pub fn widened(days: u32, by: f64) -> u32 {
    (f64::from(days) * by).ceil() as u32
}

/// Scores per month, kind, group and region, in that order.
pub fn scores(matured: &[Matured]) -> Vec<Score> {
    let mut groups: BTreeMap<[&str; 4], Vec<&Matured>> = BTreeMap::new();
    for past in matured {
        groups.entry([&past.month, &past.kind, &past.group, &past.region]).or_default().push(past);
    }
    groups
        .into_iter()
        .map(|([month, kind, group, region], own)| score([month, kind, group, region], &own))
        .collect()
}

/// The same by priority class: how those of each class did in a month, kind, group and region, in that order.
pub fn scores_by_class(matured: &[Matured]) -> Vec<(String, Score)> {
    let mut groups: BTreeMap<[&str; 5], Vec<&Matured>> = BTreeMap::new();
    for past in matured {
        let of = [&past.month, &past.kind, &past.group, &past.region, &past.class];
        groups.entry(of.map(String::as_str)).or_default().push(past);
    }
    groups
        .into_iter()
        .map(|([month, kind, group, region, class], own)| {
            (class.to_owned(), score([month, kind, group, region], &own))
        })
        .collect()
}

fn score([month, kind, group, region]: [&str; 4], own: &[&Matured]) -> Score {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let n = f64::from(number(own.len()));
    let mean = |loss: &dyn Fn(&Matured) -> f64| own.iter().map(|past| loss(past)).sum::<f64>() / n;
    Score {
        month: month.to_owned(),
        kind: kind.to_owned(),
        group: group.to_owned(),
        region: region.to_owned(),
        forecasts: number(own.len()),
        within_half: number(
            own.iter().filter(|past| !past.is_waiting && past.days <= past.half_days).count(),
        ),
        within_nine: number(own.iter().filter(|past| past.is_hit()).count()),
        waiting: number(own.iter().filter(|past| past.is_waiting).count()),
        loss_half_days: mean(&|past| pinball(0.5, past.half_days, past.days)),
        loss_nine_days: mean(&|past| pinball(0.9, past.nine_days, past.days)),
    }
}

/// The loss that is least, in the mean, when the quantile is the true one.
fn pinball(part: f64, said: u32, took: u32) -> f64 {
    let off = f64::from(took) - f64::from(said);
    (part * off).max((part - 1.0) * off)
}

#[cfg(test)]
mod tests {
    use super::{Matured, is_proven_wrong, scores, scores_by_class, widened, widening, widening_of};

    fn past(nine_days: u32, days: u32, is_waiting: bool) -> Matured {
        Matured {
            month: "2026-03".to_owned(),
            kind: "assessment".to_owned(),
            group: String::new(),
            region: "noord".to_owned(),
            class: "ordinary".to_owned(),
            half_days: nine_days / 2,
            nine_days,
            bare_days: nine_days,
            days,
            is_waiting,
        }
    }

    /// Forty people a month, of whom one in forty takes 5 days, the next 10, and so on to 200. Nine in ten are reckoned to
    /// be done within 90 days, half of what is true.
    #[test]
    fn a_reckoning_that_is_twice_too_short_keeps_nine_in_ten_for_three_years() {
        const RECKONED: u32 = 90;
        let takes = || (1..=40).map(|nth| nth * 5);
        // For each month the band that was told.
        let mut told: Vec<u32> = Vec::new();
        let mut coverage = Vec::new();
        for month in 0..36 {
            let today = month * 30;
            let said = (0..).zip(&told).map(|(said, nine_days)| (today - said * 30, *nine_days));
            let ended = said.filter(|(waited, nine)| waited > nine && waited - nine <= 365);
            let matured: Vec<Matured> = ended
                .flat_map(|(waited, nine_days)| {
                    takes().map(move |days| Matured {
                        bare_days: RECKONED,
                        ..past(nine_days, days.min(waited), days > waited)
                    })
                })
                .collect();
            let nine_days = widened(RECKONED, widening(&matured));
            told.push(nine_days);
            coverage.push(takes().filter(|days| *days <= nine_days).count());
        }
        assert_eq!(coverage[0], 18, "before anything is known it is as wrong as it was reckoned");
        // 36 of 40 are nine in ten.
        assert!(coverage[12..].iter().all(|within| (36..=38).contains(within)), "{coverage:?}");
    }

    #[test]
    fn a_band_that_was_right_stays_and_one_that_missed_grows_by_what_was_missed() {
        let right: Vec<Matured> = (1..=100).map(|days| past(90, days, false)).collect();
        assert!(
            (widening(&right) - 91.0 / 90.0).abs() < 1e-9,
            "one more than nine in ten of a hundred and one"
        );
        let short: Vec<Matured> = (1..=100).map(|days| past(45, days, false)).collect();
        assert!((widening(&short) - 91.0 / 45.0).abs() < 1e-9);
        let wide: Vec<Matured> = (1..=100).map(|days| past(400, days, false)).collect();
        assert!((widening(&wide) - 1.0).abs() < 1e-9, "never drawn in");
    }

    #[test]
    fn a_class_is_widened_by_its_own_misses_where_enough_of_it_ended() {
        let of_class = |class: &str, days: u32| Matured { class: class.to_owned(), ..past(90, days, false) };
        let mut found: Vec<Matured> = (0..200).map(|_| of_class("urgent", 80)).collect();
        found.extend((0..30).map(|_| of_class("ordinary", 180)));
        found.extend((0..19).map(|_| of_class("abroad", 270)));
        let by = |class: &str| widening_of(&found, "assessment", class);
        assert!((by("urgent") - 1.0).abs() < 1e-9 && (by("ordinary") - 2.0).abs() < 1e-9);
        let of_all = widening(&found);
        assert!((by("abroad") - of_all).abs() < 1e-9, "nineteen say nothing: {}", by("abroad"));
        assert!((by("of nobody") - of_all).abs() < 1e-9);
        assert!((widening_of(&found, "another", "urgent") - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_kind_is_wrong_when_fewer_than_seven_in_ten_were_right_and_enough_ended() {
        for (ended, right, is_wrong) in [
            (19, 0, false),
            (20, 14, false),
            (20, 13, true),
            (100, 70, false),
            (100, 69, true),
            (0, 0, false),
        ] {
            assert_eq!(is_proven_wrong(ended, right), is_wrong, "{right} of {ended}");
        }
    }

    #[test]
    fn who_still_waits_past_the_band_is_a_miss_without_end() {
        let mut found: Vec<Matured> = (1..=89).map(|_| past(90, 60, false)).collect();
        found.extend((0..11).map(|_| past(90, 91, true)));
        assert!((widening(&found) - 4.0).abs() < 1e-9);
        let few = &found[80..];
        assert!(few.len() == 20 && widening(&few[1..]) < 1.1, "nineteen say nothing");
        let score = &scores(&found)[0];
        assert_eq!((score.forecasts, score.within_nine, score.waiting), (100, 89, 11));
    }

    #[test]
    fn losses_are_those_of_the_formula_and_groups_stay_apart() {
        let other = Matured { region: "zuid".to_owned(), ..past(100, 50, false) };
        let found = scores(&[past(100, 110, false), past(100, 80, false), other]);
        assert_eq!(found.len(), 2);
        // 0.9·10 and 0.1·20 for the nine in ten; 0.5·60 and 0.5·30 for the half.
        assert!((found[0].loss_nine_days - (9.0 + 2.0) / 2.0).abs() < 1e-9, "{found:?}");
        assert!((found[0].loss_half_days - (30.0 + 15.0) / 2.0).abs() < 1e-9);
        assert_eq!((found[1].region.as_str(), found[1].within_half), ("zuid", 1));
    }

    #[test]
    fn the_classes_of_a_group_are_together_what_the_group_is() {
        let of_class = |class: &str, days: u32| Matured { class: class.to_owned(), ..past(100, days, false) };
        let given = [of_class("urgent", 40), of_class("ordinary", 110), of_class("ordinary", 90)];
        let found = scores_by_class(&given);
        let told: Vec<_> =
            found.iter().map(|(class, score)| (class.as_str(), score.forecasts, score.within_nine)).collect();
        assert_eq!(told, [("ordinary", 2, 1), ("urgent", 1, 1)]);
        let whole = &scores(&given)[0];
        assert_eq!((whole.forecasts, whole.within_nine), (3, 2));
    }
}
