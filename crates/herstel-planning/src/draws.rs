//! Random draws that are a function of seed, entity and purpose, and of nothing else.
//!
//! Because no draw depends on the one before it, the same parent has the same luck in every scenario, in any order of
//! events and on any number of threads.

use std::f64::consts::TAU;

/// The luck of one entity (a parent, somebody of the staff) under one seed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Luck(u64);

/// All draws of one run.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Draws(u64);

impl Draws {
    pub(crate) fn new(seed: u64) -> Self {
        Self(mix(seed))
    }

    pub(crate) fn of(self, entity: u64) -> Luck {
        Luck(mix(self.0 ^ entity))
    }
}

impl Luck {
    /// Uniform on the open interval from 0 to 1; the logarithm always exists.
    #[inline]
    pub(crate) fn uniform(self, purpose: u64) -> f64 {
        let bits = mix(self.0 ^ purpose) >> 11;
        // 53 bits fit exactly in a float.
        (bits as f64 + 0.5) * (1.0 / 9_007_199_254_740_992.0)
    }

    /// Exponential with this mean.
    #[inline]
    pub(crate) fn exponential(self, mean: f64, purpose: u64) -> f64 {
        -mean * self.uniform(purpose).ln()
    }

    /// Standard normal; uses this purpose and the next.
    #[inline]
    pub(crate) fn normal(self, purpose: u64) -> f64 {
        (-2.0 * self.uniform(purpose).ln()).sqrt() * (TAU * self.uniform(purpose + 1)).cos()
    }
}

/// One step of splitmix64.
#[inline]
const fn mix(x: u64) -> u64 {
    let z = x.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}
