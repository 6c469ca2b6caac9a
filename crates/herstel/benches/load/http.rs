//! One connection to the server, kept open as a browser keeps it: HTTP/1.1, one request at a time, with a bound on how
//! long an answer may take.

use std::{net::SocketAddr, time::Duration};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::timeout,
};

/// A request that takes longer ends the bench.
const ANSWER_WITHIN: Duration = Duration::from_secs(30);

/// What is sent.
pub struct Asked<'a> {
    pub method: &'a str,
    pub path: &'a str,
    pub headers: Vec<(&'static str, String)>,
    pub body: String,
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub content_type: String,
    pub body: Vec<u8>,
}

impl Answer {
    /// The body as text; nothing for a body that is none.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap_or_default()
    }
}

/// A connection.
pub struct Connection {
    stream: TcpStream,
    /// What was read and belongs to what comes next.
    rest: Vec<u8>,
}

impl Connection {
    pub async fn open(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).await.unwrap();
        stream.set_nodelay(true).unwrap();
        Self { stream, rest: Vec::new() }
    }

    pub async fn send(&mut self, asked: &Asked<'_>) -> Answer {
        timeout(ANSWER_WITHIN, self.exchange(asked)).await.expect("an answer in time")
    }

    async fn exchange(&mut self, asked: &Asked<'_>) -> Answer {
        let mut head = format!("{} {} HTTP/1.1\r\nhost: localhost\r\n", asked.method, asked.path);
        for (name, value) in &asked.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str(&format!("content-length: {}\r\n\r\n{}", asked.body.len(), asked.body));
        self.stream.write_all(head.as_bytes()).await.unwrap();
        let head = self.up_to(b"\r\n\r\n").await;
        let head = String::from_utf8(head).unwrap().to_ascii_lowercase();
        let field = |name: &str| {
            let mut lines = head.lines().filter_map(|line| line.split_once(": "));
            lines.find(|(known, _)| *known == name).map(|(_, value)| value.trim().to_owned())
        };
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        let body = match field("content-length") {
            Some(length) => self.exactly(length.parse().unwrap()).await,
            None if field("transfer-encoding").as_deref() == Some("chunked") => self.chunks().await,
            None => Vec::new(),
        };
        Answer { status, content_type: field("content-type").unwrap_or_default(), body }
    }

    async fn chunks(&mut self) -> Vec<u8> {
        let mut body = Vec::new();
        loop {
            let line = String::from_utf8(self.up_to(b"\r\n").await).unwrap();
            let length = usize::from_str_radix(line.trim(), 16).unwrap();
            let chunk = self.exactly(length + 2).await;
            if length == 0 {
                return body;
            }
            body.extend_from_slice(&chunk[..length]);
        }
    }

    async fn up_to(&mut self, end: &[u8]) -> Vec<u8> {
        loop {
            if let Some(at) = self.rest.windows(end.len()).position(|window| window == end) {
                return self.rest.drain(..at + end.len()).collect();
            }
            self.more().await;
        }
    }

    async fn exactly(&mut self, length: usize) -> Vec<u8> {
        while self.rest.len() < length {
            self.more().await;
        }
        self.rest.drain(..length).collect()
    }

    async fn more(&mut self) {
        let read = self.stream.read_buf(&mut self.rest).await.unwrap();
        assert!(read > 0, "the server ended the connection");
    }
}
