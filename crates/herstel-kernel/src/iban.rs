//! Bank account numbers.

use iban::IbanLike as _;

/// Why a text is not a bank account number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the account number does not check")]
pub struct IbanError;

/// Reads a bank account number and returns it without spaces, in capitals.
///
/// Checks country, length, structure and the 97-proof.
pub fn checked_iban(text: &str) -> Result<String, IbanError> {
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase();
    let iban: iban::Iban = compact.parse().map_err(|_| IbanError)?;
    Ok(iban.electronic_str().to_owned())
}
