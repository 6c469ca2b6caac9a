//! One case into the batch: values by name, what the dossier knows, and what keeps the case apart.

use super::plan::{Place, StepPlan};
use super::{Apart, Asked, Worker};
use crate::compact::{CompactCase, CompactCollection, CompactValue};
use crate::facts::{DossierFact, DossierValues, FactValue};
use crate::model::{Member, Slot, ValueKind};
use crate::values;
use regelspraak::{Number, ObjectRef, Value};

impl Worker<'_> {
    /// Puts a case in the batch, as far as it goes; says why it cannot be decided.
    pub(super) fn fill(&mut self, asked: &Asked<'_>) -> Option<Apart> {
        let plan = self.plan;
        let Ok(object) = self.batch.create(plan.case_type) else { return Some(Apart::Failed) };
        let Some(case) = CompactCase::read(asked.input) else { return Some(Apart::Unreadable) };
        let Some(step) = plan.steps.get(asked.step) else { return Some(Apart::UnknownStep) };
        let mut apart = None;
        for (name, value) in &case.fields {
            if *value == CompactValue::Nothing || plan.is_of_dossier(name) {
                continue;
            }
            match plan.case.get(name) {
                None => self.names.dropped(None, name),
                Some(place) => {
                    if self.set(object, place, *value).is_none() {
                        self.names.refused(None, name);
                        apart = Some(Apart::Refused);
                    }
                }
            }
        }
        for (member, fact) in &plan.dossier {
            let stored = case.fields.iter().find(|(name, _)| *name == member.name);
            let value = of_dossier(fact, &asked.dossier, stored.map(|(_, value)| *value));
            if let Some(value) = value
                && self.put(object, member, value).is_none()
            {
                self.names.refused(None, &member.name);
                apart = Some(Apart::Refused);
            }
        }
        for collection in &case.collections {
            if !self.fill_items(object, collection) {
                apart = Some(Apart::Refused);
            }
        }
        if self.lacks(step, &case) && apart.is_none() {
            apart = Some(Apart::MissingFact);
        }
        apart
    }

    /// Whether all objects in a role are allowed.
    fn fill_items(&mut self, case: ObjectRef, collection: &CompactCollection<'_>) -> bool {
        let plan = self.plan;
        let Some(found) = plan.collections.get(collection.role) else {
            self.names.dropped(None, collection.role);
            return true;
        };
        let role = Some(collection.role);
        let key_name = found.model.object.members[found.model.key].name.as_str();
        let mut allowed = true;
        let mut keys = Vec::with_capacity(collection.items().len());
        for (nth, item) in collection.items().enumerate() {
            let Ok(object) = self.batch.create(found.model.object.type_id) else { return false };
            for (name, value) in collection.columns.iter().zip(item) {
                if *value == CompactValue::Nothing {
                    continue;
                }
                match found.places.get(name) {
                    None if nth == 0 => self.names.dropped(role, name),
                    None => {}
                    Some(place) => {
                        if self.set(object, place, *value).is_none() {
                            self.names.refused(role, name);
                            allowed = false;
                        }
                        if let (true, CompactValue::Integer(key)) = (*name == key_name, value)
                            && found.model.check_key(*key, &keys).is_ok()
                        {
                            keys.push(*key);
                        }
                    }
                }
            }
            allowed &= self.batch.link(found.model.role_id, case, object).is_ok();
        }
        if keys.len() != collection.items().len() {
            self.names.refused(role, key_name);
            allowed = false;
        }
        allowed
    }

    /// Whether a fact that the step needs is not known; every one is counted.
    fn lacks(&mut self, step: &StepPlan<'_>, case: &CompactCase<'_>) -> bool {
        let mut lacks = false;
        for needed in &step.needs {
            let known =
                |(name, value): &(&str, CompactValue<'_>)| name == needed && *value != CompactValue::Nothing;
            if !case.fields.iter().any(known) {
                self.names.missing(None, needed);
                lacks = true;
            }
        }
        for (role, needed) in &step.needs_of {
            let collection = case.collections.iter().find(|collection| collection.role == *role);
            let known = collection.is_some_and(|collection| {
                let column = collection.columns.iter().position(|name| name == needed);
                let filled =
                    |column: usize| collection.items().all(|item| item[column] != CompactValue::Nothing);
                collection.items().len() > 0 && column.is_some_and(filled)
            });
            if !known {
                self.names.missing(Some(role), needed);
                lacks = true;
            }
        }
        lacks
    }

    /// Gives an object a value out of a compact case.
    fn set(&mut self, object: ObjectRef, place: &Place<'_>, value: CompactValue<'_>) -> Option<()> {
        let member = place.member;
        let value = match (member.kind, value) {
            (ValueKind::Boolean | ValueKind::Kenmerk, CompactValue::Boolean(value)) => Value::Bool(value),
            (ValueKind::Amount | ValueKind::Number | ValueKind::Percentage, CompactValue::Cents(cents)) => {
                Value::Number(Number::hundredths(i128::from(cents)))
            }
            (
                ValueKind::Amount | ValueKind::Integer | ValueKind::Number | ValueKind::Percentage,
                CompactValue::Integer(number),
            ) => Value::Number(Number::from(number)),
            (ValueKind::Date, CompactValue::Date(date)) => Value::Date(date),
            (ValueKind::Choice(_), CompactValue::Text(text)) => place.choices.get(text)?.clone(),
            (ValueKind::Boolean | ValueKind::Kenmerk, _) | (_, CompactValue::Boolean(_)) => return None,
            // Whatever was written like an amount or a date and is meant otherwise here.
            (_, value) => values::parse(self.plan.program, member, &value.to_text()).ok()?,
        };
        self.put(object, member, value)
    }

    fn put(&mut self, object: ObjectRef, member: &Member, value: Value) -> Option<()> {
        if let (Some(minimum), Value::Number(number)) = (member.minimum, &value)
            && *number < minimum
        {
            return None;
        }
        match (member.slot, value) {
            (Slot::Attribute(id), value) => self.batch.set(object, id, &value).ok(),
            (Slot::Trait(id), Value::Bool(holds)) => self.batch.set_trait(object, id, holds).ok(),
            (Slot::Trait(_), _) => None,
        }
    }
}

/// What the dossier itself knows. The day of the decision is the one with which the decision that stands was worked out,
/// where it was a fact then too.
fn of_dossier(
    fact: &DossierFact,
    dossier: &DossierValues,
    stored: Option<CompactValue<'_>>,
) -> Option<Value> {
    if let (DossierFact::DecisionDate, Some(CompactValue::Date(date))) = (fact, stored) {
        return Some(Value::Date(date));
    }
    match dossier.value(fact)? {
        FactValue::Date(date) => Some(Value::Date(date)),
        FactValue::Amount(cents) => Some(Value::Number(Number::hundredths(i128::from(cents.get())))),
        FactValue::Boolean(_) | FactValue::Integer(_) | FactValue::Choice(_) | FactValue::Text(_) => None,
    }
}
