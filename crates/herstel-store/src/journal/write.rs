//! Writing: events become entries of the journal and rows of the tables, in one transaction.
//!
//! Everything that is ever recorded goes through [`Pen`]: registrations, commands and imports.

use super::{
    counts::{CountedOf, Counts},
    entry::{Draft, Entry, NO_HASH},
    facets::Shown,
    project::{Column, TableRow, project},
    read::Loaded,
};
use crate::{
    StoreError, decided,
    engine::{Connection, Failure, Value},
    looked::Recording,
    schema::{
        ACCESS_GROUND, DECIDED_CASE, DECISION, DISPUTE, DOCUMENT, DOCUMENT_CONTENT, DOSSIER, DOSSIER_FACET,
        EMERGENCY_ACCESS, EXPERIENCE, JOURNAL, LETTER, MESSAGE, MESSAGE_WAY, NAME_TOKEN, OnExisting, PERSON,
        PERSON_KEY, PLAN, RECEIPT, RECOGNITION, RELATION, SUPPORT_NOTE, TERM, Table,
    },
    sealing::{Cell, MasterKeys, PERSON_KEY_ID, PersonKey, require_keys_in_use},
};
use flate2::{Compression, write::GzEncoder};
use herstel_domain::{Dossier, Event, decisions::DecisionProposed};
use herstel_kernel::{Actor, DecisionId};
use sha2::{Digest as _, Sha256};
use std::{collections::BTreeMap, io::Write as _};
use zeroize::Zeroizing;

/// The tables a pen writes, in an order in which every row finds the rows it refers to.
const ORDER: [&Table; 23] = [
    &PERSON,
    &PERSON_KEY,
    &NAME_TOKEN,
    &DOSSIER,
    &DOSSIER_FACET,
    &JOURNAL,
    &DECISION,
    &RECEIPT,
    &DECIDED_CASE,
    &LETTER,
    &DISPUTE,
    &PLAN,
    &TERM,
    &RECOGNITION,
    &EXPERIENCE,
    &RELATION,
    &ACCESS_GROUND,
    &SUPPORT_NOTE,
    &EMERGENCY_ACCESS,
    &DOCUMENT,
    &DOCUMENT_CONTENT,
    &MESSAGE,
    &MESSAGE_WAY,
];

/// Inputs of decisions in few bytes.
pub(super) type Inputs = BTreeMap<DecisionId, Zeroizing<Vec<u8>>>;

/// A dossier that is being written.
pub(crate) struct OpenDossier {
    dossier: Option<Dossier>,
    key: PersonKey,
    head: [u8; 32],
    last_recorded_at: i64,
    counted_before: CountedOf,
    /// Of decisions that wait for their second reading, as far as they are known here.
    inputs: Inputs,
    /// The person had a row before this dossier began.
    person_is_known: bool,
}

impl OpenDossier {
    /// A dossier that does not exist yet.
    fn new(key: PersonKey, person_is_known: bool) -> Self {
        Self {
            dossier: None,
            key,
            head: NO_HASH,
            last_recorded_at: i64::MIN,
            counted_before: CountedOf::default(),
            inputs: Inputs::new(),
            person_is_known,
        }
    }

    /// A dossier as it is now.
    pub(crate) fn existing(loaded: Loaded, dossier: Dossier) -> Self {
        Self {
            head: loaded.head(),
            last_recorded_at: loaded.last_recorded_at(),
            counted_before: CountedOf::dossier(&dossier),
            key: loaded.key,
            dossier: Some(dossier),
            inputs: Inputs::new(),
            person_is_known: true,
        }
    }

    /// Reads, for an approval, the input of the decision from its receipt; an approval writes it down once more.
    pub(super) async fn prepare(
        &mut self,
        event: &Event,
        connection: &mut Connection<'_>,
    ) -> Result<(), Failure> {
        let Event::DecisionApproved(approved) = event else { return Ok(()) };
        let id = approved.decision;
        let receipt = self.dossier()?.decision(id).map(|decision| decision.proposed.receipt);
        if let Some(receipt) = receipt
            && !self.inputs.contains_key(&id)
        {
            let input = decided::input_of(connection, &self.key, receipt).await?;
            self.inputs.insert(id, input);
        }
        Ok(())
    }

    /// The earliest moment the next entry can have.
    pub(crate) fn last_recorded_at(&self) -> i64 {
        self.last_recorded_at
    }

    /// The state with everything appended so far.
    pub(crate) fn dossier(&self) -> Result<&Dossier, StoreError> {
        self.dossier.as_ref().ok_or(NO_REGISTRATION)
    }
}

const NO_REGISTRATION: StoreError =
    StoreError::Inconsistent { what: "the first event, and only the first, is the registration" };

/// A row that waits to be written.
struct Waiting {
    is_new: bool,
    values: Vec<Value>,
}

/// Collects everything that one transaction writes.
pub(crate) struct Pen<'a> {
    keys: &'a MasterKeys,
    /// For each table of `ORDER` its rows by key; a later row of the same key takes the place of the earlier.
    rows: [BTreeMap<Vec<Value>, Waiting>; ORDER.len()],
    counts: Counts,
    entries: u64,
}

impl<'a> Pen<'a> {
    pub(crate) fn new(keys: &'a MasterKeys) -> Self {
        Self { keys, rows: Default::default(), counts: Counts::default(), entries: 0 }
    }

    /// How many entries of the journal were appended.
    pub(crate) fn entries(&self) -> u64 {
        self.entries
    }

    /// Draws the key of a new person and begins their dossier.
    pub(crate) fn begin(&mut self, person: herstel_kernel::PersonId) -> Result<OpenDossier, StoreError> {
        let (key, wrapped) = self.keys.draw_person_key(person)?;
        let values = vec![person.to_bytes().into(), PERSON_KEY_ID.into(), wrapped.into()];
        self.put(&PERSON_KEY, vec![person.to_bytes().into()], Waiting { is_new: true, values })?;
        Ok(OpenDossier::new(key, false))
    }

    /// Begins the dossier of a person who is known without one.
    pub(crate) fn begin_known(&mut self, key: PersonKey) -> OpenDossier {
        OpenDossier::new(key, true)
    }

    /// Appends an event to a dossier, recorded at `at` (microseconds since 1970).
    pub(crate) fn append(
        &mut self,
        open: &mut OpenDossier,
        event: &Event,
        actor: Actor,
        at: i64,
    ) -> Result<(), StoreError> {
        let before = open.dossier.as_ref().map(Shown::of);
        match (&mut open.dossier, event) {
            (None, Event::DossierRegistered(registered)) => {
                open.dossier = Some(Dossier::new(registered.clone()));
            }
            (None, _) | (Some(_), Event::DossierRegistered(_)) => return Err(NO_REGISTRATION),
            (Some(dossier), _) => dossier.apply(event),
        }
        let Some(dossier) = &open.dossier else { return Err(NO_REGISTRATION) };
        check_content(event)?;
        if let Event::DecisionProposed(DecisionProposed {
            decision, receipt_content: Some(receipt), ..
        }) = event
        {
            open.inputs.insert(*decision, decided::compact(&receipt.input)?);
        }
        let draft = Draft {
            dossier: dossier.registration.dossier,
            version: dossier.version,
            recorded_at: at,
            actor,
            event,
            previous_hash: open.head,
        };
        let entry = Entry::seal(&draft, &open.key)?;
        let key = vec![draft.dossier.to_bytes().into(), crate::columns::version_value(draft.version)?];
        open.head = entry.hash;
        open.last_recorded_at = at;
        for row in project(event, before.as_ref(), dossier, entry.hash, &self.keys.index())? {
            let (table, key) = (row.table, row.key());
            let is_new = row.is_new && !(open.person_is_known && table.name == PERSON.name);
            self.put(table, key, Waiting { is_new, values: sealed(row, &open.key, &open.inputs)? })?;
        }
        self.put(&JOURNAL, key, Waiting { is_new: true, values: entry.into_row()? })?;
        self.entries += 1;
        Ok(())
    }

    /// Ends with a dossier: the counts move from what it was to what it is.
    pub(crate) fn finish(&mut self, open: &OpenDossier) -> Result<(), StoreError> {
        self.counts.take(open.counted_before.clone());
        self.counts.add(CountedOf::dossier(open.dossier()?));
        Ok(())
    }

    fn put(
        &mut self,
        table: &'static Table,
        key: Vec<Value>,
        mut waiting: Waiting,
    ) -> Result<(), StoreError> {
        let rows = ORDER.iter().zip(&mut self.rows).find(|(known, _)| known.name == table.name);
        let Some((_, rows)) = rows else {
            return Err(StoreError::Inconsistent { what: "a row of a table that is not written here" });
        };
        if let Some(earlier) = rows.get(&key) {
            if waiting.is_new {
                return Err(StoreError::Inconsistent { what: "an id or key is used a second time" });
            }
            waiting.is_new = earlier.is_new;
        }
        rows.insert(key, waiting);
        Ok(())
    }

    /// Everything that is to be written, in the order of the tables.
    pub(crate) fn into_page(self) -> Page {
        let mut parts = Vec::with_capacity(2 * ORDER.len());
        for (table, rows) in ORDER.into_iter().zip(self.rows) {
            let (new, changed): (Vec<_>, Vec<_>) = rows.into_values().partition(|waiting| waiting.is_new);
            let values = |waiting: Vec<Waiting>| waiting.into_iter().map(|waiting| waiting.values).collect();
            parts.push(Part { table, existing: OnExisting::Fail, rows: values(new) });
            parts.push(Part { table, existing: OnExisting::Replace, rows: values(changed) });
        }
        Page { parts, counts: self.counts }
    }

    /// Writes everything. Keys that were drawn with a master key that is not in use any more are not written.
    pub(crate) async fn write(self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        let draws_keys = ORDER.iter().zip(&self.rows).any(|(table, rows)| {
            table.name == PERSON_KEY.name && rows.values().any(|waiting| waiting.is_new)
        });
        if draws_keys {
            require_keys_in_use(connection, self.keys).await?;
        }
        self.into_page().write(connection).await
    }
}

/// Rows of one table.
#[derive(Clone)]
struct Part {
    table: &'static Table,
    existing: OnExisting,
    rows: Vec<Vec<Value>>,
}

/// Rows that are ready to be written.
#[derive(Clone)]
pub(crate) struct Page {
    /// In an order in which every row finds the rows it refers to; some hold no rows.
    parts: Vec<Part>,
    counts: Counts,
}

impl Page {
    /// Adds the record of the look on which the change was decided.
    pub(super) fn with(mut self, recording: &Recording) -> Self {
        let parts = recording.rows().into_iter();
        self.parts.extend(parts.map(|(table, rows)| Part { table, existing: OnExisting::Keep, rows }));
        self
    }

    /// Adds the rows of another page, so that rows of one table go into the same statements.
    pub(super) fn join(&mut self, other: Self) {
        for part in other.parts {
            let same =
                |known: &&mut Part| known.table.name == part.table.name && known.existing == part.existing;
            match self.parts.iter_mut().find(same) {
                Some(known) => known.rows.extend(part.rows),
                None => self.parts.push(part),
            }
        }
        self.counts.join(other.counts);
    }

    /// Writes everything. Rows of one table go together, whatever dossier they belong to.
    pub(crate) async fn write(self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        for part in self.parts {
            part.table.insert(connection, part.rows, part.existing).await?;
        }
        self.counts.write(connection).await
    }
}

/// A document is only recorded together with its bytes, a proposal only with its proof, and each must be what the
/// event names.
fn check_content(event: &Event) -> Result<(), StoreError> {
    if let Event::DocumentReceived(received) = event {
        let Some(content) = &received.content else {
            return Err(StoreError::Inconsistent { what: "a document without its bytes" });
        };
        if hex::encode(Sha256::digest(&content.0)) != received.digest {
            return Err(StoreError::Inconsistent { what: "a document with bytes of another digest" });
        }
    }
    check_receipt(event)
}

fn check_receipt(event: &Event) -> Result<(), StoreError> {
    let Event::DecisionProposed(proposed) = event else { return Ok(()) };
    let Some(receipt) = &proposed.receipt_content else {
        return Err(StoreError::Inconsistent { what: "a proposal without its receipt" });
    };
    if receipt.content_hash() != proposed.receipt_hash {
        return Err(StoreError::Inconsistent { what: "a proposal with a receipt of another hash" });
    }
    Ok(())
}

/// Where a sealed column of a row stands; `id` is the primary key of the row.
pub(crate) fn cell(table: &'static Table, column: &'static str, id: &[u8]) -> Cell {
    Cell::new(table.name, column, hex::encode(id))
}

/// The bytes of a primary key, one part after the other.
pub(crate) fn id_of(key: &[Value]) -> Option<Vec<u8>> {
    let parts = key.iter().map(|part| match part {
        Value::Bytes(bytes) => bytes.clone(),
        Value::Text(text) => text.clone().map(String::into_bytes),
        Value::Int(_) => None,
    });
    let parts: Option<Vec<Vec<u8>>> = parts.collect();
    parts.map(|parts| parts.concat()).filter(|id| !id.is_empty())
}

/// The values of a row, with what must be sealed sealed.
fn sealed(row: TableRow, key: &PersonKey, inputs: &Inputs) -> Result<Vec<Value>, StoreError> {
    let table = row.table;
    let Some(id) = id_of(&row.key()) else {
        return Err(StoreError::Inconsistent { what: "a row without an id" });
    };
    let place = |index: usize| cell(table, table.columns.get(index).map_or("", |(name, _)| *name), &id);
    let mut values = Vec::with_capacity(row.columns.len());
    for (index, column) in row.columns.into_iter().enumerate() {
        values.push(match column {
            Column::Plain(value) => value,
            Column::Sealed(plain) => key.seal(&place(index), &plain)?.into(),
            Column::Receipt { bytes: Some(bytes) } => key.seal(&place(index), &compressed(&bytes)?)?.into(),
            Column::Receipt { bytes: None } => Value::Bytes(None),
            Column::Input { decision, .. } => {
                let what = "an approval without the input of its decision";
                let input = inputs.get(&decision).ok_or(StoreError::Inconsistent { what })?;
                key.seal(&place(index), input)?.into()
            }
        });
    }
    Ok(values)
}

fn compressed(plain: &[u8]) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(plain.len() / 4), Compression::default());
    let written = encoder.write_all(plain).and_then(|()| encoder.finish());
    written
        .map(Zeroizing::new)
        .map_err(|_| StoreError::Inconsistent { what: "a receipt cannot be compressed" })
}
