//! Random journals, one random change anywhere in what is stored: it is found, and what is found names the dossier.

use crate::support::*;
use herstel_kernel::DossierId;
use herstel_store::{
    DatabaseUrl, JournalReport, MasterKeys, Store, VerifyOptions,
    proof::{Anchors, SealKey, Sealer},
};
use proptest::{prelude::*, sample::Index};
use std::{path::Path, sync::Arc};

/// A table: its name, key columns, other columns, and the column with the dossier.
type Columns = (&'static str, &'static [&'static str], &'static [&'static str], Option<usize>);

/// The tables that follow from journals and seals.
const TABLES: [Columns; 12] = [
    (
        "journal",
        &["dossier_id", "version"],
        &["recorded_at", "actor_kind", "actor_id", "kind", "payload", "previous_hash", "hash"],
        Some(0),
    ),
    (
        "dossier",
        &["dossier_id"],
        &[
            "number",
            "person_id",
            "registered_on",
            "status",
            "due_on",
            "open_disputes",
            "version",
            "head",
            "unsent",
            "open_replies",
            "told_on",
        ],
        Some(0),
    ),
    (
        "decision",
        &["decision_id"],
        &["dossier_id", "step", "status", "outcome", "amount_cents", "receipt_id"],
        Some(1),
    ),
    ("receipt", &["receipt_id"], &["dossier_id", "decision_id", "receipt_hash", "content"], Some(1)),
    (
        "decided_case",
        &["person_id", "decision_id"],
        &["dossier_id", "outcome", "amount_cents", "input"],
        Some(2),
    ),
    ("letter", &["letter_id"], &["dossier_id", "decision_id", "issued_on", "version", "language"], Some(1)),
    ("dispute", &["dispute_id"], &["dossier_id", "raised_on", "answered_on"], Some(1)),
    ("message", &["message_id"], &["dossier_id", "version", "kind", "sent_on"], Some(1)),
    ("message_way", &["message_id", "way"], &["dossier_id", "standing", "since_on"], Some(2)),
    ("person_key", &["person_id"], &["wrapped"], None),
    ("name_token", &["token", "person_id"], &[], None),
    ("seal", &["seal_number"], &["statement", "signature", "changes"], None),
];

/// One change.
#[derive(Clone, Debug)]
struct Change {
    table: Index,
    row: Index,
    /// Which column; one more than there are removes the row.
    column: Index,
    byte: Index,
}

fn change() -> impl Strategy<Value = Change> {
    (any::<Index>(), any::<Index>(), any::<Index>(), any::<Index>())
        .prop_map(|(table, row, column, byte)| Change { table, row, column, byte })
}

/// How a cell is written in a statement, and how another value in its place is.
fn literals(column: &str, cell: &str, byte: Index) -> (String, String) {
    let is_int =
        ["version", "recorded_at", "open_disputes", "amount_cents", "seal_number", "unsent", "open_replies"]
            .contains(&column);
    let is_text = [
        "actor_kind",
        "told_on",
        "sent_on",
        "way",
        "standing",
        "since_on",
        "kind",
        "number",
        "registered_on",
        "status",
        "due_on",
        "step",
        "outcome",
        "issued_on",
        "language",
        "raised_on",
        "answered_on",
        "statement",
        "changes",
    ]
    .contains(&column);
    if cell == "null" {
        return ("NULL".to_owned(), if is_text { "'x'".to_owned() } else { "x'07'".to_owned() });
    }
    if is_int {
        return (cell.to_owned(), format!("{}", cell.parse::<i64>().unwrap() + 1_000));
    }
    if cell.is_empty() {
        return ("''".to_owned(), "'x'".to_owned());
    }
    let mut other: Vec<char> = cell.chars().collect();
    let place = byte.index(other.len());
    other[place] = if other[place] == '1' { '2' } else { '1' };
    let other: String = other.into_iter().collect();
    if is_text {
        (format!("'{cell}'"), format!("'{other}'"))
    } else {
        (format!("x'{cell}'"), format!("x'{other}'"))
    }
}

/// Makes the change; gives the dossier it concerns, when the row says so. None when there is nothing to change, or when
/// the value drawn stands in another row already and the database takes no second one.
async fn make(db: &TestDatabase, change: &Change) -> Option<(String, Option<String>)> {
    let (table, keys, others, dossier) = TABLES[change.table.index(TABLES.len())];
    let columns: Vec<&str> = keys.iter().chain(others).copied().collect();
    let mut rows = Vec::new();
    let order = format!("SELECT {} FROM {table} ORDER BY {}", columns.join(", "), keys.join(", "));
    for row in db.text_rows(&order).await {
        rows.push(row.split('|').map(str::to_owned).collect::<Vec<_>>());
    }
    if rows.is_empty() {
        return None;
    }
    let row = &rows[change.row.index(rows.len())];
    let key: Vec<String> = keys
        .iter()
        .zip(row)
        .map(|(column, cell)| format!("{column} = {}", literals(column, cell, change.byte).0))
        .collect();
    let key = key.join(" AND ");
    let place = change.column.index(columns.len() + 1);
    let sql = match columns.get(place) {
        Some(column) => {
            let (_, other) = literals(column, &row[place], change.byte);
            format!("UPDATE {table} SET {column} = {other} WHERE {key}")
        }
        None => format!("DELETE FROM {table} WHERE {key}"),
    };
    match db.try_tamper(&sql, &[]).await {
        Ok(changed) => assert_eq!(changed, 1, "{sql}"),
        Err(sqlx::Error::Database(refused)) if refused.is_unique_violation() => return None,
        Err(error) => panic!("{sql}: {error}"),
    }
    Some((sql, dossier.map(|place| row[place].clone())))
}

async fn checked(store: &Store, folder: &Path, with_anchors: bool) -> JournalReport {
    let key = SealKey::load(&folder.join("seal-key")).unwrap().public();
    let anchors = Anchors::read(&folder.join("anchors"), Some(key)).unwrap();
    let anchors = with_anchors.then(|| Arc::new(anchors));
    store
        .verify(&VerifyOptions { anchors, recalculate: None, access_kept_from: None }, &mut |_, _| {})
        .await
        .unwrap()
}

/// Walks some people some way, sealing in between, and changes one thing at a time in copies of the file.
async fn found(lengths: &[usize], changes: &[Change]) {
    let original = TestDatabase::new(TestEngine::Sqlite).await;
    let folder = original.folder.path().to_owned();
    let key = SealKey::load_or_create(&folder.join("seal-key")).unwrap();
    let mut sealer = Sealer::open(key, &folder.join("anchors")).unwrap();
    for (person, length) in (1..).zip(lengths) {
        register(&original.store, person).await;
        for event in road(person).into_iter().take(*length) {
            record(&original.store, person, event).await;
        }
        sealer.seal(&original.store, now()).await.unwrap();
    }
    assert_eq!(checked(&original.store, &folder, true).await.problems, []);
    original.store.close().await;
    let DatabaseUrl::Sqlite(path) = &original.url else { unreachable!() };
    for (number, change) in changes.iter().enumerate() {
        let copy = folder.join(format!("copy-{number}.db"));
        std::fs::copy(path, &copy).unwrap();
        let url = DatabaseUrl::Sqlite(copy);
        let keys = MasterKeys::load(&original.keys_path()).unwrap();
        let store = Store::open(&url, keys).await.unwrap();
        let db =
            TestDatabase { engine: TestEngine::Sqlite, folder: tempfile::tempdir().unwrap(), url, store };
        let Some((sql, dossier)) = make(&db, change).await else { continue };
        for with_anchors in [false, true] {
            let problems = checked(&db.store, &folder, with_anchors).await.problems;
            // The last seal of the database alone can be taken away unseen; the file outside knows it.
            let unseen = !with_anchors && sql.starts_with("DELETE FROM seal");
            assert!(unseen || !problems.is_empty(), "not found: {sql}");
            if let Some(dossier) = &dossier {
                let id: DossierId = format!("dos-{dossier}").parse().unwrap();
                assert!(problems.iter().any(|problem| problem.dossier == Some(id)), "{sql}: {problems:?}");
            }
        }
        db.store.close().await;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, max_shrink_iters: 20, failure_persistence: None, ..Default::default() })]

    #[test]
    fn one_change_anywhere_is_found_and_located(
        lengths in prop::collection::vec(0_usize..13, 1..4),
        changes in prop::collection::vec(change(), 12),
    ) {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        runtime.block_on(found(&lengths, &changes));
    }
}
