//! Every form that is shown about B, with an id of A in each field, name and address where B has an id: answered as an id
//! of nobody is, and kept nowhere. What is tried follows from the pages: a new form is tried as soon as a page shows it.

use super::{
    HELPER_OF_B, a,
    canary::canaries,
    crawl::{Asking, Fill, Viewer, ends_the_session, links},
    family::{B, Somebody, at_desk, kept},
    foreign::{Foreign, Sent, Trial, VERSION, replaced},
    world,
};
use crate::{
    api::authorisation::routes,
    app::HANDLER,
    html::{Field, Form, Html},
};
use axum::http::StatusCode;
use herstel_kernel::{Actor, Desk};
use herstel_web::Scanner;
use std::collections::BTreeSet;

/// Fields that say which of several things is asked for: with each another check is made.
const SAYING_WHAT: [&str; 5] = ["action", "change", "held", "kind", "what"];

/// Whether a form or a page is about B.
fn is_of_b(address: &str, of_b: &Somebody) -> bool {
    address.contains(&of_b.number) || address.starts_with("/mijn-zaak")
}

/// Every page about B that somebody reaches.
async fn pages(asking: &Asking<'_>, of_b: &Somebody) -> Vec<(String, Html)> {
    let is_file = |path: &str| ["csv", "json", "pdf", "zip"].iter().any(|end| path.ends_with(end));
    let is_page = |path: &str| !path.starts_with("/api/") && !is_file(path) && is_of_b(path, of_b);
    let fills = [Fill::of(of_b, 0), Fill::of(of_b, 2)];
    let routes = routes().filter(|route| route.0 == "GET" && !ends_the_session(route.1));
    let mut found: BTreeSet<String> =
        routes.flat_map(|route| fills.each_ref().map(|fill| fill.path(route.1))).collect();
    found.retain(|path| is_page(path));
    let mut waiting: Vec<String> = found.iter().cloned().collect();
    let mut pages = Vec::new();
    while let Some(path) = waiting.pop() {
        let answer = asking.send("GET", &path, "").await;
        let more = links(&answer).into_iter().filter(|link| is_page(link) && found.insert(link.clone()));
        waiting.extend(more);
        if answer.status == StatusCode::OK && answer.header("content-type").starts_with("text/html") {
            pages.push((path, answer.html()));
        }
        assert!(found.len() < 700, "the pages do not end");
    }
    pages
}

/// What somebody fills in where nothing is filled in.
fn typed(name: &str) -> &'static str {
    let is = |part: &str| name.split('-').any(|word| word.ends_with(part));
    if is("_on") {
        "01-12-2021"
    } else if is("time") {
        "10.00 uur"
    } else if is("phone") {
        "0612345678"
    } else if is("bsn") || is("number") {
        ""
    } else if is("hours") || is("minutes") || is("amount") {
        "1"
    } else {
        "Proef."
    }
}

/// A form as a browser sends it, with this answer chosen or this button pressed.
fn filled(form: &Form, chosen: Option<(&str, &str)>) -> Vec<(String, String)> {
    let is_chosen = |field: &Field| chosen == Some((field.name.as_str(), field.value.as_str()));
    let buttons = || form.fields.iter().filter(|field| field.kind == "submit");
    let button = buttons().find(|field| is_chosen(field)).or_else(|| buttons().next());
    let mut sent: Vec<(String, String)> = Vec::new();
    for field in &form.fields {
        let name = field.name.as_str();
        let value: &str = match field.kind.as_str() {
            _ if ["csrf", "once"].contains(&name) => continue,
            "file" | "submit" => continue,
            "radio" | "checkbox" | "option" => {
                if sent.iter().any(|(known, _)| known == name) {
                    continue;
                }
                let answers = || form.fields.iter().filter(|other| other.name == name);
                // Of what was heard on paper the document is named.
                let on_paper = |other: &&Field| name.ends_with("by_word") && other.value == "paper";
                let answer = answers().find(|other| is_chosen(other));
                let answer = answer.or_else(|| answers().find(on_paper));
                let answer = answer.or_else(|| answers().find(|other| other.is_chosen));
                let answer = answer.or_else(|| answers().find(|other| !other.value.is_empty()));
                answer.map_or("", |other| other.value.as_str())
            }
            "hidden" if name == "version" => VERSION,
            _ if field.kind != "hidden" && field.value.is_empty() => typed(name),
            _ => field.value.as_str(),
        };
        sent.push((name.to_owned(), value.to_owned()));
    }
    sent.extend(button.map(|button| (button.name.clone(), button.value.clone())));
    sent
}

/// Everything to try with a form, each with what is known of it: the same form on another page is not tried again.
fn trials(form: &Form, foreign: &Foreign<'_>, of_b: &Somebody) -> Vec<(String, Trial)> {
    let mut all = Vec::new();
    let mut add = |about: &str, action: &str, fields: Vec<(String, String)>| {
        let what = fields.iter().filter(|(name, _)| SAYING_WHAT.contains(&name.as_str()));
        let what: Vec<String> = what.map(|(name, value)| format!("{name}={value}")).collect();
        let known = format!("{} {} {about}", form.action, what.join("&")).replace(&of_b.number, "…");
        let known = replaced(&foreign.marked(&known), |_| "…".to_owned());
        let sent = if form.is_upload { Sent::Upload(fields) } else { Sent::Form(fields) };
        all.push((known, Trial { method: "POST".to_owned(), path: action.to_owned(), sent }));
    };
    let kinds = Fill::absent().parameters;
    let names: BTreeSet<&str> = form.fields.iter().map(|field| field.name.as_str()).collect();
    for name in names {
        let mut marks = BTreeSet::new();
        for field in form.fields.iter().filter(|field| field.name == name) {
            let marked = foreign.marked(&field.value);
            if marked == field.value || !marks.insert(marked.clone()) {
                continue;
            }
            let mut fields = filled(form, Some((name, &field.value)));
            for (sent, value) in &mut fields {
                if sent == name && *value == field.value {
                    value.clone_from(&marked);
                }
            }
            add(&format!("{name}={marked}"), &form.action, fields);
        }
        // An answer that is called after something is an id, also when B has nothing to choose from.
        let is_words = |field: &Field| ["text", "textarea"].contains(&field.kind.as_str());
        let is_answer = !form.fields.iter().any(|field| field.name == name && is_words(field));
        let called = kinds.get(format!("{{{name}}}").as_str()).filter(|_| is_answer);
        let called = called.and_then(|id| id.split('-').next());
        if let Some(mark) = called.filter(|_| marks.is_empty()).and_then(|kind| foreign.mark_of(kind)) {
            let mut fields = filled(form, None);
            fields.retain(|(sent, _)| sent != name);
            fields.push((name.to_owned(), mark.clone()));
            add(&format!("{name}={mark}"), &form.action, fields);
        }
        let renamed = foreign.marked(name);
        if renamed != name {
            let mut fields = filled(form, None);
            for (sent, _) in &mut fields {
                if sent == name {
                    sent.clone_from(&renamed);
                }
            }
            add(&renamed, &form.action, fields);
        }
    }
    let plain = filled(form, None);
    let everywhere: Vec<(String, String)> =
        plain.iter().map(|(name, value)| (foreign.marked(name), foreign.marked(value))).collect();
    if plain.iter().zip(&everywhere).filter(|(plain, marked)| plain != marked).count() > 1 {
        add("everywhere", &form.action, everywhere);
    }
    let action = foreign.marked(&form.action);
    if action != form.action {
        add("in the address", &action, plain);
    }
    all
}

#[tokio::test]
async fn an_id_of_another_in_any_form_that_is_shown_is_answered_as_one_of_nobody_and_kept_nowhere() {
    let (app, of_a, of_b) = world(Some(&a())).await;
    let app = app.scanned_by(Scanner::Unscanned);
    let of_a = of_a.unwrap();
    let foreign = Foreign::new(&app, &of_a, &of_b, canaries(&a(), &of_a, &of_b));
    let before = kept(&app, &of_a).await;
    let mut tried = BTreeSet::new();
    for (name, actor) in [
        ("support desk of the municipality", at_desk("0150", Desk::Support)),
        ("helper with a mandate", Actor::Person { person: HELPER_OF_B }),
        ("person", Actor::Person { person: B }),
        // Who handles both may hear of A, and yet names nothing of A in the dossier of B.
        ("handler", HANDLER),
    ] {
        let asking = Asking::new(&app, Viewer { name, actor: Some(actor) }).await;
        for (address, page) in pages(&asking, &of_b).await {
            for form in page.forms(&address).iter().filter(|form| is_of_b(&form.action, &of_b)) {
                for (known, trial) in trials(form, &foreign, &of_b) {
                    if tried.insert(format!("{name}: {known}")) {
                        let told = foreign.tells(&asking, &trial, actor == HANDLER).await;
                        assert_eq!(told, Vec::<String>::new(), "{name} on {address}: {known}");
                    }
                }
            }
        }
        let session = asking.send("GET", "/api/v1/session", "").await;
        assert!(session.status.is_success(), "{name} was signed out on the way");
    }
    assert_eq!(kept(&app, &of_a).await, before, "somebody changed it");
    foreign.kept_nowhere().await;
    // Without this the test could pass by finding no form.
    for (path, field) in [
        ("/werk/dossier/…/grondslag", "relation=⟨rel⟩"),
        ("/werk/dossier/…/berichten", "answers=⟨msg⟩"),
        ("/werk/dossier/…/tijdlijn/gebeurtenis", "document=⟨doc⟩"),
    ] {
        let is_tried = tried.iter().any(|known| known.contains(path) && known.ends_with(field));
        assert!(is_tried, "{path} {field} is not among {tried:#?}");
    }
    assert!(tried.len() > 40, "{tried:#?}");
}
