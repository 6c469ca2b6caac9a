//! Expressions whose value is a number, worked out without going through [`Value`].

use crate::date;
use crate::number::{Number, NumberError};
use crate::program::compiled::{Collection, Expr, Op, Site};
use crate::syntax::tree::{AggregateKind, DatePart, SpanUnit};
use crate::value::Value;

use super::expressions::Found;
use super::trace::StepKind;
use super::words::Sum;
use super::{Engine, EvaluationErrorKind, Failure, Trace};

impl<T: Trace> Engine<'_, T> {
    /// The number an expression gives; none when it is empty.
    #[inline]
    pub(super) fn number(&mut self, expr: &Expr) -> Found<Option<Number>> {
        match self.small_of(expr) {
            Some((numerator, denominator)) => Ok(Some(Number::in_words(numerator, denominator.get()))),
            None => self.other,
        }
    }

    /// The numbers that [`Engine::small`] does not work out itself.
    pub(super) fn number_of(&mut self, expr: &Expr) -> Found<Option<Number>> {
        let site = expr.site;
        let exact = |result: Result<Number, NumberError>| match result {
            Ok(number) => Ok(Some(number)),
            Err(error) => Err(Failure::number(error, site)),
        };
        match &expr.op {
            Op::Attribute { .. }
            | Op::Parameter(_)
            | Op::Constant(_)
            | Op::Add(..)
            | Op::Subtract(..)
            | Op::Multiply(..)
            | Op::PercentOf(..)
            | Op::Round { .. }
            | Op::List { kind: AggregateKind::Sum, .. } => self.number(expr),
            Op::Less(a, b) => match self.number(a)? {
                None => Ok(None),
                Some(a) => {
                    let b = self.zeroed(b)?;
                    exact(a.minus(b))
                }
            },
            Op::Divide(a, b) => match (self.number(a)?, self.number(b)?) {
                (None, _) => {
                    self.counted_as_zero(a.site);
                    Ok(Some(Number::ZERO))
                }
                (Some(_), None) => Err(Failure::new(EvaluationErrorKind::DivisionByZero, b.site)),
                (Some(left), Some(right)) => {
                    left.divided_by(right).map(Some).map_err(|e| Failure::number(e, b.site))
                }
            },
            Op::Scale(value, factor) => match self.number(value)? {
                None => Ok(None),
                Some(n) => exact(n.times(*factor)),
            },
            Op::Limit { value, minimum, maximum } => {
                self.limited(value, minimum.as_deref(), maximum.as_deref())
            }
            Op::Over { kind: AggregateKind::Sum, collection, value, or_zero } => {
                self.sum_over(collection, value, *or_zero, site)
            }
            Op::Count(collection) => self.counted(collection, site),
            Op::Duration { from, to, unit, absolute } => {
                let (from, to) = (self.date(from)?, self.date(to)?);
                let (Some(from), Some(to)) = (from, to) else { return Ok(None) };
                let length = match unit {
                    SpanUnit::Years => date::whole_months(from, to) / 12,
                    SpanUnit::Quarters => date::whole_months(from, to) / 3,
                    SpanUnit::Months => date::whole_months(from, to),
                    SpanUnit::Weeks => date::whole_days(from, to) / 7,
                    SpanUnit::Days => date::whole_days(from, to),
                    SpanUnit::Hours => date::whole_days(from, to) * 24,
                    SpanUnit::Minutes => date::whole_days(from, to) * 1_440,
                    SpanUnit::Seconds => date::whole_days(from, to) * 86_400,
                    SpanUnit::Milliseconds => date::whole_days(from, to) * 86_400_000,
                };
                let length = Some(Number::from(if *absolute { length.abs() } else { length }));
                self.told(site, StepKind::Duration, length);
                Ok(length)
            }
            Op::DatePart { part, of } => {
                let Some(found) = self.date(of)? else { return Ok(None) };
                let value = match part {
                    DatePart::Year => i128::from(found.year()),
                    DatePart::Month => i128::from(found.month()),
                    DatePart::Day => i128::from(found.day()),
                    // A day starts at midnight.
                    DatePart::Hour | DatePart::Minute | DatePart::Second | DatePart::Millisecond => 0,
                };
                Ok(Some(Number::integer(value)))
            }
            Op::MomentSpan { from, to, unit, absolute } => {
                let length = self.span(from, to, *unit)?;
                let length = length.map(|n| Number::from(if *absolute { n.abs() } else { n }));
                if length.is_some() {
                    self.told(site, StepKind::Duration, length);
                }
                Ok(length)
            }
            Op::MomentPart { part, of } => self.moment_part(*part, of),
            Op::Root { value, mode, decimals } => {
                let Some(value) = self.number(value)? else { return Ok(None) };
                let root = exact(value.root(*mode, *decimals))?;
                self.told(site, StepKind::Rounded, root);
                Ok(root)
            }
            Op::Power { base, exponent, mode, decimals } => {
                let (base, exponent) = (self.number(base)?, self.number(exponent)?);
                let (Some(base), Some(exponent)) = (base, exponent) else { return Ok(None) };
                let power = exact(base.power(exponent, *mode, *decimals))?;
                self.told(site, StepKind::Rounded, power);
                Ok(power)
            }
            Op::Absolute(value) => match self.number(value)? {
                None => Ok(None),
                Some(n) => exact(n.absolute()),
            },
            Op::CalculationYear => {
                if T::ON {
                    self.trace.calculation_date(site);
                }
                Ok(Some(Number::integer(i128::from(self.context.calculation_date.year()))))
            }
            // Values of any type, a number among them.
            Op::Variable(_)
            | Op::Over { .. }
            | Op::List { .. }
            | Op::CalculationDate
            | Op::DateOf { .. }
            | Op::DateShift { .. }
            | Op::DateTimeOf(_)
            | Op::MomentShift { .. }
            | Op::Text(_)
            | Op::Easter(_) => Ok(self.eval(expr)?.as_number()),
        }
    }

    /// Tells a number that was worked out on the way.
    #[inline]
    pub(super) fn told(&mut self, site: Site, kind: StepKind, number: Option<Number>) {
        if T::ON {
            self.trace.step(site, kind, &number.map_or(Value::Empty, Value::Number));
        }
    }

    /// A number where empty counts as zero; the derivation says so.
    #[inline]
    pub(super) fn zeroed(&mut self, expr: &Expr) -> Found<Number> {
        match self.number(expr)? {
            Some(n) => Ok(n),
            None => {
                self.counted_as_zero(expr.site);
                Ok(Number::ZERO)
            }
        }
    }

    /// A whole number, for parts of dates; none when it is empty or broken.
    pub(super) fn whole(&mut self, expr: &Expr) -> Found<Option<i128>> {
        Ok(self.number(expr)?.and_then(Number::to_integer))
    }

    #[inline]
    pub(super) fn counted_as_zero(&mut self, site: Site) {
        if T::ON {
            self.trace.step(site, StepKind::CountedAsEmpty, &Value::Empty);
        }
    }

    fn limited(
        &mut self,
        value: &Expr,
        minimum: Option<&Expr>,
        maximum: Option<&Expr>,
    ) -> Found<Option<Number>> {
        let Some(mut n) = self.number(value)? else { return Ok(None) };
        for (bound, kind) in [(minimum, StepKind::Minimum), (maximum, StepKind::Maximum)] {
            let Some(bound) = bound else { continue };
            // An empty bound limits nothing.
            let Some(limit) = self.number(bound)? else {
                self.counted_as_zero(bound.site);
                continue;
            };
            let passes = if kind == StepKind::Minimum { n >= limit } else { n <= limit };
            if !passes {
                self.told(value.site, kind, Some(n));
                n = limit;
            }
        }
        Ok(Some(n))
    }

    fn sum_over(
        &mut self,
        collection: &Collection,
        value: &Expr,
        or_zero: bool,
        site: Site,
    ) -> Found<Option<Number>> {
        if T::ON {
            self.trace.open();
        }
        let mut sum = Sum::default();
        self.walk(collection, &mut |engine: &mut Self| {
            let added = match engine.small(value) {
                Some((numerator, denominator)) => sum.add_words((numerator, denominator.get())),
                None => engine.other?.map_or(Ok(()), |term| sum.add(term)),
            };
            added.map(|()| true).map_err(|error| Failure::number(error, site))
        })?;
        let sum = if or_zero { sum.number().or(Some(Number::ZERO)) } else { sum.number() };
        self.closed(site, sum);
        Ok(sum)
    }

    fn counted(&mut self, collection: &Collection, site: Site) -> Found<Option<Number>> {
        if T::ON {
            self.trace.open();
        }
        let mut count: i64 = 0;
        self.walk(collection, &mut |_: &mut Self| {
            count += 1;
            Ok(true)
        })?;
        let count = Some(Number::from(count));
        self.closed(site, count);
        Ok(count)
    }

    fn closed(&mut self, site: Site, number: Option<Number>) {
        if T::ON {
            self.trace.close(site, StepKind::Aggregate, &number.map_or(Value::Empty, Value::Number));
        }
    }
}
