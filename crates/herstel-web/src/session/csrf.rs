//! The CSRF token: bound to the session, or for somebody not signed in to a cookie of its own.

use sha2::{Digest, Sha256};
use std::fmt;
use subtle::ConstantTimeEq;

/// What every form carries in its hidden field `csrf`. Another site can neither read nor guess it.
#[derive(Clone)]
pub(crate) struct CsrfToken(String);

impl CsrfToken {
    /// The token that belongs to a secret of 32 bytes. The secret itself never appears in a page.
    pub fn from_secret(secret: &[u8; 32]) -> Self {
        let digest = Sha256::new().chain_update(b"herstel csrf token").chain_update(secret).finalize();
        Self(hex::encode(digest))
    }

    /// Whether a form carries this token; takes the same time for every wrong token of the right length.
    pub fn matches(&self, given: &str) -> bool {
        self.0.as_bytes().ct_eq(given.as_bytes()).into()
    }
}

impl fmt::Display for CsrfToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for CsrfToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CsrfToken(…)")
    }
}
