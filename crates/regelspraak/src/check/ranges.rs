//! What an expression can be: its range, its decimals, and whether it can be empty.

use std::collections::BTreeSet;

use super::atoms::AtomId;
use super::facts::{Constant, Domain, Kind};
use super::keys::Keys;
use crate::model::{DataType, Model, NumberSign};
use crate::number::Number;
use crate::program::compiled::{Expr, ObjectPath, Op};
use crate::syntax::tree::{AggregateKind, DatePart};
use crate::value::Value;

/// Longer enumerations are not listed; their values then count as without end.
const MAX_VALUES: usize = 256;

/// What is known where an expression is read: values that are filled and questions that hold.
pub(super) type Guards = BTreeSet<AtomId>;

/// All values of a declared type, and empty.
pub(super) fn of_type(model: &Model, data_type: &DataType) -> Domain {
    match data_type {
        DataType::Number { sign, decimals, .. } | DataType::Percentage { sign, decimals } => {
            let mut domain = Domain::any(Kind::Number(*decimals));
            let zero = Constant::Number(Number::ZERO);
            match sign {
                NumberSign::Any => {}
                NumberSign::NotNegative => domain.low = Some((zero, true)),
                NumberSign::Positive => domain.low = Some((zero, false)),
                NumberSign::Negative => domain.high = Some((zero, false)),
            }
            domain
        }
        DataType::Date => Domain::any(Kind::Date),
        DataType::DateTime => Domain::any(Kind::Moment),
        DataType::Text => Domain::any(Kind::Other),
        DataType::Boolean => Domain {
            allowed: Some(BTreeSet::from([Constant::Bool(false), Constant::Bool(true)])),
            ..Domain::any(Kind::Other)
        },
        DataType::Enumeration(id) => {
            let count = model.enumeration(*id).values.len();
            let value = |value| Constant::Enum(crate::model::EnumValueId { enumeration: id.0, value });
            let all = (0u16..).take(count).map(value);
            Domain { allowed: (count <= MAX_VALUES).then(|| all.collect()), ..Domain::any(Kind::Other) }
        }
    }
}

/// Lowest and highest number, open where absent.
#[derive(Clone, Copy, Debug)]
struct Span {
    low: Option<Number>,
    high: Option<Number>,
    decimals: Option<u8>,
}

impl Span {
    const OPEN: Self = Self { low: None, high: None, decimals: None };

    fn of(domain: &Domain) -> Self {
        let Kind::Number(decimals) = domain.kind else { return Self::OPEN };
        let number = |constant: &Constant| match constant {
            Constant::Number(n) => Some(*n),
            Constant::Date(_)
            | Constant::DateTime(_)
            | Constant::Bool(_)
            | Constant::Enum(_)
            | Constant::Text(_) => None,
        };
        if let Some(allowed) = &domain.allowed {
            let first = allowed.first().and_then(number);
            return Self { low: first, high: allowed.last().and_then(number), decimals };
        }
        let end = |bound: &Option<(Constant, bool)>| bound.as_ref().and_then(|(c, _)| number(c));
        Self { low: end(&domain.low), high: end(&domain.high), decimals }
    }

    /// Of a value that counts as zero when it is empty.
    fn zeroed(domain: &Domain) -> Self {
        let span = Self::of(domain);
        if !domain.empty {
            return span;
        }
        Self {
            low: span.low.map(|n| n.min(Number::ZERO)),
            high: span.high.map(|n| n.max(Number::ZERO)),
            decimals: span.decimals,
        }
    }

    fn domain(self, empty: bool) -> Domain {
        let bound = |n: Number| (Constant::Number(n), true);
        Domain {
            empty,
            low: self.low.map(bound),
            high: self.high.map(bound),
            ..Domain::any(Kind::Number(self.decimals))
        }
    }

    fn plus(self, other: Self) -> Self {
        let add = |a: Option<Number>, b: Option<Number>| a.zip(b).and_then(|(a, b)| a.plus(b).ok());
        Self {
            low: add(self.low, other.low),
            high: add(self.high, other.high),
            decimals: self.decimals.zip(other.decimals).map(|(a, b)| a.max(b)),
        }
    }

    fn negated(self) -> Self {
        let turn = |n: Option<Number>| n.and_then(|n| n.negate().ok());
        Self { low: turn(self.high), high: turn(self.low), decimals: self.decimals }
    }

    /// A product; only what follows when neither side is negative.
    fn times(self, other: Self) -> Self {
        let decimals = self.decimals.zip(other.decimals).and_then(|(a, b)| a.checked_add(b));
        let (Some(a), Some(b)) = (self.low, other.low) else { return Self { decimals, ..Self::OPEN } };
        if a.is_negative() || b.is_negative() {
            return Self { decimals, ..Self::OPEN };
        }
        let high = self.high.zip(other.high).and_then(|(a, b)| a.times(b).ok());
        Self { low: a.times(b).ok(), high, decimals }
    }

    fn scaled(self, factor: Number) -> Self {
        if factor.is_negative() {
            return Self::OPEN;
        }
        let scale = |n: Option<Number>| n.and_then(|n| n.times(factor).ok());
        Self { low: scale(self.low), high: scale(self.high), decimals: None }
    }

    /// Either of two.
    fn or(self, other: Self) -> Self {
        Self {
            low: self.low.zip(other.low).map(|(a, b)| a.min(b)),
            high: self.high.zip(other.high).map(|(a, b)| a.max(b)),
            decimals: self.decimals.zip(other.decimals).map(|(a, b)| a.max(b)),
        }
    }
}

/// Every value of either domain.
pub(super) fn either(a: &Domain, b: &Domain) -> Domain {
    let empty = a.empty || b.empty;
    match (a.kind, b.kind) {
        (Kind::Number(_), Kind::Number(_)) => Span::of(a).or(Span::of(b)).domain(empty),
        (Kind::Other, Kind::Other) => {
            let allowed = a.allowed.as_ref().zip(b.allowed.as_ref());
            Domain {
                empty,
                allowed: allowed.map(|(a, b)| a.union(b).cloned().collect()),
                ..Domain::any(Kind::Other)
            }
        }
        (kind, _) => Domain { empty, ..Domain::any(kind) },
    }
}

impl Keys<'_> {
    /// What an expression can be where these things are known.
    pub(super) fn range(&self, expr: &Expr, guards: &Guards) -> Domain {
        if !self.spend() {
            return Domain::any(Kind::Number(None));
        }
        let number = |decimals| Domain::any(Kind::Number(decimals));
        match &expr.op {
            Op::Constant(value) => fixed(value),
            Op::Parameter(id) => Domain {
                empty: false,
                ..of_type(self.knowledge.model, &self.knowledge.model.parameter(*id).data_type)
            },
            Op::CalculationDate => Domain { empty: false, ..Domain::any(Kind::Date) },
            Op::CalculationYear => Span { decimals: Some(0), ..Span::OPEN }.domain(false),
            Op::Attribute { object, attribute } => {
                let mut domain = self.knowledge.domain(*attribute);
                let here = self.reached(object, guards)
                    && self.knowledge.filled(*attribute, self.version, self.promises);
                domain.empty = !(here || guards.contains(&self.key(expr)));
                domain
            }
            Op::Variable(index) => match self.version.variables.get(usize::from(*index)) {
                Some((_, value)) => self.range(value, guards),
                None => number(None),
            },
            Op::Add(a, b) => {
                let (a, b) = (self.range(a, guards), self.range(b, guards));
                Span::zeroed(&a).plus(Span::zeroed(&b)).domain(false)
            }
            Op::Subtract(a, b) => {
                let (a, b) = (self.range(a, guards), self.range(b, guards));
                Span::zeroed(&a).plus(Span::zeroed(&b).negated()).domain(false)
            }
            Op::Less(a, b) => {
                let (a, b) = (self.range(a, guards), self.range(b, guards));
                Span::of(&a).plus(Span::zeroed(&b).negated()).domain(a.empty)
            }
            Op::Multiply(a, b) => {
                let (a, b) = (self.range(a, guards), self.range(b, guards));
                Span::zeroed(&a).times(Span::zeroed(&b)).domain(false)
            }
            Op::Divide(..) => number(None).filled(),
            Op::PercentOf(a, b) => {
                let (a, b) = (self.range(a, guards), self.range(b, guards));
                let hundredth = Number::ratio(1, 100).unwrap_or(Number::ONE);
                Span::zeroed(&a).times(Span::zeroed(&b)).scaled(hundredth).domain(false)
            }
            Op::Scale(value, factor) => {
                let value = self.range(value, guards);
                Span::of(&value).scaled(*factor).domain(value.empty)
            }
            Op::Round { value, mode, decimals } => {
                let value = self.range(value, guards);
                let span = Span::of(&value);
                let round = |n: Option<Number>| n.and_then(|n| n.round(*mode, *decimals).ok());
                Span { low: round(span.low), high: round(span.high), decimals: Some(*decimals) }
                    .domain(value.empty)
            }
            Op::Limit { value, minimum, maximum } => {
                let value = self.range(value, guards);
                if !matches!(value.kind, Kind::Number(_)) {
                    return Domain { empty: value.empty, ..Domain::any(value.kind) };
                }
                let mut span = Span::of(&value);
                for (bound, is_minimum) in [(minimum, true), (maximum, false)] {
                    let Some(bound) = bound else { continue };
                    let bound = self.range(bound, guards);
                    let limit = Span::of(&bound);
                    span = match (is_minimum, bound.empty) {
                        (true, false) => Span {
                            low: [span.low, limit.low].into_iter().flatten().max(),
                            high: span.high.zip(limit.high).map(|(a, b)| a.max(b)),
                            ..span.or(limit)
                        },
                        (false, false) => Span {
                            low: span.low.zip(limit.low).map(|(a, b)| a.min(b)),
                            high: [span.high, limit.high].into_iter().flatten().min(),
                            ..span.or(limit)
                        },
                        (_, true) => Span { decimals: span.or(limit).decimals, ..Span::OPEN },
                    };
                }
                span.domain(value.empty)
            }
            Op::Over { kind, value, or_zero, .. } => {
                let each = self.range(value, guards);
                match kind {
                    AggregateKind::Sum => {
                        let span = Span::of(&each);
                        let low = span.low.filter(|n| !n.is_negative()).map(|_| Number::ZERO);
                        Span { low, high: None, decimals: span.decimals }.domain(!or_zero)
                    }
                    AggregateKind::Maximum
                    | AggregateKind::Minimum
                    | AggregateKind::First
                    | AggregateKind::Last => Domain { empty: true, ..each },
                }
            }
            Op::List { kind, items } => self.of_list(*kind, items, guards),
            Op::Count(_) => Span { low: Some(Number::ZERO), high: None, decimals: Some(0) }.domain(false),
            Op::Duration { from, to, absolute, .. } => {
                let empty = self.range(from, guards).empty || self.range(to, guards).empty;
                Span { low: absolute.then_some(Number::ZERO), high: None, decimals: Some(0) }.domain(empty)
            }
            Op::DatePart { part, of } | Op::MomentPart { part, of } => {
                let (low, high) = match part {
                    DatePart::Year => (None, None),
                    DatePart::Month => (Some(1), Some(12)),
                    DatePart::Day => (Some(1), Some(31)),
                    DatePart::Hour => (Some(0), Some(23)),
                    DatePart::Minute => (Some(0), Some(59)),
                    DatePart::Second => (Some(0), Some(60)),
                    DatePart::Millisecond => (Some(0), Some(999)),
                };
                let (low, high) = (low.map(Number::integer), high.map(Number::integer));
                Span { low, high, decimals: Some(0) }.domain(self.range(of, guards).empty)
            }
            // What these give is not looked into: any value of their kind, or empty.
            Op::MomentSpan { .. } | Op::Root { .. } | Op::Power { .. } => number(None),
            Op::DateTimeOf(_) | Op::MomentShift { .. } => Domain::any(Kind::Moment),
            Op::Text(_) => Domain::any(Kind::Other),
            Op::DateOf { year, month, day } => {
                let empty = [year, month, day].iter().any(|part| self.range(part, guards).empty);
                Domain { empty, ..Domain::any(Kind::Date) }
            }
            Op::DateShift { date, .. } => {
                Domain { empty: self.range(date, guards).empty, ..Domain::any(Kind::Date) }
            }
            Op::Absolute(value) => {
                let value = self.range(value, guards);
                let decimals = Span::of(&value).decimals;
                Span { low: Some(Number::ZERO), high: None, decimals }.domain(value.empty)
            }
            Op::Easter(year) => Domain { empty: self.range(year, guards).empty, ..Domain::any(Kind::Date) },
        }
    }

    fn of_list(&self, kind: AggregateKind, items: &[Expr], guards: &Guards) -> Domain {
        let ranges: Vec<Domain> = items.iter().map(|item| self.range(item, guards)).collect();
        let empty = ranges.iter().all(|r| r.empty);
        let Some((first, rest)) = ranges.split_first() else { return Domain::any(Kind::Number(None)) };
        if !matches!(first.kind, Kind::Number(_)) {
            return Domain { empty, ..Domain::any(first.kind) };
        }
        let filled = || ranges.iter().filter(|r| !r.empty).map(Span::of);
        let all = rest.iter().map(Span::of).fold(Span::of(first), Span::or);
        let span = match kind {
            AggregateKind::Sum => rest.iter().map(Span::zeroed).fold(Span::zeroed(first), Span::plus),
            AggregateKind::Maximum | AggregateKind::Last => {
                Span { low: filled().filter_map(|s| s.low).max().or(all.low), ..all }
            }
            AggregateKind::Minimum | AggregateKind::First => {
                Span { high: filled().filter_map(|s| s.high).min().or(all.high), ..all }
            }
        };
        span.domain(empty)
    }

    /// Whether every role along a path surely has an object.
    pub(super) fn reached(&self, path: &ObjectPath, guards: &Guards) -> bool {
        (0..path.hops.len()).all(|n| guards.contains(&self.hop(path, n)))
    }
}

impl Domain {
    fn filled(self) -> Self {
        Self { empty: false, ..self }
    }
}

fn fixed(value: &Value) -> Domain {
    let (constant, kind) = match value {
        Value::Empty => return Domain::nothing(Kind::Other),
        Value::Bool(b) => (Constant::Bool(*b), Kind::Other),
        Value::Number(n) => (Constant::Number(*n), Kind::Number(n.decimals())),
        Value::Date(d) => (Constant::Date(*d), Kind::Date),
        Value::DateTime(m) => (Constant::DateTime(*m), Kind::Moment),
        Value::Enum(id) => (Constant::Enum(*id), Kind::Other),
        Value::Text(t) => (Constant::Text(t.to_string()), Kind::Other),
    };
    Domain { empty: false, allowed: Some(BTreeSet::from([constant])), ..Domain::any(kind) }
}
