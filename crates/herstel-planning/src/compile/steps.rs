//! Steps: the work of the process, the queue and the ways on of the scenario.

use super::checked::Checked;
use super::moments::Moments;
use super::process::effort_table;
use crate::model::{Pool, Queue, ReportRow, Route, RouteCondition, StepWork, TermModel, Trait, Wait, Work};
use crate::order::QueueOrder;
use crate::scenario::{
    At, Hours, HoursShape, Scenario, WaitShape, WrittenRoute, WrittenRow, WrittenWait, WrittenWork,
};
use herstel_scheme::{Deadline, Effort, LengthUnit, Process, Step};

/// More hours for one case are a mistake.
pub(super) const MOST: f64 = 100_000.0;

/// The rows of the report and the steps in them.
pub(super) struct Rows {
    pub(super) rows: Vec<ReportRow>,
    pub(super) terms: Vec<TermModel>,
    row_of: Vec<Option<usize>>,
    term_of: Vec<Option<usize>>,
    row_of_reaction: Vec<Option<usize>>,
}

impl Rows {
    pub(super) fn new(process: &Process, scenario: &Scenario, checked: &mut Checked<'_>) -> Self {
        let steps = process.steps.iter().map(|step| step.id.as_str());
        let reactions = scenario.reactions.iter().map(|reaction| reaction.name.get_ref().as_str());
        let names: Vec<&str> = steps.clone().chain(reactions).collect();
        checked.once(scenario.report.row.iter().map(|row| &row.name), "report.row.name", "de regel");
        checked.once(
            scenario.report.deadline.iter().map(|row| &row.name),
            "report.deadline.name",
            "de termijn",
        );
        let mut row_of = places(&names, &scenario.report.row, "report.row.steps", checked);
        let names: Vec<&str> = steps.collect();
        let term_of = places(&names, &scenario.report.deadline, "report.deadline.steps", checked);
        let row_of_reaction = row_of.split_off(process.steps.len());
        let rows =
            scenario.report.row.iter().map(|row| ReportRow { name: row.name.get_ref().clone() }).collect();
        let mut terms = Vec::new();
        for written in &scenario.report.deadline {
            let mut weeks: Option<f64> = None;
            for name in &written.steps {
                let deadline = process.step(name.get_ref()).and_then(|step| step.deadline.as_ref());
                match (deadline.map(in_weeks), weeks) {
                    (None, _) => {
                        let reason = format!("de stap «{}» heeft geen termijn", name.get_ref());
                        checked.at(name, "report.deadline.steps", reason);
                    }
                    (Some(found), Some(known)) if found != known => {
                        let reason = format!("een termijn van {found} weken bij een van {known}");
                        checked.at(name, "report.deadline.steps", reason);
                    }
                    (Some(found), _) => weeks = Some(found),
                }
            }
            terms.push(TermModel { name: written.name.get_ref().clone(), weeks: weeks.unwrap_or(0.0) });
        }
        Self { rows, terms, row_of, term_of, row_of_reaction }
    }

    /// The row of the reaction at this place in the scenario.
    pub(super) fn of_reaction(&self, place: usize) -> Option<usize> {
        self.row_of_reaction.get(place).copied().flatten()
    }
}

fn places(names: &[&str], rows: &[WrittenRow], field: &str, checked: &mut Checked<'_>) -> Vec<Option<usize>> {
    let mut found = vec![None; names.len()];
    for (place, row) in rows.iter().enumerate() {
        for name in &row.steps {
            let Some(step) = names.iter().position(|known| *known == name.get_ref()) else {
                checked.at(name, field, format!("het proces kent geen stap «{}»", name.get_ref()));
                continue;
            };
            if found[step].replace(place).is_some() {
                checked.at(name, field, format!("de stap «{}» staat in twee regels", name.get_ref()));
            }
        }
    }
    found
}

pub(super) fn step_place(
    process: &Process,
    name: &At<String>,
    field: &str,
    checked: &mut Checked<'_>,
) -> Option<usize> {
    let place = process.steps.iter().position(|step| step.id == *name.get_ref());
    if place.is_none() {
        checked.at(name, field, format!("het proces kent geen stap «{}»", name.get_ref()));
    }
    place
}

pub(super) fn steps(
    process: &Process,
    scenario: &Scenario,
    traits: &[Trait],
    pools: &[Pool],
    rows: &Rows,
    checked: &mut Checked<'_>,
) -> Option<Vec<StepWork>> {
    if process.steps.len() > usize::from(u16::MAX) {
        checked.process("step", "step", "een proces heeft hoogstens 65535 stappen");
        return None;
    }
    let mut moments = Moments::of(process, scenario, checked);
    let mut steps = Vec::new();
    for (place, step) in process.steps.iter().enumerate() {
        if process.steps[..place].iter().any(|known| known.id == step.id) {
            checked.process(&step.id, "step.id", format!("de stap «{}» staat er twee keer in", step.id));
        }
        let deadline = step.deadline.as_ref().map(|deadline| {
            (in_weeks(deadline), moments.start(step, &deadline.from, rows.term_of[place].is_some(), checked))
        });
        let (work, share) = work(process, step, checked);
        steps.push(StepWork {
            id: step.id.clone(),
            queue: None,
            work,
            share,
            patience: None,
            deadline,
            mark: None,
            watch: None,
            routes: Vec::new(),
            row: rows.row_of[place],
            term: rows.term_of[place],
        });
    }
    moments.mark(&mut steps);
    for written in &scenario.works {
        give_work(process, pools, written, &mut steps, checked);
    }
    for written in &scenario.routes {
        add_route(process, traits, written, &mut steps, checked);
    }
    // What takes nobody's time has no moment at which it is late.
    for step in steps.iter_mut().filter(|step| step.queue.is_none()) {
        step.term = None;
    }
    Some(steps)
}

fn give_work(
    process: &Process,
    pools: &[Pool],
    written: &WrittenWork,
    steps: &mut [StepWork],
    checked: &mut Checked<'_>,
) {
    let pool = pools.iter().position(|pool| pool.name == *written.pool.get_ref());
    if pool.is_none() {
        let reason = format!("er is geen groep medewerkers «{}»", written.pool.get_ref());
        checked.at(&written.pool, "work.pool", reason);
    }
    let Some(place) = step_place(process, &written.step, "work.step", checked) else { return };
    if steps[place].queue.is_some() {
        checked.at(&written.step, "work.step", format!("«{}» is twee keer verdeeld", written.step.get_ref()));
    }
    let hours = written.hours.as_ref().map(|hours| written_hours(hours, "work", checked));
    let patience = written.patience.as_ref().map(|wait| wait_of(wait, "work.patience", checked));
    let step = &mut steps[place];
    if let Some(work) = hours {
        step.work = work;
        step.share = 1.0;
    }
    if step.work == Work::Fixed(0.0) {
        let reason =
            format!("het proces zegt niet hoeveel werk «{}» is (effort), en dit scenario ook niet", step.id);
        checked.at(&written.step, "work.hours", reason);
    }
    step.patience = patience;
    if written.oldest == QueueOrder::Due && step.deadline.is_none() {
        let reason = format!("«{}» heeft volgens het proces geen termijn om op te ordenen", step.id);
        checked.at(&written.step, "work.oldest", reason);
    }
    step.queue = pool.map(|pool| Queue {
        pool,
        fixed: written.fixed,
        becomes_handler: written.becomes_handler,
        rank: written.rank,
        by_class: written.by_class,
        order: written.oldest,
    });
}

/// `table`: where it stands in the file.
pub(super) fn written_hours(hours: &Hours, table: &str, checked: &mut Checked<'_>) -> Work {
    let mean = checked.positive(&hours.mean, &format!("{table}.hours.mean"), MOST, "uur");
    let field = format!("{table}.hours.spread");
    if let Some(spread) = &hours.spread {
        match hours.shape {
            HoursShape::Fixed => checked.at(spread, &field, "bij vaste uren is er geen spreiding"),
            HoursShape::Exponential => {
                checked.at(spread, &field, "de spreiding van een exponentiële verdeling ligt vast");
            }
            HoursShape::Lognormal => {}
        }
    }
    let spread = hours.spread.as_ref().map(|spread| checked.positive(spread, &field, 10.0, ""));
    let draw =
        |checked: &mut Checked<'_>| checked.draw(hours.draw, &hours.mean, &format!("{table}.hours.draw"));
    match hours.shape {
        HoursShape::Fixed => Work::Fixed(mean),
        HoursShape::Exponential => Work::Exponential { mean, draw: draw(checked) },
        HoursShape::Lognormal => match spread {
            Some(spread) => Work::lognormal(mean, spread, draw(checked)),
            None => {
                checked.at(&hours.mean, &field, "bij een lognormale verdeling hoort een spreiding");
                Work::Fixed(mean)
            }
        },
    }
}

/// The work of a step as its process has it, and the part of it that falls in the step.
fn work(process: &Process, step: &Step, checked: &mut Checked<'_>) -> (Work, f64) {
    let Some(own) = &step.effort else { return (Work::Fixed(0.0), 1.0) };
    let share = own.share.unwrap_or(100);
    if share == 0 || share > 100 {
        let reason = format!("het deel van «{}» is een percentage van 1 tot en met 100", step.id);
        checked.process(&step.id, "step.effort.share", reason);
    }
    let drawn = match &own.shared_with {
        None => own,
        Some(other) => {
            let whole = process.step(other).filter(|whole| whole.id != step.id);
            match whole.and_then(|whole| whole.effort.as_ref()).filter(|whole| whole.shared_with.is_none()) {
                Some(whole) => whole,
                None => {
                    let reason =
                        format!("«{}» deelt zijn werk met «{other}», en daar is geen werk van", step.id);
                    checked.process(other, "step.effort.shared_with", reason);
                    own
                }
            }
        }
    };
    (drawn_work(drawn, process, step, checked), f64::from(share) / 100.0)
}

fn drawn_work(effort: &Effort, process: &Process, step: &Step, checked: &mut Checked<'_>) -> Work {
    let mean = f64::from(effort.typical);
    match effort.spread {
        Some(spread) if spread > 0 && effort.typical > 0 => {
            if effort.draw.is_none() {
                let reason =
                    format!("het werk van «{}» verschilt per zaak, maar noemt geen trekking (draw)", step.id);
                let table = effort_table(process, step);
                match table {
                    "step.effort" => checked.process(&step.id, "step.effort.draw", reason),
                    table => checked.process_at(&format!("[{table}]"), &format!("{table}.draw"), reason),
                }
            }
            let draw = u64::from(effort.draw.unwrap_or(0));
            Work::lognormal(mean, f64::from(spread) / 100.0, draw)
        }
        Some(_) | None => Work::Fixed(mean),
    }
}

/// A term in weeks: a month is a twelfth of 52.
pub(crate) fn in_weeks(deadline: &Deadline) -> f64 {
    let count = f64::from(deadline.length.count());
    match deadline.length.unit() {
        LengthUnit::Days => count / 7.0,
        LengthUnit::Weeks => count,
        LengthUnit::Months => count * 52.0 / 12.0,
        LengthUnit::Years => count * 52.0,
    }
}

fn add_route(
    process: &Process,
    traits: &[Trait],
    written: &WrittenRoute,
    steps: &mut [StepWork],
    checked: &mut Checked<'_>,
) {
    let from = step_place(process, &written.from, "route.from", checked);
    let to = step_place(process, &written.to, "route.to", checked);
    let named = |name: &At<String>, field: &str, checked: &mut Checked<'_>| {
        let place = traits.iter().position(|known| known.name == *name.get_ref());
        if place.is_none() {
            checked.at(name, field, format!("er is geen eigenschap «{}»", name.get_ref()));
        }
        place.unwrap_or(0)
    };
    let condition = match (&written.with, &written.without) {
        (None, None) => RouteCondition::Everybody,
        (Some(name), None) => RouteCondition::With(named(name, "route.with", checked)),
        (None, Some(name)) => RouteCondition::Without(named(name, "route.without", checked)),
        (Some(name), Some(_)) => {
            checked.at(name, "route.with", "een weg is voor wie iets heeft, of voor wie het niet heeft");
            RouteCondition::Everybody
        }
    };
    let chance = chance_of(written.chance.as_ref(), written.draw, "route", checked);
    let wait = written.wait.as_ref().map(|wait| wait_of(wait, "route.wait", checked));
    let (Some(from), Some(to)) = (from, to) else { return };
    if !process.steps[to].after.contains(&process.steps[from].id) {
        let reason = format!(
            "volgens het proces komt «{}» niet na «{}» (after)",
            written.to.get_ref(),
            written.from.get_ref()
        );
        checked.at(&written.to, "route.to", reason);
    }
    steps[from].routes.push(Route { to, condition, chance, wait, back: false });
}

/// A wait, with a draw where it is drawn. `table`: where it stands in the file.
pub(super) fn wait_of(written: &WrittenWait, table: &str, checked: &mut Checked<'_>) -> Wait {
    let weeks = checked.week(&written.weeks, &format!("{table}.weeks"));
    let draw =
        |checked: &mut Checked<'_>| checked.draw(written.draw, &written.weeks, &format!("{table}.draw"));
    match written.shape {
        WaitShape::Fixed => Wait::Fixed(weeks),
        WaitShape::Uniform => Wait::Uniform(weeks, draw(checked)),
        WaitShape::Exponential => Wait::Exponential(weeks, draw(checked)),
    }
}

/// A chance with the draw that decides, where there is one.
pub(super) fn chance_of(
    chance: Option<&At<f64>>,
    draw: Option<u32>,
    table: &str,
    checked: &mut Checked<'_>,
) -> Option<(f64, u64)> {
    let chance = chance?;
    if draw.is_none() {
        checked.at(chance, &format!("{table}.draw"), "bij een kans hoort een trekking (draw)");
    }
    Some((checked.chance(chance, &format!("{table}.chance")), u64::from(draw.unwrap_or(0))))
}
