//! Messages to the parent and back: in words, as a letter, and what the e-mail about them says.

pub(crate) mod agreement;
pub(crate) mod inbox;
pub(crate) mod letter;
mod mail;
pub(crate) mod summary;
mod ways;
pub(crate) mod words;

pub use letter::letter_to_print;
pub use mail::{mail_of, mail_text};
pub(crate) use ways::StaffWaysPath;

use crate::routes::Routes;

pub(crate) fn routes() -> Routes {
    letter::routes().merge(ways::routes())
}
