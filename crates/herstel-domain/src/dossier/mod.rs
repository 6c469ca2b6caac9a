//! One dossier: its events, its state, its commands.

mod access_state;
mod command;
mod event;
mod leaving_state;
mod message_state;
mod state;

pub use command::{Command, Context, decide};
pub use event::Event;
pub use state::Dossier;
