//! An editor for tests: speaks the real protocol to a server in memory.

use std::collections::BTreeMap;
use std::thread::JoinHandle;
use std::time::Duration;

use lsp_server::{Connection, Message, Notification, Request, RequestId, Response};
use regelspraak_language_server::{ServerError, Settings, serve};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A small model with everything that can be asked about.
pub const MODEL: &str = "// Bron: reglement art. 1
Objecttype de Zwemmer (mv: Zwemmers) (bezield)
	// Bron: reglement art. 2
	de leeftijd  Numeriek (geheel getal) met eenheid jr;
	het lesgeld  Bedrag;
	het niveau   Niveau;
	is beginner  kenmerk (bijvoeglijk);

Domein Bedrag is van het type Numeriek (getal met 2 decimalen) met eenheid €

Domein Niveau is van het type Enumeratie
	'A'
	'B'

// Bron: tarievenlijst
Parameter het uurtarief : Bedrag

// Bron: reglement art. 3
Regel lesgeld
	geldig altijd
		Het lesgeld van een Zwemmer moet berekend worden als X
		indien hij aan alle volgende voorwaarden voldoet:
			- hij is beginner
			- zijn niveau is gevuld
			- zijn leeftijd is gevuld
			- zijn niveau is gelijk aan 'A'
			- zijn leeftijd is kleiner dan 18 jr.
		Daarbij geldt:
			X is het uurtarief maal 2.
";

/// A testset that passes on it.
pub const TESTS: &str = "Testset Lesgeld
Rekendatum 01-01-2027

Parameters
	het uurtarief  15,00 €

Testgeval Een beginner
	Gegeven een Zwemmer (Kim) met
		leeftijd  12 jr
		niveau    'A'
		is beginner
	Verwacht Kim met
		lesgeld  30,00 €
";

/// Longer than a busy machine needs.
const PATIENCE: Duration = Duration::from_secs(120);

/// A session with a server, and the findings it has shown so far.
pub struct Client {
    pub connection: Connection,
    server: Option<JoinHandle<Result<(), ServerError>>>,
    next: i32,
    versions: BTreeMap<String, i64>,
    /// The findings that must still come: of which file, and of which version when it is open.
    expected: Option<(String, Option<i64>)>,
    findings: BTreeMap<String, Vec<Value>>,
}

impl Client {
    /// A session after the first messages.
    pub fn start() -> Self {
        Self::start_with(Settings::default(), json!({ "capabilities": {} }))
    }

    /// A session set up otherwise.
    pub fn start_with(settings: Settings<'static>, parameters: Value) -> Self {
        let (server, connection) = Connection::memory();
        let thread = std::thread::spawn(move || serve(&server, settings));
        let mut client = Self {
            connection,
            server: Some(thread),
            next: 0,
            versions: BTreeMap::new(),
            expected: None,
            findings: BTreeMap::new(),
        };
        let answer = client.ask("initialize", parameters);
        assert_eq!(answer["serverInfo"]["name"], "regelspraak");
        client.tell("initialized", json!({}));
        client
    }

    pub fn tell(&self, method: &str, params: Value) {
        let message = Notification { method: method.to_owned(), params };
        self.connection.sender.send(message.into()).unwrap();
    }

    /// Sends a request without waiting for its answer.
    pub fn send(&mut self, method: &str, params: Value) -> RequestId {
        self.next += 1;
        let id = RequestId::from(self.next);
        let message = Request { id: id.clone(), method: method.to_owned(), params };
        self.connection.sender.send(message.into()).unwrap();
        id
    }

    /// The answer to a request; findings that come before it are kept.
    pub fn response(&mut self, id: &RequestId) -> Response {
        loop {
            match self.connection.receiver.recv_timeout(PATIENCE).unwrap() {
                Message::Response(response) if response.id == *id => return response,
                Message::Notification(found) => self.keep(&found),
                other @ (Message::Response(_) | Message::Request(_)) => panic!("unexpected {other:?}"),
            }
        }
    }

    /// The result of a request.
    pub fn ask(&mut self, method: &str, params: Value) -> Value {
        let id = self.send(method, params);
        self.response(&id).response_result.unwrap()
    }

    /// The error of a request.
    pub fn refused(&mut self, method: &str, params: Value) -> i32 {
        let id = self.send(method, params);
        self.response(&id).response_result.unwrap_err().code
    }

    fn keep(&mut self, found: &Notification) {
        assert_eq!(found.method, "textDocument/publishDiagnostics");
        let uri = found.params["uri"].as_str().unwrap().to_owned();
        let version = found.params["version"].as_i64();
        if self.expected.as_ref().is_some_and(|(u, v)| *u == uri && *v == version) {
            self.expected = None;
        }
        self.findings.insert(uri, found.params["diagnostics"].as_array().unwrap().clone());
    }

    pub fn open(&mut self, uri: &str, text: &str) {
        let version = self.version(uri);
        let document = json!({ "uri": uri, "languageId": "regelspraak", "version": version, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
    }

    /// Replaces the whole text.
    pub fn change(&mut self, uri: &str, text: &str) {
        self.edit(uri, json!([{ "text": text }]));
    }

    pub fn edit(&mut self, uri: &str, changes: Value) {
        let document = json!({ "uri": uri, "version": self.version(uri) });
        self.tell("textDocument/didChange", json!({ "textDocument": document, "contentChanges": changes }));
    }

    fn version(&mut self, uri: &str) -> i64 {
        let version = self.versions.entry(uri.to_owned()).or_insert(0);
        *version += 1;
        self.expected = Some((uri.to_owned(), Some(*version)));
        *version
    }

    pub fn close(&mut self, uri: &str) {
        self.tell("textDocument/didClose", json!({ "textDocument": { "uri": uri } }));
        self.expected = Some((uri.to_owned(), None));
    }

    /// A file that is not open was changed on disk; the findings of an open one are shown again.
    pub fn changed_on_disk(&mut self, uri: &str, open: &str) {
        self.tell("workspace/didChangeWatchedFiles", json!({ "changes": [{ "uri": uri, "type": 2 }] }));
        self.expected = Some((open.to_owned(), self.versions.get(open).copied()));
    }

    /// The findings the server shows for a file after everything sent so far: place, code and message.
    pub fn shown(&mut self, uri: &str) -> Vec<String> {
        while self.expected.is_some() {
            match self.connection.receiver.recv_timeout(PATIENCE).unwrap() {
                Message::Notification(found) => self.keep(&found),
                other @ (Message::Response(_) | Message::Request(_)) => panic!("unexpected {other:?}"),
            }
        }
        // All findings of one check are sent before the next answer.
        self.refused("bestaat/niet", Value::Null);
        let found = self.findings.get(uri).cloned().unwrap_or_default();
        found.iter().map(finding).collect()
    }

    /// Says goodbye and waits for the server to end.
    pub fn end(mut self) -> Result<(), ServerError> {
        assert_eq!(self.ask("shutdown", Value::Null), Value::Null);
        self.tell("exit", Value::Null);
        self.server.take().unwrap().join().unwrap()
    }

    /// Goes away without a word.
    pub fn vanish(mut self) -> Result<(), ServerError> {
        let server = self.server.take().unwrap();
        drop(self);
        server.join().unwrap()
    }
}

fn finding(found: &Value) -> String {
    let place = |end: &str| {
        let at = &found["range"][end];
        format!("{}:{}", at["line"], at["character"])
    };
    let message = found["message"].as_str().unwrap().replace('\n', " | ");
    format!("{}-{} {} {message}", place("start"), place("end"), found["code"].as_str().unwrap_or("-"))
}

/// Where `^` stands in the first place with this context, as the protocol counts.
pub fn place(text: &str, context: &str) -> Value {
    let plain = context.replace('^', "");
    let offset = text.find(&plain).unwrap() + context.find('^').unwrap();
    let before = &text[..offset];
    let line = before.matches('\n').count();
    let character = before.rsplit('\n').next().unwrap().encode_utf16().count();
    json!({ "line": line, "character": character })
}

/// The parameters of a question about a place.
pub fn at(uri: &str, text: &str, context: &str) -> Value {
    json!({ "textDocument": { "uri": uri }, "position": place(text, context) })
}

/// A package on disk: one file with declarations, one with rules, one testset.
pub fn package() -> (TempDir, String, String, String) {
    let home = TempDir::new().unwrap();
    for folder in ["gegevens", "regels", "tests"] {
        std::fs::create_dir(home.path().join(folder)).unwrap();
    }
    let (declarations, rules) = MODEL.split_at(MODEL.find("// Bron: reglement art. 3").unwrap());
    let write = |name: &str, text: &str| {
        let path = home.path().join(name);
        std::fs::write(&path, text).unwrap();
        format!("file://{}", path.display())
    };
    let uris = (
        write("gegevens/zwemmer.rgs", declarations),
        write("regels/lesgeld.rgs", rules),
        write("tests/lesgeld.test.rgs", TESTS),
    );
    (home, uris.0, uris.1, uris.2)
}

/// The rules of [`package`] as text.
pub fn package_rules() -> &'static str {
    &MODEL[MODEL.find("// Bron: reglement art. 3").unwrap()..]
}
