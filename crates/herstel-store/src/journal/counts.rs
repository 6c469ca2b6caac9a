//! The kept counts: how many dossiers have each status, how many of them each case handler has, and how many legal terms of
//! each handler end on a day. Nobody who asks for them goes through the dossiers.

use super::project::last_days;
use crate::{
    StoreError,
    columns::NOTHING_DUE,
    engine::{Connection, Failure, Row},
    statements::statements,
};
use herstel_domain::{Dossier, road::work_status};
use herstel_kernel::DossierId;
use std::collections::BTreeMap;

statements! {
    /// Moves the kept count of a status; `$3` may be negative.
    MOVE_STATUS = "INSERT INTO status_count (status, shard, dossiers) VALUES ($1, $2, $3) \
                   ON CONFLICT (status, shard) DO UPDATE SET dossiers = status_count.dossiers + excluded.dossiers";
    /// The same of what one handler has.
    MOVE_HANDLER = "INSERT INTO handler_count (handler_id, status, shard, dossiers) VALUES ($1, $2, $3, $4) \
                    ON CONFLICT (handler_id, status, shard) \
                    DO UPDATE SET dossiers = handler_count.dossiers + excluded.dossiers";
    /// The same of the terms of one handler that end on a day.
    MOVE_TERMS = "INSERT INTO term_count (last_day, handler_id, shard, terms) VALUES ($1, $2, $3, $4) \
                  ON CONFLICT (last_day, handler_id, shard) \
                  DO UPDATE SET terms = term_count.terms + excluded.terms";
}

/// Over how many rows the count of a status is spread.
const SHARDS: u8 = 64;
/// The same of what one handler has: fewer write about the same handler at a time, and whoever looks for somebody with room
/// reads all of it.
const SHARDS_OF_HANDLER: u8 = 8;

/// One of the things that are counted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Counted {
    /// Dossiers with a status, in one of the shards.
    Status(String, i64),
    /// Dossiers of a handler with a status, in one of the shards.
    Handler([u8; 16], String, i64),
    /// Terms that end on a day, of a handler or of nobody, in one of the shards.
    Terms(String, Option<[u8; 16]>, i64),
}

/// What is counted of one dossier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct CountedOf(Vec<Counted>);

impl CountedOf {
    /// By what its row says, and the last days of its terms.
    pub(crate) fn row(
        dossier: DossierId,
        status: &str,
        handler: Option<[u8; 16]>,
        last_days: impl IntoIterator<Item = String>,
    ) -> Self {
        let shard = |shards| i64::from(dossier.to_bytes()[0] % shards);
        let by_status = Counted::Status(status.to_owned(), shard(SHARDS));
        let of_handler = |handler| Counted::Handler(handler, status.to_owned(), shard(SHARDS_OF_HANDLER));
        let by_handler = handler.map(of_handler);
        // Terms of many who registered together end together, and nobody handles them yet.
        let spread = shard(if handler.is_some() { SHARDS_OF_HANDLER } else { SHARDS });
        let ends = |last_day| Counted::Terms(last_day, handler, spread);
        let terms = last_days.into_iter().filter(|last_day| last_day != NOTHING_DUE).map(ends);
        Self([Some(by_status), by_handler].into_iter().flatten().chain(terms).collect())
    }

    /// By what it is.
    pub(super) fn dossier(dossier: &Dossier) -> Self {
        let handler = dossier.handler_id().map(|handler| handler.to_bytes());
        let last_days = last_days(dossier).map(|last_day| last_day.to_string());
        Self::row(dossier.registration.dossier, work_status(dossier).as_str(), handler, last_days)
    }
}

/// By how much counts move, or what they come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts(BTreeMap<Counted, i64>);

impl Counts {
    /// Counts a dossier.
    pub(super) fn add(&mut self, counted: CountedOf) {
        for counted in counted.0 {
            *self.0.entry(counted).or_default() += 1;
        }
    }

    /// Takes a dossier off.
    pub(crate) fn take(&mut self, counted: CountedOf) {
        for counted in counted.0 {
            *self.0.entry(counted).or_default() -= 1;
        }
    }

    /// Adds others.
    pub(super) fn join(&mut self, others: Self) {
        for (counted, by) in others.0 {
            *self.0.entry(counted).or_default() += by;
        }
    }

    /// What is kept: the rows per status and shard, those per handler and status, and those per last day and handler.
    pub(super) fn kept(statuses: &[Row], handlers: &[Row], terms: &[Row]) -> Result<Self, Failure> {
        let mut kept = BTreeMap::new();
        for row in statuses {
            kept.insert(Counted::Status(row.text(0)?, row.int(1)?), row.int(2)?);
        }
        for row in handlers {
            kept.insert(Counted::Handler(row.array(0)?, row.text(1)?, 0), row.int(2)?);
        }
        for row in terms {
            kept.insert(Counted::Terms(row.text(0)?, handler_of(row, 1)?, 0), row.int(2)?);
        }
        Ok(Self(kept))
    }

    /// By how much what is kept must move to become this. Of the same kinds of things, both added up.
    pub(super) fn since(mut self, kept: Self) -> Self {
        for (counted, by) in kept.0 {
            *self.0.entry(counted).or_default() -= by;
        }
        self
    }

    /// The same with what a handler has added up: in a database from before it was kept, all of it came into one shard,
    /// and so does what is set right.
    pub(super) fn added_up(self) -> Self {
        let mut counts = Self::default();
        for (counted, by) in self.0 {
            let counted = match counted {
                Counted::Handler(handler, status, _) => Counted::Handler(handler, status, 0),
                Counted::Terms(last_day, handler, _) => Counted::Terms(last_day, handler, 0),
                Counted::Status(status, shard) => Counted::Status(status, shard),
            };
            *counts.0.entry(counted).or_default() += by;
        }
        counts
    }

    /// Moves what is kept. Always in the same order, so that writers who meet wait for each other and not in a circle.
    pub(crate) async fn write(self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        for (counted, by) in self.0.into_iter().filter(|(_, by)| *by != 0) {
            let (sql, values) = match counted {
                Counted::Status(status, shard) => {
                    (&MOVE_STATUS, vec![status.into(), shard.into(), by.into()])
                }
                Counted::Handler(handler, status, shard) => {
                    (&MOVE_HANDLER, vec![handler.into(), status.into(), shard.into(), by.into()])
                }
                Counted::Terms(last_day, handler, shard) => {
                    let handler = handler.map_or_else(Vec::new, |handler| handler.to_vec());
                    (&MOVE_TERMS, vec![last_day.into(), handler.into(), shard.into(), by.into()])
                }
            };
            connection.execute(sql, values).await?;
        }
        Ok(())
    }
}

/// Whose a kept count is: a key has no holes, so that nobody has an id without a byte.
pub(crate) fn handler_of(row: &Row, column: usize) -> Result<Option<[u8; 16]>, Failure> {
    let id = row.opt_bytes(column)?.filter(|id| !id.is_empty());
    let whole = |id: Vec<u8>| <[u8; 16]>::try_from(id);
    id.map(whole).transpose().map_err(|_| {
        StoreError::Damaged { table: "term_count", what: "a handler with an id of another size" }.into()
    })
}
