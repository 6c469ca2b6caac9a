//! Texts of a package in every language.

use herstel_kernel::{Cents, Date};

/// An argument of a text, written as the language has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextArgument {
    /// `€ 8.400,00` with a no-break space.
    Amount(Cents),
    /// `10 maart 2014`.
    Date(Date),
    /// A whole number with thousands separators; chooses the plural form.
    Number(i64),
    /// A whole number without separators, such as a year.
    Key(i64),
    /// A text as it is.
    Text(String),
}
