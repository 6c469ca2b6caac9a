//! The command line of `seed`.

use clap::Args;

/// Options of `seed`.
#[derive(Args)]
pub struct SeedArguments {
    /// How many parents
    #[arg(long, value_name = "N", default_value_t = DEFAULT_PARENTS, value_parser = clap::value_parser!(u32).range(1..=MAX_PARENTS))]
    pub parents: u32,
    /// The number that makes it reproducible
    #[arg(long, value_name = "S", default_value_t = DEFAULT_SEED)]
    pub seed: u64,
}

/// Parents in a demonstration unless told otherwise.
pub const DEFAULT_PARENTS: u32 = 2_000;
/// The seed unless told otherwise: the day of the published figures.
pub const DEFAULT_SEED: u64 = 20_211_203;
/// The most parents of one generated operation.
pub const MAX_PARENTS: i64 = 1_000_000;
