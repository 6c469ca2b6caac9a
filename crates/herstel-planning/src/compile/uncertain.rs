//! Ranges: each has an order, a name of its own, and numbers that it multiplies.

use super::MAX_ENTITIES;
use super::checked::Checked;
use crate::model::{Model, Wait};
use crate::scenario::{At, Scenario, WrittenUncertain};
use crate::uncertain::{Scaled, Uncertain};

/// The largest factor.
const MOST: f64 = 100.0;

/// Adds the ranges to a model that is right by itself.
pub(super) fn add(model: &mut Model, scenario: &Scenario, checked: &mut Checked<'_>) {
    for written in &scenario.uncertain {
        let name = written.name.get_ref();
        if model.uncertain.iter().any(|known| known.name == *name) {
            checked.at(&written.name, "uncertain.name", "dit onzekere gegeven staat er twee keer in");
        }
        let low = checked.positive(&written.low, "uncertain.low", MOST, "");
        let high = checked.positive(&written.high, "uncertain.high", MOST, "");
        if low > high {
            checked.at(&written.high, "uncertain.high", format!("{high} is minder dan de ondergrens {low}"));
        }
        let likely = written.likely.as_ref().map(|likely| {
            checked.between(
                likely,
                "uncertain.likely",
                low.min(high),
                high.max(low),
                "(de onder- en bovengrens)",
            )
        });
        let scales = scales(model, written, checked);
        if scales.is_empty() {
            checked.at(&written.name, "uncertain", format!("«{name}» noemt niets dat onzeker is"));
        }
        model.uncertain.push(Uncertain { name: name.clone(), low, likely, high, scales });
    }
    if !checked.problems.is_empty() {
        return;
    }
    let fullest = model.fullest();
    if fullest.parents() > MAX_ENTITIES {
        checked.scenario_top("uncertain.high", format!("samen meer dan {MAX_ENTITIES} ouders"));
    } else {
        super::pools::crowd(&fullest, scenario, checked);
    }
    for (written, cohort) in scenario.inflow.cohorts.iter().zip(&fullest.cohorts) {
        if cohort.to > model.end {
            let reason = format!(
                "instroom tot week {} in de langste wereld, en het scenario eindigt in week {}",
                cohort.to, model.end
            );
            checked.at(&written.to, "inflow.cohort.to", reason);
        }
    }
}

fn scales(model: &Model, written: &WrittenUncertain, checked: &mut Checked<'_>) -> Vec<Scaled> {
    let step = |name: &str| model.steps.iter().position(|step| step.id == name);
    let cohort =
        |name: &str| model.cohorts[..model.written_cohorts].iter().position(|known| known.name == name);
    let pool = |name: &str| model.pools.iter().position(|pool| pool.name == name);
    let named_trait = |name: &str| model.traits.iter().position(|known| known.name == name);
    let told = |name: &str| model.announcements.iter().position(|known| known.name == name);
    let reaction = |name: &str| model.reaction_names.iter().position(|known| known == name);
    let mut found = Vec::new();
    let mut add = |names: &[At<String>], field: &str, find: &dyn Fn(&str) -> Option<Scaled>| {
        for name in names {
            match find(name.get_ref()) {
                None => {
                    let reason = format!("«{}» is er niet", name.get_ref());
                    checked.at(name, &format!("uncertain.{field}"), reason);
                }
                Some(scaled) if !model.has(scaled) => {
                    let reason = format!("«{}» heeft daar geen getal voor", name.get_ref());
                    checked.at(name, &format!("uncertain.{field}"), reason);
                }
                Some(scaled) => found.push(scaled),
            }
        }
    };
    add(&written.hours, "hours", &|name| step(name).map(Scaled::Hours));
    add(&written.inflow, "inflow", &|name| cohort(name).map(Scaled::Inflow));
    add(&written.period, "period", &|name| cohort(name).map(Scaled::Period));
    add(&written.staff, "staff", &|name| pool(name).map(Scaled::Staff));
    add(&written.on_cases, "on_cases", &|name| pool(name).map(Scaled::OnCases));
    add(&written.attrition, "attrition", &|name| pool(name).map(Scaled::Attrition));
    add(&written.traits, "traits", &|name| named_trait(name).map(Scaled::Trait));
    add(&written.routes, "routes", &|name| step(name).map(Scaled::Routes));
    add(&written.waits, "waits", &|name| step(name).map(Scaled::Waits));
    add(&written.patience, "patience", &|name| step(name).map(Scaled::Patience));
    add(&written.announcements, "announcements", &|name| told(name).map(Scaled::Announcement));
    add(&written.reactions, "reactions", &|name| reaction(name).map(Scaled::Reaction));
    found
}

impl Model {
    /// Whether there is a number to multiply.
    fn has(&self, scaled: Scaled) -> bool {
        let drawn = |wait: Option<Wait>| wait.is_some();
        match scaled {
            Scaled::Hours(step) => self.steps[step].queue.is_some(),
            Scaled::Attrition(pool) => self.pools[pool].attrition.is_some(),
            Scaled::Routes(step) => self.steps[step].routes.iter().any(|route| route.chance.is_some()),
            Scaled::Waits(step) => self.steps[step].routes.iter().any(|route| drawn(route.wait)),
            Scaled::Patience(step) => drawn(self.steps[step].patience),
            Scaled::Reaction(named) => {
                self.reactions.iter().any(|reaction| reaction.named == named && reaction.chance.is_some())
            }
            Scaled::Inflow(_)
            | Scaled::Period(_)
            | Scaled::Staff(_)
            | Scaled::OnCases(_)
            | Scaled::Trait(_)
            | Scaled::Announcement(_) => true,
        }
    }
}
