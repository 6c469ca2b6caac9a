//! What the shared words guarantee.

mod cents;
mod persons;
mod texts;
mod written;
