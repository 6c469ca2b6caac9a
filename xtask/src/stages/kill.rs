//! Kills the server under load, again and again, and looks whether anything acknowledged is lost or doubled.

use std::time::Duration;

use super::Tally;
use crate::bench::Bench;

/// Not written yet.
///
/// # Errors
/// Always.
pub fn run(_bench: &Bench, _limit: Duration) -> Result<Tally, String> {
    Err("not written yet".to_owned())
}
