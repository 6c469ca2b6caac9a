//! Values of expressions. How empty values count follows the specification: `plus`, `min` and `maal` take them for
//! zero, `verminderd met` stays empty when its left side is, sums and extremes skip them, dates stay empty.

use std::cmp::Ordering;

use crate::date;
use crate::model::TimeUnit;
use crate::number::Number;
use crate::program::compiled::{Collection, Expr, Op, Site};
use crate::syntax::tree::{AggregateKind, DatePart, SpanUnit};
use crate::value::Value;

use super::trace::StepKind;
use super::{Engine, EvaluationErrorKind, Failure, Trace};

type Found<V> = Result<V, Failure>;

const HUNDRED: Number = Number::integer(100);

impl<T: Trace> Engine<'_, T> {
    pub(super) fn eval(&mut self, expr: &Expr) -> Found<Value> {
        let site = expr.site;
        let number = |result: Result<Number, crate::number::NumberError>| {
            result.map(Value::Number).map_err(|e| Failure::number(e, site))
        };
        match &expr.op {
            Op::Constant(value) => Ok(value.clone()),
            Op::Parameter(id) => {
                let value = self.context.parameters.get(*id).clone();
                if T::ON {
                    self.trace.parameter(site, *id, &value);
                }
                Ok(value)
            }
            Op::CalculationDate => {
                if T::ON {
                    self.trace.calculation_date(site);
                }
                Ok(Value::Date(self.context.calculation_date))
            }
            Op::CalculationYear => {
                if T::ON {
                    self.trace.calculation_date(site);
                }
                Ok(Value::Number(Number::integer(i128::from(self.context.calculation_date.year()))))
            }
            Op::Attribute { object, attribute } => match self.object(object) {
                Some(object) => {
                    let value = self.world.get(object, *attribute).clone();
                    if T::ON {
                        self.trace.attribute(site, object, *attribute, &value);
                    }
                    Ok(value)
                }
                None => {
                    if T::ON {
                        self.trace.missing(site);
                    }
                    Ok(Value::Empty)
                }
            },
            Op::Variable(index) => self.variable(*index, site),
            Op::Add(a, b) => {
                let (a, b) = (self.zeroed(a)?, self.zeroed(b)?);
                number(a.plus(b))
            }
            Op::Subtract(a, b) => {
                let (a, b) = (self.zeroed(a)?, self.zeroed(b)?);
                number(a.minus(b))
            }
            Op::Less(a, b) => match self.maybe_number(a)? {
                None => Ok(Value::Empty),
                Some(a) => {
                    let b = self.zeroed(b)?;
                    number(a.minus(b))
                }
            },
            Op::Multiply(a, b) => {
                let (a, b) = (self.zeroed(a)?, self.zeroed(b)?);
                number(a.times(b))
            }
            Op::Divide(a, b) => {
                let (left, right) = (self.maybe_number(a)?, self.maybe_number(b)?);
                match (left, right) {
                    (None, _) => {
                        self.counted_as_zero(a.site);
                        Ok(Value::Number(Number::ZERO))
                    }
                    (Some(_), None) => Err(Failure::new(EvaluationErrorKind::DivisionByZero, b.site)),
                    (Some(left), Some(right)) => {
                        left.divided_by(right).map(Value::Number).map_err(|e| Failure::number(e, b.site))
                    }
                }
            }
            Op::PercentOf(percent, of) => {
                let (percent, of) = (self.zeroed(percent)?, self.zeroed(of)?);
                let value = number(percent.times(of).and_then(|n| n.divided_by(HUNDRED)))?;
                if T::ON {
                    self.trace.step(site, StepKind::PercentOf, &value);
                }
                Ok(value)
            }
            Op::Scale(value, factor) => match self.eval(value)?.as_number() {
                None => Ok(Value::Empty),
                Some(n) => number(n.times(*factor)),
            },
            Op::Round { value, mode, decimals } => {
                let before = self.eval(value)?;
                let Some(n) = before.as_number() else { return Ok(Value::Empty) };
                let after = number(n.round(*mode, *decimals))?;
                if T::ON {
                    self.trace.step(value.site, StepKind::BeforeRounding, &before);
                    self.trace.step(site, StepKind::Rounded, &after);
                }
                Ok(after)
            }
            Op::Limit { value, minimum, maximum } => {
                self.limited(value, minimum.as_deref(), maximum.as_deref())
            }
            Op::Over { kind, collection, value, or_zero } => {
                self.over(*kind, collection, value, *or_zero, site)
            }
            Op::List { kind, items } => {
                let mut result = None;
                for item in items {
                    let value = self.eval(item)?;
                    combine(*kind, &mut result, value).map_err(|e| Failure::number(e, site))?;
                }
                let result = result.unwrap_or(Value::Empty);
                if T::ON {
                    self.trace.step(site, StepKind::Aggregate, &result);
                }
                Ok(result)
            }
            Op::Count(collection) => self.counted(collection, site),
            Op::Duration { from, to, unit, absolute } => {
                let (from, to) = (self.eval(from)?.as_date(), self.eval(to)?.as_date());
                let (Some(from), Some(to)) = (from, to) else { return Ok(Value::Empty) };
                let length = match unit {
                    SpanUnit::Years => date::whole_months(from, to) / 12,
                    SpanUnit::Quarters => date::whole_months(from, to) / 3,
                    SpanUnit::Months => date::whole_months(from, to),
                    SpanUnit::Weeks => date::whole_days(from, to) / 7,
                    SpanUnit::Days => date::whole_days(from, to),
                };
                let value = Value::Number(Number::from(if *absolute { length.abs() } else { length }));
                if T::ON {
                    self.trace.step(site, StepKind::Duration, &value);
                }
                Ok(value)
            }
            Op::DatePart { part, of } => {
                let Some(found) = self.eval(of)?.as_date() else { return Ok(Value::Empty) };
                let value = match part {
                    DatePart::Year => i128::from(found.year()),
                    DatePart::Month => i128::from(found.month()),
                    DatePart::Day => i128::from(found.day()),
                };
                Ok(Value::Number(Number::integer(value)))
            }
            Op::DateOf { year, month, day } => {
                let year = self.eval(year)?.as_number().and_then(Number::to_integer);
                let month = self.eval(month)?.as_number().and_then(Number::to_integer);
                let day = self.eval(day)?.as_number().and_then(Number::to_integer);
                let (Some(year), Some(month), Some(day)) = (year, month, day) else {
                    return Ok(Value::Empty);
                };
                let found = date::from_parts(year, month, day);
                found.map(Value::Date).ok_or(Failure::new(EvaluationErrorKind::Date, site))
            }
            Op::DateShift { date, amount, unit, back } => {
                let Some(start) = self.eval(date)?.as_date() else { return Ok(Value::Empty) };
                let amount = self.zeroed(amount)?;
                let amount = amount.to_integer().and_then(|n| i64::try_from(n).ok());
                let shifted = amount.and_then(|n| {
                    let n = if *back { n.checked_neg()? } else { n };
                    match unit {
                        TimeUnit::Months(each) => date::add_months(start, n.checked_mul(*each)?),
                        TimeUnit::Days(each) => date::add_days(start, n.checked_mul(*each)?),
                    }
                });
                let value = shifted.map(Value::Date).ok_or(Failure::new(EvaluationErrorKind::Date, site))?;
                if T::ON {
                    self.trace.step(site, StepKind::DateShift, &value);
                }
                Ok(value)
            }
            Op::Absolute(value) => match self.eval(value)?.as_number() {
                None => Ok(Value::Empty),
                Some(n) => number(n.absolute()),
            },
            Op::Easter(year) => match self.eval(year)?.as_number().and_then(Number::to_integer) {
                None => Ok(Value::Empty),
                Some(year) => {
                    let found = if (1583..=9999).contains(&year) { date::easter(year) } else { None };
                    found.map(Value::Date).ok_or(Failure::new(EvaluationErrorKind::Date, site))
                }
            },
        }
    }

    /// A stored value where it stands, when nothing is recorded: saves copying it.
    #[inline]
    pub(super) fn peek<'v>(&'v self, expr: &'v Expr) -> Option<&'v Value> {
        if T::ON {
            return None;
        }
        if let Op::Attribute { object, attribute } = &expr.op {
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

    /// A number, or nothing when empty.
    #[inline]
    fn maybe_number(&mut self, expr: &Expr) -> Found<Option<Number>> {
        match self.peek(expr) {
            Some(value) => Ok(value.as_number()),
            None => Ok(self.eval(expr)?.as_number()),
        }
    }

    /// A number where empty counts as zero; the derivation says so.
    #[inline]
    fn zeroed(&mut self, expr: &Expr) -> Found<Number> {
        match self.maybe_number(expr)? {
            Some(n) => Ok(n),
            None => {
                self.counted_as_zero(expr.site);
                Ok(Number::ZERO)
            }
        }
    }

    #[inline]
    pub(super) fn counted_as_zero(&mut self, site: Site) {
        if T::ON {
            self.trace.step(site, StepKind::CountedAsEmpty, &Value::Empty);
        }
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

    fn limited(&mut self, value: &Expr, minimum: Option<&Expr>, maximum: Option<&Expr>) -> Found<Value> {
        let Some(mut n) = self.eval(value)?.as_number() else { return Ok(Value::Empty) };
        for (bound, kind) in [(minimum, StepKind::Minimum), (maximum, StepKind::Maximum)] {
            let Some(bound) = bound else { continue };
            // An empty bound limits nothing.
            let Some(limit) = self.eval(bound)?.as_number() else {
                self.counted_as_zero(bound.site);
                continue;
            };
            let passes = if kind == StepKind::Minimum { n >= limit } else { n <= limit };
            if !passes {
                if T::ON {
                    self.trace.step(value.site, kind, &Value::Number(n));
                }
                n = limit;
            }
        }
        Ok(Value::Number(n))
    }

    fn over(
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
        let mut result = None;
        self.walk(collection, &mut |engine: &mut Self| {
            let found = engine.eval(value)?;
            combine(kind, &mut result, found).map_err(|e| Failure::number(e, site))?;
            Ok(true)
        })?;
        let result = match result {
            Some(value) => value,
            None if or_zero => Value::Number(Number::ZERO),
            None => Value::Empty,
        };
        if T::ON {
            self.trace.close(site, StepKind::Aggregate, &result);
        }
        Ok(result)
    }

    fn counted(&mut self, collection: &Collection, site: Site) -> Found<Value> {
        if T::ON {
            self.trace.open();
        }
        let mut count: i64 = 0;
        self.walk(collection, &mut |_: &mut Self| {
            count += 1;
            Ok(true)
        })?;
        let value = Value::Number(Number::from(count));
        if T::ON {
            self.trace.close(site, StepKind::Aggregate, &value);
        }
        Ok(value)
    }
}

/// Takes one more value into a sum or extreme; empty values do not count.
fn combine(
    kind: AggregateKind,
    result: &mut Option<Value>,
    value: Value,
) -> Result<(), crate::number::NumberError> {
    if value.is_empty() {
        return Ok(());
    }
    let Some(before) = result.take() else {
        *result = Some(value);
        return Ok(());
    };
    let order = match (&before, &value) {
        (Value::Number(a), Value::Number(b)) => {
            if kind == AggregateKind::Sum {
                *result = Some(Value::Number(a.plus(*b)?));
                return Ok(());
            }
            a.cmp(b)
        }
        (Value::Date(a), Value::Date(b)) => a.cmp(b),
        _same_kind => Ordering::Equal,
    };
    let keep = match kind {
        AggregateKind::Maximum | AggregateKind::Last => order != Ordering::Less,
        AggregateKind::Minimum | AggregateKind::First => order != Ordering::Greater,
        AggregateKind::Sum => true,
    };
    *result = Some(if keep { before } else { value });
    Ok(())
}
