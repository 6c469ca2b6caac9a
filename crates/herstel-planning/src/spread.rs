//! How far results lie apart, and why: uncertain inputs, and chance.
//!
//! A figure is measured in every run of every world. Runs of one world differ by chance alone; what the means of the
//! worlds differ beyond that comes from the inputs.

/// The band in which four in five lie, with the middle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// One in ten is below.
    pub p10: f64,
    /// Half is below.
    pub p50: f64,
    /// Nine in ten are below.
    pub p90: f64,
}

impl Band {
    /// Of these values: the element at floor(q·(n−1)) of the sorted list. None without values.
    pub fn of(mut values: Vec<f64>) -> Option<Self> {
        values.sort_by(f64::total_cmp);
        let last = values.len().checked_sub(1)?;
        let at = |percent: usize| values.get(last * percent / 100).copied();
        Some(Self { p10: at(10)?, p50: at(50)?, p90: at(90)? })
    }
}

impl Band {
    /// How far these values lie apart, around the middle of a figure: never beside it, and cut off at what was seen, so that
    /// it does not lead to what cannot be: fewer than nobody. `seen`: the least and the most, with the middle between them.
    fn around(middle: f64, values: Vec<f64>, seen: (f64, f64)) -> Option<Self> {
        let apart = Self::of(values)?;
        let (least, most) = seen;
        let down = (apart.p50 - apart.p10).max(0.0);
        let up = (apart.p90 - apart.p50).max(0.0);
        Some(Self { p10: (middle - down).max(least), p50: middle, p90: (middle + up).min(most) })
    }
}

/// How far one figure lies apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// Over all runs that have a value.
    pub all: Band,
    /// Runs without: they had nobody to measure.
    pub without: usize,
    /// What would remain if chance were always in the middle; around the middle of all runs. None where it cannot be told:
    /// one run per world, one world, or runs in which the figure has no end (a day that never came) or no value.
    pub inputs: Option<Band>,
    /// What would remain if the inputs were known; around the middle of all runs. None where it cannot be told.
    pub chance: Option<Band>,
    /// Which part of the variance each input carries by itself, 0 to 1, in the order of the inputs. None with fewer
    /// than [`WORLDS_FOR_SHARES`] worlds, or where nothing varies.
    pub shares: Option<Shares>,
}

/// Parts of the variance. Together 1, except for what the estimate is short of or over.
#[derive(Clone, Debug, PartialEq)]
pub struct Shares {
    /// Of each input by itself (first-order index).
    pub inputs: Vec<f64>,
    /// Of chance.
    pub chance: f64,
    /// Of inputs together, beyond each by itself.
    pub together: f64,
}

/// From so many worlds on the variance is divided over the inputs.
pub const WORLDS_FOR_SHARES: usize = 20;
/// Worlds in one group of neighbours, at least.
const GROUP: usize = 5;
const MOST_GROUPS: usize = 20;

impl Spread {
    /// Of one figure; none when no run had anybody to measure. `values`: per world one value per run, NaN without anybody;
    /// `factors`: per world the inputs.
    pub fn of(values: &[Vec<f64>], factors: &[Vec<f64>]) -> Option<Self> {
        let (flat, without): (Vec<f64>, Vec<f64>) =
            values.iter().flatten().copied().partition(|value: &f64| !value.is_nan());
        let without = without.len();
        let least = flat.iter().copied().fold(f64::INFINITY, f64::min);
        let most = flat.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let endless = flat.iter().any(|value| !value.is_finite());
        let all = Band::of(flat)?;
        if endless || without > 0 {
            return Some(Self { all, without, inputs: None, chance: None, shares: None });
        }
        let means: Vec<f64> = values.iter().map(|runs| mean(runs)).collect();
        let runs = values.iter().map(Vec::len).min().unwrap_or(0);
        let inside =
            (runs > 1).then(|| mean(&values.iter().map(|runs| variance(runs)).collect::<Vec<f64>>()));
        let around = |values: Vec<f64>| Band::around(all.p50, values, (least, most));
        let chance = inside.and_then(|_| around(deviations(values, &means)));
        let between = (means.len() > 1 && !factors.is_empty()).then(|| variance(&means));
        let (inputs, shares) = match (inside, between) {
            (Some(inside), Some(between)) => {
                let by_inputs = (between - inside / float(runs)).max(0.0);
                let kept = if between > 0.0 { (by_inputs / between).sqrt() } else { 0.0 };
                let middle = mean(&means);
                let drawn_in = means.iter().map(|value| kept * (value - middle)).collect();
                let shares = shares(&means, factors, (by_inputs, between, inside));
                (around(drawn_in), shares)
            }
            (Some(_) | None, _) => (None, None),
        };
        Some(Self { all, without, inputs, chance, shares })
    }
}

/// The deviations of all runs from the mean of their world.
fn deviations(values: &[Vec<f64>], means: &[f64]) -> Vec<f64> {
    let deviations = values.iter().zip(means).flat_map(|(runs, mean)| {
        // The mean of a few runs lies nearer to them than the true one.
        let wider = (float(runs.len()) / (float(runs.len()) - 1.0)).sqrt();
        runs.iter().map(move |value| wider * (value - mean))
    });
    deviations.collect()
}

/// `variances`: of the inputs, of the means of the worlds, and by chance within a world.
fn shares(means: &[f64], factors: &[Vec<f64>], variances: (f64, f64, f64)) -> Option<Shares> {
    let (by_inputs, between, inside) = variances;
    let whole = by_inputs + inside;
    let inputs = factors.first().map_or(0, Vec::len);
    if means.len() < WORLDS_FOR_SHARES || inputs == 0 || whole <= 0.0 {
        return None;
    }
    let of = |input: usize| {
        let mut order: Vec<(f64, f64)> =
            factors.iter().zip(means).map(|(factors, mean)| (factors[input], *mean)).collect();
        order.sort_by(|a, b| a.0.total_cmp(&b.0));
        let ordered: Vec<f64> = order.into_iter().map(|(_, mean)| mean).collect();
        (explained(&ordered) * between / whole).clamp(0.0, 1.0)
    };
    let inputs: Vec<f64> = (0..inputs).map(of).collect();
    let chance = inside / whole;
    let together = (1.0 - chance - inputs.iter().sum::<f64>()).max(0.0);
    Some(Shares { inputs, chance, together })
}

/// Which part of the variance of values, in the order of an input, goes with the input: groups of neighbours against
/// what remains within them (omega squared, which does not rise with the number of groups by itself).
fn explained(ordered: &[f64]) -> f64 {
    let n = ordered.len();
    let groups = (n / GROUP).clamp(2, MOST_GROUPS);
    let middle = mean(ordered);
    let (mut between, mut within) = (0.0, 0.0);
    for group in 0..groups {
        let members = &ordered[group * n / groups..(group + 1) * n / groups];
        let own = mean(members);
        between += float(members.len()) * (own - middle).powi(2);
        within += members.iter().map(|value| (value - own).powi(2)).sum::<f64>();
    }
    let each = within / float(n - groups);
    let all = between + within + each;
    if all > 0.0 { ((between - float(groups - 1) * each) / all).max(0.0) } else { 0.0 }
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / float(values.len().max(1))
}

/// Of a sample.
fn variance(values: &[f64]) -> f64 {
    let middle = mean(values);
    values.iter().map(|value| (value - middle).powi(2)).sum::<f64>()
        / float(values.len().saturating_sub(1).max(1))
}

fn float(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::{Band, Spread};
    use crate::draws::Draws;
    use proptest::prelude::*;

    /// `worlds` worlds with three inputs between 0 and 1, of which two matter: 3·a + b + chance.
    fn spread(worlds: u64, runs: u64, chance: f64) -> Spread {
        let draws = Draws::new(5);
        let factors: Vec<Vec<f64>> =
            (0..worlds).map(|world| (0..3).map(|input| draws.of(world).uniform(input)).collect()).collect();
        let values: Vec<Vec<f64>> = factors
            .iter()
            .zip(0..)
            .map(|(inputs, world)| {
                let luck = draws.of(1_000_000 + world);
                (0..runs).map(|run| 3.0 * inputs[0] + inputs[1] + chance * luck.normal(2 * run)).collect()
            })
            .collect();
        Spread::of(&values, &factors).unwrap()
    }

    #[test]
    fn each_input_gets_the_part_of_the_variance_that_is_its_own() {
        let shares = spread(400, 4, 0.0).shares.unwrap();
        for (found, true_share) in shares.inputs.iter().zip([0.9, 0.1, 0.0]) {
            assert!((found - true_share).abs() < 0.04, "{shares:?}");
        }
        assert!(shares.chance < 1e-9 && shares.together < 0.06, "{shares:?}");
    }

    #[test]
    fn chance_is_told_apart_from_the_inputs() {
        // The variance of 3·a + b is 10/12; as much again by chance.
        let chance = (10.0_f64 / 12.0).sqrt();
        let spread = spread(400, 4, chance);
        let shares = spread.shares.unwrap();
        assert!((shares.chance - 0.5).abs() < 0.06, "{shares:?}");
        assert!((shares.inputs[0] - 0.45).abs() < 0.06, "{shares:?}");
        let width = |band: Band| band.p90 - band.p10;
        let (inputs, by_chance) = (width(spread.inputs.unwrap()), width(spread.chance.unwrap()));
        assert!((by_chance - 2.0 * 1.2816 * chance).abs() < 0.15, "{by_chance}");
        assert!(inputs > 2.0 && inputs < 2.9, "{inputs}");
        assert!(width(spread.all) > inputs && width(spread.all) > by_chance);
    }

    /// Worlds of a few runs, most of them alike and some far off to one side.
    fn skewed() -> impl Strategy<Value = Vec<Vec<f64>>> {
        let value = prop_oneof![5 => 0.0_f64..10.0, 1 => 0.0_f64..1e9, 1 => -1e6_f64..0.0];
        (1_usize..9).prop_flat_map(move |runs| {
            proptest::collection::vec(proptest::collection::vec(value.clone(), runs), 1..40)
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_middle_of_a_figure_never_lies_outside_a_band_of_it(values in skewed(), seed in 0_u64..100) {
            let draws = Draws::new(seed);
            let factors: Vec<Vec<f64>> =
                (0_u64..).zip(&values).map(|(world, _)| vec![draws.of(world).uniform(0)]).collect();
            let spread = Spread::of(&values, &factors).unwrap();
            let seen = values.iter().flatten();
            for band in [Some(spread.all), spread.inputs, spread.chance].into_iter().flatten() {
                prop_assert!(band.p10 <= band.p50 && band.p50 <= band.p90, "{band:?}");
                prop_assert!(band.p10 <= spread.all.p50 && spread.all.p50 <= band.p90, "{band:?} {:?}", spread.all);
                prop_assert!(seen.clone().any(|value| *value <= band.p10), "{band:?}");
                prop_assert!(seen.clone().any(|value| *value >= band.p90), "{band:?}");
            }
        }
    }

    #[test]
    fn one_run_far_off_does_not_push_a_band_beside_its_figure() {
        // In each world one run in twenty is a thousand too high: the others all lie below their mean.
        let runs =
            |world: u32| (0..20).map(|run| f64::from(world) + if run == 0 { 1_000.0 } else { 0.0 }).collect();
        let values: Vec<Vec<f64>> = (0..30).map(runs).collect();
        let factors: Vec<Vec<f64>> = (0..30).map(|world| vec![f64::from(world)]).collect();
        let spread = Spread::of(&values, &factors).unwrap();
        let (all, chance, inputs) = (spread.all.p50, spread.chance.unwrap(), spread.inputs.unwrap());
        assert!(chance.p10 <= all && all <= chance.p90, "{all} in {chance:?}");
        assert!(inputs.p10 <= all && all <= inputs.p90, "{all} in {inputs:?}");
    }

    #[test]
    fn what_cannot_be_told_is_not_told() {
        let one = Spread::of(&[vec![3.0]], &[]).unwrap();
        assert_eq!((one.all.p50, one.inputs, one.chance, one.shares), (3.0, None, None, None));
        let never = Spread::of(&[vec![3.0, f64::INFINITY], vec![2.0, 4.0]], &[vec![1.0], vec![2.0]]).unwrap();
        assert_eq!((never.all.p90, never.inputs), (4.0, None));
        let some = Spread::of(&[vec![3.0, f64::NAN], vec![2.0, 4.0]], &[vec![1.0], vec![2.0]]).unwrap();
        assert_eq!((some.all.p10, some.all.p50, some.without), (2.0, 3.0, 1), "of those that have a value");
        assert_eq!((some.inputs, some.chance, some.shares), (None, None, None));
        assert!(Spread::of(&[vec![f64::NAN]], &[]).is_none());
        let same = Spread::of(&vec![vec![3.0, 3.0]; 30], &vec![vec![1.0]; 30]).unwrap();
        assert_eq!(same.shares, None);
        assert_eq!(same.chance.unwrap().p90, 3.0);
        assert!(Spread::of(&[], &[]).is_none());
    }
}
