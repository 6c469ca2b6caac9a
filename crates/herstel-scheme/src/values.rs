//! Values as they stand in files: read into the engine, written back in canonical form.

use crate::model::{Member, ValueKind};
use herstel_kernel::Cents;
use jiff::civil::Date;
use regelspraak::{DataType, Number, Program, RoundingMode, Value};
use std::borrow::Cow;

/// Reads a value in machine form: `8400.50`, `2013`, `2014-03-10`, `waar`, `vooringenomenheid`. Empty text is no value.
pub(crate) fn parse(program: &Program, member: &Member, text: &str) -> Result<Value, Cow<'static, str>> {
    if text.is_empty() {
        return Ok(Value::Empty);
    }
    match member.kind {
        ValueKind::Amount => parse_hundredths(text)
            .map(|cents| Value::Number(Number::hundredths(cents)))
            .ok_or(Cow::Borrowed("een bedrag met ten hoogste twee decimalen verwacht, zoals 8400.50")),
        ValueKind::Integer => text
            .parse::<i64>()
            .map(|number| Value::Number(Number::from(number)))
            .map_err(|_| Cow::Borrowed("een heel getal verwacht")),
        ValueKind::Number | ValueKind::Percentage => Number::parse_point(text)
            .map(Value::Number)
            .map_err(|_| Cow::Borrowed("een getal met een punt verwacht")),
        ValueKind::Date => parse_date(text)
            .map(Value::Date)
            .ok_or(Cow::Borrowed("een bestaande datum verwacht, zoals 2014-03-10")),
        ValueKind::Boolean | ValueKind::Kenmerk => match text {
            "waar" | "true" | "1" => Ok(Value::Bool(true)),
            "onwaar" | "false" | "0" => Ok(Value::Bool(false)),
            _ => Err(Cow::Borrowed("waar of onwaar verwacht")),
        },
        ValueKind::Choice(id) => {
            let parsed = program.parse_value(&DataType::Enumeration(id), text);
            parsed.map_err(|_| {
                let values = program.enumeration_info(id).values.join("», «");
                Cow::Owned(format!("één van «{values}» verwacht"))
            })
        }
        ValueKind::Text => Ok(Value::Text(text.into())),
    }
}

/// Whole cents from `8400`, `8400.5`, `8400.50` or the same with a minus sign.
pub(crate) fn parse_hundredths(text: &str) -> Option<i128> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty()
        || whole.len() > 16
        || fraction.len() > 2
        || !all_digits(whole)
        || !all_digits(fraction)
    {
        return None;
    }
    if digits.ends_with('.') {
        return None;
    }
    let euros: i64 = whole.parse().ok()?;
    let cents: i64 = match fraction.len() {
        0 => 0,
        1 => fraction.parse::<i64>().ok()? * 10,
        _ => fraction.parse().ok()?,
    };
    let total = i128::from(euros) * 100 + i128::from(cents);
    Some(if negative { -total } else { total })
}

/// A date `2014-03-10`, exactly ten characters, which must exist.
pub(crate) fn parse_date(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let part = |range: std::ops::Range<usize>| -> Option<i16> {
        bytes[range]
            .iter()
            .try_fold(0_i16, |value, byte| byte.is_ascii_digit().then(|| value * 10 + i16::from(byte - b'0')))
    };
    Date::new(part(0..4)?, i8::try_from(part(5..7)?).ok()?, i8::try_from(part(8..10)?).ok()?).ok()
}

/// Writes a value in canonical machine form; nothing for an empty value.
pub(crate) fn write(program: &Program, kind: ValueKind, value: &Value, out: &mut String) {
    match value {
        Value::Empty => {}
        Value::Bool(true) => out.push_str("waar"),
        Value::Bool(false) => out.push_str("onwaar"),
        Value::Number(number) => write_number(kind, *number, out),
        Value::Date(date) => write_date(*date, out),
        Value::DateTime(moment) => {
            out.push_str(&moment.strftime("%Y-%m-%dT%H:%M:%S%.3f").to_string());
        }
        Value::Enum(id) => out.push_str(program.enum_name(*id)),
        Value::Text(text) => out.push_str(text),
    }
}

fn write_number(kind: ValueKind, number: Number, out: &mut String) {
    match (kind, number.to_hundredths()) {
        (ValueKind::Amount, Some(hundredths)) => write_hundredths(hundredths, out),
        (
            ValueKind::Amount
            | ValueKind::Integer
            | ValueKind::Number
            | ValueKind::Percentage
            | ValueKind::Date
            | ValueKind::Boolean
            | ValueKind::Kenmerk
            | ValueKind::Choice(_)
            | ValueKind::Text,
            _,
        ) => out.push_str(&number.to_point()),
    }
}

/// Writes `1234.05`.
pub(crate) fn write_hundredths(hundredths: i128, out: &mut String) {
    if hundredths < 0 {
        out.push('-');
    }
    let size = hundredths.unsigned_abs();
    push_digits(size / 100, out);
    out.push('.');
    let cents = size % 100;
    if cents < 10 {
        out.push('0');
    }
    push_digits(cents, out);
}

/// Writes a whole number. Formatting machinery is too slow for a million rows of ten columns.
pub(crate) fn push_digits(number: u128, out: &mut String) {
    let mut digits = [0_u8; 39];
    let mut rest = number;
    let mut start = digits.len();
    loop {
        start -= 1;
        digits[start] = b'0' + u8::try_from(rest % 10).unwrap_or(0);
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    out.extend(digits[start..].iter().map(|digit| char::from(*digit)));
}

fn write_date(date: Date, out: &mut String) {
    let pad = |number: i16, width: usize, out: &mut String| {
        let digits = if number < 10 {
            1
        } else if number < 100 {
            2
        } else if number < 1000 {
            3
        } else {
            4
        };
        out.extend(std::iter::repeat_n('0', width.saturating_sub(digits)));
        push_digits(u128::from(number.unsigned_abs()), out);
    };
    pad(date.year(), 4, out);
    out.push('-');
    pad(i16::from(date.month()), 2, out);
    out.push('-');
    pad(i16::from(date.day()), 2, out);
}

/// A value as JSON in canonical form; `None` for an empty value.
pub(crate) fn to_json(program: &Program, kind: ValueKind, value: &Value) -> Option<serde_json::Value> {
    match value {
        Value::Empty => None,
        Value::Bool(value) => Some((*value).into()),
        Value::Number(number) if kind == ValueKind::Integer => {
            match number.to_integer().and_then(|whole| i64::try_from(whole).ok()) {
                Some(whole) => Some(whole.into()),
                None => Some(number.to_point().into()),
            }
        }
        Value::Number(_) | Value::Date(_) | Value::DateTime(_) | Value::Enum(_) | Value::Text(_) => {
            let mut text = String::new();
            write(program, kind, value, &mut text);
            Some(text.into())
        }
    }
}

/// An exact amount in cents for showing, half a cent away from zero.
pub(crate) fn shown_cents(number: Number) -> Option<Cents> {
    let rounded = number.round(RoundingMode::Arithmetic, 2).ok()?;
    i64::try_from(rounded.to_hundredths()?).ok().map(Cents::new)
}
