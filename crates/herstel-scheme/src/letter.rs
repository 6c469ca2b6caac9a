//! The data of a decision letter, in the form that the letter templates read.

use herstel_kernel::{Cents, Date};

/// A person named in a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterPerson {
    /// Name as printed.
    pub name: String,
    /// Role in words, for the signature and the contact part.
    pub role: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
}

/// What a letter needs beside the calculation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterCase {
    /// Name of the parent, as addressed on the envelope.
    pub name: String,
    /// Address lines.
    pub address: Vec<String>,
    /// Number of the dossier.
    pub reference: String,
    /// Date of the letter.
    pub date: Date,
    /// Whether it is an award.
    pub award: bool,
    /// What this decision pays.
    pub amount: Cents,
    /// Who decided.
    pub decided_by: LetterPerson,
    /// Whom to call.
    pub contact: LetterPerson,
}
