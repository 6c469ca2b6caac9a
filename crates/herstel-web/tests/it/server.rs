//! Callers who send slowly, send too much, or send nonsense: over a real socket, with bounds of a fraction of a second.

use crate::{
    api::Client,
    app::{ANNA, App, HANDLER},
    security_log::events,
    sign_in::Logged,
};
use herstel_kernel::Actor;
use herstel_web::{Scanner, ServerLimits};
use std::{net::SocketAddr, time::Duration};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    sync::oneshot,
    task::JoinHandle,
    time::{sleep, timeout},
};

/// Far beyond every bound below: who waits this long waits for ever.
const FOR_EVER: Duration = Duration::from_secs(20);

const LIMITS: ServerLimits = ServerLimits {
    connections: 4,
    head_time: Duration::from_millis(300),
    head_bytes: 8 * 1024,
    head_fields: 40,
    body_gap: Duration::from_millis(300),
    body_time: Duration::from_millis(1_500),
    silence: Duration::from_millis(900),
};

struct Running {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    ended: JoinHandle<std::io::Result<()>>,
    app: App,
}

async fn running() -> Running {
    serving(App::demo().await).await
}

async fn serving(app: App) -> Running {
    serving_within(app, LIMITS).await
}

async fn serving_within(app: App, limits: ServerLimits) -> Running {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel();
    let serving = herstel_web::serve(listener, app.router(), limits, async {
        let _ = stopped.await;
    });
    Running { address, stop, ended: tokio::spawn(serving), app }
}

impl Running {
    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.unwrap()
    }

    /// Sends bytes and reads until the server ends the connection.
    async fn tell(&self, bytes: &[u8]) -> String {
        let mut stream = self.connect().await;
        // The server may have answered and closed before everything was sent.
        let _ = stream.write_all(bytes).await;
        rest(&mut stream).await
    }

    /// Sends bytes, then one more now and then, always within the gap that a body may have, until there is an answer.
    async fn trickle(&self, bytes: &[u8]) -> String {
        let mut stream = self.connect().await;
        stream.write_all(bytes).await.unwrap();
        let mut first = [0];
        let answered = async {
            loop {
                if let Ok(read) = timeout(Duration::from_millis(30), stream.read(&mut first)).await {
                    return read.unwrap_or(0);
                }
                let _ = stream.write_all(b"a").await;
            }
        };
        let length = timeout(FOR_EVER, answered).await.expect("the server waits for no end of a body");
        String::from_utf8_lossy(&first[..length]).into_owned() + &rest(&mut stream).await
    }

    /// Heads with the beginning of a body of a thousand bytes: a form, JSON, and a file, of people who may send them.
    async fn beginnings(&self) -> Vec<(&'static str, String)> {
        let mut all = vec![("/uitloggen", "application/x-www-form-urlencoded", String::new(), "csrf=")];
        let handler = Client::new(&self.app, HANDLER).await;
        all.push(("/api/v1/dossiers/search", "application/json", signed(&handler), "{\"search\":\""));
        let parent = Client::new(&self.app, Actor::Person { person: ANNA }).await;
        let file = format!(
            "--grens\r\ncontent-disposition: form-data; name=\"csrf\"\r\n\r\n{}\r\n--grens\r\n\
             content-disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-",
            parent.csrf
        );
        let kind = "multipart/form-data; boundary=grens";
        all.push(("/mijn-zaak/documenten", kind, signed(&parent), file.as_str()));
        let written = |(path, kind, signed, begun): (&'static str, &str, String, &str)| {
            let head = format!("POST {path} HTTP/1.1\r\nhost: a\r\ncontent-type: {kind}\r\n{signed}");
            (path, format!("{head}content-length: 1000\r\n\r\n{begun}"))
        };
        all.into_iter().map(written).collect()
    }
}

/// The fields by which a request is that of somebody.
fn signed(client: &Client<'_>) -> String {
    let cookies = client.browser.cookies.iter().map(|(name, value)| format!("{name}={value}"));
    let cookies = cookies.collect::<Vec<_>>().join("; ");
    format!("cookie: {cookies}\r\nx-csrf-token: {}\r\n", client.csrf)
}

/// An answer to somebody who sent too slowly, as a page or as a problem, like every other answer of ours.
fn assert_too_slow(path: &str, answer: &str) {
    assert_eq!(status(answer), Some(408), "{path}: {answer}");
    let told =
        if path.starts_with("/api/") { "\"code\":\"too-slow\"" } else { "Het versturen duurde te lang" };
    for part in [told, "content-security-policy: ", "cache-control: no-store", "connection: close"] {
        assert!(answer.contains(part), "{path}: {part}: {answer}");
    }
}

/// Everything until the other side ends the connection; an end by force is an end.
async fn rest(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let _ = timeout(FOR_EVER, stream.read_to_end(&mut bytes)).await.expect("the server ends the connection");
    String::from_utf8_lossy(&bytes).into_owned()
}

fn status(answer: &str) -> Option<u16> {
    answer.strip_prefix("HTTP/1.1 ")?.get(..3)?.parse().ok()
}

#[tokio::test]
async fn a_request_is_answered_and_the_connection_can_be_used_again() {
    let server = running().await;
    let mut stream = server.connect().await;
    for _ in 0..2 {
        stream.write_all(b"GET /api/v1/schemes/none HTTP/1.1\r\nhost: a\r\n\r\n").await.unwrap();
        let mut part = [0; 4096];
        let length = timeout(FOR_EVER, stream.read(&mut part)).await.unwrap().unwrap();
        assert_eq!(status(&String::from_utf8_lossy(&part[..length])), Some(404));
    }
}

#[tokio::test]
async fn a_head_that_comes_too_slowly_ends_the_connection() {
    let server = running().await;
    let mut stream = server.connect().await;
    let _ = stream.write_all(b"GET / HTTP/1.1\r\nhost: a\r\nx: ").await;
    let mut sent = 0;
    // One byte at a time, always within the silence that a connection may keep.
    while stream.write_all(b"a").await.is_ok() && sent < 400 {
        sent += 1;
        sleep(Duration::from_millis(25)).await;
    }
    assert!(sent < 400, "the server listened for ten seconds");
}

#[tokio::test]
async fn a_body_that_stops_halfway_or_trickles_is_the_fault_of_its_sender_for_forms_json_and_files() {
    let app = App::demo().await;
    app.given_registration(ANNA).await;
    let server = serving(app).await;
    let logged = Logged::start();
    for (path, beginning) in server.beginnings().await {
        assert_too_slow(path, &server.tell(beginning.as_bytes()).await);
        assert_too_slow(path, &server.trickle(beginning.as_bytes()).await);
    }
    let told: Vec<String> = events(&logged).into_iter().filter(|line| line.contains("too-slow")).collect();
    assert_eq!(told.len(), 6, "{told:#?}");
    for line in &told {
        assert!(line.contains("event=\"refused-request\"") && line.contains("operation=op-"), "{line}");
    }
    assert!(!logged.text().contains(" ERROR "), "{}", logged.text());
}

/// The rest is only waited for so that browsers show the answer; when it does not come in time, the answer is the same.
#[tokio::test]
async fn beside_a_file_that_is_too_large_the_words_come_back_when_there_is_no_time_for_all_of_it() {
    const LARGE: usize = 26 << 20;
    let app = App::plain().await.scanned_by(Scanner::Unscanned);
    app.given_facts(ANNA).await;
    // Enough for what is sent at once, also on a machine that does much besides.
    let [body_gap, silence, body_time] = [1, 5, 15].map(Duration::from_secs);
    let server = serving_within(app, ServerLimits { body_gap, silence, body_time, ..LIMITS }).await;
    let logged = Logged::start();
    let parent = Client::new(&server.app, Actor::Person { person: ANNA }).await;
    let part = |field: &str| format!("--grens\r\ncontent-disposition: form-data; name={field}\r\n\r\n");
    let token = format!("{}{}\r\n", part("\"csrf\""), parent.csrf);
    let words = format!("{}Het was 8.400 euro.\r\n", part("\"words\""));
    let begun = format!("{token}{words}{}%PDF-", part("\"file\"; filename=\"a.pdf\""));
    let kind = "content-type: multipart/form-data; boundary=grens";
    let head = format!("POST /mijn-zaak/klopt-niet HTTP/1.1\r\nhost: a\r\n{kind}\r\n{}", signed(&parent));
    let announced = format!("{head}content-length: 60000000\r\n\r\n{begun}").into_bytes();
    let length = begun.len();
    let pieces = format!("{head}transfer-encoding: chunked\r\n\r\n{length:x}\r\n{begun}\r\n{LARGE:x}\r\n");
    let pieces = [pieces.into_bytes(), vec![b' '; LARGE], b"\r\n".to_vec()].concat();
    for (what, sent) in [("says how large it is", announced), ("stops beyond what is accepted", pieces)] {
        let answer = server.tell(&sent).await;
        assert_eq!(status(&answer), Some(422), "{what}: {answer}");
        for part in ["Het was 8.400 euro.", "te groot", "connection: close"] {
            assert!(answer.contains(part), "{what}: {part}: {answer}");
        }
    }
    assert!(!logged.text().contains("too-slow"), "{}", logged.text());
}

/// A file that is not too large and comes too slowly: what was typed before it is not lost with it.
#[tokio::test]
async fn beside_a_file_that_does_not_come_in_time_the_words_come_back() {
    let app = App::plain().await.scanned_by(Scanner::Unscanned);
    app.given_facts(ANNA).await;
    let server = serving(app).await;
    let logged = Logged::start();
    let parent = Client::new(&server.app, Actor::Person { person: ANNA }).await;
    let part = |field: &str| format!("--grens\r\ncontent-disposition: form-data; name={field}\r\n\r\n");
    let token = format!("{}{}\r\n", part("\"csrf\""), parent.csrf);
    let words = format!("{}Het was 8.400 euro.\r\n", part("\"words\""));
    let begun = format!("{token}{words}{}%PDF-", part("\"file\"; filename=\"a.pdf\""));
    let kind = "content-type: multipart/form-data; boundary=grens";
    let head = format!("POST /mijn-zaak/klopt-niet HTTP/1.1\r\nhost: a\r\n{kind}\r\n{}", signed(&parent));
    let sent = format!("{head}content-length: 100000\r\n\r\n{begun}");
    for answer in [server.tell(sent.as_bytes()).await, server.trickle(sent.as_bytes()).await] {
        assert_eq!(status(&answer), Some(422), "{answer}");
        for part in ["Het was 8.400 euro.", "kwam niet op tijd aan", "connection: close"] {
            assert!(answer.contains(part), "{part}: {answer}");
        }
    }
    let told = events(&logged).into_iter().filter(|line| line.contains("why=\"too-slow\"")).count();
    assert_eq!(told, 2, "{}", logged.text());
    let page = server.app.parent(ANNA).await.open("/mijn-zaak").await;
    assert!(!page.main_text().contains("8.400 euro"), "nothing is stored of it");
}

#[tokio::test]
async fn a_body_in_pieces_that_are_none_is_unreadable() {
    let server = running().await;
    let logged = Logged::start();
    let kind = "content-type: application/x-www-form-urlencoded";
    let message =
        format!("POST /uitloggen HTTP/1.1\r\nhost: a\r\n{kind}\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n");
    let answer = server.tell(message.as_bytes()).await;
    assert_eq!(status(&answer), Some(400), "{answer}");
    assert!(events(&logged).iter().any(|line| line.contains("why=\"malformed\"")), "{}", logged.text());
}

/// What comes after an early answer is the rest of a body, and no head that is sent slowly.
#[tokio::test]
async fn the_rest_of_a_body_that_was_not_waited_for_is_not_told_as_a_slow_head() {
    let server = running().await;
    let logged = Logged::start();
    let kind = "content-type: application/x-www-form-urlencoded";
    let head = format!("POST /mijn-zaak/keuze HTTP/1.1\r\nhost: a\r\n{kind}\r\ncontent-length: 12\r\n\r\n");
    // The rest meets the answer on its way, sooner or later.
    for wait in 0..20 {
        let mut stream = server.connect().await;
        stream.write_all(head.as_bytes()).await.unwrap();
        tokio::time::sleep(Duration::from_micros(wait * 100)).await;
        // The connection may be closed by then.
        let _ = stream.write_all(b"option=stop&").await;
        rest(&mut stream).await;
    }
    assert!(!events(&logged).iter().any(|line| line.contains("head-too-slow")), "{}", logged.text());
}

#[tokio::test]
async fn what_is_refused_unread_is_told_without_what_was_sent_and_a_flood_only_in_part() {
    const SECRET: &str = "vergeetmijniet-4711";
    let server = running().await;
    let logged = Logged::start();
    // Who sends nothing, or was answered and asks nothing more, is refused nothing.
    rest(&mut server.connect().await).await;
    let mut waiting = server.connect().await;
    waiting.write_all(b"GET /health/live HTTP/1.1\r\nhost: a\r\n\r\n").await.unwrap();
    assert_eq!(status(&rest(&mut waiting).await), Some(200));
    assert_eq!(events(&logged), [] as [String; 0]);

    let begun = format!("GET /?{SECRET} HTTP/1.1\r\nhost: a\r\nx-{SECRET}: ");
    server.tell(begun.as_bytes()).await;
    server.tell(format!("{SECRET}\r\n\r\n").as_bytes()).await;
    let giant = format!(
        "POST /uitloggen HTTP/1.1\r\nhost: a\r\ncookie: herstel-session={SECRET}\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: 1073741824\r\n\r\n{SECRET}"
    );
    assert_eq!(status(&server.tell(giant.as_bytes()).await), Some(413));
    let flood = format!("GET / HTTP/1.1\r\nhost: a\r\nx: {}\r\n\r\n", SECRET.repeat(1_000));
    for _ in 0..30 {
        server.tell(flood.as_bytes()).await;
    }
    let told = events(&logged);
    for (why, count) in
        [("head-too-slow", 1), ("malformed", 1), ("too-large", 1), ("too-slow", 0), ("head-too-large", 20)]
    {
        let found = told.iter().filter(|line| line.contains(&format!("why=\"{why}\""))).count();
        assert_eq!(found, count, "{why}: {told:#?}");
    }
    for line in &told {
        assert!(line.contains(" WARN ") && line.contains("event=\"refused-request\""), "{line}");
        assert!(!line.contains(SECRET), "{line}");
    }
}

#[tokio::test]
async fn a_silent_connection_ends() {
    let server = running().await;
    let mut stream = server.connect().await;
    assert_eq!(rest(&mut stream).await, "");
}

#[tokio::test]
async fn a_flood_of_fields_and_a_head_without_end_are_refused() {
    let server = running().await;
    let fields: String = (0..200).map(|number| format!("x-{number}: a\r\n")).collect();
    let flood = format!("GET / HTTP/1.1\r\nhost: a\r\n{fields}\r\n");
    assert_eq!(status(&server.tell(flood.as_bytes()).await), Some(431));
    let long = format!("GET / HTTP/1.1\r\nhost: a\r\nx: {}\r\n\r\n", "a".repeat(64 * 1024));
    assert_eq!(status(&server.tell(long.as_bytes()).await), Some(431));
    let address = format!("GET /{} HTTP/1.1\r\nhost: a\r\n\r\n", "a".repeat(64 * 1024));
    assert!(matches!(status(&server.tell(address.as_bytes()).await), Some(414 | 431)));
}

/// A gigabyte is announced, or comes in pieces without being announced: the server stops reading after its limit.
#[tokio::test]
async fn a_body_of_a_gigabyte_is_refused_before_it_is_read() {
    const GIGABYTE: usize = 1 << 30;
    const PIECE: usize = 64 * 1024;
    let server = running().await;
    let form = "content-type: application/x-www-form-urlencoded";
    for (framing, is_chunked) in
        [(format!("content-length: {GIGABYTE}"), false), ("transfer-encoding: chunked".to_owned(), true)]
    {
        let mut stream = server.connect().await;
        let head = format!("POST /uitloggen HTTP/1.1\r\nhost: a\r\n{form}\r\n{framing}\r\n\r\n");
        stream.write_all(head.as_bytes()).await.unwrap();
        let mut piece = vec![b'a'; PIECE];
        if is_chunked {
            piece = [format!("{PIECE:x}\r\n").as_bytes(), &piece, b"\r\n"].concat();
        }
        let mut sent = 0;
        while sent < GIGABYTE {
            match timeout(FOR_EVER, stream.write_all(&piece)).await {
                Ok(Ok(())) => sent += piece.len(),
                Ok(Err(_)) => break,
                Err(_) => panic!("the server neither reads nor ends the connection"),
            }
        }
        // What the sockets of both sides hold counts as sent.
        assert!(sent < 64 << 20, "{framing}: {sent} bytes were taken");
    }
}

#[tokio::test]
async fn a_message_with_two_lengths_is_refused_and_what_follows_is_not_read_as_a_request() {
    let server = running().await;
    let hidden = "GET /inloggen HTTP/1.1\r\nhost: a\r\n\r\n";
    let smuggled = [
        format!("POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nabcde{hidden}"),
        format!("POST / HTTP/1.1\r\nhost: a\r\ncontent-length: -1\r\n\r\n{hidden}"),
        format!(
            "POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\ntransfer-encoding: identity\r\n\r\n0\r\n\r\n{hidden}"
        ),
        format!("POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding : chunked\r\n\r\n0\r\n\r\n{hidden}"),
        format!("POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n-1\r\n\r\n{hidden}"),
    ];
    for message in smuggled {
        let answer = server.tell(message.as_bytes()).await;
        assert_eq!(answer.matches("HTTP/1.1 ").count(), 1, "{message}\n{answer}");
        assert_ne!(status(&answer), Some(200), "{message}\n{answer}");
    }
    // With both, the length in bytes is ignored and the connection is not used again.
    let both = format!(
        "POST /uitloggen HTTP/1.1\r\nhost: a\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n{hidden}"
    );
    let answer = server.tell(both.as_bytes()).await;
    assert!(answer.matches("HTTP/1.1 ").count() <= 2, "{answer}");
}

#[tokio::test]
async fn what_is_no_http_gets_no_page() {
    let server = running().await;
    for nonsense in [
        &b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"[..],
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"\0\0\0\0\r\n\r\n",
        b"GET /\xff\xfe HTTP/1.1\r\nhost: a\r\n\r\n",
        b"TRACE / HTTP/1.1\r\nhost: a\r\n\r\n",
        b"CONNECT a:80 HTTP/1.1\r\nhost: a\r\n\r\n",
    ] {
        let answer = server.tell(nonsense).await;
        let status = status(&answer);
        assert!(status.is_none_or(|status| (400..=431).contains(&status)), "{nonsense:?}: {answer}");
    }
}

#[tokio::test]
async fn more_connections_than_allowed_wait_and_are_served_when_others_end() {
    let server = running().await;
    let mut idle = Vec::new();
    for _ in 0..LIMITS.connections {
        idle.push(server.connect().await);
    }
    let answer =
        server.tell(b"GET /api/v1/schemes/none HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").await;
    assert_eq!(status(&answer), Some(404), "{answer}");
    drop(idle);
}

#[tokio::test]
async fn stopping_finishes_what_is_under_way_and_takes_nothing_new() {
    let server = running().await;
    let mut stream = server.connect().await;
    stream.write_all(b"POST /uitloggen HTTP/1.1\r\nhost: a\r\n").await.unwrap();
    sleep(Duration::from_millis(50)).await;
    server.stop.send(()).unwrap();
    stream.write_all(b"content-length: 0\r\n\r\n").await.unwrap();
    assert!(status(&rest(&mut stream).await).is_some());
    timeout(FOR_EVER, server.ended).await.expect("serving ends").unwrap().unwrap();
    assert!(TcpStream::connect(server.address).await.is_err());
}
