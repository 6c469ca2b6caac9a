//! Time runs out while somebody writes: they are told until when, warned before, and nothing of what they wrote is lost.

use crate::{
    api::Client,
    app::{ANNA, App, Browser, HANDLER, TODAY},
    documents::{Part, photo, send},
    html::Html,
};
use axum::http::StatusCode;
use herstel_kernel::Actor;
use herstel_web::Clock;
use serde_json::json;
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

const DISPUTE: &str = "/mijn-zaak/klopt-niet";
const WORDS: &str = "Dit bedrag klopt niet,\nik betaalde \"meer\" terug & vaker.";

/// A demonstration, and its clock in minutes after nine.
async fn app() -> (App, Arc<AtomicI64>) {
    let minutes = Arc::new(AtomicI64::new(0));
    let moved = Arc::clone(&minutes);
    let app = App::demo().await.changed(|state| {
        let nine: jiff::Timestamp = "2026-01-01T09:00:00Z".parse().unwrap();
        state.clock =
            Clock::new(move || nine + jiff::SignedDuration::from_mins(moved.load(Ordering::Relaxed)));
        state.clock.start_on(TODAY).unwrap();
    });
    app.given_registration(ANNA).await;
    (app, minutes)
}

/// Somebody who writes while their session ends, and sends it then.
async fn sent_too_late<'a>(app: &'a App, minutes: &AtomicI64) -> Browser<'a> {
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(DISPUTE).await;
    minutes.store(121, Ordering::Relaxed);
    let answer = browser.submit(&page, DISPUTE, &[("words", WORDS)]).await;
    assert_eq!(answer.location(), "/inloggen");
    browser
}

async fn sign_in(browser: &mut Browser<'_>, person: &str) -> String {
    let page = browser.open("/demo").await;
    browser.submit(&page, "/demo/inloggen", &[("person", person)]).await.location().to_owned()
}

fn has_words(page: &Html) -> bool {
    page.elements("input").any(|field| field.get("value").is_some_and(|value| value.contains("klopt niet")))
}

async fn remarks(app: &App) -> usize {
    app.own_dossier(ANNA).await.unwrap().disputes.len()
}

#[tokio::test]
async fn what_was_written_while_the_session_ended_is_there_after_signing_in_and_is_sent_once() {
    let (app, minutes) = app().await;
    let mut browser = sent_too_late(&app, &minutes).await;
    let page = browser.get("/inloggen").await.text();
    assert!(page.contains("Wat u invulde, staat nog klaar."), "{page}");
    assert_eq!(remarks(&app).await, 0, "nothing is sent by itself");
    assert_eq!(sign_in(&mut browser, "anna").await, "/bevestigen");
    let page = browser.open("/bevestigen").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("vaker."), "they see what they wrote: {}", page.main_text());
    let answer = browser.submit(&page, DISPUTE, &[]).await;
    assert_eq!(answer.location().split('?').next(), Some("/mijn-zaak"));
    browser.submit(&page, DISPUTE, &[]).await.location();
    assert_eq!(remarks(&app).await, 1);
    let said = app.own_dossier(ANNA).await.unwrap().disputes[0].raised.words.clone();
    assert_eq!(said.replace("\r\n", "\n"), WORDS);
}

#[tokio::test]
async fn words_beside_a_photo_are_kept_as_well_and_the_photo_stays_with_its_sender() {
    let (app, minutes) = app().await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(DISPUTE).await;
    let hidden = page.hidden_fields(DISPUTE);
    let mut parts: Vec<Part<'_>> =
        hidden.iter().map(|(name, value)| (name.as_str(), None, value.as_bytes())).collect();
    let picture = photo(400);
    parts.push(("words", None, WORDS.as_bytes()));
    parts.push(("file", Some("brief.jpg"), &picture));
    minutes.store(121, Ordering::Relaxed);
    assert_eq!(send(&mut browser, DISPUTE, &parts).await.location(), "/inloggen");
    assert_eq!(sign_in(&mut browser, "anna").await, "/bevestigen");
    let page = browser.open("/bevestigen").await;
    browser.submit(&page, DISPUTE, &[]).await.location();
    let dossier = app.own_dossier(ANNA).await.unwrap();
    assert_eq!((dossier.disputes.len(), dossier.documents.len()), (1, 0));
    assert_eq!(dossier.disputes[0].raised.words.replace("\r\n", "\n"), WORDS);
}

#[tokio::test]
async fn what_somebody_wrote_is_never_shown_to_who_signs_in_after_them() {
    let (app, minutes) = app().await;
    let mut browser = sent_too_late(&app, &minutes).await;
    let next = sign_in(&mut browser, "nieuw").await;
    assert_ne!(next, "/bevestigen");
    assert!(!has_words(&browser.open("/bevestigen").await));
    assert_ne!(sign_in(&mut browser, "anna").await, "/bevestigen", "it is gone, not passed on");
    assert_eq!(remarks(&app).await, 0);
}

#[tokio::test]
async fn a_form_in_another_tab_is_still_theirs_after_they_signed_in_again() {
    for minutes_away in [0, 121] {
        let (app, minutes) = app().await;
        let mut browser = app.parent(ANNA).await;
        let first_tab = browser.open(DISPUTE).await;
        minutes.store(minutes_away, Ordering::Relaxed);
        sign_in(&mut browser, "anna").await;
        let answer = browser.submit(&first_tab, DISPUTE, &[("words", WORDS)]).await;
        assert_eq!(answer.location().split('?').next(), Some("/mijn-zaak"), "{minutes_away}");
        assert_eq!(remarks(&app).await, 1, "{minutes_away}");
    }
}

#[tokio::test]
async fn a_form_of_before_is_refused_once_somebody_else_signed_in() {
    let (app, _) = app().await;
    let mut browser = app.parent(ANNA).await;
    let first_tab = browser.open(DISPUTE).await;
    for others in [&["nieuw"][..], &["nieuw", "anna"]] {
        for person in others {
            sign_in(&mut browser, person).await;
        }
        let answer = browser.submit(&first_tab, DISPUTE, &[("words", WORDS)]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{others:?}");
    }
    assert_eq!(remarks(&app).await, 0);
}

#[tokio::test]
async fn a_form_without_the_token_of_that_session_is_not_kept() {
    let (app, minutes) = app().await;
    let mut browser = app.parent(ANNA).await;
    minutes.store(121, Ordering::Relaxed);
    for token in ["", "onzin"] {
        let answer = browser.post(DISPUTE, &[("csrf", token), ("words", WORDS)]).await;
        assert_eq!(answer.location(), "/inloggen");
    }
    assert!(!browser.get("/inloggen").await.text().contains("staat nog klaar"));
    assert_ne!(sign_in(&mut browser, "anna").await, "/bevestigen");
}

#[tokio::test]
async fn who_signed_out_or_left_quickly_leaves_nothing_to_keep() {
    let (app, minutes) = app().await;
    for leave in ["/uitloggen", "/snel-weg"] {
        minutes.store(0, Ordering::Relaxed);
        let mut browser = app.parent(ANNA).await;
        let page = browser.open(DISPUTE).await;
        let cookies = browser.cookies.clone();
        let answer = match leave {
            "/uitloggen" => browser.submit(&page, leave, &[]).await,
            _ => browser.get(leave).await,
        };
        assert!(!answer.location().is_empty());
        browser.cookies = cookies;
        minutes.store(121, Ordering::Relaxed);
        browser.submit(&page, DISPUTE, &[("words", WORDS)]).await.location();
        assert!(!browser.get("/inloggen").await.text().contains("staat nog klaar"), "{leave}");
    }
}

#[tokio::test]
async fn who_leaves_quickly_after_time_ran_out_leaves_nothing_behind_either() {
    let (app, minutes) = app().await;
    let mut browser = sent_too_late(&app, &minutes).await;
    let cookies = browser.cookies.clone();
    browser.get("/snel-weg").await.location();
    browser.cookies = cookies;
    assert!(!browser.get("/inloggen").await.text().contains("staat nog klaar"));
}

#[tokio::test]
async fn after_a_day_an_ended_session_is_known_no_longer_and_after_half_an_hour_the_words_are_gone() {
    let (app, minutes) = app().await;
    let mut browser = sent_too_late(&app, &minutes).await;
    minutes.store(121 + 31, Ordering::Relaxed);
    assert_ne!(sign_in(&mut browser, "anna").await, "/bevestigen");
    let mut browser = app.parent(ANNA).await;
    minutes.store(0, Ordering::Relaxed);
    let page = browser.open(DISPUTE).await;
    minutes.store(120 + 24 * 60, Ordering::Relaxed);
    assert_eq!(browser.submit(&page, DISPUTE, &[("words", WORDS)]).await.location(), "/inloggen");
    assert!(!browser.get("/inloggen").await.text().contains("staat nog klaar"));
}

#[tokio::test]
async fn a_session_ends_when_it_was_not_used_for_two_hours_and_after_twelve_however_much_it_is_used() {
    let (app, minutes) = app().await;
    let mut browser = app.visitor();
    sign_in(&mut browser, "anna").await;
    for minute in (0..720).step_by(110) {
        minutes.store(minute, Ordering::Relaxed);
        assert_eq!(
            browser.get("/mijn-zaak").await.status,
            axum::http::StatusCode::OK,
            "after {minute} minutes"
        );
    }
    minutes.store(720, Ordering::Relaxed);
    assert_eq!(browser.get("/mijn-zaak").await.location(), "/inloggen", "used at minute 660");
    sign_in(&mut browser, "anna").await;
    minutes.store(720 + 119, Ordering::Relaxed);
    assert_eq!(browser.get("/mijn-zaak").await.status, axum::http::StatusCode::OK);
    minutes.store(720 + 119 + 120, Ordering::Relaxed);
    assert_eq!(browser.get("/mijn-zaak").await.location(), "/inloggen");
}

#[tokio::test]
async fn a_form_that_asks_more_than_signing_in_still_asks_it() {
    let (app, minutes) = app().await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open("/mijn-zaak/meekijken/machtigen").await;
    minutes.store(121, Ordering::Relaxed);
    let fields = [("name", "Helpende Buur"), ("kind", "helper"), ("powers", "read"), ("end", "open")];
    assert_eq!(
        browser.submit(&page, "/mijn-zaak/meekijken/machtigen", &fields).await.location(),
        "/inloggen"
    );
    assert_eq!(sign_in(&mut browser, "anna").await, "/bevestigen");
}

#[tokio::test]
async fn staff_find_their_words_back_as_well() {
    let (app, minutes) = app().await;
    let number = app.own_dossier(ANNA).await.unwrap().registration.number;
    let mut browser = app.signed_in(HANDLER).await;
    let path = format!("/werk/dossier/{number}/voorkeuren");
    let page = browser.open(&path).await;
    minutes.store(121, Ordering::Relaxed);
    let fields = [("pace", "speed"), ("spoken_to", "met een tolk erbij")];
    assert_eq!(browser.submit(&page, &path, &fields).await.location(), "/inloggen");
    assert_eq!(sign_in(&mut browser, "samira").await, "/bevestigen");
    let page = browser.open("/bevestigen").await;
    assert!(page.main_text().contains("met een tolk erbij"), "{}", page.main_text());
}

/// What a program sends it has itself; it is told that it must sign in, and sends the same again.
#[tokio::test]
async fn a_program_whose_session_ended_is_told_so_and_what_it_sends_again_is_done_once() {
    let (app, minutes) = app().await;
    let dossier = app.own_dossier(ANNA).await.unwrap();
    let path = format!("/dossiers/{}/disputes", dossier.registration.number);
    let body = json!({ "expected_version": dossier.version, "about": { "kind": "other" }, "words": WORDS });
    let mut client = Client::new(&app, Actor::Person { person: ANNA }).await;
    minutes.store(121, Ordering::Relaxed);
    let refused = client.post(&path, &body).await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "{}", refused.text());
    assert_eq!(remarks(&app).await, 0);
    let mut browser = app.visitor();
    assert_ne!(sign_in(&mut browser, "anna").await, "/bevestigen", "nothing of it was kept for a form");
    let csrf = browser.get("/api/v1/session").await.json()["csrf_token"].as_str().unwrap().to_owned();
    let mut again = Client { browser, csrf };
    let done = again.post(&path, &body).await;
    assert!(done.status.is_success(), "{}", done.text());
    assert_eq!(remarks(&app).await, 1);
}

#[tokio::test]
async fn every_page_says_until_when_and_the_warning_waits_until_two_minutes_before() {
    let (app, minutes) = app().await;
    let mut browser = app.parent(ANNA).await;
    let waits = |page: &Html| -> i64 {
        let classes = page
            .elements("div")
            .find_map(|div| div.get("class").filter(|class| class.starts_with("ending")).cloned());
        let classes = classes.unwrap();
        classes.split_whitespace().filter_map(|class| class.strip_prefix('m')?.parse::<i64>().ok()).sum()
    };
    let page = browser.get("/mijn-zaak").await;
    assert!(page.text().contains("U blijft ingelogd tot 12:00 uur"), "{}", page.text());
    assert_eq!(waits(&page.html()), 118);
    assert_eq!(page.html().problems(), Vec::<String>::new());
    for (now, left) in [(60, 58), (115, 3), (118, 0), (119, 0)] {
        minutes.store(now, Ordering::Relaxed);
        let mut again = app.parent(ANNA).await;
        assert_eq!(waits(&again.open("/mijn-zaak").await), left, "{now} minutes on");
    }
    assert_eq!(app.visitor().get("/").await.status, StatusCode::OK);
    assert!(!app.visitor().get("/").await.text().contains("class=\"ending"), "nothing ends for a visitor");
}
