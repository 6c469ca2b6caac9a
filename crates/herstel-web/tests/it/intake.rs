//! A form with a file while it comes in: how little is taken of what is not to be read, in pieces of any size.

use crate::{
    api::Client,
    app::{ANNA, Answer, App},
    documents::photo,
};
use axum::{
    body::{Body, Bytes},
    http::Method,
};
use herstel_kernel::Actor;
use herstel_web::Scanner;
use hyper::body::{Body as HttpBody, Frame};
use std::{
    convert::Infallible,
    mem,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};
use tokio::time::timeout;

const DOCUMENTS: &str = "/mijn-zaak/documenten";
const REMARK: &str = "/mijn-zaak/klopt-niet";
/// Long enough for whatever is read at all.
const FOR_EVER: Duration = Duration::from_secs(30);
/// Far more than the head of a part, and far less than a file.
const LITTLE: usize = 256 * 1024;

/// A body that begins so and goes on with the same letter; it counts what was taken of it, and gives up after much.
struct Endless {
    begun: Bytes,
    taken: Arc<AtomicUsize>,
}

impl HttpBody for Endless {
    type Data = Bytes;
    type Error = Infallible;
    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let this = self.get_mut();
        let begun = mem::take(&mut this.begun);
        let piece = if begun.is_empty() { Bytes::from_static(&[b'a'; 32 * 1024]) } else { begun };
        let taken = this.taken.fetch_add(piece.len(), Ordering::Relaxed);
        Poll::Ready((taken < 32 * LITTLE).then(|| Ok(Frame::data(piece))))
    }
}

/// A body in pieces of one size, each of which has to be waited for.
struct Pieces {
    rest: Bytes,
    size: usize,
    is_ready: bool,
}

impl HttpBody for Pieces {
    type Data = Bytes;
    type Error = Infallible;
    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let this = self.get_mut();
        this.is_ready = !this.is_ready;
        if !this.is_ready {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let piece = this.rest.split_to(this.size.min(this.rest.len()));
        Poll::Ready((!piece.is_empty()).then(|| Ok(Frame::data(piece))))
    }
}

/// The head of a part.
fn part(field: &str) -> String {
    format!("--grens\r\ncontent-disposition: form-data; name={field}\r\n\r\n")
}

async fn send(client: &Client<'_>, path: &str, body: Body) -> Answer {
    let kind = [("content-type", "multipart/form-data; boundary=grens")];
    let mut browser = client.browser.clone();
    timeout(FOR_EVER, browser.send(Method::POST, path, &kind, body)).await.expect("an answer comes")
}

/// All that is kept until the head of the next part is found, and looked through again at every piece, is held to a head.
#[tokio::test]
async fn of_a_form_that_comes_to_no_file_of_its_sender_hardly_anything_is_taken() {
    let app = App::demo().await.scanned_by(Scanner::Unscanned);
    app.given_registration(ANNA).await;
    let client = Client::new(&app, Actor::Person { person: ANNA }).await;
    let token = format!("{}{}\r\n", part("\"csrf\""), client.csrf);
    for (what, begun) in [
        ("no part", "a".to_owned()),
        ("a head without end", "--grens\r\ncontent-disposition: form-data; name=\"".to_owned()),
        ("a head without end after the token", format!("{token}--grens\r\nx: ")),
        ("a field that no form has", part("\"x\"")),
        ("a token without end", part("\"csrf\"")),
        ("a file before the token", part("\"file\"; filename=\"a.pdf\"")),
    ] {
        for path in [DOCUMENTS, REMARK] {
            let taken = Arc::new(AtomicUsize::new(0));
            let body = Body::new(Endless { begun: begun.clone().into(), taken: Arc::clone(&taken) });
            let status = send(&client, path, body).await.status.as_u16();
            assert!(matches!(status, 403 | 413), "{path}: {what}: {status}");
            let taken = taken.load(Ordering::Relaxed);
            assert!(taken <= LITTLE, "{path}: {what}: {taken} bytes were taken");
        }
    }
}

#[tokio::test]
async fn a_file_is_read_whole_in_whatever_pieces_it_comes() {
    let app = App::demo().await.scanned_by(Scanner::Unscanned);
    app.given_registration(ANNA).await;
    let client = Client::new(&app, Actor::Person { person: ANNA }).await;
    let file = photo(40_000);
    let token = format!("{}{}\r\n", part("\"csrf\""), client.csrf);
    let head = part("\"file\"; filename=\"IMG_0001.jpg\"");
    let form = Bytes::from([token.as_bytes(), head.as_bytes(), &file, b"\r\n--grens--\r\n"].concat());
    for size in [1, 7, 16 * 1024, form.len()] {
        let body = Body::new(Pieces { rest: form.clone(), size, is_ready: false });
        let answer = send(&client, DOCUMENTS, body).await;
        assert_eq!(answer.location(), format!("{DOCUMENTS}?net=ontvangen"), "{size}");
    }
    let documents = app.own_dossier(ANNA).await.unwrap().documents;
    let sizes: Vec<u64> = documents.iter().map(|document| document.size_bytes).collect();
    assert_eq!(sizes, [40_000], "the same bytes every time are one document");
}
