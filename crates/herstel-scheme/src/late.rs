//! What a late decision costs the government: the package that has the rules says where they read and write.
//!
//! The amounts, the days and the exceptions stand in the rules of that package; nothing of them is known here.

use crate::calculate::CalculationError;
use crate::case_input::CaseInput;
use crate::package::Package;
use herstel_kernel::Cents;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Map, Value};

/// The table `[late]` of `scheme.toml`: the decision about a penalty (dwangsom), and the declared names of its case.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LateNames {
    /// The step that awards the penalty.
    pub step: String,
    /// The last day of the term, a day that is told.
    pub last_day: String,
    /// The day on which the notice of default came, a day that is told.
    pub noticed_on: String,
    /// The day of the decision, a day that is told once there is one.
    pub decided_on: String,
    /// The first day over which a court laid a penalty, told when it did.
    pub ordered_from: String,
    /// What the court laid per day, an amount that is told.
    pub ordered_daily: String,
    /// The most the court laid, an amount that is told.
    pub ordered_maximum: String,
    /// The first day of the legal penalty, derived.
    pub first_day: String,
    /// Over how many days it runs, derived.
    pub days: String,
    /// All of it together, an amount that is derived.
    pub amount: String,
}

/// A decision that is late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LateCase {
    /// The last day of the term.
    pub last_day: Date,
    /// The day on which the notice of default came; none when only a court laid a penalty.
    pub noticed_on: Option<Date>,
    /// The day of the decision, once there is one.
    pub decided_on: Option<Date>,
    /// What a court laid.
    pub ordered: Option<CourtPenalty>,
}

/// A penalty that a court laid (Awb, article 8:55d).
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, Deserialize)]
pub struct CourtPenalty {
    /// The first day over which it runs.
    pub from: Date,
    /// Per day.
    pub daily: Cents,
    /// The most it can become.
    pub maximum: Cents,
}

/// What a late decision costs on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Penalty {
    /// The first day over which something is owed; none when nothing ever is.
    pub first_day: Option<Date>,
    /// Over how many days so far.
    pub days: u32,
    /// How much so far.
    pub amount: Cents,
}

impl Package {
    /// The input of the case of somebody whose decision is late. `None` when this package has no rules about that.
    pub fn late_input(&self, case: &LateCase) -> Option<CaseInput> {
        let names = self.manifest().late.as_ref()?;
        let mut input = Map::new();
        let mut day = |name: &str, day: Date| input.insert(name.to_owned(), Value::from(day.to_string()));
        day(&names.last_day, case.last_day);
        if let Some(noticed_on) = case.noticed_on {
            day(&names.noticed_on, noticed_on);
        }
        if let Some(decided_on) = case.decided_on {
            day(&names.decided_on, decided_on);
        }
        if let Some(ordered) = case.ordered {
            day(&names.ordered_from, ordered.from);
            input.insert(names.ordered_daily.clone(), ordered.daily.to_plain().into());
            input.insert(names.ordered_maximum.clone(), ordered.maximum.to_plain().into());
        }
        Some(CaseInput::from_map(input))
    }

    /// What a late decision costs on a day, by the rules of this package. `None` when it has none about that.
    ///
    /// # Errors
    /// When the rules cannot be carried out on that day, as before their parameters begin.
    pub fn penalty(&self, case: &LateCase, on: Date) -> Result<Option<Penalty>, CalculationError> {
        let (Some(names), Some(input)) = (self.manifest().late.as_ref(), self.late_input(case)) else {
            return Ok(None);
        };
        let outputs = self.calculate_plain(&input, on)?;
        let text = |name: &str| outputs.get(name).and_then(Value::as_str);
        let days = outputs.get(&names.days).and_then(|days| match days {
            Value::String(text) => text.parse().ok(),
            Value::Number(number) => number.as_u64().and_then(|days| u32::try_from(days).ok()),
            Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
        });
        Ok(Some(Penalty {
            first_day: text(&names.first_day).and_then(|day| day.parse().ok()),
            days: days.unwrap_or_default(),
            amount: text(&names.amount).and_then(|sum| Cents::parse(sum).ok()).unwrap_or(Cents::ZERO),
        }))
    }
}
