//! Dividing a value over objects. What is given out and what is left always add up to the whole: every share is
//! taken off the whole exactly.

use std::cmp::Ordering;

use crate::model::AttributeId;
use crate::number::{Number, RoundingMode};
use crate::program::compiled::{Division, Expr, Version};
use crate::value::Value;

use super::{Engine, EvaluationErrorKind, Failure, ObjectRef, StepKind, Trace};

/// An object that gets a share.
struct Receiver {
    object: ObjectRef,
    order: Value,
    weight: Number,
    maximum: Option<Number>,
}

impl<T: Trace> Engine<'_, T> {
    /// Divides; false when there is nothing to divide, or nobody to give it to.
    pub(super) fn divide(
        &mut self,
        version: &Version,
        division: &Division,
        subject: ObjectRef,
        attribute: AttributeId,
    ) -> Result<bool, Failure> {
        let Some(whole) = &version.value else { return Ok(false) };
        let Some(mut left) = self.eval(whole)?.as_number() else { return Ok(false) };
        if T::ON {
            self.trace.result();
        }
        let receivers = self.receivers(division)?;
        if receivers.is_empty() && division.rest.is_none() {
            return Ok(false);
        }
        let amount = left;
        for group in receivers.chunk_by(|a, b| compared(&a.order, &b.order).is_eq()) {
            left = self.group(division, attribute, group, left)?;
        }
        match division.rest {
            Some(rest) => {
                if T::ON {
                    self.told_shares(division, attribute, &receivers, amount, left)?;
                }
                self.give(rest, subject, left, division.site)?;
            }
            None if left.is_zero() => {}
            None => return Err(Failure::new(EvaluationErrorKind::RestLeft, division.site)),
        }
        Ok(true)
    }

    /// The receivers, in the order in which they get their share.
    fn receivers(&mut self, division: &Division) -> Result<Vec<Receiver>, Failure> {
        let mut receivers = Vec::new();
        let level = usize::from(division.receivers.level);
        if T::ON {
            self.trace.open();
        }
        self.walk(&division.receivers, &mut |engine: &mut Self| {
            let object = engine.elements[level];
            let order = match &division.order {
                Some((expr, _)) => {
                    let value = engine.eval(expr)?;
                    if value.is_empty() {
                        return Err(Failure::new(EvaluationErrorKind::NotDivisible, expr.site));
                    }
                    value
                }
                None => Value::Empty,
            };
            let weight = match &division.weight {
                Some(expr) => engine.not_negative(expr)?,
                None => Number::ONE,
            };
            let maximum = division.maximum.as_ref().map(|expr| engine.not_negative(expr)).transpose()?;
            receivers.push(Receiver { object, order, weight, maximum });
            Ok(true)
        })?;
        if T::ON {
            self.trace.forget();
        }
        if let Some((_, descending)) = &division.order {
            receivers.sort_by(|a, b| {
                let order = compared(&a.order, &b.order);
                if *descending { order.reverse() } else { order }
            });
        }
        Ok(receivers)
    }

    fn not_negative(&mut self, expr: &Expr) -> Result<Number, Failure> {
        match self.eval(expr)?.as_number() {
            Some(number) if !number.is_negative() => Ok(number),
            Some(_) | None => Err(Failure::new(EvaluationErrorKind::NotDivisible, expr.site)),
        }
    }

    /// Divides over receivers that come at the same time; what is left comes back.
    fn group(
        &mut self,
        division: &Division,
        attribute: AttributeId,
        group: &[Receiver],
        available: Number,
    ) -> Result<Number, Failure> {
        let failed = |error| Failure::number(error, division.site);
        let mut total = Number::ZERO;
        for receiver in group {
            total = total.plus(receiver.weight).map_err(failed)?;
        }
        let mut left = available;
        for receiver in group {
            // When nobody in the group has a claim, nobody gets anything.
            let claim = if total.is_zero() {
                Number::ZERO
            } else {
                available.times(receiver.weight).and_then(|n| n.divided_by(total)).map_err(failed)?
            };
            let most = receiver.maximum.map_or(claim, |maximum| claim.min(maximum));
            let share = match division.decimals {
                Some(decimals) => most.round(RoundingMode::Down, decimals).map_err(failed)?,
                None => most,
            };
            if T::ON {
                self.told_share(division, receiver, available, total, [claim, most, share])?;
            }
            self.give(attribute, receiver.object, share, division.site)?;
            if T::ON {
                self.trace.assigned(receiver.object, attribute, true);
            }
            left = left.minus(share).map_err(failed)?;
        }
        Ok(left)
    }

    /// Tells how a share came about.
    fn told_share(
        &mut self,
        division: &Division,
        receiver: &Receiver,
        available: Number,
        total: Number,
        [claim, most, share]: [Number; 3],
    ) -> Result<(), Failure> {
        self.elements[usize::from(division.receivers.level)] = receiver.object;
        let order = division.order.as_ref().map(|(expr, _)| expr);
        for expr in order.into_iter().chain(&division.weight).chain(&division.maximum) {
            self.eval(expr)?;
        }
        let weighted = division.weight.as_ref().map_or(division.site, |w| w.site);
        let site = division.site;
        self.trace.step(site, StepKind::Available, &Value::Number(available));
        self.trace.step(weighted, StepKind::Together, &Value::Number(total));
        if most != claim {
            self.trace.step(site, StepKind::Maximum, &Value::Number(claim));
        }
        if division.decimals.is_some() {
            self.trace.step(site, StepKind::BeforeRounding, &Value::Number(most));
            self.trace.step(site, StepKind::Rounded, &Value::Number(share));
        }
        Ok(())
    }

    /// Tells what was given out, for the rest.
    fn told_shares(
        &mut self,
        division: &Division,
        attribute: AttributeId,
        receivers: &[Receiver],
        amount: Number,
        left: Number,
    ) -> Result<(), Failure> {
        let given = amount.minus(left).map_err(|e| Failure::number(e, division.site))?;
        self.trace.open();
        for receiver in receivers {
            let value = self.world.get(receiver.object, attribute).clone();
            self.trace.attribute(division.site, receiver.object, attribute, &value);
        }
        self.trace.close(division.site, StepKind::Divided, &Value::Number(given));
        Ok(())
    }

    /// Tells that a division did not happen, for each that would have had a share.
    pub(super) fn told_undivided(
        &mut self,
        division: &Division,
        attribute: AttributeId,
    ) -> Result<(), Failure> {
        let level = usize::from(division.receivers.level);
        let mut objects = Vec::new();
        self.trace.open();
        self.walk(&division.receivers, &mut |engine: &mut Self| {
            objects.push(engine.elements[level]);
            Ok(true)
        })?;
        self.trace.forget();
        for object in objects {
            self.trace.assigned(object, attribute, false);
        }
        Ok(())
    }
}

fn compared(a: &Value, b: &Value) -> Ordering {
    match (a, b) {
        (Value::Number(x), Value::Number(y)) => x.cmp(y),
        (Value::Date(x), Value::Date(y)) => x.cmp(y),
        // Without an order all are in one group.
        _others => Ordering::Equal,
    }
}
