//! docs/sealed-data.md says of every column how it lies there, and the cells agree; no file holds a seeded secret in
//! any form somebody would look for.

use crate::{retention, support::*};
use aho_corasick::AhoCorasick;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use herstel_store::DatabaseUrl;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::Write,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

/// How a column lies there, by table and column, as the document says it.
fn said() -> BTreeMap<(String, String), String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/sealed-data.md");
    let text = fs::read_to_string(path).unwrap();
    let rows = text.lines().filter(|line| line.starts_with("| `"));
    let mut said = BTreeMap::new();
    for row in rows {
        let cells: Vec<_> = row.split('|').map(|cell| cell.trim().trim_matches('`').to_owned()).collect();
        let [_, table, column, how, why, _] = cells.as_slice() else { continue };
        assert!(["plain", "index", "person", "master"].contains(&how.as_str()), "{row}");
        assert!(why.len() > 3, "{row}");
        assert!(said.insert((table.clone(), column.clone()), how.clone()).is_none(), "{row} twice");
    }
    said
}

#[test]
fn every_column_is_in_the_document_and_master_keys_are_rotated_in_all_of_theirs() {
    let said = said();
    let columns: BTreeSet<_> = herstel_store::every_table()
        .into_iter()
        // What the migrations note for themselves is neither in a backup nor made by one of them.
        .chain([("schema_step", vec!["step", "name"])])
        .flat_map(|(table, columns)| {
            columns.into_iter().map(move |column| (table.to_owned(), column.to_owned()))
        })
        .collect();
    let in_document: BTreeSet<_> = said.keys().cloned().collect();
    let missing: Vec<_> = columns.difference(&in_document).collect();
    assert!(missing.is_empty(), "not in docs/sealed-data.md: {missing:?}");
    let surplus: Vec<_> = in_document.difference(&columns).collect();
    assert!(surplus.is_empty(), "in docs/sealed-data.md and nowhere else: {surplus:?}");
    let rotated: BTreeSet<_> = herstel_store::every_master_column()
        .into_iter()
        .chain([("installation", "key_check")])
        .map(|(table, column)| (table.to_owned(), column.to_owned()))
        .collect();
    let master: BTreeSet<_> = said.into_iter().filter(|(_, how)| how == "master").map(|(at, _)| at).collect();
    assert_eq!(master, rotated);
}

async fn fill(db: &TestDatabase) {
    for person in [1, 2, 3] {
        retention::close(&db.store, person).await;
    }
    register_and_walk(&db.store, 4).await;
    db.store.person_by_bsn(&bsn(5), person_id(5)).await.unwrap();
    db.store.place_hold(retention::officer(1), &retention::hold(1, Some(2)), &administered()).await.unwrap();
    db.store.place_hold(retention::officer(1), &retention::hold(2, None), &administered()).await.unwrap();
    db.store.keep_letter_pdf(&staff_scope(), letter_id(4, 1), story(4).as_bytes()).await.unwrap();
}

on_both_engines! {
    async fn cells_lie_there_as_the_document_says(db) {
        fill(db).await;
        for ((table, column), how) in said() {
            let rows = db.text_rows(&format!("SELECT {column} FROM {table}")).await;
            for cell in rows.iter().filter(|cell| *cell != "null") {
                let is_sealed = cell.len() >= 2 * (29 + 16) && cell.starts_with("01");
                match how.as_str() {
                    "person" => assert!(is_sealed && cell[2..10] == *"00000001", "{table}.{column}"),
                    "master" => assert!(is_sealed && cell[2..10] != *"00000001", "{table}.{column}"),
                    "index" => assert_eq!(cell.len(), 64, "{table}.{column}"),
                    _ => assert!(!(is_sealed && cell[2..10] == *"00000001"), "{table}.{column}"),
                }
            }
        }
    }
}

/// Everything seeded that nobody may find, by what it is.
fn secrets() -> Vec<(&'static str, String)> {
    let mut all = Vec::new();
    for person in 1..=5 {
        let details = details(person);
        all.push(("citizen number", bsn(person).digits().to_owned()));
        all.push(("name", details.name));
        all.push(("story", story(person)));
        all.extend(details.address.map(|text| ("address", text)));
        all.extend(details.email.map(|text| ("e-mail", text)));
        all.extend(details.iban.map(|text| ("bank account", text)));
    }
    all.push(("remark", "opmerking voor de tweede lezer".to_owned()));
    all.push(("dispute", "dat bedrag klopt niet".to_owned()));
    all.push(("hold", "er loopt een beroep".to_owned()));
    all
}

/// The forms in which somebody would look for a text.
fn forms(text: &str) -> Vec<(&'static str, Vec<u8>)> {
    let utf16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let hex: String = text.bytes().map(|byte| format!("{byte:02x}")).collect();
    let mut forms = vec![
        ("UTF-8", text.as_bytes().to_vec()),
        ("UTF-16 little-endian", utf16(u16::to_le_bytes)),
        ("UTF-16 big-endian", utf16(u16::to_be_bytes)),
        ("hexadecimal", hex.clone().into_bytes()),
        ("hexadecimal in capitals", hex.to_uppercase().into_bytes()),
        ("reversed", text.chars().rev().collect::<String>().into_bytes()),
        ("without spaces", text.replace(' ', "").into_bytes()),
    ];
    // Base64 has three forms, after how many bytes stand before it; the ends depend on what is around.
    for before in 0..3 {
        let padded = [vec![b'x'; before], text.as_bytes().to_vec()].concat();
        let coded = STANDARD.encode(padded);
        let inner = coded.get(4..coded.len().saturating_sub(4)).unwrap_or_default().to_owned();
        if inner.len() >= 8 {
            forms.push(("base64", inner.into_bytes()));
        }
    }
    if let Ok(number) = text.parse::<u32>() {
        forms.push(("a big-endian number", number.to_be_bytes().to_vec()));
        forms.push(("a little-endian number", number.to_le_bytes().to_vec()));
        forms.push(("a long big-endian number", u64::from(number).to_be_bytes().to_vec()));
        forms.push(("a long little-endian number", u64::from(number).to_le_bytes().to_vec()));
    }
    forms
}

/// The search for all secrets in all forms at once.
struct Search {
    automaton: AhoCorasick,
    names: Vec<String>,
}

impl Search {
    fn new() -> Self {
        let mut names = Vec::new();
        let mut needles = Vec::new();
        for (what, secret) in secrets() {
            // Four bytes turn up by chance in a large file; five hardly ever.
            for (form, needle) in forms(&secret).into_iter().filter(|(_, needle)| needle.len() >= 5) {
                names.push(format!("{what} as {form}"));
                needles.push(needle);
            }
        }
        Self { automaton: AhoCorasick::new(needles).unwrap(), names }
    }

    /// What is found of the secrets in bytes.
    fn found(&self, bytes: &[u8], place: &str) -> Vec<String> {
        let hits: BTreeSet<_> =
            self.automaton.find_overlapping_iter(bytes).map(|hit| hit.pattern().as_usize()).collect();
        hits.into_iter().map(|hit| format!("{} in {place}", self.names[hit])).collect()
    }
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return files };
    for entry in entries.flatten() {
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => files.extend(files_below(&entry.path())),
            Ok(kind) if kind.is_file() => files.push(entry.path()),
            Ok(_) | Err(_) => {}
        }
    }
    files
}

/// Where the files of a database are: its folder on SQLite, its own folder and the log of the cluster on PostgreSQL.
async fn folders(db: &TestDatabase) -> Vec<PathBuf> {
    if matches!(db.url, DatabaseUrl::Sqlite(_)) {
        return vec![db.folder.path().to_owned()];
    }
    let cluster = db.text_rows("SELECT setting FROM pg_settings WHERE name = 'data_directory'").await;
    let number = db.text_rows("SELECT oid::bigint FROM pg_database WHERE datname = current_database()").await;
    db.text_rows("CHECKPOINT").await;
    let cluster = Path::new(&cluster[0]);
    vec![cluster.join("base").join(&number[0]), cluster.join("pg_wal"), db.folder.path().to_owned()]
}

/// Everything that is logged, at the finest level.
#[derive(Clone, Default)]
struct Logged(Arc<Mutex<Vec<u8>>>);

impl Write for Logged {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

async fn search(db: &TestDatabase) -> (usize, Vec<String>) {
    let (mut bytes, mut all, search) = (0, Vec::new(), Search::new());
    for folder in folders(db).await {
        for file in files_below(&folder) {
            // A file of the cluster may go while we look.
            let Ok(content) = fs::read(&file) else { continue };
            bytes += content.len();
            all.extend(search.found(&content, &file.display().to_string()));
        }
    }
    (bytes, all)
}

on_both_engines! {
    async fn no_file_log_or_backup_holds_a_seeded_secret_in_any_form(db) {
        let logged = Logged::default();
        let writer = logged.clone();
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_writer(move || writer.clone())
            .finish();
        let guard = tracing::subscriber::set_default(subscriber);
        tracing::trace!("the log is written");
        fill(db).await;
        let mut register = herstel_store::ErasureRegister::open(&db.folder.path().join("erasures")).unwrap();
        db.store.release_hold(retention::officer(1), retention::hold(2, None).id, now().to_zoned(jiff::tz::TimeZone::UTC).date(), &administered()).await.unwrap();
        retention::erase_all_due(&db.store, 1, &mut register).await;
        db.store.rotate_master_key(now(), &mut |_| {}).await.unwrap();
        let mut backup = fs::File::create(db.folder.path().join("backup")).unwrap();
        db.store.backup(&mut backup, &mut |_, _| {}).await.unwrap();
        let (while_running, problems) = search(db).await;
        assert_eq!(problems, Vec::<String>::new(), "while it runs");
        assert!(while_running > 100_000, "there was something to look at");
        db.store.close().await;
        let (afterwards, problems) = search(db).await;
        assert_eq!(problems, Vec::<String>::new(), "afterwards");
        assert!(afterwards > 50_000);
        drop(guard);
        let log = logged.0.lock().unwrap().clone();
        assert!(String::from_utf8_lossy(&log).contains("the log is written"));
        assert_eq!(Search::new().found(&log, "the log"), Vec::<String>::new());
    }
}

#[test]
fn the_search_finds_every_form_of_what_is_hidden_among_other_bytes() {
    let search = Search::new();
    for (what, secret) in secrets() {
        for (form, needle) in forms(&secret).into_iter().filter(|(_, needle)| needle.len() >= 5) {
            let hidden = [vec![7; 100], needle, vec![9; 50]].concat();
            assert!(!search.found(&hidden, "here").is_empty(), "{what} as {form}");
        }
    }
}
