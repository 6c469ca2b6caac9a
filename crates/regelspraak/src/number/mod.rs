//! Exact rational numbers on checked 128-bit integers.
//!
//! Amounts, percentages and counts are all [`Number`]. There is no rounding except where a rule asks for it and
//! no overflow that goes unseen: every operation that could leave the range returns [`NumberError::Overflow`].
//! A number is kept as it comes (not reduced) while the denominators stay small, so that adding two amounts in
//! cents is one checked addition.

mod power;
mod text;

use std::cmp::Ordering;

use crate::message::Message;

use std::hash::{Hash, Hasher};

pub use text::NumberParseError;

/// Denominators above this are reduced after an operation.
const REDUCE_ABOVE: i128 = 1_000_000_000_000;

/// An exact rational number. Equality and order are by value: 1/2 equals 2/4.
#[derive(Clone, Copy)]
pub struct Number {
    numerator: i128,
    denominator: i128,
}

/// Why an operation on numbers has no result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// The exact result does not fit 128 bits.
    #[error("{}", self.message())]
    Overflow,
    /// Division by zero.
    #[error("{}", self.message())]
    DivisionByZero,
    /// The root, or a broken power, of a negative number.
    #[error("{}", self.message())]
    NegativeRoot,
}

impl NumberError {
    /// What is wrong, in both languages.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            Self::Overflow => Message::new(
                "het getal is te groot om exact mee te rekenen",
                "the number is too large to calculate with exactly",
            ),
            Self::DivisionByZero => Message::new("delen door nul kan niet", "division by zero is impossible"),
            Self::NegativeRoot => Message::new(
                "de wortel van een negatief getal bestaat niet",
                "the root of a negative number does not exist",
            ),
        }
    }
}

/// The five ways of rounding of the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RoundingMode {
    /// `naar beneden`: towards minus infinity.
    Down,
    /// `naar boven`: towards plus infinity.
    Up,
    /// `rekenkundig`: to the nearest, a half away from zero.
    Arithmetic,
    /// `richting nul`.
    TowardsZero,
    /// `weg van nul`.
    AwayFromZero,
}

impl RoundingMode {
    /// The words of the language for this mode.
    #[must_use]
    pub const fn phrase(self) -> &'static str {
        match self {
            Self::Down => "naar beneden",
            Self::Up => "naar boven",
            Self::Arithmetic => "rekenkundig",
            Self::TowardsZero => "richting nul",
            Self::AwayFromZero => "weg van nul",
        }
    }

    /// What to add to a quotient rounded towards zero, given what remains of the division.
    #[inline]
    fn step(self, remainder: i128, denominator: i128) -> i128 {
        match self {
            Self::Down => -i128::from(remainder < 0),
            Self::Up => i128::from(remainder > 0),
            Self::TowardsZero => 0,
            Self::AwayFromZero => remainder.signum(),
            Self::Arithmetic => {
                let twice_reaches = remainder.unsigned_abs() >= denominator.unsigned_abs().div_ceil(2);
                if twice_reaches { remainder.signum() } else { 0 }
            }
        }
    }
}

impl Number {
    /// Zero.
    pub const ZERO: Self = Self::integer(0);
    /// One.
    pub const ONE: Self = Self::integer(1);

    /// A whole number.
    #[must_use]
    pub const fn integer(value: i128) -> Self {
        Self { numerator: value, denominator: 1 }
    }

    /// `numerator / denominator`.
    ///
    /// # Errors
    /// When the denominator is zero or a sign does not fit.
    pub fn ratio(numerator: i128, denominator: i128) -> Result<Self, NumberError> {
        if denominator == 0 {
            return Err(NumberError::DivisionByZero);
        }
        if denominator < 0 {
            let n = numerator.checked_neg().ok_or(NumberError::Overflow)?;
            let d = denominator.checked_neg().ok_or(NumberError::Overflow)?;
            return Ok(Self { numerator: n, denominator: d });
        }
        Ok(Self { numerator, denominator })
    }

    /// An amount given in hundredths, such as cents.
    #[must_use]
    pub const fn hundredths(value: i128) -> Self {
        Self { numerator: value, denominator: 100 }
    }

    /// The value in hundredths when it is a whole number of them (euros as cents).
    #[must_use]
    pub fn to_hundredths(self) -> Option<i128> {
        if self.denominator == 100 {
            return Some(self.numerator);
        }
        let scaled = self.numerator.checked_mul(100)?;
        (scaled % self.denominator == 0).then(|| scaled / self.denominator)
    }

    /// The value when it is whole.
    #[must_use]
    pub fn to_integer(self) -> Option<i128> {
        if self.denominator == 1 {
            return Some(self.numerator);
        }
        (self.numerator % self.denominator == 0).then(|| self.numerator / self.denominator)
    }

    /// The value in units of so many decimals, when it is a whole number of them that fits 64 bits.
    #[inline]
    pub(crate) fn to_fixed(self, decimals: u8) -> Option<i64> {
        let scale = power_of_ten(decimals)?;
        if scale == self.denominator {
            return i64::try_from(self.numerator).ok();
        }
        let scaled = self.numerator.checked_mul(scale)?;
        if scaled % self.denominator != 0 {
            return None;
        }
        i64::try_from(scaled / self.denominator).ok()
    }

    /// A number of units of so many decimals (at most 38).
    pub(crate) fn from_fixed(value: i64, decimals: u8) -> Self {
        Self { numerator: i128::from(value), denominator: power_of_ten(decimals).unwrap_or(1) }
    }

    /// Numerator and denominator in lowest terms; the denominator is positive.
    #[must_use]
    pub fn parts(self) -> (i128, i128) {
        let r = self.reduced();
        (r.numerator, r.denominator)
    }

    /// Whether the value is zero.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.numerator == 0
    }

    /// Whether the value is below zero.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.numerator < 0
    }

    /// Numerator and denominator when both fit 64 bits, as nearly always. The quick ways below start here; working
    /// in 64-bit words also keeps the processor from waiting for the 128-bit halves it has only just written.
    #[inline]
    pub(crate) fn words(self) -> Option<(i64, i64)> {
        match (i64::try_from(self.numerator), i64::try_from(self.denominator)) {
            (Ok(numerator), Ok(denominator)) => Some((numerator, denominator)),
            (Err(_), _) | (_, Err(_)) => None,
        }
    }

    /// The number that [`Number::words`] took apart.
    #[inline]
    pub(crate) fn in_words(numerator: i64, denominator: i64) -> Self {
        Self { numerator: numerator.into(), denominator: denominator.into() }
    }

    /// A sum of fractions of which one denominator is a multiple of the other, when it fits.
    #[inline]
    pub(crate) fn plus_words((a, b): (i64, i64), (c, d): (i64, i64)) -> Option<(i64, i64)> {
        if b == d {
            return Some((a.checked_add(c)?, b));
        }
        let ((large, denominator), (small, part)) = if b > d { ((a, b), (c, d)) } else { ((c, d), (a, b)) };
        if part <= 0 || denominator % part != 0 {
            return None;
        }
        Some((small.checked_mul(denominator / part)?.checked_add(large)?, denominator))
    }

    /// A difference, as [`Number::plus_words`].
    #[inline]
    pub(crate) fn minus_words(left: (i64, i64), (c, d): (i64, i64)) -> Option<(i64, i64)> {
        Self::plus_words(left, (c.checked_neg()?, d))
    }

    /// A product, when it fits and needs no reducing.
    #[inline]
    pub(crate) fn times_words((a, b): (i64, i64), (c, d): (i64, i64)) -> Option<(i64, i64)> {
        let (numerator, denominator) = (a.checked_mul(c)?, b.checked_mul(d)?);
        (i128::from(denominator) <= REDUCE_ABOVE).then_some((numerator, denominator))
    }

    /// A percentage, as [`Number::times_words`].
    #[inline]
    pub(crate) fn percent_words(percent: (i64, i64), of: (i64, i64)) -> Option<(i64, i64)> {
        Self::times_words(Self::times_words(percent, of)?, (1, 100))
    }

    /// A rounded value, when it fits.
    #[inline]
    pub(crate) fn round_words((a, b): (i64, i64), mode: RoundingMode, decimals: u8) -> Option<(i64, i64)> {
        let scale = small_power_of_ten(decimals)?;
        if b == 1 || b == scale {
            return Some((a, b));
        }
        let scaled = a.checked_mul(scale)?;
        let step = i64::try_from(mode.step((scaled % b).into(), b.into())).ok()?;
        Some(((scaled / b).checked_add(step)?, scale))
    }

    fn reduced(self) -> Self {
        if self.denominator == 1 {
            return self;
        }
        let divisor = gcd(self.numerator, self.denominator);
        if divisor <= 1 {
            return self;
        }
        Self { numerator: self.numerator / divisor, denominator: self.denominator / divisor }
    }

    fn settled(self) -> Self {
        if self.denominator > REDUCE_ABOVE { self.reduced() } else { self }
    }

    /// Exact sum.
    ///
    /// # Errors
    /// [`NumberError::Overflow`].
    #[inline]
    pub fn plus(self, other: Self) -> Result<Self, NumberError> {
        if let (Some(left), Some(right)) = (self.words(), other.words())
            && let Some((numerator, denominator)) = Self::plus_words(left, right)
        {
            return Ok(Self::in_words(numerator, denominator));
        }
        self.plus_any(other)
    }

    fn plus_any(self, other: Self) -> Result<Self, NumberError> {
        self.add_slow(other).or_else(|| self.reduced().add_slow(other.reduced())).ok_or(NumberError::Overflow)
    }

    fn add_slow(self, other: Self) -> Option<Self> {
        let shared = gcd(self.denominator, other.denominator).max(1);
        let (by, other_by) = (other.denominator / shared, self.denominator / shared);
        let left = self.numerator.checked_mul(by)?;
        let right = other.numerator.checked_mul(other_by)?;
        let denominator = self.denominator.checked_mul(by)?;
        Some(Self { numerator: left.checked_add(right)?, denominator }.settled())
    }

    /// Exact difference.
    ///
    /// # Errors
    /// [`NumberError::Overflow`].
    #[inline]
    pub fn minus(self, other: Self) -> Result<Self, NumberError> {
        self.plus(other.negate()?)
    }

    /// The opposite.
    ///
    /// # Errors
    /// [`NumberError::Overflow`] for the one value without an opposite.
    #[inline]
    pub fn negate(self) -> Result<Self, NumberError> {
        let numerator = self.numerator.checked_neg().ok_or(NumberError::Overflow)?;
        Ok(Self { numerator, denominator: self.denominator })
    }

    /// The distance to zero.
    ///
    /// # Errors
    /// [`NumberError::Overflow`] for the one value without an opposite.
    pub fn absolute(self) -> Result<Self, NumberError> {
        if self.is_negative() { self.negate() } else { Ok(self) }
    }

    /// Exact product.
    ///
    /// # Errors
    /// [`NumberError::Overflow`].
    #[inline]
    pub fn times(self, other: Self) -> Result<Self, NumberError> {
        if let (Some(left), Some(right)) = (self.words(), other.words())
            && let Some((numerator, denominator)) = Self::times_words(left, right)
        {
            return Ok(Self::in_words(numerator, denominator));
        }
        self.times_any(other)
    }

    fn times_any(self, other: Self) -> Result<Self, NumberError> {
        if let (Some(numerator), Some(denominator)) =
            (self.numerator.checked_mul(other.numerator), self.denominator.checked_mul(other.denominator))
        {
            return Ok(Self { numerator, denominator }.settled());
        }
        // Cancel across before giving up.
        let (a, b) = (self.reduced(), other.reduced());
        let g1 = gcd(a.numerator, b.denominator).max(1);
        let g2 = gcd(b.numerator, a.denominator).max(1);
        let numerator = (a.numerator / g1).checked_mul(b.numerator / g2).ok_or(NumberError::Overflow)?;
        let denominator =
            (a.denominator / g2).checked_mul(b.denominator / g1).ok_or(NumberError::Overflow)?;
        Ok(Self { numerator, denominator })
    }

    /// Exact quotient.
    ///
    /// # Errors
    /// [`NumberError::DivisionByZero`], [`NumberError::Overflow`].
    pub fn divided_by(self, other: Self) -> Result<Self, NumberError> {
        if other.numerator == 0 {
            return Err(NumberError::DivisionByZero);
        }
        self.times(Self::ratio(other.denominator, other.numerator)?)
    }

    /// This percentage of another number.
    ///
    /// # Errors
    /// [`NumberError::Overflow`].
    #[inline]
    pub fn percent_of(self, of: Self) -> Result<Self, NumberError> {
        self.times(of)?.times(Self::hundredths(1))
    }

    /// The value rounded to a number of decimals.
    ///
    /// # Errors
    /// [`NumberError::Overflow`] when the rounded value does not fit.
    #[inline]
    pub fn round(self, mode: RoundingMode, decimals: u8) -> Result<Self, NumberError> {
        let scale = power_of_ten(decimals).ok_or(NumberError::Overflow)?;
        if let Some((numerator, denominator)) =
            self.words().and_then(|w| Self::round_words(w, mode, decimals))
        {
            return Ok(Self::in_words(numerator, denominator));
        }
        self.round_any(mode, scale)
    }

    fn round_any(self, mode: RoundingMode, scale: i128) -> Result<Self, NumberError> {
        if self.denominator == 1 || self.denominator == scale {
            return Ok(self);
        }
        let scaled = product(self.numerator, scale).map(|n| (n, self.denominator)).or_else(|| {
            let r = self.reduced();
            let shared = gcd(scale, r.denominator).max(1);
            r.numerator.checked_mul(scale / shared).map(|n| (n, r.denominator / shared))
        });
        let (numerator, denominator) = scaled.ok_or(NumberError::Overflow)?;
        let (quotient, remainder) = divide(numerator, denominator);
        let rounded = quotient.checked_add(mode.step(remainder, denominator)).ok_or(NumberError::Overflow)?;
        Ok(Self { numerator: rounded, denominator: scale })
    }

    /// The number of decimals needed to write the value out, or `None` when no finite number suffices (1/3).
    #[must_use]
    pub fn decimals(self) -> Option<u8> {
        let mut rest = self.reduced().denominator;
        let (mut twos, mut fives) = (0u8, 0u8);
        while rest % 2 == 0 {
            rest /= 2;
            twos += 1;
        }
        while rest % 5 == 0 {
            rest /= 5;
            fives += 1;
        }
        (rest == 1).then_some(twos.max(fives))
    }

    /// Whether the value can be written with at most this many decimals.
    #[must_use]
    #[inline]
    pub fn fits_decimals(self, decimals: u8) -> bool {
        self.words().is_some_and(|(_, d)| d == 1 || power_of_ten(decimals) == Some(d.into()))
            || self.decimals().is_some_and(|needed| needed <= decimals)
    }
}

/// Product, when it fits. Two factors of 64 bits always do, and are quicker to multiply.
#[inline]
fn product(a: i128, b: i128) -> Option<i128> {
    match (i64::try_from(a), i64::try_from(b)) {
        (Ok(x), Ok(y)) => Some(i128::from(x) * i128::from(y)),
        (Err(_), _) | (_, Err(_)) => a.checked_mul(b),
    }
}

/// Quotient and remainder for a positive divisor, towards zero; uses the 64-bit instruction where both sides fit.
#[inline]
fn divide(a: i128, b: i128) -> (i128, i128) {
    match (i64::try_from(a), i64::try_from(b)) {
        (Ok(x), Ok(y)) if y > 0 => (i128::from(x / y), i128::from(x % y)),
        (Ok(_) | Err(_), _) => (a / b, a % b),
    }
}

fn gcd(a: i128, b: i128) -> i128 {
    let (a, b) = (a.unsigned_abs(), b.unsigned_abs());
    if let (Ok(mut x), Ok(mut y)) = (u64::try_from(a), u64::try_from(b)) {
        while y != 0 {
            (x, y) = (y, x % y);
        }
        return i128::from(x);
    }
    let (mut x, mut y) = (a, b);
    while y != 0 {
        (x, y) = (y, x % y);
    }
    i128::try_from(x).unwrap_or(1)
}

/// The powers of ten that fit, from 0 up.
const POWERS_OF_TEN: [i128; 39] = {
    let mut powers = [1; 39];
    let mut exponent = 1;
    while exponent < 39 {
        powers[exponent] = powers[exponent - 1] * 10;
        exponent += 1;
    }
    powers
};

/// Ten to the power `exponent`, when it fits.
#[inline]
pub(crate) fn power_of_ten(exponent: u8) -> Option<i128> {
    POWERS_OF_TEN.get(usize::from(exponent)).copied()
}

/// The powers of ten that fit 64 bits.
const SMALL_POWERS_OF_TEN: [i64; 19] = {
    let mut powers = [1; 19];
    let mut exponent = 1;
    while exponent < powers.len() {
        powers[exponent] = powers[exponent - 1] * 10;
        exponent += 1;
    }
    powers
};

/// Ten to the power `exponent`, when it fits 64 bits.
#[inline]
pub(crate) fn small_power_of_ten(exponent: u8) -> Option<i64> {
    SMALL_POWERS_OF_TEN.get(usize::from(exponent)).copied()
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Number {}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        if let (Some((a, b)), Some((c, d))) = (self.words(), other.words())
            && b == d
        {
            return a.cmp(&c);
        }
        match (product(self.numerator, other.denominator), product(other.numerator, self.denominator)) {
            (Some(left), Some(right)) => left.cmp(&right),
            (None, _) | (_, None) => compare_by_parts(*self, *other),
        }
    }
}

/// Comparison by whole parts and then by the reversed fractions, so that no product is needed.
fn compare_by_parts(a: Number, b: Number) -> Ordering {
    let (mut an, mut ad, mut bn, mut bd) = (a.numerator, a.denominator, b.numerator, b.denominator);
    let mut reversed = false;
    loop {
        let by_whole = an.div_euclid(ad).cmp(&bn.div_euclid(bd));
        let (ar, br) = (an.rem_euclid(ad), bn.rem_euclid(bd));
        let found = if by_whole != Ordering::Equal {
            Some(by_whole)
        } else if ar == 0 || br == 0 {
            Some(ar.cmp(&br))
        } else {
            None
        };
        if let Some(order) = found {
            return if reversed { order.reverse() } else { order };
        }
        (an, ad, bn, bd) = (ad, ar, bd, br);
        reversed = !reversed;
    }
}

impl Hash for Number {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.parts().hash(state);
    }
}

impl From<i64> for Number {
    fn from(value: i64) -> Self {
        Self::integer(i128::from(value))
    }
}
