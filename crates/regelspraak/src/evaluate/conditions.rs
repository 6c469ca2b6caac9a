//! Conditions, checked from top to bottom and no further than needed.

use crate::program::compiled::{CompareKind, Condition, Expr, ObjectPath, Site, Test};
use crate::source::large;
use crate::syntax::tree::{CompareOp, Quantity};
use crate::value::Value;

use super::trace::StepKind;
use super::{Engine, EvaluationErrorKind, Failure, Trace};

impl<T: Trace> Engine<'_, T> {
    pub(super) fn holds(&mut self, condition: &Condition) -> Result<bool, Failure> {
        let site = condition.site;
        let result = match &condition.op {
            Test::Compare { left, op, right, kind } => self.compare(left, *op, right, *kind)?,
            Test::Filled { value, negated } => {
                let empty = match self.peek(value) {
                    Some(value) => value.is_empty(),
                    None => self.eval(value)?.is_empty(),
                };
                empty == *negated
            }
            Test::Trait { object, kenmerk, negated } => {
                let found = match self.object(object) {
                    Some(object) => {
                        let found = self.world.has_trait(object, *kenmerk);
                        if T::ON {
                            self.trace.kenmerk(site, object, *kenmerk, found);
                        }
                        found
                    }
                    None => {
                        if T::ON {
                            self.trace.missing(site);
                        }
                        false
                    }
                };
                found != *negated
            }
            Test::Linked { object, role, negated } => {
                let found = match self.object(object) {
                    Some(object) => {
                        let found = !self.world.targets(*role, object).is_empty();
                        if T::ON {
                            self.trace.linked(site, object, *role, found);
                        }
                        found
                    }
                    None => false,
                };
                found != *negated
            }
            Test::Same { left, right, negated } => self.same(left, right, site)? != *negated,
            Test::Eleven { value, negated } => eleven(&self.eval(value)?) != *negated,
            Test::Digits { value, count, negated } => {
                let value = self.eval(value)?;
                let text = value.as_text().unwrap_or("");
                let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
                (digits && crate::source::small(text.len()) == *count) != *negated
            }
            Test::Count { quantity, items } => self.count_items(*quantity, items)?,
            Test::Over { quantity, collection, condition } => {
                if T::ON {
                    self.trace.open();
                }
                let mut tally = Counter::new(*quantity);
                let mut seen = 0;
                self.walk(collection, &mut |engine: &mut Self| {
                    seen += 1;
                    let held = engine.holds(condition)?;
                    Ok(tally.add(held).is_none())
                })?;
                let result = tally.result(seen);
                if T::ON {
                    self.trace.close(site, StepKind::Condition, &Value::Bool(result));
                }
                return Ok(result);
            }
            Test::Unique { groups, own } => return self.unique(groups, *own, site),
            Test::Rule { rule, inconsistent } => {
                let broken = self.world.inconsistencies.iter().any(|i| i.rule == *rule);
                let result = if *inconsistent {
                    broken
                } else {
                    let versions = self.program.rules.get(large(*rule)).map_or(&[] as &[_], |r| &r.versions);
                    let mut tallies = versions.iter().filter_map(|v| self.world.tally.get(large(v.index)));
                    !broken && tallies.any(|t| t.fired > 0)
                };
                if T::ON {
                    self.trace.open();
                    self.trace.rule(*rule);
                    self.trace.close(site, StepKind::Condition, &Value::Bool(result));
                }
                return Ok(result);
            }
        };
        if T::ON {
            self.trace.step(site, StepKind::Condition, &Value::Bool(result));
        }
        Ok(result)
    }

    /// Whether one of the objects on the right is the one on the left. A missing object is like no other.
    fn same(&mut self, left: &ObjectPath, right: &[ObjectPath], site: Site) -> Result<bool, Failure> {
        let one = self.object(left);
        for side in right {
            match (one, self.object(side)) {
                (None, None) => return Err(Failure::new(EvaluationErrorKind::BothEmpty, site)),
                (Some(a), Some(b)) if a == b => return Ok(true),
                (Some(_) | None, Some(_)) | (Some(_), None) => {}
            }
        }
        if T::ON && one.is_none() {
            self.trace.missing(site);
        }
        Ok(false)
    }

    fn count_items(&mut self, quantity: Quantity, items: &[Condition]) -> Result<bool, Failure> {
        let mut tally = Counter::new(quantity);
        for item in items {
            let held = self.holds(item)?;
            if let Some(decided) = tally.add(held) {
                return Ok(decided);
            }
        }
        Ok(tally.result(crate::source::small(items.len())))
    }

    fn compare(
        &mut self,
        left: &Expr,
        op: CompareOp,
        right: &[Expr],
        kind: CompareKind,
    ) -> Result<bool, Failure> {
        if let [only] = right
            && let (Some(a), Some(b)) = (self.peek(left), self.peek(only))
        {
            return match judge(a, b, op, kind) {
                Judged::Is(result) | Judged::Empty(result) => Ok(result),
                Judged::BothEmpty => Err(Failure::new(EvaluationErrorKind::BothEmpty, left.site)),
            };
        }
        let a = self.eval(left)?;
        let unequal = op == CompareOp::Unequal;
        for side in right {
            let b = self.eval(side)?;
            let result = match judge(&a, &b, op, kind) {
                Judged::Is(result) => result,
                Judged::Empty(result) => {
                    self.counted_as_zero(if a.is_empty() { left.site } else { side.site });
                    result
                }
                Judged::BothEmpty => return Err(Failure::new(EvaluationErrorKind::BothEmpty, left.site)),
            };
            // Equal to one of them, or unequal to all.
            if result != unequal {
                return Ok(result);
            }
        }
        Ok(unequal)
    }
}

/// The outcome of comparing two values.
enum Judged {
    Is(bool),
    /// An empty value counted.
    Empty(bool),
    /// Both are empty, and the language leaves that undefined for values that are not numbers.
    BothEmpty,
}

fn judge(a: &Value, b: &Value, op: CompareOp, kind: CompareKind) -> Judged {
    match (a.is_empty(), b.is_empty()) {
        (true, true) if kind != CompareKind::Number => return Judged::BothEmpty,
        // Two empty numbers are neither equal nor unequal.
        (true, true) => return Judged::Empty(false),
        (true, false) | (false, true) => return Judged::Empty(op == CompareOp::Unequal),
        (false, false) => {}
    }
    let order = match (a, b) {
        (Value::Number(x), Value::Number(y)) => x.cmp(y),
        (Value::Date(x), Value::Date(y)) => x.cmp(y),
        (Value::DateTime(x), Value::DateTime(y)) => x.cmp(y),
        _others => return Judged::Is((a == b) == (op == CompareOp::Equal)),
    };
    Judged::Is(match op {
        CompareOp::Equal => order.is_eq(),
        CompareOp::Unequal => order.is_ne(),
        CompareOp::Greater | CompareOp::Later => order.is_gt(),
        CompareOp::GreaterOrEqual | CompareOp::LaterOrEqual => order.is_ge(),
        CompareOp::Less | CompareOp::Earlier => order.is_lt(),
        CompareOp::LessOrEqual | CompareOp::EarlierOrEqual => order.is_le(),
    })
}

/// Counts how many of several hold, and knows when the answer is settled.
pub(crate) struct Counter {
    quantity: Quantity,
    held: u32,
}

impl Counter {
    pub(crate) const fn new(quantity: Quantity) -> Self {
        Self { quantity, held: 0 }
    }

    pub(crate) fn add(&mut self, held: bool) -> Option<bool> {
        self.held += u32::from(held);
        match self.quantity {
            Quantity::All if !held => Some(false),
            Quantity::None if held => Some(false),
            Quantity::AtLeast(n) if self.held >= n => Some(true),
            Quantity::AtMost(n) | Quantity::Exactly(n) if self.held > n => Some(false),
            Quantity::All
            | Quantity::None
            | Quantity::AtLeast(_)
            | Quantity::AtMost(_)
            | Quantity::Exactly(_) => None,
        }
    }

    const fn result(&self, total: u32) -> bool {
        match self.quantity {
            Quantity::All => self.held == total,
            Quantity::None => self.held == 0,
            Quantity::AtLeast(n) => self.held >= n,
            Quantity::AtMost(n) => self.held <= n,
            Quantity::Exactly(n) => self.held == n,
        }
    }
}

/// The elfproef: weights 9 to 2 and -1 from left to right, counted from the last digit; divisible by 11, not all
/// zeros.
fn eleven(value: &Value) -> bool {
    let text = match value {
        Value::Text(text) => text.to_string(),
        Value::Number(number) => number.to_integer().map_or_else(String::new, |n| format!("{n:09}")),
        Value::Empty | Value::Bool(_) | Value::Date(_) | Value::DateTime(_) | Value::Enum(_) => return false,
    };
    if text.len() < 2 || text.len() > 18 || !text.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    let mut sum: i64 = 0;
    for (weight, digit) in (1i64..).zip(text.bytes().rev()) {
        let weight = if weight == 1 { -1 } else { weight };
        sum += weight * i64::from(digit - b'0');
    }
    sum > 0 && sum % 11 == 0
}
