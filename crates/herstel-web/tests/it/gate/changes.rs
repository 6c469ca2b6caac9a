//! What changes after people were told: showing again who one is, signing under what one reads, taking back, and a no.

use super::{DESK, PATH, POLICY, SECOND, given, second, send, send_at, send_from, support};
use crate::{
    api::Client,
    app::{ADVISER, App, HANDLER, STEERING, TEAM_LEAD},
};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use herstel_kernel::{StaffPost, StaffRole};
use herstel_store::StaffMember;
use serde_json::{Value, json};

/// Given a version that is announced, with everything invented.
async fn announced() -> App {
    let app = App::demo().await;
    let post = StaffPost::Operation(StaffRole::Steering);
    app.hire(&StaffMember { id: SECOND, name: "Sjoerd Verzonnen".to_owned(), post }).await;
    app
}

/// Given people who signed in a while ago and read what stands at a gate, when they send anything there, by a page or through the
/// API, then they are asked to show again who they are, and nothing is recorded.
#[tokio::test]
async fn nothing_is_written_signed_answered_or_opened_at_a_gate_without_showing_again_who_one_is() {
    let app = announced().await;
    let support = support(&app).await;
    let gate: Value = Client::new(&app, STEERING).await.get(&format!("/gates/{POLICY}")).await.json();
    let read = &gate["reading"];
    assert!(read.is_string(), "{gate}");
    let seen: &[(&str, &str)] = &[("remarks", "Gezien.")];
    let can: &[(&str, &str)] = &[("can", "yes"), ("answered_by", "De directeur")];
    let changed: &[(&str, &str)] =
        &[("effect_on_waiting", "Een jaar langer."), ("transitional_rule", "Wat besloten is, blijft zo.")];
    let mut forms = Vec::new();
    for (path, actor, action, fields) in [
        (PATH, STEERING, "effects", changed),
        (PATH, second(), "stop", &[("reason", "De balie loopt vol.")][..]),
        (DESK, HANDLER, "explainable", seen),
        (DESK, ADVISER, "legal", seen),
        (DESK, TEAM_LEAD, "answer", can),
        (DESK, support, "answer", can),
    ] {
        let mut browser = app.signed_in(actor).await;
        let page = browser.open(path).await;
        forms.push((browser.cookies, page, path, action, fields));
    }
    let mut requests = Vec::new();
    let [test, steps, desk] =
        ["test", "steps", "front-desk"].map(|end| format!("/api/v1/gates/{POLICY}/{end}"));
    let answer =
        json!({ "word": "answer", "can_deliver": true, "answered_by": "De directeur", "read": read });
    for (method, path, actor, body) in [
        (Method::PUT, &test, STEERING, gate["test"].clone()),
        (Method::POST, &steps, second(), json!({ "step": "stop", "reason": "Vol." })),
        (Method::POST, &steps, second(), json!({ "step": "open", "read": read })),
        (Method::POST, &desk, HANDLER, json!({ "word": "explainable", "remarks": "Gezien.", "read": read })),
        (Method::POST, &desk, ADVISER, json!({ "word": "legally-sound", "remarks": "Ja.", "read": read })),
        (Method::POST, &desk, TEAM_LEAD, answer.clone()),
        (Method::POST, &desk, support, answer),
    ] {
        let mut browser = app.signed_in(actor).await;
        let session = browser.get("/api/v1/session").await.json();
        let csrf = session["csrf_token"].as_str().unwrap().to_owned();
        requests.push((browser.cookies, csrf, method, path, body));
    }
    let before = app.state.store.gate_entries().await.unwrap();

    // Signed in at nine; the sessions of the tests live for two hours.
    let later = herstel_web::Clock::new(|| "2026-01-01T09:17:00Z".parse().unwrap());
    later.start_on(crate::app::TODAY).unwrap();
    let app = app.changed(|state| state.clock = later);
    for (cookies, page, path, action, fields) in forms {
        let mut browser = app.visitor();
        browser.cookies = cookies;
        let answer = send_from(&mut browser, (&page, path), action, fields).await;
        assert_eq!(answer.location(), "/bevestigen", "{path} {action}");
    }
    for (cookies, csrf, method, path, body) in requests {
        let mut browser = app.visitor();
        browser.cookies = cookies;
        let headers = [("content-type", "application/json"), ("x-csrf-token", csrf.as_str())];
        let answer = browser.send(method.clone(), path, &headers, Body::from(body.to_string())).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{method} {path}: {}", answer.text());
        assert_eq!(answer.json()["code"], "step-up", "{method} {path}");
    }
    assert_eq!(app.state.store.gate_entries().await.unwrap(), before, "nothing is left of it");

    // Whoever showed it just now is heard.
    assert_eq!(send(&app, STEERING, "effects", changed).await, StatusCode::SEE_OTHER);
    assert_eq!(app.state.store.gate_entries().await.unwrap().len(), before.len() + 1);
}

/// Given a page that somebody read, when the text changes before they sign, then they are told what changed, and only then
/// does their name stand under it.
#[tokio::test]
async fn who_signs_what_changed_meanwhile_sees_what_changed_and_signs_that() {
    let app = announced().await;
    let mut handler = app.signed_in(HANDLER).await;
    let read = handler.open(DESK).await;
    let changed =
        [("effect_on_waiting", "Een jaar langer."), ("transitional_rule", "Wat besloten is, blijft zo.")];
    assert_eq!(send(&app, STEERING, "effects", &changed).await, StatusCode::SEE_OTHER);
    let seen = [("remarks", "Uitgelegd aan de balie.")];
    let refused = send_from(&mut handler, (&read, DESK), "explainable", &seen).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let page = refused.html();
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    for said in
        ["De toets is veranderd sinds u hem las", "Dit is veranderd sinds u het las", "Een jaar langer."]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
    let signed = send_from(&mut handler, (&page, DESK), "explainable", &seen).await;
    assert_eq!(signed.status, StatusCode::SEE_OTHER, "{}", signed.text());
    let page = handler.open(DESK).await;
    assert!(!page.main_text().contains("Dit is veranderd"), "nothing changed since");
}

#[tokio::test]
async fn a_change_that_waits_is_taken_back_with_a_reason_and_what_people_were_told_stands() {
    let app = announced().await;
    let changed = [("effect_on_waiting", "Een jaar langer."), ("transitional_rule", "Alles opnieuw.")];
    assert_eq!(send(&app, STEERING, "effects", &changed).await, StatusCode::SEE_OTHER);
    let text = async |path: &str, actor| app.signed_in(actor).await.open(path).await.main_text();
    for (path, actor) in [(PATH, STEERING), (DESK, HANDLER), (DESK, ADVISER), (DESK, TEAM_LEAD)] {
        assert!(text(path, actor).await.contains("Nu: Een jaar langer."), "{path} {actor:?}");
    }
    assert_ne!(send(&app, second(), "withdraw", &[("reason", "")]).await, StatusCode::SEE_OTHER);
    assert_eq!(send(&app, second(), "withdraw", &[("reason", "Te duur.")]).await, StatusCode::SEE_OTHER);
    for (path, actor) in [(PATH, STEERING), (DESK, HANDLER)] {
        assert!(!text(path, actor).await.contains("Een jaar langer."), "{path} {actor:?}");
    }
}

#[tokio::test]
async fn a_no_to_what_people_were_told_can_be_said_while_a_change_waits_and_stays() {
    let app = announced().await;
    let done = StatusCode::SEE_OTHER;
    let changed = [("effect_on_waiting", "Een jaar langer."), ("transitional_rule", "Alles opnieuw.")];
    assert_eq!(send(&app, STEERING, "effects", &changed).await, done);
    let page = app.signed_in(ADVISER).await.open(DESK).await;
    assert!(page.main_text().contains("Over wat nu geldt"), "{}", page.main_text());
    let no = [("remarks", "Dit mag niet."), ("about", "standing")];
    assert_eq!(send_at(&app, (DESK, ADVISER), "not-legal", &no).await, done);
    let sound = [("remarks", "De wijziging mag wel.")];
    assert_eq!(send_at(&app, (DESK, ADVISER), "legal", &sound).await, done);
    assert_eq!(send(&app, second(), "withdraw", &[("reason", "Te duur.")]).await, done);
    let page = app.signed_in(STEERING).await.open(PATH).await;
    assert!(page.main_text().contains("De volgende stap wacht."), "{}", page.main_text());
}

/// Given a page on which somebody takes something out, when the list changed meanwhile, then nothing is taken out.
#[tokio::test]
async fn of_two_who_write_at_a_test_at_once_the_second_sees_what_the_first_wrote() {
    let app = given().await;
    let done = StatusCode::SEE_OTHER;
    let point = |text: &'static str| [("text", text), ("owner", "Uht"), ("state", "settled")];
    assert_eq!(send(&app, STEERING, "precondition", &point("De balie is geschoold")).await, done);
    assert_eq!(send(&app, STEERING, "precondition", &point("De brief is getest")).await, done);
    let out = [("item", "precondition/0")];
    let mut ruth = app.signed_in(STEERING).await;
    let read = ruth.open(PATH).await;
    assert_eq!(send(&app, second(), "remove", &out).await, done);
    let late = send_from(&mut ruth, (&read, PATH), "remove", &out).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let text = late.html().main_text();
    assert!(text.contains("Dit is veranderd sinds u het las"), "{text}");
    let page = ruth.open(PATH).await.main_text();
    assert!(page.contains("De brief is getest") && !page.contains("De balie is geschoold"), "{page}");
}

/// Given a version that is open, when somebody who gave their word says no, then the page says so and offers no next step, and
/// whoever has it keeps it.
#[tokio::test]
async fn a_no_after_announcing_is_on_the_page_and_takes_nothing_from_anybody() {
    let app = announced().await;
    let done = StatusCode::SEE_OTHER;
    let listed = async || app.visitor().get("/regelingen").await.text().contains(POLICY);
    assert!(listed().await);
    let support = support(&app).await;
    let no = [("can", "no"), ("answered_by", "De directeur")];
    let yes = [("can", "yes"), ("answered_by", "De directeur")];
    let why = [("remarks", "Zo gaat het niet.")];
    for (actor, says_no, fields, says_yes, after) in [
        (TEAM_LEAD, "answer", &no[..], "answer", &yes[..]),
        (support, "answer", &no[..], "answer", &yes[..]),
        (HANDLER, "not-explainable", &why[..], "explainable", &why[..]),
        (ADVISER, "not-legal", &why[..], "legal", &why[..]),
    ] {
        assert_eq!(send_at(&app, (DESK, actor), says_no, fields).await, done, "{actor:?}");
        assert!(listed().await, "{actor:?} takes it from everybody");
        let page = app.signed_in(STEERING).await.open(PATH).await;
        assert_eq!(page.problems(), Vec::<String>::new());
        assert!(page.main_text().contains("De volgende stap wacht."), "{actor:?}");
        assert_eq!(send_at(&app, (DESK, actor), says_yes, after).await, done, "{actor:?}");
        let page = app.signed_in(STEERING).await.open(PATH).await;
        assert!(!page.main_text().contains("De volgende stap wacht."), "{actor:?}");
    }
}

/// What somebody who judges schemes by law finds here: the schemes, what they sign, and nothing else.
#[tokio::test]
async fn a_legal_adviser_reads_tests_and_signs_and_reaches_nothing_else() {
    let app = announced().await;
    let mut adviser = app.signed_in(ADVISER).await;
    let list = adviser.open("/regelingen").await;
    assert_eq!(list.problems(), Vec::<String>::new());
    let page = adviser.open(&format!("/regelingen/{POLICY}")).await;
    assert!(page.links().contains(&DESK.to_owned()), "the way to what they sign");
    let page = adviser.open(DESK).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("Alles waar u voor tekent"));
    for path in ["/sturing", PATH, "/werk", "/werk/rij", "/vernietiging", "/api/v1/dossiers", "/api/v1/gates"]
    {
        assert_eq!(adviser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}
