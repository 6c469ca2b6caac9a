//! Bytes of a backup: numbers, values, and the hash around them.

use crate::{
    StoreError,
    engine::{Kind, Value},
};
use sha2::{Digest as _, Sha256};
use std::io::{self, Read, Write};

pub(super) const END: u8 = 0;
pub(super) const TABLE: u8 = 1;
pub(super) const ROW: u8 = 2;
pub(super) const TABLE_END: u8 = 3;

const NULL: u8 = 0;
const INT: u8 = 1;
const TEXT: u8 = 2;
const BYTES: u8 = 3;

/// Length of the hash at the end.
const TRAILER: usize = 32;

/// A column's kind as a byte.
pub(super) const fn kind_byte(kind: Kind) -> u8 {
    match kind {
        Kind::Int => INT,
        Kind::Text => TEXT,
        Kind::Bytes => BYTES,
    }
}

pub(super) fn write_bytes(out: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    let length = u32::try_from(bytes.len()).map_err(|_| io::Error::other("a value of more than 4 GiB"))?;
    out.write_all(&length.to_be_bytes())?;
    out.write_all(bytes)
}

pub(super) fn write_value(out: &mut impl Write, value: &Value) -> io::Result<()> {
    match value {
        Value::Int(None) | Value::Text(None) | Value::Bytes(None) => out.write_all(&[NULL]),
        Value::Int(Some(number)) => {
            out.write_all(&[INT])?;
            out.write_all(&number.to_be_bytes())
        }
        Value::Text(Some(text)) => {
            out.write_all(&[TEXT])?;
            write_bytes(out, text.as_bytes())
        }
        Value::Bytes(Some(bytes)) => {
            out.write_all(&[BYTES])?;
            write_bytes(out, bytes)
        }
    }
}

/// Something in the file is not what the format says.
pub(super) const fn damaged(what: &'static str) -> StoreError {
    StoreError::BackupDamaged { what }
}

fn cut_short(error: io::Error) -> StoreError {
    let of_content = [io::ErrorKind::UnexpectedEof, io::ErrorKind::InvalidData, io::ErrorKind::InvalidInput];
    if of_content.contains(&error.kind()) {
        damaged("it ends too early or cannot be unpacked")
    } else {
        StoreError::BackupFile(error)
    }
}

pub(super) fn read_array<const N: usize>(input: &mut impl Read) -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    input.read_exact(&mut bytes).map_err(cut_short)?;
    Ok(bytes)
}

pub(super) fn read_byte(input: &mut impl Read) -> Result<u8, StoreError> {
    let [byte] = read_array(input)?;
    Ok(byte)
}

pub(super) fn read_bytes(input: &mut impl Read) -> Result<Vec<u8>, StoreError> {
    let length = u32::from_be_bytes(read_array(input)?);
    let mut bytes = Vec::new();
    // Grows with what is really there, so that a wrong length takes no memory.
    let read = input.take(u64::from(length)).read_to_end(&mut bytes).map_err(cut_short)?;
    if u32::try_from(read) == Ok(length) { Ok(bytes) } else { Err(damaged("a value ends too early")) }
}

pub(super) fn read_text(input: &mut impl Read) -> Result<String, StoreError> {
    String::from_utf8(read_bytes(input)?).map_err(|_| damaged("a text is not UTF-8"))
}

pub(super) fn read_value(input: &mut impl Read, kind: Kind) -> Result<Value, StoreError> {
    Ok(match (read_byte(input)?, kind) {
        (NULL, Kind::Int) => Value::Int(None),
        (NULL, Kind::Text) => Value::Text(None),
        (NULL, Kind::Bytes) => Value::Bytes(None),
        (INT, Kind::Int) => Value::Int(Some(i64::from_be_bytes(read_array(input)?))),
        (TEXT, Kind::Text) => Value::Text(Some(read_text(input)?)),
        (BYTES, Kind::Bytes) => Value::Bytes(Some(read_bytes(input)?)),
        _ => return Err(damaged("a value is of another kind than its column")),
    })
}

/// Passes bytes on and hashes them.
pub(super) struct HashingWriter<W> {
    inner: W,
    hash: Sha256,
}

impl<W: Write> HashingWriter<W> {
    pub(super) fn new(inner: W) -> Self {
        Self { inner, hash: Sha256::new() }
    }

    /// Writes the hash of everything before.
    pub(super) fn finish(mut self) -> io::Result<()> {
        let hash = self.hash.finalize();
        self.inner.write_all(&hash)?;
        self.inner.flush()
    }
}

impl<W: Write> Write for HashingWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.hash.update(bytes.get(..written).unwrap_or_default());
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// Passes on all bytes but the last 32, which are the hash of those before.
pub(super) struct HashingReader<R> {
    inner: R,
    hash: Sha256,
    /// Read and not passed on; begins at `start`.
    held: Vec<u8>,
    start: usize,
    ended: bool,
}

impl<R: Read> HashingReader<R> {
    pub(super) fn new(inner: R) -> Self {
        Self { inner, hash: Sha256::new(), held: Vec::new(), start: 0, ended: false }
    }

    /// Reads what is left, and tells whether the hash at the end is that of everything before it.
    pub(super) fn finish(mut self) -> Result<bool, StoreError> {
        io::copy(&mut self, &mut io::sink()).map_err(StoreError::BackupFile)?;
        let trailer = self.held.get(self.start..).unwrap_or_default();
        Ok(trailer == self.hash.finalize().as_slice())
    }

    /// Reads until there is more than the trailer, or nothing more to read.
    fn fill(&mut self) -> io::Result<()> {
        while !self.ended && self.held.len() - self.start <= TRAILER {
            self.held.drain(..self.start);
            self.start = 0;
            let before = self.held.len();
            self.held.resize(before + (64 << 10), 0);
            let read = self.inner.read(self.held.get_mut(before..).unwrap_or_default());
            let read = match read {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {
                    self.held.truncate(before);
                    continue;
                }
                Err(error) => {
                    self.held.truncate(before);
                    return Err(error);
                }
                Ok(read) => read,
            };
            self.held.truncate(before + read);
            self.ended = read == 0;
        }
        Ok(())
    }
}

impl<R: Read> Read for HashingReader<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.fill()?;
        let free = (self.held.len() - self.start).saturating_sub(TRAILER);
        let passed = self.held.get(self.start..self.start + free.min(out.len())).unwrap_or_default();
        if let Some(place) = out.get_mut(..passed.len()) {
            place.copy_from_slice(passed);
        }
        self.hash.update(passed);
        let count = passed.len();
        self.start += count;
        Ok(count)
    }
}
