//! Legal dates of the decisions on the road.

use super::packages_of;
use crate::Dossier;
use herstel_kernel::Date;
use herstel_scheme::{Deadline, DeadlineStart, FactPath, FactValue, Registry, SchemeFamily, StepKind};
use std::collections::BTreeMap;

/// The legal date of the first decision for somebody who applies today.
pub fn first_due_on(schemes: &Registry, family: &SchemeFamily, today: Date) -> Option<Date> {
    let package = packages_of(schemes, family, today).into_iter().next()?;
    let step = package.process().decisions().next()?;
    due(step.deadline.as_ref()?, today, &BTreeMap::new(), &BTreeMap::new())
}

/// The legal date of the decision that follows `decided_step` on the road of a family, decided today.
pub fn next_due_on(
    dossier: &Dossier,
    family: &SchemeFamily,
    decided_step: &str,
    schemes: &Registry,
    today: Date,
) -> Option<Date> {
    let package = packages_of(schemes, family, today).into_iter().next()?;
    let mut following = package.process().following(decided_step);
    let step =
        following.find(|step| step.kind == StepKind::Decision && dossier.approved(&step.id).is_none())?;
    let values = dossier.values_on(family, today);
    let mut decided_on = values.decided_on;
    decided_on.insert(decided_step.to_owned(), today);
    due(step.deadline.as_ref()?, values.registered_on, &decided_on, &dossier.fact_values())
}

/// Adds calendar months to the start; a day that does not exist becomes the last of its month.
fn due(
    deadline: &Deadline,
    applied_on: Date,
    decided_on: &BTreeMap<String, Date>,
    facts: &BTreeMap<FactPath, FactValue>,
) -> Option<Date> {
    let start = match &deadline.from {
        DeadlineStart::RegisteredOn => applied_on,
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
