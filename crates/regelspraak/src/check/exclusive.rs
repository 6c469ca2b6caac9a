//! Two rules may not give one attribute a value at once. Their conditions must exclude each other, and that must
//! follow from what stands there: ranges against constants, the same comparison the other way round, the same
//! kenmerk with and without `geen`, filled against empty.

use super::facts::{
    Constant, Domain, EQUAL, Facts, LESS, MORE, UNKNOWN, against_constants, constant, contradict, mask, truth,
};
use super::keys::Keys;
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Finding, Findings};
use crate::model::Model;
use crate::program::compiled::{CompareKind, Condition, Expr, ObjectPath, Start, Target, Test, Version};
use crate::syntax::tree::{CompareOp, Quantity};

/// More alternatives than this are not examined; such conditions count as undecided.
const MAX_ALTERNATIVES: usize = 128;

/// Lists longer than this are not taken apart, and not more than so many combinations of one condition are tried.
const MAX_ITEMS: usize = 64;
const MAX_COMBINATIONS: u32 = 20_000;

/// Pairs of alternatives compared for one attribute; what is left then counts as undecided.
const MAX_COMPARISONS: usize = 2_000_000;

/// Reports every pair of sentences that could both give the same attribute a value.
pub(crate) fn check_overlaps(model: &Model, versions: &[Version], names: &[String], findings: &mut Findings) {
    let mut writers: BTreeMap<(Target, bool), Vec<&Version>> = BTreeMap::new();
    for version in versions {
        if matches!(version.target, Target::Attribute(_)) {
            writers.entry((version.target, version.initial)).or_default().push(version);
        }
    }
    for ((target, _), group) in writers {
        if group.len() < 2 {
            continue;
        }
        let forms: Vec<Vec<Facts>> = group.iter().map(|v| alternatives(v)).collect();
        let mut budget = MAX_COMPARISONS;
        for (i, one) in group.iter().enumerate() {
            for (j, other) in group.iter().enumerate().skip(i + 1) {
                if meet(one, other) && !exclude(&forms[i], &forms[j], &mut budget) {
                    findings.push(overlap(model, target, one, other, names));
                    break;
                }
            }
        }
    }
}

fn overlap(model: &Model, target: Target, one: &Version, other: &Version, names: &[String]) -> Finding {
    let attribute = match target {
        Target::Attribute(id) => model.attribute(id).name.clone(),
        Target::Trait(id) => model.kenmerk(id).name.clone(),
        Target::Consistency => String::new(),
    };
    let name = |v: &Version| {
        let rule = names.get(crate::source::large(v.rule)).map_or("", String::as_str);
        v.row.as_ref().map_or_else(|| format!("`{rule}`"), |row| format!("rij {row} van `{rule}`"))
    };
    let text = format!("{} en {} kunnen `{attribute}` tegelijk een waarde geven", name(one), name(other));
    Finding::error("RS403", other.span, text).help(
        "maak de voorwaarden zo dat ze elkaar uitsluiten: dezelfde waarde met grenzen die niet overlappen, of hetzelfde \
         kenmerk met en zonder `geen`",
    )
}

/// Whether two sentences are valid on some common day.
fn meet(a: &Version, b: &Version) -> bool {
    let before = |from: Option<jiff::civil::Date>, to: Option<jiff::civil::Date>| match (from, to) {
        (Some(from), Some(to)) => from <= to,
        (None, _) | (_, None) => true,
    };
    before(a.from, b.to) && before(b.from, a.to)
}

fn exclude(a: &[Facts], b: &[Facts], budget: &mut usize) -> bool {
    let cost = a.len() * b.len();
    if cost > *budget {
        return false;
    }
    *budget -= cost;
    a.iter().all(|x| b.iter().all(|y| contradict(x, y)))
}

/// The condition of a sentence as alternatives of facts, with what its subject says.
fn alternatives(version: &Version) -> Vec<Facts> {
    let keys = Keys { version, combinations: Cell::new(0) };
    let mut subject = Facts::default();
    let base = ObjectPath { start: Start::Subject(0), hops: Box::from([]) };
    if let Some(kenmerk) = version.subject.kenmerk {
        subject.truths.insert(format!("k{}@{}", kenmerk.slot, keys.path(&base)), true);
    }
    if let Some(role) = version.subject.linked {
        subject.truths.insert(format!("r{}@{}", role.0, keys.path(&base)), true);
    }
    let found = match &version.condition {
        None => vec![Facts::default()],
        Some(condition) => keys.forms(condition, true).unwrap_or_else(|| vec![Facts::default()]),
    };
    found
        .into_iter()
        .map(|mut facts| {
            facts.merge(&subject);
            facts
        })
        .filter(|facts| !facts.impossible)
        .collect()
}

impl Keys<'_> {
    /// Alternatives under which a condition holds (or does not); none when there are too many to tell.
    pub(super) fn forms(&self, condition: &Condition, holds: bool) -> Option<Vec<Facts>> {
        match &condition.op {
            Test::Count { quantity, items } => self.counted(*quantity, items, holds),
            Test::Compare { left, op, right, kind } => {
                Some(vec![self.compared(left, *op, right, *kind, holds)])
            }
            Test::Filled { value, negated } => {
                let filled = *negated != holds;
                let mut domain = Domain::any();
                if filled {
                    domain.empty = false;
                } else {
                    domain.allowed = Some(BTreeSet::new());
                }
                let mut facts = Facts::default();
                facts.domains.insert(self.key(value), domain);
                Some(vec![facts])
            }
            Test::Trait { object, kenmerk, negated } => {
                Some(vec![truth(format!("k{}@{}", kenmerk.slot, self.path(object)), *negated != holds)])
            }
            Test::Linked { object, role, negated } => {
                Some(vec![truth(format!("r{}@{}", role.0, self.path(object)), *negated != holds)])
            }
            Test::Eleven { value, negated } => {
                Some(vec![truth(format!("e@{}", self.key(value)), *negated != holds)])
            }
            Test::Same { negated, .. } => {
                let mut key = String::new();
                self.write_condition(condition, &mut key);
                let key = key.replacen(&format!("(={negated}"), "(=", 1);
                Some(vec![truth(key, *negated != holds)])
            }
            Test::Digits { value, count, negated } => {
                Some(vec![truth(format!("d{count}@{}", self.key(value)), *negated != holds)])
            }
            Test::Over { quantity, .. } => {
                let positive = if *quantity == Quantity::None { !holds } else { holds };
                let mut key = String::new();
                self.write_condition(condition, &mut key);
                Some(vec![truth(key, positive)])
            }
        }
    }

    pub(super) fn counted(&self, quantity: Quantity, items: &[Condition], holds: bool) -> Option<Vec<Facts>> {
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
    pub(super) fn between(&self, items: &[Condition], low: usize, high: usize) -> Option<Vec<Facts>> {
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

    pub(super) fn compared(
        &self,
        left: &Expr,
        op: CompareOp,
        right: &[Expr],
        kind: CompareKind,
        holds: bool,
    ) -> Facts {
        let mut facts = Facts::default();
        let constants: Option<BTreeSet<Constant>> = right.iter().map(constant).collect();
        if let Some(constants) = constants {
            facts.domains.insert(self.key(left), against_constants(op, constants, holds));
            return facts;
        }
        let [only] = right else { return facts };
        let mask = mask(op, kind);
        let mask = if holds { mask } else { !mask & (LESS | EQUAL | MORE | UNKNOWN) | UNKNOWN };
        let (a, b) = (self.key(left), self.key(only));
        if a <= b {
            facts.relations.insert((a, b), mask);
        } else {
            let turned = (mask & (EQUAL | UNKNOWN)) | (mask & LESS) << 2 | (mask & MORE) >> 2;
            facts.relations.insert((b, a), turned);
        }
        facts
    }
}
