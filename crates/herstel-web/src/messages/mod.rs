//! Messages to the parent and back.

pub(crate) mod words;
