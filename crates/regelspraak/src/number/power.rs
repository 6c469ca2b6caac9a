//! Roots and powers, exactly rounded.
//!
//! A root is rarely a fraction, so it only exists together with its rounding. The rounded value is found with whole
//! numbers of any size: the largest `s` for which `s^q * d^p <= n^p * 10^(kq)` is the value of `(n/d)^(p/q)` in units
//! of the last of `k` decimals, cut off.

use std::cmp::Ordering;

use super::{Number, NumberError, RoundingMode, power_of_ten};

/// Whole numbers in between may not become longer than this, so that hostile input costs little.
const MAX_BITS: u64 = 4_096;

impl Number {
    /// The square root, rounded to a number of decimals.
    ///
    /// # Errors
    /// [`NumberError::NegativeRoot`] below zero, [`NumberError::Overflow`] when the result does not fit.
    pub fn root(self, mode: RoundingMode, decimals: u8) -> Result<Self, NumberError> {
        self.power(Self::ratio(1, 2)?, mode, decimals)
    }

    /// This number to a power (which may be negative or a fraction), rounded to a number of decimals.
    ///
    /// # Errors
    /// [`NumberError::NegativeRoot`] for a broken power of a negative number, [`NumberError::DivisionByZero`] for a
    /// negative power of zero, [`NumberError::Overflow`] when the result, or the work, becomes too large.
    pub fn power(self, exponent: Self, mode: RoundingMode, decimals: u8) -> Result<Self, NumberError> {
        let (base, exponent) = (self.reduced(), exponent.reduced());
        if exponent.numerator == 0 {
            return Ok(Self::ONE);
        }
        if base.is_zero() {
            return if exponent.is_negative() { Err(NumberError::DivisionByZero) } else { Ok(Self::ZERO) };
        }
        if base.is_negative() && exponent.denominator != 1 {
            return Err(NumberError::NegativeRoot);
        }
        let (mut over, mut under) = (base.numerator.unsigned_abs(), base.denominator.unsigned_abs());
        if exponent.is_negative() {
            std::mem::swap(&mut over, &mut under);
        }
        let odd = exponent.numerator % 2 != 0;
        let negative = base.is_negative() && odd;
        if over == 1 && under == 1 {
            return Ok(Self::integer(if negative { -1 } else { 1 }));
        }
        let times = small(exponent.numerator.unsigned_abs())?;
        let degree = small(exponent.denominator.unsigned_abs())?;
        let scale = power_of_ten(decimals).ok_or(NumberError::Overflow)?;
        let shift = Natural::from(scale.unsigned_abs()).power(degree)?;
        let target = Natural::from(over).power(times)?.times(&shift)?;
        let divisor = Natural::from(under).power(times)?;
        let cut = largest(&target, &divisor, degree)?;
        let exact = product(cut, &divisor, degree)?.compare(&target) == Ordering::Equal;
        let away = match mode {
            RoundingMode::Down => negative,
            RoundingMode::Up => !negative,
            RoundingMode::TowardsZero => false,
            RoundingMode::AwayFromZero => true,
            RoundingMode::Arithmetic => {
                let half = cut.checked_mul(2).and_then(|n| n.checked_add(1)).ok_or(NumberError::Overflow)?;
                let doubled = target.times(&Natural::from(2).power(degree)?)?;
                product(half, &divisor, degree)?.compare(&doubled) != Ordering::Greater
            }
        };
        let rounded = cut + u128::from(!exact && away);
        let whole = i128::try_from(rounded).map_err(|_| NumberError::Overflow)?;
        Ok(Self { numerator: if negative { -whole } else { whole }, denominator: scale })
    }
}

fn small(value: u128) -> Result<u32, NumberError> {
    u32::try_from(value).ok().filter(|n| u64::from(*n) <= MAX_BITS).ok_or(NumberError::Overflow)
}

/// The largest whole number whose power, times the divisor, does not exceed the target.
fn largest(target: &Natural, divisor: &Natural, degree: u32) -> Result<u128, NumberError> {
    let difference = target.bits().saturating_sub(divisor.bits()) + 1;
    let bits = difference / u64::from(degree) + 1;
    if bits > 126 {
        return Err(NumberError::Overflow);
    }
    let mut found: u128 = 0;
    for bit in (0..bits).rev() {
        let larger = found | (1 << bit);
        if product(larger, divisor, degree)?.compare(target) != Ordering::Greater {
            found = larger;
        }
    }
    Ok(found)
}

fn product(value: u128, divisor: &Natural, degree: u32) -> Result<Natural, NumberError> {
    Natural::from(value).power(degree)?.times(divisor)
}

/// A whole number of any size, lowest digits (of 32 bits) first, without leading zeros.
#[derive(Clone)]
struct Natural {
    digits: Vec<u32>,
}

impl From<u128> for Natural {
    fn from(mut value: u128) -> Self {
        let mut digits = Vec::new();
        while value > 0 {
            digits.push(low(value));
            value >>= 32;
        }
        Self { digits }
    }
}

/// The lowest 32 bits.
fn low(value: u128) -> u32 {
    u32::try_from(value & u128::from(u32::MAX)).unwrap_or(u32::MAX)
}

impl Natural {
    fn bits(&self) -> u64 {
        let top = self.digits.last().map_or(0, |d| u64::from(32 - d.leading_zeros()));
        32 * u64::from(crate::source::small(self.digits.len().saturating_sub(1))) + top
    }

    fn compare(&self, other: &Self) -> Ordering {
        let by_length = self.digits.len().cmp(&other.digits.len());
        by_length.then_with(|| self.digits.iter().rev().cmp(other.digits.iter().rev()))
    }

    fn times(&self, other: &Self) -> Result<Self, NumberError> {
        if self.bits() + other.bits() > 4 * MAX_BITS {
            return Err(NumberError::Overflow);
        }
        let mut digits = vec![0u32; self.digits.len() + other.digits.len()];
        for (i, a) in self.digits.iter().enumerate() {
            let mut carry: u64 = 0;
            for (j, b) in other.digits.iter().enumerate() {
                let sum = u64::from(*a) * u64::from(*b) + u64::from(digits[i + j]) + carry;
                digits[i + j] = low(u128::from(sum));
                carry = sum >> 32;
            }
            digits[i + other.digits.len()] = low(u128::from(carry));
        }
        while digits.last() == Some(&0) {
            digits.pop();
        }
        Ok(Self { digits })
    }

    fn power(&self, times: u32) -> Result<Self, NumberError> {
        if u64::from(times).saturating_mul(self.bits()) > 2 * MAX_BITS && self.bits() > 1 {
            return Err(NumberError::Overflow);
        }
        let mut result = Self::from(1);
        for bit in (0..u32::BITS - times.leading_zeros()).rev() {
            result = result.times(&result)?;
            if (times >> bit) & 1 == 1 {
                result = result.times(self)?;
            }
        }
        Ok(result)
    }
}
