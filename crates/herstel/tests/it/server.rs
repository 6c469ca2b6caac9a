//! A running server, and a browser in a few words.

use crate::command::herstel;
use std::{
    collections::BTreeMap,
    fmt::Write as _,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    process::{Child, Command, Stdio},
};
use tempfile::TempDir;

/// A running server, stopped when dropped.
pub struct Server {
    child: Child,
    pub address: String,
    pub printed: Vec<String>,
}

impl Server {
    pub fn start(home: &TempDir, arguments: &[&str]) -> Self {
        let all: Vec<&str> = ["serve", "--listen", "127.0.0.1:0"].iter().chain(arguments).copied().collect();
        Self::of(&mut herstel(home, &all))
    }

    /// Runs a command that serves, until it says where.
    pub fn of(command: &mut Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut printed = Vec::new();
        let mut address = String::new();
        for line in lines.by_ref() {
            let line = line.unwrap();
            if let Some(found) = line.strip_prefix("Herstel is running on http://") {
                address = found.to_owned();
            }
            let last = line.starts_with("Stop with");
            printed.push(line);
            if last {
                break;
            }
        }
        Self { child, address, printed }
    }

    /// What a visitor gets, with its head.
    pub fn get(&self, path: &str) -> String {
        self.browser().get(path)
    }

    pub fn browser(&self) -> Browser<'_> {
        Browser { server: self, cookies: BTreeMap::new() }
    }

    /// Somebody from the list of the demonstration, signed in.
    pub fn signed_in(&self, person: &str) -> Browser<'_> {
        let mut browser = self.browser();
        let answer = browser.submit("/demo", "/demo/inloggen", &format!("person={person}"));
        assert!(answer.starts_with("HTTP/1.1 303"), "{person}: {answer}");
        browser
    }

    fn send(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Keeps cookies and fills forms.
pub struct Browser<'a> {
    server: &'a Server,
    cookies: BTreeMap<String, String>,
}

impl Browser<'_> {
    /// The answer with its head.
    pub fn get(&mut self, path: &str) -> String {
        self.send("GET", path, "")
    }

    /// Sends the form of a page that goes to `action`; without such a form, with the token of another form there.
    pub fn submit(&mut self, page: &str, action: &str, fields: &str) -> String {
        let answer = self.get(page);
        let form = answer.find(&format!("action=\"{action}\"")).unwrap_or(0);
        let token =
            answer[form..].split("name=\"csrf\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        let token = token.unwrap_or_else(|| panic!("no form on {page}: {answer}"));
        self.send("POST", action, &format!("csrf={token}&{fields}"))
    }

    fn send(&mut self, method: &str, path: &str, body: &str) -> String {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request =
            format!("{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n", self.server.address);
        if !cookies.is_empty() {
            write!(request, "Cookie: {}\r\n", cookies.join("; ")).unwrap();
        }
        if method == "POST" {
            let kind = "application/x-www-form-urlencoded";
            write!(request, "Content-Type: {kind}\r\nContent-Length: {}\r\n", body.len()).unwrap();
        }
        write!(request, "\r\n{body}").unwrap();
        let answer = self.server.send(&request);
        let head = answer.split("\r\n\r\n").next().unwrap_or_default();
        for line in head.lines() {
            let Some((name, value)) = line.split_once(": ") else { continue };
            if name.eq_ignore_ascii_case("set-cookie") {
                let pair = value.split(';').next().unwrap_or_default();
                if let Some((name, value)) = pair.split_once('=') {
                    self.cookies.insert(name.to_owned(), value.to_owned());
                }
            }
        }
        answer
    }
}
