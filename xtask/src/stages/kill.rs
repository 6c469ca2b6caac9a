//! Kills the server under load, again and again, and looks whether anything acknowledged is lost or doubled.

use std::time::Duration;

use super::Tally;
use crate::bench::Bench;

/// When to stop killing.
#[derive(Clone, Copy, Debug)]
pub enum Until {
    /// After this many kills on each engine.
    Kills(u32),
    /// After this time on each engine.
    Time(Duration),
}

/// A few kills on each engine.
///
/// # Errors
/// When a server does not start.
pub fn run(bench: &Bench, _limit: Duration) -> Result<Tally, String> {
    repeat(bench, Until::Kills(3)).map(|(tally, _)| tally)
}

/// Kills on both engines.
///
/// # Errors
/// When a server does not start.
pub fn repeat(_bench: &Bench, _until: Until) -> Result<(Tally, String), String> {
    Err("not written yet".to_owned())
}
