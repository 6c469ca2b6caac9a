//! One column of values: fixed-point numbers, packed days, codes or texts, with which places are filled.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::evaluate::WorldError;
use crate::model::{DataType, EnumValueId};
use crate::number::Number;
use crate::source::{large, small};
use crate::value::Value;

use super::day;

/// Decimals kept for numbers whose type allows any number of them; a value that needs more is unusual.
pub(super) const FREE_DECIMALS: u8 = 4;
/// More decimals than this leave no room for whole amounts in 64 bits.
pub(super) const MAX_DECIMALS: u8 = 15;

/// Values of one column. An empty place holds zero, so that sums need not ask what is filled.
#[derive(Clone, Debug, Default)]
pub(super) struct Lane<T> {
    pub(super) values: Vec<T>,
    /// 1 where filled; in use only while there are gaps.
    pub(super) filled: Vec<u8>,
    pub(super) gaps: bool,
}

impl<T: Copy + Default> Lane<T> {
    pub(super) fn clear(&mut self) {
        self.values.clear();
        self.filled.clear();
        self.gaps = false;
    }

    pub(super) fn get(&self, row: usize) -> Option<T> {
        let found = self.values.get(row).copied()?;
        (!self.gaps || self.filled.get(row).is_some_and(|f| *f != 0)).then_some(found)
    }

    /// Makes place for so many rows; new places are empty.
    pub(super) fn pad(&mut self, rows: usize) {
        if self.values.len() < rows {
            self.show_gaps();
            self.values.resize(rows, T::default());
            self.filled.resize(rows, 0);
        }
    }

    fn show_gaps(&mut self) {
        if !self.gaps {
            self.gaps = true;
            self.filled.clear();
            self.filled.resize(self.values.len(), 1);
        }
    }

    #[inline]
    pub(super) fn push(&mut self, value: T) {
        self.values.push(value);
        if self.gaps {
            self.filled.push(1);
        }
    }

    /// Adds values at the end.
    pub(super) fn extend(
        &mut self,
        add: impl FnOnce(&mut Vec<T>) -> Result<(), WorldError>,
    ) -> Result<(), WorldError> {
        add(&mut self.values)?;
        if self.gaps {
            self.filled.resize(self.values.len(), 1);
        }
        Ok(())
    }

    pub(super) fn truncate(&mut self, rows: usize) {
        self.values.truncate(rows);
        self.filled.truncate(rows);
    }

    pub(super) fn put(&mut self, row: usize, value: Option<T>) {
        match value {
            Some(value) if row == self.values.len() => self.push(value),
            Some(value) => {
                self.pad(row + 1);
                self.values[row] = value;
                if self.gaps {
                    self.filled[row] = 1;
                }
            }
            None if row < self.values.len() => {
                self.show_gaps();
                self.values[row] = T::default();
                self.filled[row] = 0;
            }
            None => {}
        }
    }

    /// Forgets which places are filled when all are.
    pub(super) fn settle(&mut self) {
        if self.gaps && self.filled.iter().fold(1, |all, f| all & f) == 1 {
            self.gaps = false;
        }
    }

    pub(super) fn bytes(&self) -> usize {
        self.values.capacity() * size_of::<T>() + self.filled.capacity()
    }
}

/// Adds values, for at most so many rows in all; when there are more, none is added.
#[inline]
pub(super) fn extend<T>(
    to: &mut Vec<T>,
    values: impl Iterator<Item = T>,
    rows: usize,
) -> Result<(), WorldError> {
    let first = to.len();
    let room = rows.saturating_sub(first);
    // One more than there is place for shows that there are too many, however many there are.
    to.extend(values.take(room + 1));
    if to.len() - first > room {
        to.truncate(first);
        return Err(WorldError::TooMany);
    }
    Ok(())
}

/// Adds the values that count of every group, for at most so many rows in all; when there are more, none is added.
pub(super) fn extend_groups<'v, const PLACES: usize>(
    to: &mut Vec<i64>,
    groups: impl Iterator<Item = (&'v [i64; PLACES], usize)>,
    rows: usize,
) -> Result<(), WorldError> {
    let first = to.len();
    // How many count cannot be foreseen, so no jump may depend on it: a whole group is copied, and the next one is put
    // over the places that do not count.
    to.resize(rows.max(first) + PLACES, 0);
    let mut end = first;
    for (group, count) in groups {
        let Some(places) = to.get_mut(end..end + PLACES) else { break };
        places.copy_from_slice(group);
        end += count.min(PLACES);
    }
    let fits = end <= rows;
    to.truncate(if fits { end } else { first });
    if fits { Ok(()) } else { Err(WorldError::TooMany) }
}

/// What the codes of a column stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Coded {
    Boolean,
    Enumeration(u16),
}

#[derive(Clone, Debug)]
pub(super) enum Cells {
    Numbers {
        lane: Lane<i64>,
        decimals: u8,
        /// The bits that any value so far has set (the distance to zero, within one); bounds what comes of them.
        bits: u64,
    },
    Days(Lane<i32>),
    Codes(Lane<u16>, Coded),
    Texts(Vec<Option<Arc<str>>>),
}

/// A column with the few values that do not fit its form.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub(super) cells: Cells,
    /// By row; the place in the column is empty.
    pub(super) odd: BTreeMap<u32, Value>,
}

/// The decimals in which numbers of a type are kept.
pub(super) fn kept_decimals(data_type: &DataType) -> u8 {
    match data_type.number_limits() {
        Some((_, Some(decimals))) if decimals <= MAX_DECIMALS => decimals,
        Some((_, Some(_) | None)) | None => FREE_DECIMALS,
    }
}

/// The bits set in the distance of a number to zero (less one when negative).
#[inline]
pub(super) const fn bits_of(value: i64) -> u64 {
    (value ^ (value >> 63)).cast_unsigned()
}

/// The bits set in any of the numbers, as [`bits_of`] tells them.
pub(super) fn bits_in(values: &[i64]) -> u64 {
    let all = values.iter().fold(0, |all, value| all | value);
    if all >= 0 {
        return all.unsigned_abs();
    }
    values.iter().fold(0, |bits, value| bits | bits_of(*value))
}

impl Column {
    pub(super) fn new(data_type: &DataType) -> Self {
        let cells = match data_type {
            DataType::Number { .. } | DataType::Percentage { .. } => {
                Cells::Numbers { lane: Lane::default(), decimals: kept_decimals(data_type), bits: 0 }
            }
            DataType::Date => Cells::Days(Lane::default()),
            DataType::Boolean => Cells::Codes(Lane::default(), Coded::Boolean),
            DataType::Enumeration(id) => Cells::Codes(Lane::default(), Coded::Enumeration(id.0)),
            // Moments are few; they stand among the values that do not fit the form.
            DataType::Text | DataType::DateTime => Cells::Texts(Vec::new()),
        };
        Self { cells, odd: BTreeMap::new() }
    }

    pub(super) fn clear(&mut self) {
        self.odd.clear();
        match &mut self.cells {
            Cells::Numbers { lane, bits, .. } => {
                lane.clear();
                *bits = 0;
            }
            Cells::Days(lane) => lane.clear(),
            Cells::Codes(lane, _) => lane.clear(),
            Cells::Texts(texts) => texts.clear(),
        }
    }

    pub(super) fn pad(&mut self, rows: usize) {
        match &mut self.cells {
            Cells::Numbers { lane, .. } => lane.pad(rows),
            Cells::Days(lane) => lane.pad(rows),
            Cells::Codes(lane, _) => lane.pad(rows),
            Cells::Texts(texts) => {
                if texts.len() < rows {
                    texts.resize(rows, None);
                }
            }
        }
    }

    /// Sets one place.
    pub(super) fn put(&mut self, row: usize, value: &Value) {
        if !self.odd.is_empty() {
            self.odd.remove(&small(row));
        }
        if !self.fits(row, value) {
            self.fits(row, &Value::Empty);
            self.odd.insert(small(row), value.clone());
        }
    }

    fn fits(&mut self, row: usize, value: &Value) -> bool {
        match (&mut self.cells, value) {
            (Cells::Numbers { lane, .. }, Value::Empty) => lane.put(row, None),
            (Cells::Days(lane), Value::Empty) => lane.put(row, None),
            (Cells::Codes(lane, _), Value::Empty) => lane.put(row, None),
            (Cells::Numbers { lane, decimals, bits }, Value::Number(number)) => {
                // The smallest has no opposite, and columns count on one.
                let fixed = number.to_fixed(*decimals).filter(|f| *f != i64::MIN);
                let Some(fixed) = fixed else { return false };
                *bits |= bits_of(fixed);
                lane.put(row, Some(fixed));
            }
            (Cells::Days(lane), Value::Date(date)) => {
                let Some(packed) = day::pack(*date) else { return false };
                lane.put(row, Some(packed));
            }
            (Cells::Codes(lane, Coded::Boolean), Value::Bool(b)) => lane.put(row, Some(u16::from(*b))),
            (Cells::Codes(lane, Coded::Enumeration(id)), Value::Enum(found)) if found.enumeration == *id => {
                lane.put(row, Some(found.value));
            }
            (Cells::Texts(texts), Value::Empty) => {
                if let Some(place) = texts.get_mut(row) {
                    *place = None;
                }
            }
            (Cells::Texts(texts), Value::Text(text)) => {
                if texts.len() <= row {
                    texts.resize(row + 1, None);
                }
                texts[row] = Some(Arc::clone(text));
            }
            _other_kind => return false,
        }
        true
    }

    /// The value in a place.
    pub(super) fn value(&self, row: u32) -> Value {
        if let Some(odd) = self.odd.get(&row) {
            return odd.clone();
        }
        let row = large(row);
        let found = match &self.cells {
            Cells::Numbers { lane, decimals, .. } => {
                lane.get(row).map(|v| Value::Number(Number::from_fixed(v, *decimals)))
            }
            Cells::Days(lane) => lane.get(row).and_then(day::unpack).map(Value::Date),
            Cells::Codes(lane, coded) => lane.get(row).map(|code| decode(*coded, code)),
            Cells::Texts(texts) => texts.get(row).and_then(Option::clone).map(Value::Text),
        };
        found.unwrap_or(Value::Empty)
    }

    pub(super) fn bytes(&self) -> usize {
        match &self.cells {
            Cells::Numbers { lane, .. } => lane.bytes(),
            Cells::Days(lane) => lane.bytes(),
            Cells::Codes(lane, _) => lane.bytes(),
            Cells::Texts(texts) => texts.capacity() * size_of::<Option<Arc<str>>>(),
        }
    }
}

pub(super) const fn decode(coded: Coded, code: u16) -> Value {
    match coded {
        Coded::Boolean => Value::Bool(code != 0),
        Coded::Enumeration(enumeration) => Value::Enum(EnumValueId { enumeration, value: code }),
    }
}
