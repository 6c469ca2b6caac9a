//! Units: base units with conversion factors, products and quotients of them, and how they read.

use std::collections::HashMap;
use std::sync::Arc;

use crate::number::{Number, NumberError};

/// A product of powers of base units, such as EUR/dag. Equality is by its parts, not by how it was written.
#[derive(Clone, Debug, Default)]
pub struct Unit {
    /// Base unit and exponent, ordered by base unit, no zero exponents.
    pub(crate) parts: Vec<(u16, i8)>,
    text: Option<Arc<str>>,
}

impl PartialEq for Unit {
    fn eq(&self, other: &Self) -> bool {
        self.parts == other.parts
    }
}

impl Eq for Unit {}

impl Unit {
    /// Whether this is a bare number.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.parts.is_empty()
    }

    /// As shown to people: `€`, `jaar`, `€/dag`; empty for a bare number.
    #[must_use]
    pub fn text(&self) -> &str {
        self.text.as_deref().unwrap_or("")
    }
}

/// What a unit of time does to a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TimeUnit {
    Months(i64),
    Days(i64),
    Milliseconds(i64),
}

#[derive(Clone, Debug)]
struct BaseUnit {
    /// Shown after one, and after several.
    singular: String,
    plural: String,
    group: u32,
    /// How many of the group's reference unit this is.
    factor: Number,
    time: Option<TimeUnit>,
    money: bool,
}

/// All base units of a program.
#[derive(Debug)]
pub(crate) struct Units {
    base: Vec<BaseUnit>,
    by_name: HashMap<String, u16>,
    groups: u32,
    /// `%`, for percentages per unit.
    percent: u16,
}

const CURRENCIES: &[(&str, &str)] = &[("EUR", "€"), ("USD", "$"), ("GBP", "£")];

/// The other currencies of ISO 4217; their code is their symbol.
const OTHER_CURRENCIES: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP \
    BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB FJD FKP GEL \
    GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR \
    KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR \
    MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB \
    RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY \
    TTD TWD TZS UAH UGX UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

/// Singular, plural, abbreviation, factor to the reference unit of the group, effect on a date.
type TimeRow = (&'static str, &'static str, &'static str, (i128, i128), Option<TimeUnit>);

const DAY_GROUP: &[TimeRow] = &[
    ("milliseconde", "milliseconden", "ms", (1, 86_400_000), Some(TimeUnit::Milliseconds(1))),
    ("seconde", "seconden", "s", (1, 86_400), Some(TimeUnit::Milliseconds(1_000))),
    ("minuut", "minuten", "minuut", (1, 1_440), Some(TimeUnit::Milliseconds(60_000))),
    ("uur", "uur", "u", (1, 24), Some(TimeUnit::Milliseconds(3_600_000))),
    ("dag", "dagen", "dg", (1, 1), Some(TimeUnit::Days(1))),
    ("week", "weken", "wk", (7, 1), Some(TimeUnit::Days(7))),
];

const MONTH_GROUP: &[TimeRow] = &[
    ("maand", "maanden", "mnd", (1, 1), Some(TimeUnit::Months(1))),
    ("kwartaal", "kwartalen", "kw", (3, 1), Some(TimeUnit::Months(3))),
    ("jaar", "jaar", "jr", (12, 1), Some(TimeUnit::Months(12))),
];

/// Other spellings of the built-in units.
const ALIASES: &[(&str, &str)] = &[
    ("millisecondes", "ms"),
    ("secondes", "s"),
    ("uren", "u"),
    ("jaren", "jr"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("euro's", "EUR"),
];

impl Default for Units {
    fn default() -> Self {
        let mut units = Self { base: Vec::new(), by_name: HashMap::new(), groups: 0, percent: 0 };
        let others = OTHER_CURRENCIES.split(' ').map(|code| (code, code));
        for (code, symbol) in CURRENCIES.iter().copied().chain(others) {
            let group = units.fresh_group();
            units.push(&[code, symbol], symbol, symbol, group, Number::ONE, None, true);
        }
        for rows in [DAY_GROUP, MONTH_GROUP] {
            let group = units.fresh_group();
            for (singular, plural, short, (n, d), time) in rows {
                let factor = Number::ratio(*n, *d).unwrap_or(Number::ONE);
                units.push(&[singular, plural, short], singular, plural, group, factor, *time, false);
            }
        }
        let group = units.fresh_group();
        units.percent = u16::try_from(units.base.len()).unwrap_or(u16::MAX);
        units.push(&["%"], "%", "%", group, Number::ONE, None, false);
        for (alias, name) in ALIASES {
            if let Some(index) = units.by_name.get(*name).copied() {
                units.by_name.insert((*alias).to_owned(), index);
            }
        }
        units
    }
}

impl Units {
    pub(crate) fn fresh_group(&mut self) -> u32 {
        self.groups += 1;
        self.groups
    }

    #[expect(clippy::too_many_arguments, reason = "one row of a table")]
    fn push(
        &mut self,
        names: &[&str],
        singular: &str,
        plural: &str,
        group: u32,
        factor: Number,
        time: Option<TimeUnit>,
        money: bool,
    ) {
        let index = u16::try_from(self.base.len()).unwrap_or(u16::MAX);
        let (singular, plural) = (singular.to_owned(), plural.to_owned());
        self.base.push(BaseUnit { singular, plural, group, factor, time, money });
        for name in names {
            self.by_name.insert((*name).to_owned(), index);
        }
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.base.len()
    }

    /// Adds a declared unit; a unit that is already known by one of its names keeps its meaning.
    pub(crate) fn declare(&mut self, name: &str, plural: Option<&str>, symbols: &[String]) {
        let known =
            symbols.iter().map(String::as_str).chain([name]).find_map(|n| self.by_name.get(n).copied());
        if let Some(index) = known {
            for alias in symbols.iter().map(String::as_str).chain([name]).chain(plural) {
                self.by_name.entry(alias.to_owned()).or_insert(index);
            }
            return;
        }
        let group = self.fresh_group();
        let mut names: Vec<&str> = symbols.iter().map(String::as_str).collect();
        names.push(name);
        names.extend(plural);
        let shown = symbols.last().map_or(name, String::as_str);
        self.push(&names, shown, shown, group, Number::ONE, None, false);
    }

    pub(crate) fn find(&self, name: &str) -> Option<u16> {
        self.by_name.get(name).copied()
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.by_name.keys().map(String::as_str)
    }

    /// Makes `unit` equal to `factor` times `other`; false when that contradicts what is known.
    pub(crate) fn relate(&mut self, unit: u16, factor: Number, other: u16) -> bool {
        let (a, b) = (usize::from(unit), usize::from(other));
        let (Some(left), Some(right)) = (self.base.get(a).cloned(), self.base.get(b).cloned()) else {
            return false;
        };
        let Ok(wanted) = factor.times(right.factor) else { return false };
        if left.group == right.group {
            return left.factor == wanted;
        }
        let Ok(scale) = wanted.divided_by(left.factor) else { return false };
        for base in &mut self.base {
            if base.group == left.group {
                let Ok(scaled) = base.factor.times(scale) else { return false };
                base.factor = scaled;
                base.group = right.group;
            }
        }
        true
    }

    /// Reads `EUR`, `€/dag`, `1/s`, `m^2`, `kW*u`.
    pub(crate) fn parse(&self, text: &str) -> Result<Unit, String> {
        let mut parts: Vec<(u16, i8)> = Vec::new();
        let mut sides = text.split('/');
        for (side, sign) in [(sides.next(), 1i8), (sides.next(), -1)] {
            let Some(side) = side else { continue };
            if side == "1" && sign == 1 {
                continue;
            }
            for factor in side.split('*') {
                let (name, power) = match factor.split_once('^') {
                    Some((name, power)) => {
                        (name, power.trim_matches(['(', ')']).parse::<i8>().map_err(|_| factor.to_owned())?)
                    }
                    None => (factor, 1),
                };
                let index = self.find(name).ok_or_else(|| name.to_owned())?;
                parts.push((index, power.checked_mul(sign).ok_or_else(|| factor.to_owned())?));
            }
        }
        if sides.next().is_some() {
            return Err(text.to_owned());
        }
        self.unit(parts).ok_or_else(|| text.to_owned())
    }

    /// A unit from parts in any order; none when an exponent does not fit.
    fn unit(&self, parts: Vec<(u16, i8)>) -> Option<Unit> {
        let mut merged: Vec<(u16, i8)> = Vec::new();
        for (base, power) in parts {
            match merged.iter_mut().find(|(b, _)| *b == base) {
                Some((_, p)) => *p = p.checked_add(power)?,
                None => merged.push((base, power)),
            }
        }
        merged.retain(|(_, power)| *power != 0);
        merged.sort_unstable();
        let text = self.describe(&merged);
        Some(Unit { parts: merged, text: (!text.is_empty()).then(|| text.into()) })
    }

    pub(crate) fn none() -> Unit {
        Unit::default()
    }

    /// The rest of a unit of percents per something (`%/jr`): what the percentage is per.
    pub(crate) fn per_percent(&self, unit: &Unit) -> Option<Unit> {
        let percent = unit.parts.contains(&(self.percent, 1));
        let rest = || unit.parts.iter().copied().filter(|(base, _)| *base != self.percent).collect();
        if percent { self.unit(rest()) } else { None }
    }

    fn describe(&self, parts: &[(u16, i8)]) -> String {
        let name = |base: u16, power: i8| {
            let unit = self.base.get(usize::from(base)).map_or("", |b| b.singular.as_str());
            match power.unsigned_abs() {
                1 => unit.to_owned(),
                n => format!("{unit}^{n}"),
            }
        };
        let above: Vec<String> = parts.iter().filter(|p| p.1 > 0).map(|(b, p)| name(*b, *p)).collect();
        let below: Vec<String> = parts.iter().filter(|p| p.1 < 0).map(|(b, p)| name(*b, *p)).collect();
        match (above.is_empty(), below.is_empty()) {
            (_, true) => above.join("*"),
            (true, false) => format!("1/{}", below.join("*")),
            (false, false) => format!("{}/{}", above.join("*"), below.join("*")),
        }
    }

    /// How a value in this unit is written: `€`, `%`, `jaar|jaar`, `dag|dagen`, or nothing.
    pub(crate) fn style(&self, unit: &Unit) -> String {
        match unit.parts.as_slice() {
            [] => String::new(),
            [(base, 1)] => match self.base.get(usize::from(*base)) {
                Some(b) if b.money => b.singular.clone(),
                Some(b) => format!("{}|{}", b.singular, b.plural),
                None => String::new(),
            },
            _ => format!("{0}|{0}", unit.text()),
        }
    }

    pub(crate) fn is_money(&self, unit: &Unit) -> bool {
        matches!(unit.parts.as_slice(), [(base, 1)] if self.base.get(usize::from(*base)).is_some_and(|b| b.money))
    }

    /// What a value in this unit does to a date.
    pub(crate) fn time(&self, unit: &Unit) -> Option<TimeUnit> {
        match unit.parts.as_slice() {
            [(base, 1)] => self.base.get(usize::from(*base))?.time,
            _ => None,
        }
    }

    /// The factor that turns a value in `from` into one in `to`; none when they do not convert.
    pub(crate) fn conversion(&self, from: &Unit, to: &Unit) -> Result<Option<Number>, NumberError> {
        if from.parts == to.parts {
            return Ok(Some(Number::ONE));
        }
        let mut dimensions: HashMap<u32, i32> = HashMap::new();
        let mut factor = Number::ONE;
        for (unit, direction) in [(from, 1i32), (to, -1)] {
            for (base, power) in &unit.parts {
                let Some(b) = self.base.get(usize::from(*base)) else { return Ok(None) };
                let exponent = i32::from(*power) * direction;
                *dimensions.entry(b.group).or_default() += exponent;
                for _ in 0..exponent.unsigned_abs() {
                    factor =
                        if exponent > 0 { factor.times(b.factor)? } else { factor.divided_by(b.factor)? };
                }
            }
        }
        Ok(dimensions.values().all(|d| *d == 0).then_some(factor))
    }

    /// Product (or quotient) of two units. Units that convert into one another are merged; the factor says how the
    /// right value must be scaled for that.
    pub(crate) fn combine(
        &self,
        left: &Unit,
        right: &Unit,
        divide: bool,
    ) -> Result<(Unit, Number), NumberError> {
        let mut parts = left.parts.clone();
        let mut factor = Number::ONE;
        for (base, power) in &right.parts {
            let power = if divide { power.checked_neg().ok_or(NumberError::Overflow)? } else { *power };
            let group = self.base.get(usize::from(*base)).map(|b| (b.group, b.factor));
            let related = left.parts.iter().find_map(|(l, _)| {
                let b = self.base.get(usize::from(*l))?;
                (Some(b.group) == group.map(|g| g.0)).then_some((*l, b.factor))
            });
            match (related, group) {
                (Some((l, left_factor)), Some((_, right_factor))) => {
                    parts.push((l, power));
                    let ratio = right_factor.divided_by(left_factor)?;
                    // The factor applies to the right value as it stands (before any division).
                    let exponent = i16::from(power) * if divide { -1 } else { 1 };
                    for _ in 0..exponent.unsigned_abs() {
                        factor =
                            if exponent > 0 { factor.times(ratio)? } else { factor.divided_by(ratio)? };
                    }
                }
                (None, _) | (_, None) => parts.push((*base, power)),
            }
        }
        Ok((self.unit(parts).ok_or(NumberError::Overflow)?, factor))
    }
}
