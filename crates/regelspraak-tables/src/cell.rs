//! Values in cells, in machine form: `8400.50`, `2014-03-10`, `true`, the text of an enumeration value.

use regelspraak::{DataType, EnumValueId, Message, Number, Program, Value};

/// What a column of results holds.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(not(feature = "parquet"), expect(dead_code, reason = "CSV cells are all text"))]
pub(crate) enum Kind {
    /// Texts, enumeration values, moments, and numbers without declared decimals.
    Text,
    Bool,
    Date,
    /// A number with so many decimals.
    Decimal(u8),
}

impl Kind {
    pub(crate) fn of(data_type: &DataType) -> Self {
        match data_type {
            DataType::Number { decimals: Some(decimals), .. }
            | DataType::Percentage { decimals: Some(decimals), .. } => Self::Decimal(*decimals),
            DataType::Boolean => Self::Bool,
            DataType::Date => Self::Date,
            DataType::Number { decimals: None, .. }
            | DataType::Percentage { decimals: None, .. }
            | DataType::Text
            | DataType::Enumeration(_)
            | DataType::DateTime => Self::Text,
        }
    }
}

/// Reads a cell as a value of a data type, as the tables do. An empty cell is no value.
///
/// # Errors
/// When the text is no value of that type.
pub fn parse(program: &Program, data_type: &DataType, text: &str) -> Result<Value, Message> {
    if text.is_empty() {
        return Ok(Value::Empty);
    }
    let value = match data_type {
        DataType::Number { .. } | DataType::Percentage { .. } => Value::Number(number(text)?),
        DataType::Boolean => Value::Bool(boolean(text)?),
        DataType::Text => Value::from(text),
        DataType::Enumeration(_) | DataType::Date | DataType::DateTime => {
            return program.parse_value(data_type, text).map_err(|error| error.message());
        }
    };
    program.check_value(data_type, &value).map_err(|error| error.message())?;
    Ok(value)
}

/// A number with a point before the decimals and nothing between thousands.
fn number(text: &str) -> Result<Number, Message> {
    let refused = || {
        Message::new(
            format!("`{text}` is geen getal zoals `8400` of `8400.50`"),
            format!("`{text}` is not a number such as `8400` or `8400.50`"),
        )
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, decimals) = match unsigned.split_once('.') {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (unsigned, None),
    };
    if !digits(whole) || decimals.is_some_and(|part| !digits(part)) {
        return Err(refused());
    }
    Number::parse_dutch(&text.replace('.', ",")).map_err(|_| refused())
}

/// Yes and no as they occur in tables.
pub(crate) fn boolean(text: &str) -> Result<bool, Message> {
    match text {
        "true" | "waar" | "1" => Ok(true),
        "false" | "onwaar" | "0" => Ok(false),
        _ => Err(Message::new(
            format!("`{text}` is geen `true` of `false` (of `waar`, `onwaar`, `1`, `0`)"),
            format!("`{text}` is not `true` or `false` (or `waar`, `onwaar`, `1`, `0`)"),
        )),
    }
}

/// Writes a value; empty is an empty cell.
pub(crate) fn text(program: &Program, value: &Value) -> String {
    let name = |id: EnumValueId| program.enum_name(id).to_owned();
    match value {
        Value::Empty => String::new(),
        Value::Bool(value) => value.to_string(),
        Value::Number(number) => number.to_point(),
        Value::Date(date) => date.to_string(),
        Value::DateTime(moment) => moment.to_string(),
        Value::Enum(id) => name(*id),
        Value::Text(text) => text.to_string(),
    }
}
