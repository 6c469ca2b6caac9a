//! Values of expressions. How empty values count follows the specification: `plus`, `min` and `maal` take them for
//! zero, `verminderd met` stays empty when its left side is, sums and extremes skip them, dates stay empty.

use std::cmp::Ordering;

use jiff::civil::Date;

use crate::date;
use crate::model::TimeUnit;
use crate::program::compiled::{Collection, Expr, Op, Site};
use crate::syntax::tree::AggregateKind;
use crate::value::Value;

use super::trace::StepKind;
use super::{Engine, EvaluationErrorKind, Failure, Trace};

pub(super) type Found<V> = Result<V, Failure>;

impl<T: Trace> Engine<'_, T> {
    /// The value of an expression. Numbers and dates are worked out by [`Engine::number`] and [`Engine::date`].
    pub(super) fn eval(&mut self, expr: &Expr) -> Found<Value> {
        let site = expr.site;
        match &expr.op {
            Op::Constant(value) => Ok(value.clone()),
            Op::Parameter(id) => {
                let value = self.context.parameters.get(*id);
                if T::ON {
                    self.trace.parameter(site, *id, value);
                }
                Ok(value.clone())
            }
            Op::Attribute { object, attribute } => match self.object(object) {
                Some(object) => {
                    let value = self.world.get(object, *attribute);
                    if T::ON {
                        self.trace.attribute(site, object, *attribute, value);
                    }
                    Ok(value.clone())
                }
                None => {
                    if T::ON {
                        self.trace.missing(site);
                    }
                    Ok(Value::Empty)
                }
            },
            Op::Variable(index) => self.variable(*index, site),
            Op::Over { kind, collection, value, or_zero } if *kind != AggregateKind::Sum => {
                self.extreme_over(*kind, collection, value, *or_zero, site)
            }
            Op::List { kind, items } if *kind != AggregateKind::Sum => {
                let mut result = Value::Empty;
                for item in items {
                    let value = self.eval(item)?;
                    take_extreme(*kind, &mut result, value);
                }
                if T::ON {
                    self.trace.step(site, StepKind::Aggregate, &result);
                }
                Ok(result)
            }
            Op::DateTimeOf(parts) => Ok(self.moment_of(parts, site)?.map_or(Value::Empty, Value::DateTime)),
            Op::MomentShift { moment, amount, unit, back } => {
                let moved = self.moved(moment, amount, *unit, *back, site)?;
                Ok(moved.map_or(Value::Empty, Value::DateTime))
            }
            Op::Text(parts) => self.text(parts, site),
            Op::CalculationDate | Op::DateOf { .. } | Op::DateShift { .. } | Op::Easter(_) => {
                Ok(self.date(expr)?.map_or(Value::Empty, Value::Date))
            }
            Op::Add(..)
            | Op::Subtract(..)
            | Op::Less(..)
            | Op::Multiply(..)
            | Op::Divide(..)
            | Op::PercentOf(..)
            | Op::Scale(..)
            | Op::Round { .. }
            | Op::Limit { .. }
            | Op::Over { .. }
            | Op::List { .. }
            | Op::Count(_)
            | Op::Duration { .. }
            | Op::DatePart { .. }
            | Op::MomentSpan { .. }
            | Op::MomentPart { .. }
            | Op::Root { .. }
            | Op::Power { .. }
            | Op::Absolute(_)
            | Op::CalculationYear => Ok(self.number(expr)?.map_or(Value::Empty, Value::Number)),
        }
    }

    /// The day an expression gives; none when it is empty.
    pub(super) fn date(&mut self, expr: &Expr) -> Found<Option<Date>> {
        let site = expr.site;
        let existing = |found: Option<Date>| match found {
            Some(found) => Ok(Some(found)),
            None => Err(Failure::new(EvaluationErrorKind::Date, site)),
        };
        match &expr.op {
            Op::Attribute { object, attribute } if !T::ON => {
                if let Some(value) = self.own_value(object, *attribute) {
                    return Ok(value.as_date());
                }
                Ok(self.object(object).and_then(|object| self.world.get(object, *attribute).as_date()))
            }
            Op::CalculationDate => {
                if T::ON {
                    self.trace.calculation_date(site);
                }
                Ok(Some(self.context.calculation_date))
            }
            Op::DateOf { year, month, day } => {
                let (year, month, day) = (self.whole(year)?, self.whole(month)?, self.whole(day)?);
                match (year, month, day) {
                    (Some(year), Some(month), Some(day)) => existing(date::from_parts(year, month, day)),
                    (None, _, _) | (_, None, _) | (_, _, None) => Ok(None),
                }
            }
            Op::DateShift { date, amount, unit, back } => {
                let Some(start) = self.date(date)? else { return Ok(None) };
                let amount = self.zeroed(amount)?;
                let amount = amount.to_integer().and_then(|n| i64::try_from(n).ok());
                let shifted = existing(amount.and_then(|n| {
                    let n = if *back { n.checked_neg()? } else { n };
                    match unit {
                        TimeUnit::Months(each) => date::add_months(start, n.checked_mul(*each)?),
                        TimeUnit::Days(each) => date::add_days(start, n.checked_mul(*each)?),
                        // A day has no time of day to move.
                        TimeUnit::Milliseconds(_) => None,
                    }
                }))?;
                if T::ON {
                    self.trace.step(site, StepKind::DateShift, &shifted.map_or(Value::Empty, Value::Date));
                }
                Ok(shifted)
            }
            Op::Easter(year) => match self.whole(year)? {
                None => Ok(None),
                Some(year) if (1583..=9999).contains(&year) => existing(date::easter(year)),
                Some(_) => existing(None),
            },
            Op::Constant(_)
            | Op::Parameter(_)
            | Op::Attribute { .. }
            | Op::Variable(_)
            | Op::Add(..)
            | Op::Subtract(..)
            | Op::Less(..)
            | Op::Multiply(..)
            | Op::Divide(..)
            | Op::PercentOf(..)
            | Op::Scale(..)
            | Op::Round { .. }
            | Op::Limit { .. }
            | Op::Over { .. }
            | Op::List { .. }
            | Op::Count(_)
            | Op::Duration { .. }
            | Op::DatePart { .. }
            | Op::DateTimeOf(_)
            | Op::MomentShift { .. }
            | Op::MomentSpan { .. }
            | Op::MomentPart { .. }
            | Op::Root { .. }
            | Op::Power { .. }
            | Op::Text(_)
            | Op::Absolute(_)
            | Op::CalculationYear => Ok(self.eval(expr)?.as_date()),
        }
    }

    /// A stored value where it stands, when nothing is recorded: saves copying it.
    #[inline]
    pub(super) fn peek<'v>(&'v self, expr: &'v Expr) -> Option<&'v Value> {
        if T::ON {
            return None;
        }
        if let Op::Attribute { object, attribute } = &expr.op {
            if let Some(value) = self.own_value(object, *attribute) {
                return Some(value);
            }
            return Some(
                self.object(object).map_or(&Value::Empty, |object| self.world.get(object, *attribute)),
            );
        }
        if let Op::Constant(value) = &expr.op {
            return Some(value);
        }
        if let Op::Parameter(id) = &expr.op {
            return Some(self.context.parameters.get(*id));
        }
        None
    }

    fn variable(&mut self, index: u8, site: Site) -> Found<Value> {
        let at = usize::from(index);
        if let Some(Some(known)) = self.variables.get(at) {
            let known = known.clone();
            if T::ON {
                self.trace.step(site, StepKind::Variable, &known);
            }
            return Ok(known);
        }
        let version = self.version;
        let Some((_, expr)) = version.variables.get(at) else { return Ok(Value::Empty) };
        // A variable is about the rule's subject only; the collection it is asked in goes on afterwards.
        let elements = self.elements;
        let value = self.eval(expr)?;
        self.elements = elements;
        if let Some(slot) = self.variables.get_mut(at) {
            *slot = Some(value.clone());
        }
        if T::ON {
            self.trace.step(site, StepKind::Variable, &value);
        }
        Ok(value)
    }

    fn extreme_over(
        &mut self,
        kind: AggregateKind,
        collection: &Collection,
        value: &Expr,
        or_zero: bool,
        site: Site,
    ) -> Found<Value> {
        if T::ON {
            self.trace.open();
        }
        let mut result = Value::Empty;
        self.walk(collection, &mut |engine: &mut Self| {
            let found = engine.eval(value)?;
            take_extreme(kind, &mut result, found);
            Ok(true)
        })?;
        if or_zero && result.is_empty() {
            result = Value::Number(crate::number::Number::ZERO);
        }
        if T::ON {
            self.trace.close(site, StepKind::Aggregate, &result);
        }
        Ok(result)
    }
}

/// Takes one more value into an extreme; empty values do not count.
fn take_extreme(kind: AggregateKind, best: &mut Value, value: Value) {
    let order = match (&*best, &value) {
        (_, Value::Empty) => return,
        (Value::Empty, _) => Ordering::Equal,
        (Value::Number(a), Value::Number(b)) => a.cmp(b),
        (Value::Date(a), Value::Date(b)) => a.cmp(b),
        (Value::DateTime(a), Value::DateTime(b)) => a.cmp(b),
        _same_kind => Ordering::Equal,
    };
    let better = match kind {
        AggregateKind::Maximum | AggregateKind::Last => order == Ordering::Less,
        AggregateKind::Minimum | AggregateKind::First => order == Ordering::Greater,
        AggregateKind::Sum => false,
    };
    if best.is_empty() || better {
        *best = value;
    }
}
