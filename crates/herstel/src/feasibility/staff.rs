//! `herstel feasibility staff`: how many people to hire, and when, to reach a target at least cost.

use super::cli::StaffingArguments;
use crate::exit::{Failure, Result};
use crate::terminal;
use herstel_planning::{
    Calibration, NoStaffing, Onlooker, PoolCost, Ranges, StaffTarget, Stopped, Trial, TrialWorld, staffing,
    staffing_text, week_of,
};
use std::num::NonZeroUsize;

/// Runs the command.
pub fn run(arguments: &StaffingArguments) -> Result {
    let model = super::run::read(&arguments.scenario)?.map_err(Failure::Refused)?;
    let file = if arguments.scenario.is_dir() {
        arguments.scenario.join("ranges.toml")
    } else {
        arguments.scenario.with_file_name("ranges.toml")
    };
    let ranges = match file.exists() {
        true => Some(super::given(&file, Ranges::read)?),
        false => None,
    };
    let calibration = ranges.as_ref().and_then(|ranges| Calibration::of(&model, ranges));
    let week = |text: &str| {
        week_of(text, &model)
            .ok_or_else(|| Failure::Usage(format!("«{text}» is no week, and no day of this scenario")))
    };
    let from = match (&arguments.from, &calibration) {
        (Some(text), _) => week(text)?,
        (None, Some(calibration)) => calibration.start(),
        (None, None) => 0.0,
    };
    let target = StaffTarget { from, until: week(&arguments.until)?, percent: arguments.part };
    if target.until <= target.from {
        return Err(Failure::Usage("--until comes after --from".to_owned()));
    }
    let mut costs = vec![PoolCost::default(); model.pools.len()];
    let place = |name: &str| {
        let place = model.pools.iter().position(|pool| pool.name == name);
        place.ok_or_else(|| Failure::Usage(format!("there is no pool {name:?} in the scenario")))
    };
    for (name, cost) in &arguments.costs {
        costs[place(name)?] = *cost;
    }
    for (name, most) in &arguments.hires_at_most {
        costs[place(name)?].hires_at_most = Some(*most);
    }
    // Of a scenario that no calibration wrote, what its own ranges leave open.
    let runs = u32::try_from(arguments.runs).unwrap_or(u32::MAX).max(1);
    let drawn = if calibration.is_none() { TrialWorld::of(&model, arguments.seed, runs) } else { Vec::new() };
    let world = |number: u64| match &calibration {
        Some(calibration) => calibration.world(arguments.seed, number).into(),
        None => {
            let own = usize::try_from(number).ok().and_then(|number| drawn.get(number));
            own.cloned().unwrap_or_else(|| model.clone().into())
        }
    };
    let stop = super::run::interrupted()?;
    // How many plans are tried is not known beforehand.
    let bar = terminal::counter("runs");
    let done = || bar.inc(1);
    let trial = Trial {
        world: &world,
        runs: arguments.runs,
        seed: arguments.seed,
        done_before: calibration.as_ref().map_or(0, Calibration::done_before),
        threads: std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
        onlooker: Onlooker { stop: &stop, done: &done },
    };
    let found = staffing(&model, target, &costs, trial);
    bar.finish_and_clear();
    let found = match found {
        Ok(found) => found,
        Err(NoStaffing::Broken(broken)) => return Err(anyhow::Error::from(broken).into()),
        Err(NoStaffing::Cancelled) => return Err(super::run::failed(Stopped::Cancelled, "plan")),
        Err(reason @ (NoStaffing::Unreachable | NoStaffing::Margin(_) | NoStaffing::Solver(_))) => {
            return Err(Failure::Refused(reason.to_string()));
        }
    };
    let day = |week: f64| model.day(week).map(|day| day.to_string());
    terminal::say(staffing_text(&found, target, &day).trim_end());
    Ok(())
}
