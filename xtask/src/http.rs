//! A small HTTP client for loopback: enough to call the API of a server under test.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use serde_json::Value;

const JSON: &str = "application/json";
const CONNECT_LIMIT: Duration = Duration::from_secs(5);
const ANSWER_LIMIT: Duration = Duration::from_secs(60);

/// Somebody who calls the API.
#[derive(Clone, Debug)]
pub struct Client {
    server: SocketAddr,
    token: Option<String>,
}

/// What the server answered, whole.
#[derive(Debug)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// The fields of the head, with names in lower case.
    pub fields: Vec<(String, String)>,
    /// The body as text.
    pub body: String,
}

impl Answer {
    /// The first field of the head with this name, in lower case; empty when there is none.
    #[must_use]
    pub fn field(&self, name: &str) -> &str {
        self.fields.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value.as_str())
    }

    /// The body as JSON.
    ///
    /// # Errors
    /// When it is none.
    pub fn json(&self) -> Result<Value, String> {
        serde_json::from_str(&self.body).map_err(|error| format!("{} {}: {error}", self.status, self.body))
    }
}

impl Client {
    /// Somebody who did not sign in.
    #[must_use]
    pub const fn new(server: SocketAddr) -> Self {
        Self { server, token: None }
    }

    /// The same with a session.
    #[must_use]
    pub fn with_token(self, token: String) -> Self {
        Self { token: Some(token), ..self }
    }

    /// Reads.
    ///
    /// # Errors
    /// When there is no whole answer: a status that is an error is an answer.
    pub fn get(&self, path: &str) -> Result<Answer, String> {
        self.send("GET", path, "")
    }

    /// Reads a page as a browser does, with a cookie instead of a token.
    ///
    /// # Errors
    /// When there is no whole answer: a status that is an error is an answer.
    pub fn get_as_browser(&self, path: &str, cookie: &str) -> Result<Answer, String> {
        let header = format!("Cookie: {cookie}\r\n");
        Self::new(self.server).send_with("GET", path, "", &header, JSON)
    }

    /// Sends a form as a browser does, with a cookie instead of a token.
    ///
    /// # Errors
    /// When there is no whole answer: a status that is an error is an answer.
    pub fn post_as_browser(
        &self,
        path: &str,
        cookie: &str,
        kind: &str,
        body: &str,
    ) -> Result<Answer, String> {
        let header = format!("Cookie: {cookie}\r\n");
        Self::new(self.server).send_with("POST", path, body, &header, kind)
    }

    /// Sends JSON.
    ///
    /// # Errors
    /// When there is no whole answer: a status that is an error is an answer.
    pub fn post(&self, path: &str, body: &Value) -> Result<Answer, String> {
        self.send("POST", path, &body.to_string())
    }

    /// Replaces by JSON.
    ///
    /// # Errors
    /// When there is no whole answer: a status that is an error is an answer.
    pub fn put(&self, path: &str, body: &Value) -> Result<Answer, String> {
        self.send("PUT", path, &body.to_string())
    }

    /// The same under a key, so that it can be sent again.
    ///
    /// # Errors
    /// When there is no whole answer.
    pub fn post_with_key(&self, path: &str, body: &Value, key: &str) -> Result<Answer, String> {
        let header = format!("Idempotency-Key: {key}\r\n");
        self.send_with("POST", path, &body.to_string(), &header, JSON)
    }

    /// The same caller at another server.
    #[must_use]
    pub fn at(self, server: SocketAddr) -> Self {
        Self { server, ..self }
    }

    fn send(&self, method: &str, path: &str, body: &str) -> Result<Answer, String> {
        self.send_with(method, path, body, "", JSON)
    }

    fn send_with(
        &self,
        method: &str,
        path: &str,
        body: &str,
        headers: &str,
        kind: &str,
    ) -> Result<Answer, String> {
        let failed = |error: std::io::Error| format!("{method} {path}: {error}");
        let mut stream = TcpStream::connect_timeout(&self.server, CONNECT_LIMIT).map_err(failed)?;
        stream.set_read_timeout(Some(ANSWER_LIMIT)).map_err(failed)?;
        let authorization =
            self.token.as_ref().map_or(String::new(), |token| format!("Authorization: Bearer {token}\r\n"));
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n{authorization}{headers}\
             Content-Type: {kind}\r\nContent-Length: {}\r\n\r\n",
            self.server,
            body.len()
        );
        stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body.as_bytes())).map_err(failed)?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).map_err(failed)?;
        parse(&String::from_utf8_lossy(&bytes)).ok_or(format!("{method} {path}: the answer was cut off"))
    }
}

/// An answer whose body is as long as it says; nothing when it was cut off.
fn parse(text: &str) -> Option<Answer> {
    let (head, body) = text.split_once("\r\n\r\n")?;
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let fields: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let length =
        fields.iter().find_map(|(name, value)| (name == "content-length").then(|| value.parse().ok())?);
    (body.len() >= length?).then(|| Answer { status, fields, body: body.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn an_answer_that_was_cut_off_is_no_answer() {
        let head = "HTTP/1.1 201 Created\r\nContent-Length: 4\r\nX-Other: a\r\n\r\n";
        assert!(parse(&format!("{head}tru")).is_none());
        assert!(parse("HTTP/1.1 201 Created\r\n\r\ntrue").is_none());
        let answer = parse(&format!("{head}true")).expect("whole");
        assert_eq!((answer.status, answer.json()), (201, Ok(serde_json::Value::Bool(true))));
        assert_eq!((answer.field("x-other"), answer.field("x-none")), ("a", ""));
    }
}
