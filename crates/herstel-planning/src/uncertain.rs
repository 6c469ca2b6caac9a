//! What is not known for sure: ranges around the numbers of a scenario, and the worlds that are drawn from them.
//!
//! The worlds of one run are spread over each range as evenly as can be (a Latin hypercube): of n worlds exactly one
//! lies in each nth part. The draw depends on the seed and the name of the input, so that scenarios that name the same
//! input are compared in the same worlds.

use crate::draws::Draws;
use crate::feedback::whole;
use crate::model::{Model, Wait, Work};

/// One input of which only a range is known: a factor on numbers of the scenario.
#[derive(Clone, Debug)]
pub struct Uncertain {
    /// Its name.
    pub name: String,
    /// The least.
    pub low: f64,
    /// The most likely; none: as likely anywhere in the range.
    pub likely: Option<f64>,
    /// The most.
    pub high: f64,
    /// What it multiplies.
    pub scales: Vec<Scaled>,
}

/// A number of the model that a factor multiplies. Named by place in the lists of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scaled {
    /// The hours of a step.
    Hours(usize),
    /// The parents of a cohort.
    Inflow(usize),
    /// The length of the period of a cohort, with as many parents per week.
    Period(usize),
    /// The head-count plan of a pool.
    Staff(usize),
    /// The hours a week that a pool spends on cases.
    OnCases(usize),
    /// The rate at which a pool loses people.
    Attrition(usize),
    /// The chance of a trait, in every cohort.
    Trait(usize),
    /// The chances of the routes from a step: who goes on, who leaves.
    Routes(usize),
    /// The waits on the routes from a step.
    Waits(usize),
    /// How long people wait for a step before they leave.
    Patience(usize),
    /// How much an announcement raises the inflow.
    Announcement(usize),
    /// The chance of a reaction.
    Reaction(usize),
}

impl Uncertain {
    /// The factor below which lies this part of what is possible.
    fn quantile(&self, part: f64) -> f64 {
        let width = self.high - self.low;
        match self.likely {
            Some(likely) if width > 0.0 => {
                let below = (likely - self.low) / width;
                if part < below {
                    self.low + width * (part * below).sqrt()
                } else {
                    self.high - width * ((1.0 - part) * (1.0 - below)).sqrt()
                }
            }
            Some(_) | None => self.low + width * part,
        }
    }

    /// The factors in so many worlds.
    fn factors(&self, seed: u64, worlds: u32) -> Vec<f64> {
        // Other draws than those of any run with this seed.
        let luck = Draws::new(!seed).of(hash(&self.name));
        let mut order: Vec<u32> = (0..worlds).collect();
        order.sort_by(|a, b| luck.uniform(u64::from(*a)).total_cmp(&luck.uniform(u64::from(*b))));
        let mut factors = vec![0.0; order.len()];
        for (stratum, world) in (0_u32..).zip(order) {
            let inside = luck.uniform(u64::from(world) | 1 << 40);
            factors[world as usize] = self.quantile((f64::from(stratum) + inside) / f64::from(worlds));
        }
        factors
    }
}

/// FNV-1a.
fn hash(name: &str) -> u64 {
    name.bytes()
        .fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3))
}

impl Model {
    /// The factors of the uncertain inputs in so many worlds: per world, in the order of [`Model::uncertain`].
    pub fn worlds(&self, seed: u64, worlds: u32) -> Vec<Vec<f64>> {
        let inputs: Vec<Vec<f64>> = self.uncertain.iter().map(|input| input.factors(seed, worlds)).collect();
        (0..worlds as usize).map(|world| inputs.iter().map(|factors| factors[world]).collect()).collect()
    }

    /// The model in the world with these factors.
    #[must_use]
    pub fn world(&self, factors: &[f64]) -> Self {
        let mut world = self.clone();
        for (input, factor) in self.uncertain.iter().zip(factors) {
            for scaled in &input.scales {
                world.scale(*scaled, *factor);
            }
        }
        world.announce();
        world
    }

    /// For each pool by which part of its planned head-count people are there in the world with these factors.
    pub fn staff_in_world(&self, factors: &[f64]) -> Vec<f64> {
        let mut heads = vec![1.0; self.pools.len()];
        for (input, factor) in self.uncertain.iter().zip(factors) {
            for scaled in &input.scales {
                if let Scaled::Staff(pool) = scaled {
                    heads[*pool] *= factor;
                }
            }
        }
        heads
    }

    /// The world with the most people: the most inflow for the longest time, the most staff, of whom most leave.
    pub(crate) fn fullest(&self) -> Self {
        let mut world = self.clone();
        for input in &self.uncertain {
            for scaled in &input.scales {
                match scaled {
                    Scaled::Inflow(_)
                    | Scaled::Period(_)
                    | Scaled::Announcement(_)
                    | Scaled::Staff(_)
                    | Scaled::Attrition(_) => world.scale(*scaled, input.high),
                    Scaled::Hours(_)
                    | Scaled::OnCases(_)
                    | Scaled::Trait(_)
                    | Scaled::Routes(_)
                    | Scaled::Waits(_)
                    | Scaled::Patience(_)
                    | Scaled::Reaction(_) => {}
                }
            }
        }
        world.announce();
        world
    }

    fn scale(&mut self, scaled: Scaled, factor: f64) {
        match scaled {
            Scaled::Hours(step) => self.steps[step].work = self.steps[step].work.scaled(factor),
            Scaled::Inflow(cohort) => {
                let cohort = &mut self.cohorts[cohort];
                cohort.parents = whole(f64::from(cohort.parents) * factor);
            }
            Scaled::Period(cohort) => {
                let cohort = &mut self.cohorts[cohort];
                cohort.to = cohort.from + (cohort.to - cohort.from) * factor;
                cohort.parents = whole(f64::from(cohort.parents) * factor);
            }
            Scaled::Staff(pool) => {
                for (_, heads) in &mut self.pools[pool].plan {
                    *heads = whole(f64::from(*heads) * factor);
                }
            }
            Scaled::OnCases(pool) => self.pools[pool].speed *= factor,
            Scaled::Attrition(pool) => {
                if let Some((rate, _)) = &mut self.pools[pool].attrition {
                    *rate *= factor;
                }
            }
            Scaled::Trait(name) => {
                for cohort in &mut self.cohorts {
                    scale_chance(&mut cohort.traits[name], factor);
                }
            }
            Scaled::Routes(step) => {
                for (chance, _) in
                    self.steps[step].routes.iter_mut().filter_map(|route| route.chance.as_mut())
                {
                    scale_chance(chance, factor);
                }
            }
            Scaled::Waits(step) => {
                for route in &mut self.steps[step].routes {
                    route.wait = route.wait.map(|wait| wait.scaled(factor));
                }
            }
            Scaled::Patience(step) => {
                self.steps[step].patience = self.steps[step].patience.map(|wait| wait.scaled(factor));
            }
            Scaled::Announcement(announcement) => self.announcements[announcement].raise *= factor,
            Scaled::Reaction(named) => {
                for reaction in self.reactions.iter_mut().filter(|reaction| reaction.named == named) {
                    if let Some((chance, _)) = &mut reaction.chance {
                        scale_chance(chance, factor);
                    }
                }
            }
        }
    }
}

/// A chance stays a chance; what was not certain does not become so, or a circle could lose its way out.
fn scale_chance(chance: &mut f64, factor: f64) {
    if *chance < 1.0 {
        *chance = (*chance * factor).min(chance.max(0.999));
    }
}

impl Work {
    fn scaled(self, factor: f64) -> Self {
        match self {
            Self::Fixed(hours) => Self::Fixed(hours * factor),
            Self::Lognormal { mu, sigma, mean, draw } => {
                Self::Lognormal { mu: mu + factor.ln(), sigma, mean: mean * factor, draw }
            }
            Self::Exponential { mean, draw } => Self::Exponential { mean: mean * factor, draw },
        }
    }
}

impl Wait {
    fn scaled(self, factor: f64) -> Self {
        match self {
            Self::Fixed(weeks) => Self::Fixed(weeks * factor),
            Self::Uniform(weeks, draw) => Self::Uniform(weeks * factor, draw),
            Self::Exponential(weeks, draw) => Self::Exponential(weeks * factor, draw),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Uncertain;

    fn input(likely: Option<f64>) -> Uncertain {
        Uncertain { name: "hours".to_owned(), low: 0.5, likely, high: 2.0, scales: Vec::new() }
    }

    #[test]
    fn worlds_lie_evenly_over_the_range_and_depend_on_name_and_seed_alone() {
        let mut factors = input(None).factors(7, 100);
        assert_eq!(factors, input(None).factors(7, 100));
        assert_ne!(factors, input(None).factors(8, 100));
        factors.sort_by(f64::total_cmp);
        for (nth, factor) in (0_u32..).zip(&factors) {
            let part = (factor - 0.5) / 1.5 * 100.0;
            assert!((f64::from(nth)..f64::from(nth) + 1.0).contains(&part), "{nth}: {factor}");
        }
    }

    #[test]
    fn a_likely_value_draws_the_worlds_to_it() {
        let factors = input(Some(0.8)).factors(7, 1_000);
        let mean = factors.iter().sum::<f64>() / 1_000.0;
        assert!((mean - (0.5 + 0.8 + 2.0) / 3.0).abs() < 0.005, "{mean}");
        let below = factors.iter().filter(|factor| **factor < 0.8).count();
        assert!((199..=201).contains(&below), "a fifth of the range, a fifth of the worlds: {below}");
        assert!(factors.iter().all(|factor| (0.5..=2.0).contains(factor)));
    }
}
