//! What the tables should say according to the journal, and whether they do.

use super::{
    entry::Entry,
    facets::Shown,
    project::{Column, TableRow, project},
    write::{cell, id_of},
};
use crate::{
    StoreError,
    columns::{NOTHING_DUE, version_of},
    decided,
    decisions::receipt_bytes,
    engine::Value,
    retention::ERASED,
    schema::{DOSSIER, PERSON, RECEIPT, TERM, Table},
    sealing::{IndexKey, PersonKey},
};
use herstel_domain::{Dossier, Event};
use herstel_kernel::DossierNumber;
use std::collections::BTreeMap;
use zeroize::Zeroizing;

/// Rows of one table by primary key.
pub(super) type Rows<R> = BTreeMap<Vec<Value>, R>;

/// The plain bytes of receipts by id, each with the hash that its row names.
pub(super) type Receipts = BTreeMap<Vec<u8>, Zeroizing<Vec<u8>>>;

/// Everything the tables hold of one dossier.
#[derive(Default)]
pub(super) struct Stored {
    pub(super) wrapped_key: Option<Vec<u8>>,
    /// Somebody certified that the key was destroyed.
    pub(super) has_certificate: bool,
    tables: BTreeMap<&'static str, Rows<Vec<Value>>>,
}

impl Stored {
    pub(super) fn put(&mut self, table: &Table, row: Vec<Value>) {
        let key = row.iter().take(table.key).cloned().collect();
        self.tables.entry(table.name).or_default().insert(key, row);
    }

    /// Whether nothing is left of an erased person but the rows that others refer to, and those tell nothing.
    pub(super) fn is_erased(&self) -> bool {
        let is_empty = |table: &Table, allowed: &[&str]| {
            let rows = self.tables.get(table.name).into_iter().flat_map(BTreeMap::values);
            rows.flat_map(|row| table.columns.iter().zip(row)).all(|((name, _), value)| {
                allowed.contains(name)
                    || matches!(value, Value::Bytes(None) | Value::Text(None) | Value::Int(None))
            })
        };
        let fixed =
            ["dossier_id", "number", "person_id", "registered_on", "status", "due_on", "open_disputes"];
        let closed = ["protected", "request_until", "restricted", "version", "head", "own_from"];
        let told = ["unsent", "open_replies", "told_on"];
        let hidden = [
            ("registered_on", "0001-01-01"),
            ("status", ERASED),
            ("due_on", NOTHING_DUE),
            ("request_until", NOTHING_DUE),
            ("told_on", ""),
            ("own_from", ""),
        ];
        let is =
            |name: &str, text: &str| *self.column(name).unwrap_or(&Value::Text(None)) == Value::from(text);
        self.has_certificate
            && self.wrapped_key.is_none()
            && self
                .tables
                .iter()
                .all(|(name, rows)| rows.is_empty() || [PERSON.name, DOSSIER.name].contains(name))
            && is_empty(&PERSON, &["person_id"])
            && is_empty(&DOSSIER, &[fixed.as_slice(), closed.as_slice(), told.as_slice()].concat())
            && hidden.iter().all(|(name, text)| is(name, text))
            && self.number().is_none()
    }

    /// A column of the row in the table `dossier`.
    fn column(&self, name: &str) -> Option<&Value> {
        let place = DOSSIER.columns.iter().position(|(column, _)| *column == name)?;
        self.tables.get(DOSSIER.name)?.values().next()?.get(place)
    }

    /// The receipts as stored, opened and unpacked; those that cannot be, or have another hash, are not among them.
    pub(super) fn receipts(&self, key: &PersonKey) -> Receipts {
        let rows = self.tables.get(RECEIPT.name).into_iter().flatten();
        let receipt = |(id, row): (&Vec<Value>, &Vec<Value>)| match (id.as_slice(), row.as_slice()) {
            ([Value::Bytes(Some(id))], [_, _, _, Value::Bytes(Some(hash)), Value::Bytes(Some(content))]) => {
                let hash = hash.as_slice().try_into().ok()?;
                let plain = receipt_bytes(key, id, content, hash).ok().flatten()?;
                Some((id.clone(), plain))
            }
            (_, _) => None,
        };
        rows.filter_map(receipt).collect()
    }

    /// The number as stored.
    pub(super) fn number(&self) -> Option<DossierNumber> {
        match self.column("number")? {
            Value::Text(number) => number.as_deref()?.parse().ok(),
            Value::Int(_) | Value::Bytes(_) => None,
        }
    }

    pub(super) fn version(&self) -> Option<u64> {
        match self.column("version")? {
            Value::Int(version) => version_of((*version)?).ok(),
            Value::Text(_) | Value::Bytes(_) => None,
        }
    }

    pub(super) fn status(&self) -> Option<&str> {
        match self.column("status")? {
            Value::Text(status) => status.as_deref(),
            Value::Int(_) | Value::Bytes(_) => None,
        }
    }

    pub(super) fn person(&self) -> Option<[u8; 16]> {
        self.id("person_id")
    }

    pub(super) fn handler(&self) -> Option<[u8; 16]> {
        self.id("handler_id")
    }

    /// The days on which its terms end.
    pub(super) fn last_days(&self) -> impl Iterator<Item = String> + '_ {
        let place = TERM.columns.iter().position(|(column, _)| *column == "last_day");
        let rows = self.tables.get(TERM.name).into_iter().flat_map(BTreeMap::values);
        rows.filter_map(move |row| match row.get(place?)? {
            Value::Text(last_day) => last_day.clone(),
            Value::Int(_) | Value::Bytes(_) => None,
        })
    }

    fn id(&self, column: &str) -> Option<[u8; 16]> {
        match self.column(column)? {
            Value::Bytes(id) => id.as_deref()?.try_into().ok(),
            Value::Int(_) | Value::Text(_) => None,
        }
    }
}

/// The names of the tables that do not say what the events say. The first event must be the registration.
pub(super) fn compare(
    events: &[(&Entry, Event)],
    stored: &Stored,
    key: &PersonKey,
    index: &IndexKey,
    receipts: &Receipts,
) -> Result<Vec<&'static str>, StoreError> {
    let expected = expected(events, index)?;
    let mut differing = Vec::new();
    let nothing = (Rows::new(), Rows::new());
    let names = expected.keys().chain(stored.tables.keys()).copied();
    for name in names.collect::<std::collections::BTreeSet<_>>() {
        let expected = expected.get(name).unwrap_or(&nothing.0);
        let stored = stored.tables.get(name).unwrap_or(&nothing.1);
        let same = expected.len() == stored.len()
            && expected.iter().all(|(row_key, row)| {
                stored.get(row_key).is_some_and(|values| holds(row, values, key, receipts))
            });
        if !same {
            differing.push(name);
        }
    }
    Ok(differing)
}

/// The rows that follow from the events; of several of the same key the last counts.
pub(super) fn expected(
    events: &[(&Entry, Event)],
    index: &IndexKey,
) -> Result<BTreeMap<&'static str, Rows<TableRow>>, StoreError> {
    let mut tables: BTreeMap<&'static str, Rows<TableRow>> = BTreeMap::new();
    let mut dossier: Option<Dossier> = None;
    for (entry, event) in events {
        let before = dossier.as_ref().map(Shown::of);
        match (&mut dossier, event) {
            (None, Event::DossierRegistered(registered)) => dossier = Some(Dossier::new(registered.clone())),
            (Some(dossier), event) => dossier.apply(event),
            (None, _) => return Ok(tables),
        }
        let Some(after) = &dossier else { return Ok(tables) };
        for row in project(event, before.as_ref(), after, entry.hash, index)? {
            tables.entry(row.table.name).or_default().insert(row.key(), row);
        }
    }
    Ok(tables)
}

/// Whether stored values are those of a row, sealed ones after opening.
fn holds(row: &TableRow, values: &[Value], key: &PersonKey, receipts: &Receipts) -> bool {
    let Some(id) = values.get(..row.table.key).and_then(id_of) else { return false };
    let columns = row.columns.iter().zip(values).zip(row.table.columns);
    columns.into_iter().all(|((column, value), (name, _))| {
        let opens_to = |sealed: &[u8], expected: &[u8]| {
            key.open(&cell(row.table, name, &id), sealed).is_ok_and(|plain| plain.as_slice() == expected)
        };
        match (column, value) {
            (Column::Plain(expected), value) => expected == value,
            (Column::Sealed(expected), Value::Bytes(Some(sealed))) => opens_to(sealed, expected),
            // The hash stands in a column of its own, which is compared as well.
            (Column::Receipt { .. }, Value::Bytes(Some(_))) => receipts.contains_key(&id),
            (Column::Input { receipt, .. }, Value::Bytes(Some(sealed))) => {
                let plain = receipts.get(receipt.to_bytes().as_slice());
                let expected = plain.and_then(|plain| decided::input_in(plain).ok());
                expected.is_some_and(|expected| opens_to(sealed, &expected))
            }
            (Column::Sealed(_) | Column::Receipt { .. } | Column::Input { .. }, _) => false,
        }
    })
}
