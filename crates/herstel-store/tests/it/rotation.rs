//! Keys change while others work, and nothing is ever lost by it.

use crate::{retention, support::*};
use herstel_domain::{
    Dossier, Event,
    details::{Details, DetailsChanged},
};
use herstel_kernel::{
    Actor, AssuranceLevel, Authentication, ColleagueReference, DossierNumber, StaffPost, StaffRole,
};
use herstel_store::{
    CommandError, Contents, DemoPerson, HeldForm, ImportedEntry, KeySource, MasterKeys, SessionData,
    SignInAttempt, StaffMember, Store, StoreError, WorkListFilter,
};
use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::Command,
    sync::{Arc, Mutex},
};
use zeroize::Zeroizing;

async fn fill(db: &TestDatabase) {
    db.store.mark_contents(Contents::Demo, "").await.unwrap();
    let batch: Vec<_> = (0..30).map(|person| imported(person, person + 1)).collect();
    db.store.import(batch).await.unwrap();
    let demo = DemoPerson { slug: "een".into(), label: "Een".into(), note: String::new(), actor: handler() };
    db.store.add_demo_person(&demo).await.unwrap();
    let post = StaffPost::Operation(StaffRole::CaseHandler);
    let member = StaffMember { id: HANDLER, name: "A. Proef".into(), post };
    db.store.put_staff(&member, &administered()).await.unwrap();
    db.store.link_staff_subject(HANDLER, "intern", "een", &administered()).await.unwrap();
    let colleague = ColleagueReference::from_bytes([6; 8]);
    db.store.colleague_by_subject("https://broker.example", "een", colleague).await.unwrap();
    db.store.add_passkey(HANDLER, &crate::passkeys::passkey(1), &administered()).await.unwrap();
    db.store.put_view(&saved_view()).await.unwrap();
    db.store.propose_division(&division()).await.unwrap();
    db.store.create_session([3; 32], &session()).await.unwrap();
    let later = now() + jiff::Span::new().hours(1);
    db.store.begin_sign_in([4; 32], [5; 32], &attempt(), now(), later).await.unwrap();
    db.store.hold_form([3; 32], &form(), now(), later).await.unwrap();
    db.store
        .place_hold(retention::officer(1), &retention::hold(1, None), &administered())
        .await
        .expect("held");
}

fn attempt() -> SignInAttempt {
    let (provider, nonce, verifier) = ("digid".into(), "een".into(), "twee".into());
    SignInAttempt { provider, nonce, verifier, started_at: now(), is_step_up: false }
}

fn form() -> HeldForm {
    HeldForm { matter: "choice".into(), action: "/".into(), fields: vec![("naam".into(), "A. Proef".into())] }
}

fn session() -> SessionData {
    SessionData {
        actor: handler(),
        authentication: Authentication {
            provider: "test".into(),
            level: AssuranceLevel::Middle,
            at: now(),
            bsn: None,
            name: None,
        },
        device: "Firefox, Android".into(),
        created_at: now(),
        language: Default::default(),
        csrf_secret: [1; 32],
        expires_at: now() + jiff::Span::new().hours(1),
        absolute_expires_at: now() + jiff::Span::new().hours(1),
    }
}

async fn rotate(store: &Store) -> herstel_store::Rotation {
    store.rotate_master_key(now(), &mut |_| {}).await.expect("rotated")
}

async fn everything_reads(store: &Store) {
    for person in 0..30 {
        assert!(store.own_dossier(&parent_scope(person)).await.expect("read").is_some());
    }
    assert_eq!(store.demo_people().await.expect("read").len(), 1);
    assert!(store.find_session([3; 32], now()).await.expect("read").is_some());
    assert_eq!(store.held_form([3; 32], now()).await.expect("read"), Some(form()));
    assert_eq!(store.verify_journal(&mut |_, _| {}).await.expect("checked").problems, []);
}

/// How many rows of a column a master key sealed, seen without the store.
async fn sealed_by(db: &TestDatabase, key: &str, table: &str, column: &str) -> usize {
    let rows = db.text_rows(&format!("SELECT {column} FROM {table}")).await;
    rows.iter().filter(|row| row.starts_with(&format!("01{key}"))).count()
}

on_both_engines! {
    async fn everything_that_a_master_key_seals_is_sealed_anew_and_still_opens(db) {
        fill(db).await;
        let done = rotate(&db.store).await;
        assert_ne!(done.key, done.before);
        assert_eq!((done.cells, done.damaged), (40, 0), "thirty persons and one of each other kind");
        for (table, column) in herstel_store::every_master_column() {
            assert_eq!(sealed_by(db, &done.before, table, column).await, 0, "{table}.{column}");
            assert!(sealed_by(db, &done.key, table, column).await > 0, "{table}.{column}");
        }
        everything_reads(&db.store).await;
        everything_reads(&Store::open(&db.url, db.keys()).await.unwrap()).await;
        // The old key is taken away, and nothing needed it.
        assert_eq!(db.store.retire_keys(now()).await.unwrap(), std::slice::from_ref(&done.before));
        let text = fs::read_to_string(db.keys_path()).unwrap();
        assert!(!text.contains(&done.before) && text.contains(&done.key));
        everything_reads(&Store::open(&db.url, db.keys()).await.unwrap()).await;
        let changes = db.text_rows("SELECT place, kind, key FROM key_change ORDER BY place").await;
        assert_eq!(changes, [format!("1|rotated|{}", done.key), format!("2|retired|{}", done.before)]);
    }

    async fn a_key_that_still_seals_something_is_not_taken_away(db) {
        fill(db).await;
        assert_eq!(db.store.retire_keys(now()).await.unwrap(), [] as [String; 0], "the only one is in use");
        // A rotation that was killed after its first step: the new key is in use, and all cells have the old one.
        let copy = fs::read(db.keys_path()).unwrap();
        let before = db.text_rows("SELECT person_id, wrapped FROM person_key").await;
        let done = rotate(&db.store).await;
        let old_cell = before[0].split('|').map(unhex).collect::<Vec<_>>();
        let values = [Parameter::Bytes(old_cell[0].clone()), Parameter::Bytes(old_cell[1].clone())];
        db.tamper("UPDATE person_key SET wrapped = $2 WHERE person_id = $1", &values).await;
        assert_eq!(db.store.retire_keys(now()).await.unwrap(), [] as [String; 0]);
        let uses = db.store.keys_in_use().await.unwrap();
        let seen: Vec<_> = uses.iter().filter(|key| !key.is_index).map(|key| (key.in_use, key.cells)).collect();
        assert_eq!(seen, [(false, 1), (true, 40)], "the check of the database itself is a cell");
        assert!(copy.len() < fs::read(db.keys_path()).unwrap().len());
        // Rotating again finishes the first rotation and makes no third key.
        let again = rotate(&db.store).await;
        assert_eq!((again.key.as_str(), again.before.as_str(), again.cells), (&*done.key, &*done.key, 1));
        assert_eq!(db.store.retire_keys(now()).await.unwrap(), [done.before]);
        everything_reads(&db.store).await;
    }

    async fn a_program_that_runs_learns_of_the_new_key_by_itself(db) {
        fill(db).await;
        let node = Store::open(&db.url, db.keys()).await.unwrap();
        let done = rotate(&db.store).await;
        // It meets cells sealed with a key it never saw, and reads the file again.
        everything_reads(&node).await;
        // What it seals now is sealed with the key in use, although nobody told it.
        register(&node, 40).await;
        assert_eq!(sealed_by(db, &done.key, "person_key", "wrapped").await, 31);
        assert_eq!(db.store.retire_keys(now()).await.unwrap(), std::slice::from_ref(&done.before));
        // The same after the old one is gone altogether: what it draws is never sealed with a key that is taken away.
        let next = rotate(&db.store).await;
        db.store.retire_keys(now()).await.unwrap();
        register(&node, 41).await;
        assert_eq!(sealed_by(db, &next.key, "person_key", "wrapped").await, 32);
        everything_reads(&node).await;
    }

    async fn a_machine_without_the_new_key_says_so_until_the_file_is_copied(db) {
        fill(db).await;
        // A second machine with a keys file of its own.
        let elsewhere = tempfile::tempdir().unwrap();
        let copy = elsewhere.path().join("keys.toml");
        fs::copy(db.keys_path(), &copy).unwrap();
        let node = Store::open(&db.url, MasterKeys::load(&copy).unwrap()).await.unwrap();
        // In the right order: drawn, copied, rotated.
        let drawn = db.store.draw_master_key(now()).await.unwrap();
        let unused: Vec<_> = db.store.keys_in_use().await.unwrap();
        assert_eq!(unused.iter().filter(|key| key.key == drawn && !key.in_use).count(), 1);
        assert_eq!(db.store.retire_keys(now()).await.unwrap(), [] as [String; 0], "it waits for its turn");
        fs::copy(db.keys_path(), &copy).unwrap();
        assert_eq!(rotate(&db.store).await.key, drawn);
        everything_reads(&node).await;
        // In the wrong order: refused by name, nothing is written, and it works once the file is there.
        let done = rotate(&db.store).await;
        let error = node.own_dossier(&parent_scope(1)).await.unwrap_err();
        assert!(matches!(&error, StoreError::UnknownMasterKey { id } if *id == done.key), "{error}");
        assert!(node.refresh_keys().await.is_err());
        let make = |number, _| Ok(vec![registered(50, number)]);
        node.register(handler(), occasion(), &bsn(50), 2021, make).await.unwrap_err();
        assert_eq!(db.row_counts().await["person"], 30);
        fs::copy(db.keys_path(), &copy).unwrap();
        everything_reads(&node).await;
        register(&node, 50).await;
    }

    async fn a_rotation_loses_nothing_that_others_write_meanwhile(db) {
        fill(db).await;
        let node = Store::open(&db.url, db.keys()).await.unwrap();
        let writer = tokio::spawn(async move {
            for person in 100..160 {
                let actor = Actor::Person { person: person_id(person) };
                let make = |number: DossierNumber, _| Ok(vec![registered(person, number)]);
                // A rotation without pause can keep the file busy: then nothing is written, and who asked asks again.
                while let Err(error) = node.register(actor, occasion(), &bsn(person), 2021, make).await {
                    assert!(matches!(error, CommandError::Store(StoreError::Busy { .. })), "{error}");
                }
            }
        });
        let mut keys = Vec::new();
        while !writer.is_finished() {
            keys.push(rotate(&db.store).await.key);
        }
        writer.await.unwrap();
        let last = rotate(&db.store).await;
        rotate(&db.store).await;
        db.store.retire_keys(now()).await.unwrap();
        assert!(!fs::read_to_string(db.keys_path()).unwrap().contains(&last.before));
        let again = Store::open(&db.url, db.keys()).await.unwrap();
        for person in 100..160 {
            assert!(again.own_dossier(&parent_scope(person)).await.unwrap().is_some());
        }
        everything_reads(&again).await;
    }

    async fn a_new_index_key_finds_everybody_and_the_old_one_nobody(db) {
        fill(db).await;
        let node = Store::open(&db.url, db.keys()).await.unwrap();
        let columns = "SELECT bsn_index FROM person UNION ALL SELECT token FROM name_token";
        let before = db.text_rows(columns).await;
        let done = db.store.rotate_index_key(now()).await.unwrap();
        // Whose a session is, is an index too: everybody signs in again, and staff are found as before.
        assert!(db.store.find_session([3; 32], now()).await.unwrap().is_none());
        assert!(db.store.staff_by_subject("intern", "een").await.unwrap().is_some());
        db.store.create_session([3; 32], &session()).await.unwrap();
        assert_eq!(done.cells, 32, "thirty persons, one of the staff and one of an office");
        let after = db.text_rows(columns).await;
        assert_eq!(before.len(), after.len());
        assert!(before.iter().all(|index| !after.contains(index)));
        // A number that is registered stays so, also for a program that has the old key.
        let make = |number, _| Ok(vec![registered(3, number)]);
        let error = node.register(handler(), occasion(), &bsn(3), 2021, make).await.unwrap_err();
        assert!(error.to_string().contains("refused"), "{error}");
        assert_eq!(db.store.retire_keys(now()).await.unwrap().len(), 1);
        let again = Store::open(&db.url, db.keys()).await.unwrap();
        everything_reads(&again).await;
        everything_reads(&db.store).await;
    }

    async fn who_looks_for_a_name_of_before_finds_the_person_also_with_a_new_index_key(db) {
        let mut dossier = imported(3, 4);
        let at = dossier.entries.last().unwrap().at;
        let Event::DossierRegistered(registered) = &dossier.entries[0].event else { panic!("it begins so") };
        let details = Details { name: "Roos Nieuwenhuis".to_owned(), ..Details::of(&registered.details) };
        let event = Event::DetailsChanged(DetailsChanged { details, changed_on: registered.registered_on });
        dossier.entries.push(ImportedEntry { event, actor: handler(), at });
        db.store.import(vec![dossier, imported(5, 6)]).await.unwrap();
        let found = async |search: &str| {
            let filter = WorkListFilter { search: Some(search.to_owned()), ..Default::default() };
            let rows = db.store.work_list(&staff_scope(), &filter).await.unwrap().rows;
            rows.into_iter().map(|row| row.name).collect::<Vec<_>>()
        };
        for _ in 0..2 {
            for search in ["Nieuwenhuis".to_owned(), name(3)] {
                assert_eq!(found(&search).await, ["Roos Nieuwenhuis"], "{search}");
            }
            assert_eq!(db.store.verify_journal(&mut |_, _| {}).await.unwrap().problems, []);
            db.store.rotate_index_key(now()).await.unwrap();
        }
    }

    async fn somebody_without_a_dossier_is_found_by_their_number_with_a_new_index_key(db) {
        let node = Store::open(&db.url, db.keys()).await.unwrap();
        let person = db.store.person_by_bsn(&bsn(9), person_id(9)).await.unwrap();
        db.store.rotate_index_key(now()).await.unwrap();
        // Also by a program that looks with the old key, and would have made a second one.
        assert_eq!(node.person_by_bsn(&bsn(9), person_id(10)).await.unwrap(), person);
        assert_eq!(db.store.person_by_bsn(&bsn(9), person_id(11)).await.unwrap(), person);
        register(&db.store, 9).await;
        assert_eq!(db.text_rows("SELECT bsn FROM person").await, ["null"], "the details say it now");
        db.store.rotate_index_key(now()).await.unwrap();
        assert_eq!(db.store.person_by_bsn(&bsn(9), person_id(12)).await.unwrap(), person);
    }

    async fn an_old_backup_opens_with_its_old_key_and_goes_on_with_it(db) {
        fill(db).await;
        let mut backup = Vec::new();
        db.store.backup(&mut backup, &mut |_, _| {}).await.unwrap();
        rotate(&db.store).await;
        db.store.rotate_index_key(now()).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let url = new_url(db.engine, folder.path()).await;
        let other = Store::open(&url, db.keys()).await.unwrap();
        other.restore(&mut backup.as_slice(), &mut |_, _| {}).await.unwrap();
        register(&other, 60).await;
        for person in (0..30).chain([60]) {
            assert!(other.own_dossier(&parent_scope(person)).await.unwrap().is_some());
        }
        assert_eq!(other.verify_journal(&mut |_, _| {}).await.unwrap().problems, []);
        drop(other);
        drop_database(&url).await;
    }
}

fn unhex(text: &str) -> Vec<u8> {
    let digit = |place: usize| u8::from_str_radix(&text[place..place + 2], 16).unwrap();
    (0..text.len()).step_by(2).map(digit).collect()
}

#[tokio::test]
async fn a_keys_file_that_everybody_can_read_is_refused_outside_a_demonstration() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.toml");
    let url = herstel_store::DatabaseUrl::Sqlite(folder.path().join("a.db"));
    Store::open(&url, MasterKeys::load_or_create(&path).unwrap()).await.unwrap();
    for (mode, is_fine) in [(0o600, true), (0o400, true), (0o640, true), (0o644, false), (0o602, false)] {
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        let loaded = MasterKeys::load(&path);
        assert_eq!(loaded.is_ok(), is_fine, "{mode:o}");
        assert_eq!(MasterKeys::load_or_create(&path).is_ok(), is_fine, "{mode:o}");
        assert!(MasterKeys::load_or_create_for_demo(&path).is_ok());
        if let Err(error) = loaded {
            assert!(error.to_string().contains("chmod 600"), "{error}");
        }
    }
}

#[tokio::test]
async fn the_keys_file_is_replaced_whole_and_stays_private() {
    let db = TestDatabase::new(TestEngine::Sqlite).await;
    // Left behind by a program that was killed while it wrote.
    fs::write(db.folder.path().join("keys.toml.new"), "half").unwrap();
    rotate(&db.store).await;
    let mode = fs::metadata(db.keys_path()).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode, 0o600);
    assert!(!db.folder.path().join("keys.toml.new").exists());
}

#[tokio::test]
async fn keys_that_a_command_prints_open_the_database_and_are_changed_by_its_administrator_only() {
    let db = TestDatabase::new(TestEngine::Sqlite).await;
    register(&db.store, 1).await;
    let line = format!("cat '{}'", db.keys_path().display());
    let store = Store::open(&db.url, MasterKeys::from_command(&line).unwrap()).await.unwrap();
    assert!(store.own_dossier(&parent_scope(1)).await.unwrap().is_some());
    let error = store.rotate_master_key(now(), &mut |_| {}).await.unwrap_err();
    assert!(error.to_string().contains("administrator"), "{error}");
    // The administrator added a key: from there on it works as with a file.
    let drawn = db.store.draw_master_key(now()).await.unwrap();
    assert_eq!(rotate(&store).await.key, drawn);
    for line in ["false", "echo geheim; exit 1", "echo geheim", "head -c 100000 /dev/zero", "/does/not/exist"]
    {
        let error = MasterKeys::from_command(line).unwrap_err();
        assert!(!format!("{error} {error:?}").contains("geheim"), "{error}");
    }
}

/// A source that is neither: what a security module would be.
#[derive(Debug)]
struct Vault(PathBuf, Mutex<String>);

impl KeySource for Vault {
    fn name(&self) -> &Path {
        &self.0
    }
    fn exists(&self) -> bool {
        true
    }
    fn read(&self) -> Result<Zeroizing<String>, StoreError> {
        Ok(Zeroizing::new(self.1.lock().unwrap().clone()))
    }
    fn create(&self, _: &str) -> Result<bool, StoreError> {
        Ok(false)
    }
    fn replace(&self, text: &str) -> Result<(), StoreError> {
        *self.1.lock().unwrap() = text.to_owned();
        Ok(())
    }
}

#[tokio::test]
async fn any_other_source_of_keys_will_do() {
    let db = TestDatabase::new(TestEngine::Sqlite).await;
    register(&db.store, 1).await;
    let text = fs::read_to_string(db.keys_path()).unwrap();
    let vault = Vault(PathBuf::from("vault"), Mutex::new(text));
    let store = Store::open(&db.url, MasterKeys::from_source(Arc::new(vault)).unwrap()).await.unwrap();
    rotate(&store).await;
    let dossier: Option<Dossier> = store.own_dossier(&parent_scope(1)).await.unwrap();
    assert!(dossier.is_some());
    assert!(db.store.own_dossier(&parent_scope(1)).await.is_err(), "the file does not hold the new key");
}

/// Run by the test below as a program of its own, and killed; does nothing by itself.
#[tokio::test]
async fn rotate_until_killed() {
    let Some(folder) = std::env::var_os("HERSTEL_ROTATE_IN").map(PathBuf::from) else { return };
    let url = herstel_store::DatabaseUrl::Sqlite(folder.join("a.db"));
    let store = Store::open(&url, MasterKeys::load(&folder.join("keys.toml")).unwrap()).await.unwrap();
    loop {
        rotate(&store).await;
    }
}

#[tokio::test]
async fn killed_rotations_are_finished() {
    let folder = tempfile::tempdir().unwrap();
    let url = herstel_store::DatabaseUrl::Sqlite(folder.path().join("a.db"));
    let keys = folder.path().join("keys.toml");
    let store = Store::open(&url, MasterKeys::load_or_create(&keys).unwrap()).await.unwrap();
    store.import((0..60).map(|person| imported(person, person + 1)).collect()).await.unwrap();
    store.close().await;
    for round in 0..6_u64 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "rotation::rotate_until_killed"])
            .env("HERSTEL_ROTATE_IN", folder.path())
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(std::time::Duration::from_millis(150 + round * 61));
        child.kill().unwrap();
        child.wait().unwrap();
        let store = Store::open(&url, MasterKeys::load(&keys).unwrap()).await.unwrap();
        rotate(&store).await;
        store.retire_keys(now()).await.unwrap();
        for person in 0..60 {
            assert!(store.own_dossier(&parent_scope(person)).await.unwrap().is_some());
        }
        let masters = store.keys_in_use().await.unwrap();
        assert!(masters.iter().filter(|key| !key.is_index && key.cells > 0).count() == 1, "{masters:?}");
        store.close().await;
    }
}
