//! Nothing personal lies open, and nothing opens with other keys or in another place.

use crate::support::*;
use herstel_kernel::{AssuranceLevel, Authentication};
use herstel_store::{
    Contents, DatabaseUrl, DemoPerson, HeldForm, MasterKeys, SessionData, Store, StoreError,
};

/// Everything personal about the first person, as bytes somebody would look for.
fn secrets() -> Vec<String> {
    let details = details(1);
    let mut secrets = vec![
        details.bsn.clone(),
        story(1),
        details.address.unwrap(),
        details.email.unwrap(),
        "opmerking voor de tweede lezer".to_owned(),
        "teruggevorderd bedrag".to_owned(),
        "uit te betalen bedrag".to_owned(),
        "dat bedrag klopt niet".to_owned(),
        "Een verzonnen moeder".to_owned(),
    ];
    secrets.extend(details.name.split(' ').map(str::to_owned));
    secrets.extend(details.name.split(' ').map(str::to_lowercase));
    secrets
}

async fn fill(db: &TestDatabase) {
    db.store.mark_contents(Contents::Demo, "a test").await.unwrap();
    let demo = DemoPerson {
        slug: "een".into(),
        label: format!("Een verzonnen moeder: {}", name(1)),
        note: "in afwachting".into(),
        actor: handler(),
    };
    db.store.add_demo_person(&demo).await.unwrap();
    register_and_walk(&db.store, 1).await;
    db.store.keep_letter_pdf(&staff_scope(), letter_id(1, 1), story(1).as_bytes()).await.unwrap();
    let session = SessionData {
        actor: handler(),
        authentication: Authentication {
            provider: "digid".into(),
            level: AssuranceLevel::Middle,
            at: now(),
            bsn: Some(bsn(1)),
            name: None,
        },
        device: "Firefox, Android".into(),
        created_at: now(),
        language: Default::default(),
        csrf_secret: [b'c'; 32],
        expires_at: now(),
        absolute_expires_at: now(),
    };
    db.store.create_session([3; 32], &session).await.unwrap();
    let fields = vec![("story".to_owned(), story(1)), ("bsn".to_owned(), bsn(1).digits().to_owned())];
    let form = HeldForm { matter: "registration".into(), action: "/aanmelden".into(), fields };
    db.store.hold_form([3; 32], &form, now(), now()).await.unwrap();
}

/// A file for its owner only, as a keys file must be.
fn write_private(path: &std::path::Path, text: &str) {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::write(path, text).unwrap();
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600)).unwrap();
}

fn holds(bytes: &[u8], secret: &[u8]) -> bool {
    bytes.windows(secret.len()).any(|window| window == secret)
}

on_both_engines! {
    async fn no_table_holds_anything_personal_in_the_open(db) {
        fill(db).await;
        let all = format!("{:?}", db.all_rows().await);
        let hex = |text: &str| text.bytes().map(|byte| format!("{byte:02x}")).collect::<String>();
        for secret in secrets() {
            assert!(!all.contains(&secret), "{secret}");
            assert!(!all.contains(&hex(&secret)), "{secret} in bytes");
        }
        assert!(!all.contains(&"63".repeat(32)), "the secret of a session");
        assert!(all.contains(&hex("herstel")) || !all.is_empty(), "there is something to look at");
    }

    async fn no_byte_on_disk_or_in_a_backup_holds_anything_personal(db) {
        fill(db).await;
        // That a backup shows nothing of what is in it at all, the tests of backups hold.
        let mut places = Vec::new();
        db.store.backup(&mut places, &mut |_, _| {}).await.unwrap();
        if let DatabaseUrl::Sqlite(path) = &db.url {
            for ending in ["", "-wal"] {
                let bytes = std::fs::read(format!("{}{ending}", path.display())).unwrap();
                places.extend(bytes);
            }
            assert!(holds(&places, b"decision_by_dossier"), "the file was read");
        }
        for secret in secrets() {
            assert!(!holds(&places, secret.as_bytes()), "{secret}");
        }
    }

    async fn other_keys_are_refused_by_name(db) {
        fill(db).await;
        let other = MasterKeys::load_or_create(&db.folder.path().join("other.toml")).unwrap();
        let error = Store::open(&db.url, other).await.unwrap_err();
        assert!(matches!(error, StoreError::KeysFile { .. }), "{error}");
        // The same, from a file that exists: made for another database.
        let elsewhere = tempfile::tempdir().unwrap();
        let path = elsewhere.path().join("other.toml");
        let other = MasterKeys::load_or_create(&path).unwrap();
        let url = DatabaseUrl::Sqlite(elsewhere.path().join("other.db"));
        Store::open(&url, other).await.unwrap();
        let error = Store::open(&db.url, MasterKeys::load(&path).unwrap()).await.unwrap_err();
        assert!(matches!(error, StoreError::WrongKeys), "{error}");
        assert!(error.to_string().contains("--keys"));
    }

    async fn a_missing_keys_file_beside_a_database_in_use_is_no_reason_to_make_one(db) {
        fill(db).await;
        std::fs::remove_file(db.keys_path()).unwrap();
        let keys = MasterKeys::load_or_create(&db.keys_path()).unwrap();
        let error = Store::open(&db.url, keys).await.unwrap_err();
        assert!(matches!(error, StoreError::KeysFile { .. }), "{error}");
        assert!(error.to_string().contains("missing"), "{error}");
        assert!(!db.keys_path().exists());
    }

    async fn the_wrong_index_key_is_refused_although_the_master_key_is_right(db) {
        fill(db).await;
        let text = std::fs::read_to_string(db.keys_path()).unwrap();
        let line = text.lines().find(|line| line.starts_with("index_key")).unwrap();
        let other = format!("index_key = \"{}=\"", "A".repeat(43));
        std::fs::write(db.keys_path(), text.replace(line, &other)).unwrap();
        let error = Store::open(&db.url, db.keys()).await.unwrap_err();
        assert!(matches!(error, StoreError::WrongKeys), "{error}");
    }

    async fn the_same_keys_open_the_database_again(db) {
        fill(db).await;
        let again = Store::open(&db.url, db.keys()).await.unwrap();
        assert_eq!(
            again.own_dossier(&parent_scope(1)).await.unwrap(),
            db.store.own_dossier(&parent_scope(1)).await.unwrap()
        );
    }

    async fn sealed_bytes_do_not_open_in_another_place(db) {
        register(&db.store, 1).await;
        record(&db.store, 1, facts(1, 0)).await;
        record(&db.store, 1, facts(1, 1)).await;
        let sql = "UPDATE journal SET payload = (SELECT o.payload FROM journal o WHERE o.dossier_id = $1 \
                   AND o.version = 3) WHERE dossier_id = $1 AND version = 2";
        let dossier = Parameter::Bytes(dossier_id(1).to_bytes().to_vec());
        assert_eq!(db.tamper(sql, &[dossier]).await, 1);
        let error = db.store.dossier(&staff_scope(), dossier_id(1)).await.unwrap_err();
        assert!(matches!(error, StoreError::Damaged { table: "journal", .. }), "{error}");
    }

    async fn a_dossier_with_a_hole_is_not_shown_as_whole(db) {
        register_and_walk(&db.store, 1).await;
        let dossier = || Parameter::Bytes(dossier_id(1).to_bytes().to_vec());
        db.tamper("DELETE FROM journal WHERE dossier_id = $1 AND version = 13", &[dossier()]).await;
        let error = db.store.dossier(&staff_scope(), dossier_id(1)).await.unwrap_err();
        assert!(matches!(error, StoreError::Damaged { .. }), "{error}");
        db.tamper("DELETE FROM journal WHERE dossier_id = $1 AND version = 2", &[dossier()]).await;
        let error = db.store.dossier(&staff_scope(), dossier_id(1)).await.unwrap_err();
        assert!(matches!(error, StoreError::Damaged { .. }), "{error}");
    }
}

#[test]
fn a_keys_file_that_is_not_one_is_refused_without_quoting_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.toml");
    let key = "Q".repeat(43) + "=";
    for text in [
        "geheim".to_owned(),
        format!("index_key = \"{key}\"\nmaster = []\n"),
        format!("index_key = \"kort-geheim\"\n[[master]]\nid = \"00000001\"\nkey = \"{key}\"\n"),
        format!("index_key = \"{key}\"\n[[master]]\nid = \"geheim\"\nkey = \"{key}\"\n"),
        format!(
            "index_key = \"{key}\"\nextra = \"geheim\"\n[[master]]\nid = \"00000001\"\nkey = \"{key}\"\n"
        ),
    ] {
        write_private(&path, &text);
        let error = MasterKeys::load(&path).unwrap_err();
        assert_eq!(error.code(), "store-keys-file");
        let shown = format!("{error} {error:?}");
        assert!(shown.contains("keys.toml"), "{shown}");
        assert!(!shown.contains("geheim") && !shown.contains("QQQ"), "{shown}");
    }
    std::fs::remove_file(&path).unwrap();
    assert!(MasterKeys::load(&path).unwrap_err().to_string().contains("does not exist"));
}

#[cfg(unix)]
#[tokio::test]
async fn database_and_keys_are_readable_by_their_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let (database, keys) = (folder.path().join("herstel.db"), folder.path().join("keys.toml"));
    let loaded = MasterKeys::load_or_create(&keys).unwrap();
    assert!(!keys.exists(), "keys are written when a new database needs them");
    let store = Store::open(&DatabaseUrl::Sqlite(database.clone()), loaded).await.unwrap();
    register(&store, 1).await;
    let wal = folder.path().join("herstel.db-wal");
    for path in [database, wal, keys] {
        let mode = std::fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{}", path.display());
    }
}

#[test]
fn debug_output_never_shows_a_key() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.toml");
    let key = "Q".repeat(43) + "=";
    let text = format!("index_key = \"{key}\"\n[[master]]\nid = \"00000001\"\nkey = \"{key}\"\n");
    write_private(&path, &text);
    let shown = format!("{:?}", MasterKeys::load(&path).unwrap());
    assert!(
        shown.starts_with("MasterKeys(") && shown.len() < path.display().to_string().len() + 30,
        "{shown}"
    );
}
