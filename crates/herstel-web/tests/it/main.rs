//! The pages through the front door, in process, over a real store and the built-in schemes.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

mod access;
mod api;
mod app;
mod case;
mod choice;
mod decision;
mod demo;
mod dispute;
mod documents;
mod examples;
mod facts;
mod forged;
mod front;
mod health;
mod html;
mod interference;
mod letter;
mod limits;
mod looked;
mod once;
mod outage;
mod overview;
mod reading;
mod registration;
mod retention;
mod routes;
mod schemes;
mod security;
mod security_log;
mod server;
mod sessions;
mod sign_in;
mod staff;
mod steering;
mod texts;
