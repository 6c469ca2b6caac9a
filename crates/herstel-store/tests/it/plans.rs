//! How queries are carried out: none that a person waits for goes through all dossiers or the whole journal.

use crate::support::*;
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, Row as _};
use std::collections::BTreeMap;

/// Where somebody waits for the answer: pages, lists, searches and what a command reads.
const MODULES: [&str; 31] = [
    "journal",
    "letters",
    "decisions",
    "work_list",
    "sessions",
    "cards",
    "support",
    "plan",
    "terms",
    "queue",
    "news",
    "handlers",
    "division",
    "documents",
    "messages",
    "complaints",
    "effort",
    "knowledge",
    "views",
    "recognition",
    "experience",
    "conflicts",
    "persons",
    "attempts",
    "once",
    "sign_in",
    "passkeys",
    "staff",
    "looked",
    "objections",
    "forecast",
];

/// Tables with rows for every dossier, and tables with rows for everything that anybody did.
const GROWING: [&str; 34] = [
    "person",
    "person_key",
    "name_token",
    "dossier",
    "dossier_facet",
    "journal",
    "decision",
    "receipt",
    "decided_case",
    "effort",
    "letter",
    "letter_pdf",
    "dispute",
    "plan",
    "term",
    "term_count",
    "recognition",
    "experience",
    "relation",
    "access_ground",
    "support_note",
    "emergency_access",
    "document",
    "document_content",
    "message",
    "message_way",
    "message_pdf",
    "message_try",
    "access_record",
    "search_record",
    "processing_record",
    "forecast",
    "forecast_told",
    "session",
];

/// The statements that are looked at, by name.
fn looked_at() -> Vec<(String, String)> {
    let is_of = |name: &str| MODULES.contains(&name.split("::").next().unwrap_or_default());
    let is_looked_at = |name: &str, sql: &str| {
        let built = name.contains("first_page") || name.ends_with("::count");
        is_of(name) && sql.starts_with("SELECT") && !name.starts_with("journal::verify") && !built
    };
    let all = herstel_store::every_statement().into_iter();
    all.filter(|(name, sql)| is_looked_at(name, sql)).collect()
}

/// The tables of a statement by the names it gives them.
fn tables(sql: &str) -> BTreeMap<String, String> {
    let known = herstel_store::every_table();
    let words: Vec<&str> = sql.split(|letter: char| !letter.is_alphanumeric() && letter != '_').collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let mut found = BTreeMap::new();
    for pair in words.windows(2) {
        if known.iter().any(|(table, _)| *table == pair[0]) {
            found.insert(pair[1].to_owned(), pair[0].to_owned());
            found.insert(pair[0].to_owned(), pair[0].to_owned());
        }
    }
    found
}

#[tokio::test]
async fn on_sqlite_no_query_that_somebody_waits_for_goes_through_a_table_that_grows() {
    let db = TestDatabase::new(TestEngine::Sqlite).await;
    let (mut checked, mut found) = (0, Vec::new());
    for (name, sql) in looked_at() {
        let tables = tables(&sql);
        let plan = db.plan(&sql).await;
        let reads_all = |line: &String| {
            let scanned = line.strip_prefix("SCAN ").and_then(|rest| rest.split(' ').next());
            let table = scanned.and_then(|alias| tables.get(alias));
            // The index holds nothing but the few that are restricted.
            let is_few = line.ends_with("USING INDEX dossier_by_restricted");
            table.is_some_and(|table| GROWING.contains(&table.as_str())) && !is_few
        };
        if plan.iter().any(reads_all) {
            found.push(format!("{name}: {plan:#?}"));
        }
        checked += 1;
    }
    assert!(checked > 120, "only {checked} statements were looked at");
    assert!(found.is_empty(), "{} of {checked}:\n{}", found.len(), found.join("\n"));
}

/// These go along the days on which something is due; without a single row PostgreSQL finds the dossiers as cheap. On
/// SQLite the test above holds them to it.
const NOT_TOLD: [&str; 2] = ["plan::DUE", "recognition::DUE"];

/// How PostgreSQL carries a statement out whatever its parameters are, when it reads whole tables only where it must and
/// goes from row to row. In a database without rows: with the few of a test it would choose by them, not by their number.
async fn postgres_plan(connection: &mut sqlx::PgConnection, sql: &str) -> Vec<String> {
    let highest = (1..=40).rev().find(|number| sql.contains(&format!("${number}"))).unwrap_or(0);
    let nothing = vec!["NULL"; highest];
    let given = if nothing.is_empty() { String::new() } else { format!("({})", nothing.join(", ")) };
    connection.execute(AssertSqlSafe(format!("PREPARE looked_at AS {sql}"))).await.unwrap();
    let explain = AssertSqlSafe(format!("EXPLAIN (COSTS off) EXECUTE looked_at{given}"));
    let rows = sqlx::raw_sql(explain).fetch_all(&mut *connection).await.unwrap();
    connection.execute("DEALLOCATE looked_at").await.unwrap();
    rows.iter().map(|row| row.get::<String, _>(0)).collect()
}

/// Whether a plan of PostgreSQL goes through a table that grows: row by row, or along an index without a condition.
fn goes_through(plan: &[String]) -> bool {
    let is_growing = |line: &str| {
        let table = line.rsplit_once(" on ").and_then(|(_, table)| table.split(' ').next());
        table.is_some_and(|table| GROWING.contains(&table))
    };
    plan.iter().enumerate().any(|(place, line)| {
        let along = line.contains("Index Scan using") || line.contains("Index Only Scan using");
        let below = plan[place + 1..].iter().take_while(|line| !line.contains("->"));
        let has_condition = || below.into_iter().any(|line| line.contains("Index Cond"));
        let is_few = line.contains("dossier_by_restricted");
        is_growing(line) && !is_few && (line.contains("Seq Scan") || along && !has_condition())
    })
}

#[tokio::test]
async fn on_postgres_no_query_that_somebody_waits_for_goes_through_a_table_that_grows() {
    let db = TestDatabase::new(TestEngine::Postgres).await;
    let herstel_store::DatabaseUrl::Postgres(address) = &db.url else { unreachable!("it was asked for") };
    let mut connection = sqlx::PgConnection::connect(address).await.unwrap();
    for setting in [
        "enable_seqscan = off",
        "enable_hashjoin = off",
        "enable_mergejoin = off",
        "plan_cache_mode = force_generic_plan",
    ] {
        connection.execute(AssertSqlSafe(format!("SET {setting}"))).await.unwrap();
    }
    let (mut checked, mut found) = (0, Vec::new());
    for (name, sql) in looked_at() {
        let plan = postgres_plan(&mut connection, &sql).await;
        if goes_through(&plan) && !NOT_TOLD.contains(&name.as_str()) {
            found.push(format!("{name}:\n{}", plan.join("\n")));
        }
        checked += 1;
    }
    connection.close().await.unwrap();
    let url = db.url.clone();
    drop(db);
    drop_database(&url).await;
    assert!(found.is_empty(), "{} of {checked}:\n{}", found.len(), found.join("\n"));
}

/// A plan that goes through all dossiers or the whole journal would grow with the operation.
#[tokio::test]
async fn no_query_of_a_parent_or_a_work_list_reads_a_whole_table() {
    let db = TestDatabase::new(TestEngine::Sqlite).await;
    let batch: Vec<_> = (0..300).map(|person| imported(person, person + 1)).collect();
    db.store.import(batch).await.unwrap();
    let mut checked = 0;
    for (name, sql) in herstel_store::every_statement() {
        let module = name.split("::").next().unwrap_or_default();
        let looked_at = ["journal", "letters", "decisions", "work_list", "sessions", "cards", "support"]
            .contains(&module)
            && sql.starts_with("SELECT")
            && !name.starts_with("journal::verify")
            && !name.contains("first_page")
            && !name.ends_with("::count");
        if !looked_at || name == "work_list::COUNTS" {
            continue;
        }
        let plan = db.plan(&sql).await;
        let goes_along = match name.strip_prefix("work_list::") {
            Some("NARROWED" | "END_NARROWED" | "COMMON_FACET") => "dossier_facet_by_",
            Some("NEWEST_NARROWED" | "END_NEWEST_NARROWED") => "dossier_facet_by_number",
            Some("NAMED" | "COMMON") => "SEARCH name_token",
            Some("ALL") => "dossier_by_due",
            Some(_) | None => "",
        };
        assert!(plan.iter().any(|line| line.contains(goes_along)), "{name}: {plan:?}");
        for line in &plan {
            // The list of everybody is read from its beginning, as far as one page; and a count stops at a hundred.
            let in_order =
                ["work_list::ALL", "work_list::NEWEST", "work_list::END_NEWEST"].contains(&name.as_str());
            let is_page = in_order && line.contains("USING INDEX")
                || ["SCAN found", "SCAN t", "SCAN b"].contains(&line.as_str());
            // The index holds nothing but the few that are restricted.
            let is_few = line == "SCAN r USING INDEX dossier_by_restricted";
            let whole = line.starts_with("SCAN") && !is_page && !is_few;
            assert!(!whole, "{name}: {plan:?}");
            let sorts = line.contains("USE TEMP B-TREE")
                && !name.contains("NAMED")
                && !["work_list::COUNTS_OUT_OF_REACH", "cards::DECISIONS"].contains(&name.as_str());
            assert!(!sorts, "{name}: {plan:?}");
        }
        checked += 1;
    }
    assert!(checked > 15, "only {checked} statements were looked at");
}
