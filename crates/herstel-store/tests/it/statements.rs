//! One SQL text for both engines: each statement prepares on each, and each table is what the program thinks it is.

use crate::support::*;
use herstel_store::{DatabaseUrl, every_statement, every_table};
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, SqlSafeStr as _};
use std::collections::{BTreeMap, BTreeSet};

on_both_engines! {
    async fn every_statement_prepares(db) {
        let statements = every_statement();
        assert!(statements.len() > 100);
        let names: BTreeSet<_> = statements.iter().map(|(name, sql)| (name, sql)).collect();
        assert_eq!(names.len(), statements.len(), "a statement is listed twice");
        match &db.url {
            DatabaseUrl::Sqlite(path) => {
                let url = format!("sqlite:{}", path.display());
                let mut connection = sqlx::SqliteConnection::connect(&url).await.unwrap();
                for (name, sql) in statements {
                    let prepared = (&mut connection).prepare(AssertSqlSafe(sql).into_sql_str()).await;
                    prepared.unwrap_or_else(|error| panic!("{name}: {error}"));
                }
            }
            DatabaseUrl::Postgres(address) => {
                let mut connection = sqlx::PgConnection::connect(address).await.unwrap();
                for (name, sql) in statements {
                    let prepared = (&mut connection).prepare(AssertSqlSafe(sql).into_sql_str()).await;
                    prepared.unwrap_or_else(|error| panic!("{name}: {error}"));
                }
            }
        }
    }

    async fn the_tables_are_those_the_migrations_make(db) {
        let sql = match db.engine {
            TestEngine::Sqlite => {
                "SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c \
                 WHERE m.type = 'table' ORDER BY m.name, c.cid"
            }
            TestEngine::Postgres => {
                "SELECT table_name::text, column_name::text FROM information_schema.columns \
                 WHERE table_schema = 'public' ORDER BY table_name, ordinal_position"
            }
        };
        let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for row in db.text_rows(sql).await {
            let (table, column) = row.split_once('|').unwrap();
            found.entry(table.to_owned()).or_default().push(column.to_owned());
        }
        assert!(found.remove("schema_step").is_some());
        let known: BTreeMap<String, Vec<String>> = every_table()
            .into_iter()
            .map(|(table, columns)| (table.to_owned(), columns.into_iter().map(str::to_owned).collect()))
            .collect();
        assert_eq!(found, known);
    }
}

#[tokio::test]
async fn on_sqlite_every_table_is_strict() {
    let db = TestDatabase::new(TestEngine::Sqlite).await;
    let loose = db
        .text_rows("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite%'")
        .await;
    assert_eq!(loose, Vec::<String>::new());
}

#[tokio::test]
async fn a_database_with_a_loose_table_is_refused() {
    let db = TestDatabase::new(TestEngine::Sqlite).await;
    db.tamper("CREATE TABLE aside (whatever)", &[]).await;
    let refused = [
        herstel_store::Store::open(&db.url, db.keys()).await,
        herstel_store::Store::open_to_read(&db.url, db.keys()).await,
    ];
    for error in refused {
        let error = error.unwrap_err();
        assert!(error.to_string().contains("STRICT is off for aside"), "{error}");
    }
}

#[test]
fn a_migration_file_is_never_left_out() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let known: BTreeSet<String> =
        herstel_store::every_migration().into_iter().map(|name| format!("{name}.sql")).collect();
    assert_eq!(files, known);
    for file in &files {
        assert!(
            file[..4].parse::<u32>().is_ok(),
            "{file}: the list is the order, the number only helps to find it"
        );
    }
}
