//! Starting the server.

use crate::command::{herstel, run};
use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    process::{Child, Command, Stdio},
};
use tempfile::TempDir;

/// A running server, stopped when dropped.
pub struct Server {
    child: Child,
    pub address: String,
    printed: Vec<String>,
}

impl Server {
    fn start(home: &TempDir, arguments: &[&str]) -> Self {
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

    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address).unwrap();
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

#[test]
fn the_demonstration_prints_its_sign_ins_and_answers() {
    let home = TempDir::new().unwrap();
    let server = Server::start(&home, &["--demo", "--parents", "60"]);
    let printed = server.printed.join("\n");
    assert!(printed.contains("/demo/new-parent-1") && printed.contains("/demo/reviewer-1"), "{printed}");
    assert!(server.get("/").starts_with("HTTP/1.1 200"));
    assert!(server.get("/demo").starts_with("HTTP/1.1 200"));
    assert!(server.get("/demo/new-parent-1").starts_with("HTTP/1.1 200"));
    drop(server);
    let again = Server::start(&home, &["--demo"]);
    assert!(!again.printed.join("\n").contains("Inventing"), "a second start uses what is there");
}

#[test]
fn without_the_demonstration_nobody_can_sign_in_from_a_list() {
    let home = TempDir::new().unwrap();
    let server = Server::start(&home, &[]);
    assert!(server.get("/").starts_with("HTTP/1.1 200"));
    assert!(server.get("/demo").starts_with("HTTP/1.1 404"));
    assert!(server.get("/demo/reviewer-1").starts_with("HTTP/1.1 404"));
}

#[test]
fn demonstration_and_operation_stay_apart() {
    let home = TempDir::new().unwrap();
    run(&home, &["seed", "--parents", "5", "--database", "sqlite:demo.db"]).ends_with(0);
    let ran = run(&home, &["serve", "--listen", "127.0.0.1:0", "--database", "sqlite:demo.db"]).ends_with(1);
    assert!(ran.err.contains("--demo"), "{}", ran.err);
}

#[test]
fn a_taken_port_is_said_plainly() {
    let home = TempDir::new().unwrap();
    let server = Server::start(&home, &[]);
    let other = TempDir::new().unwrap();
    let ran = run(&other, &["serve", "--listen", &server.address]).ends_with(3);
    assert!(ran.err.contains("already running"), "{}", ran.err);
}

#[test]
fn a_scheme_with_an_error_stops_the_server_with_file_and_line() {
    let home = TempDir::new().unwrap();
    let source = crate::command::schemes_folder().join("kot-2021");
    let target = home.path().join("schemes/kot-2021");
    copy(&source, &target);
    let rules = target.join("regels/integrale-beoordeling.rgs");
    let text = std::fs::read_to_string(&rules).unwrap();
    std::fs::write(&rules, text.replacen("moet berekend worden als", "moet berekend worden als ongeveer", 1))
        .unwrap();
    let schemes = home.path().join("schemes");
    let arguments = ["serve", "--listen", "127.0.0.1:0", "--schemes", schemes.to_str().unwrap()];
    let ran = run(&home, &arguments).ends_with(1);
    assert!(ran.err.contains("regels/integrale-beoordeling.rgs:"), "{}", ran.err);
}

fn copy(source: &std::path::Path, target: &std::path::Path) {
    std::fs::create_dir_all(target).unwrap();
    for entry in std::fs::read_dir(source).unwrap() {
        let entry = entry.unwrap();
        let to = target.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            std::fs::copy(entry.path(), to).unwrap();
        }
    }
}
