//! To whom a page speaks.
//!
//! A child is told the same in its own words: a text `key` for a grown-up can have a text `key-child` beside it, and a page
//! that speaks to a child takes that one. In Dutch these stand together in `child.ftl`. Where there is none, a child reads
//! what everybody reads.
//!
//! In the same way somebody who acts for another has texts `key-theirs`, in `theirs.ftl` of every whole language: these tell
//! of that other person, where the text to them would not be true of who reads it.

/// To whom a page speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Voice {
    /// A grown-up, about themselves.
    Formal,
    /// A child, about itself.
    Child,
    /// Who acts for somebody, about that person.
    Theirs,
}

impl Voice {
    /// The key of a text that somebody gets in words of their own.
    pub fn key(self, key: &str) -> String {
        match self {
            Self::Formal => key.to_owned(),
            Self::Child => format!("{key}-child"),
            Self::Theirs => format!("{key}-theirs"),
        }
    }
}
