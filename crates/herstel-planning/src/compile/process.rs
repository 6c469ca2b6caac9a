//! The process by itself: what no scenario can mend, and the steps that no scheme has on its road.

use super::checked::Checked;
use super::steps::MOST;
use crate::scenario::Scenario;
use herstel_scheme::{Effort, Process, Step};

/// More weeks for an objection are a mistake.
const MOST_WEEKS: i32 = 1_000;
/// The largest coefficient of variation, in percent.
const MOST_SPREAD: u32 = 1_000;

/// The steps beside the road: answering an objection, deciding anew after one that was upheld, and the ruling of a court. No
/// scheme has them on its road: each can come after every decision.
pub(crate) const BESIDE: [&str; 3] = ["objection", "anew", "court"];

/// Gives the process those of them that somebody of the scenario does and that it does not know, with the work that it says: they
/// can come after every other step.
pub(super) fn add_beside(process: &mut Process, scenario: &Scenario) {
    let is_done = |id: &str| scenario.works.iter().any(|work| work.step.get_ref() == id);
    let mut added = Vec::new();
    for id in BESIDE.into_iter().filter(|id| is_done(id) && process.step(id).is_none()) {
        let written = format!("id = \"{id}\"\nkind = \"support\"\n");
        let Ok(mut step) = toml::from_str::<Step>(&written) else { continue };
        step.effort = process.objection.efforts().find(|(of, _)| *of == id).map(|(_, effort)| effort.clone());
        added.push(step);
    }
    process.steps.extend(added.iter().cloned());
    let all: Vec<String> = process.steps.iter().map(|step| step.id.clone()).collect();
    for step in process.steps.iter_mut().rev().take(added.len()) {
        step.after = all.iter().filter(|id| **id != step.id).cloned().collect();
    }
}

/// Refuses a step after one that is not there, work that cannot be, and an objection without a term.
pub(super) fn check(process: &Process, checked: &mut Checked<'_>) {
    let weeks = process.objection.later.iter().map(|later| later.weeks).chain([process.objection.weeks]);
    for weeks in weeks.filter(|weeks| !(1..=MOST_WEEKS).contains(weeks)) {
        let reason = format!("{weeks} weken: een bezwaartermijn is één tot en met {MOST_WEEKS} weken");
        checked.process_at(&format!("weeks = {weeks}"), "objection.weeks", reason);
    }
    for step in &process.steps {
        for before in step.after.iter().filter(|before| process.step(before).is_none()) {
            let reason = format!("«{}» komt na «{before}», en die stap is er niet", step.id);
            checked.process_in(&step.id, before, "step.after", reason);
        }
        if let Some(effort) = &step.effort {
            check_effort(effort, &step.id, "step.effort", checked);
        }
    }
    for (id, effort) in process.objection.efforts() {
        let table = table_of(id);
        check_effort(effort, id, table, checked);
        if effort.share.is_some() || effort.shared_with.is_some() {
            let reason = format!("het werk van «{id}» is een geheel: share en shared_with horen er niet");
            checked.process_at(&format!("[{table}]"), table, reason);
        }
    }
}

/// The table of the process with the work of a step beside the road.
fn table_of(id: &str) -> &'static str {
    if id == "anew" { "objection.anew" } else { "objection.effort" }
}

/// Where the work of a step stands: in the step, or beside the objection.
pub(super) fn effort_table(process: &Process, step: &Step) -> &'static str {
    let is_own = |(id, effort): (&str, &Effort)| id == step.id && step.effort.as_ref() == Some(effort);
    if process.objection.efforts().any(is_own) { table_of(&step.id) } else { "step.effort" }
}

fn check_effort(effort: &Effort, id: &str, table: &str, checked: &mut Checked<'_>) {
    let mut wrong = |field: &str, reason: String| {
        let field = format!("{table}.{field}");
        if table == "step.effort" {
            checked.process_in(id, id, &field, reason);
        } else {
            checked.process_at(&format!("[{table}]"), &field, reason);
        }
    };
    if !effort.is_ordered() {
        let reason = format!(
            "het werk van «{id}» loopt niet op van low naar typical naar high, of handler is meer dan high"
        );
        wrong("typical", reason);
    }
    if f64::from(effort.high) > MOST {
        wrong("high", format!("{} uur voor één zaak is meer dan {MOST}", effort.high));
    }
    if let Some(spread) = effort.spread.filter(|spread| *spread > MOST_SPREAD) {
        wrong("spread", format!("een spreiding van {spread} procent is meer dan {MOST_SPREAD}"));
    }
}
