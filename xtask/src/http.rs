//! A small HTTP client for loopback: enough to fill in forms and call the API of a server under test.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

const CONNECT_LIMIT: Duration = Duration::from_secs(5);
const ANSWER_LIMIT: Duration = Duration::from_secs(30);

/// Somebody with cookies.
#[derive(Clone, Debug)]
pub struct Client {
    server: SocketAddr,
    cookies: BTreeMap<String, String>,
}

/// What the server answered, whole.
#[derive(Debug)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// Where a redirect leads.
    pub location: Option<String>,
    /// The body as text.
    pub body: String,
}

impl Client {
    /// Somebody who was never here.
    #[must_use]
    pub const fn new(server: SocketAddr) -> Self {
        Self { server, cookies: BTreeMap::new() }
    }

    /// Asks for a page.
    ///
    /// # Errors
    /// When there is no whole answer: a status that is an error is an answer.
    pub fn get(&mut self, path: &str) -> Result<Answer, String> {
        self.ask("GET", path, "", "")
    }

    /// Sends a form.
    ///
    /// # Errors
    /// When there is no whole answer.
    pub fn post_form(&mut self, path: &str, fields: &[(&str, &str)]) -> Result<Answer, String> {
        let pairs: Vec<String> =
            fields.iter().map(|(name, value)| format!("{}={}", escaped(name), escaped(value))).collect();
        self.ask("POST", path, "application/x-www-form-urlencoded", &pairs.join("&"))
    }

    /// Sends JSON.
    ///
    /// # Errors
    /// When there is no whole answer.
    pub fn post_json(&mut self, path: &str, body: &serde_json::Value) -> Result<Answer, String> {
        self.ask("POST", path, "application/json", &body.to_string())
    }

    fn ask(&mut self, method: &str, path: &str, kind: &str, body: &str) -> Result<Answer, String> {
        let failed = |error: std::io::Error| format!("{method} {path}: {error}");
        let mut stream = TcpStream::connect_timeout(&self.server, CONNECT_LIMIT).map_err(failed)?;
        stream.set_read_timeout(Some(ANSWER_LIMIT)).map_err(failed)?;
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut head = format!("{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n", self.server);
        if !cookies.is_empty() {
            head.push_str(&format!("Cookie: {}\r\n", cookies.join("; ")));
        }
        if method == "POST" {
            let origin = format!("http://{}", self.server);
            head.push_str(&format!(
                "Origin: {origin}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n",
                body.len()
            ));
        }
        stream.write_all(format!("{head}\r\n{body}").as_bytes()).map_err(failed)?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).map_err(failed)?;
        let (answer, cookies) =
            parse(&String::from_utf8_lossy(&bytes)).ok_or(format!("{method} {path}: cut off"))?;
        self.cookies.extend(cookies);
        Ok(answer)
    }
}

/// The value of the first hidden field with this name in a page.
#[must_use]
pub fn hidden_field(page: &str, name: &str) -> Option<String> {
    let rest = page.split_once(&format!("name=\"{name}\" value=\""))?.1;
    Some(rest.split('"').next()?.to_owned())
}

type Cookies = Vec<(String, String)>;

/// An answer whose body is as long as it says; nothing when it was cut off.
fn parse(text: &str) -> Option<(Answer, Cookies)> {
    let (head, body) = text.split_once("\r\n\r\n")?;
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let (mut location, mut length, mut cookies) = (None, None, Vec::new());
    for (name, value) in lines.filter_map(|line| line.split_once(':')) {
        let value = value.trim();
        match name.to_ascii_lowercase().as_str() {
            "location" => location = Some(value.to_owned()),
            "content-length" => length = value.parse::<usize>().ok(),
            "set-cookie" => {
                let (name, value) = value.split(';').next()?.split_once('=')?;
                cookies.push((name.to_owned(), value.to_owned()));
            }
            _ => {}
        }
    }
    let whole = length.is_none_or(|length| body.len() >= length);
    whole.then(|| (Answer { status, location, body: body.to_owned() }, cookies))
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{escaped, hidden_field, parse};

    #[test]
    fn an_answer_that_was_cut_off_is_no_answer() {
        let head = "HTTP/1.1 201 Created\r\nContent-Length: 4\r\nSet-Cookie: a=b; Path=/\r\n\r\n";
        assert!(parse(&format!("{head}tru")).is_none());
        let (answer, cookies) = parse(&format!("{head}true")).expect("whole");
        assert_eq!((answer.status, answer.body.as_str()), (201, "true"));
        assert_eq!(cookies, [("a".to_owned(), "b".to_owned())]);
    }

    #[test]
    fn forms_are_escaped_and_hidden_fields_found() {
        assert_eq!(escaped("a b&é"), "a%20b%26%C3%A9");
        let page = "<input type=\"hidden\" name=\"csrf\" value=\"12ab\">";
        assert_eq!(hidden_field(page, "csrf").as_deref(), Some("12ab"));
    }
}
