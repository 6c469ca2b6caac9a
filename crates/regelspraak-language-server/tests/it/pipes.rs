//! The server as a process has it: frames with a length, over pipes.

use std::io::{BufReader, Read as _, Write};
use std::thread::JoinHandle;

use lsp_server::Message;
use regelspraak_language_server::{ServerError, Settings, run};
use serde_json::{Value, json};

struct Pipes {
    to: std::io::PipeWriter,
    from: BufReader<std::io::PipeReader>,
    server: JoinHandle<Result<(), ServerError>>,
}

fn start() -> Pipes {
    let (input, to) = std::io::pipe().unwrap();
    let (from, output) = std::io::pipe().unwrap();
    let server = std::thread::spawn(move || run(BufReader::new(input), output, Settings::default()));
    Pipes { to, from: BufReader::new(from), server }
}

impl Pipes {
    fn raw(&mut self, bytes: &[u8]) {
        self.to.write_all(bytes).unwrap();
    }

    fn frame(&mut self, body: &str) {
        self.raw(format!("Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes());
    }

    fn send(&mut self, mut message: Value) {
        message["jsonrpc"] = json!("2.0");
        self.frame(&message.to_string());
    }

    fn read(&mut self) -> Message {
        Message::read(&mut self.from).unwrap().unwrap()
    }

    fn initialize(&mut self) {
        self.send(json!({ "id": 1, "method": "initialize", "params": { "capabilities": {} } }));
        assert!(matches!(self.read(), Message::Response(r) if r.response_result.is_ok()));
        self.send(json!({ "method": "initialized", "params": {} }));
    }

    fn end(mut self) -> Result<(), ServerError> {
        self.send(json!({ "id": 9, "method": "shutdown" }));
        loop {
            match self.read() {
                Message::Response(_) => break,
                Message::Notification(_) => {}
                Message::Request(_) => panic!("the server asks nothing"),
            }
        }
        self.send(json!({ "method": "exit" }));
        let mut rest = String::new();
        self.from.read_to_string(&mut rest).unwrap();
        self.server.join().unwrap()
    }
}

#[test]
fn a_session_over_pipes() {
    let mut pipes = start();
    pipes.initialize();
    let text = "Objecttype de Zwemmer\n\tde naam  Onbekend;\n";
    let document = json!({ "uri": "untitled:x", "languageId": "regelspraak", "version": 1, "text": text });
    pipes.send(json!({ "method": "textDocument/didOpen", "params": { "textDocument": document } }));
    let Message::Notification(found) = pipes.read() else { panic!("findings") };
    assert_eq!(found.method, "textDocument/publishDiagnostics");
    assert_eq!(found.params["diagnostics"][0]["range"]["start"], json!({ "line": 1, "character": 10 }));
    pipes.end().unwrap();
}

#[test]
fn frames_that_are_no_messages_are_left_out() {
    let mut pipes = start();
    pipes.initialize();
    pipes.frame("{ dit is geen json");
    pipes.frame("[1, 2]");
    pipes.frame("");
    pipes.raw(b"Content-Type: x\r\ncontent-length: 3\r\n\r\n\xff\xfe\xfd");
    pipes.raw(b"Content-Length: 67108865\r\n\r\n");
    pipes.raw(&vec![b' '; 67_108_865]);
    pipes.send(json!({ "id": 2, "method": "bestaat/niet" }));
    assert!(matches!(pipes.read(), Message::Response(r) if r.response_result.is_err()));
    pipes.end().unwrap();
}

#[test]
fn a_stream_without_frames_ends_the_session() {
    for nonsense in ["GET / HTTP/1.1\r\n\r\n\r\n", "Content-Length: veel\r\n\r\n", &"x".repeat(100_000)] {
        let mut pipes = start();
        pipes.initialize();
        // The server may have stopped reading before the last byte was written.
        let _ = pipes.to.write_all(nonsense.as_bytes());
        drop(pipes.to);
        assert!(pipes.server.join().unwrap().is_err());
    }
}
