//! Circles: whoever goes round comes out again, and not only after a thousand rounds.

use super::checked::Checked;
use crate::model::{Cohort, RouteCondition, StepWork};
use crate::routing::taken;
use crate::scenario::{Scenario, WrittenRoute};

/// The most times that who comes to a step may be expected to do it.
pub(crate) const MOST_ROUNDS: u32 = 1_000;
/// The most traits that decide about ways to and in circles, and the most steps in circles: more is not reckoned.
const MOST_TRAITS: usize = 10;
const MOST_STEPS: usize = 100;

/// Refuses a circle out of which somebody never comes, or comes after too many rounds. A trait stays with a parent in every
/// round: each combination of traits that there can be is looked at by itself.
pub(super) fn check(steps: &[StepWork], cohorts: &[Cohort], scenario: &Scenario, checked: &mut Checked<'_>) {
    let reached = super::reached(steps);
    let circular: Vec<bool> = steps
        .iter()
        .enumerate()
        .map(|(place, step)| step.routes.iter().any(|route| reached[route.to][place]))
        .collect();
    let mut seen: Vec<(usize, Vec<Option<bool>>)> = Vec::new();
    for cohort in cohorts {
        let ahead = &reached[cohort.start];
        let round = ahead.iter().zip(&circular).filter(|(ahead, circular)| **ahead && **circular).count();
        if round == 0 {
            continue;
        }
        let names = traits(steps, ahead);
        let known: Vec<Option<bool>> = names.iter().map(|name| certain(cohort.traits[*name])).collect();
        let free: Vec<usize> =
            names.iter().zip(&known).filter(|(_, known)| known.is_none()).map(|(name, _)| *name).collect();
        if free.len() > MOST_TRAITS || round > MOST_STEPS {
            let reason = format!(
                "te veel om na te rekenen: hoogstens {MOST_STEPS} stappen in kringen en {MOST_TRAITS} eigenschappen \
                 die over de weg erheen beslissen"
            );
            checked.scenario_top("route", reason);
            continue;
        }
        let key = (cohort.start, known);
        if seen.contains(&key) {
            continue;
        }
        for combination in 0_u32..1 << free.len() {
            let has = |name: usize| match free.iter().position(|free| *free == name) {
                Some(bit) => combination >> bit & 1 == 1,
                None => cohort.traits[name] >= 1.0,
            };
            let ways: Vec<Ways> = steps.iter().map(|step| Ways::of(step, &has)).collect();
            look(steps, &ways, (cohort.start, &circular), scenario, checked);
        }
        seen.push(key);
    }
}

/// The traits that decide about the ways on from these steps.
fn traits(steps: &[StepWork], ahead: &[bool]) -> Vec<usize> {
    let routes = steps.iter().zip(ahead).filter(|(_, ahead)| **ahead).flat_map(|(step, _)| &step.routes);
    let names = routes.filter_map(|route| match route.condition {
        RouteCondition::With(name) | RouteCondition::Without(name) => Some(name),
        RouteCondition::Everybody => None,
    });
    let mut names: Vec<usize> = names.collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// What is so for everybody or for nobody; none: for some.
fn certain(chance: f64) -> Option<bool> {
    if chance <= 0.0 {
        Some(false)
    } else if chance >= 1.0 {
        Some(true)
    } else {
        None
    }
}

/// Where people with some traits go from a step.
struct Ways {
    /// The steps with the part that goes there.
    to: Vec<(usize, f64)>,
    /// Whether some come to their end here. Who can give up waiting can leave; how many do is not reckoned.
    ends: bool,
}

impl Ways {
    fn of(step: &StepWork, has: &impl Fn(usize) -> bool) -> Self {
        let parts = taken(step, has);
        let certain = step.routes.iter().zip(&parts).any(|(route, _)| {
            route.chance.is_none_or(|(chance, _)| chance >= 1.0)
                && match route.condition {
                    RouteCondition::Everybody => true,
                    RouteCondition::With(name) => has(name),
                    RouteCondition::Without(name) => !has(name),
                }
        });
        let to = step.routes.iter().zip(parts).filter(|(_, part)| *part > 0.0);
        Self {
            to: to.map(|(route, part)| (route.to, part)).collect(),
            ends: !certain || step.patience.is_some(),
        }
    }
}

/// `from`: where these people begin, and which steps lie on a circle.
fn look(
    steps: &[StepWork],
    ways: &[Ways],
    from: (usize, &[bool]),
    scenario: &Scenario,
    checked: &mut Checked<'_>,
) {
    let (start, circular) = from;
    let come = reach(ways, start);
    let round: Vec<usize> = (0..steps.len()).filter(|place| come[*place] && circular[*place]).collect();
    let stuck = round.iter().find(|place| {
        let onward = reach(ways, **place);
        !ways.iter().zip(&onward).any(|(ways, reached)| *reached && ways.ends)
    });
    if let Some(place) = stuck {
        let id = &steps[*place].id;
        if let Some(route) = scenario.routes.iter().find(|route| route.from.get_ref() == id) {
            let reason = format!("vanaf «{id}» gaat het in een kring rond: er is geen uitgang");
            checked.at(&route.from, "route.from", reason);
        }
        return;
    }
    let times = visits(&round, steps, ways);
    let worst = round.iter().zip(&times).max_by(|a, b| a.1.total_cmp(b.1));
    let Some((place, times)) = worst.filter(|(_, times)| **times > f64::from(MOST_ROUNDS) * (1.0 + 1e-9))
    else {
        return;
    };
    let id = &steps[*place].id;
    let back = |route: &&WrittenRoute| {
        route.from.get_ref() == id && round.iter().any(|place| steps[*place].id == *route.to.get_ref())
    };
    if let Some(route) = scenario.routes.iter().filter(back).max_by(|a, b| part(a).total_cmp(&part(b))) {
        let reason = format!(
            "wie bij «{id}» komt, doet die stap naar verwachting {times:.0} keer: een kring mag hoogstens \
             {MOST_ROUNDS} keer worden doorlopen"
        );
        match &route.chance {
            Some(chance) => checked.at(chance, "route.chance", reason),
            None => checked.at(&route.from, "route.from", reason),
        }
    }
}

fn part(route: &WrittenRoute) -> f64 {
    route.chance.as_ref().map_or(1.0, |chance| *chance.get_ref())
}

fn reach(ways: &[Ways], from: usize) -> Vec<bool> {
    let mut reached = vec![false; ways.len()];
    let mut open = vec![from];
    while let Some(place) = open.pop() {
        if !std::mem::replace(&mut reached[place], true) {
            open.extend(ways[place].to.iter().map(|(to, _)| *to));
        }
    }
    reached
}

/// How often who comes to each of these steps is expected to do it, the first time included: the diagonal of the inverse
/// of one minus the parts that go on to each other.
fn visits(round: &[usize], steps: &[StepWork], ways: &[Ways]) -> Vec<f64> {
    let n = round.len();
    let mut rows: Vec<Vec<f64>> = (0..n)
        .map(|row| {
            let mut values = vec![0.0; 2 * n];
            values[row] = 1.0;
            values[n + row] = 1.0;
            // How many give up waiting is not known beforehand: those steps are taken as a way out.
            let on = ways.get(round[row]).filter(|_| steps[round[row]].patience.is_none());
            for (to, part) in on.iter().flat_map(|ways| &ways.to) {
                if let Some(column) = round.iter().position(|place| place == to) {
                    values[column] -= part;
                }
            }
            values
        })
        .collect();
    for column in 0..n {
        let largest = (column..n).max_by(|a, b| rows[*a][column].abs().total_cmp(&rows[*b][column].abs()));
        let Some(pivot) = largest.filter(|row| rows[*row][column].abs() > 1e-300) else {
            return vec![f64::INFINITY; n];
        };
        rows.swap(column, pivot);
        let by = rows[column][column];
        rows[column].iter_mut().for_each(|value| *value /= by);
        let done = rows[column].clone();
        for (row, values) in rows.iter_mut().enumerate() {
            let times = values[column];
            if row != column && times != 0.0 {
                values.iter_mut().zip(&done).for_each(|(value, done)| *value -= times * done);
            }
        }
    }
    let times = |place: usize| rows[place][n + place];
    // What is lost in rounding is a chance of coming out too small to be told.
    (0..n).map(|place| if times(place) >= 0.5 { times(place) } else { f64::INFINITY }).collect()
}
