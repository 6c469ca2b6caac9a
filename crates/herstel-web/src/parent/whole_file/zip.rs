//! A ZIP file that is written while it is read: entries as they are, without compression (letters and photos are
//! compressed already), and without any time of its own, so that the same content is the same file.

use crate::error::PageError;
use hyper::body::{Body, Bytes, Frame};
use std::{
    io,
    pin::Pin,
    task::{Context, Poll},
};
use tokio::sync::mpsc;

/// The first of January 1980, the earliest day that a ZIP file can say.
const NO_DAY: u16 = 0x0021;
/// Names are in UTF-8.
const UTF_8: u16 = 1 << 11;
/// Made and read by version 2.0.
const VERSION: u16 = 20;

/// What was written so far: enough for the list at the end.
#[derive(Default)]
pub(super) struct Archive {
    offset: u32,
    count: u16,
    directory: Vec<u8>,
}

impl Archive {
    /// One file in it: its head and its bytes.
    pub fn entry(&mut self, name: &str, bytes: Vec<u8>) -> Result<Vec<u8>, PageError> {
        let too_large = |_| PageError::failed("a whole file is too large for one ZIP file");
        let size = u32::try_from(bytes.len()).map_err(too_large)?;
        let name_length = u16::try_from(name.len()).map_err(too_large)?;
        let check = crc32fast::hash(&bytes);
        let mut shared = Vec::with_capacity(26);
        for value in [VERSION, UTF_8, 0, 0, NO_DAY] {
            shared.extend(value.to_le_bytes());
        }
        for value in [check, size, size] {
            shared.extend(value.to_le_bytes());
        }
        shared.extend(name_length.to_le_bytes());
        shared.extend(0_u16.to_le_bytes());
        let mut written = b"PK\x03\x04".to_vec();
        written.extend(&shared);
        written.extend(name.as_bytes());
        written.extend(bytes);
        self.directory.extend(b"PK\x01\x02");
        self.directory.extend(VERSION.to_le_bytes());
        self.directory.extend(&shared);
        // No comment, first disk, no attributes.
        self.directory.extend([0; 10]);
        self.directory.extend(self.offset.to_le_bytes());
        self.directory.extend(name.as_bytes());
        let length = u32::try_from(written.len()).map_err(too_large)?;
        let full = || PageError::failed("a whole file is too large for one ZIP file");
        self.offset = self.offset.checked_add(length).ok_or_else(full)?;
        self.count = self.count.checked_add(1).ok_or_else(full)?;
        Ok(written)
    }

    /// The list of everything in it, with which it ends.
    pub fn end(self) -> Result<Vec<u8>, PageError> {
        let too_large = |_| PageError::failed("a whole file is too large for one ZIP file");
        let length = u32::try_from(self.directory.len()).map_err(too_large)?;
        let mut written = self.directory;
        written.extend(b"PK\x05\x06");
        written.extend([0; 4]);
        written.extend(self.count.to_le_bytes());
        written.extend(self.count.to_le_bytes());
        written.extend(length.to_le_bytes());
        written.extend(self.offset.to_le_bytes());
        written.extend(0_u16.to_le_bytes());
        Ok(written)
    }
}

/// Where the parts of an answer are put; it waits until the one before was taken.
pub(super) struct Sender(mpsc::Sender<io::Result<Bytes>>);

impl Sender {
    /// The next part; an error when nobody reads any more.
    pub async fn send(&self, bytes: Vec<u8>) -> Result<(), ()> {
        self.0.send(Ok(Bytes::from(bytes))).await.map_err(drop)
    }

    /// Breaks the answer off.
    pub async fn broken(&self) {
        // Who does not read any more needs not be told.
        drop(self.0.send(Err(io::Error::other("the file could not be written to its end"))).await);
    }
}

/// The answer that is made of these parts.
pub(super) struct Parts(mpsc::Receiver<io::Result<Bytes>>);

/// One part is on its way at a time.
pub(super) fn channel() -> (Sender, Parts) {
    let (sender, receiver) = mpsc::channel(1);
    (Sender(sender), Parts(receiver))
}

impl Body for Parts {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        self.0.poll_recv(context).map(|part| part.map(|bytes| bytes.map(Frame::data)))
    }
}
