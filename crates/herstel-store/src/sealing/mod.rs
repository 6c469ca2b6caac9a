//! Keeping personal data closed: keys outside the database, sealed cells inside it, keyed look-up.

mod index;
mod keys;
mod keys_file;
mod seal;

pub(crate) use index::IndexKey;
pub use keys::MasterKeys;
pub(crate) use keys::{PERSON_KEY_ID, PersonKey};
pub(crate) use seal::Cell;
