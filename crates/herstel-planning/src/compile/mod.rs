//! From two files to a model, or to everything that is wrong with them.

mod checked;
mod circles;
mod feedback;
mod flow;
mod inflow;
mod moments;
mod pools;
mod process;
mod steps;
mod uncertain;

use crate::model::{Class, Model, Priority, Trait};
use crate::problem::{Problem, Problems, Source};
use crate::scenario::{Classes, Policy, Scenario, WrittenMoment};
use checked::Checked;
pub(crate) use circles::MOST_ROUNDS;
pub(crate) use flow::reached;
use herstel_scheme::{Process, StepKind};
pub(crate) use inflow::MAX_ENTITIES;
pub(crate) use process::BESIDE;
pub(crate) use steps::in_weeks;

/// How long a run goes on after the last registration, in weeks, when the scenario names no end: forty years.
const PATIENCE: f64 = 2_080.0;
/// The latest week that a scenario may name, two hundred years: every week up to it is reckoned and kept.
pub(crate) const LAST_WEEK: u32 = 10_400;

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
    let mut process: Process = toml::from_str(&text).map_err(|error| one(process_source.unread(&error)))?;
    let mut checked = Checked::new(source, process_source);
    process::check(&process, &mut checked);
    process::add_beside(&mut process, &scenario);
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
        Some(end) => checked.week(end, "end"),
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
    let inflow = inflow::inflow(process, scenario, &traits, end, checked);
    let classes = classes(scenario.classes.as_ref(), scenario.policy.as_ref(), checked);
    let mut bodies = Vec::new();
    let pools = pools::pools(scenario, (inflow.entities(), end), &mut bodies, checked);
    let rows = steps::Rows::new(process, scenario, checked);
    let mut steps = steps::steps(process, scenario, &traits, &pools, &rows, checked)?;
    let feedback = feedback::feedback(scenario, &pools, &rows, &mut steps, checked);
    let loads = feedback::loads(process, scenario, &mut bodies, checked);
    if checked.problems.is_empty() {
        flow::check(&steps, &pools, &inflow.cohorts, scenario, checked);
        moments::check(&steps, &inflow.cohorts, scenario, checked);
    }
    let report_pool = pools.iter().position(|pool| pool.name == *scenario.report.pool.get_ref());
    if report_pool.is_none() {
        let reason = format!("er is geen groep medewerkers «{}»", scenario.report.pool.get_ref());
        checked.at(&scenario.report.pool, "report.pool", reason);
    }
    for week in scenario.report.weeks.iter().filter(|week| *week.get_ref() > LAST_WEEK) {
        let reason = format!("week {} ligt verder dan {LAST_WEEK} weken weg", week.get_ref());
        checked.at(week, "report.weeks", reason);
    }
    for week in scenario.report.weeks.iter().filter(|week| f64::from(*week.get_ref()) > end) {
        let reason = format!("week {} komt na het einde van het scenario, week {end}", week.get_ref());
        checked.at(week, "report.weeks", reason);
    }
    let mut weeks: Vec<u32> = scenario.report.weeks.iter().map(|week| *week.get_ref()).collect();
    weeks.sort_unstable();
    weeks.dedup();
    let policy = scenario.policy.as_ref().map_or(Priority::Strict, |policy| *policy.priority.get_ref());
    let mut model = Model {
        name: scenario.name.clone(),
        begins: begins(scenario, checked),
        end,
        inflow_draw: u64::from(scenario.inflow.draw),
        written_cohorts: inflow.cohorts.len(),
        cohorts: inflow.cohorts,
        announcements: inflow.announcements,
        class_draw: scenario.classes.as_ref().map_or(1, |classes| u64::from(classes.draw)),
        classes,
        policy,
        traits,
        pools,
        steps: flow::with_ways_back(steps),
        weeks,
        report_pool: report_pool?,
        rows: rows.rows,
        terms: rows.terms,
        watches: feedback.watches,
        reactions: feedback.reactions,
        reaction_names: feedback.names,
        loads,
        bodies,
        uncertain: Vec::new(),
        process: checked.process_text().into(),
        named: named(scenario, checked),
        facts: facts(scenario),
        versions: Vec::new(),
        decisions: Vec::new(),
    }
    .under(policy);
    model.announce();
    if model.parents() > MAX_ENTITIES {
        checked.scenario_top("announcement.raise", format!("samen meer dan {MAX_ENTITIES} ouders"));
    }
    uncertain::add(&mut model, scenario, checked);
    Some(model)
}

fn named(scenario: &Scenario, checked: &mut Checked<'_>) -> Vec<(String, Problem)> {
    let mut named: Vec<(String, Problem)> = Vec::new();
    for written in &scenario.simulates {
        let id = written.get_ref();
        if named.iter().any(|(known, _)| known == id) {
            checked.at(written, "simulates", "deze regeling staat er twee keer in");
        }
        named.push((
            id.clone(),
            checked.problem_at(written, "simulates", format!("er is geen regeling «{id}»")),
        ));
    }
    named
}

fn facts(scenario: &Scenario) -> Vec<(String, String)> {
    let of = |written: &WrittenMoment| (written.fact.get_ref().clone(), written.is.get_ref().clone());
    scenario.moments.iter().map(of).collect()
}

fn begins(scenario: &Scenario, checked: &mut Checked<'_>) -> Option<jiff::civil::Date> {
    let written = scenario.begins.as_ref()?;
    let day = written.get_ref().parse().ok();
    if day.is_none() {
        checked.at(written, "begins", format!("«{}» is geen dag (JJJJ-MM-DD)", written.get_ref()));
    }
    day
}

/// The weeks of head start that a class has over the next, where the scenario does not say.
const WEEKS_AHEAD: f64 = 26.0;

fn classes(written: Option<&Classes>, policy: Option<&Policy>, checked: &mut Checked<'_>) -> Vec<Class> {
    let Some(written) = written.filter(|written| !written.class.is_empty()) else {
        return vec![Class { name: String::new(), up_to: 1.0, level: 0, head_start: 0.0, weeks_ahead: 0.0 }];
    };
    let ahead = policy.and_then(|policy| policy.head_start.as_ref());
    if let Some(ahead) = ahead.filter(|ahead| ahead.get_ref().len() != written.class.len()) {
        let reason = format!(
            "{} voorsprongen voor {} klassen: elke klasse heeft er een",
            ahead.get_ref().len(),
            written.class.len()
        );
        checked.at(ahead, "policy.head_start", reason);
    }
    if let Some(policy) = policy.filter(|policy| *policy.priority.get_ref() == Priority::HeadStart)
        && policy.head_start.is_none()
    {
        checked.at(&policy.priority, "policy.head_start", "een voorsprong heeft per klasse een aantal weken");
    }
    checked.once(written.class.iter().map(|class| &class.name), "classes.class.name", "de klasse");
    let mut sum = 0.0;
    let mut classes = Vec::new();
    for (place, class) in written.class.iter().enumerate() {
        // Shares are written with few digits: their sums are meant to have few as well.
        sum = rounded(sum + checked.chance(&class.share, "classes.class.share"));
        let after = written.class.len() - 1 - place;
        let weeks_ahead = match ahead.map(|ahead| ahead.get_ref().get(place)) {
            None => WEEKS_AHEAD * f64::from(u32::try_from(after).unwrap_or(u32::MAX)),
            Some(None) => 0.0,
            Some(Some(weeks)) => checked.week(weeks, "policy.head_start"),
        };
        // Level and head start follow from the policy, once the model is whole.
        classes.push(Class {
            name: class.name.get_ref().clone(),
            up_to: sum,
            level: 0,
            head_start: 0.0,
            weeks_ahead,
        });
    }
    if classes.len() > usize::from(u16::MAX) {
        checked.scenario_top("classes.class", "meer dan 65535 klassen");
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
