//! Facts about values: what they can still be, how two of them lie, and when facts cannot hold together.

use crate::date;
use crate::model::EnumValueId;
use crate::number::{Number, RoundingMode, power_of_ten};
use crate::program::compiled::{Expr, Op};
use crate::syntax::tree::CompareOp;
use crate::value::Value;
use std::collections::{BTreeMap, BTreeSet};

use super::atoms::AtomId;

/// A value that is not empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Constant {
    Number(Number),
    Date(jiff::civil::Date),
    DateTime(jiff::civil::DateTime),
    Bool(bool),
    Enum(EnumValueId),
    Text(String),
}

/// Which constants a value can be at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Multiples of one unit in this decimal; any number when there is none.
    Number(Option<u8>),
    Date,
    /// Moments: ordered, without a smallest step.
    Moment,
    /// Booleans, enumeration values and texts: no order.
    Other,
}

/// What a value can still be.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Domain {
    pub(super) kind: Kind,
    pub(super) empty: bool,
    pub(super) low: Option<(Constant, bool)>,
    pub(super) high: Option<(Constant, bool)>,
    pub(super) allowed: Option<BTreeSet<Constant>>,
    pub(super) excluded: BTreeSet<Constant>,
}

impl Domain {
    pub(super) const fn any(kind: Kind) -> Self {
        Self { kind, empty: true, low: None, high: None, allowed: None, excluded: BTreeSet::new() }
    }

    /// Only empty.
    pub(super) fn nothing(kind: Kind) -> Self {
        Self { allowed: Some(BTreeSet::new()), ..Self::any(kind) }
    }

    pub(super) fn within(&self, value: &Constant) -> bool {
        let above =
            self.low.as_ref().is_none_or(|(low, included)| value > low || (*included && value == low));
        let below =
            self.high.as_ref().is_none_or(|(high, included)| value < high || (*included && value == high));
        let on_grid = match (value, self.kind) {
            (Constant::Number(n), Kind::Number(Some(decimals))) => n.fits_decimals(decimals),
            _ => true,
        };
        let listed = self.allowed.as_ref().is_none_or(|allowed| allowed.contains(value));
        above && below && on_grid && listed && !self.excluded.contains(value)
    }

    /// Whether any value, or empty, is left.
    pub(super) fn possible(&self) -> bool {
        self.empty || self.has_value()
    }

    /// Whether a value that is not empty is left.
    pub(super) fn has_value(&self) -> bool {
        if let Some(allowed) = &self.allowed {
            return allowed.iter().any(|v| self.within(v));
        }
        let (Some((low, a)), Some((high, b))) = (self.lowest(), self.highest()) else { return true };
        if low == high {
            return a && b && self.within(&low);
        }
        if low > high {
            return false;
        }
        if !(a && b) || self.excluded.is_empty() {
            return true;
        }
        // Walk the grid past every excluded value.
        let mut at = low;
        for _ in 0..=self.excluded.len() {
            if self.within(&at) {
                return true;
            }
            match self.after(&at) {
                Some(next) if next <= high => at = next,
                Some(_) => return false,
                None => return true,
            }
        }
        true
    }

    /// The lower bound, moved to the first value on the grid.
    pub(super) fn lowest(&self) -> Option<(Constant, bool)> {
        let (bound, included) = self.low.clone()?;
        Some(self.snapped(bound, included, RoundingMode::Up))
    }

    /// The upper bound, moved to the last value on the grid.
    pub(super) fn highest(&self) -> Option<(Constant, bool)> {
        let (bound, included) = self.high.clone()?;
        Some(self.snapped(bound, included, RoundingMode::Down))
    }

    fn snapped(&self, bound: Constant, included: bool, towards: RoundingMode) -> (Constant, bool) {
        let up = towards == RoundingMode::Up;
        let next = |c: &Constant| if up { self.after(c) } else { self.before(c) };
        let rounded = match (&bound, self.kind) {
            (Constant::Number(n), Kind::Number(Some(decimals))) => {
                n.round(towards, decimals).ok().map(Constant::Number)
            }
            (Constant::Date(_), _) => Some(bound.clone()),
            _ => None,
        };
        match rounded {
            Some(found) if included || found != bound => (found, true),
            Some(found) => next(&found).map_or((bound, included), |n| (n, true)),
            None => (bound, included),
        }
    }

    /// The next value on the grid.
    pub(super) fn after(&self, value: &Constant) -> Option<Constant> {
        self.step(value, 1)
    }

    /// The value before it on the grid.
    pub(super) fn before(&self, value: &Constant) -> Option<Constant> {
        self.step(value, -1)
    }

    fn step(&self, value: &Constant, sign: i64) -> Option<Constant> {
        match (value, self.kind) {
            (Constant::Number(n), Kind::Number(Some(decimals))) => {
                let step = Number::ratio(i128::from(sign), power_of_ten(decimals)?).ok()?;
                n.plus(step).ok().map(Constant::Number)
            }
            (Constant::Date(d), Kind::Date) => date::add_days(*d, sign).map(Constant::Date),
            _ => None,
        }
    }

    pub(super) fn meet(&mut self, other: &Self) {
        self.empty &= other.empty;
        self.kind = match (self.kind, other.kind) {
            (Kind::Number(Some(a)), Kind::Number(Some(b))) => Kind::Number(Some(a.min(b))),
            (Kind::Number(None), found @ Kind::Number(_)) | (found, _) => found,
        };
        if let Some((value, included)) = &other.low {
            self.at_least(value, *included);
        }
        if let Some((value, included)) = &other.high {
            self.at_most(value, *included);
        }
        self.allowed = match (self.allowed.take(), &other.allowed) {
            (Some(a), Some(b)) => Some(a.intersection(b).cloned().collect()),
            (Some(a), None) => Some(a),
            (None, b) => b.clone(),
        };
        self.excluded.extend(other.excluded.iter().cloned());
    }

    /// Says that a value is not below a bound.
    pub(super) fn at_least(&mut self, value: &Constant, included: bool) {
        if self.low.as_ref().is_none_or(|(v, i)| value > v || (value == v && *i && !included)) {
            self.low = Some((value.clone(), included));
        }
    }

    /// Says that a value is not above a bound.
    pub(super) fn at_most(&mut self, value: &Constant, included: bool) {
        if self.high.as_ref().is_none_or(|(v, i)| value < v || (value == v && *i && !included)) {
            self.high = Some((value.clone(), included));
        }
    }
}

pub(super) const LESS: u8 = 1;
pub(super) const EQUAL: u8 = 2;
pub(super) const MORE: u8 = 4;
/// Exactly one of the two is empty.
pub(super) const ONE_EMPTY: u8 = 8;
pub(super) const BOTH_EMPTY: u8 = 16;
pub(super) const SOME_EMPTY: u8 = ONE_EMPTY | BOTH_EMPTY;
pub(super) const ANY: u8 = LESS | EQUAL | MORE | SOME_EMPTY;

/// Facts that hold together.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    pub(super) domains: BTreeMap<AtomId, Domain>,
    /// How two values lie to each other.
    pub(super) relations: BTreeMap<(AtomId, AtomId), u8>,
    pub(super) truths: BTreeMap<AtomId, bool>,
    pub(super) impossible: bool,
}

impl Facts {
    pub(super) fn narrow(&mut self, atom: AtomId, domain: &Domain) {
        let mine = self.domains.entry(atom).or_insert_with(|| domain.clone());
        mine.meet(domain);
        self.impossible |= !mine.possible();
    }

    /// Says how two values lie to each other.
    pub(super) fn relate(&mut self, a: AtomId, b: AtomId, mask: u8) {
        let (key, mask) = if a <= b {
            ((a, b), mask)
        } else {
            ((b, a), (mask & (EQUAL | SOME_EMPTY)) | (mask & LESS) << 2 | (mask & MORE) >> 2)
        };
        let mine = self.relations.entry(key).or_insert(ANY);
        *mine &= if a == b { mask & (EQUAL | BOTH_EMPTY) } else { mask };
        self.impossible |= *mine == 0;
    }

    pub(super) fn say(&mut self, atom: AtomId, value: bool) {
        self.impossible |= *self.truths.entry(atom).or_insert(value) != value;
    }

    pub(super) fn merge(&mut self, other: &Self) {
        self.impossible |= other.impossible;
        for (atom, domain) in &other.domains {
            self.narrow(*atom, domain);
        }
        for ((a, b), mask) in &other.relations {
            self.relate(*a, *b, *mask);
        }
        for (atom, value) in &other.truths {
            self.say(*atom, *value);
        }
    }
}

/// Whether two sets of facts clash before anything is worked out; cheap, so it is tried first.
pub(super) fn clash(a: &Facts, b: &Facts) -> bool {
    if a.truths.iter().any(|(atom, value)| b.truths.get(atom).is_some_and(|other| other != value)) {
        return true;
    }
    if a.relations.iter().any(|(pair, mask)| b.relations.get(pair).is_some_and(|other| mask & other == 0)) {
        return true;
    }
    a.domains.iter().any(|(atom, domain)| {
        b.domains.get(atom).is_some_and(|other| {
            let mut both = domain.clone();
            both.meet(other);
            !both.possible()
        })
    })
}

pub(super) fn truth(atom: AtomId, value: bool) -> Facts {
    let mut facts = Facts::default();
    facts.say(atom, value);
    facts
}

pub(super) fn constant(expr: &Expr) -> Option<Constant> {
    let Op::Constant(value) = &expr.op else { return None };
    match value {
        Value::Empty => None,
        Value::Bool(b) => Some(Constant::Bool(*b)),
        Value::Number(n) => Some(Constant::Number(*n)),
        Value::Date(d) => Some(Constant::Date(*d)),
        Value::DateTime(m) => Some(Constant::DateTime(*m)),
        Value::Enum(id) => Some(Constant::Enum(*id)),
        Value::Text(t) => Some(Constant::Text(t.to_string())),
    }
}

/// What a value can be when a comparison with constants holds, or does not hold.
pub(super) fn against_constants(
    op: CompareOp,
    constants: BTreeSet<Constant>,
    holds: bool,
    kind: Kind,
) -> Domain {
    let mut domain = Domain::any(kind);
    let one = constants.first().cloned();
    let (low, high, equal) = match op {
        CompareOp::Equal => (None, None, Some(true)),
        CompareOp::Unequal => (None, None, Some(false)),
        CompareOp::Greater | CompareOp::Later => (Some(false), None, None),
        CompareOp::GreaterOrEqual | CompareOp::LaterOrEqual => (Some(true), None, None),
        CompareOp::Less | CompareOp::Earlier => (None, Some(false), None),
        CompareOp::LessOrEqual | CompareOp::EarlierOrEqual => (None, Some(true), None),
    };
    match (low, high, equal) {
        (_, _, Some(wanted)) if wanted == holds => {
            domain.empty = false;
            domain.allowed = Some(constants);
        }
        (_, _, Some(_)) => domain.excluded = constants,
        (Some(included), _, None) if holds => {
            domain.empty = false;
            domain.low = one.map(|c| (c, included));
        }
        (Some(included), _, None) => domain.high = one.map(|c| (c, !included)),
        (None, Some(included), None) if holds => {
            domain.empty = false;
            domain.high = one.map(|c| (c, included));
        }
        (None, Some(included), None) => domain.low = one.map(|c| (c, !included)),
        (None, None, None) => {}
    }
    domain
}

/// How two values may lie to each other when a comparison holds, or does not hold. Two empty values are neither equal
/// nor unequal.
pub(super) fn mask(op: CompareOp, holds: bool) -> u8 {
    let mask = match op {
        CompareOp::Equal => EQUAL,
        CompareOp::Unequal => LESS | MORE | ONE_EMPTY,
        CompareOp::Greater | CompareOp::Later => MORE,
        CompareOp::GreaterOrEqual | CompareOp::LaterOrEqual => MORE | EQUAL,
        CompareOp::Less | CompareOp::Earlier => LESS,
        CompareOp::LessOrEqual | CompareOp::EarlierOrEqual => LESS | EQUAL,
    };
    if holds { mask } else { ANY & !mask }
}

/// The comparison with its sides changed round.
pub(super) const fn turned(op: CompareOp) -> CompareOp {
    match op {
        CompareOp::Equal => CompareOp::Equal,
        CompareOp::Unequal => CompareOp::Unequal,
        CompareOp::Greater => CompareOp::Less,
        CompareOp::GreaterOrEqual => CompareOp::LessOrEqual,
        CompareOp::Less => CompareOp::Greater,
        CompareOp::LessOrEqual => CompareOp::GreaterOrEqual,
        CompareOp::Later => CompareOp::Earlier,
        CompareOp::LaterOrEqual => CompareOp::EarlierOrEqual,
        CompareOp::Earlier => CompareOp::Later,
        CompareOp::EarlierOrEqual => CompareOp::LaterOrEqual,
    }
}
