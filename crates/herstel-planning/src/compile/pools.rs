//! Staff: hours, experience, leaving, and the plan of the head-count.

use super::checked::Checked;
use super::{LAST_WEEK, MAX_ENTITIES};
use crate::model::{Model, Pool};
use crate::scenario::{Between, Follows, Scenario, WrittenPool};

/// The most people of one pool.
const MAX_HEADS: i64 = 1_000_000;
const WEEKS_PER_MONTH: f64 = 52.0 / 12.0;

/// `others`: the entities of parents, which nobody of the staff may have, and the end of the scenario, until which people
/// come for those who leave.
pub(super) fn pools(
    scenario: &Scenario,
    others: (Vec<(u64, u64)>, f64),
    bodies: &mut Vec<String>,
    checked: &mut Checked<'_>,
) -> Vec<Pool> {
    let (parents, end) = others;
    checked.once(scenario.pools.iter().map(|pool| &pool.name), "pool.name", "de groep medewerkers");
    let mut pools: Vec<Pool> = Vec::new();
    for written in &scenario.pools {
        let body = written.body.as_deref().map(|name| body(bodies, name));
        let pool = pool(written, body, checked);
        let own = pool.entities(end);
        if parents.iter().any(|known| overlap(own, *known)) {
            let reason = "deze medewerkers hebben dezelfde trekkingen als ouders";
            checked.at(&written.first_entity, "pool.first_entity", reason);
        }
        if let Some(known) = pools.iter().find(|known| overlap(own, known.entities(end))) {
            let reason = format!("deze medewerkers hebben dezelfde trekkingen als die van «{}»", known.name);
            checked.at(&written.first_entity, "pool.first_entity", reason);
        }
        pools.push(pool);
    }
    pools
}

/// Whether two ranges of entities, each with one past its last, have one in common.
fn overlap(one: (u64, u64), other: (u64, u64)) -> bool {
    one.0 < other.1 && other.0 < one.1
}

/// The place of a body in the list, where it is added when it is new.
pub(super) fn body(bodies: &mut Vec<String>, name: &str) -> usize {
    bodies.iter().position(|known| known == name).unwrap_or_else(|| {
        bodies.push(name.to_owned());
        bodies.len() - 1
    })
}

fn pool(written: &WrittenPool, body: Option<usize>, checked: &mut Checked<'_>) -> Pool {
    let hours = checked.positive(&written.contract_hours, "pool.contract_hours", 168.0, "uur per week");
    let part = checked.positive(&written.on_cases, "pool.on_cases", 1.0, "(deel van de uren aan zaken)");
    let learning = written.learning.as_ref().map(|learning| {
        let loss = checked.between(&learning.loss, "pool.learning.loss", 0.0, 0.99, "(deel van het tempo)");
        (loss, checked.positive(&learning.weeks, "pool.learning.weeks", 1_000.0, "weken"))
    });
    let attrition = written.attrition.as_ref().and_then(|attrition| {
        let monthly =
            checked.between(&attrition.per_month, "pool.attrition.per_month", 0.0, 0.99, "per maand");
        // So small a part that nothing is left of it in a float is nobody.
        let rate = -(1.0 - monthly).ln() / WEEKS_PER_MONTH;
        (rate > 0.0).then(|| (rate, u64::from(attrition.draw)))
    });
    let tenure = written.tenure_at_start.as_ref();
    Pool {
        name: written.name.get_ref().clone(),
        body,
        speed: hours * part,
        learning,
        attrition,
        tenure_at_start: tenure
            .map_or(0.0, |weeks| checked.between(weeks, "pool.tenure_at_start", 0.0, 10_000.0, "weken")),
        first_entity: checked.entity(&written.first_entity, "pool.first_entity"),
        plan: plan(written, checked),
        line: written.between == Between::Line,
        falls: written.follows == Follows::Both,
    }
}

fn plan(written: &WrittenPool, checked: &mut Checked<'_>) -> Vec<(u32, u32)> {
    let mut plan: Vec<(u32, u32)> = Vec::new();
    if written.plan.get_ref().is_empty() {
        checked.at(&written.plan, "pool.plan", "een plan zegt minstens van één week hoeveel mensen er zijn");
    }
    for point in written.plan.get_ref() {
        let (week, heads) = (*point.week.get_ref(), *point.heads.get_ref());
        let before = plan.last().map(|(week, _)| i64::from(*week));
        if week < 0 || before.is_some_and(|before| week <= before) {
            let reason = format!("week {week} komt niet na de week ervoor in het plan");
            checked.at(&point.week, "pool.plan.week", reason);
        } else if week > i64::from(LAST_WEEK) {
            let reason = format!("week {week} ligt verder dan {LAST_WEEK} weken weg");
            checked.at(&point.week, "pool.plan.week", reason);
        }
        if !(0..=MAX_HEADS).contains(&heads) {
            let reason = format!("{heads} medewerkers: een aantal ligt tussen 0 en {MAX_HEADS}");
            checked.at(&point.heads, "pool.plan.heads", reason);
        }
        plan.push((u32::try_from(week).unwrap_or(0), u32::try_from(heads).unwrap_or(0)));
    }
    plan
}

impl Pool {
    /// How many people are to be expected in it in so many weeks: the largest head-count, and as many as come for who leaves.
    pub(super) fn expected(&self, weeks: f64) -> f64 {
        let heads = self.plan.iter().map(|(_, heads)| *heads).max().unwrap_or(0);
        let leave = self.attrition.map_or(0.0, |(rate, _)| rate * weeks);
        f64::from(heads) * (1.0 + leave) + self.again()
    }

    /// How many come beyond the largest head-count because contracts ended before.
    fn again(&self) -> f64 {
        if !self.falls {
            return 0.0;
        }
        let (mut before, mut most, mut come) = (0, 0, 0.0);
        for &(_, heads) in &self.plan {
            come += f64::from(heads.saturating_sub(before));
            (before, most) = (heads, heads.max(most));
        }
        come - f64::from(most)
    }

    /// The first of the entities of these people, and one past the last that is to be expected.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a number of people from 0; the cast cuts off at the limits"
    )]
    fn entities(&self, weeks: f64) -> (u64, u64) {
        (self.first_entity, self.first_entity.saturating_add((self.expected(weeks).ceil() as u64).max(1)))
    }
}

/// Refuses more people than a run may have: parents and staff, with who comes for those who leave. `fullest`: the world in
/// which there are most of them.
pub(super) fn crowd(fullest: &Model, scenario: &Scenario, checked: &mut Checked<'_>) {
    let staff = |pool: &Pool| pool.expected(fullest.end);
    let all = f64::from(fullest.parents()) + fullest.pools.iter().map(staff).sum::<f64>();
    let largest = scenario.pools.iter().zip(&fullest.pools).max_by(|a, b| staff(a.1).total_cmp(&staff(b.1)));
    if let Some((written, _)) = largest.filter(|_| all > f64::from(MAX_ENTITIES)) {
        let reason =
            format!("samen meer dan {MAX_ENTITIES} ouders en medewerkers, met wie er komt voor wie weggaat");
        checked.at(&written.plan, "pool.plan.heads", reason);
    }
}
