//! Conditions become masks. A condition that is checked after another is active only where the other left it open.

use crate::program::compiled::{CompareKind, Condition, Expr, Test};
use crate::syntax::tree::{CompareOp, Quantity};

use super::super::code::{Arg, Do, Lane, Mask};
use super::scope::Scope;
use super::{Lowered, Lowerer, Lowering, Unsupported};

impl Lowerer<'_> {
    pub(super) fn condition(&mut self, condition: &Condition, scope: &Scope, active: Mask) -> Lowering<Mask> {
        let frame = scope.frame;
        let mask = match &condition.op {
            Test::Compare { left, op, right, kind } => {
                self.compare(left, *op, right, *kind, scope, active)?
            }
            Test::Filled { value, negated } => self.filled(value, *negated, scope, active)?,
            Test::Trait { object, kenmerk, negated } => {
                let index = self.object(object, scope)?;
                self.has_trait(*kenmerk, index, *negated, frame)?
            }
            Test::Linked { object, role, negated } => {
                let index = self.object(object, scope)?;
                let out = self.mask();
                let what = Do::Linked { role: *role, index, negated: *negated, out };
                self.emit(frame, active, what)?;
                Mask::Register(out)
            }
            Test::Eleven { .. }
            | Test::Digits { .. }
            | Test::Same { .. }
            | Test::Unique { .. }
            | Test::Rule { .. } => return Err(Unsupported),
            Test::Count { quantity, items } => {
                let mut open = active;
                let mut masks = Vec::with_capacity(items.len());
                for item in items {
                    let held = self.condition(item, scope, open)?;
                    open = match quantity {
                        Quantity::All => self.both(open, held, frame)?,
                        Quantity::None | Quantity::AtLeast(1) => self.without(open, held, frame)?,
                        Quantity::AtLeast(_) | Quantity::AtMost(_) | Quantity::Exactly(_) => open,
                    };
                    masks.push(held);
                }
                self.combine(*quantity, masks, frame)?
            }
            Test::Over { quantity, collection, condition } => {
                let (inner, chosen) = self.collection(collection, scope, active)?;
                let held = self.condition(condition, &inner, chosen)?;
                let out = self.mask();
                let what = Do::Quantify { quantity: *quantity, chosen, held, out };
                self.emit(inner.frame, active, what)?;
                Mask::Register(out)
            }
        };
        self.keep_mask(condition, mask, frame);
        Ok(mask)
    }

    pub(super) fn both(&mut self, one: Mask, other: Mask, frame: usize) -> Lowering<Mask> {
        match (one, other) {
            (Mask::All, mask) | (mask, Mask::All) => Ok(mask),
            (Mask::Nothing, _) | (_, Mask::Nothing) => Ok(Mask::Nothing),
            (one, other) => self.combine(Quantity::All, vec![one, other], frame),
        }
    }

    fn combine(&mut self, quantity: Quantity, items: Vec<Mask>, frame: usize) -> Lowering<Mask> {
        // More than a byte can count is no rule anybody wrote.
        if items.len() > 200 {
            return Err(Unsupported);
        }
        let out = self.mask();
        self.emit(frame, Mask::All, Do::Combine { quantity, items: items.into(), out })?;
        Ok(Mask::Register(out))
    }

    pub(super) fn without(&mut self, one: Mask, other: Mask, frame: usize) -> Lowering<Mask> {
        let out = self.mask();
        self.emit(frame, Mask::All, Do::Without { one, other, out })?;
        Ok(Mask::Register(out))
    }

    fn filled(&mut self, value: &Expr, negated: bool, scope: &Scope, active: Mask) -> Lowering<Mask> {
        let found = self.expression(value, scope, active)?;
        // A fraction of something is never empty.
        if let Lowered::Ratio(..) = found {
            return Ok(if negated { Mask::Nothing } else { Mask::All });
        }
        let (lane, value, _) = self.column(&found, scope.frame, active)?;
        let out = self.mask();
        self.emit(scope.frame, active, Do::Filled { lane, value, negated, out })?;
        Ok(Mask::Register(out))
    }

    fn compare(
        &mut self,
        left: &Expr,
        op: CompareOp,
        right: &[Expr],
        kind: CompareKind,
        scope: &Scope,
        active: Mask,
    ) -> Lowering<Mask> {
        let frame = scope.frame;
        let first = self.expression(left, scope, active)?;
        let first = self.fixed(first, frame, active)?;
        let mut open = active;
        let mut masks = Vec::with_capacity(right.len());
        for side in right {
            let second = self.expression(side, scope, open)?;
            let mask = self.judge(&first, op, &second, kind, frame, open)?;
            if right.len() > 1 {
                if self.steps {
                    self.kept.side(side, frame, mask);
                }
                // The next side is checked while this one is not the one sought.
                open = if op == CompareOp::Unequal {
                    self.both(open, mask, frame)?
                } else {
                    self.without(open, mask, frame)?
                };
            }
            masks.push(mask);
        }
        match masks.as_slice() {
            [only] => Ok(*only),
            _several if op == CompareOp::Unequal => self.combine(Quantity::All, masks, frame),
            _several => self.combine(Quantity::AtLeast(1), masks, frame),
        }
    }

    fn judge(
        &mut self,
        first: &Lowered,
        op: CompareOp,
        second: &Lowered,
        kind: CompareKind,
        frame: usize,
        active: Mask,
    ) -> Lowering<Mask> {
        let (lane, left, right) = match (first, second) {
            (Lowered::Number(a), Lowered::Number(b)) if kind == CompareKind::Number => {
                let decimals = a.decimals.max(b.decimals);
                let (a, b) = (a.rescaled(decimals)?, b.rescaled(decimals)?);
                let (a, b) = (self.settled(&a, frame, active)?, self.settled(&b, frame, active)?);
                (Lane::Number, a, b)
            }
            (Lowered::Day(a), Lowered::Day(b)) if kind == CompareKind::Date => (Lane::Day, *a, *b),
            (Lowered::Code(a), Lowered::Code(b)) if kind == CompareKind::Other => (Lane::Code, *a, *b),
            _mixed => return Err(Unsupported),
        };
        let out = self.mask();
        self.emit(frame, active, Do::Compare { lane, left, op, right, out })?;
        Ok(Mask::Register(out))
    }

    /// Whether a value is filled, as a mask.
    pub(super) fn filled_mask(
        &mut self,
        lane: Lane,
        value: Arg,
        negated: bool,
        frame: usize,
    ) -> Lowering<Mask> {
        let out = self.mask();
        self.emit(frame, Mask::All, Do::Filled { lane, value, negated, out })?;
        Ok(Mask::Register(out))
    }
}
