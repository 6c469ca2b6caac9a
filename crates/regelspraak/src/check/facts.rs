//! Facts about values: what they can still be, how two of them lie, and when facts cannot hold together.

use crate::number::Number;
use crate::program::compiled::{CompareKind, Expr, Op};
use crate::syntax::tree::CompareOp;
use crate::value::Value;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Constant {
    Number(Number),
    Date(jiff::civil::Date),
    DateTime(jiff::civil::DateTime),
    Other(String),
}

/// What a value can still be.
#[derive(Clone, Debug)]
pub(super) struct Domain {
    pub(super) empty: bool,
    pub(super) low: Option<(Constant, bool)>,
    pub(super) high: Option<(Constant, bool)>,
    pub(super) allowed: Option<BTreeSet<Constant>>,
    pub(super) excluded: BTreeSet<Constant>,
}

impl Domain {
    pub(super) const fn any() -> Self {
        Self { empty: true, low: None, high: None, allowed: None, excluded: BTreeSet::new() }
    }

    pub(super) fn within(&self, value: &Constant) -> bool {
        let above =
            self.low.as_ref().is_none_or(|(low, included)| value > low || (*included && value == low));
        let below =
            self.high.as_ref().is_none_or(|(high, included)| value < high || (*included && value == high));
        above && below && !self.excluded.contains(value)
    }

    pub(super) fn possible(&self) -> bool {
        if self.empty {
            return true;
        }
        if let Some(allowed) = &self.allowed {
            return allowed.iter().any(|v| self.within(v));
        }
        match (&self.low, &self.high) {
            (Some((low, a)), Some((high, b))) if low == high => *a && *b && !self.excluded.contains(low),
            (Some((low, _)), Some((high, _))) => low < high,
            (None, _) | (_, None) => true,
        }
    }

    pub(super) fn meet(&mut self, other: &Self) {
        self.empty &= other.empty;
        if let Some((value, included)) = &other.low {
            let tighter = self.low.as_ref().is_none_or(|(v, i)| value > v || (value == v && *i && !included));
            if tighter {
                self.low = Some((value.clone(), *included));
            }
        }
        if let Some((value, included)) = &other.high {
            let tighter =
                self.high.as_ref().is_none_or(|(v, i)| value < v || (value == v && *i && !included));
            if tighter {
                self.high = Some((value.clone(), *included));
            }
        }
        self.allowed = match (self.allowed.take(), &other.allowed) {
            (Some(a), Some(b)) => Some(a.intersection(b).cloned().collect()),
            (Some(a), None) => Some(a),
            (None, b) => b.clone(),
        };
        self.excluded.extend(other.excluded.iter().cloned());
    }
}

pub(super) const LESS: u8 = 1;
pub(super) const EQUAL: u8 = 2;
pub(super) const MORE: u8 = 4;
pub(super) const UNKNOWN: u8 = 8;

/// Facts that hold together.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    pub(super) domains: BTreeMap<String, Domain>,
    /// How two values lie to each other.
    pub(super) relations: BTreeMap<(String, String), u8>,
    pub(super) truths: BTreeMap<String, bool>,
    pub(super) impossible: bool,
}

impl Facts {
    pub(super) fn merge(&mut self, other: &Self) {
        self.impossible |= other.impossible;
        for (key, domain) in &other.domains {
            let mine = self.domains.entry(key.clone()).or_insert_with(Domain::any);
            mine.meet(domain);
            self.impossible |= !mine.possible();
        }
        for (key, mask) in &other.relations {
            let mine = self.relations.entry(key.clone()).or_insert(LESS | EQUAL | MORE | UNKNOWN);
            *mine &= mask;
            self.impossible |= *mine == 0;
        }
        for (key, value) in &other.truths {
            let mine = self.truths.entry(key.clone()).or_insert(*value);
            self.impossible |= mine != value;
        }
    }
}

pub(super) fn contradict(a: &Facts, b: &Facts) -> bool {
    let mut both = a.clone();
    both.merge(b);
    both.impossible
}

pub(super) fn truth(key: String, value: bool) -> Facts {
    let mut facts = Facts::default();
    facts.truths.insert(key, value);
    facts
}

pub(super) fn constant(expr: &Expr) -> Option<Constant> {
    let Op::Constant(value) = &expr.op else { return None };
    match value {
        Value::Empty => None,
        Value::Bool(b) => Some(Constant::Other(b.to_string())),
        Value::Number(n) => Some(Constant::Number(*n)),
        Value::Date(d) => Some(Constant::Date(*d)),
        Value::DateTime(m) => Some(Constant::DateTime(*m)),
        Value::Enum(id) => Some(Constant::Other(format!("{}:{}", id.enumeration, id.value))),
        Value::Text(t) => Some(Constant::Other(format!("t{t}"))),
    }
}

pub(super) fn against_constants(op: CompareOp, constants: BTreeSet<Constant>, holds: bool) -> Domain {
    let mut domain = Domain::any();
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

/// How two values may lie to each other when a comparison holds.
pub(super) fn mask(op: CompareOp, _kind: CompareKind) -> u8 {
    match op {
        CompareOp::Equal => EQUAL,
        CompareOp::Unequal => LESS | MORE | UNKNOWN,
        CompareOp::Greater | CompareOp::Later => MORE,
        CompareOp::GreaterOrEqual | CompareOp::LaterOrEqual => MORE | EQUAL,
        CompareOp::Less | CompareOp::Earlier => LESS,
        CompareOp::LessOrEqual | CompareOp::EarlierOrEqual => LESS | EQUAL,
    }
}
