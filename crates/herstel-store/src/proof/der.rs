//! As much of DER as a time stamp needs: values with a tag and a length, read without trusting either.

/// The tags that occur.
pub(super) const BOOLEAN: u8 = 0x01;
pub(super) const INTEGER: u8 = 0x02;
pub(super) const OCTETS: u8 = 0x04;
pub(super) const NULL: u8 = 0x05;
pub(super) const OID: u8 = 0x06;
pub(super) const GENERALIZED_TIME: u8 = 0x18;
pub(super) const SEQUENCE: u8 = 0x30;
pub(super) const SET: u8 = 0x31;
pub(super) const CONTEXT_0: u8 = 0xa0;

/// Bytes are not the value that was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DerError;

/// Reads one value after the other.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// Whether the next value has this tag.
    pub(super) fn next_is(&self, tag: u8) -> bool {
        self.0.first() == Some(&tag)
    }

    /// The bytes of the next value, which must have this tag.
    pub(super) fn take(&mut self, tag: u8) -> Result<&'a [u8], DerError> {
        let (found, rest) = self.0.split_first().ok_or(DerError)?;
        let (first, rest) = rest.split_first().ok_or(DerError)?;
        if *found != tag {
            return Err(DerError);
        }
        let (length, rest) = match *first {
            short @ 0..=0x7f => (usize::from(short), rest),
            // A time stamp with its certificates fits in 16 MiB by far.
            long @ 0x81..=0x83 => {
                let (bytes, rest) = rest.split_at_checked(usize::from(long & 0x7f)).ok_or(DerError)?;
                (bytes.iter().fold(0, |length, byte| length << 8 | usize::from(*byte)), rest)
            }
            _ => return Err(DerError),
        };
        let (value, rest) = rest.split_at_checked(length).ok_or(DerError)?;
        self.0 = rest;
        Ok(value)
    }

    /// The values inside the next one.
    pub(super) fn inner(&mut self, tag: u8) -> Result<Self, DerError> {
        self.take(tag).map(Self)
    }
}

/// A value with its tag and length.
pub(super) fn value(tag: u8, content: &[u8]) -> Vec<u8> {
    let mut out = vec![tag];
    match u8::try_from(content.len()) {
        Ok(short @ 0..=0x7f) => out.push(short),
        Ok(_) | Err(_) => {
            let bytes = content.len().to_be_bytes();
            let used = bytes.iter().skip_while(|byte| **byte == 0).copied().collect::<Vec<_>>();
            out.push(0x80 | u8::try_from(used.len()).unwrap_or_default());
            out.extend(used);
        }
    }
    out.extend_from_slice(content);
    out
}

/// Values after each other.
pub(super) fn sequence(values: &[Vec<u8>]) -> Vec<u8> {
    value(SEQUENCE, &values.concat())
}

/// A whole number that is not negative.
pub(super) fn integer(number: u64) -> Vec<u8> {
    let bytes = number.to_be_bytes();
    let used: Vec<u8> = bytes.into_iter().skip_while(|byte| *byte == 0).collect();
    // A first bit of 1 would make it negative.
    let sign = used.first().is_none_or(|byte| *byte >= 0x80);
    value(INTEGER, &[if sign { vec![0] } else { Vec::new() }, used].concat())
}
