//! `herstel feasibility forecast`: forecasts for everybody who waits, now.

use super::cli::ForecastArguments;
use crate::configuration::Configuration;
use crate::environment::{self, Place};
use crate::exit::{Failure, Result};
use crate::forecast::{Reckoning, reckon};
use crate::terminal;
use herstel_store::Gates;
use herstel_web::Clock;
use std::sync::Arc;

/// Runs the command.
pub fn run(configuration: &Configuration, arguments: &ForecastArguments) -> Result {
    let model = super::run::read(&arguments.scenario)?.map_err(Failure::Refused)?;
    let place = Place::of(configuration, "herstel.db")?;
    let gates = Gates::new(Arc::new(environment::schemes(configuration)?));
    let today = arguments.today.unwrap_or_else(|| Clock::new(environment::now).today());
    let reckoning = Reckoning { today, worlds: arguments.worlds, seed: arguments.seed };
    let bar = terminal::progress("worlds", u64::from(arguments.worlds));
    environment::runtime()?.block_on(async {
        let store = place.open_existing().await?;
        let ticking = bar.clone();
        let done = match gates.look(&store).await {
            Ok(gated) => reckon(&store, &*gated, model, reckoning, move || ticking.inc(1)).await,
            Err(error) => Err(error.into()),
        };
        store.close().await;
        bar.finish_and_clear();
        let done = done?;
        terminal::say(&format!("open dossiers that wait for a step of the scenario: {}", done.dossiers));
        terminal::say(&format!(
            "who have still to choose, before others in the simulation: {}",
            done.choosing
        ));
        for (why, count) in &done.left_out {
            terminal::say(&format!("left out, {}: {count}", why.in_words()));
        }
        terminal::say(&format!("forecasts that parents see: {}", done.shown));
        terminal::say(&format!("clearly worse, for a case handler to tell first: {}", done.worse));
        terminal::say(&format!("forecasts of before that were held to what happened: {}", done.matured));
        for kind in &done.wrong {
            terminal::say(&format!("shown to nobody, because too many of them proved wrong: {kind}"));
        }
        Ok(())
    })
}
