//! The road of a dossier: `decide(state, command, context) -> events`, without IO and without a clock.
//!
//! Reading order: [`Event`] (what can have happened), [`Dossier`] (what follows from it), [`Command`] and
//! [`decide`] (what somebody wants, and what then happens or why not), [`road`] (where a parent is).
//!
//! Everything about amounts, terms, steps and texts comes from the scheme packages in the [`Context`]; nothing
//! here names an article of law. A refusal is a value and leaves no trace.

pub mod access;
pub mod advice;
pub mod applications;
pub mod bases;
pub mod calls;
pub mod chain;
pub mod choices;
pub mod complaints;
pub mod consents;
pub mod deadlines;
pub mod decisions;
pub mod details;
pub mod deviations;
pub mod disputes;
pub mod documents;
mod dossier;
pub mod effort;
pub mod experience;
pub mod facts;
pub mod gate;
pub mod handlers;
pub mod knowledge;
pub mod looked;
mod macros;
pub mod mandates;
pub mod messages;
pub mod notes;
pub mod objections;
pub mod overview;
pub mod parts;
pub mod plan;
pub mod preferences;
pub mod processing;
pub mod progress;
pub mod promises;
pub mod protection;
pub mod queue;
pub mod recognition;
pub mod reconstruction;
pub mod registration;
pub mod relations;
pub mod reopening;
pub mod representations;
pub mod retention;
pub mod road;
pub mod settlement;
pub mod situation;
pub mod story;
pub mod support;
pub mod transition;
pub mod work_list;

pub use access::{Occasion, Purpose, Scope};
pub use dossier::{Command, Context, Dossier, Event, decide};
