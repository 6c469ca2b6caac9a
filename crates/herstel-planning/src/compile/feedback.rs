//! Reactions to missed deadlines, and load on other bodies.

use super::checked::Checked;
use super::pools::body;
use super::steps::{Rows, chance_of, step_place, wait_of, written_hours};
use crate::feedback::{Load, Penalty, Reaction, Tier, Watch};
use crate::model::{Pool, Queue, StepWork, Work};
use crate::order::QueueOrder;
use crate::scenario::{Scenario, WrittenPenalty, WrittenReaction};
use herstel_scheme::Process;

/// The most days and cents of one tier of a penalty.
const MOST_DAYS: u32 = 36_500;
const MOST_CENTS: u32 = 100_000_000;
/// The most deadlines that are watched, and the most reactions to them.
const MOST_REACTIONS: usize = 1_000;

#[derive(Default)]
pub(super) struct Feedback {
    pub(super) watches: Vec<Watch>,
    pub(super) reactions: Vec<Reaction>,
    pub(super) names: Vec<String>,
}

pub(super) fn feedback(
    scenario: &Scenario,
    pools: &[Pool],
    rows: &Rows,
    steps: &mut [StepWork],
    checked: &mut Checked<'_>,
) -> Feedback {
    let mut feedback = Feedback::default();
    for (named, written) in scenario.reactions.iter().enumerate() {
        let name = written.name.get_ref();
        if feedback.names.contains(name) || steps.iter().any(|step| step.id == *name) {
            checked.at(&written.name, "reaction.name", format!("er is al een stap of reactie «{name}»"));
        }
        let follows = follows(written, &mut feedback, steps, checked);
        let work = work(written, pools, checked);
        let chance = chance_of(written.chance.as_ref(), written.draw, "reaction", checked);
        let wait = written.wait.as_ref().map(|wait| wait_of(wait, "reaction.wait", checked));
        let penalty = written.penalty.as_ref().map(|penalty| penalty_of(penalty, checked));
        for (watch, after) in follows {
            feedback.reactions.push(Reaction {
                named,
                watch,
                after,
                chance,
                wait,
                work: work.clone(),
                penalty: penalty.clone(),
                row: rows.of_reaction(named),
            });
        }
        feedback.names.push(name.clone());
    }
    if feedback.reactions.len() > MOST_REACTIONS {
        checked.scenario_top("reaction", format!("meer dan {MOST_REACTIONS} reacties op termijnen"));
    }
    feedback
}

/// What a reaction comes after: deadlines, or another reaction to each of its deadlines.
fn follows(
    written: &WrittenReaction,
    feedback: &mut Feedback,
    steps: &mut [StepWork],
    checked: &mut Checked<'_>,
) -> Vec<(usize, Option<usize>)> {
    match &written.after {
        Some(after) if !written.steps.is_empty() => {
            checked.at(
                after,
                "reaction.after",
                "een reactie is op termijnen (steps) of op een reactie (after)",
            );
            Vec::new()
        }
        None if written.steps.is_empty() => {
            checked.at(
                &written.name,
                "reaction.steps",
                "een reactie noemt de stappen waarvan de termijn voorbij is",
            );
            Vec::new()
        }
        Some(after) => {
            let Some(before) = feedback.names.iter().position(|known| known == after.get_ref()) else {
                let reason = format!("er is hiervoor geen reactie «{}»", after.get_ref());
                checked.at(after, "reaction.after", reason);
                return Vec::new();
            };
            let places = feedback.reactions.iter().enumerate().filter(|(_, known)| known.named == before);
            places.map(|(place, known)| (known.watch, Some(place))).collect()
        }
        None => {
            let mut found: Vec<(usize, Option<usize>)> = Vec::new();
            for name in &written.steps {
                let Some(step) = steps.iter().position(|step| step.id == *name.get_ref()) else {
                    let reason = format!("het proces kent geen stap «{}»", name.get_ref());
                    checked.at(name, "reaction.steps", reason);
                    continue;
                };
                let Some((weeks, from)) = steps[step].deadline else {
                    let reason = format!("de stap «{}» heeft geen termijn", name.get_ref());
                    checked.at(name, "reaction.steps", reason);
                    continue;
                };
                let watch = *steps[step].watch.get_or_insert_with(|| {
                    feedback.watches.push(Watch { step, weeks, from });
                    feedback.watches.len() - 1
                });
                if found.iter().any(|(known, _)| *known == watch) {
                    let reason = format!("de stap «{}» staat er twee keer in", name.get_ref());
                    checked.at(name, "reaction.steps", reason);
                }
                found.push((watch, None));
            }
            found
        }
    }
}

/// Who does the work of a reaction, and how much it is.
fn work(written: &WrittenReaction, pools: &[Pool], checked: &mut Checked<'_>) -> Option<(Queue, Work)> {
    let (Some(name), Some(hours)) = (&written.pool, &written.hours) else {
        if written.pool.is_some() || written.hours.is_some() {
            let reason = "werk heeft uren (hours) en wie het doet (pool)";
            checked.at(&written.name, "reaction.pool", reason);
        }
        return None;
    };
    let work = written_hours(hours, "reaction", checked);
    let Some(pool) = pools.iter().position(|pool| pool.name == *name.get_ref()) else {
        let reason = format!("er is geen groep medewerkers «{}»", name.get_ref());
        checked.at(name, "reaction.pool", reason);
        return None;
    };
    if pools[pool].is_never_there() {
        let reason = format!(
            "niemand behandelt «{}»: «{}» heeft nooit iemand",
            written.name.get_ref(),
            name.get_ref()
        );
        checked.at(name, "reaction.pool", reason);
    }
    let queue = Queue {
        pool,
        fixed: false,
        becomes_handler: false,
        rank: written.rank,
        by_class: written.by_class,
        order: QueueOrder::Ready,
    };
    Some((queue, work))
}

fn penalty_of(written: &WrittenPenalty, checked: &mut Checked<'_>) -> Penalty {
    let mut tiers = Vec::new();
    for tier in &written.tiers {
        tiers.push(Tier {
            days: checked.whole(&tier.days, "reaction.penalty.tiers.days", MOST_DAYS, "dagen"),
            cents: i64::from(checked.whole(&tier.cents, "reaction.penalty.tiers.cents", MOST_CENTS, "cent")),
        });
    }
    let field = "reaction.penalty.grace_days";
    Penalty { grace_days: checked.whole(&written.grace_days, field, MOST_DAYS, "dagen"), tiers }
}

pub(super) fn loads(
    process: &Process,
    scenario: &Scenario,
    bodies: &mut Vec<String>,
    checked: &mut Checked<'_>,
) -> Vec<Load> {
    checked.once(scenario.loads.iter().map(|load| &load.name), "load.name", "het werk");
    let mut loads = Vec::new();
    for written in &scenario.loads {
        let step = step_place(process, &written.step, "load.step", checked);
        loads.push(Load {
            name: written.name.get_ref().clone(),
            body: body(bodies, &written.body),
            step: step.unwrap_or(0),
            chance: chance_of(written.chance.as_ref(), written.draw, "load", checked),
            hours: checked.between(&written.hours, "load.hours", 0.0, 100_000.0, "uur"),
            weeks: checked.between(&written.weeks, "load.weeks", 0.1, 10_000.0, "weken"),
        });
    }
    loads
}
