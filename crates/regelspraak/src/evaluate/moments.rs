//! Moments (days with a time of day), and texts put together from values.

use jiff::civil::{Date, DateTime};

use crate::date;
use crate::model::TimeUnit;
use crate::number::Number;
use crate::program::compiled::{Expr, Op, Site};
use crate::syntax::tree::{DatePart, SpanUnit};
use crate::value::Value;

use super::expressions::Found;
use super::trace::StepKind;
use super::{Engine, EvaluationErrorKind, Failure, Trace};

/// A text put together from values is at most so many bytes, so that texts in texts stay bounded.
const MAX_TEXT: usize = 65_536;

impl<T: Trace> Engine<'_, T> {
    /// The moment an expression gives; none when it is empty.
    pub(super) fn moment(&mut self, expr: &Expr) -> Found<Option<DateTime>> {
        Ok(self.eval(expr)?.as_moment())
    }

    /// `de datumtijd met jaar: …`; none when a part is empty.
    pub(super) fn moment_of(&mut self, parts: &[Expr], site: Site) -> Found<Option<DateTime>> {
        let mut numbers = [0; 7];
        for (number, part) in numbers.iter_mut().zip(parts) {
            match self.whole(part)? {
                Some(found) => *number = found,
                None => return Ok(None),
            }
        }
        let [year, month, day, clock @ ..] = numbers;
        match date::from_parts(year, month, day).and_then(|date| date::moment(date, clock)) {
            Some(found) => Ok(Some(found)),
            None => Err(Failure::new(EvaluationErrorKind::Date, site)),
        }
    }

    /// A moment so much later or earlier; an empty amount does not move it.
    pub(super) fn moved(
        &mut self,
        moment: &Expr,
        amount: &Expr,
        unit: TimeUnit,
        back: bool,
        site: Site,
    ) -> Found<Option<DateTime>> {
        let Some(start) = self.moment(moment)? else { return Ok(None) };
        let amount = self.zeroed(amount)?.to_integer().and_then(|n| i64::try_from(n).ok());
        let amount = amount.and_then(|n| if back { n.checked_neg() } else { Some(n) });
        let Some(moved) = amount.and_then(|n| later(start, n, unit)) else {
            return Err(Failure::new(EvaluationErrorKind::Date, site));
        };
        if T::ON {
            self.trace.step(site, StepKind::DateShift, &Value::DateTime(moved));
        }
        Ok(Some(moved))
    }

    /// The length of time between two moments, in whole units.
    pub(super) fn span(&mut self, from: &Expr, to: &Expr, unit: SpanUnit) -> Found<Option<i64>> {
        let (Some(from), Some(to)) = (self.moment(from)?, self.moment(to)?) else { return Ok(None) };
        let months = || date::whole_months_between(from, to);
        let length = || date::whole_milliseconds(from, to);
        Ok(Some(match unit {
            SpanUnit::Years => months() / 12,
            SpanUnit::Quarters => months() / 3,
            SpanUnit::Months => months(),
            SpanUnit::Weeks => length() / (7 * 86_400_000),
            SpanUnit::Days => length() / 86_400_000,
            SpanUnit::Hours => length() / 3_600_000,
            SpanUnit::Minutes => length() / 60_000,
            SpanUnit::Seconds => length() / 1_000,
            SpanUnit::Milliseconds => length(),
        }))
    }

    pub(super) fn moment_part(&mut self, part: DatePart, of: &Expr) -> Found<Option<Number>> {
        let Some(found) = self.moment(of)? else { return Ok(None) };
        let value = match part {
            DatePart::Year => i128::from(found.year()),
            DatePart::Month => i128::from(found.month()),
            DatePart::Day => i128::from(found.day()),
            DatePart::Hour => i128::from(found.hour()),
            DatePart::Minute => i128::from(found.minute()),
            DatePart::Second => i128::from(found.second()),
            DatePart::Millisecond => i128::from(found.millisecond()),
        };
        Ok(Some(Number::integer(value)))
    }

    /// Pieces of text and values after one another; an empty value adds nothing.
    pub(super) fn text(&mut self, parts: &[Expr], site: Site) -> Found<Value> {
        let mut out = String::new();
        for part in parts {
            if let Op::Constant(Value::Text(piece)) = &part.op {
                out.push_str(piece);
            } else {
                let value = self.eval(part)?;
                if value.is_empty() {
                    self.counted_as_zero(part.site);
                }
                self.write(&value, &mut out);
            }
            if out.len() > MAX_TEXT {
                return Err(Failure::new(EvaluationErrorKind::TextTooLong, site));
            }
        }
        let value = Value::Text(out.into());
        if T::ON {
            self.trace.step(site, StepKind::Text, &value);
        }
        Ok(value)
    }

    /// A value as it stands in a text: numbers without unit or thousands separators.
    fn write(&self, value: &Value, out: &mut String) {
        match value {
            Value::Empty => {}
            Value::Bool(true) => out.push_str("waar"),
            Value::Bool(false) => out.push_str("onwaar"),
            Value::Number(number) => out.push_str(&number.to_plain()),
            Value::Date(found) => out.push_str(&date::to_numbers(*found)),
            Value::DateTime(found) => out.push_str(&date::moment_to_numbers(*found)),
            Value::Enum(id) => out.push_str(self.program.model.enum_name(*id)),
            Value::Text(text) => out.push_str(text),
        }
    }
}

/// A moment so many units later; none outside the years 1 to 9999.
fn later(start: DateTime, amount: i64, unit: TimeUnit) -> Option<DateTime> {
    let on = |date: Date| DateTime::from_parts(date, start.time());
    match unit {
        TimeUnit::Months(each) => date::add_months(start.date(), amount.checked_mul(each)?).map(on),
        TimeUnit::Days(each) => date::add_days(start.date(), amount.checked_mul(each)?).map(on),
        TimeUnit::Milliseconds(each) => date::add_milliseconds(start, amount.checked_mul(each)?),
    }
}
