//! What may happen in a dossier, as tables: given what happened, when somebody wants this, then that happens or that
//! refusal is given.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod access;
mod anew;
mod calls;
mod chain;
mod complaints;
mod deadlines;
mod decisions;
mod details;
mod disputes;
mod division;
mod documents;
mod effort;
mod events;
mod experience;
mod facts;
mod gate;
mod given;
mod handlers;
mod in_force;
mod knowledge;
mod machine;
mod messages;
mod objections;
mod overview;
mod papers;
mod persons;
mod plan;
mod preferences;
mod processing;
mod promises;
mod queue;
mod reach;
mod recognition;
mod reconstruction;
mod retention;
mod road;
mod sequences;
mod situation;
mod story;
mod tables;
mod transition;
mod waiting;
mod where_they_are;
mod wishes;
