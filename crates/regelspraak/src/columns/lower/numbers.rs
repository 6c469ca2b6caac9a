//! Numbers while lowering: sums of columns times whole numbers, in units of so many decimals.

use crate::number::Number;

use super::super::code::{Arg, Do, Filling, Mask};
use super::super::lane::MAX_DECIMALS;
use super::{Lowerer, Lowering, Unsupported, like};

/// `constant + Σ column × weight`, in units of so many decimals. Empty columns hold zero.
#[derive(Clone, Debug)]
pub(super) struct Linear {
    pub(super) terms: Vec<(Arg, i64)>,
    pub(super) constant: i64,
    pub(super) decimals: u8,
    pub(super) filling: Filling,
}

/// Terms beyond this are worked out into a column of their own.
const MAX_TERMS: usize = 64;

impl Linear {
    /// A column as it is.
    pub(super) fn of(at: Arg, decimals: u8) -> Self {
        match at {
            Arg::Constant { value, filled: true } => Self::constant(value, decimals),
            Arg::Constant { filled: false, .. } => {
                Self { terms: Vec::new(), constant: 0, decimals, filling: Filling::Like(Arg::EMPTY) }
            }
            Arg::Input(_) | Arg::Register(_) => {
                Self { terms: vec![(at, 1)], constant: 0, decimals, filling: like(at) }
            }
        }
    }

    pub(super) const fn constant(value: i64, decimals: u8) -> Self {
        Self { terms: Vec::new(), constant: value, decimals, filling: Filling::Always }
    }

    /// A number with a finite decimal form.
    pub(super) fn known(number: Number) -> Option<Self> {
        let decimals = number.decimals().filter(|d| *d <= MAX_DECIMALS)?;
        Some(Self::constant(number.to_fixed(decimals)?, decimals))
    }

    /// The value when it is the same for all rows.
    pub(super) fn fixed(&self) -> Option<i64> {
        (self.terms.is_empty() && self.filling == Filling::Always).then_some(self.constant)
    }

    /// The column when it is just that.
    pub(super) fn plain(&self) -> Option<Arg> {
        match (self.terms.as_slice(), &self.filling) {
            ([], Filling::Always) => Some(Arg::Constant { value: self.constant, filled: true }),
            ([], Filling::Like(Arg::Constant { filled: false, .. })) => Some(Arg::EMPTY),
            ([(at, 1)], Filling::Like(of)) if at == of && self.constant == 0 => Some(*at),
            (_, Filling::Always | Filling::Like(_) | Filling::Any(_)) => None,
        }
    }

    /// Whether an empty value counts for nothing here: then the same terms serve where empty counts as zero.
    fn zero_where_empty(&self) -> bool {
        match (&self.filling, self.terms.as_slice()) {
            (Filling::Always, _) => true,
            (Filling::Like(of), [(at, _)]) => at == of && self.constant == 0,
            (Filling::Like(_), _) => self.terms.is_empty() && self.constant == 0,
            (Filling::Any(_), _) => self.constant == 0,
        }
    }

    /// The same value in units of more decimals.
    pub(super) fn rescaled(&self, decimals: u8) -> Lowering<Self> {
        let more = decimals.checked_sub(self.decimals).ok_or(Unsupported)?;
        let mut made = self.times(power(more)?)?;
        made.decimals = decimals;
        Ok(made)
    }

    fn times(&self, factor: i64) -> Lowering<Self> {
        let mut made = self.clone();
        made.constant = made.constant.checked_mul(factor).ok_or(Unsupported)?;
        for (_, weight) in &mut made.terms {
            *weight = weight.checked_mul(factor).ok_or(Unsupported)?;
        }
        Ok(made)
    }

    /// Times a number that is the same for all rows.
    pub(super) fn times_known(&self, value: i64, decimals: u8) -> Lowering<Self> {
        let mut made = self.times(value)?;
        made.decimals = within(self.decimals, decimals)?;
        Ok(made)
    }
}

/// Ten to so many, when it fits.
pub(super) fn power(decimals: u8) -> Lowering<i64> {
    10i64.checked_pow(u32::from(decimals)).ok_or(Unsupported)
}

pub(super) fn within(a: u8, b: u8) -> Lowering<u8> {
    a.checked_add(b).filter(|sum| *sum <= 18).ok_or(Unsupported)
}

impl Lowerer<'_> {
    /// The value in one column.
    pub(super) fn settled(&mut self, linear: &Linear, frame: usize, active: Mask) -> Lowering<Arg> {
        if let Some(arg) = linear.plain() {
            return Ok(arg);
        }
        let out = self.number();
        let what = Do::Weigh {
            terms: linear.terms.clone().into(),
            constant: linear.constant,
            filling: linear.filling.clone(),
            out,
        };
        self.emit(frame, active, what)?;
        Ok(Arg::Register(out))
    }

    /// The value where empty counts as zero.
    pub(super) fn zeroed(&mut self, linear: Linear, frame: usize, active: Mask) -> Lowering<Linear> {
        if !linear.zero_where_empty() || linear.terms.len() > MAX_TERMS {
            let arg = self.settled(&linear, frame, active)?;
            return Ok(Linear { filling: Filling::Always, ..Linear::of(arg, linear.decimals) });
        }
        Ok(Linear { filling: Filling::Always, ..linear })
    }

    /// The sum, or with `sign` -1 the difference; empty as the left side is.
    pub(super) fn sum(left: &Linear, right: &Linear, sign: i64) -> Lowering<Linear> {
        let decimals = left.decimals.max(right.decimals);
        let (mut made, right) = (left.rescaled(decimals)?, right.rescaled(decimals)?.times(sign)?);
        made.constant = made.constant.checked_add(right.constant).ok_or(Unsupported)?;
        made.terms.extend(right.terms);
        Ok(made)
    }

    /// The product, where neither side is empty.
    pub(super) fn product(
        &mut self,
        left: &Linear,
        right: &Linear,
        frame: usize,
        active: Mask,
    ) -> Lowering<Linear> {
        if let Some(value) = right.fixed() {
            return left.times_known(value, right.decimals);
        }
        if let Some(value) = left.fixed() {
            return right.times_known(value, left.decimals);
        }
        let decimals = within(left.decimals, right.decimals)?;
        let (left, right) = (self.settled(left, frame, active)?, self.settled(right, frame, active)?);
        let out = self.number();
        self.emit(frame, active, Do::Multiply { left, right, out })?;
        Ok(Linear::of(Arg::Register(out), decimals))
    }

    /// The value in one column, for a place where empty counts as zero anyway.
    pub(super) fn loose(&mut self, linear: &Linear, frame: usize, active: Mask) -> Lowering<Arg> {
        match (linear.terms.as_slice(), linear.constant) {
            ([(at, 1)], 0) => Ok(*at),
            _worked_out => self.settled(linear, frame, active),
        }
    }
}
