//! The journal and its tables on SQLite and PostgreSQL; the only crate with SQL.
