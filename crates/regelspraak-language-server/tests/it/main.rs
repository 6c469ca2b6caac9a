//! The language server as an editor meets it: messages in, messages out.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod client;

mod completion;
mod edits;
mod findings;
mod hover;
mod language;
mod navigate;
mod pipes;
mod protocol;
