//! A form with a file as it comes in: part after part, and of each part no more than whoever reads it asks for.
//!
//! The library that finds the parts takes in all that is ready before it looks at any of it, keeps everything until it has
//! found the head of the next part, and looks through all of that again at every piece. It is therefore given small pieces,
//! and an end to them: before a part begins only the length of a head, within a part what may be in it. Only a file that its
//! sender may send is taken in beyond that, and what is not accepted of it is thrown away piece by piece.

use crate::{
    error::PageError,
    server::{BodyWatch, said_length},
};
use axum::{
    body::{Body, Bytes},
    extract::{DefaultBodyLimit, FromRequest as _, Multipart, Request, multipart::Field},
};
use hyper::body::{Body as HttpBody, Frame};
use std::{
    error::Error,
    fmt,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    task::{Context, Poll},
};

/// What a form with a file has besides its words and the file, in bytes.
const AROUND_FILE: usize = 64 * 1024;
/// Largest request with a file, in bytes.
pub(crate) const UPLOAD_LIMIT: usize = 25 * 1024 * 1024 + AROUND_FILE;
/// Largest request with a file of which the rest is taken in and thrown away, in bytes: whoever chose a file that is too large
/// sees the page that says so, with the words they typed, where a broken connection would lose both. Nothing of the file is
/// held while that is done, and a body that comes too slowly ends as any other.
pub(crate) const DISCARD_LIMIT: usize = 256 * 1024 * 1024;
const _: () = assert!(DISCARD_LIMIT > UPLOAD_LIMIT, "what is held is a part of what is taken in");
/// Longest head of a part with all that stands before it, in bytes: the boundary, the names of the field and of its file.
const HEAD_MAX: usize = 16 * 1024;
/// How much is handed on before somebody looks at it, in bytes.
const PIECE: usize = 16 * 1024;

/// A form with a file that is being read.
pub(super) struct FormIntake {
    parts: Multipart,
    coming: Coming,
}

/// A part of it.
pub(super) struct FormPart<'a> {
    field: Field<'a>,
    coming: &'a Coming,
}

/// A file as far as it is kept.
pub(crate) enum FileBytes {
    /// All of it; nothing when no file was chosen.
    Whole(Vec<u8>),
    /// More than is accepted: nothing of it.
    TooLarge,
    /// It did not come in time: nothing of it.
    TooSlow,
}

impl FormIntake {
    /// Begins with the body of a request; nothing of it is read yet.
    pub async fn begin(request: Request) -> Result<Self, PageError> {
        let meter = Arc::new(Meter::default());
        let watch = request.extensions().get::<BodyWatch>().cloned();
        let coming = Coming { meter: Arc::clone(&meter), said: said_length(&request), watch };
        let mut request =
            request.map(|inner| Body::new(MeteredBody { inner, rest: Bytes::new(), given: 0, meter }));
        // The meter stands in its place: it knows what is being read.
        DefaultBodyLimit::disable().apply(&mut request);
        let parts = Multipart::from_request(request, &()).await.map_err(|_| PageError::Unreadable)?;
        Ok(Self { parts, coming })
    }

    /// The next part, when what stands before it is no longer than a head.
    pub async fn next(&mut self) -> Result<Option<FormPart<'_>>, PageError> {
        let Self { parts, coming } = self;
        coming.meter.allow_more(HEAD_MAX);
        let found = parts.next_field().await;
        let field = found.map_err(|_| coming.meter.why_unread())?;
        Ok(field.map(|field| FormPart { field, coming }))
    }
}

impl FormPart<'_> {
    /// The name of the field.
    pub fn name(&self) -> Option<&str> {
        self.field.name()
    }

    /// What the sender calls the file in it.
    pub fn file_name(&self) -> Option<&str> {
        self.field.file_name()
    }

    /// What is in it, one byte more than `most` at the most.
    pub async fn limited(mut self, most: usize) -> Result<Vec<u8>, PageError> {
        self.coming.meter.allow_more(most.saturating_add(HEAD_MAX));
        self.held(most).await
    }

    /// The file in it. The rest of one that is too large is taken in and thrown away: browsers show no answer before they
    /// sent everything.
    pub async fn file(mut self, most: usize) -> Result<FileBytes, PageError> {
        self.coming.meter.allow(DISCARD_LIMIT);
        if !self.coming.says_more_than(most) {
            let bytes = self.held(most).await?;
            if bytes.len() <= most {
                return Ok(FileBytes::Whole(bytes));
            }
        }
        if let Some(watch) = &self.coming.watch {
            watch.answer_is_known();
        }
        // What does not come, or is more than is taken in, changes nothing: too much is known already.
        while matches!(self.field.chunk().await, Ok(Some(_))) {}
        Ok(FileBytes::TooLarge)
    }

    /// The same for a file with words before it: when it does not come in time, the words are answered.
    pub async fn file_beside_words(self, most: usize) -> Result<FileBytes, PageError> {
        let watch = self.coming.watch.clone();
        match self.file(most).await {
            Ok(file) => Ok(file),
            Err(error) => match watch.filter(BodyWatch::came_too_slowly) {
                Some(watch) => {
                    watch.answer_without_rest();
                    Ok(FileBytes::TooSlow)
                }
                None => Err(error),
            },
        }
    }

    async fn held(&mut self, most: usize) -> Result<Vec<u8>, PageError> {
        let mut bytes = Vec::new();
        while let Some(piece) = self.field.chunk().await.map_err(|_| self.coming.meter.why_unread())? {
            let room = (most + 1).saturating_sub(bytes.len());
            bytes.extend_from_slice(piece.get(..room.min(piece.len())).unwrap_or_default());
            if bytes.len() > most {
                break;
            }
        }
        Ok(bytes)
    }
}

/// What is known about a body while it comes.
struct Coming {
    meter: Arc<Meter>,
    /// How long it is, as its sender says.
    said: Option<usize>,
    watch: Option<BodyWatch>,
}

impl Coming {
    /// Whether so much is still to come that a file that just began has more bytes than this, whatever stands after it.
    fn says_more_than(&self, most: usize) -> bool {
        let left = self.said.unwrap_or_default().saturating_sub(self.meter.come.load(Ordering::Relaxed));
        left > most.saturating_add(AROUND_FILE)
    }
}

/// How much of a body came, and how much may.
#[derive(Debug, Default)]
struct Meter {
    come: AtomicUsize,
    most: AtomicUsize,
    is_over: AtomicBool,
}

impl Meter {
    /// This much in all.
    fn allow(&self, most: usize) {
        self.most.store(most, Ordering::Relaxed);
    }

    /// This much after what came.
    fn allow_more(&self, more: usize) {
        self.allow(self.come.load(Ordering::Relaxed).saturating_add(more));
    }

    fn room(&self) -> usize {
        self.most.load(Ordering::Relaxed).saturating_sub(self.come.load(Ordering::Relaxed))
    }

    /// Why a form could not be read.
    fn why_unread(&self) -> PageError {
        if self.is_over.load(Ordering::Relaxed) { PageError::TooLarge } else { PageError::Unreadable }
    }
}

/// More came than may.
#[derive(Debug)]
struct TooMuch;

impl fmt::Display for TooMuch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("more came than may")
    }
}

impl Error for TooMuch {}

/// A body in small pieces, up to where its meter stands.
struct MeteredBody {
    inner: Body,
    /// What came of it and was not handed on.
    rest: Bytes,
    /// What was handed on since its reader last had to wait.
    given: usize,
    meter: Arc<Meter>,
}

impl HttpBody for MeteredBody {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let this = self.get_mut();
        // Only who has to wait looks at what came, and may then ask for more of it.
        if this.given >= PIECE || (this.given > 0 && this.meter.room() == 0) {
            this.given = 0;
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        if this.rest.is_empty() {
            match Pin::new(&mut this.inner).poll_frame(context) {
                Poll::Pending => {
                    this.given = 0;
                    return Poll::Pending;
                }
                Poll::Ready(Some(Ok(frame))) => match frame.into_data() {
                    Ok(data) => this.rest = data,
                    Err(no_data) => return Poll::Ready(Some(Ok(no_data))),
                },
                end @ Poll::Ready(None | Some(Err(_))) => return end,
            }
        }
        let piece = this.rest.split_to(this.rest.len().min(PIECE).min(this.meter.room()));
        if piece.is_empty() && !this.rest.is_empty() {
            this.meter.is_over.store(true, Ordering::Relaxed);
            return Poll::Ready(Some(Err(axum::Error::new(TooMuch))));
        }
        this.given += piece.len();
        this.meter.come.fetch_add(piece.len(), Ordering::Relaxed);
        Poll::Ready(Some(Ok(Frame::data(piece))))
    }
}
