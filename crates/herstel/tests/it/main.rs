//! The command as its users meet it: exit codes, words, files.

mod calculate;
mod command;
mod database;
mod rules;
mod scheme;
mod serve;
