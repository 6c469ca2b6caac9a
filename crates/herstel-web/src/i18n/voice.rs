//! To whom a page speaks.
//!
//! A child is told the same in its own words: a text `key` for a grown-up can have a text `key-child` beside it, and a page
//! that speaks to a child takes that one. In Dutch these stand together in `child.ftl`. Where there is none, a child reads
//! what everybody reads.

/// To whom a page speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Voice {
    /// A grown-up, or who acts for somebody.
    Formal,
    /// A child, about itself.
    Child,
}

impl Voice {
    /// The key of a text that a child gets in its own words.
    pub fn key(self, key: &str) -> String {
        match self {
            Self::Formal => key.to_owned(),
            Self::Child => format!("{key}-child"),
        }
    }
}
