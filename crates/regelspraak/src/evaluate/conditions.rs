//! Conditions, checked from top to bottom and no further than needed.

use crate::program::compiled::{CompareKind, Condition, Expr, Test};
use crate::syntax::tree::{CompareOp, Quantity};
use crate::value::Value;

use super::trace::StepKind;
use super::{Engine, EvaluationErrorKind, Failure, Trace};

impl<T: Trace> Engine<'_, T> {
    pub(super) fn holds(&mut self, condition: &Condition) -> Result<bool, Failure> {
        let site = condition.site;
        let result = match &condition.op {
            Test::Compare { left, op, right, kind } => self.compare(left, *op, right, *kind)?,
            Test::Filled { value, negated } => self.eval(value)?.is_empty() == *negated,
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
        };
        if T::ON {
            self.trace.step(site, StepKind::Condition, &Value::Bool(result));
        }
        Ok(result)
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
        let a = self.eval(left)?;
        let mut any_equal = false;
        for side in right {
            let b = self.eval(side)?;
            if a.is_empty() || b.is_empty() {
                if a.is_empty() && b.is_empty() && kind != CompareKind::Number {
                    return Err(Failure::new(EvaluationErrorKind::BothEmpty, left.site));
                }
                let one = if a.is_empty() { left.site } else { side.site };
                self.counted_as_zero(one);
                if a.is_empty() && b.is_empty() {
                    // Two empty numbers are neither equal nor unequal.
                    return Ok(false);
                }
                if op != CompareOp::Unequal && op != CompareOp::Equal {
                    return Ok(false);
                }
                continue;
            }
            let order = match (&a, &b) {
                (Value::Number(x), Value::Number(y)) => Some(x.cmp(y)),
                (Value::Date(x), Value::Date(y)) => Some(x.cmp(y)),
                _others => None,
            };
            let Some(order) = order else {
                any_equal |= a == b;
                continue;
            };
            match op {
                CompareOp::Equal | CompareOp::Unequal => any_equal |= order.is_eq(),
                CompareOp::Greater | CompareOp::Later => return Ok(order.is_gt()),
                CompareOp::GreaterOrEqual | CompareOp::LaterOrEqual => return Ok(order.is_ge()),
                CompareOp::Less | CompareOp::Earlier => return Ok(order.is_lt()),
                CompareOp::LessOrEqual | CompareOp::EarlierOrEqual => return Ok(order.is_le()),
            }
        }
        Ok(any_equal == (op == CompareOp::Equal))
    }
}

/// Counts how many of several hold, and knows when the answer is settled.
struct Counter {
    quantity: Quantity,
    held: u32,
}

impl Counter {
    const fn new(quantity: Quantity) -> Self {
        Self { quantity, held: 0 }
    }

    fn add(&mut self, held: bool) -> Option<bool> {
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
        Value::Empty | Value::Bool(_) | Value::Date(_) | Value::Enum(_) => return false,
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
