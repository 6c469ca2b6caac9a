//! Databases for tests, and looking at them behind the store's back.

use herstel_store::{DatabaseUrl, MasterKeys, Store};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, Executor as _, Row as _};
use std::{
    collections::BTreeMap,
    os::unix::fs::PermissionsExt as _,
    path::PathBuf,
    sync::atomic::{AtomicU32, Ordering},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TestEngine {
    Sqlite,
    Postgres,
}

pub struct TestDatabase {
    pub engine: TestEngine,
    pub folder: tempfile::TempDir,
    pub url: DatabaseUrl,
    pub store: Store,
}

/// A value for a statement behind the store's back.
#[derive(Clone)]
pub enum Parameter {
    Int(i64),
    Bytes(Vec<u8>),
}

/// Somebody past the store who holds something in a transaction, until this is let go.
pub enum Held {
    Sqlite(sqlx::SqliteConnection),
    Postgres(sqlx::PgConnection),
}

impl Held {
    /// Ends the transaction.
    pub async fn let_go(self) {
        match self {
            Self::Sqlite(connection) => connection.close().await.expect("closed"),
            Self::Postgres(connection) => connection.close().await.expect("closed"),
        }
    }
}

static NEXT: AtomicU32 = AtomicU32::new(0);

fn cluster() -> String {
    std::env::var("HERSTEL_TEST_POSTGRES").expect(
        "HERSTEL_TEST_POSTGRES is not set: run the tests with `cargo xtask test`, which starts a PostgreSQL for them",
    )
}

/// Runs a test on a fresh database and removes the database afterwards.
pub async fn run(engine: TestEngine, test: impl AsyncFnOnce(&TestDatabase)) {
    let db = TestDatabase::new(engine).await;
    test(&db).await;
    let url = db.url.clone();
    drop(db);
    drop_database(&url).await;
}

/// A new, empty database; the caller drops it.
pub async fn new_url(engine: TestEngine, folder: &std::path::Path) -> DatabaseUrl {
    match engine {
        TestEngine::Sqlite => {
            let number = NEXT.fetch_add(1, Ordering::Relaxed);
            DatabaseUrl::Sqlite(folder.join(format!("herstel-{number}.db")))
        }
        TestEngine::Postgres => create_database("").await,
    }
}

/// A database on the cluster, made in some way.
async fn create_database(how: &str) -> DatabaseUrl {
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let cluster = cluster();
    let name = format!("herstel_test_{}_{number}", std::process::id());
    let mut admin = sqlx::PgConnection::connect(&cluster).await.expect("the cluster answers");
    admin.execute(AssertSqlSafe(format!("CREATE DATABASE {name} {how}"))).await.expect("a new database");
    let (server, _) = cluster.rsplit_once('/').expect("an address with a database name");
    DatabaseUrl::Postgres(format!("{server}/{name}"))
}

/// Removes a database made with [`new_url`].
pub async fn drop_database(url: &DatabaseUrl) {
    if let DatabaseUrl::Postgres(address) = url {
        let (_, name) = address.rsplit_once('/').expect("an address with a database name");
        let mut admin = sqlx::PgConnection::connect(&cluster()).await.expect("the cluster answers");
        let sql = format!("DROP DATABASE {name} WITH (FORCE)");
        admin.execute(AssertSqlSafe(sql)).await.expect("the database is dropped");
    }
}

/// A database with all tables and nothing in them, and the file of its keys: copying it takes a fraction of making one.
struct Template {
    /// The name on the cluster.
    name: String,
    keys: Vec<u8>,
}

static TEMPLATE: tokio::sync::OnceCell<Template> = tokio::sync::OnceCell::const_new();

impl Template {
    async fn make() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let url = new_url(TestEngine::Postgres, folder.path()).await;
        let path = folder.path().join("keys.toml");
        let store = Store::open(&url, MasterKeys::load_or_create(&path).expect("keys")).await;
        store.expect("the store opens").close().await;
        let DatabaseUrl::Postgres(address) = url else { unreachable!("it was asked for on the cluster") };
        let (_, name) = address.rsplit_once('/').expect("an address with a database name");
        Self { name: name.to_owned(), keys: std::fs::read(&path).expect("the file of the keys") }
    }

    async fn copy(&self, folder: &std::path::Path) -> DatabaseUrl {
        let path = folder.join("keys.toml");
        std::fs::write(&path, &self.keys).expect("the file of the keys");
        // Keys that others can read are refused.
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).expect("a file of our own");
        create_database(&format!("TEMPLATE {}", self.name)).await
    }
}

impl TestDatabase {
    pub async fn new(engine: TestEngine) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let url = match engine {
            TestEngine::Sqlite => new_url(engine, folder.path()).await,
            TestEngine::Postgres => TEMPLATE.get_or_init(Template::make).await.copy(folder.path()).await,
        };
        let keys = MasterKeys::load_or_create(&folder.path().join("keys.toml")).expect("keys");
        let store = Store::open(&url, keys).await.expect("the store opens");
        Self { engine, folder, url, store }
    }

    pub fn keys_path(&self) -> PathBuf {
        self.folder.path().join("keys.toml")
    }

    pub fn keys(&self) -> MasterKeys {
        MasterKeys::load(&self.keys_path()).expect("keys")
    }

    /// Runs a statement without the store; foreign keys do not count, as they would not for somebody who tampers.
    pub async fn tamper(&self, sql: &str, parameters: &[Parameter]) -> u64 {
        self.try_tamper(sql, parameters).await.expect("the statement works")
    }

    /// The same, or why the database itself refuses.
    pub async fn try_tamper(&self, sql: &str, parameters: &[Parameter]) -> Result<u64, sqlx::Error> {
        match &self.url {
            DatabaseUrl::Sqlite(path) => {
                let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path).foreign_keys(false);
                let mut connection = options.connect().await.expect("the file opens");
                let mut query = sqlx::query(AssertSqlSafe(sql.to_owned()));
                for parameter in parameters.iter().cloned() {
                    query = match parameter {
                        Parameter::Int(value) => query.bind(value),
                        Parameter::Bytes(value) => query.bind(value),
                    };
                }
                let done = query.execute(&mut connection).await;
                connection.close().await.expect("closed");
                Ok(done?.rows_affected())
            }
            DatabaseUrl::Postgres(address) => {
                let mut connection = sqlx::PgConnection::connect(address).await.expect("connected");
                connection.execute("SET session_replication_role = replica").await.expect("a superuser");
                let mut query = sqlx::query(AssertSqlSafe(sql.to_owned()));
                for parameter in parameters.iter().cloned() {
                    query = match parameter {
                        Parameter::Int(value) => query.bind(value),
                        Parameter::Bytes(value) => query.bind(value),
                    };
                }
                let done = query.execute(&mut connection).await;
                connection.close().await.expect("closed");
                Ok(done?.rows_affected())
            }
        }
    }

    /// Begins a transaction with these statements, on one engine or the other, and leaves it open.
    pub async fn held(&self, on_sqlite: &[&'static str], on_postgres: &[&'static str]) -> Held {
        match &self.url {
            DatabaseUrl::Sqlite(path) => {
                let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path);
                let mut connection = options.connect().await.expect("the file opens");
                for sql in on_sqlite {
                    connection.execute(*sql).await.expect("the statement works");
                }
                Held::Sqlite(connection)
            }
            DatabaseUrl::Postgres(address) => {
                let mut connection = sqlx::PgConnection::connect(address).await.expect("connected");
                for sql in on_postgres {
                    connection.execute(*sql).await.expect("the statement works");
                }
                Held::Postgres(connection)
            }
        }
    }

    /// How many rows each table holds.
    pub async fn row_counts(&self) -> BTreeMap<&'static str, usize> {
        let all = self.all_rows().await;
        all.into_iter().map(|(table, rows)| (table, rows.len())).collect()
    }

    /// Every row of every table as text, sorted: the same whatever the engine.
    pub async fn all_rows(&self) -> BTreeMap<&'static str, Vec<String>> {
        let mut tables = BTreeMap::new();
        for (table, columns) in herstel_store::every_table() {
            let sql = format!("SELECT {} FROM {table}", columns.join(", "));
            let mut rows = self.text_rows(&sql).await;
            rows.sort();
            tables.insert(table, rows);
        }
        tables
    }

    /// How SQLite would run a statement.
    pub async fn plan(&self, sql: &str) -> Vec<String> {
        let DatabaseUrl::Sqlite(path) = &self.url else { panic!("only SQLite tells its plan like this") };
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path);
        let mut connection = options.connect().await.expect("the file opens");
        let explain = AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"));
        let rows = sqlx::query(explain).fetch_all(&mut connection).await.expect("a plan");
        connection.close().await.expect("closed");
        rows.iter().map(|row| row.get::<String, _>("detail")).collect()
    }

    /// The rows of a query, each as one line of text; bytes as hexadecimal digits.
    pub async fn text_rows(&self, sql: &str) -> Vec<String> {
        let query = sqlx::query(AssertSqlSafe(sql.to_owned()));
        match &self.url {
            DatabaseUrl::Sqlite(path) => {
                let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path);
                let mut connection = options.connect().await.expect("the file opens");
                let rows = sqlx::query(AssertSqlSafe(sql.to_owned())).fetch_all(&mut connection).await;
                let rows = rows.expect("the query works");
                connection.close().await.expect("closed");
                rows.iter().map(|row| line((0..row.len()).map(|index| sqlite_cell(row, index)))).collect()
            }
            DatabaseUrl::Postgres(address) => {
                let mut connection = sqlx::PgConnection::connect(address).await.expect("connected");
                let rows = query.fetch_all(&mut connection).await.expect("the query works");
                connection.close().await.expect("closed");
                rows.iter().map(|row| line((0..row.len()).map(|index| postgres_cell(row, index)))).collect()
            }
        }
    }
}

fn line(cells: impl Iterator<Item = String>) -> String {
    cells.collect::<Vec<_>>().join("|")
}

fn sqlite_cell(row: &sqlx::sqlite::SqliteRow, index: usize) -> String {
    if let Ok(value) = row.try_get::<Option<i64>, _>(index) {
        return value.map_or("null".to_owned(), |value| value.to_string());
    }
    match row.try_get::<Option<String>, _>(index) {
        Ok(value) => value.unwrap_or("null".to_owned()),
        Err(_) => row.get::<Option<Vec<u8>>, _>(index).map_or("null".to_owned(), hex),
    }
}

fn postgres_cell(row: &sqlx::postgres::PgRow, index: usize) -> String {
    if let Ok(value) = row.try_get::<Option<i64>, _>(index) {
        return value.map_or("null".to_owned(), |value| value.to_string());
    }
    match row.try_get::<Option<String>, _>(index) {
        Ok(value) => value.unwrap_or("null".to_owned()),
        Err(_) => row.get::<Option<Vec<u8>>, _>(index).map_or("null".to_owned(), hex),
    }
}

fn hex(bytes: Vec<u8>) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
