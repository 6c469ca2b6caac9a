//! The journal: every event of every dossier, chained by hash, only ever added to.

mod access;
pub(crate) mod counts;
pub(crate) mod entry;
mod examine;
pub(crate) mod facets;
pub(crate) mod gather;
mod history;
pub(crate) mod import;
mod messages;
pub(crate) mod prepared;
mod project;
pub(crate) mod read;
mod recognition;
mod record;
pub(crate) mod recount;
pub(crate) mod register;
mod replay;
pub(crate) mod verify;
mod visible;
pub(crate) mod write;
