//! Numbers in two machine words: the quick way through the arithmetic that most sentences consist of. What does not fit (a
//! long number, nothing, a failure) is left in `other`, and the exact way goes on from there.

use std::num::NonZeroI64;

use crate::number::{Number, NumberError, RoundingMode};
use crate::program::compiled::{Expr, Op, Site};
use crate::syntax::tree::AggregateKind;
use crate::value::Value;

use super::expressions::Found;
use super::trace::StepKind;
use super::{Engine, Failure, Trace};

/// Numerator and denominator of a small number.
pub(super) type Words = (i64, NonZeroI64);

impl<T: Trace> Engine<'_, T> {
    /// The number an expression gives, when it is a small one: it comes back in registers. Otherwise `other` holds it.
    #[inline(always)]
    pub(super) fn small(&mut self, expr: &Expr) -> Option<Words> {
        if !T::ON
            && let Op::Attribute { object, attribute } = &expr.op
            && let Some(found) = self.own_value(object, *attribute).and_then(words)
        {
            return Some(found);
        }
        self.small_of(expr)
    }

    pub(super) fn small_of(&mut self, expr: &Expr) -> Option<Words> {
        let site = expr.site;
        match &expr.op {
            Op::Attribute { object, attribute } => {
                let Some(object) = self.object(object) else {
                    if T::ON {
                        self.trace.missing(site);
                    }
                    self.other = Ok(None);
                    return None;
                };
                let value = self.world.get(object, *attribute);
                if T::ON {
                    self.trace.attribute(site, object, *attribute, value);
                }
                let small = words(value);
                if small.is_none() {
                    self.other = Ok(value.as_number());
                }
                small
            }
            Op::Parameter(id) => {
                let value = self.context.parameters.get(*id);
                if T::ON {
                    self.trace.parameter(site, *id, value);
                }
                let small = words(value);
                if small.is_none() {
                    self.other = Ok(value.as_number());
                }
                small
            }
            Op::Constant(value) => {
                let small = words(value);
                if small.is_none() {
                    self.other = Ok(value.as_number());
                }
                small
            }
            Op::Add(a, b) => self.combined(a, b, site, Number::plus_words, Number::plus),
            Op::Subtract(a, b) => self.combined(a, b, site, Number::minus_words, Number::minus),
            Op::Multiply(a, b) => self.combined(a, b, site, Number::times_words, Number::times),
            Op::List { kind: AggregateKind::Sum, items } => self.listed(items, site),
            Op::PercentOf(percent, of) => {
                let part = self.combined(percent, of, site, Number::percent_words, Number::percent_of);
                if T::ON {
                    self.told_small(site, StepKind::PercentOf, part);
                }
                part
            }
            Op::Round { value, mode, decimals } => self.rounded(value, *mode, *decimals, site),
            Op::CalculationDate
            | Op::CalculationYear
            | Op::Variable(_)
            | Op::Less(..)
            | Op::Divide(..)
            | Op::Scale(..)
            | Op::Limit { .. }
            | Op::Over { .. }
            | Op::List { .. }
            | Op::Count(_)
            | Op::Duration { .. }
            | Op::DatePart { .. }
            | Op::DateOf { .. }
            | Op::DateTimeOf(_)
            | Op::DateShift { .. }
            | Op::MomentShift { .. }
            | Op::MomentSpan { .. }
            | Op::MomentPart { .. }
            | Op::Absolute(_)
            | Op::Root { .. }
            | Op::Power { .. }
            | Op::Text(_)
            | Op::Easter(_) => self.worked_out(expr),
        }
    }

    /// Apart, so that reading a stored number needs no room on the stack.
    #[inline(never)]
    fn worked_out(&mut self, expr: &Expr) -> Option<Words> {
        let found = self.number_of(expr);
        self.settled(found)
    }

    /// A result as [`Engine::small`] gives it.
    #[inline]
    fn settled(&mut self, found: Found<Option<Number>>) -> Option<Words> {
        let small = found.ok().flatten().and_then(Number::words).and_then(nonzero);
        if small.is_none() {
            self.other = found;
        }
        small
    }

    /// A number made of two, of which an empty one counts as zero.
    #[inline(never)]
    fn combined(
        &mut self,
        a: &Expr,
        b: &Expr,
        site: Site,
        quick: impl Fn((i64, i64), (i64, i64)) -> Option<(i64, i64)>,
        exact: impl Fn(Number, Number) -> Result<Number, NumberError>,
    ) -> Option<Words> {
        let left = self.part(a)?;
        let right = self.part(b)?;
        if let (Part::Small(left), Part::Small(right)) = (&left, &right)
            && let Some(found) = quick(*left, *right).and_then(nonzero)
        {
            return Some(found);
        }
        let found = exact(left.number(), right.number());
        self.settled(found.map(Some).map_err(|error| Failure::number(error, site)))
    }

    /// A part of a calculation; none when it failed, as `other` tells.
    #[inline]
    fn part(&mut self, expr: &Expr) -> Option<Part> {
        if let Some((numerator, denominator)) = self.small(expr) {
            return Some(Part::Small((numerator, denominator.get())));
        }
        match self.other {
            Ok(Some(number)) => Some(Part::Any(number)),
            Ok(None) => {
                self.counted_as_zero(expr.site);
                Some(Part::Small((0, 1)))
            }
            Err(_) => None,
        }
    }

    /// A rounded number; nothing stays nothing.
    #[inline(never)]
    fn rounded(&mut self, value: &Expr, mode: RoundingMode, decimals: u8, site: Site) -> Option<Words> {
        let before = match (self.small(value), &self.other) {
            (Some((numerator, denominator)), _) => Part::Small((numerator, denominator.get())),
            (None, Ok(Some(number))) => Part::Any(*number),
            (None, Ok(None) | Err(_)) => return None,
        };
        let quick = match before {
            Part::Small(words) => Number::round_words(words, mode, decimals).and_then(nonzero),
            Part::Any(_) => None,
        };
        let after = quick.or_else(|| {
            let after = before.number().round(mode, decimals);
            self.settled(after.map(Some).map_err(|error| Failure::number(error, site)))
        });
        if T::ON {
            self.told(value.site, StepKind::BeforeRounding, Some(before.number()));
            self.told_small(site, StepKind::Rounded, after);
        }
        after
    }

    /// Tells a result as [`Engine::small`] gives it.
    fn told_small(&mut self, site: Site, kind: StepKind, small: Option<Words>) {
        let number = match small {
            Some((numerator, denominator)) => Some(Number::in_words(numerator, denominator.get())),
            None => self.other.ok().flatten(),
        };
        self.told(site, kind, number);
    }

    /// A sum of a list. Fixed amounts do not count when all other values are empty.
    #[inline(never)]
    fn listed(&mut self, items: &[Expr], site: Site) -> Option<Words> {
        let mut sum = Sum::default();
        let (mut open, mut filled) = (false, false);
        for item in items {
            let small = self.small(item);
            if !filled && !item.op.is_fixed() {
                open = true;
                filled = small.is_some() || !matches!(self.other, Ok(None));
            }
            let added = match small {
                Some((numerator, denominator)) => sum.add_words((numerator, denominator.get())),
                None => match self.other {
                    Ok(Some(number)) => sum.add(number),
                    Ok(None) => continue,
                    Err(_) => return None,
                },
            };
            if let Err(error) = added {
                return self.settled(Err(Failure::number(error, site)));
            }
        }
        let sum = if open && !filled { Sum::Nothing } else { sum };
        if T::ON {
            self.told(site, StepKind::Aggregate, sum.number());
        }
        match sum {
            Sum::Words(words) => nonzero(words),
            Sum::Nothing | Sum::Any(_) => self.settled(Ok(sum.number())),
        }
    }
}

#[inline]
fn nonzero((numerator, denominator): (i64, i64)) -> Option<Words> {
    Some((numerator, NonZeroI64::new(denominator)?))
}

#[inline]
fn words(value: &Value) -> Option<Words> {
    value.words().and_then(nonzero)
}

/// One side of a calculation.
enum Part {
    Small((i64, i64)),
    Any(Number),
}

impl Part {
    fn number(&self) -> Number {
        match self {
            Self::Small((numerator, denominator)) => Number::in_words(*numerator, *denominator),
            Self::Any(number) => *number,
        }
    }
}

/// A sum so far.
#[derive(Default)]
pub(super) enum Sum {
    #[default]
    Nothing,
    Words((i64, i64)),
    Any(Number),
}

impl Sum {
    pub(super) fn number(&self) -> Option<Number> {
        match self {
            Self::Nothing => None,
            Self::Words((numerator, denominator)) => Some(Number::in_words(*numerator, *denominator)),
            Self::Any(number) => Some(*number),
        }
    }

    /// Takes one more term.
    #[inline]
    pub(super) fn add_words(&mut self, term: (i64, i64)) -> Result<(), NumberError> {
        match self {
            Self::Nothing => *self = Self::Words(term),
            Self::Words(sum) => match Number::plus_words(*sum, term) {
                Some(sum) => *self = Self::Words(sum),
                None => return self.add(Number::in_words(term.0, term.1)),
            },
            Self::Any(_) => return self.add(Number::in_words(term.0, term.1)),
        }
        Ok(())
    }

    pub(super) fn add(&mut self, term: Number) -> Result<(), NumberError> {
        *self = Self::Any(match self.number() {
            Some(sum) => sum.plus(term)?,
            None => term,
        });
        Ok(())
    }
}
