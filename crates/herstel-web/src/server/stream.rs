//! A connection that knows whether its caller began something: one that waits for its next request is no slow one.

use std::{
    io,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicU8, Ordering},
    },
    task::{Context, Poll, ready},
};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// What was read since the last answer. Clones share it.
#[derive(Clone, Default)]
pub(super) struct Begun(Arc<AtomicU8>);

/// Nothing.
const NOTHING: u8 = 0;
/// A request, or the beginning of one.
const SOMETHING: u8 = 1;
/// An answer was given before the body had come: what follows may be the rest of it, or a request.
const UNKNOWN: u8 = 2;

impl Begun {
    /// Whether the beginning of a request was read, for certain.
    pub fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed) == SOMETHING
    }

    /// There is a request.
    pub fn set(&self) {
        self.0.store(SOMETHING, Ordering::Relaxed);
    }

    /// What was read is answered; whether all of its body had come.
    pub fn answered(&self, is_whole: bool) {
        self.0.store(if is_whole { NOTHING } else { UNKNOWN }, Ordering::Relaxed);
    }

    /// Bytes came.
    fn read(&self) {
        // Nobody waits for it to be anything else: what it was stays.
        let _ = self.0.compare_exchange(NOTHING, SOMETHING, Ordering::Relaxed, Ordering::Relaxed);
    }
}

/// A connection with its [`Begun`].
pub(super) struct Noted<S> {
    inner: S,
    begun: Begun,
}

impl<S> Noted<S> {
    /// Nothing was read so far.
    pub fn new(inner: S) -> (Self, Begun) {
        let begun = Begun::default();
        (Self { inner, begun: begun.clone() }, begun)
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Noted<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.inner).poll_read(context, buffer))?;
        if buffer.filled().len() > before {
            self.begun.read();
        }
        Poll::Ready(Ok(()))
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Noted<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        pieces: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write_vectored(context, pieces)
    }

    fn is_write_vectored(&self) -> bool {
        self.inner.is_write_vectored()
    }
}
