//! From two files to a model, or to everything that is wrong with them.

mod checked;
mod flow;
mod pools;
mod steps;

use crate::model::{Class, Cohort, Model, Trait};
use crate::problem::{Problems, Source};
use crate::scenario::{Arrivals, Classes, Policy, Priority, Scenario};
use checked::Checked;
use herstel_scheme::{Process, StepKind};

/// The most parents of one run.
const MAX_PARENTS: i64 = 20_000_000;
/// How long a run goes on after the last registration, in weeks, when the scenario names no end: forty years.
const PATIENCE: f64 = 2_080.0;
/// The latest week that a scenario may name.
const LAST_WEEK: f64 = 10_000_000.0;

pub(crate) fn load(
    source: Source<'_>,
    process: impl FnOnce(&str) -> Result<(String, String), String>,
) -> Result<Model, Problems> {
    let one = |problem| Problems::new(vec![problem]);
    let scenario: Scenario = toml::from_str(source.text).map_err(|error| one(source.unread(&error)))?;
    let (file, text) = process(scenario.process.get_ref()).map_err(|reason| {
        let reason = format!("het proces «{}» kan niet worden gelezen: {reason}", scenario.process.get_ref());
        one(source.problem(scenario.process.span().start, "process", reason))
    })?;
    let process_source = Source { file: &file, text: &text };
    let process: Process = toml::from_str(&text).map_err(|error| one(process_source.unread(&error)))?;
    let mut checked = Checked::new(source, process_source);
    match model(&process, &scenario, &mut checked) {
        Some(model) if checked.problems.is_empty() => Ok(model),
        Some(_) | None => Err(Problems::new(checked.problems)),
    }
}

fn model(process: &Process, scenario: &Scenario, checked: &mut Checked<'_>) -> Option<Model> {
    let starts = process.steps.iter().filter(|step| step.kind.starts()).count();
    let first = process.steps.first().map(|step| step.kind);
    if starts != 1 || !first.is_some_and(StepKind::starts) {
        let reason = "een proces begint met precies één stap, en die staat vooraan";
        checked.process("registration", "step.kind", reason);
    }
    let last_registration =
        scenario.inflow.cohorts.iter().map(|cohort| *cohort.to.get_ref()).fold(0.0_f64, f64::max);
    let end = match &scenario.end {
        Some(end) => checked.between(end, "end", 0.0, LAST_WEEK, "weken"),
        None => last_registration + PATIENCE,
    };
    let traits: Vec<Trait> = scenario
        .traits
        .iter()
        .map(|written| Trait { name: written.name.get_ref().clone(), draw: u64::from(written.draw) })
        .collect();
    for (place, written) in scenario.traits.iter().enumerate() {
        if traits[..place].iter().any(|known| known.name == *written.name.get_ref()) {
            checked.at(&written.name, "trait.name", "deze eigenschap staat er twee keer in");
        }
    }
    let cohorts = cohorts(scenario, &traits, end, checked);
    let classes = classes(scenario.classes.as_ref(), scenario.policy.as_ref(), checked);
    let pools = pools::pools(scenario, checked);
    let rows = steps::Rows::new(process, scenario, checked);
    let steps = steps::steps(process, scenario, &traits, &pools, &rows, checked)?;
    if checked.problems.is_empty() {
        flow::check(&steps, &pools, scenario, checked);
    }
    let report_pool = pools.iter().position(|pool| pool.name == *scenario.report.pool.get_ref());
    if report_pool.is_none() {
        let reason = format!("er is geen groep medewerkers «{}»", scenario.report.pool.get_ref());
        checked.at(&scenario.report.pool, "report.pool", reason);
    }
    Some(Model {
        name: scenario.name.clone(),
        end,
        inflow_draw: u64::from(scenario.inflow.draw),
        cohorts,
        class_draw: scenario.classes.as_ref().map_or(1, |classes| u64::from(classes.draw)),
        classes,
        traits,
        pools,
        steps: flow::with_ways_back(steps),
        weeks: scenario.report.weeks.clone(),
        report_pool: report_pool?,
        rows: rows.rows,
        terms: rows.terms,
    })
}

fn cohorts(scenario: &Scenario, traits: &[Trait], end: f64, checked: &mut Checked<'_>) -> Vec<Cohort> {
    let mut all = 0_i64;
    let mut cohorts = Vec::new();
    for written in &scenario.inflow.cohorts {
        let field = |name: &str| format!("inflow.cohort.{name}");
        let from = checked.between(&written.from, &field("from"), 0.0, LAST_WEEK, "weken");
        let to = checked.between(&written.to, &field("to"), 0.0, LAST_WEEK, "weken");
        if to <= from {
            checked.at(&written.to, &field("to"), "een periode eindigt na haar begin");
        }
        if to > end {
            let reason = format!("instroom tot week {to}, en het scenario eindigt in week {end}");
            checked.at(&written.to, &field("to"), reason);
        }
        let parents = *written.parents.get_ref();
        all = all.saturating_add(parents.max(0));
        if parents < 0 {
            checked.at(&written.parents, &field("parents"), "een aantal ouders is niet kleiner dan 0");
        } else if all > MAX_PARENTS {
            let reason = format!("samen meer dan {MAX_PARENTS} ouders");
            checked.at(&written.parents, &field("parents"), reason);
        }
        for (name, chance) in &written.traits {
            if !traits.iter().any(|known| known.name == *name) {
                let reason = format!("er is geen eigenschap «{name}»");
                checked.at(chance, &field("traits"), reason);
            }
            checked.chance(chance, &field("traits"));
        }
        let chance = |known: &Trait| written.traits.get(&known.name).map_or(0.0, |chance| *chance.get_ref());
        if u16::try_from(cohorts.len()).is_err() {
            checked.at(&written.name, &field("name"), "meer dan 65535 groepen ouders");
        }
        cohorts.push(Cohort {
            name: written.name.get_ref().clone(),
            from,
            to,
            parents: u32::try_from(parents).unwrap_or(0),
            poisson: written.arrivals == Arrivals::Poisson,
            traits: traits.iter().map(chance).collect(),
        });
    }
    if all == 0 {
        checked.scenario_top("inflow.cohort", "er komt niemand: elk aantal ouders is 0");
    }
    cohorts
}

fn classes(written: Option<&Classes>, policy: Option<&Policy>, checked: &mut Checked<'_>) -> Vec<Class> {
    let Some(written) = written.filter(|written| !written.class.is_empty()) else {
        return vec![Class { name: String::new(), up_to: 1.0, level: 0, head_start: 0.0 }];
    };
    let mut sum = 0.0;
    let mut classes = Vec::new();
    for (place, class) in written.class.iter().enumerate() {
        // Shares are written with few digits: their sums are meant to have few as well.
        sum = rounded(sum + checked.chance(&class.share, "classes.class.share"));
        let place = u16::try_from(place).unwrap_or(u16::MAX);
        let (level, head_start) = match policy.map(|policy| (policy.priority, &policy.head_start)) {
            None | Some((Priority::Strict, _)) => (place, 0.0),
            Some((Priority::FirstCome, _)) => (0, 0.0),
            Some((Priority::FirstClassOnly, _)) => (place.min(1), 0.0),
            Some((Priority::HeadStart, weeks)) => {
                let weeks = weeks.get(usize::from(place));
                let start =
                    weeks.map(|weeks| checked.between(weeks, "policy.head_start", 0.0, LAST_WEEK, "weken"));
                (0, start.unwrap_or(0.0))
            }
        };
        classes.push(Class { name: class.name.clone(), up_to: sum, level, head_start });
    }
    if let Some(last) = written.class.last()
        && (sum - 1.0).abs() > 1e-9
    {
        let reason = format!("de delen van alle klassen samen zijn {sum} en niet 1");
        checked.at(&last.share, "classes.class.share", reason);
    }
    classes
}

fn rounded(value: f64) -> f64 {
    (value * 1e12).round() / 1e12
}
