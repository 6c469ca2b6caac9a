//! JSON in: one object, or an array that is read one element at a time.

use super::csv_input::PROGRESS_EVERY;
use super::run::Run;
use super::{BatchError, BatchOptions, BatchSummary};
use crate::case_input::CaseInput;
use crate::package::Package;
use regelspraak::World;
use serde::de::{DeserializeSeed, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::io::{BufRead, BufReader, Read, Write};

/// Calculates the case, or every case, of a JSON file. `progress` is called with the number of finished cases.
pub fn run_json(
    package: &Package,
    input: impl Read,
    output: impl Write,
    options: &BatchOptions,
    progress: &mut dyn FnMut(u64),
) -> Result<BatchSummary, BatchError> {
    if options.mapping.as_ref().is_some_and(|mapping| mapping.input != super::InputMapping::default()) {
        return Err(BatchError::file("een mapping van kolommen hoort bij CSV"));
    }
    let mut reader = BufReader::new(input);
    let first = first_byte(&mut reader)?;
    let most_items: Vec<usize> = package
        .manifest()
        .case
        .collections
        .iter()
        .map(|collection| usize::try_from(collection.key_maximum - collection.key_minimum + 1).unwrap_or(0))
        .collect();
    let mut run = Run::new(package, output, options, first == Some(b'{'), true, &most_items)?;
    let mut world = package.world();
    let mut stopped = None;
    let mut each = |raw: &RawValue, row: u64| {
        let result = one(package, raw, row, &mut world, &mut run);
        if row.is_multiple_of(PROGRESS_EVERY) {
            progress(row);
        }
        result.map_err(|error| stopped = Some(error)).is_ok()
    };
    let mut deserializer = serde_json::Deserializer::from_reader(reader);
    let read = match first {
        Some(b'{') => serde::Deserialize::deserialize(&mut deserializer).map(|raw: Box<RawValue>| {
            each(&raw, 1);
            1
        }),
        Some(b'[') => Elements(&mut each).deserialize(&mut deserializer),
        Some(_) | None => return Err(BatchError::file("een JSON-object of een lijst van objecten verwacht")),
    };
    if let Some(error) = stopped {
        return Err(error);
    }
    let count = read.and_then(|count| deserializer.end().map(|()| count)).map_err(|error| {
        BatchError::file(format!("geen geldige JSON (regel {}, kolom {})", error.line(), error.column()))
    })?;
    progress(count);
    run.finish()
}

fn first_byte(reader: &mut impl BufRead) -> Result<Option<u8>, BatchError> {
    loop {
        let buffer = reader.fill_buf()?;
        let Some(first) = buffer.first().copied() else { return Ok(None) };
        if !first.is_ascii_whitespace() {
            return Ok(Some(first));
        }
        reader.consume(1);
    }
}

fn one<W: Write>(
    package: &Package,
    raw: &RawValue,
    row: u64,
    world: &mut World,
    run: &mut Run<'_, W>,
) -> Result<(), BatchError> {
    let input = CaseInput::from_raw(raw).map_err(|error| BatchError::case(row, &error.path, error.reason))?;
    let id = match input.as_map().get("id") {
        Some(serde_json::Value::String(text)) => Some(text.clone()),
        Some(serde_json::Value::Number(number)) => Some(number.to_string()),
        Some(_) => return Err(BatchError::case(row, "id", "een tekst of een heel getal verwacht")),
        None => None,
    };
    world.clear();
    let case = package.binding().fill(world, &input).map_err(|error| BatchError::calculation(row, &error))?;
    run.case(world, case, id.as_deref(), row)
}

/// Hands over the elements of an array one by one, until told to stop.
struct Elements<'a>(&'a mut dyn FnMut(&RawValue, u64) -> bool);

impl<'de> DeserializeSeed<'de> for Elements<'_> {
    type Value = u64;
    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<u64, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Elements<'_> {
    type Value = u64;
    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("een lijst")
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<u64, A::Error> {
        let mut row = 0;
        while let Some(raw) = access.next_element::<Box<RawValue>>()? {
            row += 1;
            if !(self.0)(&raw, row) {
                return Err(serde::de::Error::custom("gestopt"));
            }
        }
        Ok(row)
    }
}
