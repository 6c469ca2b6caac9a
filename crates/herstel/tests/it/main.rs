//! The command as its users meet it: exit codes, words, files.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod bad_input;
mod calculate;
mod command;
mod configuration;
mod database;
mod editor;
mod feasibility;
mod gate;
mod handbook;
mod impact;
mod keys;
mod letters;
mod passkeys;
mod prepare_awards;
mod providers;
mod read_file;
mod retention;
mod rules;
mod scheme;
mod seal;
mod serve;
mod server;
mod staff;
