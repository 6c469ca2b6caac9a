//! Opening: addresses, settings, schema versions, and files that are something else.

use crate::support::*;
use herstel_store::{DatabaseUrl, MasterKeys, Store, StoreError};

on_both_engines! {
    async fn opening_again_changes_nothing(db) {
        register_and_walk(&db.store, 1).await;
        let before = db.all_rows().await;
        let again = Store::open(&db.url, db.keys()).await.unwrap();
        again.ping().await.unwrap();
        assert_eq!(db.all_rows().await, before);
    }

    async fn a_database_of_a_newer_program_is_refused(db) {
        db.tamper("INSERT INTO schema_step (step, name) VALUES (9000, 'later')", &[]).await;
        let error = Store::open(&db.url, db.keys()).await.unwrap_err();
        assert!(matches!(error, StoreError::NewerSchema { found: 9000, .. }), "{error}");
    }

    /// While nodes are upgraded one by one, the old ones go on with what the new ones only added to.
    async fn what_a_newer_program_only_added_does_not_stop_an_older_one(db) {
        db.tamper("INSERT INTO schema_step (step, name) VALUES (9000, '+9000_later')", &[]).await;
        let store = Store::open(&db.url, db.keys()).await.unwrap();
        store.check_ready().await.unwrap();
        register(&store, 1).await;
        db.tamper("INSERT INTO schema_step (step, name) VALUES (9001, '9001_much_later')", &[]).await;
        let error = store.check_ready().await.unwrap_err();
        assert!(matches!(error, StoreError::NewerSchema { found: 9001, .. }), "{error}");
        store.close().await;
    }

    async fn several_programs_can_open_a_new_database_at_once(db) {
        let folder = tempfile::tempdir().unwrap();
        let url = new_url(db.engine, folder.path()).await;
        let keys = folder.path().join("keys.toml");
        let tasks: Vec<_> = (0..4)
            .map(|_| {
                let (url, keys) = (url.clone(), keys.clone());
                tokio::spawn(async move { Store::open(&url, MasterKeys::load_or_create(&keys).unwrap()).await })
            })
            .collect();
        let mut stores = Vec::new();
        for task in tasks {
            stores.push(task.await.unwrap().unwrap());
        }
        let people = 0_u32..;
        for (store, person) in stores.iter().zip(people) {
            register(store, person).await;
        }
        assert_eq!(stores[0].verify_journal(&mut |_, _| {}).await.unwrap().problems, []);
        drop(stores);
        drop_database(&url).await;
    }
}

#[test]
fn addresses_are_read_and_shown_without_passwords() {
    let shown = |text: &str| text.parse::<DatabaseUrl>().map(|url| format!("{url} {url:?}"));
    assert_eq!(shown("sqlite:/a/b.db").unwrap(), "sqlite:/a/b.db sqlite:/a/b.db");
    assert_eq!(shown("sqlite:///a/b.db").unwrap(), "sqlite:/a/b.db sqlite:/a/b.db");
    assert_eq!(shown("sqlite:b.db").unwrap(), "sqlite:b.db sqlite:b.db");
    for (text, expected) in [
        ("postgres://jan:geheim@host:5432/herstel", "postgres://jan@host:5432/herstel"),
        ("postgresql://jan:ge@heim@host/herstel", "postgresql://jan@host/herstel"),
        ("postgres://host/herstel?user=jan&password=geheim", "postgres://host/herstel"),
        ("postgres://jan:ge?heim@host/herstel", "postgres://…"),
        ("postgres://host/herstel", "postgres://host/herstel"),
    ] {
        assert_eq!(shown(text).unwrap(), format!("{expected} {expected}"));
    }
    for text in ["", "sqlite:", "mysql://host/a", "herstel.db", "/a/b.db"] {
        assert!(matches!(text.parse::<DatabaseUrl>(), Err(StoreError::BadUrl)), "{text}");
    }
}

fn keys(folder: &tempfile::TempDir) -> MasterKeys {
    MasterKeys::load_or_create(&folder.path().join("keys.toml")).unwrap()
}

#[tokio::test]
async fn a_file_that_is_no_database_is_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("brief.txt");
    let text = "Geachte mevrouw, ".repeat(600);
    std::fs::write(&path, &text).unwrap();
    let error = Store::open(&DatabaseUrl::Sqlite(path.clone()), keys(&folder)).await.unwrap_err();
    assert!(matches!(error, StoreError::Unreachable { .. }), "{error:?}");
    assert!(error.to_string().contains("brief.txt"), "{error}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
}

#[tokio::test]
async fn a_folder_that_does_not_exist_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("nergens").join("herstel.db");
    let error = Store::open(&DatabaseUrl::Sqlite(path), keys(&folder)).await.unwrap_err();
    assert_eq!(error.code(), "store-not-writable");
    assert!(error.to_string().contains("nergens"), "{error}");
}

#[tokio::test]
async fn a_database_held_by_another_program_is_reported_as_locked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("herstel.db");
    Store::open(&DatabaseUrl::Sqlite(path.clone()), keys(&folder)).await.unwrap();
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&path);
    let mut holder = sqlx::ConnectOptions::connect(&options).await.unwrap();
    sqlx::Executor::execute(&mut holder, "BEGIN EXCLUSIVE").await.unwrap();
    let error = Store::open(&DatabaseUrl::Sqlite(path), keys(&folder)).await.unwrap_err();
    assert!(matches!(error, StoreError::Locked), "{error:?}");
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_named_without_the_password() {
    let folder = tempfile::tempdir().unwrap();
    let url: DatabaseUrl = "postgres://jan:geheim@127.0.0.1:1/herstel".parse().unwrap();
    let error = Store::open(&url, keys(&folder)).await.unwrap_err();
    assert!(matches!(error, StoreError::Unreachable { .. }), "{error:?}");
    let shown = format!("{error} {error:?}");
    assert!(shown.contains("127.0.0.1:1/herstel") && !shown.contains("geheim"), "{shown}");
}

#[tokio::test]
async fn a_server_that_forgets_at_a_power_cut_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let url = new_url(TestEngine::Postgres, folder.path()).await;
    let DatabaseUrl::Postgres(address) = &url else { unreachable!() };
    let unsafe_url = DatabaseUrl::Postgres(format!("{address}?options[synchronous_commit]=off"));
    let error = Store::open(&unsafe_url, keys(&folder)).await.unwrap_err();
    assert!(matches!(error, StoreError::UnsafeSetting { name: "synchronous_commit", .. }), "{error:?}");
    drop_database(&url).await;
}
