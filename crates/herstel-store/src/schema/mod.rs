//! The tables: their columns for everything that treats all tables alike (backup, import, projection, checks), and
//! the statements built from them.
//!
//! A test compares this list with what the migrations make, on both engines.

pub(crate) mod migrate;

use crate::{
    engine::{Connection, Failure, Kind, Value},
    statements::Sql,
};
use Kind::{Bytes, Int, Text};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

/// A table and its columns; the first `key` columns are the primary key.
pub(crate) struct Table {
    pub(crate) name: &'static str,
    pub(crate) key: usize,
    pub(crate) columns: &'static [(&'static str, Kind)],
}

pub(crate) const INSTALLATION: Table = Table {
    name: "installation",
    key: 1,
    columns: &[
        ("installation_id", Int),
        ("contents", Text),
        ("note", Text),
        ("key_check", Bytes),
        ("index_check", Bytes),
    ],
};
pub(crate) const STAFF: Table = Table {
    name: "staff",
    key: 1,
    columns: &[("staff_id", Bytes), ("name", Text), ("role", Text), ("person_id", Bytes), ("ended_at", Int)],
};
pub(crate) const STAFF_SUBJECT: Table = Table {
    name: "staff_subject",
    key: 1,
    columns: &[
        ("subject_id", Bytes),
        ("provider", Text),
        ("subject_index", Bytes),
        ("staff_id", Bytes),
        ("content", Bytes),
    ],
};
pub(crate) const PASSKEY: Table = Table {
    name: "passkey",
    key: 1,
    columns: &[
        ("passkey_id", Bytes),
        ("credential_hash", Bytes),
        ("staff_id", Bytes),
        ("uses", Int),
        ("content", Bytes),
    ],
};
pub(crate) const PASSKEY_INVITATION: Table = Table {
    name: "passkey_invitation",
    key: 1,
    columns: &[("secret_hash", Bytes), ("staff_id", Bytes), ("expires_at", Int)],
};
pub(crate) const ADMINISTRATION: Table = Table {
    name: "administration",
    key: 1,
    columns: &[
        ("number", Int),
        ("recorded_at", Int),
        ("done_by", Text),
        ("kind", Text),
        ("payload", Text),
        ("previous_hash", Bytes),
        ("hash", Bytes),
    ],
};
pub(crate) const PACKAGE: Table = Table {
    name: "package",
    key: 1,
    columns: &[("content_hash", Bytes), ("scheme", Text), ("archive", Bytes)],
};
pub(crate) const PERSON: Table = Table {
    name: "person",
    key: 1,
    columns: &[("person_id", Bytes), ("bsn_index", Bytes), ("details", Bytes), ("bsn", Bytes)],
};
pub(crate) const PERSON_KEY: Table = Table {
    name: "person_key",
    key: 1,
    columns: &[("person_id", Bytes), ("key_id", Int), ("wrapped", Bytes)],
};
pub(crate) const NAME_TOKEN: Table =
    Table { name: "name_token", key: 2, columns: &[("token", Bytes), ("person_id", Bytes)] };
pub(crate) const DOSSIER: Table = Table {
    name: "dossier",
    key: 1,
    columns: &[
        ("dossier_id", Bytes),
        ("number", Text),
        ("person_id", Bytes),
        ("registered_on", Text),
        ("status", Text),
        ("due_on", Text),
        ("handler_id", Bytes),
        ("open_disputes", Int),
        ("version", Int),
        ("head", Bytes),
        ("protected", Int),
        ("request_until", Text),
        ("restricted", Int),
    ],
};
pub(crate) const JOURNAL: Table = Table {
    name: "journal",
    key: 2,
    columns: &[
        ("dossier_id", Bytes),
        ("version", Int),
        ("recorded_at", Int),
        ("actor_kind", Text),
        ("actor_id", Bytes),
        ("kind", Text),
        ("payload", Bytes),
        ("previous_hash", Bytes),
        ("hash", Bytes),
    ],
};
pub(crate) const DECISION: Table = Table {
    name: "decision",
    key: 1,
    columns: &[
        ("decision_id", Bytes),
        ("dossier_id", Bytes),
        ("step", Text),
        ("status", Text),
        ("outcome", Text),
        ("amount_cents", Int),
        ("scheme", Text),
        ("scheme_hash", Bytes),
        ("receipt_id", Bytes),
        ("proposed_by", Bytes),
        ("proposed_on", Text),
        ("read_by", Bytes),
        ("read_on", Text),
    ],
};
pub(crate) const RECEIPT: Table = Table {
    name: "receipt",
    key: 1,
    columns: &[
        ("receipt_id", Bytes),
        ("dossier_id", Bytes),
        ("decision_id", Bytes),
        ("receipt_hash", Bytes),
        ("content", Bytes),
    ],
};
pub(crate) const DECIDED_CASE: Table = Table {
    name: "decided_case",
    key: 2,
    columns: &[
        ("person_id", Bytes),
        ("decision_id", Bytes),
        ("dossier_id", Bytes),
        ("step", Text),
        ("scheme", Text),
        ("scheme_hash", Bytes),
        ("outcome", Text),
        ("amount_cents", Int),
        ("registered_on", Text),
        ("decided_on", Text),
        ("input", Bytes),
    ],
};
pub(crate) const LETTER: Table = Table {
    name: "letter",
    key: 1,
    columns: &[
        ("letter_id", Bytes),
        ("dossier_id", Bytes),
        ("decision_id", Bytes),
        ("issued_on", Text),
        ("version", Int),
        ("language", Text),
    ],
};
pub(crate) const LETTER_PDF: Table =
    Table { name: "letter_pdf", key: 1, columns: &[("letter_id", Bytes), ("content", Bytes)] };
pub(crate) const DISPUTE: Table = Table {
    name: "dispute",
    key: 1,
    columns: &[
        ("dispute_id", Bytes),
        ("dossier_id", Bytes),
        ("raised_on", Text),
        ("answered_on", Text),
        ("result", Text),
    ],
};
pub(crate) const RELATION: Table = Table {
    name: "relation",
    key: 1,
    columns: &[
        ("relation_id", Bytes),
        ("dossier_id", Bytes),
        ("kind", Text),
        ("person_id", Bytes),
        ("from_on", Text),
        ("until_on", Text),
    ],
};
pub(crate) const ACCESS_GROUND: Table = Table {
    name: "access_ground",
    key: 1,
    columns: &[
        ("ground_id", Bytes),
        ("dossier_id", Bytes),
        ("holder", Bytes),
        ("grants", Int),
        ("from_on", Text),
        ("until_on", Text),
    ],
};
pub(crate) const SUPPORT_NOTE: Table = Table {
    name: "support_note",
    key: 1,
    columns: &[("note_id", Bytes), ("dossier_id", Bytes), ("desk", Bytes), ("content", Bytes)],
};
pub(crate) const EMERGENCY_ACCESS: Table = Table {
    name: "emergency_access",
    key: 1,
    columns: &[
        ("access_id", Bytes),
        ("dossier_id", Bytes),
        ("staff_id", Bytes),
        ("opened_at", Int),
        ("until_at", Int),
    ],
};
pub(crate) const CONFLICT: Table = Table {
    name: "conflict",
    key: 3,
    columns: &[
        ("staff_id", Bytes),
        ("person_id", Bytes),
        ("from_on", Text),
        ("until_on", Text),
        ("recorded_by", Text),
    ],
};
pub(crate) const DOCUMENT: Table = Table {
    name: "document",
    key: 1,
    columns: &[("document_id", Bytes), ("dossier_id", Bytes), ("received_on", Text), ("version", Int)],
};
pub(crate) const DOCUMENT_CONTENT: Table =
    Table { name: "document_content", key: 1, columns: &[("document_id", Bytes), ("content", Bytes)] };
pub(crate) const NUMBER_COUNTER: Table =
    Table { name: "number_counter", key: 1, columns: &[("year", Int), ("last_number", Int)] };
pub(crate) const STATUS_COUNT: Table =
    Table { name: "status_count", key: 2, columns: &[("status", Text), ("shard", Int), ("dossiers", Int)] };
pub(crate) const DEMO_PERSON: Table =
    Table { name: "demo_person", key: 1, columns: &[("slug", Text), ("place", Int), ("content", Bytes)] };
pub(crate) const SEAL: Table = Table {
    name: "seal",
    key: 1,
    columns: &[("seal_number", Int), ("statement", Text), ("signature", Bytes), ("changes", Text)],
};
pub(crate) const KEY_CHANGE: Table = Table {
    name: "key_change",
    key: 1,
    columns: &[("place", Int), ("at", Int), ("kind", Text), ("key", Text), ("cells", Int)],
};
pub(crate) const RETENTION_HOLD: Table = Table {
    name: "retention_hold",
    key: 1,
    columns: &[
        ("hold_id", Bytes),
        ("person_id", Bytes),
        ("kind", Text),
        ("reason", Bytes),
        ("general_reason", Bytes),
        ("placed_by", Bytes),
        ("placed_on", Text),
        ("until_on", Text),
        ("released_by", Bytes),
        ("released_on", Text),
    ],
};
pub(crate) const DESTRUCTION_LIST: Table = Table {
    name: "destruction_list",
    key: 1,
    columns: &[
        ("list_id", Bytes),
        ("status", Text),
        ("proposed_by", Bytes),
        ("proposed_on", Text),
        ("read_by", Bytes),
        ("read_on", Text),
        ("executed_by", Bytes),
        ("executed_on", Text),
    ],
};
pub(crate) const DESTRUCTION_ENTRY: Table = Table {
    name: "destruction_entry",
    key: 2,
    columns: &[
        ("list_id", Bytes),
        ("person_id", Bytes),
        ("category", Text),
        ("until_on", Text),
        ("ground", Text),
        ("result", Text),
    ],
};
pub(crate) const ERASURE: Table = Table {
    name: "erasure",
    key: 1,
    columns: &[
        ("place", Int),
        ("person_id", Bytes),
        ("list_id", Bytes),
        ("at", Int),
        ("proposed_by", Bytes),
        ("approved_by", Bytes),
        ("executed_by", Bytes),
        ("category", Text),
        ("ground", Text),
        ("key_mark", Bytes),
        ("previous_hash", Bytes),
        ("hash", Bytes),
    ],
};
pub(crate) const RESTORED: Table = Table { name: "restored", key: 1, columns: &[("installation_id", Int)] };
/// The bytes of letters and documents have no column of their own for the dossier.
pub(crate) const CONTENT_OF_DOCUMENTS: &str = "DELETE FROM document_content WHERE document_id IN \
                                               (SELECT document_id FROM document WHERE dossier_id = $1)";
/// The same for letters.
pub(crate) const CONTENT_OF_LETTERS: &str =
    "DELETE FROM letter_pdf WHERE letter_id IN (SELECT letter_id FROM letter WHERE dossier_id = $1)";
pub(crate) const SESSION: Table = Table {
    name: "session",
    key: 1,
    columns: &[
        ("token_hash", Bytes),
        ("content", Bytes),
        ("language", Text),
        ("expires_at", Int),
        ("absolute_expires_at", Int),
        ("holder_index", Bytes),
        ("used_at", Int),
    ],
};

pub(crate) const ATTEMPT: Table = Table {
    name: "attempt",
    key: 1,
    columns: &[
        ("bucket", Bytes),
        ("span", Int),
        ("hits", Int),
        ("hits_before", Int),
        ("refused", Int),
        ("ends_at", Int),
    ],
};
pub(crate) const JOB: Table = Table {
    name: "job",
    key: 1,
    columns: &[
        ("name", Text),
        ("run_at", Int),
        ("lease_until", Int),
        ("leased_by", Text),
        ("attempts", Int),
        ("ended_at", Int),
        ("result", Text),
    ],
};

pub(crate) const BACKUP_MADE: Table =
    Table { name: "backup_made", key: 1, columns: &[("backup_made_id", Int), ("made_at", Int)] };

pub(crate) const ONCE: Table = Table {
    name: "once",
    key: 1,
    columns: &[
        ("key_hash", Bytes),
        ("request_hash", Bytes),
        ("seed", Bytes),
        ("dossier_id", Bytes),
        ("number", Text),
        ("version", Int),
        ("recorded_at", Int),
    ],
};

pub(crate) const SIGN_IN_ATTEMPT: Table = Table {
    name: "sign_in_attempt",
    key: 1,
    columns: &[("state_hash", Bytes), ("binding", Bytes), ("content", Bytes), ("expires_at", Int)],
};
pub(crate) const HELD_FORM: Table = Table {
    name: "held_form",
    key: 1,
    columns: &[("session_hash", Bytes), ("content", Bytes), ("expires_at", Int)],
};
pub(crate) const ORGANISATION: Table =
    Table { name: "organisation", key: 1, columns: &[("organisation_id", Bytes), ("number", Text)] };

/// What a backup leaves out: a restored database begins with everybody signed out, its nodes make their jobs anew, and
/// no request is on its way.
pub(crate) const PASSING: &[&Table] = &[
    &SESSION,
    &ATTEMPT,
    &JOB,
    &BACKUP_MADE,
    &ONCE,
    &SIGN_IN_ATTEMPT,
    &HELD_FORM,
    &PASSKEY_INVITATION,
    &RESTORED,
];

pub(crate) const ACCESS_RECORD: Table = Table {
    name: "access_record",
    key: 4,
    columns: &[
        ("looked_at", Int),
        ("operation_id", Bytes),
        ("person_id", Bytes),
        ("what", Text),
        ("dossier_id", Bytes),
        ("actor_kind", Text),
        ("actor_id", Bytes),
        ("purpose", Text),
        ("ground", Text),
    ],
};
pub(crate) const SEARCH_RECORD: Table = Table {
    name: "search_record",
    key: 3,
    columns: &[
        ("looked_at", Int),
        ("operation_id", Bytes),
        ("searched", Bytes),
        ("kind", Text),
        ("found", Int),
        ("actor_kind", Text),
        ("actor_id", Bytes),
        ("purpose", Text),
    ],
};
pub(crate) const ACCESS_DAY: Table = Table {
    name: "access_day",
    key: 1,
    columns: &[("day", Text), ("records", Int), ("digest", Bytes), ("removed_at", Int)],
};
pub(crate) const PROCESSING_RECORD: Table = Table {
    name: "processing_record",
    key: 1,
    columns: &[
        ("operation_id", Bytes),
        ("started_at", Int),
        ("ended_at", Int),
        ("status", Text),
        ("activity", Text),
        ("name", Text),
        ("trace_id", Bytes),
        ("parent_span_id", Bytes),
        ("processor", Text),
    ],
};

/// Everything a backup holds, in an order in which every row finds the rows it refers to.
pub(crate) const KEPT: &[&Table] = &[
    &INSTALLATION,
    &STAFF,
    &STAFF_SUBJECT,
    &PASSKEY,
    &ADMINISTRATION,
    &PACKAGE,
    &PERSON,
    &PERSON_KEY,
    &NAME_TOKEN,
    &DOSSIER,
    &JOURNAL,
    &DECISION,
    &RECEIPT,
    &DECIDED_CASE,
    &LETTER,
    &LETTER_PDF,
    &DISPUTE,
    &RELATION,
    &ACCESS_GROUND,
    &SUPPORT_NOTE,
    &EMERGENCY_ACCESS,
    &CONFLICT,
    &DOCUMENT,
    &DOCUMENT_CONTENT,
    &NUMBER_COUNTER,
    &STATUS_COUNT,
    &DEMO_PERSON,
    &SEAL,
    &KEY_CHANGE,
    &ORGANISATION,
    &RETENTION_HOLD,
    &DESTRUCTION_LIST,
    &DESTRUCTION_ENTRY,
    &ERASURE,
    &ACCESS_RECORD,
    &SEARCH_RECORD,
    &ACCESS_DAY,
    &PROCESSING_RECORD,
];

/// Rows per statement: few sizes, so that few statements are prepared.
pub(crate) const CHUNKS: [usize; 3] = [64, 8, 1];

/// What happens to a row whose key is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum OnExisting {
    /// It is an error.
    Fail,
    /// The new row takes its place.
    Replace,
    /// The row that is there stays.
    Keep,
}

impl Table {
    fn columns_text(&self) -> String {
        self.columns.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
    }

    fn key_text(&self) -> String {
        self.columns.iter().take(self.key).map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
    }

    /// Inserts `rows` rows.
    fn insert_sql(&self, rows: usize, existing: OnExisting) -> String {
        let width = self.columns.len();
        let row = |index: usize| {
            let places: Vec<String> =
                (1..=width).map(|column| format!("${}", index * width + column)).collect();
            format!("({})", places.join(", "))
        };
        let values: Vec<String> = (0..rows).map(row).collect();
        let mut sql =
            format!("INSERT INTO {} ({}) VALUES {}", self.name, self.columns_text(), values.join(", "));
        if existing == OnExisting::Keep {
            sql.push_str(&format!(" ON CONFLICT ({}) DO NOTHING", self.key_text()));
        }
        if existing == OnExisting::Replace {
            let others: Vec<String> = self
                .columns
                .iter()
                .skip(self.key)
                .map(|(name, _)| format!("{name} = excluded.{name}"))
                .collect();
            sql.push_str(&format!(" ON CONFLICT ({}) DO ", self.key_text()));
            if others.is_empty() {
                sql.push_str("NOTHING");
            } else {
                sql.push_str(&format!("UPDATE SET {}", others.join(", ")));
            }
        }
        sql
    }

    /// The same text, built once: it is long, and needed for every command.
    fn kept_insert_sql(&self, rows: usize, existing: OnExisting) -> Arc<str> {
        /// By table, number of rows, and what happens to rows that are there.
        type Texts = BTreeMap<(&'static str, usize, OnExisting), Arc<str>>;
        static KEPT: Mutex<Texts> = Mutex::new(BTreeMap::new());
        let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (self.name, rows, existing);
        kept.entry(key).or_insert_with(|| self.insert_sql(rows, existing).into()).clone()
    }

    /// The rows in the order of the key, from the beginning.
    fn first_page_sql(&self) -> String {
        format!("SELECT {} FROM {} ORDER BY {} LIMIT $1", self.columns_text(), self.name, self.key_text())
    }

    /// The rows in the order of the key, after a key.
    fn next_page_sql(&self) -> String {
        let places: Vec<String> = (2..2 + self.key).map(|place| format!("${place}")).collect();
        format!(
            "SELECT {} FROM {} WHERE ({}) > ({}) ORDER BY {} LIMIT $1",
            self.columns_text(),
            self.name,
            self.key_text(),
            places.join(", "),
            self.key_text()
        )
    }

    fn count_sql(&self) -> String {
        format!("SELECT COUNT(*) FROM {}", self.name)
    }

    /// The rows of dossiers after one and up to another; the table has a column `dossier_id`.
    pub(crate) fn of_dossiers(&self) -> Sql {
        let columns = self.columns_text();
        let sql = format!("SELECT {columns} FROM {} WHERE dossier_id > $1 AND dossier_id <= $2", self.name);
        Sql::Built(sql.into())
    }

    /// Inserts rows, many per statement.
    pub(crate) async fn insert(
        &self,
        connection: &mut Connection<'_>,
        mut rows: Vec<Vec<Value>>,
        existing: OnExisting,
    ) -> Result<(), Failure> {
        for chunk in CHUNKS {
            while rows.len() >= chunk {
                let values = rows.drain(..chunk).flatten().collect();
                connection.execute(Sql::Built(self.kept_insert_sql(chunk, existing)), values).await?;
            }
        }
        Ok(())
    }

    /// At most `limit` rows in the order of the key, from the beginning or after a row.
    pub(crate) async fn page(
        &self,
        connection: &mut Connection<'_>,
        after: Option<&[Value]>,
        limit: i64,
    ) -> Result<Vec<Vec<Value>>, Failure> {
        let mut values = vec![Value::from(limit)];
        let sql = match after {
            Some(row) => {
                values.extend(row.iter().take(self.key).cloned());
                self.next_page_sql()
            }
            None => self.first_page_sql(),
        };
        let rows = connection.all(Sql::Built(sql.into()), values).await?;
        rows.iter().map(|row| self.read(row, 0)).collect()
    }

    /// The columns of the table out of a result, from a column on.
    pub(crate) fn read(&self, row: &crate::engine::Row, from: usize) -> Result<Vec<Value>, Failure> {
        self.columns.iter().enumerate().map(|(index, (_, kind))| row.value(from + index, *kind)).collect()
    }

    /// How many rows there are.
    pub(crate) async fn count(&self, connection: &mut Connection<'_>) -> Result<u64, Failure> {
        let row = connection.first(Sql::Built(self.count_sql().into()), Vec::new()).await?;
        let count = row.map_or(Ok(0), |row| row.int(0))?;
        Ok(u64::try_from(count).unwrap_or_default())
    }
}

/// Name and text of every statement built here.
pub(crate) fn built_statements() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for table in KEPT.iter().chain(PASSING).copied() {
        let mut add = |what: &str, sql: String| all.push((format!("{}::{what}", table.name), sql));
        for chunk in CHUNKS {
            add("insert", table.insert_sql(chunk, OnExisting::Fail));
            add("replace", table.insert_sql(chunk, OnExisting::Replace));
            add("keep", table.insert_sql(chunk, OnExisting::Keep));
        }
        add("first_page", table.first_page_sql());
        add("next_page", table.next_page_sql());
        add("count", table.count_sql());
        if table.columns.iter().any(|(name, _)| *name == "dossier_id")
            && let Sql::Built(sql) = table.of_dossiers()
        {
            add("of_dossiers", sql.to_string());
        }
    }
    all
}
