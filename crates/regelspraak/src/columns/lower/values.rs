//! Expressions become columns.

use crate::model::{EnumValueId, TimeUnit};
use crate::number::{Number, RoundingMode};
use crate::program::compiled::{Collection, Expr, Op};
use crate::syntax::tree::{AggregateKind, DatePart, SpanUnit};
use crate::value::Value;

use super::super::code::{Arg, Do, Filling, Index, Lane, Mask, Reduction};
use super::super::day;
use super::numbers::{Linear, power, within};
use super::scope::Scope;
use super::{Lowered, Lowerer, Lowering, Unsupported};

impl Lowerer<'_> {
    pub(super) fn expression(&mut self, expr: &Expr, scope: &Scope, active: Mask) -> Lowering<Lowered> {
        let frame = scope.frame;
        match &expr.op {
            Op::Constant(value) => constant(value),
            Op::Parameter(id) => {
                let value = self.context.parameters.get(*id);
                if value.is_empty() {
                    return empty(super::lane_of(&self.program.model.parameter(*id).data_type)?);
                }
                constant(value)
            }
            Op::CalculationDate => constant(&Value::Date(self.context.calculation_date)),
            Op::CalculationYear => {
                let year = i64::from(self.context.calculation_date.year());
                Ok(Lowered::Number(Linear::constant(year, 0)))
            }
            Op::Attribute { object, attribute } => self.attribute(object, *attribute, scope),
            Op::Variable(index) => self.variable(*index, scope),
            Op::Add(a, b) => {
                let (a, b) = (self.zero(a, scope, active)?, self.zero(b, scope, active)?);
                Self::sum(&a, &b, 1).map(Lowered::Number)
            }
            Op::Subtract(a, b) => {
                let (a, b) = (self.zero(a, scope, active)?, self.zero(b, scope, active)?);
                Self::sum(&a, &b, -1).map(Lowered::Number)
            }
            Op::Less(a, b) => {
                let a = self.linear(a, scope, active)?;
                // What is left is empty where the first is, so that must stand in one column.
                let a = match &a.filling {
                    Filling::Always | Filling::Like(_) => a,
                    Filling::Any(_) => Linear::of(self.settled(&a, frame, active)?, a.decimals),
                };
                let b = self.zero(b, scope, active)?;
                Self::sum(&a, &b, -1).map(Lowered::Number)
            }
            Op::Multiply(a, b) => {
                let (a, b) = (self.zero(a, scope, active)?, self.zero(b, scope, active)?);
                self.product(&a, &b, frame, active).map(Lowered::Number)
            }
            Op::Divide(a, b) => self.quotient(a, b, scope, active),
            Op::PercentOf(a, b) => {
                let (a, b) = (self.zero(a, scope, active)?, self.zero(b, scope, active)?);
                let mut made = self.product(&a, &b, frame, active)?;
                made.decimals = within(made.decimals, 2)?;
                self.keep(expr, Lowered::Number(made), scope, active)
            }
            Op::Scale(value, factor) => {
                let value = self.linear(value, scope, active)?;
                match Linear::known(*factor) {
                    Some(factor) => value.times_known(factor.constant, factor.decimals).map(Lowered::Number),
                    None if value.filling == Filling::Always => {
                        let (above, below) = whole(*factor)?;
                        let above = value.times_known(above, 0)?;
                        Ok(Lowered::Ratio(Box::new(above), Box::new(Linear::constant(below, 0))))
                    }
                    None => Err(Unsupported),
                }
            }
            Op::Round { value, mode, decimals } => self.round(expr, value, *mode, *decimals, scope, active),
            Op::Limit { value, minimum, maximum } => {
                self.limit(value, minimum.as_deref(), maximum.as_deref(), scope, active)
            }
            Op::Over { kind, collection, value, or_zero } => {
                let made = self.over(*kind, collection, value, *or_zero, scope, active)?;
                self.keep(expr, made, scope, active)
            }
            Op::List { kind, items } => {
                let made = self.list(*kind, items, scope, active)?;
                self.keep(expr, made, scope, active)
            }
            Op::Count(collection) => {
                let (inner, chosen) = self.collection(collection, scope, active)?;
                let out = self.number();
                self.emit(inner.frame, active, Do::Count { chosen, out })?;
                self.keep(expr, Lowered::Number(Linear::of(Arg::Register(out), 0)), scope, active)
            }
            Op::Duration {
                unit: SpanUnit::Hours | SpanUnit::Minutes | SpanUnit::Seconds | SpanUnit::Milliseconds,
                ..
            }
            | Op::DatePart {
                part: DatePart::Hour | DatePart::Minute | DatePart::Second | DatePart::Millisecond,
                ..
            } => Err(Unsupported),
            Op::Duration { from, to, unit, absolute } => {
                let (from, to) = (self.date(from, scope, active)?, self.date(to, scope, active)?);
                let out = self.number();
                let what = Do::Duration { from, to, unit: *unit, absolute: *absolute, out };
                self.emit(frame, active, what)?;
                self.keep(expr, Lowered::Number(Linear::of(Arg::Register(out), 0)), scope, active)
            }
            Op::DatePart { part, of } => {
                let of = self.date(of, scope, active)?;
                let out = self.number();
                self.emit(frame, active, Do::Part { part: *part, of, out })?;
                Ok(Lowered::Number(Linear::of(Arg::Register(out), 0)))
            }
            Op::DateOf { year, month, day } => {
                let year = self.whole(year, scope, active)?;
                let month = self.whole(month, scope, active)?;
                let day = self.whole(day, scope, active)?;
                let out = self.day();
                self.emit(frame, active, Do::DayOf { year, month, day, out })?;
                Ok(Lowered::Day(Arg::Register(out)))
            }
            Op::DateShift { unit: TimeUnit::Milliseconds(_), .. } => Err(Unsupported),
            Op::DateShift { date, amount, unit, back } => {
                let date = self.date(date, scope, active)?;
                let amount = self.whole(amount, scope, active)?;
                let out = self.day();
                self.emit(frame, active, Do::Shift { date, amount, unit: *unit, back: *back, out })?;
                self.keep(expr, Lowered::Day(Arg::Register(out)), scope, active)
            }
            Op::Absolute(value) => {
                let value = self.linear(value, scope, active)?;
                let decimals = value.decimals;
                let value = self.settled(&value, frame, active)?;
                let out = self.number();
                self.emit(frame, active, Do::Absolute { value, out })?;
                Ok(Lowered::Number(Linear::of(Arg::Register(out), decimals)))
            }
            Op::Easter(_)
            | Op::DateTimeOf(_)
            | Op::MomentShift { .. }
            | Op::MomentSpan { .. }
            | Op::MomentPart { .. }
            | Op::Root { .. }
            | Op::Power { .. }
            | Op::Text(_) => Err(Unsupported),
        }
    }

    fn linear(&mut self, expr: &Expr, scope: &Scope, active: Mask) -> Lowering<Linear> {
        match self.expression(expr, scope, active)? {
            Lowered::Number(linear) => Ok(linear),
            Lowered::Ratio(..) | Lowered::Day(_) | Lowered::Code(_) => Err(Unsupported),
        }
    }

    fn zero(&mut self, expr: &Expr, scope: &Scope, active: Mask) -> Lowering<Linear> {
        let linear = self.linear(expr, scope, active)?;
        self.zeroed(linear, scope.frame, active)
    }

    /// A whole number in a column.
    fn whole(&mut self, expr: &Expr, scope: &Scope, active: Mask) -> Lowering<Arg> {
        let linear = self.linear(expr, scope, active)?;
        if linear.decimals != 0 {
            return Err(Unsupported);
        }
        self.settled(&linear, scope.frame, active)
    }

    fn date(&mut self, expr: &Expr, scope: &Scope, active: Mask) -> Lowering<Arg> {
        match self.expression(expr, scope, active)? {
            Lowered::Day(arg) => Ok(arg),
            Lowered::Number(_) | Lowered::Ratio(..) | Lowered::Code(_) => Err(Unsupported),
        }
    }

    /// A variable is worked out once, for the subject; inside a collection it is the same for all its objects.
    fn variable(&mut self, index: u8, scope: &Scope) -> Lowering<Lowered> {
        let (base, active) = self.base.clone().ok_or(Unsupported)?;
        let at = usize::from(index);
        let version = self.version.ok_or(Unsupported)?;
        let value = match self.variables.get(at) {
            Some(Some(known)) => known.clone(),
            Some(None) | None => {
                let (_, body) = version.variables.get(at).ok_or(Unsupported)?;
                let value = self.expression(body, &base, active)?;
                let value = self.fixed(value, base.frame, active)?;
                let value = self.keep(body, value, &base, active)?;
                if self.variables.len() <= at {
                    self.variables.resize(at + 1, None);
                }
                self.variables[at] = Some(value.clone());
                value
            }
        };
        if scope.frame == base.frame {
            return Ok(value);
        }
        let lifted = self.lift(Index::Rows, base.frame, scope.frame)?;
        let (lane, at, decimals) = self.column(&value, base.frame, active)?;
        let at = match at {
            Arg::Constant { .. } => at,
            Arg::Input(_) | Arg::Register(_) => self.gather(lane, at, lifted, scope.frame)?,
        };
        Ok(match lane {
            Lane::Number => Lowered::Number(Linear::of(at, decimals)),
            Lane::Day => Lowered::Day(at),
            Lane::Code => Lowered::Code(at),
        })
    }

    fn quotient(&mut self, a: &Expr, b: &Expr, scope: &Scope, active: Mask) -> Lowering<Lowered> {
        let (above, below) = (self.zero(a, scope, active)?, self.linear(b, scope, active)?);
        if let Some(fixed) = below.fixed() {
            let below = Number::from_fixed(fixed, below.decimals);
            if let Some(inverse) = Number::ONE.divided_by(below).ok().and_then(Linear::known) {
                return above.times_known(inverse.constant, inverse.decimals).map(Lowered::Number);
            }
        }
        if below.plain() == Some(Arg::EMPTY) {
            return Err(Unsupported);
        }
        Ok(Lowered::Ratio(Box::new(above), Box::new(below)))
    }

    fn round(
        &mut self,
        expr: &Expr,
        value: &Expr,
        mode: RoundingMode,
        decimals: u8,
        scope: &Scope,
        active: Mask,
    ) -> Lowering<Lowered> {
        let frame = scope.frame;
        let before = self.expression(value, scope, active)?;
        let before = self.keep(value, before, scope, active)?;
        let made = match before {
            Lowered::Number(linear) if linear.decimals <= decimals => linear,
            Lowered::Number(linear) => {
                let divisor = power(linear.decimals - decimals)?;
                let value = self.settled(&linear, frame, active)?;
                let out = self.number();
                self.emit(frame, active, Do::Round { value, divisor, mode, solid: false, out })?;
                Linear::of(Arg::Register(out), decimals)
            }
            Lowered::Ratio(above, below) => {
                // above / below in units of the wanted decimals, with whole numbers on both sides.
                let more = i16::from(decimals) + i16::from(below.decimals) - i16::from(above.decimals);
                let scale = |linear: &Linear, by: i16| {
                    let by = u8::try_from(by).map_err(|_| Unsupported)?;
                    linear.times_known(power(by)?, 0)
                };
                let above = if more > 0 { scale(&above, more)? } else { *above };
                let below = if more < 0 { scale(&below, -more)? } else { *below };
                let out = self.number();
                let value = self.loose(&above, frame, active)?;
                let what = match below.fixed() {
                    Some(divisor) if divisor > 0 => Do::Round { value, divisor, mode, solid: true, out },
                    Some(_) | None => {
                        let divisor = self.settled(&below, frame, active)?;
                        Do::Divide { value, divisor, mode, out }
                    }
                };
                self.emit(frame, active, what)?;
                Linear::of(Arg::Register(out), decimals)
            }
            Lowered::Day(_) | Lowered::Code(_) => return Err(Unsupported),
        };
        self.keep(expr, Lowered::Number(made), scope, active)
    }

    fn limit(
        &mut self,
        value: &Expr,
        minimum: Option<&Expr>,
        maximum: Option<&Expr>,
        scope: &Scope,
        active: Mask,
    ) -> Lowering<Lowered> {
        let frame = scope.frame;
        let found = self.expression(value, scope, active)?;
        let mut made = match self.keep(value, found, scope, active)? {
            Lowered::Number(linear) => linear,
            Lowered::Ratio(..) | Lowered::Day(_) | Lowered::Code(_) => return Err(Unsupported),
        };
        for (bound, is_minimum) in [(minimum, true), (maximum, false)] {
            let Some(bound) = bound else { continue };
            let found = self.expression(bound, scope, active)?;
            let Lowered::Number(limit) = self.keep(bound, found, scope, active)? else {
                return Err(Unsupported);
            };
            if limit.plain() == Some(Arg::EMPTY) {
                continue;
            }
            let decimals = made.decimals.max(limit.decimals);
            let value = self.settled(&made.rescaled(decimals)?, frame, active)?;
            let bound = self.settled(&limit.rescaled(decimals)?, frame, active)?;
            let out = self.number();
            self.emit(frame, active, Do::Clip { value, bound, minimum: is_minimum, out })?;
            made = Linear::of(Arg::Register(out), decimals);
        }
        Ok(Lowered::Number(made))
    }

    fn over(
        &mut self,
        kind: AggregateKind,
        collection: &Collection,
        value: &Expr,
        or_zero: bool,
        scope: &Scope,
        active: Mask,
    ) -> Lowering<Lowered> {
        let (inner, chosen) = self.collection(collection, scope, active)?;
        let found = self.expression(value, &inner, chosen)?;
        let (lane, value, decimals) = self.column(&found, inner.frame, chosen)?;
        let by = match kind {
            AggregateKind::Sum => Reduction::Sum,
            AggregateKind::Maximum | AggregateKind::Last => Reduction::Largest,
            AggregateKind::Minimum | AggregateKind::First => Reduction::Smallest,
        };
        if lane == Lane::Code || (or_zero && lane == Lane::Day) {
            return Err(Unsupported);
        }
        let out = self.register(lane);
        self.emit(inner.frame, active, Do::Reduce { lane, by, value, chosen, or_zero, out })?;
        let at = Arg::Register(out);
        Ok(match lane {
            Lane::Number => Lowered::Number(Linear::of(at, decimals)),
            Lane::Day | Lane::Code => Lowered::Day(at),
        })
    }

    fn list(
        &mut self,
        kind: AggregateKind,
        items: &[Expr],
        scope: &Scope,
        active: Mask,
    ) -> Lowering<Lowered> {
        let frame = scope.frame;
        // Fixed amounts only count beside others that are filled.
        let fixed = items.iter().filter(|item| item.op.is_fixed()).count();
        if kind == AggregateKind::Sum && fixed > 0 && fixed < items.len() {
            return Err(Unsupported);
        }
        let mut numbers = Vec::new();
        let mut days = Vec::new();
        for item in items {
            match self.expression(item, scope, active)? {
                Lowered::Number(linear) => numbers.push((linear, item.op.is_fixed())),
                Lowered::Day(arg) => days.push(arg),
                Lowered::Ratio(..) | Lowered::Code(_) => return Err(Unsupported),
            }
        }
        let largest = matches!(kind, AggregateKind::Maximum | AggregateKind::Last);
        if !days.is_empty() && numbers.is_empty() && kind != AggregateKind::Sum {
            let out = self.day();
            let items = days.into();
            self.emit(frame, active, Do::Extreme { lane: Lane::Day, items, largest, out })?;
            return Ok(Lowered::Day(Arg::Register(out)));
        }
        if !days.is_empty() {
            return Err(Unsupported);
        }
        let decimals = numbers.iter().map(|(n, _)| n.decimals).max().ok_or(Unsupported)?;
        if kind == AggregateKind::Sum {
            return self.sum_of(&numbers, decimals, frame, active).map(Lowered::Number);
        }
        let mut settled = Vec::with_capacity(numbers.len());
        for (number, _) in &numbers {
            settled.push(self.settled(&number.rescaled(decimals)?, frame, active)?);
        }
        let out = self.number();
        let items = settled.into();
        self.emit(frame, active, Do::Extreme { lane: Lane::Number, items, largest, out })?;
        Ok(Lowered::Number(Linear::of(Arg::Register(out), decimals)))
    }

    /// A sum that is empty where all terms are; fixed amounts do not count when all other terms are empty.
    fn sum_of(
        &mut self,
        numbers: &[(Linear, bool)],
        decimals: u8,
        frame: usize,
        active: Mask,
    ) -> Lowering<Linear> {
        let mut made = Linear::constant(0, decimals);
        let mut filled = Vec::new();
        let open = numbers.iter().any(|(_, fixed)| !fixed);
        let mut always = false;
        for (number, fixed) in numbers {
            match &number.filling {
                _ if open && *fixed => {}
                Filling::Always => always = true,
                Filling::Like(arg) => filled.push(*arg),
                Filling::Any(args) => filled.extend(args),
            }
            let term = self.zeroed(number.clone(), frame, active)?.rescaled(decimals)?;
            made.constant = made.constant.checked_add(term.constant).ok_or(Unsupported)?;
            made.terms.extend(term.terms);
        }
        made.filling = if always { Filling::Always } else { Filling::Any(filled.into()) };
        Ok(made)
    }
}

fn constant(value: &Value) -> Lowering<Lowered> {
    let code = |value: u16| Lowered::Code(Arg::Constant { value: i64::from(value), filled: true });
    match value {
        Value::Number(number) => match Linear::known(*number) {
            Some(linear) => Ok(Lowered::Number(linear)),
            None => {
                let (above, below) = whole(*number)?;
                let (above, below) = (Linear::constant(above, 0), Linear::constant(below, 0));
                Ok(Lowered::Ratio(Box::new(above), Box::new(below)))
            }
        },
        Value::Date(found) => {
            let packed = day::pack(*found).ok_or(Unsupported)?;
            Ok(Lowered::Day(Arg::Constant { value: i64::from(packed), filled: true }))
        }
        Value::Bool(b) => Ok(code(u16::from(*b))),
        Value::Enum(EnumValueId { value, .. }) => Ok(code(*value)),
        Value::Empty | Value::Text(_) | Value::DateTime(_) => Err(Unsupported),
    }
}

fn empty(lane: Lane) -> Lowering<Lowered> {
    Ok(match lane {
        Lane::Number => Lowered::Number(Linear::of(Arg::EMPTY, 0)),
        Lane::Day => Lowered::Day(Arg::EMPTY),
        Lane::Code => Lowered::Code(Arg::EMPTY),
    })
}

/// Numerator and denominator.
fn whole(number: Number) -> Lowering<(i64, i64)> {
    let (above, below) = number.parts();
    let whole = |n: i128| i64::try_from(n).map_err(|_| Unsupported);
    Ok((whole(above)?, whole(below)?))
}
