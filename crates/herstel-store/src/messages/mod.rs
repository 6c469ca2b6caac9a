//! Messages to parents: what waits to leave, how often it was tried, whom nobody told anything for long, and their
//! letters as first set.

mod letters;
mod outbox;

pub use letters::MessageRow;
pub(crate) use letters::STATEMENTS as LETTERS_STATEMENTS;
pub(crate) use outbox::STATEMENTS as OUTBOX_STATEMENTS;
pub use outbox::{ReadyMessage, UntoldDossier};
