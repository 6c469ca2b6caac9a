//! The sealed part of a backup: chunks that a key of this backup alone opens, which the master key seals.
//!
//! What a database keeps open for its lists (numbers, dates, roles, names of staff) lies in a file that travels. So a
//! backup is sealed as a whole. The number of a chunk is its nonce and the key is drawn anew for every backup, so that no
//! chunk can be moved, left out or taken from another backup; the last one says so, so that none is missing at the end.

use super::format::{damaged, read_bytes, write_bytes};
use crate::{
    StoreError,
    sealing::{Cell, MasterKeys, fill},
};
use herstel_cipher::{KEY_LENGTH, NONCE_LENGTH};
use std::io::{self, Read, Write};
use zeroize::Zeroizing;

/// Bytes of a chunk before it is sealed; the last one may have fewer.
const CHUNK: usize = 64 << 10;
/// What the cipher adds.
const TAG: usize = 16;
const MORE: u8 = 0;
const LAST: u8 = 1;

type Key = Zeroizing<[u8; KEY_LENGTH]>;

fn key_cell() -> Cell {
    Cell::new("backup", "key", "")
}

fn nonce(chunk: u64) -> [u8; NONCE_LENGTH] {
    let mut nonce = [0; NONCE_LENGTH];
    if let Some(place) = nonce.first_chunk_mut() {
        *place = chunk.to_be_bytes();
    }
    nonce
}

fn of_content(what: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}

/// Seals what is written.
pub(super) struct SealingWriter<W> {
    inner: W,
    key: Key,
    chunk: u64,
    held: Zeroizing<Vec<u8>>,
}

impl<W: Write> SealingWriter<W> {
    /// Draws a key and writes it down, sealed.
    pub(super) fn new(mut inner: W, keys: &MasterKeys) -> Result<Self, StoreError> {
        let mut key = Key::default();
        fill(key.as_mut_slice())?;
        let sealed = keys.seal(&key_cell(), key.as_slice())?;
        write_bytes(&mut inner, &sealed).map_err(StoreError::BackupFile)?;
        Ok(Self { inner, key, chunk: 0, held: Zeroizing::new(Vec::with_capacity(CHUNK)) })
    }

    /// Writes the last chunk.
    pub(super) fn finish(mut self) -> io::Result<W> {
        self.put(LAST)?;
        Ok(self.inner)
    }

    fn put(&mut self, kind: u8) -> io::Result<()> {
        let sealed = herstel_cipher::seal(&self.key, nonce(self.chunk), &[kind], &self.held)
            .ok_or_else(|| io::Error::other("a chunk of a backup cannot be sealed"))?;
        self.inner.write_all(&[kind])?;
        write_bytes(&mut self.inner, &sealed)?;
        self.chunk += 1;
        self.held.clear();
        Ok(())
    }
}

impl<W: Write> Write for SealingWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = bytes.get(..bytes.len().min(CHUNK - self.held.len())).unwrap_or_default();
        self.held.extend_from_slice(taken);
        if self.held.len() == CHUNK {
            self.put(MORE)?;
        }
        Ok(taken.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// Opens what was sealed.
pub(super) struct OpeningReader<R> {
    inner: R,
    key: Key,
    chunk: u64,
    opened: Zeroizing<Vec<u8>>,
    start: usize,
    ended: bool,
}

impl<R: Read> OpeningReader<R> {
    /// Opens chunks with the key of their backup.
    pub(super) fn new(inner: R, key: Key) -> Self {
        Self { inner, key, chunk: 0, opened: Zeroizing::default(), start: 0, ended: false }
    }

    /// What it reads from.
    pub(super) fn into_inner(self) -> R {
        self.inner
    }

    fn next_chunk(&mut self) -> io::Result<()> {
        let mut kind = [0];
        self.inner.read_exact(&mut kind)?;
        let mut length = [0; 4];
        self.inner.read_exact(&mut length)?;
        let length = usize::try_from(u32::from_be_bytes(length)).unwrap_or(usize::MAX);
        if length > CHUNK + TAG {
            return Err(of_content("a chunk is too long"));
        }
        let mut sealed = vec![0; length];
        self.inner.read_exact(&mut sealed)?;
        let opened = herstel_cipher::open(&self.key, nonce(self.chunk), &kind, &sealed);
        self.opened = opened.ok_or_else(|| of_content("a chunk does not open"))?;
        self.start = 0;
        self.chunk += 1;
        self.ended = kind == [LAST];
        Ok(())
    }
}

impl<R: Read> Read for OpeningReader<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while self.start == self.opened.len() && !self.ended {
            self.next_chunk()?;
        }
        let mut left = self.opened.get(self.start..).unwrap_or_default();
        let count = left.read(out)?;
        self.start += count;
        Ok(count)
    }
}

/// The key of a backup, from the head of its file.
///
/// # Errors
/// [`StoreError::WrongKeys`] when none of these keys sealed it.
pub(super) fn read_key(input: &mut impl Read, keys: &MasterKeys) -> Result<Key, StoreError> {
    let sealed = read_bytes(input)?;
    let opened = keys.open(&key_cell(), &sealed).map_err(|_| StoreError::WrongKeys)?;
    let key = opened.as_slice().try_into().map_err(|_| damaged("its key has another length"))?;
    Ok(Zeroizing::new(key))
}
