//! The rows by which lists are narrowed: what changed in them by an event, and filling them in a database from before
//! there were any.

use super::{
    gather::Gatherer,
    project::{Column, TableRow, plain},
    replay::expected,
};
use crate::{
    Store, StoreError,
    columns::NOTHING_DUE,
    engine::{Connection, Failure, Isolation, Value, Work},
    journal::entry::Entry,
    schema::{ACCESS_GROUND, DOSSIER, DOSSIER_FACET, NAME_TOKEN, OnExisting, PERSON, migrate},
    sealing::MasterKeys,
    statements::statements,
};
use herstel_domain::{Dossier, road::due_on, work_list::facets};
use herstel_kernel::PersonId;
use std::collections::{BTreeMap, BTreeSet};

statements! {
    FORGET_WORDS = "DELETE FROM name_token WHERE person_id = $1";
    /// What older databases say of some that is not so: that the queue offers a dossier that nobody can take up, that
    /// everybody did their part, and that somebody who died is to be asked something.
    FORGET_UNTRUE = "DELETE FROM dossier_facet WHERE dossier_id = $1 \
                     AND (facet LIKE 'ready::%' OR facet = 'helped' OR facet LIKE 'reach-due:%')";
    /// Only of a dossier that stands as it was read: who recorded something in it meanwhile wrote this as well.
    SET_READING_NOT_BY = "UPDATE dossier SET reading_not_by = $3 WHERE dossier_id = $1 AND version = $2";
}

/// Under what it is noted that the rows were filled. A kind of facet, or of ground, that older databases lack has a name of
/// its own here, so that they are filled once more.
const FILLED: &str = "dossier_facet with since when each application, objection, new decision and ruling waits or rests, \
                      what is before the committee, on what the committee reads, what waits for two people or for us, who \
                      may not read it a second time, what the queue offers, whom everybody helped, calls, talks, \
                      signatures and penalties included, from when a child that lives is asked where its post goes, \
                      a penalty that is to be established anew among it, what came while a term stood \
                      still, agreements of which staff wrote down the signature, and in \
                      which dossier anything is open";

/// What the rows say of a dossier.
pub(super) struct Shown {
    due_on: String,
    facets: BTreeSet<String>,
}

impl Shown {
    pub(super) fn of(dossier: &Dossier) -> Self {
        Self {
            due_on: due_on(dossier).map_or_else(|| NOTHING_DUE.to_owned(), |due| due.to_string()),
            facets: facets(dossier).iter().map(ToString::to_string).collect(),
        }
    }
}

/// The rows that an event changes: of facets that came or went, and of all of them when the legal date moved.
pub(super) fn facet_rows(before: Option<&Shown>, after: &Dossier) -> Vec<TableRow> {
    let now = Shown::of(after);
    let row = |facet: &str, is_on: bool| {
        let columns: Vec<Column> = vec![
            plain(after.registration.dossier.to_bytes()),
            plain(facet),
            plain(i64::from(is_on)),
            plain(now.due_on.as_str()),
            plain(after.registration.number.to_string()),
        ];
        TableRow::new(&DOSSIER_FACET, columns).changed()
    };
    let stands = |facet: &&String| {
        before.is_some_and(|before| before.due_on == now.due_on && before.facets.contains(*facet))
    };
    let on = now.facets.iter().filter(|facet| !stands(facet)).map(|facet| row(facet, true));
    let gone = before.map_or_else(Vec::new, |before| before.facets.difference(&now.facets).collect());
    on.chain(gone.into_iter().map(|facet| row(facet, false))).collect()
}

/// Fills the rows of a database from before there were any, once; and finds people by the beginnings of their names from
/// then on. Some dossiers at a time: nobody who writes meanwhile waits longer than for those. Broken off, it begins again;
/// two programs that do it at once write the same.
pub(crate) async fn fill(store: &Store) -> Result<(), StoreError> {
    if migrate::is_filled(store.engine(), FILLED).await? {
        return Ok(());
    }
    let mut after = Some(Vec::new());
    while let Some(place) = after {
        let mut some = FillSome { keys: store.keys(), after: place };
        after = store.engine().transact(Isolation::ReadCommitted, &mut some).await?;
    }
    Ok(store.engine().transact(Isolation::ReadCommitted, &mut NoteFilled).await?)
}

/// Refuses a database in which they were not filled yet, for a program that may not do it.
pub(crate) async fn require_filled(store: &Store) -> Result<(), StoreError> {
    if migrate::is_filled(store.engine(), FILLED).await? {
        return Ok(());
    }
    Err(StoreError::OlderSchema { found: migrate::SCHEMA_VERSION, known: migrate::SCHEMA_VERSION })
}

/// That all of them are there.
struct NoteFilled;

impl Work for NoteFilled {
    type Output = ();

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        migrate::note_filled(connection, FILLED).await.map(drop)
    }
}

/// The rows of the dossiers after one; gives how far it came, nothing at the end.
struct FillSome<'a> {
    keys: &'a MasterKeys,
    after: Vec<u8>,
}

impl Work for FillSome<'_> {
    type Output = Option<Vec<u8>>;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<Option<Vec<u8>>, Failure> {
        let mut gatherer = Gatherer::after(self.after.clone());
        let Some(batch) = gatherer.next(connection).await? else { return Ok(None) };
        let mut keys = BTreeMap::new();
        for rows in batch.tables.iter().filter(|rows| rows.table.name == PERSON.name) {
            for row in &rows.rows {
                let wrapped = row.opt_bytes(rows.from + PERSON.columns.len())?;
                let person = PersonId::from_bytes(row.array(rows.from)?);
                connection.execute(&FORGET_WORDS, vec![person.to_bytes().into()]).await?;
                let key = wrapped.and_then(|wrapped| self.keys.person_key(person, &wrapped).ok());
                keys.insert(row.array::<16>(rows.dossier)?, key);
            }
        }
        let mut dossiers: BTreeMap<[u8; 16], Vec<Entry>> = BTreeMap::new();
        for row in &batch.entries {
            dossiers.entry(row.array(0)?).or_default().push(Entry::read(row, 0)?);
        }
        for (dossier, entries) in dossiers {
            let Some(Some(key)) = keys.get(&dossier) else { continue };
            // An entry that cannot be read leaves no rows behind; `verify` reports both.
            let opened: Result<Vec<_>, _> =
                entries.iter().map(|entry| entry.open(key).map(|event| (entry, event))).collect();
            let Ok(events) = opened else { continue };
            let mut tables = expected(&events, &self.keys.index())?;
            connection.execute(&FORGET_UNTRUE, vec![dossier.into()]).await?;
            for table in [&ACCESS_GROUND, &DOSSIER_FACET, &NAME_TOKEN] {
                let rows = tables.remove(table.name).unwrap_or_default();
                let rows = rows.into_values().map(TableRow::plain_values).collect();
                table.insert(connection, rows, OnExisting::Replace).await?;
            }
            for row in tables.remove(DOSSIER.name).unwrap_or_default().into_values() {
                let values = of_dossier(&row.plain_values(), ["dossier_id", "version", "reading_not_by"]);
                connection.execute(&SET_READING_NOT_BY, values).await?;
            }
        }
        Ok(gatherer.place())
    }
}

/// These columns out of the values of a row of the table `dossier`.
fn of_dossier(values: &[Value], names: [&str; 3]) -> Vec<Value> {
    let column = |name: &str| {
        let place = DOSSIER.columns.iter().position(|(known, _)| *known == name)?;
        values.get(place).cloned()
    };
    names.into_iter().filter_map(column).collect()
}

impl TableRow {
    /// The values of a row of which no column is sealed.
    fn plain_values(self) -> Vec<Value> {
        let plain = |column| match column {
            Column::Plain(value) => value,
            Column::Sealed(_) | Column::Receipt { .. } | Column::Input { .. } => Value::Bytes(None),
        };
        self.columns.into_iter().map(plain).collect()
    }
}
