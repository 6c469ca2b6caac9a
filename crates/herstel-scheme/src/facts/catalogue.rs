//! The catalogue of facts of one package.

use super::{FactPath, FactProblem, FactProblemCode, FactValue};
use crate::case_input::CaseInput;
use crate::manifest::Collection;
use herstel_kernel::{Cents, Date};
use jiff::ToSpan;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Which facts a scheme reads, with types from the rules and limits from `facts.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactCatalogue {
    pub(crate) definitions: Vec<FactDefinition>,
    pub(crate) collections: Vec<Collection>,
}

/// One fact: a declared attribute or kenmerk and what may be filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactDefinition {
    /// Declared name without article. Texts: `attribute-SLUG` (label) and `help-SLUG`.
    pub attribute: String,
    /// Role of the collection; none for the case itself.
    pub of: Option<String>,
    /// The type, from the declaration in the rules.
    pub value_type: FactType,
    /// Smallest amount (in cents) or number, inclusive.
    pub minimum: Option<i64>,
    /// Largest amount (in cents) or number, inclusive.
    pub maximum: Option<i64>,
    /// First day allowed.
    pub not_before: Option<DateLimit>,
    /// Last day allowed.
    pub not_after: Option<DateLimit>,
    /// Ids of the steps that cannot decide without it.
    pub required_for: Vec<String>,
    /// Group of the form. Text: `group-GROUP`.
    pub group: String,
    /// Who supplies it.
    pub origin: FactOrigin,
}

/// Type of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FactType {
    /// Money, in cents.
    Amount,
    /// A day.
    Date,
    /// A whole number.
    Integer,
    /// True or false.
    Boolean,
    /// One of these values, in declared order. Label of a value: text `value-SLUG`.
    Choice(Vec<String>),
    /// Free text.
    Text,
}

/// Who supplies a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FactOrigin {
    /// The case handler fills it in.
    Handler,
    /// The dossier itself has it.
    Dossier(DossierFact),
}

/// What a dossier itself knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DossierFact {
    /// The day on which the case came in: of registration, or of the application.
    RegisteredOn,
    /// The day of the decision being made.
    DecisionDate,
    /// Everything awarded in earlier approved decisions.
    Awarded,
    /// What was awarded in the approved decision of this step.
    AwardedIn(String),
    /// The day of the approved decision of this step.
    DecidedOn(String),
}

/// A limit of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateLimit {
    /// A fixed day.
    Fixed(Date),
    /// The day of the decision plus a number of months (0 for the day itself).
    DecisionDate {
        /// Months to add; may be negative.
        months: i32,
    },
}

impl DateLimit {
    /// The day itself, given the day of the decision. `None` past year 9999.
    pub fn on(self, decision_date: Date) -> Option<Date> {
        match self {
            Self::Fixed(date) => Some(date),
            Self::DecisionDate { months } => decision_date.checked_add(months.months()).ok(),
        }
    }
}

/// What the dossier brings to a calculation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DossierValues {
    /// The day of registration.
    pub registered_on: Date,
    /// The day of the decision being made.
    pub decision_date: Date,
    /// Per step what was awarded in earlier approved decisions.
    pub awarded: BTreeMap<String, Cents>,
    /// Per step the day of the approved decision.
    pub decided_on: BTreeMap<String, Date>,
}

const LONGEST_TEXT: usize = 2_000;

impl FactCatalogue {
    /// Every fact, in the order of `facts.toml`.
    pub fn definitions(&self) -> &[FactDefinition] {
        &self.definitions
    }

    /// The collections on which facts can hang, with the range of their keys.
    pub fn collections(&self) -> &[Collection] {
        &self.collections
    }

    /// The definition of the fact at a path, when the scheme has it and the key is in range.
    pub fn find(&self, path: &FactPath) -> Option<&FactDefinition> {
        self.lookup(path).ok()
    }

    fn lookup(&self, path: &FactPath) -> Result<&FactDefinition, FactProblem> {
        let role = path.item.as_ref().map(|(role, _)| role);
        let definition = self
            .definitions
            .iter()
            .find(|definition| definition.attribute == path.attribute && definition.of.as_ref() == role)
            .ok_or_else(|| FactProblem::new(FactProblemCode::UnknownFact))?;
        if let Some((role, key)) = &path.item {
            let collection = self.collections.iter().find(|collection| &collection.role == role);
            let collection = collection.ok_or_else(|| FactProblem::new(FactProblemCode::UnknownFact))?;
            if !(collection.key_minimum..=collection.key_maximum).contains(key) {
                return Err(FactProblem::new(FactProblemCode::UnknownKey)
                    .with("minimum", crate::TextArgument::Key(collection.key_minimum))
                    .with("maximum", crate::TextArgument::Key(collection.key_maximum)));
            }
        }
        Ok(definition)
    }

    /// Checks a value that a handler fills in. `today` is the day on which a decision would be made.
    pub fn check(&self, path: &FactPath, value: &FactValue, today: Date) -> Result<(), FactProblem> {
        let definition = self.lookup(path)?;
        if definition.origin != FactOrigin::Handler {
            return Err(FactProblem::new(FactProblemCode::NotForHandler));
        }
        match (&definition.value_type, value) {
            (FactType::Amount, FactValue::Amount(cents)) => {
                let argument = |limit| crate::TextArgument::Amount(Cents::new(limit));
                definition.check_range(cents.get(), argument)
            }
            (FactType::Integer, FactValue::Integer(number)) => {
                definition.check_range(*number, crate::TextArgument::Number)
            }
            (FactType::Date, FactValue::Date(date)) => definition.check_date(*date, today),
            (FactType::Boolean, FactValue::Boolean(_)) => Ok(()),
            (FactType::Choice(values), FactValue::Choice(text)) if values.contains(text) => Ok(()),
            (FactType::Choice(_), FactValue::Choice(_)) => Err(FactProblem::new(FactProblemCode::NotAChoice)),
            (FactType::Text, FactValue::Text(text)) if text.chars().count() <= LONGEST_TEXT => Ok(()),
            (FactType::Text, FactValue::Text(_)) => Err(FactProblem::new(FactProblemCode::TooLong)),
            (
                FactType::Amount
                | FactType::Integer
                | FactType::Date
                | FactType::Boolean
                | FactType::Choice(_)
                | FactType::Text,
                _,
            ) => Err(FactProblem::new(FactProblemCode::WrongType)),
        }
    }

    /// Reads what a handler typed: `8.400,00`, `10-3-2014`, `ja`. Limits are for [`FactCatalogue::check`].
    pub fn parse(&self, path: &FactPath, text: &str) -> Result<FactValue, FactProblem> {
        let definition = self.lookup(path)?;
        let text = text.trim();
        if text.is_empty() {
            return Err(FactProblem::new(FactProblemCode::Empty));
        }
        let problem = FactProblem::new;
        match &definition.value_type {
            FactType::Amount => {
                let cents = Cents::parse(text).map_err(|_| problem(FactProblemCode::NotAnAmount))?;
                Ok(FactValue::Amount(cents))
            }
            FactType::Date => {
                let date =
                    herstel_kernel::parse_date(text).map_err(|_| problem(FactProblemCode::NotADate))?;
                Ok(FactValue::Date(date))
            }
            FactType::Integer => {
                let number = text.parse().map_err(|_| problem(FactProblemCode::NotANumber))?;
                Ok(FactValue::Integer(number))
            }
            FactType::Boolean => match text.to_lowercase().as_str() {
                "ja" | "waar" | "yes" | "true" | "1" | "on" => Ok(FactValue::Boolean(true)),
                "nee" | "onwaar" | "no" | "false" | "0" | "off" => Ok(FactValue::Boolean(false)),
                _ => Err(problem(FactProblemCode::NotABoolean)),
            },
            FactType::Choice(values) => match values.iter().find(|value| value.as_str() == text) {
                Some(value) => Ok(FactValue::Choice(value.clone())),
                None => Err(problem(FactProblemCode::NotAChoice)),
            },
            FactType::Text => Ok(FactValue::Text(text.to_owned())),
        }
    }

    /// The input of a calculation: the handler's facts plus what the dossier itself knows.
    ///
    /// Facts that the scheme does not have are left out (a dossier may hold facts for another scheme).
    pub fn build_input(&self, facts: &BTreeMap<FactPath, FactValue>, dossier: &DossierValues) -> CaseInput {
        let mut case = Map::new();
        let mut items: BTreeMap<(&str, i64), Map<String, Value>> = BTreeMap::new();
        for (path, value) in facts {
            let known = self.find(path).is_some_and(|definition| definition.origin == FactOrigin::Handler);
            if !known {
                continue;
            }
            match &path.item {
                None => {
                    case.insert(path.attribute.clone(), value.to_json());
                }
                Some((role, key)) => {
                    let item = items.entry((role.as_str(), *key)).or_default();
                    item.insert(path.attribute.clone(), value.to_json());
                }
            }
        }
        for definition in &self.definitions {
            if let FactOrigin::Dossier(source) = &definition.origin
                && let Some(value) = dossier.value(source)
            {
                case.insert(definition.attribute.clone(), value.to_json());
            }
        }
        for collection in &self.collections {
            let mut list = Vec::new();
            for ((role, key), mut item) in items.clone() {
                if role == collection.role {
                    item.insert(collection.key.clone(), key.into());
                    list.push(Value::Object(item));
                }
            }
            if !list.is_empty() {
                case.insert(collection.role.clone(), Value::Array(list));
            }
        }
        CaseInput::from_map(case)
    }

    /// The facts that a step still needs. For a collection: per object that has any fact, and when there is no
    /// object at all, one path with the largest key as an example.
    pub fn missing(&self, step: &str, facts: &BTreeMap<FactPath, FactValue>) -> Vec<FactPath> {
        let mut missing = Vec::new();
        for definition in &self.definitions {
            let needed = definition.required_for.iter().any(|id| id == step);
            if !needed || definition.origin != FactOrigin::Handler {
                continue;
            }
            match &definition.of {
                None => missing.push(FactPath::of_case(&definition.attribute)),
                Some(role) => {
                    let keys = self.keys(role, facts);
                    missing.extend(
                        keys.into_iter().map(|key| FactPath::of_item(role, key, &definition.attribute)),
                    );
                }
            }
        }
        missing.retain(|path| !facts.contains_key(path));
        missing
    }

    fn keys(&self, role: &str, facts: &BTreeMap<FactPath, FactValue>) -> Vec<i64> {
        let mut keys: Vec<i64> = facts
            .keys()
            .filter_map(|path| path.item.as_ref().filter(|(of, _)| of == role).map(|(_, key)| *key))
            .collect();
        keys.dedup();
        if keys.is_empty() {
            let largest = self.collections.iter().find(|collection| collection.role == role);
            keys.extend(largest.map(|collection| collection.key_maximum));
        }
        keys
    }
}

impl FactDefinition {
    fn check_range(
        &self,
        value: i64,
        argument: impl Fn(i64) -> crate::TextArgument,
    ) -> Result<(), FactProblem> {
        if let Some(minimum) = self.minimum.filter(|minimum| value < *minimum) {
            return Err(FactProblem::new(FactProblemCode::TooSmall).with("minimum", argument(minimum)));
        }
        if let Some(maximum) = self.maximum.filter(|maximum| value > *maximum) {
            return Err(FactProblem::new(FactProblemCode::TooLarge).with("maximum", argument(maximum)));
        }
        Ok(())
    }

    fn check_date(&self, date: Date, today: Date) -> Result<(), FactProblem> {
        let first = self.not_before.and_then(|limit| limit.on(today));
        if let Some(first) = first.filter(|first| date < *first) {
            return Err(
                FactProblem::new(FactProblemCode::TooEarly).with("first", crate::TextArgument::Date(first))
            );
        }
        let last = self.not_after.and_then(|limit| limit.on(today));
        if let Some(last) = last.filter(|last| date > *last) {
            return Err(
                FactProblem::new(FactProblemCode::TooLate).with("last", crate::TextArgument::Date(last))
            );
        }
        Ok(())
    }
}

impl DossierValues {
    pub(crate) fn value(&self, source: &DossierFact) -> Option<FactValue> {
        match source {
            DossierFact::RegisteredOn => Some(FactValue::Date(self.registered_on)),
            DossierFact::DecisionDate => Some(FactValue::Date(self.decision_date)),
            DossierFact::Awarded => {
                let sum = self.awarded.values().try_fold(Cents::ZERO, |sum, cents| sum.checked_add(*cents));
                sum.map(FactValue::Amount)
            }
            DossierFact::AwardedIn(step) => {
                Some(FactValue::Amount(self.awarded.get(step).copied().unwrap_or_default()))
            }
            DossierFact::DecidedOn(step) => self.decided_on.get(step).map(|date| FactValue::Date(*date)),
        }
    }
}
