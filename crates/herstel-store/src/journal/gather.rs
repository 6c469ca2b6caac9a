//! Reading the whole record in the order of dossiers, a number of whole dossiers at a time, with all their rows.

use crate::{
    engine::{Connection, Failure, Row},
    schema::{
        ACCESS_GROUND, DECIDED_CASE, DECISION, DISPUTE, DOCUMENT, DOSSIER, DOSSIER_FACET, EMERGENCY_ACCESS,
        EXPERIENCE, LETTER, MESSAGE, MESSAGE_WAY, NAME_TOKEN, PERSON, PLAN, RECEIPT, RECOGNITION, RELATION,
        SUPPORT_NOTE, TERM, Table,
    },
    statements::statements,
};

statements! {
    ENTRIES_AFTER = "SELECT dossier_id, version, recorded_at, actor_kind, actor_id, kind, payload, previous_hash, \
                     hash FROM journal WHERE (dossier_id, version) > ($1, $2) \
                     ORDER BY dossier_id, version LIMIT $3";
    PERSONS_OF = "SELECT d.dossier_id, p.person_id, p.bsn_index, p.details, p.bsn, k.wrapped, e.place FROM dossier d \
                  JOIN person p ON p.person_id = d.person_id \
                  LEFT JOIN person_key k ON k.person_id = d.person_id \
                  LEFT JOIN erasure e ON e.person_id = d.person_id \
                  WHERE d.dossier_id > $1 AND d.dossier_id <= $2";
    WORDS_OF = "SELECT d.dossier_id, t.token, t.person_id FROM dossier d \
                JOIN name_token t ON t.person_id = d.person_id \
                WHERE d.dossier_id > $1 AND d.dossier_id <= $2";
    DECIDED_OF = "SELECT d.dossier_id, c.person_id, c.decision_id, c.dossier_id, c.step, c.scheme, c.scheme_hash, c.outcome, \
                  c.amount_cents, c.registered_on, c.decided_on, c.input \
                  FROM dossier d JOIN decided_case c ON c.person_id = d.person_id \
                  WHERE d.dossier_id > $1 AND d.dossier_id <= $2";
}

/// Entries read at a time.
const PAGE: usize = 4_000;
/// The tables that hold rows of a dossier under its id, with the place of that column.
const OF_DOSSIER: [(&Table, usize); 17] = [
    (&DOSSIER, 0),
    (&DOSSIER_FACET, 0),
    (&DECISION, 1),
    (&RECEIPT, 1),
    (&LETTER, 1),
    (&DISPUTE, 1),
    (&PLAN, 0),
    (&TERM, 0),
    (&RECOGNITION, 0),
    (&EXPERIENCE, 0),
    (&DOCUMENT, 1),
    (&RELATION, 1),
    (&ACCESS_GROUND, 1),
    (&SUPPORT_NOTE, 1),
    (&EMERGENCY_ACCESS, 1),
    (&MESSAGE, 1),
    (&MESSAGE_WAY, 2),
];

/// Rows of one table.
pub(super) struct Rows {
    pub(super) table: &'static Table,
    /// In which column of the result the dossier stands.
    pub(super) dossier: usize,
    /// In which column the columns of the table begin.
    pub(super) from: usize,
    pub(super) rows: Vec<Row>,
}

/// Whole dossiers, read and not looked at.
pub(super) struct Batch {
    /// Rows of the journal, in the order of dossiers and versions.
    pub(super) entries: Vec<Row>,
    /// Rows of everything else. Those of the table `person` end with the wrapped key and the place
    /// of the certificate when the person was erased.
    pub(super) tables: Vec<Rows>,
}

/// How far the reading has come.
#[derive(Default)]
pub(super) struct Gatherer {
    /// The last entry that was read.
    last: (Vec<u8>, i64),
    /// All rows of dossiers up to this one were given out.
    done: Vec<u8>,
    /// Entries of a dossier that may go on.
    open: Vec<Row>,
    is_at_end: bool,
}

impl Gatherer {
    /// Going on after a dossier of which everything was read, and with the first one after nothing.
    pub(super) fn after(done: Vec<u8>) -> Self {
        Self { last: (done.clone(), if done.is_empty() { 0 } else { i64::MAX }), done, ..Self::default() }
    }

    /// Up to where everything was read; none once that is all there is.
    pub(super) fn place(&self) -> Option<Vec<u8>> {
        (!self.is_at_end).then(|| self.done.clone())
    }

    /// The next dossiers; none at the end.
    pub(super) async fn next(&mut self, connection: &mut Connection<'_>) -> Result<Option<Batch>, Failure> {
        while !self.is_at_end {
            let mut entries = std::mem::take(&mut self.open);
            let limit = i64::try_from(PAGE).unwrap_or(i64::MAX);
            let values = vec![self.last.0.clone().into(), self.last.1.into(), limit.into()];
            let rows = connection.all(&ENTRIES_AFTER, values).await?;
            self.is_at_end = rows.len() < PAGE;
            entries.extend(rows);
            if let Some(row) = entries.last() {
                self.last = (row.bytes(0)?, row.int(1)?);
            }
            if !self.is_at_end {
                // The last dossier of a page may go on in the next one.
                let begin = entries.partition_point(|row| row.bytes(0).is_ok_and(|id| id < self.last.0));
                self.open = entries.split_off(begin);
            }
            let up_to = match entries.last() {
                // Beyond every id, also one that is too long.
                _ if self.is_at_end => vec![u8::MAX; 32],
                Some(row) => row.bytes(0)?,
                None => continue,
            };
            let tables = self.rows(connection, &up_to).await?;
            self.done = up_to;
            return Ok(Some(Batch { entries, tables }));
        }
        Ok(None)
    }

    /// All rows of the dossiers that come now.
    async fn rows(&self, connection: &mut Connection<'_>, up_to: &[u8]) -> Result<Vec<Rows>, Failure> {
        let range = || vec![self.done.clone().into(), up_to.to_vec().into()];
        let mut tables = Vec::new();
        for (table, dossier) in OF_DOSSIER {
            let rows = connection.all(table.of_dossiers(), range()).await?;
            tables.push(Rows { table, dossier, from: 0, rows });
        }
        for (table, statement) in
            [(&PERSON, &PERSONS_OF), (&NAME_TOKEN, &WORDS_OF), (&DECIDED_CASE, &DECIDED_OF)]
        {
            let rows = connection.all(statement, range()).await?;
            tables.push(Rows { table, dossier: 0, from: 1, rows });
        }
        Ok(tables)
    }
}
