//! The rows of a look, written together with the processing record of the operation.

use crate::{
    columns::{self, instant},
    engine::{Connection, Engine, Failure, Isolation, Value, Work},
    processing::Begun,
    schema::{ACCESS_RECORD, OnExisting, PROCESSING_RECORD, SEARCH_RECORD, Table},
};
use herstel_domain::{
    Purpose, Scope,
    looked::{Ground, What},
};
use herstel_kernel::{Actor, DossierId, PersonId};
use std::collections::BTreeMap;

/// The persons that were seen, with the dossier in which.
pub(super) type Seen = BTreeMap<PersonId, Option<DossierId>>;

/// What somebody searched for, without saying it.
#[derive(Clone, Copy)]
pub(crate) struct Searched {
    /// `number`, `bsn` or `name`.
    pub(crate) kind: &'static str,
    /// A keyed hash of what was typed.
    pub(crate) hash: [u8; 32],
    /// How many were found.
    pub(crate) found: usize,
}

/// Who looks, why, and on what that rests.
#[derive(Clone, Copy)]
pub(super) struct Looking {
    pub(super) actor: Actor,
    pub(super) purpose: Purpose,
    pub(super) ground: Ground,
}

impl Looking {
    pub(super) fn of(scope: &Scope) -> Self {
        Self { actor: scope.actor(), purpose: scope.purpose(), ground: Ground::of(scope) }
    }
}

/// Rows on their way into the database.
pub(super) struct Writing {
    pub(super) looking: Looking,
    pub(super) what: What,
    pub(super) seen: Seen,
    pub(super) searched: Option<Searched>,
    pub(super) processing: Begun,
}

impl Writing {
    /// Writes them in a transaction of their own.
    pub(super) async fn run(mut self, engine: &Engine) -> Result<(), Failure> {
        // Nothing read decides anything, and keys that are there already are the same record.
        engine.transact(Isolation::ReadCommitted, &mut self).await
    }

    /// Writes them as part of a transaction.
    pub(super) async fn within(&self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        for (table, rows) in self.rows() {
            table.insert(connection, rows, OnExisting::Keep).await?;
        }
        Ok(())
    }

    /// The rows of each table.
    pub(super) fn rows(&self) -> Vec<(&'static Table, Vec<Vec<Value>>)> {
        let (kind, id) = columns::actor(self.looking.actor);
        let who = || [Value::from(kind.clone()), Value::Bytes(id.map(|id| id.to_vec()))];
        let purpose = columns::purpose(self.looking.purpose);
        let begin = || [instant(self.processing.at).into(), self.processing.operation.to_bytes().into()];
        let look = |(person, dossier): (&PersonId, &Option<DossierId>)| {
            let mut row: Vec<Value> = begin().into();
            row.extend([person.to_bytes().into(), self.what.as_str().into()]);
            row.push(Value::Bytes(dossier.map(|dossier| dossier.to_bytes().to_vec())));
            row.extend(who());
            row.extend([purpose.into(), self.looking.ground.as_str().into()]);
            row
        };
        let search = |searched: Searched| {
            let found = i64::try_from(searched.found).unwrap_or(i64::MAX);
            let mut row: Vec<Value> = begin().into();
            row.extend([searched.hash.into(), searched.kind.into(), found.into()]);
            row.extend(who());
            row.push(purpose.into());
            row
        };
        vec![
            (&PROCESSING_RECORD, vec![self.processing.begun_row()]),
            (&ACCESS_RECORD, self.seen.iter().map(look).collect()),
            (&SEARCH_RECORD, self.searched.map(search).into_iter().collect()),
        ]
    }
}

/// The record of a look that belongs into the transaction of what was decided on it.
#[must_use = "what was read must not be used without its record"]
pub(crate) struct Recording(pub(super) Option<Writing>);

impl Recording {
    /// The rows of each table; none when the system looked for itself.
    pub(crate) fn rows(&self) -> Vec<(&'static Table, Vec<Vec<Value>>)> {
        self.0.as_ref().map_or_else(Vec::new, Writing::rows)
    }
}

impl Work for Writing {
    type Output = ();

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        self.within(connection).await
    }
}
