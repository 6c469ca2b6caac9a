//! Random cases of a package, drawn from what its fact catalogue allows. The same number draws the same case.

use super::{Law, LawKind};
use crate::facts::{DateLimit, FactDefinition, FactType};
use crate::package::Package;
use herstel_kernel::{Cents, Date};
use jiff::ToSpan;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// A source of choices that depends on a name and a number alone.
pub(super) struct Draw {
    state: u64,
}

impl Draw {
    pub(super) fn new(name: &str, number: u64) -> Draw {
        let seed = name.bytes().fold(number.wrapping_mul(0x9E37_79B9_7F4A_7C15), |seed, byte| {
            (seed ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
        });
        Draw { state: seed }
    }

    /// The next number (splitmix64).
    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From `low` to `high`, both included.
    fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = high.abs_diff(low).saturating_add(1);
        let step = i64::try_from(self.next() % span.max(1)).unwrap_or_default();
        low.saturating_add(step)
    }

    fn one_in(&mut self, number: i64) -> bool {
        self.between(1, number) == 1
    }

    /// A case: facts mostly there, and up to four related objects per collection; at least one of `role`.
    pub(super) fn case(
        &mut self,
        package: &Package,
        role: Option<&str>,
        given: &BTreeMap<String, String>,
    ) -> Map<String, Value> {
        let mut case = self.fields(package, None, given);
        for collection in package.facts().collections() {
            let least = i64::from(role == Some(collection.role.as_str()));
            let count = self.between(least, 4);
            let mut keys: Vec<i64> = Vec::new();
            let mut items = Vec::new();
            for _ in 0..count {
                let key = self.between(collection.key_minimum, collection.key_maximum);
                if keys.contains(&key) {
                    continue;
                }
                keys.push(key);
                let mut item = self.fields(package, Some(&collection.role), given);
                item.insert(collection.key.clone(), key.into());
                items.push(Value::Object(item));
            }
            case.insert(collection.role.clone(), items.into());
        }
        case
    }

    fn fields(
        &mut self,
        package: &Package,
        role: Option<&str>,
        given: &BTreeMap<String, String>,
    ) -> Map<String, Value> {
        let mut fields = Map::new();
        for definition in package.facts().definitions().iter().filter(|found| found.of.as_deref() == role) {
            let value = match given.get(&definition.attribute) {
                Some(text) => Some(fixed(definition, text)),
                None if self.one_in(6) => None,
                None => Some(self.value(definition)),
            };
            if let Some(value) = value {
                fields.insert(definition.attribute.clone(), value);
            }
        }
        fields
    }

    fn value(&mut self, definition: &FactDefinition) -> Value {
        match &definition.value_type {
            FactType::Amount => Cents::new(self.amount(definition)).to_plain().into(),
            FactType::Integer => self.integer(definition).into(),
            FactType::Date => self.day(definition).to_string().into(),
            FactType::Boolean => self.one_in(2).into(),
            FactType::Choice(values) => {
                let last = i64::try_from(values.len()).unwrap_or(1) - 1;
                let chosen = usize::try_from(self.between(0, last)).unwrap_or_default();
                values.get(chosen).cloned().into()
            }
            FactType::Text => "omschrijving".into(),
        }
    }

    /// Cents: often nothing or small, sometimes large, within the limits.
    fn amount(&mut self, definition: &FactDefinition) -> i64 {
        let (low, high) = limits(definition, 100_000_000);
        let top = match self.between(1, 4) {
            1 => low,
            2 => low.saturating_add(200_000),
            3 => low.saturating_add(4_000_000),
            _ => high,
        };
        self.between(low, top.min(high))
    }

    fn integer(&mut self, definition: &FactDefinition) -> i64 {
        let (low, high) = limits(definition, 100);
        let top = if self.one_in(2) { low.saturating_add(5).min(high) } else { high };
        self.between(low, top)
    }

    fn day(&mut self, definition: &FactDefinition) -> Date {
        let (first, last) = days(definition);
        let span = first.until(last).map_or(0, |span| i64::from(span.get_days()));
        first.checked_add(self.between(0, span).days()).unwrap_or(first)
    }

    /// The case before and after the change that a law is about; none when the fact cannot change.
    pub(super) fn pair(
        &mut self,
        base: &Map<String, Value>,
        law: &Law,
        fact: &FactDefinition,
        other: Option<&FactDefinition>,
    ) -> Option<(Map<String, Value>, Map<String, Value>)> {
        let (mut before, mut after) = (base.clone(), base.clone());
        let set = |case: &mut Map<String, Value>, name: &str, value: Value| -> Option<()> {
            let fields = match &law.of {
                None => case,
                Some(role) => case.get_mut(role)?.as_array_mut()?.first_mut()?.as_object_mut()?,
            };
            fields.insert(name.to_owned(), value);
            Some(())
        };
        match (law.kind, other) {
            (LawKind::NeverLess | LawKind::NeverMore, _) => {
                let draw = |me: &mut Self| match fact.value_type {
                    FactType::Amount => me.amount(fact),
                    FactType::Date
                    | FactType::Integer
                    | FactType::Boolean
                    | FactType::Choice(_)
                    | FactType::Text => me.integer(fact),
                };
                let (one, two) = (draw(self), draw(self));
                set(&mut before, &fact.attribute, number(fact, one.min(two)))?;
                set(&mut after, &fact.attribute, number(fact, one.max(two)))?;
            }
            (LawKind::LaterNeverGrants, _) => {
                let (one, two) = (self.day(fact), self.day(fact));
                set(&mut before, &fact.attribute, one.min(two).to_string().into())?;
                set(&mut after, &fact.attribute, one.max(two).to_string().into())?;
            }
            (LawKind::Moves, Some(other)) => {
                let half = |limit: i64| limit / 2;
                let (total, part) = (half(self.amount(fact)), half(self.amount(other)));
                let moved = self.between(0, total);
                set(&mut before, &fact.attribute, number(fact, total))?;
                set(&mut before, &other.attribute, number(other, part))?;
                set(&mut after, &fact.attribute, number(fact, total - moved))?;
                set(&mut after, &other.attribute, number(other, part.saturating_add(moved)))?;
            }
            (LawKind::Moves, None) => return None,
        }
        Some((before, after))
    }
}

fn number(definition: &FactDefinition, value: i64) -> Value {
    if definition.value_type == FactType::Amount { Cents::new(value).to_plain().into() } else { value.into() }
}

/// A fact that a law holds constant, as an input has it.
fn fixed(definition: &FactDefinition, text: &str) -> Value {
    match definition.value_type {
        FactType::Boolean => (text == "true" || text == "waar").into(),
        FactType::Integer => text.parse::<i64>().map_or_else(|_| text.into(), Value::from),
        FactType::Amount | FactType::Date | FactType::Choice(_) | FactType::Text => text.into(),
    }
}

fn limits(definition: &FactDefinition, largest: i64) -> (i64, i64) {
    let low = definition.minimum.unwrap_or(0);
    (low, definition.maximum.unwrap_or(low.saturating_add(largest)).max(low))
}

/// The days that a fact may have, between 1980 and 2030 where it has no limit.
fn days(definition: &FactDefinition) -> (Date, Date) {
    let fixed = |limit: Option<DateLimit>| match limit {
        Some(DateLimit::Fixed(day)) => Some(day),
        Some(DateLimit::DecisionDate { .. }) | None => None,
    };
    let first = fixed(definition.not_before).unwrap_or_else(|| jiff::civil::date(1980, 1, 1));
    let last = fixed(definition.not_after).unwrap_or_else(|| jiff::civil::date(2030, 12, 31));
    (first, last.max(first))
}
