//! Everything that somebody can ask for: every route with every address that names a dossier, every link, every
//! search. The route table drives it; a parameter or a change that nobody thought of fails the test.

pub use super::fill::Fill;
use crate::{
    api::authorisation::routes,
    app::{Answer, App, Browser, bsn},
    documents,
};
use axum::{body::Body, http::Method};
use herstel_kernel::Actor;
use sha2::Digest as _;
use std::{
    collections::{BTreeMap, BTreeSet},
    io::Write as _,
    process::Command,
    sync::Mutex,
};

/// A request and what came back.
#[derive(Clone, PartialEq, Eq)]
pub struct Seen {
    pub method: String,
    pub path: String,
    pub body: String,
    pub status: u16,
    pub headers: Vec<String>,
    pub bytes: Vec<u8>,
}

impl Seen {
    pub fn new(method: &str, path: &str, body: &str, answer: Answer) -> Self {
        // When a cookie ends is counted from the time of the machine.
        let value = |value: &str| value.split("; Expires=").next().unwrap().to_owned();
        let headers = answer.headers.iter();
        let headers = headers.map(|(name, text)| format!("{name}: {}", value(text.to_str().unwrap())));
        let headers = headers.map(|header| without_operation(&header));
        let mut headers: Vec<String> = headers.collect();
        headers.sort();
        let status = answer.status.as_u16();
        let [method, path, body] = [method, path, body].map(str::to_owned);
        let bytes = match String::from_utf8(answer.bytes) {
            Ok(text) => without_operation(&text).into_bytes(),
            Err(binary) => binary.into_bytes(),
        };
        Self { method, path, body, status, headers, bytes }
    }

    /// Everything in it that can be read, without what was asked.
    pub fn text(&self) -> String {
        let headers = self.headers.join("\n");
        format!("{}\n{headers}\n{}", self.status, text_of(&self.bytes)).replace('\u{a0}', " ")
    }

    /// The request, to find it again.
    pub fn request(&self) -> String {
        format!("{} {} {}", self.method, self.path, self.body)
    }
}

/// The number of an operation is drawn anew for every request; it stands in the answer and in places of lists.
fn without_operation(text: &str) -> String {
    let mut parts = text.split("op-");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let is_number = part.len() >= 32 && part.bytes().take(32).all(|byte| byte.is_ascii_hexdigit());
        if is_number { text + "op-…" + &part[32..] } else { text + "op-" + part }
    })
}

/// What can be read in bytes: a PDF with its text and its description, a ZIP file with everything in it.
pub fn text_of(bytes: &[u8]) -> String {
    if bytes.starts_with(b"%PDF-") {
        text_of_pdf(bytes)
    } else if bytes.starts_with(b"PK\x03\x04") {
        let entries = crate::complaints::entries(bytes).into_iter();
        entries.map(|(name, content)| format!("{name}\n{}\n", text_of(&content))).collect()
    } else {
        String::from_utf8_lossy(bytes).replace("&#39;", "'").replace("&amp;", "&")
    }
}

/// The same letter is in many answers; it is read once.
fn text_of_pdf(pdf: &[u8]) -> String {
    static READ: Mutex<BTreeMap<[u8; 32], String>> = Mutex::new(BTreeMap::new());
    let digest: [u8; 32] = sha2::Sha256::digest(pdf).into();
    let known = READ.lock().unwrap().get(&digest).cloned();
    known.unwrap_or_else(|| {
        let text = tool("pdftotext", &["-layout"], pdf, &["-"]) + &tool("pdfinfo", &[], pdf, &[]);
        READ.lock().unwrap().insert(digest, text.clone());
        text
    })
}

fn tool(name: &str, before: &[&str], pdf: &[u8], after: &[&str]) -> String {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(pdf).unwrap();
    let output = Command::new(name).args(before).arg(file.path()).args(after).output();
    let output = output.unwrap_or_else(|error| panic!("{name}: {error}; install poppler-utils"));
    assert!(output.status.success(), "{name} refuses a letter");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Somebody who looks everywhere.
#[derive(Clone, Copy)]
pub struct Viewer {
    pub name: &'static str,
    pub actor: Option<Actor>,
}

/// Everything that a viewer gets to see when they ask for everything, with these fills and these addresses besides.
/// `place` is another number for each crawl of one world: what is drawn for it then depends on nothing else.
pub async fn crawl(
    app: &App,
    place: u64,
    viewer: Viewer,
    fills: &[Fill],
    addresses: &BTreeSet<String>,
) -> Vec<Seen> {
    let begin = (place + 1) * 1_000_000;
    let mut seen = Vec::new();
    app.count_from(begin);
    let who = Asking::new(app, viewer).await;
    let count = |seen: &Vec<Seen>| app.count_from(begin + 1_000 + 64 * u64::try_from(seen.len()).unwrap());
    let is_plain = |method: &str, route: &str| method == "GET" && !route.contains('{');
    let mut found: BTreeSet<String> = addresses.clone();
    found.extend(
        routes()
            .filter(|route| is_plain(route.0, route.1) && !ends_the_session(route.1))
            .map(|route| route.1.to_owned()),
    );
    let mut waiting: Vec<String> = found.iter().cloned().collect();
    while let Some(path) = waiting.pop() {
        count(&seen);
        let answer = who.send("GET", &path, "").await;
        waiting.extend(links(&answer).into_iter().filter(|link| found.insert(link.clone())));
        seen.push(Seen::new("GET", &path, "", answer));
        assert!(found.len() < 700, "the crawl of {} does not end", viewer.name);
    }
    // What differs in nothing that is asked is asked once.
    let mut asked: BTreeSet<(&str, String, String)> =
        found.into_iter().map(|path| ("GET", path, String::new())).collect();
    for (number, fill) in fills.iter().enumerate() {
        for (method, route, _, body) in routes() {
            let again = number > 0 && !route.contains('{');
            if again || is_plain(method, route) || ends_the_session(route) || !fill.asks(method, route) {
                continue;
            }
            let (path, body) = (fill.path(route), fill.body(body));
            if !asked.insert((*method, path.clone(), body.clone())) {
                continue;
            }
            count(&seen);
            let answer = who.send(method, &path, &body).await;
            seen.push(Seen::new(method, &path, &body, answer));
        }
    }
    for what in ["Kwartelaar", "Wilhelmina", "Rozenwater", "H-2021-00001", "H-2021-00002", &bsn(71), &bsn(72)]
    {
        for (path, body) in [
            ("/werk/zoeken", format!("search={what}")),
            ("/api/v1/dossiers/search", serde_json::json!({ "search": what }).to_string()),
        ] {
            count(&seen);
            let answer = who.send("POST", path, &body).await;
            seen.push(Seen::new("POST", path, &body, answer));
        }
    }
    let signed_in = who.send("GET", "/api/v1/session", "").await.status.is_success();
    assert_eq!(signed_in, viewer.actor.is_some(), "{} was signed out on the way", viewer.name);
    for (method, route) in ENDS_THE_SESSION {
        count(&seen);
        let answer = Asking::new(app, viewer).await.send(method, route, "person=jan").await;
        seen.push(Seen::new(method, route, "", answer));
    }
    seen
}

/// Routes after which the one who asked is somebody else.
const ENDS_THE_SESSION: [(&str, &str); 4] =
    [("POST", "/uitloggen"), ("POST", "/demo/inloggen"), ("POST", "/demo/opnieuw"), ("GET", "/snel-weg")];

pub(super) fn ends_the_session(route: &str) -> bool {
    ENDS_THE_SESSION.iter().any(|(_, ends)| *ends == route)
}

/// The addresses of this site in a page, a redirect, or a document.
pub fn links(answer: &Answer) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let location = answer.header("location");
    if location.starts_with('/') {
        found.insert(location.to_owned());
    }
    if answer.header("content-type").starts_with("text/html") {
        found.extend(answer.html().links());
    }
    if answer.header("content-type").starts_with("application/json") {
        for text in answer.text().split('"').filter(|text| text.starts_with("/api/") && !text.contains('{')) {
            found.insert(text.to_owned());
        }
    }
    // The language switch names the page it is on, and pages name their parts.
    let inside = |link: &String| {
        link.starts_with('/')
            && !link.starts_with("/taal/")
            && !ends_the_session(link)
            && !link.contains("/assets/")
    };
    found.into_iter().map(|link| link.split('#').next().unwrap().to_owned()).filter(inside).collect()
}

/// Somebody signed in, or a visitor, with the token that changes need.
pub struct Asking<'a> {
    browser: Browser<'a>,
    csrf: String,
}

impl<'a> Asking<'a> {
    pub async fn new(app: &'a App, viewer: Viewer) -> Self {
        let mut browser = match viewer.actor {
            Some(actor) => app.signed_in(actor).await,
            None => app.visitor(),
        };
        let page = browser.open("/demo").await;
        let fields =
            page.elements("input").find(|field| field.get("name").is_some_and(|name| name == "csrf"));
        let csrf = fields.unwrap()["value"].clone();
        Self { browser, csrf }
    }

    pub async fn send(&self, method: &str, path: &str, body: &str) -> Answer {
        let mut browser = self.browser.clone();
        let verb: Method = method.parse().unwrap();
        if verb == Method::GET {
            browser.get(path).await
        } else if path.starts_with("/api/") {
            let headers = [("content-type", "application/json"), ("x-csrf-token", self.csrf.as_str())];
            browser.send(verb, path, &headers, Body::from(body.to_owned())).await
        } else {
            let headers = [("content-type", "application/x-www-form-urlencoded")];
            browser.send(verb, path, &headers, Body::from(format!("csrf={}&{body}", self.csrf))).await
        }
    }

    /// Sends a form that takes a file, with a file.
    pub async fn hand_in(&self, path: &str, fields: &[(String, String)]) -> Answer {
        let file = documents::pdf(1);
        let mut parts: Vec<documents::Part<'_>> = vec![("csrf", None, self.csrf.as_bytes())];
        parts.extend(fields.iter().map(|(name, value)| (name.as_str(), None, value.as_bytes())));
        parts.push(("file", Some("brief.pdf"), &file));
        documents::send(&mut self.browser.clone(), path, &parts).await
    }
}
