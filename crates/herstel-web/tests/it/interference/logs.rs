//! Whatever people do, no line of the log says anything about anybody.

use super::{
    A, B, HELPER_OF_A, a, at_desk, b,
    canary::{canaries, search_for},
    crawl::{Fill, Viewer, crawl},
    family::{RIA, TIM},
    world,
};
use crate::{
    api::Client,
    app::{HANDLER, bsn},
};
use aho_corasick::AhoCorasick;
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use herstel_kernel::{Actor, Desk, StaffRole};
use serde_json::json;
use std::{
    collections::BTreeSet,
    io,
    sync::{Arc, Mutex, OnceLock},
};

/// What every line is searched for; and what was found.
struct Searched {
    search: AhoCorasick,
    found: Vec<String>,
    requests: Vec<String>,
    lines: u64,
}

static SEARCHED: OnceLock<Arc<Mutex<Searched>>> = OnceLock::new();

struct Search(Arc<Mutex<Searched>>);

impl io::Write for Search {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(bytes);
        let mut searched = self.0.lock().unwrap();
        searched.lines += 1;
        let said = without_durations(&text);
        if let Some(heard) = searched.search.find(&said) {
            let found = format!("{:?} in {text}", &said[heard.range()]);
            searched.found.push(found);
        }
        // A request that another test began before anybody listened has no span, and so no number.
        if text.contains("request{") && text.contains("milliseconds=") && searched.requests.len() < 10_000 {
            searched.requests.push(text.into_owned());
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A line without how long something took: microseconds can read as somebody's amount.
fn without_durations(line: &str) -> String {
    let is_duration = |word: &&str| ["elapsed=", "milliseconds="].iter().any(|name| word.starts_with(name));
    line.split(' ').filter(|word| !is_duration(word)).collect::<Vec<_>>().join(" ")
}

/// Searches everything that any thread of this program logs from now on, also what other tests do.
fn listen_for(canaries: &BTreeSet<String>) -> Arc<Mutex<Searched>> {
    let searched =
        Searched { search: search_for(canaries), found: Vec::new(), requests: Vec::new(), lines: 0 };
    let searched = Arc::new(Mutex::new(searched));
    let kept = SEARCHED.get_or_init(|| searched);
    let writer = Arc::clone(kept);
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::DEBUG)
        .with_ansi(false)
        .without_time()
        .with_writer(move || Search(Arc::clone(&writer)))
        .finish();
    tracing::subscriber::set_global_default(subscriber).unwrap();
    Arc::clone(kept)
}

#[test]
fn a_duration_is_no_amount_and_an_amount_stays() {
    let line = "summary=\"SELECT\" elapsed=527.18µs elapsed_secs=0.00052718 amount=527.18";
    assert_eq!(without_durations(line), "summary=\"SELECT\" elapsed_secs=0.00052718 amount=527.18");
}

#[tokio::test]
async fn no_line_of_the_log_says_anything_about_anybody() {
    let (app, of_a, of_b) = world(Some(&a())).await;
    let of_a = of_a.unwrap();
    let mut wanted = canaries(&a(), &of_a, &of_b);
    wanted.extend(canaries(&b(), &of_b, &of_a));
    wanted.extend([bsn(71), bsn(72), bsn(91)]);
    wanted.extend(["Zonderlingskind", "Geheimelaan", "fluisterwoord"].map(str::to_owned));
    // Who works on families is named by an id in lines for whoever guards the installation.
    wanted.retain(|canary| !canary.starts_with("stf-"));
    // What a test of its own typed, in any way in which it can be written in an address.
    let searched = listen_for(&wanted);
    let fills = [Fill::of(&of_a, 0), Fill::of(&of_b, 2)];
    let staff = |id, role| Actor::Staff { id, role };
    let viewers = [
        ("person", Some(Actor::Person { person: A })),
        ("other person", Some(Actor::Person { person: B })),
        ("helper", Some(Actor::Person { person: HELPER_OF_A })),
        ("handler", Some(HANDLER)),
        ("another handler", Some(staff(TIM, StaffRole::CaseHandler))),
        ("reader", Some(staff(RIA, StaffRole::Reviewer))),
        ("desk", Some(at_desk("0018", Desk::Support))),
        ("visitor", None),
    ];
    for (place, (name, actor)) in (1..).zip(viewers) {
        crawl(&app, place, Viewer { name, actor }, &fills, &BTreeSet::new()).await;
    }
    // What somebody typed, rightly and wrongly, in forms, bodies and addresses.
    let typed = [
        ("name", "Zonderlingskind"),
        ("bsn", &bsn(91)),
        ("born_on", "01-02-1998"),
        ("address", "Geheimelaan 1, 1234 AB Almere"),
        ("story", "fluisterwoord"),
    ];
    let newcomer = herstel_kernel::PersonId::from_bytes([0x77; 16]);
    let mut browser = app.parent(newcomer).await;
    let page = browser.open("/aanmelden").await;
    browser.submit(&page, "/aanmelden", &[("name", "Zonderlingskind"), ("bsn", "fluisterwoord")]).await;
    browser.submit(&page, "/aanmelden", &typed).await.location();
    browser.get("/mijn-zaak").await;
    browser.get("/Zonderlingskind?naam=Geheimelaan").await;
    browser.get(&format!("/mijn-zaak/inzagen?van={}", bsn(91))).await;
    let mut client = Client::new(&app, HANDLER).await;
    client.post("/dossiers/search", &json!({ "search": bsn(91) })).await;
    client.post("/dossiers/search", &json!({ "Zonderlingskind": bsn(91) })).await;
    client.get(&format!("/dossiers/{}?Geheimelaan", bsn(91))).await;
    let json = [("content-type", "application/json"), ("x-csrf-token", client.csrf.as_str())];
    let body = Body::from("{\"search\": Zonderlingskind");
    client.browser.clone().send(Method::POST, "/api/v1/dossiers/search", &json, body).await;
    // And when the database fails.
    let broken = app.that_only_reads().await;
    for actor in [Actor::Person { person: A }, HANDLER] {
        let mut browser = broken.visitor();
        browser.cookies = app.signed_in(actor).await.cookies;
        for path in ["/mijn-zaak", "/werk/lijst", "/api/v1/me", "/api/v1/dossiers"] {
            let status = browser.get(path).await.status;
            assert!(status.is_server_error() || status == StatusCode::NOT_FOUND, "{path}: {status}");
        }
    }
    // Not under the lock: whoever logs meanwhile must not meet a panic of this test.
    let (found, lines, number) = {
        let mut kept = searched.lock().unwrap();
        (std::mem::take(&mut kept.found), std::mem::take(&mut kept.requests), kept.lines)
    };
    assert!(number > 1_000, "{number} lines");
    assert_eq!(found, Vec::<String>::new());
    assert!(lines.len() > 300, "{} requests", lines.len());
    for part in
        ["operation=op-", "method=\"GET\"", "route=\"/mijn-zaak/inzagen\"", "status=200", "milliseconds="]
    {
        assert!(lines.iter().any(|line| line.contains(part)), "{part}: {}", lines[0]);
    }
    assert!(lines.iter().all(|line| line.contains("operation=op-") && line.contains("route=")));
}
