//! What is kept how long: holds, destruction lists, and erasure by destroying a person's key.
//!
//! Everything that decides whether somebody may be erased goes through the row of `installation`: placing a hold and
//! erasing never run at the same time, on either engine.

mod certificate;
mod erase;
mod execute;
mod holds;
pub(crate) mod lists;
mod register;

pub(crate) use certificate::{ERASED, problems};
pub(crate) use execute::mark_restored;
pub use execute::{Executed, Repeated};
pub use holds::Hold;
pub use lists::{DestructionEntry, DestructionGroup, DestructionList};
pub use register::ErasureRegister;

use crate::{
    StoreError,
    columns::{NOTHING_DUE, date_of, instant_of},
    engine::{Connection, Failure, Row},
    schema::{
        ACCESS_GROUND, ACCESS_RECORD, CONFLICT, CONTENT_OF_DOCUMENTS, CONTENT_OF_LETTERS,
        CONTENT_OF_MESSAGES, DECIDED_CASE, DECISION, DESTRUCTION_ENTRY, DISPUTE, DIVISION_ITEM, DOCUMENT,
        DOSSIER, DOSSIER_FACET, EFFORT, EMERGENCY_ACCESS, ERASURE, EXPERIENCE, FORECAST, FORECAST_TOLD,
        JOURNAL, LETTER, MESSAGE, MESSAGE_TRY, MESSAGE_WAY, NAME_TOKEN, ONCE, PERSON, PERSON_KEY, PLAN,
        RECEIPT, RECOGNITION, RELATION, RETENTION_HOLD, SESSION, STAFF, SUPPORT_NOTE, TERM, Table,
    },
    statements::{Statement, statements},
};
use herstel_domain::retention::{Category, Standing};
use herstel_domain::road::WorkStatus;
use jiff::tz::TimeZone;

statements! {
    /// Waits for everybody else who decides about holds and erasures.
    WAIT_TURN = "UPDATE installation SET note = note WHERE installation_id = 1";
    STANDINGS = "SELECT d.person_id, d.status, d.due_on, d.open_disputes, \
                 (SELECT MAX(j.recorded_at) FROM journal j WHERE j.dossier_id = d.dossier_id), \
                 (SELECT MAX(c.read_on) FROM decision c WHERE c.dossier_id = d.dossier_id AND c.status = 'approved'), \
                 (SELECT COUNT(*) FROM decision c WHERE c.dossier_id = d.dossier_id AND c.status = 'approved' \
                  AND c.outcome = 'award'), \
                 (SELECT COUNT(*) FROM decision c WHERE c.dossier_id = d.dossier_id AND c.status = 'proposed'), \
                 (SELECT COUNT(*) FROM dossier_facet f WHERE f.dossier_id = d.dossier_id AND f.is_on = 1 \
                  AND f.facet = 'kept') \
                 FROM dossier d JOIN person_key k ON k.person_id = d.person_id \
                 WHERE d.person_id > $1 ORDER BY d.person_id LIMIT $2";
    STANDING = "SELECT d.person_id, d.status, d.due_on, d.open_disputes, \
                (SELECT MAX(j.recorded_at) FROM journal j WHERE j.dossier_id = d.dossier_id), \
                (SELECT MAX(c.read_on) FROM decision c WHERE c.dossier_id = d.dossier_id AND c.status = 'approved'), \
                (SELECT COUNT(*) FROM decision c WHERE c.dossier_id = d.dossier_id AND c.status = 'approved' \
                 AND c.outcome = 'award'), \
                (SELECT COUNT(*) FROM decision c WHERE c.dossier_id = d.dossier_id AND c.status = 'proposed'), \
                (SELECT COUNT(*) FROM dossier_facet f WHERE f.dossier_id = d.dossier_id AND f.is_on = 1 \
                 AND f.facet = 'kept') \
                FROM dossier d JOIN person_key k ON k.person_id = d.person_id \
                WHERE d.person_id = $1";
    IS_HELD = "SELECT 1 FROM retention_hold WHERE (person_id = $1 OR person_id IS NULL) AND released_on IS NULL \
               AND (until_on IS NULL OR until_on >= $2)";
}

/// The statements of all parts.
pub(crate) fn statements() -> Vec<(&'static str, &'static [Statement])> {
    vec![
        ("retention", STATEMENTS),
        ("retention::holds", holds::STATEMENTS),
        ("retention::lists", lists::STATEMENTS),
        ("retention::erase", erase::STATEMENTS),
        ("retention::certificate", certificate::STATEMENTS),
        ("retention::execute", execute::STATEMENTS),
    ]
}

/// What an erasure does to a table that names persons or dossiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AtErasure {
    /// The rows of the person go, by the column `dossier_id` when there is one and else by `person_id`.
    Removed,
    /// What could tell who it was goes, and the row stays: others refer to it, or it proves that nothing else is gone.
    Emptied,
    /// The row stays as it is; the words say why that tells nothing about anybody.
    Kept(&'static str),
}

/// Every table with a column `person_id` or `dossier_id`; a test compares it with the schema.
pub(crate) const AT_ERASURE: &[(&Table, AtErasure)] = &[
    (&PERSON, AtErasure::Emptied),
    (&PERSON_KEY, AtErasure::Removed),
    (&NAME_TOKEN, AtErasure::Removed),
    (&DOSSIER, AtErasure::Emptied),
    (&DOSSIER_FACET, AtErasure::Removed),
    (&JOURNAL, AtErasure::Kept("sealed with the destroyed key, and part of the chain")),
    (&DECISION, AtErasure::Removed),
    (&DIVISION_ITEM, AtErasure::Removed),
    (&RECEIPT, AtErasure::Removed),
    (&DECIDED_CASE, AtErasure::Removed),
    (&LETTER, AtErasure::Removed),
    (&DISPUTE, AtErasure::Removed),
    (&PLAN, AtErasure::Removed),
    (&TERM, AtErasure::Removed),
    (&RECOGNITION, AtErasure::Removed),
    (&EXPERIENCE, AtErasure::Removed),
    (&DOCUMENT, AtErasure::Removed),
    (&MESSAGE, AtErasure::Removed),
    (&MESSAGE_WAY, AtErasure::Removed),
    (&MESSAGE_TRY, AtErasure::Removed),
    (&RELATION, AtErasure::Removed),
    (&ACCESS_GROUND, AtErasure::Removed),
    (&SUPPORT_NOTE, AtErasure::Removed),
    (&EMERGENCY_ACCESS, AtErasure::Removed),
    (&CONFLICT, AtErasure::Removed),
    (&ONCE, AtErasure::Removed),
    (&EFFORT, AtErasure::Removed),
    (&FORECAST, AtErasure::Removed),
    (&FORECAST_TOLD, AtErasure::Removed),
    (&STAFF, AtErasure::Kept("says which id somebody of the staff has as a person; it leads nowhere now")),
    (&RETENTION_HOLD, AtErasure::Kept("its reason is sealed with the destroyed key")),
    (&DESTRUCTION_ENTRY, AtErasure::Kept("says on which list and ground, of an id that leads nowhere")),
    (&ERASURE, AtErasure::Kept("the certificate")),
    (
        &ACCESS_RECORD,
        AtErasure::Kept("that somebody looked, at an id that leads nowhere; its own period ends it"),
    ),
];

/// The tables in which an erasure leaves bytes of rows that are gone: those above, and sessions. What hangs on letters,
/// documents and messages is sealed with the destroyed key and says nothing else; those tables are the largest, and nobody
/// could read a document while they were written anew.
fn scrubbed() -> impl Iterator<Item = &'static Table> {
    let at_erasure = AT_ERASURE.iter().filter_map(|(table, what)| match what {
        AtErasure::Removed | AtErasure::Emptied => Some(*table),
        AtErasure::Kept(_) => None,
    });
    at_erasure.chain([&SESSION])
}

/// Name and text of every statement built here.
pub(crate) fn built_statements() -> Vec<(String, String)> {
    let removed = AT_ERASURE.iter().filter(|(_, what)| *what == AtErasure::Removed);
    let mut all: Vec<_> = removed
        .map(|(table, _)| (format!("retention::remove::{}", table.name), erase::remove_sql(table)))
        .collect();
    all.push(("retention::remove::letter_pdf".to_owned(), CONTENT_OF_LETTERS.to_owned()));
    all.push(("retention::remove::document_content".to_owned(), CONTENT_OF_DOCUMENTS.to_owned()));
    all.push(("retention::remove::message_pdf".to_owned(), CONTENT_OF_MESSAGES.to_owned()));
    all
}

/// Waits until nobody else decides about holds and erasures.
async fn wait_turn(connection: &mut Connection<'_>) -> Result<(), Failure> {
    connection.execute(&WAIT_TURN, Vec::new()).await.map(drop)
}

/// What matters of a dossier for the end of its period, out of a row of `STANDING`.
fn standing_of(row: &Row) -> Result<Standing, Failure> {
    let status = row.text(1)?;
    let rests = [WorkStatus::Decided, WorkStatus::Waiting, WorkStatus::Stopped];
    let is_open = rests.iter().all(|rest| rest.as_str() != status)
        || row.text(2)? != NOTHING_DUE
        || row.int(3)? > 0
        || row.int(7)? > 0
        || row.int(8)? > 0;
    let last_decision_on = row.opt_text(5)?.map(|day| date_of(&day)).transpose()?;
    let category = match (last_decision_on, row.int(6)?) {
        (None, _) => Category::Undecided,
        (Some(_), 0) => Category::Rejected,
        (Some(_), _) => Category::Awarded,
    };
    let last_entry_on = instant_of(row.int(4)?)?.to_zoned(TimeZone::UTC).date();
    Ok(Standing { category, last_decision_on, last_entry_on, is_open })
}

fn one_of<T: Copy>(all: &[T], name: impl Fn(T) -> &'static str, text: &str) -> Result<T, StoreError> {
    let found = all.iter().copied().find(|one| name(*one) == text);
    found.ok_or(StoreError::Damaged { table: "a table of retention", what: "an unknown word" })
}
