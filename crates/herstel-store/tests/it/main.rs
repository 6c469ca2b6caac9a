//! The store on both engines: every test runs on SQLite and on PostgreSQL.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

mod access;
mod access_days;
mod attempts;
mod backup;
mod concurrency;
mod connections;
mod cuts;
mod decided;
mod documents;
mod import;
mod jobs;
mod journal;
mod keeping;
mod looked;
mod merkle;
mod mutation;
mod once;
mod opening;
mod persons;
mod processing;
mod proof;
mod property;
mod retention;
mod rotation;
mod scope;
mod sealed_data;
mod sealing;
mod sessions;
mod sign_in;
mod staff;
mod statements;
mod support;
mod verify;
mod work_list;
mod writer;
