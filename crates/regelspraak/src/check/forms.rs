//! Conditions as alternatives of facts: under which the condition holds, or does not hold.

use std::collections::BTreeSet;

use super::facts::{
    Constant, Domain, EQUAL, Facts, SOME_EMPTY, against_constants, constant, mask, truth, turned,
};
use super::keys::Keys;
use super::ranges::Guards;
use crate::number::Number;
use crate::program::compiled::{Condition, Expr, ObjectPath, Op, Start, Test};
use crate::syntax::tree::{CompareOp, Quantity};

/// More alternatives than this are not examined; such conditions count as undecided.
const MAX_ALTERNATIVES: usize = 128;

/// Lists longer than this are not taken apart, and not more than so many combinations of one condition are tried.
const MAX_ITEMS: usize = 64;
const MAX_COMBINATIONS: u32 = 20_000;

impl Keys<'_> {
    /// When the sentence fires, as alternatives of facts; none when there are too many to tell.
    pub(super) fn fires(&self) -> Option<Vec<Facts>> {
        let subject = self.subject();
        let found = match &self.version.condition {
            None => vec![Facts::default()],
            Some(condition) => self.forms(condition, true)?,
        };
        Some(self.with(found, &subject))
    }

    /// When the sentence is about an object and yet does not fire.
    pub(super) fn withheld(&self) -> Option<Vec<Facts>> {
        match &self.version.condition {
            None => Some(Vec::new()),
            Some(condition) => Some(self.with(self.forms(condition, false)?, &self.subject())),
        }
    }

    /// What the subject of the sentence says.
    pub(super) fn subject(&self) -> Facts {
        let mut facts = Facts::default();
        let subject = &self.version.subject;
        let at = |index: usize| ObjectPath {
            start: Start::Subject(u8::try_from(index).unwrap_or(u8::MAX)),
            hops: Box::from([]),
        };
        if let Some(kenmerk) = subject.kenmerk {
            facts.say(self.kenmerk(kenmerk, &at(0)), true);
        }
        if let Some(role) = subject.linked {
            facts.say(self.linked(role, &at(0)), true);
        }
        for (index, role) in subject.hops.iter().enumerate() {
            let back = self.knowledge.model.role(*role).inverse;
            facts.say(self.linked(back, &at(index + 1)), true);
        }
        facts
    }

    pub(super) fn kenmerk(&self, kenmerk: crate::model::TraitId, path: &ObjectPath) -> super::atoms::AtomId {
        let words = || format!("`{}`{}", self.knowledge.model.kenmerk(kenmerk).name, self.of(path));
        self.question(format!("k{}@{}", kenmerk.slot, self.path(path)), words, true)
    }

    /// Alternatives under which a condition holds (or does not); none when there are too many to tell.
    pub(super) fn forms(&self, condition: &Condition, holds: bool) -> Option<Vec<Facts>> {
        let words = || self.written(condition.site);
        match &condition.op {
            Test::Count { quantity, items } => self.counted(*quantity, items, holds),
            Test::Compare { left, op, right, .. } => self.compared(left, *op, right, holds),
            Test::Filled { value, negated } => {
                let filled = *negated != holds;
                let atom = self.key(value);
                let mut domain = self.universe(value);
                if filled {
                    domain.empty = false;
                } else {
                    domain.meet(&Domain::nothing(domain.kind));
                }
                let mut facts = Facts::default();
                facts.narrow(atom, &domain);
                self.presence(value, &mut facts);
                Some(vec![facts])
            }
            Test::Trait { object, kenmerk, negated } => {
                let has = *negated != holds;
                let mut facts = truth(self.kenmerk(*kenmerk, object), has);
                self.path_present(object, has, &mut facts);
                Some(vec![facts])
            }
            Test::Linked { object, role, negated } => {
                let has = *negated != holds;
                let mut facts = truth(self.linked(*role, object), has);
                self.path_present(object, has, &mut facts);
                Some(vec![facts])
            }
            Test::Eleven { value, negated } => {
                let key = format!("e@{}", self.key(value));
                Some(vec![truth(self.question(key, words, false), *negated != holds)])
            }
            Test::Same { negated, .. } => {
                let mut key = String::new();
                self.write_condition(condition, &mut key);
                let key = key.replacen(&format!("(={negated}"), "(=", 1);
                Some(vec![truth(self.question(key, words, false), *negated != holds)])
            }
            Test::Digits { value, count, negated } => {
                let key = format!("d{count}@{}", self.key(value));
                Some(vec![truth(self.question(key, words, false), *negated != holds)])
            }
            Test::Unique { .. } | Test::Rule { .. } => {
                let mut key = String::new();
                self.write_condition(condition, &mut key);
                Some(vec![truth(self.question(key, words, false), holds)])
            }
            Test::Over { quantity, .. } => {
                let positive = if *quantity == Quantity::None { !holds } else { holds };
                let mut key = String::new();
                self.write_condition(condition, &mut key);
                Some(vec![truth(self.question(key, words, false), positive)])
            }
        }
    }

    /// A kenmerk or role of something further away needs the roles on the way.
    fn path_present(&self, path: &ObjectPath, present: bool, facts: &mut Facts) {
        if present {
            for at in 0..path.hops.len() {
                facts.say(self.hop(path, at), true);
            }
        }
    }

    /// A value that is filled needs the roles on the way to it.
    fn presence(&self, expr: &Expr, facts: &mut Facts) {
        let Op::Attribute { object, .. } = &self.meaning(expr).op else { return };
        let filled = facts.domains.get(&self.key(expr)).is_some_and(|d| !d.empty);
        self.path_present(object, filled, facts);
    }

    /// What a value can be before any condition.
    fn universe(&self, expr: &Expr) -> Domain {
        self.range(expr, &Guards::new())
    }

    fn counted(&self, quantity: Quantity, items: &[Condition], holds: bool) -> Option<Vec<Facts>> {
        let total = items.len();
        if total > MAX_ITEMS {
            return None;
        }
        let (low, high) = match quantity {
            Quantity::All => (total, total),
            Quantity::None => (0, 0),
            Quantity::AtLeast(n) => (crate::source::large(n), total),
            Quantity::AtMost(n) => (0, crate::source::large(n).min(total)),
            Quantity::Exactly(n) => (crate::source::large(n), crate::source::large(n)),
        };
        if holds {
            return self.between(items, low, high);
        }
        let mut found = Vec::new();
        if low > 0 {
            found.extend(self.between(items, 0, low - 1)?);
        }
        if high < total {
            found.extend(self.between(items, high + 1, total)?);
        }
        Some(found)
    }

    /// Alternatives under which between `low` and `high` of the items hold.
    fn between(&self, items: &[Condition], low: usize, high: usize) -> Option<Vec<Facts>> {
        let Some((first, rest)) = items.split_first() else {
            return Some(if low == 0 { vec![Facts::default()] } else { Vec::new() });
        };
        if low > items.len() {
            return Some(Vec::new());
        }
        if low == 0 && high >= items.len() {
            return Some(vec![Facts::default()]);
        }
        let mut found = Vec::new();
        let branches = [(true, low.saturating_sub(1), high.checked_sub(1)), (false, low, Some(high))];
        for (holds, low, high) in branches {
            let Some(high) = high else { continue };
            let tail = self.between(rest, low, high)?;
            if tail.is_empty() {
                continue;
            }
            for head in self.forms(first, holds)? {
                for facts in &tail {
                    self.combinations.set(self.combinations.get() + 1);
                    if self.combinations.get() > MAX_COMBINATIONS {
                        return None;
                    }
                    let mut both = head.clone();
                    both.merge(facts);
                    if !both.impossible {
                        found.push(both);
                    }
                    if found.len() > MAX_ALTERNATIVES {
                        return None;
                    }
                }
            }
        }
        Some(found)
    }

    fn compared(&self, left: &Expr, op: CompareOp, right: &[Expr], holds: bool) -> Option<Vec<Facts>> {
        let left = self.meaning(left);
        let constants: Option<BTreeSet<Constant>> =
            right.iter().map(|side| constant(self.meaning(side))).collect();
        if let Some(constants) = constants {
            return Some(vec![self.against(left, op, constants, holds)]);
        }
        if let ([only], Some(fixed)) = (right, constant(left)) {
            return Some(vec![self.against(only, turned(op), BTreeSet::from([fixed]), holds)]);
        }
        // Equal to one of several holds when one of them does; unequal to all when none of them is equal.
        let each = right.iter().map(|side| self.related(left, op, side, holds));
        if holds == (op == CompareOp::Unequal) {
            let mut all = Facts::default();
            for facts in each {
                all.merge(&facts);
            }
            return Some(vec![all]);
        }
        Some(each.collect())
    }

    fn against(&self, value: &Expr, op: CompareOp, constants: BTreeSet<Constant>, holds: bool) -> Facts {
        let atom = self.key(value);
        let mut domain = self.universe(value);
        domain.meet(&against_constants(op, constants, holds, domain.kind));
        let mut facts = Facts::default();
        facts.narrow(atom, &domain);
        self.presence(value, &mut facts);
        facts
    }

    fn related(&self, left: &Expr, op: CompareOp, right: &Expr, holds: bool) -> Facts {
        if let Some(fixed) = constant(self.meaning(right)) {
            return self.against(left, op, BTreeSet::from([fixed]), holds);
        }
        let mask = mask(op, holds);
        let (a, b) = (self.key(left), self.key(right));
        let mut facts = Facts::default();
        let (mut one, mut other) = (self.universe(left), self.universe(right));
        if mask & SOME_EMPTY == 0 {
            (one.empty, other.empty) = (false, false);
        }
        if mask == EQUAL {
            one.meet(&self.universe(right));
            other.meet(&self.universe(left));
            (one.empty, other.empty) = (false, false);
        }
        facts.narrow(a, &one);
        facts.narrow(b, &other);
        facts.relate(a, b, mask);
        self.presence(left, &mut facts);
        self.presence(right, &mut facts);
        facts
    }

    /// The alternatives with what is sure anyway; those that cannot be are left out.
    fn with(&self, found: Vec<Facts>, sure: &Facts) -> Vec<Facts> {
        let merged = found.into_iter().map(|mut facts| {
            facts.merge(sure);
            self.validity(&mut facts);
            facts
        });
        merged.filter_map(|mut facts| (!facts.never()).then_some(facts)).collect()
    }

    /// The calculation date lies within the validity of the sentence.
    fn validity(&self, facts: &mut Facts) {
        let atoms = self.atoms.borrow();
        let year = |d: jiff::civil::Date| Constant::Number(Number::integer(i128::from(d.year())));
        let days = (self.version.from.map(Constant::Date), self.version.to.map(Constant::Date));
        let years = (self.version.from.map(year), self.version.to.map(year));
        for (key, (low, high)) in [("D", days), ("Y", years)] {
            let Some(domain) = atoms.find(key).and_then(|atom| facts.domains.get_mut(&atom)) else {
                continue;
            };
            if let Some(low) = low {
                domain.at_least(&low, true);
            }
            if let Some(high) = high {
                domain.at_most(&high, true);
            }
            facts.impossible |= !domain.possible();
        }
    }
}
