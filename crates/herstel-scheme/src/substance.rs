//! What a file of a package says, apart from how it is written: by this a gate knows whether the rules are the same.

use toml::{Table, Value};

/// What stands in a manifest about a source for people only. Rules name it by its code.
const FOR_PEOPLE: [&str; 2] = ["title", "place"];

/// What a file says, as one byte string: rules by their words and TOML by its values, both without comments and layout. What
/// cannot be read says what its bytes are.
pub(crate) fn said(path: &str, bytes: &[u8]) -> Vec<u8> {
    let read = std::str::from_utf8(bytes).ok().and_then(|text| {
        let kind = path.rsplit_once('.').map(|(_, kind)| kind)?;
        match kind {
            "rgs" => regelspraak::wording(text).map(|said| marked(b'r', &said)),
            "toml" => values(path, text).map(|said| marked(b't', &said)),
            _ => None,
        }
    });
    read.unwrap_or_else(|| marked(b'b', bytes))
}

/// No reading is the bytes of another.
fn marked(kind: u8, said: &[u8]) -> Vec<u8> {
    [&[kind], said].concat()
}

fn values(path: &str, text: &str) -> Option<Vec<u8>> {
    let mut table: Table = toml::from_str(text).ok()?;
    if path == "scheme.toml" {
        leave_out_titles(&mut table);
    }
    let mut written = Vec::new();
    write_table(&table, &mut written);
    Some(written)
}

fn leave_out_titles(manifest: &mut Table) {
    let Some(Value::Array(sources)) = manifest.get_mut("source") else { return };
    for source in sources.iter_mut().filter_map(Value::as_table_mut) {
        source.retain(|key, _| !FOR_PEOPLE.contains(&key));
    }
}

/// By name, whatever their order in the file. A list keeps its order: the first of two routes is another than the second.
fn write_table(table: &Table, written: &mut Vec<u8>) {
    let mut entries: Vec<(&String, &Value)> = table.iter().collect();
    entries.sort_by_key(|(key, _)| *key);
    for (key, value) in entries {
        write_part(b'k', key, written);
        write(value, written);
    }
    written.push(b'.');
}

fn write(value: &Value, written: &mut Vec<u8>) {
    match value {
        Value::String(text) => write_part(b's', text, written),
        Value::Integer(number) => write_part(b'i', &number.to_string(), written),
        Value::Float(number) => write_part(b'f', &number.to_string(), written),
        Value::Boolean(truth) => write_part(b'b', &truth.to_string(), written),
        Value::Datetime(moment) => write_part(b'd', &moment.to_string(), written),
        Value::Array(values) => {
            written.push(b'[');
            for value in values {
                write(value, written);
            }
            written.push(b'.');
        }
        Value::Table(table) => {
            written.push(b'{');
            write_table(table, written);
        }
    }
}

/// With its length, so that where one ends the next begins.
fn write_part(kind: u8, text: &str, written: &mut Vec<u8>) {
    written.push(kind);
    written.extend_from_slice(&(text.len() as u64).to_le_bytes());
    written.extend_from_slice(text.as_bytes());
}
