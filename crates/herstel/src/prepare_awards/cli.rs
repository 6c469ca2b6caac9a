//! The command line of `prepare-awards`.

use clap::Args;
use herstel_kernel::Date;

/// Options of `prepare-awards`.
#[derive(Args)]
pub struct PrepareAwardsArguments {
    /// In the database of a demonstration: the day it is (YYYY-MM-DD) [default: the day of its last entry]
    #[arg(long, value_name = "DAY")]
    pub today: Option<Date>,
}
