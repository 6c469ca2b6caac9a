//! Who comes: cohorts and announcements.

use super::checked::Checked;
use crate::feedback::Announcement;
use crate::model::{Arrivals, Cohort, Trait};
use crate::scenario::{Scenario, WrittenArrivals, WrittenCohort};
use herstel_scheme::Process;

/// The most parents and staff of one run, together.
pub(crate) const MAX_ENTITIES: u32 = 20_000_000;
/// Entities above this are for people who are not in the scenario by number.
pub(super) const LAST_ENTITY: i64 = 1 << 60;

pub(super) struct Inflow {
    pub(super) cohorts: Vec<Cohort>,
    pub(super) announcements: Vec<Announcement>,
}

impl Inflow {
    /// The entities of the parents: the first and one past the last of each cohort.
    pub(super) fn entities(&self) -> Vec<(u64, u64)> {
        let range = |cohort: &Cohort| (cohort.first_entity, cohort.first_entity + u64::from(cohort.parents));
        self.cohorts.iter().map(range).collect()
    }
}

pub(super) fn inflow(
    process: &Process,
    scenario: &Scenario,
    traits: &[Trait],
    end: f64,
    checked: &mut Checked<'_>,
) -> Inflow {
    let mut all = 0_i64;
    let mut next = 0_u64;
    let mut cohorts: Vec<Cohort> = Vec::new();
    for written in &scenario.inflow.cohorts {
        let parents = *written.parents.get_ref();
        all = all.saturating_add(parents.max(0));
        if parents < 0 {
            checked.at(&written.parents, &field("parents"), "een aantal ouders is niet kleiner dan 0");
        } else if all > i64::from(MAX_ENTITIES) {
            let reason = format!("samen meer dan {MAX_ENTITIES} ouders");
            checked.at(&written.parents, &field("parents"), reason);
        }
        if cohorts.iter().any(|known| known.name == *written.name.get_ref()) {
            checked.at(&written.name, &field("name"), "deze groep ouders staat er twee keer in");
        }
        let cohort = cohort(process, written, traits, (end, next), checked);
        next = cohort.first_entity + u64::from(cohort.parents);
        cohorts.push(cohort);
    }
    if u16::try_from(cohorts.len().saturating_mul(scenario.announcements.len() + 1)).is_err() {
        checked.scenario_top("inflow.cohort", "meer dan 65535 groepen ouders, met die na elke aankondiging");
    }
    if all == 0 {
        let reason = "er komt niemand: elk aantal ouders is 0";
        match scenario.inflow.cohorts.first() {
            Some(first) => checked.at(&first.parents, &field("parents"), reason),
            None => checked.scenario_top("inflow.cohort", reason),
        }
    }
    overlap(scenario, &cohorts, checked);
    let announcements = announcements(scenario, &cohorts, end, checked);
    Inflow { cohorts, announcements }
}

fn field(name: &str) -> String {
    format!("inflow.cohort.{name}")
}

/// `limits`: the end of the scenario and the entity after those of the cohort before.
fn cohort(
    process: &Process,
    written: &WrittenCohort,
    traits: &[Trait],
    limits: (f64, u64),
    checked: &mut Checked<'_>,
) -> Cohort {
    let (end, next) = limits;
    let from = checked.week(&written.from, &field("from"));
    let to = checked.week(&written.to, &field("to"));
    if to <= from {
        checked.at(&written.to, &field("to"), "een periode eindigt na haar begin");
    }
    if to > end {
        let reason = format!("instroom tot week {to}, en het scenario eindigt in week {end}");
        checked.at(&written.to, &field("to"), reason);
    }
    for (name, chance) in &written.traits {
        if !traits.iter().any(|known| known.name == *name) {
            checked.at(chance, &field("traits"), format!("er is geen eigenschap «{name}»"));
        }
        checked.chance(chance, &field("traits"));
    }
    let chance = |known: &Trait| written.traits.get(&known.name).map_or(0.0, |chance| *chance.get_ref());
    let start = written.begins_at.as_ref().and_then(|name| {
        let place = process.steps.iter().position(|step| step.id == *name.get_ref());
        if place.is_none() {
            let reason = format!("het proces kent geen stap «{}»", name.get_ref());
            checked.at(name, &field("begins_at"), reason);
        }
        place
    });
    let first = written.first_entity.as_ref();
    let parents = u32::try_from(*written.parents.get_ref()).unwrap_or(0);
    Cohort {
        name: written.name.get_ref().clone(),
        from,
        to,
        parents,
        arrivals: match written.arrivals {
            WrittenArrivals::Even => Arrivals::Even,
            WrittenArrivals::Poisson => Arrivals::Poisson,
        },
        start: start.unwrap_or(0),
        first_entity: first.map_or(next, |first| checked.entity(first, &field("first_entity"))),
        numbered: parents,
        traits: traits.iter().map(chance).collect(),
    }
}

/// Two cohorts with the same entities would have the same luck.
fn overlap(scenario: &Scenario, cohorts: &[Cohort], checked: &mut Checked<'_>) {
    let mut taken: Vec<(u64, u64, usize)> = (0..)
        .zip(cohorts)
        .filter(|(_, cohort)| cohort.parents > 0)
        .map(|(place, cohort)| (cohort.first_entity, cohort.first_entity + u64::from(cohort.parents), place))
        .collect();
    taken.sort_unstable();
    for pair in taken.windows(2) {
        if let [(_, end, one), (start, _, other)] = pair
            && start < end
        {
            let reason = format!("deze ouders hebben dezelfde trekkingen als «{}»", cohorts[*one].name);
            checked.at(&scenario.inflow.cohorts[*other].name, &field("first_entity"), reason);
        }
    }
}

fn announcements(
    scenario: &Scenario,
    cohorts: &[Cohort],
    end: f64,
    checked: &mut Checked<'_>,
) -> Vec<Announcement> {
    let mut announcements: Vec<Announcement> = Vec::new();
    let last = cohorts.iter().map(|cohort| cohort.to).fold(0.0_f64, f64::max);
    // In a world with a longer period it can still bring somebody.
    let may_last = scenario.uncertain.iter().any(|input| !input.period.is_empty());
    for written in &scenario.announcements {
        if announcements.iter().any(|known| known.name == *written.name.get_ref()) {
            checked.at(&written.name, "announcement.name", "deze aankondiging staat er twee keer in");
        }
        let week = checked.between(&written.week, "announcement.week", 0.0, end, "weken");
        if week >= last && !may_last {
            let reason =
                format!("deze aankondiging brengt niemand: vanaf week {last} meldt niemand zich meer aan");
            checked.at(&written.week, "announcement.week", reason);
        }
        announcements.push(Announcement {
            name: written.name.get_ref().clone(),
            week,
            raise: checked.between(
                &written.raise,
                "announcement.raise",
                0.0,
                100.0,
                "(deel van de instroom)",
            ),
            fades: checked.between(&written.fades, "announcement.fades", 0.1, 10_000.0, "weken"),
        });
    }
    announcements
}
