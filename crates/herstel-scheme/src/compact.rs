//! The input of a case in few bytes, for reading a million of them: names and values, nothing that needs the package.
//!
//! ```text
//! case       = 1 fields collections
//! fields     = count (text value)*           names in order of the alphabet
//! collections= count (text columns rows)*    roles in order of the alphabet
//! columns    = count text*                   every name that any of the objects has, in order of the alphabet
//! rows       = count (value per column)*
//! value      = 0 nothing | 1 false | 2 true | 3 number | 4 cents | 5 date | 6 text
//! number, cents = variable-length, zigzag     date = variable-length: (year * 16 + month) * 32 + day
//! text       = length bytes                   counts and lengths are of variable length
//! ```
//! A text that is written like an amount with two decimals or like a date is kept as one, and comes back as the same text.

use crate::case_input::CaseInput;
use crate::values::{parse_date, parse_hundredths, write_hundredths};
use jiff::civil::Date;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

const LAYOUT: u8 = 1;

/// A value of a compact case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompactValue<'a> {
    /// No value.
    Nothing,
    /// True or false.
    Boolean(bool),
    /// A whole number.
    Integer(i64),
    /// An amount in cents.
    Cents(i64),
    /// A day.
    Date(Date),
    /// Any other text.
    Text(&'a str),
}

/// A compact case, read: names and values in place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompactCase<'a> {
    /// Values of the case itself.
    pub fields: Vec<(&'a str, CompactValue<'a>)>,
    /// Its related objects.
    pub collections: Vec<CompactCollection<'a>>,
}

/// The related objects in one role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompactCollection<'a> {
    /// The role.
    pub role: &'a str,
    /// Names of the values that any of the objects has.
    pub columns: Vec<&'a str>,
    /// The values, object by object, one per column.
    pub values: Vec<CompactValue<'a>>,
}

impl CaseInput {
    /// The case in few bytes; none when it has a form that no case has (lists in lists, numbers beyond 64 bits).
    pub fn to_compact(&self) -> Option<Vec<u8>> {
        let (items, fields): (Vec<_>, Vec<_>) = self.as_map().iter().partition(|(_, value)| value.is_array());
        let mut out = vec![LAYOUT];
        put_size(fields.len(), &mut out);
        for (name, value) in sorted(fields) {
            put_text(name, &mut out);
            put_value(value, &mut out)?;
        }
        put_size(items.len(), &mut out);
        for (role, value) in sorted(items) {
            put_text(role, &mut out);
            put_items(value.as_array()?, &mut out)?;
        }
        Some(out)
    }
}

fn sorted<'a>(mut entries: Vec<(&'a String, &'a Value)>) -> Vec<(&'a String, &'a Value)> {
    entries.sort_by_key(|(name, _)| *name);
    entries
}

fn put_items(items: &[Value], out: &mut Vec<u8>) -> Option<()> {
    let objects: Option<Vec<&Map<String, Value>>> = items.iter().map(Value::as_object).collect();
    let objects = objects?;
    let names: BTreeSet<&String> = objects.iter().flat_map(|object| object.keys()).collect();
    put_size(names.len(), out);
    names.iter().for_each(|name| put_text(name, out));
    put_size(objects.len(), out);
    for object in objects {
        for name in &names {
            put_value(object.get(*name).unwrap_or(&Value::Null), out)?;
        }
    }
    Some(())
}

fn put_value(value: &Value, out: &mut Vec<u8>) -> Option<()> {
    match value {
        Value::Null => out.push(0),
        Value::Bool(value) => out.push(1 + u8::from(*value)),
        Value::Number(number) => {
            out.push(3);
            put_signed(number.as_i64()?, out);
        }
        Value::String(text) => match (as_cents(text), as_date(text)) {
            (Some(cents), _) => {
                out.push(4);
                put_signed(cents, out);
            }
            (None, Some(packed)) => {
                out.push(5);
                put_number(packed, out);
            }
            (None, None) => {
                out.push(6);
                put_text(text, out);
            }
        },
        Value::Array(_) | Value::Object(_) => return None,
    }
    Some(())
}

/// The cents of an amount that is written exactly as it would be written again.
fn as_cents(text: &str) -> Option<i64> {
    let cents = parse_hundredths(text)?;
    let mut again = String::with_capacity(text.len());
    write_hundredths(cents, &mut again);
    i64::try_from(cents).ok().filter(|_| again == text)
}

fn as_date(text: &str) -> Option<u64> {
    let date = parse_date(text)?;
    let part = |part: i8| u64::try_from(part).ok();
    Some((u64::try_from(date.year()).ok()? * 16 + part(date.month())?) * 32 + part(date.day())?)
}

fn put_size(size: usize, out: &mut Vec<u8>) {
    put_number(size as u64, out);
}

fn put_text(text: &str, out: &mut Vec<u8>) {
    put_size(text.len(), out);
    out.extend_from_slice(text.as_bytes());
}

fn put_signed(number: i64, out: &mut Vec<u8>) {
    put_number(((number << 1) ^ (number >> 63)).cast_unsigned(), out);
}

fn put_number(mut number: u64, out: &mut Vec<u8>) {
    while number >= 0x80 {
        out.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    out.push(number.to_le_bytes()[0]);
}

impl<'a> CompactCase<'a> {
    /// Reads a case; none when the bytes are no compact case.
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let mut rest = Reader(bytes.strip_prefix(&[LAYOUT])?);
        let mut case = Self::default();
        for _ in 0..rest.size()? {
            case.fields.push((rest.text()?, rest.value()?));
        }
        for _ in 0..rest.size()? {
            let role = rest.text()?;
            let mut columns = Vec::new();
            for _ in 0..rest.size()? {
                columns.push(rest.text()?);
            }
            let rows = rest.size()?;
            let mut values = Vec::new();
            for _ in 0..rows.checked_mul(columns.len())? {
                values.push(rest.value()?);
            }
            case.collections.push(CompactCollection { role, columns, values });
        }
        rest.0.is_empty().then_some(case)
    }

    /// The input that was made compact, without values that were null.
    pub fn to_input(&self) -> CaseInput {
        let mut map: Map<String, Value> =
            self.fields.iter().filter_map(|(name, value)| entry(name, *value)).collect();
        for collection in &self.collections {
            let items = collection.items().map(|item| {
                let fields = collection.columns.iter().zip(item);
                Value::Object(fields.filter_map(|(name, value)| entry(name, *value)).collect())
            });
            map.insert(collection.role.to_owned(), items.collect());
        }
        CaseInput::from_map(map)
    }
}

impl<'a> CompactCollection<'a> {
    /// The values of each object, one per column.
    pub fn items(&self) -> impl ExactSizeIterator<Item = &[CompactValue<'a>]> {
        self.values.chunks(self.columns.len().max(1))
    }
}

impl CompactValue<'_> {
    /// The text that was made compact; empty for nothing.
    pub(crate) fn to_text(self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Boolean(value) => value.to_string(),
            Self::Integer(number) => number.to_string(),
            Self::Cents(cents) => {
                let mut text = String::new();
                write_hundredths(i128::from(cents), &mut text);
                text
            }
            Self::Date(date) => date.to_string(),
            Self::Text(text) => text.to_owned(),
        }
    }
}

fn entry(name: &str, value: CompactValue<'_>) -> Option<(String, Value)> {
    let value = match value {
        CompactValue::Nothing => return None,
        CompactValue::Boolean(value) => value.into(),
        CompactValue::Integer(number) => number.into(),
        CompactValue::Cents(_) | CompactValue::Date(_) | CompactValue::Text(_) => value.to_text().into(),
    };
    Some((name.to_owned(), value))
}

/// Bytes that are left.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// A count or length: never more than there are bytes.
    fn size(&mut self) -> Option<usize> {
        usize::try_from(self.number()?).ok().filter(|size| *size <= self.0.len())
    }

    fn signed(&mut self) -> Option<i64> {
        let number = self.number()?;
        Some((number >> 1).cast_signed() ^ -(number & 1).cast_signed())
    }

    fn text(&mut self) -> Option<&'a str> {
        let size = self.size()?;
        let (text, rest) = self.0.split_at_checked(size)?;
        self.0 = rest;
        std::str::from_utf8(text).ok()
    }

    fn date(&mut self) -> Option<Date> {
        let packed = self.number()?;
        let (year, month, day) = (packed / 512, packed / 32 % 16, packed % 32);
        Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    }

    fn value(&mut self) -> Option<CompactValue<'a>> {
        Some(match self.byte()? {
            0 => CompactValue::Nothing,
            1 => CompactValue::Boolean(false),
            2 => CompactValue::Boolean(true),
            3 => CompactValue::Integer(self.signed()?),
            4 => CompactValue::Cents(self.signed()?),
            5 => CompactValue::Date(self.date()?),
            6 => CompactValue::Text(self.text()?),
            _ => return None,
        })
    }
}
