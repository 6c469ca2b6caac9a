//! The one cipher with which personal data is sealed: XChaCha20-Poly1305, with associated data that binds sealed bytes to
//! their place.
//!
//! It has a crate of its own because its code is made for the types with which it is called, so where it is called: here that
//! is always optimised, also in a program that is being developed. Sealing is on every path, and unoptimised it takes a
//! third of the time of all tests. Where keys come from, and what is sealed with which, is for `herstel-store`.

use chacha20poly1305::{
    KeyInit as _, XChaCha20Poly1305, XNonce,
    aead::{Aead as _, Payload},
};
use zeroize::Zeroizing;

/// Bytes of a key.
pub const KEY_LENGTH: usize = 32;
/// Bytes of a nonce. They are drawn anew for every sealing; so many may be drawn at random.
pub const NONCE_LENGTH: usize = 24;

/// Seals bytes: the ciphertext with its tag of 16 bytes. None when they are too long for the cipher (256 GiB).
pub fn seal(
    key: &[u8; KEY_LENGTH],
    nonce: [u8; NONCE_LENGTH],
    associated: &[u8],
    plain: &[u8],
) -> Option<Vec<u8>> {
    let payload = Payload { msg: plain, aad: associated };
    XChaCha20Poly1305::new(key.into()).encrypt(&XNonce::from(nonce), payload).ok()
}

/// Opens what was sealed with this key and nonce for these associated data. None when one of them is another, or the
/// bytes were changed.
pub fn open(
    key: &[u8; KEY_LENGTH],
    nonce: [u8; NONCE_LENGTH],
    associated: &[u8],
    sealed: &[u8],
) -> Option<Zeroizing<Vec<u8>>> {
    let payload = Payload { msg: sealed, aad: associated };
    XChaCha20Poly1305::new(key.into()).decrypt(&XNonce::from(nonce), payload).ok().map(Zeroizing::new)
}
