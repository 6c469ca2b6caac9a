//! What the benches of pages share: an operation of a size that is asked for, fifty people who send one request a second
//! each, and how long the answers took.
//!
//! Everything is measured in two ways: into the router without a network, and over a connection on loopback with the
//! server as it is started by `herstel serve`. The second holds the work of the client as well.

pub mod http;
pub mod operation;
pub mod times;
pub mod visitor;

use operation::Operation;
use std::time::Duration;
use tokio::time::{Interval, interval_at};

/// How many people ask at once.
pub const PEOPLE: usize = 50;
/// Dossiers of the round beside which the large one is held.
const BASELINE: u32 = 1_000;

/// How long it is measured, and among how many dossiers.
pub struct Settings {
    /// Of both rounds.
    pub rounds: [u32; 2],
    /// Seconds for each way.
    pub seconds: u32,
}

impl Settings {
    /// As the environment says.
    pub fn read() -> Self {
        let setting = |name: &str, usual: u32| {
            std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
        };
        Self {
            rounds: [BASELINE, setting("HERSTEL_BENCH_PARENTS", 100_000)],
            seconds: setting("HERSTEL_BENCH_SECONDS", 60),
        }
    }
}

/// A beat of one a second; everybody begins at a moment of their own in it.
pub fn beat(person: usize) -> Interval {
    let own = Duration::from_millis(u64::try_from(person).unwrap() * 1_000 / u64::try_from(PEOPLE).unwrap());
    interval_at(tokio::time::Instant::now() + own, Duration::from_secs(1))
}

/// Measures in an operation of each size, one after the other.
pub fn in_each(settings: &Settings, measure: impl AsyncFn(&Operation)) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    for parents in settings.rounds {
        runtime.block_on(async {
            let operation = Operation::invent(parents).await;
            measure(&operation).await;
            operation.end().await;
        });
    }
}
