//! Sealing a stream piece by piece (the STREAM construction over XChaCha20-Poly1305), in bounded memory.

use super::{
    FORMAT, MAGIC,
    format::{damaged, read_array},
    key::{BackupKey, KeyName},
};
use crate::{StoreError, sealing};
use chacha20poly1305::{
    KeyInit as _, XChaCha20Poly1305, XNonce,
    aead::{Aead as _, Payload},
};
use std::io::{self, Read, Write};
use zeroize::Zeroizing;

/// Bytes of a piece before it is sealed.
const CHUNK: usize = 64 << 10;
/// What sealing adds to a piece.
const TAG: usize = 16;
const PREFIX: usize = 19;
const HEAD: usize = MAGIC.len() + 4 + 1 + 4 + 16 + PREFIX;

/// The cipher of one file, and how far it is.
struct Stream {
    cipher: XChaCha20Poly1305,
    head: [u8; HEAD],
    next: u32,
}

impl Stream {
    fn new(key: &[u8; 32], head: [u8; HEAD]) -> Self {
        // A key of its own for every file: no two files share a nonce, whatever the prefix.
        let key = sealing::derive(key, &[b"herstel backup file", &head]);
        Self { cipher: XChaCha20Poly1305::new((&*key).into()), head, next: 0 }
    }

    fn nonce(&mut self, last: bool) -> io::Result<XNonce> {
        let mut nonce = [0; 24];
        let prefix = self.head.iter().skip(HEAD - PREFIX).copied();
        let rest = self.next.to_be_bytes().into_iter().chain([u8::from(last)]);
        for (place, byte) in nonce.iter_mut().zip(prefix.chain(rest)) {
            *place = byte;
        }
        self.next =
            self.next.checked_add(1).ok_or_else(|| io::Error::other("a backup of more than 256 TiB"))?;
        Ok(XNonce::from(nonce))
    }

    fn seal(&mut self, plain: &[u8], last: bool) -> io::Result<Vec<u8>> {
        let nonce = self.nonce(last)?;
        let payload = Payload { msg: plain, aad: &self.head };
        self.cipher.encrypt(&nonce, payload).map_err(|_| io::Error::other("a piece cannot be sealed"))
    }

    fn open(&mut self, sealed: &[u8], last: bool) -> io::Result<Zeroizing<Vec<u8>>> {
        let nonce = self.nonce(last)?;
        let payload = Payload { msg: sealed, aad: &self.head };
        let opened = self.cipher.decrypt(&nonce, payload);
        opened.map(Zeroizing::new).map_err(|_| io::Error::from(io::ErrorKind::InvalidData))
    }
}

/// Seals what is written to it. Without [`SealingWriter::finish`] the file has no last piece and is refused.
pub(super) struct SealingWriter<W> {
    inner: W,
    stream: Stream,
    plain: Zeroizing<Vec<u8>>,
}

impl<W: Write> SealingWriter<W> {
    /// Writes the head.
    pub(super) fn new(mut inner: W, key: &BackupKey) -> Result<Self, StoreError> {
        let (KeyName { kind, id }, key) = key.current()?;
        let mut random = [0; 16 + PREFIX];
        getrandom::fill(&mut random).map_err(|_| StoreError::NoRandomness)?;
        let parts: [&[u8]; 5] = [MAGIC, &FORMAT.to_be_bytes(), &[kind], &id, &random];
        let head = parts.concat().try_into();
        let head: [u8; HEAD] = head.map_err(|_| damaged("its head has another length"))?;
        inner.write_all(&head).map_err(StoreError::BackupFile)?;
        Ok(Self { inner, stream: Stream::new(&key, head), plain: Zeroizing::new(Vec::with_capacity(CHUNK)) })
    }

    /// Seals what is left as the last piece.
    pub(super) fn finish(mut self) -> io::Result<W> {
        let sealed = self.stream.seal(&self.plain, true)?;
        self.inner.write_all(&sealed)?;
        Ok(self.inner)
    }
}

impl<W: Write> Write for SealingWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // A full piece waits until it is known that it is not the last.
        if self.plain.len() == CHUNK && !bytes.is_empty() {
            let sealed = self.stream.seal(&self.plain, false)?;
            self.inner.write_all(&sealed)?;
            self.plain.clear();
        }
        let taken = bytes.len().min(CHUNK - self.plain.len());
        self.plain.extend_from_slice(bytes.get(..taken).unwrap_or_default());
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// Opens what [`SealingWriter`] wrote. A piece that was changed, moved, left out or cut off is `InvalidData`.
pub(super) struct OpeningReader<R> {
    inner: R,
    stream: Stream,
    /// The piece after the one that is being read; empty after the last.
    sealed: Vec<u8>,
    plain: Zeroizing<Vec<u8>>,
    start: usize,
}

/// The head of a file with the key that opens what follows.
pub(super) struct Head {
    bytes: [u8; HEAD],
    key: Zeroizing<[u8; 32]>,
}

impl Head {
    /// Reads the head and finds the key.
    pub(super) fn read(input: &mut impl Read, key: &BackupKey) -> Result<Self, StoreError> {
        let bytes: [u8; HEAD] = read_array(input)?;
        let mut rest = bytes.as_slice();
        if read_array(&mut rest)? != *MAGIC {
            return Err(damaged("it is no backup"));
        }
        if u32::from_be_bytes(read_array(&mut rest)?) != FORMAT {
            return Err(damaged("its format is of another version than this program knows"));
        }
        let [kind] = read_array(&mut rest)?;
        let key = key.named(KeyName { kind, id: read_array(&mut rest)? })?;
        Ok(Self { bytes, key })
    }
}

impl<R: Read> OpeningReader<R> {
    /// Opens what follows the head.
    pub(super) fn new(inner: R, head: &Head) -> Result<Self, StoreError> {
        let mut opening = Self {
            inner,
            stream: Stream::new(&head.key, head.bytes),
            sealed: Vec::new(),
            plain: Zeroizing::new(Vec::new()),
            start: 0,
        };
        opening.sealed = opening.piece().map_err(StoreError::BackupFile)?;
        Ok(opening)
    }

    /// The reader inside.
    pub(super) fn into_inner(self) -> R {
        self.inner
    }

    fn piece(&mut self) -> io::Result<Vec<u8>> {
        let mut sealed = Vec::with_capacity(CHUNK + TAG);
        let length = u64::try_from(CHUNK + TAG).unwrap_or(u64::MAX);
        (&mut self.inner).take(length).read_to_end(&mut sealed)?;
        Ok(sealed)
    }
}

impl<R: Read> Read for OpeningReader<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while self.start == self.plain.len() {
            if self.sealed.is_empty() {
                // The last piece says that it is the last: without it the file ends too early.
                return if self.stream.next == 0 { Err(io::ErrorKind::InvalidData.into()) } else { Ok(0) };
            }
            let next = self.piece()?;
            self.plain = self.stream.open(&self.sealed, next.is_empty())?;
            self.start = 0;
            self.sealed = next;
        }
        let free = self.plain.get(self.start..).unwrap_or_default();
        let count = free.len().min(out.len());
        if let (Some(place), Some(bytes)) = (out.get_mut(..count), free.get(..count)) {
            place.copy_from_slice(bytes);
        }
        self.start += count;
        Ok(count)
    }
}
