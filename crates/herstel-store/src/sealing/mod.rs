//! Keeping personal data closed: keys outside the database, sealed cells inside it, keyed look-up.

mod index;
mod keys;
mod keys_file;
mod rotation;
mod seal;
mod source;

pub(crate) use index::{IndexKey, plain_words};
pub use keys::MasterKeys;
pub(crate) use keys::{PERSON_KEY_ID, PersonKey};
pub use rotation::{KeyUse, Rotation};
pub(crate) use rotation::{MASTER_COLUMNS, STATEMENTS, built_statements, require_keys_in_use};
pub(crate) use seal::{Cell, fill};
pub use source::{KeySource, OpenToAll};
