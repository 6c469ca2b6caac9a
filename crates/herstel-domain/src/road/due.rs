//! Legal dates of the decisions on the road.

use super::packages_on;
use crate::Dossier;
use herstel_kernel::Date;
use herstel_scheme::{Deadline, DeadlineStart, FactPath, FactValue, Registry, StepKind};
use std::collections::BTreeMap;

/// The legal date of the first decision for somebody who registers today.
pub fn first_due_on(schemes: &Registry, today: Date) -> Option<Date> {
    let package = packages_on(schemes, today).next()?;
    let step = package.process().decisions().next()?;
    due(step.deadline.as_ref()?, today, &BTreeMap::new(), &BTreeMap::new())
}

/// The legal date of the decision that follows `decided_step`, decided today.
pub fn next_due_on(dossier: &Dossier, decided_step: &str, schemes: &Registry, today: Date) -> Option<Date> {
    let package = packages_on(schemes, today).next()?;
    let mut following = package.process().following(decided_step);
    let step =
        following.find(|step| step.kind == StepKind::Decision && dossier.approved(&step.id).is_none())?;
    let mut decided_on = dossier.values_on(today).decided_on;
    decided_on.insert(decided_step.to_owned(), today);
    due(step.deadline.as_ref()?, dossier.registration.registered_on, &decided_on, &dossier.fact_values())
}

/// Adds calendar months to the start; a day that does not exist becomes the last of its month.
fn due(
    deadline: &Deadline,
    registered_on: Date,
    decided_on: &BTreeMap<String, Date>,
    facts: &BTreeMap<FactPath, FactValue>,
) -> Option<Date> {
    let start = match &deadline.from {
        DeadlineStart::RegisteredOn => registered_on,
        DeadlineStart::DecidedOn(step) => *decided_on.get(step)?,
        DeadlineStart::Fact(name) => match facts.get(&FactPath::of_case(name))? {
            FactValue::Date(day) => *day,
            FactValue::Amount(_)
            | FactValue::Integer(_)
            | FactValue::Boolean(_)
            | FactValue::Choice(_)
            | FactValue::Text(_) => return None,
        },
    };
    deadline.due(start)
}
