//! Backup and restore: the same rows on either engine, and never half a database.

use crate::{retention, support::*};
use herstel_domain::{
    Event, Occasion, Purpose, Scope,
    knowledge::{ArticleKind, ArticleText, Question},
    messages::{MessageKind, Way},
    plan::{AgreementMade, Owner, PlanEvent},
};
use herstel_kernel::{ArticleId, AssuranceLevel, Authentication, OperationId, SignalId, StaffId};
use herstel_store::{
    Absence, Contents, DatabaseUrl, ErasureRegister, MasterKeys, NewVersion, StaffMember, Store, StoreError,
    Work, WorkListFilter,
    proof::{SealKey, Sealer},
};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

async fn fill_knowledge(store: &Store) {
    let says = ArticleText {
        kind: ArticleKind::Answer,
        step: None,
        title: "Hoe vraagt iemand een brief opnieuw aan?".to_owned(),
        text: "Bel de afdeling brieven.".to_owned(),
    };
    let by = StaffId::from_bytes([3; 16]);
    let article = NewVersion { id: ArticleId::from_bytes([12; 16]), says, drafted_by: by, drafted_at: now() };
    store.draft_article(&article).await.unwrap();
    let drafts = store.article_drafts().await.unwrap();
    assert!(store.publish_article(&drafts[0], StaffId::from_bytes([4; 16]), now()).await.unwrap());
    let question = Question { words: "Wat geldt bij een verhuizing?".to_owned(), step: None };
    let municipality = "0363".parse().unwrap();
    store
        .raise_signal(SignalId::from_bytes([13; 16]), &question, by, Some(municipality), now())
        .await
        .unwrap();
}

async fn fill(db: &TestDatabase) {
    db.store.mark_contents(Contents::Demo, "zaad 7").await.unwrap();
    let batch: Vec<_> = (0..40).map(|person| imported(person, person + 1)).collect();
    db.store.import(batch).await.unwrap();
    record(&db.store, 3, reckoned(&[("full-assessment", Some("2022-02-05"))])).await;
    retention::close(&db.store, 50).await;
    let mut register = ErasureRegister::open(&db.folder.path().join("erasures")).unwrap();
    retention::erase_all_due(&db.store, 1, &mut register).await;
    let hold = retention::hold(1, Some(1));
    db.store.place_hold(retention::officer(1), &hold, &administered()).await.unwrap();
    let member = StaffMember {
        id: HANDLER,
        name: "A. Proef".into(),
        post: herstel_kernel::StaffPost::Operation(herstel_kernel::StaffRole::CaseHandler),
    };
    db.store.put_staff(&member, &administered()).await.unwrap();
    db.store.link_staff_subject(HANDLER, "intern", "een", &administered()).await.unwrap();
    db.store.add_passkey(HANDLER, &crate::passkeys::passkey(1), &administered()).await.unwrap();
    let scheme = receipt(1, 1);
    db.store.keep_package(&scheme.scheme, &scheme.hash, &[5; 2_000]).await.unwrap();
    let key = SealKey::load_or_create(&db.folder.path().join("seal-key")).unwrap();
    let mut sealer = Sealer::open(key, &db.folder.path().join("anchors")).unwrap();
    sealer.seal(&db.store, now()).await.unwrap();
    db.store.keep_letter_pdf(&staff_scope(), letter_id(1, 1), &[8; 5_000]).await.unwrap();
    for (number, day) in [(1, "2021-02-28"), (2, "2021-03-01")] {
        let at = at(&format!("{day}T12:00:00Z"));
        let look = Occasion { at, on: date(day), operation: OperationId::from_bytes([number; 16]) };
        let scope = Scope::new(handler(), Purpose::Handling, look).unwrap();
        let filter = WorkListFilter { search: Some(name(1)), ..Default::default() };
        db.store.work_list(&scope, &filter).await.unwrap();
    }
    assert!(db.store.remove_access_days(date("2021-03-01"), now()).await.unwrap() > 0);
    let person = herstel_store::DemoPerson {
        slug: "een".into(),
        label: "Een".into(),
        note: "niets".into(),
        actor: handler(),
    };
    db.store.add_demo_person(&person).await.unwrap();
    record(&db.store, 1, Event::DocumentReceived(document(1))).await;
    record(&db.store, 1, told(MessageKind::Registered, &[Way::Email])).await;
    record(&db.store, 1, agreed()).await;
    record(&db.store, 1, crate::recognition::wanted(1)).await;
    record(&db.store, 1, crate::recognition::told(1, "Het duurde te lang.")).await;
    let work = Work { team: "Noord".into(), municipality: Some("0014".parse().unwrap()), hours: 32 };
    db.store.set_work(HANDLER, &work, &administered()).await.unwrap();
    let absence = Absence {
        staff: HANDLER,
        from_on: date("2021-03-01"),
        until_on: date("2021-04-01"),
        substitute: HANDLER,
    };
    db.store.set_absence(&absence, &administered()).await.unwrap();
    let message = db.store.dossier(&staff_scope(), dossier_id(1)).await.unwrap().unwrap().messages[0].id;
    db.store.keep_message_pdf(&staff_scope(), message, &[9; 500]).await.unwrap();
    access_of_all_kinds(&db.store, 1).await;
    let session = herstel_store::SessionData {
        actor: handler(),
        authentication: Authentication {
            provider: "digid".into(),
            level: AssuranceLevel::Middle,
            at: now(),
            bsn: None,
            name: None,
        },
        device: "Firefox, Android".into(),
        created_at: now(),
        language: Default::default(),
        csrf_secret: [1; 32],
        expires_at: now(),
        absolute_expires_at: now(),
    };
    db.store.create_session([9; 32], &session).await.unwrap();
    db.store.put_view(&saved_view()).await.unwrap();
    db.store.propose_division(&division()).await.unwrap();
    fill_knowledge(&db.store).await;
    db.store.rotate_master_key(now(), &mut |_| {}).await.unwrap();
    crate::forecast::fill(&db.store, 1).await;
    db.store.correct_effort(HANDLER, date("2021-03-01"), dossier_id(1), 30).await.unwrap();
    db.store.derive_effort(date("2021-02-01"), (at("2021-02-01T00:00:00Z"), now())).await.unwrap();
    let versions = [herstel_store::KeptVersion {
        scheme: "kot-2021".parse().unwrap(),
        substance: herstel_scheme::ContentHash::from_bytes([6; 32]),
        ends: true,
        keeps_terms: true,
        size: herstel_domain::gate::SimulatedSize { runs: 20, parents: 100_000, reached: Some(100_000) },
        moments: Vec::new(),
    }];
    db.store.keep_feasibility_report(now(), ("nu", "{}"), &versions).await.unwrap();
    db.store.count_progress(date("2021-12-31")).await.unwrap();
    db.store.count_experience().await.unwrap();
    let organisation = herstel_kernel::OrganisationId::from_bytes([10; 16]);
    db.store.organisation_by_number("12345678", organisation).await.unwrap();
    let colleague = herstel_kernel::ColleagueReference::from_bytes([11; 8]);
    db.store.colleague_by_subject("https://broker.example", "een", colleague).await.unwrap();
}

/// Something was agreed in the joint plan.
fn agreed() -> Event {
    Event::PlanChanged(PlanEvent::AgreementMade(AgreementMade {
        agreement: herstel_kernel::AgreementId::from_bytes([0x62; 16]),
        talk: None,
        what: "Een huis zoeken.".into(),
        owner: Owner::Operation,
        due_on: date("2021-04-01"),
        by_word: None,
        made_on: date("2021-03-01"),
    }))
}

async fn backup_of(store: &Store) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut progress = Vec::new();
    store.backup(&mut bytes, &mut |done, all| progress.push((done, all))).await.expect("a backup");
    let (done, all) = progress.last().expect("progress was told");
    assert!(done == all && *done > 0);
    assert!(progress.windows(2).all(|pair| pair[0].0 <= pair[1].0));
    bytes
}

/// All rows that a backup holds.
async fn kept_rows(db: &TestDatabase) -> BTreeMap<&'static str, Vec<String>> {
    let mut rows = db.all_rows().await;
    rows.retain(|table, _| !herstel_store::every_passing_table().contains(table));
    rows
}

/// An empty database beside the first one, with the same keys.
async fn empty_beside(db: &TestDatabase, engine: TestEngine) -> TestDatabase {
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy(db.keys_path(), folder.path().join("keys.toml")).unwrap();
    let url = new_url(engine, folder.path()).await;
    let keys = MasterKeys::load(&folder.path().join("keys.toml")).unwrap();
    let store = Store::open(&url, keys).await.unwrap();
    TestDatabase { engine, folder, url, store }
}

async fn remove(db: TestDatabase) {
    let url = db.url.clone();
    drop(db);
    drop_database(&url).await;
}

async fn restore(store: &Store, bytes: &[u8]) -> Result<(), StoreError> {
    let mut input = bytes;
    store.restore(&mut input, &mut |_, _| {}).await
}

on_both_engines! {
    async fn a_backup_gives_the_same_rows_on_both_engines_and_back(db) {
        fill(db).await;
        let rows = kept_rows(db).await;
        let empty: Vec<_> = rows.iter().filter(|(_, rows)| rows.is_empty()).map(|(table, _)| table).collect();
        assert!(empty.is_empty(), "every table has rows: {empty:?}");
        let bytes = backup_of(&db.store).await;
        for engine in [TestEngine::Sqlite, TestEngine::Postgres] {
            let other = empty_beside(db, engine).await;
            restore(&other.store, &bytes).await.unwrap();
            assert_eq!(kept_rows(&other).await, rows, "{engine:?}");
            assert_eq!(other.row_counts().await["session"], 0);
            let report = other.store.verify_journal(&mut |_, _| {}).await.unwrap();
            assert_eq!((report.dossiers, report.problems), (41, vec![]));
            assert_eq!(
                other.store.own_dossier(&parent_scope(3)).await.unwrap(),
                db.store.own_dossier(&parent_scope(3)).await.unwrap()
            );
            assert_eq!(other.store.contents_note().await.unwrap(), "zaad 7");
            // Life goes on there, from the next number.
            assert_eq!(register(&other.store, 51).await.number.to_string(), "H-2021-00002");
            remove(other).await;
        }
    }

    async fn a_backup_shows_nothing_of_what_is_in_it(db) {
        fill(db).await;
        let bytes = backup_of(&db.store).await;
        // Beside the mark at its beginning: no text of the database, and nothing that unpacks.
        let body = &bytes[19..];
        for open in [&b"H-2021-"[..], b"administration", b"dossier", b"kot-2021", b"Noord", &[0x1f, 0x8b, 0x08]] {
            let found = body.windows(open.len()).filter(|part| *part == open).count();
            // Three bytes come together by chance now and then, seven do not.
            assert!(found <= if open.len() > 3 { 0 } else { 2 + body.len() / 4_000_000 }, "{open:?}: {found}");
        }
        let again = backup_of(&db.store).await;
        assert_ne!(again[19..200], bytes[19..200], "every backup has a key of its own");
    }

    async fn chunks_of_a_backup_cannot_be_taken_out_or_change_places(db) {
        fill(db).await;
        for person in 200..260 {
            register_and_walk(&db.store, person).await;
        }
        let bytes = backup_of(&db.store).await;
        let head = 19 + 4 + usize::try_from(u32::from_be_bytes(bytes[19..23].try_into().unwrap())).unwrap();
        let mut chunks: Vec<&[u8]> = Vec::new();
        let mut at = head;
        while at < bytes.len() - 32 {
            let length = u32::from_be_bytes(bytes[at + 1..at + 5].try_into().unwrap());
            let end = at + 5 + usize::try_from(length).unwrap();
            chunks.push(&bytes[at..end]);
            at = end;
        }
        assert!(chunks.len() > 3, "{}", chunks.len());
        let whole = |chunks: &[&[u8]]| {
            let mut file = bytes[..head].to_vec();
            chunks.iter().for_each(|chunk| file.extend_from_slice(chunk));
            let hash = Sha256::digest(&file);
            file.extend_from_slice(&hash);
            file
        };
        assert_eq!(whole(&chunks), bytes, "the hash at the end is no secret");
        let other = empty_beside(db, db.engine).await;
        let without_second = [&chunks[..1], &chunks[2..]].concat();
        let without_end = chunks[..chunks.len() - 1].to_vec();
        let mut exchanged = chunks.clone();
        exchanged.swap(0, 1);
        for (what, chunks) in [("without", without_second), ("cut", without_end), ("exchanged", exchanged)] {
            let error = restore(&other.store, &whole(&chunks)).await.unwrap_err();
            assert!(matches!(error, StoreError::BackupDamaged { .. }), "{what}: {error}");
        }
        restore(&other.store, &bytes).await.unwrap();
        remove(other).await;
    }

    async fn a_backup_of_an_empty_database_restores_to_one(db) {
        let bytes = backup_of(&db.store).await;
        let other = empty_beside(db, db.engine).await;
        restore(&other.store, &bytes).await.unwrap();
        assert_eq!(other.store.contents().await.unwrap(), Contents::Empty);
        assert_eq!(register(&other.store, 1).await.number.to_string(), "H-2021-00001");
        remove(other).await;
    }

    async fn a_database_in_use_is_not_overwritten(db) {
        fill(db).await;
        let bytes = backup_of(&db.store).await;
        let before = db.all_rows().await;
        let error = restore(&db.store, &bytes).await.unwrap_err();
        assert!(matches!(error, StoreError::NotEmpty), "{error}");
        assert_eq!(db.all_rows().await, before);
    }

    async fn a_marked_but_otherwise_empty_database_is_in_use(db) {
        let bytes = backup_of(&db.store).await;
        db.store.mark_contents(Contents::Operation, "").await.unwrap();
        let error = restore(&db.store, &bytes).await.unwrap_err();
        assert!(matches!(error, StoreError::NotEmpty), "{error}");
    }

    async fn a_damaged_file_is_refused_and_the_database_stays_empty(db) {
        fill(db).await;
        let bytes = backup_of(&db.store).await;
        let other = empty_beside(db, db.engine).await;
        let empty = other.all_rows().await;
        let mut damaged: Vec<Vec<u8>> = Vec::new();
        for length in [0, 1, 14, 18, 19, 40, bytes.len() / 2, bytes.len() - 33, bytes.len() - 1] {
            damaged.push(bytes[..length].to_vec());
        }
        for place in [0, 15, 18, 25, 200, bytes.len() / 3, bytes.len() - 40, bytes.len() - 32, bytes.len() - 1] {
            let mut flipped = bytes.clone();
            flipped[place] ^= 0x10;
            damaged.push(flipped);
        }
        let mut longer = bytes.clone();
        longer.push(0);
        damaged.push(longer);
        damaged.push(b"something else entirely, and longer than the hash at its end".repeat(4));
        for (index, file) in damaged.iter().enumerate() {
            let error = restore(&other.store, file).await.unwrap_err();
            assert!(matches!(error, StoreError::BackupDamaged { .. }), "case {index}: {error}");
            assert_eq!(other.all_rows().await, empty, "case {index}");
        }
        restore(&other.store, &bytes).await.unwrap();
        remove(other).await;
    }

    async fn a_backup_made_with_other_keys_is_refused(db) {
        fill(db).await;
        let bytes = backup_of(&db.store).await;
        let stranger = TestDatabase::new(db.engine).await;
        let empty = stranger.all_rows().await;
        let error = restore(&stranger.store, &bytes).await.unwrap_err();
        assert!(matches!(error, StoreError::WrongKeys), "{error}");
        assert_eq!(stranger.all_rows().await, empty);
        remove(stranger).await;
    }

    async fn a_backup_made_while_others_write_shows_one_moment(db) {
        fill(db).await;
        let writer = {
            let store = db.store.clone();
            tokio::spawn(async move {
                for person in 100..115 {
                    register_and_walk(&store, person).await;
                }
            })
        };
        let mut backups = Vec::new();
        for _ in 0..3 {
            backups.push(backup_of(&db.store).await);
        }
        writer.await.unwrap();
        for bytes in backups {
            let other = empty_beside(db, TestEngine::Sqlite).await;
            restore(&other.store, &bytes).await.unwrap();
            assert_eq!(other.store.verify_journal(&mut |_, _| {}).await.unwrap().problems, []);
        }
    }
}

#[tokio::test]
async fn a_file_that_cannot_be_written_is_an_error_of_the_file() {
    struct Full;
    impl std::io::Write for Full {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::Error::from(std::io::ErrorKind::StorageFull))
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let keys = MasterKeys::load_or_create(&folder.path().join("keys.toml")).unwrap();
    let store = Store::open(&DatabaseUrl::Sqlite(folder.path().join("a.db")), keys).await.unwrap();
    let error = store.backup(&mut Full, &mut |_, _| {}).await.unwrap_err();
    assert_eq!(error.code(), "store-backup-file");
}
