//! How long answers took, by what was asked.

use super::visitor::Way;
use std::{collections::BTreeMap, time::Duration};

/// The times of everything.
#[derive(Default)]
pub struct Times(BTreeMap<&'static str, Vec<Duration>>);

impl Times {
    pub fn add(&mut self, what: &'static str, time: Duration) {
        self.0.entry(what).or_default().push(time);
    }

    pub fn join(&mut self, other: Self) {
        for (what, times) in other.0 {
            self.0.entry(what).or_default().extend(times);
        }
    }

    /// Prints what stands above the lines.
    pub fn head() {
        println!("| what | dossiers | way | requests | median | p99 | slowest | target for p99 |");
        println!("|---|---|---|---|---|---|---|---|");
    }

    /// Prints a line for everything that was asked; `target` is what the 99th percentile is held to.
    pub fn tell(mut self, parents: u32, way: Way, target: impl Fn(&str) -> Duration) {
        for (what, times) in &mut self.0 {
            times.sort_unstable();
            let at = |percent: usize| times[(times.len() - 1) * percent / 100];
            let held_to = target(what);
            let met = if at(99) < held_to { "met" } else { "not met" };
            println!(
                "| {what} | {parents} | {} | {} | {} | {} | {} | under {} ms: {met} |",
                way.as_str(),
                times.len(),
                milliseconds(at(50)),
                milliseconds(at(99)),
                milliseconds(at(100)),
                held_to.as_millis(),
            );
        }
    }
}

/// With one decimal, which is as much as a machine repeats.
fn milliseconds(time: Duration) -> String {
    let tenths = (time.as_micros() + 50) / 100;
    format!("{},{} ms", tenths / 10, tenths % 10)
}
