//! Time stamps of an outside service (RFC 3161): the request about a seal, and what its answer must say.
//!
//! The answer is held against the seal, the request and its own form here. Whose certificate signed it is for
//! `openssl ts -verify`, with the root certificate that the reader trusts: docs/journal-proof.md shows how.

use super::{
    der::{self, Reader},
    merkle::Hash,
};
use herstel_kernel::Timestamp;

/// SHA-256, 2.16.840.1.101.3.4.2.1.
const SHA_256: &[u8] = &[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01];
/// Signed data of CMS, 1.2.840.113549.1.7.2.
const SIGNED_DATA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];
/// The content of a time stamp, 1.2.840.113549.1.9.16.1.4.
const TST_INFO: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x01, 0x04];

/// Why an answer is no time stamp of a seal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TimeStampFault {
    /// Not an answer of a time-stamp service.
    #[error("the answer cannot be read")]
    Unreadable,
    /// The service says no.
    #[error("the service refused")]
    Refused,
    /// It is about something else.
    #[error("it is about something else than this seal")]
    OtherImprint,
    /// It answers another request.
    #[error("it answers another request")]
    OtherNonce,
}

impl From<der::DerError> for TimeStampFault {
    fn from(_: der::DerError) -> Self {
        Self::Unreadable
    }
}

/// What a good answer says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamped {
    /// The time of the service.
    pub at: Timestamp,
}

/// A request (DER of a `TimeStampReq`) for a time stamp over the hash of a statement; the answer repeats the nonce, and
/// holds the certificate of the service.
pub(super) fn request(hash: &Hash, nonce: u64) -> Vec<u8> {
    let algorithm = der::sequence(&[der::value(der::OID, SHA_256), der::value(der::NULL, &[])]);
    let imprint = der::sequence(&[algorithm, der::value(der::OCTETS, hash)]);
    der::sequence(&[der::integer(1), imprint, der::integer(nonce), der::value(der::BOOLEAN, &[0xff])])
}

/// Holds an answer (DER of a `TimeStampResp`) against the hash of a statement and, when it is known, the nonce of the
/// request.
pub fn check(response: &[u8], hash: &Hash, nonce: Option<u64>) -> Result<Stamped, TimeStampFault> {
    let mut answer = Reader::new(response).inner(der::SEQUENCE)?;
    let mut status = answer.inner(der::SEQUENCE)?;
    // 0 is granted, 1 granted with changes.
    match status.take(der::INTEGER)? {
        [0 | 1] => {}
        _ => return Err(TimeStampFault::Refused),
    }
    let mut token = answer.inner(der::SEQUENCE)?;
    expect(token.take(der::OID)?, SIGNED_DATA)?;
    let mut signed = token.inner(der::CONTEXT_0)?.inner(der::SEQUENCE)?;
    signed.take(der::INTEGER)?;
    signed.take(der::SET)?;
    let mut content = signed.inner(der::SEQUENCE)?;
    expect(content.take(der::OID)?, TST_INFO)?;
    let content = content.inner(der::CONTEXT_0)?.take(der::OCTETS)?;
    let mut info = Reader::new(content).inner(der::SEQUENCE)?;
    info.take(der::INTEGER)?;
    info.take(der::OID)?;
    let mut imprint = info.inner(der::SEQUENCE)?;
    let algorithm = imprint.inner(der::SEQUENCE)?.take(der::OID)?;
    if algorithm != SHA_256 || imprint.take(der::OCTETS)? != hash {
        return Err(TimeStampFault::OtherImprint);
    }
    info.take(der::INTEGER)?;
    let at = time(info.take(der::GENERALIZED_TIME)?).ok_or(TimeStampFault::Unreadable)?;
    if let Some(nonce) = nonce {
        for optional in [der::SEQUENCE, der::BOOLEAN] {
            if info.next_is(optional) {
                info.take(optional)?;
            }
        }
        let expected = der::integer(nonce);
        let found = info.next_is(der::INTEGER).then(|| info.take(der::INTEGER)).transpose()?;
        if found.map(|found| der::value(der::INTEGER, found)) != Some(expected) {
            return Err(TimeStampFault::OtherNonce);
        }
    }
    Ok(Stamped { at })
}

fn expect(found: &[u8], expected: &[u8]) -> Result<(), TimeStampFault> {
    if found == expected { Ok(()) } else { Err(TimeStampFault::Unreadable) }
}

/// `20261121101500Z`, with or without parts of a second.
fn time(text: &[u8]) -> Option<Timestamp> {
    let text = std::str::from_utf8(text).ok()?.strip_suffix('Z')?;
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    if whole.len() != 14 || !whole.bytes().chain(part.bytes()).all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let (date, clock) = whole.split_at_checked(8)?;
    let text = format!(
        "{}-{}-{}T{}:{}:{}.{part}Z",
        date.get(..4)?,
        date.get(4..6)?,
        date.get(6..)?,
        clock.get(..2)?,
        clock.get(2..4)?,
        clock.get(4..)?
    );
    text.parse().ok()
}
