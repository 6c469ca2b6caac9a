//! The tables: their columns for everything that treats all tables alike (backup, import, projection, checks), and
//! the statements built from them.
//!
//! A test compares this list with what the migrations make, on both engines.

pub(crate) mod migrate;
mod tables;

pub(crate) use tables::*;

use crate::{
    engine::{Connection, Failure, Kind, Value},
    statements::{Listed, Sql},
};
use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

/// A table and its columns; the first `key` columns are the primary key.
pub(crate) struct Table {
    pub(crate) name: &'static str,
    pub(crate) key: usize,
    pub(crate) columns: &'static [(&'static str, Kind)],
}

/// Rows per statement: few sizes, so that few statements are prepared.
pub(crate) const CHUNKS: [usize; 3] = [64, 8, 1];

/// What happens to a row whose key is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum OnExisting {
    /// It is an error.
    Fail,
    /// The new row takes its place.
    Replace,
    /// The new row takes its place, unless this column of it is set.
    ReplaceUnless(&'static str),
    /// The row that is there stays.
    Keep,
}

impl Table {
    fn columns_text(&self) -> String {
        self.columns.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
    }

    fn key_text(&self) -> String {
        self.columns.iter().take(self.key).map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
    }

    /// Inserts `rows` rows.
    fn insert_sql(&self, rows: usize, existing: OnExisting) -> Listed {
        let before = format!("INSERT INTO {} ({}) VALUES ", self.name, self.columns_text());
        Listed::new(&before, rows, self.columns.len(), &self.on_existing_sql(existing))
    }

    fn on_existing_sql(&self, existing: OnExisting) -> String {
        let unless = match existing {
            OnExisting::Fail => return String::new(),
            OnExisting::Keep => return format!(" ON CONFLICT ({}) DO NOTHING", self.key_text()),
            OnExisting::Replace => None,
            OnExisting::ReplaceUnless(column) => Some(column),
        };
        let others = self.columns.iter().skip(self.key);
        let others: Vec<String> = others.map(|(name, _)| format!("{name} = excluded.{name}")).collect();
        let mut sql = format!(" ON CONFLICT ({}) DO ", self.key_text());
        if others.is_empty() {
            sql.push_str("NOTHING");
        } else {
            sql.push_str(&format!("UPDATE SET {}", others.join(", ")));
            if let Some(column) = unless {
                sql.push_str(&format!(" WHERE {}.{column} = 0", self.name));
            }
        }
        sql
    }

    /// The same text, built once: it is long, and needed for every command.
    fn kept_insert_sql(&self, rows: usize, existing: OnExisting) -> Sql {
        /// By table, number of rows, and what happens to rows that are there.
        type Texts = BTreeMap<(&'static str, usize, OnExisting), Listed>;
        static KEPT: Mutex<Texts> = Mutex::new(BTreeMap::new());
        let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (self.name, rows, existing);
        Sql::Listed(kept.entry(key).or_insert_with(|| self.insert_sql(rows, existing)).clone())
    }

    /// The rows in the order of the key, from the beginning.
    fn first_page_sql(&self) -> String {
        format!("SELECT {} FROM {} ORDER BY {} LIMIT $1", self.columns_text(), self.name, self.key_text())
    }

    /// The rows in the order of the key, after a key.
    fn next_page_sql(&self) -> String {
        let places: Vec<String> = (2..2 + self.key).map(|place| format!("${place}")).collect();
        format!(
            "SELECT {} FROM {} WHERE ({}) > ({}) ORDER BY {} LIMIT $1",
            self.columns_text(),
            self.name,
            self.key_text(),
            places.join(", "),
            self.key_text()
        )
    }

    fn count_sql(&self) -> String {
        format!("SELECT COUNT(*) FROM {}", self.name)
    }

    /// The rows of dossiers after one and up to another; the table has a column `dossier_id`.
    pub(crate) fn of_dossiers(&self) -> Sql {
        let columns = self.columns_text();
        let sql = format!("SELECT {columns} FROM {} WHERE dossier_id > $1 AND dossier_id <= $2", self.name);
        Sql::Built(sql.into())
    }

    /// Inserts rows, many per statement.
    pub(crate) async fn insert(
        &self,
        connection: &mut Connection<'_>,
        mut rows: Vec<Vec<Value>>,
        existing: OnExisting,
    ) -> Result<(), Failure> {
        for chunk in CHUNKS {
            while rows.len() >= chunk {
                let values = rows.drain(..chunk).flatten().collect();
                connection.execute(self.kept_insert_sql(chunk, existing), values).await?;
            }
        }
        Ok(())
    }

    /// At most `limit` rows in the order of the key, from the beginning or after a row.
    pub(crate) async fn page(
        &self,
        connection: &mut Connection<'_>,
        after: Option<&[Value]>,
        limit: i64,
    ) -> Result<Vec<Vec<Value>>, Failure> {
        let mut values = vec![Value::from(limit)];
        let sql = match after {
            Some(row) => {
                values.extend(row.iter().take(self.key).cloned());
                self.next_page_sql()
            }
            None => self.first_page_sql(),
        };
        let rows = connection.all(Sql::Built(sql.into()), values).await?;
        rows.iter().map(|row| self.read(row, 0)).collect()
    }

    /// The columns of the table out of a result, from a column on.
    pub(crate) fn read(&self, row: &crate::engine::Row, from: usize) -> Result<Vec<Value>, Failure> {
        self.columns.iter().enumerate().map(|(index, (_, kind))| row.value(from + index, *kind)).collect()
    }

    /// How many rows there are.
    pub(crate) async fn count(&self, connection: &mut Connection<'_>) -> Result<u64, Failure> {
        let row = connection.first(Sql::Built(self.count_sql().into()), Vec::new()).await?;
        let count = row.map_or(Ok(0), |row| row.int(0))?;
        Ok(u64::try_from(count).unwrap_or_default())
    }
}

/// Name and text of every statement built here.
pub(crate) fn built_statements() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for table in KEPT.iter().chain(PASSING).copied() {
        let mut add = |what: &str, sql: String| all.push((format!("{}::{what}", table.name), sql));
        let inserts =
            [("insert", OnExisting::Fail), ("replace", OnExisting::Replace), ("keep", OnExisting::Keep)];
        for (what, existing) in inserts {
            for rows in CHUNKS {
                add(what, table.insert_sql(rows, existing).numbered.to_string());
            }
        }
        add("first_page", table.first_page_sql());
        add("next_page", table.next_page_sql());
        add("count", table.count_sql());
        if table.columns.iter().any(|(name, _)| *name == "dossier_id")
            && let Sql::Built(sql) = table.of_dossiers()
        {
            add("of_dossiers", sql.to_string());
        }
    }
    all
}
