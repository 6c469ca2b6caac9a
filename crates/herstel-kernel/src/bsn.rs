//! The citizen service number (burgerservicenummer).

use std::fmt;

/// A citizen number of nine digits that passed the 11-proof. Never printed by `Debug`.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Bsn(String);

/// Why a text is not a citizen number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BsnError {
    /// Not eight or nine digits.
    #[error("a citizen number has nine digits")]
    WrongLength,
    /// The weighted sum is not divisible by eleven: a digit is wrong or two are swapped.
    #[error("the citizen number fails the 11-proof")]
    ElevenProof,
}

impl Bsn {
    /// Reads a citizen number; spaces, dots and dashes are ignored, a missing leading zero is added.
    pub fn parse(text: &str) -> Result<Self, BsnError> {
        let compact: String = text.chars().filter(|c| !matches!(c, ' ' | '.' | '-' | '\u{a0}')).collect();
        let padded = if compact.len() == 8 { format!("0{compact}") } else { compact };
        if padded.len() != 9 || !padded.bytes().all(|b| b.is_ascii_digit()) {
            return Err(BsnError::WrongLength);
        }
        let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
        let sum: i32 = padded.bytes().zip(weights).map(|(b, weight)| i32::from(b - b'0') * weight).sum();
        if sum % 11 != 0 || padded == "000000000" {
            return Err(BsnError::ElevenProof);
        }
        Ok(Self(padded))
    }

    /// Whether a citizen number stands in a text: nine digits that pass the 11-proof, together or with single spaces, dots
    /// or dashes between them. For texts that are about nobody.
    pub fn occurs_in(text: &str) -> bool {
        let is_one =
            |run: &str| run.bytes().filter(u8::is_ascii_digit).count() == 9 && Self::parse(run).is_ok();
        let is_separator = |letter: char| matches!(letter, ' ' | '.' | '-' | '\u{a0}');
        let together = text.split(|letter: char| !letter.is_ascii_digit());
        let with_separators = text.split(|letter: char| !letter.is_ascii_digit() && !is_separator(letter));
        together.chain(with_separators.map(|run| run.trim_matches(is_separator))).any(is_one)
    }

    /// The nine digits. For sealing, look-up by keyed index and the person's own page only.
    pub fn digits(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Bsn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Bsn(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::Bsn;

    #[test]
    fn a_citizen_number_is_found_however_it_is_written_and_other_numbers_are_not() {
        for (text, found) in [
            ("Bel over 999055021 nog deze week.", true),
            ("het nummer is 999055021", true),
            ("(999.055.021)", true),
            ("999 055 021 hoort bij 2021", true),
            ("nummer: 999-055-021.", true),
            ("zaak H-2021-00001 van 1 januari 2021", false),
            ("bel 0612345678", false),
            ("999055022", false),
            ("30.000 euro", false),
            ("", false),
        ] {
            assert_eq!(Bsn::occurs_in(text), found, "{text}");
        }
    }
}
