//! `herstel feasibility effort`: the hours that each step really takes, for the scenarios of a planning.

use super::cli::{EffortArguments, EffortForm};
use crate::configuration::Configuration;
use crate::environment::{self, Place};
use crate::exit::Result;
use crate::terminal;
use anyhow::Context as _;
use herstel_domain::effort::StepEffort;
use serde_json::json;

/// Runs the command.
pub fn run(configuration: &Configuration, arguments: &EffortArguments) -> Result {
    let place = Place::of(configuration, "herstel.db")?;
    let steps: Result<Vec<StepEffort>> = environment::runtime()?.block_on(async {
        let store = place.open_existing().await?;
        let found = store.effort_by_step(arguments.from, arguments.until).await;
        store.close().await;
        Ok(found.context("reading effort")?)
    });
    let steps = steps?;
    match arguments.format {
        EffortForm::Json => {
            let told: Vec<_> = steps.iter().map(document).collect();
            let text = serde_json::to_string_pretty(&told).context("writing effort")?;
            terminal::say(&text);
        }
        EffortForm::Text if steps.is_empty() => terminal::say("no effort was derived in this period"),
        EffortForm::Text => {
            terminal::say(&format!(
                "{:<28} {:>8} {:>9} {:>7} {:>7} {:>7}",
                "step", "dossiers", "hours", "p10", "p50", "p90"
            ));
            for step in &steps {
                terminal::say(&line(step));
            }
        }
    }
    Ok(())
}

fn line(step: &StepEffort) -> String {
    format!(
        "{:<28} {:>8} {:>9} {:>7} {:>7} {:>7}",
        step.step.as_deref().unwrap_or("-"),
        step.dossiers,
        hours(step.minutes),
        hours(step.p10),
        hours(step.p50),
        hours(step.p90)
    )
}

fn document(step: &StepEffort) -> serde_json::Value {
    json!({
        "step": step.step,
        "dossiers": step.dossiers,
        "minutes": step.minutes,
        "minutes_p10": step.p10,
        "minutes_p50": step.p50,
        "minutes_p90": step.p90,
    })
}

/// Minutes as hours with one decimal, rounded down.
fn hours(minutes: u64) -> String {
    format!("{}.{}", minutes / 60, minutes % 60 / 6)
}

#[cfg(test)]
mod tests {
    use super::hours;

    #[test]
    fn minutes_are_told_as_hours_with_one_decimal() {
        assert_eq!([0, 5, 6, 59, 60, 93].map(hours), ["0.0", "0.0", "0.1", "0.9", "1.0", "1.5"]);
    }
}
